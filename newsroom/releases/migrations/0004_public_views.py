from django.db import migrations

from newsroom.releases.sqlviews import CreateViews

RELEASE = """
    SELECT release_id AS id, public_id, id AS version_id, kind, category_id, department_id, licence, featured, contacts,
        languages, published_at, lower(public_during) AS modified_at
    FROM releases_releaseversion WHERE public_during @> newsroom_now()
"""

DRAFT_RELEASE = """
    SELECT * FROM public.published_release WHERE id IS DISTINCT FROM draft.release_id()
    UNION ALL
    SELECT r.id, r.public_id, NULL, r.kind, r.category_id, r.department_id, r.licence, r.featured,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'post', c.post, 'phone', c.phone, 'email', c.email)
            ORDER BY c.position, c.id), '[]') FROM releases_contact c WHERE c.release_id = r.id),
        ARRAY(SELECT t.language FROM releases_releasetext t WHERE t.release_id = r.id AND t.title <> '' ORDER BY t.language),
        coalesce((SELECT min(v.published_at) FROM releases_releaseversion v
            WHERE v.release_id = r.id AND lower(v.public_during) <= newsroom_now()), r.publish_at, newsroom_now()),
        newsroom_now()
    FROM releases_release r WHERE r.id = draft.release_id()
"""

TEXT = """
    SELECT t.id, v.release_id, t.language, t.title, t.subtitles, t.summary, t.body, t.plain, t.slug,
        t.origin
    FROM releases_releaseversiontext t JOIN releases_releaseversion v ON v.id = t.version_id
    WHERE v.public_during @> newsroom_now()
"""

# Ids of working rows are negated: they must not meet those of the versions' rows.
DRAFT_TEXT = """
    SELECT * FROM public.published_text WHERE release_id IS DISTINCT FROM draft.release_id()
    UNION ALL
    SELECT -t.id, t.release_id, t.language, t.title, t.subtitles, t.summary, t.body,
        regexp_replace(t.body, '<[^>]*>', '', 'g'), coalesce(nullif(t.slug, ''), 'preview'), t.origin
    FROM releases_releasetext t WHERE t.release_id = draft.release_id() AND t.title <> ''
"""

RELEASE_TOPIC = """
    SELECT vt.id, v.release_id, vt.topic_id
    FROM releases_releaseversiontopic vt JOIN releases_releaseversion v ON v.id = vt.version_id
    WHERE v.public_during @> newsroom_now()
"""

DRAFT_RELEASE_TOPIC = """
    SELECT * FROM public.published_release_topic WHERE release_id IS DISTINCT FROM draft.release_id()
    UNION ALL
    SELECT -rt.id, rt.release_id, rt.topic_id FROM releases_release_topics rt WHERE rt.release_id = draft.release_id()
"""

# A heading is public only when something public stands under it.
CATEGORY = """
    SELECT c.id, c.slug, c.name FROM releases_category c
    WHERE EXISTS (SELECT 1 FROM published_release r WHERE r.category_id = c.id)
"""
DEPARTMENT = """
    SELECT d.id, d.slug, d.name FROM accounts_department d
    WHERE EXISTS (SELECT 1 FROM published_release r WHERE r.department_id = d.id)
"""
TOPIC = """
    SELECT t.id, t.slug, t.name FROM releases_topic t
    WHERE EXISTS (SELECT 1 FROM published_release_topic rt WHERE rt.topic_id = t.id)
"""

WITHDRAWAL = """
    SELECT w.id, r.public_id, w.withdrawn_at, w.reason
    FROM releases_withdrawal w JOIN releases_release r ON r.id = w.release_id
    WHERE w.withdrawn_at <= newsroom_now()
        AND NOT EXISTS (SELECT 1 FROM published_release p WHERE p.id = w.release_id)
        AND NOT EXISTS (SELECT 1 FROM releases_withdrawal later
            WHERE later.release_id = w.release_id AND later.withdrawn_at > w.withdrawn_at
                AND later.withdrawn_at <= newsroom_now())
"""

LEGACY_URL = """
    SELECT u.id, u.path, u.release_id FROM releases_legacyurl u
    WHERE EXISTS (SELECT 1 FROM published_release r WHERE r.id = u.release_id)
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0003_versions_are_immutable")]
    operations = [
        CreateViews(
            [
                ("published_release", RELEASE, DRAFT_RELEASE),
                ("published_text", TEXT, DRAFT_TEXT),
                ("published_release_topic", RELEASE_TOPIC, DRAFT_RELEASE_TOPIC),
                ("published_category", CATEGORY, None),
                ("published_department", DEPARTMENT, None),
                ("published_topic", TOPIC, None),
                ("published_withdrawal", WITHDRAWAL, None),
                ("published_legacy_url", LEGACY_URL, None),
            ]
        )
    ]
