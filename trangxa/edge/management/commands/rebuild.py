from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from trangxa.core.progress import ProgressLine
from trangxa.core.ready_made import addresses_of, sources
from trangxa.edge.copying import Copy, NotEmpty
from trangxa.edge.facts_for_front import write
from trangxa.edge.keeping import Outcome, Rebuild, keep_alone


class Command(BaseCommand):
    help = str(gettext_lazy("Dựng lại các trang công khai thành tệp; chỉ ghi tệp nào thật sự khác."))

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--only",
            metavar="TAG",
            action="append",
            help=_("chỉ một phần: tên một nguồn (%(sources)s), hoặc nhãn như address:/tin-tuc/")
            % {"sources": ", ".join(source.name for source in sources())},
        )
        parser.add_argument(
            "--to", metavar="FOLDER", type=Path, help=_("làm bản sao trọn bộ vào thư mục này")
        )
        parser.add_argument(
            "--addresses",
            choices=("relative", "absolute"),
            default="relative",
            help=_("liên kết trong bản sao: relative cho thẻ nhớ USB, absolute cho máy chủ web thường"),
        )
        parser.add_argument("--progress", action="store_true", help=_("cho xem đã dựng đến đâu"))

    def handle(self, *args: Any, **options: Any) -> None:
        if options["to"]:
            self._copy(options)
            return
        write()
        outcome = (
            self._only(options["only"], options) if options["only"] else self._rebuilt(Rebuild(), options)
        )
        self.stdout.write(
            _("Đã xem %(pages)d trang: ghi %(replaced)d, bỏ %(removed)d, không dựng được %(failed)d.")
            % {
                "pages": outcome.pages,
                "replaced": len(outcome.replaced),
                "removed": len(outcome.removed),
                "failed": len(outcome.failed),
            }
        )
        for path in outcome.failed[:20]:
            self.stderr.write(_("Không dựng được: %(path)s") % {"path": path})
        if outcome.failed:
            raise CommandError(_("có trang không dựng được; xem nhật ký."), returncode=3)

    def _only(self, tags: list[str], options: dict[str, Any]) -> Outcome:
        """Rebuild what was named: whole sources, or the addresses that show what a tag names."""
        by_name = {source.name: source for source in sources()}
        chosen = [by_name[tag] for tag in tags if tag in by_name]
        # Resolved while they are kept, under the same lock.
        outcome = keep_alone(path for tag in tags if tag not in by_name for path in _addresses_of(tag))
        if chosen:
            outcome.add(self._rebuilt(Rebuild(chosen), options))
        return outcome

    def _copy(self, options: dict[str, Any]) -> None:
        if options["only"]:
            raise CommandError(_("không dùng --only cùng với --to: bản sao luôn trọn bộ."))
        copy = Copy(options["to"].expanduser().absolute(), relative=options["addresses"] == "relative")
        try:
            copy.make(self._progress(options))
        except NotEmpty as refusal:
            raise CommandError(_("thư mục đã có tệp khác. Hãy chọn thư mục trống.")) from refusal
        except OSError as error:
            raise CommandError(
                _("không ghi được bản sao: %(error)s") % {"error": error}, returncode=3
            ) from error
        self.stdout.write(
            _("Bản sao có %(pages)d trang, ở %(folder)s.") % {"pages": copy.pages, "folder": copy.folder}
        )
        if copy.failed:
            raise CommandError(_("có trang không dựng được; xem nhật ký."), returncode=3)

    def _progress(self, options: dict[str, Any]) -> ProgressLine | None:
        if options["progress"] or getattr(self.stderr, "isatty", bool)():
            return ProgressLine(self.stderr, _("trang"))
        return None

    def _rebuilt(self, rebuild: Rebuild, options: dict[str, Any]) -> Outcome:
        progress = self._progress(options)
        total = rebuild.count() if progress else 0
        while not rebuild.is_finished:
            rebuild.piece()
            if progress:
                progress(min(rebuild.outcome.pages, total), total)
        return rebuild.outcome


def _addresses_of(tag: str) -> list[str]:
    try:
        return list(addresses_of(tag))
    except (KeyError, ValueError) as error:
        raise CommandError(
            _("“%(tag)s” không phải tên một nguồn, cũng không phải nhãn nào có thật.") % {"tag": tag}
        ) from error
