import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from trangxa.search.finding import MOST, find
from trangxa.search.query import Query
from trangxa.search.results import results_of


class Command(BaseCommand):
    help = _("Tìm như người đọc tìm trên trang công khai; kết quả đúng nhất đứng đầu.")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("query", nargs="+", metavar=_("TỪ"), help=_("từ cần tìm, có dấu hoặc không dấu"))
        parser.add_argument("--json", action="store_true", help=_("in ra JSON"))
        parser.add_argument(
            "--limit", type=int, default=50, help=_("nhiều nhất bao nhiêu kết quả (mặc định 50)")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        # An argument may hold bytes that are no text.
        typed = " ".join(options["query"]).encode("utf-8", "replace").decode()
        query = Query.parse(typed)
        if query.is_empty:
            raise CommandError(_("Hãy cho ít nhất một từ cần tìm."))
        if not 1 <= options["limit"] <= MOST:
            raise CommandError(_("--limit phải từ 1 đến %(most)d.") % {"most": MOST})
        results = results_of(find(query).hits[: options["limit"]], query)
        if options["json"]:
            rows = [{"id": r.id, "type": r.kind, "title": r.title, "url": r.url} for r in results]
            self.stdout.write(json.dumps({"query": typed, "results": rows}, ensure_ascii=False, indent=2))
            return
        if not results:
            self.stdout.write(_("Không tìm thấy trang nào."))
        for place, result in enumerate(results, 1):
            self.stdout.write(f"{place}. {result.title} [{result.kind_label}] {result.url}")
