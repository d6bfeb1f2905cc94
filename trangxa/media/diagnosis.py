"""What `trangxa doctor` says of reading the files."""

from collections.abc import Iterable

from django.db.models import Count

from trangxa.core.diagnosis import Finding, Level, register_check
from trangxa.media.file_texts import unread
from trangxa.media.models import FileText
from trangxa.vitext import format_integer

State = FileText.State


@register_check("file-texts")
def file_texts() -> Iterable[Finding]:
    counted = dict(FileText.objects.order_by().values_list("state").annotate(Count("pk")))
    waiting = unread().count()
    readable, scans = counted.pop(State.READ, 0), counted.pop(State.NO_TEXT, 0)
    counted.pop(State.READING, None)
    told = (
        f"Chữ trong tệp: {format_integer(readable)} tệp đã đọc, {format_integer(scans)} tệp không có chữ, "
        f"{format_integer(sum(counted.values()))} tệp chưa đọc được"
    )
    if waiting:
        yield Finding(
            "file-texts",
            Level.WARNING,
            f"{told}; còn {format_integer(waiting)} tệp chưa đọc.",
            "Tiến trình nền đọc dần. Muốn đọc ngay: trangxa search_rebuild --files unread",
        )
    else:
        yield Finding("file-texts", Level.GOOD, f"{told}; không còn tệp nào chưa đọc.")
