"""What stands in the index for a text: lexemes with positions, as PostgreSQL reads a tsvector; pure.

Beside the lexemes of the analysis there are some that make one look into the index enough. A lexeme of the title
stands there once more as one of titles, and each of its words by the letters that are typed for it (`<ㄱㅗㅇㅑㅇ`);
each text has the lexeme of its language and of the month in which its release became public (`=ko`, `=2026-11`), so
that matches can be read a few months at a time.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from newsroom.korean import typed
from newsroom.korean.expressions import quoted
from newsroom.korean.vectors import Field, tsvector

# Before a fact of the text. No lexeme of a text begins with it: they are letters and figures.
FACT = "="


def of_language(language: str) -> str:
    """The lexeme of a language, as a question has it."""
    return quoted(FACT + language)


def of_month(month: int) -> str:
    """The lexeme of a calendar month (`month_of`), as a question has it."""
    return quoted(f"{FACT}{month // 12:04d}-{month % 12 + 1:02d}")


def month_of(moment: datetime) -> int:
    """The number of a calendar month (UTC), one more than that of the month before."""
    at = moment.astimezone(UTC)
    return at.year * 12 + at.month - 1


def of_text(
    language: str, published_at: datetime, title: str, subtitles: Sequence[str], summary: str, plain: str
) -> str:
    """The tsvector of a text, as text. Of one that is longer than a vector may be, the end is left out."""
    facts = of_language(language), of_month(month_of(published_at))
    words = {quoted(lexeme) for word in typed.words(title) for lexeme in word.lexemes}
    return " ".join((*facts, *sorted(words), tsvector(_fields(title, subtitles, summary, plain))))


def _fields(title: str, subtitles: Sequence[str], summary: str, plain: str) -> Iterator[Field]:
    yield Field(title, "A", title=True)
    yield from (Field(subtitle, "B") for subtitle in subtitles)
    yield Field(summary, "B")
    yield Field(plain, "C")
