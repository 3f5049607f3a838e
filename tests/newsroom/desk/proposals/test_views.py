"""The release form asks which awards its text tells of, and they are decided there or on a page without scripts."""

import json
from decimal import Decimal

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awards.models import Award, Mention, Programme, ProposalRefusal
from tests.awards.make import make_award, make_edition, make_mention, make_programme
from tests.make import make_author, make_editor, make_release, make_user
from tests.newsroom.desk.proposals.round_up import PARAGRAPHS, TEXT, TITLE, TYPED, make_register
from tests.newsroom.releases.admin.forms import ADD, change_url, posted

pytestmark = pytest.mark.django_db

SENTENCE = "시는 ‘2025년 적극행정 종합평가’에서 최우수기관으로 선정됐다."
ONE = {"ko-title": TITLE, "ko-body": f"<p>하늘시는 29일 밝혔다. {SENTENCE}</p>"}


@pytest.fixture
def release(client):
    made = make_release(texts={"ko": TEXT})
    client.force_login(make_author(made))
    return made


@pytest.fixture(autouse=True)
def recorded():
    return make_register()


def ask(client, release, **data):
    url = reverse("proposals", args=[release.pk]) if release else reverse("proposals_new")
    return client.post(url, {**ONE, **data}).json()


def first(answer):
    """The identity of the first proposal, and what it would add."""
    _before, _sign, rest = answer["list"].partition('data-identity="')
    return rest[:64], rest.partition('data-seen="')[2].partition('"')[0]


def test_what_is_typed_is_read_and_stored_nowhere(client, release):
    answer = ask(client, release, **TYPED)
    assert answer["list"].count('class="check proposal') == 8
    assert "proposal-known" in answer["list"]
    assert Programme.objects.count() == 2
    assert not Mention.objects.exists()


def test_each_fact_tells_where_it_was_read_and_whether_it_is_new(client, release):
    told = ask(client, release)["list"]
    assert 'data-place="text-ko-body"' in told.partition('class="proposal-facts"')[2]
    assert '<b class="proposal-new">' in told


def test_what_is_accepted_is_recorded_and_given_to_the_form(client, release):
    identity, seen = first(ask(client, release))
    answer = ask(client, release, accept=identity, seen=seen)
    award = Award.objects.get(programme__name__ko="적극행정 종합평가")
    [linked] = answer["linked"]
    assert linked["award"] == award.pk
    assert linked["evidence"] in SENTENCE
    assert "proposal-told" in answer["list"]
    assert not Mention.objects.exists()
    again = ask(client, release, accept=identity, seen=seen)
    assert again["linked"][0]["award"] == award.pk


def test_what_was_not_shown_as_new_is_not_recorded(client, release):
    identity, _seen = first(ask(client, release))
    answer = ask(client, release, accept=identity, seen="award")
    assert answer["refused"]
    assert "proposal-wrong" in answer["list"]
    assert Award.objects.count() == 1


def test_a_new_release_accepts_before_it_is_saved(client, release):
    client.force_login(make_editor())
    identity, seen = first(ask(client, None))
    assert ask(client, None, refuse=identity)["refused"]
    assert ask(client, None, accept=identity, seen=seen)["linked"]


def test_what_is_refused_of_a_new_release_is_stored_with_it(client, release):
    client.force_login(make_editor())
    identity, _seen = first(ask(client, None))
    kept = json.dumps({"refusing": {identity: "내년 일이다.", "0" * 64: "옛 문장이다."}})
    told = ask(client, None, _proposals=kept)["list"]
    assert "proposal-refused" in told
    assert "내년 일이다." in told
    assert not ProposalRefusal.objects.exists()
    texts = {"texts-0-title": ONE["ko-title"], "texts-0-body": ONE["ko-body"], "_proposals": kept}
    client.post(ADD, posted(client.get(ADD)) | texts)
    refusal = ProposalRefusal.objects.get()
    assert (refusal.identity, refusal.reason) == (identity, "내년 일이다.")
    assert refusal.release != release


def test_a_refusal_holds_until_its_sentence_changes(client, release):
    identity, _seen = first(ask(client, release))
    answer = ask(client, release, refuse=identity, reason="내년 일이다.")
    assert "proposal-refused" in answer["list"]
    assert "내년 일이다." in ask(client, release)["list"]
    moved = ask(client, release, **{"ko-body": f"<p>하늘시 소식이다.</p>{ONE['ko-body']}"})
    assert "proposal-refused" in moved["list"]
    changed = ONE["ko-body"].replace("최우수기관으로", "최우수 기관으로 다시")
    assert "proposal-refused" not in ask(client, release, **{"ko-body": changed})["list"]
    ask(client, release, take_back=identity)
    assert not ProposalRefusal.objects.exists()


def test_a_correction_is_looked_up_and_stands_for_its_proposal_once_accepted(client, release):
    identity, _seen = first(ask(client, release))
    facts = {"recipient": "하늘시", "programme": "재난관리평가", "year": "2025", "grade": "우수"}
    corrected = json.dumps({identity: facts})
    answer = ask(client, release, corrected=corrected)
    assert "proposal-known" in answer["list"]
    linked = ask(client, release, corrected=corrected, link=identity, award=str(Award.objects.get().pk))
    told = json.dumps({each["award"]: each["evidence"] for each in linked["linked"]})
    assert "proposal-told" in ask(client, release, told=told)["list"]


