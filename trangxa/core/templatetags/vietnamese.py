from datetime import date

from django import template

from trangxa.vitext import weekday_name

register = template.Library()


@register.filter
def weekday(day: date | None) -> str:
    """Return the weekday of a day in Vietnamese: thứ Hai."""
    return weekday_name(day) if day is not None else ""
