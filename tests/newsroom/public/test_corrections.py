"""What readers and programs are told of what was corrected, and of one language that was taken back."""

import re

import pytest

from newsroom.releases import publishing
from tests.awards.make import make_published_award, tell_of
from tests.clock import seoul, set_clock
from tests.make import ENGLISH, KOREAN, make_editor, make_published_release, publish, withdraw

pytestmark = pytest.mark.django_db

FIRST = seoul(2026, 3, 2, 9)
SECOND = seoul(2026, 3, 5, 14)
THIRD = seoul(2026, 3, 9, 10)
WRONG = {"ko": "좌석 300석", "en": "300 seats"}
RIGHT = {"ko": "좌석 320석", "en": "320 seats"}
REASON = {"ko": "영문 수치가 틀렸습니다.", "en": "A figure was mistranslated."}


@pytest.fixture
def release():
    set_clock(FIRST)
    return make_published_release()


def correct(release, at, wrong=WRONG, right=RIGHT):
    set_clock(at)
    publishing.reopen(release, by=make_editor())
    release.correction_wrong, release.correction_right = wrong, right
    release.save()
    publish(release)


def page_of(client, release, language="ko"):
    return client.get(client.get(f"/{language}/releases/{release.public_id}/").url)


def notice_on(page):
    content = page.content.decode()
    section = re.search(r'<section class="corrections".*?</section>', content, re.DOTALL)
    return " ".join(re.sub(r"<[^>]*>", " ", section[0]).split()) if section else ""


def test_a_correction_stands_on_the_page_in_its_language_with_its_date(client, release):
    correct(release, SECOND)
    korean, english = notice_on(page_of(client, release)), notice_on(page_of(client, release, "en"))
    assert "2026년 3월 5일 14:00" in korean
    assert "좌석 300석" in korean
    assert "좌석 320석" in korean
    assert "March 5, 2026 14:00" in english
    assert english.index("300 seats") < english.index("320 seats")
    assert "좌석" not in english


def test_the_latest_correction_stands_first_and_none_is_lost(client, release):
    correct(release, SECOND)
    correct(release, THIRD, {"ko": "3월", "en": "March"}, {"ko": "4월", "en": "April"})
    notice = notice_on(page_of(client, release, "en"))
    assert notice.index("March 9, 2026 10:00") < notice.index("March 5, 2026 14:00")
    assert "April" in notice
    assert "320 seats" in notice


def test_the_notice_stands_before_the_text(client, release):
    correct(release, SECOND)
    content = page_of(client, release).content.decode()
    assert content.index('class="corrections"') < content.index('class="prose"')
    assert content.index("<h1>") < content.index('id="corrections"')


def test_a_release_that_was_not_corrected_shows_no_notice(client, release):
    for page in (page_of(client, release), client.get("/ko/releases/"), client.get("/ko/")):
        assert "corrections" not in page.content.decode()
        assert "정정" not in page.content.decode()


def test_a_minor_change_is_not_told(client, release):
    set_clock(SECOND)
    publishing.reopen(release, by=make_editor())
    release.minor_change = True
    release.save()
    publish(release)
    assert notice_on(page_of(client, release)) == ""


def test_a_correction_is_told_when_it_is_approved_and_not_before(client, release):
    set_clock(SECOND)
    publishing.reopen(release, by=make_editor())
    release.correction_wrong, release.correction_right = WRONG, RIGHT
    release.save()
    for url in (
        f"/en/releases/{release.public_id}/",
        "/en/releases/",
        f"/api/v1/releases/{release.public_id}/",
    ):
        answer = client.get(url, follow=True).content.decode()
        assert "300 seats" not in answer
        assert "Corrected" not in answer
    client.force_login(make_editor())
    assert "320 seats" in notice_on(client.get(f"/admin/preview/en/{release.pk}/"))


@pytest.mark.parametrize("url", ["/en/", "/en/releases/", "award"])
def test_lists_mark_what_was_corrected_with_its_last_date(client, url):
    set_clock(FIRST)
    award = make_published_award()
    corrected, _other = tell_of(award), tell_of(award)
    correct(corrected, SECOND)
    correct(corrected, THIRD)
    content = client.get(f"/en/awards/{award.public_id}/" if url == "award" else url).content.decode()
    badges = re.findall(r'<span class="krds-badge secondary">(.*?)</span>', content)
    assert len(badges) == 1
    assert "March 9, 2026" in badges[0]


def test_the_api_tells_corrections_the_latest_first(client, release):
    url = f"/api/v1/releases/{release.public_id}/"
    assert client.get(url).json()["corrections"] == []
    correct(release, SECOND)
    correct(release, THIRD, {"ko": "3월", "en": "March"}, {"ko": "4월", "en": "April"})
    told = client.get(url).json()["corrections"]
    assert [each["corrected_at"] for each in told] == [THIRD.isoformat(), SECOND.isoformat()]
    assert told[1] == {"corrected_at": SECOND.isoformat(), "wrong": WRONG, "right": RIGHT}


