"""Join and compress the style sheets and scripts: python -m trangxa.theme.build

Imports no Django: it runs while the portal is installed, before there are settings.
"""

import re
from pathlib import Path

import rcssmin

from trangxa.theme.bundles import BUNDLES

STATIC_DIR = Path(__file__).resolve().parent / "static" / "theme"
DIST_DIR = STATIC_DIR / "dist"
BEFORE_COMPONENTS = ("tokens.css", "base.css")

_URL = re.compile(r"""url\(\s*(["']?)(?P<target>[^"')]+)\1\s*\)""")


class BrokenSheet(Exception):
    """A sheet is missing, or names a file that does not exist."""


def build_styles(target: Path = DIST_DIR) -> list[Path]:
    """Write one style sheet for each kind of page, the print sheet and the scripts; return what was written."""
    target.mkdir(parents=True, exist_ok=True)
    written = {target / f"{name}.css": bundle(name) for name in BUNDLES}
    written[target / "print.css"] = compressed([STATIC_DIR / "print.css"])
    written[target / "behaviours.js"] = behaviours()
    for path, text in written.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    for stale in set(target.iterdir()) - set(written):
        stale.unlink()
    return sorted(written)


def bundle(name: str) -> str:
    """Return the whole style sheet of one kind of page, compressed."""
    components = [STATIC_DIR / "components" / f"{component}.css" for component in BUNDLES[name]]
    return compressed([*(STATIC_DIR / sheet for sheet in BEFORE_COMPONENTS), *components])


def behaviours() -> str:
    """Return every script, each in a block of its own so that names do not meet."""
    scripts = sorted((STATIC_DIR / "behaviours").glob("*.js"))
    return "\n".join(
        ["'use strict';", *("{\n" + script.read_text("utf-8").strip() + "\n}" for script in scripts), ""]
    )


def compressed(sheets: list[Path]) -> str:
    joined = "\n".join(_with_addresses_from_dist(sheet) for sheet in sheets)
    return str(rcssmin.cssmin(joined))


def _with_addresses_from_dist(sheet: Path) -> str:
    """Return the sheet's text with its relative addresses as they are seen from the folder of the results."""
    try:
        text = sheet.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BrokenSheet(f"there is no sheet {sheet.relative_to(STATIC_DIR)}") from error

    def seen_from_dist(match: re.Match[str]) -> str:
        named = (sheet.parent / match["target"]).resolve()
        if not named.is_file():
            raise BrokenSheet(
                f"{sheet.relative_to(STATIC_DIR)} names {match['target']}, which does not exist"
            )
        return f"url(../{named.relative_to(STATIC_DIR).as_posix()})"

    return _URL.sub(seen_from_dist, text)


if __name__ == "__main__":
    build_styles()
