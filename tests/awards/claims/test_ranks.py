"""A rank is compared within its group: first of ten is not first in the nation."""

import pytest

from awards.claims.claim import Outcome
from awards.claims.records import Held, Place, Record
from tests.awards.claims.make import DATA, SCALE, claims_in, make_won, told, verdict

CONFIRMED, CONTRADICTED, NOT_PROVABLE = Outcome.CONFIRMED, Outcome.CONTRADICTED, Outcome.NOT_PROVABLE


def ranked(*places: Place, assessed: int | None = 226) -> Record:
    edition = Held(2024, "2024", 2024, assessed=assessed)
    return Record(DATA, "데이터 행정 평가", (edition,), (make_won(2024, places=places),), SCALE)


TEN = Place(1, "1그룹", 10)
CASES = [
    ("1그룹 1위를 차지했다", TEN, 226, CONFIRMED),
    ("1위를 차지했다", TEN, 226, CONFIRMED),
    ("2위를 차지했다", TEN, 226, CONTRADICTED),
    ("전국 1위를 차지했다", TEN, 226, CONTRADICTED),
    ("전국 1위를 차지했다", TEN, None, NOT_PROVABLE),
    ("한빛도 1위를 차지했다", Place(1, "1그룹", 10), 31, CONTRADICTED),
    ("한빛도 1위를 차지했다", Place(1, "도내 시·군", 31), 31, CONFIRMED),
    ("전국 226개 지자체 중 1위를 차지했다", TEN, 226, CONTRADICTED),
    ("전국 50만 이상 도시 중 1위를 차지했다", TEN, 226, CONFIRMED),
    ("전국 1위를 차지했다", Place(1), 226, CONFIRMED),
    ("전국 1위를 차지했다", Place(1, "기초지방자치단체", 226), 226, CONFIRMED),
    ("전국 1위를 차지했다", Place(1, "전국 시·군·구", 226), None, CONFIRMED),
]


@pytest.mark.parametrize(("said", "place", "assessed", "outcome"), CASES)
def test_a_rank_in_korean(said, place, assessed, outcome):
    record = ranked(place, assessed=assessed)
    assert verdict(f"하늘시가 2024년 데이터 행정 평가에서 {said}.", record).outcome is outcome


@pytest.mark.parametrize(
    ("said", "outcome"), [("first in the nation", CONTRADICTED), ("first among ten cities", CONFIRMED)]
)
def test_a_rank_in_english(said, outcome):
    sentence = f"Haneul City ranked {said} in the 2024 Data Administration Evaluation."
    assert verdict(sentence, ranked(TEN), language="en").outcome is outcome


def test_the_group_is_told():
    found = verdict("하늘시가 2024년 데이터 행정 평가에서 전국 1위를 차지했다.", ranked(TEN))
    assert told(found) == "The register has this rank of 2024 in a group only, not among all: 1그룹 1/10."


def test_without_a_rank_in_the_register_nothing_is_said_against_it():
    found = verdict("하늘시가 2024년 데이터 행정 평가에서 1위를 차지했다.", ranked())
    assert (found.outcome, told(found)) == (NOT_PROVABLE, "No rank is recorded for 2024.")


@pytest.mark.parametrize(
    "sentence",
    [
        "하늘시는 데이터 행정 평가에서 지난해 2위에 이어 좋은 성적을 거뒀다.",
        "하늘시의 출산율은 전국 1위다.",
        "하늘시는 2025년 데이터 행정 평가 1위를 목표로 한다.",
        "하늘시는 데이터 행정 평가에서 1등급을 받았다.",
    ],
)
def test_ranks_of_other_times_and_matters_are_no_claim(sentence):
    assert [claim.text for claim in claims_in(sentence) if claim.kind == "claim-rank"] == []
