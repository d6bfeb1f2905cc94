"""Addresses (slugs) in Vietnamese without marks. The browser's formatter must give the same results."""

import re

from .text import fold

_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def vi_slug(text: str, max_length: int = 80) -> str:
    """Return `text` as an address of [a-z0-9-]: "Đăng ký khai sinh" gives "dang-ky-khai-sinh".

    A long slug is cut between syllables; only a first syllable that is itself too long is cut inside.
    Returns "" when nothing usable is in `text` (blank, only signs, another script): the caller must then ask
    for an address or make one, because an empty slug is not a valid one.
    """
    if max_length < 1:
        raise ValueError("max_length must be at least 1")
    slug = _NOT_IN_SLUG.sub("-", fold(text)).strip("-")
    if len(slug) <= max_length:
        return slug
    head, hyphen, _ = slug[: max_length + 1].rpartition("-")
    return head if hyphen else slug[:max_length]
