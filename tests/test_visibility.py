"""What is not public is nowhere: on no page, in no list, in no count, in no header, in no answer of the API.

The addresses come from the URL configuration and what is told from the serializers; what hides is one release in each
hidden state, every field of which holds a word, number or day of its own. SOAK=1 asks in every way there is.
"""

import io
import logging
import os
import re
from itertools import product
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.conf import settings

from newsroom.releases import preview_links
from tests.clock import seoul, set_clock
from tests.make import make_published_release, publish
from tests.visibility.asking import Ask, Visitor
from tests.visibility.canaries import Canaries, found_in, text_of
from tests.visibility.fields import TOLD_BY_API, told_by_api, without_canary
from tests.visibility.guards import GUARDS
from tests.visibility.guests import OPENED, opened
from tests.visibility.hidden import MORNING, PARTLY, STATES, WHOLLY, make_hidden
from tests.visibility.links import ENDED_BY, make_dead_links
from tests.visibility.proof import World
from tests.visibility.surfaces import MIDDLEWARE, PUBLIC, addresses, is_editorial, lists, routes, subject_of

pytestmark = pytest.mark.django_db

SOAK = bool(os.environ.get("SOAK"))
# What the holder of a preview link is shown, by the fields it comes from; and fields that share years with those.
SHOWN_TO_GUESTS = re.compile(
    r"ReleaseText\.\w+ \(ko\)|Award\.(?!external_id|import_digest|entry_fee|promotion_cost|reviewed_on)"
    r"|(?:Contact|Category|Department|Topic|Grade|EditionGroup|Edition|Programme|Organisation|PreviewLink)\."
    r"|Release\.(?:publish_at|public_id)|Correction\.\w+ \(ko\)|the content of"
    r"|OrganisationName\.valid_to"
    r"|StoredFile\.(?!warnings|digest)|(?:Photo|Attachment)\.\w+ \(ko\)"
)


@pytest.fixture(autouse=True)
def quiet():
    """Thousands of refusals are expected, and would fill the log."""
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def world():
    return World()


def test_every_route_is_a_known_surface():
    unknown = {route for route, _pattern in routes() if route not in PUBLIC and not is_editorial(route)}
    assert not unknown, "say in tests/visibility/surfaces.py how addresses of these routes are made"
    assert set(PUBLIC) == {route for route, _pattern in routes() if not is_editorial(route)}


def test_every_middleware_is_a_known_surface():
    installed = {"whitenoise.middleware.WhiteNoiseMiddleware", *settings.MIDDLEWARE}
    assert installed == set(MIDDLEWARE), "say in tests/visibility/surfaces.py whether it answers by itself"


def test_every_field_of_the_api_is_a_known_one():
    assert told_by_api() == TOLD_BY_API


def test_every_list_is_asked_for_all_of_its_parameters():
    set_clock(MORNING)
    for path, parameters in lists(subject_of(make_hidden("draft", {}))):
        if path.startswith("/api/"):
            refused = Visitor().ask(Ask(path, query=(("nothing", "1"), *((name, "") for name in parameters))))
            assert set(re.findall(r'"(\w+)":\["Unknown', refused.body)) <= {"nothing", "lang"}, path


def test_a_canary_is_found_within_an_archive_in_an_archive():
    told: dict[str, str] = {}
    body = Canaries("archive", told).word("a file").encode()
    for name in ("text.txt", "inner.zip"):
        file = io.BytesIO()
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            archive.writestr(name, body)
        body = file.getvalue()
    assert not list(found_in(body.decode(errors="replace"), told))
    assert [leak.split()[0] for leak in found_in(text_of(body), told)] == list(told)


def test_every_field_that_hides_holds_a_canary(world):
    assert without_canary(world.told) == []


def test_nothing_that_hides_can_be_seen_or_told_apart(world):
    findings = list(world.findings(thorough=SOAK))
    assert not findings, "\n".join(findings[:50])


@pytest.mark.parametrize("state", [maker.__name__ for maker in WHOLLY])
def test_what_hides_is_a_plain_404_and_what_was_withdrawn_a_410(state):
    subject = subject_of(make_hidden(state, {}))
    for path in addresses(subject):
        if subject.release in path or subject.award in path:
            status = Visitor().ask(Ask(path)).status[:3]
            withdrawn = (
                state == "withdrawn" and f"/releases/{subject.release}/" in path and "versions" not in path
            )
            answers = path.startswith(("/ko/", "/en/", "/api/"))
            assert status == ("410" if withdrawn and answers else "404") or status in ("301", "302"), (
                path,
                status,
            )


