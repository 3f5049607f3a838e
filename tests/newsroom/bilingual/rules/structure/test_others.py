import pytest

from newsroom.bilingual.rules.structure.others import OthersDropped
from tests.newsroom.bilingual.rules.structure.make import found, make_pair

KO = "이번 대회는 행정안전부 등이 주최했다."


def test_others_that_english_leaves_out_are_found():
    pair = make_pair(KO, "The contest was hosted by the Ministry of the Interior and Safety.")
    assert [ko for ko, _en in found(OthersDropped(), pair)] == ["행정안전부 등"]


@pytest.mark.parametrize(
    "en",
    [
        "The contest was hosted by the Ministry of the Interior and Safety and others.",
        "The contest was hosted by bodies such as the Ministry of the Interior and Safety.",
    ],
)
def test_others_that_english_tells_of_are_no_finding(en):
    assert not found(OthersDropped(), make_pair(KO, en))
