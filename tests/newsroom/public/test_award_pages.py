import html

import pytest

from tests.awards.make import (
    make_award,
    make_edition,
    make_grade,
    make_group,
    make_home,
    make_organisation,
    make_programme,
    make_published_award,
    make_role,
    tell_of,
)

pytestmark = pytest.mark.django_db


def results(client, **query):
    page = client.get("/ko/awards/", query)
    assert page.status_code == 200, page.context["form"].errors
    return [award.public_id for award in page.context["page"]]


def test_the_register_lists_the_newest_edition_first(client):
    programme = make_programme()
    old, new = (make_published_award(make_edition(programme, year=year)) for year in (2023, 2025))
    assert results(client) == [new.public_id, old.public_id]
    assert results(client, ordering="year") == [old.public_id, new.public_id]


def test_totals_are_told_with_and_without_affiliates(client):
    programme = make_programme()
    affiliate = make_organisation(parent=make_home())
    for year, recipient in ((2024, affiliate), (2025, make_home()), (2025, affiliate)):
        edition = programme.editions.filter(year=year).first() or make_edition(programme, year=year)
        make_published_award(edition, recipient=recipient)
    make_published_award(
        make_edition(programme, year=2023), recipient=make_organisation("다른 시", kind="local")
    )
    make_award(make_edition(programme, year=2022))
    years = client.get("/ko/awards/").context["totals"].years
    assert [(told.year, told.city_total, told.total) for told in years] == [(2025, 1, 2), (2024, 0, 1)]
    told = client.get("/ko/").context["told"]
    assert (told.year, told.city_total, told.total) == (2025, 1, 2)


def test_scope_tells_whose_awards(client):
    programme = make_programme()
    city = make_published_award(make_edition(programme, year=2025))
    affiliate = make_published_award(
        make_edition(programme, year=2024), recipient=make_organisation(parent=make_home())
    )
    other = make_organisation("다른 시", kind="local", slug="other")
    others = make_published_award(make_edition(programme, year=2023), recipient=other)
    assert results(client) == [city.public_id, affiliate.public_id]
    assert results(client, scope="all") == [city.public_id, affiliate.public_id]
    assert results(client, scope="city") == [city.public_id]
    assert results(client, recipient="other") == [others.public_id]
    assert results(client, recipient="other", scope="all") == []


def test_awards_are_found_by_programme_giver_and_prize(client):
    ministry = make_organisation("행정안전부", "Ministry of the Interior", slug="moi", kind="central")
    programme = make_programme(slug="data", field="data")
    make_role(programme, ministry)
    found = make_published_award(make_edition(programme), authority="minister", prize={"ko": "장관상"})
    make_published_award(
        make_edition(make_programme("다른 평가", None, slug="other", grades=("대상",))), grade="대상"
    )
    for query in (
        {"programme": "data"},
        {"organiser": "moi"},
        {"giver": "central"},
        {"authority": "minister"},
        {"field": "data"},
        {"grade": "우수"},
        {"q": "데이터 장관상"},
        {"q": "evaluation data"},
    ):
        assert results(client, **query) == [found.public_id], query


def test_a_grade_is_found_in_every_programme_that_prints_it(client):
    first = make_published_award(make_edition(make_programme(grades=("우수", "보통"))))
    second = make_published_award(make_edition(make_programme(grades=("최우수", "우수"))))
    assert set(results(client, grade="우수")) == {first.public_id, second.public_id}
    assert results(client, top="true") == [first.public_id]
    assert results(client, top="false") == [second.public_id]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("programme", "nowhere"),
        ("recipient", "nowhere"),
        ("organiser", "nowhere"),
        ("grade", "훌륭"),
        ("giver", "king"),
        ("authority", "king"),
        ("scope", "world"),
        ("field", "war"),
        ("top", "1"),
        ("ordering", "grade"),
        ("year", "x"),
    ],
)
def test_an_invalid_value_is_told_beside_its_field(client, name, value):
    make_published_award()
    page = client.get("/ko/awards/", {name: value})
    assert page.status_code == 400
    assert name in page.context["form"].errors
    assert list(page.context["page"]) == []


