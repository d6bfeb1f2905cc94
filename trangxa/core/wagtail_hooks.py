"""The staff site's frame: what Wagtail shows to developers is left out, widgets obey the content policy."""

from typing import Any

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

# Help pages of other sites, in English.
FOREIGN_HELP_ITEMS = {"whats-new-in-wagtail-version", "editor-guide"}


@hooks.register("construct_help_menu")
def leave_out_foreign_help(request: Any, items: list[Any]) -> None:
    items[:] = [item for item in items if item.name not in FOREIGN_HELP_ITEMS]


@hooks.register("insert_global_admin_js")
def global_scripts() -> str:
    return format_html('<script src="{}"></script>', static("core/date-choosers.js"))
