"""The sentences of an article as awards are read in it."""

from awards.proposals.article import sentences_of


def test_signs_that_part_items_are_marks_of_lists():
    said = [
        each.said
        for each in sentences_of(
            "하늘시가 상을 받았다.\n- 복지평가 우수(하늘부) / 환경유공(달빛청)\n1/4분기 평가를 마쳤다."
        )
    ]
    assert said[1:] == ["▲ 복지평가 우수(하늘부) ▲ 환경유공(달빛청)", "1/4분기 평가를 마쳤다."]
