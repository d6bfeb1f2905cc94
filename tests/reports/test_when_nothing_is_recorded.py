"""A line without a record is left out, says so honestly, or changes its sentence; numbering has no gaps."""

import re
from dataclasses import replace
from datetime import date

from tests.reports.golden import CONTACT, FOUNDING, golden_figures
from trangxa.reports.figures import (
    Board,
    BoardChange,
    CategoryFigure,
    Content,
    DocumentReference,
    Funding,
    OpenedChannel,
    Parameters,
    RoleCount,
    Settings,
    Training,
)
from trangxa.reports.texts import ReportTexts, Slot, default_texts


def with_content(figures, **changes):
    return replace(figures, content=replace(figures.content, **changes))


def with_board(figures, **changes):
    return replace(figures, board=replace(figures.board, **changes))


def without(texts: ReportTexts, slot: Slot) -> ReportTexts:
    return ReportTexts(tuple(text for text in texts.items if text.slot is not slot))


def section(text: str, title: str) -> str:
    """Return the part of the report under the section whose title begins so."""
    after = re.split(rf"^[IVX]+\. {title}.*$", text, maxsplit=1, flags=re.MULTILINE)[1]
    return re.split(r"^[IVX]+\. |^Trên đây là", after, maxsplit=1, flags=re.MULTILINE)[0]


def test_an_empty_portal_makes_an_honest_report(empty, printed):
    text = printed(empty)

    assert "Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân xã Hòa Phong báo cáo" in text
    assert "Đến nay xã chưa thành lập Ban Biên tập Trang Thông tin điện tử xã Hòa Phong." in text
    assert "Đến nay xã chưa ban hành quy chế hoạt động của Trang Thông tin điện tử xã Hòa Phong." in text
    assert "chưa bố trí được nguồn kinh phí" in text
    assert "chưa đăng tin, bài nào trong kỳ" in text
    assert "Trong kỳ chưa ghi nhận sự cố mất an toàn thông tin." in text
    assert "00" not in text
    assert " 0 " not in text
    for claim in ("rà soát", "ngày càng", "liên kết", "lượt truy cập", "văn bản", "kiêm nhiệm", "Nhiệm vụ"):
        assert claim not in text


def test_an_empty_portal_numbers_its_sections_without_a_gap(empty, printed):
    numbers = re.findall(r"^([IVX]+)\. [A-ZĐÀ-Ỹ]", printed(empty), re.MULTILINE)

    assert numbers == ["I", "II", "III", "IV", "V", "VI"]


def test_without_a_request_the_report_begins_with_the_regular_duty(figures, printed):
    parameters = replace(figures.parameters, requested_by=None)

    text = printed(replace(figures, parameters=parameters))

    assert "\nThực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân xã Hòa Phong báo cáo kết quả" in text
    assert "1631/UBND-VHTT" not in text


def test_without_a_basis_the_founding_begins_with_its_day(figures, printed):
    assert "\nNgày 23/02/2023, UBND xã ban hành Quyết định số 26/QĐ-UBND" in printed(
        with_board(figures, basis=())
    )


def test_a_role_without_a_member_is_left_out_of_the_list(figures, printed):
    roles = (RoleCount("Trưởng Ban", 1), RoleCount("Phó Trưởng Ban", 0), RoleCount("Thành viên", 3))

    text = printed(with_board(figures, roles=roles))

    assert "gồm 04 thành viên, trong đó: 01 Trưởng Ban, 03 Thành viên." in text


def test_a_board_without_members_says_so(figures, printed):
    assert "; đến nay chưa phân công thành viên." in printed(with_board(figures, roles=()))


def test_a_board_left_as_it_was_has_no_sentence_of_change(figures, printed):
    assert "kiện toàn" not in printed(figures)


def test_a_change_of_the_board_is_told_with_those_who_joined_and_left(figures, printed):
    decision = DocumentReference(
        "Quyết định", "88/QĐ-UBND", date(2023, 5, 4), "", "Kiện toàn Ban Biên tập Trang Thông tin điện tử"
    )
    change = BoardChange(decision, joined=("Nguyễn Thị Hoa",), left=("Trần Văn Bình", "Lê Văn Cường"))

    assert (
        "Ngày 04/05/2023, UBND xã ban hành Quyết định số 88/QĐ-UBND về việc kiện toàn Ban Biên tập Trang "
        "Thông tin điện tử: bổ sung 01 thành viên (Nguyễn Thị Hoa) và thôi tham gia 02 thành viên (Trần Văn "
        "Bình, Lê Văn Cường)."
    ) in printed(with_board(figures, changes=(change,)))


