import re

import pytest
from django.urls import reverse

from newsroom.releases.models import Release
from tests.awards.make import make_award, make_mention
from tests.make import make_department, make_release, make_text, make_user
from tests.newsroom.certificates.make import make_certificate

pytestmark = pytest.mark.django_db


def preview_url(release: Release, language: str = "ko") -> str:
    return reverse("preview", args=[language, release.pk])


@pytest.fixture
def editor(client):
    client.force_login(make_user("desk editor"))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_draft_is_seen_on_its_public_page(client, editor, language):
    response = client.get(preview_url(make_release(), language))
    assert response.status_code == 200
    title = {"ko": "하늘시, 새 도서관 열어", "en": "Haneul City opens a library"}[language]
    assert title in response.content.decode()


def test_a_preview_is_kept_by_nobody_and_found_by_no_robot(client, editor):
    response = client.get(preview_url(make_release()), headers={"If-None-Match": "*"})
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"
    assert "noindex" in response["X-Robots-Tag"]
    assert not {"ETag", "Last-Modified", "Expires"} & set(response.headers)


def test_a_preview_shows_the_working_copy_of_what_is_public(client, editor):
    release = make_release(state="approved")
    release.texts.filter(language="ko").update(title="고치는 중인 제목", slug="")
    assert "고치는 중인 제목" in client.get(preview_url(release)).content.decode()
    assert (
        "고치는 중인 제목"
        not in client.get(f"/ko/releases/{release.public_id}/", follow=True).content.decode()
    )


def test_a_preview_leaves_nothing_public(client, editor):
    release = make_release()
    client.get(preview_url(release))
    assert client.get(f"/ko/releases/{release.public_id}/").status_code == 404


def test_a_preview_in_a_language_without_text_shows_the_page_that_says_so(client, editor):
    release = make_release(texts=["ko"])
    assert client.get(preview_url(release, "en")).status_code == 404
    make_text(release, "en", ready=False)
    assert client.get(preview_url(release, "en")).status_code == 200


def test_a_preview_leads_back_to_the_form(client, editor):
    release = make_release()
    page = client.get(preview_url(release)).content.decode()
    assert f'href="/admin/releases/release/{release.pk}/change/"' in page


@pytest.mark.parametrize("texts", [["ko", "en"], ["ko"]])
def test_the_languages_of_a_preview_are_previews(client, editor, texts):
    """With one text only the other language is the page that says so, which leads back."""
    release = make_release(texts=texts)
    for language, other in (("ko", "en"), ("en", "ko")):
        page = client.get(preview_url(release, language)).content.decode()
        switch = page[page.index("krds-language") : page.index("</header>")]
        assert re.findall(r'href="([^"]*)"', switch) == [preview_url(release, other)]
        assert f'"/{other}/releases/{release.public_id}' not in switch


def test_the_page_of_a_missing_language_leads_to_the_preview_of_the_other(client, editor):
    release = make_release(texts=["ko"])
    content = client.get(preview_url(release, "en")).content.decode()
    assert f'<a href="{preview_url(release, "ko")}" lang="ko">' in content
    assert "/ko/releases/" not in content


def test_a_preview_tells_what_its_counts_mean(client, editor):
    content = client.get(preview_url(make_release(), "en")).content.decode()
    assert "those that readers would see" in content
    public = make_release(state="approved")
    page = client.get(f"/en/releases/{public.public_id}/", follow=True).content.decode()
    assert "those that readers would see" not in page


def test_a_preview_leads_to_no_certificate(client, editor):
    release = make_release()
    award = make_award()
    make_mention(award, release)
    scan = make_certificate(award, released=True).file
    assert scan.token not in client.get(preview_url(release)).content.decode()


def test_unknown_languages_and_releases_are_not_found(client, editor):
    assert client.get(f"/admin/preview/xx/{make_release().pk}/").status_code == 404
    assert client.get("/admin/preview/ko/999999/").status_code == 404


def test_who_is_not_logged_in_is_asked_to(client):
    response = client.get(preview_url(make_release()))
    assert response.status_code == 302
    assert "/login/" in response.url


def test_authors_preview_the_releases_of_their_department(client):
    release = make_release()
    client.force_login(make_user("author", department=release.department))
    assert client.get(preview_url(release)).status_code == 200
    client.force_login(make_user("author", department=make_department()))
    assert client.get(preview_url(release)).status_code == 404


def test_staff_who_may_not_see_releases_may_not_preview(client):
    client.force_login(make_user())
    assert client.get(preview_url(make_release())).status_code == 403
