import pytest

from tests.awards.make import (
    make_award,
    make_edition,
    make_mention,
    make_programme,
    make_published_award,
    tell_of,
)
from tests.clock import seoul, set_clock
from tests.make import (
    ENGLISH,
    KOREAN,
    make_category,
    make_published_release,
    make_release,
    make_topic,
    publish,
    withdraw,
)
from tests.newsroom.media.make import make_attachment, make_photo

pytestmark = pytest.mark.django_db

LIST = "/api/v1/releases/"


def detail(client, release, **query):
    answer = client.get(f"{LIST}{release.public_id}/", query)
    assert answer.status_code == 200
    return answer.json()


def keys_of(value):
    """Every key in an answer, however deep."""
    if isinstance(value, dict):
        return set(value) | set().union(*(keys_of(each) for each in value.values()))
    if isinstance(value, list):
        return set().union(*(keys_of(each) for each in value))
    return set()


def test_a_release_is_told_in_all_its_languages(client):
    set_clock(seoul(2025, 3, 2, 9))
    topic = make_topic("도서관", "Libraries", slug="libraries")
    release = make_published_release(topics=[topic], category=make_category(slug="culture"))
    told = detail(client, release)
    assert told["id"] == release.public_id
    assert told["kind"] == "release"
    assert told["category"] == {"slug": "culture", "name": {"ko": "문화", "en": "Culture"}}
    assert told["topics"] == [{"slug": "libraries", "name": {"ko": "도서관", "en": "Libraries"}}]
    assert told["published_at"] == told["modified_at"] == "2025-03-02T09:00:00+09:00"
    assert told["languages"] == ["en", "ko"]
    assert told["texts"]["ko"]["title"] == KOREAN["title"]
    assert told["texts"]["en"]["body"] == ENGLISH["body"]
    assert told["contacts"][0]["name"]["en"] == "Kim Haneul"


def test_addresses_are_absolute_and_lead_to_the_pages(client):
    release = make_published_release()
    told = detail(client, release)
    for language in ("ko", "en"):
        url = told["texts"][language]["url"]
        assert url.startswith(f"http://testserver/{language}/releases/{release.public_id}/")
        assert client.get(url).status_code == 200
    assert client.get(told["api_url"]).json()["id"] == release.public_id


def test_every_item_carries_its_licence_and_the_sentence_of_each_language(client):
    make_published_release(licence="KOGL-4")
    licence = client.get(LIST).json()["results"][0]["licence"]
    assert licence["code"] == "KOGL-4"
    assert licence["url"].endswith("licenseType4.do")
    assert KOREAN["title"] in licence["attribution"]["ko"]
    assert "Type 4" in licence["attribution"]["en"]


def test_lang_narrows_texts_and_lists(client):
    make_published_release(texts=["ko"])
    both = make_published_release()
    listed = client.get(LIST, {"lang": "en"}).json()["results"]
    assert [release["id"] for release in listed] == [both.public_id]
    assert list(listed[0]["texts"]) == ["en"]
    assert list(listed[0]["licence"]["attribution"]) == ["en"]
    assert list(detail(client, both, lang="ko")["texts"]) == ["ko"]


def test_a_release_without_a_text_in_lang_is_not_found(client):
    release = make_published_release(texts=["ko"])
    assert client.get(f"{LIST}{release.public_id}/", {"lang": "en"}).status_code == 404


def test_lists_hold_no_bodies(client):
    make_published_release()
    assert "body" not in keys_of(client.get(LIST).json())


def test_awards_stand_in_the_release_with_the_sentences_that_tell_of_them(client):
    award = make_award()
    release = make_release()
    make_mention(award, release, "우수 등급을 받았다.")
    publish(release)
    told = detail(client, release)
    assert told["award_count"] == 1
    assert told["awards"][0]["award"]["id"] == award.public_id
    assert told["awards"][0]["evidence"] == ["우수 등급을 받았다."]


def test_no_key_of_a_row_is_told(client):
    release = tell_of(make_published_award(make_edition(make_programme())))
    for answer in (detail(client, release), client.get(LIST).json(), client.get("/api/v1/awards/").json()):
        assert not {"pk", "release_id", "version_id", "award_id", "programme_id", "edition_id"} & keys_of(
            answer
        )
    assert "programme_id" not in str(client.get("/api/v1/programmes/").json())


def test_the_same_filters_as_on_the_pages(client):
    make_published_release(kind="photo")
    make_published_release(category=make_category(slug="culture"))
    assert client.get(LIST, {"kind": "photo"}).json()["count"] == 1
    assert client.get(LIST, {"category": "culture"}).json()["count"] == 1
    assert client.get(LIST, {"q": "library"}).json()["count"] == 2
    assert client.get(LIST, {"q": "library", "lang": "ko"}).json()["count"] == 0


def test_pages_lead_to_one_another_and_keep_the_filter(client):
    for _number in range(3):
        make_published_release()
    first = client.get(LIST, {"page_size": 2, "kind": "release"}).json()
    assert (first["count"], len(first["results"]), first["previous"]) == (3, 2, None)
    second = client.get(first["next"]).json()
    assert len(second["results"]) == 1
    assert second["next"] is None
    assert "kind=release" in second["previous"]


def test_a_page_beyond_the_last_is_not_found(client):
    assert client.get(LIST, {"page": 2}).status_code == 404


def test_the_time_of_a_withdrawal_is_told_in_seoul_time_like_all_others(client):
    set_clock(seoul(2026, 3, 1))
    release = make_release(state="approved")
    set_clock(seoul(2026, 3, 2, 9))
    withdraw(release)
    answer = client.get(f"{LIST}{release.public_id}/")
    assert answer.status_code == 410
    assert answer.json()["withdrawn_at"] == "2026-03-02T09:00:00+09:00"


def test_photos_and_files_are_told_with_their_addresses_and_terms(client):
    release = make_release()
    photo = make_photo(release, licence="KOGL-4", focal_x=20, focal_y=30)
    make_attachment(release, licence="none")
    publish(release)
    told = detail(client, release)
    [shown], [file] = told["photos"], told["attachments"]
    assert shown["url"].startswith(f"http://testserver/files/{photo.file.token}/")
    assert shown["alt"] == {"ko": "새 도서관의 정문", "en": "The entrance of the new library"}
    assert (shown["width"], shown["focal_point"]) == (1920, {"x": 20, "y": 30})
    assert [each["width"] for each in shown["renditions"]] == [480, 960, 960]
    assert shown["licence"]["url"] == "https://www.kogl.or.kr/info/licenseType4.do"
    assert file["title"] == {"ko": "보도자료 전문", "en": "The full release"}
    assert file["licence"]["url"] == ""
    addresses = [told["kit_url"], file["url"], shown["url"], *(each["url"] for each in shown["renditions"])]
    addresses += told["share_images"].values()
    assert all(client.head(address).status_code == 200 for address in addresses)
    assert client.get(LIST).json()["results"][0]["photos"] == told["photos"]


def test_a_language_is_told_with_its_share_image_alone(client):
    release = make_published_release()
    told = detail(client, release, lang="en")["share_images"]
    assert told == {"en": f"http://testserver/files/share/en/{release.public_id}.jpg"}
