from django.db import migrations

from newsroom.releases.sqlcontent import content_of
from newsroom.releases.sqlviews import CreateViews

# Who came is nobody's to know: of visits the number alone is public, and of how many bodies.
PRACTICE = """
    SELECT p.id, p.public_id, p.title, p.text, p.year, p.field, p.department_id, p.contact_name, p.contact_post,
        p.contact_phone, p.contact_email,
        (SELECT count(*) FROM practices_visit v WHERE v.practice_id = p.id AND v.kind = 'visit')::integer AS visits,
        (SELECT count(DISTINCT coalesce(v.organisation_id::text, v.body)) FROM practices_visit v
            WHERE v.practice_id = p.id AND v.kind = 'visit')::integer AS visiting_bodies
    FROM practices_practice p
    WHERE p.released
"""

DEPARTMENT = """
    SELECT d.id, d.slug, d.name FROM accounts_department d
    WHERE EXISTS (SELECT FROM practices_practice p WHERE p.department_id = d.id AND p.released)
"""

# Of what a practice is linked to it shows what is public by itself: a link makes nothing public.
PRACTICE_AWARD = """
    SELECT l.id, l.practice_id, l.award_id
    FROM practices_practiceaward l JOIN practices_practice p ON p.id = l.practice_id
    WHERE p.released AND EXISTS (SELECT FROM published_award a WHERE a.id = l.award_id)
"""

PRACTICE_RELEASE = """
    SELECT l.id, l.practice_id, l.release_id
    FROM practices_practicerelease l JOIN practices_practice p ON p.id = l.practice_id
    WHERE p.released AND EXISTS (SELECT FROM published_release r WHERE r.id = l.release_id)
"""

# The columns that the published views show or ask.
FEEDS = {
    "practices_practice": "id, public_id, title, text, year, field, department_id, contact_name, contact_post,"
    " contact_phone, contact_email, released",
    "practices_practiceaward": "*",
    "practices_practicerelease": "*",
    "practices_visit": "id, practice_id, kind, organisation_id, body",
}


class Migration(migrations.Migration):
    dependencies = [
        ("practices", "0001_initial"),
        ("awards", "0007_telling_awards"),
        ("releases", "0018_headlines"),
    ]
    operations = [
        CreateViews(
            [
                ("published_practice", PRACTICE, None),
                ("published_practice_department", DEPARTMENT, None),
                ("published_practice_award", PRACTICE_AWARD, None),
                ("published_practice_release", PRACTICE_RELEASE, None),
            ]
        ),
        content_of(FEEDS),
    ]
