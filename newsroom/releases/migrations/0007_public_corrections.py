from django.db import migrations, models

import newsroom.fields.localized
from newsroom.releases.sqlviews import CreateViews

CORRECTION = """
    SELECT c.id, v.release_id, lower(v.public_during) AS corrected_at, c.wrong, c."right"
    FROM releases_correction c JOIN releases_releaseversion v ON v.id = c.version_id
    WHERE lower(v.public_during) <= newsroom_now()
        AND EXISTS (SELECT 1 FROM published_release p WHERE p.id = v.release_id)
"""

# The line that is being prepared, beside those that are public.
DRAFT_CORRECTION = """
    SELECT * FROM public.published_correction
    UNION ALL
    SELECT -r.id, r.id, newsroom_now(), r.correction_wrong, r.correction_right
    FROM releases_release r WHERE r.id = draft.release_id() AND r.correction_wrong <> '{}'
"""

# Of a whole release while nothing of it is public; of a language while the rest is public without it.
WITHDRAWAL = """
    SELECT w.id, r.public_id, w.language, w.withdrawn_at, w.reason
    FROM releases_withdrawal w JOIN releases_release r ON r.id = w.release_id
    WHERE w.withdrawn_at <= newsroom_now()
        AND CASE w.language
            WHEN '' THEN NOT EXISTS (SELECT 1 FROM published_release p WHERE p.id = w.release_id)
            ELSE EXISTS (SELECT 1 FROM published_release p
                WHERE p.id = w.release_id AND NOT w.language = ANY (p.languages))
        END
        AND NOT EXISTS (SELECT 1 FROM releases_withdrawal later
            WHERE later.release_id = w.release_id AND later.language = w.language
                AND later.withdrawn_at > w.withdrawn_at AND later.withdrawn_at <= newsroom_now())
"""

FORMER_WITHDRAWAL = """
    SELECT w.id, r.public_id, w.withdrawn_at, w.reason
    FROM releases_withdrawal w JOIN releases_release r ON r.id = w.release_id
    WHERE w.withdrawn_at <= newsroom_now()
        AND NOT EXISTS (SELECT 1 FROM published_release p WHERE p.id = w.release_id)
        AND NOT EXISTS (SELECT 1 FROM releases_withdrawal later
            WHERE later.release_id = w.release_id AND later.withdrawn_at > w.withdrawn_at
                AND later.withdrawn_at <= newsroom_now())
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0006_desk_rules")]
    operations = [
        CreateViews(
            [
                ("published_correction", CORRECTION, DRAFT_CORRECTION),
                ("published_withdrawal", WITHDRAWAL, None),
            ],
            former=[("published_withdrawal", FORMER_WITHDRAWAL, None)],
        ),
        migrations.CreateModel(
            name="PublishedCorrection",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("corrected_at", models.DateTimeField()),
                ("wrong", newsroom.fields.localized.LocalizedTextField()),
                ("right", newsroom.fields.localized.LocalizedTextField()),
            ],
            options={
                "db_table": "published_correction",
                "ordering": ["-corrected_at", "-id"],
                "abstract": False,
                "managed": False,
                "default_permissions": (),
            },
        ),
    ]
