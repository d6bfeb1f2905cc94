"""Record types of notices and banners."""

from typing import ClassVar

from trangxa.core.interchange import Loading, Record, register
from trangxa.core.model_records import ModelRecord
from trangxa.core.models import PortalPage
from trangxa.core.record_fields import Day, Field, Picture, Text, Web
from trangxa.imports.page_records import PageRecord, only_page
from trangxa.notices.models import Banner, NoticePage, NoticesIndexPage


@register
class NoticeRecord(PageRecord):
    name = "notice"
    order = 140
    model = NoticePage
    fields: ClassVar[tuple[Field, ...]] = (
        Text("summary", multiline=True),
        Day("happens_on"),
        Text("time_and_place", max_length=200),
        Day("shown_until", required=True),
    )

    def parent(self, record: Record, loading: Loading) -> PortalPage:
        page: PortalPage = only_page(NoticesIndexPage, loading)
        return page


@register
class BannerRecord(ModelRecord):
    name = "banner"
    order = 150
    model = Banner
    fields = (
        Text("title", required=True, max_length=150),
        Text("occasion", required=True, max_length=150),
        Picture("picture"),
        Text("picture_alt", max_length=250),
        Web("address", max_length=250, or_path=True),
        Day("valid_from"),
        Day("valid_until", required=True),
    )
