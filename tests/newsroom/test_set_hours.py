"""An hour that was set: cancelled, overtaken by a forced publication, or met by a version that cannot be shown."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision

from trangxa.audit.models import AuditEntry
from trangxa.core.errors import Refused
from trangxa.news.models import ArticlePage
from trangxa.newsroom.forcing import force_publication
from trangxa.newsroom.publication import cancel_schedule
from trangxa.newsroom.scheduling import FAILED, publish_and_expire

Draft = Callable[..., ArticlePage]
REASON = "Dời lễ phát động sang tuần sau"


def fresh(article: ArticlePage) -> ArticlePage:
    return ArticlePage.objects.get(pk=article.pk)


def schedule(article: ArticlePage, hours: int = 1) -> ArticlePage:
    article.go_live_at = timezone.now() + timedelta(hours=hours)
    article.save_revision().publish(skip_permission_checks=True)
    return fresh(article)


def test_a_head_cancels_a_set_hour_and_the_version_is_a_draft_again(
    client: Client, draft: ArticlePage, head: Any
) -> None:
    article = schedule(draft)
    client.force_login(head)
    address = reverse("newsroom:cancel_schedule", args=[article.pk])
    edit = reverse("wagtailadmin_pages:edit", args=[article.pk])
    assert address in client.get(edit).content.decode()
    assert client.post(address, {"reason": REASON}).status_code == 302
    assert fresh(article).scheduled_revision is None
    assert address not in client.get(edit).content.decode()
    entry = AuditEntry.objects.get(action="newsroom.cancel_schedule")
    assert (entry.user_id, entry.reason) == (head.pk, REASON)
    with time_machine.travel(timezone.now() + timedelta(hours=2), tick=False):
        assert publish_and_expire() == []
    assert not fresh(article).live


@pytest.mark.parametrize("role", ["secretary", "member", "leader", "technician"])
def test_other_roles_cancel_no_hour(role: str, draft: ArticlePage, request: pytest.FixtureRequest) -> None:
    article = schedule(draft)
    with pytest.raises(Refused):
        cancel_schedule(article, reason=REASON, acting_user=request.getfixturevalue(role))
    assert fresh(article).scheduled_revision is not None


def test_without_a_set_hour_there_is_nothing_to_cancel(draft: ArticlePage, head: Any) -> None:
    with pytest.raises(Refused, match="không có giờ hẹn"):
        cancel_schedule(draft, reason=REASON, acting_user=head)


def test_a_forced_publication_does_not_wait_for_the_set_hour(draft: ArticlePage, head: Any) -> None:
    draft.go_live_at = timezone.now() + timedelta(days=3)
    draft.save_revision(user=head)
    force_publication(fresh(draft), reason="Tin bão khẩn cấp", acting_user=head)
    article = fresh(draft)
    assert article.live
    assert article.go_live_at is None
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_a_version_whose_end_has_passed_is_not_forced(draft: ArticlePage, head: Any) -> None:
    draft.expire_at = timezone.now() - timedelta(days=1)
    draft.save_revision(user=head)
    with pytest.raises(Refused, match="đã qua"):
        force_publication(fresh(draft), reason="Tin bão khẩn cấp", acting_user=head)
    assert not fresh(draft).live


def test_a_version_that_cannot_be_shown_keeps_no_other_waiting(make_draft: Draft, member: Any) -> None:
    broken, sound = make_draft(member), make_draft(member, title="Lịch tiêm phòng")
    broken = schedule(broken)
    sound = schedule(sound)
    revision = broken.scheduled_revision
    Revision.objects.filter(pk=revision.pk).update(content={**revision.content, "summary": ""})
    with time_machine.travel(timezone.now() + timedelta(hours=1, minutes=1), tick=False):
        assert publish_and_expire() == [f"published {sound.pk}"]
        assert publish_and_expire() == []
    assert fresh(sound).live
    assert not fresh(broken).live
    entry = AuditEntry.objects.get(action=FAILED)
    assert entry.object_id == str(broken.pk)
    assert "“Tóm tắt (sapô)”:" in entry.reason
