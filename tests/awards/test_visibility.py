"""An award is public while a public release tells of it; what it points to is public with it, no more."""

from datetime import timedelta

import pytest
from django.db import connection

from awards.published import (
    PublishedAward,
    PublishedAwardRank,
    PublishedDisclosure,
    PublishedEdition,
    PublishedGrade,
    PublishedGroup,
    PublishedMention,
    PublishedOrganisation,
    PublishedOrganisationName,
    PublishedProgramme,
    PublishedRole,
)
from newsroom.public.queries.register import in_scope
from newsroom.releases import clock
from newsroom.releases.preview import draft_world
from tests.awards.make import (
    make_award,
    make_edition,
    make_group,
    make_home,
    make_mention,
    make_organisation,
    make_programme,
    make_published_award,
    make_role,
    tell_of,
)
from tests.clock import set_clock
from tests.make import make_release, withdraw

pytestmark = pytest.mark.django_db

EVERYTHING = (
    PublishedAward,
    PublishedAwardRank,
    PublishedDisclosure,
    PublishedEdition,
    PublishedGrade,
    PublishedGroup,
    PublishedMention,
    PublishedOrganisation,
    PublishedOrganisationName,
    PublishedProgramme,
    PublishedRole,
)


def make_rich_award():
    """An award that touches every table of the register."""
    edition = make_edition(assessed_count=684)
    ministry = make_organisation("행정안전부", None, kind="central")
    ministry.former_names.create(name={"ko": "안전행정부"}, valid_to="2014-11-18")
    make_role(edition.programme, ministry)
    group = make_group(edition, size=226)
    award = make_award(edition, group=group, rank=3, entry_fee=550_000)
    award.ranks.create(group=make_group(edition, "1그룹", size=10), rank=1)
    return award


def test_nothing_of_an_award_that_no_release_tells_of_is_public():
    make_rich_award()
    assert [model.__name__ for model in EVERYTHING if model.objects.exists()] == []


def test_a_draft_that_tells_of_an_award_makes_nothing_public():
    make_mention(make_rich_award(), make_release())
    assert [model.__name__ for model in EVERYTHING if model.objects.exists()] == []


def test_a_scheduled_release_makes_its_awards_public_at_its_hour():
    award = make_rich_award()
    hour = clock.now() + timedelta(days=1)
    tell_of(award, at=hour)
    assert [model.__name__ for model in EVERYTHING if model.objects.exists()] == []
    set_clock(hour)
    assert [model.__name__ for model in EVERYTHING if not model.objects.exists()] == []


def test_a_withdrawn_release_takes_its_awards_back():
    release = tell_of(make_rich_award())
    assert PublishedAward.objects.exists()
    withdraw(release)
    assert [model.__name__ for model in EVERYTHING if model.objects.exists()] == []


def test_an_award_stays_public_while_another_release_tells_of_it():
    award = make_award()
    first = tell_of(award)
    tell_of(award)
    withdraw(first)
    assert PublishedAward.objects.get().mentions.count() == 1


def test_a_standalone_award_needs_no_release():
    award = make_award(standalone=True)
    published = PublishedAward.objects.get()
    assert (published.public_id, published.year) == (award.public_id, 2025)
    assert published.mentions.count() == 0


def test_the_year_of_an_edition_known_by_its_number_is_that_of_the_announcement():
    make_published_award(make_edition(year=None, number=8), announced_on="2024-12-15")
    assert PublishedAward.objects.get().year == 2024


def test_mentions_keep_the_order_and_evidence_of_the_release():
    edition = make_edition()
    first, second = make_award(edition, grade="우수"), make_award(edition, grade="보통")
    release = make_release()
    make_mention(second, release, "보통 등급을 받았다.", position=2)
    make_mention(first, release, "우수 등급을 받았다.", "최고 등급이다.", position=1)
    with draft_world(release.pk):
        evidence = list(PublishedMention.objects.values_list("evidence", flat=True))
    assert evidence == [["우수 등급을 받았다.", "최고 등급이다."], ["보통 등급을 받았다."]]


def test_a_preview_shows_the_awards_of_the_working_copy_and_no_other_draft():
    told, other = make_award(), make_award()
    release = make_release()
    make_mention(told, release)
    make_mention(other, make_release())
    with draft_world(release.pk):
        assert [award.public_id for award in PublishedAward.objects.all()] == [told.public_id]
        assert PublishedMention.objects.get().award.recipient.name["ko"] == "하늘시"
    assert not PublishedAward.objects.exists()


def test_a_preview_of_a_changed_copy_lacks_the_award_that_was_taken_out():
    award = make_award()
    release = tell_of(award)
    release_mention = award.mentions.get()
    release_mention.delete()
    assert PublishedAward.objects.exists()
    with draft_world(release.pk):
        assert not PublishedAward.objects.exists()


def test_a_grade_is_shown_with_its_whole_scale():
    make_published_award()
    assert [grade.name["ko"] for grade in PublishedGrade.objects.all()] == ["우수", "보통", "미흡"]


