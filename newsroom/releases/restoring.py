"""Bringing an earlier revision back, as a new one: nothing that came after it is lost either."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from newsroom.accounts import audit
from newsroom.accounts.models import Department, User
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.releases import contents, departments, revisions, versions
from newsroom.releases.contents import PARTS, Content
from newsroom.releases.models import Category, Release, Revision, Topic
from newsroom.releases.models.release import CORRECTION_FIELDS
from newsroom.releases.publishing import Overtaken, Refused


@dataclass(frozen=True)
class Plan:
    """What restoring would make of the working copy, and what cannot or must not come back with it, as sentences."""

    before: Content
    after: Content
    left: list[str]

    @property
    def changes_nothing(self) -> bool:
        return bool(contents.essence(self.before) == contents.essence(self.after))


def may_restore(release: Release, user: User) -> bool:
    """Whether `user` may bring back a revision of `release` as it is now."""
    may_change = user.has_perm("releases.change_release") and departments.covers(user, release)
    return may_change and release.is_editable


def plan(revision: Revision, release: Release, by: User) -> Plan:
    """What `restore` would do now. What the revision points to may be gone: then the rest comes back without it."""
    before = contents.take_many([release.pk])[release.pk]
    after = dict(revision.content)
    left: list[str] = []
    after["facts"] = _facts(revision, before["facts"], left)
    _keep_department(after["facts"], before["facts"], by, left)
    after["facts"] = _publication(revision, release, after["facts"], before["facts"], by, left)
    after["texts"] = {code: text for code, text in after["texts"].items() if code in languages.codes()}
    for code in sorted(revision.content["texts"].keys() - after["texts"].keys()):
        left.append(
            _("The site has no language “%(code)s” any more: that text is left out.") % {"code": code}
        )
    after["texts"] = _not_readier(after["texts"], before["texts"], left)
    for name, part in PARTS.items():
        if name in after:
            after[name], told = part.possible(after[name])
            left += told
        else:
            after[name] = before[name]
    return Plan(before, after, left)


@transaction.atomic
def restore(revision: Revision, by: User, seen: int | None = None) -> Revision | None:
    """Make the working copy what it was in `revision`, as far as `plan` says; None when it is so already.

    Raises Refused when the release is not open for changes or not for this person, and Overtaken when it has been
    saved since the revision `seen`.
    """
    release = Release.objects.select_for_update(no_key=True).get(pk=revision.release_id)
    if not may_restore(release, by):
        raise Refused(_("You cannot change this release now."))
    if seen is not None and seen != release.revision:
        raise Overtaken(_("Somebody saved the release meanwhile. See what restoring would change now."))
    # What nobody has kept yet is not lost either.
    revisions.record(release, by=None)
    planned = plan(revision, release, by)
    if planned.changes_nothing:
        return None
    contents.put_back(release, planned.after)
    note = _("Restored revision %(number)d") % {"number": revision.number}
    made = revisions.record(
        release, by, note, confirmed=_fitting(revision), writers=_unapproved_writers(revision)
    )
    audit.record("restore", by, release, revision=revision.number)
    return made


def _fitting(revision: Revision) -> set[str]:
    """The translations that fitted the primary text when the revision was made; both come back together."""
    return set(revision.content["texts"]) - set(revision.content.get("stale", ()))


def _unapproved_writers(revision: Revision) -> dict[str, list[int]]:
    """By language, who wrote what comes back: not who restores it. What went out with the revision was approved."""
    went_out = revision.release.versions.filter(revision=revision.number).values_list("languages", flat=True)
    approved = {code for codes in went_out for code in codes}
    written = revision.content.get("written_by", {})
    return {code: people for code, people in written.items() if code not in approved}


def _facts(revision: Revision, present: dict[str, Any], left: list[str]) -> dict[str, Any]:
    """The facts of the revision, with present ones in the place of headings that were deleted."""
    facts = dict(revision.content["facts"])
    if (category := facts["category"]) and not Category.objects.filter(pk=category["id"]).exists():
        facts["category"] = present["category"]
        left.append(_("The category “%(name)s” was deleted: the present one stays.") % _name(category))
    if (department := facts["department"]) and not Department.objects.filter(pk=department["id"]).exists():
        facts["department"] = present["department"]
        left.append(_("The department “%(name)s” was deleted: the present one stays.") % _name(department))
    known = Topic.objects.in_bulk([topic["id"] for topic in facts["topics"]])
    for topic in facts["topics"]:
        if topic["id"] not in known:
            left.append(_("The topic “%(name)s” was deleted: it is left out.") % _name(topic))
    facts["topics"] = [topic for topic in facts["topics"] if topic["id"] in known]
    return facts


def _not_readier(texts: dict[str, Any], present: dict[str, Any], left: list[str]) -> dict[str, Any]:
    """The texts of the revision, none of them ready that is not so now: its language may have been withdrawn since."""
    held = {
        code: text | {"ready": text["ready"] and present.get(code, {}).get("ready", False)}
        for code, text in texts.items()
    }
    names = dict(languages.choices())
    for code in held:
        if texts[code]["ready"] != held[code]["ready"]:
            message = _(
                "“May be published” is not ticked again for %(language)s: tick it when you have read it."
            )
            left.append(message % {"language": names[code]})
    return held


def _keep_department(facts: dict[str, Any], present: dict[str, Any], by: User, left: list[str]) -> None:
    """Have `facts` name the present department where the one of the revision is not for `by` to choose."""
    then, now = ((each["department"] or {}).get("id") for each in (facts, present))
    is_free = by.has_perm(departments.EVERY_DEPARTMENT) or (then is not None and then == by.department_id)
    if then != now and not is_free:
        facts["department"] = present["department"]
        left.append(_("The department stays as it is now."))


def _publication(
    revision: Revision,
    release: Release,
    facts: dict[str, Any],
    present: dict[str, Any],
    by: User,
    left: list[str],
) -> dict[str, Any]:
    """The facts with the present publish time and correction where those of the revision must not come back.

    The time is the desk editor's, and fixed once it has come; a correction that readers were told is not told again.
    """
    may_set_time = by.has_perm("releases.approve_release") and not versions.is_public(release)
    kept = {} if may_set_time else {"publish_at": present["publish_at"]}
    if kept.get("publish_at", facts["publish_at"]) != facts["publish_at"]:
        left.append(_("The publish time stays as it is now."))
    approved = release.versions.aggregate(last=Max("revision"))["last"] or 0
    if revision.number <= approved:
        kept |= {name: present[name] for name in CORRECTION_FIELDS}
        if facts["correction_wrong"] and facts["correction_wrong"] != present["correction_wrong"]:
            left.append(_("The correction of then was published with the release: it is not told again."))
    return facts | kept


def _name(reference: dict[str, Any]) -> dict[str, str]:
    return {"name": str(LocalizedText(reference["label"]))}
