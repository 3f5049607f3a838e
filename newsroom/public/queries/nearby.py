"""What stands beside a release in its language: the one before and after it in time, and others on the same matter.

Two queries, whatever there is: the first gathers candidates from branches each of which walks an index and stops at a
fixed number of rows, the second reads the titles of these few hundred. So related are the latest that tell of the same
awards or programmes, the latest on the same topics, and by the words of their titles those nearest in time.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet, Value

from awards.published import PublishedMention
from newsroom.public import likeness
from newsroom.releases.published import PublishedRelease, PublishedReleaseTopic, PublishedText

# How many rows a branch gives at most: in time each way, and by what is shared.
NEAREST = 120
SAME_AWARDS, SAME_PROGRAMMES, SAME_TOPIC = 60, 60, 40
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


def nearby(release: PublishedRelease, text: PublishedText) -> Nearby:
    """What stands beside `release`, which carries its mentions and topics, for readers of the language of `text`."""
    found_by: dict[int, Counter[str]] = defaultdict(Counter)
    for pk, way in _candidates(release, text.language):
        found_by[pk][way] += 1
    texts = _texts(list(found_by), text.language)
    previous = _nearest(texts, found_by, BEFORE, last=True)
    following = _nearest(texts, found_by, AFTER, last=False)
    beside = {previous, following}
    related = [each for each in _by_likeness(text.title, texts, found_by) if each not in beside]
    return Nearby(
        previous=_neighbour(texts[previous]) if previous else None,
        next=_neighbour(texts[following]) if following else None,
        related=[_neighbour(texts[pk]) for pk in related[:MOST_RELATED]],
    )


def _candidates(release: PublishedRelease, language: str) -> QuerySet[Any, tuple[int, str]]:
    """Pairs of the key of a public release and what it was found by, one for each thing that is shared."""
    first, *more = _branches(release, language)
    return first.union(*more, all=True)


def _branches(release: PublishedRelease, language: str) -> Iterator[QuerySet[Any, Any]]:
    time, pk = release.published_at, release.pk
    public = PublishedRelease.objects.filter(languages__contains=[language]).exclude(pk=pk)
    before = public.filter(Q(published_at__lt=time) | Q(pk__lt=pk), published_at__lte=time)
    after = public.filter(Q(published_at__gt=time) | Q(pk__gt=pk), published_at__gte=time)
    yield before.order_by("-published_at", "-id").values_list("pk", Value(BEFORE))[:NEAREST]
    yield after.order_by("published_at", "id").values_list("pk", Value(AFTER))[:NEAREST]
    awards = [mention.award for mention in release.mentions.all()][:MOST_AWARDS]
    if awards:
        others = PublishedMention.objects.exclude(release=pk).order_by("-id")
        same = others.filter(award__in=[award.pk for award in awards])
        alike = others.filter(award__programme__in={award.programme_id for award in awards})
        yield same.values_list("release", Value(AWARD))[:SAME_AWARDS]
        yield alike.values_list("release", Value(PROGRAMME))[:SAME_PROGRAMMES]
    for topic in list(release.topics.all())[:MOST_TOPICS]:
        filed = PublishedReleaseTopic.objects.filter(topic=topic).exclude(release=pk).order_by("-id")
        yield filed.values_list("release", Value(TOPIC))[:SAME_TOPIC]


def _texts(releases: Sequence[int], language: str) -> dict[int, dict[str, Any]]:
    texts = PublishedText.objects.filter(language=language, release__in=releases)
    facts = texts.values(
        "title",
        "slug",
        pk=F("release_id"),
        public_id=F("release__public_id"),
        published_at=F("release__published_at"),
    )
    return {fact["pk"]: dict(fact) for fact in facts}


def _nearest(
    texts: dict[int, dict[str, Any]], found_by: dict[int, Counter[str]], way: str, *, last: bool
) -> int | None:
    there = sorted((fact["published_at"], pk) for pk, fact in texts.items() if found_by[pk][way])
    return there[-1 if last else 0][1] if there else None


def _by_likeness(
    title: str, texts: dict[int, dict[str, Any]], found_by: dict[int, Counter[str]]
) -> list[int]:
    """The keys of those that are related at all, the likeliest first, then the latest."""
    shares = likeness.shares(title, [fact["title"] for fact in texts.values()])
    weights = {
        pk: WORDS * share + _weight_of_what_is_shared(found_by[pk])
        for pk, share in zip(texts, shares, strict=True)
    }
    related = [pk for pk, weight in weights.items() if weight >= LEAST]
    return sorted(related, key=lambda pk: (weights[pk], texts[pk]["published_at"], pk), reverse=True)


def _weight_of_what_is_shared(ways: Counter[str]) -> float:
    return sum(weight * min(ways[way], MOST_OF_A_KIND) for way, weight in WEIGHTS.items())


def _neighbour(fact: dict[str, Any]) -> Neighbour:
    return Neighbour(fact["public_id"], fact["title"], fact["slug"], fact["published_at"])
