"""Which pictures and files are behind something public: readers get those, and their bytes do not change unseen."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import ReferenceIndex

from trangxa.core.models import PortalPage
from trangxa.media.models import PortalDocument

Checker = Callable[[Any], bool]
_checkers: list[Checker] = []


def register_checker(checker: Checker) -> Checker:
    """Add a direct question to a room (is this file of a public document?), for what no index has yet."""
    _checkers.append(checker)
    return checker


Lister = Callable[[type[Any]], Iterable[int]]
_listers: list[Lister] = []


def register_lister(lister: Lister) -> Lister:
    """Add what `register_checker` answers one by one, for all of a model: the numbers of those that are public."""
    _listers.append(lister)
    return lister


def public_numbers(model: type[Any]) -> set[int]:
    """Return the numbers of all pictures or files that a public page shows or offers; few queries."""
    base = ContentType.objects.get_for_model(PortalPage)
    kind = ContentType.objects.get_for_model(model)
    references = ReferenceIndex.objects.filter(to_content_type=kind, base_content_type=base)
    live = set(PortalPage.objects.live().values_list("pk", flat=True))
    pairs = references.values_list("to_object_id", "object_id").iterator()
    found = {int(number) for number, page in pairs if int(page) in live}
    for lister in _listers:
        found.update(lister(model))
    return found


def files_of_page(pk: int) -> Any:
    """Files that this page's text refers to, by Wagtail's reference index."""
    base = ContentType.objects.get_for_model(PortalPage)
    kind = ContentType.objects.get_for_model(PortalDocument)
    references = ReferenceIndex.objects.filter(
        to_content_type=kind, base_content_type=base, object_id=str(pk)
    )
    numbers = references.values_list("to_object_id", flat=True)
    return PortalDocument.objects.filter(pk__in=[int(number) for number in numbers])


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
