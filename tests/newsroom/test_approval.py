"""Draft, submitted, edited, approved, published: who may do what at each step."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import WorkflowState

from trangxa.audit.models import AuditEntry
from trangxa.news.models import ArticlePage
from trangxa.newsroom.models import Delegation

Draft = Callable[..., ArticlePage]


def reload(article: ArticlePage) -> ArticlePage:
    return ArticlePage.objects.get(pk=article.pk)


def submit(article: ArticlePage, user: Any) -> WorkflowState:
    return article.get_workflow().start(article, user)


def act(article: ArticlePage, user: Any, action: str, **kwargs: Any) -> None:
    state = reload(article).current_workflow_task_state
    state.task.specific.on_action(state, user, action, **kwargs)


def actions_for(article: ArticlePage, user: Any) -> list[str]:
    fresh = reload(article)
    return [name for name, _label, _modal in fresh.current_workflow_task.get_actions(fresh, user)]


def test_a_draft_goes_from_member_over_secretary_and_head_to_the_public(
    draft: ArticlePage, member: Any, secretary: Any, head: Any
) -> None:
    submit(draft, member)
    act(draft, secretary, "approve")
    assert not reload(draft).live
    act(draft, head, "approve")
    article = reload(draft)
    assert article.live
    assert article.first_published_at is not None
    assert article.listed_at == article.first_published_at
    entry = AuditEntry.objects.get(action="newsroom.approve")
    assert (entry.user_id, entry.object_id) == (head.pk, str(article.pk))


def test_the_last_editor_is_not_offered_approval(
    make_draft: Draft, head: Any, deputy: Any, secretary: Any
) -> None:
    article = make_draft(head)
    submit(article, head)
    act(article, secretary, "approve")
    assert "approve" not in actions_for(article, head)
    assert "approve" in actions_for(article, deputy)


def test_the_last_editor_who_asks_all_the_same_is_refused(
    make_draft: Draft, head: Any, secretary: Any
) -> None:
    article = make_draft(head)
    submit(article, head)
    act(article, secretary, "approve")
    with pytest.raises(PermissionDenied):
        act(article, head, "approve")
    assert not reload(article).live


def test_a_head_who_edits_a_members_draft_needs_the_deputy(
    draft: ArticlePage, member: Any, secretary: Any, head: Any, deputy: Any
) -> None:
    submit(draft, member)
    act(draft, secretary, "approve")
    draft.save_revision(user=head)
    assert "approve" not in actions_for(draft, head)
    assert "approve" in actions_for(draft, deputy)


def test_members_and_secretary_cannot_act_at_the_approval_step(
    draft: ArticlePage, member: Any, secretary: Any, another_member: Any
) -> None:
    submit(draft, member)
    act(draft, secretary, "approve")
    for person in (member, another_member, secretary):
        assert actions_for(draft, person) == []
        with pytest.raises(PermissionDenied):
            act(draft, person, "approve")


def test_returning_asks_for_a_reason(draft: ArticlePage, member: Any, secretary: Any) -> None:
    submit(draft, member)
    form_class = reload(draft).current_workflow_task.get_form_for_action("reject")
    assert not form_class({"comment": ""}).is_valid()
    assert not form_class({"comment": "."}).is_valid()
    assert form_class({"comment": "Thiếu ngày diễn ra sự việc."}).is_valid()


def test_a_returned_draft_waits_for_its_author_with_the_reason(
    draft: ArticlePage, member: Any, secretary: Any
) -> None:
    submit(draft, member)
    act(draft, secretary, "reject", comment="Thiếu ngày diễn ra sự việc.")
    state = reload(draft).current_workflow_state
    assert state.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert state.current_task_state.comment == "Thiếu ngày diễn ra sự việc."


def test_a_delegate_approves_within_the_days_of_the_delegation(
    draft: ArticlePage, member: Any, secretary: Any, head: Any, another_member: Any
) -> None:
    today = timezone.localdate()
    Delegation.objects.create(
        from_user=head, to_user=another_member, valid_from=today, valid_until=today, reason="Đi công tác"
    )
    submit(draft, member)
    act(draft, secretary, "approve")
    act(draft, another_member, "approve")
    assert reload(draft).live


def test_a_delegation_that_has_ended_gives_nothing(
    draft: ArticlePage, member: Any, secretary: Any, head: Any, another_member: Any
) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    Delegation.objects.create(
        from_user=head,
        to_user=another_member,
        valid_from=yesterday,
        valid_until=yesterday,
        reason="Đi công tác",
    )
    submit(draft, member)
    act(draft, secretary, "approve")
    assert actions_for(draft, another_member) == []


@pytest.mark.parametrize("role", ["head", "deputy", "secretary", "member", "leader", "technician"])
def test_nobody_publishes_past_the_workflow(
    role: str, draft: ArticlePage, request: pytest.FixtureRequest
) -> None:
    person = request.getfixturevalue(role)
    assert not draft.permissions_for_user(person).can_publish()
    assert not draft.permissions_for_user(person).can_unpublish()
