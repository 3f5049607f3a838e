"""What the API refuses, and how it says so."""

import pytest

pytestmark = pytest.mark.django_db

LISTS = ["releases", "awards", "programmes", "organisations", "categories", "departments"]


@pytest.mark.parametrize("name", [*LISTS, "schema", "releases/zzzzzzzzzz"])
def test_unknown_parameters_are_refused(client, name):
    answer = client.get(f"/api/v1/{name}/", {"colour": "red"})
    assert answer.status_code == 400
    assert list(answer.json()) == ["colour"]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    "query", [{"page": "x"}, {"page": "0"}, {"page_size": "101"}, {"page": "1" + "0" * 9}]
)
def test_pages_have_a_ceiling(client, name, query):
    answer = client.get(f"/api/v1/{name}/", query)
    assert answer.status_code == 400
    assert list(answer.json()) == list(query)


@pytest.mark.parametrize(
    "query",
    [
        {"category": "nowhere"},
        {"q": "a\x00b"},
        {"category": "a\x00b"},
        {"date_after": "1/2/2025"},
        {"lang": "zh"},
    ],
)
def test_invalid_values_are_refused_and_named(client, query):
    answer = client.get("/api/v1/releases/", query)
    assert answer.status_code == 400
    assert list(answer.json()) == list(query)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        *[(name, "lang") for name in ("releases", "suggestions")],
        *[(name, "page") for name in (*LISTS, "practices", "awards/disclosure")],
        *[(name, "year") for name in ("releases", "awards", "practices", "awards/disclosure")],
        ("releases", "date_after"),
        ("releases", "ordering"),
        ("awards", "top"),
        ("awards", "behind"),
        ("awards/summary", "scope"),
        ("suggestions", "q"),
    ],
)
def test_what_has_one_value_is_given_once(client, path, name):
    answer = client.get(f"/api/v1/{path}/", {name: ["1", "2"]}, headers={"accept-language": "en"})
    assert answer.status_code == 400
    assert any("one value" in problem for problem in answer.json()[name])


@pytest.mark.parametrize(
    "query",
    [
        "releases/?kind=photo&kind=release",
        "awards/?giver=central&giver=media",
        "awards/summary/?year=2025&year=2026",
    ],
)
def test_what_chooses_some_of_a_list_is_given_for_each(client, query):
    assert client.get(f"/api/v1/{query}").status_code == 200


@pytest.mark.parametrize(
    "path",
    ["nothing/", "releases/UPPERCASE1/", "releases/zzzzzzzzzz/", "programmes/%00/", "awards/zzzzzzzzzz/"],
)
def test_unknown_paths_are_told_as_json(client, path):
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == 404
    assert list(answer.json()) == ["detail"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(client, method):
    assert getattr(client, method)("/api/v1/releases/").status_code == 405


def test_programs_in_pages_of_others_may_read(client):
    for url in ("/api/v1/releases/", "/api/v1/nothing/", "/api/v1/schema/", "/api/v1/releases/?x=1"):
        assert client.get(url)["Access-Control-Allow-Origin"] == "*"
    assert client.head("/api/v1/releases/").status_code == 200
    assert client.options("/api/v1/releases/").status_code == 200


def test_the_root_leads_to_the_documentation(client):
    assert client.get("/api/v1/").headers["Location"] == "/api/v1/docs/"