def test_an_award_page_counts_from_the_public_register(client):
    programme = make_programme()
    awards = [make_published_award(make_edition(programme, year=year)) for year in (2022, 2023, 2024)]
    make_award(make_edition(programme, year=2021))
    page = client.get(f"/ko/awards/{awards[1].public_id}/")
    standing = page.context["standing"]
    assert (standing.streak, standing.nth) == (2, 2)


def test_a_streak_at_a_grade_is_broken_by_a_lower_one(client):
    programme = make_programme()
    make_published_award(make_edition(programme, year=2023), grade="보통")
    top = make_published_award(make_edition(programme, year=2024))
    page = client.get(f"/ko/awards/{top.public_id}/")
    standing = page.context["standing"]
    assert (standing.streak, standing.nth) == (1, 2)


def test_others_do_not_enter_a_streak(client):
    programme = make_programme()
    make_published_award(make_edition(programme, year=2023), recipient=make_organisation(parent=make_home()))
    ours = make_published_award(make_edition(programme, year=2024))
    assert client.get(f"/ko/awards/{ours.public_id}/").context["standing"].nth == 1


def test_an_award_page_tells_who_ran_the_edition_and_which_releases_tell_of_it(client):
    programme = make_programme()
    make_role(programme, make_organisation("행정안전부", "Ministry of the Interior", kind="central"))
    edition = make_edition(programme)
    award = make_award(edition, group=make_group(edition, average=65.6), score=92.6, rank=3)
    release = tell_of(award, texts=["ko"])
    page = client.get(f"/ko/awards/{award.public_id}/")
    assert [role.organisation.name["en"] for role in page.context["roles"]] == ["Ministry of the Interior"]
    assert [told.public_id for told in page.context["releases"]] == [release.public_id]


@pytest.mark.parametrize("values", [{}, {"average": None}])
def test_a_score_is_told_also_where_no_average_is_known(client, values):
    edition = make_edition()
    award = make_published_award(
        edition, group=make_group(edition, **values) if values else None, score="93.4"
    )
    for address in (f"/ko/awards/{award.public_id}/", "/ko/awards/"):
        assert "93.4" in client.get(address).content.decode()


def test_a_release_without_a_text_in_the_language_is_listed_in_its_own(client):
    award = make_award()
    tell_of(award, texts=["ko"])
    tell_of(award)
    content = client.get(f"/en/awards/{award.public_id}/").content.decode()
    assert "No press release" not in content
    korean, english = 'lang="ko">하늘시, 새 도서관 열어</a>', '">Haneul City opens a library</a>'
    assert korean in content
    assert english in content
    assert content.count("structured-item") == 2


def test_a_programme_page_is_a_timeline_with_the_streak_that_is_going_on(client):
    programme = make_programme(slug="data")
    make_grade(programme, "특별상", None)
    for year in (2022, 2024, 2025):
        make_published_award(make_edition(programme, year=year))
    make_edition(programme, year=2023, held=False)
    page = client.get("/ko/awards/programmes/data/")
    told = [(entry.edition.year, entry.held, len(entry.awards)) for entry in page.context["page"]]
    assert told == [(2025, True, 1), (2024, True, 1), (2023, False, 0), (2022, True, 1)]
    assert page.context["streak"] == 3


def test_an_organisation_page_tells_what_it_received_and_what_it_gave(client):
    programme = make_programme()
    ministry = make_organisation("행정안전부", None, kind="central", slug="moi")
    make_role(programme, ministry)
    award = make_published_award(make_edition(programme))
    given = client.get("/ko/organisations/moi/")
    assert given.context["counts"] == {"received": 0, "gave": 1, "sponsored": 0}
    assert given.context["direction"] == "gave"
    assert [one.public_id for one in given.context["page"]] == [award.public_id]
    received = client.get(f"/ko/organisations/{award.recipient.slug}/?direction=received")
    assert [one.public_id for one in received.context["page"]] == [award.public_id]


