"""Small phrases of numbers that several sections share."""

from collections.abc import Sequence

from trangxa.vitext import count_phrase, format_integer, format_percent, money_to_words

from .figures import GenreCount, ReportFigures


def money(amount: int, *, in_words: bool = False) -> str:
    printed = f"{format_integer(amount)} đồng"
    return f"{printed} (Bằng chữ: {money_to_words(amount)})" if in_words else printed


def items_phrase(figures: ReportFigures) -> str:
    """Return "181 tin", or "181 tin, bài (150 tin, 31 bài)" when the genres are told apart."""
    content, word = figures.content, figures.settings.item_word
    genres = [genre for genre in content.genres if genre.count]
    if not figures.settings.items_by_genre or not genres:
        return count_phrase(content.total, word)
    return f"{count_phrase(content.total, 'tin, bài')} ({_genres(genres)})"


def signed(change: int) -> str:
    return f"+{format_integer(change)}" if change > 0 else format_integer(change)


def share(part: int, whole: int) -> str:
    return format_percent(part * 100 / whole)


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    return text[:1].lower() + text[1:]


def sentence(text: str) -> str:
    """Return `text` ended by one full stop."""
    return f"{text.rstrip(' .;,')}."


def _genres(genres: Sequence[GenreCount]) -> str:
    return ", ".join(count_phrase(genre.count, genre.genre) for genre in genres)
