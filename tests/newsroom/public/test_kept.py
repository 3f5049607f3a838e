"""Of what is kept by parts nothing stays that no part has any more, and nothing is gathered again for no change."""

import gc
import weakref

import pytest

from newsroom.public.kept import KeptSums, Whole

pytestmark = pytest.mark.django_db


class Topic:
    """A key that can be watched: it is gone when nobody keeps it."""


class Parts(Whole):
    def __init__(self, rows):
        self.rows, self.marks = rows, dict.fromkeys(rows, 0)

    def change(self, part, *rows):
        self.rows[part], self.marks[part] = rows, self.marks[part] + 1

    def remove(self, part):
        del self.rows[part], self.marks[part]

    def all(self):
        return self._of(self.rows)

    def now(self):
        return dict(self.marks), self._of

    def _of(self, parts):
        return [(part, row) for part in parts for row in self.rows.get(part, ())]


def test_a_key_that_no_part_has_any_more_is_not_kept():
    parts = Parts({1: [(Topic(), 2)], 2: [("data", 1)]})
    kept = KeptSums(parts)
    assert len(kept.told()) == 2
    gone = weakref.ref(parts.rows[1][0][0])
    parts.change(1)
    assert kept.told() == {"data": 1}
    gc.collect()
    assert gone() is None


def test_a_key_that_comes_again_is_counted_again():
    parts = Parts({1: [("data", 2)]})
    kept = KeptSums(parts)
    kept.told()
    parts.change(1)
    assert kept.told() == {}
    parts.change(1, ("data", 3))
    assert kept.told() == {"data": 3}


def test_an_empty_part_whose_mark_changes_has_nothing_gathered_again():
    parts = Parts({1: [("data", 1)], 2: []})
    kept = KeptSums(parts)
    before = kept.told()
    parts.change(2)
    assert kept.told() is before


def test_a_part_that_is_gone_counts_no_more():
    parts = Parts({1: [("data", 1)], 2: [("data", 2)]})
    kept = KeptSums(parts)
    assert kept.told() == {"data": 3}
    parts.remove(2)
    assert kept.told() == {"data": 1}
