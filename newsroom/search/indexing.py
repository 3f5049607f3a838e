"""Keeping the index: it is written by the transaction that writes the texts, and by a rebuild."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from newsroom.korean.analysis import ANALYSER
from newsroom.releases.models import ReleaseVersion, ReleaseVersionText
from newsroom.search import lexemes, vocabulary
from newsroom.search.models import IndexedText

# Of what an analyser makes only these differ from one analyser to the next.
MADE = ["analyser", "terms"]
# Rows that one statement writes: their terms are some hundred kilobytes.
AT_ONCE = 100


def index_versions(versions: Sequence[ReleaseVersion]) -> None:
    """Index the texts of versions that are being written."""
    texts = ReleaseVersionText.objects.filter(version__in=versions).select_related("version")
    write(made_of(texts.defer("body").order_by("pk")))


def index_repetition(version: ReleaseVersion, former: ReleaseVersion) -> None:
    """Index the texts that `version` repeats of its former one."""
    index_versions([version])


def made_of(texts: Iterable[ReleaseVersionText]) -> Iterator[IndexedText]:
    """The rows of texts, which have their versions at hand; not stored yet. Takes milliseconds for each text."""
    for text in texts:
        version = text.version
        yield IndexedText(
            text=text,
            version=version,
            release_id=version.release_id,
            language=text.language,
            published_at=version.published_at,
            analyser=ANALYSER,
            terms=lexemes.of_text(
                text.language, version.published_at, text.title, text.subtitles, text.summary, text.plain
            ),
        )


def write(rows: Iterator[IndexedText]) -> None:
    """Store rows, with the words of their titles; of those that are there already, what the analyser made."""
    while batch := list(islice(rows, AT_ONCE)):
        IndexedText.objects.bulk_create(
            batch, update_conflicts=True, unique_fields=["text"], update_fields=MADE
        )
        vocabulary.write(row.text for row in batch)
