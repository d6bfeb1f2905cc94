"""`trangxa demo` and `trangxa sample`: the model commune, and made-up content for measuring."""

from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from trangxa.accounts.models import User
from trangxa.core import facts, roles
from trangxa.core.models import StandardPage
from trangxa.demo.people import PASSWORD
from trangxa.documents.models import OfficialDocument
from trangxa.links.models import Link
from trangxa.news.models import ArticlePage, Category
from trangxa.notices.models import Banner, NoticePage
from trangxa.organisation.queries import board_on, commune_on, superiors_on

AS_OF = date(2023, 11, 1)
pytestmark = pytest.mark.django_db


def said_by(*words: Any, **options: Any) -> str:
    output = StringIO()
    call_command(*words, stdout=output, stderr=output, **options)
    return output.getvalue()


@pytest.fixture
def demo(settings: Any) -> str:
    settings.DEMO = True
    return said_by("demo")


def test_the_model_commune_is_there_as_its_report_describes_it(demo: str) -> None:
    counted = Category.objects.filter(is_counted=True).order_by("order")
    public = ArticlePage.objects.live().filter(first_published_at__date__lte=AS_OF)
    assert [public.filter(category=category).count() for category in counted] == [105, 56, 4, 4, 12]
    board = board_on(AS_OF)
    assert board is not None
    assert [member.role for member in board.members_on(AS_OF)] == [
        "truong-ban",
        "pho-truong-ban",
        "thu-ky",
        "thanh-vien",
        "thanh-vien",
    ]
    assert all(member.user is not None for member in board.members_on(AS_OF))
    assert str(commune_on(AS_OF)) == "xã Hòa Phong"
    assert [body.name for body in superiors_on(AS_OF)] == ["thị xã Mỹ Hào", "tỉnh Hưng Yên"]
    assert OfficialDocument.objects.filter(about_portal=True).count() == 5
    assert OfficialDocument.objects.get(report_request=True).number_symbol == "1631/UBND-VHTT"
    assert OfficialDocument.objects.get(board_basis=True).direction == "den"
    regulation = facts.get("regulation_in_force", AS_OF)
    assert (regulation["chapters"], regulation["articles"]) == (7, 15)
    assert Link.objects.count() == 10
    assert Banner.objects.exists()
    assert NoticePage.objects.live().exists()


def test_the_second_time_nothing_changes(demo: str) -> None:
    before = (ArticlePage.objects.count(), User.objects.count(), StandardPage.objects.count())
    assert "Không có gì thay đổi." in said_by("demo")
    assert (ArticlePage.objects.count(), User.objects.count(), StandardPage.objects.count()) == before


def test_each_person_signs_in_with_one_role(demo: str, client: Client) -> None:
    wanted = {
        "truong-ban": roles.HEAD,
        "pho-ban": roles.DEPUTY,
        "thu-ky": roles.SECRETARY,
        "bien-tap-1": roles.MEMBER,
        "bien-tap-2": roles.MEMBER,
        "lanh-dao": roles.LEADER,
        "ky-thuat": roles.TECHNICIAN,
    }
    assert {user.username: user.groups.get().name for user in User.objects.all()} == wanted
    assert all(username in demo for username in wanted)
    assert PASSWORD in demo
    for username in wanted:
        assert client.login(username=username, password=PASSWORD), username
        assert client.get(reverse("wagtailadmin_home")).status_code == 200, username


def test_a_password_that_was_changed_stays(demo: str) -> None:
    user = User.objects.get(username="thu-ky")
    user.set_password("mat-khau-rieng-cua-toi")
    user.save()
    said_by("demo")
    user.refresh_from_db()
    assert user.check_password("mat-khau-rieng-cua-toi")


def test_every_standing_page_says_that_it_is_a_sample(demo: str) -> None:
    pages = {page.url_path.split("/", 2)[2]: page for page in StandardPage.objects.live()}
    assert {
        "gioi-thieu/",
        "gioi-thieu/chuc-nang-nhiem-vu/",
        "gioi-thieu/lich-su/",
        "tiep-can-thong-tin/",
        "english/",
        "english/structure-and-functions/",
        "english/contacts/",
    } <= pages.keys()
    for path, page in pages.items():
        assert ("Sample page" if page.in_english else "Trang mẫu") in str(page.body), path
        assert page.in_english == path.startswith("english")


def test_a_real_portal_refuses_the_demo(settings: Any) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="Không nạp xã mẫu"):
        said_by("demo")
    assert not ArticlePage.objects.exists()


def test_a_sample_of_one_seed_is_loaded_once(tmp_path: Path) -> None:
    assert "Thêm" in said_by("sample", articles=25, documents=4, seed=3)
    assert said_by("sample", articles=25, documents=4, seed=3).strip() == "Không có gì thay đổi."
    said_by("sample", articles=5, documents=2, seed=4)
    assert (ArticlePage.objects.live().count(), OfficialDocument.objects.live().count()) == (30, 6)


@pytest.mark.parametrize("articles", ["-1", "nhiều", "99999999"])
def test_a_wrong_number_of_sample_articles_is_refused(articles: str) -> None:
    with pytest.raises(CommandError):
        call_command("sample", f"--articles={articles}")
