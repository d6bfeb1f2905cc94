"""Processes that render pages without any cache and say what each cost; they take turns in one run.

A renderer reads one request a line (`page times`) and answers one line of JSON: processor time in milliseconds,
database queries, bytes. `python -m bench.edge.renderers ours` runs in a prepared portal, `stock N` in the stock site.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

from bench.measuring import ROOT


class Renderer:
    def __init__(self, kind: str, *words: str, environment: Mapping[str, str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bench.edge.renderers", kind, *words],
            env=dict(environment),
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.pages: list[str] = json.loads(self._line())

    def render(self, page: str, times: int = 5) -> dict[str, float]:
        assert self.process.stdin is not None  # noqa: S101
        self.process.stdin.write(f"{page} {times}\n")
        self.process.stdin.flush()
        answer: dict[str, float] = json.loads(self._line())
        return answer

    def _line(self) -> str:
        assert self.process.stdout is not None  # noqa: S101
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("a renderer ended before it answered")
        return line

    def end(self) -> None:
        self.process.communicate(timeout=30)


@contextmanager
def portal_renderer(environment: Mapping[str, str]) -> Iterator[Renderer]:
    renderer = Renderer("ours", environment=environment)
    try:
        yield renderer
    finally:
        renderer.end()


@contextmanager
def stock_renderer(articles: int) -> Iterator[Renderer]:
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="trangxa-stock-"))
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "bench.stock.settings",
            "BENCH_STOCK_DATA": folder,
            "PYTHONPATH": str(ROOT),
        }
        renderer = Renderer("stock", str(articles), environment=environment)
        stack.callback(renderer.end)
        yield renderer


def portal_pages() -> dict[str, str]:
    from trangxa.core import leaves
    from trangxa.news.lists import every_list, list_of_all
    from trangxa.news.models import ArticlePage

    article = ArticlePage.objects.filter(listed_at__isnull=False).order_by("-listed_at")[5]
    everything = list_of_all()
    category = max(list(every_list())[1:], key=lambda one: one.rows.count())
    pages = {"home": "/", "article": f"/tin-tuc/{article.slug}/"}
    for name, listed in (("category", category), ("list", everything)):
        pages[name] = listed.first_address
        listed.put_away()
        # The open part is page 1, so page 100 is the 99th leaf from the newest.
        for number in list(leaves.numbers(listed.name))[98:99]:
            pages[f"{name}_page_100"] = listed.address(number)
    return pages


def stock_pages(articles: int) -> dict[str, str]:
    from bench.stock.filling import fill
    from bench.stock.models import ArticlePage, CategoryPage, HomePage

    fill(articles)
    found = {
        "home": HomePage.objects.get(),
        "category": CategoryPage.objects.order_by("-numchild").first(),
        "article": ArticlePage.objects.order_by("-first_published_at")[5],
    }
    return {name: page.get_url() for name, page in found.items()}


def answer(pages: Mapping[str, str]) -> None:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(HTTP_HOST="127.0.0.1")

    def get(name: str) -> Any:
        response = client.get(pages[name])
        if response.status_code != 200:
            raise SystemExit(f"{pages[name]} answered {response.status_code}")
        return response

    for name in pages:
        get(name)
    print(json.dumps(list(pages)), flush=True)
    for line in sys.stdin:
        name, times = line.split()
        with CaptureQueriesContext(connection) as capture:
            size = len(get(name).content)
        queries = len(capture)  # the next request forgets them
        costs = [measured(lambda name=name: get(name)) for _time in range(int(times))]  # type: ignore[misc]
        figures = {"cpu_ms": statistics.median(costs), "queries": queries, "bytes": size}
        print(json.dumps(figures), flush=True)


def measured(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return (time.process_time() - began) * 1000


if __name__ == "__main__":
    import django

    django.setup()
    if sys.argv[1] == "stock":
        answer(stock_pages(int(sys.argv[2])))
    else:
        answer(portal_pages())
