from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from trangxa.core.searchable import PageText, body_text, register_kind
from trangxa.notices.models import NoticePage


def describe_notice(notice: NoticePage) -> PageText:
    published_on = timezone.localdate(notice.first_published_at) if notice.first_published_at else None
    summary = "\n".join(part for part in (notice.summary, notice.time_and_place) if part)
    return PageText(notice.title, summary, body_text(notice.body), published_on)


register_kind("notice", slug="thong-bao", label=_("Thông báo"), model=NoticePage, describe=describe_notice)
