from django.utils.translation import gettext_lazy as _

from trangxa.core.models import StandardPage
from trangxa.core.searchable import PageText, body_text, register_kind


def describe_page(page: StandardPage) -> PageText:
    return PageText(page.title, page.summary_text, f"{page.introduction}\n{body_text(page.body)}")


register_kind("page", slug="trang", label=_("Trang"), model=StandardPage, describe=describe_page)
