"""No line makes public what nobody has approved, and none undoes what people decided here."""

from collections.abc import Callable
from typing import Any

import pytest

from awards.imports.importer import AwardImporter
from awards.models import Award, Edition, EditionGroup, Grade, Organisation, Programme, Role
from awards.published import PublishedAward, PublishedGrade, PublishedOrganisation, PublishedProgramme
from newsroom.desk.imports.importer import ReleaseImporter
from newsroom.releases import publishing, readiness
from newsroom.releases.models import Release, ReleaseVersion, Topic
from newsroom.releases.published import PublishedRelease, PublishedText, PublishedWithdrawal
from newsroom.releases.readiness import Issue, Severity
from tests.awards.make import make_award, make_edition
from tests.clock import seoul, set_clock
from tests.lines import award_line, import_lines, release_line, told
from tests.make import make_contact, make_editor, make_text, make_topic, withdraw

pytestmark = pytest.mark.django_db

LATER = "2026-04-02T09:00:00+09:00"
WITHDRAWN = {"at": "2025-05-01T09:00:00+09:00", "reason": {"ko": "사실과 달라", "en": "Not correct"}}
# Lines that no reader sees now.
HIDDEN = {
    "draft": {"state": "draft"},
    "review": {"state": "review"},
    "scheduled": {"published_at": LATER},
    "withdrawn": {"state": "withdrawn", "withdrawn": WITHDRAWN},
}
KOREAN = {"texts": {"ko": release_line()["texts"]["ko"]}}
PLAIN = award_line(programme={"ko": "데이터 행정 평가"}, recipient={"ko": "하늘시"}, grade={"ko": "우수"})
# Says more of the same award, in every place where a line can.
FULLER = award_line(
    field="data",
    edition_number=7,
    assessed_count=684,
    indicator_count=11,
    group={"ko": "1그룹", "en": "Group 1", "size": 10, "average": "65.6"},
    prize={"ko": "장관상", "en": "Minister's Prize"},
    money=777_000,
    source_url="https://results.example/",
    roles=[{"role": "sponsor", "organisation": {"ko": "하늘후원회", "kind": "private"}}],
)


@pytest.fixture(autouse=True)
def the_clock_stands(db):
    set_clock(seoul(2026, 4, 1, 12))


def import_releases(*lines, **options):
    return import_lines(ReleaseImporter(), *lines, **options)


def import_awards(*lines):
    assert not import_lines(AwardImporter(), *lines).refusals


def reason(report):
    assert told(report) == {"refused": 1}
    return report.refusals[0].reason


def register():
    models = (Organisation, Programme, Grade, Edition, EditionGroup, Role, Award)
    return [list(model.objects.order_by("pk").values()) for model in models]


@pytest.mark.parametrize("values", [*HIDDEN.values(), {}])
def test_no_release_makes_an_award_public_on_its_own(values):
    report = import_releases(release_line(**values, awards=[award_line(standalone=True)]))
    assert reason(report).startswith("awards.0: standalone")
    assert not Award.objects.exists()
    import_awards(award_line())
    assert "standalone" in reason(import_releases(release_line(awards=[award_line(standalone=True)])))
    assert not PublishedAward.objects.exists()


def test_a_release_may_repeat_that_an_award_stands_alone():
    import_awards(award_line(standalone=True))
    assert told(import_releases(release_line(awards=[award_line(standalone=True)]))) == {"created": 1}
    assert told(import_releases(release_line("2", awards=[award_line(standalone=False)]))) == {"created": 1}
    assert Award.objects.get().standalone


@pytest.mark.parametrize("state", HIDDEN)
@pytest.mark.parametrize("batch_size", [1, 200])
def test_a_line_that_nobody_sees_fills_nothing_in_the_register(state, batch_size):
    import_awards(PLAIN | {"standalone": True})
    before = register()
    lines = [release_line(str(number), **HIDDEN[state], awards=[FULLER]) for number in range(2)]
    report = import_releases(*lines, batch_size=batch_size)
    assert told(report) == {"created": 2}
    assert register() == before
    assert any("777000" in note for note in report.notes)
    assert any("하늘후원회" in note for note in report.notes)
    assert PublishedOrganisation.objects.get().name == {"ko": "하늘시"}


