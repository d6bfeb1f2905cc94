from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from trangxa.core.progress import ProgressLine
from trangxa.imports.loading import load
from trangxa.imports.reading import UnreadableFile
from trangxa.imports.telling import summary_lines


class Command(BaseCommand):
    help = str(gettext_lazy("Nạp một tệp bản ghi (docs/interchange.md): nạp hết, hoặc không nạp gì."))

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE.jsonl", help=_("tệp bản ghi, mỗi dòng một bản ghi"))
        parser.add_argument("--media", metavar="FOLDER", help=_("thư mục chứa ảnh và tệp của các bản ghi"))
        parser.add_argument("--progress", action="store_true", help=_("cho xem đã nạp đến đâu"))

    def handle(self, *args: Any, **options: Any) -> None:
        media = Path(options["media"]) if options["media"] else None
        progress = ProgressLine(self.stderr, _("bản ghi")) if options["progress"] else None
        try:
            outcome = load(Path(options["file"]), media=media, progress=progress)
        except UnreadableFile as refusal:
            raise CommandError(str(refusal)) from refusal
        for line in outcome.warnings:
            self.stderr.write(line)
        for line in summary_lines(outcome):
            self.stdout.write(line)
