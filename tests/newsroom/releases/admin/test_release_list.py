import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.releases import publishing
from newsroom.releases.models import Release
from tests.clock import seoul, set_clock
from tests.make import make_category, make_release, make_user, publish

pytestmark = pytest.mark.django_db
LIST = "/admin/releases/release/"


@pytest.fixture
def editor(client):
    client.force_login(make_user("desk editor"))


def listed(client, **query: str) -> set[str]:
    return {release.public_id for release in client.get(LIST, query).context["cl"].result_list}


def test_the_list_tells_state_languages_and_what_is_public(client, editor):
    release = make_release(state="approved", texts=["ko"])
    page = client.get(LIST, headers={"Accept-Language": "en"}).content.decode()
    assert "badge-approved" in page
    assert 'class="language language-ready"><abbr title="한국어">KO</abbr> Ready' in page
    assert 'class="language language-empty"><abbr title="English">EN</abbr> Empty' in page
    assert f'<a href="/ko/releases/{release.public_id}/">View on site</a>' in page


def test_a_release_without_a_title_can_still_be_told_apart(client, editor):
    release = make_release(texts={"ko": {"title": "", "ready": False}})
    assert release.public_id in client.get(LIST).content.decode()


def test_search_finds_words_of_titles_in_any_language_and_ids(client, editor):
    library = make_release()
    park = make_release(
        texts={"ko": {"title": "공원 새단장"}, "en": {"title": "A park renewed"}}, external_id="old/17"
    )
    assert listed(client, q="도서관 하늘시") == {library.public_id}
    assert listed(client, q="Park") == {park.public_id}
    assert listed(client, q="old/17") == {park.public_id}
    assert listed(client, q=park.public_id) == {park.public_id}
    assert listed(client, q="도서관 공원") == set()


@pytest.mark.parametrize(
    ("value", "expected"), [("en-ready", "both"), ("en-not-ready", "started"), ("en-missing", "korean")]
)
def test_the_language_filter_tells_how_far_a_language_is(client, editor, value, expected):
    releases = {
        "both": make_release(),
        "started": make_release(texts={"ko": {}, "en": {"ready": False}}),
        "korean": make_release(texts=["ko"]),
    }
    assert listed(client, language=value) == {releases[expected].public_id}


def test_filters_by_fact(client, editor):
    culture = make_category()
    release = make_release(category=culture)
    make_release(kind="photo")
    assert listed(client, category__id__exact=str(culture.pk)) == {release.public_id}
    assert listed(client, kind__exact="release") == {release.public_id}
    assert listed(client, state__exact="review") == set()


def test_the_list_takes_the_same_number_of_queries_however_many_rows_it_shows(client, editor):
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            client.get(LIST)
        return len(captured)

    for state in ("draft", "approved", "withdrawn"):
        make_release(state=state)
    client.get(LIST)
    few = queries()
    for state in ("draft", "approved", "withdrawn"):
        make_release(state=state)
    assert queries() == few
    assert Release.objects.count() == 6


def test_the_bin_is_not_in_the_list_unless_it_is_asked_for(client, editor):
    draft, deleted = make_release(), make_release(state="deleted")
    assert listed(client) == {draft.public_id}
    assert listed(client, state__exact="deleted") == {deleted.public_id}


def test_who_waits_since_when_is_told_and_times_carry_their_zone(client, editor):
    set_clock(seoul(2026, 3, 2, 9))
    release = make_release()
    publishing.submit(release, by=make_user("author", department=release.department, first_name="하늘"))
    publish(make_release(), at=seoul(2026, 3, 3, 9))
    set_clock(seoul(2026, 3, 2, 11, 10))
    page = client.get(LIST, headers={"Accept-Language": "en"}).content.decode()
    assert "for 2 h 10 min</time><br>하늘" in page
    assert "2026-03-03 (Tue)<br>09:00 KST" in page


def test_a_work_list_that_is_not_offered_is_told_and_not_an_empty_list(client, editor):
    answer = client.get(LIST, {"work": "nonsense"})
    assert answer.status_code == 302
    assert answer.url.endswith("?e=1")


def test_overrides_are_listed_with_who_and_why(client, editor):
    release, admin = make_release(state="review"), make_user("administrator", first_name="지안")
    Release.objects.filter(pk=release.pk).update(submitted_by=admin)
    publishing.approve(release, by=admin, override="담당자 부재")
    make_release(state="approved")
    page = client.get(LIST, {"work": "overrides"}).content.decode()
    assert "담당자 부재" in page
    assert "지안" in page
    assert "담당자 부재" not in client.get(LIST).content.decode()
