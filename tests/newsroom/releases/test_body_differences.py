"""Differences of HTML: block by block, formatting told apart from words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.fields.html import plain_text, sanitise
from newsroom.releases.body_differences import blocks, of_bodies
from newsroom.releases.differences import Change
from tests.newsroom.fields.test_html import markup
from tests.newsroom.releases.runs import side

WORDS = st.sampled_from(
    ["하늘시는", "도서관을", "열었다.", "1,234명", "A &amp; B", "&lt;b&gt;", "city", "<br>", "끝"]
)
INLINE = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
MARKED = st.one_of(
    INLINE,
    INLINE.map("<strong>{}</strong>".format),
    INLINE.map('<a href="https://example.org/?a=1&amp;b=2">{}</a>'.format),
)
BLOCKS = st.one_of(
    st.lists(MARKED, min_size=1, max_size=3).map(lambda parts: f"<p>{' '.join(parts)}</p>"),
    MARKED.map("<h2>{}</h2>".format),
    st.lists(MARKED, min_size=1, max_size=3).map(
        lambda items: f"<ul>{''.join(f'<li>{i}</li>' for i in items)}</ul>"
    ),
    st.lists(MARKED, min_size=1, max_size=3).map(
        lambda cells: f"<table><tbody><tr>{''.join(f'<td>{c}</td>' for c in cells)}</tr></tbody></table>"
    ),
    st.just("<hr>"),
)
BODIES = st.lists(BLOCKS, max_size=6).map("".join).map(sanitise)


@given(BODIES, BODIES)
def test_the_changes_give_back_the_blocks_of_either_side(old, new):
    changes = of_bodies(old, new)
    assert [each.old for each in changes if each.old] == blocks(old)
    assert [each.new for each in changes if each.new] == blocks(new)
    for each in changes:
        assert side(each.runs, Change.NEW) == (each.old.text if each.old else "")
        assert side(each.runs, Change.GONE) == (each.new.text if each.new else "")
        before = [run.before for run in each.runs for _letter in run.text if run.change != Change.NEW]
        after = [run.after for run in each.runs for _letter in run.text if run.change != Change.GONE]
        assert before == (each.old.marks if each.old else [])
        assert after == (each.new.marks if each.new else [])


@given(BODIES)
def test_a_body_does_not_differ_from_itself(body):
    assert all(each.is_same for each in of_bodies(body, body))


@given(BODIES, BODIES)
def test_what_changes_no_block_reads_the_same(old, new):
    if all(each.is_same for each in of_bodies(old, new)):
        assert plain_text(old).split() == plain_text(new).split()


@given(markup, markup)
def test_whatever_the_sanitiser_lets_through_can_be_compared(old, new):
    of_bodies(sanitise(old), sanitise(new))


def told(old, new):
    shapes = {Change.SAME: "{}", Change.GONE: "[-{}-]", Change.NEW: "{{+{}+}}"}
    return ["".join(shapes[run.change].format(run.text) for run in each.runs) for each in of_bodies(old, new)]


def test_entities_are_letters():
    assert told("<p>A &amp; B</p>", "<p>A &lt; B</p>") == ["A [-&-]{+<+} B"]


def test_a_paragraph_that_is_much_alike_is_compared_within():
    old = "<p>하늘시는 새 도서관을 열었다.</p><p>끝</p>"
    new = "<p>처음이다.</p><p>하늘시는 큰 도서관을 열었다.</p><p>끝</p>"
    assert told(old, new) == ["{+처음이다.+}", "하늘시는 [-새-]{+큰+} 도서관을 열었다.", "끝"]


def test_bold_type_and_links_are_no_words():
    (change,) = of_bodies(
        "<p>새 <strong>도서관</strong></p>", '<p>새 <a href="https://a.example/">도서관</a></p>'
    )
    (space, word) = change.runs
    assert not space.is_reformatted
    assert word.change == Change.SAME
    assert word.is_reformatted
    assert word.before == (("strong", ""),)
    assert word.after == (("a", "https://a.example/"),)


def test_a_link_that_leads_elsewhere_is_told():
    (change,) = of_bodies(
        '<p><a href="https://a.example/">더</a></p>', '<p><a href="https://b.example/">더</a></p>'
    )
    assert change.runs[0].is_reformatted
    assert not change.is_same


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<p>소식</p>", "<h2>소식</h2>"),
        ("<ul><li>소식</li></ul>", "<ol><li>소식</li></ol>"),
        (
            "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
            "<table><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>",
        ),
        (
            "<table><tbody><tr><td>1</td></tr></tbody></table>",
            '<table><tbody><tr><td colspan="2">1</td></tr></tbody></table>',
        ),
    ],
)
def test_the_same_words_in_another_place_have_moved(old, new):
    changes = of_bodies(sanitise(old), sanitise(new))
    assert any(each.has_moved for each in changes)


def test_leaving_a_paragraph_out_moves_nothing():
    changes = of_bodies("<p>하나</p><p>둘</p>", "<p>둘</p>")
    assert [each.change for each in changes] == [Change.GONE, Change.SAME]
    assert not changes[1].has_moved


def test_long_bodies_take_no_long_time():
    old = "".join(f"<p>문단 {number} 하늘시는 새 도서관을 열었다</p>" for number in range(500))
    new = "".join(f"<p>{number} 문단의 시는 큰 도서관을 닫았다</p>" for number in range(500))
    start = time.process_time()
    of_bodies(old, new)
    assert time.process_time() - start < 5


def test_a_short_cell_with_a_longer_word_is_compared_within():
    cell = "<table><tbody><tr><td>{}</td></tr></tbody></table>"
    assert told(cell.format("어린이"), cell.format("어린이와 청소년")) == ["어린이{+와 청소년+}"]


def test_paragraphs_that_have_nothing_to_do_with_each_other_are_gone_and_new():
    old = "<p>하늘시는 24일 중앙로에 새 도서관을 열었다.</p>"
    new = "<p>월요일과 법정 공휴일에는 문을 닫고 쉰다.</p>"
    assert [each.change for each in of_bodies(old, new)] == [Change.GONE, Change.NEW]
