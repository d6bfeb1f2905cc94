"""Programs that read pages without a reader (máy tìm kiếm, máy quét)."""

from functools import cache
from pathlib import Path

LIST = Path(__file__).parent / "data" / "robots.txt"
# Longer than any browser's own; what is behind is not looked at.
LONGEST = 500


def is_robot(user_agent: str) -> bool:
    """Whether a program sent this. A browser always says what it is, so silence is a program too."""
    words = user_agent[:LONGEST].strip().lower()
    if words in {"", "-"}:
        return True
    innocent, marks = _list()
    for word in innocent:
        words = words.replace(word, "")
    return any(mark in words for mark in marks)


@cache
def _list() -> tuple[list[str], list[str]]:
    lines = [line.strip() for line in LIST.read_text(encoding="utf-8").splitlines()]
    entries = [line for line in lines if line and not line.startswith("#")]
    return (
        [entry[1:] for entry in entries if entry.startswith("!")],
        [entry for entry in entries if not entry.startswith("!")],
    )
