import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awards.models import Mention
from tests.awards.make import make_award, make_edition, make_mention, make_programme
from tests.make import make_department, make_release, make_user
from tests.newsroom.releases.admin.forms import change_url, posted

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def author(client):
    user = make_user("author", department=make_department())
    client.force_login(user)
    return user


def test_awards_are_linked_on_the_release_form_with_their_evidence(client, author):
    release, award = make_release(department=author.department), make_award()
    form = client.get(change_url(release))
    values = {
        "mentions-TOTAL_FORMS": "1",
        "mentions-0-award": award.pk,
        "mentions-0-evidence": "하늘시가 우수 등급을 받았다.\n\n 최고 등급이다. ",
    }
    assert client.post(change_url(release), posted(form, **values)).status_code == 302
    mention = Mention.objects.get()
    assert (mention.release, mention.award) == (release, award)
    assert mention.evidence == ["하늘시가 우수 등급을 받았다.", "최고 등급이다."]


def test_an_award_linked_twice_is_refused_and_kept_on_the_form(client, author):
    release, award = make_release(department=author.department), make_award()
    form = client.get(change_url(release))
    values = {
        "mentions-TOTAL_FORMS": "2",
        "mentions-0-award": award.pk,
        "mentions-1-award": award.pk,
        "mentions-1-evidence": "다시 쓴 문장",
    }
    answer = client.post(change_url(release), posted(form, **values))
    assert answer.status_code == 200
    assert "다시 쓴 문장" in answer.content.decode()
    award.refresh_from_db()
    assert str(award) in answer.content.decode()
    assert not Mention.objects.exists()


def test_a_round_up_of_many_awards_opens_with_as_many_queries_as_one(client, author):
    programme = make_programme()

    def queries(release):
        with CaptureQueriesContext(connection) as captured:
            client.get(change_url(release))
        return len(captured)

    short, long = (make_release(department=author.department) for _ in range(2))
    make_mention(make_award(make_edition(programme, 1999)), short)
    for year in range(2000, 2020):
        make_mention(make_award(make_edition(programme, year)), long)
    queries(short)
    assert queries(long) == queries(short)
