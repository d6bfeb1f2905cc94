"""Addresses as templates write them."""

from collections.abc import Callable
from functools import cache
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.contrib.staticfiles.storage import ManifestFilesMixin, staticfiles_storage
from django.http import HttpRequest
from django.templatetags.static import static


def static_addresses() -> Callable[[str], str]:
    """Return `static`; with a manifest, which is read once, every address is looked up once."""
    kept = isinstance(staticfiles_storage, ManifestFilesMixin) and not settings.DEBUG
    return cache(static) if kept else static


def absolute(address: str) -> str:
    """Return the full public address of a path of this portal."""
    return address if "://" in address else f"{settings.PUBLIC_ADDRESS}{address}"


def phone_link(number: str) -> str:
    """Return a telephone number as a link needs it: digits and a leading plus."""
    return "".join(character for character in number if character.isdigit() or character == "+")


def quoted(text: str) -> str:
    """Return a text as a value in an address."""
    return quote(str(text), safe="")


def with_query(request: HttpRequest, **changes: Any) -> str:
    """Return the query of this request with some values changed; None takes a value out."""
    query = request.GET.copy()
    for name, value in changes.items():
        if value is None:
            query.pop(name, None)
        else:
            query[name] = str(value)
    return f"?{query.urlencode()}"
