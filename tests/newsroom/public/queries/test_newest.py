"""What is put together from parts of the register is what the database lists in the same order."""

import pytest

from awards.published import PublishedAward, PublishedOrganisation
from newsroom.public.queries import awards, blocks, newest, register
from tests.awards.make import make_award, make_edition, make_home, make_organisation, make_programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def won():
    """Awards of three years, of the city, of what belongs to it and of others."""
    bodies = [make_home(), make_organisation("공단", parent=make_home()), make_organisation("기업")]
    for year in (2023, 2025, 2024):
        edition = make_edition(make_programme(), year)
        for body in bodies:
            make_award(edition, recipient=body, standalone=True)


@pytest.mark.parametrize(
    "asked",
    [
        lambda: register.in_scope(awards.awards(), "all"),
        lambda: register.in_scope(awards.awards(), "city"),
        lambda: awards.received_by(PublishedOrganisation.objects.get(home=True)),
    ],
    ids=["of all", "of the city by its scope", "of the city as a body"],
)
def test_lists_of_ours_are_those_of_the_database(won, asked):
    whole = newest.whole(blocks.Asked(asked()).sql)
    assert whole is not None
    assert list(whole.ids) == whole.first(9) == list(asked().values_list("pk", flat=True))
    assert whole.total == asked().count() < PublishedAward.objects.count()


def test_what_another_body_won_is_asked_of_the_database(won):
    (body,) = PublishedOrganisation.objects.filter(name__ko="공단")
    assert newest.whole(blocks.Asked(awards.received_by(body)).sql) is None
