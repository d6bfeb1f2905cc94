from trangxa.core.roles import APPROVERS, BOARD, LEADER, SECRETARY, grant

PREPARE = "reports.prepare_report"
VIEW = "reports.view_report"

grant((*BOARD, LEADER), VIEW)
grant((*APPROVERS, SECRETARY), PREPARE)
