"""What a sentence names beside what it claims to be won."""

import pytest

from tests.awards.proposals.make import won


@pytest.mark.parametrize("each", ["각각", "차례로", "차례대로"])
def test_of_as_many_contests_as_results_each_has_its_own(each):
    assert won(f"하늘시가 ‘재난관리 평가’와 ‘적극행정 경진대회’에서 {each} 최우수상과 우수상을 받았다.") == [
        ("하늘시", "재난관리 평가", "최우수"),
        ("하늘시", "적극행정 경진대회", "우수"),
    ]
