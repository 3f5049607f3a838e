"""Rows of releases that are public, made from lines of the corpus as import and approval make them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Model

from awards.enums import OrganisationKind
from awards.models import Award, Edition, EditionGroup, Grade, Mention, MentionVersion, Organisation
from bench.copying import copy, keys
from newsroom.accounts.models import Department
from newsroom.desk.imports.paragraphs import html_of
from newsroom.fields.html import plain_text
from newsroom.fields.localized import LocalizedText
from newsroom.fields.slugs import slug_for
from newsroom.releases.clock import now
from newsroom.releases.enums import State
from newsroom.releases.models import (
    Category,
    Contact,
    LegacyURL,
    Release,
    ReleaseText,
    ReleaseVersion,
    ReleaseVersionText,
    ReleaseVersionTopic,
    Topic,
)

Line = dict[str, Any]
HOME = {"ko": "하늘시", "en": "Haneul City"}
TOPICS_OF_RELEASES = Release.topics.through


def make_home() -> None:
    """Our city, without which the register counts nobody's awards as ours."""
    if not Organisation.objects.filter(home=True).exists():
        city = OrganisationKind.CITY
        Organisation.objects.create(name=LocalizedText(HOME), slug="haneul-city", kind=city, home=True)


@transaction.atomic
def copy_approved(lines: Sequence[Line]) -> None:
    """Write the releases of `lines`, public since the times that they tell; what they point to must be there."""
    rows = _Rows()
    for line, release, version in zip(
        lines, keys(Release, len(lines)), keys(ReleaseVersion, len(lines)), strict=True
    ):
        rows.add(line, release, version)
    for model in WRITTEN:
        copy(rows.made[model])


# In the order in which rows can be written.
WRITTEN: tuple[type[Model], ...] = (
    *(Award, Release, ReleaseText, Contact, TOPICS_OF_RELEASES, LegacyURL, Mention),
    *(ReleaseVersion, ReleaseVersionText, ReleaseVersionTopic, MentionVersion),
)


class _Rows:
    """The rows of some lines, by model, each with a key of its own."""

    def __init__(self) -> None:
        self.made: dict[type[Model], list[Model]] = defaultdict(list)
        self._now = now()
        self._register = _Register()
        self._categories = dict(Category.objects.values_list("slug", "pk"))
        self._topics = dict(Topic.objects.values_list("slug", "pk"))
        self._departments = {name["ko"]: key for name, key in Department.objects.values_list("name", "pk")}
        self._keys: dict[type[Model], Iterator[int]] = {}

    def add(self, line: Line, release: int, version: int) -> None:
        """All rows of one line; `release` and `version` are their keys."""
        self._release(line, release, version)
        for path in line["legacy_urls"]:
            self._number(LegacyURL, release_id=release, path=path)
        for topic in line["topics"]:
            self._number(TOPICS_OF_RELEASES, release_id=release, topic_id=self._topics[topic["slug"]])
            self._number(ReleaseVersionTopic, version_id=version, topic_id=self._topics[topic["slug"]])
        for language, text in sorted(line["texts"].items()):
            self._text(release, version, language, text)
        for position, told in enumerate(line["awards"]):
            self._mention(release, version, position, told)

    def _release(self, line: Line, release: int, version: int) -> None:
        facts = {
            "kind": line["kind"],
            "licence": line["licence"],
            "category_id": self._categories[line["category"]["slug"]],
            "department_id": self._departments[line["department"]["ko"]],
        }
        time = datetime.fromisoformat(line["published_at"])
        working = {"external_id": line["external_id"], "state": State.APPROVED, "state_since": self._now}
        row = Release(pk=release, publish_at=time, **working, **facts)
        contacts = [self._contact(release, contact) for contact in line["contacts"]]
        approved = ReleaseVersion(
            pk=version, release_id=release, public_id=row.public_id, number=1, public_during=(time, None),
            approved_at=self._now, published_at=time, featured=False, contacts=contacts,
            languages=sorted(line["texts"]), **facts,
        )  # fmt: skip
        self._add(row)
        self._add(approved)

    def _contact(self, release: int, told: Line) -> Line:
        facts = {"name": told["name"], "post": told["post"], "phone": told["phone"], "email": ""}
        self._number(Contact, release_id=release, **facts)
        return facts

    def _text(self, release: int, version: int, language: str, told: Line) -> None:
        body = html_of(told["body"])
        words = {name: told[name] for name in ("title", "subtitles", "summary")}
        self._number(ReleaseText, release_id=release, language=language, body=body, ready=True, **words)
        slug, plain = slug_for(told["title"], fallback="release"), plain_text(body)
        own = {"version_id": version, "language": language, "slug": slug, "plain": plain}
        self._number(ReleaseVersionText, body=body, **own, **words)

    def _mention(self, release: int, version: int, position: int, told: Line) -> None:
        award = self._register.known(told)
        if award is None:
            award = next(self._keys_of(Award))
            self._add(self._register.award(award, told))
        facts = {"award_id": award, "evidence": told["evidence"], "position": position}
        self._number(Mention, release_id=release, **facts)
        self._number(MentionVersion, version_id=version, **facts)

    def _number(self, model: type[Model], **values: Any) -> None:
        self._add(model(pk=next(self._keys_of(model)), **values))

    def _add(self, row: Model) -> None:
        self.made[type(row)].append(row)

    def _keys_of(self, model: type[Model]) -> Iterator[int]:
        if model not in self._keys:
            self._keys[model] = _numbers(model)
        return self._keys[model]


def _numbers(model: type[Model], at_once: int = 2000) -> Iterator[int]:
    while True:
        yield from keys(model, at_once)


class _Register:
    """The bodies, editions, grades and groups of the register, by what lines call them."""

    def __init__(self) -> None:
        self._bodies = {row.name["ko"]: row for row in Organisation.objects.all()}
        self._editions = {
            (row.programme.name["ko"], row.year): row
            for row in Edition.objects.select_related("programme").order_by()
        }
        self._grades = {(row.programme_id, row.name["ko"]): row.pk for row in Grade.objects.order_by()}
        self._groups = {(row.edition_id, row.name["ko"]): row.pk for row in EditionGroup.objects.order_by()}
        self._written: dict[str, int] = {}

    def known(self, told: Line) -> int | None:
        """The key of an award that an earlier line of this transaction told of."""
        return self._written.get(told["category"]["ko"])

    def award(self, key: int, told: Line) -> Award:
        """The award as a row with that key."""
        self._written[told["category"]["ko"]] = key
        edition = self._editions[told["programme"]["ko"], told["edition_year"]]
        return Award(
            pk=key, edition=edition, recipient=self._bodies[told["recipient"]["ko"]],
            category=LocalizedText(told["category"]), score=Decimal(told["score"]),
            grade_id=self._grades[edition.programme_id, told["grade"]["ko"]],
            group_id=self._groups[edition.pk, told["group"]["ko"]], announced_on=told["announced_on"],
        )  # fmt: skip
