"""Where prizes are handed over: a day, a ceremony or a gathering names what was won where nothing else does."""

import pytest

from tests.awards.proposals.make import read


def told(said: str) -> list[tuple[str, str | None, str | None]]:
    return [(each.programme, each.grade, each.prize) for each in read(said)]


@pytest.mark.parametrize(
    ("said", "programme", "prize"),
    [
        ("하늘시설공단이 2024 도로의날 기념식에서 장관 표창을 받았다.", "도로의날", "장관 표창"),
        (
            "하늘군치매안심센터가 제18회 치매극복의 날 기념행사에서 하늘부 장관 표창을 받았다.",
            "치매극복의 날",
            "하늘부 장관 표창",
        ),
        (
            "하늘소방서는 제57주년 소방의 날을 맞아 대통령 단체표창을 수상했다.",
            "소방의 날",
            "대통령 단체표창",
        ),
        ("하늘구는 ‘자원순환 유공 포상 수여식’에서 장관 표창을 받았다.", "자원순환 유공 포상", "장관 표창"),
        (
            "하늘구는 ‘청소년정책 우수 지자체 포상 전수식’에서 대통령 표창을 받았다.",
            "청소년정책 우수 지자체 포상",
            "대통령 표창",
        ),
    ],
)
def test_a_day_or_a_ceremony_names_what_it_hands_over(said, programme, prize):
    assert told(said) == [(programme, None, prize)]


def test_a_gathering_at_which_bodies_are_chosen_names_it():
    said = "하늘시는 지방보조금 관리 워크숍에서 우수기관으로 선정돼 장관 표창을 받았다."
    assert told(said) == [("지방보조금 관리 워크숍", "우수", "장관 표창")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "하늘군은 제10회 농업인의 날 행사에서 농촌진흥 유공 국무총리 표창을 받았다.",
            ("농촌진흥 유공", None, "국무총리 표창"),
        ),
        (
            "하늘구는 지역복지 평가에서 대상에 뽑혔다. 구는 사회복지의 날 기념식에서 장관상을 받았다.",
            ("지역복지 평가", "대상", "장관상"),
        ),
    ],
)
def test_where_the_prize_has_a_name_the_day_only_hands_it_over(said, expected):
    assert told(said) == [expected]


def test_in_a_story_on_many_awards_a_day_is_one_of_them():
    said = (
        "하늘구가 올해 각종 평가에서 20건을 수상했다. 구는 지역복지 평가에서 대상에 뽑혔다. "
        "또 사회복지의 날 기념식에서는 장관상을 받았다."
    )
    assert told(said) == [("지역복지 평가", "대상", None), ("사회복지의 날", None, "장관상")]


@pytest.mark.parametrize(
    "said",
    [
        "하늘도서관이 제50회 별빛도서관상 시상식에서 별빛도서관상을 수상했다.",
        "하늘군은 ‘별빛의정대상·달빛행정대상’ 시상식에서 달빛행정대상을 수상했다.",
        "하늘군은 ‘별빛선언 16주년 기념식’에서 별빛발전대상을 받았다.",
    ],
)
def test_a_prize_that_its_ceremony_is_called_by_has_no_grade(said):
    [(programme, grade, _prize)] = told(said)
    assert programme in ("별빛도서관상", "달빛행정대상", "별빛발전대상")
    assert grade is None
