"""Awards with a canary in every field of theirs and of all that they point to."""

from datetime import date

from awards.models import Award, Organisation, Programme
from tests.awards.make import (
    make_award,
    make_award_set,
    make_edition,
    make_group,
    make_home,
    make_organisation,
    make_programme,
    make_role,
)
from tests.visibility.canaries import FIRST_YEAR, YEARS, Canaries

LAST_YEAR = FIRST_YEAR + YEARS - 1


def make_secret_award(c: Canaries) -> Award:
    """An award of a body of ours in a programme that nobody knows, with all that the register holds of both."""
    programme = _programme(c)
    edition = make_edition(
        programme,
        c.year("Edition.year"),
        number=c.small("Edition.number"),
        assessed_count=c.number("Edition.assessed_count"),
        indicator_count=c.number("Edition.indicator_count"),
        performance_from=date(FIRST_YEAR, 3, 4),
        performance_to=date(LAST_YEAR, 3, 4),
    )
    recipient = _organisation(c, parent=make_home())
    make_role(programme, _organisation(c, kind="central"), year_from=FIRST_YEAR, year_to=LAST_YEAR)
    group = make_group(
        edition,
        c.word("EditionGroup.name"),
        # More than were selected.
        size=int(c.known(str(c.number("EditionGroup.selected_count") + 100_000), "EditionGroup.size")),
        average=c.score("EditionGroup.average"),
        selected_count=c.number("EditionGroup.selected_count"),
    )
    award = make_award(
        edition,
        grade=programme.grades.first(),
        recipient=recipient,
        group=group,
        rank=c.number("Award.rank"),
        category=c.both("Award.category"),
        prize=c.both("Award.prize"),
        score=c.score("Award.score"),
        money=c.number("Award.money"),
        announced_on=date(FIRST_YEAR, 3, 4),
        awarded_on=c.day("Award.awarded_on"),
        source_url=f"https://{c.word('Award.source_url')}.example/",
        public_id=c.public_id("Award.public_id"),
        entry_fee=c.number("Award.entry_fee"),
        promotion_cost=c.number("Award.promotion_cost"),
        reviewed_on=c.day("Award.reviewed_on"),
        **kept_inside(c),
    )
    other = make_group(edition, c.word("EditionGroup.name"))
    award.ranks.create(group=other, rank=c.number("AwardRank.rank"))
    return award


def kept_inside(c: Canaries) -> dict[str, object]:
    """What is told of no award, be it ever so public."""
    return {
        "external_id": c.word("Award.external_id"),
        "import_digest": c.word("Award.import_digest"),
    }


def _programme(c: Canaries) -> Programme:
    programme = make_programme(
        c.word("Programme.name"),
        c.word("Programme.name"),
        slug=c.word("Programme.slug"),
        grades=(c.word("Grade.name"), c.word("Grade.name")),
        scale_size=c.small("Programme.scale_size"),
    )
    programme.aliases.create(text=c.word("ProgrammeAlias.text"))
    other = make_programme(c.word("Programme.name"), None, slug=c.word("Programme.slug"))
    make_award_set(
        programme,
        other,
        name=c.word("AwardSet.name"),
        english=c.word("AwardSet.name"),
        slug=c.word("AwardSet.slug"),
    )
    return programme


def _organisation(c: Canaries, **values: object) -> Organisation:
    body = make_organisation(
        c.word("Organisation.name"), c.word("Organisation.name"), slug=c.word("Organisation.slug"), **values
    )
    body.former_names.create(
        name=c.both("OrganisationName.name"),
        valid_from=date(FIRST_YEAR, 1, 1),
        valid_to=c.day("OrganisationName.valid_to"),
    )
    body.aliases.create(text=c.word("OrganisationAlias.text"))
    return body
