from datetime import date

import pytest

from awards.models import Organisation, OrganisationAlias, OrganisationName
from newsroom.bilingual.lexicon import Kind, Term
from newsroom.translation import lexicon
from newsroom.translation.models import GlossaryTerm
from newsroom.translation.names import together
from tests.awards.make import make_home, make_organisation, make_programme
from tests.newsroom.translation.make import make_term


def found(kind, ko):
    return [term for term in lexicon.current().terms if (term.kind, term.ko) == (kind, ko)]


class TestWhatItHolds:
    pytestmark = pytest.mark.django_db

    def test_the_glossary_without_what_is_not_in_use(self):
        make_term("본상", "Main Prize", source="seen", official=True)
        make_term("특별상", "Special Prize", in_use=False)
        assert [term.source for term in found(Kind.GRADE, "본상")] == ["seen"]
        assert found(Kind.GRADE, "특별상") == []

    def test_the_names_of_an_organisation_through_time(self):
        body = make_organisation("국가데이터처", "Ministry of Data and Statistics")
        OrganisationName.objects.create(
            organisation=body,
            name={"ko": "통계청", "en": "Statistics Korea"},
            valid_from=date(1990, 12, 27),
            valid_to=date(2025, 9, 30),
        )
        OrganisationAlias.objects.create(organisation=body, text="데이터처")
        [former], [now] = found(Kind.BODY, "통계청"), found(Kind.BODY, "국가데이터처")
        assert (former.en, former.since, former.until) == (
            *("Statistics Korea", date(1990, 12, 27), date(2025, 10, 1)),
        )
        assert (now.since, now.until, now.ko_others) == (date(2025, 10, 1), None, ("데이터처",))
        assert former.thing == now.thing != ""

    def test_a_name_without_english_is_left_out(self):
        Organisation.objects.create(name={"ko": "다산연구소"}, slug="dasan", kind="private")
        assert found(Kind.BODY, "다산연구소") == []

    def test_programmes_and_the_grades_of_their_scales(self):
        make_programme("재난관리평가", "Disaster Management Evaluation", grades=("우수", "보통"))
        [programme] = found(Kind.PROGRAMME, "재난관리평가")
        assert programme.en == "Disaster Management Evaluation"
        assert {term.within for term in found(Kind.GRADE, "보통")} <= {"재난관리평가"}

    def test_our_city_once(self):
        make_home()
        assert [term.en for term in found(Kind.BODY, "하늘시")] == ["Haneul City"]


class TestWhenItIsMade:
    pytestmark = pytest.mark.django_db

    def test_it_is_the_same_object_while_nothing_changes(self, django_assert_num_queries):
        make_term()
        before = lexicon.current()
        with django_assert_num_queries(1):
            assert lexicon.current() is before

    def test_any_change_of_what_it_reads_makes_it_anew(self):
        term, body = make_term("반짝상", "Sparkle Award"), make_organisation("감사원", "Board of Audit")
        seen = [lexicon.current()]
        for change in (
            lambda: GlossaryTerm.objects.update(en="Main Award"),
            lambda: GlossaryTerm.objects.update(en="Main Honour"),
            lambda: Organisation.objects.filter(pk=body.pk).update(name={"ko": "감사원", "en": "BAI"}),
            term.delete,
        ):
            change()
            seen.append(lexicon.current())
        assert len({id(each) for each in seen}) == len(seen)
        assert found(Kind.GRADE, "반짝상") == []


class TestNamesOfSeveralSources:
    def test_the_first_source_says_how_it_is_called_and_others_add_names(self):
        ours = Term(Kind.BODY, "행정안전부", "Ministry of the Interior and Safety", forbidden=("MOPAS",))
        theirs = Term(Kind.BODY, "행정안전부", "MOIS", ("행안부",), ("MOPAS",))
        [term] = together([ours], [theirs])
        assert (term.en, term.ko_others, term.en_others) == (ours.en, ("행안부",), ("MOIS",))

    def test_what_was_valid_at_another_time_stays_beside_it(self):
        then = Term(Kind.BODY, "행정안전부", "Ministry A", until=date(2013, 3, 23))
        now = Term(Kind.BODY, "행정안전부", "Ministry B", since=date(2017, 7, 26))
        assert together([then], [now]) == (then, now)

    def test_a_name_of_today_is_put_to_the_latest_of_several(self):
        then = Term(Kind.BODY, "행정안전부", "Ministry A", until=date(2013, 3, 23))
        now = Term(Kind.BODY, "행정안전부", "Ministry B", since=date(2017, 7, 26))
        [first, last] = together([then, now], [Term(Kind.BODY, "행정안전부", "MOIS")])
        assert (first, last.en_others) == (then, ("MOIS",))

    def test_grades_of_two_scales_are_two_terms(self):
        one = Term(Kind.GRADE, "우수", "Excellent", within="재난관리평가")
        other = Term(Kind.GRADE, "우수", "Excellence Award")
        assert together([one], [other]) == (one, other)
