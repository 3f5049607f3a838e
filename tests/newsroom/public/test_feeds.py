"""Atom feeds: the lists as feeds, with the same parameters and whole texts."""

import re

import pytest

from newsroom.public.search import finding
from newsroom.releases import publishing
from tests import atom
from tests.awards.make import make_award, make_edition, make_group, make_programme, tell_of
from tests.clock import seoul, set_clock
from tests.make import (
    ENGLISH,
    KOREAN,
    make_editor,
    make_published_release,
    make_release,
    make_topic,
    publish,
    withdraw,
)
from tests.newsroom.media.make import make_attachment, make_photo

pytestmark = pytest.mark.django_db

KO = "/ko/releases/feed/"
EN = "/en/releases/feed/"


def feed(client, url):
    answer = client.get(url)
    assert answer.status_code == 200, answer.content.decode()
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert atom.errors(answer.content) == [], url
    return atom.parse(answer.content)


def texts(of, path):
    return [each.text for each in of.findall(f"a:{path.replace('/', '/a:')}", atom.ATOM)]


def link(of, relation):
    return [each.get("href") for each in of.findall(f"a:link[@rel='{relation}']", atom.ATOM)]


def make_awards():
    edition = make_edition(make_programme(slug="data"))
    award = make_award(edition, rank=2, score=91, group=make_group(edition, average=65))
    tell_of(award)
    return award


@pytest.mark.parametrize("url", [KO, EN, "/ko/awards/feed/", "/en/awards/feed/"])
def test_an_empty_feed_is_valid_and_the_same_whenever_it_is_asked(client, url):
    assert texts(feed(client, url), "updated") == ["1970-01-01T00:00:00+00:00"]


def test_what_no_xml_file_can_hold_is_left_out_of_what_was_stored_with_it(client):
    odd = {"title": "제목\x08둘", "summary": "요약\x0b둘", "subtitles": ["부\x1f제"]}
    release = make_release(texts={"ko": KOREAN | odd})
    make_photo(release, alt={"ko": "대\x01체"}, caption={"ko": "설\x0b명"})
    publish(release)
    found = feed(client, KO)
    assert texts(found, "entry/title") == ["제목둘"]
    assert texts(found, "entry/summary") == ["요약 둘"]
    feed(client, f"{KO}?q=%0B%08제목")


def test_a_release_is_told_whole_in_the_language_of_the_feed(client):
    set_clock(seoul(2026, 3, 2, 9))
    release = make_published_release(
        texts={"ko": KOREAN | {"subtitles": ["장서 5만 권"], "title": "책 & <도서관>"}, "en": ENGLISH},
        topics=[make_topic()],
    )
    korean, english = feed(client, KO), feed(client, EN)
    assert texts(korean, "entry/title") == ["책 & <도서관>"]
    [content] = texts(korean, "entry/content")
    assert KOREAN["body"] in content
    assert "장서 5만 권" in content
    assert "02-000-0000" in content
    assert "공공누리" in content
    assert texts(korean, "entry/published") == ["2026-03-02T09:00:00+09:00"]
    assert [each.get("term") for each in korean.iterfind(".//a:category", atom.ATOM)] == ["문화", "도서관"]
    assert ENGLISH["body"] in texts(english, "entry/content")[0]
    assert english.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert link(english.find("a:entry", atom.ATOM), "alternate") == [
        f"http://testserver/en/releases/{release.public_id}/haneul-city-opens-a-library/"
    ]


def test_photos_and_files_are_told_in_the_text_and_enclosed(client):
    release = make_release()
    photo, attachment = make_photo(release), make_attachment(release)
    publish(release)
    found = feed(client, EN)
    [content] = texts(found, "entry/content")
    assert (
        f'src="http://testserver/files/{photo.file.token}/960.jpg" alt="The entrance of the new library"'
        in content
    )
    assert "The library, opened on the 24th (Haneul City)" in content
    assert "The full release" in content
    enclosed = found.findall("a:entry/a:link[@rel='enclosure']", atom.ATOM)
    assert [(each.get("type"), each.get("length")) for each in enclosed] == [
        ("image/jpeg", str(photo.file.size)),
        ("application/pdf", str(attachment.file.size)),
    ]
    assert all(client.head(each.get("href")).status_code == 200 for each in enclosed)


def test_a_feed_holds_no_release_that_has_no_text_in_its_language(client):
    make_published_release(texts=["ko"])
    assert len(texts(feed(client, KO), "entry/id")) == 1
    assert texts(feed(client, EN), "entry/id") == []


def test_an_entry_keeps_its_id_and_tells_when_it_was_changed(client):
    set_clock(seoul(2026, 3, 2, 9))
    release = make_published_release(texts=["ko"])
    before = feed(client, KO)
    set_clock(seoul(2026, 3, 3, 10))
    publishing.reopen(release, by=make_editor())
    release.texts.update(title="하늘시, 새 도서관 두 곳 열어", slug="")
    release.correction_wrong, release.correction_right = {"ko": "도서관 한 곳"}, {"ko": "도서관 두 곳"}
    release.save()
    publish(release)
    after = feed(client, KO)
    assert (
        texts(before, "entry/id")
        == texts(after, "entry/id")
        == [f"tag:testserver,2026:releases/{release.public_id}/ko"]
    )
    assert texts(after, "entry/updated") == texts(after, "updated") == ["2026-03-03T10:00:00+09:00"]
    assert texts(after, "entry/published") == texts(before, "entry/published")
    assert "도서관 한 곳" in texts(after, "entry/content")[0]


