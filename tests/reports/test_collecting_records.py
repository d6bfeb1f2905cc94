"""What the other registers bring into a report."""

from datetime import date, timedelta

import pytest

from tests.reports.portal_data import CUT_OFF, START, document, figures_of
from trangxa.documents.models import Direction, Regulation
from trangxa.links.models import Link
from trangxa.news.models import Category
from trangxa.newsroom.models import FundingRecord, PublicationTarget, Training
from trangxa.notices.models import Banner, NoticePage, NoticesIndexPage
from trangxa.organisation.models import BoardMember, Commune, EditorialBoard, SuperiorBody
from trangxa.reports.blocks import plain_text
from trangxa.reports.defaults import new_report
from trangxa.reports.sections import report_blocks
from trangxa.reports.texts import default_texts
from trangxa.security.models import Incident, SecurityReview
from trangxa.visits.models import DailyVisits

pytestmark = pytest.mark.django_db


@pytest.fixture
def board(portal) -> EditorialBoard:
    board = EditorialBoard.objects.create(
        name="Ban Biên tập Trang Thông tin điện tử xã Hòa Phong",
        decision_number="26/QĐ-UBND",
        decision_date=START,
        valid_from=START,
    )
    for role, name in (("truong-ban", "An"), ("pho-truong-ban", "Bình"), ("thanh-vien", "Cúc")):
        BoardMember.objects.create(board=board, role=role, name=name, valid_from=START)
    return board


def test_the_board_of_the_cut_off_is_counted_by_role(board: EditorialBoard) -> None:
    BoardMember.objects.create(board=board, role="thu-ky", name="Dung", valid_from=date(2023, 11, 2))
    figures = figures_of()
    assert figures.board is not None
    assert [(role.role, role.count) for role in figures.board.roles] == [
        ("Trưởng Ban", 1),
        ("Phó Trưởng Ban", 1),
        ("Thư ký", 0),
        ("Thành viên", 1),
    ]


def test_the_founding_decision_is_cited_from_the_register(board: EditorialBoard) -> None:
    document("26/QĐ-UBND", START, abstract="về việc thành lập Ban Biên tập Trang")
    basis = document(
        "146/UBND-VHTT", date(2023, 2, 15), kind="CV", direction=Direction.INCOMING, board_basis=True
    )
    figures = figures_of()
    assert figures.board is not None
    assert figures.board.founded_by.abstract == "về việc thành lập Ban Biên tập Trang"
    assert [each.number_symbol for each in figures.board.basis] == [basis.number_symbol]


def test_a_decision_that_is_not_in_the_register_is_cited_as_the_board_names_it(board: EditorialBoard) -> None:
    founded_by = figures_of().board.founded_by  # type: ignore[union-attr]
    assert (founded_by.number_symbol, founded_by.issued_on) == ("26/QĐ-UBND", START)


def test_who_joined_and_left_is_told_with_the_decision_that_changed_the_board(board: EditorialBoard) -> None:
    document("80/QĐ-UBND", date(2023, 6, 1), abstract="về việc kiện toàn Ban Biên tập", about_portal=True)
    BoardMember.objects.create(board=board, role="thu-ky", name="Dung", valid_from=date(2023, 6, 1))
    board.members.filter(name="Cúc").update(valid_until=date(2023, 5, 31))
    [change] = figures_of().board.changes  # type: ignore[union-attr]
    assert (change.decision.number_symbol, change.joined, change.left) == ("80/QĐ-UBND", ("Dung",), ("Cúc",))


def test_a_change_without_a_decision_on_record_is_not_claimed(board: EditorialBoard) -> None:
    BoardMember.objects.create(board=board, role="thu-ky", name="Dung", valid_from=date(2023, 6, 1))
    assert figures_of().board.changes == ()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("cut_off", "is_in_force"),
    [
        (date(2023, 6, 18), False),
        (date(2023, 6, 19), True),
        (date(2023, 8, 31), True),
        (date(2023, 9, 1), False),
    ],
)
def test_the_regulation_in_force_at_the_cut_off_is_told(cut_off: date, is_in_force: bool, portal) -> None:
    decision = document("161/QĐ-UBND", date(2023, 6, 19), expires_on=date(2023, 9, 1))
    Regulation.objects.create(name="Quy chế", document=decision, typed_chapters=7, typed_articles=15)
    assert (figures_of(cut_off).regulation is not None) is is_in_force


