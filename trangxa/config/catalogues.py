"""Compile the Vietnamese catalogues of the portal: `python -m trangxa.config.catalogues`.

`locale/project/` holds the product's own strings, `locale/parts/` what Wagtail, Django and their neighbours
leave untranslated or translate badly. Both are merged into `locale/vi/`, which Django reads before the
catalogues of the installed apps. That folder is built, never edited. Needs no Django.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

LOCALE_DIR = Path(__file__).resolve().parent.parent / "locale"
DOMAINS = ("django", "djangojs")
_SCRIPT_SUFFIX = "_js"  # parts/<name>_js.po is for the admin's scripts
_STAMP = "# sources sha256 "


class CatalogueError(Exception):
    """A catalogue cannot be built; the message is one line for the operator."""


def compile_catalogues(locale_dir: Path = LOCALE_DIR) -> list[Path]:
    """Build every catalogue whose sources changed, and return the .mo files that were written.

    Raises CatalogueError when gettext is not installed or a source is not a sound catalogue.
    """
    built = (_compile(domain, locale_dir) for domain in DOMAINS)
    return [path for path in built if path is not None]


def sources_of(domain: str, locale_dir: Path = LOCALE_DIR) -> list[Path]:
    """Return the catalogues of a domain, first the one that wins where two translate the same string."""
    own = locale_dir / "project" / f"{domain}.po"
    parts = [
        part
        for part in sorted((locale_dir / "parts").glob("*.po"))
        if part.stem.endswith(_SCRIPT_SUFFIX) == (domain == "djangojs")
    ]
    return ([own] if own.is_file() else []) + parts


def _compile(domain: str, locale_dir: Path) -> Path | None:
    sources = sources_of(domain, locale_dir)
    if not sources:
        return None
    target = locale_dir / "vi" / "LC_MESSAGES" / f"{domain}.mo"
    stamp = _STAMP + _digest(sources)
    if target.is_file() and _stamp_of(target.with_suffix(".po")) == stamp:
        return None
    target.parent.mkdir(parents=True, exist_ok=True)
    # Written beside the target and moved into place: a portal that starts meanwhile never reads half a file.
    with tempfile.TemporaryDirectory(dir=target.parent) as workshop:
        merged, compiled = Path(workshop, f"{domain}.po"), Path(workshop, f"{domain}.mo")
        _gettext("msgcat", "--use-first", "--to-code=UTF-8", f"--output-file={merged}", *sources)
        _gettext("msgfmt", "--check-format", f"--output-file={compiled}", merged)
        merged.write_text(f"{stamp}\n{merged.read_text(encoding='utf-8')}", encoding="utf-8")
        os.replace(compiled, target)
        os.replace(merged, target.with_suffix(".po"))
    return target


def _digest(sources: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for source in sources:
        content = source.read_bytes()
        digest.update(f"{source.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _stamp_of(catalogue: Path) -> str | None:
    if not catalogue.is_file():
        return None
    with catalogue.open(encoding="utf-8") as lines:
        return lines.readline().rstrip("\n")


def _gettext(command: str, *arguments: str | Path) -> None:
    program = shutil.which(command)
    if program is None:
        raise CatalogueError(f"{command} is missing. Install the Debian package gettext: apt install gettext")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        first_complaints = " | ".join(done.stderr.splitlines()[:3])
        raise CatalogueError(f"{command} refused the catalogues: {first_complaints}")


def main() -> int:
    try:
        for path in compile_catalogues():
            print(f"Compiled {path}")
    except CatalogueError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
