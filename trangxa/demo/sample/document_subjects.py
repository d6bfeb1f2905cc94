"""What the made-up documents are about: abstracts by kind, each with its field of work (lĩnh vực)."""

from typing import NamedTuple


class Subject(NamedTuple):
    field: str
    abstract: str


SUBJECTS: dict[str, tuple[Subject, ...]] = {
    "Quyết định": (
        Subject("Nội vụ", "về việc kiện toàn Tổ công nghệ số cộng đồng {thon}"),
        Subject("Nội vụ", "về việc phân công nhiệm vụ công chức {xa} {thang} năm {nam}"),
        Subject("Nội vụ", "về việc khen thưởng các tập thể, cá nhân có thành tích trong {thang} năm {nam}"),
        Subject("Tài chính", "về việc công bố công khai dự toán ngân sách {xa} năm {nam}"),
        Subject("Tài chính", "về việc phê duyệt quyết toán công trình đường ngõ {thon}"),
        Subject("Xây dựng", "về việc phê duyệt báo cáo kinh tế - kỹ thuật công trình rãnh thoát nước {thon}"),
        Subject("Quân sự", "về việc thành lập tổ xung kích phòng, chống thiên tai {thon}"),
        Subject("Văn hóa", "về việc công nhận gia đình văn hóa {thon} năm {nam}"),
        Subject("Xã hội", "về việc trợ giúp xã hội hằng tháng đối với {so:2-15} đối tượng"),
        Subject("Cải cách hành chính", "về việc ban hành quy chế làm việc của bộ phận Một cửa {xa}"),
    ),
    "Thông báo": (
        Subject("Tiếp công dân", "về lịch tiếp công dân của lãnh đạo UBND xã {thang} năm {nam}"),
        Subject("Nông nghiệp", "về lịch lấy nước, gieo cấy trên địa bàn {thon}"),
        Subject("Môi trường", "về việc tổng vệ sinh môi trường tại {thon}"),
        Subject("Y tế", "về lịch tiêm chủng {thang} năm {nam} tại Trạm Y tế xã"),
        Subject("Xây dựng", "về việc tạm cấm đường để thi công đoạn đường trục {thon}"),
        Subject("Đất đai", "về việc niêm yết công khai hồ sơ cấp giấy chứng nhận tại {thon}"),
        Subject("Tài chính", "về việc thu các khoản đóng góp tự nguyện năm {nam}"),
        Subject("Nội vụ", "về kết luận cuộc họp giao ban {thang} năm {nam}"),
    ),
    "Kế hoạch": (
        Subject("Chuyển đổi số", "về việc thực hiện chuyển đổi số trên địa bàn {xa} năm {nam}"),
        Subject("Cải cách hành chính", "về việc kiểm soát thủ tục hành chính năm {nam}"),
        Subject("Phòng, chống thiên tai", "về việc ứng phó mưa lớn, ngập úng tại {thon}"),
        Subject("Văn hóa", "về việc tổ chức hội thi văn nghệ, thể thao {thang} năm {nam}"),
        Subject("Giáo dục", "về việc huy động trẻ đến trường năm học mới"),
        Subject("Y tế", "về việc phòng, chống dịch bệnh mùa hè năm {nam}"),
        Subject("Nông nghiệp", "về việc sản xuất vụ đông tại {thon}"),
        Subject("Tư pháp", "về việc phổ biến, giáo dục pháp luật tại {thon}"),
    ),
    "Công văn": (
        Subject("Văn thư", "về việc cung cấp số liệu báo cáo {thang} năm {nam}"),
        Subject("Môi trường", "về việc tăng cường thu gom rác thải tại {thon}"),
        Subject("Phòng, chống thiên tai", "về việc chủ động ứng phó mưa lớn tại {thon}"),
        Subject("Chuyển đổi số", "về việc đôn đốc nộp hồ sơ trực tuyến {thang} năm {nam}"),
        Subject("Thông tin", "về việc cung cấp tin, bài cho Trang thông tin điện tử {thang} năm {nam}"),
        Subject("An ninh trật tự", "về việc bảo đảm an toàn phòng cháy, chữa cháy tại {thon}"),
    ),
    "Báo cáo": (
        Subject("Kinh tế - xã hội", "tình hình kinh tế - xã hội {thang} năm {nam}"),
        Subject(
            "Cải cách hành chính",
            "kết quả giải quyết {so:120-600} hồ sơ thủ tục hành chính {thang} năm {nam}",
        ),
        Subject("Tài chính", "kết quả thu, chi ngân sách {thang} năm {nam}"),
        Subject("Nông nghiệp", "kết quả sản xuất tại {thon}"),
        Subject("Tiếp công dân", "kết quả tiếp công dân, giải quyết đơn thư {thang} năm {nam}"),
        Subject("Y tế", "công tác y tế, dân số {thang} năm {nam}"),
    ),
    "Tờ trình": (
        Subject("Tài chính", "về việc xin bổ sung kinh phí sửa chữa nhà văn hóa {thon}"),
        Subject("Xây dựng", "về việc đề nghị đầu tư đường nội đồng {thon}"),
        Subject("Nội vụ", "về việc đề nghị khen thưởng năm {nam}"),
        Subject("Đất đai", "về việc đề nghị điều chỉnh kế hoạch sử dụng đất tại {thon}"),
    ),
    "Nghị quyết": (
        Subject("Kinh tế - xã hội", "về nhiệm vụ phát triển kinh tế - xã hội năm {nam}"),
        Subject("Tài chính", "về phê chuẩn quyết toán ngân sách {xa}"),
        Subject("Xây dựng", "về chủ trương đầu tư công trình đường trục {thon}"),
        Subject("Nội vụ", "về chương trình giám sát của Hội đồng nhân dân {xa} năm {nam}"),
    ),
}