@pytest.mark.parametrize("state", [maker.__name__ for maker in PARTLY])
def test_what_is_partly_public_is_seen_as_far_as_it_is(state):
    hidden = make_hidden(state, {})
    answer = Visitor().ask(Ask(f"/api/v1/releases/{hidden.release.public_id}/"))
    assert answer.status == "200 OK"
    assert "하늘시, 새 도서관 열어" in answer.body
    english = Visitor().ask(Ask(f"/en/releases/{hidden.release.public_id}/any/")).status[:3]
    assert english == {"notready": "404", "languageback": "410"}.get(state, "301")


def test_a_withdrawal_is_told_with_its_reason():
    hidden = make_hidden("withdrawn", {})
    page = Visitor().ask(Ask(f"/en/releases/{hidden.release.public_id}/whatever/"))
    answer = Visitor().ask(Ask(f"/api/v1/releases/{hidden.release.public_id}/"))
    assert "It was not correct." in page.body
    assert "It was not correct." in answer.body


def test_what_was_scheduled_becomes_public_on_its_second():
    told: dict[str, str] = {}
    hidden = make_hidden("scheduled", told)
    hour = hidden.release.publish_at
    urls = [f"/api/v1/releases/{hidden.release.public_id}/", f"/ko/awards/{hidden.award.public_id}/"]
    set_clock(hour.replace(year=hour.year - 1))
    assert [Visitor().ask(Ask(url)).status[:3] for url in urls] == ["404", "404"]
    set_clock(hour)
    answers = [Visitor().ask(Ask(url)) for url in urls]
    assert [answer.status[:3] for answer in answers] == ["200", "200"]
    assert all(list(answer.leaks(told)) for answer in answers), "canaries of what is public can be seen"


def test_changes_to_what_is_public_stay_unseen_until_they_are_approved():
    set_clock(seoul(2025, 3, 2, 9))
    release = make_published_release()
    release.texts.update(title="고쳐 쓴 제목", body="<p>고쳐 썼다.</p>")
    assert "고쳐 쓴" not in Visitor().ask(Ask("/ko/releases/")).body
    release.minor_change = True
    release.save()
    publish(release)
    assert "고쳐 쓴" in Visitor().ask(Ask("/ko/releases/")).body


def test_who_holds_a_preview_link_sees_its_text_and_nothing_else(world):
    states = ("draft", "review", "scheduled", "pending")
    for state, part in product(states, OPENED):
        reply = Visitor().ask(Ask(f"/preview/{world.hidden[state].token}/{part}"))
        assert reply.status == "200 OK"
        seen = list(reply.leaks(world.told))
        assert any("ReleaseText.body (ko)" in leak for leak in seen)
        # Years are few: one of this release may be named after another's field.
        of_others = [leak for leak in seen if ": zq" in leak and f"({state}: " not in leak]
        others = [*of_others, *(leak for leak in seen if not SHOWN_TO_GUESTS.search(leak))]
        assert not others, others
        assert "no-store" in reply.headers
        assert "noindex" in reply.headers


def test_each_condition_of_a_preview_link_ends_one_by_itself():
    assert set(ENDED_BY) == set(preview_links.ALIVE_WHILE), "say in tests/visibility/links.py what ends one"
    dead_links = make_dead_links()
    assert list(opened(Visitor(), dead_links)) == []
    for condition, token in dead_links.items():
        with GUARDS[f"a preview link is alive only while {condition}"]():
            opening = [each for each in dead_links.values() if preview_links.open(each)]
            assert opening == [token], condition
            assert condition in next(opened(Visitor(), dead_links))


def test_the_state_of_each_hidden_release_is_what_it_is_called():
    told: dict[str, str] = {}
    states = {name: make_hidden(name, told).release for name in STATES}
    for release in states.values():
        release.refresh_from_db()
    assert {name: release.state for name, release in states.items()} == {
        "draft": "draft",
        "review": "review",
        "scheduled": "approved",
        "calledoff": "withdrawn",
        "deleted": "deleted",
        "withdrawn": "withdrawn",
        "pending": "review",
        "notready": "approved",
        "languageback": "approved",
        "superseded": "approved",
        "republished": "approved",
    }
