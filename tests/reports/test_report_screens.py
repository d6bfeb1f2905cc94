"""The staff site's screens of the periodic report, through the client."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from tests.reports.portal_data import CUT_OFF, article, report
from trangxa.audit.models import AuditEntry
from trangxa.news.models import Category
from trangxa.reports import acts, to_pdf
from trangxa.reports.item_sheet import harmless
from trangxa.reports.models import Report, ReportVersion
from trangxa.reports.to_pdf import PdfUnavailable

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft_report(secretary: Any, category: Category) -> Report:
    article(category, title="Hội làng đầu xuân")
    draft = report(addressees=["Ủy ban nhân dân thị xã Mỹ Hào"])
    return acts.store_new(draft, secretary)


@pytest.fixture
def desk(client: Client, secretary: Any) -> Client:
    client.force_login(secretary)
    return client


def at(name: str, *args: Any) -> str:
    return reverse(f"reports:{name}", args=args)


def actions() -> list[str]:
    return list(AuditEntry.objects.filter(action__startswith="reports.").values_list("action", flat=True))


def test_a_secretary_makes_a_report_of_a_quarter(desk: Client, category: Category) -> None:
    response = desk.post(at("new"), {"kind": "quy", "cut_off": "30/09/2023", "start": "", "requested_by": ""})
    made = Report.objects.get()
    assert response.url == at("preview", made.pk)
    assert (made.start.isoformat(), made.period_phrase) == ("2023-07-01", "quý III năm 2023")
    assert actions() == ["reports.create"]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"cut_off": "31/02/2023"}, "Hãy ghi một ngày có thật"),
        ({"cut_off": ""}, "Hãy ghi ngày"),
        ({"cut_off": "01/01/2199"}, "chưa tới"),
        ({"cut_off": "01/11/2023", "start": "02/11/2023"}, "không thể sau ngày chốt"),
        ({"cut_off": "01/11/2023", "kind": "tu-chon"}, "cần có ngày bắt đầu"),
    ],
)
def test_a_wrong_period_is_refused_and_what_was_typed_stays(
    values: dict[str, str], sentence: str, desk: Client, portal
) -> None:
    response = desk.post(at("new"), {"kind": "luy-ke", "start": "", **values})
    assert sentence in response.content.decode()
    assert values["cut_off"] in response.content.decode()
    assert not Report.objects.exists()


def test_the_preview_shows_report_and_notices_without_inline_styles(
    desk: Client, draft_report: Report
) -> None:
    text = desk.get(at("preview", draft_report.pk)).content.decode()
    paper = text.split('<div class="reports-paper">')[1]
    assert "01 chuyên mục với 01 tin" in paper
    assert "style=" not in paper.split("</article>")[0]
    assert "Chưa ghi lần rà soát an toàn thông tin nào trong kỳ" in text
    assert "Những câu không in, và vì sao" in text


@pytest.mark.parametrize(
    ("role", "may_see", "may_prepare"),
    [
        ("head", True, True),
        ("deputy", True, True),
        ("secretary", True, True),
        ("member", True, False),
        ("leader", True, False),
        ("technician", False, False),
    ],
)
def test_roles_see_and_prepare_as_declared(
    role: str, may_see: bool, may_prepare: bool, client: Client, draft_report: Report, request: Any
) -> None:
    client.force_login(request.getfixturevalue(role))
    pk = draft_report.pk
    for name, args in (("list", ()), ("preview", (pk,)), ("download", (pk, "docx"))):
        assert client.get(at(name, *args)).status_code == (200 if may_see else 404), name
    for name in ("parameters", "texts", "figures", "options"):
        assert client.get(at(name, pk)).status_code == (200 if may_prepare else 404), name
    expected = 302 if may_prepare else 404
    assert client.post(at("freeze", pk)).status_code == expected
    assert ReportVersion.objects.count() == int(may_prepare)


def test_a_visitor_is_asked_to_sign_in(client: Client, draft_report: Report) -> None:
    response = client.get(at("preview", draft_report.pk))
    assert response.status_code == 302
    assert "login" in response.url


def test_parameters_are_changed_and_the_log_says_what(desk: Client, draft_report: Report) -> None:
    values = {
        "kind": "luy-ke",
        "start": "23/02/2023",
        "cut_off": "01/11/2023",
        "requested_by": "",
        "addressees": "Ủy ban nhân dân thị xã Mỹ Hào\nPhòng VH&TT",
        "number": "112",
        "issued_on": "10/11/2023",
        "recipients": "Lãnh đạo UBND xã\n\n  Các thôn ",
        "archive": "VT",
        "signer_authority": "TM. ỦY BAN NHÂN DÂN",
        "signer_position": "PHÓ CHỦ TỊCH",
        "signer_deputy_for": "Chủ tịch",
        "signer_name": "",
        "declared_visits": "50",
        "declared_is_more": "on",
        "declared_source": "",
    }
    assert desk.post(at("parameters", draft_report.pk), values).status_code == 302
    draft_report.refresh_from_db()
    assert draft_report.recipients == ["Lãnh đạo UBND xã", "Các thôn"]
    text = desk.get(at("preview", draft_report.pk)).content.decode()
    assert "KT. CHỦ TỊCH" in text
    assert "trên 50 lượt truy cập" in text
    entry = AuditEntry.objects.get(action="reports.change_parameters")
    assert entry.data["number"] == [None, 112]


def test_options_add_what_goes_beyond_the_usual_report(desk: Client, draft_report: Report) -> None:
    desk.post(at("options", draft_report.pk), {"item_word": "tin", "item_list": "on", "link_number": "on"})
    text = desk.get(at("preview", draft_report.pk)).content.decode()
    assert "Hội làng đầu xuân" in text
    draft_report.refresh_from_db()
    assert draft_report.switches.channel_numbers is False


def test_a_text_is_rewritten_switched_off_moved_and_added(desk: Client, draft_report: Report) -> None:
    pk = draft_report.pk

    def save(text_id: str, body: str, *, on: bool = True, act: str = "save") -> None:
        data = {f"{text_id}-body": body, "act": act} | ({f"{text_id}-is_on": "on"} if on else {})
        assert desk.post(at("save_text", pk, text_id), data).status_code == 302

    save("direction-genres", "Mở thêm mục Hỏi đáp.", act="up")
    save("direction-technology", "Không in câu này.", on=False)
    desk.post(
        at("add_text", pk), {"slot": "kien-nghi", "body": "hỗ trợ máy ảnh.", "addressee": "UBND thị xã"}
    )
    text = desk.get(at("preview", pk)).content.decode().split('<div class="reports-paper">')[1]
    assert text.index("Mở thêm mục Hỏi đáp.") < text.index("Nâng cấp Trang")
    assert "Không in câu này." not in text
    assert "Đề nghị UBND thị xã hỗ trợ máy ảnh." in text
    own = next(each for each in Report.objects.get().written.items if each.id.startswith("own-"))
    save(own.id, own.body, act="remove")
    assert "máy ảnh" not in desk.get(at("preview", pk)).content.decode()


def test_an_empty_text_is_refused(desk: Client, draft_report: Report) -> None:
    response = desk.post(at("save_text", draft_report.pk, "closing-respect"), {"closing-respect-body": " "})
    assert "Hãy viết lời văn" in response.content.decode()


def test_every_screen_opens(desk: Client, draft_report: Report) -> None:
    pk = draft_report.pk
    for name in ("parameters", "options", "texts", "figures"):
        assert desk.get(at(name, pk)).status_code == 200
    assert desk.get(at("new")).status_code == 200
    assert desk.get(at("correct", pk, "content.categories.0.count")).status_code == 200
    assert desk.get(at("correct", pk, "parameters.number")).status_code == 404
    assert at("list") in desk.get(reverse("wagtailadmin_home")).content.decode()


def test_a_figure_is_corrected_with_a_reason_and_can_be_counted_again(
    desk: Client, draft_report: Report
) -> None:
    field, pk = "content.categories.0.count", draft_report.pk
    refused = desk.post(at("correct", pk, field), {"printed": "3", "reason": ""})
    assert "Hãy ghi lý do." in refused.content.decode()
    desk.post(at("correct", pk, field), {"printed": "3", "reason": "Hai tin đăng trên trang cũ"})
    text = desk.get(at("preview", pk)).content.decode()
    assert "với 03 tin" in text
    assert "máy đếm 1, Lê Văn Minh Họa đã sửa thành 3" in text
    assert "Hai tin đăng trên trang cũ" in desk.get(at("figures", pk)).content.decode()
    desk.post(at("undo", pk, field))
    assert "với 01 tin" in desk.get(at("preview", pk)).content.decode()
    assert set(actions()) == {"reports.create", "reports.correct_figure", "reports.undo_correction"}


def test_a_version_keeps_what_it_was_made_with(
    desk: Client, draft_report: Report, category: Category
) -> None:
    pk = draft_report.pk
    desk.post(at("freeze", pk))
    article(category)
    category.name = "Tên mới"
    category.save()
    frozen = desk.get(at("version", pk, 1)).content.decode()
    assert "với 01 tin" in frozen
    assert "Tên mới" not in frozen
    assert "với 02 tin" in desk.get(at("preview", pk)).content.decode()
    assert [item[1] for item in ReportVersion.objects.get().items] == ["Hội làng đầu xuân"]


def test_a_version_is_never_changed_or_deleted(draft_report: Report, secretary: Any) -> None:
    version = acts.freeze(draft_report, secretary)
    with pytest.raises(TypeError):
        version.save()
    with pytest.raises(TypeError):
        version.delete()


def test_a_report_goes_to_be_signed_and_is_issued(
    desk: Client, draft_report: Report, category: Category
) -> None:
    pk = draft_report.pk
    desk.post(at("submit", pk))
    refused = desk.post(at("freeze", pk), follow=True).content.decode()
    assert "Báo cáo đang trình ký" in refused
    assert (
        "Hãy ghi số báo cáo."
        in desk.post(at("issue", pk), {"issued_on": "10/11/2023"}, follow=True).content.decode()
    )
    article(category)
    desk.post(at("issue", pk), {"number": "112", "issued_on": "10/11/2023"})
    draft_report.refresh_from_db()
    assert (draft_report.state, draft_report.number) == ("da-ban-hanh", 112)
    text = desk.get(at("preview", pk)).content.decode()
    assert "Số: 112/BC-UBND" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "với 01 tin" in text
    assert "không sửa được nữa" in desk.get(at("parameters", pk)).content.decode()
    assert actions().count("reports.issue") == 1


def test_a_report_to_be_signed_can_be_taken_back(desk: Client, draft_report: Report) -> None:
    desk.post(at("submit", draft_report.pk))
    desk.post(at("take_back", draft_report.pk))
    draft_report.refresh_from_db()
    assert draft_report.is_draft


@pytest.mark.parametrize(("suffix", "beginning"), [("docx", b"PK"), ("pdf", b"%PDF"), ("xlsx", b"PK")])
def test_files_are_sent_as_attachments_and_logged(
    suffix: str, beginning: bytes, desk: Client, draft_report: Report
) -> None:
    response = desk.get(at("download", draft_report.pk, suffix))
    assert response.content.startswith(beginning)
    assert response["Content-Disposition"].startswith("attachment;")
    assert f"bao-cao-hoa-phong-{CUT_OFF.isoformat()}.{suffix}" in response["Content-Disposition"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "reports.download" in actions()


def test_a_missing_library_is_told_and_is_no_error(
    desk: Client, draft_report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> None:
        raise PdfUnavailable(packages=to_pdf.DEBIAN_PACKAGES)

    monkeypatch.setattr(to_pdf, "_weasyprint", missing)
    response = desk.get(at("download", draft_report.pk, "pdf"), follow=True)
    assert "libpango-1.0-0" in response.content.decode()


def test_the_list_of_items_runs_no_formula(desk: Client, draft_report: Report, category: Category) -> None:
    article(category, title='=HYPERLINK("http://x";"y")')
    sheet = load_workbook(BytesIO(desk.get(at("download", draft_report.pk, "xlsx")).content)).active
    titles = [row[1].value for row in sheet.iter_rows(min_row=2)]
    assert '\'=HYPERLINK("http://x";"y")' in titles
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1"])
def test_a_text_that_begins_like_a_formula_is_made_harmless(text: str) -> None:
    assert harmless(text) == f"'{text}"


def test_the_next_report_carries_over_what_was_written(desk: Client, draft_report: Report) -> None:
    Report.objects.update(recipients=["Lãnh đạo UBND xã"], signer_name="Nguyễn Văn Mẫu", declared_visits=50)
    desk.post(at("new"), {"kind": "luy-ke", "cut_off": "31/12/2023", "start": "", "requested_by": ""})
    made = Report.objects.order_by("-pk").first()
    assert (made.recipients, made.signer_name, made.declared_visits) == (
        ["Lãnh đạo UBND xã"],
        "Nguyễn Văn Mẫu",
        50,
    )
    assert (made.state, made.number, made.corrections) == ("nhap", None, [])