def test_a_gap_is_public_only_where_the_office_said_so():
    programme = make_programme()
    make_edition(programme, 2022)
    make_edition(programme, 2023, without_award=True)
    make_edition(programme, 2024, held=False)
    make_edition(programme, 2026, number=1)
    make_edition(programme, year=None, number=2)
    assert not PublishedEdition.objects.exists()
    make_published_award(make_edition(programme, 2025, number=3))
    assert set(PublishedEdition.objects.values_list("year", flat=True)) == {2023, 2024, 2025}


@pytest.mark.parametrize("of_ours", [True, False])
def test_awards_that_are_not_public_neither_show_nor_hide_an_edition(of_ours):
    programme = make_programme()
    recipient = make_home() if of_ours else make_organisation("바람시", None, kind="local")
    make_published_award(make_edition(programme, 2025))
    silent = make_edition(programme, 2023)
    gap = make_edition(programme, 2024, without_award=not of_ours)
    before = set(PublishedEdition.objects.values_list("year", flat=True))
    assert before == ({2025} if of_ours else {2024, 2025})
    for edition in (silent, gap):
        make_mention(make_award(edition, recipient=recipient), make_release())
    assert set(PublishedEdition.objects.values_list("year", flat=True)) == before


def test_a_group_is_public_when_a_public_award_points_to_it():
    edition = make_edition()
    make_group(edition, "2그룹")
    make_published_award(edition, group=make_group(edition, "1그룹"))
    assert PublishedGroup.objects.get().name["ko"] == "1그룹"


def test_the_bodies_above_a_recipient_are_public_and_those_beside_it_are_not():
    home = make_home()
    affiliate = make_organisation(parent=home)
    unit = make_organisation("하늘체육관", None, parent=affiliate)
    make_organisation("하늘문화재단", None, parent=home)
    make_published_award(recipient=unit)
    assert {row.slug for row in PublishedOrganisation.objects.all()} == {home.slug, affiliate.slug, unit.slug}


def test_our_awards_are_those_of_our_city_and_of_all_bodies_below_it():
    home = make_home()
    affiliate = make_organisation(parent=home)
    unit = make_organisation("하늘체육관", None, parent=affiliate)
    neighbour = make_organisation("바람시", None, kind="local")
    for recipient in (unit, neighbour):
        make_published_award(recipient=recipient)
    assert [award.recipient_id for award in in_scope(PublishedAward.objects.all(), "all")] == [unit.pk]
    assert not in_scope(PublishedAward.objects.all(), "city").exists()


def test_a_role_bears_the_name_of_the_edition_s_day():
    programme = make_programme()
    ministry = make_organisation("기후에너지환경부", None, kind="central")
    ministry.former_names.create(name={"ko": "환경부"}, valid_to="2025-09-30")
    make_role(programme, ministry)
    make_published_award(make_edition(programme, 2025))
    make_published_award(make_edition(programme, 2026))
    roles = PublishedRole.objects.order_by("edition__year")
    assert [role.name["ko"] for role in roles] == ["환경부", "기후에너지환경부"]


def test_a_role_holds_for_its_years_and_an_edition_s_own_role_stands_in_its_place():
    programme = make_programme()
    old, new, guest = (make_organisation(name, None) for name in ("옛 기관", "새 기관", "손님 기관"))
    make_role(programme, old, year_to=2023)
    make_role(programme, new, year_from=2024)
    editions = [make_edition(programme, year) for year in (2023, 2024, 2025)]
    make_role(programme, guest, edition=editions[2])
    for edition in editions:
        make_published_award(edition)
    names = [
        [role.organisation.name["ko"] for role in edition.roles.all()]
        for edition in PublishedEdition.objects.order_by("year")
    ]
    assert names == [["옛 기관"], ["새 기관"], ["손님 기관"]]


def test_an_organiser_of_hidden_editions_only_is_hidden():
    programme = make_programme()
    make_role(programme, make_organisation("옛 기관", None), year_to=2020)
    make_published_award(make_edition(programme, 2025))
    assert not PublishedOrganisation.objects.filter(name__ko="옛 기관").exists()


def test_every_view_has_the_columns_of_its_model():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, array_agg(column_name::text) FROM information_schema.columns"
            " WHERE table_schema = 'public' GROUP BY table_name"
        )
        columns = dict(cursor.fetchall())
    for model in EVERYTHING:
        assert set(columns[model._meta.db_table]) == {f.column for f in model._meta.concrete_fields}


def test_the_public_role_reads_the_views_and_none_of_the_register():
    make_published_award()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE newsroom_public")
    assert all(model.objects.count() is not None for model in EVERYTHING)
    assert PublishedAward.objects.select_related("edition", "recipient", "grade").count() == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege('awards_award', 'SELECT')")
        assert cursor.fetchone() == (False,)
        cursor.execute("RESET ROLE")


@pytest.mark.parametrize(("fee", "cost", "total"), [(100, None, 100), (0, 5, 5), (7, 8, 15), (0, 0, None)])
def test_what_was_paid_for_an_award_is_as_public_as_the_award(fee, cost, total):
    award = make_award(entry_fee=fee, promotion_cost=cost, reviewed_on="2025-01-02")
    assert not PublishedDisclosure.objects.exists()
    tell_of(award)
    disclosed = PublishedDisclosure.objects.values_list("entry_fee", "promotion_cost", "total")
    assert list(disclosed) == ([] if total is None else [(fee, cost, total)])
