from trangxa.core.models import HomePage, StandardPage
from trangxa.core.preparing import ensure_child, register_step


@register_step(order=30)
def standard_pages(home: HomePage) -> list[str]:
    """The pages about the commune that the law asks every portal to have; their text is the board's to write."""
    if StandardPage.objects.exists():
        return []  # the board has them already, under names and addresses of its own
    changes = ensure_child(home, StandardPage(title="Giới thiệu", slug="gioi-thieu", show_in_menus=True))
    changes += ensure_child(home, StandardPage(title="Tiếp cận thông tin", slug="tiep-can-thong-tin"))
    return changes + ensure_child(home, StandardPage(title="English", slug="english", in_english=True))
