"""Korean words in single letters, for telling how alike two spellings are; pure."""

import unicodedata

from newsroom.korean.normalising import normalised


def of(text: str) -> str:
    """`text` normalised and taken apart into letters (Unicode's NFD): 국재 and 국제 differ in one of six.

    For pg_trgm, which compares groups of three characters.
    """
    return unicodedata.normalize("NFD", normalised(text))
