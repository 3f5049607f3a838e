"""A release or an award with all that its page tells, in one statement.

The queries of `releases` and `awards` take a part after another, and the database plans each anew; what is filtered
needs them. A page is asked for by its id and nothing else; rows of lists, too (`newsroom.public.queries.rows`).
"""

from datetime import datetime

from awards.published import (
    PublishedAward,
    PublishedAwardRank,
    PublishedDisclosure,
    PublishedEdition,
    PublishedGrade,
    PublishedGroup,
    PublishedMention,
    PublishedOrganisation,
    PublishedProgramme,
    PublishedRole,
)
from newsroom.certificates.published import PublishedCertificate
from newsroom.media.published import PublishedAttachment, PublishedPhoto
from newsroom.practices.published import PublishedPractice
from newsroom.public.queries.records import Facts, M, hang, point, record, records
from newsroom.public.queries.statements import told
from newsroom.releases.published import (
    PublishedCategory,
    PublishedCorrection,
    PublishedDepartment,
    PublishedModel,
    PublishedRelease,
    PublishedText,
    PublishedTopic,
    PublishedWithdrawal,
)

RELEASE = """
    SELECT row_to_json(whole)::text FROM (
        SELECT r.*,
            (SELECT json_agg(t ORDER BY t.id) FROM (
                SELECT id, release_id, language, title, subtitles, summary, body, slug, origin
                FROM published_text WHERE release_id = r.id) t) AS texts,
            (SELECT json_agg(c ORDER BY c.corrected_at DESC, c.id DESC)
                FROM published_correction c WHERE c.release_id = r.id) AS corrections,
            (SELECT json_agg(p ORDER BY p.position, p.id) FROM published_photo p WHERE p.release_id = r.id) AS photos,
            (SELECT json_agg(a ORDER BY a.position, a.id)
                FROM published_attachment a WHERE a.release_id = r.id) AS attachments,
            (SELECT json_agg(w ORDER BY w.language)
                FROM published_withdrawal w WHERE w.public_id = r.public_id AND w.language <> '') AS withdrawals,
            (SELECT json_agg(m ORDER BY m.position, m.id) FROM (
                SELECT m.id, m.award_id, m.release_id, m.evidence, m.position,
                    (SELECT row_to_json(a) FROM published_award_whole a WHERE a.id = m.award_id) AS award
                FROM published_mention m WHERE m.release_id = r.id) m) AS mentions,
            (SELECT json_agg(p ORDER BY p.year DESC, p.id DESC) FROM published_practice_release l
                JOIN published_practice p ON p.id = l.practice_id WHERE l.release_id = r.id) AS practices
        FROM published_release_filed r WHERE r.public_id = %(public_id)s
    ) whole
"""

AWARD = """
    SELECT row_to_json(whole)::text FROM (
        SELECT a.*, around.ranks, around.roles,
            (SELECT json_agg(m ORDER BY m.published_at DESC, m.release_id DESC) FROM (
                SELECT m.id, m.award_id, m.release_id, m.evidence, m.position, r.published_at,
                    (SELECT row_to_json(told) FROM (
                        SELECT r.*,
                            (SELECT json_agg(t ORDER BY t.language) FROM (
                                SELECT id, release_id, language, title, subtitles, summary, slug, origin
                                FROM published_text WHERE release_id = r.id) t) AS texts,
                            (SELECT max(corrected_at) FROM published_correction WHERE release_id = r.id) AS corrected_at
                    ) told) AS release
                FROM published_mention m JOIN published_release_filed r ON r.id = m.release_id
                WHERE m.award_id = a.id) m) AS mentions,
            (SELECT json_agg(c ORDER BY c.position, c.id)
                FROM published_certificate c WHERE c.award_id = a.id) AS certificates,
            (SELECT row_to_json(d) FROM published_disclosure d WHERE d.award_id = a.id) AS disclosed,
            (SELECT json_agg(p ORDER BY p.year DESC, p.id DESC) FROM published_practice_award l
                JOIN published_practice p ON p.id = l.practice_id WHERE l.award_id = a.id) AS practices
        FROM published_award_whole a JOIN published_award_around around ON around.award_id = a.id
        WHERE a.public_id = %(public_id)s
    ) whole
"""


