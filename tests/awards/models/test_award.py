import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError

from awards.models import Award, AwardRank, Edition, EditionGroup, MentionVersion
from tests.awards.make import (
    make_award,
    make_edition,
    make_group,
    make_home,
    make_mention,
    make_organisation,
    make_programme,
    tell_of,
)
from tests.awards.models.refusal import refused
from tests.make import make_release

pytestmark = pytest.mark.django_db


def test_an_award_has_a_grade_a_prize_or_a_rank():
    with refused("award_has_result"):
        make_award(grade=None)
    edition = make_edition()
    make_award(edition, grade=None, rank=1)
    make_award(edition, grade=None, prize={"ko": "장관상"})


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"prize_kind": "award"}, "award_prize_kind_of_a_prize"),
        ({"prize": {"ko": "장관상"}, "prize_kind": "medal"}, "award_prize_kind_known"),
        ({"authority": "king"}, "award_authority_known"),
        ({"announced_on": "2025-12-02", "awarded_on": "2025-12-01"}, "award_announced_before_awarded"),
        ({"score": "-1"}, "award_score_not_negative"),
        ({"rank": 0}, "award_rank_from_one"),
    ],
)
def test_impossible_facts_are_refused(values, rule):
    with refused(rule):
        make_award(**values)


def test_the_same_grade_is_recorded_once_for_edition_recipient_and_category():
    edition = make_edition()
    make_award(edition)
    make_award(edition, category={"ko": "복지"})
    make_award(edition, recipient=make_organisation())
    make_award(edition, grade="보통")
    with refused("award_grade_once"):
        make_award(edition, prize={"ko": "장관상"})
    with refused("award_grade_once"):
        make_award(edition, category={"ko": "복지", "en": "Welfare"})
    twin = Award(edition=edition, recipient=make_home(), grade=edition.programme.grades.get(position=1))
    with pytest.raises(ValidationError, match="register has this award"):
        twin.full_clean()


def test_the_same_prize_is_recorded_once_where_there_is_no_grade():
    edition = make_edition()
    make_award(edition, grade=None, prize={"ko": "대통령상"})
    make_award(edition, grade=None, prize={"ko": "특별상"})
    make_award(edition, grade=None, rank=2)
    twin = Award(edition=edition, recipient=make_home(), prize={"ko": "대통령상", "en": "Presidential Award"})
    with pytest.raises(ValidationError, match="register has this award"):
        twin.full_clean()
    with refused("award_prize_once"):
        twin.save()
    with refused("award_prize_once"):
        make_award(edition, grade=None, rank=3)


def test_a_grade_is_of_the_award_s_programme():
    other = make_programme().grades.get(position=1)
    with refused("award_grade_of_programme"):
        make_award(grade=other)
    with pytest.raises(ValidationError, match="another programme"):
        Award(edition=make_edition(), recipient=make_home(), grade=other).full_clean()


def test_a_group_is_of_the_award_s_edition():
    edition = make_edition()
    other = make_group(make_edition(edition.programme, 2024))
    with refused("award_group_of_edition"):
        make_award(edition, group=other)
    grade = edition.programme.grades.get(position=1)
    with pytest.raises(ValidationError, match="another edition"):
        Award(edition=edition, recipient=make_home(), grade=grade, group=other).full_clean()


def test_the_programme_of_an_award_is_that_of_its_edition():
    award = make_award()
    assert award.programme == award.edition.programme
    [bulk] = Award.objects.bulk_create([Award(edition=award.edition, recipient=award.recipient, rank=1)])
    assert bulk.programme_id == award.programme_id
    with refused("award_programme_of_edition"):
        Award.objects.filter(pk=bulk.pk).update(programme=make_programme())


def test_an_edition_takes_its_awards_with_it_to_another_programme():
    award = make_award(grade=None, rank=1)
    programme = make_programme()
    Edition.objects.filter(pk=award.edition_id).update(programme=programme)
    award.refresh_from_db()
    assert award.programme == programme


def test_a_rank_lies_within_its_group():
    edition = make_edition()
    group = make_group(edition, size=10)
    award = make_award(edition, group=group, rank=10)
    award.rank = 11
    with pytest.raises(ValidationError, match="beyond the size"):
        award.full_clean()
    with refused("rank_within_group"):
        award.save()
    group.size = 9
    with pytest.raises(ValidationError, match="rank beyond this size"):
        group.full_clean()
    with refused("rank_within_group"):
        EditionGroup.objects.filter(pk=group.pk).update(size=9)


def test_an_award_has_ranks_in_several_groups_of_its_edition():
    edition = make_edition()
    award = make_award(edition, group=make_group(edition, size=31), rank=3)
    large = make_group(edition, "인구 50만 이상", size=10)
    award.ranks.create(group=large, rank=1)
    with refused("award_rank_once_in_group"):
        award.ranks.create(group=large, rank=2)
    small = make_group(edition, "인구 50만 미만", size=21)
    with refused("award_further_rank_from_one"):
        award.ranks.create(group=small, rank=0)
    with refused("rank_within_group"):
        award.ranks.create(group=small, rank=22)
    elsewhere = make_group(make_edition())
    with refused("award_rank_group_of_edition"):
        award.ranks.create(group=elsewhere, rank=1)
    with pytest.raises(ValidationError, match="another edition"):
        AwardRank(award=award, group=elsewhere, rank=1).full_clean()


def test_public_and_external_ids_are_unique():
    award = make_award(external_id="register-1")
    with refused("external_id"):
        make_award(external_id="register-1")
    with refused("public_id"):
        make_award(public_id=award.public_id)


def test_a_release_tells_of_an_award_once():
    award, release = make_award(), make_release()
    make_mention(award, release)
    with refused("mention_once"):
        make_mention(award, release)


def test_an_award_that_a_release_tells_of_cannot_be_deleted():
    award = make_award()
    make_mention(award, make_release())
    with pytest.raises(ProtectedError):
        award.delete()


def test_an_award_that_was_approved_cannot_be_deleted_when_the_link_is_gone():
    award = make_award()
    tell_of(award)
    award.mentions.all().delete()
    with pytest.raises(ProtectedError):
        award.delete()


def test_what_was_approved_of_an_award_cannot_be_changed():
    tell_of(make_award())
    with refused("mention_version_is_immutable"):
        MentionVersion.objects.update(evidence=["something else"])


@pytest.mark.django_db(transaction=True)
def test_an_approved_version_tells_of_no_further_award_later():
    with transaction.atomic():
        tell_of(make_award())
    version = MentionVersion.objects.get().version
    with refused("version_is_sealed"):
        MentionVersion.objects.create(version=version, award=make_award())


def test_an_approved_version_tells_of_an_award_once():
    tell_of(make_award())
    told = MentionVersion.objects.get()
    with refused("mention_version_once"):
        MentionVersion.objects.create(version=told.version, award=told.award)
