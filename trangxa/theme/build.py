"""Join and compress the style sheets: one file for each kind of page, holding only what that page draws.

Sources are in `styles/`; the files that readers load are written to `static/theme/dist/`.
"""

import sys
from pathlib import Path

from rcssmin import cssmin

THEME_DIR = Path(__file__).resolve().parent
STYLES_DIR = THEME_DIR / "styles"
DIST_DIR = THEME_DIR / "static" / "theme" / "dist"

# What stands on every page.
FRAME = ("breadcrumb", "button", "empty", "footer", "heading-row", "icon", "masthead", "menu", "notice", "search")
LISTING = ("announcement", "calendar-leaf", "category-list", "message-page", "pagination", "teaser")
TEXT = ("byline", "category-list", "disclosure", "facts", "page-tools", "picture", "prose", "table", "teaser")
BUNDLES: dict[str, tuple[str, ...]] = {
    "home": ("announcement", "calendar-leaf", "category-list", "links", "record", "sheet", "tag", "tasks", "teaser"),
    "listing": LISTING,
    "search": (*LISTING, "field", "filter", "result", "tag"),
    "article": (*TEXT, "album", "video"),
    "document": (*TEXT, "field", "filter", "pagination", "record", "relations", "tag"),
    "form": ("disclosure", "field", "message-page", "prose", "receipt", "steps"),
}
PATTERNS = "patterns"


def _components() -> list[str]:
    return sorted(path.stem for path in (STYLES_DIR / "components").glob("*.css") if path.stem != "print")


def style_text(bundle: str) -> str:
    """Return the compressed style sheet of one bundle."""
    names = set(_components()) if bundle == PATTERNS else {*FRAME, *BUNDLES[bundle]}
    paths = [STYLES_DIR / "tokens.css", STYLES_DIR / "base.css"]
    paths += [STYLES_DIR / "components" / f"{name}.css" for name in sorted(names)]
    joined = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    return str(cssmin(joined))


def build_styles() -> list[Path]:
    """Write every bundle whose content changed; return what was written."""
    DIST_DIR.mkdir(parents=True, exist_ok=True)
    texts = {bundle: style_text(bundle) for bundle in (*BUNDLES, PATTERNS)}
    texts["print"] = str(cssmin((STYLES_DIR / "components" / "print.css").read_text(encoding="utf-8")))
    written = []
    for name, text in texts.items():
        path = DIST_DIR / f"{name}.css"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            written.append(path)
    return written


if __name__ == "__main__":
    for path in build_styles():
        print(f"wrote {path.name}", file=sys.stderr)
