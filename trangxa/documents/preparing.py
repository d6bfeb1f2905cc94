from trangxa.core.models import HomePage
from trangxa.core.preparing import ensure_child, register_step
from trangxa.documents.models import DocumentsIndexPage


@register_step(order=60)
def index_page(home: HomePage) -> list[str]:
    return ensure_child(home, DocumentsIndexPage(title="Văn bản", slug="van-ban", show_in_menus=True))
