"""No room is left for ready-made pages: the old ones stay, what must go goes, and the rest follows when there is room."""

import contextlib
import os
import subprocess
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from trangxa.accounts.models import User
from trangxa.edge.following import Follower
from trangxa.edge.keeping import TRY_AGAIN_AFTER, keep_up, tree
from trangxa.edge.models import Change
from trangxa.edge.tree import Tree
from trangxa.news.models import ArticlePage

SIZE = "2m"


@pytest.fixture
def small_disk(tmp_path: Path, settings) -> Iterator[Path]:
    folder = tmp_path / "small-disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)], capture_output=True, text=True
    )
    if mounted.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.strip()}")
    settings.READY_MADE_DIR = folder
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(folder: Path) -> None:
    with (folder / ".filling").open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(b"\0" * 4096):
            pass


def make_room(folder: Path) -> None:
    (folder / ".filling").unlink()


def publish(article: ArticlePage, title: str) -> str:
    article = ArticlePage.objects.get(pk=article.pk)
    article.title = title
    article.save_revision().publish()
    return f"/tin-tuc/{article.slug}/"


def leftovers(folder: Path) -> list[str]:
    return [name for _folder, _folders, names in os.walk(folder) for name in names if name.endswith(".new")]


@pytest.fixture
def article(make_draft: Callable[..., ArticlePage], member: User) -> ArticlePage:
    return make_draft(member)


def later(times: int = 1):
    return timezone.now() + times * (TRY_AGAIN_AFTER + timedelta(seconds=1))


def test_old_pages_stay_and_new_ones_follow_when_there_is_room(
    small_disk: Path, article: ArticlePage
) -> None:
    path = publish(article, "Bài cũ vẫn đọc được")
    keep_up()
    before = tree().read(path)
    assert "Bài cũ vẫn đọc được" in before.decode()
    publish(article, "Bài mới chờ có chỗ")
    fill(small_disk)
    outcome = keep_up()
    assert path in outcome.failed
    assert tree().read(path) == before
    assert not leftovers(small_disk)
    assert Change.objects.filter(tag=f"address:{path}").exists()
    assert path in keep_up(later()).failed
    make_room(small_disk)
    assert path in keep_up(later(2)).replaced
    assert "Bài mới chờ có chỗ" in tree().read(path).decode()


def test_a_withdrawn_page_is_taken_down_although_the_disk_is_full(
    small_disk: Path, article: ArticlePage
) -> None:
    path = publish(article, "Bài sẽ gỡ")
    keep_up()
    assert tree().read(path) is not None
    fill(small_disk)
    ArticlePage.objects.get(pk=article.pk).unpublish()
    assert path in keep_up().removed
    assert tree().read(path) is None


def test_readers_in_memory_are_told_of_what_was_replaced_before_the_disk_was_full(
    small_disk: Path, settings, monkeypatch: pytest.MonkeyPatch, article: ArticlePage
) -> None:
    path = publish(article, "Bài đầu")
    keep_up()
    publish(article, "Bài sau")
    told: list[str] = []
    monkeypatch.setattr(Tree, "note", lambda self, paths: told.extend(paths))
    keep = Tree.keep

    def keep_and_fill(self: Tree, kept_path: str, body: bytes) -> bool:
        if path in told or kept_path != path:
            raise OSError(28, "No space left on device")
        return keep(self, kept_path, body)

    monkeypatch.setattr(Tree, "keep", keep_and_fill)
    assert keep_up().failed
    assert path in told


def test_who_begins_to_follow_has_all_memories_forgotten(small_disk: Path, article: ArticlePage) -> None:
    """The one before may have been killed between a page and its note."""
    journal = small_disk / ".journal"
    publish(article, "Bài")
    keep_up()
    before = os.stat(journal).st_ino
    follower = Follower()
    follower.step()
    began = os.stat(journal).st_ino
    assert began != before
    follower.step()
    assert os.stat(journal).st_ino == began
