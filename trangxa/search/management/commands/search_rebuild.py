from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from trangxa.core.progress import ProgressLine
from trangxa.media.file_texts import forget_all, read_for, unread
from trangxa.search.indexing import rebuild


class Command(BaseCommand):
    help = _("Lập lại mục lục của phần tìm kiếm trên trang công khai.")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--files",
            choices=["unread", "all"],
            help=_("đọc chữ trong tệp trước: tệp chưa đọc (unread), hoặc đọc lại mọi tệp (all)"),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        is_followed = options["verbosity"] > 1 or self.stdout.isatty()
        if options["files"]:
            self._read_files(options["files"], is_followed)
        indexed = rebuild(self._progress if is_followed else None)
        self.stdout.write(_("Đã lập mục lục %(count)d trang.") % {"count": indexed})

    def _read_files(self, which: str, is_followed: bool) -> None:
        if which == "all":
            forget_all()
        # Every page is indexed anew afterwards.
        read = read_for(progress=ProgressLine(self.stdout, _("tệp")) if is_followed else None, tell=False)
        self.stdout.write(_("Đã xem %(count)d tệp.") % {"count": read})
        waiting = unread().count()
        if waiting:
            self.stdout.write(_("Còn %(count)d tệp chưa đọc.") % {"count": waiting})

    def _progress(self, done: int, total: int) -> None:
        self.stdout.write(_("%(done)d trên %(total)d trang") % {"done": done, "total": total})