@pytest.fixture
def half_withdrawn(release):
    set_clock(SECOND)
    publishing.withdraw(release, make_editor(), REASON, language="en")
    return release


@pytest.mark.parametrize("slug", ["", "haneul-city-opens-a-library/", "any-slug/"])
def test_a_withdrawn_language_says_so_with_its_reason_and_leads_to_the_other(client, half_withdrawn, slug):
    page = client.get(f"/en/releases/{half_withdrawn.public_id}/{slug}")
    content = page.content.decode()
    assert page.status_code == 410
    assert "The English version of this press release has been withdrawn" in content
    assert "A figure was mistranslated." in content
    assert "March 5, 2026 14:00" in content
    for part in ENGLISH.values():
        assert part not in content
    [korean] = set(re.findall(r'href="(/ko/releases/[^"]+)"', content))
    assert client.get(korean).status_code == 200


def test_the_page_that_is_left_leads_to_no_withdrawn_language(client, half_withdrawn):
    page = page_of(client, half_withdrawn)
    assert page.status_code == 200
    assert KOREAN["title"] in page.content.decode()
    assert [link["url"] for link in page.context["alternates"] if link["code"] == "en"] == [None]
    assert 'hreflang="en"' not in page.content.decode()
    gone = client.get(f"/en/releases/{half_withdrawn.public_id}/").content.decode()
    assert 'rel="alternate"' not in gone
    assert 'rel="canonical"' not in gone


def test_lists_of_a_withdrawn_language_are_without_it(client, half_withdrawn):
    assert client.get("/en/releases/").context["page"].paginator.count == 0
    assert client.get("/ko/releases/").context["page"].paginator.count == 1
    assert client.get("/en/releases/?q=library").context["page"].paginator.count == 0
    assert client.get("/api/v1/releases/?lang=en").json()["count"] == 0
    for url in ("/en/", "/api/v1/releases/", f"/api/v1/releases/{half_withdrawn.public_id}/"):
        assert ENGLISH["title"] not in client.get(url).content.decode(), url


def test_the_api_tells_which_language_was_taken_back_and_why(client, half_withdrawn):
    url = f"/api/v1/releases/{half_withdrawn.public_id}/"
    told = client.get(url).json()
    notice = {"language": "en", "withdrawn_at": SECOND.isoformat(), "reason": REASON}
    assert told["languages"] == list(told["texts"]) == ["ko"]
    assert told["withdrawals"] == [notice]
    assert client.get(url, {"lang": "ko"}).status_code == 200
    gone = client.get(url, {"lang": "en"})
    assert gone.status_code == 410
    assert (gone.json()["language"], gone.json()["reason"]) == ("en", REASON)


def test_a_language_that_comes_back_is_withdrawn_no_more(client, half_withdrawn):
    set_clock(THIRD)
    publishing.reopen(half_withdrawn, by=make_editor())
    half_withdrawn.texts.filter(language="en").update(ready=True)
    half_withdrawn.minor_change = True
    half_withdrawn.save()
    publish(half_withdrawn)
    assert page_of(client, half_withdrawn, "en").status_code == 200
    assert client.get(f"/api/v1/releases/{half_withdrawn.public_id}/").json()["withdrawals"] == []


def test_a_language_that_never_was_is_missing_and_not_withdrawn(client):
    release = make_published_release(texts=["ko"])
    assert client.get(f"/en/releases/{release.public_id}/").status_code == 404
    assert client.get(f"/api/v1/releases/{release.public_id}/?lang=en").status_code == 404


def test_the_whole_release_is_withdrawn_for_every_language_with_its_own_reason(client, half_withdrawn):
    set_clock(THIRD)
    withdraw(half_withdrawn)
    for language, reason in (("ko", "사실과 달라 취소합니다."), ("en", "It was not correct.")):
        page = client.get(f"/{language}/releases/{half_withdrawn.public_id}/")
        assert page.status_code == 410
        assert reason in page.content.decode()
        assert KOREAN["title"] not in page.content.decode()
    told = client.get(f"/api/v1/releases/{half_withdrawn.public_id}/").json()
    assert told["language"] is None
    assert told["reason"]["en"] == "It was not correct."


def test_a_correction_is_told_in_the_languages_that_are_public_alone(client):
    set_clock(FIRST)
    release = make_published_release()
    set_clock(SECOND)
    publishing.reopen(release, by=make_editor())
    release.correction_wrong = {"ko": "3층", "en": "Third floor"}
    release.correction_right = {"ko": "4층", "en": "Fourth floor"}
    release.save()
    publish(release)
    address = f"/api/v1/releases/{release.public_id}/"
    assert client.get(address).json()["corrections"][0]["wrong"] == {"ko": "3층", "en": "Third floor"}
    set_clock(THIRD)
    reason = {"ko": "사실과 다릅니다.", "en": "It was wrong."}
    publishing.withdraw(release, by=make_editor(), reason=reason, language="en")
    assert client.get(address).json()["corrections"][0]["wrong"] == {"ko": "3층"}
    assert "floor" not in client.get(address).content.decode() + page_of(client, release).content.decode()
