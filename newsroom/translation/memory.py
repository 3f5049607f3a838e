"""The translation memory: sentences of approved texts with their translations, written with the versions, and asked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet

from newsroom.bilingual.alignment import alignment
from newsroom.bilingual.lexicon import Lexicon
from newsroom.bilingual.memory import likeness, signature
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.sentences import sentences
from newsroom.bilingual.texts import Text, composed
from newsroom.releases.enums import Origin
from newsroom.releases.models import Release, ReleaseText, ReleaseVersion, ReleaseVersionText
from newsroom.translation.models import TranslationUnit

KOREAN, ENGLISH = "ko", "en"
# Where sentences were joined or parted, so many of one language belong to so many of the other.
MOST_JOINED = 2
# Rows that one statement writes.
AT_ONCE = 500
# Of more versions that are written together, as by an import, the pairs are left to `fill_memory`: with them an archive
# would take twice as long.
MOST_VERSIONS = 20
# Releases of one transaction, when they are filled in.
RELEASES_AT_ONCE = 50
# What is less like helps nobody, and of what is like the best are enough.
LEAST_LIKENESS, MOST_PROPOSALS = 60, 3
# So many that have a band in common are counted through, and of these so many are looked at closely.
MOST_COUNTED, MOST_CANDIDATES = 200, 10
# What readers see now, of other releases: neither what waits for its hour nor what was withdrawn is shown to all.
CANDIDATES = """
    SELECT asked.number, unit.ko, unit.en, version.release_id
    FROM unnest(%s::int[], %s::text[]) AS asked (number, bands)
    CROSS JOIN LATERAL (
        SELECT id, ko, en, version_id
        FROM (
            SELECT id, ko, en, version_id, bands FROM translation_translationunit
            WHERE bands && asked.bands::int[] AND release_id <> %s
            LIMIT %s
        ) AS alike
        ORDER BY (SELECT count(*) FROM unnest(bands, asked.bands::int[]) AS pair (own, other) WHERE own = other)
            DESC, id DESC
        LIMIT %s
    ) AS unit
    JOIN releases_releaseversion AS version
        ON version.id = unit.version_id AND version.public_during @> newsroom_now()
"""


@dataclass(frozen=True)
class Proposal:
    """An earlier sentence `ko`, so many percent like the one that is asked about, and its translation `en`."""

    ko: str
    en: str
    likeness: int
    release_id: int


def note_versions(versions: Sequence[ReleaseVersion]) -> None:
    """Keep the pairs of versions that are being written, in place of those before; of many versions, none yet."""
    TranslationUnit.objects.filter(release_id__in=[version.release_id for version in versions]).delete()
    if len(versions) <= MOST_VERSIONS:
        keep(versions)


def keep(versions: Iterable[ReleaseVersion]) -> None:
    """Keep the pairs of versions whose releases have none."""
    texts = ReleaseVersionText.objects.filter(version__in=versions, language__in=[KOREAN, ENGLISH])
    by_version: dict[int, dict[str, ReleaseVersionText]] = defaultdict(dict)
    for text in texts:
        by_version[text.version_id][text.language] = text
    whole = [version for version in versions if _is_told(by_version[version.pk])]
    TranslationUnit.objects.bulk_create(
        (unit for version in whole for unit in _units(version, by_version[version.pk])), batch_size=AT_ONCE
    )


def note_repetition(version: ReleaseVersion, former: ReleaseVersion) -> None:
    """A version that repeats its former one in other languages keeps the pairs where it has both."""
    if {KOREAN, ENGLISH} <= set(version.languages):
        TranslationUnit.objects.filter(version=former).update(version=version)


def fill() -> int:
    """Keep the pairs of releases that have none, some at a time; returns how many were looked at."""
    done, last = 0, 0
    while batch := list(_missing().filter(pk__gt=last).order_by("pk")[:RELEASES_AT_ONCE]):
        with transaction.atomic():
            keep(batch)
        done, last = done + len(batch), batch[-1].pk
    return done


def _missing() -> QuerySet[ReleaseVersion]:
    """The versions that are or will be public and whose release has no pairs yet."""
    kept = TranslationUnit.objects.filter(release_id=OuterRef("release_id"))
    in_both = ReleaseVersion.objects.filter(languages__contains=[KOREAN, ENGLISH])
    return in_both.filter(~Exists(kept), public_during__upper_inf=True, public_during__isempty=False)


def proposals(release: Release) -> list[tuple[str, list[Proposal]]]:
    """Each sentence of the Korean working text, with earlier translations of like ones, the likest first."""
    text = release.texts.filter(language=KOREAN).first()
    asked = [span.text for span in sentences(_composed(text))] if text else []
    found = _found(asked, release.pk)
    return [(sentence, found[number]) for number, sentence in enumerate(asked)]


def _found(asked: Sequence[str], release_id: int) -> dict[int, list[Proposal]]:
    signed = {number: bands for number, sentence in enumerate(asked) if (bands := signature(sentence))}
    arrays = ["{" + ",".join(map(str, bands)) + "}" for bands in signed.values()]
    found: dict[int, list[Proposal]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(CANDIDATES, [list(signed), arrays, release_id, MOST_COUNTED, MOST_CANDIDATES])
        for number, ko, en, source in cursor.fetchall():
            if (percent := likeness(asked[number], ko)) >= LEAST_LIKENESS:
                found[number].append(Proposal(ko, en, percent, source))
    return defaultdict(list, {number: _best(several) for number, several in found.items()})


def _best(several: Iterable[Proposal]) -> list[Proposal]:
    """The likest, each translation once."""
    ranked = sorted(several, key=lambda each: -each.likeness)
    return list({each.en: each for each in reversed(ranked)}.values())[::-1][:MOST_PROPOSALS]


def _is_told(texts: dict[str, ReleaseVersionText]) -> bool:
    """Whether there is a translation that a person answers for."""
    return texts.keys() == {KOREAN, ENGLISH} and texts[ENGLISH].origin != Origin.MACHINE


def _units(version: ReleaseVersion, texts: dict[str, ReleaseVersionText]) -> Iterator[TranslationUnit]:
    pair = Pair(_composed(texts[KOREAN]), _composed(texts[ENGLISH]), None, Lexicon())
    for bead in alignment(pair).sentences:
        if not (bead.ko and bead.en) or max(len(bead.ko), len(bead.en)) > MOST_JOINED:
            continue
        korean, english = (" ".join(span.text for span in spans) for spans in (bead.ko, bead.en))
        if bands := signature(korean):
            yield TranslationUnit(
                version=version, release_id=version.release_id, ko=korean, en=english, bands=list(bands)
            )


def _composed(text: ReleaseText | ReleaseVersionText) -> Text:
    return composed(text.language, text.title, text.subtitles, text.summary, text.body)
