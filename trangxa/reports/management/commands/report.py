from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from trangxa.core.errors import PortalError
from trangxa.reports.defaults import new_report
from trangxa.reports.drafting import draft_figures
from trangxa.reports.figures import PeriodKind, ReportFigures
from trangxa.reports.models import Report
from trangxa.reports.printing import CONTENT_TYPES, printed
from trangxa.reports.texts import ReportTexts
from trangxa.vitext import InvalidDate, parse_date

STANDARD_OUTPUT = "-"


class Command(BaseCommand):
    help = "Print the periodic report as a Word file, PDF, HTML or JSON."
    requires_system_checks = ()  # they would load every screen of the staff site first

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--as-of", required=True, metavar="DATE", help="last day counted, 01/11/2023")
        parser.add_argument("--from", dest="start", metavar="DATE", help="first day counted")
        parser.add_argument("--format", choices=sorted(CONTENT_TYPES), default="docx")
        parser.add_argument("--output", metavar="FILE", default=STANDARD_OUTPUT)

    def handle(self, *args: Any, **options: Any) -> None:
        cut_off = _day(options["as_of"], "--as-of")
        start = _day(options["start"], "--from") if options["start"] else None
        if cut_off > timezone.localdate():
            raise CommandError("Ngày chốt số liệu chưa tới. Hãy chọn hôm nay hoặc một ngày trước đó.")
        if start and start > cut_off:
            raise CommandError("Ngày bắt đầu kỳ (--from) phải trước hoặc trùng ngày chốt số liệu (--as-of).")
        file_format, output = options["format"], options["output"]
        if file_format in {"docx", "pdf"} and output == STANDARD_OUTPUT:
            raise CommandError(f"Hãy chỉ tệp để ghi bằng --output, ví dụ: --output bao-cao.{file_format}.")
        try:
            self._write(printed(*_report(cut_off, start), file_format), output)
        except PortalError as error:
            raise CommandError(str(error)) from error
        except OSError as error:
            raise CommandError(f"Không ghi được tệp {output}: {error.strerror or error}.") from error

    def _write(self, content: bytes, output: str) -> None:
        if output != STANDARD_OUTPUT:
            Path(output).write_bytes(content)
        else:
            self.stdout.write(content.decode(), ending="")


def _report(cut_off: date, start: date | None) -> tuple[ReportFigures, ReportTexts]:
    """Return the stored report of these days as it stands, else one made from the last one."""
    stored = Report.objects.filter(cut_off=cut_off)
    if start:
        stored = stored.filter(start=start)
    report = stored.order_by("-pk").first()
    if report is None:
        kind = PeriodKind.FREE if start else PeriodKind.CUMULATIVE
        report = new_report(cut_off, kind=kind, start=start)
    elif not report.is_draft and (version := report.versions.first()):
        return version.figures, version.texts
    return draft_figures(report, now=timezone.now()), report.written


def _day(text: str, option: str) -> date:
    try:
        return parse_date(text)
    except InvalidDate as error:
        raise CommandError(
            f"{option}: “{text}” không phải là ngày có thật. Hãy viết như 01/11/2023 hoặc 2023-11-01."
        ) from error
