"""What must hold of a release at every moment, whoever did what: queries that find what breaks a rule.

Plain SQL on the tables, so that nothing is taken from the code under test. Each takes the key of the release.
"""

from typing import Any

from django.db import connection

# Versions that an act of approval wrote; the others repeat one without a language that was withdrawn.
APPROVED = """(
    SELECT v.* FROM releases_releaseversion v
    WHERE v.release_id = %(release)s AND NOT EXISTS (
        SELECT 1 FROM releases_withdrawal w
        WHERE w.release_id = v.release_id AND w.language <> '' AND w.withdrawn_at = lower(v.public_during)
    )
)"""

RULES = {
    "a release has one open period at most": """
        SELECT count(*) FROM releases_releaseversion
        WHERE release_id = %(release)s AND NOT isempty(public_during) AND upper_inf(public_during)
        HAVING count(*) > 1
    """,
    "periods do not overlap": """
        SELECT a.number, b.number FROM releases_releaseversion a
        JOIN releases_releaseversion b ON a.release_id = b.release_id AND a.number < b.number
        WHERE a.release_id = %(release)s AND a.public_during && b.public_during
    """,
    "the state agrees with the versions": """
        SELECT r.state, v.open, v.waits, v.ever FROM releases_release r, LATERAL (
            SELECT coalesce(bool_or(upper_inf(public_during) AND NOT isempty(public_during)), false) AS open,
                coalesce(bool_or(lower(public_during) > newsroom_now()), false) AS waits,
                coalesce(bool_or(NOT isempty(public_during)), false) AS ever
            FROM releases_releaseversion WHERE release_id = r.id
        ) v
        WHERE r.id = %(release)s AND CASE r.state
            WHEN 'approved' THEN NOT v.open
            WHEN 'withdrawn' THEN v.open
            WHEN 'deleted' THEN v.ever
            ELSE v.waits
        END
    """,
    "revisions are counted without gaps, and the release tells the last": """
        SELECT r.revision, n.many, n.last FROM releases_release r, LATERAL (
            SELECT count(*) AS many, coalesce(max(number), 0) AS last FROM releases_revision WHERE release_id = r.id
        ) n
        WHERE r.id = %(release)s AND (r.revision <> n.last OR n.many <> n.last)
    """,
    "the working texts are those of the last revision": """
        SELECT t.language FROM releases_releasetext t JOIN releases_release r ON r.id = t.release_id
        JOIN releases_revision n ON n.release_id = r.id AND n.number = r.revision
        WHERE r.id = %(release)s AND (t.title, t.summary, t.body, t.ready::text) IS DISTINCT FROM (
            n.content #>> ARRAY['texts', t.language, 'title'], n.content #>> ARRAY['texts', t.language, 'summary'],
            n.content #>> ARRAY['texts', t.language, 'body'], n.content #>> ARRAY['texts', t.language, 'ready'])
    """,
    "each publication has one audit entry and one notice": f"""
        SELECT v.number FROM {APPROVED} v
        WHERE 1 <> (SELECT count(*) FROM releases_outboxmessage o WHERE o.version_id = v.id AND o.kind = 'published'
                AND o.release_id = v.release_id)
            OR 1 <> (SELECT count(*) FROM accounts_auditentry a WHERE a.act = 'approve'
                AND a.target_type = 'releases.release' AND a.target_id = v.release_id::text
                AND (a.detail ->> 'version')::int = v.number AND a.actor_id = v.approved_by_id)
    """,
    "there is no notice and no audit entry without a publication": f"""
        SELECT p.many, o.many, a.many FROM (SELECT count(*) AS many FROM {APPROVED} v) p,
            (SELECT count(*) AS many FROM releases_outboxmessage
                WHERE release_id = %(release)s AND kind = 'published') o,
            (SELECT count(*) AS many FROM accounts_auditentry WHERE act = 'approve'
                AND target_type = 'releases.release' AND target_id = %(release)s::text) a
        WHERE (p.many, p.many) <> (o.many, a.many)
    """,
    "what was approved is the revision that was looked at": f"""
        SELECT v.number FROM {APPROVED} v
        LEFT JOIN releases_revision n ON n.release_id = v.release_id AND n.number = v.revision
        WHERE (
            SELECT jsonb_object_agg(language, jsonb_build_array(title, summary, body))
            FROM releases_releaseversiontext WHERE version_id = v.id
        ) IS DISTINCT FROM (
            SELECT jsonb_object_agg(key, jsonb_build_array(value -> 'title', value -> 'summary', value -> 'body'))
            FROM jsonb_each(n.content -> 'texts') WHERE (value -> 'ready')::boolean
        )
    """,
    "nobody approved alone what they wrote or sent to review": f"""
        SELECT v.number FROM {APPROVED} v WHERE v.override_reason = '' AND (
            v.submitted_by_id = v.approved_by_id OR EXISTS (
                SELECT 1 FROM unnest(v.languages) language CROSS JOIN releases_revision n
                LEFT JOIN releases_revision before
                    ON before.release_id = n.release_id AND before.number = n.number - 1
                WHERE n.release_id = v.release_id AND n.made_by_id = v.approved_by_id AND n.number <= v.revision
                    AND (n.content #> ARRAY['texts', language]) - '{{slug,origin,ready}}'::text[]
                        IS DISTINCT FROM (before.content #> ARRAY['texts', language]) - '{{slug,origin,ready}}'::text[]
                    AND n.number > (
                        SELECT coalesce(max(former.revision), 0) FROM releases_releaseversion former
                        WHERE former.release_id = v.release_id AND former.number < v.number
                            AND language = ANY (former.languages))))
    """,
    "a withdrawal ends a period": """
        SELECT w.id FROM releases_withdrawal w WHERE w.release_id = %(release)s AND NOT EXISTS (
            SELECT 1 FROM releases_releaseversion v WHERE v.release_id = w.release_id
                AND upper(v.public_during) = w.withdrawn_at AND (w.language = '' OR w.language = ANY (v.languages)))
    """,
    "a correction is of something that was public": """
        SELECT c.id FROM releases_correction c JOIN releases_releaseversion v ON v.id = c.version_id
        WHERE v.release_id = %(release)s AND NOT EXISTS (
            SELECT 1 FROM releases_releaseversion former WHERE former.release_id = v.release_id
                AND former.number < v.number AND NOT isempty(former.public_during))
    """,
    "readers see the version of this moment": """
        SELECT v.id, p.version_id FROM
            (SELECT id FROM releases_releaseversion
                WHERE release_id = %(release)s AND public_during @> newsroom_now()) v
            FULL JOIN (SELECT version_id FROM published_release WHERE id = %(release)s) p ON p.version_id = v.id
        WHERE v.id IS NULL OR p.version_id IS NULL
    """,
    "readers see the texts of that version": """
        SELECT t.id, p.id FROM (
            SELECT t.id, t.title, t.body FROM releases_releaseversiontext t
            JOIN releases_releaseversion v ON v.id = t.version_id
            WHERE v.release_id = %(release)s AND v.public_during @> newsroom_now()
        ) t
        FULL JOIN (SELECT id, title, body FROM published_text WHERE release_id = %(release)s) p USING (id, title, body)
        WHERE t.id IS NULL OR p.id IS NULL
    """,
}

