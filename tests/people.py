"""The people of the tests, named by their relation to the board, and the portal they work on."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import Group

from trangxa.accounts.models import User
from trangxa.core import roles
from trangxa.core.models import HomePage
from trangxa.core.preparing import prepare
from trangxa.news.models import ArticlePage, Category, NewsIndexPage
from trangxa.organisation.models import Commune

PASSWORD = "mat-khau-cua-bai-thu"


def person(username: str, full_name: str, *role_names: str, **fields: Any) -> User:
    user = User(username=username, email=f"{username}@hoaphong.example", **fields)
    user.full_name = full_name
    user.set_password(PASSWORD)
    user.save()
    user.groups.set(Group.objects.filter(name__in=role_names))
    return user


@pytest.fixture
def portal(db: None) -> HomePage:
    """A prepared portal of a commune: frame pages, roles, approval workflow."""
    prepare()
    Commune.objects.create(
        bare_name="Hòa Phong",
        authority_name="Ủy ban nhân dân xã Hòa Phong",
        site_name="Trang Thông tin điện tử xã Hòa Phong",
        responsible_person="Nguyễn Văn Mẫu",
        address="Trụ sở UBND xã Hòa Phong",
        phone="0221 000 000",
        email="ubnd@hoaphong.example",
    )
    return HomePage.objects.get()


@pytest.fixture
def head(portal: HomePage) -> User:
    return person("truong-ban", "Nguyễn Văn Mẫu", roles.HEAD)


@pytest.fixture
def deputy(portal: HomePage) -> User:
    return person("pho-ban", "Trần Thị Thí Dụ", roles.DEPUTY)


@pytest.fixture
def secretary(portal: HomePage) -> User:
    return person("thu-ky", "Lê Văn Minh Họa", roles.SECRETARY)


@pytest.fixture
def member(portal: HomePage) -> User:
    return person("bien-tap-1", "Phạm Thị Làm Mẫu", roles.MEMBER)


@pytest.fixture
def another_member(portal: HomePage) -> User:
    return person("bien-tap-2", "Hoàng Văn Ví Dụ", roles.MEMBER)


@pytest.fixture
def leader(portal: HomePage) -> User:
    return person("lanh-dao", "Đỗ Văn Thử", roles.LEADER)


@pytest.fixture
def technician(portal: HomePage) -> User:
    return person("ky-thuat", "Vũ Thị Kiểm", roles.TECHNICIAN)


@pytest.fixture
def category(portal: HomePage) -> Category:
    return Category.objects.create(name="Tin tức sự kiện", opened_on=date(2023, 2, 23))


@pytest.fixture
def make_draft(category: Category) -> Callable[..., ArticlePage]:
    """Make a draft article with a first version saved by its author."""

    def make(author: User, title: str = "Các thôn ra quân làm sạch đường làng", **fields: Any) -> ArticlePage:
        values = {
            "summary": "Sáng Chủ nhật, bà con các thôn quét dọn đường làng.",
            "category": category,
            **fields,
        }
        article = ArticlePage(title=title, owner=author, live=False, **values)
        NewsIndexPage.objects.get().add_child(instance=article)
        article.save_revision(user=author)
        return ArticlePage.objects.get(pk=article.pk)

    return make


@pytest.fixture
def draft(make_draft: Callable[..., ArticlePage], member: User) -> ArticlePage:
    return make_draft(member)
