"""The reader's own display settings (cỡ chữ, tương phản): kept in one functional cookie, nothing else."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

COOKIE = "hien-thi"
COOKIE_AGE_SECONDS = 365 * 24 * 60 * 60
CHOICES: dict[str, tuple[str, ...]] = {
    "text": ("large", "larger"),
    "contrast": ("high",),
    "theme": ("light", "dark"),
}


@dataclass(frozen=True)
class Display:
    """Attributes of <html>; an empty text leaves the device's own choice."""

    text: str = ""
    contrast: str = ""
    theme: str = ""

    @classmethod
    def chosen(cls, values: Mapping[str, str]) -> "Display":
        """Take known values and drop all others."""
        return cls(**{name: values[name] for name, known in CHOICES.items() if values.get(name) in known})

    @classmethod
    def parse(cls, cookie: str | None) -> "Display":
        pairs = (part.partition("=") for part in (cookie or "")[:100].split("."))
        return cls.chosen({name: value for name, _, value in pairs})

    def __str__(self) -> str:
        return ".".join(f"{name}={value}" for name, value in asdict(self).items() if value)

    def __bool__(self) -> bool:
        return bool(str(self))
