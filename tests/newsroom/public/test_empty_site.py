"""A newsroom on its first day: nothing is published, and every list says so."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "ko", "en"),
    [
        ("", "아직 공개된 보도자료가 없습니다.", "No press release has been published yet."),
        ("releases/", "조건에 맞는 보도자료가 없습니다.", "No press release matches."),
        ("awards/", "조건에 맞는 수상 기록이 없습니다.", "No award matches."),
    ],
)
def test_a_page_works_before_anything_is_published(client: Client, path: str, ko: str, en: str) -> None:
    for language, words in {"ko": ko, "en": en}.items():
        page = client.get(f"/{language}/{path}")
        assert page.status_code == 200
        assert words in page.content.decode()
