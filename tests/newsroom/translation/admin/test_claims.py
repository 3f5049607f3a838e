"""The panel of the release form shows what the register says of the claims in both texts, while they are typed."""

import pytest
from django.urls import reverse

from tests.make import make_author, make_editor
from tests.newsroom.releases.admin.forms import change_url
from tests.newsroom.translation.claiming import THREE_YEARS, TWO_YEARS, claims_of, make_claiming, make_won

pytestmark = pytest.mark.django_db


def award_url(award):
    return reverse("admin:awards_award_change", args=[award.pk])


def typed(sentence):
    return {"ko-title": "하늘시 소식", "ko-body": f"<p>{sentence}</p>", "publish_at": "2025-12-20T09:00"}


def test_what_is_contradicted_is_shown_with_its_records_as_it_is_typed(client):
    [_first, *streak] = make_won(2022, 2024, 2025, lost=(2023,))
    release = make_claiming("하늘시 소식이다.")
    client.force_login(make_author(release))
    answer = client.post(reverse("language_checks", args=[release.pk]), typed(THREE_YEARS)).json()
    assert "check-error" in answer["list"]
    assert "<mark>3년 연속</mark>" in answer["list"]
    assert all(award_url(award) in answer["list"] for award in streak)


def test_what_is_confirmed_is_listed_quietly_and_cannot_be_dismissed(client):
    make_won(2024, 2025, lost=(2023,))
    release = make_claiming("하늘시 소식이다.")
    client.force_login(make_author(release))
    answer = client.post(reverse("language_checks", args=[release.pk]), typed(TWO_YEARS)).json()
    [confirmed] = answer["list"].split("checks-confirmed")[1:]
    assert "<mark>2년 연속</mark>" in confirmed
    assert "data-do" not in confirmed


def test_a_release_that_is_not_saved_yet_is_compared_too(client):
    make_won(2024, 2025, lost=(2023,))
    client.force_login(make_editor())
    answer = client.post(reverse("language_checks_new"), typed(THREE_YEARS)).json()
    assert "<mark>3년 연속</mark>" in answer["list"]


def test_a_total_leads_to_the_awards_of_its_year(client):
    make_won(2025)
    release = make_claiming("하늘시는 2025년 한 해 모두 7건의 기관표창을 받았다.")
    client.force_login(make_author(release))
    assert "?edition__year__exact=2025" in client.get(change_url(release)).content.decode()
    every = reverse("admin:awards_award_changelist")
    assert client.get(f"{every}?edition__year__exact=2025").status_code == 200


def test_a_claim_is_dismissed_where_it_is_shown(client):
    make_won(2022, 2024, 2025, lost=(2023,))
    release = make_claiming(THREE_YEARS)
    client.force_login(make_author(release))
    [found] = claims_of(release).doubtful
    page = reverse("language_finding", args=[release.pk, found.identity])
    assert "<mark>3년 연속</mark>" in client.get(page).content.decode()
    client.post(page, {"reason": "2023년은 통합 평가로 받았다."})
    assert release.dismissals.get().rule == "claim-streak"
