from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from trangxa.core.progress import ProgressLine
from trangxa.demo.sampling import load_sample
from trangxa.imports.reading import UnreadableFile
from trangxa.imports.telling import summary_lines

MOST = 1_000_000


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > 7 or int(text) > MOST:
        raise ArgumentTypeError(_("phải là số nguyên từ 0 đến %(most)s") % {"most": MOST})
    return int(text)


class Command(BaseCommand):
    help = str(gettext_lazy("Thêm tin, bài và văn bản mẫu để đo; cùng một hạt giống thì không thêm hai lần."))

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--articles", type=_count, required=True, metavar="N", help=_("số tin, bài"))
        parser.add_argument("--documents", type=_count, default=0, metavar="N", help=_("số văn bản"))
        parser.add_argument("--seed", type=_count, default=1, metavar="N", help=_("hạt giống"))
        parser.add_argument("--progress", action="store_true", help=_("cho xem đã nạp đến đâu"))

    def handle(self, *args: Any, **options: Any) -> None:
        progress = ProgressLine(self.stderr, _("bản ghi")) if options["progress"] else None
        wanted = {name: options[name] for name in ("articles", "documents", "seed")}
        try:
            outcome = load_sample(**wanted, progress=progress)
        except UnreadableFile as refusal:
            raise CommandError(str(refusal)) from refusal
        for line in [*outcome.warnings, *summary_lines(outcome)]:
            self.stdout.write(line)
