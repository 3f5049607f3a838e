"""Entering an award that a text tells of: linked where the register has it, added with what it needs where not.

Nothing becomes public by it. What others entered is left as it is, for it may be public; only who may change an edition
or a group completes it, and only who may add a grade adds one to a scale that is there.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext as _

from awards.imports.bodies import OURS
from awards.imports.records import AwardRecord
from awards.imports.register import WRITTEN
from awards.left_out import left_out
from awards.locking import add_alone
from awards.matching import Match, Matching
from awards.models import Award, Mention
from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.releases import revisions
from newsroom.releases.interchange.refusal import LineRefused
from newsroom.releases.models import Release

ADD_AWARD, ADD_ROLE, ADD_GRADE = "awards.add_award", "awards.add_role", "awards.add_grade"
CHANGE_EDITION, CHANGE_BODY = "awards.change_edition", "awards.change_organisation"
CHANGE_GROUP = "awards.change_editiongroup"
# Before the name of a field that is left out.
WITHOUT = "-"
# Where what an import says of a place stands on the form.
FIELDS = {"edition_number": "number", "edition_year": "year", "edition": "year"}


class NotAccepted(Exception):
    """Nothing was entered; `errors` says why, by field ("" for the award as a whole)."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__(" ".join(errors.values()))
        self.errors = dict(errors)


@transaction.atomic
def accept(record: AwardRecord, by: User, *, seen: Collection[str]) -> Award:
    """The award in the register, added when it is not there; asked again, the same one.

    `seen` is what the person was told (`telling`): nothing else is added, and nothing else is left out. Raises
    NotAccepted.
    """
    # Of two who enter the same award at once, the second one finds what the first one entered.
    add_alone()
    matching = Matching()
    [match] = matching.of([record], adds_roles=by.has_perm(ADD_ROLE))
    if match.same:
        return match.same
    if errors := hindrances(match, by):
        raise NotAccepted(errors)
    if unseen := set(match.new) - set(seen):
        raise NotAccepted(
            {_field(name): _("This is new to the register: look at it once more.") for name in unseen}
        )
    if untold := {name: why for name, why in not_taken(match, by).items() if WITHOUT + name not in seen}:
        raise NotAccepted(untold)
    return _enter(matching, match, by)


def not_taken(match: Match, by: User) -> dict[str, str]:
    """What the register does not take of the award when `by` accepts it, by field of the form with why."""
    return left_out(match, () if match.same else _completed(match, by))


def telling(match: Match, by: User) -> tuple[str, ...]:
    """What `by` is to know before accepting the award, as `accept` asks for it: what is new, and what is left out."""
    return (*match.new, *(WITHOUT + name for name in not_taken(match, by)))


def hindrances(match: Match, by: User) -> dict[str, str]:
    """Why `by` cannot enter the award, by field of the form: what cannot be told, or is new and not theirs to add."""
    if match.same:
        return {}
    if match.problems:
        return {_field(name): problem for name, problem in match.problems.items()}
    refused = {name: _refusal(match, name) for name in match.new if not by.has_perm(_permission(match, name))}
    if "recipient" in match.new and match.record.recipient.kind in OURS and not by.has_perm(CHANGE_BODY):
        refused["recipient_kind"] = _(
            "Only the awards office says what belongs to our city: choose another kind."
        )
    return {_field(name): told for name, told in refused.items()}


@transaction.atomic
def tell_of(award: Award, release: Release, evidence: Sequence[str], by: User) -> bool:
    """Have the working copy of `release` tell of `award`, as its form does; once, with all the evidence.

    False where the release is closed, be it since it was read: then it stays as it is.
    """
    locked = Release.objects.select_for_update(no_key=True).get(pk=release.pk)
    if not locked.is_editable:
        return False
    revisions.begin([locked])
    last = Mention.objects.filter(release=locked).aggregate(last=models.Max("position"))["last"]
    mention, is_new = Mention.objects.get_or_create(
        release=locked,
        award=award,
        defaults={"evidence": list(evidence), "position": 0 if last is None else last + 1},
    )
    if not is_new:
        mention.evidence = list(dict.fromkeys((*mention.evidence, *evidence)))
        mention.save(update_fields=["evidence"])
    if revisions.record(locked, by):
        part: dict[str, Any] = {
            "act": "add" if is_new else "change",
            "type": "awards.mention",
            "name": str(award)[:100],
        }
        if not is_new:
            part["fields"] = ["evidence"]
        audit.record("change", by, locked, parts=[part])
    return True


def _enter(matching: Matching, match: Match, by: User) -> Award:
    record, changes = match.record, matching.changes
    if not match.takes_roles:
        record = replace(record, roles=[])
    try:
        with changes.completing_own_rows_only(_completed(match, by)):
            award = matching.register.put(record, line_wins=False)
    except LineRefused as refused:
        raise NotAccepted({_field(refused.path.partition(".")[0]): refused.text}) from refused
    added = changes.new()
    changes.save(WRITTEN)
    for row in added:
        audit.record("add", by, row)
    return award


def _completed(match: Match, by: User) -> list[models.Model]:
    """Rows of others that the person may complete with what the text says."""
    rows: list[models.Model] = []
    if match.edition.row and by.has_perm(CHANGE_EDITION):
        rows.append(match.edition.row)
    if match.programme.row and match.record.grade and by.has_perm(ADD_GRADE):
        rows.append(match.programme.row)
    if match.group.row and by.has_perm(CHANGE_GROUP):
        rows.append(match.group.row)
    return rows


def _permission(match: Match, name: str) -> str:
    """A grade and a group come with a new programme or edition; later they are another's to add."""
    if name == "grade":
        return ADD_GRADE if match.programme.row else "awards.add_programme"
    if name == "group":
        return "awards.add_editiongroup" if match.edition.row else "awards.add_edition"
    return {"programme": "awards.add_programme", "edition": "awards.add_edition", "award": ADD_AWARD}.get(
        name, "awards.add_organisation"
    )


def _refusal(match: Match, name: str) -> str:
    if name == "grade":
        message = _(
            "The programme's scale has no such grade, and only the awards office adds one. It has: %(grades)s."
        )
        return message % {"grades": ", ".join(match.grade.alike) or "–"}
    if name == "group":
        return _("The edition has no such group, and only the awards office adds one: leave it empty.")
    return _("Only the awards office adds this to the register: hand it on, or choose what is there.")


def _field(name: str) -> str:
    return "" if name == "award" else FIELDS.get(name, name)
