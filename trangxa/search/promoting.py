"""The screens of promoted results, which are Wagtail's: what they show of its own log of queries is left out, since none
is kept there, and a new one may be begun with the words that readers use."""

from typing import Any

from wagtail.contrib.search_promotions.views import CreateView, IndexView

from trangxa.search.query import LONGEST

_LOG_COLUMN = "views"


def install() -> None:
    """Doing it twice changes nothing."""
    IndexView.columns = [column for column in IndexView.columns if column.name != _LOG_COLUMN]
    CreateView.get_initial = _words_from_address


def _words_from_address(view: Any) -> dict[str, str]:
    typed = " ".join(view.request.GET.get("query_string", "").split())[:LONGEST]
    return {"query_string": typed} if typed else {}
