"""What is dumped and loaded into an empty portal is dumped again byte for byte."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.contrib.redirects.models import Redirect

from tests.imports.conftest import Load
from trangxa.audit.models import AuditEntry
from trangxa.core.models import StandardPage
from trangxa.demo.loading import load_demo
from trangxa.imports.dumping import dump
from trangxa.imports.loading import load
from trangxa.media.models import PortalDocument, PortalImage
from trangxa.news.models import ArticlePage

pytestmark = pytest.mark.django_db


@contextmanager
def portal_that_is_left_empty() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def dumped_from_elsewhere(first: Path, media: Path, settings: Any, tmp_path: Path) -> bytes:
    """Load `first` into the portal as it was before, with a store of its own, and dump that."""
    settings.MEDIA_ROOT = str(tmp_path / "another-store")
    load(first, media=media)
    second = tmp_path / "second.jsonl"
    dump(second, media=tmp_path / "second-media")
    return second.read_bytes()


def test_the_model_commune_survives_the_round_trip(settings: Any, tmp_path: Path) -> None:
    first, media = tmp_path / "first.jsonl", tmp_path / "first-media"
    with portal_that_is_left_empty():
        load_demo()
        counts = dump(first, media=media)
        assert counts["article"] == 195
        assert AuditEntry.objects.filter(action="imports.dump").count() == 1
    assert not ArticlePage.objects.exists()
    assert dumped_from_elsewhere(first, media, settings, tmp_path) == first.read_bytes()
    assert sorted(path.name for path in media.rglob("*.jpg")) == sorted(
        path.name for path in (tmp_path / "second-media").rglob("*.jpg")
    )


def test_what_staff_made_by_hand_survives_too(
    load_records: Load, article: dict[str, Any], media: Path, settings: Any, tmp_path: Path
) -> None:
    first, out = tmp_path / "first.jsonl", tmp_path / "first-media"
    states = [
        {**article, "id": "draft", "state": "draft", "first_published_at": None},
        {
            **article,
            "id": "later",
            "state": "scheduled",
            "first_published_at": None,
            "go_live_at": "2199-01-01",
        },
        {
            **article,
            "id": "gone",
            "state": "withdrawn",
            "withdrawn_at": "2023-05-01",
            "withdrawal_notice": "Đã gỡ.",
        },
        {**article, "id": "old", "state": "expired", "expire_at": "2023-06-01"},
    ]
    others = [
        {"type": "security_review", "id": "r", "held_on": "2023-05-01", "reviewer": "A", "scope": "Máy chủ"},
        {"type": "incident", "id": "i", "happened_on": "2023-05-02", "description": "Mất điện"},
        {"type": "funding", "id": "k", "kind": "bo-tri", "day": "2023-01-05", "amount": 5_000_000},
        {"type": "training", "id": "t", "day": "2023-02-01", "subject": "Viết tin"},
        {"type": "target", "id": "c", "first_day": "2023-01-01", "last_day": "2023-12-31", "articles": 200},
        {"type": "daily_visits", "id": "v", "day": "2023-03-01", "visits": 51},
        {"type": "redirect", "id": "cu", "old_path": "/cu", "page": "article:gone"},
        {"type": "redirect", "id": "ngoai", "old_path": "/ngoai", "link": "https://example.vn/"},
    ]
    with portal_that_is_left_empty():
        load_records({**article, "picture": "duong-hoa.jpg"}, *states, *others, media=media)
        link_pages_and_files()
        dump(first, media=out)
    assert dumped_from_elsewhere(first, out, settings, tmp_path) == first.read_bytes()
    page = StandardPage.objects.get(slug="huong-dan")
    linked = ArticlePage.objects.get(slug="thon-3-lam-duong-hoa")
    assert f'<a id="{linked.pk}" linktype="page">' in page.body.raw_data[0]["value"]
    assert page.body.raw_data[1]["value"]["document"] == PortalDocument.objects.get().pk
    assert linked.body.raw_data[-1]["value"]["image"] == PortalImage.objects.get().pk
    assert Redirect.objects.get(old_path="/cu").redirect_page.specific.is_withdrawn


def link_pages_and_files() -> None:
    """Give two pages links to each other, a file and a picture block, as an editor would."""
    article: Any = ArticlePage.objects.get(slug="thon-3-lam-duong-hoa")
    document = PortalDocument(title="Mẫu đơn")
    document.file.save("mau-don.txt", ContentFile(b"Kinh gui"))
    page: Any = StandardPage(title="Hướng dẫn", slug="huong-dan")
    link = f'<p data-block-key="a1">Xem <a id="{article.pk}" linktype="page">tin</a><br/>hết</p>'
    file = {"document": document.pk, "title": "Mẫu đơn"}
    page.body = json.dumps([{"type": "text", "value": link}, {"type": "file", "value": file}])
    article.get_parent().get_parent().specific.add_child(instance=page)
    page.save_revision().publish()
    back = f'<p>Xem <a linktype="page" id="{page.pk}">hướng dẫn</a></p>'
    picture = {
        "image": article.picture_id,
        "alt_text": "Hoa",
        "decorative": False,
        "caption": "",
        "credit": "",
    }
    article.body = json.dumps([{"type": "text", "value": back}, {"type": "picture", "value": picture}])
    article.save_revision().publish()


def test_a_second_dump_of_the_same_portal_is_the_same(
    load_records: Load, article: dict[str, Any], tmp_path: Path
) -> None:
    load_records(article)
    for name in ("one.jsonl", "two.jsonl"):
        dump(tmp_path / name)
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    records = [json.loads(line) for line in (tmp_path / "one.jsonl").read_text("utf-8").splitlines()]
    [again] = [record for record in records if record["type"] == "article"]
    assert again["id"] == "d01"
    assert again["body_html"] == article["body_html"]


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    from trangxa.imports.reading import UnreadableFile

    with pytest.raises(UnreadableFile, match="Không ghi được"):
        dump(tmp_path / "none" / "x.jsonl")
