import re

from newsroom.fields.public_id import PATTERN, make_public_id


def test_public_ids_are_ten_unmistakable_characters():
    assert all(re.fullmatch(PATTERN, make_public_id()) for _try in range(200))


def test_public_ids_do_not_repeat():
    assert len({make_public_id() for _try in range(10_000)}) == 10_000
