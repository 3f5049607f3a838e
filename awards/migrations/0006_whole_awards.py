from django.db import migrations

from newsroom.releases.sqlviews import CreateViews

# What a public award points to is public, so it is read by its keys: the views of programmes, editions, bodies, grades
# and groups themselves would look for a public award of each of them.
AWARD_WHOLE = """
    SELECT a.id, a.public_id, a.edition_id, a.programme_id, a.recipient_id, a.year, a.category, a.grade_id, a.prize,
        a.prize_kind, a.authority, a.rank, a.score, a.group_id, a.money, a.announced_on, a.awarded_on, a.source_url,
        json_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'kind', p.kind, 'field', p.field,
            'scale_size', p.scale_size) AS programme,
        json_build_object('id', e.id, 'programme_id', e.programme_id, 'year', e.year, 'half', e.half,
            'number', e.number, 'held', e.held, 'performance_from', e.performance_from,
            'performance_to', e.performance_to, 'assessed_count', e.assessed_count,
            'indicator_count', e.indicator_count) AS edition,
        json_build_object('id', o.id, 'slug', o.slug, 'kind', o.kind, 'name', o.name, 'parent_id', o.parent_id,
            'home', o.home) AS recipient,
        CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'programme_id', g.programme_id, 'name', g.name,
            'position', g.position) END AS grade,
        CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'edition_id', s.edition_id, 'name', s.name,
            'size', s.size, 'average', s.average, 'selected_count', s.selected_count, 'top_share', s.top_share)
            END AS "group"
    FROM published_award a
        JOIN awards_programme p ON p.id = a.programme_id
        JOIN awards_edition e ON e.id = a.edition_id
        JOIN awards_organisation o ON o.id = a.recipient_id
        LEFT JOIN awards_grade g ON g.id = a.grade_id
        LEFT JOIN awards_editiongroup s ON s.id = a.group_id
"""

# What stands around a public award: its ranks in other groups, and who ran its edition.
AWARD_AROUND = """
    SELECT a.id AS award_id,
        (SELECT json_agg(json_build_object('id', r.id, 'award_id', r.award_id, 'group_id', r.group_id, 'rank', r.rank,
            'group', json_build_object('id', s.id, 'edition_id', s.edition_id, 'name', s.name, 'size', s.size,
                'average', s.average, 'selected_count', s.selected_count, 'top_share', s.top_share)) ORDER BY r.id)
            FROM awards_awardrank r JOIN awards_editiongroup s ON s.id = r.group_id WHERE r.award_id = a.id) AS ranks,
        (SELECT json_agg(json_build_object('edition_id', r.edition_id, 'role_id', r.role_id,
            'programme_id', r.programme_id, 'role', r.role, 'organisation_id', r.organisation_id, 'name', r.name,
            'organisation', json_build_object('id', o.id, 'slug', o.slug, 'kind', o.kind, 'name', o.name,
                'parent_id', o.parent_id, 'home', o.home)) ORDER BY r.role, r.role_id)
            FROM published_role r JOIN awards_organisation o ON o.id = r.organisation_id
            WHERE r.edition_id = a.edition_id) AS roles
    FROM published_award a
"""

# What streaks and nth times are counted from: who won which edition, and at which place of the scale.
WIN = """
    SELECT a.id AS award_id, a.programme_id, a.edition_id, a.recipient_id, g.position
    FROM published_award a LEFT JOIN awards_grade g ON g.id = a.grade_id
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0005_content_version")]
    operations = [
        CreateViews(
            [
                ("published_award_whole", AWARD_WHOLE, None),
                ("published_award_around", AWARD_AROUND, None),
                ("published_win", WIN, None),
            ]
        )
    ]
