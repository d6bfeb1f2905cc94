"""The faces of the portal (PORTAL_FACES): a machine on the internet may show the public site alone, one inside the staff
site alone."""

from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from trangxa.core.middleware import STAFF_PATH

# What both faces need: pictures and files of a preview, styles, the health check.
_OF_BOTH = (settings.STATIC_URL, settings.MEDIA_URL, "/tep/", "/suc-khoe/")


class FacesMiddleware:
    """Answer as if the other face did not exist; a reader at the staff's address is sent to the public one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *args: object) -> HttpResponse | None:
        path = request.path_info
        if path.startswith(_OF_BOTH):
            return None
        if path.startswith(STAFF_PATH):
            if "staff" not in settings.FACES:
                raise Http404
        elif "public" not in settings.FACES:
            if request.method in {"GET", "HEAD"}:
                return HttpResponseRedirect(settings.PUBLIC_ADDRESS + path)
            raise Http404
        return None
