"""A newsroom on its first day: nothing is published, and every list says so."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("path", ["", "releases/", "awards/"])
def test_a_page_works_before_anything_is_published(client: Client, language: str, path: str) -> None:
    assert client.get(f"/{language}/{path}").status_code == 200
