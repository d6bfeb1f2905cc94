"""The one source of chance for made-up content: the same seed always tells the same."""

from random import Random


def seeded(subject: str, seed: int) -> Random:
    return Random(f"{subject} {seed}")  # noqa: S311  made-up content, nothing secret depends on it
