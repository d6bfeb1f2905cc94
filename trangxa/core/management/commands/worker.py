"""Do the background work: the queue of tasks and the jobs by the clock, until told to stop."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from trangxa.core import schedule
from trangxa.core.background import BackgroundWorker


class Command(BaseCommand):
    requires_system_checks = ()
    help = "Làm việc nền và việc định kỳ cho đến khi được bảo dừng (trangxa serve tự chạy lệnh này)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="Chỉ làm những việc định kỳ đã đến giờ, rồi kết thúc."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["once"]:
            for name in schedule.run_due():
                self.stdout.write(name)
            return
        worker = BackgroundWorker()
        worker.configure_signals()
        worker.run()
