"""An author reads nothing of another department's release on any page of the admin, whatever its address."""

from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.db import transaction
from django.urls import URLResolver, get_resolver, reverse

from newsroom.accounts import groups
from newsroom.releases.models import PreviewLink, Release, ReviewNote, Revision
from newsroom.releases.revisions import record
from tests.awards.make import make_award, make_mention
from tests.make import make_contact, make_department, make_release, make_text, make_topic, make_user
from tests.newsroom.releases.admin.forms import change_url

pytestmark = pytest.mark.django_db
# Stands in every text of the release; the search for it below does not use it as a word.
SECRET = "카나리아"


@pytest.fixture(scope="class")
def elsewhere(shared):
    return make_user("author", department=make_department())


@pytest.fixture
def author(client, elsewhere):
    client.force_login(elsewhere)
    return elsewhere


@pytest.fixture(scope="class", params=["draft", "review", "deleted"])
def secret(elsewhere, request):
    """A release of another department with everything that hangs on one; one at a time."""
    with transaction.atomic():
        yield make_secret(request.param)
        transaction.set_rollback(True)


def make_secret(state) -> Release:
    release = make_release(texts=["ko"], external_id=f"old/{SECRET}", topics=[make_topic()])
    release.texts.update(title=f"{SECRET} 제목", summary=SECRET, body=f"<p>{SECRET}</p>", subtitles=[SECRET])
    make_text(release, "en", title=f"{SECRET} title")
    make_contact(release, name={"ko": SECRET})
    make_mention(make_award(), release, f"{SECRET} 상을 받았다.")
    editor = make_user("desk editor")
    record(release, editor, note=SECRET)
    ReviewNote.objects.create(release=release, kind="remark", text=SECRET, made_by=editor)
    Release.objects.filter(pk=release.pk).update(state=state)
    release.refresh_from_db()
    return release


def routes(patterns=None, prefix="") -> Iterator[str]:
    """Every route of the site."""
    for each in patterns if patterns is not None else get_resolver().url_patterns:
        text = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from routes(each.url_patterns, text)
        else:
            yield text


def admin_addresses(release: Release) -> list[str]:
    """Every address of the admin that takes a key, with those of the release and of what hangs on it."""
    revision = Revision.objects.filter(release=release).first()
    link = PreviewLink.objects.filter(release=release).first()
    keys = {"language": "ko", "act": "approve", "number": "1"}
    keys |= {"revision": str(revision.pk if revision else 1), "link": str(link.pk if link else 1)}
    found = []
    for text in routes():
        if text.startswith(("admin/preview/", "admin/releases/release/")):
            address = text
            for place in [part.split(">")[0] for part in text.split("<")[1:]]:
                value = keys.get(place.split(":")[-1], str(release.pk))
                address = address.replace(f"<{place}>", value)
            found.append("/" + address)
    return found


def is_secret_in(response) -> bool:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return SECRET in body.decode(errors="replace") + str(response.headers)


class TestAReleaseOfAnotherDepartment:
    def test_the_secret_is_one_that_can_be_found(self, client, secret):
        """Else the tests below would prove nothing: who covers every department finds it on the same pages."""
        client.force_login(make_user("desk editor"))
        assert is_secret_in(client.get(change_url(secret)))
        assert is_secret_in(client.get(reverse("preview", args=["ko", secret.pk])))
        assert is_secret_in(client.get("/admin/releases/release/", {"state__exact": secret.state}))

    def test_no_address_of_the_release_tells_anything(self, client, author, secret):
        addresses = admin_addresses(secret)
        assert change_url(secret) in addresses
        for address in addresses:
            for answer in (client.get(address), client.post(address, {"_act": "submit", "note": "x"})):
                assert not is_secret_in(answer), address
        before = secret.state
        secret.refresh_from_db()
        assert secret.state == before

    @pytest.mark.parametrize(
        "query", ["", "?q=제목", "?state__exact=deleted", "?state__exact=review", "?work=findings"]
    )
    def test_no_list_tells_anything(self, client, author, secret, query):
        answer = client.get(f"/admin/releases/release/{query}")
        assert answer.status_code == 200
        assert not is_secret_in(answer)
        assert secret.public_id not in answer.content.decode()
        assert answer.context["cl"].result_count == 0

    def test_no_list_index_form_or_history_of_anything_else_tells_anything(self, client, author, secret):
        addresses = ["/admin/", "/admin/releases/", "/admin/awards/", "/admin/accounts/"]
        award = secret.mentions.get().award
        records = [award, award.edition, award.programme, award.recipient, secret.category, secret.department]
        for model in admin.site._registry:
            addresses.append(reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"))
            addresses.append(reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add"))
        for record_ in records:
            name = f"admin:{record_._meta.app_label}_{record_._meta.model_name}"
            addresses += [
                reverse(f"{name}_{page}", args=[record_.pk]) for page in ("change", "history", "delete")
            ]
        for address in addresses:
            answer = client.get(address)
            assert not is_secret_in(answer), address
            assert change_url(secret) not in answer.content.decode(), address

    def test_no_search_of_a_form_tells_anything(self, client, author, secret):
        query = {"app_label": "awards", "model_name": "mention", "field_name": "release", "term": "제목"}
        answer = client.get("/admin/autocomplete/", query)
        assert answer.status_code == 403 or answer.json()["results"] == []

    @pytest.mark.parametrize(
        "model", ["releases/category", "releases/topic", "accounts/department", "awards/award"]
    )
    @pytest.mark.parametrize(
        "lookup", ["release", "release__isnull", "mentions", "mentions__isnull", "mentions__release"]
    )
    def test_lists_of_other_records_are_not_asked_by_releases(self, client, author, secret, model, lookup):
        everything = client.get(f"/admin/{model}/").context["cl"].result_count
        answer = client.get(f"/admin/{model}/", {lookup: secret.pk})
        if answer.status_code == 200:
            assert answer.context["cl"].result_count == everything
        else:
            assert answer.status_code in (302, 400)


def test_an_author_works_on_what_is_of_the_own_department_or_theirs_and_of_none_yet(client, author):
    of_the_department = make_release(department=author.department)
    of_none = make_release(created_by=author)
    Release.objects.filter(pk=of_none.pk).update(department=None)
    for release in (of_the_department, of_none):
        assert client.get(change_url(release)).status_code == 200
        assert client.get(reverse("preview", args=["ko", release.pk])).status_code == 200


def test_who_sees_which_releases_tell_of_an_award_sees_all_departments():
    for name, permissions in groups.GROUPS.items():
        if "awards.change_award" in permissions:
            assert "releases.cover_departments" in permissions, name
