"""What readers search for is counted without memory of people (docs/rules/searches.md).

A query waits in the memory of this process for some seconds and is then added to the sums of its day by a thread of its
own: the reader neither waits for it nor sees it fail. A database that cannot take it makes it forgotten.
"""

import atexit
import logging
import secrets
import threading
import time
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from itertools import islice

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from trangxa.core.client_address import client_address
from trangxa.core.readers import is_of_reader
from trangxa.search.models import AskedQuery
from trangxa.search.rules import MOST_TEXTS_A_DAY, text_to_keep
from trangxa.search.words import Words

logger = logging.getLogger(__name__)

SECONDS = 15.0
MOST_WAITING = 500
# The same reader who asks the same again within this time looks at further results, or has loaded the page anew.
PAUSE_SECONDS = 30 * 60.0
MOST_REMEMBERED = 5_000


@dataclass(frozen=True)
class _Asked:
    times: int
    results: int
    tier: str


_lock = threading.Lock()
_waiting: dict[tuple[date, str], _Asked] = {}
_timer: threading.Timer | None = None
_seen: dict[bytes, float] = {}
_KEY = secrets.token_bytes(32)


def searched(text: str, results: int, tier: str = "", *, request: HttpRequest | None = None) -> None:
    """Note that this was searched for, and how it went; costs no query and never fails.

    `request` tells whether a reader asks, and whether he has just asked the same; without it each call counts.
    """
    try:
        if request is not None and (not is_of_reader(request) or _is_repeated(text, request)):
            return
        _put(text_to_keep(text), results, tier)
    except Exception:  # whatever it is, the reader's answer does not depend on it
        logger.exception("A query could not be noted")


def flush_now() -> None:
    """Add what waits to the sums of its day, or forget it."""
    global _timer
    with _lock:
        taken = dict(_waiting)
        _waiting.clear()
        _timer = None
    if not taken:
        return
    try:
        _write(taken)
    except DatabaseError:
        logger.warning("Queries could not be written and are forgotten", extra={"queries": len(taken)})


def forget_all() -> None:
    """Forget what waits and who has asked."""
    with _lock:
        _waiting.clear()
        _seen.clear()


def _put(text: str, results: int, tier: str) -> None:
    key = (timezone.localdate(), text)
    with _lock:
        known = _waiting.get(key)
        if known is None and len(_waiting) >= MOST_WAITING:
            key = (key[0], "")
            known = _waiting.get(key)
        _waiting[key] = _Asked(known.times + 1 if known else 1, results, tier)
        if settings.ASKED_WRITE_IN_BACKGROUND:
            _write_later()


def _is_repeated(text: str, request: HttpRequest) -> bool:
    """Remembers a hash that nobody can make again once the process has ended."""
    meta = request.META
    told = f"{client_address(meta)}\0{meta.get('HTTP_USER_AGENT', '')}\0{text.lower()}"
    mark = blake2b(told.encode("utf-8", "backslashreplace"), key=_KEY, digest_size=16).digest()
    now = time.monotonic()
    with _lock:
        last = _seen.pop(mark, None)
        for oldest in list(islice(_seen, max(0, len(_seen) - MOST_REMEMBERED + 1))):
            del _seen[oldest]
        _seen[mark] = now
    return last is not None and now - last < PAUSE_SECONDS


def _write_later() -> None:
    global _timer
    if _timer is None:
        _timer = threading.Timer(SECONDS, _write_and_close)
        _timer.daemon = True
        _timer.start()
        atexit.unregister(flush_now)
        atexit.register(flush_now)


def _write_and_close() -> None:
    try:
        flush_now()
    finally:
        connection.close()


def _write(taken: dict[tuple[date, str], _Asked]) -> None:
    with transaction.atomic():
        for day in sorted({day for day, _text in taken}):
            _write_day(day, {text: asked for (on, text), asked in taken.items() if on == day})


def _write_day(day: date, asked: dict[str, _Asked]) -> None:
    rows = AskedQuery.objects.filter(day=day)
    known = set(rows.filter(text__in=list(asked)).values_list("text", flat=True))
    room = max(0, MOST_TEXTS_A_DAY - rows.exclude(text="").count())
    new = [text for text in asked if text and text not in known][:room]
    kept = {text: one for text, one in asked.items() if text in known or text in new}
    others = sum(one.times for text, one in asked.items() if text not in kept)
    if others:
        before = kept.get("", _Asked(0, 0, ""))
        kept[""] = replace(before, times=before.times + others)
        new += [""] if "" not in known else []
    # Another process may make the same row; whoever comes second adds to it.
    AskedQuery.objects.bulk_create([_row(day, text) for text in new], ignore_conflicts=True)
    for text, one in kept.items():
        how = {"results": one.results, "tier": one.tier[:20]} if text else {}
        rows.filter(text=text).update(times=F("times") + one.times, **how)


def _row(day: date, text: str) -> AskedQuery:
    return AskedQuery(day=day, text=text, words=" ".join(Words.of(text).fold)[:200])
