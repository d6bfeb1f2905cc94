"""Where the portal keeps things, for processes with Django and without."""

from collections.abc import Mapping
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parent.parent.parent


def data_folder(environment: Mapping[str, str]) -> Path:
    return Path(environment.get("TRANGXA_DATA") or _CHECKOUT / "var").expanduser().resolve()


def public_folder(environment: Mapping[str, str]) -> Path:
    """The ready-made pages."""
    told = environment.get("PORTAL_PUBLIC_FOLDER")
    return Path(told).expanduser().resolve() if told else data_folder(environment) / "public"
