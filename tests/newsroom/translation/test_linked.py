"""A linked award of another result than its sentence tells is a finding, dismissed as the others are."""

import pytest
from django.utils import translation

from awards.models import Grade
from newsroom.bilingual.findings import Severity
from newsroom.releases import readiness
from newsroom.translation import dismissing
from tests.awards.make import make_award, make_edition, make_mention, make_programme
from tests.make import make_author
from tests.newsroom.translation.claiming import claims_of, make_claiming, told

pytestmark = pytest.mark.django_db

SENTENCE = "하늘시는 행정안전부가 주관한 ‘2025년 지속가능 교통도시 평가’에서 {}을 수상했다."


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def make_linked(said, grade="대상", programme=None, **values):
    """A release whose sentence tells of `said` and is linked with an award of `grade`."""
    programme = programme or make_programme("지속가능 교통도시 평가", grades=("대상", "최우수", "우수"))
    award = make_award(make_edition(programme, 2025), grade=grade, **values)
    sentence = SENTENCE.format(said)
    release = make_claiming(sentence)
    make_mention(award, release, sentence)
    return release, award


def of_linked(release):
    return [each for each in claims_of(release).doubtful if each.finding.rule == "linked-otherwise"]


def test_a_grade_that_is_not_the_recorded_one_is_an_error_at_its_words():
    release, award = make_linked("최우수상")
    [found] = of_linked(release)
    assert found.finding.severity == Severity.ERROR
    assert found.finding.ko.text.startswith("최우수")
    assert "최우수" in told(found.finding)
    assert "대상" in told(found.finding)
    assert [key for key, _name in found.awards] == [award.pk]


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("대상", {}),
        ("최우수상", {"grade": "최우수"}),
        ("최우수상", {"grade": None, "prize": {"ko": "최우수상"}}),
        ("행정안전부 장관상", {"authority": "minister"}),
        ("대상", {"grade": None, "prize": {"ko": "국무총리상"}}),
        ("대상", {"grade": None, "rank": 1}),
    ],
)
def test_what_fits_the_record_or_says_nothing_of_it_is_no_finding(said, values):
    release, _award = make_linked(said, **values)
    assert of_linked(release) == []


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("국무총리상", {"grade": None, "prize": {"ko": "대통령상"}, "authority": "president"}),
        ("금상", {"grade": None, "prize": {"ko": "은상"}}),
        ("1위", {"grade": None, "rank": 3}),
    ],
)
def test_a_prize_and_a_rank_are_held_against_the_record_too(said, values):
    release, _award = make_linked(said, **values)
    assert len(of_linked(release)) == 1


def test_a_sentence_that_tells_of_several_awards_fits_each_of_them():
    programme = make_programme("지속가능 교통도시 평가", grades=("대상", "최우수", "우수"))
    edition = make_edition(programme, 2025)
    sentence = SENTENCE.format("도로 부문 대상과 버스 부문 우수상")
    release = make_claiming(sentence)
    make_mention(make_award(edition, grade="대상"), release, sentence)
    make_mention(make_award(edition, grade="우수"), release, sentence)
    assert of_linked(release) == []


def test_it_warns_in_the_readiness_list_until_somebody_dismisses_it():
    release, _award = make_linked("최우수상")

    def warned():
        return any("1 error" in str(issue.message) for issue in readiness.issues(release))

    assert warned()
    [found] = of_linked(release)
    dismissing.dismiss(found, release, make_author(release), "상장에는 최우수로 적혀 있다.")
    assert not warned()


def test_what_was_dismissed_is_told_again_when_the_record_changes():
    release, award = make_linked("최우수상")
    [before] = of_linked(release)
    award.grade = Grade.objects.get(programme=award.programme, name__ko="우수")
    award.save()
    [after] = of_linked(release)
    assert before.identity != after.identity
