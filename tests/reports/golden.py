"""The facts of one real report of a commune, up to 01/11/2023, as figures."""

from datetime import date

from trangxa.reports.figures import (
    Board,
    CategoryFigure,
    ChannelFigure,
    Content,
    DocumentReference,
    Funding,
    LinkFigure,
    OpenedChannel,
    Organisation,
    Parameters,
    Regulation,
    ReportFigures,
    RoleCount,
    Security,
    Settings,
    Signer,
    Visits,
)

COMMUNE = "Ủy ban nhân dân xã Hòa Phong"
TOWN = "Ủy ban nhân dân thị xã Mỹ Hào"

ORGANISATION = Organisation(
    name=COMMUNE,
    short_name="UBND xã",
    unit_name="xã Hòa Phong",
    place="Hòa Phong",
    site_name="Trang Thông tin điện tử xã Hòa Phong",
    superior_name=TOWN,
    superior_short="UBND thị xã",
)

REQUEST = DocumentReference(
    "Công văn",
    "1631/UBND-VHTT",
    date(2023, 11, 8),
    TOWN,
    "về việc báo cáo kết quả hoạt động Trang Thông tin điện tử cấp xã",
)
BASIS = DocumentReference(
    "Công văn",
    "146/UBND-VHTT",
    date(2023, 2, 15),
    TOWN,
    "về việc xây dựng Trang thông tin điện tử các xã, phường",
)
FOUNDING = DocumentReference(
    "Quyết định",
    "26/QĐ-UBND",
    date(2023, 2, 23),
    COMMUNE,
    "về việc thành lập Ban Biên tập Trang Thông tin điện tử xã Hòa Phong",
)
RULES = DocumentReference(
    "Quyết định",
    "161/QĐ-UBND",
    date(2023, 6, 19),
    COMMUNE,
    "về việc ban hành quy chế hoạt động của Ban Biên tập Trang thông tin điện tử xã Hòa Phong",
)
CONTACT = DocumentReference(
    "Công văn",
    "04/UBND-VP",
    date(2023, 2, 16),
    COMMUNE,
    "về việc đăng ký cán bộ đầu mối thực hiện nhiệm vụ về Chuyển đổi số trên địa bàn xã",
)
CALL = DocumentReference(
    "Thông báo",
    "29/TB-UBND",
    date(2023, 3, 15),
    COMMUNE,
    "về việc Đề nghị các Ban Ngành, Đoàn thể xã và các thôn thực hiện việc phối hợp tăng cường viết tin bài "
    "phục vụ việc thông tin tuyên truyền trên địa bàn xã",
)
SECOND_CALL = DocumentReference(
    "Thông báo",
    "92/TB-UBND",
    date(2023, 9, 11),
    COMMUNE,
    "về việc đề nghị tiếp tục phối hợp, tăng cường cung cấp tin, bài trên Trang Thông tin điện tử, phục vụ "
    "công tác thông tin tuyên truyền trên địa bàn xã",
)
DOCUMENTS_AS_LISTED = (FOUNDING, RULES, CONTACT, CALL, SECOND_CALL)

CATEGORIES = (
    ("Chuyên mục Tin tức sự kiện - Hoạt động xã, phường", 105),
    ("Chuyên mục Cải cách hành chính, Chuyển đổi số", 56),
    ("Pháp luật, Đời sống - ANQP", 4),
    ("Chuyên mục Phụ nữ, Y tế", 4),
    ("Kinh tế, Chính trị, Văn hóa Xã hội", 12),
)
LINKS = (
    "Công báo Chính Phủ",
    "Công báo tỉnh Hưng Yên",
    "Dịch vụ công trực tuyến",
    "Bộ thủ tục hành chính",
    "Hệ thống văn bản do tỉnh ban hành",
    "Cổng thông tin điện tử tỉnh Hưng Yên",
    "Cổng thông tin điện tử thị xã Mỹ Hào",
    "Cơ sở dữ liệu Quốc gia về pháp luật",
    "Cổng thông tin Doanh nghiệp và đầu tư tỉnh Hưng Yên",
    "Thanh toán tiền điện trực tuyến",
)
RECIPIENTS = (
    "Phòng VH&TT thị xã",
    "TT Đảng ủy - HĐND - UBMTTQ xã",
    "Lãnh đạo UBND xã",
    "BCĐ Chuyển đổi số xã",
    "Các Ngành, đoàn thể xã",
)


def golden_figures(settings: Settings | None = None) -> ReportFigures:
    return ReportFigures(
        organisation=ORGANISATION,
        parameters=Parameters(
            cut_off=date(2023, 11, 1),
            start=date(2023, 2, 23),
            requested_by=REQUEST,
            addressees=(TOWN,),
            recipients=RECIPIENTS,
            archive=("VT", "VHXH"),
            signer=Signer(),
            settings=settings or Settings(),
        ),
        board=Board(
            founded_by=FOUNDING,
            basis=(BASIS,),
            roles=(
                RoleCount("Trưởng Ban", 1),
                RoleCount("Phó Trưởng Ban", 1),
                RoleCount("Thư ký", 1),
                RoleCount("Thành viên", 2),
            ),
            regime="kiêm nhiệm",
            assigned_by="Trưởng Ban Biên tập",
            standing="Công chức Văn hóa Xã hội xã",
        ),
        regulation=Regulation(RULES, chapters=7, articles=15),
        funding=Funding(),
        content=Content(
            categories=tuple(CategoryFigure(name, count) for name, count in CATEGORIES),
            channels=(
                ChannelFigure("Thư viện ảnh", 12),
                ChannelFigure("Video quảng bá hình ảnh hoạt động của xã", 3),
                ChannelFigure("Thông báo", 20),
            ),
            opened=(OpenedChannel("Du lịch", purpose="quảng bá các di tích lịch sử của địa phương"),),
            banners=4,
            banner_occasions=("Quốc khánh 2/9",),
        ),
        documents=DOCUMENTS_AS_LISTED,
        links=tuple(LinkFigure(name) for name in LINKS),
        visits=Visits(declared=50, more_than=True),
        security=Security(),
    )


def empty_figures() -> ReportFigures:
    """Return the figures of a portal on its first day: nothing recorded anywhere."""
    return ReportFigures(organisation=ORGANISATION, parameters=Parameters(cut_off=date(2023, 11, 1)))
