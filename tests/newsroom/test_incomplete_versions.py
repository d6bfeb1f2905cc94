"""A version that lacks something is neither passed on, nor approved, nor forced; the reader of the refusal is told."""

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import TaskState
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from trangxa.core.errors import Refused
from trangxa.news.models import ArticlePage
from trangxa.newsroom.forcing import force_publication, obstacles_to_forcing
from trangxa.newsroom.models import ForcedPublication


def fresh(article: ArticlePage) -> ArticlePage:
    return ArticlePage.objects.get(pk=article.pk)


def empty_the_summary(article: ArticlePage, user: Any) -> ArticlePage:
    article = fresh(article)
    article.summary = ""
    article.save_revision(user=user, clean=False)
    return fresh(article)


def step(article: ArticlePage) -> TaskState:
    return fresh(article).current_workflow_task_state


def press(client: Client, article: ArticlePage, action: str = "approve") -> tuple[Any, str]:
    address = reverse("wagtailadmin_pages:workflow_action", args=[article.pk, action, step(article).pk])
    response = client.post(address)
    return response, " ".join(str(message) for message in get_messages(response.wsgi_request))


@pytest.fixture
def at_approval(draft: ArticlePage, member: Any, secretary: Any) -> ArticlePage:
    draft.get_workflow().start(draft, member)
    state = step(draft)
    state.task.specific.on_action(state, secretary, "approve")
    return draft


def test_a_complete_version_is_approved_from_the_list_of_work(
    client: Client, at_approval: ArticlePage, head: Any
) -> None:
    client.force_login(head)
    response, _said = press(client, at_approval)
    assert response.status_code == 302
    assert fresh(at_approval).live


def test_approving_an_incomplete_version_says_what_is_missing(
    client: Client, at_approval: ArticlePage, member: Any, head: Any
) -> None:
    empty_the_summary(at_approval, member)
    client.force_login(head)
    response, said = press(client, at_approval)
    assert response.status_code == 302
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[at_approval.pk])
    assert "“Tóm tắt (sapô)”:" in said
    assert not fresh(at_approval).live


def test_the_edit_page_says_why_approval_is_not_offered(
    client: Client, at_approval: ArticlePage, member: Any, head: Any
) -> None:
    article = empty_the_summary(at_approval, member)
    client.force_login(head)
    shown = client.get(reverse("wagtailadmin_pages:edit", args=[article.pk])).content.decode()
    assert "“Tóm tắt (sapô)”:" in shown
    actions = article.current_workflow_task.get_actions(article, head)
    assert [name for name, _label, _modal in actions] == ["reject"]


def test_the_last_editor_is_told_why_he_may_not_approve(
    client: Client, at_approval: ArticlePage, head: Any
) -> None:
    fresh(at_approval).save_revision(user=head)
    client.force_login(head)
    response, said = press(client, at_approval)
    assert response.status_code == 302
    assert "người sửa sau cùng" in said
    assert not fresh(at_approval).live


def test_passing_on_an_incomplete_version_says_what_is_missing(
    client: Client, draft: ArticlePage, member: Any, secretary: Any
) -> None:
    draft.get_workflow().start(draft, member)
    empty_the_summary(draft, member)
    client.force_login(secretary)
    before = step(draft).pk
    response, said = press(client, draft)
    assert response.status_code == 302
    assert "“Tóm tắt (sapô)”:" in said
    assert step(draft).pk == before


def test_forcing_an_incomplete_version_says_what_is_missing(
    client: Client, draft: ArticlePage, member: Any, head: Any
) -> None:
    article = empty_the_summary(draft, member)
    with pytest.raises(Refused) as refusal:
        force_publication(article, reason="Tin bão khẩn cấp", acting_user=head)
    assert "“Tóm tắt (sapô)”:" in str(refusal.value)
    client.force_login(head)
    response = client.post(reverse("newsroom:force", args=[article.pk]), {"reason": "Tin bão khẩn cấp"})
    assert response.status_code == 200
    assert "“Tóm tắt (sapô)”:" in response.content.decode()
    assert not fresh(article).live
    assert not ForcedPublication.objects.exists()


def test_who_may_not_force_is_told_nothing_of_the_content(draft: ArticlePage, member: Any) -> None:
    article = empty_the_summary(draft, member)
    assert obstacles_to_forcing(article, member) == ["Chỉ Trưởng Ban và Phó Trưởng Ban được đăng khẩn."]


def filled(article: ArticlePage, **changes: Any) -> dict[str, Any]:
    """Return what the edit form sends for an article."""
    return nested_form_data(
        {
            "title": article.title,
            "slug": article.slug,
            "summary": article.summary,
            "category": article.category_id,
            "genre": article.genre,
            "body": streamfield([]),
            "authors": inline_formset([]),
            "corrections": inline_formset([]),
            "comments": inline_formset([]),
            **changes,
        }
    )


def test_an_approver_who_edits_and_approves_in_one_go_keeps_the_edit_and_is_told(
    client: Client, at_approval: ArticlePage, head: Any
) -> None:
    client.force_login(head)
    pressed = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    address = reverse("wagtailadmin_pages:edit", args=[at_approval.pk])
    article = fresh(at_approval)
    response = client.post(address, {**filled(article, summary="Trưởng Ban đã sửa."), **pressed})
    assert response.status_code == 302
    said = " ".join(str(message) for message in get_messages(response.wsgi_request))
    assert "người sửa sau cùng" in said
    assert not fresh(article).live
    assert fresh(article).get_latest_revision_as_object().summary == "Trưởng Ban đã sửa."


def test_the_secretary_fills_in_what_is_missing_and_passes_on_in_one_press(
    client: Client, make_draft: Any, member: Any, secretary: Any
) -> None:
    article = make_draft(member)
    article.get_workflow().start(article, member)
    client.force_login(secretary)
    pressed = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    address = reverse("wagtailadmin_pages:edit", args=[article.pk])
    client.post(address, {**filled(fresh(article), summary="Thư ký đã viết lại tóm tắt."), **pressed})
    assert fresh(article).current_workflow_task.name == "Duyệt"
    assert fresh(article).get_latest_revision_as_object().summary == "Thư ký đã viết lại tóm tắt."
