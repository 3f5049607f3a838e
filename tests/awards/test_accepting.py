"""Accepting an award adds what the person saw is new, and nothing else; nothing becomes public by it."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from awards import refusing
from awards.accepting import ADD_ROLE, NotAccepted, accept, not_taken, tell_of, telling
from awards.enums import RoleName
from awards.matching import Matching
from awards.models import Award, Edition, Grade, Organisation, Programme, ProposalRefusal
from awards.published import PublishedAward
from newsroom.accounts.models import AuditEntry
from tests.awards.entering import make_entry
from tests.awards.make import (
    make_award,
    make_edition,
    make_group,
    make_home,
    make_organisation,
    make_programme,
    make_role,
)
from tests.awards.make import tell_of as publish_with
from tests.make import make_author, make_release, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def author():
    return make_user("author")


@pytest.fixture
def officer():
    return make_user("awards officer")


def new(record):
    return match(record).new


def match(record, by=None):
    [found] = Matching().of([record], adds_roles=by is None or by.has_perm(ADD_ROLE))
    return found


def accepted(record, by):
    return accept(record, by, seen=telling(match(record, by), by))


def left_out(record, by):
    return not_taken(match(record, by), by)


def test_what_is_new_is_added_with_all_that_it_needs(author):
    make_home()
    record = make_entry(number=3, organiser="행정안전부", prize="장관상", authority="minister")
    assert set(new(record)) == {"programme", "edition", "grade", "organiser", "award"}
    award = accepted(record, author)
    assert str(award.edition) == str(Edition.objects.get())
    assert (award.edition.year, award.edition.number) == (2025, 3)
    assert (str(award.grade.name), str(award.prize), award.authority) == ("우수", "장관상", "minister")
    assert award.programme.roles.get().organisation == Organisation.objects.get(name__ko="행정안전부")
    assert not award.standalone
    assert not PublishedAward.objects.exists()
    added = AuditEntry.objects.filter(act="add", actor=author).values_list("target_type", flat=True)
    assert {"awards.award", "awards.edition", "awards.programme", "awards.organisation"} <= set(added)


def test_accepting_twice_gives_the_same_award(author):
    make_home()
    seen = new(make_entry())
    assert accept(make_entry(), author, seen=seen) == accept(make_entry(), author, seen=seen)
    assert Award.objects.count() == 1


def test_what_nobody_saw_is_not_added(author):
    make_home()
    with pytest.raises(NotAccepted) as refused:
        accept(make_entry(), author, seen=["award", "edition", "grade"])
    assert set(refused.value.errors) == {"programme"}
    assert not Programme.objects.exists()


def test_a_grade_is_added_to_a_scale_by_the_awards_office_alone(author, officer):
    make_home()
    make_programme()
    with pytest.raises(NotAccepted) as refused:
        accepted(make_entry(grade="최우수"), author)
    assert set(refused.value.errors) == {"grade"}
    accepted(make_entry(grade="최우수"), officer)
    assert Grade.objects.filter(name__ko="최우수").exists()


def test_who_may_not_add_awards_links_those_that_are_there():
    nobody = make_user()
    award = make_award(make_edition(make_programme()))
    assert accepted(make_entry(), nobody) == award
    with pytest.raises(NotAccepted):
        accepted(make_entry(year=2024), nobody)


def test_a_body_of_our_city_is_entered_by_the_awards_office_alone(author, officer):
    home = make_home()
    record = make_entry(recipient="하늘문화재단", recipient_kind="affiliate")
    with pytest.raises(NotAccepted) as refused:
        accepted(record, author)
    assert "recipient_kind" in refused.value.errors
    assert accepted(record, officer).recipient.parent == home


def test_an_award_of_others_stays_as_they_entered_it(author):
    award = make_award(make_edition(make_programme()))
    publish_with(award)
    assert accepted(make_entry(rank=1, assessed=300), author) == award
    award.refresh_from_db()
    assert (award.rank, award.edition.assessed_count) == (None, None)


def test_a_year_completes_a_numbered_edition_for_who_may_change_it(author, officer):
    make_home()
    edition = make_edition(make_programme(), None, number=16)
    accepted(make_entry(number=16), author)
    edition.refresh_from_db()
    assert edition.year is None
    accepted(make_entry(number=16, category="환경"), officer)
    edition.refresh_from_db()
    assert edition.year == 2025


def test_who_runs_an_edition_of_the_register_stays_and_is_told(author):
    make_home()
    edition = make_edition(make_programme())
    make_role(edition.programme, make_organisation("행정안전부", None), role=RoleName.ORGANISER)
    record = make_entry(organiser="국토교통부", host="행정안전부", sponsor="")
    told = left_out(record, author)
    assert set(told) == {"organiser", "host"}
    assert "행정안전부" in told["organiser"]
    assert set(left_out(make_entry(organiser="행정안전부"), author)) == set()
    accepted(record, author)
    assert edition.programme.roles.get().organisation.name["ko"] == "행정안전부"


def test_who_runs_a_new_edition_is_taken_from_who_may_say_so_and_told_to_others(author, officer):
    make_home()
    make_programme()
    record = make_entry(organiser="행정안전부")
    assert set(left_out(record, author)) == {"organiser"}
    assert left_out(record, officer) == {}


def test_what_a_group_lacks_is_completed_by_who_may_change_it_and_told_to_others(author, officer):
    make_home()
    group = make_group(make_edition(make_programme()), "1그룹")
    record = make_entry(group="1그룹", group_size=10, average="84.2", score="93.4")
    assert set(left_out(record, author)) == {"group_size", "average"}
    accepted(record, officer)
    group.refresh_from_db()
    assert (group.size, group.average) == (10, Decimal("84.2"))


def test_another_average_than_that_of_the_register_is_left_out_whoever_accepts(officer):
    make_home()
    make_group(make_edition(make_programme()), "1그룹", average=Decimal("80.50"))
    told = left_out(make_entry(group="1그룹", average="84.2"), officer)
    assert "80.5”" in told["average"]


def test_of_an_award_that_is_recorded_all_that_it_has_otherwise_is_told(officer):
    edition = make_edition(make_programme(), 2025, assessed_count=243)
    group = make_group(edition, "1그룹")
    award = make_award(edition, score=Decimal("93"), group=group, authority="minister", rank=2)
    same = {"score": "93.000", "group": "1 그룹", "assessed": 243, "rank": 2, "authority": "minister"}
    assert left_out(make_entry(**same), officer) == {}
    other = {"score": "93.4", "group": "2그룹", "average": "84.2", "assessed": 240, "rank": 1, "number": 3}
    told = left_out(make_entry(**other, authority="president", prize="대통령상"), officer)
    assert set(told) == {*other, "authority", "prize"}
    assert accepted(make_entry(**other), officer) == award


def test_what_nobody_was_told_is_left_out_is_not_left_out(author):
    make_home()
    make_edition(make_programme())
    record = make_entry(organiser="국토교통부")
    with pytest.raises(NotAccepted) as refused:
        accept(record, author, seen=new(record))
    assert set(refused.value.errors) == {"organiser"}
    assert not Award.objects.exists()


def test_what_the_register_rules_out_is_told_beside_its_field(author):
    make_home()
    make_edition(make_programme(), 2025, held=False)
    with pytest.raises(NotAccepted) as refused:
        accepted(make_entry(), author)
    assert set(refused.value.errors) == {"year"}


def test_a_release_tells_of_an_award_once_with_all_the_evidence():
    award, release = make_award(), make_release()
    author = make_author(release)
    tell_of(award, release, ["한 문장."], author)
    tell_of(award, release, ["한 문장.", "다른 문장."], author)
    release.refresh_from_db()
    assert release.mentions.get().evidence == ["한 문장.", "다른 문장."]
    assert release.revisions.order_by("number").last().made_by == author
    assert AuditEntry.objects.filter(act="change", target_id=str(release.pk)).count() == 2
    assert not PublishedAward.objects.exists()


def test_a_refusal_is_kept_once_and_taken_back(author):
    release = make_release()
    for _time in range(2):
        refusing.refuse(release, "a" * 64, "하늘시 · 평가", "문장.", author, " 아니다. ")
    refusal = ProposalRefusal.objects.get()
    assert (refusal.reason, refusal.made_by) == ("아니다.", author)
    refusing.take_back(refusal, author)
    assert not ProposalRefusal.objects.exists()
    acts = AuditEntry.objects.filter(target_id=str(release.pk)).order_by("pk").values_list("act", flat=True)
    assert list(acts)[-2:] == ["refuse_proposal", "unrefuse_proposal"]


def test_the_database_holds_refusals_to_their_rules(author):
    values = {"release": make_release(), "identity": "a" * 64, "told": "상", "made_by": author}
    with pytest.raises(IntegrityError, match="proposal_refusal_has_evidence"), transaction.atomic():
        ProposalRefusal.objects.create(**values, evidence="")
    ProposalRefusal.objects.create(**values, evidence="문장.")
    with pytest.raises(IntegrityError, match="proposal_refusal_once"), transaction.atomic():
        ProposalRefusal.objects.create(**values, evidence="문장.")
