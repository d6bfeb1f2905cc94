"""Who reports: the names as they are printed on the day of issue."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Organisation:
    """`unit_name` is "xã Hòa Phong", `name` the body's full name, `hamlet_word` the word for units below."""

    name: str
    short_name: str
    unit_name: str
    place: str
    site_name: str
    symbol: str = "BC-UBND"
    board_name: str = ""
    superior_name: str = ""
    superior_short: str = ""
    hamlet_word: str = "thôn"

    @property
    def site_phrase(self) -> str:
        """The site's name without the commune: "Trang Thông tin điện tử"."""
        return self.site_name.removesuffix(self.unit_name).strip() or self.site_name

    @property
    def unit_type(self) -> str:
        """The kind of commune: "xã", "phường", "đặc khu"."""
        return self.unit_name.removesuffix(self.place).strip() or self.unit_name

    @property
    def board_title(self) -> str:
        return self.board_name or f"Ban Biên tập {self.site_name}"

    @property
    def head_lines(self) -> tuple[str, ...]:
        """The body's name at the head, capitals, the commune on a line of its own."""
        body = self.name.removesuffix(self.unit_name).strip()
        lines = (body, self.unit_name) if body and body != self.name else (self.name,)
        return tuple(line.upper() for line in lines)
