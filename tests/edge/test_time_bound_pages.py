"""What is true from one day to another changes its pages at midnight in Vietnam, without anybody's doing."""

from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
import time_machine
from django.core.files.base import ContentFile
from PIL import Image

from tests.edge.comparing import differing, follow, shown_at
from tests.edge.conftest import Publish
from trangxa.edge.models import Change
from trangxa.links.models import Link
from trangxa.media.models import PortalImage
from trangxa.notices.models import Banner
from trangxa.vitext import VIETNAM

LEAP_DAY, LAST_DAY = date(2024, 2, 29), date(2023, 12, 31)
SECOND = timedelta(seconds=1)


def midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=VIETNAM)


def noon(day: date) -> datetime:
    return midnight(day) + timedelta(hours=12)


def at(moment: datetime) -> Any:
    return time_machine.travel(moment, tick=False)


def noted_for(moment: datetime) -> set[str]:
    """Return what is noted for one moment."""
    return set(Change.objects.filter(due_at=moment).values_list("tag", flat=True))


@pytest.fixture
def picture(portal: Any) -> PortalImage:
    buffer = BytesIO()
    Image.new("RGB", (400, 300), "red").save(buffer, "PNG")
    return PortalImage.objects.create(title="Cờ", file=ContentFile(buffer.getvalue(), name="co.png"))


@pytest.mark.parametrize("last", [LEAP_DAY, LAST_DAY], ids=str)
def test_a_banner_comes_and_goes_at_midnight(last: date, drawn_portal: Any, picture: PortalImage) -> None:
    first = last - timedelta(days=1)
    after = last + timedelta(days=1)
    with at(noon(first - timedelta(days=2))):
        Banner.objects.create(
            title="Tết",
            occasion="Tết",
            picture=picture,
            picture_alt="Mừng xuân mới",
            valid_from=first,
            valid_until=last,
        )
        assert noted_for(midnight(first)) == noted_for(midnight(after)) == {"address:/"}
    for moment, is_shown in (
        (midnight(first) - SECOND, False),
        (midnight(first), True),
        (midnight(after) - SECOND, True),
        (midnight(after), False),
    ):
        with at(moment):
            follow()
            assert ("Mừng xuân mới" in shown_at("/")) is is_shown, moment
            assert differing() == []


@pytest.mark.parametrize("last", [LEAP_DAY, LAST_DAY], ids=str)
def test_a_link_comes_and_goes_at_midnight(last: date, drawn_portal: Any) -> None:
    after = last + timedelta(days=1)
    with at(noon(last - timedelta(days=3))):
        Link.objects.create(
            name="Ngày hội", address="https://hoi.example/", valid_from=last, valid_until=last
        )
        assert noted_for(midnight(last)) == noted_for(midnight(after)) == {"address:/"}
    for moment, is_shown in (
        (midnight(last) - SECOND, False),
        (midnight(last), True),
        (midnight(after) - SECOND, True),
        (midnight(after), False),
    ):
        with at(moment):
            follow()
            assert ("https://hoi.example/" in shown_at("/")) is is_shown, moment


@pytest.mark.parametrize("last", [LEAP_DAY, LAST_DAY], ids=str)
def test_a_notice_expires_when_its_last_day_is_over(
    last: date, drawn_portal: Any, publish_notice: Publish
) -> None:
    happens, after = last - timedelta(days=1), last + timedelta(days=1)
    with at(noon(last - timedelta(days=5))):
        notice = publish_notice(happens_on=happens, shown_until=last)
        pages = {f"page:{notice.pk}", "address:/", "address:/thong-bao/"}
        assert noted_for(midnight(last)) == noted_for(midnight(after)) == pages
        follow()
        before = shown_at("/thong-bao/lich-tiem-phong/")
    with at(midnight(after) - SECOND):
        follow()
        assert shown_at("/thong-bao/lich-tiem-phong/") == before
        assert differing() == []
    with at(midnight(after)):
        follow()
        assert shown_at("/thong-bao/lich-tiem-phong/") != before
        assert "lich-tiem-phong" not in shown_at("/")
        assert differing() == []


@pytest.mark.parametrize("expires", [LEAP_DAY, date(2024, 1, 1)], ids=str)
def test_a_document_comes_into_force_and_leaves_it_at_midnight(
    expires: date, drawn_portal: Any, publish_document: Publish
) -> None:
    begins = expires - timedelta(days=2)
    with at(noon(begins - timedelta(days=2))):
        document = publish_document(
            issued_on=begins - timedelta(days=2), effective_on=begins, expires_on=expires
        )
        tag = f"document:{document.issued_on.isoformat()}.{document.pk}"
        assert tag in noted_for(midnight(begins))
        assert tag in noted_for(midnight(expires))
    for moment, words in (
        (midnight(begins) - SECOND, "Có hiệu lực từ"),
        (midnight(begins), ""),
        (midnight(expires) - SECOND, ""),
        (midnight(expires), "Hết hiệu lực từ"),
    ):
        with at(moment):
            follow()
            listed = shown_at("/van-ban/")
            shown = [said for said in ("Có hiệu lực từ", "Hết hiệu lực từ") if said in listed]
            assert shown == ([words] if words else []), moment
            assert differing() == []


def test_days_that_have_passed_are_noted_for_no_later_moment(
    drawn_portal: Any, publish_notice: Publish, publish_document: Publish
) -> None:
    with at(noon(LEAP_DAY)):
        publish_notice(happens_on=LEAP_DAY - timedelta(days=3), shown_until=LEAP_DAY - timedelta(days=1))
        publish_document(effective_on=date(2023, 3, 1), expires_on=LEAP_DAY)
        Link.objects.create(
            name="Cũ", address="https://cu.example/", valid_until=LEAP_DAY - timedelta(days=1)
        )
        # Files are looked at again within a quarter of an hour; days begin at midnight.
        late = Change.objects.filter(due_at__gt=noon(LEAP_DAY) + timedelta(hours=1))
        assert [change.tag for change in late] == []
        follow()
        assert differing() == []


def test_a_day_that_was_put_off_is_drawn_on_the_new_day(drawn_portal: Any) -> None:
    with at(noon(LEAP_DAY)):
        link = Link.objects.create(name="Hội", address="https://hoi.example/", valid_until=LEAP_DAY)
        link.valid_until = LEAP_DAY + timedelta(days=1)
        link.save()
    for moment, is_shown in (
        (midnight(LEAP_DAY + timedelta(days=1)), True),
        (midnight(LEAP_DAY + timedelta(days=2)), False),
    ):
        with at(moment):
            follow()
            assert ("https://hoi.example/" in shown_at("/")) is is_shown
