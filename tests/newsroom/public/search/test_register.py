"""What a question finds in the register, whatever wrote its names."""

from datetime import date

import pytest
from django.db import connection, transaction

from awards.models import Award, Grade, Organisation, Programme
from newsroom.korean.asking import parsed
from newsroom.public import content
from newsroom.public.queries import awards as queries
from newsroom.public.search import register
from newsroom.public.search.finding import question
from tests.asked import statements_asked
from tests.awards.make import (
    make_award,
    make_edition,
    make_home,
    make_organisation,
    make_programme,
    make_published_award,
    make_role,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def award():
    programme = make_programme("데이터기반행정 평가", "Evaluation of Data Administration")
    edition = make_edition(programme, 2025, number=16)
    ministry = make_organisation("행정안전부", "Ministry of the Interior and Safety", kind="central")
    ministry.former_names.create(name={"ko": "안전행정부"}, valid_to=date(2014, 11, 18))
    make_role(programme, ministry)
    return make_published_award(
        edition,
        category={"ko": "공공데이터 부문"},
        prize={"ko": "행정안전부장관상", "en": "Minister's Prize"},
        recipient=make_organisation("하늘도시공사", "Haneul Urban Corporation", parent=make_home()),
    )


@pytest.fixture
def other(award):
    """Another award that must not be found by what names the first."""
    edition = make_edition(make_programme("정원 공모전", "Garden Contest", grades=("대상",)), 2023)
    return make_published_award(edition, grade="대상")


def find(q, **values):
    content.forget_all()
    return register.awards(question(q), **values)


def found(q):
    return list(find(q).ids)


@pytest.mark.parametrize(
    "q",
    [
        *(
            "데이터",
            "행정",
            "데이터 행정",
            "데이터기반행정을",
            "evaluation",
            "evaluated data",
            "Administration",
        ),
        *("행정안전부", "안전행정부", "interior", "행정안전부장관상", "장관상", "minister prize"),
        *(
            "우수",
            "excellent",
            "공공데이터",
            "도시공사",
            "haneul urban",
            "2025",
            "2025년",
            "제16회",
            "16회",
            "16",
        ),
        *("데이터 우수 2025 도시공사 행정안전부", "공공 데이터", "ＤＡＴＡ", "評價"),
    ],
)
def test_an_award_is_found_by_every_name_it_carries(award, other, q):
    assert found(q) == [award.pk]


def test_all_words_have_to_name_it_then_follows_what_some_name(award, other):
    told = find("정원 2025")
    assert (list(told.ids), set(told.partial)) == ([], {award.pk, other.pk})
    assert found("정원 2023") == [other.pk]


def test_a_phrase_stands_in_one_name_and_nothing_excluded_in_any(award, other):
    assert found('"공공데이터 부문"') == [award.pk]
    assert found('"부문 공공데이터"') == found('"데이터기반행정 공공데이터"') == []
    assert found("-데이터") == [other.pk]
    assert found("정원 -없음") == [other.pk]
    assert found("정원 -대상") == []


def test_an_award_without_a_grade_is_not_lost_by_an_exclusion(award):
    plain = make_published_award(
        make_edition(make_programme("무등급", None, grades=())), grade=None, prize={"ko": "특별상"}
    )
    assert set(found("-없음")) == {award.pk, plain.pk}


def test_what_names_the_award_itself_comes_before_what_names_its_giver(award, other):
    body = make_organisation("정원협회", None, kind="association")
    make_role(award.edition.programme, body)
    assert found("정원") == [other.pk, award.pk]


def test_it_is_narrowed_like_a_list(award, other):
    narrow = queries.awards().filter(pk=other.pk)
    assert list(find("정원", within=narrow).ids) == [other.pk]
    assert list(find("데이터", within=narrow).ids) == []


def test_what_names_nothing_asks_for_no_award_and_the_awards_are_read_once_for_all_questions(award, other):
    content.forget_all()
    with statements_asked() as asked:
        for q in ("없음", "없음 아님", '데이터 "없음"'):
            assert list(register.awards(question(q)).listed) == []
        assert not [sql for sql in asked if "published_award" in sql]
        assert [list(register.awards(question(q)).ids) for q in ("데이터", "정원")] == [
            [award.pk],
            [other.pk],
        ]
        assert len([sql for sql in asked if "published_award" in sql]) == 1


def test_a_body_that_is_a_giver_and_a_recipient_is_found_as_both(award):
    city = make_organisation("정원시", None)
    won = make_published_award(award.edition, recipient=city, prize={"ko": "정원상"}, grade=None)
    make_role(make_programme("꽃 공모전", None, slug="flower"), city)
    given = make_published_award(make_edition(Programme.objects.get(slug="flower"), 2020))
    assert found("정원시") == [won.pk, given.pk]


def test_what_is_not_public_is_found_by_nothing(award):
    hidden = make_award(make_edition(make_programme("비밀 공모전", "Secret Contest")), prize={"ko": "비밀상"})
    make_role(hidden.edition.programme, make_organisation("비밀협회", None))
    assert found("비밀") == found("secret") == []
    before = find("데이터 공모전")
    make_award(make_edition(make_programme("데이터 공모전", None)))
    assert find("데이터 공모전") == before


RENAMED = {"ko": "꽃박람회 공모전", "en": "Flower Show"}


def saved(programme):
    programme.name = RENAMED
    programme.save()


def updated(programme):
    Programme.objects.filter(pk=programme.pk).update(name=RENAMED)


def updated_in_bulk(programme):
    programme.name = RENAMED
    Programme.objects.bulk_update([programme], ["name"])


def written_by_a_statement(programme):
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE awards_programme SET name = '{"ko": "꽃박람회 공모전", "en": "Flower Show"}' WHERE id = %s""",
            [programme.pk],
        )


@pytest.mark.parametrize("write", [saved, updated, updated_in_bulk, written_by_a_statement])
def test_a_name_is_found_as_it_is_whatever_wrote_it(award, write):
    write(award.edition.programme)
    assert found("꽃박람회") == found("flower") == [award.pk]
    assert found("데이터기반행정") == []


def test_what_an_import_writes_is_found(award):
    programme = Programme.objects.bulk_create([Programme(name={"ko": "새 상"}, slug="new", kind="prize")])[0]
    Grade.objects.bulk_create([Grade(programme=programme, name={"ko": "으뜸"}, position=1)])
    edition = make_edition(programme, 2024)
    new = Award.objects.bulk_create(
        [Award(edition=edition, recipient=make_home(), grade=programme.grades.get(), standalone=True)]
    )[0]
    assert found("으뜸") == [new.pk]


def test_a_name_that_was_not_stored_after_all_finds_nothing(award):
    with transaction.atomic():
        Organisation.objects.update(name={"ko": "다른 이름"})
        transaction.set_rollback(True)
    assert found("다른") == []
    assert found("행정안전부") == [award.pk]


def test_a_question_of_many_words_is_asked_with_the_first(award):
    words = " ".join(f"낱말{number}" for number in range(20))
    assert list(register.awards(parsed(words)).ids) == []


@pytest.mark.parametrize(
    ("name", "q"),
    [
        ("제3회 4·3 평화상", "4.3"),
        ("1,509개 지자체 평가", "1509"),
        ("AI기반 행정", "AI기반"),
        ("코로나19 대응", "코로나19"),
        ("大賞", "대상"),
        ("最優秀賞", "최우수상"),
        ("동·식물 보호", "식물"),
        ("O'Brien's Award", "award"),
        ("S등급", "S등급"),
        ("K-도시 대상", "도시 대상"),
    ],
)
def test_names_are_taken_apart_by_the_database_as_texts_are(award, name, q):
    Programme.objects.update(name={"ko": name})
    assert found(q) == [award.pk]
