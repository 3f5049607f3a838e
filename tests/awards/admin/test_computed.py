"""What is counted on the pages of the admin: from all records, each number with the list of its awards."""

import re

import pytest
from django.conf import settings
from django.urls import reverse

from awards.models import AwardSet
from tests.awards.make import make_award, make_award_set, make_edition, make_programme
from tests.make import make_user
from tests.newsroom.releases.admin.forms import posted

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(client):
    user = make_user("awards officer")
    client.force_login(user)
    return user


@pytest.fixture
def drafts():
    """Won in 2022 and 2024 and 2025, none of it public; 2023 was not held."""
    programme = make_programme()
    make_edition(programme, 2023, held=False)
    return [make_award(make_edition(programme, year)) for year in (2022, 2024, 2025)]


def test_the_list_counts_all_records_and_says_so(client, officer, drafts):
    page = client.get(reverse("admin:awards_award_changelist")).content.decode()
    assert "통산 3번째" in page
    assert "통산 3번째, 3" in page


def test_the_page_of_an_award_leads_from_each_figure_to_its_awards(client, officer, drafts):
    page = client.get(reverse("admin:awards_award_change", args=[drafts[-1].pk])).content.decode()
    assert re.search(r"<li>2023년?:[^<]+</li>", page)
    found = re.findall(r'href="([^"]+id__in=[^"]+)"><strong>(\d+)</strong>', page)
    assert len(found) == 4
    for url, number in found:
        assert client.get(url).context["cl"].result_count == int(number)


def test_what_changed_since_the_award_before_is_told_in_words(client, officer):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    programme = make_programme(grades=("최우수", "우수"))
    told = {"grade": "우수", "score": "90.10", "rank": 3}, {"grade": "최우수", "score": "92.6", "rank": 3}
    *_before, award = (
        make_award(make_edition(programme, year), **values)
        for year, values in zip((2024, 2025), told, strict=True)
    )
    page = client.get(reverse("admin:awards_award_change", args=[award.pk])).content.decode()
    assert "Compared with 2024: Score up by 2.5, Same rank, Up 1 grade" in page


def test_the_list_takes_as_many_queries_for_more_awards(
    client, officer, drafts, django_assert_max_num_queries
):
    url = reverse("admin:awards_award_changelist")
    with django_assert_max_num_queries(20) as before:
        client.get(url)
    for year in range(2010, 2020):
        make_award(make_edition(drafts[0].programme, year))
    with django_assert_max_num_queries(len(before)):
        client.get(url)


def test_a_set_is_made_of_two_programmes_at_least(client, officer):
    url = reverse("admin:awards_awardset_add")
    first, second = make_programme(), make_programme()
    form = posted(client.get(url))
    form |= {"name_ko": "4대 평가", "name_en": "Four evaluations", "members-0-programme": first.pk}
    (members,) = client.post(url, form).context["inline_admin_formsets"]
    assert members.formset.non_form_errors()
    client.post(url, form | {"members-1-programme": second.pk})
    made = AwardSet.objects.get()
    assert {member.programme for member in made.members.all()} == {first, second}


def test_the_list_of_sets_tells_in_which_years_they_were_won(client, officer):
    programmes = [make_programme(), make_programme()]
    make_award_set(*programmes)
    for programme in programmes:
        make_award(make_edition(programme, 2025))
    page = client.get(reverse("admin:awards_awardset_changelist")).content.decode()
    assert "2025" in page
