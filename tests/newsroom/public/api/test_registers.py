from datetime import timedelta

import pytest
from django.utils import timezone

from newsroom.public.filters.forms import PAGE_SIZE
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
from tests.make import make_category, make_department, make_published_release, make_release

pytestmark = pytest.mark.django_db


def get(client, path, **query):
    answer = client.get(f"/api/v1/{path}", query)
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_an_award_is_told_with_its_scale_group_and_givers(client):
    programme = make_programme(slug="data")
    make_role(
        programme, make_organisation("행정안전부", "Ministry of the Interior", slug="moi", kind="central")
    )
    edition = make_edition(programme, number=16, assessed_count=684)
    group = make_group(edition, size=75, average="65.6", selected_count=10)
    award = make_award(edition, group=group, score="92.23", rank=3)
    release = tell_of(award)
    told = get(client, f"awards/{award.public_id}/")
    assert told["grade"] == {
        "name": {"ko": "우수", "en": "Excellent"},
        "position": 1,
        "scale_size": 3,
    }
    assert told["edition"]["number"] == 16
    assert told["group"]["average"] == 65.6
    assert told["score"] == 92.23
    assert told["recipient"]["kind"] == "city"
    assert [(role["role"], role["organisation"]["slug"]) for role in told["roles"]] == [("organiser", "moi")]
    assert (told["streak"], told["nth"]) == (1, 1)
    assert [mention["release"]["id"] for mention in told["releases"]] == [release.public_id]
    assert client.get(told["urls"]["en"]).status_code == 200


def test_awards_narrow_the_texts_of_their_releases(client):
    award = make_award()
    tell_of(award, texts=["ko"])
    both = tell_of(award)
    told = get(client, f"awards/{award.public_id}/", lang="en")
    assert [mention["release"]["id"] for mention in told["releases"]] == [both.public_id]
    assert list(told["releases"][0]["release"]["texts"]) == ["en"]


def test_a_release_that_is_not_public_does_not_stand_in_an_award(client):
    award = make_published_award(standalone=True)
    for release in (make_release(), make_release(state="review"), make_release(state="withdrawn")):
        make_mention(award, release)
    tell_of(award, at=timezone.now() + timedelta(days=1))
    assert len(get(client, f"awards/{award.public_id}/")["releases"]) == 1
    assert len(client.get(f"/ko/awards/{award.public_id}/").context["releases"]) == 1


def test_awards_take_the_same_filters_as_on_the_pages(client):
    make_published_award(authority="minister", prize={"ko": "장관상"})
    make_published_award(recipient=make_organisation(parent=make_home()))
    assert get(client, "awards/")["count"] == 2
    assert get(client, "awards/", scope="city")["count"] == 1
    assert get(client, "awards/", authority="minister")["count"] == 1


def test_a_programme_is_told_with_its_grades_timeline_and_streak(client):
    programme = make_programme(slug="data")
    for year in (2024, 2025):
        make_published_award(make_edition(programme, year=year))
    assert [grade["position"] for grade in get(client, "programmes/")["results"][0]["grades"]] == [1, 2, 3]
    told = get(client, "programmes/data/")
    assert told["streak"] == 2
    assert [(entry["edition"]["year"], entry["award_count"]) for entry in told["timeline"]] == [
        (2025, 1),
        (2024, 1),
    ]


def test_a_programme_is_told_with_the_first_page_of_its_awards_and_the_way_to_the_others(client):
    programme, other = make_programme(slug="data"), make_programme(slug="other")
    for edition in (make_edition(programme, 2024), make_edition(programme, 2025), make_edition(other, 2025)):
        for number in range(PAGE_SIZE // 2 + 1):
            make_award(edition, category={"ko": f"{number}부"}, standalone=True)
    told = get(client, "programmes/data/")
    listed = get(client, "awards/", programme="data")
    assert told["awards"] == {name: listed[name] for name in ("count", "next", "results")}
    assert (told["awards"]["count"], len(told["awards"]["results"])) == (PAGE_SIZE + 2, PAGE_SIZE)
    following = client.get(told["awards"]["next"]).json()
    assert [award["edition"]["year"] for award in following["results"]] == [2024, 2024]
    assert [entry["award_count"] for entry in told["timeline"]] == [PAGE_SIZE // 2 + 1] * 2


def test_a_programme_with_few_awards_has_no_further_page(client):
    make_published_award(make_edition(make_programme(slug="data")))
    awards = get(client, "programmes/data/")["awards"]
    assert (awards["count"], awards["next"], len(awards["results"])) == (1, None, 1)


def test_awards_of_others_are_no_part_of_a_programme(client):
    edition = make_edition(make_programme(slug="data"))
    make_published_award(edition)
    make_published_award(edition, recipient=make_organisation("고운시", kind="city"))
    told = get(client, "programmes/data/")
    assert (told["awards"]["count"], told["timeline"][0]["award_count"]) == (1, 1)


def test_an_organisation_is_told_with_what_it_belongs_to_and_its_former_names(client):
    programme = make_programme()
    ministry = make_organisation("행정안전부", None, slug="moi", kind="central")
    ministry.former_names.create(name={"ko": "안전행정부"}, valid_to="2014-11-18")
    make_role(programme, ministry)
    sponsored = make_programme()
    make_role(sponsored, ministry, "sponsor")
    for edition in (make_edition(programme), make_edition(sponsored)):
        make_published_award(edition, recipient=make_organisation(parent=make_home()))
    make_published_award(make_edition(), recipient=make_organisation(slug="body", parent=make_home()))
    told = get(client, "organisations/moi/")
    assert [told[f"{name}_count"] for name in ("received", "given", "sponsored")] == [0, 1, 1]
    assert told["former_names"][0]["name"] == {"ko": "안전행정부"}
    assert get(client, "organisations/body/")["parent"]["kind"] == "city"


def test_headings_are_those_of_public_releases(client):
    make_published_release(category=make_category(slug="culture"), department=make_department(slug="press"))
    make_category(slug="empty")
    assert [one["slug"] for one in get(client, "categories/")["results"]] == ["culture"]
    assert [one["slug"] for one in get(client, "departments/")["results"]] == ["press"]
