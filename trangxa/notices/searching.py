from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from trangxa.core.searchable import PageText, body_text, register_kind, texts_of_files_in
from trangxa.notices.models import NoticePage


def describe_notice(notice: NoticePage) -> PageText:
    published_on = timezone.localdate(notice.first_published_at) if notice.first_published_at else None
    summary = "\n".join(part for part in (notice.summary, notice.time_and_place) if part)
    files_text = texts_of_files_in(notice.body)
    return PageText(notice.title, summary, body_text(notice.body), published_on, files_text=files_text)


register_kind("notice", slug="thong-bao", label=_("Thông báo"), model=NoticePage, describe=describe_notice)
