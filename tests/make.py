"""Plain helpers that make what a test needs, through the ways that the site itself takes."""

from collections.abc import Iterable
from datetime import datetime
from itertools import count
from typing import Any

from django.contrib.auth.models import Group

from newsroom.accounts.models import Department, User
from newsroom.fields import languages
from newsroom.releases import publishing
from newsroom.releases.enums import Kind, Licence, State
from newsroom.releases.models import Category, Contact, LegacyURL, Release, ReleaseText, Topic

# Longer than any year: what is looked for as hidden must not stand in a name by chance.
_numbers = count(500_001)

KOREAN = {
    "title": "하늘시, 새 도서관 열어",
    "summary": "하늘시가 중앙로에 도서관을 열었다.",
    "body": "<p>하늘시는 24일 중앙로에 새 도서관을 열었다.</p>",
}
ENGLISH = {
    "title": "Haneul City opens a library",
    "summary": "Haneul City has opened a library on Jungang-ro.",
    "body": "<p>Haneul City opened a new library on Jungang-ro on the 24th.</p>",
}


def make_user(*groups: str, **values: Any) -> User:
    """A member of staff in `groups` (author, desk editor, awards officer, administrator); password "password"."""
    number = next(_numbers)
    defaults: dict[str, Any] = {"username": f"user{number}", "is_staff": True}
    user = User(**defaults | values)
    user.set_password("password")
    user.save()
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def make_editor() -> User:
    return make_user("desk editor")


def make_author(release: Release) -> User:
    """An author of the department that the release belongs to."""
    return make_user("author", department=release.department)


def make_department(name: str = "홍보담당관", english: str = "Public Relations", **values: Any) -> Department:
    values.setdefault("slug", f"department-{next(_numbers)}")
    return Department.objects.create(name={"ko": name, "en": english}, **values)


def make_category(name: str = "문화", english: str = "Culture", **values: Any) -> Category:
    values.setdefault("slug", f"category-{next(_numbers)}")
    return Category.objects.create(name={"ko": name, "en": english}, **values)


def make_topic(name: str = "도서관", english: str = "Libraries", **values: Any) -> Topic:
    values.setdefault("slug", f"topic-{next(_numbers)}")
    return Topic.objects.create(name={"ko": name, "en": english}, **values)


def make_text(release: Release, language: str, *, ready: bool = True, **values: Any) -> ReleaseText:
    defaults = ENGLISH if language == "en" else KOREAN
    return ReleaseText.objects.create(release=release, language=language, ready=ready, **(defaults | values))


def make_contact(release: Release, **values: Any) -> Contact:
    defaults: dict[str, Any] = {
        "name": {"ko": "김하늘", "en": "Kim Haneul"},
        "post": {"ko": "주무관", "en": "Officer"},
        "phone": "02-000-0000",
    }
    return Contact.objects.create(release=release, **defaults | values)


def make_release(
    *,
    state: str = State.DRAFT,
    texts: dict[str, dict[str, Any]] | Iterable[str] | None = None,
    topics: Iterable[Topic] = (),
    legacy: Iterable[str] = (),
    **values: Any,
) -> Release:
    """A working copy with texts in every language of the site, or those of `texts` (codes, or codes with their values).

    Any `state` but draft is reached by the acts of publishing; a withdrawn one was public before.
    """
    values["category"] = values.get("category") or make_category()
    values["department"] = values.get("department") or make_department()
    release = Release.objects.create(**{"kind": Kind.RELEASE, "licence": Licence.KOGL_1} | values)
    release.topics.set(topics)
    chosen = texts if isinstance(texts, dict) else {code: {} for code in texts or languages.codes()}
    for code, content in chosen.items():
        make_text(release, code, **content)
    make_contact(release)
    for path in legacy:
        LegacyURL.objects.create(release=release, path=path)
    _bring_to(release, State(state))
    return release


def _bring_to(release: Release, state: State) -> None:
    if state == State.DRAFT:
        return
    editor = make_editor()
    if state == State.DELETED:
        publishing.discard(release, by=editor)
        return
    publishing.submit(release, by=editor)
    if state in (State.APPROVED, State.WITHDRAWN):
        publishing.approve(release, by=make_editor())
    if state == State.WITHDRAWN:
        withdraw(release)


def make_published_release(at: datetime | None = None, **values: Any) -> Release:
    """A release that went through review and is public now, or scheduled for `at` when that lies ahead of the clock."""
    release = make_release(**values)
    publish(release, at=at)
    return release


def publish(release: Release, at: datetime | None = None) -> None:
    """Take a working copy through review and approval; one that is approved is reopened before."""
    editor = make_editor()
    if release.state in (State.APPROVED, State.WITHDRAWN):
        publishing.reopen(release, by=editor)
    if release.state == State.DRAFT:
        publishing.submit(release, by=editor)
    publishing.approve(release, by=make_editor(), at=at)


def withdraw(release: Release, **reason: str) -> None:
    publishing.withdraw(
        release,
        by=make_editor(),
        reason=reason or {"ko": "사실과 달라 취소합니다.", "en": "It was not correct."},
    )
