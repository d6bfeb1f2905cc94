from trangxa.core.models import HomePage
from trangxa.core.preparing import register_step
from trangxa.search.indexing import rebuild
from trangxa.search.models import SearchEntry


@register_step(order=90)
def fill_empty_index(home: HomePage) -> list[str]:
    """Index a portal whose pages are older than its search, or came without it."""
    if SearchEntry.objects.exists():
        return []
    indexed = rebuild()
    return [f"indexed {indexed} page(s)"] if indexed else []
