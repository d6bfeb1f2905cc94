"""What `trangxa doctor` says of the ready-made pages."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from trangxa.core.diagnosis import Finding, Level, register_check
from trangxa.edge import outbox
from trangxa.edge.models import Comparison

LONGEST_WAIT = timedelta(minutes=2)


@register_check("ready-made")
def ready_made_pages() -> Iterable[Finding]:
    if not (Path(settings.READY_MADE_DIR) / "index.html").is_file():
        yield Finding(
            "ready-made",
            Level.WARNING,
            "Chưa có trang dựng sẵn nào.",
            "Chạy: trangxa rebuild, hoặc mở cổng bằng trangxa serve.",
        )
        return
    waited = outbox.oldest_waiting(timezone.now())
    if waited is not None and waited > LONGEST_WAIT:
        minutes = int(waited.total_seconds() // 60)
        yield Finding(
            "ready-made",
            Level.FAULT,
            f"Có thay đổi chờ dựng lại trang đã {minutes} phút.",
            "Kiểm tra tiến trình nền: trangxa serve, hoặc chạy trangxa rebuild.",
        )
    last = Comparison.objects.first()
    if last is not None and (last.drifted or last.failed):
        first = f" (ví dụ {last.examples[0]})" if last.examples else ""
        yield Finding(
            "ready-made",
            Level.WARNING,
            f"Lần đối chiếu gần nhất thấy {last.drifted} trang lệch{first}, {last.failed} trang không dựng được.",
            "Trang lệch đã được dựng lại; nếu đêm nào cũng có, hãy báo người làm phần mềm kèm nhật ký.",
        )
    else:
        yield Finding("ready-made", Level.GOOD, "Trang dựng sẵn theo kịp thay đổi.")
