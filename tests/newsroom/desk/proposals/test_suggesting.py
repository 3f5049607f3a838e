"""An author hands a proposal on to the awards office, which finds it waiting and accepts or refuses it."""

import json

import pytest
from django.contrib.auth.models import Permission
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.urls import reverse

from awards.accepting import tell_of
from awards.models import Award, ProposalSuggestion
from newsroom.accounts.grants import EDITORIAL
from newsroom.accounts.models import AuditEntry
from newsroom.releases import readiness
from newsroom.releases.models import Release
from tests.awards.make import make_award
from tests.make import make_author, make_editor, make_release, make_user, publish
from tests.newsroom.desk.proposals.round_up import TEXT, TYPED, make_register
from tests.newsroom.releases.admin.forms import change_url

pytestmark = pytest.mark.django_db

PROGRAMME = "적극행정 종합평가"


@pytest.fixture(autouse=True)
def recorded():
    return make_register()


@pytest.fixture
def release(client):
    made = make_release(texts={"ko": TEXT})
    client.force_login(make_author(made))
    return made


def page_of(release):
    return reverse("proposals_stored", args=[release.pk])


def row_of(client, release, programme=PROGRAMME):
    rows = client.get(page_of(release)).context["rows"].rows
    return next(row for row in rows if row.standing.proposal.programme == programme)


def hand_on(client, release, **data):
    row = row_of(client, release)
    client.post(page_of(release), {"identity": row.identity, "act": "suggest", **data})
    return row


def as_officer(client):
    client.force_login(make_user("awards officer"))


def test_what_is_handed_on_waits_for_the_office_and_its_author_decides_it_no_more(client, release):
    hand_on(client, release, reason="등급을 모르겠습니다.")
    row = row_of(client, release)
    assert (row.state, row.suggestion.note) == ("suggested", "등급을 모르겠습니다.")
    assert AuditEntry.objects.filter(act="suggest_award").count() == 1
    as_officer(client)
    assert reverse("proposals_waiting") in client.get("/admin/").content.decode()
    waiting = client.get(reverse("proposals_waiting")).content.decode()
    assert PROGRAMME in waiting
    assert page_of(release) in waiting


def test_the_office_sees_of_the_release_what_waits_and_nothing_else(client, release):
    as_officer(client)
    assert client.get(page_of(release)).status_code == 403
    client.force_login(make_editor())
    hand_on(client, release)
    as_officer(client)
    rows = client.get(page_of(release)).context["rows"].rows
    assert [row.standing.proposal.programme for row in rows] == [PROGRAMME]
    other = "0" * 64
    assert client.post(page_of(release), {"identity": other, "act": "refuse"}).status_code == 200


def test_what_the_office_accepts_is_recorded_and_told_of_by_the_release(client, release):
    hand_on(client, release)
    as_officer(client)
    row = row_of(client, release)
    said = {line.name: line.said for line in row.said}
    sent = {"recipient": said["recipient"], "programme": PROGRAMME, "year": "2025", "grade": "최우수"}
    answer = client.post(
        page_of(release), {**sent, "identity": row.identity, "act": "accept", "seen": row.seen}
    )
    assert answer.url == reverse("proposals_waiting")
    assert release.mentions.get().award == Award.objects.get(programme__name__ko=PROGRAMME)
    assert not ProposalSuggestion.objects.exists()


def test_what_the_office_accepts_is_done_as_a_whole_or_not_at_all(client, release):
    hand_on(client, release)
    as_officer(client)
    row = row_of(client, release)
    said = {line.name: line.said for line in row.said}
    sent = {"recipient": said["recipient"], "programme": PROGRAMME, "year": "2025", "grade": "최우수"}
    number = Award.objects.count()
    with connection.cursor() as cursor:
        cursor.execute(f"REVOKE INSERT ON releases_outboxmessage FROM {EDITORIAL}")
    with pytest.raises(ProgrammingError, match="permission denied"):
        client.post(page_of(release), {**sent, "identity": row.identity, "act": "accept", "seen": row.seen})
    assert Award.objects.count() == number
    assert ProposalSuggestion.objects.exists()


def test_what_the_office_refuses_its_author_is_told_why(client, release):
    row = hand_on(client, release)
    as_officer(client)
    client.post(page_of(release), {"identity": row.identity, "act": "refuse", "reason": "선정일 뿐입니다."})
    client.force_login(make_author(release))
    row = row_of(client, release)
    assert (row.state, row.standing.refusal.reason) == ("refused", "선정일 뿐입니다.")


def test_its_author_takes_it_back_and_decides_it(client, release):
    row = hand_on(client, release)
    client.post(page_of(release), {"identity": row.identity, "act": "reclaim"})
    assert row_of(client, release).state == "new"


