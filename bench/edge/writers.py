"""Processes that write articles: one publication for each line read, one line of JSON for each written."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from bench.measuring import ROOT


class Writer:
    def __init__(self, environment: Mapping[str, str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bench.edge.writers"],
            env=dict(environment),
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.publish("khởi động")

    def publish(self, title: str) -> dict[str, Any]:
        """Publish an article; return its path, its category's, the seconds it took, and when it was done."""
        assert self.process.stdin is not None  # noqa: S101
        assert self.process.stdout is not None  # noqa: S101
        self.process.stdin.write(f"{title}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("a writer ended before it answered")
        answer: dict[str, Any] = json.loads(line)
        return answer


@contextmanager
def writer(environment: Mapping[str, str]) -> Iterator[Writer]:
    writing = Writer(environment)
    try:
        yield writing
    finally:
        writing.process.communicate(timeout=30)


def publish(title: str) -> dict[str, Any]:
    from trangxa.news.models import ArticlePage, NewsIndexPage

    index = NewsIndexPage.objects.get()
    model = ArticlePage.objects.filter(listed_at__isnull=False).order_by("listed_at").first()
    page = ArticlePage(
        title=title,
        summary=model.summary,
        category=model.category,
        unit=model.unit,
        picture=model.picture,
        body=model.body,
        live=False,
    )
    began = time.perf_counter()
    index.add_child(instance=page)
    added = time.perf_counter()
    page.save_revision().publish()
    done = time.perf_counter()
    return {
        "article": f"/tin-tuc/{page.slug}/",
        "category": page.category.get_absolute_url(),
        "draft_seconds": added - began,
        "publish_seconds": done - added,
        "at": time.time(),
    }


if __name__ == "__main__":
    import django

    django.setup()
    for line in sys.stdin:
        print(json.dumps(publish(line.strip())), flush=True)
