import pytest
from django.utils.translation import override

from newsroom.fields import languages
from newsroom.releases import publishing, readiness, revisions, staleness
from newsroom.releases.models import Release, ReleaseText
from newsroom.releases.readiness import Severity
from tests.make import make_editor, make_release

pytestmark = pytest.mark.django_db


def saved(release: Release, confirmed=(), **titles: str) -> Release:
    """`release` as a person would save it, with new titles by language."""
    for code, title in titles.items():
        release.texts.filter(language=code).update(title=title)
    revisions.record(release, by=make_editor(), confirmed=set(confirmed))
    return Release.objects.get(pk=release.pk)


def stale(release: Release) -> list[str]:
    by_query = [text.language for text in staleness.stale(release.texts.all())]
    assert by_query == [text.language for text in staleness.stale_texts(release)]
    return by_query


def issue(release: Release, code: str = "en"):
    found = [each for each in readiness.issues(release) if (each.field, each.language) == ("stale", code)]
    return found[0] if found else None


def in_english(found) -> str:
    with override("en"):
        return str(found.message)


def test_a_changed_korean_makes_the_english_stale_until_that_changes():
    release = saved(make_release())
    assert stale(release) == []
    release = saved(release, ko="고친 제목")
    assert stale(release) == ["en"]
    release = saved(release, en="A mended title")
    assert stale(release) == []


def test_both_in_one_save_are_up_to_date():
    release = saved(saved(make_release()), ko="고친 제목", en="A mended title")
    assert stale(release) == []


def test_an_editor_may_say_that_a_change_does_not_concern_the_english():
    release = saved(saved(make_release()), ko="고친 제목", confirmed=["en"])
    assert stale(release) == []
    release = saved(release, ko="또 고친 제목")
    assert stale(release) == ["en"]
    # Said afterwards, with nothing else to save.
    assert stale(saved(release, confirmed=["en"])) == []


def test_a_changed_english_makes_the_korean_no_older():
    release = saved(saved(make_release()), en="A mended title")
    assert stale(release) == []


def test_a_language_without_a_text_is_not_stale(settings):
    settings.LANGUAGES = [*languages.choices(), ("zh", "中文")]
    release = make_release(texts={"ko": {}, "en": {"title": "", "body": "", "summary": "", "ready": False}})
    release = saved(saved(release), ko="고친 제목")
    assert stale(release) == []


def test_it_is_known_since_when_a_text_is_stale():
    release = saved(make_release())
    release = saved(release, ko="고친 제목")
    release = saved(release, ko="또 고친 제목")
    assert staleness.became_stale(release.texts.get(language="en")).number == 2


def test_a_stale_text_that_is_ready_blocks_publishing():
    release = saved(saved(make_release()), ko="고친 제목")
    assert issue(release).severity == Severity.BLOCKS_PUBLISHING
    assert "untick" in in_english(issue(release))
    publishing.submit(release, by=make_editor())
    with pytest.raises(publishing.NotReady):
        publishing.approve(release, by=make_editor())
    ReleaseText.objects.filter(release=release, language="en").update(ready=False)
    assert issue(release).severity == Severity.WARNS
    publishing.approve(release, by=make_editor())


def test_of_a_public_language_the_way_out_is_its_withdrawal():
    release = saved(make_release(state="approved"))
    publishing.reopen(release, by=make_editor())
    release = saved(release, ko="고친 제목")
    assert "withdraw the language" in in_english(issue(release))
    assert "untick" not in in_english(issue(release))
