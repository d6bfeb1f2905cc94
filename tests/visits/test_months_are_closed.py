"""On the fourth day of a month the figures of the one before become final, under the names of that time."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client

from tests.visits.conftest import Send, figures, moment
from trangxa.core.models import HomePage
from trangxa.news.models import ArticlePage, Category
from trangxa.organisation.models import Unit
from trangxa.visits.models import ClosedMonth, DailyVisits, MonthlyPageViews, PageViews
from trangxa.visits.months import months_to_close
from trangxa.visits.scheduled import close_months

MARCH = date(2026, 3, 1)


def close_on(day: str) -> None:
    with time_machine.travel(moment(f"{day} 02:40"), tick=False):
        close_months()


@pytest.fixture
def march(pages: list[str], send: Send, write: Callable[[str], None]) -> list[str]:
    """A month with readers on two days: three views of the first article, one of the second."""
    ArticlePage.objects.filter(slug=pages[0].split("/")[2]).update(unit=Unit.objects.create(name="Thôn Đông"))
    for day in ("2026-03-10", "2026-03-31"):
        send(pages[0], f"{day} 08:00")
        write(f"{day} 08:00:15")
    send(pages[0], "2026-03-31 09:00")
    send(pages[1], "2026-03-31 09:00")
    write("2026-03-31 09:00:15")
    return pages


def test_a_closed_month_has_one_row_a_page_with_its_names(march: list[str]) -> None:
    close_on("2026-04-04")
    Category.objects.update(name="Tên mới của chuyên mục")
    rows = MonthlyPageViews.objects.order_by("-views").values_list(
        "month", "path", "title", "category", "unit", "views"
    )
    assert list(rows) == [
        (MARCH, march[0], "Thôn Đông làm đường hoa", "Tin tức sự kiện", "Thôn Đông", 3),
        (MARCH, march[1], "Lịch tiêm phòng tháng này", "Tin tức sự kiện", "", 1),
    ]
    assert not PageViews.objects.exists()
    assert figures("2026-03-31") == (2, 3)


def test_until_the_fourth_day_a_month_is_open(march: list[str]) -> None:
    close_on("2026-04-03")
    assert not ClosedMonth.objects.exists()
    close_on("2026-04-06")  # the machine was off on the fourth
    assert ClosedMonth.covers(date(2026, 3, 31))


def test_closing_again_changes_nothing(march: list[str]) -> None:
    close_on("2026-04-04")
    close_on("2026-04-05")
    assert MonthlyPageViews.objects.count() == 2


def test_a_page_that_is_gone_keeps_its_number(march: list[str]) -> None:
    ArticlePage.objects.filter(slug=march[1].split("/")[2]).delete()
    close_on("2026-04-04")
    assert MonthlyPageViews.objects.get(path=march[1]).views == 1


def test_months_that_others_counted_stay_open(portal: HomePage) -> None:
    DailyVisits.objects.create(day=date(2023, 3, 1), visits=50)
    assert months_to_close(date(2026, 4, 10)) == []


def test_december_is_closed_in_january(portal: HomePage) -> None:
    DailyVisits.objects.create(day=date(2025, 12, 31), visits=5, source=DailyVisits.Source.MEASURED)
    assert months_to_close(date(2026, 1, 3)) == []
    assert months_to_close(date(2026, 1, 4)) == [date(2025, 12, 1)]


def test_a_day_of_a_closed_month_takes_no_change(march: list[str]) -> None:
    close_on("2026-04-04")
    day = DailyVisits.objects.get(day="2026-03-10")
    day.full_clean()  # as it is, it may be loaded again
    day.visits = 99
    with pytest.raises(ValidationError, match="03/2026 đã khóa"):
        day.full_clean()
    with pytest.raises(ValidationError, match="03/2026 đã khóa"):
        DailyVisits(day=date(2026, 3, 12), visits=1).full_clean()


def test_no_day_is_moved_out_of_a_closed_month(march: list[str]) -> None:
    close_on("2026-04-04")
    day = DailyVisits.objects.get(day="2026-03-10")
    day.day = date(2026, 4, 1)
    with pytest.raises(ValidationError, match="đã khóa"):
        day.full_clean()


# --- The staff's screen ---------------------------------------------------------------------------------------------


def typed(client: Client, address: str, day: str, visits: int) -> Any:
    return client.post(address, {"day": day, "visits": visits, "views": ""})


ADD = "/quan-tri/dailyvisits/new/"


def test_the_secretary_types_a_day_of_the_old_site(client: Client, secretary: Any) -> None:
    client.force_login(secretary)
    assert typed(client, ADD, "01/03/2023", 51).status_code == 302
    row = DailyVisits.objects.get()
    assert (row.visits, row.views, row.source) == (51, None, DailyVisits.Source.IMPORTED)
    edit = f"/quan-tri/dailyvisits/edit/{row.pk}/"
    assert typed(client, edit, "01/03/2023", 52).status_code == 302
    row.refresh_from_db()
    assert row.visits == 52


def test_a_measured_day_is_not_mended_by_hand(client: Client, secretary: Any) -> None:
    client.force_login(secretary)
    row = DailyVisits.objects.create(
        day=date(2026, 3, 10), visits=5, views=7, source=DailyVisits.Source.MEASURED
    )
    answer = typed(client, f"/quan-tri/dailyvisits/edit/{row.pk}/", "10/03/2026", 500)
    assert "Ngày này do trang tự đếm" in answer.content.decode()
    row.refresh_from_db()
    assert row.visits == 5


def test_a_closed_month_is_not_typed_into(client: Client, secretary: Any) -> None:
    client.force_login(secretary)
    ClosedMonth.objects.create(month=MARCH)
    assert "Số liệu tháng 03/2026 đã khóa" in typed(client, ADD, "12/03/2026", 40).content.decode()
    assert not DailyVisits.objects.exists()


def test_today_is_not_typed(client: Client, secretary: Any) -> None:
    client.force_login(secretary)
    with time_machine.travel(moment("2026-03-12 08:00")):
        client.force_login(secretary)
        assert "hôm nay trang tự đếm" in typed(client, ADD, "12/03/2026", 40).content.decode()


def test_measured_days_are_not_deleted_even_by_a_superuser(admin_client: Client, portal: HomePage) -> None:
    measured = DailyVisits.objects.create(day=date(2026, 3, 10), visits=5, source=DailyVisits.Source.MEASURED)
    typed_row = DailyVisits.objects.create(day=date(2026, 3, 11), visits=5)
    for row in (measured, typed_row):
        admin_client.post(f"/quan-tri/dailyvisits/delete/{row.pk}/")
    assert list(DailyVisits.objects.all()) == [measured]


def test_the_screen_leads_to_the_public_page(client: Client, secretary: Any) -> None:
    client.force_login(secretary)
    assert 'href="/thong-ke/"' in client.get("/quan-tri/dailyvisits/").content.decode()
