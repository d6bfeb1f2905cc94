"""A complete copy of the public site for a USB stick or a plain web host (bản sao ngoại tuyến)."""

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape, unescape
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from trangxa.core.alone import alone
from trangxa.core.anonymous import anonymous_request
from trangxa.core.ready_made import Drawn, sources
from trangxa.core.remembering import values_of_its_own
from trangxa.core.storable import is_storable
from trangxa.edge.drawing import BATCH, CannotDraw, draw
from trangxa.edge.keeping import LOCK
from trangxa.edge.searching_copy import SearchIndex
from trangxa.vitext import format_date

Progress = Callable[[int, int], None]
SEARCH = "/tim-kiem/"
NOT_FOUND = "404.html"
_STATIC = settings.STATIC_URL
# Attributes that hold one address, and srcset, which holds several. Our templates write all with double quotes.
_ATTRIBUTE = re.compile(r'(?P<before>\s(?:href|src|action|data-player)=")(?P<address>/[^"]*)"')
_SRCSET = re.compile(r'(?P<before>\ssrcset=")(?P<addresses>/[^"]*)"')
_IN_STYLES = re.compile(r"""url\((?P<quote>['"]?)(?P<address>[^)'"]+)(?P=quote)\)""")


class NotEmpty(Exception):
    """The folder holds something that is no copy of ours."""


@dataclass
class Copy:
    """`relative`: links lead from file to file, so that it works from a stick; else they begin at the root of a host."""

    folder: Path
    relative: bool = True
    pages: int = 0
    failed: list[str] = field(default_factory=list)
    _known: set[str] = field(default_factory=set)
    _files: set[str] = field(default_factory=set)
    _day: str = ""

    def make(self, progress: Progress | None = None) -> None:
        """Write the copy beside the folder and put it in its place at the end; an earlier copy is replaced."""
        mark = self.folder / ".ban-sao"
        if self.folder.exists() and any(self.folder.iterdir()) and not mark.exists():
            raise NotEmpty
        target, self.folder = self.folder, self.folder.with_name(f".{self.folder.name}.moi")
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self._day = format_date(timezone.localdate())
        with alone(LOCK):
            paths = [path for source in sources() for path in source.addresses() if is_storable(path)]
        self._known = {*paths, SEARCH, f"{SEARCH}muc-luc.js"}
        index = SearchIndex()
        for start in range(0, len(paths), BATCH):
            with values_of_its_own():
                for drawn in draw(paths[start : start + BATCH]):
                    self._take(drawn, index)
            if progress:
                progress(min(start + BATCH, len(paths)), len(paths))
        with values_of_its_own():
            self._write_search(index)
            self._write_not_found()
        self._copy_files()
        (self.folder / ".ban-sao").write_text(f"{timezone.now().isoformat()}\n", encoding="ascii")
        earlier = target.with_name(f".{target.name}.cu")
        shutil.rmtree(earlier, ignore_errors=True)
        if target.exists():
            os.replace(target, earlier)
        os.replace(self.folder, target)
        shutil.rmtree(earlier, ignore_errors=True)
        self.folder = target

    def _take(self, drawn: Drawn | CannotDraw, index: SearchIndex) -> None:
        if isinstance(drawn, CannotDraw):
            self.failed.append(str(drawn.args[0]))
        elif drawn.file is not None:
            self._copy_file(drawn.file, drawn.path)
        elif drawn.body is not None:
            self._write(drawn.path, drawn.body)
            index.add(drawn.path, drawn.body)

    def place_of(self, path: str) -> str:
        """Return the file of an address in the copy: every page is an index of its folder."""
        return f"{path[1:]}index.html" if path.endswith("/") else path[1:]

    def _write(self, path: str, body: bytes) -> None:
        place = self.place_of(path)
        text = body.decode()
        if place.endswith(".html"):
            text = self.with_own_links(text, place)
            self.pages += 1
        target = self.folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def with_own_links(self, html: str, place: str) -> str:
        """Return a page whose links lead within the copy; what needs the server leads to the portal on the internet."""
        html = _ATTRIBUTE.sub(lambda found: f'{found["before"]}{self._link(found["address"], place)}"', html)
        html = _SRCSET.sub(lambda found: f'{found["before"]}{self._links(found["addresses"], place)}"', html)
        # What the server alone can do is hidden by the style sheet; the day of the copy is shown.
        note = _("Bản sao ngày %(day)s. Bản mới nhất ở") % {"day": self._day}
        address = escape(settings.PUBLIC_ADDRESS, quote=True)
        html = html.replace(
            "</footer>", f'<p class="page">{note} <a href="{address}/">{address}</a></p></footer>', 1
        )
        return html.replace("<html ", "<html data-copy ", 1)

    def _links(self, addresses: str, place: str) -> str:
        parts = []
        for part in addresses.split(","):
            address, _space, width = part.strip().partition(" ")
            parts.append(f"{self._link(address, place)} {width}".strip())
        return ", ".join(parts)

    def _link(self, escaped: str, place: str) -> str:
        parts = urlsplit(unescape(escaped))
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        path = parts.path
        if path.startswith((_STATIC, settings.MEDIA_URL)):
            self._files.add(path)
            return escape(self._from(place, path[1:]), quote=True)
        if path not in self._known:
            query = f"?{parts.query}" if parts.query else ""
            return escape(f"{settings.PUBLIC_ADDRESS}{path}{query}{fragment}", quote=True)
        own = self._from(place, self.place_of(path)) if self.relative else path
        return escape(own + fragment, quote=True)

    def _from(self, place: str, target: str) -> str:
        if not self.relative:
            return f"/{target}"
        return "../" * place.count("/") + target

    def _write_search(self, index: SearchIndex) -> None:
        page = render_to_string(
            "edge/search_copy.html", {"breadcrumb": [], "day": self._day}, anonymous_request(SEARCH)
        )
        self._write(SEARCH, page.encode())
        here = self.place_of(SEARCH)
        links = {
            path: self._from(here, self.place_of(path)) if self.relative else path for path in index.paths()
        }
        (self.folder / "tim-kiem" / "muc-luc.js").write_text(index.script(links), encoding="utf-8")

    def _write_not_found(self) -> None:
        from trangxa.core.views import not_found

        page = not_found(anonymous_request("/404.html")).content.decode()
        # A host shows it at any depth, so its links begin at the root.
        relative, self.relative = self.relative, False
        (self.folder / NOT_FOUND).write_text(self.with_own_links(page, NOT_FOUND), encoding="utf-8")
        self.relative = relative

    def _copy_file(self, source: str, path: str) -> None:
        target = self.folder / path[1:]
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)

    def _copy_files(self) -> None:
        """Copy the styles, scripts and pictures that pages name, and what the styles name in turn."""
        left = list(self._files)
        for path in left:
            source = _source_of(path)
            if source is None:
                continue
            self._copy_file(str(source), path)
            if path.endswith(".css"):
                for found in _IN_STYLES.finditer(source.read_text(encoding="utf-8")):
                    address = found["address"]
                    if address.startswith(("data:", "#", "http")):
                        continue
                    named = os.path.normpath(
                        os.path.join(os.path.dirname(path), address.partition("?")[0].partition("#")[0])
                    )
                    if named not in self._files:
                        self._files.add(named)
                        left.append(named)


def _source_of(path: str) -> Path | None:
    for prefix, folder in ((_STATIC, settings.STATIC_ROOT), (settings.MEDIA_URL, settings.MEDIA_ROOT)):
        if path.startswith(prefix):
            place = Path(folder) / path[len(prefix) :]
            return place if place.is_file() else None
    return None
