"""A release as a line of a file tells it, checked as far as that goes without the database."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, validate_unicode_slug
from django.utils.translation import gettext as _

from awards.imports.records import AwardRecord, parse_award
from newsroom.desk.imports.texts import parse_texts
from newsroom.fields.localized import LocalizedText
from newsroom.fields.public_id import PATTERN
from newsroom.releases.enums import Kind, Licence, State
from newsroom.releases.interchange.fields import Fields, objects
from newsroom.releases.interchange.lines import digest
from newsroom.releases.interchange.refusal import LineRefused
from newsroom.releases.legacy_paths import validate_legacy_path
from newsroom.releases.phones import validate_phone

PUBLISHED = "published"  # what other systems call approved
# The bin is of this site: nothing is brought into it.
STATES = [state for state in State.values if state != State.DELETED] + [PUBLISHED]
SLUG_LENGTH = 50


@dataclass(frozen=True)
class HeadingRecord:
    """A category, topic or department; one of the two is empty when the line leaves it out."""

    slug: str
    name: LocalizedText


@dataclass(frozen=True)
class WithdrawnRecord:
    at: datetime
    reason: LocalizedText


@dataclass(frozen=True)
class ReleaseRecord:
    """What a line says of a release; None and missing facts are those that it leaves out.

    `facts` are fields of the release, `texts` fields of the texts by language, `contacts` fields of the contacts.
    """

    external_id: str | None
    public_id: str | None
    state: State
    published_at: datetime | None
    withdrawn: WithdrawnRecord | None
    facts: dict[str, Any]
    category: HeadingRecord | None
    department: HeadingRecord | None
    topics: list[HeadingRecord] | None
    contacts: list[dict[str, Any]] | None
    legacy_paths: list[str] | None
    texts: dict[str, dict[str, Any]]
    awards: list[AwardRecord] | None
    digest: str = field(compare=False, repr=False)

    def is_public_at(self, moment: datetime) -> bool:
        return self.state == State.APPROVED and self.published_at is not None and self.published_at <= moment


def parse_release(value: dict[str, Any]) -> ReleaseRecord:
    """The release of a JSON object. Raises LineRefused."""
    with objects(value) as fields:
        state = _state(fields)
        record = ReleaseRecord(
            external_id=fields.text("external_id", most=200) or None,
            public_id=_public_id(fields),
            state=state,
            published_at=fields.moment("published_at"),
            withdrawn=_withdrawn(fields),
            facts=_facts(fields),
            category=_heading(fields, "category"),
            department=_heading(fields, "department"),
            topics=_topics(fields),
            contacts=_contacts(fields),
            legacy_paths=_legacy_paths(fields),
            texts=parse_texts(fields, ready=state in (State.APPROVED, State.WITHDRAWN)),
            awards=_awards(fields),
            digest=digest(value),
        )
        if fields.items("corrections"):
            raise fields.refuse("corrections", _("cannot be imported: bring in the corrected text alone"))
        fields.finish()
        _check(fields, record)
    return record


def _state(fields: Fields) -> State:
    state = fields.choice("state", STATES, default=State.DRAFT)
    return State.APPROVED if state == PUBLISHED else State(state)


def _public_id(fields: Fields) -> str | None:
    public_id = fields.text("id")
    if public_id and not re.fullmatch(PATTERN, public_id):
        raise fields.refuse("id", _("is no id of this site"))
    return public_id or None


def _withdrawn(fields: Fields) -> WithdrawnRecord | None:
    with fields.inner("withdrawn") as inner:
        if inner is None:
            return None
        reason = inner.localized("reason", most=2000, required=True)
        if (at := inner.moment("at")) is None:
            raise inner.refuse("at", _("is missing"))
        return WithdrawnRecord(at, reason)


def _facts(fields: Fields) -> dict[str, Any]:
    facts = {
        "kind": fields.choice("kind", Kind.values) or None,
        "licence": fields.choice("licence", Licence.values) or None,
        "featured": fields.flag("featured"),
    }
    return {name: value for name, value in facts.items() if value is not None}


def _heading(fields: Fields, name: str) -> HeadingRecord | None:
    with fields.inner(name) as inner:
        return _heading_of(inner) if inner else None


def _heading_of(fields: Fields) -> HeadingRecord:
    slug = fields.checked("slug", validate_unicode_slug, most=SLUG_LENGTH)
    return HeadingRecord(slug, fields.names(required=not slug))


def _topics(fields: Fields) -> list[HeadingRecord] | None:
    return [_heading_of(inner) for inner in fields.each("topics")] if fields.has("topics") else None


def _contacts(fields: Fields) -> list[dict[str, Any]] | None:
    return [_contact(inner) for inner in fields.each("contacts")] if fields.has("contacts") else None


def _contact(fields: Fields) -> dict[str, Any]:
    contact = {
        "name": fields.localized("name", required=True),
        "post": fields.localized("post"),
        "phone": fields.checked("phone", validate_phone, most=40),
        "email": fields.checked("email", EmailValidator(), most=254),
    }
    if not (contact["phone"] or contact["email"]):
        raise fields.refuse("phone", _("is missing, and so is email: one of them is needed"))
    return contact


def _legacy_paths(fields: Fields) -> list[str] | None:
    if not fields.has("legacy_urls"):
        return None
    paths = fields.texts("legacy_urls", most=500)
    if any(not path.startswith("/") for path in paths):
        raise fields.refuse("legacy_urls", _("must begin with a slash, without the host"))
    try:
        for path in paths:
            validate_legacy_path(path)
    except ValidationError as error:
        raise fields.refuse("legacy_urls", " ".join(error.messages)) from None
    return list(dict.fromkeys(paths))


def _awards(fields: Fields) -> list[AwardRecord] | None:
    if (items := fields.items("awards")) is None:
        return None
    return [parse_award(value, path) for path, value in items]


def _check(fields: Fields, record: ReleaseRecord) -> None:
    if not (record.external_id or record.public_id):
        raise LineRefused(_("is missing, and so is id: one of them is needed"), "external_id")
    if record.state == State.APPROVED and record.published_at is None:
        raise fields.refuse("published_at", _("is missing, but the release is published"))
    if record.withdrawn:
        if record.state != State.WITHDRAWN:
            raise fields.refuse("withdrawn", _("is there, but the state is another"))
        if record.published_at is None or record.published_at >= record.withdrawn.at:
            raise fields.refuse("withdrawn.at", _("must come after the time of publishing"))
    elif record.state == State.WITHDRAWN and record.published_at:
        raise fields.refuse("withdrawn", _("is missing: readers are told when and why"))
