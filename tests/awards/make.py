"""Plain helpers that make a register: organisations, programmes with their scales, editions and awards."""

from datetime import datetime
from itertools import count
from typing import Any

from awards.enums import OrganisationKind, ProgrammeKind, RoleName
from awards.models import (
    Award,
    AwardSet,
    Edition,
    EditionGroup,
    Grade,
    Mention,
    Organisation,
    Programme,
    Role,
)
from newsroom.releases.models import Release
from tests.make import make_release, publish

# Longer than any year: what is looked for as hidden must not stand in a name by chance.
_numbers = count(500_001)


def make_organisation(
    name: str = "하늘시시설관리공단", english: str | None = "Haneul Facilities Corporation", **values: Any
) -> Organisation:
    values.setdefault("slug", f"organisation-{next(_numbers)}")
    values.setdefault("kind", OrganisationKind.AFFILIATE)
    return Organisation.objects.create(name=localized(name, english), **values)


def make_home(name: str = "하늘시", english: str = "Haneul City") -> Organisation:
    """Our city; made once per test."""
    home = Organisation.objects.filter(home=True).first()
    return home or make_organisation(name, english, kind=OrganisationKind.CITY, home=True)


def make_programme(
    name: str = "데이터 행정 평가",
    english: str | None = "Evaluation of Data Administration",
    *,
    grades: tuple[str, ...] = ("우수", "보통", "미흡"),
    **values: Any,
) -> Programme:
    """A programme whose scale has `grades`, the best first."""
    values.setdefault("slug", f"programme-{next(_numbers)}")
    values.setdefault("kind", ProgrammeKind.EVALUATION)
    values.setdefault("scale_size", len(grades) or None)
    programme = Programme.objects.create(name=localized(name, english), **values)
    for position, grade in enumerate(grades, start=1):
        make_grade(programme, grade, position)
    return programme


def make_grade(programme: Programme, name: str, position: int | None) -> Grade:
    english = {"우수": "Excellent", "보통": "Fair", "미흡": "Poor"}.get(name)
    return Grade.objects.create(programme=programme, name=localized(name, english), position=position)


def make_edition(programme: Programme | None = None, year: int | None = 2025, **values: Any) -> Edition:
    return Edition.objects.create(programme=programme or make_programme(), year=year, **values)


def make_group(edition: Edition, name: str = "기초지방자치단체", **values: Any) -> EditionGroup:
    return EditionGroup.objects.create(edition=edition, name=localized(name, None), **values)


def make_role(
    programme: Programme, organisation: Organisation, role: str = "organiser", **values: Any
) -> Role:
    return Role.objects.create(programme=programme, organisation=organisation, role=RoleName(role), **values)


def make_award(edition: Edition | None = None, *, grade: str | Grade | None = "우수", **values: Any) -> Award:
    """An award of our city unless told otherwise; `grade` is one of the programme's by its Korean name."""
    edition = edition or make_edition()
    values.setdefault("recipient", None)
    values["recipient"] = values["recipient"] or make_home()
    if isinstance(grade, str):
        grade = Grade.objects.get(programme=edition.programme, name__ko=grade)
    return Award.objects.create(edition=edition, grade=grade, **values)


def make_award_set(
    *programmes: Programme,
    name: str = "중앙부처 4대 평가",
    english: str = "Four national evaluations",
    **values: Any,
) -> AwardSet:
    values.setdefault("slug", f"set-{next(_numbers)}")
    award_set = AwardSet.objects.create(name=localized(name, english), **values)
    for programme in programmes:
        award_set.members.create(programme=programme)
    return award_set


def make_mention(award: Award, release: Release, *evidence: str, position: int = 0) -> Mention:
    return Mention.objects.create(award=award, release=release, evidence=list(evidence), position=position)


def make_published_award(edition: Edition | None = None, **values: Any) -> Award:
    """An award that a public release tells of."""
    award = make_award(edition, **values)
    tell_of(award)
    return award


def tell_of(*awards: Award, at: datetime | None = None, **values: Any) -> Release:
    """A release that mentions `awards`, public now or scheduled for `at`."""
    release = make_release(**values)
    for position, award in enumerate(awards):
        make_mention(award, release, position=position)
    publish(release, at=at)
    return release


def localized(korean: str, english: str | None) -> dict[str, str]:
    return {"ko": korean, "en": english} if english else {"ko": korean}