def test_without_duties_their_title_is_dropped_too(figures, printed, texts):
    assert "* Nhiệm vụ của Ban Biên tập:" in printed(figures)
    assert "Nhiệm vụ của Ban Biên tập:" not in printed(figures, without(texts, Slot.DUTIES))


def test_duties_stored_with_the_decision_go_before_the_default_ones(figures, printed):
    text = printed(with_board(figures, duties=("Biên tập tin, bài.", "Trả lời bạn đọc")))

    assert "* Nhiệm vụ của Ban Biên tập:\n- Biên tập tin, bài;\n- Trả lời bạn đọc.\n* Chế độ" in text


def test_a_post_is_not_called_a_body(figures, printed):
    assert "- Công chức phụ trách, thường trực: Công chức Văn hóa Xã hội xã." in printed(figures)
    unit = with_board(figures, standing="Phòng Văn hóa - Xã hội", standing_is_person=False)
    assert "- Cơ quan thường trực: Phòng Văn hóa - Xã hội." in printed(unit)


def test_without_working_rules_their_title_is_dropped(figures, printed):
    assert "Chế độ làm việc" not in printed(with_board(figures, regime="", assigned_by="", standing=""))


def test_without_a_regulation_a_shortcoming_is_added(figures, printed):
    text = printed(replace(figures, regulation=None))

    assert "Đến nay xã chưa ban hành quy chế" in text
    assert "4. UBND xã chưa ban hành quy chế hoạt động của Trang" in section(text, "HẠN CHẾ")


def test_a_regulation_without_chapters_is_told_by_articles(figures, printed):
    text = printed(replace(figures, regulation=replace(figures.regulation, chapters=0)))

    assert "gồm 15 Điều." in text
    assert "Chương" not in text


def test_money_allocated_but_not_paid_is_told_so(figures, printed):
    text = printed(replace(figures, funding=Funding(allocated=5_000_000)))

    assert "Trong kỳ, UBND xã đã bố trí 5.000.000 đồng, chưa chi trả." in text


def test_money_paid_takes_out_the_shortcomings_about_money_and_the_request(figures, printed):
    text = printed(replace(figures, funding=Funding(allocated=2_000_000, paid=1_250_000, items_paid=9)))

    assert (
        "Trong kỳ, UBND xã đã bố trí 2.000.000 đồng; đã chi trả nhuận bút cho 09 tin, bài với tổng số tiền "
        "1.250.000 đồng."
    ) in text
    assert section(text, "HẠN CHẾ").strip().startswith("1. Thành viên Ban Biên tập làm việc kiêm nhiệm")
    assert "2. " not in section(text, "HẠN CHẾ")
    assert section(text, "KIẾN NGHỊ").strip().startswith("1. Đề nghị mở các lớp tập huấn")


def test_money_is_written_in_words_when_asked(printed):
    figures = golden_figures(Settings(amounts_in_words=True))

    text = printed(replace(figures, funding=Funding(paid=1_250_000)))

    assert "1.250.000 đồng (Bằng chữ: Một triệu hai trăm năm mươi nghìn đồng)." in text


def test_without_items_there_is_no_table_and_no_praise(figures, printed):
    text = printed(with_content(figures, categories=(CategoryFigure("Tin tức", 0),)))

    assert "chưa đăng tin, bài nào trong kỳ." in text
    assert "Tổng cộng" not in text
    assert "Nội dung đăng tải tập trung" not in text


def test_a_counted_category_without_items_stays_as_0(figures, printed):
    text = printed(
        with_content(figures, categories=(*figures.content.categories, CategoryFigure("Thể thao", 0)))
    )

    assert "có 06 chuyên mục với 181 tin" in text
    assert "6\tThể thao\t0" in text


