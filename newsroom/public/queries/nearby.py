"""What stands beside a release in its language: the one before and after it in time, and others on the same matter.

One query, whatever there is: it gathers candidates from branches each of which walks an index and stops at a fixed
number of rows. So related are the latest that tell of the same awards or programmes, the latest on the same topics, and
by the words of their titles those nearest in time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from newsroom.public import likeness
from newsroom.public.queries.statements import told
from newsroom.releases.published import PublishedRelease, PublishedText

# How many rows a branch gives at most: in time each way, and by what is shared.
NEAREST = 40
SAME_AWARDS, SAME_PROGRAMMES, SAME_TOPIC = 20, 20, 20
# Of a release that tells of a whole year's awards, or is filed under everything, the first ones count.
MOST_AWARDS, MOST_TOPICS = 30, 5
MOST_RELATED = 4

# What a candidate was found by, with what sharing one such thing weighs; more than two of a kind add nothing.
BEFORE, AFTER, AWARD, PROGRAMME, TOPIC = "before", "after", "award", "programme", "topic"
WEIGHTS = {AWARD: 3.0, PROGRAMME: 2.0, TOPIC: 1.0}
MOST_OF_A_KIND = 2
# All the words of a title in common weigh as much as this; and less than LEAST is no relation.
WORDS = 2.5
LEAST = 1.0

# One row for each thing that is shared: what it was found by, and the headline. LIMIT 1 takes nothing away: it keeps
# the database from reading all headlines to find these. The release itself is left out by its key, too: in a preview
# its hour is now, which is another one in each statement.
CANDIDATES = f"""
    SELECT coalesce(json_agg(json_build_array(
        way, release_id, public_id, published_at, title, slug)), '[]')::text FROM (
        (SELECT '{BEFORE}' AS way, h.* FROM published_headline h
            WHERE h.language = %(language)s AND (h.published_at, h.release_id) < (%(time)s, %(release)s)
                AND h.release_id <> %(release)s
            ORDER BY h.published_at DESC, h.release_id DESC LIMIT {NEAREST})
        UNION ALL
        (SELECT '{AFTER}', h.* FROM published_headline h
            WHERE h.language = %(language)s AND (h.published_at, h.release_id) > (%(time)s, %(release)s)
                AND h.release_id <> %(release)s
            ORDER BY h.published_at, h.release_id LIMIT {NEAREST})
        UNION ALL
        SELECT same.way, h.* FROM (
            SELECT '{AWARD}' AS way, told.release_id FROM unnest(%(awards)s::bigint[]) AS award (id), LATERAL (
                SELECT m.release_id FROM published_mention m
                WHERE m.award_id = award.id AND m.release_id <> %(release)s
                ORDER BY m.id DESC LIMIT {SAME_AWARDS}) told
            UNION ALL
            SELECT '{PROGRAMME}', told.release_id FROM unnest(%(programmes)s::bigint[]) AS programme (id), LATERAL (
                SELECT m.release_id FROM published_award_walked a, LATERAL (
                    SELECT m.id, m.release_id FROM published_mention m
                    WHERE m.award_id = a.id AND m.release_id <> %(release)s
                    ORDER BY m.id DESC LIMIT {SAME_PROGRAMMES}) m
                WHERE a.programme_id = programme.id
                ORDER BY a.edition_id DESC, a.id DESC, m.id DESC LIMIT {SAME_PROGRAMMES}) told
            UNION ALL
            SELECT '{TOPIC}', filed.release_id FROM unnest(%(topics)s::bigint[]) AS topic (id), LATERAL (
                SELECT rt.release_id FROM published_release_topic rt
                WHERE rt.topic_id = topic.id AND rt.release_id <> %(release)s
                ORDER BY rt.id DESC LIMIT {SAME_TOPIC}) filed
        ) same, LATERAL (
            SELECT * FROM published_headline h
            WHERE h.release_id = same.release_id AND h.language = %(language)s LIMIT 1) h
    ) candidates
"""


@dataclass(frozen=True)
class Neighbour:
    """Another public release, as much of it as a link to it takes."""

    public_id: str
    title: str
    slug: str
    published_at: datetime


@dataclass
class Nearby:
    """`related` are the likeliest first, and none of them is the one before or after."""

    previous: Neighbour | None = None
    next: Neighbour | None = None
    related: list[Neighbour] = field(default_factory=list)


class _Candidate(NamedTuple):
    """`found_by` holds a way for each thing that is shared; `time` orders as the hours of publication do.

    It is told by the database in one time zone, so that text tells what came first; keys tell it of one moment.
    """

    time: tuple[str, int]
    public_id: str
    title: str
    slug: str
    found_by: list[str]

    def neighbour(self) -> Neighbour:
        return Neighbour(self.public_id, self.title, self.slug, datetime.fromisoformat(self.time[0]))


def nearby(release: PublishedRelease, text: PublishedText) -> Nearby:
    """What stands beside `release`, which carries its mentions and topics, for readers of the language of `text`."""
    candidates = _candidates(release, text.language)
    before = max((each for each in candidates if BEFORE in each.found_by), key=_time, default=None)
    after = min((each for each in candidates if AFTER in each.found_by), key=_time, default=None)
    others = [each for each in _by_likeness(text.title, candidates) if each not in (before, after)]
    return Nearby(
        previous=before.neighbour() if before else None,
        next=after.neighbour() if after else None,
        related=[each.neighbour() for each in others[:MOST_RELATED]],
    )


def _candidates(release: PublishedRelease, language: str) -> list[_Candidate]:
    (rows,) = told(CANDIDATES, shared(release, language))
    found: dict[int, _Candidate] = {}
    for way, pk, public_id, published_at, title, slug in rows:
        if pk in found:
            found[pk].found_by.append(way)
        else:
            found[pk] = _Candidate((published_at, pk), public_id, title, slug, [way])
    return list(found.values())


def shared(release: PublishedRelease, language: str) -> Mapping[str, Any]:
    """What `CANDIDATES` asks by."""
    awards = [mention.award for mention in release.mentions.all()][:MOST_AWARDS]
    return {
        "release": release.pk,
        "time": release.published_at,
        "language": language,
        "awards": [award.pk for award in awards],
        "programmes": sorted({award.programme_id for award in awards}),
        "topics": [topic.pk for topic in release.topics.all()][:MOST_TOPICS],
    }


def _time(candidate: _Candidate) -> tuple[str, int]:
    return candidate.time


def _by_likeness(title: str, candidates: list[_Candidate]) -> list[_Candidate]:
    """Those that are related at all, the likeliest first, then the latest."""
    shares = likeness.shares(title, [each.title for each in candidates])
    weighed = [
        (WORDS * share + _weight_of_what_is_shared(each.found_by), each.time, each)
        for each, share in zip(candidates, shares, strict=True)
    ]
    related = sorted((each for each in weighed if each[0] >= LEAST), reverse=True)
    return [candidate for _weight, _time, candidate in related]


def _weight_of_what_is_shared(ways: list[str]) -> float:
    shared = ways[0] not in (BEFORE, AFTER) or len(ways) > 1
    return (
        sum(weight * min(ways.count(way), MOST_OF_A_KIND) for way, weight in WEIGHTS.items()) if shared else 0
    )
