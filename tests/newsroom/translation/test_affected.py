"""Which paragraphs of a translation a change of the Korean concerns."""

import pytest
from django.test import Client

from newsroom.releases import revisions
from newsroom.translation.affected import effects
from tests.make import make_author, make_editor, make_release
from tests.newsroom.releases.admin.forms import change_url

pytestmark = pytest.mark.django_db

KOREAN = [
    "하늘시는 3월 2일 중앙로에 새 도서관을 열었다.",
    "도서관에는 책 50만 권과 열람석 300개가 있다.",
    "시장은 “시민 모두의 서재가 되길 바란다”라고 말했다.",
]
ENGLISH = [
    "Haneul City opened a new library on Jungang-ro on March 2.",
    "The library has 500,000 books and 300 seats.",
    "“I hope it becomes a study for all citizens,” the mayor said.",
]


def body(paragraphs):
    return "".join(f"<p>{each}</p>" for each in paragraphs)


def make_translated_release():
    release = make_release(texts={"ko": {"body": body(KOREAN)}, "en": {"body": body(ENGLISH)}})
    revisions.record(release, by=None)
    return release


def change_korean(release, paragraphs):
    release.texts.filter(language="ko").update(body=body(paragraphs))
    revisions.record(release, by=None)


def told(release):
    """The English paragraphs of each change."""
    found = effects(release)
    return [[found.en.of(block) for block in each.en] for each in found.affected]


def test_nothing_is_told_of_a_translation_that_is_up_to_date():
    assert effects(make_translated_release()) is None


def test_the_paragraph_that_said_what_the_korean_said_is_told():
    release = make_translated_release()
    change_korean(release, [KOREAN[0], KOREAN[1].replace("300개", "400개"), KOREAN[2]])
    assert told(release) == [[ENGLISH[1]]]
    [affected] = effects(release).affected
    assert [run.text for run in affected.change.runs if run.change != "same"] == ["300개가", "400개가"]


def test_what_is_gone_in_the_korean_is_told_with_its_english():
    release = make_translated_release()
    change_korean(release, [KOREAN[0], KOREAN[2]])
    assert told(release) == [[ENGLISH[1]]]


def test_what_is_new_in_the_korean_has_its_place_in_the_english():
    release = make_translated_release()
    change_korean(release, [KOREAN[0], "개관식에는 주민이 많이 왔다.", *KOREAN[1:]])
    [affected] = effects(release).affected
    assert affected.en == ()
    assert effects(release).en.of(affected.en_before) == ENGLISH[0]


def test_a_change_that_was_taken_back_concerns_nothing():
    release = make_translated_release()
    change_korean(release, KOREAN[:2])
    change_korean(release, KOREAN)
    assert told(release) == []


def test_the_form_shows_the_change_beside_the_english(client: Client):
    release = make_translated_release()
    change_korean(release, [KOREAN[0], KOREAN[1].replace("300개", "400개"), KOREAN[2]])
    client.force_login(make_editor())
    page = client.get(change_url(release)).content.decode()
    assert 'id="affected-group"' in page
    assert f"<mark>{ENGLISH[1]}</mark>" in page
    assert "<del" in page
    assert "-confirmed" in page


def test_the_form_of_what_is_up_to_date_shows_nothing(client: Client):
    release = make_translated_release()
    client.force_login(make_author(release))
    assert 'id="affected-group"' not in client.get(change_url(release)).content.decode()