def test_a_public_line_fills_what_is_empty():
    import_awards(PLAIN)
    assert told(import_releases(release_line(awards=[FULLER]))) == {"created": 1}
    award = PublishedAward.objects.get()
    assert (award.money, award.prize["en"]) == (777_000, "Minister's Prize")
    assert Edition.objects.get().number == 7
    assert PublishedProgramme.objects.get().name["en"] == "Data Administration Evaluation"
    assert Role.objects.get().organisation.name["ko"] == "하늘후원회"


def test_a_hidden_line_may_enter_records_of_its_own():
    assert told(import_releases(release_line(state="draft", awards=[FULLER]))) == {"created": 1}
    assert Award.objects.get().money == 777_000
    assert (Programme.objects.get().field, Grade.objects.get().position) == ("data", 1)
    assert Role.objects.get().edition is None


def test_roles_that_a_hidden_line_brings_to_a_public_programme_are_of_its_own_edition_only():
    import_awards(PLAIN | {"standalone": True})
    assert told(import_releases(release_line(state="draft", awards=[FULLER | {"edition_year": 2026}]))) == {
        "created": 1
    }
    assert Role.objects.get().edition.year == 2026
    assert PublishedOrganisation.objects.count() == 1


@pytest.mark.parametrize("batch_size", [1, 200])
@pytest.mark.parametrize("before", [{}, HIDDEN["scheduled"]])
def test_a_hidden_line_adds_no_grade_to_an_approved_scale(before, batch_size):
    new = award_line(edition_year=2024, grade={"ko": "장려", "position": 3, "of": 3})
    report = import_releases(
        release_line("1", **before, awards=[award_line()]),
        release_line("2", state="draft", awards=[new]),
        batch_size=batch_size,
    )
    assert told(report) == {"created": 1, "refused": 1}
    assert report.refusals[0].reason.startswith("awards.0: grade")
    assert Grade.objects.count() == 1
    import_releases(release_line("3", awards=[new]))
    assert PublishedGrade.objects.count() == 2


def test_drafts_build_the_scale_of_a_programme_that_no_reader_knows():
    new = award_line(edition_year=2024, grade={"ko": "장려", "position": 3, "of": 3})
    lines = [
        release_line("1", state="draft", awards=[award_line()]),
        release_line("2", state="draft", awards=[new]),
    ]
    assert told(import_releases(*lines, batch_size=1)) == {"created": 2}


def test_a_hidden_line_translates_no_heading():
    import_releases(release_line(category={"ko": "문화"}, topics=[{"ko": "도서관"}]))
    english = {"category": {"ko": "문화", "en": "Culture"}, "topics": [{"ko": "도서관", "en": "Libraries"}]}
    report = import_releases(release_line("2", state="draft", **english))
    assert Topic.objects.get().name == {"ko": "도서관"}
    assert any("Libraries" in note for note in report.notes)
    import_releases(release_line("3", **english))
    assert Topic.objects.get().name["en"] == "Libraries"


@pytest.mark.parametrize("state", ["draft", "review"])
@pytest.mark.parametrize("values", [{}, *HIDDEN.values()])
def test_a_public_release_that_somebody_works_on_is_left_alone(state, values):
    import_releases(release_line(**KOREAN))
    release = Release.objects.get()
    publishing.reopen(release, by=make_editor())
    make_text(release, "en", title="Nobody has approved this")
    if state == "review":
        publishing.submit(release, by=make_editor())
    assert "state" in reason(import_releases(release_line(**KOREAN | {"featured": True} | values)))
    assert PublishedText.objects.get().language == "ko"
    release.refresh_from_db()
    assert (release.state, release.featured) == (state, False)


def test_a_scheduled_line_takes_a_release_that_was_opened_before_its_hour_as_any_draft():
    import_releases(release_line(published_at=LATER, **KOREAN))
    release = Release.objects.get()
    publishing.reopen(release, by=make_editor())
    make_text(release, "en")
    line = release_line(published_at=LATER, featured=True)
    assert reason(import_releases(line | KOREAN)).startswith("texts.en")
    assert told(import_releases(line)) == {"updated": 1}


WRITTEN_BY_PEOPLE: dict[str, Callable[[Release], Any]] = {
    "texts.en": lambda release: make_text(release, "en"),
    "contacts": make_contact,
    "topics": lambda release: release.topics.add(make_topic()),
    "awards": lambda release: release.mentions.create(award=make_award(make_edition())),
    "featured": lambda release: Release.objects.update(featured=True),
}


