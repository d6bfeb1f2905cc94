"""What `trangxa doctor` says of the counting."""

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from trangxa.core.diagnosis import Finding, Level, register_check
from trangxa.visits.days import day_of
from trangxa.visits.models import CountingDay
from trangxa.visits.waiting import waiting
from trangxa.vitext import format_integer

LATEST_ERASURE = timedelta(minutes=15)


@register_check("visits")
def visits() -> Iterable[Finding]:
    now = timezone.now()
    if CountingDay.objects.filter(day__lt=day_of(now - LATEST_ERASURE)).exists():
        yield Finding(
            "visits",
            Level.FAULT,
            "Dấu của người truy cập hôm trước chưa được xóa.",
            "Kiểm tra tiến trình nền: trangxa serve, hoặc trangxa worker.",
        )
    today = CountingDay.objects.filter(day=day_of(now)).first()
    if today is None or today.written_at is None:
        yield Finding("visits", Level.GOOD, "Hôm nay chưa ghi lượt truy cập nào.")
        return
    told = (
        f"Ghi lượt truy cập lần cuối lúc {timezone.localtime(today.written_at):%H:%M:%S}, "
        f"{format_integer(today.written)} tín hiệu; còn {format_integer(len(waiting))} chờ ghi; "
        f"hôm nay bỏ {format_integer(today.dropped)} vì quá tải."
    )
    if today.dropped:
        yield Finding(
            "visits",
            Level.WARNING,
            told,
            "Số liệu hôm nay thấp hơn thực tế. Xem máy có bị truy cập dồn dập không.",
        )
    else:
        yield Finding("visits", Level.GOOD, told)
