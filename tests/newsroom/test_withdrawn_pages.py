"""What stays with a withdrawn page, and which pages are never withdrawn."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from trangxa.core.errors import Refused
from trangxa.core.models import HomePage, PortalPage, StandardPage
from trangxa.documents.models import DocumentsIndexPage
from trangxa.news.models import ArticlePage, NewsIndexPage
from trangxa.newsroom.forms import WithdrawalForm
from trangxa.newsroom.publication import withdraw
from trangxa.notices.models import NoticesIndexPage

REASON = "Sai số liệu, cần kiểm tra lại"


@pytest.fixture
def withdrawn(draft: ArticlePage, head: Any) -> ArticlePage:
    draft.get_latest_revision().publish(skip_permission_checks=True)
    withdraw(draft, reason=REASON, notice="Đã gỡ.", acting_user=head)
    return ArticlePage.objects.get(pk=draft.pk)


def test_an_edit_of_a_withdrawn_page_leaves_it_withdrawn(client: Client, withdrawn: ArticlePage) -> None:
    edited = withdrawn.get_latest_revision_as_object()
    edited.summary = "Số liệu đã sửa."
    edited.save()
    edited.save_revision()
    after = ArticlePage.objects.get(pk=withdrawn.pk)
    assert after.withdrawn_at == withdrawn.withdrawn_at
    assert after.public_until == withdrawn.public_until
    assert after.withdrawal_notice == "Đã gỡ."
    assert client.get(after.url).status_code == 410


def test_a_withdrawn_page_published_again_is_public(client: Client, withdrawn: ArticlePage) -> None:
    withdrawn.get_latest_revision().publish(skip_permission_checks=True)
    after = ArticlePage.objects.get(pk=withdrawn.pk)
    assert (after.withdrawn_at, after.public_until, after.withdrawal_notice) == (None, None, "")
    assert client.get(after.url).status_code == 200


def test_a_copy_of_a_withdrawn_page_was_never_withdrawn(client: Client, withdrawn: ArticlePage) -> None:
    copy = withdrawn.copy(update_attrs={"slug": "ban-sao", "title": "Bản sao"}, keep_live=False)
    assert (copy.withdrawn_at, copy.public_until, copy.withdrawal_notice) == (None, None, "")
    assert client.get("/tin-tuc/ban-sao/").status_code == 404


@pytest.mark.parametrize("model", [HomePage, NewsIndexPage, NoticesIndexPage, DocumentsIndexPage])
def test_a_page_that_holds_others_is_not_withdrawn(model: type[PortalPage], head: Any) -> None:
    page = model.objects.get()
    with pytest.raises(Refused, match="khung"):
        withdraw(page, reason=REASON, notice="…", acting_user=head)
    assert model.objects.get().live


def test_the_notice_names_the_owner_of_the_site(head: Any) -> None:
    assert "Ủy ban nhân dân xã Hòa Phong" in str(WithdrawalForm()["notice"].value())


def test_the_notice_names_nobody_on_an_empty_portal(db: None) -> None:
    assert WithdrawalForm()["notice"].value() == "Nội dung này đã được gỡ."


def test_a_superuser_deletes_a_draft_but_nothing_above_a_page_that_was_public(
    client: Client, portal: HomePage, django_user_model: Any
) -> None:
    superuser = django_user_model.objects.create_superuser("toan-quyen", "q@hoaphong.example", "x" * 20)
    parent = portal.add_child(instance=StandardPage(title="Trang cha", live=False))
    assert parent.permissions_for_user(superuser).can_delete()
    child = parent.add_child(instance=StandardPage(title="Trang con", live=False))
    child.save_revision().publish(skip_permission_checks=True)
    child.unpublish()
    parent = StandardPage.objects.get(pk=parent.pk)
    assert not parent.permissions_for_user(superuser).can_delete()
    client.force_login(superuser)
    client.post(reverse("wagtailadmin_pages:delete", args=[parent.pk]))
    assert StandardPage.objects.filter(pk=child.pk).exists()
