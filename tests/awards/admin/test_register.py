import re

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awards.models import Award, Edition, Organisation, Programme
from tests.awards.make import (
    make_award,
    make_edition,
    make_group,
    make_home,
    make_organisation,
    make_programme,
    make_role,
    tell_of,
)
from tests.make import make_user
from tests.newsroom.releases.admin.forms import posted

pytestmark = pytest.mark.django_db

LISTS = ("organisation", "programme", "edition", "award", "grade", "editiongroup")


@pytest.fixture
def officer(client):
    user = make_user("awards officer")
    client.force_login(user)
    return user


@pytest.fixture
def author(client):
    user = make_user("author")
    client.force_login(user)
    return user


def page(model, act="changelist", *args):
    return reverse(f"admin:awards_{model}_{act}", args=args)


def make_register():
    home = make_home()
    edition = make_edition()
    make_role(edition.programme, make_organisation(kind="central", parent=home))
    make_award(edition, group=make_group(edition), recipient=make_organisation(parent=home))


def queries(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("model", LISTS)
def test_a_list_takes_the_same_number_of_queries_however_long_it_is(client, officer, model):
    make_register()
    queries(client, page(model))
    few = queries(client, page(model))
    for _more in range(5):
        make_register()
    assert queries(client, page(model)) == few


def test_a_search_finds_awards_by_programme_alias_year_and_recipient(client, officer):
    make_register()
    award = make_award(make_edition(make_programme("재난관리평가", "Disaster Management Evaluation"), 2019))
    award.programme.aliases.create(text="재난평가")
    for words in ("재난평가", "disaster 2019", "하늘시 재난"):
        found = client.get(page("award"), {"q": words}).context["cl"].result_list
        assert [each.pk for each in found] == [award.pk], words


def test_the_list_tells_which_awards_the_public_sees(client, officer):
    hidden, shown = make_award(), make_award()
    tell_of(shown)
    for answer, award in (("yes", shown), ("no", hidden)):
        found = client.get(page("award"), {"public": answer}).context["cl"].result_list
        assert [each.pk for each in found] == [award.pk]


def autocomplete(client, model, field, **extra):
    response = client.get(
        reverse("admin:autocomplete"),
        {"app_label": "awards", "model_name": model, "field_name": field, **extra},
    )
    return [result["text"] for result in response.json()["results"]]


def test_the_list_tells_of_awards_without_a_year_and_leads_to_their_editions(client, officer):
    make_award(make_edition(number=2))
    assert client.get(page("award")).context["undated"].count == 0
    edition = make_edition(make_programme("공모전"), None, number=3)
    make_award(edition, recipient=make_organisation("하늘공단"))
    told = client.get(page("award"))
    assert "year__isnull=True" in told.text
    assert list(client.get(told.context["undated"].url).context["cl"].queryset) == [edition]


def test_a_choice_of_award_tells_programme_edition_grade_and_recipient(client, author):
    make_award(category={"ko": "기초"})
    assert autocomplete(client, "mention", "award") == ["데이터 행정 평가 2025년 · 기초 우수 · 하늘시"]


def test_a_choice_of_edition_is_found_by_programme_and_year_latest_first(client, author):
    programme = make_programme()
    for year in (2023, 2025, 2024):
        make_edition(programme, year)
    choices = autocomplete(client, "award", "edition", term="데이터 202")
    assert [choice.split()[-1] for choice in choices] == ["2025년", "2024년", "2023년"]


def test_grades_and_groups_are_searched_among_those_of_the_chosen_edition(client, author):
    edition, other = make_edition(), make_edition(make_programme("다른 평가", grades=("가", "나")))
    make_group(edition, "1그룹")
    make_group(other, "2그룹")
    grades = autocomplete(client, "award", "grade", edition=other.pk)
    assert grades == ["다른 평가 · 가", "다른 평가 · 나"]
    groups = autocomplete(client, "award", "group", edition=other.pk)
    assert [group.rpartition(" · ")[2] for group in groups] == ["2그룹"]
    assert len(autocomplete(client, "award", "grade")) == 5


def test_an_author_makes_programme_edition_and_award_in_pop_ups(client, author):
    home = make_home()

    def popup(model, **values):
        form = client.get(page(model, "add"), {"_popup": "1"})
        response = client.post(page(model, "add"), posted(form, _popup="1", **values))
        assert "admin/popup_response.html" in response.template_name

    popup(
        "programme",
        name_ko="새 평가",
        name_en="New Evaluation",
        kind="evaluation",
        **{"grades-TOTAL_FORMS": "1", "grades-0-name_ko": "최우수", "grades-0-position": "1"},
    )
    programme = Programme.objects.get()
    popup("edition", programme=programme.pk, year="2025")
    edition = Edition.objects.get()
    popup("award", edition=edition.pk, recipient=home.pk, grade=programme.grades.get().pk)
    award = Award.objects.get()
    assert str(award) == "새 평가 2025년 · 최우수 · 하늘시"
    assert not award.standalone


def test_a_pop_up_offers_nothing_that_makes_an_award_public(client, officer):
    popup = client.get(page("award", "add"), {"_popup": "1"})
    assert "standalone" not in popup.context["adminform"].form.fields
    own_page = client.get(page("award", "add"))
    assert "standalone" in own_page.context["adminform"].form.fields


def test_an_author_cannot_make_an_award_public(client, author):
    edition = make_edition()
    form = client.get(page("award", "add"))
    values = {"edition": edition.pk, "recipient": make_home().pk, "rank": "1", "standalone": "on"}
    assert client.post(page("award", "add"), posted(form, **values)).status_code == 302
    assert not Award.objects.get().standalone


def test_impossible_facts_are_told_beside_their_fields_and_nothing_typed_is_lost(client, officer):
    edition, other = make_edition(), make_programme()
    form = client.get(page("award", "add"))
    values = {
        "edition": edition.pk,
        "recipient": make_home().pk,
        "grade": other.grades.get(position=1).pk,
        "category_ko": "복지 분야",
    }
    answer = client.post(page("award", "add"), posted(form, **values))
    assert "grade" in answer.context["adminform"].form.errors
    assert "복지 분야" in answer.content.decode()
    assert not Award.objects.exists()


def test_a_slug_is_made_from_the_name_and_never_taken_twice(client, officer):
    for _twice in range(2):
        form = client.get(page("organisation", "add"))
        values = {"name_ko": "하늘시 체육회", "kind": "affiliate"}
        assert client.post(page("organisation", "add"), posted(form, **values)).status_code == 302
    first, second = Organisation.objects.order_by("pk").values_list("slug", flat=True)
    assert first == "하늘시-체육회"
    assert re.fullmatch("하늘시-체육회-[a-z0-9]{4}", second)


def test_an_award_that_was_told_of_is_not_deleted_and_the_page_says_why(client, officer):
    award = make_award()
    tell_of(award)
    question = client.get(page("award", "delete", award.pk))
    sent = {"post": "yes", "_opened": question.context["opened"]}
    answer = client.post(page("award", "delete", award.pk), sent)
    assert answer.context["protected"]
    assert Award.objects.filter(pk=award.pk).exists()


def test_the_page_of_an_award_names_the_releases_that_tell_of_it(client, officer):
    award = make_award()
    release = tell_of(award)
    content = client.get(page("award", "change", award.pk)).content.decode()
    assert reverse("admin:releases_release_change", args=[release.pk]) in content


def test_shortening_a_scale_and_removing_its_last_grade_is_one_save(client, officer):
    programme = make_programme()
    form = client.get(page("programme", "change", programme.pk))
    answer = client.post(
        page("programme", "change", programme.pk),
        posted(form, **{"scale_size": "2", "grades-2-DELETE": "on"}),
    )
    assert answer.status_code == 302, [str(message) for message in get_messages(answer.wsgi_request)]
    programme.refresh_from_db()
    assert (programme.scale_size, programme.grades.count()) == (2, 2)


def test_awards_that_were_paid_for_are_found(client, officer):
    paid, free = make_award(entry_fee=1), make_award(grade="보통", entry_fee=0)
    found = {
        answer: list(client.get(page("award"), {"paid": answer}).context["cl"].queryset)
        for answer in ("yes", "no")
    }
    assert found == {"yes": [paid], "no": [free]}
