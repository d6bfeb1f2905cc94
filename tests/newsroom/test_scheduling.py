"""Publication and expiry at a set time, to the minute, in Asia/Ho_Chi_Minh."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone

from trangxa.accounts.models import User
from trangxa.news.models import ArticlePage
from trangxa.newsroom.scheduling import publish_and_expire

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
Draft = Callable[..., ArticlePage]

# A leap day, the last seconds of a year, the first moment of Tết Giáp Thìn, an ordinary morning.
MOMENTS = [
    datetime(2024, 2, 29, 0, 0, tzinfo=VIETNAM),
    datetime(2023, 12, 31, 23, 59, 58, tzinfo=VIETNAM),
    datetime(2024, 2, 10, 0, 0, tzinfo=VIETNAM),
    datetime(2023, 11, 1, 7, 30, tzinfo=VIETNAM),
]


def fresh(article: ArticlePage) -> ArticlePage:
    return ArticlePage.objects.get(pk=article.pk)


def approve_for(article: ArticlePage, moment: datetime, expire_at: datetime | None = None) -> None:
    article.go_live_at, article.expire_at = moment, expire_at
    article.save_revision().publish(skip_permission_checks=True)


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_an_approved_article_is_published_at_its_minute_and_not_before(
    moment: datetime, make_draft: Draft, member: User
) -> None:
    with time_machine.travel(moment - timedelta(days=1), tick=False):
        article = make_draft(member)
        approve_for(article, moment)
        assert not fresh(article).live
    with time_machine.travel(moment - timedelta(seconds=1), tick=False):
        publish_and_expire()
        assert not fresh(article).live
    with time_machine.travel(moment + timedelta(seconds=3), tick=False):
        publish_and_expire()
    published = fresh(article)
    assert published.live
    # It counts for the day it was set for, though the clock has passed midnight meanwhile.
    assert published.first_published_at == moment
    assert published.listed_at == moment
    assert timezone.localdate(published.first_published_at) == moment.date()


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_an_article_expires_at_its_minute_and_leaves_every_list(
    moment: datetime, make_draft: Draft, member: User
) -> None:
    with time_machine.travel(moment - timedelta(days=2), tick=False):
        article = make_draft(member)
        article.expire_at = moment
        article.save_revision().publish(skip_permission_checks=True)
        assert fresh(article).live
    with time_machine.travel(moment - timedelta(seconds=1), tick=False):
        publish_and_expire()
        assert fresh(article).live
    with time_machine.travel(moment + timedelta(seconds=1), tick=False):
        publish_and_expire()
    expired = fresh(article)
    assert not expired.live
    assert expired.listed_at is None
    assert expired.public_until == moment


def test_after_a_long_pause_the_true_moment_of_publication_counts(make_draft: Draft, member: User) -> None:
    moment = datetime(2023, 12, 31, 20, 0, tzinfo=VIETNAM)
    with time_machine.travel(moment - timedelta(hours=1), tick=False):
        article = make_draft(member)
        approve_for(article, moment)
    later = moment + timedelta(hours=9)
    with time_machine.travel(later, tick=False):
        publish_and_expire()
    assert fresh(article).first_published_at == later


def test_a_second_run_changes_nothing(make_draft: Draft, member: User) -> None:
    moment = datetime(2023, 11, 1, 7, 30, tzinfo=VIETNAM)
    with time_machine.travel(moment - timedelta(hours=1), tick=False):
        article = make_draft(member)
        approve_for(article, moment)
    with time_machine.travel(moment + timedelta(seconds=5), tick=False):
        assert publish_and_expire() == [f"published {article.pk}"]
        assert publish_and_expire() == []
