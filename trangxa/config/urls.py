"""Addresses of the portal. Public ones are Vietnamese without marks; the staff site is under /quan-tri/."""

from django.apps import apps
from django.urls import URLPattern, URLResolver, include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from trangxa.core import views as core_views
from trangxa.media.views import serve_media

# A room that is left out of INSTALLED_APPS takes its addresses with it.
ROOMS = ("news", "notices", "documents", "links", "about", "search", "visits")


def _room_urls() -> list[URLPattern | URLResolver]:
    found: list[URLPattern | URLResolver] = []
    for room in ROOMS:
        if apps.is_installed(f"trangxa.{room}"):
            try:
                found.append(path("", include(f"trangxa.{room}.urls")))
            except ModuleNotFoundError as error:
                if error.name != f"trangxa.{room}.urls":
                    raise
    return found


urlpatterns: list[URLPattern | URLResolver] = [
    path("quan-tri/", include(wagtailadmin_urls)),
    path("tep/", include(wagtaildocs_urls)),
    path("media/<path:name>", serve_media, name="media"),
    path("", include("trangxa.core.urls")),
    path("", include("trangxa.theme.urls")),
    *_room_urls(),
    path("", include(wagtail_urls)),
]

handler404 = core_views.not_found
handler403 = core_views.forbidden
handler400 = core_views.bad_request
handler500 = core_views.server_error
