"""What PostgreSQL makes of the expressions: it takes all of them, and finds what `fits` says."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings

from newsroom.korean.analysis import Analyser, terms
from newsroom.korean.asking import parsed
from newsroom.korean.expressions import matching, quoted, titled
from newsroom.korean.vectors import Field, tsvector
from tests.newsroom.korean import strategies as st

pytestmark = pytest.mark.django_db
# The database is asked and not changed.
unchanged = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


def matches(vector, expression):
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::tsvector @@ %s::tsquery", [vector, expression])
        return cursor.fetchone()[0]


def stored(vector):
    with connection.cursor() as cursor:
        cursor.execute("SELECT length(%s::tsvector)", [vector])
        return cursor.fetchone()[0]


@unchanged
@given(text=st.texts, q=st.texts)
def test_postgresql_takes_every_expression_and_finds_what_fits(text, q):
    for analyser in Analyser:
        query, found = parsed(q, analyser=analyser), terms(text, analyser=analyser)
        vector = tsvector([Field(text)], analyser=analyser)
        assert stored(vector) == len({term.lexeme for term in found})
        if query:
            assert matches(vector, query.expression()) == query.fits(found)
            matches(vector, query.expression("|", titled=True))


@unchanged
@given(q=st.texts)
def test_a_text_is_found_by_any_of_the_words_where_it_is_found_by_all(q):
    query = parsed(q)
    vector = tsvector([Field("고양시가 데이터기반행정 평가에서 92.23점으로 대통령상을 수상했다 award")])
    if query and (query.words or query.phrases) and matches(vector, query.expression()):
        assert matches(vector, query.expression("|"))


@pytest.mark.parametrize("lexeme", ["it's", "a\\b", "a:b", "a & b | !c <-> (d)", "^", "' '", "\\'"])
def test_a_lexeme_is_taken_as_it_is_whatever_it_holds(lexeme):
    assert matches(quoted(lexeme), quoted(lexeme))
    assert not matches(quoted(lexeme), quoted(lexeme + "x"))


def test_a_lexeme_is_asked_by_its_beginning():
    assert matches("'고양' '^시민'", matching("고*"))
    assert matches("'고양' '^시민'", matching("시*", in_title=True))
    with pytest.raises(ValueError, match="no lexeme is empty"):
        matching("")


def test_what_stands_in_the_title_is_told_from_what_stands_in_the_text():
    vector = tsvector([Field("안전 도시", "A", title=True), Field("고양시가 수상했다", "C")])
    assert matches(vector, parsed("안전").expression(titled=True))
    assert not matches(vector, parsed("수상").expression(titled=True))
    assert matches(vector, parsed("수상 안전").expression())
    assert titled("안전") not in {term.lexeme for term in terms("^안전 안전")}


@pytest.mark.parametrize(
    ("q", "text", "found"),
    [
        ('"데이터 행정"', "데이터 행정을", True),
        ('"데이터 행정"', "데이터기반행정", False),
        ('"대통령상 수상"', "대통령상을 수상한", True),
        ("안전 -고양이", "안전한 고양시", True),
        ("안전 -고양시", "안전한 고양시", False),
        ('안전 -"고양 시민"', "안전한 고양 시민", False),
        ("-고양시", "안전한 하늘시", True),
    ],
)
def test_phrases_and_exclusions_mean_the_same_to_postgresql(q, text, found):
    assert matches(tsvector([Field(text)]), parsed(q).expression()) is found
    assert parsed(q).fits(terms(text)) is found


def test_no_phrase_goes_on_from_one_text_into_the_next():
    vector = tsvector([Field("안전"), Field("도시")])
    assert not matches(vector, parsed('"안전 도시"').expression())
