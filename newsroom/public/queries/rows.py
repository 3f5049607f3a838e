"""Rows of lists: the releases or awards with some keys, with all that is shown of each, in one prepared statement.

What a list holds and in which order is asked before (`newsroom.public.queries.blocks`, `newsroom.public.search`).
"""

from collections.abc import Sequence
from datetime import datetime

from awards.published import PublishedAward
from newsroom.media.published import PublishedAttachment, PublishedPhoto
from newsroom.public.queries.records import Facts, hang, record, records
from newsroom.public.queries.statements import told
from newsroom.public.queries.whole import award_of, headed
from newsroom.releases.published import PublishedRelease, PublishedTopic

LISTED = """
    SELECT row_to_json(listed)::text FROM (
        SELECT r.id, r.public_id, r.kind, r.category_id, r.department_id, r.licence, r.featured, r.languages,
            r.published_at, r.modified_at, r.category, r.department,
            (SELECT json_agg(t ORDER BY t.language) FROM (
                SELECT id, release_id, language, title, subtitles, summary, slug, origin FROM published_text
                WHERE release_id = r.id AND (%(language)s::text IS NULL OR language = %(language)s)) t) AS texts,
            (SELECT count(*) FROM published_mention WHERE release_id = r.id) AS award_count,
"""
BY_KEY = """
        FROM published_release_filed r WHERE r.id = ANY (%(ids)s::bigint[])
        ORDER BY array_position(%(ids)s::bigint[], r.id)
    ) listed
"""

ON_PAGES = f"""{LISTED}
            (SELECT max(corrected_at) FROM published_correction WHERE release_id = r.id) AS corrected_at,
            (SELECT row_to_json(p) FROM (
                SELECT *, count(*) OVER () AS photo_count FROM published_photo
                WHERE release_id = r.id ORDER BY position, id LIMIT 1) p) AS photo,
            (SELECT count(*) FROM published_attachment WHERE release_id = r.id) AS attachment_count
{BY_KEY}"""

WITH_FILES = f"""{LISTED}
            r.topics,
            (SELECT json_agg(p ORDER BY p.position, p.id) FROM published_photo p WHERE p.release_id = r.id) AS photos,
            (SELECT json_agg(a ORDER BY a.position, a.id)
                FROM published_attachment a WHERE a.release_id = r.id) AS attachments
{BY_KEY}"""

AWARDS = """
    SELECT row_to_json(a)::text FROM published_award_whole a WHERE a.id = ANY (%(ids)s::bigint[])
    ORDER BY array_position(%(ids)s::bigint[], a.id)
"""


def releases(ids: Sequence[int], language: str) -> list[PublishedRelease]:
    """The public releases with these keys that have a text in `language`, in their order, as a page shows them.

    Each has that text as `text`, without its body, the time of its last correction as `corrected_at`, the first of its
    photos as `first_photos` (one or none), and the numbers of awards, photos and attachments.
    """
    rows = told(ON_PAGES, {"ids": list(ids), "language": language})
    return [_on_a_page(facts) for facts in rows if facts["texts"]]


def releases_with_files(ids: Sequence[int], language: str | None) -> list[PublishedRelease]:
    """The same for programs: with topics and all files, and in all languages where `language` is None."""
    rows = told(WITH_FILES, {"ids": list(ids), "language": language})
    return [_with_files(facts) for facts in rows if facts["texts"]]


def awards(ids: Sequence[int]) -> list[PublishedAward]:
    """The public awards with these keys, in their order, with what they point to."""
    return [award_of(facts) for facts in told(AWARDS, {"ids": list(ids)})]


def _listed(facts: Facts) -> PublishedRelease:
    found = headed(facts)
    found.award_count = facts["award_count"]
    return found


def _on_a_page(facts: Facts) -> PublishedRelease:
    found = _listed(facts)
    corrected_at, photo = facts["corrected_at"], facts["photo"]
    (found.text,) = found.texts.all()
    found.corrected_at = corrected_at and datetime.fromisoformat(corrected_at)  # type: ignore[attr-defined]
    found.first_photos = [record(PublishedPhoto, photo)] if photo else []
    found.photo_count = photo["photo_count"] if photo else 0
    found.attachment_count = facts["attachment_count"]
    return found


def _with_files(facts: Facts) -> PublishedRelease:
    found = _listed(facts)
    hang(
        found,
        topics=records(PublishedTopic, facts["topics"]),
        photos=records(PublishedPhoto, facts["photos"]),
        attachments=records(PublishedAttachment, facts["attachments"]),
    )
    return found
