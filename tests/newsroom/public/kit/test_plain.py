import pytest

from newsroom.public.kit.plain import plain


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>하늘시는 <strong>24일</strong>\n열었다.</p><p>둘째.</p>", "하늘시는 24일 열었다.\n\n둘째."),
        ("<p>한 줄<br>두 줄</p>", "한 줄\n두 줄"),
        ("<p>a &lt; b &amp; c</p>", "a < b & c"),
        ("<h2>개요</h2><ul><li>하나</li><li>둘</li></ul>", "개요\n\n- 하나\n- 둘"),
        ('<ol start="3"><li>셋<ul><li>안</li></ul></li><li>넷</li></ol>', "3. 셋\n   - 안\n4. 넷"),
        ("<ul><li><p>첫 줄</p><p>이어서</p></li></ul>", "- 첫 줄\n  이어서"),
        (
            "<table><caption>표</caption><tbody><tr><th><p>연도</p></th><td>건</td></tr>"
            "<tr><td>2025</td><td>77</td></tr></tbody></table>",
            "표\n연도\t건\n2025\t77",
        ),
        ('<p><a href="https://example.org/a">안내</a> 참조</p>', "안내 (https://example.org/a) 참조"),
        ('<p><a href="mailto:press@example.org">press@example.org</a></p>', "press@example.org"),
        ("<blockquote><p>“좋다”</p><p>“참 좋다”</p></blockquote><hr><p>끝.</p>", "“좋다”\n\n“참 좋다”\n\n* * *\n\n끝."),
        ("앞<p>가운데</p>뒤", "앞\n\n가운데\n\n뒤"),
        ("", ""),
    ],
)  # fmt: skip
def test_the_body_reads_the_same_as_plain_text(html, text):
    assert plain(html) == text
