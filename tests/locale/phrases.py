"""Read every English string of Wagtail, Django and taggit, and the Vietnamese that a reader gets for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import django
import polib
import taggit
import wagtail

from trangxa.config.catalogues import sources_of

_PACKAGES = [Path(str(package.__file__)).parent for package in (django, taggit, wagtail)]
_DJANGO, _TAGGIT, _WAGTAIL = _PACKAGES
_DJANGO_FOLDERS = [
    _DJANGO / "conf",
    *(_DJANGO / "contrib" / app for app in ("auth", "contenttypes", "humanize", "postgres", "sessions")),
]


@dataclass(frozen=True)
class Phrase:
    """One English string and its Vietnamese: of the portal's catalogues, else of the app's own."""

    domain: str
    app: str
    context: str
    english: str
    english_plural: str
    vietnamese: str | None

    @property
    def counted_english(self) -> str:
        """The English whose placeholders the one Vietnamese form must carry."""
        return self.english_plural or self.english

    @property
    def name(self) -> str:
        context = f"[{self.context}] " if self.context else ""
        return f"{self.app} ({self.domain}): {context}{self.english!r} -> {self.vietnamese!r}"


def _app_folders() -> Iterator[Path]:
    yield from sorted(folder.parent for folder in _WAGTAIL.rglob("locale") if folder.is_dir())
    yield from _DJANGO_FOLDERS
    yield _TAGGIT


def _app_name(folder: Path) -> str:
    package = next(package for package in _PACKAGES if folder.is_relative_to(package))
    return ".".join(folder.relative_to(package.parent).parts)


def entries_of(catalogue: Path) -> list[polib.POEntry]:
    if not catalogue.is_file():
        return []
    return [entry for entry in polib.pofile(str(catalogue)) if not entry.obsolete]


def vietnamese_of(entry: polib.POEntry) -> str:
    return entry.msgstr_plural.get(0, "") if entry.msgid_plural else entry.msgstr


def _finished(catalogue: Path) -> dict[tuple[str, str], str]:
    return {
        (entry.msgctxt or "", entry.msgid): vietnamese_of(entry)
        for entry in entries_of(catalogue)
        if vietnamese_of(entry) and not entry.fuzzy
    }


def phrases_of(domain: str) -> Iterator[Phrase]:
    ours: dict[tuple[str, str], str] = {}
    for part in reversed(sources_of(domain)):
        ours |= _finished(part)
    for folder in _app_folders():
        shipped = _finished(folder / "locale" / "vi" / "LC_MESSAGES" / f"{domain}.po")
        for entry in entries_of(folder / "locale" / "en" / "LC_MESSAGES" / f"{domain}.po"):
            key = (entry.msgctxt or "", entry.msgid)
            yield Phrase(
                domain, _app_name(folder), *key, entry.msgid_plural, ours.get(key) or shipped.get(key)
            )
