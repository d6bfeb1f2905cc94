"""The days of the report against each other: period, cut-off, request, issue."""

from datetime import date

from django.utils.translation import gettext as _

from trangxa.vitext import format_date

from ..figures import Parameters
from .notices import Notice, error, info, warning


def check_dates(parameters: Parameters, *, today: date | None) -> list[Notice]:
    cut_off, issued, request = parameters.cut_off, parameters.issued_on, parameters.requested_by
    found: list[Notice] = []
    if parameters.start and parameters.start > cut_off:
        found.append(error("period", _("Ngày bắt đầu kỳ sau ngày chốt số liệu. Hãy chọn lại kỳ báo cáo.")))
    if today and cut_off > today:
        found.append(
            warning(
                "cut-off-ahead",
                _("Ngày chốt số liệu chưa tới. Số liệu chỉ có đến hôm nay; hãy chọn lại ngày."),
            )
        )
    if issued and issued < cut_off:
        found.append(
            warning(
                "issued-early", _("Ngày ban hành trước ngày chốt số liệu. Hãy kiểm tra lại hai ngày này.")
            )
        )
    if issued and request and issued < request.issued_on:
        found.append(
            warning(
                "issued-before-request",
                _("Ngày ban hành trước ngày của văn bản yêu cầu báo cáo (%(day)s). Hãy kiểm tra lại.")
                % {"day": format_date(request.issued_on)},
            )
        )
    if request and request.issued_on > cut_off:
        found.append(
            info(
                "request-after-cut-off",
                _("Văn bản yêu cầu báo cáo (%(day)s) có sau ngày chốt số liệu; được phép, chỉ để biết.")
                % {"day": format_date(request.issued_on)},
            )
        )
    return found
