"""What the register of practices and visits holds, and what it refuses."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from newsroom.practices.models import Practice, Visit
from newsroom.practices.published import (
    PublishedPractice,
    PublishedPracticeAward,
    PublishedPracticeDepartment,
    PublishedPracticeRelease,
)
from newsroom.practices.yearly import Year, by_year
from newsroom.releases.preview import draft_world
from tests.awards.make import make_award, make_mention, make_organisation, make_published_award
from tests.clock import seoul, set_clock
from tests.make import make_published_release, make_release, withdraw
from tests.newsroom.practices.make import TEXT, TITLE, make_practice, make_visit

pytestmark = pytest.mark.django_db

EVERYTHING = (
    PublishedPractice,
    PublishedPracticeAward,
    PublishedPracticeDepartment,
    PublishedPracticeRelease,
)


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("practice_year_possible", {"year": 1900}),
        ("practice_field_known", {"field": "magic"}),
        ("practice_released_with_texts", {"released": True, "text": {}}),
        ("practice_released_with_a_contact", {"released": True, "contact_phone": "", "contact_email": ""}),
    ],
)
def test_the_database_refuses_a_practice(constraint, values):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        make_practice(**values)


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("visit_kind_known", {"kind": "party"}),
        ("visit_of_one_body", {"by": ""}),
        ("visit_of_people", {"people": 0}),
    ],
)
def test_the_database_refuses_a_visit(constraint, values):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        make_visit(**values)


def test_a_visit_is_of_one_body():
    with pytest.raises(IntegrityError, match="visit_of_one_body"), transaction.atomic():
        make_visit(None, make_organisation(), body="바람시")


@pytest.mark.parametrize(
    ("links", "constraint"),
    [("award_links", "practice_award_once"), ("release_links", "practice_release_once")],
)
def test_a_link_stands_once(links, constraint):
    practice = make_practice()
    to = {"award": make_award()} if links == "award_links" else {"release": make_release()}
    getattr(practice, links).create(**to)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        getattr(practice, links).create(**to)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("contact_phone", "010-1234-5678"),
        ("contact_email", "kim@naver.com"),
        ("text", TEXT | {"ko": "문의는 010-1234-5678로 한다."}),
        ("contact_name", {"ko": "김하늘 010 1234 5678"}),
    ],
)
def test_private_numbers_and_addresses_are_refused(field, value):
    with pytest.raises(ValidationError) as refused:
        Practice(**{"title": TITLE, "text": TEXT, "year": 2025, "field": "service", field: value}).full_clean(
            exclude=["department"]
        )
    assert field in refused.value.message_dict


@pytest.mark.parametrize("field", ["title", "text"])
def test_nothing_is_shown_before_it_is_there_in_every_language(field):
    practice = make_practice()
    practice.released = True
    practice.full_clean()
    setattr(practice, field, {"ko": getattr(practice, field)["ko"]})
    with pytest.raises(ValidationError) as refused:
        practice.full_clean()
    assert list(refused.value.message_dict) == [field]


def test_a_visit_that_has_not_been_yet_is_refused():
    set_clock(seoul(2025, 5, 6, 9))
    visit = Visit(body="바람시", topic="견학", held_on="2025-05-07")
    with pytest.raises(ValidationError) as refused:
        visit.full_clean()
    assert "held_on" in refused.value.message_dict


def test_what_a_practice_is_linked_to_shows_as_long_as_it_is_public_itself():
    practice = make_practice(released=True)
    award, release = make_award(), make_published_release()
    practice.award_links.create(award=award)
    practice.release_links.create(release=release)
    assert not PublishedPracticeAward.objects.exists()
    assert PublishedPracticeRelease.objects.get().release_id == release.pk
    withdraw(release)
    assert not PublishedPracticeRelease.objects.exists()
    assert PublishedPractice.objects.exists()


def test_a_preview_shows_the_award_of_its_working_copy():
    practice, award, release = make_practice(released=True), make_award(), make_release()
    practice.award_links.create(award=award)
    make_mention(award, release)
    with draft_world(release.pk):
        assert PublishedPracticeAward.objects.get().award_id == award.pk
    assert not PublishedPracticeAward.objects.exists()


def test_every_view_has_the_columns_of_its_model_and_the_public_role_reads_no_more():
    practice = make_practice(released=True)
    practice.award_links.create(award=make_published_award())
    make_visit(practice)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, array_agg(column_name::text) FROM information_schema.columns"
            " WHERE table_schema = 'public' GROUP BY table_name"
        )
        columns = dict(cursor.fetchall())
        for model in EVERYTHING:
            assert set(columns[model._meta.db_table]) == {f.column for f in model._meta.concrete_fields}
        cursor.execute("SET LOCAL ROLE newsroom_public")
        assert PublishedPractice.objects.get().visits == 1
        for table in ("practices_practice", "practices_visit"):
            cursor.execute("SELECT has_table_privilege(%s, 'SELECT')", [table])
            assert cursor.fetchone() == (False,)
        cursor.execute("RESET ROLE")


def test_visits_are_added_up_by_year():
    body = make_organisation()
    for by, values in (
        (body, {"held_on": "2025-01-02", "people": 3}),
        (body, {"held_on": "2025-12-31", "people": None}),
        ("바람시", {"held_on": "2025-06-01", "people": 4, "kind": "enquiry"}),
        ("바람시", {"held_on": "2024-12-31", "people": 5}),
    ):
        make_visit(None, by, **values)
    assert by_year(Visit.objects.all()) == [Year(2025, 2, 1, 2, 7), Year(2024, 1, 0, 1, 5)]
