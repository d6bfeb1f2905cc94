"""What of a query is kept and what staff see of it. Source: docs/rules/searches.md"""

import re
from datetime import date, timedelta

DAYS_KEPT = 90
LONGEST_KEPT = 80  # characters
MOST_WORDS_KEPT = 12
MOST_TEXTS_A_DAY = 500
# A text that found too little is shown to staff only when it was asked this often: once may be one person's own affair.
SHOWN_FROM_TIMES = 2
# How a text may be found without its words standing together anywhere: see trangxa.search.finding.
APPROXIMATE = frozenset({"typos", "most-words"})

_ADDRESS = re.compile(r"\S\s*@\s*\S")
# Nine digits or more, however they are written: telephone, identity card, bank account, insurance number.
_LONG_NUMBER = re.compile(r"\d(?:[\s.,()+_-]*\d){8,}")


def text_to_keep(text: str) -> str:
    """Return a query as it is kept, in small letters; empty when it says too much of a person to be kept."""
    kept = " ".join(text.lower().split())
    if len(kept) > LONGEST_KEPT or len(kept.split()) > MOST_WORDS_KEPT or not kept.isprintable():
        return ""
    return "" if _ADDRESS.search(kept) or _LONG_NUMBER.search(kept) else kept


def may_be_shown(*, times: int, results: int, tier: str) -> bool:
    """Whether staff may read a text: all its words stand on public pages, or it was asked more than once."""
    return times >= SHOWN_FROM_TIMES or (results > 0 and tier not in APPROXIMATE)


def forgotten_before(today: date) -> date:
    return today - timedelta(days=DAYS_KEPT)
