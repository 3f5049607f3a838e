"""What is asked of the proposals of a text, by the release form or by pages of their own: read, decide, read again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from django.utils.translation import gettext as _

from awards import suggesting
from awards.accepting import NotAccepted, accept
from awards.holding import kept_of
from awards.imports.register import Names
from awards.matching import Matching
from awards.models import Award, ProposalSuggestion
from awards.refusing import refuse, take_back
from newsroom.accounts.models import User
from newsroom.bilingual.lexicon import Lexicon
from newsroom.desk.proposals.entries import Corrections, entries, facts
from newsroom.desk.proposals.reading import Reading, read
from newsroom.desk.proposals.rows import Row, Rows, rows
from newsroom.desk.proposals.standing import Standing, Told, decided, standings, to_refuse
from newsroom.releases import clock
from newsroom.releases.models import Release
from newsroom.releases.publishing import Refused
from newsroom.translation import checking
from newsroom.translation.checking import KOREAN, Words

_remembered: tuple[Lexicon, Names] | None = None


@dataclass(frozen=True)
class Asked:
    """A Korean text and who works on it. `told`: what its release tells of, as it is stored or as its form stands."""

    words: Words
    day: date
    user: User
    release: Release | None
    told: Told = field(default_factory=dict)
    corrected: Corrections = field(default_factory=dict)
    # The proposals whose facts somebody has open to correct them.
    correcting: frozenset[str] = frozenset()
    # By identity, why somebody refuses what a release that is not saved yet tells of.
    refusing: Mapping[str, str] = field(default_factory=dict)
    # Whether they decide only what was handed on to the awards office.
    is_office_only: bool = False
    # When the release is to go out, as it is stored or as its form stands; None is at once.
    hour: datetime | None = None


def of_stored(release: Release, user: User) -> Asked:
    """The stored text of a release, with what it tells of."""
    words = checking.stored(release.texts.all()).get(KOREAN, Words())
    told = dict(release.mentions.values_list("award", "evidence"))
    return Asked(words, checking.day_of(release, clock.now()), user, release, told, hour=release.publish_at)


@dataclass(frozen=True)
class Seen:
    """What is shown of it: the proposals, and the reading that they stand in.

    `lost` was handed on of a text that does not say it any more.
    """

    asked: Asked
    reading: Reading
    rows: Rows
    lost: Sequence[ProposalSuggestion] = ()

    def with_errors(self, identity: str, errors: Mapping[str, str]) -> "Seen":
        """With why a proposal was not accepted, beside its facts."""
        given = [_refused(row, errors) if row.identity == identity else row for row in self.rows.rows]
        return replace(self, rows=Rows(given))

    def row(self, identity: str) -> Row:
        """Raises Refused where the text does not say it any more."""
        found = next((row for row in self.rows.rows if row.identity == identity), None)
        if found is None:
            raise Refused(_("The text has changed: see what it tells of now."))
        return found


def _refused(row: Row, errors: Mapping[str, str]) -> Row:
    lines = [replace(line, error=errors.get(line.name, line.error)) for line in row.lines]
    standing = replace(row.standing, errors={**row.standing.errors, **errors})
    return replace(row, standing=standing, lines=lines)


def _names(terms: Lexicon) -> Names:
    """The names of the register for as long as `terms`, which hold them too, are the same."""
    global _remembered
    if _remembered is None or _remembered[0] is not terms:
        _remembered = terms, Names()
    return _remembered[1]


def look(asked: Asked) -> Seen:
    reading = read(asked.words, asked.day)
    matching = Matching(_names(reading.names))
    known = decided(asked.release) if asked.release else to_refuse(asked.refusing, asked.user)
    corrected = {**known.facts, **asked.corrected}
    entered = entries(reading, matching, asked.day, asked.user, corrected)
    stand = standings(reading.found, entered, asked.user, told=asked.told, decided=known)
    if asked.is_office_only:
        stand = [each for each in stand if each.suggestion]
    read_now = {identity for _proposal, identity in reading.found}
    lost = [each for identity, each in known.suggestions.items() if identity not in read_now]
    kept = _kept(stand, asked)
    return Seen(asked, reading, rows(reading, stand, asked.told, asked.correcting, kept), lost)


def _kept(standings: Iterable[Standing], asked: Asked) -> Mapping[int, str]:
    """By key, that an award waits for the hour of another release, as far as who asks may know of that."""
    matches = [each.match for each in standings if each.match]
    awards = {award.pk: award for match in matches for award in (match.same, *match.others) if award}
    found = kept_of(awards.values(), asked.release or Release(), asked.hour)
    return {key: issue.told_to(asked.user) for key, issue in found.items()}


def enter(seen: Seen, row: Row, seen_of_it: Sequence[str]) -> tuple[Award, list[str]]:
    """The award of a proposal, recorded if it was not, and its evidence. Raises NotAccepted."""
    form = row.standing.form
    if not form.is_valid():
        raise NotAccepted(row.standing.errors)
    record = form.record(seen.reading.english)
    return accept(record, seen.asked.user, seen=seen_of_it), record.evidence


def choose(row: Row, award: str) -> tuple[Award, list[str]]:
    """One of the awards shown beside a proposal, and its evidence. Raises Refused where it is none of them."""
    shown = [each.award for each in row.alike] + ([row.award] if row.award else [])
    chosen = next((each for each in shown if str(each.pk) == award), None)
    if chosen is None:
        raise Refused(_("The register has changed: see what it has now."))
    return chosen, row.standing.form.cleaned_data["evidence"]


def turn_down(seen: Seen, row: Row, reason: str) -> None:
    """Raises Refused for a release that is not saved yet."""
    release, proposal = seen.asked.release, row.standing.proposal
    if release is None:
        raise Refused(_("Save the release first: what you refuse is kept with it."))
    refuse(release, row.identity, row.told, proposal.evidence, seen.asked.user, reason)


def reconsider(seen: Seen, row: Row) -> None:
    if row.standing.refusal:
        take_back(row.standing.refusal, seen.asked.user)


def suggest(seen: Seen, row: Row, note: str) -> None:
    """Hand it on to the awards office as it was corrected. Raises Refused for a release that is not saved yet."""
    release, proposal = seen.asked.release, row.standing.proposal
    if release is None:
        raise Refused(_("Save the release first: what you hand on goes with it."))
    as_read = {name: str(value) for name, value in facts(proposal).items()}
    corrected = {
        name: value
        for name, value in seen.asked.corrected.get(row.identity, {}).items()
        if name != "evidence" and value != as_read.get(name, "")
    }
    suggesting.suggest(release, row.identity, row.told, proposal.evidence, seen.asked.user, corrected, note)


def reclaim(seen: Seen, identity: str) -> bool:
    """Take it back from the awards office, or give it back; False where it waits no longer."""
    release = seen.asked.release
    found = release.proposal_suggestions.filter(identity=identity).first() if release else None
    if found:
        suggesting.take_back(found, seen.asked.user)
    return found is not None
