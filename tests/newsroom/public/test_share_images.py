"""The pictures that messengers show: drawn from what is public, when it is asked for."""

from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image, ImageChops

from newsroom.media import storage
from newsroom.public.share.drawing import Background, Card, draw
from newsroom.public.share.lettering import fitted, writable
from newsroom.releases import publishing
from tests.make import KOREAN, make_editor, make_published_release, make_release, publish, withdraw
from tests.newsroom.media.make import make_photo, make_photo_file

LONG = (
    "하늘시, 행정안전부 ‘2025년 데이터기반행정 실태점검’ 3년 연속 최고 등급 ‘우수’ 획득…"
    "전국 기초지방자치단체 평균보다 높아"
)


def url_of(release, language="ko"):
    return f"/files/share/{language}/{release.public_id}.jpg"


def picture(content):
    return Image.open(BytesIO(content))


def jpeg(*colours):
    """A photo in stripes, from left to right."""
    photo = Image.new("RGB", (1600, 900))
    for number, colour in enumerate(colours):
        wide = 1600 // len(colours)
        photo.paste(colour, (wide * number, 0, wide * (number + 1), 900))
    file = BytesIO()
    photo.save(file, "JPEG")
    return file.getvalue()


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_public_release_has_a_picture_in_each_of_its_languages(client, language):
    release = make_published_release()
    answer = client.get(url_of(release, language))
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")
    assert (picture(answer.content).size, picture(answer.content).format) == ((1200, 630), "JPEG")
    page = client.get(f"/{language}/releases/{release.public_id}/", follow=True).content.decode()
    assert f'<meta property="og:image" content="http://testserver{url_of(release, language)}">' in page


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_other_page_has_the_picture_of_the_site(client, language):
    answer = client.get(f"/files/share/{language}/newsroom.jpg")
    assert picture(answer.content).size == (1200, 630)
    for page in ("", "releases/", "awards/"):
        assert f"/files/share/{language}/newsroom.jpg" in client.get(f"/{language}/{page}").content.decode()


@pytest.mark.django_db
def test_what_is_not_public_has_none(client):
    korean, withdrawn = make_published_release(texts=["ko"]), make_published_release()
    withdraw(withdrawn)
    for url in (url_of(make_release()), url_of(withdrawn), url_of(korean, "en"), url_of(korean, "zh")):
        assert client.get(url).status_code == 404, url
    assert client.get("/files/share/zh/newsroom.jpg").status_code == 404


@pytest.mark.django_db
def test_a_preview_leads_to_no_picture(client):
    release = make_release()
    client.force_login(make_editor())
    page = client.get(f"/admin/preview/ko/{release.pk}/").content.decode()
    assert "og:image" not in page
    assert "ld+json" not in page


@pytest.mark.django_db
def test_who_has_the_picture_is_not_sent_it_again_until_it_changes(client):
    release = make_published_release()
    first = client.get(url_of(release))
    again = client.get(url_of(release), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    publishing.reopen(release, by=make_editor())
    release.texts.filter(language="ko").update(title="하늘시, 새 도서관 두 곳 열어")
    release.minor_change = True
    release.save()
    assert client.get(url_of(release))["ETag"] == first["ETag"]
    publish(release)
    assert client.get(url_of(release))["ETag"] != first["ETag"]


@pytest.mark.django_db
def test_the_first_photo_lies_behind_the_title(client):
    release = make_release()
    make_photo(release, make_photo_file(content=jpeg("red")))
    publish(release)
    red, _green, blue = picture(client.get(url_of(release)).content).getpixel((1100, 60))
    assert red > 2 * blue


@pytest.mark.django_db
@pytest.mark.parametrize(("content", "licence"), [(b"no photo", "KOGL-1"), (jpeg("red"), "none")])
def test_a_photo_that_cannot_be_read_or_may_not_be_changed_is_left_out(client, content, licence):
    release = make_release()
    make_photo(release, make_photo_file(content=content), licence=licence)
    publish(release)
    answer = client.get(url_of(release))
    red, _green, blue = picture(answer.content).getpixel((900, 60))
    assert blue > 2 * red


@pytest.mark.django_db
def test_a_photo_that_could_not_be_read_once_is_there_the_next_time(client):
    release = make_release()
    photo = make_photo(release, make_photo_file(content=jpeg("red")))
    publish(release)
    path = storage.path_of(photo.file.token, "960.webp")
    away = Path(storage.files().path(path))
    away.rename(away.with_suffix(".away"))
    without = client.get(url_of(release))
    assert without.status_code == 200
    assert "ETag" not in without
    away.with_suffix(".away").rename(away)
    red, _green, blue = picture(client.get(url_of(release)).content).getpixel((1100, 60))
    assert red > 2 * blue


def test_the_focal_point_of_a_photo_stays_in_sight():
    card = Card("하늘시 뉴스룸", KOREAN["title"], "2026년 3월 2일")
    tall = Image.open(BytesIO(jpeg("red", "green"))).rotate(90, expand=True)
    file = BytesIO()
    tall.save(file, "JPEG")
    above, below = (picture(draw(card, Background(file.getvalue(), (50, y)))) for y in (0, 100))
    assert ImageChops.difference(above, below).getbbox()
    assert above.getpixel((1100, 60))[1] > above.getpixel((1100, 60))[0]
    assert below.getpixel((1100, 60))[0] > below.getpixel((1100, 60))[1]


@pytest.mark.parametrize(
    "title", ["하늘시, 새 도서관 열어", LONG, LONG * 3, "가" * 300, "A very long " * 25, ""]
)
def test_a_title_of_any_length_stays_within_the_picture(title):
    width, height, sizes = 1056, 330, range(76, 43, -4)
    lines = fitted(title, width, height, sizes)
    assert lines.height <= height
    assert lines.size in sizes
    drawn = picture(draw(Card("하늘시 뉴스룸", title, "2026년 3월 2일")))
    assert drawn.size == (1200, 630)


def test_korean_is_broken_between_words_into_even_lines():
    lines = fitted(LONG, 1056, 330, range(76, 43, -4)).lines
    assert " ".join(lines) == LONG
    assert min(map(len, lines)) * 2 > max(map(len, lines))


def test_a_title_that_is_too_long_ends_with_an_ellipsis():
    assert fitted(LONG * 3, 1056, 330, range(76, 43, -4)).lines[-1].endswith("…")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("문화ㆍ예술 30㎡～40㎡", "문화·예술 30m2~40m2"),
        ("％ 【단독】", "% [단독]"),
        ("美 연구진 방문", ""),
        ("축제 😀", ""),
    ],
)
def test_signs_that_the_font_lacks_become_others_or_leave_the_title_out(text, written):
    assert writable(text) == written


def test_the_names_of_the_city_can_be_written():
    assert all(writable(name) == name for name in settings.CITY_NAME.values())
