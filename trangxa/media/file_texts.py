"""The words of files: which are unread, how they are read, and who is told.

A file is unread while it has no row in `FileText`. That is the queue: what was loaded past every signal, or was here
before this release, is in it, and a worker that was stopped goes on where it was.
"""

import logging
import time
from collections.abc import Callable, Iterable

from django.db import IntegrityError, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from trangxa.core.searchable import texts_changed
from trangxa.media.file_reading.outcome import Reading
from trangxa.media.models import FileText, PortalDocument
from trangxa.media.public_use import pages_using
from trangxa.media.reading import FileUnavailable, ReaderFailed, read_content

logger = logging.getLogger(__name__)

State = FileText.State
Progress = Callable[[int, int], None]  # files done, files in all

MOST_TRIES = 3
# Other tasks wait that long for their turn.
SECONDS_AT_A_TIME = 15.0
FILES_TOLD_AT_A_TIME = 200
_WRITTEN = ("state", "text", "is_cut", "fingerprint", "read_at", "tries")


def unread() -> QuerySet[PortalDocument]:
    return PortalDocument.objects.filter(Q(file_text=None) | Q(file_text__state=State.READING))


def told_of(file: PortalDocument) -> str:
    """Say in words how far the reading of a file is."""
    read = FileText.objects.filter(file=file).only("state", "is_cut").first()
    if read is None:
        return _("chưa đọc, đang chờ")
    told = str(read.get_state_display())
    return _("%(state)s, chỉ phần đầu vì tệp dài") % {"state": told} if read.is_cut else told


def read_file(file: PortalDocument) -> FileText | None:
    """Read one file and keep its words; return None when it was replaced or deleted meanwhile.

    Raises ReaderFailed, or OSError of a full disk, which say nothing of the file; it stays unread.
    """
    row = _begun(file)
    if row is None:
        return None
    if row.tries > MOST_TRIES:
        return _kept(row, State.TOO_LARGE)
    try:
        content = read_content(file.file)
    except FileUnavailable:
        return _kept(row, State.MISSING)
    except (ReaderFailed, OSError):
        FileText.objects.filter(pk=row.pk).update(tries=F("tries") - 1)
        raise
    return _kept(row, State(content.reading.outcome.value), content.reading, content.fingerprint)


def _begun(file: PortalDocument) -> FileText | None:
    try:
        with transaction.atomic():
            row, _made = FileText.objects.get_or_create(file=file)
    except IntegrityError:
        return None
    row.tries += 1
    FileText.objects.filter(pk=row.pk).update(state=State.READING, tries=row.tries)
    return row


def _kept(
    row: FileText, state: State, reading: Reading | None = None, fingerprint: str = ""
) -> FileText | None:
    row.state = state.value
    row.text, row.is_cut = (reading.text, reading.is_cut) if reading is not None else ("", False)
    row.fingerprint, row.read_at, row.tries = fingerprint, timezone.now(), 0
    # A replaced file has lost this row: what was read of the earlier one must not come back.
    values = {name: getattr(row, name) for name in _WRITTEN}
    return row if FileText.objects.filter(pk=row.pk).update(**values) else None


def forget_all() -> None:
    """Have every file read anew; until then its pages are found by its words as before."""
    FileText.objects.update(state=State.READING, tries=0)


def forget_text(file: PortalDocument) -> None:
    """The file has another content: it is unread, and nobody finds it by its earlier words from now on."""
    if FileText.objects.filter(file=file).delete()[0]:
        tell_pages([file.pk])


def tell_pages(numbers: Iterable[int]) -> None:
    """Have the search look again at the public pages that offer these files."""
    pages: set[int] = set()
    for file in PortalDocument.objects.filter(pk__in=list(numbers)):
        pages.update(pages_using(file).live().values_list("pk", flat=True))
    if pages:
        texts_changed(sorted(pages))


def read_for(seconds: float | None = None, progress: Progress | None = None, *, tell: bool = True) -> int:
    """Read unread files, newest first, for so long or to the end, and tell their pages; return how many were read."""
    end = time.monotonic() + seconds if seconds is not None else None
    total = unread().count() if progress is not None else 0
    done: list[int] = []
    told = 0
    last: int | None = None
    while file := _next(last):
        last = file.pk
        try:
            read_file(file)
        except (ReaderFailed, OSError):
            logger.exception("Reading of files failed", extra={"file_id": file.pk})
            break
        done.append(file.pk)
        if progress is not None:
            progress(len(done), max(total, len(done)))
        if tell and len(done) - told >= FILES_TOLD_AT_A_TIME:
            _tell(done[told:])
            told = len(done)
        if end is not None and time.monotonic() >= end:
            break
    if tell and done[told:]:
        _tell(done[told:])
    return len(done)


def _next(last: int | None) -> PortalDocument | None:
    waiting = unread().order_by("-pk")
    return (waiting.filter(pk__lt=last) if last is not None else waiting).first()


def _tell(numbers: list[int]) -> None:
    """Which pages use a file is worked out in the queue too: ask there, after what is already waiting."""
    find_pages_anew.enqueue(numbers)


def read_soon() -> None:
    """Put reading in the queue, unless it waits there already."""
    waiting = DBTaskResult.objects.ready().filter(task_path=read_unread_files.module_path)
    if not waiting.exists():
        read_unread_files.enqueue()


@task()
def read_unread_files() -> None:
    if read_for(SECONDS_AT_A_TIME) and unread().exists():
        read_unread_files.enqueue()


@task()
def find_pages_anew(numbers: list[int]) -> None:
    tell_pages(numbers)
