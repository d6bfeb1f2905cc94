"""The small search of an offline copy: a list of pages that the reader's own browser looks through."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape

from trangxa.vitext import fold

_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
_DAY = re.compile(r'<time datetime="(\d{4})-(\d{2})-(\d{2})')
_TAG = re.compile(r"<[^>]+>")
# Lists and tools say nothing that the pages themselves do not.
_LEFT_OUT = re.compile(r"/trang/\d+/$|^/mau-giao-dien/$|\.(?:xml|txt|csv|json)$")


class SearchIndex:
    def __init__(self) -> None:
        self._entries: dict[str, tuple[str, str, str]] = {}

    def add(self, path: str, body: bytes) -> None:
        """Note title, description and day of a page."""
        if _LEFT_OUT.search(path):
            return
        html = body.decode()
        title, description, day = _TITLE.search(html), _DESCRIPTION.search(html), _DAY.search(html)
        if title is None:
            return
        shown = " ".join(unescape(_TAG.sub(" ", title[1])).split())
        said = unescape(description[1]) if description else ""
        self._entries[path] = (shown, said, f"{day[3]}/{day[2]}/{day[1]}" if day else "")

    def paths(self) -> Iterator[str]:
        yield from self._entries

    def script(self, links: Mapping[str, str]) -> str:
        """Return the list as a script: a browser reads no data file from a stick, but it runs one."""
        rows = [
            [links[path], title, said, day, fold(f"{title} {said}")]
            for path, (title, said, day) in self._entries.items()
        ]
        return f"window.trangXaPages = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n"
