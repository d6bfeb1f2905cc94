"""What a sender calls our pages (mã của nơi gửi): known to the imports, asked for by whoever returns pages."""

from collections.abc import Callable, Collection, Mapping

from trangxa.core.models import PortalPage

Provider = Callable[[Collection[int]], Mapping[int, str]]
_providers: list[Provider] = []


def register(provider: Provider) -> None:
    """Add a function from page numbers to the ids it knows for some of them."""
    if provider not in _providers:
        _providers.append(provider)


def external_ids_of(pks: Collection[int]) -> dict[int, str]:
    """Return an id for each page: the sender's own, else the page's number."""
    ids = {pk: str(pk) for pk in pks}
    for provider in _providers:
        ids.update(provider(pks))
    return ids


def external_id_of(page: PortalPage) -> str:
    return external_ids_of([page.pk])[page.pk]
