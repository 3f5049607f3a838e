"""The city or county whose head a text tells of, where it never names it itself: 하늘시장은, 달빛군수는; pure."""

import re
from collections.abc import Container, Iterable
from typing import Final

from awards.proposals.no_bodies import NO_BODIES

HEAD = re.compile(
    r"(?<![가-힣])(?P<person>[가-힣]{3}\s)?(?P<name>[가-힣]{1,4}(?:특례시|시|군|구))(?:장|수|청장|정)(?=[은는이가을를의에도,\s’”(])"
)
# Where things are sold.
MARKETS: Final = frozenset({"전통시", "재래시", "수산시", "도매시", "노동시", "부시"})


def city_of_head(said: Iterable[str], places: Container[str]) -> str:
    """The first that is known, or is named behind a person; "" if there is none."""
    for sentence in said:
        for found in HEAD.finditer(sentence):
            name = found["name"]
            is_city = name in places or (found["person"] and name not in NO_BODIES and name not in MARKETS)
            if is_city and len(name) > 1:
                return name
    return ""
