import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from trangxa.core.searchable import kinds
from trangxa.search.answers import Asked, answer
from trangxa.search.finding import MOST, Filters
from trangxa.search.narrowing import kind_named
from trangxa.search.query import Query


class Command(BaseCommand):
    help = _("Tìm như người đọc tìm trên trang công khai; kết quả đúng nhất đứng đầu.")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("query", nargs="+", metavar=_("TỪ"), help=_("từ cần tìm, có dấu hoặc không dấu"))
        parser.add_argument("--json", action="store_true", help=_("in ra JSON"))
        parser.add_argument(
            "--limit", type=int, default=50, help=_("mỗi trang nhiều nhất bao nhiêu kết quả (mặc định 50)")
        )
        parser.add_argument(
            "--kind", default="", metavar=_("LOẠI"), help=_("chỉ tìm loại này, ví dụ van-ban")
        )
        parser.add_argument("--page", type=int, default=1, help=_("trang kết quả thứ mấy (mặc định 1)"))

    def handle(self, *args: Any, **options: Any) -> None:
        # An argument may hold bytes that are no text.
        typed = " ".join(options["query"]).encode("utf-8", "replace").decode()
        query = Query.parse(typed)
        if query.is_empty:
            raise CommandError(_("Hãy cho ít nhất một từ cần tìm."))
        if not 1 <= options["limit"] <= MOST:
            raise CommandError(_("--limit phải từ 1 đến %(most)d.") % {"most": MOST})
        if not 1 <= options["page"] <= MOST:
            raise CommandError(_("--page phải từ 1 đến %(most)d.") % {"most": MOST})
        kind = kind_named(options["kind"])
        if options["kind"] and kind is None:
            allowed = ", ".join(kind.slug for kind in kinds())
            raise CommandError(_("--kind phải là một trong: %(kinds)s.") % {"kinds": allowed})
        found = answer(
            Asked(query, Filters(kind=kind.name if kind else ""), options["page"], options["limit"])
        )
        if options["json"]:
            # Addresses of further pages are the API's, which gives fewer at once than this command.
            told = {key: value for key, value in found.items() if key not in {"next", "previous"}}
            self.stdout.write(json.dumps({**told, "query": typed}, ensure_ascii=False, indent=2))
            return
        if not found["results"]:
            self.stdout.write(_("Không tìm thấy trang nào."))
        labels = {kind.name: str(kind.label) for kind in kinds()}
        for place, result in enumerate(found["results"], (options["page"] - 1) * options["limit"] + 1):
            self.stdout.write(
                f"{place}. {result['title']} [{labels.get(result['type'], '')}] {result['url']}"
            )