def test_what_was_corrected_goes_with_it(client, release):
    row = row_of(client, release)
    said = {line.name: line.said for line in row.lines}
    hand_on(
        client, release, recipient=said["recipient"], programme=PROGRAMME, year="2024", grade=said["grade"]
    )
    assert ProposalSuggestion.objects.get().facts == {"year": "2024"}
    as_officer(client)
    assert "2024" in row_of(client, release).told


def test_of_a_text_that_has_changed_the_office_is_told_and_drops_it(client, release):
    row = hand_on(client, release)
    release.texts.update(body="<p>하늘시는 29일 밝혔다.</p>")
    as_officer(client)
    assert PROGRAMME in client.get(page_of(release)).content.decode()
    client.post(page_of(release), {"identity": row.identity, "act": "reclaim"})
    assert client.get(page_of(release)).status_code == 403


def test_a_closed_release_stays_as_it_is(client, release):
    hand_on(client, release)
    publish(release)
    as_officer(client)
    row = row_of(client, release)
    sent = {line.name: line.field.value() or "" for line in row.lines}
    client.post(page_of(release), {**sent, "identity": row.identity, "act": "accept", "seen": row.seen})
    assert Award.objects.filter(programme__name__ko=PROGRAMME).exists()
    assert not release.mentions.exists()


def test_a_release_that_is_approved_while_the_office_reads_it_stays_as_it_is(client, release):
    read = Release.objects.get(pk=release.pk)
    publish(release)
    assert not tell_of(make_award(), read, ["하늘시가 받았다."], make_user("awards officer"))
    assert not release.mentions.exists()


def test_who_may_add_no_awards_can_hand_them_on(client, release):
    author = make_author(release)
    author.groups.clear()
    names = ("view_release", "change_release", "view_releasetext", "add_mention", "change_mention")
    author.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(author)
    url = reverse("proposals", args=[release.pk])
    told = client.post(url, TYPED).json()["list"]
    assert 'data-do="accept"' not in told
    assert 'data-do="hand_on"' in told
    identity = row_of(client, release).identity
    facts = json.dumps({identity: {"year": "2024"}})
    answer = client.post(
        url, {**TYPED, "suggest": identity, "reason": "부탁합니다", "corrected": facts}
    ).json()
    assert "proposal-suggested" in answer["list"]
    assert ProposalSuggestion.objects.get().made_by == author


def test_a_release_that_is_not_saved_hands_nothing_on(client, release):
    client.force_login(make_editor())
    url = reverse("proposals_new")
    told = client.post(url, TYPED).json()["list"]
    assert 'data-do="hand_on"' not in told
    identity = told.partition('data-identity="')[2][:64]
    assert client.post(url, {**TYPED, "suggest": identity}).json()["refused"]


def test_what_waits_is_for_the_office_alone_and_not_from_the_bin(client, release):
    assert client.get(reverse("proposals_waiting")).status_code == 403
    hand_on(client, release)
    type(release).objects.filter(pk=release.pk).update(state="deleted")
    as_officer(client)
    assert PROGRAMME not in client.get(reverse("proposals_waiting")).content.decode()
    assert client.get(page_of(release)).status_code == 403


def test_the_list_of_what_waits_takes_as_many_queries_for_more(
    client, release, django_assert_max_num_queries
):
    as_officer(client)

    def add(number):
        said = {"told": "하늘시 · 평가", "evidence": "받았다.", "made_by": make_editor()}
        make_release().proposal_suggestions.create(identity=str(number), **said)

    add(0)
    with django_assert_max_num_queries(20) as few:
        client.get(reverse("proposals_waiting"))
    for number in range(1, 6):
        add(number)
    with django_assert_max_num_queries(len(few)):
        client.get(reverse("proposals_waiting"))


@pytest.mark.parametrize("changed", [{}, {"identity": "b", "evidence": ""}])
def test_a_proposal_waits_once_and_with_its_evidence(release, changed):
    said = {"identity": "a", "told": "하늘시", "evidence": "하늘시가 받았다.", "made_by": make_editor()}
    release.proposal_suggestions.create(**said)
    with pytest.raises(IntegrityError), transaction.atomic():
        release.proposal_suggestions.create(**said | changed)


def test_who_goes_on_with_the_release_is_told_that_something_waits(client, release):
    before = len(readiness.issues(release))
    hand_on(client, release)
    issues = readiness.issues(release)
    assert len(issues) == before + 1
    assert "proposals" in {issue.field for issue in issues}
    assert 'href="#proposals-group"' in client.get(change_url(release)).content.decode()
