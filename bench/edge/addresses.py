"""The published addresses of a running portal and what it answers there."""

import gzip
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass

from bench.load.rounds import GZIP
from trangxa.config.places import public_folder
from trangxa.edge.tree import Tree


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes
    headers: Mapping[str, str]

    @property
    def text(self) -> str:
        compressed = self.headers.get("Content-Encoding") == "gzip"
        return (gzip.decompress(self.body) if compressed else self.body).decode("utf-8", "replace")


def get(url: str, headers: Mapping[str, str] = GZIP, timeout: float = 30) -> Answer:
    """Return the answer, whatever its status; OSError when nobody answers."""
    request = urllib.request.Request(url, headers=dict(headers))
    try:
        with urllib.request.urlopen(request, timeout=timeout) as response:
            return Answer(response.status, response.read(), response.headers)
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.read(), error.headers)


def published(environment: Mapping[str, str]) -> list[str]:
    """Return every address that is kept as a file."""
    return sorted(Tree(public_folder(environment)).addresses())


def newest_article(address: str) -> str:
    """Return the path of an article that the feed lists."""
    feed = get(f"{address}/tin-tuc/rss.xml").text
    link = feed.partition("<item>")[2].partition("<link>")[2].partition("</link>")[0]
    if "://" not in link:
        raise SystemExit("the feed lists no article")
    return "/" + link.partition("://")[2].partition("/")[2]


def wait_for(url: str, *, seconds: float = 120, pause: float = 0.005) -> float:
    """Return after how many seconds `url` first answered 200."""
    began = time.perf_counter()
    while time.perf_counter() - began < seconds:
        try:
            if get(url, timeout=5).status == 200:
                return time.perf_counter() - began
        except OSError:
            pass
        time.sleep(pause)
    raise SystemExit(f"{url} did not answer within {seconds:g} seconds")
