"""What people do to a release: they look at its form, then act by what they saw there, which may be old by then."""

import copy
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import SimpleNamespace
from typing import Any

from django.contrib import admin
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import IntegrityError
from django.test import RequestFactory

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases import publishing, versions
from newsroom.releases.models import Release
from tests.newsroom.releases.admin.forms import change_url, posted

DONE, REFUSED = "done", "refused"

# What an edit types into: the place on the form (a text's language and field, or another field) and what.
Place = tuple[str, str]
EDITS: dict[str, dict[Place, str]] = {
    "korean": {("ko", "title"): "하늘시 {mark}"},
    "english": {("en", "title"): "Haneul {mark}"},
    "both": {("ko", "title"): "하늘시 {mark}", ("en", "title"): "Haneul {mark}"},
    "both, a slip": {
        ("ko", "summary"): "오탈자 {mark}",
        ("en", "summary"): "A slip {mark}",
        ("", "minor_change"): "on",
    },
    "both, a correction": {
        ("ko", "body"): "<p>2위 {mark}</p>",
        ("en", "body"): "<p>Second {mark}</p>",
        ("", "correction_wrong_ko"): "3위",
        ("", "correction_wrong_en"): "third",
        ("", "correction_right_ko"): "2위",
        ("", "correction_right_en"): "second",
    },
}


@dataclass(frozen=True)
class Page:
    """A form as somebody opened it."""

    release: Release
    offered: list[str]
    languages: list[str]
    # What a browser would send; nothing while only the buttons were looked at.
    data: dict[str, Any] = field(default_factory=dict, repr=False)


@dataclass
class Act:
    """An act that somebody began by the page they had before them; `mark` stands in all that they wrote."""

    number: int
    kind: str
    by: str
    page: Page
    detail: str
    later: datetime
    outcome: str = ""

    @property
    def mark(self) -> str:
        return f"m{self.number}m"

    @property
    def seen(self) -> int:
        return self.page.release.revision

    @property
    def at(self) -> datetime | None:
        """The publish time that an approval gives."""
        return self.later if self.detail == "later" else None

    @property
    def typed(self) -> set[Place]:
        """The fields of texts that an edit writes."""
        return {place for place in EDITS[self.detail] if place[0]}


def read(release_id: int, user: User) -> Page:
    """What a person needs to decide: the release and the buttons that they are offered now."""
    release = Release.objects.get(pk=release_id)
    public = versions.public_version(release)
    return Page(release, publishing.allowed_acts(release, user), public.languages if public else [])


def open_form(page: Page, user: User) -> Page:
    """The page with the form as the site shows it now."""
    return replace(page, data=posted(SimpleNamespace(context=_answer(page, user).context_data)))


def prepared(act: Act, user: User) -> Callable[[], str]:
    """The act, ready to be done in a thread of its own; tells whether it was done or refused."""
    do = _edit if act.kind == "edit" else _publishing
    return lambda: do(act, user)


def _edit(act: Act, user: User) -> str:
    """The form as a browser sends it, with what was typed."""
    typed = {
        _field(act.page, place): value.format(mark=act.mark) for place, value in EDITS[act.detail].items()
    }
    answer = _answer(act.page, user, act.page.data | typed)
    if answer.status_code == 302:
        return DONE
    if answer.status_code != 200:
        raise AssertionError(f"the form answered {answer.status_code}")
    return REFUSED


def _answer(page: Page, user: User, data: dict[str, Any] | None = None) -> Any:
    """What the view of the form answers, not rendered: nobody reads the page, and there are thousands of them."""
    url = change_url(page.release)
    request: Any = RequestFactory().get(url) if data is None else RequestFactory().post(url, data)
    request.user, request._messages = user, CookieStorage(request)
    request._dont_enforce_csrf_checks = True
    return admin.site.get_model_admin(Release).change_view(request, str(page.release.pk))


def _field(page: Page, place: Place) -> str:
    """The form's name for a place: the rows of texts stand in the order in which they were made."""
    language, name_of_field = place
    if not language:
        return name_of_field
    number = next(
        name.removesuffix("-language")
        for name, value in page.data.items()
        if name.startswith("texts-") and name.endswith("-language") and value == language
    )
    return f"{number}-{name_of_field}"


def _publishing(act: Act, user: User) -> str:
    release = copy.copy(act.page.release)  # as stale as the page
    reason = dict.fromkeys(languages.codes(), act.mark)
    extra: dict[str, dict[str, Any]] = {
        "submit": {"note": act.mark},
        "send_back": {"remark": act.mark},
        "approve": {"override": act.mark, "at": act.at},
        "withdraw": {"reason": reason, "language": act.detail or None},
    }
    try:
        getattr(publishing, act.kind)(release, user, seen=act.seen, **extra.get(act.kind, {}))
    except publishing.Refused:
        return REFUSED
    except IntegrityError as error:
        # The hour came while what it would have published was being called off.
        if "it can be withdrawn, not called off" not in str(error):
            raise
        return REFUSED
    return DONE
