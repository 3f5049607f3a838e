"""Amounts: 1,509, 1.5 million, 2.19 hundred million, two hundred and fifty thousand, half a million; ordinals, too."""

from dataclasses import dataclass
from decimal import Decimal

from newsroom.figures.english.listed import listed
from newsroom.figures.english.tokens import Passage

ONES = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
CARDINALS = {word: value for value, word in enumerate(ONES)}
CARDINALS |= {word: 20 + 10 * place for place, word in enumerate(TENS)}
ORDINALS = {
    word: value
    for value, word in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
# What is written right behind numerals: 50K, 3bn.
SHORT_SCALES = {"k": 10**3, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12}
LARGE = {"hundred": 100, "dozen": 12, **SCALES}
# A numeral that letters follow at once is a name (5G, 4K, 3D), but for these.
SUFFIXES = frozenset(
    listed(
        "km m cm mm kg g t ton tons l ml ha kw mw gw kwh mwh gwh kcal tb gb mb db ppm p pp min mins "
        "ppb ntu ℓ mg ug μg mbps gbps kph mph yr yrs "
        "minutes h hr hrs hours sec secs won krw usd m² km² cm² m³ m2 km2 m3 am pm x f s"
    )
) | set(SHORT_SCALES)
# 5G is a name and 5g a weight; a K of fewer than ten thousand is a name, too (4K).
NAMES = frozenset({"G", "D"})
# Currencies that may be written right before digits.
CODES = frozenset({"krw", "usd", "eur", "jpy", "cny", "rmb", "gbp"})
LONGEST = 40  # tokens of an amount in words


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that tokens `first` up to `after` say; `scale` is the last power of ten in words, 1 without one."""

    value: Decimal
    first: int
    after: int
    scale: int = 1
    spelled: bool = False
    vague: bool = False


def numeral(passage: Passage, index: int) -> Decimal | None:
    """The value of digits, unless they are part of a name."""
    token, following = passage.at(index), passage.at(index + 1)
    if token.kind != "number":
        return None
    is_joined = passage.glued(index) and passage.at(index - 1).kind in ("word", "name", "number")
    if is_joined and passage.word(index - 1) not in CODES:
        return None
    joined = passage.glued(index + 1) and following.kind in ("word", "name")
    if joined and (following.word not in SUFFIXES or following.text in NAMES):
        return None
    value = Decimal(token.text.replace(",", ""))
    return None if joined and following.text == "K" and value < 10 else value


def amount(passage: Passage, index: int) -> Amount | None:
    """The amount that begins at a token; of "one" and "a dozen" it is vague."""
    if passage.word(index) == "half" and passage.word(index + 1) in ("a", "an"):
        scale = SCALES.get(passage.word(index + 2)) or LARGE.get(passage.word(index + 2))
        return Amount(Decimal(scale) / 2, index, index + 3, scale, True, scale == 12) if scale else None
    return _Walk(passage, index).amount()


def ordinal(passage: Passage, index: int) -> Amount | None:
    """The ordinal that begins at a token: 16th, third, twenty-first."""
    token = passage.at(index)
    if token.kind == "ordinal":
        return Amount(Decimal(token.text[:-2].replace(",", "")), index, index + 1)
    if token.kind != "word":
        return None
    if token.word in ORDINALS:
        return Amount(Decimal(ORDINALS[token.word]), index, index + 1, spelled=True)
    second = passage.past_hyphen(index + 1)
    ones = ORDINALS.get(passage.word(second), 10)
    if token.word in TENS and ones < 10:
        return Amount(Decimal(CARDINALS[token.word] + ones), index, second + 1, spelled=True)
    return None


class _Walk:
    """Along the words of an amount: `total` is what scales have closed, `current` what stands before the next."""

    def __init__(self, passage: Passage, first: int) -> None:
        self.passage, self.first, self.place = passage, first, first
        self.total, self.current = Decimal(0), None  # type: Decimal, Decimal | None
        self.scale, self.spelled, self.hundreds = 1, False, False

    def amount(self) -> Amount | None:
        while self.place < self.first + LONGEST and self._step():
            pass
        if self.place == self.first:
            return None
        said = self.passage.word(self.first)
        vague = (said == "one" and self.place == self.first + 1) or said in ("a", "an")
        value = self.total + (self.current or 0)
        if self.scale > 1 and value == value.to_integral_value():
            value = value.to_integral_value()
        return Amount(value, self.first, self.place, self.scale, self.spelled, vague)

    def _step(self) -> bool:
        """Takes what belongs to the amount at `place`, and tells whether anything did."""
        place = self._past_joint()
        word = self.passage.word(place)
        if self.current is None and (value := numeral(self.passage, place)) is not None:
            return (self.place == self.first or self._is_smaller_part(place)) and self._take(place, value)
        if self.passage.at(place).kind != "word":
            return False
        if word in CARDINALS:
            return self._take_cardinal(place, CARDINALS[word])
        if word in ("a", "an") and self.place == self.first:
            return self.passage.word(place + 1) in LARGE and self._take(place, Decimal(1), spelled=True)
        if self.place == self.first:
            return False
        if word == "and" and self.current is not None and self.passage.words(place, "and", "a", "half"):
            return self._take(place + 2, self.current + Decimal("0.5"))
        return self._take_scale(place, word)

    def _past_joint(self) -> int:
        """Behind a hyphen or "and" that may stand between two words of one amount."""
        if self.place == self.first:
            return self.place
        place = self.passage.past_hyphen(self.place)
        joins = self.passage.word(place) == "and" and (
            self.hundreds or (self.current is None and self.spelled)
        )
        return place + 1 if joins and self.passage.word(place + 1) in CARDINALS else place

    def _take(self, place: int, value: Decimal, spelled: bool = False) -> bool:
        self.current, self.place, self.hundreds = value, place + 1, False
        self.spelled = self.spelled or spelled
        return True

    def _take_cardinal(self, place: int, value: int) -> bool:
        if self.current is None:
            fits = self.place == self.first or (self.spelled and self.scale > 1)
            return fits and self._take(place, Decimal(value), spelled=True)
        room = 100 if self.hundreds else 10 if self._ends_in_tens() else 0
        return 0 < value < room and self._take(place, self.current + value, spelled=True)

    def _ends_in_tens(self) -> bool:
        return (
            self.spelled
            and self.current is not None
            and 20 <= self.current % 100 <= 90
            and not self.current % 10
        )

    def _take_scale(self, place: int, word: str) -> bool:
        # "3 millions" of machines; "3 hundreds of" does not occur, and "dozens of" is no figure.
        name = word.removesuffix("s") if self.passage.at(self.first).kind == "number" else word
        scale = LARGE.get(name)
        if scale is None and self.passage.glued(place):
            scale = SHORT_SCALES.get(word)
        if scale is None:
            return False
        self.place, self.hundreds = place + 1, scale == 100
        if scale < 1000:
            self.current = (self.current or Decimal(1)) * scale
        elif self.current is None:
            self.total *= scale
        else:
            self.total, self.current = self.total + self.current * scale, None
        self.scale = max(scale, self.scale if scale < 1000 else 1)
        return True

    def _is_smaller_part(self, place: int) -> bool:
        """Whether digits behind a scale go on with the amount: "1 billion 500 million"."""
        after = SCALES.get(self.passage.word(place + 1), self.scale)
        return self.scale > 1 and after < self.scale
