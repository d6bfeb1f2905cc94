"""Which pictures and files are behind something public: readers get those, and their bytes do not change unseen."""

from collections.abc import Callable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import ReferenceIndex

from trangxa.core.models import PortalPage

Checker = Callable[[Any], bool]
_checkers: list[Checker] = []


def register_checker(checker: Checker) -> Checker:
    """Add a direct question to a room (is this file of a public document?), for what no index has yet."""
    _checkers.append(checker)
    return checker


def pages_using(file: Any) -> Any:
    """Pages that refer to this picture or file, by Wagtail's reference index."""
    references = ReferenceIndex.get_references_to(file)
    base = ContentType.objects.get_for_model(PortalPage)
    numbers = references.filter(base_content_type=base).values_list("object_id", flat=True)
    return PortalPage.objects.filter(pk__in=[int(number) for number in numbers])


def is_public(file: Any) -> bool:
    """Whether a public page shows or offers this file now."""
    return any(checker(file) for checker in _checkers) or pages_using(file).live().exists()


def was_ever_public(file: Any) -> bool:
    return is_public(file) or pages_using(file).filter(first_published_at__isnull=False).exists()
