"""Lexemes written as PostgreSQL reads them (tsvector and tsquery, chapter 8.11); pure."""

from collections.abc import Sequence

# Before a lexeme that stands in a title. No lexeme of a text begins with it: they are letters and figures.
TITLE = "^"
# Behind a lexeme of a question of which only the beginning matters.
ANY_END = "*"


def titled(lexeme: str) -> str:
    """How a lexeme of a title stands in the index beside itself, so that titles are asked without a look at rows."""
    return TITLE + lexeme


def quoted(lexeme: str) -> str:
    """As text of a tsvector or tsquery, whatever it holds."""
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"


def matching(lexeme: str, in_title: bool = False) -> str:
    """Text of a tsquery for one lexeme of a question; ValueError for an empty one."""
    known = lexeme.removesuffix(ANY_END)
    if not known:
        raise ValueError("no lexeme is empty")
    return quoted(titled(known) if in_title else known) + (":*" if known != lexeme else "")


def joined(operator: str, parts: Sequence[str]) -> str:
    """Parts of a tsquery with & or | or <-> between them, in parentheses where there are several."""
    kept = list(parts) if operator == "<->" else list(dict.fromkeys(parts))
    return kept[0] if len(kept) == 1 else "(" + f" {operator} ".join(kept) + ")"
