"""The staff site's frame: what Wagtail shows to developers is left out, what it forgets to refuse is refused."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.models import GroupPagePermission

from trangxa.core import inert_widgets, missing_labels

# Help pages of other sites, in English.
FOREIGN_HELP = ("whats-new-in-wagtail", "editor-guide")
# Addresses that show how an error looks: one answers 500 on purpose.
DEVELOPERS_ADDRESSES = {"test404/", "failwhale/"}
SCRIPTS = ("core/start-widgets.js", "core/vietnamese-slug.js")

inert_widgets.install()
missing_labels.install()


@hooks.register("construct_help_menu")
def leave_out_foreign_help(request: HttpRequest, items: list[Any]) -> None:
    items[:] = [item for item in items if not item.name.startswith(FOREIGN_HELP)]


@hooks.register("register_admin_urls")
def leave_out_developers_addresses() -> list[Any]:
    from wagtail.admin import urls  # it runs this hook while it builds the list

    urls.urlpatterns[:] = [each for each in urls.urlpatterns if str(each.pattern) not in DEVELOPERS_ADDRESSES]
    return []


@hooks.register("insert_global_admin_js")
def global_scripts() -> SafeString:
    return format_html_join("", '<script src="{}"></script>', ((static(script),) for script in SCRIPTS))


@hooks.register("insert_global_admin_css")
def global_styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("core/staff-site.css"))


@hooks.register("insert_editor_js")
def editor_scripts() -> SafeString:
    """After the scripts of the form's own widgets."""
    return format_html('<script src="{}"></script>', static("core/table-words.js"))


@hooks.register("before_move_page")
def refuse_to_confirm_a_forbidden_move(request: HttpRequest, page: Any, destination: Any) -> None:
    """Wagtail checks the right to move only when the page moves, and shows its title to anyone before."""
    if not page.permissions_for_user(request.user).can_move():
        raise PermissionDenied


@hooks.register("construct_page_chooser_queryset")
def drafts_are_for_those_who_work_on_pages(pages: Any, request: HttpRequest) -> Any:
    """Wagtail's chooser lists every draft to anyone who may sign in."""
    user: Any = request.user
    works_on_pages = user.is_superuser or GroupPagePermission.objects.filter(group__user=user).exists()
    return pages if works_on_pages else pages.live()
