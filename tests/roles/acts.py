"""What can be done with a release beside saving it: the release that it starts from, the request, and its mark."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.test import Client
from django.urls import reverse

from awards import suggesting
from newsroom.accounts.models import AuditEntry, User
from newsroom.releases import clock, preview_links, publishing, revisions
from newsroom.releases.models import PreviewLink, Release
from tests.make import make_editor, make_release, publish
from tests.newsroom.translation.found import (
    HANJA,
    HANJA_RULE,
    PERSONAL,
    PERSONAL_RULE,
    found_by,
    make_checked_release,
    make_dismissal,
)
from tests.roles.people import our_department

Prepare = Callable[[User | None], Release]
REASON = {"reason_ko": "사실과 달라 취소합니다.", "reason_en": "It was not correct."}


@dataclass(frozen=True)
class Act:
    """`mark` is the act of the audit log that it leaves; a page that is only read leaves none."""

    page: str
    prepare: Prepare
    path: Callable[[Release], list[Any]]
    mark: str = ""
    typed: dict[str, str] | None = None
    # Whether it is asked for on a page of its own.
    is_page: bool = True

    def url(self, release: Release) -> str:
        return reverse(self.page, args=self.path(release))

    def send(self, client: Client, release: Release) -> Any:
        seen = Release.objects.get(pk=release.pk).revision
        return client.post(self.url(release), {"seen": seen, **(self.typed or {})})

    def times_done(self, release: Release) -> int:
        return AuditEntry.objects.filter(act=self.mark, target_id=str(release.pk)).count()


def in_state(state: str) -> Prepare:
    return lambda user: make_release(state=state, department=our_department())


def scheduled(user: User | None) -> Release:
    release = make_release(department=our_department())
    publish(release, at=clock.now() + timedelta(days=1))
    return release


def written_by_who_asks(user: User | None) -> Release:
    return make_release(state="review", department=our_department(), created_by=user)


def with_two_revisions(user: User | None) -> Release:
    release = make_release(department=our_department())
    revisions.record(release, by=None)
    release.texts.filter(language="ko").update(title="고친 제목")
    revisions.record(release, by=None)
    return release


def with_a_remark(user: User | None) -> Release:
    release = make_release(state="review", department=our_department())
    publishing.send_back(release, by=make_editor(), remark="제목을 줄여 주세요.")
    return release


def with_a_link(user: User | None) -> Release:
    release = make_release(department=our_department())
    preview_links.issue(release, by=make_editor(), language="ko", name="기자", organisation="", hours=1)
    return release


def with_a_finding(user: User | None) -> Release:
    return make_checked_release(HANJA, department=our_department())


def with_personal_data(user: User | None) -> Release:
    return make_checked_release(PERSONAL, department=our_department())


def with_a_dismissal(user: User | None) -> Release:
    release = with_a_finding(user)
    make_dismissal(HANJA_RULE, release, make_editor())
    return release


def with_a_suggestion(user: User | None) -> Release:
    release = make_release(department=our_department())
    suggesting.suggest(release, "0" * 64, "하늘시 · 평가", "하늘시가 받았다.", make_editor(), {})
    return release


def finding(rule: str) -> Callable[[Release], list[Any]]:
    return lambda release: [release.pk, found_by(rule, release).identity]


def key(release: Release) -> list[Any]:
    return [release.pk]


def act(name: str, prepare: Prepare, *, is_page: bool = True, **typed: str) -> Act:
    """One of `publishing`."""
    return Act(
        "admin:releases_release_act", prepare, lambda release: [release.pk, name], name, typed, is_page
    )


def reading(page: str, prepare: Prepare, path: Callable[[Release], list[Any]] = key) -> Act:
    return Act(page, prepare, path)


def link_of(release: Release) -> PreviewLink:
    return release.preview_links.get()


ACTS: dict[str, Act] = {
    "submit": act("submit", in_state("draft")),
    "approve": act("approve", in_state("review")),
    "approve-own": act("approve", written_by_who_asks, override="휴일이라 혼자입니다."),
    "send_back": act("send_back", in_state("review"), remark="제목을 줄여 주세요."),
    "reopen": act("reopen", in_state("approved"), is_page=False),
    "reopen-scheduled": act("reopen", scheduled, is_page=False),
    "reopen-withdrawn": act("reopen", in_state("withdrawn"), is_page=False),
    "withdraw": act("withdraw", in_state("approved"), language="all", **REASON),
    "withdraw-english": act("withdraw", in_state("approved"), language="en", **REASON),
    "withdraw-scheduled": act("withdraw", scheduled, **REASON),
    "discard": act("discard", in_state("draft")),
    "recover": act("recover", in_state("deleted"), is_page=False),
    "restore": Act(
        "admin:releases_release_restore", with_two_revisions, lambda release: [release.pk, 1], "restore"
    ),
    "resolve": Act(
        "admin:releases_release_resolve",
        with_a_remark,
        lambda release: [release.pk, release.review_notes.get(kind="remark").pk],
        "resolve",
        is_page=False,
    ),
    "issue-link": Act(
        "admin:releases_release_previews",
        in_state("draft"),
        key,
        "preview_issued",
        {"name": "기자", "language": "ko", "hours": "1", "key": "of-this-form"},
    ),
    "revoke-link": Act(
        "admin:releases_release_revoke",
        with_a_link,
        lambda release: [release.pk, link_of(release).pk],
        "preview_revoked",
        is_page=False,
    ),
    "dismiss": Act(
        "language_finding", with_a_finding, finding(HANJA_RULE), "dismiss", {"reason": "행사 이름이다."}
    ),
    "dismiss-personal": Act(
        "language_finding",
        with_personal_data,
        finding(PERSONAL_RULE),
        "dismiss",
        {"reason": "예로 든 번호다."},
    ),
    "take-back": Act("language_finding", with_a_dismissal, finding(HANJA_RULE), "undismiss"),
    "proposals": reading("proposals_stored", in_state("draft")),
    "proposals-handed-on": reading("proposals_stored", with_a_suggestion),
    "proposals-waiting": reading("proposals_waiting", in_state("draft"), lambda release: []),
    "history": reading("admin:releases_release_history", with_two_revisions),
    "compare": reading("admin:releases_release_compare", with_two_revisions),
    "presence": reading("admin:releases_release_presence", in_state("draft")),
    "preview": reading("preview", in_state("draft"), lambda release: ["ko", release.pk]),
    "export-xliff": reading("xliff_export", in_state("draft")),
    "import-xliff": reading("xliff_import", in_state("draft"), lambda release: []),
    "earlier-translations": reading("translation_memory", in_state("draft")),
    "export-glossary": reading(
        "admin:translation_glossaryterm_export", in_state("draft"), lambda release: ["csv"]
    ),
    "import-glossary": reading(
        "admin:translation_glossaryterm_import", in_state("draft"), lambda release: []
    ),
    "export-visits": reading("admin:practices_visit_export", in_state("draft"), lambda release: []),
    "export-register": reading("admin:awards_award_export", in_state("draft"), lambda release: ["csv"]),
    "register-template": reading("admin:awards_award_template", in_state("draft"), lambda release: []),
    "import-register": reading("admin:awards_registerimport_upload", in_state("draft"), lambda release: []),
    "preview-english": reading("preview", in_state("review"), lambda release: ["en", release.pk]),
}
