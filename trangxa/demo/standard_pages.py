"""The standing pages of the model commune: sample texts, which each page says of itself."""

from collections.abc import Iterator
from typing import Any

SAMPLE = "<p><i>Trang mẫu dùng để giới thiệu phần mềm; xã thay bằng nội dung của mình.</i></p>"
ENGLISH_SAMPLE = (
    "<p><i>Sample page, written to show the software; the commune replaces it with its own text.</i></p>"
)
PUBLISHED_AT = "2023-02-23T08:00:00+07:00"

ABOUT = (
    "<p>Xã Hòa Phong thuộc thị xã Mỹ Hào, tỉnh Hưng Yên. Trang thông tin điện tử này là nơi Ủy ban nhân dân xã đăng tin "
    "tức, thông báo và văn bản, để bà con xem được bất cứ lúc nào mà không phải đến trụ sở.</p>"
    "<h2>Bà con tìm thấy gì ở đây</h2>"
    "<ul><li>Tin tức của xã và các thôn, kèm ngày đăng và đơn vị gửi tin.</li>"
    "<li>Thông báo, lịch tiếp công dân, mỗi mục ghi rõ còn hạn đến ngày nào.</li>"
    "<li>Văn bản của xã, tìm được theo số, ký hiệu hoặc theo nội dung.</li></ul>"
)
TASKS = (
    "<p>Ủy ban nhân dân xã lo những việc hằng ngày của địa phương và trả lời trước người dân về kết quả.</p>"
    "<h2>Việc chính</h2>"
    "<ul><li>Lập và thực hiện kế hoạch phát triển kinh tế, xã hội của xã; quản lý ngân sách xã.</li>"
    "<li>Quản lý đất đai, giao thông nông thôn, môi trường, trật tự xây dựng trong phạm vi được giao.</li>"
    "<li>Lo y tế, giáo dục, văn hóa, chính sách với người có công và hộ khó khăn.</li>"
    "<li>Giữ an ninh, trật tự; tổ chức phòng, chống thiên tai.</li>"
    "<li>Tiếp nhận hồ sơ tại bộ phận Một cửa, trả kết quả đúng hẹn; tiếp công dân, giải quyết phản ánh, kiến nghị.</li>"
    "</ul>"
    "<h2>Cách làm việc</h2>"
    "<table><caption>Ai lo việc gì</caption><thead><tr><th>Việc</th><th>Bộ phận</th></tr></thead><tbody>"
    "<tr><td>Khai sinh, kết hôn, chứng thực</td><td>Tư pháp - Hộ tịch</td></tr>"
    "<tr><td>Đất đai, xây dựng</td><td>Địa chính - Xây dựng</td></tr>"
    "<tr><td>Chính sách, văn hóa</td><td>Văn hóa - Xã hội</td></tr>"
    "<tr><td>Thu, chi ngân sách</td><td>Tài chính - Kế toán</td></tr></tbody></table>"
)
HISTORY = (
    "<p>Trang này dành để kể quá trình hình thành của xã: tên gọi qua các thời kỳ, các lần chia tách và sáp nhập, những "
    "mốc lớn của làng xóm.</p>"
    "<h2>Nên viết những gì</h2>"
    "<ul><li>Tên cũ, tên mới, ghi rõ năm đổi và văn bản đổi tên.</li>"
    "<li>Đình, chùa, cây cổ thụ, lễ hội: mỗi nơi một đoạn ngắn và một tấm ảnh.</li>"
    "<li>Người có công với làng; nghề cũ còn giữ được.</li></ul>"
    "<blockquote><p>Mốc nào chưa chắc thì hỏi các cụ cao tuổi và ghi rõ nguồn.</p></blockquote>"
)
ACCESS = (
    "<p>Người dân có quyền hỏi và được xem thông tin do Ủy ban nhân dân xã tạo ra, trừ những điều pháp luật không cho công "
    "khai.</p>"
    "<h2>Thông tin đã đăng sẵn</h2>"
    '<p>Bà con xem ngay ở các mục <a href="/van-ban/">Văn bản</a>, <a href="/thong-bao/">Thông báo</a> và '
    '<a href="/tin-tuc/">Tin tức</a>.</p>'
    "<h2>Xin thông tin chưa đăng</h2>"
    "<ol><li>Đến bộ phận Một cửa, gọi điện, hoặc gửi phiếu qua bưu điện hay thư điện tử.</li>"
    "<li>Nói rõ cần thông tin gì và muốn nhận bằng cách nào. Không phải nêu lý do.</li>"
    "<li>Nhận giấy hẹn. Nếu không cung cấp được, xã trả lời bằng văn bản và nêu rõ vì sao.</li></ol>"
)
ENGLISH = (
    "<p>Hoa Phong is a commune of My Hao town, Hung Yen province, Viet Nam. This is the website of its People's Committee. "
    "News, notices and official documents are published in Vietnamese; the pages below tell visitors in English who does "
    "what and how to reach the office.</p>"
)
STRUCTURE = (
    "<p>The People's Committee is the executive body of the commune. It carries out the resolutions of the People's Council "
    "and the decisions of its superiors.</p>"
    "<h2>Who does what</h2>"
    "<ul><li>Chairperson and vice chairpersons: direct the work and receive citizens.</li>"
    "<li>Office and statistics: schedule, correspondence, one-stop desk.</li>"
    "<li>Justice and civil status: births, marriages, certified copies.</li>"
    "<li>Land and construction: land records, building order, environment.</li>"
    "<li>Culture and social affairs: culture, social policy, and this website.</li></ul>"
)
CONTACTS = (
    "<p>Office of the People's Committee of Hoa Phong Commune, My Hao town, Hung Yen province, Viet Nam.</p>"
    "<ul><li>Telephone: 0221 000 000 (sample number)</li>"
    '<li>E-mail: <a href="mailto:ubnd@hoaphong.example">ubnd@hoaphong.example</a> (sample address)</li>'
    "<li>Open Monday to Friday, 7:30 to 11:30 and 13:30 to 17:00</li></ul>"
)


def standard_page_records() -> Iterator[dict[str, Any]]:
    yield _page(
        "gioi-thieu", "Giới thiệu", ABOUT, introduction="Xã Hòa Phong và trang thông tin của xã.", menu=True
    )
    yield _page("chuc-nang-nhiem-vu", "Chức năng, nhiệm vụ", TASKS, parent="gioi-thieu")
    yield _page("lich-su", "Lịch sử hình thành", HISTORY, parent="gioi-thieu")
    yield _page(
        "tiep-can-thong-tin", "Tiếp cận thông tin", ACCESS, introduction="Hỏi gì, hỏi ở đâu, nhận thế nào."
    )
    yield _page("english", "English", ENGLISH, english=True)
    yield _page(
        "structure-and-functions", "Structure and functions", STRUCTURE, parent="english", english=True
    )
    yield _page("contacts", "Contacts", CONTACTS, parent="english", english=True)


def _page(
    slug: str,
    title: str,
    body: str,
    *,
    introduction: str = "",
    parent: str | None = None,
    menu: bool = False,
    english: bool = False,
) -> dict[str, Any]:
    return {
        "type": "page",
        "id": slug,
        "title": title,
        "slug": slug,
        "introduction": introduction,
        "body_html": body + (ENGLISH_SAMPLE if english else SAMPLE),
        "parent": parent,
        "show_in_menus": menu,
        "in_english": english,
        "first_published_at": PUBLISHED_AT,
    }