def test_empty_categories_are_hidden_when_asked(printed):
    figures = golden_figures(Settings(hide_empty_categories=True))

    text = printed(
        with_content(figures, categories=(CategoryFigure("Tin tức", 3), CategoryFigure("Thể thao", 0)))
    )

    assert "có 01 chuyên mục với 03 tin" in text
    assert "Thể thao" not in text


def test_channels_without_items_are_not_mentioned(figures, printed):
    assert "Ngoài ra" not in printed(with_content(figures, channels=()))
    first = replace(figures.content.channels[0], count=0)
    text = printed(with_content(figures, channels=(first, *figures.content.channels[1:])))
    assert "Thư viện ảnh" not in text


def test_without_documents_the_item_goes_and_the_next_is_numbered_1(figures, printed):
    assessment = section(printed(replace(figures, documents=())), "NHẬN XÉT")

    assert assessment.strip().startswith("1. Công tác quản lý, vận hành")
    assert re.findall(r"^([0-9])\. ", assessment, re.MULTILINE) == ["1", "2", "3", "4"]


def test_one_document_is_listed_like_many(figures, printed):
    text = printed(replace(figures, documents=(FOUNDING,)))

    assert "- Quyết định số 26/QĐ-UBND ngày 23/02/2023 về việc thành lập" in text


def test_units_that_sent_nothing_leave_their_number_out_of_the_sentence(figures, printed):
    text = printed(figures)

    assert "cung cấp thông tin để người dân" in text
    assert "đơn vị gửi tin, bài" not in text


def test_without_a_new_channel_no_opening_is_told(figures, printed):
    assert "Mở chuyên mục" not in printed(with_content(figures, opened=()))


def test_several_new_channels_are_told_in_one_line(figures, printed):
    opened = (OpenedChannel("Du lịch", purpose="quảng bá di tích"), OpenedChannel("Việc làm"))

    assert "- Mở 02 chuyên mục: “Du lịch” nhằm quảng bá di tích; “Việc làm”." in printed(
        with_content(figures, opened=opened)
    )


def test_without_banners_and_changes_their_line_is_dropped(figures, printed):
    assert "banner" not in printed(with_content(figures, banners=0))
    text = printed(with_content(figures, banners=0, categories_changed=3))
    assert "- Chỉnh sửa, bổ sung 03 chuyên mục.\n" in text


def test_without_links_the_item_is_dropped(figures, printed):
    assert "liên kết" not in printed(replace(figures, links=())).casefold()


def test_an_empty_period_drops_what_depends_on_items(empty, printed):
    figures = golden_figures()
    text = printed(replace(figures, content=Content(), documents=(CONTACT,)))

    assert "Công tác quản lý, vận hành" not in text
    assert "1. Chủ động, kịp thời ban hành" in section(text, "NHẬN XÉT")


def test_sections_iv_and_v_say_khong_and_vi_is_dropped(figures, printed):
    text = printed(figures, ReportTexts())

    assert section(text, "HẠN CHẾ").strip() == "Không."
    assert section(text, "KIẾN NGHỊ").strip() == "Không."
    assert "ĐỊNH HƯỚNG" not in text


def test_training_held_in_the_period_asks_to_go_on(figures, printed):
    assert "Đề nghị mở các lớp" in printed(figures)
    text = printed(replace(figures, trainings=(Training(date(2023, 8, 1), "Viết tin trên mạng"),)))
    assert "Đề nghị tiếp tục mở các lớp" in text


def test_a_board_of_full_time_members_has_no_lack_of_time(figures, printed):
    assert "kiêm nhiệm" not in printed(with_board(figures, regime="chuyên trách"))


def test_everything_zero_but_the_board_leaves_its_bare_founding(empty, printed):
    text = printed(replace(empty, board=Board(founded_by=FOUNDING)), ReportTexts())

    assert "Ngày 23/02/2023, UBND xã ban hành Quyết định số 26/QĐ-UBND" in text
    assert "*" not in text


def test_without_an_addressee_there_is_room_for_one(empty, printed):
    assert "\nKính gửi: \n" in printed(empty)


def test_default_texts_have_unique_names():
    names = [text.id for text in default_texts().items]

    assert len(names) == len(set(names))


def test_a_start_that_is_not_known_is_not_told(printed, figures):
    parameters = Parameters(cut_off=date(2023, 11, 1))

    assert "số liệu từ ngày" not in printed(replace(figures, parameters=parameters))
