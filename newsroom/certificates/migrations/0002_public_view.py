from django.db import migrations

from newsroom.releases.sqlcontent import content_of
from newsroom.releases.sqlviews import CreateViews

CERTIFICATE = """
    SELECT c.id, c.award_id, f.token, f.kind, f.name, f.media_type, f.size, f.digest, f.width, f.height, f.renditions,
        c.label, c.position
    FROM certificates_certificate c JOIN media_storedfile f ON f.id = c.file_id
    WHERE c.released AND EXISTS (SELECT FROM published_award a WHERE a.id = c.award_id)
"""

# A stored file is shown by these alone, is never changed, and stays while one of them has it.
FEEDS = {"certificates_certificate": "*"}


class Migration(migrations.Migration):
    dependencies = [
        ("certificates", "0001_initial"),
        ("awards", "0007_telling_awards"),
        ("releases", "0018_headlines"),
    ]
    operations = [CreateViews([("published_certificate", CERTIFICATE, None)]), content_of(FEEDS)]
