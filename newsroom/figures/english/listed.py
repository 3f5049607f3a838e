"""How tables of words are written in code: in one string, which is read more easily than many in quotation marks."""


def listed(words: str) -> tuple[str, ...]:
    """The words of a text that spaces stand between."""
    return tuple(words.split())
