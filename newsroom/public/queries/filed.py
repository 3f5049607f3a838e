"""How many public releases stand under each topic, in each language: counted by sets of versions, most of them known.

A version is never changed: the database refuses other languages of it, and that it is filed under anything else later.
So what was counted of some of them is true as long as the same ones are public. The database tells which are, each set
of them as one number with a bit for each, and only sets that have changed are counted again.

What it does not refuse is that rows of topics are deleted while their version stays. Nothing here does so; after it by
hand, numbers are right again where a set has changed, or once the processes are started anew.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from newsroom.public.kept import Counted, KeptSums, Whole
from newsroom.public.queries.statements import told

# A bit for each; the highest one is the sign of the number.
SIZE = 63
SETS = f"""
    SELECT json_build_array(told.number, told.bits)::text FROM (
        SELECT r.version_id / {SIZE}, bit_or(1::bigint << (r.version_id %% {SIZE})::int)
        FROM published_release r GROUP BY 1
    ) told (number, bits)
"""
# What is seen in a preview has no version, and is counted with the first set.
ON_TOPICS = f"""
    SELECT json_build_array(told.number, told.topic, told.language, told.releases)::text FROM (
        SELECT coalesce(r.version_id, 0) / {SIZE}, t.topic_id, language, count(*)
        FROM published_release r
            JOIN published_release_topic t ON t.release_id = r.id
            CROSS JOIN unnest(r.languages) language
        {{narrowed}}
        GROUP BY 1, 2, 3
    ) told (number, topic, language, releases)
"""
ON_ALL_TOPICS = ON_TOPICS.format(narrowed="")
ON_TOPICS_OF = ON_TOPICS.format(narrowed="WHERE r.version_id = ANY (%(versions)s::bigint[])")

OnTopic = tuple[int, str]


class Releases(Whole[tuple[OnTopic, int]]):
    """The public releases by topic and language; parts are sets of their versions."""

    def all(self) -> Counted[tuple[OnTopic, int]]:
        return _pairs(told(ON_ALL_TOPICS, {}))

    def now(
        self,
    ) -> tuple[Mapping[int, int], Callable[[Sequence[int]], Counted[tuple[OnTopic, int]]]]:
        sets: Mapping[int, int] = dict(told(SETS, {}))

        def of_sets(numbers: Sequence[int]) -> Counted[tuple[OnTopic, int]]:
            versions = [version for number in numbers for version in _versions(number, sets.get(number, 0))]
            return _pairs(told(ON_TOPICS_OF, {"versions": versions})) if versions else ()

        return sets, of_sets


def _versions(number: int, bits: int) -> Iterator[int]:
    return (number * SIZE + place for place in range(SIZE) if bits >> place & 1)


def _pairs(rows: Iterable[tuple[int, int, str, int]]) -> Iterator[tuple[int, tuple[OnTopic, int]]]:
    return ((part, ((topic, language), number)) for part, topic, language, number in rows)


on_topics = KeptSums(Releases())
