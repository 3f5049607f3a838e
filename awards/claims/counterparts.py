"""The programme of a claim in a translation: the one that its sentence names, else that of what it translates; pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from awards.claims.claim import Claim, Programme, distinct
from awards.claims.said import Said

Read = tuple[Claim, Said]


def with_counterparts(found: Sequence[Read], translated: Iterable[Claim]) -> list[Claim]:
    """`found` in the order of the text, with the programmes and editions of the claims that it is a translation of."""
    originals = list(translated)
    dated: dict[int | None, Programme]
    dated = {each.key: each for claim in originals for each in claim.about if each.key and each.is_dated}
    return [_with_editions(each, dated) for each in _with_programmes(found, originals)]


def _with_programmes(found: Sequence[Read], originals: Sequence[Claim]) -> list[Claim]:
    """What both texts say equally often stands in the same order; else one programme that it is said of is meant."""
    same = defaultdict(list)
    for claim in originals:
        same[_said(claim)].append(claim.programme)
    here = defaultdict(list)
    for claim, _in in found:
        here[_said(claim)].append(claim)
    programmes = {
        id(claim): programme
        for said, claims in here.items()
        for claim, programme in zip_longest(claims, _fitting(same[said], len(claims)))
    }
    return [replace(claim, programme=_meant(claim, said, programmes[id(claim)])) for claim, said in found]


def _said(claim: Claim) -> tuple[object, ...]:
    return claim.kind, claim.value, claim.unit


def _fitting(programmes: Sequence[Programme | None], number: int) -> Sequence[Programme | None]:
    if len(programmes) == number:
        return programmes
    every = distinct(each for each in programmes if each)
    return every * number if len(every) == 1 else ()


def _meant(claim: Claim, said: Said, original: Programme | None) -> Programme | None:
    """What a sentence names itself no other text overrules, but for which of several a place in it is about."""
    named = {each.programme.key for each in said.programmes if each.programme.key}
    programme = claim.programme
    if claim.programmes or original is None or original.key is None:
        return programme
    if programme and programme.key == original.key:
        return programme
    is_named = programme is not None and programme.key in named
    return programme if is_named and original.key not in named else original


def _with_editions(claim: Claim, dated: Mapping[int | None, Programme]) -> Claim:
    def of(programme: Programme) -> Programme:
        return programme if programme.is_dated else dated.get(programme.key, programme)

    return replace(
        claim,
        programme=claim.programme and of(claim.programme),
        programmes=tuple(map(of, claim.programmes)),
        named=tuple(map(of, claim.named)),
    )