def test_who_only_sponsors_an_award_has_not_given_it(client):
    ministry = make_organisation("행정안전부", None, kind="central", slug="moi")
    awards = {}
    for role in ("organiser", "host", "sponsor"):
        programme = make_programme()
        make_role(programme, ministry, role)
        awards[role] = make_published_award(make_edition(programme)).public_id

    def listed(direction):
        page = client.get(f"/ko/organisations/moi/?direction={direction}")
        assert page.context["counts"] == {"received": 0, "gave": 2, "sponsored": 1}
        return {one.public_id for one in page.context["page"]}

    assert listed("gave") == {awards["organiser"], awards["host"]}
    assert listed("sponsored") == {awards["sponsor"]}


def test_a_body_without_sponsored_awards_has_no_list_of_them(client):
    recipient = make_published_award().recipient
    page = client.get(f"/en/organisations/{recipient.slug}/").content.decode()
    assert "Gave (0)" in page
    assert "Sponsored" not in page


@pytest.mark.parametrize("query", ["direction=up", "page=x", "page_size=1000", "direction=gave&page=0"])
def test_what_does_not_fit_is_told_on_the_page_of_an_organisation(client, query):
    recipient = make_published_award().recipient
    page = client.get(f"/en/organisations/{recipient.slug}/?{query}")
    assert page.status_code == 400
    content = page.content.decode()
    for error in page.context["form"].non_field_errors():
        assert str(error) in html.unescape(content)
    assert page.context["form"].non_field_errors()
    assert recipient.name["en"] in content
    assert list(page.context["page"]) == []
    assert "No award is recorded" not in content


def test_an_unknown_parameter_is_told_on_the_page_of_an_organisation(client):
    recipient = make_published_award().recipient
    page = client.get(f"/en/organisations/{recipient.slug}/?drection=gave&utm_source=mail")
    assert page.context["ignored"] == ["drection"]
    assert "mean nothing here: drection" in page.content.decode()
    assert len(page.context["page"]) == 1
    assert page.context["canonical"] == f"http://testserver/en/organisations/{recipient.slug}/"


def test_pages_of_an_organisations_awards_have_addresses_of_their_own(client):
    programme = make_programme()
    for year in (2024, 2025):
        make_published_award(make_edition(programme, year=year))
    page = client.get(f"/ko/organisations/{make_home().slug}/?page=2&page_size=1&direction=received")
    assert len(page.context["page"]) == 1
    assert page.context["canonical"].endswith("?direction=received&page=2&page_size=1")


@pytest.mark.parametrize("path", ["", "awards/{award}/"])
def test_a_page_without_a_list_takes_no_parameter_and_none_disturbs_it(client, path):
    award = make_published_award()
    url = "/ko/" + path.format(award=award.public_id)
    assert client.get(url + "?page=x&anything=1").status_code == 200
    assert client.get(url + "?page=x").context["canonical"] == f"http://testserver{url}"


@pytest.mark.parametrize("path", ["awards/zzzzzzzzzz/", "awards/programmes/no/", "organisations/no/"])
def test_what_is_not_there_is_a_404(client, path):
    assert client.get(f"/ko/{path}").status_code == 404


def test_an_award_is_named_in_the_language_of_the_page(client):
    award = make_published_award()
    content = client.get(f"/en/awards/{award.public_id}/").content.decode()
    assert "Evaluation of Data Administration" in content
    assert "데이터 행정 평가" not in content


