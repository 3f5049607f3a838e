"""Several prizes at once are compared with an edition, or with the year of the programmes that are named."""

import pytest

from awards.claims.claim import Outcome
from tests.awards.claims.make import DATA, SAFETY, claims_in, make_record, told, verdict, verdicts

CONFIRMED, CONTRADICTED, NOT_PROVABLE = Outcome.CONFIRMED, Outcome.CONTRADICTED, Outcome.NOT_PROVABLE
BOTH = "하늘시는 2024년 데이터 행정 평가와 안전도시 경진대회에서 {}관왕에 올랐다."
BOTH_ENGLISH = (
    "Haneul City won {} crowns in the 2024 Data Administration Evaluation and the Safe City Contest."
)


def make_two(data=(1,), safety=(1,)):
    """Of 2023 one award each, of 2024 those told."""
    years = [{2023: 1, **({2024: won} if won else {})} for won in (data, safety)]
    return tuple(make_record(won, key=key) for won, key in zip(years, (DATA, SAFETY), strict=True))


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("하늘시가 2024년 데이터 행정 평가에서 {}관왕에 올랐다.", "ko"),
        ("Haneul City took {} crowns in the 2024 Data Administration Evaluation.", "en"),
    ],
)
@pytest.mark.parametrize(("said", "outcome"), [(2, CONFIRMED), (3, CONTRADICTED)])
def test_several_prizes_at_once(sentence, language, said, outcome):
    record = make_record({2023: (1, 2, 3), 2024: (1, 2)})
    assert verdict(sentence.format(said), record, language=language).outcome is outcome


def test_one_programme_that_is_named_beside_others_that_are_not_is_no_claim():
    assert claims_in("하늘시는 2024년 데이터 행정 평가에서도 최우수에 올라 행정 분야 2관왕이 됐다.") == []


@pytest.mark.parametrize(("sentence", "language"), [(BOTH, "ko"), (BOTH_ENGLISH, "en")])
@pytest.mark.parametrize(
    ("won", "said", "outcome"),
    [
        (make_two(), 2, CONFIRMED),
        (make_two(data=(1, 2)), 3, CONFIRMED),
        (make_two(data=(1, 2)), 2, CONFIRMED),
        (make_two(), 4, CONTRADICTED),
        (make_two(data=(1, 2), safety=(1, 2)), 3, CONTRADICTED),
        (make_two(safety=()), 2, NOT_PROVABLE),
        (make_two()[:1], 2, NOT_PROVABLE),
    ],
)
def test_prizes_of_several_programmes_are_counted_over_those_that_the_sentence_names(
    sentence, language, won, said, outcome
):
    assert verdict(sentence.format(said), *won, language=language).outcome is outcome


def test_the_awards_that_bear_it_out_are_told():
    found = verdict(BOTH.format(2), *make_two())
    assert [won.edition for won in found.rows] == [2024, 2024]


def test_what_is_not_recorded_is_told():
    found = verdict(BOTH.format(3), *make_two(safety=()))
    assert told(found).startswith("No award is recorded for 데이터 행정 평가 2024.")
    assert verdict(BOTH.format(2)).outcome is NOT_PROVABLE


@pytest.mark.parametrize(
    ("title", "sentences", "language"),
    [
        (
            "하늘시, 정부 평가 2관왕",
            "하늘시는 2024년 데이터 행정 평가와 안전도시 경진대회에서 수상했다.",
            "ko",
        ),
        (
            "하늘시 소식",
            "하늘시는 2024년 데이터 행정 평가에서 최우수에 올랐다."
            " 안전도시 경진대회에서도 우수를 받아 2관왕을 차지했다.",
            "ko",
        ),
        (
            "하늘시 소식",
            "하늘시는 2024년 데이터 행정 평가에서 최우수에 올랐다. 2024년 안전도시 경진대회에서는 우수를 받았다."
            " 이로써 하늘시는 올해 2관왕을 달성했다.",
            "ko",
        ),
        (
            "News of Haneul",
            "Haneul City was rated Best in the 2024 Data Administration Evaluation. It was also rated Excellent in"
            " the Safe City Contest, making it a double crown.",
            "en",
        ),
    ],
)
def test_what_the_sentence_leaves_open_is_counted_over_what_the_text_names(title, sentences, language):
    assert verdict(sentences, *make_two(), title=title, language=language).outcome is CONFIRMED


def test_what_the_sentence_leaves_open_is_never_contradicted():
    sentence = "하늘시는 2024년 데이터 행정 평가에서 최우수에 올랐다. 안전도시 경진대회에서도 수상해 {}관왕을 차지했다."
    found = verdict(sentence.format(4), *make_two())
    assert found.outcome is NOT_PROVABLE
    assert told(found).startswith("Of the programmes that are named the register has 2 awards in 2, not 4:")
    assert verdict(sentence.format(2), *make_two(safety=())).outcome is NOT_PROVABLE


