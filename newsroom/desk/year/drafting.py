"""Making the draft of a year: the release with both texts, its awards told of, and the list of them as a workbook."""

import shutil
import tempfile
from pathlib import Path

from django.db import connection, transaction
from django.utils.translation import gettext as _

from awards.models import Award, Mention
from awards.spreadsheets import exporting
from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.desk.year import gathering
from newsroom.desk.year.facts import YearInAwards
from newsroom.desk.year.naming import Both
from newsroom.desk.year.text import Draft, draft
from newsroom.fields.html import sanitise
from newsroom.media import storing
from newsroom.media.models import Attachment, StoredFile
from newsroom.releases import revisions
from newsroom.releases.enums import State
from newsroom.releases.models import Release, ReleaseText

# By which the draft of a year is known again, and those that gave their place up to another.
MARK = "year-in-awards-"
EXTERNAL_ID = MARK + "{}"
GIVEN_UP = EXTERNAL_ID + "-{}"
# What stands in the way of no other draft.
GONE = (State.DELETED, State.WITHDRAWN)
LANGUAGES = ("ko", "en")
FILE_NAME = "{} {}년 수상 목록.xlsx"
# Of two who ask at once the second one finds what the first one made.
ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('year-in-awards'))"


class AlreadyThere(Exception):
    """The year has a draft, or a release that was made of one: nothing was made."""

    def __init__(self, release: Release) -> None:
        super().__init__(release.public_id)
        self.release = release


def present(year: int) -> Release | None:
    """The draft of a year, or what became of it; one in the bin does not count."""
    made = Release.objects.filter(external_id=EXTERNAL_ID.format(year))
    return made.exclude(state=State.DELETED).first()


def is_in_the_way(release: Release | None) -> bool:
    """Whether a year that has this draft gets no other: readers would see two, or somebody works on it."""
    return release is not None and release.state not in GONE


def is_of_a_year(release: Release) -> bool:
    return (release.external_id or "").startswith(MARK)


@transaction.atomic
def make(year: int, by: User | None) -> Release:
    """A draft in both languages, neither of them ready. Raises AlreadyThere or facts.NoAwards, and makes nothing then.

    It belongs to the department of `by`.
    """
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME)
    found = present(year)
    if found and is_in_the_way(found):
        raise AlreadyThere(found)
    told = gathering.of_year(year)
    _give_up(year)
    release = Release.objects.create(
        external_id=EXTERNAL_ID.format(year), created_by=by, department=by.department if by else None
    )
    written = draft(told)
    ReleaseText.objects.bulk_create(_text(release, written, language) for language in LANGUAGES)
    Mention.objects.bulk_create(
        Mention(release=release, award_id=award, evidence=[line.ko, line.en], position=position)
        for position, (award, line) in enumerate(written.evidence.items())
    )
    _attach(release, told, by)
    revisions.record(release, by, _("Drafted from the register of awards"))
    audit.record("add", by, release, year_in_awards=year)
    return release


def _give_up(year: int) -> None:
    """What is in the bin or was withdrawn gives its place up, and can still be brought back."""
    for release in Release.objects.filter(external_id=EXTERNAL_ID.format(year)):
        external_id = GIVEN_UP.format(year, release.public_id)
        Release.objects.filter(pk=release.pk).update(external_id=external_id)


def _text(release: Release, written: Draft, language: str) -> ReleaseText:
    def choose(said: Both) -> str:
        return str(getattr(said, language))

    return ReleaseText(
        release=release,
        language=language,
        title=choose(written.title),
        subtitles=[choose(each) for each in written.subtitles],
        summary=choose(written.summary),
        body=sanitise(written.body(choose)),
    )


def _attach(release: Release, told: YearInAwards, by: User | None) -> None:
    title = {"ko": f"{told.year}년 수상 목록", "en": f"List of awards of {told.year}"}
    Attachment.objects.create(release=release, file=_workbook(told, by), title=title)


def _workbook(told: YearInAwards, by: User | None) -> StoredFile:
    """The list as the register exports it to readers, and reads it back."""
    rows = Award.objects.filter(pk__in=[each.award.pk for each in told.won])
    with (
        tempfile.NamedTemporaryFile(suffix=".xlsx") as copy,
        exporting.as_workbook(rows, to_read=True) as made,
    ):
        shutil.copyfileobj(made, copy)
        copy.flush()
        return storing.store(Path(copy.name), by, FILE_NAME.format(told.home.name.get("ko", ""), told.year))
