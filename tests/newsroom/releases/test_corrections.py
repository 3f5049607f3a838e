import pytest

from newsroom.fields import languages
from newsroom.releases import corrections, publishing, readiness
from newsroom.releases.models import Release
from newsroom.releases.readiness import Severity
from tests.make import make_editor, make_release

pytestmark = pytest.mark.django_db
LINE = {"correction_wrong": {"ko": "가", "en": "a"}, "correction_right": {"ko": "나", "en": "b"}}


def reopened(**values) -> Release:
    release = make_release(state="approved", **values)
    publishing.reopen(release, by=make_editor())
    return release


def blocking(release: Release) -> set[tuple[str, str | None]]:
    found = readiness.blocking(release, Severity.BLOCKS_PUBLISHING)
    return {(issue.field, issue.language) for issue in found}


def changed(release: Release) -> list[str]:
    return corrections.changed_texts(corrections.with_public(release))


def test_a_changed_text_that_readers_see_needs_a_word_to_them():
    release = reopened()
    assert blocking(release) == set()
    release.texts.filter(language="ko").update(body="<p>하늘시는 25일 중앙로에 새 도서관을 열었다.</p>")
    assert changed(release) == ["ko"]
    assert blocking(release) == {("correction", None)}
    Release.objects.filter(pk=release.pk).update(minor_change=True)
    assert blocking(release) == set()


def test_a_correction_line_is_a_word_to_them():
    release = reopened()
    release.texts.update(title="Another title")
    Release.objects.filter(pk=release.pk).update(**LINE)
    assert blocking(release) == set()
    release.refresh_from_db()
    assert [(each.code, each.wrong, each.right) for each in corrections.lines(release)] == [
        ("ko", "가", "나"),
        ("en", "a", "b"),
    ]


def test_a_line_over_a_translation_that_stays_as_it_was_contradicts_it():
    release = reopened()
    release.texts.filter(language="ko").update(title="고친 제목")
    Release.objects.filter(pk=release.pk).update(**LINE)
    assert blocking(release) == {("body", "en")}
    publishing.submit(release, by=make_editor())
    with pytest.raises(publishing.NotReady, match=dict(languages.choices())["en"]):
        publishing.approve(release, by=make_editor())
    release.texts.filter(language="en").update(title="Another title")
    assert blocking(release) == set()


def test_a_mistake_of_the_translation_alone_is_corrected_in_it_alone():
    release = reopened()
    release.texts.filter(language="en").update(title="Another title")
    Release.objects.filter(pk=release.pk).update(**LINE)
    assert blocking(release) == set()


def test_a_line_contradicts_no_language_that_readers_do_not_see():
    release = reopened(texts={"ko": {}, "en": {"ready": False}})
    release.texts.filter(language="ko").update(title="고친 제목")
    Release.objects.filter(pk=release.pk).update(**LINE)
    assert blocking(release) == set()


def test_a_line_may_be_about_what_stands_beside_the_texts():
    release = reopened()
    release.contacts.update(phone="02-000-0001")
    Release.objects.filter(pk=release.pk).update(**LINE)
    assert blocking(release) == set()


def test_what_readers_do_not_read_needs_no_word():
    release = reopened()
    release.texts.filter(language="en").update(slug="another-address")
    Release.objects.filter(pk=release.pk).update(featured=True)
    assert blocking(release) == set()


def test_a_language_that_is_added_needs_no_word():
    release = reopened(texts={"ko": {}, "en": {"ready": False}})
    release.texts.filter(language="en").update(ready=True, title="Now in English")
    assert changed(release) == []
    assert blocking(release) == set()


def test_what_was_never_public_is_changed_freely():
    release = make_release(state="review")
    release.texts.filter(language="ko").update(title="고친 제목")
    assert blocking(release) == set()


def test_what_was_withdrawn_is_changed_freely():
    release = make_release(state="withdrawn")
    publishing.reopen(release, by=make_editor())
    release.texts.filter(language="ko").update(title="고친 제목")
    assert blocking(release) == set()


def test_a_public_language_is_not_dropped_in_silence():
    release = reopened()
    release.texts.filter(language="en").update(ready=False)
    assert blocking(release) == {("ready", "en")}
    publishing.submit(release, by=make_editor())
    with pytest.raises(publishing.NotReady):
        publishing.approve(release, by=make_editor())


def test_a_language_that_was_withdrawn_stays_away():
    release = make_release(state="approved")
    publishing.withdraw(
        release, by=make_editor(), reason={"ko": "오역", "en": "Mistranslated"}, language="en"
    )
    publishing.reopen(release, by=make_editor())
    assert blocking(release) == set()
