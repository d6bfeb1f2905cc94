"""Whatever is published, changed or taken down: the files are what the application would answer, and nothing more."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone
from wagtail.models import ReferenceIndex

from tests.edge.comparing import differing, files, follow, shown_at, waiting
from tests.edge.conftest import Publish, public
from trangxa.core import ready_made
from trangxa.core.ready_made import EVERYTHING, changed
from trangxa.edge import keeping, outbox
from trangxa.edge.following import Follower
from trangxa.edge.keeping import tree
from trangxa.edge.models import Change
from trangxa.news.models import ArticlePage, Category
from trangxa.newsroom.publication import withdraw
from trangxa.newsroom.scheduling import publish_and_expire
from trangxa.vitext import VIETNAM

REASON = "Sai số liệu, cần kiểm tra lại"


def edit(page: Any, **fields: Any) -> Any:
    """Change a public page as its editor does, and publish that version."""
    version = page.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(version, name, value)
    version.save_revision()
    return public(type(page).objects.get(pk=page.pk))


@pytest.fixture
def another_category(category: Category) -> Category:
    return Category.objects.create(name="Di tích", parent=category)


def test_a_published_article_stands_wherever_readers_find_it(
    drawn_portal: Any, publish_article: Publish
) -> None:
    article = publish_article()
    follow()
    assert article.summary in shown_at("/tin-tuc/thon-3-co-duong-hoa/")
    for path in ("/", "/tin-tuc/", "/chuyen-muc/tin-tuc-su-kien/", "/tin-tuc/rss.xml", "/sitemap.xml"):
        assert "thon-3-co-duong-hoa" in shown_at(path), path
    assert differing() == []


def rename(article: ArticlePage, head: Any, other: Category) -> None:
    edit(article, slug="duong-hoa", title="Đường hoa thôn 3")


def take_down(article: ArticlePage, head: Any, other: Category) -> None:
    withdraw(article, reason=REASON, notice="Đã gỡ.", acting_user=head)


def unpublish(article: ArticlePage, head: Any, other: Category) -> None:
    article.unpublish()


def unpublish_as_a_mere_page(article: ArticlePage, head: Any, other: Category) -> None:
    type(article).objects.get(pk=article.pk).portalpage_ptr.unpublish()


def delete(article: ArticlePage, head: Any, other: Category) -> None:
    article.delete()


def move_to_another_category(article: ArticlePage, head: Any, other: Category) -> None:
    edit(article, category=other)


def expire(article: ArticlePage, head: Any, other: Category) -> None:
    ends = timezone.now() + timedelta(hours=1)
    edit(article, expire_at=ends)
    publish_and_expire(ends)


def delete_as_a_mere_page(article: ArticlePage, head: Any, other: Category) -> None:
    article.portalpage_ptr.delete()


GONE = [take_down, unpublish, unpublish_as_a_mere_page, delete, delete_as_a_mere_page, expire]


@pytest.mark.parametrize("act", [rename, move_to_another_category, *GONE], ids=lambda act: act.__name__)
def test_an_act_on_an_article_reaches_every_file(
    act: Callable[..., None],
    drawn_portal: Any,
    publish_article: Publish,
    another_category: Category,
    head: Any,
) -> None:
    for title in ("Tin trước", "Tin giữa", "Tin sau"):
        publish_article(title)
    follow()
    assert "Tin giữa" in shown_at("/tin-tuc/tin-sau/")
    act(ArticlePage.objects.get(slug="tin-giua"), head, another_category)
    follow()
    assert differing() == []
    if act is not move_to_another_category:
        assert tree().read("/tin-tuc/tin-giua/") is None
    if act in GONE:
        assert [path for path, body in files().items() if "Tin giữa".encode() in (body or b"")] == []


def test_an_article_is_public_in_every_file_at_its_hour_and_gone_at_its_end(
    drawn_portal: Any, draft: ArticlePage
) -> None:
    begins = datetime(2026, 3, 10, 8, tzinfo=VIETNAM)
    ends = begins + timedelta(hours=1)
    with time_machine.travel(begins - timedelta(hours=1), tick=False):
        draft.go_live_at, draft.expire_at = begins, ends
        draft.save_revision().publish(skip_permission_checks=True)
        changed(EVERYTHING)
        follow()
        assert tree().read(f"/tin-tuc/{draft.slug}/") is None
    with time_machine.travel(begins + timedelta(seconds=5), tick=False):
        publish_and_expire()
        follow()
        assert draft.title in shown_at(f"/tin-tuc/{draft.slug}/")
        assert differing() == []
    with time_machine.travel(ends + timedelta(seconds=5), tick=False):
        publish_and_expire()
        follow()
        assert tree().read(f"/tin-tuc/{draft.slug}/") is None
        assert differing() == []


def test_acts_on_a_notice_reach_every_file(drawn_portal: Any, publish_notice: Publish, head: Any) -> None:
    notice = publish_notice()
    another = publish_notice("Họp thôn")
    follow()
    assert "Lịch tiêm phòng" in shown_at("/thong-bao/")
    assert differing() == []
    notice = edit(notice, title="Lịch tiêm vắc-xin", slug="lich-tiem-vac-xin")
    follow()
    assert "Lịch tiêm vắc-xin" in shown_at("/")
    assert tree().read("/thong-bao/lich-tiem-phong/") is None
    assert differing() == []
    withdraw(notice, reason=REASON, notice="Đã gỡ.", acting_user=head)
    another.delete()
    follow()
    assert "Lịch tiêm" not in shown_at("/") + shown_at("/thong-bao/")
    assert differing() == []


def test_acts_on_a_document_reach_every_file(drawn_portal: Any, publish_document: Publish, head: Any) -> None:
    document = publish_document(with_file=True)
    another = publish_document(27)
    follow()
    offered = f"/tep/{document.files.get().file_id}/{document.files.get().file.filename}"
    assert tree().read(offered) == b"%PDF-1.4 mau"
    assert "26/QĐ-UBND" in shown_at("/van-ban/")
    assert differing() == []
    document = edit(document, issued_on=date(2023, 3, 1), abstract="về việc kiện toàn Ban Biên tập")
    follow()
    assert "kiện toàn" in shown_at("/van-ban/")
    assert differing() == []
    withdraw(document, reason=REASON, notice="Đã gỡ.", acting_user=head)
    another.delete()
    follow()
    assert tree().read(offered) is None
    assert differing() == []


def test_a_file_that_the_text_of_a_document_no_longer_offers_is_no_longer_there(
    drawn_portal: Any, publish_document: Publish
) -> None:
    document = publish_document(with_file=True)
    follow()
    offered = f"/tep/{document.files.get().file_id}/{document.files.get().file.filename}"
    assert tree().read(offered) is not None
    version = document.get_latest_revision_as_object()
    version.files.clear()
    version.save_revision()
    document = public(document)
    follow()
    # The background has not worked out yet what the text refers to.
    ReferenceIndex.create_or_update_for_object(document)
    with time_machine.travel(timezone.now() + timedelta(seconds=15), tick=False):
        follow()
    assert tree().read(offered) is None
    assert differing() == []


def acts_at_random(
    seed: int, steps: int, publish: Publish, categories: list[Category], head: Any
) -> Iterator[str]:
    chance = random.Random(seed)
    for step in range(steps):
        public_ones = list(ArticlePage.objects.live().order_by("pk"))
        kinds = ["publish"] * 4 + ["edit", "move", "rename", "withdraw", "delete", "again"]
        kind = chance.choice(kinds) if len(public_ones) > 3 else "publish"
        article = chance.choice(public_ones) if public_ones else None
        if kind == "publish":
            publish(f"Tin {seed}.{step}", category=chance.choice(categories))
        elif kind == "edit":
            edit(article, summary=f"Tóm tắt {step}", title=f"Tựa {step}")
        elif kind == "move":
            edit(article, category=chance.choice(categories))
        elif kind == "rename":
            edit(article, slug=f"dia-chi-{step}")
        elif kind == "withdraw":
            withdraw(article, reason=REASON, notice="Đã gỡ.", acting_user=head)
        elif kind == "delete":
            article.delete()
        else:
            gone = ArticlePage.objects.filter(live=False).order_by("pk").first()
            if gone is not None:
                public(gone)
        yield f"{step}: {kind} {article.slug if article else ''}"


@pytest.mark.parametrize("seed", [2])
def test_after_any_acts_in_any_order_every_file_is_right(
    seed: int,
    drawn_portal: Any,
    short_leaves: None,
    publish_article: Publish,
    category: Category,
    another_category: Category,
    head: Any,
) -> None:
    categories = [category, another_category, Category.objects.create(name="Thể thao")]
    done = []
    for act in acts_at_random(seed, 14, publish_article, categories, head):
        follow()
        done.append(act)
    assert differing() == [], done


def test_saving_a_draft_of_a_public_page_notes_nothing(drawn_portal: Any, publish_article: Publish) -> None:
    article = publish_article()
    follow()
    noted, before = waiting(), files()
    version = article.get_latest_revision_as_object()
    version.title = "Tựa chưa duyệt"
    version.save_revision()
    assert waiting() == noted
    follow()
    assert files() == before


def test_a_draft_of_a_public_notice_or_document_notes_none_of_its_days(
    drawn_portal: Any, publish_notice: Publish, publish_document: Publish
) -> None:
    today = timezone.localdate()
    for page, day in ((publish_notice(), "shown_until"), (publish_document(), "expires_on")):
        noted = waiting()
        version = page.get_latest_revision_as_object()
        setattr(version, day, today + timedelta(days=9))
        version.save_revision()
        assert waiting() == noted


def test_a_draft_that_was_never_public_notes_nothing(
    drawn_portal: Any, make_draft: Callable[..., ArticlePage], member: Any, category: Category
) -> None:
    follow()
    noted, before = waiting(), files()
    draft = make_draft(member)
    draft.title = "Tựa khác"
    draft.save_revision()
    draft.delete()
    assert waiting() == noted
    follow()
    assert files() == before


def test_what_was_rolled_back_leaves_no_note(drawn_portal: Any, publish_article: Publish, head: Any) -> None:
    article = publish_article()
    follow()
    noted = waiting()
    with transaction.atomic():
        withdraw(article, reason=REASON, notice="Đã gỡ.", acting_user=head)
        assert waiting() != noted
        transaction.set_rollback(True)
    assert waiting() == noted
    follow()
    assert article.summary in shown_at(f"/tin-tuc/{article.slug}/")


def test_a_change_that_comes_while_its_page_is_drawn_is_drawn_again(
    drawn_portal: Any, category: Category, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow()
    really_draw = keeping.draw

    def draw_and_be_overtaken(paths: Any) -> Any:
        drawn = list(really_draw(paths))
        monkeypatch.setattr(keeping, "draw", really_draw)
        Category.objects.filter(pk=category.pk).update(name="Tin thời sự")
        changed("address:/chuyen-muc/tin-tuc-su-kien/")
        return drawn

    monkeypatch.setattr(keeping, "draw", draw_and_be_overtaken)
    changed("address:/chuyen-muc/tin-tuc-su-kien/")
    Follower().step()
    assert "Tin thời sự" not in shown_at("/chuyen-muc/tin-tuc-su-kien/")
    assert waiting() == ["address:/chuyen-muc/tin-tuc-su-kien/"]
    follow()
    assert "Tin thời sự" in shown_at("/chuyen-muc/tin-tuc-su-kien/")


class Killed(BaseException):
    pass


def test_a_process_that_is_killed_before_it_has_struck_off_a_change_repeats_it(
    drawn_portal: Any, publish_article: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_article()

    def killed(numbers: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(outbox, "done", killed)
        with pytest.raises(Killed):
            Follower().step()
    drawn, noted = files(), waiting()
    assert "/tin-tuc/thon-3-co-duong-hoa/" in drawn
    assert noted
    outcome = keeping.keep_up()
    assert outcome.moved == []
    assert files() == drawn
    follow()
    assert differing() == []


def test_a_page_that_fails_keeps_its_file_and_is_tried_again_a_minute_later(
    drawn_portal: Any, publish_article: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_article()
    follow()
    before = files()

    def fail(paths: object) -> Any:
        raise ZeroDivisionError

    source = ready_made.source_of("/tin-tuc/thon-3-co-duong-hoa/")
    assert source is not None
    with monkeypatch.context() as patched:
        patched.setitem(ready_made._sources, "articles", replace(source, draw_many=fail))
        changed("address:/tin-tuc/thon-3-co-duong-hoa/", "address:/thong-bao/")
        outcome = keeping.keep_up()
    assert outcome.failed == ["/tin-tuc/thon-3-co-duong-hoa/"]
    assert files() == before
    again = Change.objects.get(tag="address:/tin-tuc/thon-3-co-duong-hoa/")
    assert timedelta(seconds=50) < again.due_at - timezone.now() <= timedelta(minutes=1)


def test_an_address_that_is_no_page_gets_no_file(drawn_portal: Any) -> None:
    before = files()
    changed("address:/khong-co/", "address:/../etc/passwd", "address:/.journal", "missing:/khong-co/", "lạ:1")
    follow()
    assert files() == before
    assert waiting() == []
