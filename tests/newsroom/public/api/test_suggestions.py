import pytest

from newsroom.public.api.views.docs import openapi
from tests.awards.make import make_organisation, make_published_award
from tests.make import make_published_release

pytestmark = pytest.mark.django_db


def suggested(client, **query):
    answer = client.get("/api/v1/suggestions/", query)
    assert answer.status_code == 200
    return answer.json()["suggestions"]


def test_programs_are_suggested_what_readers_are(client):
    make_published_award(recipient=make_organisation("고양문화재단", "Goyang Foundation", slug="foundation"))
    assert suggested(client, q="ㄱㅇㅁ") == [
        {
            "kind": "organisation",
            "text": "고양문화재단",
            "language": "ko",
            "url": "http://testserver/ko/organisations/foundation/",
        }
    ]


def test_titles_and_pages_are_in_the_language_that_is_asked_for(client):
    make_published_release(texts={"ko": {"title": "고양 소식"}, "en": {"title": "Goyang news"}})
    for lang, q, text in (("ko", "고양", "고양 소식"), ("en", "goy", "Goyang news")):
        (found,) = suggested(client, q=q, lang=lang)
        assert (found["text"], found["language"]) == (text, lang)
        assert f"/{lang}/releases/" in found["url"]
    assert suggested(client, q="goy") == []


def test_nothing_is_suggested_for_nothing(client):
    assert suggested(client) == suggested(client, q="") == []


@pytest.mark.parametrize("query", [{"q": "가" * 201}, {"q": "가", "page": "1"}, {"q": "가", "lang": "fr"}])
def test_what_is_asked_wrongly_is_refused(client, query):
    assert client.get("/api/v1/suggestions/", query).status_code == 400


def test_the_schema_tells_of_q_wherever_it_is_taken():
    for path in ("releases", "awards", "suggestions"):
        parameters = openapi()["paths"][f"/api/v1/{path}/"]["get"]["parameters"]
        told = {each["name"]: each for each in parameters}
        assert told["q"]["schema"]["maxLength"] == 200
        assert told["q"]["description"]
