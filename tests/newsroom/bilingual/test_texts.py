from hypothesis import given
from hypothesis import strategies as st

from newsroom.bilingual.texts import Kind, composed, plain

PIECES = ["<p>", "</p>", "<li>", "</li>", "<ul>", "</ul>", "<td>", "</td>", "<table>", "<tr>", "<br>", "가"]
PIECES += ["<strong>", "</strong>"]


def kinds(text):
    return [(block.kind.value, text.of(block)) for block in text.blocks]


def make_body(body):
    return composed("ko", "제목", [], "", body)


def of_body(body):
    return kinds(make_body(body))[1:]


def test_fields_stand_before_the_body_and_each_counts_its_own_blocks():
    text = composed("ko", "제목", ["부제 하나", "부제 둘"], "요약", "<p>본문</p><p>끝말</p>")
    assert [(block.field, block.number) for block in text.blocks] == [
        ("title", 0),
        ("subtitles", 0),
        ("subtitles", 1),
        ("summary", 0),
        ("body", 0),
        ("body", 1),
    ]


def test_an_empty_field_is_no_block():
    assert kinds(composed("en", "Title", ["", " "], "", "<p></p>")) == [("title", "Title")]


def test_an_item_within_an_item_is_an_item_of_its_own():
    assert of_body("<ul><li>가<ul><li>나</li></ul></li><li>다</li></ul>") == [
        ("item", "가"),
        ("item", "나"),
        ("item", "다"),
    ]


def test_paragraphs_of_an_item_or_a_cell_are_one_block():
    assert of_body("<ul><li><p>하나</p><p>둘</p></li></ul>") == [("item", "하나 둘")]
    assert of_body("<table><tr><td><p>1</p><p>2</p></td></tr></table>") == [("cell", "1 2")]


def test_a_cell_knows_its_table_row_and_column_also_behind_empty_ones():
    body = (
        "<table><tr><td></td><td>나</td></tr><tr><td>다</td></tr></table><table><tr><th>라</th></tr></table>"
    )
    assert [block.cell for block in make_body(body).blocks[1:]] == [(0, 0, 1), (0, 1, 0), (1, 0, 0)]


def test_a_line_break_within_a_paragraph_is_a_space():
    assert of_body("<p>하나<br>둘 <br> 셋</p>") == [("paragraph", "하나 둘 셋")]


def test_paragraphs_of_a_block_quotation_are_quoted():
    blocks = make_body("<p>밖</p><blockquote><p>안</p><p>안</p></blockquote><p>밖</p>").blocks[1:]
    assert [block.quoted for block in blocks] == [False, True, True, False]


def test_a_mark_over_several_blocks_is_told_of_each():
    text = make_body("<strong><p>하나</p><p>둘</p></strong>")
    assert [text.whole[mark.start : mark.end] for mark in text.marks] == ["하나", "둘"]


def test_marks_within_marks_keep_their_places_and_targets():
    text = make_body('<p>앞 <strong>굵게 <a href="/a/">링크</a></strong> 뒤</p>')
    assert {(mark.kind, text.whole[mark.start : mark.end], mark.target) for mark in text.marks} == {
        ("strong", "굵게 링크", ""),
        ("link", "링크", "/a/"),
    }


def test_text_outside_of_any_block_is_a_paragraph():
    assert of_body("밖의 글<p>안</p>") == [("paragraph", "밖의 글"), ("paragraph", "안")]


def test_the_mark_of_an_end_is_nothing_to_be_translated():
    assert of_body("<p>본문이다.</p><p>끝.</p>")[-1] == ("byline", "끝.")


def test_a_file_has_a_title_subtitles_a_byline_and_a_caption_before_its_paragraphs():
    text = plain(
        "하늘시, 최우수상 받아\n- 참가 92곳 가운데 첫째\n한소리 기자 | 기사입력 2026/04/03 [14:50]\n\n"
        "▲ 사진=하늘시청\n\n"
        "하늘시는 최우수상을 받았다고 3일 밝혔다.\n\n▲ 첫째 사업\n▲ 둘째 사업\n\n끝.",
        "ko",
    )
    assert [kind for kind, _said in kinds(text)] == [
        "title",
        "subtitle",
        "byline",
        "caption",
        "paragraph",
        "item",
        "item",
        "byline",
    ]


def test_a_file_that_begins_with_a_sentence_has_no_title():
    text = plain("Haneul City said on Friday that it won.\n\nThe prize was “good.”", "en")
    assert [block.kind for block in text.blocks] == [Kind.PARAGRAPH, Kind.PARAGRAPH]


def test_a_title_may_ask_but_has_no_full_stop():
    assert plain("Who won?\n\nHaneul City won.", "en").blocks[0].kind is Kind.TITLE


def test_lines_of_a_paragraph_that_was_broken_at_a_width_are_one_block():
    text = plain(
        "Haneul City wins\n\nHaneul City announced on Friday that it had\nwon the first prize of a contest that was\n"
        "held by the Ministry.\n\nIt is glad.",
        "en",
    )
    assert [kind for kind, _said in kinds(text)] == ["title", "paragraph", "paragraph"]


def test_sentences_on_lines_of_their_own_are_not_joined():
    text = plain(
        "하늘시가 대회에서 상을 받았다.\n하늘시는 이 일을 기뻐했다.\n하늘시는 앞으로도 힘쓴다.", "ko"
    )
    assert len(text.blocks) == 3


@given(st.text(alphabet=st.sampled_from("가나다. \n▲-[]“”‘’\"'aB1=기자사진\r\t\x85"), max_size=200))
def test_blocks_of_any_lines_are_in_order_and_hold_all_but_space(said):
    text = plain(said, "ko")
    covered = "".join(text.of(block) for block in text.blocks)
    assert "".join(covered.split()) == "".join(said.split())
    assert all(one.end < other.start for one, other in zip(text.blocks, text.blocks[1:], strict=False))


@given(st.lists(st.sampled_from(PIECES)))
def test_any_body_is_read_with_its_marks_within_its_blocks(pieces):
    text = make_body("".join(pieces))
    assert all(text.block_at(mark.start) == text.block_at(mark.end - 1) for mark in text.marks)
    assert all(text.of(block).strip() for block in text.blocks)
