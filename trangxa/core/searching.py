from django.utils.translation import gettext_lazy as _

from trangxa.core.models import StandardPage
from trangxa.core.searchable import PageText, body_text, register_kind, texts_of_files_in


def describe_page(page: StandardPage) -> PageText:
    body = f"{page.introduction}\n{body_text(page.body)}"
    return PageText(page.title, page.summary_text, body, files_text=texts_of_files_in(page.body))


register_kind("page", slug="trang", label=_("Trang"), model=StandardPage, describe=describe_page)
