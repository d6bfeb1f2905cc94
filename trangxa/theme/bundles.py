"""Which components each kind of page loads: one style sheet a page, holding only what the page draws."""

FRAME = ("icon", "masthead", "menu", "search", "breadcrumb", "button", "footer")

# What the blocks of a body of text draw, whoever's page it stands on.
_TEXT = ("prose", "picture", "table", "album", "video", "disclosure")

_PAGES: dict[str, tuple[str, ...]] = {
    "home": (
        "tasks",
        "heading-row",
        "teaser",
        "sheet",
        "calendar-leaf",
        "announcement",
        "record",
        "tag",
        "category-list",
        "links",
        "notice",
        "banner",
        "empty",
    ),
    # News, notices and albums in a list, the site map, short messages.
    "listing": (
        "heading-row",
        "calendar-leaf",
        "announcement",
        "teaser",
        "category-list",
        "links",
        "pagination",
        "empty",
        "notice",
        "message-page",
        "table",
    ),
    "article": (
        *_TEXT,
        "byline",
        "page-tools",
        "notice",
        "facts",
        "heading-row",
        "teaser",
        "category-list",
        "empty",
    ),
    # The register and the page of one document: the reader of one soon opens the other.
    "document": (
        *_TEXT,
        "record",
        "filter",
        "field",
        "tag",
        "facts",
        "relations",
        "notice",
        "heading-row",
        "page-tools",
        "byline",
        "pagination",
        "empty",
    ),
    "search": ("result", "tag", "filter", "field", "links", "empty", "pagination"),
    "questions": ("question", "tag", "prose", "heading-row", "category-list", "sheet", "pagination", "empty"),
    "form": ("field", "notice", "sheet", "receipt", "steps", "disclosure", "facts", "tag", "prose"),
    "album": ("album", "heading-row", "teaser", "prose", "picture", "video", "disclosure", "page-tools"),
    "place": (*_TEXT, "place", "facts", "sheet", "teaser", "heading-row", "page-tools"),
    "statistics": ("chart", "table", "disclosure", "heading-row"),
    "send": ("send", "message-page", "field", "notice", "sheet", "steps", "tag", "empty"),
}


def every_component() -> tuple[str, ...]:
    """Return the names of all components, the frame's first, each once."""
    return tuple(dict.fromkeys((*FRAME, *(name for names in _PAGES.values() for name in names))))


# The pattern page shows everything.
BUNDLES: dict[str, tuple[str, ...]] = {
    **{page: (*FRAME, *names) for page, names in _PAGES.items()},
    "patterns": (*every_component(), "pattern"),
}
