"""Names that can be seen to be samples; no real person is meant."""

from random import Random

SAMPLE_NAMES = (
    "Nguyễn Văn Mẫu",
    "Trần Thị Thí Dụ",
    "Lê Văn Ví Dụ",
    "Phạm Thị Minh Họa",
    "Hoàng Văn Giả Định",
    "Vũ Thị Làm Mẫu",
    "Đặng Văn Thử Nghiệm",
    "Bùi Thị Tên Mẫu",
    "Đỗ Văn Bài Mẫu",
    "Ngô Thị Trình Bày",
)


def byline(rng: Random) -> list[dict[str, object]]:
    """Return one author, or two who share the work."""
    first = int(rng.random() * len(SAMPLE_NAMES))
    if rng.random() < 0.8:
        return [{"name": SAMPLE_NAMES[first], "role": "Tác giả", "share": 100}]
    second = (first + 1 + int(rng.random() * (len(SAMPLE_NAMES) - 1))) % len(SAMPLE_NAMES)
    return [
        {"name": SAMPLE_NAMES[first], "role": "Tác giả", "share": 60},
        {"name": SAMPLE_NAMES[second], "role": "Đồng tác giả", "share": 40},
    ]
