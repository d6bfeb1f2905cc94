from trangxa.core.models import HomePage
from trangxa.core.preparing import ensure_child, register_step
from trangxa.notices.models import NoticesIndexPage


@register_step(order=50)
def index_page(home: HomePage) -> list[str]:
    return ensure_child(home, NoticesIndexPage(title="Thông báo", slug="thong-bao", show_in_menus=True))
