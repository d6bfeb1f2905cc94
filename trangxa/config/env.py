"""Read each setting from the environment once, typed, or stop start-up with the variable's name."""

import os
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off", ""}


def text(name: str, default: str | None = None) -> str:
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"{name} is not set. Set it in the environment of the portal.")
    return value


def integer(name: str, default: int, *, minimum: int = 0) -> int:
    raw = os.environ.get(name)
    if raw is None:
        return default
    try:
        value = int(raw)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number, not {raw!r}.") from None
    if value < minimum:
        raise ImproperlyConfigured(f"{name} must be at least {minimum}, not {value}.")
    return value


def boolean(name: str, default: bool) -> bool:
    raw = os.environ.get(name)
    if raw is None:
        return default
    if raw.lower() in _TRUE:
        return True
    if raw.lower() in _FALSE:
        return False
    raise ImproperlyConfigured(f"{name} must be one of 1, 0, true, false, yes, no, on, off, not {raw!r}.")


def names(name: str, default: str = "") -> list[str]:
    """Return a comma-separated list."""
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]


def chosen(name: str, allowed: tuple[str, ...]) -> list[str]:
    """Return a comma-separated choice of `allowed`; all of them when nothing is said."""
    found = names(name, ",".join(allowed))
    if not found or set(found) - set(allowed):
        raise ImproperlyConfigured(
            f"{name} must name some of {', '.join(allowed)}, not {os.environ.get(name)!r}."
        )
    return found


def networks(name: str, default: str = "") -> list[str]:
    """Return a comma-separated list of network addresses, or of networks as `10.0.0.0/8`."""
    given = names(name, default)
    for word in given:
        try:
            ip_network(word, strict=False)
        except ValueError:
            raise ImproperlyConfigured(
                f"{name} must hold addresses or networks such as 10.0.0.0/8, not {word!r}."
            ) from None
    return given


def folder(name: str, default: Path) -> Path:
    return Path(os.environ.get(name) or default).expanduser().resolve()


def secret(name: str, *, kept_in: Path | None = None) -> str:
    """Return the secret from NAME, from the file named by NAME_FILE, or from `kept_in` when that file exists."""
    if value := os.environ.get(name):
        return value
    path = os.environ.get(f"{name}_FILE")
    for candidate in (Path(path) if path else None, kept_in):
        if candidate is not None and candidate.is_file():
            value = candidate.read_text(encoding="utf-8").strip()
            if not value:
                raise ImproperlyConfigured(f"{name}: the file {candidate} is empty.")
            return value
    raise ImproperlyConfigured(f"{name} is not set. Set {name}, or {name}_FILE to a file that holds it.")


def database(name: str, *, sqlite_file: Path) -> dict[str, object]:
    """Return Django's database settings from a URL, `sqlite:///path` or `postgres://user:pass@host:port/name`.

    A socket folder is given as `postgres:///name?host=/run/postgresql`.
    """
    url = os.environ.get(name)
    if not url:
        return _sqlite(sqlite_file)
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        path = unquote(parts.path)[1:] if parts.path.startswith("/") else unquote(parts.path)
        return _sqlite(Path(path))
    if parts.scheme in {"postgres", "postgresql"}:
        database_name = unquote(parts.path.lstrip("/"))
        if not database_name:
            raise ImproperlyConfigured(f"{name} names no database.")
        query = dict(parse_qsl(parts.query))
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": database_name,
            "USER": unquote(parts.username or query.pop("user", "")),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": query.pop("host", parts.hostname or ""),
            "PORT": query.pop("port", str(parts.port or "")),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": dict(query),
        }
    raise ImproperlyConfigured(f"{name} must begin with sqlite:// or postgres://.")


def _sqlite(path: Path) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "timeout": 20,
            # IMMEDIATE takes the write lock at once, so two writers wait instead of failing half-way.
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
                "PRAGMA cache_size=-8000; PRAGMA mmap_size=134217728; PRAGMA temp_store=MEMORY;"
            ),
        },
    }
