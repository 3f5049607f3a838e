"""Numbers that a browser sends: anything may stand there."""

MOST_DIGITS = 9


def number(text: str, otherwise: int) -> int:
    """The number that `text` is, small enough for the database; `otherwise` when it is none."""
    is_number = text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS
    return int(text) if is_number else otherwise
