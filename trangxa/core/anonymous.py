"""A request from the portal to itself, for pages that are drawn to be kept."""

from io import BytesIO
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.handlers.wsgi import WSGIRequest


def anonymous_request(path: str) -> WSGIRequest:
    """Return a GET without cookie and query; its host is the public address, whatever anybody sends."""
    place = urlsplit(settings.PUBLIC_ADDRESS)
    request = WSGIRequest(
        {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "QUERY_STRING": "",
            "SERVER_NAME": place.hostname or "localhost",
            "SERVER_PORT": str(place.port or (443 if place.scheme == "https" else 80)),
            "HTTP_HOST": place.netloc,
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.url_scheme": place.scheme,
            "wsgi.input": BytesIO(),
        }
    )
    request.user = AnonymousUser()
    return request
