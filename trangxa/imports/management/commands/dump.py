from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from trangxa.imports.dumping import dump
from trangxa.imports.reading import UnreadableFile


class Command(BaseCommand):
    help = str(gettext_lazy("Ghi toàn bộ nội dung của cổng ra một tệp bản ghi (docs/interchange.md)."))

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE.jsonl", help=_("tệp sẽ ghi"))
        parser.add_argument("--media", metavar="FOLDER", help=_("thư mục sẽ chép ảnh và tệp vào"))

    def handle(self, *args: Any, **options: Any) -> None:
        media = Path(options["media"]) if options["media"] else None
        try:
            counts = dump(Path(options["file"]), media=media)
        except UnreadableFile as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(_("Đã ghi %(count)s bản ghi.") % {"count": counts.total()})
        if media is None and (counts["picture"] or counts["file"]):
            self.stdout.write(_("Chưa chép ảnh, tệp; muốn chép, hãy thêm --media THƯ-MỤC."))
