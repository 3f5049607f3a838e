"""What is not public is nowhere: on no page, in no list, in no count, in no answer of the API.

Every public address is asked while the database holds one release in each hidden state, each with a word of its own
in its texts and an award of its own with a word in its names.
"""

import pytest

from tests.awards.make import (
    make_award,
    make_edition,
    make_group,
    make_home,
    make_mention,
    make_organisation,
    make_programme,
    make_role,
)
from tests.clock import seoul, set_clock
from tests.make import (
    make_category,
    make_department,
    make_published_release,
    make_release,
    make_topic,
    publish,
    withdraw,
)
from tests.newsroom.public.surfaces import detail_urls, list_urls

pytestmark = pytest.mark.django_db

EARLY = seoul(2025, 3, 2, 8)
MORNING = seoul(2025, 3, 2, 9)
TEN = seoul(2025, 3, 2, 10)
HIDDEN = ("draft", "review", "scheduled", "withdrawn")


def make_hidden(state):
    """A release in `state` that tells of an award; both, and all they point to, carry the word `secret-<state>`."""
    word = f"secret-{state}"
    names = {"name": word, "english": word}
    edition = make_edition(make_programme(**names, slug=f"{word}-programme"))
    recipient = make_organisation(**names, slug=f"{word}-body", parent=make_home())
    award = make_award(edition, recipient=recipient, prize={"ko": word, "en": word})
    release = make_release(
        state="review" if state == "review" else "draft",
        texts={code: {"title": f"{word} {code}", "body": f"<p>{word}</p>"} for code in ("ko", "en")},
        category=make_category(**names, slug=f"{word}-category"),
        department=make_department(**names, slug=f"{word}-department"),
        topics=[make_topic(**names, slug=f"{word}-topic")],
        legacy=[f"/old/{word}"],
        featured=True,
    )
    make_mention(award, release)
    if state == "scheduled":
        publish(release, at=TEN)
    if state == "withdrawn":
        set_clock(EARLY)
        publish(release)
        set_clock(MORNING)
        withdraw(release)
    return release, award


@pytest.fixture
def hidden():
    set_clock(MORNING)
    return {state: make_hidden(state) for state in HIDDEN}


@pytest.fixture
def public_release():
    set_clock(MORNING)
    return make_published_release()


def test_no_list_and_no_count_tells_of_what_is_hidden(client, hidden, public_release):
    for url in list_urls():
        answer = client.get(url).content.decode()
        assert "secret-" not in answer, url
        for release, award in hidden.values():
            assert release.public_id not in answer, url
            assert award.public_id not in answer, url


def test_counts_are_those_of_the_public_alone(client, hidden, public_release):
    assert client.get("/api/v1/releases/").json()["count"] == 1
    assert client.get("/ko/releases/").context["page"].paginator.count == 1
    assert client.get("/api/v1/awards/").json()["count"] == 0
    assert client.get("/ko/awards/").context["totals"] == []
    assert client.get("/ko/").context["totals"]["count_all"] == 0
    assert client.get("/api/v1/categories/").json()["count"] == 1
    assert client.get("/api/v1/departments/").json()["count"] == 1
    assert client.get("/api/v1/programmes/").json()["count"] == 0
    assert client.get("/api/v1/organisations/").json()["count"] == 0


@pytest.mark.parametrize("state", HIDDEN)
def test_a_search_for_its_words_finds_nothing(client, hidden, public_release, state):
    for url in ("/ko/releases/", "/en/releases/", "/ko/awards/"):
        assert client.get(url, {"q": f"secret-{state}"}).context["page"].paginator.count == 0
    for url in ("/api/v1/releases/", "/api/v1/awards/"):
        assert client.get(url, {"q": f"secret-{state}"}).json()["count"] == 0