def award(public_id: str) -> PublishedAward | None:
    """A public award with what it points to, its ranks and who ran its edition, or None.

    Its mentions are those of public releases, the latest first, each with all that a row of a list shows. `practices`
    are the public ones that were rewarded with it, `disclosed` what was paid for it, if anything.
    """
    for facts in told(AWARD, {"public_id": public_id}):
        found = award_of(facts)
        roles = [
            _pointing(PublishedRole, each, organisation=PublishedOrganisation)
            for each in facts["roles"] or ()
        ]
        ranks = [_pointing(PublishedAwardRank, each, group=PublishedGroup) for each in facts["ranks"] or ()]
        hang(
            found,
            ranks=ranks,
            mentions=[_telling(each) for each in facts["mentions"] or ()],
            certificates=records(PublishedCertificate, facts["certificates"]),
        )
        found.practices = records(PublishedPractice, facts["practices"])  # type: ignore[attr-defined]
        disclosed = facts["disclosed"]
        found.disclosed = disclosed and record(PublishedDisclosure, disclosed)  # type: ignore[attr-defined]
        hang(found.edition, roles=roles)
        return found
    return None


def _telling(facts: Facts) -> PublishedMention:
    mention = record(PublishedMention, facts)
    release = headed(facts["release"])
    corrected_at = facts["release"]["corrected_at"]
    release.corrected_at = corrected_at and datetime.fromisoformat(corrected_at)  # type: ignore[attr-defined]
    point(mention, "release", release)
    return mention


def release(public_id: str) -> PublishedRelease | None:
    """A public release with its texts, headings, topics, corrections, files and the awards it tells of, or None.

    `withdrawals` are the notices of the languages in which it was public too and was taken back, `practices` the public
    ones that it tells of.
    """
    for facts in told(RELEASE, {"public_id": public_id}):
        return _release(facts)
    return None


def _release(facts: Facts) -> PublishedRelease:
    found = headed(facts)
    hang(
        found,
        topics=records(PublishedTopic, facts["topics"]),
        corrections=records(PublishedCorrection, facts["corrections"]),
        photos=records(PublishedPhoto, facts["photos"]),
        attachments=records(PublishedAttachment, facts["attachments"]),
        mentions=[_mention(each) for each in facts["mentions"] or ()],
    )
    found.withdrawals = records(PublishedWithdrawal, facts["withdrawals"])
    found.award_count = len(facts["mentions"] or ())
    found.practices = records(PublishedPractice, facts["practices"])  # type: ignore[attr-defined]
    return found


def headed(facts: Facts) -> PublishedRelease:
    """A release with category, department and texts, made of a row of `published_release_filed` and its `texts`."""
    found = _pointing(PublishedRelease, facts, category=PublishedCategory, department=PublishedDepartment)
    texts = records(PublishedText, facts["texts"])
    for text in texts:
        point(text, "release", found)
    hang(found, texts=texts)
    return found


def _mention(facts: Facts) -> PublishedMention:
    mention = record(PublishedMention, facts)
    point(mention, "award", award_of(facts["award"]))
    return mention


def award_of(facts: Facts) -> PublishedAward:
    """An award with what it points to, made of a row of `published_award_whole`."""
    return _pointing(
        PublishedAward,
        facts,
        programme=PublishedProgramme,
        edition=PublishedEdition,
        recipient=PublishedOrganisation,
        grade=PublishedGrade,
        group=PublishedGroup,
    )


def _pointing(model: type[M], facts: Facts, **to: type[PublishedModel]) -> M:
    """A record whose foreign keys lead to what `facts` hold under their names, or to nothing."""
    found = record(model, facts)
    for name, pointed in to.items():
        point(found, name, record(pointed, facts[name]) if facts[name] else None)
    return found