def test_errors_of_a_correction_stand_beside_their_fields(client, release):
    identity, _seen = first(ask(client, release))
    facts = {"recipient": "", "programme": "평가", "year": "25", "grade": ""}
    told = ask(client, release, corrected=json.dumps({identity: facts}))["list"]
    assert told.count("proposal-error") >= 2
    assert 'data-do="accept"' not in told


def test_an_award_that_may_be_the_same_stands_beside_with_what_differs(client, release):
    programme = make_programme("적극행정 종합평가", None, grades=("최우수", "우수"))
    award = make_award(make_edition(programme, 2025))
    answer = ask(client, release)
    assert "proposal-alike" in answer["list"]
    assert "proposal-differs" in answer["list"]
    identity, _seen = first(answer)
    assert ask(client, release, link=identity, award=str(award.pk))["linked"][0]["award"] == award.pk
    assert ask(client, release, link=identity, award="1")["refused"]


@pytest.mark.parametrize("sent", ["[", "[1]", '{"a": 1}', '{"x": {"year": [1]}}', '"a"', "{" * 5000])
def test_what_is_no_correction_is_passed_over(client, release, sent):
    assert "proposal-new" in ask(client, release, corrected=sent, told=sent)["list"]


def test_a_sentence_without_a_category_means_the_only_award_that_the_release_tells_of(client, release):
    programme = make_programme("적극행정 종합평가", None, grades=("최우수", "우수"))
    edition = make_edition(programme, 2025)
    told = {
        make_award(edition, grade="최우수", category={"ko": name}).pk: f"{name} 분야"
        for name in ("안전", "복지")
    }
    assert "proposal-told" in ask(client, release, told=json.dumps(dict([*told.items()][:1])))["list"]
    assert "proposal-alike" in ask(client, release, told=json.dumps(told))["list"]


def test_a_streak_that_is_claimed_is_told_and_not_entered(client, release):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    body = "<p>하늘시는 29일 ‘2025년 적극행정 종합평가’에서 3년 연속 최우수기관으로 선정됐다고 밝혔다.</p>"
    assert "claims 3 years in a row" in ask(client, release, **{"ko-body": body})["list"]


def test_a_script_in_a_text_stays_a_text(client, release):
    body = ONE["ko-body"].replace("적극행정", "적극<b>&lt;img src=x&gt;</b>행정")
    assert "<img" not in ask(client, release, **{"ko-body": body})["list"]


def test_what_is_ticked_is_accepted_at_once_and_what_is_in_doubt_stays(client, release):
    make_award(make_edition(make_programme("적극행정 종합평가", None, grades=("최우수", "우수")), 2025))
    url = reverse("proposals", args=[release.pk])
    page = client.get(reverse("proposals_stored", args=[release.pk]))
    rows = page.context["rows"]
    assert "적극행정 종합평가" not in {row.standing.proposal.programme for row in rows.sure}
    ticked = {row.identity: row.seen for row in rows.open}
    answer = client.post(url, {**TYPED, "accept_ticked": json.dumps(ticked)}).json()
    assert len(answer["linked"]) == len(rows.sure) == Award.objects.count() - 1
    assert answer["refused"]
    assert answer["list"].count('class="check proposal proposal-told"') == len(rows.sure)
    assert "proposal-alike" in answer["list"]


def test_what_is_ticked_on_the_page_without_scripts_is_told_of(client, release):
    url = reverse("proposals_stored", args=[release.pk])
    sure = client.get(url).context["rows"].sure[:2]
    boxes = [f"{row.identity} {row.seen}" for row in sure]
    assert client.post(url, {"act": "accept_ticked", "ticked": boxes}).status_code == 302
    assert release.mentions.count() == 2


def test_a_text_that_has_changed_is_said_to_have_changed(client, release):
    assert ask(client, release, accept="0" * 64)["refused"]


def test_the_page_without_scripts_stores_what_is_decided(client, release, recorded):
    url = reverse("proposals_stored", args=[release.pk])
    page = client.get(url)
    rows = {row.standing.proposal.programme: row for row in page.context["rows"].rows}
    known, other = rows["재난관리평가"], rows["적극행정 종합평가"]
    client.post(url, {"identity": known.identity, "act": "link", "award": recorded.pk})
    facts = {line.name: line.said for line in other.lines if line.name in ("recipient", "programme", "year")}
    sent = {**facts, "identity": other.identity, "act": "accept", "grade": "우수", "seen": other.seen}
    assert client.post(url, sent).status_code == 302
    mentions = release.mentions.order_by("position")
    assert [str(mention.award.grade.name) for mention in mentions] == ["우수", "우수"]
    assert mentions[0].evidence[0] in PARAGRAPHS[1]
    assert len(client.get(url).context["rows"].done) == 2