def test_the_contest_before_may_be_the_only_one_that_is_meant():
    sentences = (
        "하늘시는 지난해 안전도시 경진대회에서 우수를 받았다."
        " 하늘시는 2024년 데이터 행정 평가에서 최우수와 우수를 받았다. 2관왕이다."
    )
    assert verdict(sentences, *make_two(data=(1, 2))).outcome is CONFIRMED


def test_a_text_that_names_no_programme_claims_none():
    assert claims_in("하늘시는 올해 여러 평가에서 4관왕에 올랐다.") == []


def test_what_others_or_nobody_yet_won_is_no_claim():
    assert claims_in(BOTH.format(2).replace("하늘시", "바람시")) == []
    assert claims_in(BOTH.format(2).replace("에 올랐다", "에 도전한다")) == []


def test_awards_of_another_year_do_not_count():
    sentence = "하늘시는 2024년 데이터 행정 평가와 2024년 안전도시 경진대회에서 2관왕에 올랐다."
    records = (make_record({2024: 1}), make_record({2023: 1}, key=SAFETY))
    assert verdict(sentence, *records).outcome is NOT_PROVABLE


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        (
            "하늘시는 2024년 데이터 행정 평가에서 최우수에 오르고 안전도시 경진대회에서 {}관왕을 차지했다.",
            "ko",
        ),
        (
            "하늘시는 2024년 데이터 행정 평가에서 최우수에 오르고 ‘안전도시 경진대회’에서 당당히 {}관왕을 차지했다.",
            "ko",
        ),
        (
            "Haneul City was rated Best in the 2024 Data Administration Evaluation and won {} crowns in the Safe City"
            " Contest.",
            "en",
        ),
    ],
)
@pytest.mark.parametrize(("said", "outcome"), [(3, CONFIRMED), (4, CONTRADICTED)])
def test_prizes_are_counted_over_the_programme_right_beside_the_number(sentence, language, said, outcome):
    found = verdict(sentence.format(said), *make_two(safety=(1, 1, 2)), language=language)
    assert found.outcome is outcome


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        (
            "하늘시는 2024년 데이터 행정 평가에서 2관왕, 2024년 안전도시 경진대회에서 3관왕에 올랐다.",
            "ko",
        ),
        (
            "Haneul City won 2 crowns in the 2024 Data Administration Evaluation and 3 crowns in the 2024 Safe City"
            " Contest.",
            "en",
        ),
    ],
)
@pytest.mark.parametrize(
    ("safety", "outcomes"),
    [((1, 1, 2), [CONFIRMED, CONFIRMED]), ((1, 1), [CONFIRMED, CONTRADICTED])],
)
def test_each_number_counts_over_its_own_programme(sentence, language, safety, outcomes):
    found = verdicts(sentence, *make_two(data=(1, 2), safety=safety), language=language)
    assert [each.outcome for each in found] == outcomes


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        (
            "하늘시는 2023년 물순환 평가에서 최우수에 오르고 2024년 데이터 행정 평가와 2024년 안전도시 경진대회에서"
            " {}관왕을 차지했다.",
            "ko",
        ),
        (
            "Haneul City was rated Best in the 2023 Water Cycle Evaluation and won {} crowns in the 2024 Data"
            " Administration Evaluation and in the Safe City Contest.",
            "en",
        ),
    ],
)
@pytest.mark.parametrize(("said", "outcome"), [(2, CONFIRMED), (4, CONTRADICTED)])
def test_those_that_stand_joined_beside_the_number_are_counted_together(sentence, language, said, outcome):
    assert verdict(sentence.format(said), *make_two(), language=language).outcome is outcome


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        (
            "하늘시는 2024년 데이터 행정 평가에서 최우수에 오르고 안전도시 경진대회에서 우수를 받아 {}관왕을 차지했다.",
            "ko",
        ),
        (
            "Haneul City was rated Best in the 2024 Data Administration Evaluation and Excellent in the Safe City"
            " Contest, making it {} crowns.",
            "en",
        ),
    ],
)
@pytest.mark.parametrize(("said", "outcome"), [(2, CONFIRMED), (4, NOT_PROVABLE)])
def test_a_number_away_from_programmes_that_stand_apart_is_never_contradicted(
    sentence, language, said, outcome
):
    assert verdict(sentence.format(said), *make_two(), language=language).outcome is outcome


def test_a_programme_beside_the_number_is_of_the_year_of_the_sentence():
    sentence = "하늘시는 2023년 데이터 행정 평가에서 최우수에 오르고 안전도시 경진대회에서 3관왕을 차지했다."
    safety = make_record({2023: (1, 1, 2), 2024: 1}, key=SAFETY)
    assert verdict(sentence, make_record({2023: 1}), safety).outcome is CONFIRMED
