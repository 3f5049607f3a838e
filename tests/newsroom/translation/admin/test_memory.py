import pytest
from django.urls import reverse

from tests.make import make_editor, make_published_release, make_release
from tests.newsroom.releases.admin.forms import change_url
from tests.newsroom.translation.test_memory import ENGLISH, LATER, texts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _an_editor(client):
    client.force_login(make_editor())


def make_later(korean=LATER):
    return make_release(texts={"ko": {"title": "체육관", "summary": "", "body": f"<p>{korean}</p>"}})


def test_the_form_leads_to_the_page(client):
    release = make_later()
    page = client.get(change_url(release)).content.decode()
    assert reverse("translation_memory", args=[release.pk]) in page


def test_the_page_shows_what_differs_and_the_translation(client):
    make_published_release(texts=texts())
    page = client.get(reverse("translation_memory", args=[make_later().pk])).content.decode()
    assert "<del" in page
    assert "<ins" in page
    assert ENGLISH in page


def test_the_page_says_when_there_is_nothing(client):
    answer = client.get(reverse("translation_memory", args=[make_later().pk]))
    assert (answer.status_code, answer.context["sentences"]) == (200, [])


def test_the_number_of_queries_does_not_grow_with_the_sentences(client, django_assert_max_num_queries):
    for _each in range(3):
        make_published_release(texts=texts())
    release = make_later(" ".join([LATER] * 5))
    with django_assert_max_num_queries(12):
        client.get(reverse("translation_memory", args=[release.pk]))
