"""Addresses that an editor types and a reader follows."""

from urllib.parse import urlsplit

# Sections that are no pages: a page of this address right below the home page would never be shown.
RESERVED_SLUGS = frozenset(
    {
        "chuyen-muc",
        "hien-thi",
        "index",
        "lien-he",
        "luot-xem",
        "mau-giao-dien",
        "media",
        "quan-tri",
        "so-do-trang",
        "static",
        "suc-khoe",
        "tep",
        "thong-ke",
        "tim-kiem",
    }
)


def is_safe_address(address: str) -> bool:
    """Whether this is a web address or a path of the portal: no script, no other host in disguise."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return False
    if parts.scheme in {"http", "https"}:
        return bool(parts.hostname)
    return not parts.scheme and address.startswith("/") and not address.startswith(("//", "/\\"))
