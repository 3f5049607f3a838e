"""Texts of releases, as people and as Hypothesis write them."""

from hypothesis import strategies as st

from newsroom.bilingual.exchange.xliff import Fields
from newsroom.fields.html import sanitise

PIECES = [
    *(
        "하늘시는",
        "24일",
        "밝혔다.",
        "“열심히",
        "하겠다”고",
        "A & B",
        "<5%",
        "77건.",
        "The city.",
        "(예:",
        "끝)",
    ),
    *("다.[", "말했다.다음", " ", "\n", "\u00a0", "[1]", '<unit id="body-1"/>', "U.S.", "“"),
]
WORDS = st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join)
INLINE = ["strong", "em", "u", "s", "sub", "sup", 'a href="https://example.org/?a=1&amp;b=2" title="a > b"']
BLOCKS = ["p", "h2", "blockquote", "li", "ul", "ol", "td", "table", "strong", "em"]


def _escaped(words):
    return words.replace("&", "&amp;").replace("<", "&lt;")


def _element(tag, inside):
    return f"<{tag}>{inside}</{tag.split()[0]}>"


runs = st.recursive(
    WORDS.map(_escaped) | st.just("<br>"),
    lambda inner: (
        st.lists(inner, max_size=3).map("".join) | st.builds(_element, st.sampled_from(INLINE), inner)
    ),
    max_leaves=6,
)
bodies = st.recursive(
    st.builds(_element, st.just("p"), runs) | runs,
    lambda inner: (
        st.lists(inner, max_size=4).map("\n".join) | st.builds(_element, st.sampled_from(BLOCKS), inner)
    ),
    max_leaves=10,
).map(sanitise)
ROW = "<tr><th>구분</th><td>{}</td></tr>"
tables = runs.map(lambda cell: sanitise(f"<table><caption>{cell}</caption>{ROW.format(cell)}</table>"))
lines = WORDS.map(lambda words: " ".join(words.split()))
fields = st.builds(Fields, lines, st.lists(lines.filter(bool), max_size=2).map(tuple), lines, bodies | tables)

KOREAN = Fields(
    "하늘시, 새 도서관 열어",
    ("중앙로에 3층 규모",),
    "하늘시가 도서관을 열었다. 누구나 쓸 수 있다.",
    '<p>하늘시는 24일 <strong>새 도서관</strong>을 열었다. 시장은 <a href="https://example.org/">누리집</a>에서'
    " “환영한다”고 말했다.</p><ul><li>1층 어린이실</li><li>2층 <em>자료실</em></li></ul>",
)
ENGLISH = Fields(
    "Haneul City opens a library",
    ("Three storeys on Jungang-ro",),
    "Haneul City has opened a library. Everyone may use it.",
    "<p>Haneul City opened <strong>a new library</strong> on the 24th. The mayor bid all welcome on the"
    ' <a href="https://example.org/">site</a>.</p>'
    "<ul><li>1st floor: children</li><li>2nd floor: <em>reading room</em></li></ul>",
)
