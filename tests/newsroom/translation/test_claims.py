"""What a release claims of awards is held against all records of the register, those that are not public among them."""

import pytest
from django.utils import translation

from awards.models import Programme
from newsroom.bilingual.findings import Severity
from newsroom.releases import readiness
from newsroom.translation import dismissing
from tests.awards.make import (
    make_award,
    make_home,
    make_mention,
    make_organisation,
    make_programme,
)
from tests.make import make_author
from tests.newsroom.translation.claiming import (
    PROGRAMME,
    THREE_YEARS,
    THREE_YEARS_ENGLISH,
    TWO_YEARS,
    claims_of,
    make_claiming,
    make_won,
    told,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def programme_of_ours():
    return Programme.objects.get(name__ko=PROGRAMME)


def change(release, old, new):
    text = release.texts.get(language="ko")
    text.body = text.body.replace(old, new)
    text.save()


def test_what_the_records_bear_out_is_confirmed_with_them():
    awards = make_won(2023, 2024, 2025)
    found = claims_of(make_claiming(THREE_YEARS))
    [confirmed] = found.confirmed
    assert told(confirmed.finding) == "The register counts 3 in a row: 2023, 2024, 2025."
    assert [key for key, _told in confirmed.awards] == [award.pk for award in awards]


def test_what_they_contradict_is_an_error():
    make_won(2022, 2024, 2025, lost=(2023,))
    [found] = claims_of(make_claiming(THREE_YEARS)).doubtful
    assert found.finding.severity == Severity.ERROR
    assert told(found.finding) == (
        "The register counts 2 in a row, not 3: 2024, 2025. In 2023 there was no such award."
    )


def test_what_records_are_missing_for_is_a_warning():
    make_won(2024, 2025)
    [found] = claims_of(make_claiming(THREE_YEARS)).doubtful
    assert found.finding.severity == Severity.WARNING
    assert told(found.finding).startswith("No award is recorded for 2023.")


def test_both_texts_that_claim_the_same_are_told_of_once():
    make_won(2022, 2024, 2025, lost=(2023,))
    [found] = claims_of(make_claiming(THREE_YEARS, english=THREE_YEARS_ENGLISH)).doubtful
    assert (found.finding.ko.text, found.finding.en.text) == ("3년 연속", "third year in a row")


def test_where_the_texts_claim_different_things_each_is_held_against_the_records():
    make_won(2024, 2025, lost=(2023,))
    found = claims_of(make_claiming(TWO_YEARS, english=THREE_YEARS_ENGLISH))
    assert [each.finding.ko.text for each in found.confirmed] == ["2년 연속"]
    assert [each.finding.en.text for each in found.doubtful if each.finding.en] == ["third year in a row"]


def test_what_only_records_bear_out_that_nobody_sees_is_told_instead():
    make_won(2024, 2025)
    [hidden] = make_won(2023, programme=programme_of_ours(), is_public=False)
    found = claims_of(make_claiming(THREE_YEARS))
    [warning] = found.doubtful
    assert found.confirmed == ()
    assert warning.finding.rule == "claim-not-public"
    assert told(warning.finding) == (
        f"All records bear this out, but readers cannot see all of them: {hidden}."
    )


def test_awards_that_the_release_tells_of_go_out_with_it():
    awards = make_won(2023, 2024, 2025, is_public=False)
    release = make_claiming(THREE_YEARS)
    for award in awards:
        make_mention(award, release)
    assert claims_of(release).doubtful == ()


def test_a_programme_with_a_korean_name_alone_is_known():
    make_won(2024, 2025, programme=make_programme("마을 돌봄 평가", None))
    release = make_claiming("하늘시가 2025년 마을 돌봄 평가에서 2년 연속 우수기관에 선정됐다.")
    assert len(claims_of(release).confirmed) == 1


def test_an_alias_is_a_name():
    [award, *_] = make_won(2024, 2025)
    award.programme.aliases.create(text="데이터평가")
    release = make_claiming("하늘시가 2025년 데이터평가에서 2년 연속 우수기관에 선정됐다.")
    assert len(claims_of(release).confirmed) == 1


def test_totals_are_those_of_the_whole_register():
    awards = make_won(2025)
    district = make_organisation("하늘시 물빛구", parent=make_home())
    make_award(awards[0].edition, recipient=district)
    release = make_claiming("하늘시는 2025년 한 해 모두 2건(산하기관 포함)의 기관표창을 받았다.")
    [found] = claims_of(release).confirmed
    assert told(found.finding).endswith("1 of the city, 2 with affiliates.")


def test_without_a_city_of_ours_there_is_nothing_to_compare_with():
    assert claims_of(make_claiming(THREE_YEARS)).doubtful == ()


def test_a_change_of_the_register_changes_what_is_told_of_the_same_text():
    make_won(2024, 2025)
    release = make_claiming(THREE_YEARS)
    assert claims_of(release).doubtful
    make_won(2023, programme=programme_of_ours())
    assert claims_of(release).confirmed


def test_it_is_dismissed_with_a_reason_until_its_sentence_changes():
    make_won(2022, 2024, 2025, lost=(2023,))
    release = make_claiming(THREE_YEARS)
    [found] = claims_of(release).doubtful
    dismissing.dismiss(found, release, make_author(release), "2023년은 통합 평가로 받았다.")
    assert is_dismissed(release)
    change(release, "선정됐다", "뽑혔다")
    assert not is_dismissed(release)


def is_dismissed(release):
    [standing] = dismissing.standings(claims_of(release).doubtful, release.dismissals.all())
    return standing.dismissal is not None


def test_the_readiness_list_counts_what_is_contradicted_until_it_is_dismissed():
    make_won(2022, 2024, 2025, lost=(2023,))
    release = make_claiming(THREE_YEARS)
    assert errors_told(release) == 1
    [found] = claims_of(release).doubtful
    dismissing.dismiss(found, release, make_author(release), "2023년은 통합 평가로 받았다.")
    assert errors_told(release) == 0


def errors_told(release):
    return sum("1 error" in str(issue.message) for issue in readiness.issues(release))


def test_the_number_of_queries_does_not_grow_with_claims_and_records(django_assert_max_num_queries):
    counts = []
    for number in (1, 4):
        sentences = []
        for which in range(number):
            name = f"{'가나다라'[which]}지표 {number} 평가"
            make_won(2023, 2024, 2025, programme=make_programme(name, None))
            sentences.append(f"하늘시가 2025년 {name}에서 3년 연속 우수기관에 선정됐다.")
        release = make_claiming(*sentences, "하늘시는 2025년 모두 7건의 기관표창을 받았다.")
        claims_of(release)
        with django_assert_max_num_queries(20) as asked:
            assert len(claims_of(release).confirmed) >= number
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_text_without_claims_asks_nothing_of_the_register(django_assert_num_queries):
    make_won(2025)
    release = make_claiming("하늘시가 새 도서관을 연다.")
    claims_of(release)
    # The texts, whether names have changed, and which awards are linked.
    with django_assert_num_queries(3):
        claims_of(release)


def test_prizes_of_several_programmes_are_counted_from_the_records_of_each():
    [data], [care] = make_won(2025), make_won(2025, programme=make_programme("마을 돌봄 평가"))
    release = make_claiming(f"하늘시가 2025년 {PROGRAMME}와 마을 돌봄 평가에서 2관왕에 올랐다.")
    [confirmed] = claims_of(release).confirmed
    assert [key for key, _told in confirmed.awards] == [data.pk, care.pk]
