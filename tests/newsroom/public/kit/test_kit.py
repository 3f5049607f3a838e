"""The press kit of a public release: what is in it, for whom, and how much room it takes."""

import tracemalloc
import zipfile
from io import BytesIO
from urllib.parse import unquote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from newsroom.media import storage
from newsroom.public.kit.archive import stream
from newsroom.public.kit.contents import Kit, Member
from newsroom.releases import publishing
from tests.clock import seoul, set_clock
from tests.make import (
    ENGLISH,
    KOREAN,
    make_department,
    make_editor,
    make_published_release,
    make_release,
    publish,
    withdraw,
)
from tests.newsroom.media.make import make_attachment, make_file, make_photo, make_photo_file

pytestmark = pytest.mark.django_db


def url_of(release):
    return f"/files/kit/{release.public_id}.zip"


def unpacked(answer):
    """The names in an archive with their contents, after every sum in it was checked."""
    assert answer.status_code == 200
    archive = zipfile.ZipFile(BytesIO(answer.getvalue()))
    assert archive.testzip() is None
    return {name: archive.read(name) for name in archive.namelist()}


def kit(client, release):
    return unpacked(client.get(url_of(release)))


def text(files, name):
    return files[name].decode("utf-8-sig")


def with_files(**values):
    release = make_release(department=make_department("공보관", "Press Office"), **values)
    make_photo(release, make_photo_file("개관식.jpg", b"first photo"))
    make_photo(release, make_photo_file("IMG_2.HEIC", b"second photo"), position=1, licence="KOGL-4")
    make_attachment(release, make_file("보도자료 전문.hwpx", b"hwpx"), licence="none")
    publish(release)
    return release


def test_a_kit_holds_the_texts_the_photos_and_the_files(client):
    files = kit(client, with_files())
    with translation.override("ko"):
        photos, attachments, told = (
            translation.gettext(name) for name in ("Photos", "Attachments", "Photos and files")
        )
    with translation.override("en"):
        told_in_english = translation.gettext("Photos and files")
    assert list(files) == [
        "하늘시, 새 도서관 열어 (ko).txt",
        "하늘시, 새 도서관 열어 (ko).html",
        f"{told} (ko).txt",
        "Haneul City opens a library (en).txt",
        "Haneul City opens a library (en).html",
        f"{told_in_english} (en).txt",
        f"{photos}/01 개관식.jpg",
        f"{photos}/02 IMG_2.jpg",
        f"{attachments}/01 보도자료 전문.hwpx",
    ]
    assert files[f"{photos}/01 개관식.jpg"] == b"first photo"
    assert files[f"{attachments}/01 보도자료 전문.hwpx"] == b"hwpx"


def test_a_release_without_files_has_a_kit_of_its_texts(client):
    files = kit(client, make_published_release(texts=["ko"]))
    assert list(files) == ["하늘시, 새 도서관 열어 (ko).txt", "하늘시, 새 도서관 열어 (ko).html"]


def test_the_plain_text_opens_right_in_the_programs_of_windows_and_of_hangul(client):
    content = kit(client, with_files())["하늘시, 새 도서관 열어 (ko).txt"]
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert b"\r\n\r\n\r\n" not in content


def test_the_plain_text_tells_all_that_the_page_does(client):
    english = {"subtitles": ["Open until ten"], "body": "<p>Open <b>now</b>.</p>"}
    release = with_files(texts={"ko": {}, "en": english})
    told = text(kit(client, release), "Haneul City opens a library (en).txt")
    address = f"http://testserver/en/releases/{release.public_id}/"
    for part in (
        ENGLISH["title"],
        "- Open until ten",
        "Open now.",
        "Press Office",
        "Kim Haneul, Officer, 02-000-0000",
        "KOGL Type 1: source indication",
        "This work uses “Haneul City opens a library” (author: Press Office)",
        "The library, opened on the 24th (Photo: Haneul City)",
        address,
    ):
        assert part in told, part


def test_the_page_of_the_kit_shows_its_photos_from_beside_it(client):
    files = kit(client, with_files())
    page = files["Haneul City opens a library (en).html"].decode()
    assert '<html lang="en">' in page
    assert ENGLISH["body"] in page
    assert 'alt="The entrance of the new library"' in page
    shown = [part.split('"')[0] for part in page.split('src="')[1:]]
    assert len(shown) == 2
    assert {unquote(path) for path in shown} < set(files)


def test_each_photo_and_file_is_told_with_caption_credit_and_licence(client):
    release = with_files()
    told = text(kit(client, release), "Photos and files (en).txt")
    assert told.count("Caption: The library, opened on the 24th") == 2
    assert told.count("Credit: Haneul City") == 2
    assert "KOGL Type 1: source indication https://www.kogl.or.kr/info/licenseType1.do" in told
    assert "“The library, opened on the 24th” (author: Haneul City)" in told
    assert "KOGL Type 4" in told
    assert "All rights reserved" in told


def test_what_a_photo_is_not_told_of_in_a_language_is_not_told_in_it(client):
    release = make_release()
    alt = {"ko": "정문", "en": "The gate"}
    make_photo(release, alt=alt, caption={"ko": "도서관"}, credit={"ko": "홍길동"})
    publish(release)
    files = kit(client, release)
    english = text(files, "Photos and files (en).txt") + text(files, "Haneul City opens a library (en).txt")
    assert "The gate" in english
    for korean in ("정문", "도서관", "하늘시, "):
        assert korean not in english.replace("도서관.jpg", "")


