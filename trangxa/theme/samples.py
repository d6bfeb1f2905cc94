"""Values for the pattern page: made up, and only as many as show every state of every component."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.templatetags.static import static
from django.utils.safestring import mark_safe
from django.utils.timezone import make_aware

from trangxa.theme import charts
from trangxa.theme.symbols import SYMBOLS

SCENES = {
    "canh-dong": "Cánh đồng",
    "dinh-lang": "Đình làng",
    "duong-thon": "Đường làng",
    "nha-van-hoa": "Nhà văn hóa",
    "ao-sen": "Đầm sen",
    "mot-cua": "Bộ phận một cửa",
    "tram-y-te": "Trạm y tế",
    "cay-da": "Gốc đa, giếng nước",
    "vu-dong": "Vụ đông",
}
COLOURS = {
    "page": "Nền trang",
    "raised": "Tờ giấy",
    "sunken": "Nền lõm",
    "ink": "Chữ",
    "ink-soft": "Chữ phụ",
    "line-strong": "Viền ô nhập",
    "state": "Đỏ sơn son",
    "gold": "Vàng",
    "action": "Xanh lúa",
    "focus": "Viền chọn",
    "success": "Thành công",
    "warning": "Lưu ý",
    "danger": "Lỗi",
    "info": "Thông tin",
    "foot": "Chân trang",
}


class SampleForm(forms.Form):
    """One field of each kind, with the mistakes that a person makes."""

    use_required_attribute = False

    name = forms.CharField(label="Họ và tên")
    phone = forms.CharField(
        label="Số điện thoại",
        help_text="Không hiện trên trang.",
        min_length=10,
        error_messages={"min_length": "Số điện thoại chưa đủ. Xin nhập 10 chữ số, ví dụ 0912 345 678."},
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "data-width": "short"}),
    )
    code = forms.CharField(label="Mã hồ sơ", disabled=True, required=False)
    hamlet = forms.ChoiceField(label="Thôn", choices=[("1", "Thôn 1"), ("2", "Thôn 2")])
    matter = forms.CharField(
        label="Nội dung",
        error_messages={"required": "Bà con chưa viết nội dung. Xin viết vài câu về việc cần phản ánh."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    photo = forms.FileField(label="Ảnh chụp", required=False)
    topic = forms.ChoiceField(
        label="Phản ánh về việc gì?",
        help_text="Chọn một.",
        choices=[("roads", "Đường sá, điện, nước"), ("other", "Việc khác")],
        widget=forms.RadioSelect,
    )
    public = forms.BooleanField(label="Cho phép đăng nội dung và câu trả lời", required=False)


class SampleFilter(forms.Form):
    nam = forms.ChoiceField(label="Năm ban hành", required=False, choices=[("", "Tất cả"), ("2023", "2023")])
    hieu_luc = forms.MultipleChoiceField(
        label="Tình trạng hiệu lực",
        required=False,
        choices=[("con", "Còn hiệu lực"), ("het", "Hết hiệu lực")],
        widget=forms.CheckboxSelectMultiple,
    )


def sample_values() -> dict[str, Any]:
    return {
        "colours": COLOURS,
        "scenes": SCENES,
        "symbols": sorted(SYMBOLS),
        "form": SampleForm(prefix="mau", initial={"code": "HP-2311-0047", "topic": "roads"}),
        "wrong_form": SampleForm({"sai-phone": "09123", "sai-name": "Nguyễn Văn Mẫu"}, prefix="sai"),
        "filter_fields": list(SampleFilter(prefix="loc", initial={"nam": "2023", "hieu_luc": ["con"]})),
        "tasks": _TASKS,
        "weekday": date(2023, 11, 15),
        "sunday": date(2023, 11, 19),
        "past_sunday": date(2023, 11, 5),
        "past_day": date(2023, 10, 31),
        "moment": make_aware(datetime(2023, 11, 12, 16, 20)),
        "picture": _picture("vu-dong"),
        "cover": _picture("dinh-lang"),
        "album": [
            {
                "picture": _picture(name),
                "url": static(f"theme/images/{name}.svg"),
                "caption": caption,
                "alt": "",
            }
            for name, caption in list(SCENES.items())[:5]
        ],
        "photos": [
            {**_picture(name), "alt": f"Ảnh {place}", "state": state, "percent": 60}
            for place, (name, state) in enumerate(
                [("duong-thon", "done"), ("nha-van-hoa", "sending"), ("canh-dong", "failed")], 1
            )
        ],
        "documents": _DOCUMENTS,
        "categories": _CATEGORIES,
        "links": _LINKS,
        "facts": _FACTS,
        "relations": _RELATIONS,
        "results": _RESULTS,
        "tabs": _TABS,
        "chosen": [{"title": "Năm 2023", "url": "#loc-mau"}],
        "body": _BODY,
        "answer": mark_safe("<p>Báo trưởng thôn, nhớ ghi số cột điện.</p>"),
        "waiting": mark_safe("<p>Câu trả lời sẽ hiện ở đây.</p>"),
        "source": [{"term": "Đơn vị cung cấp", "value": "Ban công tác Mặt trận Thôn 1"}],
        "steps": _STEPS,
        "head": [{"text": "Chuyên mục"}, {"text": "Số tin", "number": True}],
        "rows": [[item["title"], item["count"].removesuffix(" tin")] for item in _CATEGORIES],
        "total": ["Tổng", "181"],
        "timeline": [{"when": "Năm 1954", "text": "Đình là lớp học bình dân của làng."}],
        "chart": _chart(),
        "figures": [
            {"value": "1.811", "label": "lượt trong tháng 10"},
            {"value": "181", "label": "tin đã đăng"},
        ],
        "shares": charts.shares([("Hoạt động xã, phường", 105, "105 tin"), ("Phụ nữ, Y tế", 4, "4 tin")]),
        "pdf": {"url": "#bai", "size": 184_320},
        "pdf_file": {"url": "#ban-ghi", "kind": "PDF", "size": 421_888},
        "map": {"latitude": "20.93", "longitude": "106.06"},
        "message_links": [
            {"title": "Về trang chủ", "url": "/"},
            {"title": "Xem sơ đồ trang", "url": "/so-do-trang/"},
        ],
    }


def _picture(scene: str) -> dict[str, Any]:
    return {"src": static(f"theme/images/{scene}.svg"), "width": 600, "height": 400}


def _chart() -> charts.Chart:
    months = [
        (3, 1302),
        (4, 1386),
        (5, 1471),
        (6, 1518),
        (7, 1590),
        (8, 1634),
        (9, 1702),
        (10, 1811),
        (11, 742),
    ]
    columns = [
        charts.Column(f"T{month}", f"Tháng {month}", value, unfinished=month == 11) for month, value in months
    ]
    return charts.bar_chart(
        columns,
        title="Lượt truy cập theo tháng, năm 2023",
        summary="Số lượt tăng đều từ tháng 3 đến tháng 10; tháng 11 mới tính đến ngày 13.",
        row_name="Tháng",
        unit="Lượt",
    )


_TASKS = [
    {"title": "Tra văn bản", "url": "#viec", "icon": "document", "hint": "Quyết định, thông báo"},
    {"title": "Gửi phản ánh", "url": "#viec", "icon": "speak", "hint": "Đường sá, vệ sinh"},
    {"title": "Hỏi xã", "url": "#viec", "icon": "question", "hint": "Xem câu trả lời đã có"},
    {"title": "Gọi UBND xã", "url": "#viec", "icon": "phone", "hint": "0221 000 000"},
]
_DOCUMENTS: list[dict[str, Any]] = [
    {"kind": kind, "symbol": symbol, "title": title, "issued_on": day, "state": state, "note": note}
    for kind, symbol, title, day, state, note in [
        ("Quyết định", "161/QĐ-UBND", "Ban hành quy chế của Ban Biên tập", date(2023, 6, 19), "in-force", ""),
        (
            "Quyết định",
            "00/QĐ-UBND",
            "Văn bản mẫu chưa có hiệu lực",
            date(2023, 11, 10),
            "not-yet",
            "Từ 01/12/2023",
        ),
        ("Quyết định", "00/QĐ-UBND", "Văn bản mẫu hết hiệu lực một phần", date(2022, 5, 4), "partly", ""),
        ("Kế hoạch", "00/KH-UBND", "Văn bản mẫu hết hiệu lực", date(2022, 1, 9), "expired", ""),
        ("Thông báo", "00/TB-UBND", "Văn bản mẫu đã thu hồi", date(2023, 8, 2), "withdrawn", ""),
    ]
]
_CATEGORIES: list[dict[str, Any]] = [
    {
        "title": "Tin tức sự kiện - Hoạt động xã, phường",
        "url": "#chuyen-muc",
        "count": "105 tin",
        "current": True,
    },
    {"title": "Cải cách hành chính, Chuyển đổi số", "url": "#chuyen-muc", "count": "56 tin"},
    {"title": "Kinh tế, Chính trị, Văn hóa Xã hội", "url": "#chuyen-muc", "count": "20 tin"},
]
_LINKS = [
    {"title": "Công báo Chính phủ", "url": "https://example.vn/", "external": True},
    {"title": "Sơ đồ trang", "url": "/so-do-trang/"},
]
_FACTS = [
    {"term": "Số, ký hiệu", "value": "161/QĐ-UBND"},
    {"term": "Ngày ban hành", "date": date(2023, 6, 19)},
    {"term": "Điện thoại", "value": "0221 000 000", "url": "tel:0221000000"},
]
_RELATIONS = [
    {
        "kind": "Căn cứ",
        "date": date(2023, 2, 23),
        "title": "26/QĐ-UBND",
        "url": "#du-kien",
        "state": "in-force",
    },
    {"kind": "Văn bản này", "date": date(2023, 6, 19), "title": "161/QĐ-UBND", "current": True},
]
_RESULTS = [
    {
        "kind": "Quyết định",
        "symbol": "26/QĐ-UBND",
        "date": date(2023, 2, 23),
        "title": mark_safe("Thành lập <mark>Ban Biên tập</mark>"),
        "excerpt": mark_safe("<mark>Ban Biên tập</mark> gồm 05 thành viên."),
        "state": "in-force",
    },
    {"kind": "Trang", "title": "Giới thiệu", "excerpt": "Cơ cấu tổ chức của xã."},
]
_TABS = [
    {"title": "Tất cả (2)", "url": "#ket-qua-mau", "current": True},
    {"title": "Văn bản (1)", "url": "#ket-qua-mau"},
]
_STEPS = [
    {"title": "Đã nhận", "note": "10 giờ 12, thứ Hai 13/11/2023", "state": "done"},
    {"title": "Đang giải quyết", "state": "current"},
    {"title": "Đã trả lời"},
]
_BODY = mark_safe(
    "<p>Từ 6 giờ sáng, tiếng loa của thôn đã nhắc bà con mang theo chổi, cuốc và xe rùa.</p>"
    "<h3>Việc ai nấy rõ</h3><ol><li>Quét vào chiều thứ Bảy.</li><li>Thấy rãnh tắc, báo trưởng thôn.</li></ol>"
    "<blockquote><p>“Đường sạch thì mát chân mình đi.”</p><footer>Một người dân Thôn 2</footer></blockquote>"
)
