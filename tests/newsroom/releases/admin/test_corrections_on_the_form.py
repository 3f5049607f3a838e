import pytest

from newsroom.releases import publishing, revisions
from newsroom.releases.models import Release
from tests.make import make_editor, make_release, make_user
from tests.newsroom.releases.admin.forms import change_url, posted

pytestmark = pytest.mark.django_db
LINE = {
    "correction_wrong_ko": "24일",
    "correction_wrong_en": "the 24th",
    "correction_right_ko": "25일",
    "correction_right_en": "the 25th",
}


@pytest.fixture
def public(client) -> Release:
    """A public release that its author has opened for changes."""
    release = make_release(state="approved")
    client.force_login(make_user("author", department=release.department))
    publishing.reopen(release, by=make_editor())
    return release


def save(client, release, **typed):
    response = client.post(change_url(release), posted(client.get(change_url(release)), **typed))
    release.refresh_from_db()
    return response


def errors(response) -> set[str]:
    return set(response.context["adminform"].form.errors)


@pytest.mark.parametrize("state", ["draft", "review", "withdrawn", "approved"])
def test_the_section_is_there_only_while_something_public_is_changed(client, state):
    client.force_login(make_user("desk editor"))
    html = client.get(change_url(make_release(state=state))).content.decode()
    assert "correction-group" not in html
    assert "minor_change" not in html


def test_an_author_proposes_the_line(client, public):
    save(client, public, **LINE)
    assert public.correction_wrong == {"ko": "24일", "en": "the 24th"}
    assert public.correction_right == {"ko": "25일", "en": "the 25th"}


def test_half_a_line_is_refused_and_kept_on_the_form(client, public):
    response = save(client, public, correction_wrong_ko="24일")
    assert errors(response) == {"correction_wrong", "correction_right"}
    assert 'value="24일"' in response.content.decode()
    assert public.correction_wrong == {}


def test_readers_of_each_language_are_told(client, public):
    response = save(client, public, **LINE | {"correction_right_en": ""})
    assert errors(response) == {"correction_right"}


def test_a_line_is_for_no_minor_change(client, public):
    assert errors(save(client, public, minor_change="on", **LINE)) == {"minor_change"}
    save(client, public, minor_change="on")
    assert public.minor_change


def test_an_editor_says_that_a_change_does_not_concern_the_english(client):
    release = make_release(state="review")
    revisions.record(release, by=make_editor())
    client.force_login(make_user("desk editor"))
    save(client, release, **{"texts-0-title": "고친 제목"})
    [english] = [
        each for each in client.get(change_url(release)).context["texts"].formset.panels if each.stale
    ]
    assert english.code == "en"
    assert english.stale["since"].number == 2
    assert client.get(english.stale["url"]).status_code == 200
    save(client, release, **{"texts-1-confirmed": "on"})
    panels = client.get(change_url(release)).context["texts"].formset.panels
    assert not any(each.stale for each in panels)


def test_a_change_and_its_confirmation_are_one_save(client):
    release = make_release(state="review")
    revisions.record(release, by=make_editor())
    client.force_login(make_user("desk editor"))
    save(client, release, **{"texts-0-title": "고친 제목", "texts-1-confirmed": "on"})
    panels = client.get(change_url(release)).context["texts"].formset.panels
    assert not any(each.stale for each in panels)


def test_an_author_cannot_say_so(client):
    release = make_release()
    revisions.record(release, by=make_editor())
    client.force_login(make_user("author", department=release.department))
    assert "texts-1-confirmed" not in client.get(change_url(release)).content.decode()
    save(client, release, **{"texts-0-title": "고친 제목", "texts-1-confirmed": "on"})
    panels = client.get(change_url(release)).context["texts"].formset.panels
    assert [each.code for each in panels if each.stale] == ["en"]
    assert "text-en-stale" in client.get(change_url(release)).content.decode()


def test_a_korean_text_has_nothing_to_confirm(client):
    release = make_release()
    client.force_login(make_user("desk editor"))
    html = client.get(change_url(release)).content.decode()
    assert "texts-0-confirmed" not in html
    assert "texts-1-confirmed" in html


def test_a_stale_text_is_marked_on_a_release_that_is_closed(client):
    release = make_release(texts={"ko": {}, "en": {"ready": False}})
    revisions.record(release, by=make_editor())
    release.texts.filter(language="ko").update(title="고친 제목")
    revisions.record(release, by=make_editor())
    publishing.submit(release, by=make_editor())
    publishing.approve(release, by=make_editor())
    client.force_login(make_user("desk editor"))
    assert 'id="text-en-stale"' in client.get(change_url(release)).content.decode()
