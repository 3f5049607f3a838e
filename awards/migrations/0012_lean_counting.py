from importlib import import_module

from django.db import migrations

from newsroom.releases.sqlviews import CreateViews

# With the policy field, which the planner asks for only where it is wanted.
WIN = """
    SELECT a.id AS award_id, a.public_id, a.programme_id, a.edition_id, a.recipient_id, g.position, a.grade_id, a.year,
        coalesce(a.category ->> 'ko', '') AS category, a.authority, a.rank, a.score,
        coalesce(s.name ->> 'ko', '') AS group_name, p.field
    FROM published_award a
        LEFT JOIN awards_grade g ON g.id = a.grade_id
        LEFT JOIN awards_editiongroup s ON s.id = a.group_id
        LEFT JOIN awards_programme p ON p.id = a.programme_id
"""

# Who gives, of each edition with a public award: what totals need of roles, without the names of the day. Whether a
# body is public is not asked: it is, for it has a role in a public edition.
GIVER = """
    SELECT e.id AS edition_id, r.id AS role_id, o.kind
    FROM awards_edition e
        JOIN awards_role r ON r.programme_id = e.programme_id AND r.role IN ('organiser', 'host')
        JOIN awards_organisation o ON o.id = r.organisation_id
    WHERE EXISTS (SELECT FROM published_award a WHERE a.edition_id = e.id)
        AND (
            r.edition_id = e.id
            OR (
                r.edition_id IS NULL
                AND (r.year_from IS NULL OR e.year >= r.year_from)
                AND (r.year_to IS NULL OR e.year <= r.year_to)
                AND NOT EXISTS (SELECT FROM awards_role own WHERE own.edition_id = e.id AND own.role = r.role)
            )
        )
"""

# The winners among our city and all that belongs to it, whose awards enter our totals.
OURS = """
    WITH RECURSIVE member(organisation_id, home) AS (
        SELECT id, home FROM awards_organisation WHERE home
        UNION ALL
        SELECT c.id, c.home FROM awards_organisation c JOIN member ON c.parent_id = member.organisation_id
    )
    SELECT m.organisation_id, m.home FROM member m
    WHERE EXISTS (SELECT FROM published_award a WHERE a.recipient_id = m.organisation_id)
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0011_register_imports")]
    operations = [
        CreateViews(
            [
                ("published_win", WIN, None),
                ("published_giver", GIVER, None),
                ("published_ours", OURS, None),
            ],
            former=[("published_win", import_module("awards.migrations.0010_award_sets").WIN, None)],
        )
    ]
