"""The page of a year shows what the draft would tell, makes it by one click, and says what is missing."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from newsroom.desk.year import drafting
from newsroom.releases import clock, publishing
from newsroom.releases.models import Release
from tests.awards.make import make_award, make_edition, make_group, make_mention, make_programme, tell_of
from tests.make import make_department, make_editor, make_release, make_user, withdraw
from tests.newsroom.desk.year.make import YEAR, bring_out, make_register
from tests.roles.people import GROUPS, is_turned_away, log_in

pytestmark = pytest.mark.django_db

ENGLISH = {"accept-language": "en"}


def url(year=None):
    return reverse("year_in_awards") + (f"?year={year}" if year else "")


def test_it_shows_the_latest_year_with_its_counts_and_both_texts(client):
    make_register()
    log_in(client, "author")
    page = client.get(url(), headers=ENGLISH).text
    assert "<b>11</b>" in page
    assert "Haneul City Wins 11 Awards in 2025" in page
    assert "하늘시, 2025년 평가·시상에서 11건 수상" in page
    assert "Make the draft" in page


def test_one_click_makes_the_draft_and_leads_to_its_form(client):
    make_register()
    log_in(client, "author")
    answer = client.post(url(), {"year": YEAR})
    release = Release.objects.get()
    assert answer.url == reverse("admin:releases_release_change", args=[release.pk])
    assert client.get(answer.url).status_code == 200


def test_the_awards_office_makes_the_draft_and_is_told_who_goes_on(client):
    make_register()
    log_in(client, "officer")
    assert "desk editors change it" in client.get(url(), headers=ENGLISH).text
    page = client.post(url(), {"year": YEAR}, follow=True, headers=ENGLISH)
    assert page.status_code == 200
    assert "Tell its author" in page.text


def test_who_only_sees_the_awards_is_told_who_makes_the_draft(client):
    make_register()
    person = make_user()
    person.is_staff = True
    person.save()
    person.user_permissions.add(Permission.objects.get(codename="view_award"))
    client.force_login(person)
    page = client.get(url(), headers=ENGLISH).text
    assert "can make the draft: send them" in page
    assert "Make the draft" not in page


def test_a_second_click_leads_to_the_draft_that_there_is(client):
    make_register()
    log_in(client, "author")
    first = client.post(url(), {"year": YEAR})
    again = client.post(url(), {"year": YEAR}, follow=True, headers=ENGLISH)
    assert again.redirect_chain[0][0] == first.url
    assert "Nothing was made" in again.text
    page = client.get(url(YEAR), headers=ENGLISH).text
    assert first.url in page
    assert "Make the draft" not in page


def test_whoever_does_not_cover_the_draft_is_told_of_it_without_a_way_there(client):
    make_register()
    release = drafting.make(YEAR, make_user("author", department=make_department()))
    log_in(client, "other")
    page = client.get(url(YEAR), headers=ENGLISH).text
    assert release.public_id in page
    assert reverse("admin:releases_release_change", args=[release.pk]) not in page
    assert client.post(url(), {"year": YEAR}).url == url(YEAR)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("draft", "put that one into the bin first"),
        ("scheduled", "open it again for changes, or withdraw it"),
        ("public", "open it again for changes, or withdraw it"),
        ("withdrawn", "open it again for changes, or make a new draft"),
        ("reopened", "go on with it"),
    ],
)
def test_whatever_became_of_the_draft_the_page_leads_on(client, state, said):
    make_register()
    release = drafting.make(YEAR, None)
    if state != "draft":
        at = clock.now() + timedelta(days=1) if state == "scheduled" else None
        bring_out(release, at=at)
    if state in ("withdrawn", "reopened"):
        withdraw(release)
    if state == "reopened":
        publishing.reopen(release, by=make_editor())
    log_in(client, "editor")
    page = client.get(url(YEAR), headers=ENGLISH).text
    assert said in page
    assert reverse("admin:releases_release_change", args=[release.pk]) in page
    assert ("Make the draft" in page) == (state == "withdrawn")


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (timedelta(days=7), "held until "),
        (None, "which nobody has approved yet"),
    ],
)
def test_awards_that_readers_do_not_know_are_named_with_the_release_that_tells_of_them(client, at, said):
    award = make_award(make_edition(year=YEAR))
    if at:
        release = tell_of(award, at=clock.now() + at, texts={"ko": {"title": "발표할 것"}})
    else:
        release = make_release(texts={"ko": {"title": "발표할 것"}})
        make_mention(award, release)
    log_in(client, "editor")
    page = client.get(url(YEAR), headers=ENGLISH).text
    assert said in page
    assert "발표할 것" in page
    assert reverse("admin:releases_release_change", args=[release.pk]) in page
    log_in(client, "other")
    page = client.get(url(YEAR), headers=ENGLISH).text
    assert "발표할 것" not in page
    assert "another release" in page


def test_what_only_a_release_in_the_bin_tells_of_is_marked_and_counted(client):
    binned, recorded, public = (make_award(make_edition(year=YEAR), recipient=None) for _each in range(3))
    release = make_release(texts={"ko": {"title": "잘못된 것"}})
    make_mention(binned, release)
    publishing.discard(release, by=make_editor())
    tell_of(public)
    publishing.discard(drafting.make(YEAR, None), by=make_editor())
    log_in(client, "editor")
    page = client.get(url(YEAR), headers=ENGLISH)
    assert [each.award for each in page.context["unknown"]] == [binned]
    assert "told of only by “잘못된 것”, which is in the bin: was it won?" in page.text
    assert ("told of by no release that is public or on its way", 2) in page.context["counts"]
    assert recorded.standalone is False


def test_what_would_stand_korean_in_the_english_is_told_with_the_way_to_it(client):
    programme = make_programme("이름 없는 평가", None, grades=("미상",))
    edition = make_edition(programme, YEAR)
    award = make_award(
        edition,
        grade="미상",
        rank=1,
        group=make_group(edition, "나그룹"),
        category={"ko": "하늘 부문"},
        prize={"ko": "으뜸상"},
    )
    log_in(client, "editor")
    page = client.get(url(), headers=ENGLISH)
    told = {each.name: (each.what, each.url) for each in page.context["unnamed"]}
    of_programme = reverse("admin:awards_programme_change", args=[programme.pk])
    of_award = reverse("admin:awards_award_change", args=[award.pk])
    assert told == {
        "이름 없는 평가": ("programme", of_programme),
        "미상": ("grade", of_programme),
        "나그룹": ("group", reverse("admin:awards_edition_change", args=[edition.pk])),
        "하늘 부문": ("category", of_award),
        "으뜸상": ("prize", of_award),
    }
    assert of_programme in page.text


def test_awards_without_a_year_are_told_with_the_way_to_enter_it(client):
    make_register()
    log_in(client, "officer")
    assert "has no year" not in client.get(url(), headers=ENGLISH).text
    edition = make_edition(make_programme("으뜸 공모전", None), None, number=3)
    make_award(edition)
    page = client.get(url(), headers=ENGLISH)
    assert "1 award of the register has no year" in page.text
    assert list(client.get(page.context["undated"].url).context["cl"].queryset) == [edition]


@pytest.mark.parametrize(("year", "status"), [(1999, 200), ("soon", 404), ("20255", 404), ("２０２５", 404)])
def test_a_year_without_awards_is_told_and_what_is_none_is_not_found(client, year, status):
    make_register()
    log_in(client, "author")
    answer = client.get(url(year), headers=ENGLISH)
    assert answer.status_code == status
    assert status == 404 or "no award of ours of 1999" in answer.text
    if status == 200:
        assert client.post(url(), {"year": year}).url == url(year)
        assert not Release.objects.exists()


def test_an_empty_register_says_what_to_do_first(client):
    log_in(client, "editor")
    assert "enter the awards first" in client.get(url(), headers=ENGLISH).text


@pytest.mark.parametrize("who", ["anonymous", *GROUPS])
def test_who_sees_the_page_and_who_makes_the_draft(client, who):
    make_award(make_edition(year=YEAR))
    log_in(client, who)
    sees, makes = client.get(url()), client.post(url(), {"year": YEAR})
    assert is_turned_away(sees, who) is (who in ("anonymous", "nobody"))
    assert Release.objects.exists() is (who not in ("anonymous", "nobody"))
    assert makes.status_code in (302, 403)


def test_the_desk_leads_there(client):
    log_in(client, "editor")
    assert url() in client.get(reverse("admin:index")).text
