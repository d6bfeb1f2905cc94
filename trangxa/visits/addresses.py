"""The address of a page as it is counted (địa chỉ trang): without query, always in the same form."""

from urllib.parse import unquote

from trangxa.vitext import nfc

LONGEST = 500


def page_path(given: str | bytes) -> str | None:
    """Return the path of a page, or None for what cannot be one."""
    try:
        text = given.decode() if isinstance(given, bytes) else given
        if not text.startswith("/") or len(text.encode()) > LONGEST:
            return None
        path = nfc(unquote(text.partition("?")[0].partition("#")[0], errors="strict"))
    except UnicodeError:
        return None
    if not path.isprintable() or "//" in path or "\\" in path or "/../" in f"{path}/":
        return None
    if not path.endswith("/") and "." not in path.rpartition("/")[2]:
        path += "/"
    return path if len(path) <= LONGEST else None