@pytest.mark.parametrize("path", WRITTEN_BY_PEOPLE)
def test_a_line_that_publishes_a_draft_says_all_that_becomes_public(path):
    line = release_line(state="draft", contacts=None, **KOREAN)
    assert not import_releases(line).refusals
    WRITTEN_BY_PEOPLE[path](Release.objects.get())
    publishes = line | {"state": "published"}
    assert reason(import_releases(publishes)).startswith(f"{path}: ")
    assert not ReleaseVersion.objects.exists()
    full = {"contacts": [], "topics": [], "awards": [], "featured": False, "texts": release_line()["texts"]}
    assert told(import_releases(publishes | full)) == {"updated": 1}
    assert PublishedRelease.objects.count() == 1


@pytest.mark.parametrize("reopened", [False, True])
def test_a_release_withdrawn_here_is_not_public_again_by_a_line(reopened):
    import_releases(release_line())
    release = Release.objects.get()
    withdraw(release)
    if reopened:
        publishing.reopen(release, by=make_editor())
    assert reason(import_releases(release_line(featured=True))).startswith("state")
    assert not PublishedRelease.objects.exists()
    assert PublishedWithdrawal.objects.count() == 1


@pytest.mark.parametrize("state", ["draft", "review"])
def test_a_withdrawn_release_is_not_opened_by_a_line(state):
    import_releases(release_line(published_at=LATER))
    publishing.withdraw(Release.objects.get(), by=make_editor(), reason=WITHDRAWN["reason"])
    assert reason(import_releases(release_line(state=state))).startswith("state")
    assert Release.objects.get().state == "withdrawn"


def no_bad_titles(release):
    for text in release.texts.all():
        if "나쁜" in text.title:
            yield Issue("title", "A bad title.", Severity.BLOCKS_PUBLISHING, text.language)


@pytest.fixture
def another_check(monkeypatch):
    monkeypatch.setattr(readiness, "_checks", dict(readiness._checks))
    readiness.register(no_bad_titles)


def bad(external_id, **values):
    texts = {"ko": {"title": "나쁜 제목", "body": ["본문"]}}
    topics = [{"ko": f"주제 {external_id}"}]
    return release_line(
        external_id, texts=texts, topics=topics, awards=[award_line(category=external_id)], **values
    )


@pytest.mark.usefixtures("another_check")
@pytest.mark.parametrize("batch_size", [1, 2, 200])
def test_every_check_that_blocks_publishing_holds_for_lines(batch_size):
    report = import_releases(
        release_line("1"), bad("2"), bad("3", state="draft"), bad("4", published_at=LATER), release_line("5"),
        batch_size=batch_size,
    )  # fmt: skip
    assert told(report) == {"created": 3, "refused": 2}
    assert [refusal.line for refusal in report.refusals] == [2, 4]
    assert report.refusals[0].reason == "texts.ko.title: A bad title."
    assert (ReleaseVersion.objects.count(), Topic.objects.get().name["ko"]) == (2, "주제 3")
    assert Award.objects.count() == 1


@pytest.mark.usefixtures("another_check")
def test_a_public_release_stays_as_it_was_when_its_next_line_is_not_ready():
    import_releases(release_line("1"))
    before = list(Release.objects.values())
    assert "A bad title." in reason(import_releases(bad("1")))
    assert list(Release.objects.values()) == before
    assert ReleaseVersion.objects.count() == 1


def test_a_line_does_not_bring_back_a_language_that_was_withdrawn():
    import_releases(release_line())
    release = Release.objects.get()
    publishing.withdraw(release, make_editor(), {"ko": "오역", "en": "Mistranslated"}, language="en")
    changed = release_line(texts=release_line()["texts"] | {"ko": {"title": "새 제목", "body": ["새 글"]}})
    assert reason(import_releases(changed)).startswith("texts.en.ready")
    assert PublishedRelease.objects.get().languages == ["ko"]


def test_a_line_does_not_bring_back_what_is_in_the_bin():
    import_releases(release_line(state="draft"))
    publishing.discard(Release.objects.get(), make_editor())
    assert "휴지통" in reason(import_releases(release_line(state="draft", featured=True)))
    assert reason(import_releases(release_line("2", state="deleted"))).startswith("state")
