"""What all public answers have in common: nobody is known, and nothing tells what is due."""

import re

import pytest
from django.test import Client
from django.urls import get_resolver

from newsroom.public.api.views.base import UnknownPath
from tests.make import make_editor, make_published_release
from tests.newsroom.public.surfaces import FOR_PROGRAMS
from tests.newsroom.public.test_growth import World

pytestmark = pytest.mark.django_db

PUBLIC = "public, max-age=1"


def test_every_public_answer_has_the_same_lifetime_and_sets_no_cookie(client):
    world = World()
    for url in [
        *world.urls(),
        *world.notices(),
        "/",
        "/nowhere",
        "/api/v1/nowhere/",
    ]:
        answer = client.get(url)
        lifetime = "public, max-age=300" if answer.status_code == 301 else PUBLIC
        assert answer["Cache-Control"] == lifetime, url
        assert not answer.cookies, url
        assert "cookie" not in answer.get("Vary", "").lower(), url


def test_staff_see_the_same_public_page_as_everybody():
    release = make_published_release()
    url = f"/en/releases/{release.public_id}/haneul-city-opens-a-library/"
    staff = Client()
    staff.force_login(make_editor())
    assert staff.get(url).content == Client().get(url).content


def public_views(patterns=None):
    """Every view outside the admin, but for that of paths that are none."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if str(pattern.pattern).startswith("admin/"):
            continue
        if hasattr(pattern, "url_patterns"):
            yield from public_views(pattern.url_patterns)
        elif getattr(pattern.callback, "cls", None) is not UnknownPath:
            yield pytest.param(pattern.callback, id=str(pattern.pattern) or "/")


@pytest.mark.parametrize("view", list(public_views()))
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_sent_to_any_address(rf, view, method):
    """Asked of the views themselves, so that no new one is forgotten; a record that is not there is not looked for."""
    assert view.csrf_exempt
    answer = view(getattr(rf, method)("/"), **dict.fromkeys(("public_id", "slug"), "none"))
    assert answer.status_code == 405


@pytest.mark.parametrize("url", ["/", "/ko/", "/en/awards/", "/ko/releases/zzzzzzzzzz/", "/api/v1/docs/"])
def test_a_page_tells_a_sender_that_it_is_only_read(url):
    answer = Client(enforce_csrf_checks=True).post(url)
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
    assert answer["Cache-Control"] == PUBLIC
    assert not answer.cookies


def test_answers_of_the_admin_are_kept_by_nobody(client):
    assert "no-store" in client.get("/admin/login/")["Cache-Control"]
    assert "no-store" in client.get("/admin/nowhere/")["Cache-Control"]


@pytest.mark.parametrize(
    ("wanted", "home"), [("ko", "/ko/"), ("en-GB,en;q=0.8", "/en/"), ("zh", "/ko/"), ("", "/ko/")]
)
def test_the_bare_host_leads_to_the_readers_language(client, wanted, home):
    answer = client.get("/", headers={"accept-language": wanted})
    assert (answer.status_code, answer.url) == (302, home)
    assert "Accept-Language" in answer["Vary"]


def test_a_page_in_a_language_does_not_depend_on_the_readers(client):
    make_published_release()
    korean = client.get("/ko/", headers={"accept-language": "en"})
    assert korean["Content-Language"] == "ko"
    assert "Accept-Language" not in korean.get("Vary", "")


def pages_of(world):
    told = [url for url, status in world.notices().items() if status != 301]
    pages = [url for url in [*world.urls(), *told] if url.startswith(("/ko/", "/en/"))]
    return [url for url in pages if url not in FOR_PROGRAMS]


def test_every_page_has_one_h1_and_its_language(client):
    for url in pages_of(World()):
        content = client.get(url).content.decode()
        assert content.count("<h1") == 1, url
        assert f'<html lang="{url[1:3]}">' in content, url


# Data that browsers do not run, and files of ours.
SCRIPTS = re.compile(r'<script (?:type="application/ld\+json"|src="/static/[^"]+"[^>]*)>')


def test_pages_hold_no_script_and_load_nothing_from_elsewhere(client):
    for url in pages_of(World()):
        content = client.get(url).content.decode()
        assert "<script" not in SCRIPTS.sub("", content), url
        assert 'src="http' not in content, url
