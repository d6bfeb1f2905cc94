"""Every text that people typed and the report prints, with the name of its place."""

import re
from collections.abc import Iterator
from html import unescape

from django.utils.translation import gettext as _

from trangxa.vitext import nfc

from ..figures import ReportFigures
from ..texts import ReportTexts

_TAG = re.compile(r"<[^>]*>")


def typed_texts(figures: ReportFigures, texts: ReportTexts) -> Iterator[tuple[str, str]]:
    for text in texts.items:
        yield text.id, plain(text.body)
    yield from _of_records(figures)


def plain(body: str) -> str:
    return nfc(unescape(_TAG.sub("\n", body)))


def _of_records(figures: ReportFigures) -> Iterator[tuple[str, str]]:
    documents = [*figures.documents, figures.parameters.requested_by]
    if figures.board:
        documents += [figures.board.founded_by, *figures.board.basis]
        yield from ((_("Nhiệm vụ của Ban Biên tập"), nfc(duty)) for duty in figures.board.duties)
    if figures.regulation:
        documents.append(figures.regulation.issued_by)
    yield from ((document.number_symbol, nfc(document.abstract)) for document in documents if document)
    content = figures.content
    yield from ((_("Tên chuyên mục"), nfc(category.name)) for category in content.categories)
    yield from ((_("Mục đích chuyên mục mới"), nfc(channel.purpose)) for channel in content.opened)
    yield from ((_("Dịp của banner"), nfc(occasion)) for occasion in content.banner_occasions)
    yield from ((_("Tên liên kết"), nfc(link.name)) for link in figures.links)
    for incident in figures.security.incidents:
        yield _("Sự cố an toàn thông tin"), nfc(f"{incident.summary}\n{incident.handling}")
