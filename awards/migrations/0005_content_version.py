from django.db import migrations

from newsroom.releases.sqlcontent import content_of

# The columns that the published views show or ask.
FEEDS = {
    "awards_mentionversion": "*",
    "awards_award": "id, public_id, edition_id, programme_id, recipient_id, category, grade_id, prize, prize_kind,"
    " authority, rank, score, group_id, money, announced_on, awarded_on, source_url, standalone",
    "awards_awardrank": "id, award_id, group_id, rank",
    "awards_programme": "id, slug, name, kind, field, scale_size",
    "awards_grade": "id, programme_id, name, position",
    "awards_edition": "id, programme_id, year, half, number, held, without_award, performance_from, performance_to,"
    " assessed_count, indicator_count",
    "awards_editiongroup": "id, edition_id, name, size, average, selected_count, top_share",
    "awards_role": "id, programme_id, edition_id, role, organisation_id, year_from, year_to",
    "awards_organisation": "id, slug, kind, name, parent_id, home",
    "awards_organisationname": "id, organisation_id, name, valid_from, valid_to",
}


class Migration(migrations.Migration):
    dependencies = [("awards", "0004_rows_in_one_order"), ("releases", "0016_content_version")]
    operations = [content_of(FEEDS)]
