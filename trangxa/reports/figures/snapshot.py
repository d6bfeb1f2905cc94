"""Frozen dataclasses to plain JSON values and back, by their type hints."""

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_data(value: object) -> Any:
    """Return `value` as dicts, lists, strings and numbers; days and decimals become text."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [to_data(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return value


def from_data(cls: type[T], data: dict[str, Any]) -> T:
    """Return the dataclass that `to_data` wrote.

    A key this release does not know is left out, and a field an older release did not write gets its default.
    """
    hints = get_type_hints(cls)
    known = {field.name for field in fields(cls)}  # type: ignore[arg-type]  # callers pass dataclasses only
    return cls(**{name: _restore(hints[name], value) for name, value in data.items() if name in known})


def _restore(hint: Any, value: Any) -> Any:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return None if value is None else _restore(_present(hint), value)
    if origin is tuple:
        return tuple(_restore(get_args(hint)[0], item) for item in value)
    if isinstance(hint, type):
        return _restore_single(hint, value)
    return value


def _restore_single(hint: type, value: Any) -> Any:
    if is_dataclass(hint):
        return from_data(hint, value)
    if issubclass(hint, datetime | date):
        return hint.fromisoformat(value)
    if issubclass(hint, Enum | Decimal):
        return hint(value)
    return value


def _present(hint: Any) -> Any:
    return next(option for option in get_args(hint) if option is not NoneType)
