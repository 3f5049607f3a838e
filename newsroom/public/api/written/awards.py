"""What `newsroom.public.api.serializers.awards` describes of an award."""

from awards.published import (
    PublishedAward,
    PublishedEdition,
    PublishedGroup,
    PublishedMention,
    PublishedOrganisation,
    PublishedProgramme,
)
from newsroom.public import links
from newsroom.public.api.written.common import Written, day, number, of_text, pages


def award(award: PublishedAward, origin: str) -> Written:
    return {
        "id": award.public_id,
        "programme": programme(award.programme),
        "edition": _edition(award.edition),
        "year": award.year,
        "recipient": body(award.recipient),
        "category": of_text(award.category),
        "grade": _grade(award),
        "prize": of_text(award.prize),
        "prize_kind": award.prize_kind,
        "authority": award.authority,
        "rank": award.rank,
        "group": _group(award.group) if award.group else None,
        "score": number(award.score),
        "money": award.money,
        "announced_on": day(award.announced_on),
        "awarded_on": day(award.awarded_on),
        "source_url": award.source_url,
        "urls": pages(origin, "award", award.public_id),
        "api_url": origin + links.path("api:award", award.public_id),
    }


def mention(mention: PublishedMention, origin: str) -> Written:
    return {"award": award(mention.award, origin), "evidence": mention.evidence}


def body(body: PublishedOrganisation) -> Written:
    return {"slug": body.slug, "name": of_text(body.name), "kind": body.kind}


def programme(programme: PublishedProgramme) -> Written:
    return {
        "slug": programme.slug,
        "name": of_text(programme.name),
        "kind": programme.kind,
        "field": programme.field,
    }


def _edition(edition: PublishedEdition) -> Written:
    return {
        "year": edition.year,
        "half": edition.half,
        "number": edition.number,
        "held": edition.held,
        "assessed_count": edition.assessed_count,
        "indicator_count": edition.indicator_count,
    }


def _grade(award: PublishedAward) -> Written | None:
    if award.grade is None:
        return None
    return {
        "name": of_text(award.grade.name),
        "position": award.grade.position,
        "scale_size": award.programme.scale_size,
    }


def _group(group: PublishedGroup) -> Written:
    return {
        "name": of_text(group.name),
        "size": group.size,
        "average": number(group.average),
        "selected_count": group.selected_count,
        "top_share": number(group.top_share),
    }
