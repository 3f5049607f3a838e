"""The award form reads in whose name a prize is given, or says that it could not and what to do."""

import pytest
from django.conf import settings
from django.contrib.messages import get_messages
from django.urls import reverse

from tests.awards.make import make_award
from tests.make import make_user
from tests.newsroom.releases.admin.forms import posted

pytestmark = pytest.mark.django_db


def saved(client, **typed):
    """The award after its form was sent, and what the page said."""
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(make_user("awards officer"))
    award = make_award()
    url = reverse("admin:awards_award_change", args=[award.pk])
    answer = client.post(url, posted(client.get(url), **typed))
    award.refresh_from_db()
    return award, " ".join(map(str, get_messages(answer.wsgi_request)))


def test_a_prize_that_names_its_authority_fills_it_in_and_says_so(client):
    award, said = saved(client, prize_ko="행정안전부장관상")
    assert award.authority == "minister"
    assert "Minister, as “행정안전부장관상” says" in said


@pytest.mark.parametrize("prize", ["협회장상", "협의회장상"])
def test_a_prize_that_is_not_recognised_is_told_with_what_to_do(client, prize):
    award, said = saved(client, prize_ko=prize)
    assert award.authority == ""
    assert f"“{prize}” is given was not recognised" in said
    assert "Choose it" in said


def test_what_somebody_chose_stays(client):
    award, said = saved(client, prize_ko="협회장상", authority="private")
    assert award.authority == "private"
    assert "recognised" not in said
