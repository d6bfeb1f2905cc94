from trangxa.core.models import HomePage
from trangxa.core.preparing import ensure_child, register_step
from trangxa.news.models import NewsIndexPage


@register_step(order=40)
def index_page(home: HomePage) -> list[str]:
    return ensure_child(home, NewsIndexPage(title="Tin tức", slug="tin-tuc", show_in_menus=True))
