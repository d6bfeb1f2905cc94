import json
import time
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from trangxa.visits.importing import Outcome, import_logs
from trangxa.visits.sorting_logs import UnreadableLog
from trangxa.vitext import format_integer

SECONDS_BETWEEN_LINES = 2.0


class Command(BaseCommand):
    help = str(gettext_lazy("Đếm thêm người đọc không chạy mã lệnh, từ nhật ký truy cập của nginx."))

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "logs",
            nargs="+",
            metavar="LOG",
            help=_("tệp nhật ký, có thể là .gz; đưa đủ các tệp của một ngày"),
        )
        parser.add_argument("--json", action="store_true", help=_("in ra JSON"))

    def handle(self, *args: Any, **options: Any) -> None:
        paths = [Path(name) for name in options["logs"]]
        for path in paths:
            if not path.is_file():
                raise CommandError(_("Không có tệp %(path)s.") % {"path": path})
        try:
            outcome = import_logs(paths, progress=self._progress())
        except UnreadableLog as refusal:
            raise CommandError(str(refusal)) from refusal
        if options["json"]:
            answer = {
                "days": [day.as_dict() for day in outcome.days],
                "lines": outcome.lines,
                "bad_lines": outcome.bad_lines,
            }
            self.stdout.write(json.dumps(answer, ensure_ascii=False))
        else:
            self._tell(outcome)
        if outcome.is_refused:
            raise CommandError(outcome.days[0].reason)

    def _tell(self, outcome: Outcome) -> None:
        for day in outcome.days:
            said = day.reason or _("thêm %(visits)s lượt truy cập, %(views)s lượt xem.") % {
                "visits": format_integer(day.visits),
                "views": format_integer(day.views),
            }
            self.stdout.write(f"{day.day:%d/%m/%Y}: {said}")
        if not outcome.days:
            self.stdout.write(_("Không có ngày nào trong các tệp này."))
        if outcome.bad_lines:
            self.stdout.write(
                _("Bỏ qua %(bad)s trong %(all)s dòng vì không đúng dạng nhật ký nginx.")
                % {"bad": format_integer(outcome.bad_lines), "all": format_integer(outcome.lines)}
            )

    def _progress(self) -> Any:
        if not self.stderr.isatty():
            return lambda lines: None
        last = time.monotonic()

        def tell(lines: int) -> None:
            nonlocal last
            if lines % 1000 == 0 and time.monotonic() - last >= SECONDS_BETWEEN_LINES:
                last = time.monotonic()
                self.stderr.write(_("đã đọc %(lines)s dòng") % {"lines": format_integer(lines)})

        return tell
