"""A portal with one of everything that a staff address can name, made once for all tests of a module."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from io import BytesIO
from typing import Any

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, Page, Site, Task, UploadedFile, Workflow

from tests.people import person
from trangxa.accounts.models import User
from trangxa.audit.models import AuditEntry
from trangxa.core import roles
from trangxa.core.models import HomePage, StandardPage
from trangxa.documents.models import DocumentsIndexPage, OfficialDocument, Regulation
from trangxa.links.models import Link
from trangxa.news.models import ArticlePage, Category, NewsIndexPage
from trangxa.newsroom.models import Delegation, ForcedPublication, FundingRecord, PublicationTarget, Training
from trangxa.notices.models import Banner, NoticePage, NoticesIndexPage
from trangxa.organisation.models import Commune, EditorialBoard, SuperiorBody, Unit
from trangxa.reports.acts import freeze
from trangxa.reports.drafting import correctable
from trangxa.reports.models import Report
from trangxa.search.models import Synonym
from trangxa.security.models import Incident, SecurityReview
from trangxa.visits.models import DailyVisits

DAY = date(2023, 5, 19)
ROLES = {
    "head": roles.HEAD,
    "deputy": roles.DEPUTY,
    "secretary": roles.SECRETARY,
    "member": roles.MEMBER,
    "leader": roles.LEADER,
    "technician": roles.TECHNICIAN,
}


@dataclass
class StaffWorld:
    people: dict[str, User] = field(default_factory=dict)
    pages: dict[str, Any] = field(default_factory=dict)
    # One row of every model that has a screen, by "app_label.model_name".
    rows: dict[str, Any] = field(default_factory=dict)
    # Words that an address takes, by (namespace, argument).
    words: dict[tuple[str, str], str | int] = field(default_factory=dict)
    media_folder: str = ""


def picture_file(name: str = "dinh-lang.png") -> ImageFile:
    drawn = BytesIO()
    Image.new("RGB", (40, 30), "#0a6").save(drawn, "PNG")
    return ImageFile(BytesIO(drawn.getvalue()), name=name)


def build_world() -> StaffWorld:
    world = StaffWorld()
    for name, role in ROLES.items():
        world.people[name] = person(f"{name}-1", "Nguyễn Văn Mẫu", role)
    world.people["another member"] = person("member-2", "Trần Thị Thí Dụ", roles.MEMBER)
    world.people["person without a role"] = person("guest-1", "Lê Văn Khách")
    world.people["administrator"] = person("root-1", "Vũ Thị Quản Trị", is_superuser=True)
    for row in _rows(world.people):
        world.rows[row._meta.label_lower] = row
    _pages(world)
    _things_of_pages(world)
    _report(world)
    world.rows["audit.auditentry"] = AuditEntry.objects.order_by("-pk")[0]
    return world


def _rows(people: dict[str, User]) -> list[Any]:
    head = people["head"]
    picture = get_image_model().objects.create(title="Đình làng", file=picture_file(), uploaded_by_user=head)
    paper = get_document_model().objects.create(
        title="Mẫu đơn", file=ContentFile(b"mau don", "mau-don.txt"), uploaded_by_user=head
    )
    query = Query.get("lịch tiếp dân")
    SearchPromotion.objects.create(query=query, page=HomePage.objects.get(), description="Trang chủ")
    group = Group.objects.get(name=roles.MEMBER)
    return [
        picture,
        paper,
        query,
        group,
        people["another member"],
        Site.objects.get(),
        Workflow.objects.get(),
        Task.objects.order_by("pk").first(),
        Collection.get_first_root_node().add_child(name="Ảnh lễ hội"),
        Redirect.add_redirect("/dia-chi-cu/", HomePage.objects.get()),
        UploadedFile.objects.create(file=ContentFile(b"x", "x.txt"), uploaded_by_user=head),
        Category.objects.create(name="Tin tức sự kiện", opened_on=DAY),
        Unit.objects.create(name="Thôn Đông"),
        Commune.objects.create(
            bare_name="Hòa Phong", authority_name="UBND xã Hòa Phong", site_name="Xã Hòa Phong"
        ),
        SuperiorBody.objects.create(level="tỉnh", name="tỉnh Hưng Yên"),
        EditorialBoard.objects.create(name="Ban Biên tập"),
        Link.objects.create(name="Cổng dịch vụ công", address="https://dichvucong.example/"),
        Synonym.objects.create(short="TB", long="trạm bơm"),
        Banner.objects.create(title="Quốc khánh", occasion="2/9", valid_from=DAY, valid_until=DAY),
        Delegation.objects.create(
            from_user=head, to_user=people["deputy"], valid_from=DAY, valid_until=DAY, reason="Đi công tác"
        ),
        FundingRecord.objects.create(kind=FundingRecord.Kind.ALLOCATED, day=DAY, amount=5_000_000),
        Training.objects.create(day=DAY, subject="Kỹ năng viết tin"),
        PublicationTarget.objects.create(first_day=DAY, last_day=DAY, articles=10),
        DailyVisits.objects.create(day=DAY, visits=50),
        SecurityReview.objects.create(held_on=DAY, reviewer="Công an xã", scope="Máy chủ"),
        Incident.objects.create(happened_on=DAY, description="Mất điện"),
    ]


def _pages(world: StaffWorld) -> None:
    """One page of every kind; articles as a member's own draft, as another's draft, and public."""
    member, another = world.people["member"], world.people["another member"]
    home, news = HomePage.objects.get(), NewsIndexPage.objects.get()
    category = world.rows["news.category"]
    notices, documents = NoticesIndexPage.objects.get(), DocumentsIndexPage.objects.get()

    def article(title: str, owner: User) -> ArticlePage:
        return _added(
            news, ArticlePage(title=title, summary="Tóm tắt", category=category, owner=owner, live=False)
        )

    decision = OfficialDocument(
        title="Quyết định 26/QĐ-UBND",
        kind="QĐ",
        number_symbol="26/QĐ-UBND",
        issued_on=DAY,
        issuing_body="Ủy ban nhân dân xã",
        abstract="về việc thành lập Ban Biên tập",
        owner=another,
    )
    world.pages |= {
        "home": home,
        "news index": news,
        "notices index": notices,
        "documents index": documents,
        "own draft": article("Bản thảo của tôi", member),
        "draft of another": article("Bản thảo của người khác", another),
        "submitted draft": article("Bản thảo đã gửi", another),
        "public article": article("Tin đã đăng", another),
        "notice": _added(notices, NoticePage(title="Thông báo", shown_until=DAY, owner=another)),
        "document": _added(documents, decision),
        "page of text": _added(home, StandardPage(title="Trang nội dung", owner=another)),
    }
    world.rows["documents.regulation"] = Regulation.objects.create(name="Quy chế", document=decision)


def _added(parent: Page, page: Any) -> Any:
    parent.add_child(instance=page)
    page.save_revision(user=page.owner)
    return page


def _things_of_pages(world: StaffWorld) -> None:
    head, another = world.people["head"], world.people["another member"]
    public, submitted = world.pages["public article"], world.pages["submitted draft"]
    public.get_latest_revision().publish(user=head, skip_permission_checks=True)
    public.refresh_from_db()
    public.save_revision(user=another, approved_go_live_at=timezone.now() + timedelta(days=1))
    state = submitted.get_workflow().start(submitted, another)
    forced = ForcedPublication.objects.create(page_id=public.pk, published_by=head, reason="Báo bão")
    session = EditingSession.objects.create(user=head, content_object=public, last_seen_at=timezone.now())
    for row in (state, state.current_task_state, forced, session, public.get_latest_revision()):
        world.rows[row._meta.label_lower] = row


def _report(world: StaffWorld) -> None:
    report = Report.objects.create(cut_off=DAY, created_by=world.people["head"])
    version = freeze(report, world.people["head"])
    world.rows["reports.report"] = report
    world.words |= {
        ("reports", "number"): version.number,
        ("reports", "suffix"): "docx",
        ("reports", "text_id"): report.written.items[0].id,
        ("reports", "field"): correctable(version.figures)[0].field,
    }
