import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.fields import html
from newsroom.fields.html import plain_text, sanitise
from newsroom.releases.admin.editor import EXTENSIONS

FRAGMENTS = [
    *(f"<{tag}>" for tag in sorted(html.TAGS | html.TABLE_TAGS)),
    *(f"</{tag}>" for tag in sorted(html.TAGS | html.TABLE_TAGS)),
    *("<script>", "</script>", "<style>", "</style>", "<svg onload=a()>", "<math>", "<mtext>", "<template>"),
    *("<iframe src=//a>", "<img src=data:image/png;base64,AA onerror=a()>", "<button>", "<form>", "<title>"),
    *(
        '<a href="javascript:a()">',
        '<a href="JaVa\tScript:a()">',
        '<a href="https://a.example/">',
        "<noscript>",
    ),
    *('<p onclick="a()">', '<td colspan="2" style="color:red">', '<td colspan="1">', '<ol start="3">'),
    *(
        "<!--",
        "-->",
        "<![if !supportLists]>",
        "<![endif]>",
        "<o:p>",
        "&nbsp;",
        "&lt;",
        "&",
        "<",
        ">",
        '"',
        "가",
    ),
]
markup = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8), max_size=30).map("".join)

ELEMENT = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)([^>]*)>")
ATTRIBUTE = re.compile(r'([^\s=]+)="([^"]*)"')


@given(markup)
def test_whatever_comes_in_only_what_is_allowed_comes_out(text: str) -> None:
    for _close, tag, attributes in ELEMENT.findall(sanitise(text)):
        assert tag in html.TAGS | html.TABLE_TAGS
        for name, value in ATTRIBUTE.findall(attributes):
            assert name in html.ATTRIBUTES.get(tag, set()) | ({"rel"} if tag == "a" else set())
            if name == "href":
                assert ":" not in value or value.split(":")[0].lower() in html.SCHEMES


@given(markup)
def test_sanitising_twice_changes_nothing(text: str) -> None:
    once = sanitise(text)
    assert sanitise(once) == once


@given(st.text())
def test_plain_text_keeps_every_letter(text: str) -> None:
    letters = "".join(char for char in text if char.isalnum())
    assert sanitise(f"<p>{letters}</p>") == (f"<p>{letters}</p>" if letters else "")


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("<p>가</p><p></p><p>&nbsp;</p><p><b></b><strong> </strong></p>", "<p>가</p>"),
        (
            "<table><tr><td></td><td>1</td></tr></table>",
            "<table><tbody><tr><td></td><td>1</td></tr></tbody></table>",
        ),
        ('<td colspan="2">1</td>', "1"),
        (
            '<table><tr><td colspan="2" rowspan="1" style="width:9pt" class="x">1</td></tr></table>',
            '<table><tbody><tr><td colspan="2">1</td></tr></tbody></table>',
        ),
        ('<ol start="3" type="a"><li>다</li></ol>', '<ol start="3"><li>다</li></ol>'),
        (
            '<a href="https://a.example/" target="_blank">가</a>',
            '<a href="https://a.example/" rel="noopener">가</a>',
        ),
        ("<style>p{color:red}</style><title>문서</title><p>가</p>", "<p>가</p>"),
        ('<p>가<img src="data:image/png;base64,AA">나</p>', "<p>가나</p>"),
        ("<font color=red>가</font><o:p>나</o:p>", "가나"),
    ],
)
def test_what_word_processors_leave_is_removed(dirty: str, clean: str) -> None:
    assert sanitise(dirty) == clean


def test_the_editor_writes_what_the_sanitiser_lets_through() -> None:
    written = set().union(*EXTENSIONS.values())
    # The editor writes a caption as a paragraph, and a table's head as rows of header cells.
    assert written == (html.TAGS | html.TABLE_TAGS) - {"caption", "thead"}


def test_plain_text_has_the_words_without_markup_line_by_line():
    html = (
        "<h2>R&amp;D</h2><p>하<strong>늘</strong>길<br>둘째</p><table><tr><td>가</td><td>나</td></tr></table>"
    )
    assert plain_text(html) == "R&D\n하늘길\n둘째\n가\n나"