SEALED = """
    SELECT v.id, jsonb_build_object('facts', to_jsonb(v) - 'public_during', 'texts', (
        SELECT jsonb_agg(to_jsonb(t) ORDER BY t.id) FROM releases_releaseversiontext t WHERE t.version_id = v.id))
    FROM releases_releaseversion v WHERE v.release_id = %(release)s
"""

# Everything that an act writes in words, as one text.
WRITTEN = """
    SELECT coalesce(string_agg(words, ' '), '') FROM (
        SELECT detail::text AS words FROM accounts_auditentry
            WHERE target_type = 'releases.release' AND target_id = %(release)s::text
        UNION ALL SELECT text FROM releases_reviewnote WHERE release_id = %(release)s
        UNION ALL SELECT reason::text FROM releases_withdrawal WHERE release_id = %(release)s
        UNION ALL SELECT override_reason FROM releases_releaseversion WHERE release_id = %(release)s
        UNION ALL SELECT content::text FROM releases_revision WHERE release_id = %(release)s
        UNION ALL SELECT concat(title, summary, body) FROM releases_releasetext WHERE release_id = %(release)s
    ) everything
"""

REVISIONS_WITH = """
    SELECT number FROM releases_revision
    WHERE release_id = %(release)s AND content::text LIKE '%%' || %(mark)s || '%%' ORDER BY number
"""

ACTS = """
    SELECT act, count(*) FROM accounts_auditentry
    WHERE target_type = 'releases.release' AND target_id = %(release)s::text GROUP BY act
"""
NOTICES = "SELECT kind, count(*) FROM releases_outboxmessage WHERE release_id = %(release)s GROUP BY kind"
SHOWN = """
    SELECT t.language, t.title FROM published_text t WHERE t.release_id = %(release)s
"""
PUBLIC_VERSION = "SELECT version_id FROM published_release WHERE id = %(release)s"
EMPTIED = "SELECT id FROM releases_releaseversion WHERE release_id = %(release)s AND isempty(public_during)"


def rows(query: str, **values: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchall()


ALL = " UNION ALL ".join(
    f"(SELECT '{name}' AS rule, to_jsonb(breach) FROM ({query}) breach)" for name, query in RULES.items()
)


def broken(release: int) -> list[tuple[str, Any]]:
    """The rules that do not hold of the release, each with what breaks it."""
    return rows(ALL, release=release)
