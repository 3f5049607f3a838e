"""The titles of public releases, looked up by what somebody types of their words."""

from collections.abc import Iterator, Sequence

from django.db.models import BooleanField, QuerySet
from django.db.models.expressions import RawSQL

from newsroom.korean.typed import beginning_with
from newsroom.public.queries import releases
from newsroom.releases.published import PublishedText
from newsroom.search.lexemes import month_of, of_language, of_months
from newsroom.search.published import PublishedSearchText

# A single letter begins too many words to choose from.
SHORTEST = 2
# So many are put in order; where there are more, some of the latest months are asked first.
FEW = 100
MONTHS = (2, 8, 32)
LATEST_FIRST = ("-published_at", "-release_id")


def beginning(words: Sequence[str], language: str, most: int) -> list[PublishedText]:
    """The latest texts in `language` in whose titles each of `words` (letters as typed) begins a word."""
    told = [word for word in words if len(word) >= SHORTEST]
    if not told:
        return []
    ids = _latest(" & ".join([of_language(language), *map(beginning_with, told)]), most)
    texts = PublishedText.objects.filter(pk__in=ids).select_related("release")
    found = texts.only("language", "title", "slug", "release__public_id").in_bulk()
    return [found[each] for each in ids if each in found]


def _latest(expression: str, most: int) -> list[int]:
    few = list(_matching(expression).order_by().values_list("published_at", "release_id", "pk")[: FEW + 1])
    if len(few) <= FEW:
        return [pk for *_order, pk in sorted(few, reverse=True)[:most]]
    for window in [*_windows(), ""]:
        found = _matching(expression + window).order_by(*LATEST_FIRST).values_list("pk", flat=True)[:most]
        if len(found) == most:
            break
    return list(found)


def _matching(expression: str) -> QuerySet[PublishedSearchText]:
    return PublishedSearchText.objects.filter(
        RawSQL("terms @@ %s::tsquery", [expression], output_field=BooleanField())
    )


def _windows() -> Iterator[str]:
    """The latest months in which anything became public, ever more of them, to be joined to an expression."""
    newest = releases.releases().values_list("published_at", flat=True).first()
    for number in MONTHS if newest else ():
        last = month_of(newest)
        yield f" & {of_months(range(last - number + 1, last + 1))}"
