import unicodedata

import pytest

from newsroom.public.kit.names import MOST, cut, numbered, safe, shortened, with_ending


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("새 도서관.jpg", "새 도서관.jpg"),
        (unicodedata.normalize("NFD", "도서관 개관식.hwpx"), "도서관 개관식.hwpx"),
        ("../../etc/passwd", "etc passwd"),
        ("C:\\사진\\a.png", "C 사진 a.png"),
        ('무엇이 "달라지나"?.pdf', "무엇이 달라지나 .pdf"),
        ("한 줄\n두 줄\x00.pdf", "한 줄 두 줄 .pdf"),
        ("gpj.\u202eexe", "gpj. exe"),
        ("끝의 점...", "끝의 점"),
        ("con.txt", "_con.txt"),
        ("LPT1", "_LPT1"),
        ("concert.txt", "concert.txt"),
        ("...", "_"),
        ("", "_"),
    ],
)
def test_a_name_is_kept_as_far_as_every_system_can_have_it(name, kept):
    assert safe(name) == kept


def test_a_long_name_is_cut_before_its_ending():
    name = shortened("가" * 300 + ".hwpx")
    assert name == "가" * (MOST - 5) + ".hwpx"


def test_what_follows_a_full_stop_within_a_name_is_no_ending():
    name = shortened("2026. 3.1절 기념행사 " * 10)
    assert len(name) <= MOST
    assert name.startswith("2026. 3.1절 기념행사 2026.")


@pytest.mark.parametrize(
    "title",
    [
        "하늘시, 3.1절 기념행사" + " 시민과 함께" * 12,
        "하늘시, 3.1절 기념행사",
        "U.S. ambassador visits" + " the city" * 20,
        "No.1" + "a" * 80,
    ],
)
def test_a_title_is_cut_at_its_end_whatever_stands_in_it(title):
    assert cut(title, 60) == title[:60].rstrip()


def test_a_title_that_is_cut_at_a_full_stop_ends_before_it():
    assert cut("가" * 58 + ". 나다", 60) == "가" * 58


@pytest.mark.parametrize(
    ("name", "media_type", "called"),
    [
        ("IMG_0001.HEIC", "image/jpeg", "IMG_0001.jpg"),
        ("a.JPEG", "image/jpeg", "a.JPEG"),
        ("사진", "image/png", "사진.png"),
        ("문서.hwp", "application/x-hwp", "문서.hwp"),
        ("3.1절 기념식", "image/jpeg", "3.1절 기념식.jpg"),
    ],
)
def test_a_photo_is_called_by_what_it_is(name, media_type, called):
    assert with_ending(name, media_type) == called


def test_the_place_of_a_file_keeps_names_apart_and_in_order():
    files = range(120)
    assert numbered(7, "a.jpg", "image/jpeg", files) == "007 a.jpg"
    assert numbered(7, "a.jpg", "image/jpeg", files[:3]) == "07 a.jpg"
