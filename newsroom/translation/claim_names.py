"""The names that claims are read by: those of the checks, and what the register names in one language only."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from awards.claims.names import Identity, Names
from awards.models import Organisation, Programme
from awards.spelling import name_key, programme_key
from newsroom.bilingual.lexicon import Kind, Lexicon, Term

BODIES = frozenset({Kind.BODY, Kind.DEPARTMENT})
_remembered: tuple[Lexicon, Names | None] | None = None


def names_of(lexicon: Lexicon) -> Names | None:
    """The same object for as long as the lexicon is the same, which is made anew whenever a name of the register
    changes; None while no organisation is marked as our city.
    """
    global _remembered
    if _remembered is None or _remembered[0] is not lexicon:
        _remembered = lexicon, _made(lexicon)
    return _remembered[1]


def _made(lexicon: Lexicon) -> Names | None:
    organisations = list(Organisation.objects.prefetch_related("aliases", "former_names"))
    home = next((each for each in organisations if each.home), None)
    if home is None:
        return None
    ours = _Known(name_key, ((each.pk, _called(each)) for each in _below(home, organisations)))
    programmes = _Known(
        programme_key,
        ((each.pk, _called(each)) for each in Programme.objects.prefetch_related("aliases")),
    )
    terms = [term for term in lexicon.terms if term.kind in BODIES or term.kind is Kind.PROGRAMME]
    bodies = [term for term in terms if term.kind in BODIES]
    named = [term for term in terms if term.kind is Kind.PROGRAMME]
    more = [*programmes.left(named, Kind.PROGRAMME), *ours.left(bodies, Kind.BODY)]
    return Names(
        home.pk,
        Lexicon((*terms, *more)),
        programmes.by_identity([*named, *more], {Kind.PROGRAMME}),
        ours.by_identity([*bodies, *more], BODIES),
    )


class _Known:
    """Rows of the register by their names as `key` compares them; of two with one name the first."""

    def __init__(self, key: Callable[[str], str], rows: Iterable[tuple[int, list[str]]]) -> None:
        self._key = key
        self._names: dict[int, list[str]] = dict(rows)
        self._rows: dict[str, int] = {}
        for row, names in self._names.items():
            for name in names:
                self._rows.setdefault(key(name), row)

    def row(self, term: Term) -> int | None:
        names = (*term.korean, *term.english)
        return next((row for name in names if (row := self._rows.get(self._key(name)))), None)

    def by_identity(self, terms: Iterable[Term], kinds: Iterable[Kind]) -> Mapping[Identity, int]:
        found = ((term.identity, self.row(term)) for term in terms if term.kind in kinds)
        return {identity: row for identity, row in found if row}

    def left(self, terms: Iterable[Term], kind: Kind) -> Iterator[Term]:
        """Terms of the rows that no other term names."""
        named = {self.row(term) for term in terms}
        for row, names in self._names.items():
            if row not in named and names:
                yield Term(kind, names[0], "", ko_others=tuple(names[1:]), thing=f"register {row}")


def _called(row: Any) -> list[str]:
    former = row.former_names.all() if isinstance(row, Organisation) else ()
    told = [*row.name.values(), *(alias.text for alias in row.aliases.all())]
    told += [name for each in former for name in each.name.values()]
    return list(dict.fromkeys(filter(None, told)))


def _below(home: Organisation, organisations: Iterable[Organisation]) -> Iterator[Organisation]:
    """The city and what belongs to it, at any depth."""
    children: dict[int | None, list[Organisation]] = {}
    for each in organisations:
        children.setdefault(each.parent_id, []).append(each)
    waiting = [home]
    while waiting:
        each = waiting.pop()
        yield each
        waiting += children.get(each.pk, ())
