from io import StringIO

import pytest
from django.core.management import call_command

from newsroom.public.api.views.docs import openapi
from newsroom.public.filters.releases import ReleaseFilter


def test_the_schema_is_valid_and_made_without_a_warning():
    call_command("spectacular", "--validate", "--fail-on-warn", stdout=StringIO())


def test_every_endpoint_stands_in_the_schema():
    paths = set(openapi()["paths"])
    names = ("releases", "awards", "programmes", "organisations", "categories", "departments")
    assert {f"/api/v1/{name}/" for name in names} <= paths
    assert {"/api/v1/releases/{public_id}/", "/api/v1/organisations/{slug}/"} <= paths


def test_every_operation_tells_its_errors():
    for path, operations in openapi()["paths"].items():
        assert {"200", "400", "404"} <= set(operations["get"]["responses"]), path
        assert set(operations) <= {"get", "parameters"}, path
    assert "410" in openapi()["paths"]["/api/v1/releases/{public_id}/"]["get"]["responses"]


def test_parameters_are_those_of_the_pages():
    told = {parameter["name"] for parameter in openapi()["paths"]["/api/v1/releases/"]["get"]["parameters"]}
    assert told == {*ReleaseFilter.base_filters, "lang"}


def test_what_is_repeated_for_each_value_is_told_from_what_is_given_once():
    def told(path):
        parameters = openapi()["paths"][f"/api/v1/{path}/"]["get"]["parameters"]
        return {parameter["name"]: parameter["schema"] for parameter in parameters}

    assert told("awards")["year"]["type"] == "integer"
    assert told("awards")["giver"]["type"] == "array"
    assert told("awards/summary")["year"]["type"] == "array"
    assert told("awards/summary")["year"]["items"]["type"] == "integer"


@pytest.mark.django_db
def test_the_documentation_stands_on_files_of_our_own(client):
    content = client.get("/api/v1/docs/").content.decode()
    for part in content.split("<script")[1:]:
        assert part.startswith((' src="/static/', ' type="application/ld+json">'))
    assert 'data-schema="/api/v1/schema/"' in content
    assert client.get("/api/v1/schema/").json()["openapi"].startswith("3.")
