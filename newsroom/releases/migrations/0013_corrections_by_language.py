from django.db import migrations, models

from newsroom.releases.sqlviews import CreateViews

# Told in the languages that the release is public in: what was taken back in one has no correction in it either.
CORRECTION = """
    SELECT c.id, v.release_id, lower(v.public_during) AS corrected_at,
        (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(c.wrong) WHERE key = ANY (p.languages))
            AS wrong,
        (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(c."right") WHERE key = ANY (p.languages))
            AS "right"
    FROM releases_correction c JOIN releases_releaseversion v ON v.id = c.version_id
        JOIN published_release p ON p.id = v.release_id
    WHERE lower(v.public_during) <= newsroom_now()
"""
FORMER_CORRECTION = """
    SELECT c.id, v.release_id, lower(v.public_during) AS corrected_at, c.wrong, c."right"
    FROM releases_correction c JOIN releases_releaseversion v ON v.id = c.version_id
    WHERE lower(v.public_during) <= newsroom_now()
        AND EXISTS (SELECT 1 FROM published_release p WHERE p.id = v.release_id)
"""
DRAFT_CORRECTION = """
    SELECT * FROM public.published_correction
    UNION ALL
    SELECT -r.id, r.id, newsroom_now(), r.correction_wrong, r.correction_right
    FROM releases_release r WHERE r.id = draft.release_id() AND r.correction_wrong <> '{}'
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0012_added_once")]
    operations = [
        CreateViews(
            [("published_correction", CORRECTION, DRAFT_CORRECTION)],
            former=[("published_correction", FORMER_CORRECTION, DRAFT_CORRECTION)],
        ),
        migrations.AddField(
            "outboxmessage",
            "title",
            models.CharField(blank=True, default="", max_length=300, verbose_name="title of the release"),
            preserve_default=False,
        ),
    ]
