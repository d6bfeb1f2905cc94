"""`trangxa import-visits`: which lines count, which days are taken, and what is said of the others."""

import gzip
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.core.management.base import CommandError
from hypothesis import given
from hypothesis import strategies as st

from tests.visits.conftest import DESK, GOOGLEBOT, figures, moment, page_figures
from trangxa.visits.models import ClosedMonth, DailyVisits
from trangxa.visits.server_log import parse_line

Written = Any


def line(
    path: str = "/",
    at: str = "10/Mar/2026:08:00:00 +0700",
    *,
    words: str = "",
    status: int = 200,
    address: str = "203.0.113.7",
    user_agent: str = DESK,
    more: str = "",
) -> str:
    return f'{address} - - [{at}] "{words or f"GET {path} HTTP/1.1"}" {status} 512 "-" "{user_agent}"{more}'


@pytest.fixture
def run(portal: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Import these lines on the morning of 12 March and return what was said."""

    def import_lines(*lines: str, options: tuple[str, ...] = (), today: str = "2026-03-12") -> str:
        log = tmp_path / "access.log"
        log.write_text("\n".join(lines) + "\n", encoding="utf-8")
        with time_machine.travel(moment(f"{today} 08:00"), tick=False):
            call_command("import-visits", str(log), *options)
        return capsys.readouterr().out

    return import_lines


def test_a_reader_in_the_log_is_counted_and_told(run: Written) -> None:
    said = run(line("/"), line("/so-do-trang/"))
    assert said == "10/03/2026: thêm 1 lượt truy cập, 2 lượt xem.\n"
    assert figures("2026-03-10") == (1, 2)
    assert DailyVisits.objects.get().source == DailyVisits.Source.MEASURED


def test_the_machine_readable_answer_says_the_same(run: Written) -> None:
    answer = json.loads(run(line("/"), "rubbish", line(at="12/Mar/2026:07:00:00 +0700"), options=("--json",)))
    assert answer["lines"] == 3
    assert answer["bad_lines"] == 1
    first, second = answer["days"]
    assert first == {
        "day": "2026-03-10",
        "visits": 1,
        "views": 1,
        "reason": "",
        "is_closed": False,
        "added": True,
    }
    assert (second["day"], second["added"]) == ("2026-03-12", False)


@pytest.mark.parametrize(
    "other",
    [
        line(words="POST / HTTP/1.1"),
        line(words="HEAD / HTTP/1.1"),
        line(status=404),
        line(status=301),
        line(status=500),
        line("/static/theme/dist/home.css"),
        line("/tin-tuc/rss.xml"),
        line("/khong-co/"),
        line(user_agent=GOOGLEBOT),
        line(user_agent="-"),
        line(user_agent=""),
        line(more=' "prefetch"'),
        line(words=""" \\x16\\x03\\x01 """, status=400),
        line(words="-", status=400),
    ],
)
def test_what_is_no_view_of_a_reader_is_no_bad_line_either(other: str, run: Written) -> None:
    assert run(other) == "10/03/2026: thêm 0 lượt truy cập, 0 lượt xem.\n"
    assert figures("2026-03-10") == (0, 0)


@pytest.mark.parametrize(
    "good",
    [
        line("/?utm_source=zalo"),
        line(status=304),
        line(more=' "-"'),
        line(more=' ""'),
        line(address="2001:db8::7"),
        line(at="10/Mar/2026:01:00:00 +0000"),
        line(user_agent='Mozilla/5.0 \\"Firefox\\" [vi]'),
        line().replace(" - - ", " - kỹ thuật [1] - ", 1),
    ],
)
def test_what_a_server_may_write_of_a_reader_counts(good: str, run: Written) -> None:
    run(good)
    assert page_figures("2026-03-10") == {"/": (1, 1)}


def test_a_day_is_a_day_of_vietnam(run: Written) -> None:
    run(line(at="10/Mar/2026:16:59:59 +0000"), line(at="10/Mar/2026:17:00:00 +0000"))
    assert figures("2026-03-10") == (1, 1)
    assert figures("2026-03-11") == (1, 1)


def test_staff_are_left_out_for_the_day(run: Written) -> None:
    run(line("/"), line("/quan-tri/pages/", status=302), line("/", "11/Mar/2026:08:00:00 +0700"))
    assert figures("2026-03-10") == (0, 0)
    assert figures("2026-03-11") == (1, 1)


def test_bad_lines_are_numbered_and_named_in_one_sentence(run: Written) -> None:
    said = run(line("/"), "", "rubbish", line("/")[:40], line(at="99/Xyz/2026:08:00:00 +0700"), "x" * 100_000)
    assert said.splitlines() == [
        "10/03/2026: thêm 1 lượt truy cập, 1 lượt xem.",
        "Bỏ qua 4 trong 6 dòng vì không đúng dạng nhật ký nginx.",
    ]


def test_today_is_not_taken_yet(run: Written) -> None:
    assert "chưa hết" in run(line(at="12/Mar/2026:07:00:00 +0700"))
    assert figures("2026-03-12") is None


def test_a_day_is_taken_once(run: Written) -> None:
    run(line("/"))
    assert "không nạp hai lần" in run(line("/"), line("/", address="203.0.113.99"))
    assert figures("2026-03-10") == (1, 1)


def test_a_day_typed_by_hand_is_left_as_it_is(run: Written) -> None:
    DailyVisits.objects.create(day=date(2026, 3, 10), visits=40)
    assert "hệ thống khác" in run(line("/"))
    assert figures("2026-03-10") == (40, None)


def test_a_closed_month_is_refused(run: Written) -> None:
    ClosedMonth.objects.create(month=date(2026, 3, 1))
    with pytest.raises(CommandError, match="03/2026 đã khóa"):
        run(line("/"), today="2026-04-06")
    assert figures("2026-03-10") is None


def test_the_open_days_beside_a_closed_month_are_taken(run: Written) -> None:
    ClosedMonth.objects.create(month=date(2026, 2, 1))
    said = run(line(at="28/Feb/2026:08:00:00 +0700"), line("/"))
    assert "02/2026 đã khóa" in said
    assert figures("2026-03-10") == (1, 1)


def test_packed_logs_are_read_and_several_are_one(portal: Any, tmp_path: Path) -> None:
    packed, plain = tmp_path / "access.log.2.gz", tmp_path / "access.log.1"
    packed.write_bytes(gzip.compress((line("/") + "\n").encode()))
    plain.write_text(line("/so-do-trang/"), encoding="utf-8")  # its last line was not ended
    with time_machine.travel(moment("2026-03-12 08:00"), tick=False):
        call_command("import-visits", str(plain), str(packed))
    assert figures("2026-03-10") == (1, 2)


def test_a_log_that_cannot_be_read_to_its_end_changes_nothing(portal: Any, tmp_path: Path) -> None:
    good, cut_off = tmp_path / "good", tmp_path / "cut-off.gz"
    good.write_text(line("/") + "\n", encoding="utf-8")
    cut_off.write_bytes(gzip.compress((line("/") + "\n").encode() * 500)[:-20])
    with pytest.raises(CommandError, match=r"Không đọc được .*cut-off\.gz"):
        call_command("import-visits", str(good), str(cut_off))
    assert not DailyVisits.objects.exists()


def test_a_log_that_is_not_there_is_named(db: None) -> None:
    with pytest.raises(CommandError, match=r"Không có tệp /khong/co\.log"):
        call_command("import-visits", "/khong/co.log")


@given(st.one_of(st.text(max_size=200), st.text(max_size=60).map(lambda text: line(text, user_agent=text))))
def test_any_line_is_read_or_refused(text: str) -> None:
    found = parse_line(text)
    assert found is None or found.at.tzinfo is not None
