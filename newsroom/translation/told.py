"""The awards that a Korean text tells of, read once for all who ask: the checks, and the proposals beside the text."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings

from awards.models import Organisation
from awards.proposals.proposal import Proposal
from awards.proposals.reading import propose
from newsroom.bilingual.lexicon import Lexicon
from newsroom.bilingual.texts import Text
from newsroom.translation import lexicon
from newsroom.translation.checking import KOREAN, MOST_WORKED_ON, Remembering, Words, text_of


@dataclass(frozen=True)
class Told:
    """`names` are those that the text was read by."""

    text: Text
    proposals: tuple[Proposal, ...]
    names: Lexicon


def told(words: Words, day: date) -> Told:
    """`day` is that by which 올해 and 28일 are read."""
    return _reading.of({KOREAN: words}, day)


def _read(korean: Words, _english: Words, day: date, names: Lexicon) -> Told:
    text = text_of(KOREAN, korean)
    return Told(text, tuple(propose(text.whole, lexicon=names, date=day, home=_city())), names)


def _city() -> str:
    """Whom the text calls 시: the city of the register, or of the settings while the register has none."""
    home = Organisation.objects.filter(home=True).first()
    city = home.name if home else settings.CITY_NAME
    return city.get(KOREAN, "")


_reading = Remembering(_read, MOST_WORKED_ON, lexicon.current)
