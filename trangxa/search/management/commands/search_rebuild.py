from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from trangxa.search.indexing import rebuild


class Command(BaseCommand):
    help = _("Lập lại mục lục của phần tìm kiếm trên trang công khai.")

    def handle(self, *args: Any, **options: Any) -> None:
        indexed = rebuild(self._progress if options["verbosity"] > 1 or self.stdout.isatty() else None)
        self.stdout.write(_("Đã lập mục lục %(count)d trang.") % {"count": indexed})

    def _progress(self, done: int, total: int) -> None:
        self.stdout.write(_("%(done)d trên %(total)d trang") % {"done": done, "total": total})
