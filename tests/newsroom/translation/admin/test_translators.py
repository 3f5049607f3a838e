import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from newsroom.translation.translators import file_of
from tests.make import make_editor
from tests.newsroom.releases.admin.forms import change_url
from tests.newsroom.translation.test_translators import make_korean, translated

pytestmark = pytest.mark.django_db

IMPORT = reverse("xliff_import")
LIST = reverse("admin:releases_release_changelist")


@pytest.fixture(autouse=True)
def _an_editor(client):
    client.force_login(make_editor())


def choose(client, content):
    return client.post(IMPORT, {"file": SimpleUploadedFile("back.xlf", content)})


def typed(release, content, **values):
    release.refresh_from_db()
    return {
        "content": content.decode(), "release": release.pk, f"seen-{release.pk}": release.revision, **values
    }  # fmt: skip


def test_a_release_goes_out_by_its_form(client):
    release = make_korean()
    page = client.get(change_url(release)).content.decode()
    address = reverse("xliff_export", args=[release.pk])
    assert address in page
    answer = client.get(address)
    assert answer["Content-Type"] == "application/xliff+xml"
    assert answer["Content-Disposition"] == f'attachment; filename="release-{release.public_id}.xlf"'


def test_several_go_out_by_the_list(client):
    releases = [make_korean(), make_korean()]
    chosen = [release.pk for release in releases]
    answer = client.post(LIST, {"action": "export_chosen", "_selected_action": chosen})
    assert answer.content.decode().count("<file ") == 2


def test_a_file_shows_first_what_it_would_change_and_stores_nothing(client):
    release = make_korean()
    answer = choose(client, translated(file_of([release])))
    assert "a new library" in answer.content.decode()
    assert not release.texts.filter(language="en").exists()


def test_what_is_confirmed_is_stored(client):
    release = make_korean()
    content = translated(file_of([release]))
    answer = client.post(IMPORT, typed(release, content))
    assert (answer.status_code, answer.url) == (302, change_url(release))
    assert release.texts.get(language="en").title == "Haneul City opens a library"


def test_a_changed_korean_text_is_told_of_and_asked_about(client):
    release = make_korean()
    content = translated(file_of([release]))
    release.texts.update(title="다른 제목")
    shown = choose(client, content).content.decode()
    assert f"knowingly-{release.pk}" in shown
    assert "<ins>다른 제목</ins>" in shown
    assert client.post(IMPORT, typed(release, content)).status_code == 200
    assert not release.texts.filter(language="en").exists()
    client.post(IMPORT, typed(release, content, **{f"knowingly-{release.pk}": "on"}))
    assert release.texts.filter(language="en").exists()


def test_a_file_that_is_none_is_told_beside_the_field(client):
    answer = choose(client, b"<html></html>")
    assert answer.context["form"].errors.keys() == {"file"}


def test_a_release_that_is_closed_is_told_and_nothing_can_be_stored(client):
    release = make_korean()
    content = translated(file_of([release]))
    type(release).objects.filter(pk=release.pk).update(state="deleted")
    answer = choose(client, content)
    assert not answer.context["may_store"]