def test_names_are_made_of_the_sites_own_host_however_it_is_reached(client, settings):
    settings.SITE_URL = "https://news.haneul.example:8443"
    make_published_release()
    assert texts(feed(client, KO), "entry/id")[0].startswith("tag:news.haneul.example,2026:")


def test_what_was_withdrawn_leaves_the_feed(client):
    release = make_published_release()
    assert texts(feed(client, KO), "entry/id")
    withdraw(release)
    assert texts(feed(client, KO), "entry/id") == []


def test_a_feed_takes_the_filters_of_its_list(client):
    make_published_release(texts={"ko": KOREAN | {"title": "체육관 새로 열어"}})
    kept = make_published_release()
    found = feed(client, f"{KO}?q=도서관&category={kept.category.slug}&page_size=5")
    assert texts(found, "entry/title") == [KOREAN["title"]]
    query = f"category={kept.category.slug}&page_size=5&q=%EB%8F%84%EC%84%9C%EA%B4%80"
    assert link(found, "self") == [f"http://testserver{KO}?{query}"]
    assert link(found, "alternate") == [f"http://testserver/ko/releases/?{query}"]


def test_a_long_feed_comes_in_pages_that_lead_to_each_other(client):
    for _number in range(3):
        make_published_release()
    found = feed(client, f"{KO}?page_size=1&page=2")
    pages = {relation: link(found, relation) for relation in ("first", "previous", "next", "last")}
    assert pages == {
        "first": [f"http://testserver{KO}?page_size=1"],
        "previous": [f"http://testserver{KO}?page_size=1"],
        "next": [f"http://testserver{KO}?page=3&page_size=1"],
        "last": [f"http://testserver{KO}?page=3&page_size=1"],
    }
    assert client.get(f"{KO}?page=2").status_code == 404


def test_a_feed_of_words_that_match_more_than_are_read_says_that_it_is_not_all(client, monkeypatch):
    monkeypatch.setattr(finding, "MOST", 2)
    make_published_release(texts={"ko": {"title": "도서관 안내"}})
    assert texts(feed(client, f"{KO}?q=도서관"), "subtitle") == []
    for _more in range(2):
        make_published_release(texts={"ko": {"title": "도서관 안내"}})
    [told] = texts(feed(client, f"{KO}?q=도서관"), "subtitle")
    assert "2" in told
    assert texts(feed(client, KO), "subtitle") == []


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("year=last", "year: Enter a whole number."),
        ("category=nowhere", "category: Unknown: nowhere."),
        ("categry=culture", "categry: Unknown parameter."),
        ("page_size=1000", "page_size: Ensure this value is less than or equal to 100."),
    ],
)
def test_an_invalid_value_is_told_and_nothing_is_looked_up(client, query, told):
    answer = client.get(f"{EN}?{query}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "text/plain; charset=utf-8")
    assert answer.content.decode() == told


def test_what_mails_add_to_addresses_is_no_parameter(client):
    assert client.get(f"{EN}?utm_source=letter").status_code == 200


def test_an_award_is_told_with_its_facts_and_the_releases_that_tell_of_it(client):
    set_clock(seoul(2026, 3, 2, 9))
    award = make_awards()
    found = feed(client, "/en/awards/feed/?programme=data")
    [content] = texts(found, "entry/content")
    assert texts(found, "entry/title") == ["Evaluation of Data Administration 2025: Excellent"]
    for told in ("Haneul City", "Ranked 2nd", "91", "65", ENGLISH["title"]):
        assert told in content
    assert texts(found, "entry/updated") == ["2026-03-02T09:00:00+09:00"]
    assert texts(found, "entry/id") == [f"tag:testserver,2026:awards/{award.public_id}/en"]


def test_who_has_the_feed_already_is_not_sent_it_again(client):
    make_published_release()
    first = client.get(KO)
    again = client.get(KO, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    make_published_release()
    assert client.get(KO, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_every_page_names_the_feeds_and_a_list_the_one_of_its_filters(client):
    release = make_published_release()
    link = re.compile(r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)">')
    assert link.findall(client.get("/en/").content.decode()) == [EN, "/en/awards/feed/"]
    query = f"?category={release.category.slug}"
    assert link.findall(client.get(f"/en/releases/{query}&page_size=1&page=1").content.decode()) == [
        f"{EN}{query}&amp;page_size=1",
        "/en/awards/feed/",
    ]


def test_what_awards_belong_to_names_the_feed_of_them(client):
    award = make_awards()
    recipient, programme = award.recipient.slug, award.programme.slug
    for page, query in {
        f"/en/awards/programmes/{programme}/": f"?programme={programme}",
        f"/en/organisations/{recipient}/": f"?recipient={recipient}",
        "/en/awards/years/2025/": "?year=2025",
    }.items():
        content = client.get(page).content.decode()
        assert f'href="/en/awards/feed/{query}"' in content, page
        assert len(texts(feed(client, f"/en/awards/feed/{query}"), "entry/id")) == 1