def test_a_programme_page_shows_scores_against_the_average_and_ranks_over_the_years(client):
    programme = make_programme(slug="data")
    for year, score, rank in ((2023, "86.4", 12), (2024, "90.65", None), (2025, "92.84", 3)):
        edition = make_edition(programme, year)
        group = make_group(edition, average="65.6", size=226)
        make_published_award(edition, group=group, score=score, rank=rank)
    course = client.get("/ko/awards/programmes/data/").context["course"]
    ours, average = ([point.value for point in series.points] for series in course.scores.series)
    assert (ours, average) == ([86.4, 90.65, 92.84], [65.6, 65.6, 65.6])
    assert [point.value for point in course.ranks.series[0].points] == [12, 3]
    assert course.ranks.series[0].runs == []
    content = client.get("/en/awards/programmes/data/").content.decode()
    assert "Scores of Haneul City in Evaluation of Data Administration" in content
    assert '<td class="num">92.84</td>' in content


def test_nothing_is_a_score_and_an_average_too(client):
    programme = make_programme(slug="data")
    for year, score, average in ((2023, "0", "65.6"), (2024, "80", "0")):
        edition = make_edition(programme, year)
        make_published_award(edition, group=make_group(edition, average=average), score=score)
    course = client.get("/ko/awards/programmes/data/").context["course"]
    ours, averages = ([point.value for point in series.points] for series in course.scores.series)
    assert (ours, averages) == ([0, 80], [65.6, 0])


def test_a_programme_without_numbers_has_no_chart(client):
    make_published_award(make_edition(make_programme(slug="data")))
    assert not client.get("/ko/awards/programmes/data/").context["course"]


def test_of_several_bodies_the_city_has_the_chart_of_a_programme(client):
    programme = make_programme(slug="data")
    affiliate = make_organisation(parent=make_home())
    for year in (2023, 2024, 2025):
        make_published_award(make_edition(programme, year), recipient=affiliate, score=90)
    assert client.get("/ko/awards/programmes/data/").context["course"].recipient.pk == affiliate.pk
    make_published_award(make_edition(programme, 2026), score=80)
    course = client.get("/ko/awards/programmes/data/").context["course"]
    assert course.recipient.home
    assert [row["edition"].year for row in course.rows] == [2026]


def test_who_ran_a_programme_is_told_with_the_years_and_the_names_of_those_days(client):
    programme = make_programme(slug="data")
    ministry = make_organisation("행정안전부", "Ministry of the Interior and Safety", kind="central")
    ministry.former_names.create(
        name={"ko": "행정자치부", "en": "Ministry of the Interior"}, valid_to="2017-07-25"
    )
    make_role(programme, ministry)
    make_role(programme, make_organisation("연구원", "Institute", kind="public"), "sponsor", year_from=2018)
    for year in (2016, 2017, 2018, 2019):
        make_published_award(make_edition(programme, year))
    tenures = client.get("/en/awards/programmes/data/").context["organisers"]
    assert [(each.role.name["en"], each.first, each.last) for each in tenures] == [
        ("Ministry of the Interior and Safety", "2018", "2019"),
        ("Institute", "2018", "2019"),
        ("Ministry of the Interior", "2016", "2017"),
    ]
    assert "2016 to 2017" in client.get("/en/awards/programmes/data/").content.decode()


def test_an_organisation_page_tells_its_former_names(client):
    ministry = make_organisation(
        "행정안전부", "Ministry of the Interior and Safety", slug="moi", kind="central"
    )
    ministry.former_names.create(
        name={"ko": "행정자치부", "en": "Ministry of the Interior"}, valid_to="2017-07-25"
    )
    programme = make_programme()
    make_role(programme, ministry)
    make_published_award(make_edition(programme))
    content = client.get("/en/organisations/moi/").content.decode()
    assert "Former names" in content
    assert "Ministry of the Interior <" not in content
    assert "until" in content


def test_a_score_or_an_average_of_nothing_is_told_in_words(client):
    edition = make_edition(make_programme(slug="data"), 2025)
    award = make_published_award(edition, group=make_group(edition, average=0), score=0)
    page, programme, feed = (
        html.unescape(client.get(f"/en/awards/{path}").content.decode())
        for path in (f"{award.public_id}/", "programmes/data/", "feed/")
    )
    assert "Score against the average of the group" in page
    assert "Score 0" in programme
    assert "average 0" in programme
    assert "<dd>0 (Average 0)</dd>" in feed
