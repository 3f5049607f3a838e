import pytest
from django.db import IntegrityError
from django.db.models import ProtectedError

from awards.published import PublishedAwardSet, PublishedAwardSetProgramme
from tests.awards.make import make_award, make_award_set, make_edition, make_programme

pytestmark = pytest.mark.django_db


def test_a_set_needs_a_slug():
    with pytest.raises(IntegrityError, match="award_set_has_slug"):
        make_award_set(slug="")


def test_a_programme_is_in_a_set_once():
    programme = make_programme()
    with pytest.raises(IntegrityError, match="award_set_programme_once"):
        make_award_set(programme, programme)


def test_a_programme_of_a_set_is_not_deleted():
    programme = make_programme()
    make_award_set(programme)
    with pytest.raises(ProtectedError):
        programme.delete()


def test_a_set_is_public_once_every_programme_of_it_is():
    first, second = make_programme(), make_programme()
    make_award_set(first, second)
    make_award_set(first)
    make_award(make_edition(first), standalone=True)
    draft = make_award(make_edition(second))
    assert not PublishedAwardSet.objects.exists()
    assert not PublishedAwardSetProgramme.objects.exists()
    draft.standalone = True
    draft.save()
    (told,) = PublishedAwardSet.objects.all()
    assert {member.programme_id for member in told.members.all()} == {first.pk, second.pk}
