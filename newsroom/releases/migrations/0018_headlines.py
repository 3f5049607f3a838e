from django.db import migrations

from newsroom.releases.sqlviews import CreateViews

# The title of each public text with the time of its release, to be read in the order of `version_by_time`: one walk
# along the index gives the releases beside a release, whose texts need not be looked up by release again.
HEADLINE = """
    SELECT v.release_id, v.public_id, v.published_at, t.language, t.title, t.slug
    FROM releases_releaseversion v JOIN releases_releaseversiontext t ON t.version_id = v.id
    WHERE v.public_during @> newsroom_now()
"""
DRAFT_HEADLINE = """
    SELECT r.id AS release_id, r.public_id, r.published_at, t.language, t.title, t.slug
    FROM published_release r JOIN published_text t ON t.release_id = r.id
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0017_releases_filed")]
    operations = [CreateViews([("published_headline", HEADLINE, DRAFT_HEADLINE)])]