def test_who_took_a_photo_is_named_in_every_language(client):
    release = make_release()
    make_photo(release, alt={"ko": "정문", "en": "The gate"}, caption={}, credit={"ko": "홍길동"})
    publish(release)
    english = text(kit(client, release), "Photos and files (en).txt")
    assert "Credit: 홍길동" in english
    assert "“The gate” (author: 홍길동)" in english


def test_the_archive_is_saved_under_the_day_and_the_title(client):
    set_clock(seoul(2026, 3, 2, 9))
    answer = client.get(url_of(make_published_release()))
    assert answer["Content-Type"] == "application/zip"
    assert answer["X-Content-Type-Options"] == "nosniff"
    disposition = unquote(answer["Content-Disposition"])
    assert disposition.startswith("attachment; filename*=utf-8''2026-03-02 하늘시, 새 도서관 열어.zip")


def test_a_long_title_with_full_stops_is_cut_and_hides_no_file(client):
    title = "하늘시, 3.1절 기념행사" + " 시민과 함께" * 12
    answer = client.get(url_of(make_published_release(texts={"ko": KOREAN | {"title": title}})))
    cut = title[:60].rstrip()
    assert f"{cut}.zip" in unquote(answer["Content-Disposition"])
    assert list(unpacked(answer)) == [f"{cut} (ko).txt", f"{cut} (ko).html"]


@pytest.mark.parametrize("title", ["Photos and files", "photos and FILES"])
def test_a_release_may_be_called_like_the_list_of_its_files(client, title):
    release = with_files(texts={"ko": KOREAN, "en": ENGLISH | {"title": title}})
    archive = zipfile.ZipFile(BytesIO(client.get(url_of(release)).getvalue()))
    names = [name.casefold() for name in archive.namelist()]
    assert len(names) == len(set(names)) == 9


@pytest.mark.parametrize("language", ["ko", "en", "zz"])
def test_the_language_of_the_browser_changes_nothing(client, language):
    release = with_files()
    assert (
        client.get(url_of(release), headers={"Accept-Language": language}).getvalue()
        == client.get(url_of(release)).getvalue()
    )


def test_a_head_tells_what_a_get_would_and_reads_nothing(client):
    release = with_files()
    head, get = client.head(url_of(release)), client.get(url_of(release))
    assert dict(head.headers) == dict(get.headers)
    assert head.getvalue() == b""


def test_behind_a_web_server_that_sends_files_the_application_still_makes_the_kit(client, settings):
    settings.FILES_INTERNAL_URL = "/internal-files/"
    answer = client.get(url_of(with_files()))
    assert answer.streaming
    assert "X-Accel-Redirect" not in answer
    assert b"first photo" in unpacked(answer).values()


def test_what_is_not_public_has_no_kit_and_is_answered_like_what_does_not_exist(client):
    set_clock(seoul(2026, 3, 2, 9))
    scheduled = make_published_release(at=seoul(2026, 3, 3, 9))
    withdrawn = with_files()
    set_clock(seoul(2026, 3, 2, 10))
    withdraw(withdrawn)
    unknown = client.get("/files/kit/zzzzzzzzzz.zip")
    assert unknown.status_code == 404
    for release in (make_release(), scheduled, withdrawn):
        answer = client.get(url_of(release))
        assert (answer.status_code, answer.content) == (404, unknown.content)
        assert dict(answer.headers) == dict(unknown.headers)


def test_the_kit_holds_what_is_public_and_not_what_is_being_changed(client):
    release = with_files(texts=["ko"])
    publishing.reopen(release, by=make_editor())
    release.texts.update(title="고치는 중")
    make_photo(release, make_photo_file("비밀.jpg", b"secret"))
    files = kit(client, release)
    assert KOREAN["title"] in text(files, "하늘시, 새 도서관 열어 (ko).txt")
    assert b"secret" not in b"".join(files.values())


def test_a_language_that_was_taken_back_is_in_no_kit(client):
    release = with_files()
    publishing.withdraw(release, make_editor(), {"ko": "오역", "en": "Wrong."}, language="en")
    files = kit(client, release)
    assert not [name for name in files if "(en)" in name]
    assert b"The library, opened" not in b"".join(files.values())


def test_a_kit_that_lacks_a_photo_does_not_look_whole(client):
    release = with_files()
    path = storage.path_of(release.photos.first().file.token)
    storage.files().delete(path)
    answer = client.get(url_of(release))
    with pytest.raises(FileNotFoundError):
        answer.getvalue()


def test_twice_the_photos_take_the_same_queries(client):
    release = make_release()
    asked = []
    for _time in range(2):
        for number in range(3):
            make_photo(release, make_photo_file(f"{number}.jpg"))
            make_attachment(release, make_file(f"{number}.pdf"))
        publish(release)
        with CaptureQueriesContext(connection) as queries:
            kit(client, release)
        asked.append(len(queries))
    assert asked[0] == asked[1] <= 8


def test_a_kit_of_any_size_takes_the_room_of_a_few_blocks():
    block = bytes(range(256)) * 256

    def much():
        for _number in range(3200):
            yield block

    size = 3200 * len(block)
    assert size > 200_000_000
    made = Kit("kit.zip", seoul(2026, 3, 2, 9), [Member("사진/01.jpg", size, much, packed=True)])
    tracemalloc.start()
    sent = sum(len(part) for part in stream(made))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size < sent < size * 1.001 + 10_000
    assert peak < 2_000_000


def test_korean_names_are_marked_as_such_in_the_archive(client):
    archive = zipfile.ZipFile(BytesIO(client.get(url_of(with_files())).getvalue()))
    assert all(member.flag_bits & 0x800 for member in archive.infolist())
