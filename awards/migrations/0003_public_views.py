from django.db import migrations

from newsroom.releases.sqlviews import CreateViews

MENTION = """
    SELECT m.id, m.award_id, v.release_id, m.evidence, m.position
    FROM awards_mentionversion m JOIN releases_releaseversion v ON v.id = m.version_id
    WHERE v.public_during @> newsroom_now()
"""

# Ids of working rows are negated: they must not meet those of the versions' rows.
DRAFT_MENTION = """
    SELECT * FROM public.published_mention WHERE release_id IS DISTINCT FROM draft.release_id()
    UNION ALL
    SELECT -m.id, m.award_id, m.release_id, m.evidence, m.position
    FROM awards_mention m WHERE m.release_id = draft.release_id()
"""

# The left join costs nothing where the year is not asked for: the planner drops it.
AWARD = """
    SELECT a.id, a.public_id, a.edition_id, a.programme_id, a.recipient_id,
        coalesce(e.year, extract(year FROM coalesce(a.announced_on, a.awarded_on)))::smallint AS year,
        a.category, a.grade_id, a.prize, a.prize_kind, a.authority, a.rank, a.score, a.group_id, a.money,
        a.announced_on, a.awarded_on, a.source_url
    FROM awards_award a LEFT JOIN awards_edition e ON e.id = a.edition_id
    WHERE a.standalone OR EXISTS (SELECT FROM published_mention m WHERE m.award_id = a.id)
"""

AWARD_RANK = """
    SELECT r.id, r.award_id, r.group_id, r.rank FROM awards_awardrank r
    WHERE EXISTS (SELECT FROM published_award a WHERE a.id = r.award_id)
"""

PROGRAMME = """
    SELECT p.id, p.slug, p.name, p.kind, p.field, p.scale_size FROM awards_programme p
    WHERE EXISTS (SELECT FROM published_award a WHERE a.programme_id = p.id)
"""

# The whole scale, for a grade is told by its place in it.
GRADE = """
    SELECT g.id, g.programme_id, g.name, g.position FROM awards_grade g
    WHERE EXISTS (SELECT FROM published_award a WHERE a.programme_id = g.programme_id)
"""

# Nothing is concluded from rows that are not public, which would tell of them: what has no public award shows only
# where the awards office said that it was not held or that nobody of ours won.
EDITION = """
    SELECT e.id, e.programme_id, e.year, e.half, e.number, e.held, e.performance_from, e.performance_to,
        e.assessed_count, e.indicator_count
    FROM awards_edition e
    WHERE EXISTS (SELECT FROM published_award a WHERE a.edition_id = e.id)
        OR (
            (e.without_award OR NOT e.held)
            AND EXISTS (SELECT FROM published_award a WHERE a.programme_id = e.programme_id)
        )
"""

EDITION_GROUP = """
    SELECT g.id, g.edition_id, g.name, g.size, g.average, g.selected_count, g.top_share
    FROM awards_editiongroup g
    WHERE EXISTS (SELECT FROM published_award a WHERE a.group_id = g.id)
        OR EXISTS (SELECT FROM published_award_rank r WHERE r.group_id = g.id)
"""

# Who had which role in an edition, under the name of the edition's day (the middle of its year or half).
ROLE = """
    SELECT e.id AS edition_id, r.id AS role_id, e.programme_id, r.role, r.organisation_id,
        coalesce((
            SELECT n.name FROM awards_organisationname n
            WHERE n.organisation_id = r.organisation_id
                AND make_date(e.year, CASE e.half WHEN 1 THEN 4 WHEN 2 THEN 10 ELSE 7 END, 1)
                    BETWEEN coalesce(n.valid_from, '-infinity') AND n.valid_to
        ), o.name) AS name
    FROM published_edition e
        JOIN awards_role r ON r.programme_id = e.programme_id
        JOIN awards_organisation o ON o.id = r.organisation_id
    WHERE r.edition_id = e.id
        OR (
            r.edition_id IS NULL
            AND (r.year_from IS NULL OR e.year >= r.year_from)
            AND (r.year_to IS NULL OR e.year <= r.year_to)
            AND NOT EXISTS (SELECT FROM awards_role own WHERE own.edition_id = e.id AND own.role = r.role)
        )
"""

# A body is public when it, or one that belongs to it, has a public award or a role in a public edition.
ORGANISATION = """
    SELECT o.id, o.slug, o.kind, o.name, o.parent_id, o.home FROM awards_organisation o
    WHERE EXISTS (
        WITH RECURSIVE below(id) AS (
            SELECT o.id
            UNION ALL
            SELECT c.id FROM awards_organisation c JOIN below ON c.parent_id = below.id
        )
        SELECT FROM below
        WHERE EXISTS (SELECT FROM published_award a WHERE a.recipient_id = below.id)
            OR EXISTS (SELECT FROM published_role r WHERE r.organisation_id = below.id)
    )
"""

ORGANISATION_NAME = """
    SELECT n.id, n.organisation_id, n.name, n.valid_from, n.valid_to FROM awards_organisationname n
    WHERE EXISTS (SELECT FROM published_organisation o WHERE o.id = n.organisation_id)
"""

# A public body stands below public ones only, so the walk down from our city never leaves the view.
HOME_MEMBER = """
    WITH RECURSIVE member(organisation_id) AS (
        SELECT id FROM published_organisation WHERE home
        UNION ALL
        SELECT c.id FROM published_organisation c JOIN member ON c.parent_id = member.organisation_id
    )
    SELECT organisation_id FROM member
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0002_rules"), ("releases", "0004_public_views")]
    operations = [
        CreateViews(
            [
                ("published_mention", MENTION, DRAFT_MENTION),
                ("published_award", AWARD, None),
                ("published_award_rank", AWARD_RANK, None),
                ("published_programme", PROGRAMME, None),
                ("published_grade", GRADE, None),
                ("published_edition", EDITION, None),
                ("published_group", EDITION_GROUP, None),
                ("published_role", ROLE, None),
                ("published_organisation", ORGANISATION, None),
                ("published_organisation_name", ORGANISATION_NAME, None),
                ("published_home_member", HOME_MEMBER, None),
            ]
        )
    ]
