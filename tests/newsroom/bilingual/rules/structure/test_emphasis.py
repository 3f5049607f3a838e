from newsroom.bilingual.rules.structure.emphasis import EmphasisMissing
from tests.newsroom.bilingual.rules.structure.make import found, make_release

KO = "<p>신청은 <strong>4월 3일까지</strong> 받는다.</p>"


def test_emphasis_that_english_lacks_is_found():
    assert found(EmphasisMissing(), make_release(KO, "<p>Apply by April 3.</p>")) == [
        ("4월 3일까지", "Apply by April 3.")
    ]


def test_emphasis_in_both_is_no_finding():
    assert not found(EmphasisMissing(), make_release(KO, "<p>Apply <em>by April 3</em>.</p>"))
