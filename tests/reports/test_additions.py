"""Parts beyond the usual report are printed only when switched on."""

from dataclasses import replace
from datetime import date

from tests.reports.golden import golden_figures
from trangxa.reports.figures import (
    CategoryFigure,
    GenreCount,
    ItemFigure,
    MonthCount,
    Settings,
    UnitFigure,
)

ITEMS = (
    ItemFigure("Hội nghị tổng kết", "Tin tức", date(2023, 5, 20), "https://hoaphong.example/tin/hoi-nghi/"),
    ItemFigure("Ngày hội đọc sách", "Tin tức", date(2023, 3, 2), "https://hoaphong.example/tin/doc-sach/"),
)


def with_everything(settings: Settings):
    figures = golden_figures(settings)
    content = replace(
        figures.content,
        categories=(
            CategoryFigure("Tin tức", 105, previous=90, target=100),
            CategoryFigure("Y tế", 76, previous=80),
        ),
        genres=(GenreCount("tin", 150), GenreCount("bài", 31)),
        previous_label="quý II năm 2023",
        target=200,
        next_target=220,
        months=tuple(MonthCount(date(2023, month, 1), count) for month, count in ((3, 40), (4, 1), (5, 0))),
        units=(UnitFigure("Thôn Phúc Thọ", 5, 4, 1), UnitFigure("Hội Phụ nữ", 12, 11, 1)),
        items=ITEMS,
    )
    return replace(figures, content=content)


def test_nothing_beyond_the_usual_report_is_printed_by_itself(printed):
    text = printed(with_everything(Settings()))

    for word in ("Kỳ trước", "kế hoạch", "Phụ lục", "Thôn Phúc Thọ", "█", "(150 tin", "Phấn đấu"):
        assert word not in text


def test_the_earlier_period_stands_beside_each_category_and_the_total(printed):
    text = printed(with_everything(Settings(previous_period=True)))

    assert "STT\tChuyên mục\tSố tin\tKỳ trước (quý II năm 2023)\tTăng/giảm" in text
    assert "1\tTin tức\t105\t90\t+15" in text
    assert "2\tY tế\t76\t80\t-4" in text
    assert "Tổng cộng\t181\t170\t+11" in text


def test_a_category_without_an_earlier_figure_has_no_change(printed):
    figures = golden_figures(Settings(previous_period=True))

    assert "Phụ nữ, Y tế\t04\t-\t-" in printed(figures)


def test_the_share_of_the_target_is_told(printed):
    text = printed(with_everything(Settings(targets=True)))

    assert "Kết quả đạt 90,5% kế hoạch 200 tin." in text
    assert "- Tin tức: đạt 105% kế hoạch 100 tin." in text
    assert "4. Phấn đấu đăng 220 tin trong kỳ tới." in text


def test_documents_are_counted_by_type(printed):
    assert "đã ban hành 05 văn bản, gồm 01 Công văn, 02 Quyết định, 02 Thông báo:" in printed(
        golden_figures(Settings(documents_by_type=True))
    )


def test_items_are_told_by_genre(printed):
    assert "với 181 tin, bài (150 tin, 31 bài), gồm:" in printed(
        with_everything(Settings(items_by_genre=True))
    )


def test_the_number_of_links_and_channels_can_be_left_out(printed):
    text = printed(golden_figures(Settings(link_number=False, channel_numbers=False)))

    assert "có liên kết các trang: Công báo Chính phủ;" in text
    assert "qua các mục: Thư viện ảnh; Video" in text


def test_items_by_month_make_an_annex_with_bars(printed):
    text = printed(with_everything(Settings(items_by_month=True)))

    assert "Số liệu chi tiết tại Phụ lục kèm theo Báo cáo này." in text
    assert "\nPhụ lục\nTHỐNG KÊ TIN, BÀI\n(Kèm theo Báo cáo số" in text
    assert f"3/2023\t40\t{'█' * 20}" in text
    assert "4/2023\t01\t█\n" in text
    assert "5/2023\t0\t\n" in text


def test_items_by_unit_are_summed(printed):
    text = printed(with_everything(Settings(items_by_unit=True)))

    assert "1\tThôn Phúc Thọ\t05\t04\t01" in text
    assert "\tTổng cộng\t17\t15\t02" in text


def test_two_annexes_are_numbered_and_the_items_stand_by_day(printed):
    text = printed(with_everything(Settings(items_by_month=True, item_list=True)))

    assert "\nPhụ lục I\nTHỐNG KÊ" in text
    assert "\nPhụ lục II\nDANH MỤC TIN, BÀI ĐÃ ĐĂNG TRONG KỲ\n" in text
    assert "bắt đầu bằng https://hoaphong.example" in text
    assert "1\tNgày hội đọc sách\tTin tức\t02/03/2023\t/tin/doc-sach/" in text
    assert "2\tHội nghị tổng kết\tTin tức\t20/05/2023\t/tin/hoi-nghi/" in text


def test_units_that_sent_items_are_counted_in_the_assessment(printed):
    assert "(trong kỳ có 02 đơn vị gửi tin, bài) để người dân" in printed(with_everything(Settings()))
