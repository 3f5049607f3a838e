"""Awards of a file: what is stored of a line, and how it finds what the register has already."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override

from awards.imports.importer import AwardImporter
from awards.models import Award, Edition, EditionGroup, Grade, Organisation, Programme, Role
from tests.awards.make import make_home
from tests.lines import award_line, import_lines, told

pytestmark = pytest.mark.django_db

FULL = award_line(
    external_id="register-1",
    organiser={"ko": "행정안전부", "en": "Ministry of the Interior and Safety", "kind": "central"},
    roles=[
        {"role": "organiser", "organisation": {"ko": "행정안전부"}},
        {"role": "sponsor", "organisation": {"ko": "한국데이터학회"}},
    ],
    edition_number=3,
    prize={"ko": "장관 표창", "en": "Minister's Commendation"},
    authority="minister",
    category={"ko": "기초", "en": "Basic"},
    rank=2,
    score="92.23",
    group={"ko": "1그룹", "en": "Group 1", "size": 10, "average": "65.6"},
    assessed_count=684,
    indicator_count=11,
    announced_on="2026-04-03",
    awarded_on="2026-05-01",
    source_url="https://example.org/results",
    field="data",
    money=30_000_000,
    standalone=True,
)


def import_awards(*lines, **options):
    return import_lines(AwardImporter(), *lines, **options)


def reasons(report):
    return [refusal.reason for refusal in report.refusals]


def test_a_line_is_stored_with_all_that_it_says():
    assert told(import_awards(FULL)) == {"created": 1}
    award = Award.objects.get()
    assert award.external_id == "register-1"
    assert award.programme.name == {"ko": "데이터 행정 평가", "en": "Data Administration Evaluation"}
    assert (award.programme.kind, award.programme.field, award.programme.scale_size) == (
        "evaluation",
        "data",
        3,
    )
    assert (award.recipient.name["en"], award.recipient.kind) == ("Haneul City", "city")
    assert (award.edition.year, award.edition.half, award.edition.number) == (2025, None, 3)
    assert (award.edition.assessed_count, award.edition.indicator_count) == (684, 11)
    assert (award.grade.name["ko"], award.grade.position) == ("우수", 1)
    assert (award.prize["ko"], award.prize_kind, award.authority) == ("장관 표창", "commendation", "minister")
    assert award.category == {"ko": "기초", "en": "Basic"}
    assert (award.rank, award.score, award.money) == (2, Decimal("92.23"), 30_000_000)
    assert (award.group.name["ko"], award.group.size, award.group.average) == ("1그룹", 10, Decimal("65.6"))
    assert (award.announced_on, award.awarded_on) == (date(2026, 4, 3), date(2026, 5, 1))
    assert award.source_url == "https://example.org/results"
    assert award.standalone
    roles = {(role.role, role.organisation.name["ko"], role.edition) for role in Role.objects.all()}
    assert roles == {("organiser", "행정안전부", None), ("sponsor", "한국데이터학회", None)}
    assert Organisation.objects.get(name__ko="한국데이터학회").kind == "association"


def test_only_programme_recipient_edition_and_a_result_are_needed():
    line = {"programme": "도시상", "recipient": "하늘시", "edition_number": 16, "prize": "대통령상"}
    assert told(import_awards(line)) == {"created": 1}
    assert not Award.objects.get().standalone


@pytest.mark.parametrize("missing", ["programme", "recipient", "edition_year", "grade"])
def test_a_line_without_what_is_needed_is_refused(missing):
    report = import_awards(award_line(**{missing: None}))
    assert told(report) == {"refused": 1}
    assert missing in reasons(report)[0]


@pytest.mark.parametrize("line", [FULL, award_line(), award_line(category="기초", edition_number=2)])
def test_the_same_file_again_changes_nothing(line):
    import_awards(line)
    before = list(Award.objects.values())
    assert told(import_awards(line)) == {"unchanged": 1}
    assert list(Award.objects.values()) == before


def test_a_changed_line_brings_the_award_up_to_date():
    import_awards(FULL)
    changed = FULL | {"score": "93", "rank": 1, "grade": {"ko": "보통", "position": 2, "of": 3}}
    assert told(import_awards(changed)) == {"updated": 1}
    award = Award.objects.get()
    assert (award.score, award.rank, award.grade.name["ko"]) == (Decimal(93), 1, "보통")


def test_what_a_changed_line_leaves_out_stays():
    import_awards(FULL)
    import_awards(award_line(external_id="register-1", category="기초", money=1))
    award = Award.objects.get()
    assert (award.money, award.score, award.standalone) == (1, Decimal("92.23"), True)


def test_an_unchanged_line_leaves_alone_what_people_changed_since():
    import_awards(FULL)
    Award.objects.update(score=50)
    assert told(import_awards(FULL)) == {"unchanged": 1}
    assert Award.objects.get().score == 50


def test_an_award_without_external_id_is_known_by_its_facts():
    import_awards(award_line(category="기초"))
    assert told(import_awards(award_line(category="기 초", score="90"))) == {"updated": 1}
    assert told(import_awards(award_line(category="광역"))) == {"created": 1}
    assert Award.objects.count() == 2


def test_an_external_id_is_given_to_an_award_that_had_none_and_never_to_two():
    import_awards(award_line())
    assert told(import_awards(award_line(external_id="a"))) == {"updated": 1}
    report = import_awards(award_line(external_id="b"))
    assert told(report) == {"refused": 1}
    assert "external_id" in reasons(report)[0]


def test_an_award_known_by_its_prize_gets_its_grade_later():
    import_awards(award_line(grade=None, prize="국무총리상"))
    assert told(import_awards(award_line(prize="국무총리상"))) == {"updated": 1}
    assert Award.objects.get().grade.name["ko"] == "우수"


@pytest.mark.parametrize(
    "written", ["데이터행정평가", "데이터·행정ㆍ평가", "2025년 데이터 행정 평가", "2025년도 데이터․행정 평가"]
)
def test_other_spellings_of_a_programme_find_it(written):
    import_awards(award_line())
    report = import_awards(award_line(programme=written, grade="우수 기관", score="1"))
    assert told(report) == {"updated": 1}
    assert Programme.objects.count() == 1
    assert Grade.objects.count() == 1


def test_aliases_and_former_names_find_a_body_without_renaming_it():
    ministry = Organisation.objects.create(name={"ko": "행정안전부"}, slug="mois", kind="central")
    ministry.aliases.create(text="행안부")
    ministry.former_names.create(name={"ko": "행정자치부"}, valid_to=date(2017, 7, 25))
    import_awards(
        award_line(organiser={"ko": "행안부", "en": "MOIS"}),
        award_line(edition_year=2015, organiser={"ko": "행정자치부", "en": "Ministry of the Interior"}),
    )
    assert [role.organisation for role in Role.objects.all()] == [ministry]
    ministry.refresh_from_db()
    assert ministry.name == {"ko": "행정안전부"}


def test_a_name_of_several_bodies_is_refused():
    for slug in ("a", "b"):
        body = Organisation.objects.create(name={"ko": f"하늘{slug}"}, slug=slug, kind="public")
        body.aliases.create(text="하늘공사")
    report = import_awards(award_line(recipient="하늘공사"))
    assert told(report) == {"refused": 1}
    assert "하늘공사" in reasons(report)[0]


def test_an_english_name_that_comes_later_completes_the_register():
    import_awards(award_line(recipient="하늘시", grade="우수"))
    import_awards(award_line())
    assert Organisation.objects.get().name["en"] == "Haneul City"
    grade = Grade.objects.get()
    assert (grade.name["en"], grade.position, grade.programme.scale_size) == ("Excellent", 1, 3)


def test_a_year_that_comes_later_completes_a_numbered_edition():
    import_awards(award_line(edition_year=None, edition_number=16))
    assert told(import_awards(award_line(edition_number=16))) == {"updated": 1}
    edition = Edition.objects.get()
    assert (edition.year, edition.number) == (2025, 16)


def test_a_number_that_comes_later_completes_the_edition_of_a_year():
    import_awards(award_line())
    import_awards(award_line(edition_number=16))
    assert Edition.objects.get().number == 16


def test_halves_of_a_year_are_two_editions():
    import_awards(award_line(edition_half=1), award_line(edition_half=2))
    assert [edition.half for edition in Edition.objects.order_by("half")] == [1, 2]


@pytest.mark.parametrize(
    "edition",
    [
        {"edition_year": 2024, "edition_number": 16},
        {"edition_year": 2025, "edition_number": 17},
        {"edition_year": 2025, "edition_number": 16, "edition_half": 1},
        {"edition_year": 2023, "edition_number": 16},
    ],
)
def test_an_edition_of_another_year_or_number_is_refused(edition):
    import_awards(award_line(edition_number=16), award_line(edition_year=2023, edition_number=14))
    assert told(import_awards(award_line(**edition))) == {"refused": 1}
    assert Edition.objects.count() == 2


@pytest.mark.parametrize(
    "grade",
    [
        {"ko": "우수", "position": 2, "of": 3},
        {"ko": "우수", "position": 1, "of": 5},
        {"ko": "최우수", "position": 1, "of": 3},
        {"ko": "미흡", "position": 4},
    ],
)
def test_a_scale_that_contradicts_the_stored_one_is_refused(grade):
    import_awards(award_line())
    report = import_awards(award_line(edition_year=2026, grade=grade))
    assert told(report) == {"refused": 1}
    assert "grade." in reasons(report)[0]
    assert Grade.objects.count() == 1
    assert Edition.objects.count() == 1


def test_a_certification_is_no_award():
    Programme.objects.create(name={"ko": "데이터 행정 평가"}, slug="p", kind="certification")
    assert told(import_awards(award_line())) == {"refused": 1}


def test_an_edition_that_was_not_held_has_no_award():
    import_awards(award_line())
    Edition.objects.create(programme=Programme.objects.get(), year=2024, held=False)
    assert told(import_awards(award_line(edition_year=2024))) == {"refused": 1}


def test_an_edition_without_an_award_of_ours_has_others_only():
    import_awards(award_line())
    programme = Programme.objects.get()
    Organisation.objects.update(home=True)
    Edition.objects.create(programme=programme, year=2024, without_award=True)
    other = award_line(edition_year=2024, recipient={"ko": "바람시", "kind": "local"})
    report = import_awards(award_line(edition_year=2024), other)
    assert told(report) == {"created": 1, "refused": 1}
    assert "edition_year" in reasons(report)[0]


def test_what_is_stored_of_an_edition_stays_and_the_difference_is_told():
    import_awards(award_line(assessed_count=684, group={"ko": "1그룹", "average": "65.6"}))
    line = award_line(category="기초", assessed_count=243, group={"ko": "1 그룹", "average": 70})
    report = import_awards(line)
    assert told(report) == {"created": 1}
    assert sorted(note.split(":")[0] for note in report.notes) == ["assessed_count", "group.average"]
    assert (Edition.objects.get().assessed_count, EditionGroup.objects.get().average) == (
        684,
        Decimal("65.6"),
    )


def test_another_organiser_is_recorded_for_its_edition_only():
    import_awards(award_line(organiser="행정안전부"))
    import_awards(award_line(edition_year=2026, organiser="한국데이터진흥원"))
    roles = {
        (role.organisation.name["ko"], role.edition and role.edition.year) for role in Role.objects.all()
    }
    assert roles == {("행정안전부", None), ("한국데이터진흥원", 2026)}


def test_parts_of_the_city_belong_to_it():
    home = make_home()
    import_awards(award_line(recipient={"ko": "하늘도서관", "kind": "affiliate"}))
    assert Award.objects.get().recipient.parent == home


def test_bodies_whose_names_make_one_slug_get_two():
    import_awards(
        award_line(recipient={"ko": "하늘공사", "en": "Haneul"}),
        award_line(recipient={"ko": "하늘공단", "en": "Haneul"}),
    )
    first, second = Organisation.objects.order_by("slug").values_list("slug", flat=True)
    assert first == "haneul"
    assert re.fullmatch("haneul-[a-z0-9]{4}", second)


def test_a_refused_line_leaves_nothing_behind_and_stops_no_other():
    report = import_awards(
        award_line(external_id="a"),
        award_line(
            external_id="b",
            programme="새 평가",
            recipient="새 기관",
            organiser="새 부",
            group={"ko": "새 그룹", "size": 1},
            rank=1,
            grade={"ko": "우수", "position": 3, "of": 2},
        ),
        award_line(external_id="c", programme="다른 평가", edition_year=2025, edition_number=1),
        award_line(
            external_id="d", programme="다른 평가", edition_year=2026, edition_number=1, recipient="새 시"
        ),
        award_line(external_id="e", category="기초"),
    )
    assert told(report) == {"created": 3, "refused": 2}
    assert [refusal.line for refusal in report.refusals] == [2, 4]
    assert not Organisation.objects.filter(name__ko__startswith="새").exists()
    assert not Programme.objects.filter(name__ko="새 평가").exists()


def test_a_rule_that_only_the_database_holds_refuses_its_line_alone():
    import_awards(award_line(external_id="old", announced_on="2026-04-03"))
    with override("en"):
        report = import_awards(
            *(award_line(external_id=f"n{year}", edition_year=year) for year in range(2010, 2020)),
            award_line(external_id="old", awarded_on="2026-01-01"),
        )
    assert told(report) == {"created": 10, "refused": 1}
    assert report.refusals[0].line == 11
    assert report.refusals[0].reason == "The ceremony comes before the announcement."


def test_two_lines_about_one_award_are_told():
    report = import_awards(award_line(), award_line(score="5"))
    assert told(report) == {"created": 1, "refused": 1}
    assert "1" in reasons(report)[0]


def test_what_becomes_public_on_its_own_asks_as_often_for_many_as_for_few(django_assert_max_num_queries):
    make_home()

    def batch(first, size, **values):
        return [
            award_line(external_id=str(number), edition_year=1950 + number, **values)
            for number in range(first, first + size)
        ]

    import_awards(*batch(0, 2), *batch(10, 40))
    with django_assert_max_num_queries(30) as few:
        import_awards(*batch(0, 2, standalone=True))
    with django_assert_max_num_queries(len(few) + 2):
        import_awards(*batch(10, 40, standalone=True))


def test_queries_of_a_batch_do_not_grow_with_its_lines(django_assert_max_num_queries):
    make_home()

    def batch(first, size):
        return [
            award_line(
                external_id=str(number),
                programme=f"평가 {number % 7}",
                edition_year=1950 + number,
                organiser=f"기관 {number % 5}",
                group=f"그룹 {number}",
            )
            for number in range(first, first + size)
        ]

    import_awards(*batch(0, 20))
    with django_assert_max_num_queries(30):
        import_awards(*batch(20, 20))
    with django_assert_max_num_queries(30):
        import_awards(*batch(100, 80))
