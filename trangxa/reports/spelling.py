"""One spelling of the names a report repeats, whatever the register or an old default text says."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from .blocks import AnnexHead, Block, Head, Heading, ListItem, Paragraph, Row, Run, Table
from .figures import Organisation

BOARD = "Ban Biên tập"
_OFFICIAL = {
    "Chính Phủ": "Chính phủ",
    "Quyết định Số": "Quyết định số",
    "Công văn Số": "Công văn số",
    "Thông báo Số": "Thông báo số",
}
_ACTS = (
    "Ban hành|Báo cáo|Bổ sung|Công bố|Đăng ký|Đề nghị|Giao|Kiện toàn|Phân công|Phê duyệt|Tăng cường|Thành "
    "lập|Thực hiện|Tiếp tục|Tổ chức|Triển khai|Xây dựng"
)
_ACT_AFTER_ABOUT = re.compile(rf"(?<=về việc )({_ACTS})\b")


@dataclass(frozen=True)
class Spelling:
    """Prints the names of site and board the one way they are stored; words in capitals stay so."""

    names: tuple[str, ...]

    @classmethod
    def of(cls, organisation: Organisation) -> "Spelling":
        return cls((organisation.site_name, organisation.site_phrase, BOARD))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(map(re.escape, self.names), key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", re.IGNORECASE)

    def text(self, text: str) -> str:
        for wrong, right in _OFFICIAL.items():
            text = text.replace(wrong, right)
        text = _ACT_AFTER_ABOUT.sub(lambda found: found[0].lower(), text)
        return self._pattern.sub(lambda found: self._stored(found[0]), text)

    def variants(self, text: str) -> list[str]:
        """Return the other spellings of a name found in `text`, capitals apart."""
        found = (match[0] for match in self._pattern.finditer(text))
        return list(dict.fromkeys(name for name in found if name != self._stored(name)))

    def _stored(self, name: str) -> str:
        if name.isupper():
            return name
        return next(stored for stored in self.names if stored.casefold() == name.casefold())

    def block(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph() | ListItem():
                return replace(block, runs=self._runs(block.runs))
            case Table():
                lines = (
                    Row(tuple(self._runs(cell) for cell in line.cells), line.is_total) for line in block.rows
                )
                return replace(block, rows=tuple(lines))
            case Head():
                return replace(block, subject_lines=tuple(self.text(line) for line in block.subject_lines))
            case AnnexHead():
                return replace(block, attached_to=self.text(block.attached_to))
        return block

    def _runs(self, pieces: tuple[Run, ...]) -> tuple[Run, ...]:
        return tuple(
            piece if piece.no_break else replace(piece, text=self.text(piece.text)) for piece in pieces
        )
