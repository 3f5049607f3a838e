"""What the register counts of an award, in words: each figure with the list of the awards that make it up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from awards.computed import changes, courses, words
from awards.computed.courses import Turn
from awards.computed.rows import Figure as Name
from awards.computed.runs import Previous, RankRun
from awards.computed.standings import Standing
from awards.published import PublishedAward
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.public import content, labels, links, parts, standings
from newsroom.public.queries import sets
from newsroom.public.queries.world import PUBLISHED
from newsroom.releases.preview import previewing

# Each holds some ten turns.
MOST_COURSES = 4000


@dataclass(frozen=True)
class Figure:
    """`subject` is a name that the note is about; `url` leads to the awards behind the figure, as many as it says."""

    value: str
    note: str
    url: str | None = None
    subject: LocalizedText | None = None


def figures(award: PublishedAward, standing: Standing) -> list[Figure]:
    """The most telling first; left out is what is nothing to tell of (one prize), and what a rank says already."""
    return [
        *_ranked(award, standing.ranks),
        *_in_a_row(award, standing),
        *_times(award, standing),
        *_together(award, standing),
        *_since_before(standing.previous),
    ]


def of_programme(latest: PublishedAward | None, streak: int) -> list[Figure]:
    """What the city won of a programme, of its `latest` award; `streak` is that which is going on."""
    standing = standings.of_awards([latest]).get(latest.pk) if latest else None
    if latest is None or standing is None:
        return []
    value = ngettext("%(n)s time", "%(n)s times", standing.nth) % {"n": standing.nth}
    won = Figure(value, _("editions that the city won so far"), _behind(latest, "nth"))
    if streak < 2:
        return [won]
    note = _("awards in the latest editions held")
    return [Figure(words.streak(standing.any), note, _behind(latest, "streak")), won]


def gaps(award: PublishedAward) -> list[str]:
    """Why not all editions that the recipient won up to this award are in a row."""
    return words.gaps(course(award.programme_id, award.recipient_id), award.edition_id)


def course(programme: int, recipient: int) -> Sequence[Turn]:
    """The turns of a programme as one recipient won them, of what is public."""
    if previewing():
        return courses.course(programme, recipient, PUBLISHED)
    version = parts.version_of(programme)
    return _courses.value(
        (programme, recipient), version, lambda: courses.course(programme, recipient, PUBLISHED)
    )


_courses: content.Memory[Sequence[Turn]] = content.Memory(MOST_COURSES)


def _behind(award: PublishedAward, figure: Name) -> str:
    return links.register_url(behind=f"{award.public_id}.{figure}")


def _ranked(award: PublishedAward, ranks: Sequence[RankRun]) -> Iterator[Figure]:
    if not ranks:
        return
    best = ranks[0]
    group = _group(award, best.group)
    if best.rank == 1:
        place = _("First of its group") if best.group else _("First of all bodies assessed")
    else:
        place = _("%(rank)s or better") % {"rank": labels.rank(best.rank)}
    if best.run.nth > 1:
        yield Figure(words.nth(best.run.nth), place, _behind(award, "nth-rank"), group)
    if best.run.streak > 1:
        note = _("%(place)s, since %(edition)s")
        told = {"place": place, "edition": words.edition(best.run.since)}
        yield Figure(words.streak(best.run), note % told, _behind(award, "streak-rank"), group)
    if best.best_before and best.rank < best.best_before:
        yield Figure(_("Best rank so far"), labels.rank(best.rank), subject=group)


def _group(award: PublishedAward, korean: str) -> LocalizedText | None:
    """The name of a group, which the register compares by its Korean name."""
    groups = [award.group, *(each.group for each in award.ranks.all())]
    return next((each.name for each in groups if each and each.name.get("ko") == korean), None)


def _in_a_row(award: PublishedAward, standing: Standing) -> Iterator[Figure]:
    run, any_run = standing.run, standing.any
    told = standing.ranks[0].run.streak if standing.ranks else 0
    with_any = _("over the editions held, with any award, since %(edition)s")
    if run and run.streak > 1 and (standing.by_grade or run.streak > told):
        by_grade = _("over the editions held, at this grade or better, since %(edition)s")
        note = (by_grade if standing.by_grade else with_any) % {"edition": words.edition(run.since)}
        yield Figure(
            words.streak(run), note, _behind(award, "streak-grade" if standing.by_grade else "streak")
        )
    if standing.by_grade and any_run.streak > max(run.streak if run else 0, told, 1):
        note = with_any % {"edition": words.edition(any_run.since)}
        yield Figure(words.streak(any_run), note, _behind(award, "streak"))


def _times(award: PublishedAward, standing: Standing) -> Iterator[Figure]:
    note = _("counting the public awards of this programme")
    if not standing.ranks or standing.nth > standing.ranks[0].run.nth or standing.is_first:
        yield Figure(words.nth(standing.nth), note, _behind(award, "nth"))
    grade = standing.grade
    if grade and standing.nth > grade.nth > 1:
        yield Figure(words.nth(grade.nth), _("at this grade or better"), _behind(award, "nth-grade"))
    if standing.is_best_grade:
        yield Figure(_("Highest grade so far"), _("no award before it had a grade as high"))


def _together(award: PublishedAward, standing: Standing) -> Iterator[Figure]:
    number = standing.in_edition
    if number > 1:
        yield Figure(prizes(number), _("in this edition"), _behind(award, "edition"))
    for one in sets.won():
        if award.pk in one.awards:
            yield set_figure(one)


def several_figure(one: sets.Several) -> Figure:
    """Several prizes of one edition, with the list of them."""
    url = links.register_url(behind=f"{one.first}.edition")
    return Figure(prizes(one.number), "", url, one.programme.name)


def prizes(number: int) -> str:
    return ngettext("%(n)s prize at once", "%(n)s prizes at once", number) % {"n": number}


def set_figure(one: sets.SetWon) -> Figure:
    """A set that was won, with the list of the awards that completed it."""
    value = _("All %(n)s won") % {"n": len(one.awards)}
    note = _("every programme of a set, in %(year)s") % {"year": one.year}
    url = links.register_url(set=f"{one.award_set.slug}.{one.year}", recipient=one.recipient.slug)
    return Figure(value, note, url, one.award_set.name)


def _since_before(previous: Previous | None) -> Iterator[Figure]:
    """What changed since the award before; nothing where nothing did."""
    if previous is None:
        return
    note = _("compared with %(edition)s") % {"edition": words.edition(previous.edition)}
    url = links.page_url(languages.active(), "award", previous.public_id)
    for change in changes.told(previous):
        yield Figure(change, note, url)
