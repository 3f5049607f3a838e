"""What the Korean text tells of the awards that a release is linked with, beside their records."""

import logging
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import ClassVar

from django.conf import settings

from awards.models import Award, Mention, Organisation
from awards.proposals.proposal import Proposal
from awards.proposals.reading import propose
from awards.told_otherwise import RESULTS, told_otherwise
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.lexicon import Lexicon
from newsroom.bilingual.texts import Text
from newsroom.releases.models import Release
from newsroom.translation import lexicon
from newsroom.translation.checking import (
    KOREAN,
    MOST_WORKED_ON,
    Found,
    Remembering,
    Words,
    identity_of,
    text_of,
)

logger = logging.getLogger(__name__)


class ToldOtherwise:
    """What a linked award of another result than the text tells is found by."""

    id: ClassVar[str] = "linked-otherwise"
    label: ClassVar[str] = gettext_noop("Linked award: told otherwise than recorded")
    explanation: ClassVar[str] = gettext_noop(
        "The sentence tells another grade, rank or prize than the record that it is linked with."
        " Correct the one that is wrong, or link another award."
    )
    compares: ClassVar[bool] = False
    MESSAGE: ClassVar[str] = gettext_noop("The text tells of “%(said)s”, the linked award is “%(award)s”.")


def checked(texts: Mapping[str, Words], day: date, release: Release | None) -> tuple[Found, ...]:
    """Linked awards that the text tells otherwise."""
    if release is None:
        return ()
    mentions = list(
        Mention.objects.filter(release=release)
        .exclude(evidence=[])
        .select_related("award__edition__programme", "award__programme", "award__grade", "award__recipient")
        .prefetch_related("award__ranks")
    )
    if not mentions:
        return ()
    text, proposals = _reading.of(texts, day)
    found = ((told_otherwise(each.evidence, proposals, each.award), each.award) for each in mentions)
    return tuple(_found(text, told, award) for told, award in found if told)


def _found(text: Text, told: Proposal, award: Award) -> Found:
    start, end = next((told.spans[name] for name in RESULTS if name in told.spans), (told.start, told.end))
    values = {"said": text.whole[start:end], "award": str(award)}
    finding = Finding(
        ToldOtherwise.id, Severity.ERROR, ToldOtherwise.MESSAGE, text.span(start, end), values=values
    )
    # Two awards may be told by one sentence, and another may be linked later: what was said of one is said of it alone.
    own = "\x1f".join((identity_of(finding, text, None), award.public_id, award.result))
    return Found(finding, sha256(own.encode()).hexdigest(), ((award.pk, str(award)),))


def _read(korean: Words, english: Words, day: date, names: Lexicon) -> tuple[Text, list[Proposal]]:
    text = text_of(KOREAN, korean)
    home = Organisation.objects.filter(home=True).first()
    city = home.name if home else settings.CITY_NAME
    try:
        return text, propose(text.whole, lexicon=names, date=day, home=city.get(KOREAN, ""))
    except Exception:
        # Nobody is kept from their text by a reading that fails.
        logger.exception("The awards of a text could not be read.")
        return text, []


_reading = Remembering(_read, MOST_WORKED_ON, lexicon.current)
