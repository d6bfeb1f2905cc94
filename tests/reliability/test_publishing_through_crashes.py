"""The application is killed again and again while articles are published: what was acknowledged is read, nothing is half."""

import random
import subprocess
import threading
import time

import pytest

from tests.reliability.running_portal import TRANGXA, Readers, RunningPortal, kill, until

pytestmark = [pytest.mark.one_database, pytest.mark.slow]
KILLS = 2
SEEN_WITHIN_SECONDS = 30
# A publication is acknowledged on the standard output once it is committed.
PUBLISH = """
import itertools, sys, time
from trangxa.news.models import ArticlePage, NewsIndexPage

index = NewsIndexPage.objects.get()
pattern = ArticlePage.objects.live().first()
for number in itertools.count():
    article = ArticlePage(
        title=f"Tin viết lúc máy hỏng {number}", slug=f"tin-viet-luc-may-hong-{number}", live=False,
        summary=pattern.summary, category=pattern.category, unit=pattern.unit, owner=pattern.owner,
    )
    index.add_child(instance=article)
    article.save_revision(user=pattern.owner).publish()
    print(article.slug, flush=True)
    if number:
        # An earlier one is corrected: its page must become another one.
        earlier = ArticlePage.objects.get(slug=f"tin-viet-luc-may-hong-{number - 1}")
        earlier.title = f"Tin đã sửa {number - 1}."
        earlier.save_revision(user=pattern.owner).publish()
        print(earlier.title, flush=True)
    time.sleep(0.1)
"""
LIVE = """
from trangxa.news.models import ArticlePage
for slug, live in ArticlePage.objects.values_list("slug", "live"):
    print(slug, int(live))
"""


def test_what_was_acknowledged_is_read_and_nothing_is_published_by_half(demo: RunningPortal) -> None:
    chance = random.Random(20240229)
    acknowledged: list[str] = []
    publisher = subprocess.Popen(
        [*TRANGXA, "shell", "-c", PUBLISH],
        env=demo.environment,
        cwd=demo.folder,
        stdout=subprocess.PIPE,
        text=True,
    )
    listener = threading.Thread(
        target=lambda: acknowledged.extend(line.rstrip("\n") for line in publisher.stdout)
    )
    listener.start()
    try:
        until(lambda: len(acknowledged) > 2, "the first publications")
        # Readers hold the lists in the front's memory, where old ones must not stay.
        with Readers(demo.port, ["/", "/tin-tuc/", "/tin-tuc/rss.xml"], 2).reading() as readers:
            for _kill in range(KILLS):
                time.sleep(chance.uniform(0.0, 1.5))
                kill(demo.application())
                until(lambda: demo.health() == 200, "the application")
            time.sleep(chance.uniform(0.0, 0.5))
            publisher.kill()
            kill(demo.application())
    finally:
        publisher.kill()
        publisher.wait()
        listener.join()
    assert readers.wrong == []
    slugs = [line for line in acknowledged if line.startswith("tin-viet")]
    titles = {line.split()[-1].rstrip("."): line for line in acknowledged if line.startswith("Tin đã")}
    assert len(slugs) > 5
    until(lambda: demo.health() == 200, "the application")

    def missing() -> list[str]:
        answers = {slug: demo.ask(f"/tin-tuc/{slug}/") for slug in slugs}
        return [
            slug
            for slug, answer in answers.items()
            if answer.status != 200 or titles.get(slug.rpartition("-")[2], "") not in answer.text
        ]

    seconds = until(lambda: not missing(), "every acknowledged publication", SEEN_WITHIN_SECONDS)
    print(f"{len(acknowledged)} publications acknowledged, {KILLS + 1} kills, all read after {seconds:.1f} s")
    listed = demo.command("shell", "-c", LIVE).stdout.split("\n")
    states = dict(line.split() for line in listed if line.count(" ") == 1 and line[-1] in "01")
    assert states.keys() >= set(slugs)

    def half() -> list[str]:
        return [
            slug
            for slug, live in states.items()
            if (demo.tree.read(f"/tin-tuc/{slug}/") is not None) != (live == "1")
        ]

    until(lambda: not half(), "files for what is live, and for that alone", SEEN_WITHIN_SECONDS)
    newest = slugs[-1]
    until(lambda: newest in demo.ask("/tin-tuc/").text, "the newest article in the list", SEEN_WITHIN_SECONDS)
    until(lambda: newest in demo.ask("/tin-tuc/rss.xml").text, "the newest article in the feed", 10)
