"""The readiness panel of the release form: what it tells, and where its entries lead."""

import pytest

from newsroom.releases.models import Release
from newsroom.releases.readiness import Severity
from tests.awards.make import make_award, make_edition, make_mention, make_organisation, make_programme
from tests.make import make_department, make_release, make_user
from tests.newsroom.media.make import make_photo
from tests.newsroom.releases.admin.forms import ADD, change_url, posted

pytestmark = pytest.mark.django_db
ENGLISH = {"Accept-Language": "en"}


@pytest.fixture
def editor(client):
    user = make_user("desk editor", department=make_department())
    client.force_login(user)
    return user


def told(page) -> dict[str, list[tuple[str, Severity]]]:
    """The entries on the page by their group: their targets and severities."""
    groups = page.context["readiness"].groups
    return {group.code: [(entry.target, entry.severity) for entry in group.entries] for group in groups}


def test_what_is_missing_is_grouped_by_what_it_keeps_back(client, editor):
    release = make_release(texts={"ko": {"title": "", "body": "", "ready": False}})
    programme = make_programme("평가", None)
    make_mention(make_award(make_edition(programme), recipient=make_organisation("공단", None)), release)
    Release.objects.filter(pk=release.pk).update(category=None)
    groups = told(client.get(change_url(release)))
    assert list(groups) == ["ko", "en", "awards", "files", "facts"]
    assert groups["ko"] == [
        ("text-ko-title", Severity.BLOCKS_REVIEW),
        ("text-ko-body", Severity.BLOCKS_REVIEW),
        ("text-ko-ready", Severity.BLOCKS_PUBLISHING),
    ]
    assert groups["en"] == [("text-en-ready", Severity.WARNS)]
    assert groups["awards"] == [("mentions-group", Severity.WARNS)]
    assert groups["files"] == [("photos-group", Severity.WARNS)]
    assert groups["facts"] == [("id_category", Severity.BLOCKS_PUBLISHING)]


def test_every_entry_leads_to_a_place_on_the_form(client, editor):
    release = Release.objects.create()
    page = client.get(change_url(release))
    html = page.content.decode()
    targets = [target for entries in told(page).values() for target, _severity in entries]
    assert "contacts-group" in targets
    for target in targets:
        assert f'id="{target}"' in html, target
        assert f'href="#{target}"' in html, target


@pytest.mark.parametrize(
    ("texts", "verdict", "moment"),
    [
        ({"ko": {"title": "", "body": "", "ready": False}}, "Not ready for review.", "Blocks review"),
        ({"ko": {"ready": False}}, "Not ready to be published.", "Blocks publishing"),
        ({"ko": {"summary": ""}}, "Ready: nothing blocks publishing.", "Notice"),
    ],
)
def test_the_moment_of_an_entry_is_told_in_words(client, editor, texts, verdict, moment):
    html = client.get(change_url(make_release(texts=texts)), headers=ENGLISH).content.decode()
    assert verdict in html
    assert f'<span class="readiness-when">{moment}</span>' in html


def test_a_release_that_lacks_nothing_is_told_to_be_ready(client, editor):
    release = make_release()
    make_photo(release)
    page = client.get(change_url(release), headers=ENGLISH)
    assert told(page) == {}
    assert "Ready: nothing blocks publishing." in page.content.decode()


def test_what_a_form_refuses_blocks_saving_and_leads_to_its_field(client, editor):
    page = client.get(ADD)
    typed = {"texts-1-title": "English", "texts-1-ready": "on", "licence": "nonsense"}
    row = {"contacts-TOTAL_FORMS": "1", "contacts-0-name_ko": "김하늘", "contacts-0-email": "nobody"}
    page = client.post(ADD, posted(page, **typed, **row))
    groups = told(page)
    assert groups["en"] == [("text-en-body", Severity.BLOCKS_SAVING)]
    assert set(groups["facts"]) == {
        ("id_licence", Severity.BLOCKS_SAVING),
        ("id_contacts-0-email", Severity.BLOCKS_SAVING),
    }
    html = page.content.decode()
    for target in ("text-en-body", "id_licence", "id_contacts-0-email"):
        assert f'id="{target}"' in html


def test_what_is_scheduled_is_still_checked_but_has_no_fields_to_lead_to(client, editor):
    release = make_release(state="approved", texts=["ko"])
    page = client.get(change_url(release))
    assert "en" in told(page)
    assert 'href="#text-en-ready"' not in page.content.decode()


def test_what_goes_nowhere_has_no_panel(client, editor):
    assert client.get(change_url(make_release(state="withdrawn"))).context["readiness"] is None
    assert client.get(ADD).context["readiness"] is None
