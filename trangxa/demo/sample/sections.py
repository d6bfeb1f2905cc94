"""Which stories suit a category: categories are the commune's own names, stories know only sections."""

ORDINARY_SECTIONS = ("su-kien", "cai-cach", "phap-luat", "phu-nu-y-te", "kinh-te")
SECTION_WORDS = (
    ("video", ("video", "phim")),
    ("anh", ("thư viện ảnh", "hình ảnh", "chùm ảnh")),
    ("du-lich", ("du lịch", "di tích")),
    ("cai-cach", ("cải cách", "chuyển đổi số", "thủ tục")),
    ("phap-luat", ("pháp luật", "an ninh", "anqp", "quốc phòng")),
    ("phu-nu-y-te", ("phụ nữ", "y tế", "sức khỏe")),
    ("kinh-te", ("kinh tế", "văn hóa", "xã hội")),
    ("su-kien", ("tin tức", "sự kiện", "hoạt động")),
)


def sections_for(category: str) -> tuple[str, ...]:
    """Return the sections whose stories suit `category`; an unknown category takes all ordinary ones."""
    name = category.lower()
    for section, words in SECTION_WORDS:
        if any(word in name for word in words):
            return (section,)
    return ORDINARY_SECTIONS
