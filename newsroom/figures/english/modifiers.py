"""Words around a number that loosen it: more than, at least, up to, about, or more."""

from newsroom.figures.english.tokens import Passage

# By the words that end right before the number (or its currency), the longest first.
BEFORE: tuple[tuple[tuple[str, ...], str], ...] = tuple(
    (tuple(words.split()), modifier)
    for modifier, several in (
        ("under", "no more than,not more than,not exceeding,at most,a maximum of,maximum of"),
        (
            "over",
            "no less than,no fewer than,not less than,at least,a minimum of,minimum of,as many as,as much as",
        ),
        ("over", "more than,greater than,higher than,larger than,older than,upwards of,in excess of"),
        ("under", "less than,fewer than,lower than,younger than,smaller than,shorter than,up to"),
        ("over", "over,exceeding,above,beyond,surpassing,exceeds,exceeded,surpassed,surpasses"),
        ("under", "under,below,within,maximum"),
        ("about", "about,approximately,around,some,nearly,almost,roughly,circa,estimated"),
    )
    for words in several.split(",")
)
LAST_WORDS = frozenset(words[-1] for words, _modifier in BEFORE)
AFTER_OR = dict.fromkeys(
    ("more", "above", "over", "higher", "older", "longer", "greater", "larger", "better"), "over"
)
AFTER_OR |= dict.fromkeys(
    ("less", "fewer", "under", "below", "lower", "younger", "shorter", "smaller"), "under"
)
AFTER_OR |= {"so": "about"}


def before(passage: Passage, first: int) -> str:
    """What the words before a number make of it: `over`, `under`, `about` or ""."""
    if passage.word(first - 1) not in LAST_WORDS:
        return ""
    for words, modifier in BEFORE:
        if passage.words(first - len(words), *words):
            return modifier
    return ""


def after(passage: Passage, place: int) -> tuple[str, int]:
    """What the words behind a number make of it ("or more", "+", "-plus"), and the token behind them."""
    per = passage.word(place) == "/" and passage.glued(place) and passage.glued(place + 1)
    # 4 mg/L or less.
    modifier, behind = _behind(passage, place + 2 if per else place)
    return (modifier, behind) if modifier else ("", place)


def _behind(passage: Passage, place: int) -> tuple[str, int]:
    word = passage.word(place)
    if word in ("or", "and") and passage.word(place + 1) in AFTER_OR:
        # "5 and more than" goes on with something else.
        follows = passage.word(place + 2)
        if (
            not (word == "and" and passage.word(place + 1) in ("more", "less", "fewer", "so"))
            and follows != "than"
        ):
            return AFTER_OR[passage.word(place + 1)], place + 2
    if word == "+":
        return "over", place + 1
    hyphened = passage.past_hyphen(place)
    return ("over", hyphened + 1) if passage.word(hyphened) == "plus" else ("", place)
