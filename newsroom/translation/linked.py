"""What the Korean text tells of the awards that a release is linked with, beside their records."""

import logging
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import ClassVar

from awards.models import Award, Mention
from awards.proposals.proposal import Proposal
from awards.told_otherwise import RESULTS, told_otherwise
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.texts import Text
from newsroom.releases.models import Release
from newsroom.translation.checking import KOREAN, Found, Words, identity_of, text_of
from newsroom.translation.told import told

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
    text, proposals = _proposals(texts.get(KOREAN, Words()), day)
    found = ((told_otherwise(each.evidence, proposals, each.award), each.award) for each in mentions)
    return tuple(_found(text, otherwise, award) for otherwise, award in found if otherwise)


def _found(text: Text, otherwise: Proposal, award: Award) -> Found:
    spans = (otherwise.spans.get(name) for name in RESULTS)
    start, end = next(filter(None, spans), (otherwise.start, otherwise.end))
    values = {"said": text.whole[start:end], "award": str(award)}
    finding = Finding(
        ToldOtherwise.id, Severity.ERROR, ToldOtherwise.MESSAGE, text.span(start, end), values=values
    )
    # Two awards may be told by one sentence, and another may be linked later: what was said of one is said of it alone.
    own = "\x1f".join((identity_of(finding, text, None), award.public_id, award.result))
    return Found(finding, sha256(own.encode()).hexdigest(), ((award.pk, str(award)),))


def _proposals(korean: Words, day: date) -> tuple[Text, tuple[Proposal, ...]]:
    try:
        read = told(korean, day)
    except Exception:
        # Nobody is kept from their text by a reading that fails.
        logger.exception("The awards of a text could not be read.")
        return text_of(KOREAN, korean), ()
    return read.text, read.proposals
