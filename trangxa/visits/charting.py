"""The figures as charts and shares, with the words that say what a chart shows."""

from datetime import date

from django.utils.translation import gettext as _

from trangxa.theme.charts import Chart, Column, Share, bar_chart, shares
from trangxa.vitext import format_integer


def month_chart(months: list[tuple[date, int]], today: date) -> Chart:
    columns = [
        Column(f"T{month.month}", _month_name(month, today), visits, unfinished=_is_current(month, today))
        for month, visits in months
    ]
    return bar_chart(
        columns,
        title=_("Lượt truy cập theo tháng"),
        summary=_summary(columns),
        row_name=_("Tháng"),
        unit=_("Lượt truy cập"),
    )


def day_chart(days: list[tuple[date, int]], today: date) -> Chart:
    columns = [
        Column(
            f"{day:%d/%m}",
            _("%(day)s (chưa hết ngày)") % {"day": f"{day:%d/%m/%Y}"} if day == today else f"{day:%d/%m/%Y}",
            visits,
            unfinished=day == today,
        )
        for day, visits in days
    ]
    return bar_chart(
        columns,
        title=_("Lượt truy cập theo ngày"),
        summary=_summary(columns),
        row_name=_("Ngày"),
        unit=_("Lượt truy cập"),
    )


def view_shares(parts: list[tuple[str, int]]) -> list[Share]:
    return shares(
        [(name, views, _("%(views)s lượt xem") % {"views": format_integer(views)}) for name, views in parts]
    )


def _summary(columns: list[Column]) -> str:
    if not any(column.value for column in columns):
        return _("Chưa có lượt truy cập nào.")
    finished = [column for column in columns if not column.unfinished] or columns
    most, least = max(finished, key=_value), min(finished, key=_value)
    return _(
        "Nhiều nhất: %(most)s, %(most_value)s lượt. Ít nhất: %(least)s, %(least_value)s lượt. "
        "Số liệu đầy đủ ở bảng bên dưới."
    ) % {
        "most": most.full_name,
        "most_value": format_integer(most.value),
        "least": least.full_name,
        "least_value": format_integer(least.value),
    }


def _value(column: Column) -> int:
    return column.value


def _is_current(month: date, today: date) -> bool:
    return (month.year, month.month) == (today.year, today.month)


def _month_name(month: date, today: date) -> str:
    name = _("Tháng %(month)s") % {"month": f"{month.month}/{month.year}"}
    if _is_current(month, today):
        return _("%(month)s (đến ngày %(day)s)") % {"month": name, "day": today.day}
    return name
