from importlib import import_module

from django.db import migrations, models

from newsroom.releases.sqlviews import CreateViews

# What points to something public is looked for one by one, until the first: asked with EXISTS, the planner reads all
# public mentions of the register to tell whether a single grade may be seen.
PUBLIC = "(a.standalone OR (SELECT true FROM published_mention m WHERE m.award_id = a.id LIMIT 1))"


def some_award(condition: str) -> str:
    return f"(SELECT true FROM awards_award a WHERE {condition} AND {PUBLIC} LIMIT 1)"


# The year without a detour by numeric.
AWARD = """
    SELECT a.id, a.public_id, a.edition_id, a.programme_id, a.recipient_id,
        coalesce(e.year, extract(year FROM coalesce(a.announced_on, a.awarded_on))::smallint) AS year,
        a.category, a.grade_id, a.prize, a.prize_kind, a.authority, a.rank, a.score, a.group_id, a.money,
        a.announced_on, a.awarded_on, a.source_url
    FROM awards_award a LEFT JOIN awards_edition e ON e.id = a.edition_id
    WHERE a.standalone OR EXISTS (SELECT FROM published_mention m WHERE m.award_id = a.id)
"""
PROGRAMME = f"""
    SELECT p.id, p.slug, p.name, p.kind, p.field, p.scale_size FROM awards_programme p
    WHERE {some_award("a.programme_id = p.id")}
"""
GRADE = f"""
    SELECT g.id, g.programme_id, g.name, g.position FROM awards_grade g
    WHERE {some_award("a.programme_id = g.programme_id")}
"""
EDITION = f"""
    SELECT e.id, e.programme_id, e.year, e.half, e.number, e.held, e.performance_from, e.performance_to,
        e.assessed_count, e.indicator_count
    FROM awards_edition e
    WHERE {some_award("a.edition_id = e.id")}
        OR ((e.without_award OR NOT e.held) AND {some_award("a.programme_id = e.programme_id")})
"""
# A body is public when it, or one that belongs to it, has a public award or a role in a public edition.
ORGANISATION = f"""
    SELECT o.id, o.slug, o.kind, o.name, o.parent_id, o.home FROM awards_organisation o
    WHERE EXISTS (
        WITH RECURSIVE below(id) AS (
            SELECT o.id
            UNION ALL
            SELECT c.id FROM awards_organisation c JOIN below ON c.parent_id = below.id
        )
        SELECT FROM below
        WHERE {some_award("a.recipient_id = below.id")}
            OR (
                SELECT true FROM awards_role r
                WHERE r.organisation_id = below.id AND (
                    SELECT true FROM published_edition e
                    WHERE e.programme_id = r.programme_id AND (
                        r.edition_id = e.id
                        OR (
                            r.edition_id IS NULL
                            AND (r.year_from IS NULL OR e.year >= r.year_from)
                            AND (r.year_to IS NULL OR e.year <= r.year_to)
                            AND NOT EXISTS (
                                SELECT FROM awards_role own WHERE own.edition_id = e.id AND own.role = r.role
                            )
                        )
                    )
                    LIMIT 1
                )
                LIMIT 1
            )
    )
"""
# Totals ask for all of it, so it is read as a whole: first who ran single editions, then who ran the others.
GIVER = """
    SELECT e.id AS edition_id, r.id AS role_id, o.kind
    FROM awards_role r
        JOIN awards_edition e ON e.id = r.edition_id
        JOIN awards_organisation o ON o.id = r.organisation_id
    WHERE r.role IN ('organiser', 'host') AND EXISTS (SELECT FROM published_award a WHERE a.edition_id = e.id)
    UNION ALL
    SELECT e.id, r.id, o.kind
    FROM awards_role r
        JOIN awards_edition e ON e.programme_id = r.programme_id
            AND (r.year_from IS NULL OR e.year >= r.year_from)
            AND (r.year_to IS NULL OR e.year <= r.year_to)
        JOIN awards_organisation o ON o.id = r.organisation_id
    WHERE r.edition_id IS NULL AND r.role IN ('organiser', 'host')
        AND EXISTS (SELECT FROM published_award a WHERE a.edition_id = e.id)
        AND NOT EXISTS (SELECT FROM awards_role own WHERE own.edition_id = e.id AND own.role = r.role)
"""
OURS = f"""
    WITH RECURSIVE member(organisation_id, home) AS (
        SELECT id, home FROM awards_organisation WHERE home
        UNION ALL
        SELECT c.id, c.home FROM awards_organisation c JOIN member ON c.parent_id = member.organisation_id
    )
    SELECT m.organisation_id, m.home FROM member m WHERE {some_award("a.recipient_id = m.organisation_id")}
"""
FIRST = import_module("awards.migrations.0003_public_views")
LEAN = import_module("awards.migrations.0012_lean_counting")


class Migration(migrations.Migration):
    dependencies = [("awards", "0017_register_version")]
    operations = [
        migrations.AddIndex(
            "award", models.Index(fields=["edition", "recipient", "grade"], name="award_of_body")
        ),
        CreateViews(
            [
                ("published_award", AWARD, None),
                ("published_programme", PROGRAMME, None),
                ("published_grade", GRADE, None),
                ("published_edition", EDITION, None),
                ("published_role", FIRST.ROLE, None),
                ("published_organisation", ORGANISATION, None),
                ("published_giver", GIVER, None),
                ("published_ours", OURS, None),
            ],
            former=[
                ("published_award", FIRST.AWARD, None),
                ("published_programme", FIRST.PROGRAMME, None),
                ("published_grade", FIRST.GRADE, None),
                ("published_edition", FIRST.EDITION, None),
                ("published_role", FIRST.ROLE, None),
                ("published_organisation", FIRST.ORGANISATION, None),
                ("published_giver", LEAN.GIVER, None),
                ("published_ours", LEAN.OURS, None),
            ],
        ),
    ]