@pytest.mark.parametrize("state", ["draft", "review", "scheduled"])
def test_every_page_of_what_was_never_public_is_a_plain_404(client, hidden, state):
    for url in detail_urls(*hidden[state]):
        answer = client.get(url)
        assert answer.status_code == 404, url
        assert f"secret-{state}" not in answer.content.decode().replace(url, ""), url


def test_a_404_of_what_is_scheduled_is_the_404_of_what_does_not_exist(client, hidden):
    release, _award = hidden["scheduled"]
    nothing = client.get("/api/v1/releases/zzzzzzzzzz/")
    scheduled = client.get(f"/api/v1/releases/{release.public_id}/")
    assert scheduled.content == nothing.content
    assert dict(scheduled.headers) == dict(nothing.headers)


def test_filters_do_not_know_the_headings_of_what_is_hidden(client, hidden):
    for state in HIDDEN:
        for parameter in ("category", "department", "topic"):
            answer = client.get("/api/v1/releases/", {parameter: f"secret-{state}-{parameter}"})
            assert answer.status_code == 400
        assert client.get("/api/v1/awards/", {"programme": f"secret-{state}-programme"}).status_code == 400


@pytest.mark.parametrize("state", HIDDEN)
def test_an_old_address_does_not_lead_to_what_is_hidden(client, hidden, state):
    assert client.get(f"/old/secret-{state}").status_code == 404


def test_what_was_withdrawn_says_so_with_its_reason_and_nothing_else(client, hidden):
    release, award = hidden["withdrawn"]
    page = client.get(f"/ko/releases/{release.public_id}/whatever/")
    assert page.status_code == 410
    assert "사실과 달라 취소합니다." in page.content.decode()
    assert "secret-" not in page.content.decode()
    answer = client.get(f"/api/v1/releases/{release.public_id}/")
    assert answer.status_code == 410
    assert answer.json()["reason"]["en"] == "It was not correct."
    assert client.get(f"/ko/awards/{award.public_id}/").status_code == 404


def test_what_is_withdrawn_before_its_hour_leaves_no_trace(client, hidden):
    release, _award = hidden["scheduled"]
    withdraw(release)
    set_clock(seoul(2025, 3, 3))
    assert client.get(f"/ko/releases/{release.public_id}/").status_code == 404
    assert client.get(f"/api/v1/releases/{release.public_id}/").status_code == 404


def test_an_approved_release_becomes_public_on_its_second(client, hidden):
    release, award = hidden["scheduled"]
    urls = [f"/api/v1/releases/{release.public_id}/", f"/ko/awards/{award.public_id}/"]
    set_clock(seoul(2025, 3, 2, 9, 59, 59))
    assert [client.get(url).status_code for url in urls] == [404, 404]
    assert client.get("/api/v1/releases/").json()["count"] == 0
    set_clock(TEN)
    assert [client.get(url).status_code for url in urls] == [200, 200]
    assert client.get("/api/v1/releases/").json()["count"] == 1
    assert client.get("/ko/").context["totals"] == {"year": 2025, "count_city": 0, "count_all": 1}


def test_changes_to_an_approved_release_stay_unseen_until_they_are_approved(client, public_release):
    public_release.texts.update(title="secret-change", body="<p>secret-change</p>")
    for url in [*list_urls(), f"/api/v1/releases/{public_release.public_id}/"]:
        assert "secret-change" not in client.get(url).content.decode(), url
    publish(public_release)
    assert "secret-change" in client.get("/ko/releases/").content.decode()


PUBLIC_YEARS = (2021, 2023, 2025)
# Editions that nothing is public of: one of which the office said nothing yet, one in which nobody of ours won.
SILENT_YEAR, GAP_YEAR = 2024, 2022


@pytest.fixture
def known():
    """A public programme with awards of ours in three editions, the first told of by the last release."""
    set_clock(EARLY)
    programme = make_programme(slug="known")
    make_role(
        programme, make_organisation("행정안전부", "Ministry of the Interior", kind="central", slug="moi")
    )
    awards = [make_award(make_edition(programme, year)) for year in PUBLIC_YEARS]
    make_edition(programme, SILENT_YEAR)
    make_edition(programme, GAP_YEAR, without_award=True)
    for award in awards:
        make_mention(award, release := make_release(topics=[make_topic(slug=f"topic-{award.edition.year}")]))
        publish(release)
    set_clock(MORNING)
    return programme, release, awards


