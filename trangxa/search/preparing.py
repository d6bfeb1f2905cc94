from trangxa.core.models import HomePage
from trangxa.core.preparing import register_step
from trangxa.search.indexing import rebuild
from trangxa.search.models import SearchEntry
from trangxa.search.seeding import seed_synonyms


@register_step(order=90)
def fill_empty_index(home: HomePage) -> list[str]:
    """Index a portal whose pages are older than its search, or came without it."""
    if SearchEntry.objects.exists():
        return []
    indexed = rebuild()
    return [f"indexed {indexed} page(s)"] if indexed else []


@register_step(order=91)
def synonyms_that_come_with_the_portal(home: HomePage) -> list[str]:
    added = seed_synonyms()
    return [f"added {added} synonym(s)"] if added else []
