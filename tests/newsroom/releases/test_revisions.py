"""Revisions: complete, in order, cheap, and the numbers that tell a stale translation."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom.fields.html import sanitise
from newsroom.releases import contents, publishing, revisions
from newsroom.releases.enums import Kind, Licence, Origin
from newsroom.releases.models import Release, ReleaseText
from newsroom.releases.restoring import restore
from tests.awards.make import make_award, make_mention
from tests.make import (
    make_category,
    make_contact,
    make_editor,
    make_release,
    make_topic,
    make_user,
    publish,
)

pytestmark = pytest.mark.django_db


def recorded(release, by=None, **values):
    return revisions.record(release, by, **values)


def rewrite(release, language, **values):
    ReleaseText.objects.filter(release=release, language=language).update(**values)


def numbers(release, language):
    text = release.texts.get(language=language)
    return text.changed_in, text.made_from


def test_a_revision_tells_who_when_why_and_all_there_is():
    author = make_user("author")
    release = make_release(topics=[make_topic("도서관", "Libraries")])
    award = make_award()
    make_mention(award, release, "우수 등급을 받았다.")
    revision = recorded(release, author, note="First draft")
    assert (revision.number, revision.made_by, revision.note, revision.state) == (
        1,
        author,
        "First draft",
        "draft",
    )
    assert revision.made_at is not None
    content = Release.objects.get(pk=release.pk).revisions.get().content
    assert content["facts"]["category"] == {
        "id": release.category_id,
        "label": {"ko": "문화", "en": "Culture"},
    }
    assert [topic["label"]["en"] for topic in content["facts"]["topics"]] == ["Libraries"]
    assert content["texts"]["ko"]["title"] == release.texts.get(language="ko").title
    assert content["contacts"][0]["phone"] == "02-000-0000"
    assert content["mentions"][0]["award"]["id"] == award.pk
    assert content["mentions"][0]["evidence"] == ["우수 등급을 받았다."]
    assert release.revision == 1


def test_saving_the_same_again_makes_no_revision():
    release = make_release()
    assert recorded(release)
    assert recorded(release) is None
    release.refresh_from_db()
    assert release.revision == 1


def test_a_heading_that_is_renamed_is_no_change():
    release = make_release()
    recorded(release)
    release.category.name = {"ko": "문화예술", "en": "Arts"}
    release.category.save()
    assert recorded(release) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda release: Release.objects.filter(pk=release.pk).update(featured=True),
        lambda release: Release.objects.filter(pk=release.pk).update(
            publish_at=datetime(2030, 1, 1, tzinfo=UTC)
        ),
        lambda release: Release.objects.filter(pk=release.pk).update(
            correction_wrong={"ko": "77건"}, correction_right={"ko": "78건"}
        ),
        lambda release: release.topics.add(make_topic()),
        lambda release: make_contact(release, email="kim@example.org"),
        lambda release: release.contacts.update(position=3, phone="02-111-1111"),
        lambda release: rewrite(release, "en", slug="library"),
        lambda release: rewrite(release, "en", ready=False),
        lambda release: rewrite(release, "ko", body="<p>고친 본문</p>"),
        lambda release: release.texts.filter(language="en").delete(),
        lambda release: make_mention(make_award(), release),
    ],
)
def test_whatever_is_changed_makes_a_revision(change):
    release = make_release()
    recorded(release)
    change(release)
    assert recorded(release).number == 2


def test_a_translation_is_stale_when_only_the_primary_text_changed():
    release = make_release()
    recorded(release)
    assert (numbers(release, "ko"), numbers(release, "en")) == ((1, 0), (1, 1))
    rewrite(release, "ko", title="고친 제목")
    assert recorded(release).content["stale"] == ["en"]
    assert (numbers(release, "ko"), numbers(release, "en")) == ((2, 0), (1, 1))


def test_a_translation_that_changes_with_the_primary_text_fits():
    release = make_release()
    recorded(release)
    rewrite(release, "ko", title="고친 제목")
    rewrite(release, "en", title="Mended title")
    assert recorded(release).content["stale"] == []
    assert (numbers(release, "ko"), numbers(release, "en")) == ((2, 0), (2, 2))


def test_an_editor_may_confirm_that_a_translation_fits():
    release = make_release()
    recorded(release)
    rewrite(release, "ko", title="고친 제목")
    assert recorded(release, confirmed={"en"}).content["stale"] == []
    assert numbers(release, "en") == (1, 2)


def test_a_translation_can_be_confirmed_without_any_other_change():
    release = make_release()
    recorded(release)
    rewrite(release, "ko", title="고친 제목")
    recorded(release)
    assert recorded(release, confirmed={"en"}) is None
    assert numbers(release, "en") == (1, 2)


def test_what_readers_do_not_read_makes_no_translation_stale():
    release = make_release()
    recorded(release)
    rewrite(release, "ko", slug="도서관", ready=False)
    assert recorded(release).content["stale"] == []


def test_a_release_older_than_its_history_is_kept_as_it_was():
    release = make_release()
    revisions.begin([release])
    rewrite(release, "ko", title="고친 제목")
    assert recorded(release, make_user()).number == 2
    first = release.revisions.get(number=1)
    assert first.made_by is None
    assert first.content["texts"]["ko"]["title"] == "하늘시, 새 도서관 열어"


def test_many_revisions_take_the_queries_of_one():
    def queries(count):
        releases = [make_release(topics=[make_topic()]) for _number in range(count)]
        for release in releases:
            make_mention(make_award(), release)
        with CaptureQueriesContext(connection) as first:
            made = revisions.record_many(releases, by=None, note="import")
        assert len(made) == count
        ReleaseText.objects.filter(release__in=releases, language="ko").update(summary="다른 요약")
        with CaptureQueriesContext(connection) as second:
            assert len(revisions.record_many(releases, by=None, note="import")) == count
        with CaptureQueriesContext(connection) as third:
            assert revisions.record_many(releases, by=None, note="import") == []
        return len(first), len(second), len(third)

    few = queries(2)
    assert queries(9) == few
    assert max(few) <= 17


def test_many_are_recorded_beside_those_that_did_not_change():
    changed, same = make_release(), make_release()
    revisions.record_many([changed, same], by=None)
    rewrite(changed, "ko", title="고친 제목")
    made = revisions.record_many([changed, same], by=None)
    assert [revision.release for revision in made] == [changed]
    assert (changed.revision, same.revision) == (2, 1)


NAMES = st.dictionaries(st.sampled_from(["ko", "en"]), st.text("가나 a", min_size=1), min_size=1)
SHORT = st.text("가나다 abc<&", max_size=12)
TEXT = st.fixed_dictionaries(
    {
        "title": SHORT,
        "subtitles": st.lists(SHORT, max_size=3),
        "summary": SHORT,
        "body": SHORT.map(lambda text: sanitise(f"<p>{text}</p>")),
        "slug": st.sampled_from(["", "하늘", "sky"]),
        "origin": st.sampled_from(Origin.values),
        "ready": st.just(False),
    }
)
CORRECTION: Any = st.one_of(st.just(({}, {})), st.tuples(NAMES, NAMES))
COPIES = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(Kind.values),
        "licence": st.sampled_from(Licence.values),
        "featured": st.booleans(),
        "minor_change": st.booleans(),
        "correction": CORRECTION,
        "publish_at": st.one_of(
            st.none(), st.integers(0, 2**31).map(lambda second: datetime.fromtimestamp(second, UTC))
        ),
        "texts": st.dictionaries(st.sampled_from(["ko", "en"]), TEXT),
        "contacts": st.lists(
            st.fixed_dictionaries(
                {
                    "name": NAMES,
                    "post": st.one_of(st.just({}), NAMES),
                    "phone": st.just("02"),
                    "email": st.just(""),
                }
            ),
            max_size=3,
        ),
        "topics": st.sets(st.integers(0, 2)),
        "category": st.sampled_from([None, 0, 1]),
        "mentions": st.lists(st.integers(0, 2), unique=True),
        "evidence": st.lists(SHORT, max_size=2),
    }
)


def bring(release, copy, topics, categories, awards):
    """The working copy as `copy` says, written past everything under test."""
    facts = {name: copy[name] for name in ("kind", "licence", "featured", "minor_change", "publish_at")}
    wrong, right = copy["correction"]
    category = None if copy["category"] is None else categories[copy["category"]]
    Release.objects.filter(pk=release.pk).update(
        **facts, correction_wrong=wrong, correction_right=right, category=category
    )
    release.topics.set([topics[place] for place in copy["topics"]])
    for rows in (release.texts, release.contacts, release.mentions):
        rows.all().delete()
    for language, values in copy["texts"].items():
        ReleaseText.objects.create(release=release, language=language, **values)
    for position, values in enumerate(copy["contacts"]):
        release.contacts.create(position=position, **values)
    for position, place in enumerate(copy["mentions"]):
        make_mention(awards[place], release, *copy["evidence"], position=position)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=COPIES, second=COPIES)
def test_restoring_gives_back_every_field(first, second, world):
    release, *around = world
    editor = around.pop()
    bring(release, first, *around)
    recorded(release)
    before = contents.take_many([release.pk])[release.pk]
    revision = release.revisions.first()
    assert contents.essence(revision.content) == contents.essence(before)
    bring(release, second, *around)
    recorded(release)
    restore(revision, editor)
    assert contents.take_many([release.pk])[release.pk] == before
    release.refresh_from_db()
    assert contents.essence(release.revisions.first().content) == contents.essence(before)
    assert release.revisions.first().number == release.revision


@pytest.fixture
def world():
    topics, awards = [make_topic() for _n in range(3)], [make_award() for _n in range(3)]
    return make_release(), topics, [make_category() for _n in range(2)], awards, make_user("desk editor")


def test_what_an_act_writes_into_the_working_copy_is_kept_as_nobodys_revision():
    release = make_release()
    told = {"correction_wrong": {"ko": "77건", "en": "77"}, "correction_right": {"ko": "78건", "en": "78"}}
    Release.objects.filter(pk=release.pk).update(**told)
    recorded(release, make_user())
    publish(release)
    release.refresh_from_db()
    last = release.revisions.first()
    assert (last.number, last.made_by, last.content["facts"]["correction_wrong"]) == (2, None, {})
    assert last.content["facts"]["publish_at"] is not None
    editor = make_editor()
    publishing.reopen(release, by=editor)
    assert recorded(release, editor) is None
    assert not publishing.needs_override(release, editor)