def make_hidden_facts_in(programme, state):
    """All that the register can hold of a public programme's other editions, told of by a release in `state`."""
    word = f"secret-{state}"
    year = SILENT_YEAR if state == "draft" else 2026 + HIDDEN.index(state)
    edition, _new = programme.editions.get_or_create(year=year)
    edition.assessed_count = 98765
    edition.save()
    make_edition(programme, 2000 + HIDDEN.index(state))
    union = make_organisation(word, word, slug=f"{word}-union")
    body = make_organisation(word, word, slug=f"{word}-body", parent=union)
    body.former_names.create(name={"ko": word}, valid_to="2020-01-01")
    giver = make_organisation(word, word, slug=f"{word}-giver", kind="central")
    make_role(programme, giver, edition=edition)
    make_role(
        programme, make_organisation(word, word, slug=f"{word}-host"), "host", year_from=year, year_to=year
    )
    group = make_group(edition, word, size=54321)
    award = make_award(edition, recipient=make_home(), group=group, rank=3)
    award.ranks.create(group=make_group(edition, f"{word} 2"), rank=1)
    theirs = make_award(edition, recipient=body, prize={"ko": word, "en": word})
    # In an edition that is public already: another award of ours, another's, and the group that it was in.
    public = programme.editions.get(year=PUBLIC_YEARS[HIDDEN.index(state) % len(PUBLIC_YEARS)])
    more = make_award(public, category={"ko": word}, group=make_group(public, f"{word} 3"), rank=2)
    release = make_release()
    others = [make_award(each, recipient=body) for each in (public, programme.editions.get(year=GAP_YEAR))]
    for hidden in (award, theirs, more, *others):
        make_mention(hidden, release)
    if state == "review":
        release.state = "review"
        release.save()
    if state == "scheduled":
        publish(release, at=TEN)
    if state == "withdrawn":
        set_clock(EARLY)
        publish(release)
        set_clock(MORNING)
        withdraw(release)


def world(client, release, awards):
    """What the public is told, everywhere."""
    urls = [*list_urls(), "/ko/organisations/moi/", "/api/v1/organisations/moi/"]
    urls += [url for award in awards for url in detail_urls(release, award)]
    return {url: client.get(url).content.decode() for url in urls}


def test_facts_of_a_public_programme_that_are_not_public_change_no_answer(client, known):
    programme, release, awards = known
    before = world(client, release, awards)
    for state in HIDDEN:
        make_hidden_facts_in(programme, state)
    after = world(client, release, awards)
    for url, answer in before.items():
        assert after[url] == answer, url
        assert "secret-" not in answer, url


def test_the_same_facts_are_seen_once_they_are_public(client, known):
    programme, release, awards = known
    make_hidden_facts_in(programme, "scheduled")
    before = world(client, release, awards)
    set_clock(TEN)
    seen = "".join(answer for url, answer in world(client, release, awards).items() if before[url] != answer)
    for fact in ("98765", "54321", "secret-scheduled 3", "secret-scheduled-giver", "secret-scheduled-host"):
        assert fact in seen, fact


def test_no_filter_knows_a_hidden_recipient_or_organiser_of_a_public_programme(client, known):
    make_hidden_facts_in(known[0], "draft")
    for parameter, slug in (("recipient", "body"), ("organiser", "giver"), ("organiser", "host")):
        value = f"secret-draft-{slug}"
        assert client.get("/api/v1/awards/", {parameter: value}).status_code == 400
    for slug in ("body", "giver", "host", "union"):
        assert client.get(f"/ko/organisations/secret-draft-{slug}/").status_code == 404
