"""Withdrawal and forced publication through the staff site."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from trangxa.audit.models import AuditEntry
from trangxa.core.errors import Refused
from trangxa.news.models import ArticlePage
from trangxa.newsroom.forcing import force_publication, record_second_look
from trangxa.newsroom.models import ForcedPublication
from trangxa.newsroom.publication import withdraw

REASON = "Tin báo bão khẩn cấp của huyện"


@pytest.fixture
def article(draft: ArticlePage) -> ArticlePage:
    draft.get_latest_revision().publish(skip_permission_checks=True)
    return ArticlePage.objects.get(pk=draft.pk)


def test_a_head_withdraws_an_article_and_readers_are_told(
    client: Client, article: ArticlePage, head: Any
) -> None:
    client.force_login(head)
    response = client.post(
        reverse("newsroom:withdraw", args=[article.pk]),
        {"reason": "Sai số liệu, cần kiểm tra lại", "notice": "Bài này đã được gỡ."},
    )
    assert response.status_code == 302
    article.refresh_from_db()
    assert not article.live
    assert article.listed_at is None
    assert article.public_until == article.withdrawn_at
    client.logout()
    shown = client.get(article.url)
    assert shown.status_code == 410
    assert "Bài này đã được gỡ." in shown.content.decode()
    assert article.summary not in shown.content.decode()
    entry = AuditEntry.objects.get(action="newsroom.withdraw")
    assert entry.reason == "Sai số liệu, cần kiểm tra lại"


def test_withdrawal_without_a_reason_keeps_what_was_typed(
    client: Client, article: ArticlePage, head: Any
) -> None:
    client.force_login(head)
    response = client.post(
        reverse("newsroom:withdraw", args=[article.pk]), {"reason": "", "notice": "Lời báo đã gõ sẵn."}
    )
    text = response.content.decode()
    assert response.status_code == 200
    assert "Hãy ghi lý do." in text
    assert "Lời báo đã gõ sẵn." in text
    article.refresh_from_db()
    assert article.live


@pytest.mark.parametrize("role", ["secretary", "member", "leader", "technician"])
def test_other_roles_withdraw_nothing(
    role: str, article: ArticlePage, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(Refused):
        withdraw(article, reason=REASON, notice="…", acting_user=request.getfixturevalue(role))
    article.refresh_from_db()
    assert article.live


def test_a_withdrawn_article_that_is_approved_again_is_public_again(article: ArticlePage, head: Any) -> None:
    withdraw(article, reason=REASON, notice="Đã gỡ.", acting_user=head)
    article = ArticlePage.objects.get(pk=article.pk)
    first = article.first_published_at
    article.get_latest_revision().publish(skip_permission_checks=True)
    article = ArticlePage.objects.get(pk=article.pk)
    assert article.live
    assert article.withdrawn_at is None
    assert article.public_until is None
    assert article.first_published_at == first


def test_a_forced_publication_is_public_at_once_and_owes_a_second_look(draft: ArticlePage, head: Any) -> None:
    forced = force_publication(draft, reason=REASON, acting_user=head)
    draft.refresh_from_db()
    assert draft.live
    assert list(ForcedPublication.objects.waiting()) == [forced]
    assert AuditEntry.objects.get(action="newsroom.force_publication").reason == REASON


def test_the_second_look_is_another_persons(draft: ArticlePage, head: Any, deputy: Any) -> None:
    forced = force_publication(draft, reason=REASON, acting_user=head)
    with pytest.raises(Refused):
        record_second_look(forced, finding="Tự xem lại bài của mình", acting_user=head)
    record_second_look(forced, finding="Đúng, giữ nguyên", acting_user=deputy)
    assert not ForcedPublication.objects.waiting().exists()


def test_a_forced_publication_asks_for_a_reason(client: Client, draft: ArticlePage, head: Any) -> None:
    client.force_login(head)
    response = client.post(reverse("newsroom:force", args=[draft.pk]), {"reason": ""})
    assert "Hãy ghi lý do." in response.content.decode()
    draft.refresh_from_db()
    assert not draft.live


@pytest.mark.parametrize("role", ["secretary", "member", "leader", "technician"])
def test_other_roles_force_nothing(role: str, draft: ArticlePage, request: pytest.FixtureRequest) -> None:
    with pytest.raises(Refused):
        force_publication(draft, reason=REASON, acting_user=request.getfixturevalue(role))


def test_a_person_of_another_draft_does_not_find_it(
    client: Client, make_draft: Callable[..., ArticlePage], member: Any, another_member: Any
) -> None:
    article = make_draft(member)
    client.force_login(another_member)
    assert client.get(reverse("newsroom:withdraw", args=[article.pk])).status_code == 404
