"""Three sides of a form become one, and no change of mine gets lost."""

from collections.abc import Sequence

from django import forms
from hypothesis import given
from hypothesis import strategies as st

from newsroom.fields.conflicts.merge import merge
from newsroom.fields.conflicts.sides import Side, Value

FIELD = {"text": forms.CharField(required=False)}
PLACES = ["title", "body", "rows#1", "rows#2"]
# The words in each place; a place that is missing is a row that is not there.
SIDES = st.dictionaries(st.sampled_from(PLACES), st.sampled_from(["가", "나", "다"]))
NEW = st.lists(st.sampled_from(["새 줄", "다른 줄"]), max_size=2)


def side(words: dict[str, str], new: Sequence[str] = ()) -> Side:
    values = {place: Value(FIELD, {"text": [text]}) for place, text in words.items()}
    return Side(values, {"rows": [Value(FIELD, {"text": [text]}) for text in new]})


def words(values: dict[str, Value]) -> dict[str, str]:
    return {place: value.raw("text") for place, value in values.items()}


@given(SIDES, SIDES, SIDES, NEW, st.sets(st.sampled_from(PLACES)))
def test_each_place_is_of_who_changed_it(base, theirs, mine, new, give_way):
    merged = merge(side(base).digests, side(theirs), side(mine, new), give_way)
    result = words(merged.result.values)
    clashes = {each.place for each in merged.clashes}
    taken = {each.place for each in merged.taken}
    for place in PLACES:
        was, their, my = (each.get(place) for each in (base, theirs, mine))
        i_changed, they_changed = my != was and place not in give_way, their != was
        assert result.get(place) == (my if i_changed else their), place
        assert (place in clashes) == (i_changed and they_changed and my != their), place
        assert (place in taken) == (not i_changed and they_changed and my != their), place


@given(SIDES, SIDES)
def test_where_nothing_tells_what_was_opened_every_difference_is_asked_about(theirs, mine):
    merged = merge(None, side(theirs), side(mine))
    assert words(merged.result.values) == mine
    assert {each.place for each in merged.clashes} == {
        place for place in PLACES if theirs.get(place) != mine.get(place)
    }


@given(SIDES, SIDES, NEW)
def test_rows_typed_anew_are_kept_but_for_those_that_they_added_alike(base, theirs, new):
    theirs = {place: text for place, text in theirs.items() if place in base} | {"rows#3": "새 줄"}
    merged = merge(side(base).digests, side(theirs), side(base, new))
    kept = [value.raw("text") for value in merged.result.new["rows"]]
    assert kept == [text for text in new if text != "새 줄"]
