import polib
import pytest

from tests.locale.phrases import Phrase, entries_of, phrases_of
from trangxa.config.catalogues import DOMAINS, sources_of


@pytest.fixture(scope="session")
def phrases() -> list[Phrase]:
    return [phrase for domain in DOMAINS for phrase in phrases_of(domain)]


@pytest.fixture(scope="session")
def own_entries() -> list[tuple[str, polib.POEntry]]:
    """Every entry of the portal's catalogues with the name of its file."""
    sources = [source for domain in DOMAINS for source in sources_of(domain)]
    return [(source.name, entry) for source in sources for entry in entries_of(source)]
