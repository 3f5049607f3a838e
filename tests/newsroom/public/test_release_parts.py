"""What the page of a release shows beside its text: photos, key figures, press material, reference, neighbours."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.releases import preview_links
from tests.awards.make import (
    make_award,
    make_edition,
    make_group,
    make_home,
    make_mention,
    make_organisation,
    make_programme,
    tell_of,
)
from tests.clock import seoul, set_clock
from tests.make import (
    ENGLISH,
    make_department,
    make_editor,
    make_published_release,
    make_release,
    make_topic,
    publish,
)
from tests.newsroom.media.make import make_attachment, make_file, make_photo, make_photo_file
from tests.newsroom.public.test_release_pages import page_of

pytestmark = pytest.mark.django_db

MOST_QUERIES = 13


def shown(client, release, language="en"):
    page = page_of(client, release, language)
    assert page.status_code == 200
    return page.content.decode()


def in_words(content):
    return " ".join(re.sub(r"<[^>]*>", " ", content).split())


def part(content, css_class):
    """What stands in the first section, figure or list of a class, in words."""
    found = re.search(rf'<(\w+) class="{css_class}".*?</\1>', content, re.DOTALL)
    return in_words(found[0]) if found else ""


def with_photos(number=3, **values):
    release = make_release(**values)
    for position in range(number):
        make_photo(release, make_photo_file(f"{position}.jpg"), position=position)
    publish(release)
    return release


# Photos


def test_each_photo_has_its_caption_credit_licence_and_its_original(client):
    release = with_photos(1)
    content = shown(client, release)
    figure = content[content.index('<figure class="photo">') : content.index("</figure>")]
    token = release.photos.get().file.token
    assert "The library, opened on the 24th Photo: Haneul City KOGL Type 1" in in_words(figure)
    assert f'<a href="/files/{token}/0.jpg" download="0.jpg">' in figure
    assert 'alt="The entrance of the new library"' in figure
    assert 'href="https://www.kogl.or.kr/info/licenseType1.do"' in figure


def test_a_photo_comes_in_the_width_that_fits_and_keeps_its_place_while_it_loads(client):
    release = with_photos(1)
    token = release.photos.get().file.token
    content = shown(client, release)
    assert f'srcset="/files/{token}/480.webp 480w, /files/{token}/960.webp 960w"' in content
    assert f'<img src="/files/{token}/960.jpg"' in content
    assert 'width="1920" height="960"' in content


def test_the_first_photo_leads_and_the_others_follow_the_text(client):
    content = shown(client, with_photos(3))
    assert content.count('<figure class="photo">') == 3
    assert (
        content.index('class="lead-photo"') < content.index("data-prose") < content.index('class="gallery"')
    )
    assert content.count('loading="lazy"') == 2
    assert content.count('fetchpriority="high"') == 1


def test_a_page_without_photos_has_no_gallery(client):
    content = shown(client, make_published_release())
    for word in ("lightbox", "gallery", 'id="photos"'):
        assert word not in content


def test_a_caption_in_the_other_language_only_is_marked_as_such(client):
    release = make_release()
    make_photo(release, caption={"ko": "도서관 전경"}, credit={"ko": "홍길동"})
    publish(release)
    content = shown(client, release)
    assert '<span lang="ko">도서관 전경</span>' in content
    assert '<span lang="ko">홍길동</span>' in content


# Attachments and the press kit


def test_an_attachment_is_told_with_title_type_size_and_licence(client):
    release = make_release()
    make_attachment(release, make_file("통계표.xlsx", b"x" * 2048), licence="KOGL-0")
    make_attachment(release, make_file("원문.hwpx", b"x"), title={}, position=1)
    publish(release)
    content = shown(client, release)
    files = in_words(content[content.index('<ul class="files">') :])
    assert "XLSX The full release 통계표.xlsx XLSX, 2.0" in files
    assert "KOGL Type 0: free use" in files
    assert content.count('<span lang="ko">원문.hwpx</span>') == 1
    assert '<span lang="ko">' not in shown(client, release, "ko").split('class="files"')[1].split("</ul>")[0]


def test_the_press_kit_is_offered_with_its_size(client):
    release = make_release()
    make_attachment(release, make_file("a.pdf", b"x" * 3_000_000))
    publish(release)
    content = shown(client, release)
    assert content.count(f'href="/files/kit/{release.public_id}.zip" download') == 2
    assert "ZIP, 2.9\xa0MB" in content
    assert client.get(f"/files/kit/{release.public_id}.zip").status_code == 200


# Key figures


def award_of(programme, year, score=None, average=None, **values):
    edition = make_edition(programme, year)
    group = make_group(edition, size=226, average=average)
    return make_award(edition, group=group, score=score, **values)


def test_the_key_figures_are_those_of_the_register(client):
    programme = make_programme()
    tell_of(award_of(programme, 2024))
    release = tell_of(award_of(programme, 2025, "92.6", "65.6", rank=2))
    told = part(shown(client, release), "key-figures")
    for figures in (
        "Grade Excellent the highest of 3 grades",
        "Rank Ranked 2nd 기초지방자치단체 , 226 bodies assessed",
        "Score 92.6 27 above the average of 65.6",
        "Streak 2 years in a row",
    ):
        assert figures in told


def test_a_score_below_the_average_is_told_as_such(client):
    release = tell_of(award_of(make_programme(), 2025, "60", "65.6"))
    assert "60 5.6 below the average of 65.6 ( 기초지방자치단체 )" in part(
        shown(client, release), "key-figures"
    )


def test_a_rank_without_its_group_and_a_first_time_are_no_key_figures(client):
    plain = make_award(make_edition(make_programme(grades=())), grade=None, prize={"ko": "장관상"}, rank=1)
    assert "key-figures" not in shown(client, tell_of(plain))
    assert "key-figures" not in shown(client, make_published_release())


def test_the_latest_edition_of_a_programme_speaks_for_the_others(client):
    programme = make_programme()
    awards = [award_of(programme, year) for year in (2023, 2025, 2024)]
    other = award_of(make_programme("안전 평가", "Safety Evaluation"), 2025)
    content = shown(client, tell_of(*awards, other))
    assert re.findall(r'<span class="edition">(\d+)', content) == ["2025", "2025"]
    assert "3 years in a row" in part(content, "key-figures")
    assert "All 4 awards of this release" in part(content, "key-figures")
    assert content.count("award-card") == 4


def test_what_is_not_public_does_not_count_in_the_figures(client):
    programme = make_programme()
    make_mention(award_of(programme, 2024), make_release())
    release = tell_of(award_of(programme, 2025))
    assert "in a row" not in shown(client, release)


def test_the_figures_of_an_affiliate_are_its_own(client):
    programme = make_programme()
    tell_of(award_of(programme, 2024, recipient=make_home()))
    release = tell_of(award_of(programme, 2025, recipient=make_organisation()))
    assert "in a row" not in shown(client, release)


# Reference, licence, sharing


def test_a_reference_names_author_title_day_and_lasting_address(client):
    set_clock(seoul(2026, 3, 2, 9))
    release = make_published_release(department=make_department("공보관", "Press Office"))
    content = shown(client, release)
    assert (
        "Press Office, Haneul City. “Haneul City opens a library.” Press release, March 2, 2026."
        f" http://testserver/en/releases/{release.public_id}/"
    ) in in_words(content)


def test_the_attribution_is_text_that_can_be_copied(client):
    content = shown(client, make_published_release(licence="KOGL-1"))
    assert '<p class="attribution" id="attribution">This work uses' in content
    assert 'data-copy="attribution" hidden>' in content
    assert 'data-copy="attribution"' not in shown(client, make_published_release(licence="KOGL-0"))


def test_the_page_is_handed_on_without_a_third_party(client):
    release = make_published_release()
    content = shown(client, release)
    (mail,) = re.findall(r'href="(mailto:\?[^"]*)"', content)
    assert "subject=Haneul%20City%20opens%20a%20library" in mail
    assert f"http%3A//testserver/en/releases/{release.public_id}/" in mail
    for other in ("facebook", "twitter.com", "x.com", "kakao"):
        assert other not in content


# What stands beside it


def test_the_neighbours_and_the_related_releases_are_linked_in_the_language_of_the_page(client):
    topic = make_topic()
    releases = []
    for day in range(1, 6):
        set_clock(seoul(2025, 3, day, 9))
        releases.append(make_published_release(topics=[topic]))
    content = shown(client, releases[2])
    slug = "haneul-city-opens-a-library"
    assert f'rel="prev" href="/en/releases/{releases[1].public_id}/{slug}/"' in content
    assert f'rel="next" href="/en/releases/{releases[3].public_id}/{slug}/"' in content
    related = content[content.index('class="related"') : content.index('class="neighbours"')]
    assert [each in related for each in (releases[0].public_id, releases[4].public_id)] == [True, True]
    assert releases[1].public_id not in related


def test_a_release_by_itself_has_nothing_beside_it(client):
    content = shown(client, make_published_release())
    assert 'class="neighbours"' not in content
    assert 'class="related"' not in content


# Before its hour


def link_to(release, language="en"):
    token = preview_links.issue(release, language, "김민지", "하늘일보", 24, make_editor())
    return f"/preview/{token}/"


def draft():
    release = make_release(publish_at=seoul(2190, 1, 1))
    make_photo(release)
    make_attachment(release, title={"ko": "전문", "en": "The full release"})
    make_mention(make_award(), release)
    return release


def test_a_guest_is_given_no_licence_no_reference_and_nothing_to_hand_on(client):
    release = draft()
    content = client.get(link_to(release)).content.decode()
    for word in ("kogl", "attribution", "citation", "mailto:?", "data-share", release.public_id):
        assert word not in content, word
    assert "The entrance of the new library" in content


def test_a_guest_sees_photos_and_files_in_the_language_of_the_link(client):
    content = client.get(link_to(draft())).content.decode()
    for korean in ("새 도서관의 정문", "24일 문을 연 도서관", "전문"):
        assert korean not in content.replace("보도자료.pdf", ""), korean


def test_the_files_of_a_preview_are_reached_by_its_own_address(client):
    release = draft()
    token, url = release.photos.get().file.token, link_to(release)
    content = client.get(url).content.decode()
    assert f'href="files/{token}/' in content
    assert client.get(f"{url}files/{token}/960.webp").status_code == 200
    client.force_login(make_editor())
    staff = client.get(f"/admin/preview/en/{release.pk}/").content.decode()
    assert f'href="/admin/files/{token}/' in staff


def test_staff_see_the_licence_but_hand_nothing_on(client):
    release = draft()
    client.force_login(make_editor())
    content = client.get(f"/admin/preview/en/{release.pk}/").content.decode()
    assert 'id="attribution"' in content
    assert "data-share" not in content
    assert "mailto:?" not in content


def test_a_preview_leads_to_public_releases_only(client):
    topic, award = make_topic(), make_award()
    public = tell_of(award, topics=[topic])
    make_published_release()
    make_release(topics=[topic])
    tell_of(award, topics=[topic], at=seoul(2190, 1, 1))
    release = make_release(topics=[topic])
    make_mention(award, release)
    client.force_login(make_editor())
    for url in (link_to(release), f"/admin/preview/en/{release.pk}/"):
        content = client.get(url).content.decode()
        paths = set(re.findall(r'href="(/en/releases/[^"?#]+/[^"?#]+/)"', content))
        assert f"/en/releases/{public.public_id}/haneul-city-opens-a-library/" in paths
        assert [client.get(path).status_code for path in paths] == [200, 200]


# Cost


def test_twice_the_photos_files_and_awards_take_the_same_queries(client):
    release = make_release(topics=[make_topic()])
    asked = []
    for _time in range(2):
        for number in range(4):
            make_photo(release, make_photo_file(f"{number}.jpg"))
            make_attachment(release, make_file(f"{number}.pdf"))
            award = award_of(make_programme(), 2025)
            make_mention(award, release)
            tell_of(award, topics=release.topics.all())
        publish(release)
        address = client.get(f"/en/releases/{release.public_id}/").url
        with CaptureQueriesContext(connection) as queries:
            assert ENGLISH["title"] in client.get(address).content.decode()
        asked.append(len(queries))
    assert asked[0] == asked[1] <= MOST_QUERIES