def test_a_page_that_is_refused_tells_why_and_keeps_what_was_typed(client, release):
    url = reverse("proposals_stored", args=[release.pk])
    row = next(row for row in client.get(url).context["rows"].rows if row.state == "new")
    answer = client.post(url, {"identity": row.identity, "act": "accept", "programme": "새 평가", "seen": ""})
    assert answer.status_code == 200
    assert "새 평가" in answer.content.decode()
    assert not Mention.objects.exists()


def test_the_form_has_the_panel_for_who_writes_and_for_nobody_else(client, release):
    assert 'id="proposals-group"' in client.get(change_url(release)).content.decode()
    assert 'id="proposals-group"' in client.get(ADD).content.decode()
    client.force_login(make_user("awards officer"))
    assert 'id="proposals-group"' not in client.get(change_url(release)).content.decode()


@pytest.mark.parametrize(("group", "status"), [("author", 404), ("awards officer", 403), ("", 404)])
def test_others_are_turned_away(client, release, group, status):
    client.force_login(make_user(*filter(None, [group])))
    for name in ("proposals", "proposals_stored"):
        assert client.post(reverse(name, args=[release.pk])).status_code == status


def test_a_long_text_and_a_full_register_ask_no_more_queries(client, release):
    def queries(**data):
        with CaptureQueriesContext(connection) as captured:
            ask(client, release, **data)
        return len(captured)

    ask(client, release)
    few = queries(**TYPED)
    programme = Programme.objects.get(name__ko="재난관리평가")
    for year in range(2000, 2020):
        make_mention(make_award(make_edition(programme, year)), release)
    longer = "".join(f"<p>{paragraph.replace('2025', '2019')}</p>" for paragraph in PARAGRAPHS)
    assert queries(**{**TYPED, "ko-body": TYPED["ko-body"] + longer}) <= few


@pytest.mark.parametrize("key", ["9" * 5000, "9" * 19, "x"])
def test_a_number_that_no_award_has_is_told_of_nothing(client, release, key):
    assert "proposal-told" not in ask(client, release, told=json.dumps({key: "하늘시"}))["list"]


def told_of(client, release, sentence, **data):
    body = f"<p>하늘시는 29일 밝혔다. {sentence}</p>"
    return ask(client, release, **{"ko-title": "하늘시, 최우수기관 선정", "ko-body": body, **data})


SCORED = "시는 ‘2025년 적극행정 종합평가’에서 평균 84.2점을 웃도는 93.4점으로 최우수기관으로 선정됐다."


def test_an_average_without_a_group_is_asked_about_and_not_ticked(client, release):
    answer = told_of(client, release, SCORED)
    assert "84.2" in answer["list"]
    assert "proposal-doubt" in answer["list"]
    identity, seen = first(answer)
    ticked = told_of(client, release, SCORED, accept_ticked=json.dumps({identity: seen.split()}))
    assert not ticked["linked"]
    assert told_of(client, release, SCORED, accept=identity, seen=seen)["linked"]


def test_an_average_is_recorded_with_the_group_that_is_entered(client, release):
    identity, _seen = first(told_of(client, release, SCORED))
    facts = {"recipient": "하늘시", "programme": "적극행정 종합평가", "year": "2025", "grade": "최우수"}
    sent = json.dumps({identity: {**facts, "score": "93.4", "average": "84.2", "group": "시"}})
    answer = told_of(client, release, SCORED, corrected=sent)
    assert "proposal-doubt" not in answer["list"]
    told_of(client, release, SCORED, corrected=sent, accept=identity, seen=first(answer)[1])
    assert Award.objects.get(programme__name__ko="적극행정 종합평가").group.average == Decimal("84.2")


NUMBERED = "시는 ‘제3회 적극행정 종합평가’에서 최우수기관으로 선정됐다."


def test_a_number_without_a_year_is_given_the_year_of_the_day_and_asked_about(client, release):
    answer = told_of(client, release, NUMBERED, publish_at="2024-11-03T09:00")
    assert "2024 (3)" in answer["list"]
    assert "proposal-doubt" in answer["list"]
    identity, seen = first(answer)
    told_of(client, release, NUMBERED, publish_at="2024-11-03T09:00", accept=identity, seen=seen)
    edition = Award.objects.get(programme__name__ko="적극행정 종합평가").edition
    assert (edition.year, edition.number) == (2024, 3)


def test_the_year_of_a_number_that_the_register_has_is_that_of_the_register(client, release):
    programme = make_programme("적극행정 종합평가", None, grades=("최우수",))
    make_edition(programme, 2023, number=3)
    answer = told_of(client, release, NUMBERED, publish_at="2024-01-03T09:00")
    assert "2024" not in answer["list"]
    assert "proposal-doubt" not in answer["list"]


def test_where_the_day_cannot_tell_the_year_it_is_asked_for(client, release):
    make_edition(make_programme("적극행정 종합평가", None, grades=("최우수",)), 2024, number=2)
    answer = told_of(client, release, NUMBERED, publish_at="2024-01-03T09:00")
    assert "2024 (3)" not in answer["list"]
    assert "proposal-doubt" in answer["list"]
    assert "edition" in first(answer)[1].split()
