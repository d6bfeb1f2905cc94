"""What `trangxa doctor` looks at: checks that name what is wrong and the sentence that mends it."""

import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

LEAST_FREE_BYTES = 500 * 1024 * 1024
LONGEST_QUEUE = 500
OLDEST_WAITING_TASK = timedelta(minutes=10)
OLDEST_SCHEDULED_RUN = timedelta(minutes=10)


class Level(StrEnum):
    GOOD = "good"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. `mend` says what to do about a warning or a fault."""

    check: str
    level: Level
    what: str
    mend: str = ""

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


Check = Callable[[], Iterable[Finding]]
_checks: dict[str, Check] = {}


def register_check(name: str) -> Callable[[Check], Check]:
    """Add a check; apps do this for what they own (backups, certificates, the search index)."""

    def register(check: Check) -> Check:
        _checks[name] = check
        return check

    return register


def diagnose() -> list[Finding]:
    """Run every check. A check that itself fails is a fault, never an exception."""
    findings: list[Finding] = []
    for name, check in _checks.items():
        try:
            findings += check()
        except Exception as error:
            what = f"Không kiểm tra được: {type(error).__name__}: {error}"
            findings.append(Finding(name, Level.FAULT, what, "Xem nhật ký của máy chủ."))
    return findings


@register_check("database")
def database() -> Iterable[Finding]:
    try:
        connection.ensure_connection()
    except (DatabaseError, ImproperlyConfigured) as error:
        yield Finding(
            "database",
            Level.FAULT,
            f"Không nối được cơ sở dữ liệu: {error}",
            "Kiểm tra DATABASE_URL và máy chủ cơ sở dữ liệu.",
        )
        return
    waiting = MigrationExecutor(connection).migration_plan(
        MigrationExecutor(connection).loader.graph.leaf_nodes()
    )
    if waiting:
        yield Finding(
            "database",
            Level.FAULT,
            f"Còn {len(waiting)} bước nâng cấp cơ sở dữ liệu chưa chạy.",
            "Chạy: trangxa migrate && trangxa prepare",
        )
    else:
        yield Finding("database", Level.GOOD, "Cơ sở dữ liệu nối được và đã nâng cấp đủ.")


@register_check("storage")
def storage() -> Iterable[Finding]:
    folder = Path(settings.DATA_DIR)
    for path in (folder, Path(settings.MEDIA_ROOT)):
        if path.exists() and not os.access(path, os.W_OK):
            yield Finding(
                "storage",
                Level.FAULT,
                f"Không ghi được vào {path}.",
                f"Cho người dùng của cổng quyền ghi vào {path}.",
            )
    free = shutil.disk_usage(folder if folder.exists() else folder.parent).free
    if free < LEAST_FREE_BYTES:
        yield Finding(
            "storage", Level.FAULT, f"Đĩa chỉ còn {free // 2**20} MB.", "Dọn bớt hoặc thêm dung lượng đĩa."
        )
    else:
        yield Finding("storage", Level.GOOD, f"Đĩa còn {free // 2**30} GB.")


@register_check("static")
def static_files() -> Iterable[Finding]:
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    uses_manifest = "Manifest" in settings.STORAGES["staticfiles"]["BACKEND"]
    if uses_manifest and not manifest.is_file():
        yield Finding(
            "static", Level.FAULT, "Chưa gom tệp giao diện.", "Chạy: trangxa collectstatic --noinput"
        )
    else:
        yield Finding("static", Level.GOOD, "Tệp giao diện đã gom.")


@register_check("catalogues")
def catalogues() -> Iterable[Finding]:
    compiled = Path(settings.LOCALE_PATHS[0]) / "vi" / "LC_MESSAGES" / "django.mo"
    if compiled.is_file():
        yield Finding("catalogues", Level.GOOD, "Bản dịch tiếng Việt đã biên dịch.")
    else:
        yield Finding(
            "catalogues",
            Level.FAULT,
            "Bản dịch tiếng Việt chưa biên dịch.",
            "Chạy: python -m trangxa.config.catalogues",
        )


@register_check("queue")
def queue() -> Iterable[Finding]:
    from django_tasks_db.models import DBTaskResult

    waiting = DBTaskResult.objects.filter(status="READY", run_after__lte=timezone.now())
    number = waiting.count()
    oldest = waiting.order_by("enqueued_at").values_list("enqueued_at", flat=True).first()
    late = oldest is not None and timezone.now() - oldest > OLDEST_WAITING_TASK
    if number > LONGEST_QUEUE or late:
        yield Finding(
            "queue",
            Level.FAULT,
            f"Hàng đợi có {number} việc chưa chạy.",
            "Kiểm tra tiến trình nền: trangxa serve, hoặc trangxa worker.",
        )
    else:
        yield Finding("queue", Level.GOOD, f"Hàng đợi có {number} việc.")


@register_check("schedule")
def schedule() -> Iterable[Finding]:
    from trangxa.core.models import ScheduledRun

    newest = ScheduledRun.objects.filter(last_started_at__isnull=False).order_by("-last_started_at").first()
    if newest is None or newest.last_started_at is None:
        yield Finding(
            "schedule", Level.WARNING, "Việc định kỳ chưa chạy lần nào.", "Mở cổng bằng: trangxa serve"
        )
        return
    if timezone.now() - newest.last_started_at > OLDEST_SCHEDULED_RUN:
        yield Finding(
            "schedule",
            Level.WARNING,
            "Việc định kỳ đã ngừng chạy.",
            "Kiểm tra tiến trình nền: trangxa serve, hoặc trangxa worker.",
        )
    for run in ScheduledRun.objects.exclude(last_error=""):
        yield Finding(
            "schedule",
            Level.WARNING,
            f"Việc {run.name} gặp lỗi lần trước: {run.last_error}",
            "Xem nhật ký của máy chủ.",
        )
    yield Finding("schedule", Level.GOOD, "Việc định kỳ có chạy.")


@register_check("identity")
def identity() -> Iterable[Finding]:
    from trangxa.core import facts

    missing = facts.get("missing_footer_items", timezone.localdate())
    if missing:
        yield Finding(
            "identity",
            Level.WARNING,
            f"Chân trang còn thiếu: {', '.join(missing)}.",
            "Mở Tổ chức, Thông tin đơn vị và ghi cho đủ.",
        )
    else:
        yield Finding("identity", Level.GOOD, "Chân trang đủ các mục bắt buộc.")


@register_check("programs")
def programs() -> Iterable[Finding]:
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError):
        yield Finding(
            "programs",
            Level.WARNING,
            "Chưa in được PDF.",
            "Cài gói: libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        )
    else:
        yield Finding("programs", Level.GOOD, "In được PDF.")
