import pytest

from newsroom.bilingual.rules.structure.lists import ListItems
from tests.newsroom.bilingual.rules.structure.make import found, make_pair, make_release

LINE = "하늘시는 올해 ▲돌봄 수첩 확대 ▲방문 진료 지원 ▲생계비 연결 등 여러 사업을 편다."


@pytest.mark.parametrize(
    "english",
    [
        "This year the city runs ▲care notebooks ▲home visits by doctors ▲living allowances.",
        "This year the city runs care notebooks, home visits by doctors and living allowances.",
        "This year the city runs care notebooks; home visits by doctors; living allowances.",
        "This year the city runs:\n- care notebooks\n- home visits by doctors\n- living allowances",
    ],
)
def test_a_list_within_a_sentence_may_be_told_in_many_ways(english):
    assert not found(ListItems(), make_pair(LINE, english))


@pytest.mark.parametrize(
    "english",
    [
        "This year the city runs ▲care notebooks ▲home visits by doctors.",
        "This year the city runs ▲care notebooks ▲home visits ▲by doctors ▲living allowances.",
        "This year the city runs care notebooks and home visits by doctors of the city.",
    ],
)
def test_a_list_within_a_sentence_that_was_split_or_shortened_is_found(english):
    assert len(found(ListItems(), make_pair(LINE, english))) == 1


def test_items_of_a_body_are_counted():
    ko = "<ul><li>돌봄 수첩을 확대한다</li><li>방문 진료를 지원한다</li><li>생계비를 연결한다</li></ul>"
    en = "<ul><li>Care notebooks are spread</li><li>Visits by doctors are paid for</li></ul>"
    assert len(found(ListItems(), make_release(ko, en))) == 1
    assert not found(
        ListItems(), make_release(ko, en.replace("</ul>", "<li>Allowances are linked</li></ul>"))
    )


def test_a_rise_is_no_item():
    ko = "점수는 92.23점으로 지난해보다 2.74점▲ 올랐고 순위는 3위에서 1위로 ▲2 올랐다."
    assert not found(ListItems(), make_pair(ko, "The score rose by 2.74 points to 92.23."))
