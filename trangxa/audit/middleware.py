from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from trangxa.audit.context import acting
from trangxa.core.client_address import client_address
from trangxa.core.middleware import STAFF_PATH

GetResponse = Callable[[HttpRequest], HttpResponse]


class AuditContextMiddleware:
    """Know the person and the network address behind whatever a staff request records."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(STAFF_PATH):
            return self.get_response(request)
        with acting(user=request.user, address=client_address(request.META) or None):
            return self.get_response(request)
