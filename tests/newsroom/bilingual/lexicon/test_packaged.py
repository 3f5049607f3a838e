from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from newsroom.bilingual.lexicon import Kind, packaged


@pytest.mark.parametrize(
    ("day", "korean", "english"),
    [
        (date(2014, 1, 1), "안전행정부", "Ministry of Security and Public Administration"),
        (date(2016, 1, 1), "행정자치부", "Ministry of the Interior"),
        (date(2026, 4, 3), "행안부", "Ministry of the Interior and Safety"),
        (date(2025, 9, 30), "환경부", "Ministry of Environment"),
        (date(2025, 10, 1), "기후에너지환경부", "Ministry of Climate, Energy and Environment"),
        (date(2026, 4, 3), "국가유산청", "Korea Heritage Service"),
        (date(2026, 4, 3), "국민권익위원회", "Anti-Corruption and Civil Rights Commission"),
    ],
)
def test_a_ministry_has_the_name_of_its_day(day, korean, english):
    assert [each.term.en for each in packaged().found(korean, day)] == [english]


def test_every_row_tells_where_it_is_from():
    assert all(term.source for term in packaged().terms)


def test_names_of_one_body_do_not_overlap_in_time():
    bodies: dict[str, list] = {}
    for term in packaged().of_kind(Kind.BODY):
        bodies.setdefault(term.thing, []).append(term)
    for rows in bodies.values():
        for earlier, later in pairwise(rows):
            assert earlier.until is not None
            assert earlier.until <= later.since


def test_no_rendering_is_right_and_wrong_for_one_term():
    for term in packaged().terms:
        right = {name.lower() for name in (*term.english, *term.paraphrases)}
        assert not right & {name.lower() for name in term.forbidden}, term.ko


def test_no_term_stands_there_twice():
    counted = Counter((term.kind, term.ko, term.since) for term in packaged().terms)
    assert [term for term, times in counted.items() if times > 1] == []


def test_all_provinces_and_their_cities_are_there():
    kinds = Counter(term.ko[-1] for term in packaged().of_kind(Kind.PLACE))
    assert kinds["군"] >= 81
    assert len(packaged().of_kind(Kind.PLACE)) > 240