def test_own_documents_about_the_portal_are_listed_and_drafts_are_not(portal) -> None:
    document("29/TB-UBND", date(2023, 3, 15), kind="TB", about_portal=True)
    document(
        "30/TB-UBND", date(2023, 3, 16), kind="TB", about_portal=True, live=False, first_published_at=None
    )
    document("31/TB-UBND", date(2023, 11, 2), kind="TB", about_portal=True)
    document("32/TB-UBND", date(2023, 3, 17), kind="TB")
    assert [each.number_symbol for each in figures_of().documents] == ["29/TB-UBND"]


def test_a_cumulative_report_lists_what_prepared_the_site_and_a_quarter_does_not(portal) -> None:
    document("04/UBND-VP", date(2023, 2, 16), kind="CV", about_portal=True)
    assert len(figures_of().documents) == 1
    assert figures_of(date(2023, 6, 30), date(2023, 4, 1), kind="quy").documents == ()


def test_money_of_the_period_is_added_up(portal) -> None:
    for kind, day, amount, items in (
        ("bo-tri", date(2023, 3, 1), 5_000_000, None),
        ("chi-tra", date(2023, 11, 1), 1_200_000, 12),
        ("chi-tra", date(2023, 11, 2), 9_000_000, 90),
    ):
        FundingRecord.objects.create(kind=kind, day=day, amount=amount, items=items)
    funding = figures_of().funding
    assert (funding.allocated, funding.paid, funding.items_paid) == (5_000_000, 1_200_000, 12)


def test_visits_are_the_mean_of_the_days_that_were_measured(portal) -> None:
    for day, visits in ((date(2023, 10, 30), 40), (date(2023, 11, 1), 80), (date(2023, 11, 2), 999)):
        DailyVisits.objects.create(day=day, visits=visits)
    visits = figures_of(declared_visits=50, declared_is_more=True).visits
    assert visits is not None
    assert (visits.average, visits.measured_from, visits.declared) == (60, date(2023, 10, 30), None)


def test_a_declared_figure_is_used_where_nothing_was_measured(portal) -> None:
    visits = figures_of(declared_visits=50, declared_is_more=True).visits
    assert visits is not None
    assert (visits.average, visits.declared, visits.more_than) == (None, 50, True)


def test_visits_of_a_month_are_compared_with_the_month_before(portal) -> None:
    DailyVisits.objects.create(day=date(2023, 9, 15), visits=50)
    DailyVisits.objects.create(day=date(2023, 10, 1), visits=60)
    visits = figures_of(date(2023, 10, 31), date(2023, 10, 1), kind="thang").visits
    assert visits is not None
    assert (visits.change_percent, visits.previous_label) == (20, "tháng 9 năm 2023")


def test_reviews_incidents_and_trainings_are_those_of_the_period(portal) -> None:
    for day in (START, CUT_OFF, CUT_OFF + timedelta(days=1)):
        SecurityReview.objects.create(held_on=day, reviewer="An", scope="Tài khoản", findings=2, mended=1)
        Incident.objects.create(happened_on=day, description="Mất mật khẩu", handling="Đổi mật khẩu")
        Training.objects.create(day=day, subject="Viết tin")
    figures = figures_of()
    assert (len(figures.security.reviews), figures.security.findings, figures.security.fixed) == (2, 4, 2)
    assert (len(figures.security.incidents), len(figures.trainings)) == (2, 2)


def test_links_shown_at_the_cut_off_are_listed_in_their_order(portal) -> None:
    Link.objects.all().delete()
    for order, name, until in ((2, "Thứ hai", None), (1, "Thứ nhất", None), (3, "Đã bỏ", date(2023, 10, 31))):
        Link.objects.create(name=name, address="https://example.vn/", order=order, valid_until=until)
    assert [link.name for link in figures_of().links] == ["Thứ nhất", "Thứ hai"]


