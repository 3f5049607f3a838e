import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.uploads import names

LONG = "가" * 300


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("하늘시 보도자료.pdf", "하늘시 보도자료.pdf"),
        (unicodedata.normalize("NFD", "하늘시 보도자료.pdf"), "하늘시 보도자료.pdf"),
        ("大韓民國 都市大賞(최종) 👩‍🚒 🏅.PDF", "大韓民國 都市大賞(최종) 👩‍🚒 🏅.pdf"),
        ("2026. 4. 3. 보도자료", "2026. 4. 3. 보도자료.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\fakepath\\보도자료.pdf", "보도자료.pdf"),
        ("/etc/cron.d/x.pdf", "x.pdf"),
        ("..", "file.pdf"),
        ("", "file.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("보도\r\nSet-Cookie: a=b.pdf", "보도 Set-Cookie_ a=b.pdf"),
        ("보도\0자료.exe", "보도자료.pdf"),
        ("자료\u202efdp.exe", "자료fdp.pdf"),
        ("자료\u2066\u200b\ufeff.pdf", "자료.pdf"),
        ("  왜?<b>*|:.pdf", "왜__b____.pdf"),
        ("nul.pdf", "_nul.pdf"),
        ("COM1", "_COM1.pdf"),
        ("\ud800자료.pdf", "자료.pdf"),
    ],
)
def test_a_name_is_made_safe_and_stays_readable(name: str, stored: str) -> None:
    assert names.safe(name, ("pdf",)) == stored


@pytest.mark.parametrize("name", [LONG, f"{LONG}.pdf", "👩‍👩‍👧‍👦" * 60, "각" + "\u0301" * 500, "a" * 5000])
def test_a_long_name_is_cut_between_letters(name: str) -> None:
    stored = names.safe(name, ("pdf",))
    assert len(stored.encode()) <= names.MOST_BYTES
    assert stored.endswith(".pdf")
    assert not stored.removesuffix(".pdf").endswith(names.ZERO_WIDTH_JOINER)


@given(st.text(max_size=300))
def test_whatever_a_file_is_called_its_name_is_safe(name: str) -> None:
    stored = names.safe(name, ("docx",))
    assert stored.endswith(".docx")
    assert 0 < len(stored.encode()) <= names.MOST_BYTES
    assert not stored.startswith((".", " "))
    assert not set(stored) & set('/\\<>:"|?*')
    assert all(map(names.is_visible, stored))


@given(st.text(max_size=300))
def test_a_name_that_was_made_safe_stays_as_it_is(name: str) -> None:
    once = names.safe(name, ("docx",))
    assert names.safe(once, ("docx",)) == once


@pytest.mark.parametrize(
    "entry",
    [
        *("../x", "a/../../x", "/etc/passwd", "C:/x", "c:x", "a\\..\\x", "\\\\server\\x", "a//b", "./x", ""),
        *("a\0b", "a\nb", "자료\u202efdp.exe", "a" * 256, "가" * 100),
    ],
)
def test_a_name_in_an_archive_that_leads_out_or_deceives_is_known(entry: str) -> None:
    assert names.leads_out(entry)


@pytest.mark.parametrize(
    "entry", ["a.txt", "사진/", "사진/하늘 1.jpg", "a/..b/c...txt", "[Content_Types].xml"]
)
def test_an_ordinary_name_in_an_archive_is_left_alone(entry: str) -> None:
    assert not names.leads_out(entry)
