"""How one reader wants to see the pages (cỡ chữ, tương phản, nền): three choices in one cookie."""

from dataclasses import astuple, dataclass, fields

COOKIE = "hien-thi"
COOKIE_AGE_SECONDS = 365 * 24 * 60 * 60
# What the cookie and the form may say; "" is the ordinary look.
CHOICES: dict[str, tuple[str, ...]] = {
    "text": ("", "large", "larger"),
    "contrast": ("", "high"),
    "theme": ("", "light", "dark"),
}
_LONGEST_COOKIE = 60


@dataclass(frozen=True)
class Display:
    """A reader's choices, written on <html> as data-text, data-contrast and data-theme."""

    text: str = ""
    contrast: str = ""
    theme: str = ""

    def __post_init__(self) -> None:
        for field, value in zip(fields(self), astuple(self), strict=True):
            if value not in CHOICES[field.name]:
                raise ValueError(f"{field.name} cannot be {value!r}")

    @property
    def is_ordinary(self) -> bool:
        return self == ORDINARY

    def as_cookie(self) -> str:
        """Return the cookie's value, as in "text:large.contrast:high": no letter in it needs quotes."""
        chosen = ((field.name, getattr(self, field.name)) for field in fields(self))
        return ".".join(f"{name}:{value}" for name, value in chosen if value)


ORDINARY = Display()


def parse_cookie(text: str | None) -> Display:
    """Return the choices in a cookie's value; a cookie that is wrong anywhere counts as none."""
    if not text or len(text) > _LONGEST_COOKIE:
        return ORDINARY
    chosen: dict[str, str] = {}
    for part in text.split("."):
        name, colon, value = part.partition(":")
        if not colon or not value or name in chosen or value not in CHOICES.get(name, ()):
            return ORDINARY
        chosen[name] = value
    return Display(**chosen)
