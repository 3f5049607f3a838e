"""The titles of public releases, looked up by what somebody types of their words."""

from collections.abc import Sequence

from newsroom.korean.typed import beginning_with
from newsroom.public.search.newest import newest
from newsroom.releases.published import PublishedText

# A single letter begins too many words to choose from.
SHORTEST = 2


def beginning(words: Sequence[str], language: str, most: int) -> list[PublishedText]:
    """The latest texts in `language` in whose titles each of `words` (letters as typed) begins a word."""
    told = [word for word in words if len(word) >= SHORTEST]
    if not told:
        return []
    ids = newest(" & ".join(map(beginning_with, told)), language, most).texts
    texts = PublishedText.objects.filter(pk__in=list(ids)).select_related("release")
    found = texts.only("language", "title", "slug", "release__public_id").in_bulk()
    return [found[each] for each in ids if each in found]
