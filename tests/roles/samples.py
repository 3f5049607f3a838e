"""One row of each model of the admin: how to make it, add it and change it through the forms."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from awards.models import RegisterImport
from newsroom.accounts.models import AuditEntry
from newsroom.releases import clock
from newsroom.releases.models import OutboxMessage
from tests.awards.make import (
    make_award,
    make_award_set,
    make_edition,
    make_grade,
    make_group,
    make_home,
    make_organisation,
    make_programme,
)
from tests.make import make_category, make_department, make_release, make_topic, make_user
from tests.newsroom.practices.make import make_practice, make_visit
from tests.newsroom.translation.make import make_term
from tests.roles.people import our_department


def nothing() -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Sample:
    make: Callable[[], Model]
    # What is typed to add one, and to change this one.
    added: Callable[[], dict[str, Any]] = nothing
    changed: Callable[[], dict[str, Any]] = nothing


def named(**values: Any) -> Callable[[], dict[str, Any]]:
    return lambda: {"name_ko": "새 이름", "name_en": "A new name", **values}


def new_user() -> dict[str, Any]:
    password = "a-long-password-17"
    return {"username": "kim", "usable_password": "true", "password1": password, "password2": password}


def new_award() -> dict[str, Any]:
    edition = make_edition()
    return {
        "edition": edition.pk,
        "recipient": make_home().pk,
        "grade": edition.programme.grades.get(position=1).pk,
    }


def new_set() -> dict[str, Any]:
    programmes = {f"members-{place}-programme": make_programme().pk for place in range(2)}
    return named()() | programmes


def new_practice() -> dict[str, Any]:
    return {"title_ko": "새 사례", "year": "2025", "field": "service", "department": make_department().pk}


SAMPLES: dict[str, Sample] = {
    "accounts.auditentry": Sample(lambda: AuditEntry.objects.create(act="import")),
    "accounts.department": Sample(make_department, named(slug="new"), named()),
    "accounts.user": Sample(lambda: make_user("author"), new_user, lambda: {"last_name": "박"}),
    "awards.registerimport": Sample(lambda: RegisterImport.objects.create(file_name="register.xlsx")),
    "releases.outboxmessage": Sample(
        lambda: OutboxMessage.objects.create(kind="submitted", release=make_release(), due_at=clock.now())
    ),
    "releases.release": Sample(
        lambda: make_release(department=our_department()),
        lambda: {"texts-0-title": "새 제목"},
        lambda: {"texts-0-title": "새 제목", "licence": "KOGL-4"},
    ),
    "releases.category": Sample(make_category, named(slug="new"), named()),
    "releases.topic": Sample(make_topic, named(slug="new"), named()),
    "awards.award": Sample(make_award, new_award, lambda: {"money": "7"}),
    "awards.edition": Sample(
        make_edition,
        lambda: {"programme": make_programme().pk, "year": 2024},
        lambda: {"assessed_count": 226},
    ),
    "awards.editiongroup": Sample(
        lambda: make_group(make_edition()), lambda: named(edition=make_edition().pk)(), named()
    ),
    "awards.organisation": Sample(make_organisation, named(kind="central"), named()),
    "awards.programme": Sample(
        lambda: make_programme(grades=()), named(kind="evaluation", scale_size=""), named()
    ),
    "awards.awardset": Sample(lambda: make_award_set(make_programme(), make_programme()), new_set, named()),
    "awards.grade": Sample(
        lambda: make_grade(make_programme(grades=()), "우수", None),
        lambda: named(programme=make_programme(grades=()).pk)(),
        named(),
    ),
    "practices.practice": Sample(make_practice, new_practice, lambda: {"year": "2024"}),
    "practices.visit": Sample(
        make_visit,
        lambda: {"kind": "visit", "held_on": "2025-05-06", "body": "바람시", "topic": "민원실 버스"},
        lambda: {"people": "9"},
    ),
    "translation.glossaryterm": Sample(
        make_term,
        lambda: {"kind": "grade", "ko": "본상", "en": "Main Prize"},
        lambda: {"en": "Main Award"},
    ),
}
