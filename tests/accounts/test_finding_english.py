"""The reader that looks for English finds it wherever a person could meet it."""

import pytest

from tests.accounts.english import english_in, pieces_of

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    "page",
    [
        "<p>Save draft</p>",
        '<nav aria-label="Actions"></nav>',
        '<button title="Delete">Xóa</button>',
        '<input type="submit" value="Search">',
        "<template><label>Page</label></template>",
        '<script type="application/json">{"items": [{"label": "Settings", "name": "settings"}]}</script>',
    ],
)
def test_english_is_found(page: str) -> None:
    assert [word for piece in pieces_of(page) for word in english_in(piece)]


@pytest.mark.parametrize(
    "page",
    [
        "<p>Lưu bản nháp</p>",
        "<p>Xuất ra tệp XLSX, gửi qua email</p>",
        "<script>const page = 1;</script>",
        '<input type="hidden" name="page" value="search">',
        '<p><a href="/x" class="button">Xem trang</a></p>',
        '<script type="application/json">{"items": [{"label": "Cấu hình", "name": "settings"}]}</script>',
    ],
)
def test_vietnamese_and_what_nobody_reads_is_left_alone(page: str) -> None:
    assert [word for piece in pieces_of(page) for word in english_in(piece)] == []
