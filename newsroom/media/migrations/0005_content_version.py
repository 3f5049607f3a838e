from django.db import migrations

from newsroom.releases.sqlcontent import content_of

# A stored file is shown by these alone, is never changed, and stays while one of them carries it.
FEEDS = {"media_photoversion": "*", "media_attachmentversion": "*"}


class Migration(migrations.Migration):
    dependencies = [("media", "0004_files_exchanged"), ("releases", "0016_content_version")]
    operations = [content_of(FEEDS)]
