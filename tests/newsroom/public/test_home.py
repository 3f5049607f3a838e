import pytest
from django.test import Client

from tests.make import make_published_release

pytestmark = pytest.mark.django_db


def test_a_featured_release_leads_and_is_told_once(client: Client) -> None:
    make_published_release(featured=True, texts={"ko": {"title": "오래된 머리기사"}})
    make_published_release(texts={"ko": {"title": "나중 기사"}})
    page = client.get("/ko/").content.decode()
    assert page.count("오래된 머리기사</a>") == 1
    assert page.index("오래된 머리기사") < page.index("나중 기사")


def test_the_newest_release_leads_when_none_is_featured(client: Client) -> None:
    make_published_release(texts={"ko": {"title": "나중 기사"}})
    assert client.get("/ko/").content.decode().count("나중 기사</a>") == 1
