"""The editors' guide says what the screen says, and its pictures are there."""

import re
from collections.abc import Iterator
from pathlib import Path

import django
import polib
import pytest
from django.conf import settings

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs/editors-guide.ko.md"
PICTURES = ROOT / "docs/screenshots"
EVERY_PAGE = "pages/"  # one of each, whether something is said of it or not
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")
WORD = re.compile(r"\w")
# The one word that is bold because the guide says what bold means.
MEANING_OF_BOLD = "굵은 글씨"


def bold_names() -> list[str]:
    return sorted(set(re.findall(r"\*\*(.+?)\*\*", GUIDE.read_text())) - {MEANING_OF_BOLD})


def translations() -> Iterator[str]:
    """What the interface says in Korean: our words, and Django's where it has its own."""
    ours = (ROOT / "locale").glob("**/ko/LC_MESSAGES/*.po")
    djangos = Path(django.__file__).parent.glob("**/locale/ko/LC_MESSAGES/django.po")
    for catalogue in (*ours, *djangos):
        for entry in polib.pofile(str(catalogue)):
            yield from (entry.msgstr, *entry.msgstr_plural.values())


@pytest.fixture(scope="module")
def words() -> set[str]:
    names = {name for _code, name in settings.LANGUAGES}
    return {text for text in translations() if text} | names


def is_said(name: str, words: set[str]) -> bool:
    """Whether the screen says it: word for word, or as a sentence whose places hold what it says elsewhere."""
    if name in words:
        return True
    for text in words:
        if PLACEHOLDER.search(text) and WORD.search(PLACEHOLDER.sub("", text)):
            pattern = "(.+)".join(re.escape(part) for part in PLACEHOLDER.split(text))
            found = re.fullmatch(pattern, name)
            if found and all(value in words for value in found.groups()):
                return True
    return False


@pytest.mark.parametrize("name", bold_names())
def test_a_bold_name_of_the_guide_stands_on_the_screen(name: str, words: set[str]) -> None:
    assert is_said(name, words)


def test_a_name_that_no_screen_has_is_found_out(words: set[str]) -> None:
    assert not is_said("철회 취소", words)
    assert not is_said("미리보기: 아무 말", words)


def test_each_picture_is_there_and_none_is_left_over() -> None:
    shown = {
        name
        for page in pages()
        for name in re.findall(r"!\[[^]]+\]\(\S*screenshots/([^)]+)\)", page.read_text())
    }
    there = {str(path.relative_to(PICTURES)) for path in PICTURES.rglob("*.*")}
    assert shown <= there
    assert {name for name in there - shown if not name.startswith(EVERY_PAGE)} == set()


def pages() -> list[Path]:
    return [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]


def test_a_picture_is_small() -> None:
    assert max(path.stat().st_size for path in PICTURES.iterdir()) < 300_000
