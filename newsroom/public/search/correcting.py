"""What was meant by words that nothing has: another keyboard, or a slip of the fingers."""

from collections.abc import Iterator

from django.contrib.postgres.search import TrigramSimilarity

from newsroom.fields import languages
from newsroom.korean import slips, typed
from newsroom.korean.endings import stripped
from newsroom.public import content
from newsroom.public.search import finding, names, practices, register
from newsroom.public.search.finding import QUESTIONS
from newsroom.public.search.keyboards import other_keyboard
from newsroom.search.published import PublishedSearchWord

# A word with fewer letters may be many others; of so many words the first are looked at.
SHORTEST = 4
WORDS = 6
# Of the words that have groups of keys in common with one the most alike are compared with it letter by letter.
CANDIDATES = 40
# Of words equally near those with the most texts are likelier to be meant; so many are counted.
COUNTED = 4


@content.remembered(QUESTIONS)
def meant(q: str) -> str | None:
    """A question like `q` that something answers, where nothing answers `q`; None where there is none."""
    tries = [*other_keyboard(q), _corrected(q)]
    return next((each for each in dict.fromkeys(tries) if each != q and _is_answered(each)), None)


def _is_answered(q: str) -> bool:
    """Whether a release, an award or a practice that the page of results shows has all words."""
    query = finding.question(q)
    return bool(
        finding.releases(query, languages.active()).ids
        or register.ours(query).ids
        or practices.practices(query).ids
    )


def _corrected(q: str) -> str:
    """`q` with each word that nothing has in favour of the nearest one; phrases and exclusions stay as they are."""
    tokens = q.split()
    for place, token in enumerate(tokens[:WORDS]):
        if token.isalnum() and not _is_answered(token):
            tokens[place] = _nearest(token) or token
    return " ".join(tokens)


def _nearest(word: str) -> str | None:
    """The public word that is the fewest slips away; also of the word without what is attached to it."""
    for form in dict.fromkeys([word, stripped(word)]):
        for asked in typed.words(form)[:1]:
            if near := _near(asked):
                return max(near[:COUNTED], key=_frequency)
    return None


def _near(asked: typed.TypedWord) -> list[str]:
    """The words that are equally near, the nearest there are."""
    most = _most_slips(asked)
    found = {text: slips.number(asked.letters, letters, most) for text, letters in _candidates(asked)}
    least = min(found.values(), default=most + 1)
    return sorted(text for text, number in found.items() if number == least <= most)


def _most_slips(asked: typed.TypedWord) -> int:
    """How many slips a word may hold: one in four to seven letters, and another with every further five."""
    return (len(asked.letters) + 2) // 5 if len(asked.letters) >= SHORTEST else 0


def _candidates(asked: typed.TypedWord) -> Iterator[tuple[str, str]]:
    """Public words that may be meant, with their letters: those of names, and of titles the most alike."""
    yield from ((word.text, word.letters) for word in names.words())
    alike = PublishedSearchWord.objects.filter(language=languages.active(), keys__trigram_similar=asked.keys)
    nearest = alike.annotate(alike=TrigramSimilarity("keys", asked.keys)).order_by("-alike", "word")
    yield from nearest.values_list("word", "letters")[:CANDIDATES]


def _frequency(word: str) -> int:
    return finding.releases(finding.question(word), languages.active()).all_match