def test_banners_put_up_in_the_period_are_told_with_their_occasions(portal) -> None:
    for title, begins in (("A", date(2023, 8, 28)), ("B", date(2023, 9, 1)), ("C", date(2023, 12, 1))):
        Banner.objects.create(
            title=title, occasion="Quốc khánh 2/9", valid_from=begins, valid_until=date(2024, 1, 1)
        )
    content = figures_of().content
    assert (content.banners, content.banner_occasions) == (2, ("Quốc khánh 2/9",))


def test_notices_are_told_beside_the_total(portal) -> None:
    page = NoticePage(
        title="Họp thôn",
        shown_until=date(2023, 6, 1),
        first_published_at=figures_of().made_at - timedelta(days=90),
    )
    NoticesIndexPage.objects.get().add_child(instance=page)
    assert [(each.name, each.count) for each in figures_of().content.channels] == [("Thông báo", 1)]


def test_a_category_opened_after_the_site_began_is_told_with_its_purpose(portal) -> None:
    Category.objects.create(name="Có từ đầu", opened_on=START)
    Category.objects.create(name="Du lịch", opened_on=date(2023, 6, 1), purpose="quảng bá di tích")
    assert [(each.name, each.purpose) for each in figures_of().content.opened] == [
        ("Du lịch", "quảng bá di tích")
    ]


@pytest.mark.parametrize(
    ("kind", "start", "cut_off", "target"),
    [
        ("luy-ke", START, CUT_OFF, 200),
        ("nam", date(2023, 1, 1), date(2023, 12, 31), 200),
        ("quy", date(2023, 7, 1), date(2023, 9, 30), None),
    ],
)
def test_a_period_is_measured_against_the_target_of_its_own_days(
    kind: str, start: date, cut_off: date, target: int | None, portal
) -> None:
    PublicationTarget.objects.create(first_day=date(2023, 1, 1), last_day=date(2023, 12, 31), articles=200)
    PublicationTarget.objects.create(first_day=date(2024, 1, 1), last_day=date(2024, 12, 31), articles=250)
    content = figures_of(cut_off, start, kind=kind).content
    assert (content.target, content.next_target) == (target, 250)


@pytest.mark.parametrize(
    ("cut_off", "superior"),
    [
        (date(2023, 11, 1), "Ủy ban nhân dân thị xã Mỹ Hào"),
        (date(2025, 8, 1), "Ủy ban nhân dân tỉnh Hưng Yên"),
    ],
)
def test_the_report_is_addressed_to_the_superior_of_its_day(cut_off: date, superior: str, portal) -> None:
    until, since = date(2025, 6, 30), date(2025, 7, 1)
    SuperiorBody.objects.create(order=1, level="thị xã", name="thị xã Mỹ Hào", valid_until=until)
    SuperiorBody.objects.create(order=2, level="tỉnh", name="tỉnh Hưng Yên", valid_from=None)
    assert new_report(cut_off).addressees == [superior]
    assert figures_of(cut_off).organisation.superior_name == superior
    assert since > until


def test_an_empty_portal_gives_a_valid_and_honest_report(db) -> None:
    Commune.objects.all().delete()
    figures = figures_of(start=None)
    text = plain_text(report_blocks(figures, default_texts()))
    assert "chưa đăng tin, bài nào" in text
    assert "chưa thành lập Ban Biên tập" in text
    assert "lượt truy cập" not in text
    assert "None" not in text


def test_the_same_records_give_the_same_text_twice(board: EditorialBoard) -> None:
    Category.objects.create(name="Tin tức")
    first, second = (plain_text(report_blocks(figures_of(), default_texts())) for _each in range(2))
    assert first == second


def test_a_new_report_starts_with_the_first_board(board: EditorialBoard) -> None:
    assert new_report(CUT_OFF).start == START
    assert new_report(date(2023, 8, 9), kind="quy").start == date(2023, 7, 1)  # type: ignore[arg-type]


def test_a_request_of_that_time_is_taken_and_an_old_one_is_not(portal) -> None:
    asked = document(
        "1631/UBND-VHTT", date(2023, 11, 8), kind="CV", direction=Direction.INCOMING, report_request=True
    )
    assert new_report(CUT_OFF).requested_by == asked
    assert new_report(date(2025, 11, 1)).requested_by is None
