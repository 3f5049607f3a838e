from django.db import migrations

from newsroom.releases.sqlviews import CreateViews

PHOTO = """
    SELECT p.id, v.release_id, f.token, f.name, f.media_type, f.size, f.digest, f.width, f.height, f.renditions,
        p.alt, p.caption, p.credit, p.licence, p.focal_x, p.focal_y, p.position
    FROM media_photoversion p JOIN releases_releaseversion v ON v.id = p.version_id
        JOIN media_storedfile f ON f.id = p.file_id
    WHERE v.public_during @> newsroom_now()
"""

# Ids of working rows are negated: they must not meet those of the versions' rows.
DRAFT_PHOTO = """
    SELECT * FROM public.published_photo WHERE release_id IS DISTINCT FROM draft.release_id()
    UNION ALL
    SELECT -p.id, p.release_id, f.token, f.name, f.media_type, f.size, f.digest, f.width, f.height, f.renditions,
        p.alt, p.caption, p.credit, p.licence, p.focal_x, p.focal_y, p.position
    FROM media_photo p JOIN media_storedfile f ON f.id = p.file_id
    WHERE p.release_id = draft.release_id()
"""

ATTACHMENT = """
    SELECT a.id, v.release_id, f.token, f.name, f.media_type, f.size, f.digest, a.title, a.licence, a.position
    FROM media_attachmentversion a JOIN releases_releaseversion v ON v.id = a.version_id
        JOIN media_storedfile f ON f.id = a.file_id
    WHERE v.public_during @> newsroom_now()
"""

DRAFT_ATTACHMENT = """
    SELECT * FROM public.published_attachment WHERE release_id IS DISTINCT FROM draft.release_id()
    UNION ALL
    SELECT -a.id, a.release_id, f.token, f.name, f.media_type, f.size, f.digest, a.title, a.licence, a.position
    FROM media_attachment a JOIN media_storedfile f ON f.id = a.file_id
    WHERE a.release_id = draft.release_id()
"""


class Migration(migrations.Migration):
    dependencies = [("media", "0002_rules"), ("releases", "0013_corrections_by_language")]
    operations = [
        CreateViews(
            [
                ("published_photo", PHOTO, DRAFT_PHOTO),
                ("published_attachment", ATTACHMENT, DRAFT_ATTACHMENT),
            ]
        )
    ]
