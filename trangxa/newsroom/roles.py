from trangxa.core.roles import ALL, APPROVERS, BOARD, HEAD, LEADER, SECRETARY, grant, grant_model

grant(APPROVERS, "newsroom.force_publication")
grant_model((*BOARD, LEADER), "newsroom.forcedpublication", ("view",))
grant_model((*BOARD, LEADER), "newsroom.delegation", ("view",))
grant_model(APPROVERS, "newsroom.delegation", ("add", "change"))
for _model in ("fundingrecord", "training", "publicationtarget"):
    grant_model((*BOARD, LEADER), f"newsroom.{_model}", ("view",))
    grant_model((*APPROVERS, SECRETARY), f"newsroom.{_model}", ALL)
# Addresses that readers keep: an old one leads to a new one.
grant_model((HEAD, SECRETARY), "wagtailredirects.redirect", ALL)
