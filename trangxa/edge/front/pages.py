"""Ready-made pages in memory: read when first asked for, forgotten when the journal names them."""

import os
import threading
import time
import zlib
from dataclasses import dataclass
from email.utils import formatdate, parsedate_to_datetime
from hashlib import blake2b

from trangxa.core.storable import is_storable
from trangxa.edge.front.facts import Facts, Header, read
from trangxa.edge.front.files import DOWNLOADS
from trangxa.edge.tree import FRONT_FACTS, JOURNAL, Tree

LOOK_EVERY_SECONDS = 0.1
FORGET_ALL_AFTER_SECONDS = 600.0
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
}
_TYPES_BY_NAME = {
    "rss.xml": "application/rss+xml; charset=utf-8",
    "atom.xml": "application/atom+xml; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it leaves: headers and body, compressed and as it is, and what answers a reader who has it."""

    gzip_headers: list[Header]
    gzip_body: list[bytes]
    unchanged_headers: list[Header]
    tag: str
    changed_at: float

    def plain(self) -> tuple[list[Header], bytes]:
        """For the few who do not read gzip."""
        body = zlib.decompress(self.gzip_body[0], 31)
        kept = [
            header for header in self.gzip_headers if header[0] not in {"Content-Encoding", "Content-Length"}
        ]
        return [*kept, ("Content-Length", str(len(body)))], body

    @property
    def size(self) -> int:
        return len(self.gzip_body[0]) + 1500

    def is_known_to(self, if_none_match: str | None, if_modified_since: str | None) -> bool:
        """Whether the reader has this very page already (RFC 9110 13.2.2: the tag decides when there is one)."""
        if if_none_match is not None:
            tags = [tag.strip().removeprefix("W/") for tag in if_none_match.split(",")]
            return self.tag.removeprefix("W/") in tags or "*" in tags
        return is_unchanged_since(self.changed_at, if_modified_since)


def is_unchanged_since(changed_at: float, if_modified_since: str | None) -> bool:
    """Whether a reader who has what was there at that moment has what is there now; no moment, or none that is one: no."""
    try:
        return parsedate_to_datetime(if_modified_since or "").timestamp() >= int(changed_at)
    except (ValueError, TypeError, OverflowError):
        return False


class Pages:
    def __init__(self, public_folder: str, *, most_bytes: int = 64 * 2**20) -> None:
        self.tree = Tree(public_folder)
        self.facts: Facts = read(public_folder)
        self.memory: dict[str, Page] = {}
        self._most_bytes = most_bytes
        self._bytes = 0
        self._generation = 0
        self._lock = threading.Lock()

    def find(self, path: str) -> Page | None:
        """Return the page at an address, from memory or from its file; None when there is none."""
        page = self.memory.get(path)
        if page is not None or not is_storable(path) or path.startswith(DOWNLOADS):
            return page
        generation = self._generation
        page = self._load(path)
        if page is not None:
            with self._lock:
                # What was read before the journal was must not be remembered after it.
                if generation == self._generation:
                    self._remember(path, page)
        return page

    def _remember(self, path: str, page: Page) -> None:
        known = self.memory.pop(path, None)
        self._bytes -= known.size if known else 0
        while self.memory and self._bytes + page.size > self._most_bytes:
            oldest = next(iter(self.memory))
            self._bytes -= self.memory.pop(oldest).size
        self.memory[path] = page
        self._bytes += page.size

    def _load(self, path: str) -> Page | None:
        place = self.tree.place(path)
        try:
            with open(f"{place}.gz", "rb", buffering=0) as file:
                packed = file.read()
                changed_at = os.fstat(file.fileno()).st_mtime
            zlib.decompress(packed, 31)
        except OSError:
            # Not there, or not to be read just now: the application is asked.
            return None
        except zlib.error:
            # Damaged: out of the way, so that the application is asked and has it made anew.
            self.tree.remove(path)
            return None
        return make_page(path, packed, changed_at, self.facts)

    def forget(self, path: str) -> None:
        with self._lock:
            page = self.memory.pop(path, None)
            self._bytes -= page.size if page else 0
            self._generation += 1

    def forget_all(self) -> None:
        facts = read(self.tree.folder)
        with self._lock:
            self.facts = facts
            self.memory.clear()
            self._bytes = 0
            self._generation += 1


def make_page(path: str, packed: bytes, changed_at: float, facts: Facts) -> Page:
    name = path.rpartition("/")[2]
    content_type = _TYPES_BY_NAME.get(name) or _TYPES.get(os.path.splitext(name)[1], _TYPES[".html"])
    tag = f'W/"{blake2b(packed, digest_size=12).hexdigest()}"'
    common = [
        ("ETag", tag),
        ("Last-Modified", formatdate(changed_at, usegmt=True)),
        ("Vary", "Accept-Encoding"),
    ]
    headers = [("Content-Type", content_type), *common, *facts.headers]
    return Page(
        gzip_headers=[*headers, ("Content-Encoding", "gzip"), ("Content-Length", str(len(packed)))],
        gzip_body=[packed],
        unchanged_headers=[*common, *(header for header in facts.headers if header[0] == "Cache-Control")],
        tag=tag,
        changed_at=changed_at,
    )


class Watcher(threading.Thread):
    """Reads the journal of changes as it grows."""

    def __init__(self, pages: Pages) -> None:
        super().__init__(name="journal", daemon=True)
        self.pages = pages
        self._journal = f"{pages.tree.folder}/{JOURNAL}"
        self._facts = f"{pages.tree.folder}/{FRONT_FACTS}"
        self._seen = self._state(self._journal)
        self._facts_seen = self._state(self._facts)

    def run(self) -> None:
        forgotten = time.monotonic()
        while True:
            time.sleep(LOOK_EVERY_SECONDS)
            try:
                self.look()
            except Exception:
                # Whatever it was: better to read all pages anew than to show old ones for ever.
                self.pages.forget_all()
            if time.monotonic() - forgotten > FORGET_ALL_AFTER_SECONDS:
                # Should anything ever have been missed, it is not shown for longer than this.
                self.pages.forget_all()
                forgotten = time.monotonic()

    def look(self) -> None:
        facts = self._state(self._facts)
        now = self._state(self._journal)
        if now == self._seen and facts == self._facts_seen:
            return
        # As long as before and yet another: a new journal in the place of the old one.
        is_replaced = now[0] != self._seen[0] or now[1] <= self._seen[1]
        if facts != self._facts_seen or is_replaced:
            self.pages.forget_all()
        else:
            told = self._told(self._seen[1], now[1])
            for path in told.decode("ascii", "replace").splitlines():
                self.pages.forget(path)
            now = (now[0], self._seen[1] + len(told), now[2])
        self._seen, self._facts_seen = now, facts

    def _told(self, start: int, end: int) -> bytes:
        """Return the whole lines between two places of the journal."""
        try:
            with open(self._journal, "rb", buffering=0) as file:
                file.seek(start)
                told = file.read(end - start)
        except OSError:
            return b""
        return told[: told.rfind(b"\n") + 1]

    @staticmethod
    def _state(place: str) -> tuple[int, int, int]:
        try:
            state = os.stat(place)
        except OSError:
            return (0, 0, 0)
        return (state.st_ino, state.st_size, state.st_mtime_ns)
