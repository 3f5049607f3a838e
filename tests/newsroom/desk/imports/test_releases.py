"""Releases of a file: what is stored of a line, in the working copy and for the public."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection

from awards.models import Award, Mention, MentionVersion, Programme
from awards.published import PublishedAward
from newsroom.accounts.grants import EDITORIAL
from newsroom.accounts.models import Department
from newsroom.desk.imports.importer import ReleaseImporter
from newsroom.releases.enums import State
from newsroom.releases.models import (
    Category,
    Contact,
    Release,
    ReleaseText,
    ReleaseVersion,
    Topic,
    Withdrawal,
)
from newsroom.releases.published import (
    PublishedLegacyURL,
    PublishedRelease,
    PublishedText,
    PublishedWithdrawal,
)
from tests.awards.make import make_award, make_edition
from tests.clock import seoul, set_clock
from tests.lines import award_line, import_lines, release_line, told

pytestmark = pytest.mark.django_db

NOW = seoul(2026, 4, 1, 12)
WITHDRAWN = {"at": "2025-05-01T09:00:00+09:00", "reason": {"ko": "사실과 달라", "en": "Not correct"}}
KOREAN = {"title": "제목", "summary": "요약", "body": ["본문"]}
ENGLISH = {"title": "Title", "summary": "Summary", "body": ["Body"]}
FULL = release_line(
    "board-7",
    kind="explanation",
    featured=True,
    licence="KOGL-4",
    topics=[{"slug": "smart-city", "ko": "스마트시티", "en": "Smart city"}, {"ko": "시민참여"}],
    contacts=[
        {"name": "김하늘", "post": {"ko": "팀장"}, "phone": "070-0000-0001", "email": "a@haneul.example"},
        {"name": {"ko": "이바다", "en": "Lee Bada"}, "email": "b@haneul.example"},
    ],
    legacy_urls=["/www/view.do?no=7", "/board/7"],
    withdrawn=None,
    corrections=[],
    id=None,
    texts={
        "ko": {
            "title": "제목",
            "subtitles": ["부제 1", "부제 2"],
            "summary": "요약",
            "body": ["본문", "▲ 하나", "○ 둘", "끝"],
            "slug": "제목-주소",
        },
        "en": {"title": "T", "summary": "S", "body_html": "<p>Body<script>x</script></p>", "origin": "machine"},
    },
    awards=[award_line(evidence=["우수 등급을 받았다."]), award_line(edition_year=2024, category="기초")],
)  # fmt: skip


@pytest.fixture(autouse=True)
def the_clock_stands(db):
    set_clock(NOW)


def import_releases(*lines, **options):
    return import_lines(ReleaseImporter(), *lines, **options)


def reason(report):
    assert told(report) == {"refused": 1}
    return report.refusals[0].reason


def everything():
    """All rows that an import could touch."""
    models = (Release, ReleaseText, Contact, Topic, Category, Department, ReleaseVersion, Award, Mention)
    return [
        list(model.objects.order_by("pk").values()) for model in (*models, Withdrawal, Release.topics.through)
    ]


def test_a_line_is_stored_with_all_that_it_says():
    assert told(import_releases(FULL)) == {"created": 1}
    release = Release.objects.get()
    assert (release.external_id, release.kind, release.licence) == ("board-7", "explanation", "KOGL-4")
    assert (release.featured, release.state) == (True, State.APPROVED)
    assert release.publish_at == seoul(2025, 4, 3, 9)
    assert (release.category.slug, release.category.name["en"]) == ("data", "Data")
    assert release.department.name == {"ko": "스마트시티과", "en": "Smart City Division"}
    assert {topic.name["ko"] for topic in release.topics.all()} == {"스마트시티", "시민참여"}
    assert [contact.name for contact in release.contacts.all()] == [
        {"ko": "김하늘"},
        {"ko": "이바다", "en": "Lee Bada"},
    ]
    assert {url.path for url in release.legacy_urls.all()} == {"/www/view.do?no=7", "/board/7"}
    texts = {text.language: text for text in release.texts.all()}
    assert texts["ko"].subtitles == ["부제 1", "부제 2"]
    assert texts["ko"].body == "<p>본문</p><ul><li>하나</li><li>둘</li></ul><p>끝</p>"
    assert (texts["ko"].slug, texts["ko"].ready, texts["ko"].origin) == ("제목-주소", True, "human")
    assert (texts["en"].body, texts["en"].origin, texts["en"].summary) == (
        "<p>Body</p>",
        "machine",
        "S",
    )


def test_a_published_line_is_public_from_its_time_on():
    import_releases(FULL)
    public = PublishedRelease.objects.get()
    assert (public.published_at, public.modified_at) == (seoul(2025, 4, 3, 9), seoul(2025, 4, 3, 9))
    assert public.languages == ["en", "ko"]
    assert public.text_in("ko").slug == "제목-주소"
    assert public.topics.count() == 2
    assert [contact["email"] for contact in public.contacts] == ["a@haneul.example", "b@haneul.example"]
    assert PublishedLegacyURL.objects.get(path="/board/7").release == public


def test_a_line_may_publish_what_a_machine_translated():
    line = release_line("board-8", texts={"ko": KOREAN, "en": {**ENGLISH, "origin": "machine"}})
    assert told(import_releases(line)) == {"created": 1}
    assert PublishedText.objects.get(language="en").origin == "machine"


def test_a_line_publishes_no_personal_data():
    body = ["신청자는 이하늘(900101-1234567) 씨다."]
    line = release_line("board-8", texts={"ko": {**KOREAN, "body": body}})
    assert reason(import_releases(line)).startswith("checks: ")
    assert told(import_releases({**line, "state": "draft"})) == {"created": 1}


def test_the_awards_of_a_release_are_linked_and_public_with_it():
    import_releases(FULL)
    first, second = Mention.objects.order_by("position")
    assert (first.evidence, second.evidence) == (["우수 등급을 받았다."], [])
    assert MentionVersion.objects.count() == 2
    assert PublishedAward.objects.count() == 2


def test_an_award_that_the_register_has_is_linked_and_keeps_its_facts():
    award = make_award(make_edition(), score=90)
    programme = {"ko": "데이터행정평가"}
    line = release_line(awards=[award_line(programme=programme, score=80, rank=2, grade={"ko": "우수"})])
    report = import_releases(line)
    assert told(report) == {"created": 1}
    assert [note.split(":")[0] for note in report.notes] == ["score"]
    award.refresh_from_db()
    assert (award.score, award.rank) == (Decimal(90), 2)
    assert Mention.objects.get().award == award


def test_one_award_is_told_by_several_releases():
    lines = [release_line(str(number), awards=[award_line()]) for number in range(3)]
    import_releases(*lines)
    assert (Award.objects.count(), Mention.objects.count(), MentionVersion.objects.count()) == (1, 3, 3)


@pytest.mark.parametrize("batch_size", [1, 2, 200])
def test_the_same_file_again_touches_no_row(batch_size):
    lines = [
        FULL,
        release_line("draft", state="draft", published_at=None),
        release_line("later", published_at="2027-01-01T09:00:00+09:00"),
        release_line("gone", state="withdrawn", withdrawn=WITHDRAWN),
        release_line("told", awards=[award_line()]),
    ]
    assert told(import_releases(*lines, batch_size=batch_size)) == {"created": 5}
    before = everything()
    assert told(import_releases(*lines, batch_size=batch_size)) == {"unchanged": 5}
    assert everything() == before


def test_a_line_written_in_another_order_of_keys_is_unchanged():
    import_releases(FULL)
    before = everything()
    assert told(import_releases(dict(reversed(FULL.items())))) == {"unchanged": 1}
    assert told(import_releases({key: value for key, value in FULL.items() if value is not None})) == {
        "unchanged": 1
    }
    assert everything() == before


def test_an_unchanged_line_leaves_alone_what_people_changed_since():
    import_releases(FULL)
    ReleaseText.objects.filter(language="ko").update(title="고친 제목")
    assert told(import_releases(FULL)) == {"unchanged": 1}
    assert ReleaseText.objects.get(language="ko").title == "고친 제목"


def test_a_changed_line_is_public_from_now_on_and_keeps_its_first_time():
    import_releases(FULL)
    texts = {**FULL["texts"], "ko": {"title": "새 제목", "body": ["새 본문"]}}
    assert told(import_releases(FULL | {"texts": texts, "topics": []})) == {"updated": 1}
    first, second = ReleaseVersion.objects.order_by("number")
    assert (first.public_during.upper, second.public_during.lower) == (NOW, NOW)
    assert second.published_at == seoul(2025, 4, 3, 9)
    public = PublishedRelease.objects.get()
    assert (public.text_in("ko").title, public.topics.count(), public.modified_at) == ("새 제목", 0, NOW)


@pytest.mark.parametrize(
    "change",
    [
        {"featured": False},
        {"licence": "none"},
        {"category": {"ko": "문화"}},
        {"topics": [{"ko": "시민참여"}]},
        {"contacts": []},
        {"awards": []},
        {"awards": [award_line(evidence=["다른 문장"]), award_line(edition_year=2024, category="기초")]},
    ],
)
def test_every_fact_that_the_public_sees_makes_a_version(change):
    import_releases(FULL)
    assert told(import_releases(FULL | change)) == {"updated": 1}
    assert ReleaseVersion.objects.count() == 2


def test_legacy_addresses_alone_make_no_version():
    import_releases(FULL)
    assert told(import_releases(FULL | {"legacy_urls": ["/board/7", "/new/7"]})) == {"updated": 1}
    assert ReleaseVersion.objects.count() == 1
    assert {url.path for url in PublishedLegacyURL.objects.all()} == {"/board/7", "/new/7"}


def test_what_a_changed_line_leaves_out_stays():
    import_releases(FULL)
    korean = {"ko": {"title": "새 제목", "body": ["새 본문"]}}
    import_releases(
        {
            "external_id": "board-7",
            "state": "published",
            "published_at": FULL["published_at"],
            "texts": korean,
        }
    )
    release = Release.objects.get()
    assert (release.featured, release.licence, release.contacts.count(), release.topics.count()) == (
        True,
        "KOGL-4",
        2,
        2,
    )
    assert PublishedRelease.objects.get().languages == ["en", "ko"]
    assert Mention.objects.count() == 2


def test_null_says_nothing():
    import_releases(FULL)
    nothing = dict.fromkeys(FULL.keys() - {"external_id", "state", "published_at", "texts"})
    texts = {
        "ko": {"title": "새 제목", "body": ["새 본문"], "body_html": None, "subtitles": None},
        "en": None,
    }
    assert told(import_releases(FULL | nothing | {"texts": texts})) == {"updated": 1}
    release = Release.objects.get()
    assert (release.contacts.count(), release.topics.count(), release.legacy_urls.count()) == (2, 2, 2)
    assert Mention.objects.count() == 2


def test_a_time_in_the_future_is_a_schedule():
    line = release_line(published_at="2026-04-02T09:00:00+09:00", awards=[award_line()])
    import_releases(line)
    assert not PublishedRelease.objects.exists()
    assert not PublishedAward.objects.exists()
    set_clock(seoul(2026, 4, 2, 9))
    assert PublishedRelease.objects.get().published_at == seoul(2026, 4, 2, 9)
    assert PublishedAward.objects.count() == 1


def test_a_schedule_can_be_moved_until_it_comes():
    import_releases(release_line(published_at="2026-04-02T09:00:00+09:00"))
    moved = release_line(published_at="2026-04-03T09:00:00+09:00")
    assert told(import_releases(moved)) == {"updated": 1}
    set_clock(seoul(2026, 4, 2, 9))
    assert not PublishedRelease.objects.exists()
    set_clock(seoul(2026, 4, 3, 10))
    assert PublishedRelease.objects.get().published_at == seoul(2026, 4, 3, 9)
    refused = reason(import_releases(release_line(published_at="2026-04-04T09:00:00+09:00")))
    assert refused.startswith("published_at")
    assert "2026-04-03 (" in refused
    assert "09:00 KST" in refused


@pytest.mark.parametrize("state", ["draft", "review"])
def test_a_draft_stays_a_working_copy(state):
    import_releases(release_line(state=state))
    assert Release.objects.get().state == state
    assert not ReleaseText.objects.filter(ready=True).exists()
    assert not ReleaseVersion.objects.exists()


def test_a_line_that_becomes_a_draft_again_takes_a_schedule_back_but_nothing_public():
    later = release_line("later", published_at="2026-04-02T09:00:00+09:00")
    import_releases(later, release_line("public"))
    import_releases(later | {"state": "draft"}, release_line("public", state="draft"))
    set_clock(NOW + timedelta(days=9))
    assert [release.public_id for release in PublishedRelease.objects.all()] == [
        Release.objects.get(external_id="public").public_id
    ]


def test_a_draft_that_is_published_later_gets_the_time_of_its_line():
    import_releases(release_line(state="draft", published_at=None))
    assert told(import_releases(release_line())) == {"updated": 1}
    assert PublishedRelease.objects.get().published_at == seoul(2025, 4, 3, 9)


def test_a_withdrawn_line_was_public_until_then_and_tells_why():
    import_releases(release_line(state="withdrawn", withdrawn=WITHDRAWN))
    assert not PublishedRelease.objects.exists()
    notice = PublishedWithdrawal.objects.get()
    assert (notice.withdrawn_at, notice.reason) == (seoul(2025, 5, 1, 9), WITHDRAWN["reason"])
    set_clock(seoul(2025, 4, 20))
    assert PublishedRelease.objects.count() == 1


def test_a_public_release_is_withdrawn_by_its_line():
    import_releases(release_line())
    assert told(import_releases(release_line(state="withdrawn", withdrawn=WITHDRAWN))) == {"updated": 1}
    assert ReleaseVersion.objects.get().public_during.upper == seoul(2025, 5, 1, 9)
    assert PublishedWithdrawal.objects.count() == 1
    other = WITHDRAWN | {"at": "2025-06-01T09:00:00+09:00"}
    assert "withdrawn.at" in reason(import_releases(release_line(state="withdrawn", withdrawn=other)))


def test_the_reason_of_a_withdrawal_was_published_and_stays():
    line = release_line(state="withdrawn", withdrawn=WITHDRAWN)
    import_releases(line)
    line["withdrawn"] = WITHDRAWN | {"reason": {"ko": "다른 이유", "en": "Another reason"}}
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {EDITORIAL}")
        report = import_releases(line, release_line("other"))
        cursor.execute("RESET ROLE")
    assert told(report) == {"refused": 1, "created": 1}
    assert report.refusals[0].reason.startswith("withdrawn.reason")
    assert PublishedWithdrawal.objects.get().reason == WITHDRAWN["reason"]


def test_a_withdrawn_release_stays_withdrawn_whatever_its_line_says():
    import_releases(release_line(state="withdrawn", withdrawn=WITHDRAWN))
    assert reason(import_releases(release_line())).startswith("state")
    assert not PublishedRelease.objects.exists()


def test_a_release_withdrawn_before_its_hour_leaves_no_notice():
    import_releases(release_line(published_at="2026-04-02T09:00:00+09:00"))
    import_releases(release_line(state="withdrawn", published_at=None))
    set_clock(seoul(2026, 4, 3))
    assert not PublishedRelease.objects.exists()
    assert not PublishedWithdrawal.objects.exists()


def test_the_public_id_of_a_line_is_kept_and_finds_its_release():
    import_releases(release_line(id="bcdfghjkmn"))
    assert Release.objects.get().public_id == "bcdfghjkmn"
    by_id = release_line(id="bcdfghjkmn", external_id=None, featured=True)
    assert told(import_releases(by_id)) == {"updated": 1}
    assert reason(import_releases(release_line(id="mnpqrstvwx"))).startswith("id")
    assert reason(import_releases(release_line("other", id="bcdfghjkmn"))).startswith("external_id")


def test_two_lines_about_one_release_in_one_batch_are_told():
    import_releases(release_line(id="bcdfghjkmn"))
    report = import_releases(
        release_line(featured=True),
        release_line(None, id="bcdfghjkmn", contacts=[{"name": "a", "phone": "070-0000-0001"}]),
    )
    assert told(report) == {"updated": 1, "refused": 1}


def test_headings_are_found_by_slug_and_by_korean_name():
    import_releases(
        release_line("1", category={"slug": "data", "ko": "데이터", "en": "Data"}),
        release_line("2", category={"slug": "data"}),
        release_line("3", category={"ko": "데이터"}),
        release_line("4", category="데이 터"),
    )
    assert Category.objects.count() == 1
    assert Department.objects.get().slug == "smart-city-division"


REFUSED: dict[str, dict[str, Any]] = {
    "colour": {"colour": "red"},
    "texts.ko.titel": {"texts": {"ko": {"titel": "x"}}},
    "texts.fr": {"texts": {"fr": {}}},
    "contacts.0.fax": {"contacts": [{"name": "a", "phone": "070-0000-0001", "fax": "2"}]},
    "contacts.0.phone": {"contacts": [{"name": "a"}]},
    "contacts.1.phone": {
        "contacts": [{"name": "a", "email": "a@haneul.example"}, {"name": "b", "phone": "abc"}]
    },
    "contacts.0.email": {"contacts": [{"name": "a", "email": "nobody"}]},
    "published_at": {"published_at": "2025-04-03T09:00:00"},
    "kind": {"kind": "news"},
    "licence": {"licence": "CC-BY"},
    "state": {"state": "public"},
    "id": {"id": "7"},
    "category": {"category": {"slug": "nowhere"}},
    "department": {"department": None},
    "corrections": {"corrections": [{"at": "2025-04-04T09:00:00+09:00"}]},
    "withdrawn": {"withdrawn": WITHDRAWN},
    "withdrawn.at": {"state": "withdrawn", "withdrawn": WITHDRAWN | {"at": "2027-05-01T09:00:00+09:00"}},
    "withdrawn.reason": {"state": "withdrawn", "withdrawn": {"at": WITHDRAWN["at"]}},
    "legacy_urls": {"legacy_urls": ["https://old.example/7"]},
    "texts.en.body": {"texts": {**release_line()["texts"], "en": {"title": "x"}}},
    "texts.ko.body_html": {"texts": {"ko": {"title": "x", "body": ["x"], "body_html": "x"}}},
    "texts.ko.title": {"texts": {"en": release_line()["texts"]["en"]}},
    "texts.en.slug": {"texts": {"en": {"title": "x", "body": ["x"], "slug": "a b"}}},
    "texts.ko.ready": {"texts": {"ko": {"title": "x", "body": ["x"], "ready": False}}},
    "awards.1.grade": {"awards": [award_line(), award_line(grade=None)]},
    "awards.0.titel": {"awards": [award_line(titel="x")]},
    "awards.1": {
        "awards": [award_line(), award_line(edition_year=2024, grade={"ko": "우수", "position": 2})]
    },
    "awards": {"awards": [award_line(), award_line(score=5)]},
}


@pytest.mark.parametrize("path", REFUSED)
def test_a_line_that_says_what_cannot_be_is_refused_with_its_place(path):
    before = everything()
    assert reason(import_releases(release_line() | REFUSED[path])).split(":")[0] == path
    assert everything() == before
    assert not Programme.objects.exists()


def test_a_legacy_address_that_this_site_keeps_is_refused():
    assert "/ko/" in reason(import_releases(release_line(legacy_urls=["/board/7", "/ko/7"])))


def test_a_legacy_address_of_another_release_is_refused():
    report = import_releases(release_line("1", legacy_urls=["/7"]), release_line("2", legacy_urls=["/7"]))
    assert told(report) == {"created": 1, "refused": 1}
    assert "legacy_urls" in reason(import_releases(release_line("3", legacy_urls=["/7"])))


def test_a_refused_line_stops_no_other():
    lines = [release_line(str(number)) for number in range(6)]
    lines[2] |= {"category": {"slug": "new", "ko": "새 분야"}, "colour": "red"}
    lines[4] |= {"topics": [{"ko": "새 주제"}], "department": {"slug": "nowhere"}}
    report = import_releases(*lines, b"{", batch_size=4)
    assert told(report) == {"created": 4, "refused": 3}
    assert [refusal.line for refusal in report.refusals] == [3, 5, 7]
    assert not Topic.objects.exists()
    assert Category.objects.count() == 1
