"""An import of a spreadsheet: what is shown before it, that nothing else is done, and that all of it can be undone."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError

from awards.models import Award, Edition, Grade, ImportedRecord, Organisation, Programme, RegisterImport
from awards.spreadsheets.applying import NotDone, apply
from awards.spreadsheets.planning import propose
from awards.spreadsheets.undoing import undo
from newsroom.accounts.models import AuditEntry
from newsroom.releases import clock
from tests.awards.make import make_award, make_edition, make_group, make_home, make_programme, tell_of
from tests.awards.spreadsheets.make import HEADINGS, ROW, bring_in, counts, make_csv, problems
from tests.clock import set_clock
from tests.make import make_user
from tests.newsroom.practices.make import make_practice

pytestmark = pytest.mark.django_db

MODELS = (Organisation, Programme, Grade, Edition, Award)


def register():
    return {model: list(model.objects.order_by("pk").values()) for model in MODELS}


@pytest.fixture
def award():
    """The award that ROW is about, with another score."""
    make_home()
    return make_award(make_edition(make_programme(), 2025), score=91)


def steps(waiting):
    (row,) = waiting.rows.all()
    return [step for step in row.told["steps"] if "field" in step]


def test_a_new_edition_of_a_year_that_has_half_years_is_told():
    make_home()
    make_award(make_edition(make_programme(), 2025, half=1))
    (row,) = propose(make_csv(ROW), "register.csv", None).rows.all()
    [note] = row.told["notes"]
    assert "2025, first half" in note


def test_the_other_half_of_a_year_is_a_matter_of_course():
    make_home()
    make_award(make_edition(make_programme(), 2025, half=1))
    content = make_csv([*ROW, "하반기"], headings=[*HEADINGS, "반기"])
    (row,) = propose(content, "register.csv", None).rows.all()
    assert row.told["notes"] == []


def test_a_preview_changes_nothing_and_tells_each_field(award):
    before = register()
    headings = [*HEADINGS, "훈격", "시상일"]
    waiting = propose(make_csv([*ROW, "장관상(행안부)", "2025. 4. 3."], headings=headings), "r.csv", None)
    assert register() == before
    assert counts(waiting) == {"updated": 1}
    assert {step["field"]: (step["before"], step["after"]) for step in steps(waiting)} == {
        "score": ("91", "92.23"),
        "prize": ({}, {"ko": "행정안전부 장관상"}),
        "prize_kind": ("", "award"),
        "authority": ("", "minister"),
        "awarded_on": (None, "2025-04-03"),
    }


def test_a_new_award_tells_all_that_is_made_with_it():
    waiting = propose(make_csv(ROW), "r.csv", None)
    (row,) = waiting.rows.all()
    made = [step["model"] for step in row.told["steps"]]
    assert sorted(made) == [
        *("awards.award", "awards.edition", "awards.grade", "awards.organisation", "awards.programme"),
    ]
    assert not Award.objects.exists()


def test_new_names_are_told_first_and_what_a_new_body_is_taken_for():
    make_home()
    rows = [["행정안전부", *ROW], ["", *ROW[:2], "하늘시 푸른구", *ROW[3:]]]
    waiting = propose(make_csv(*rows, headings=["주관기관", *HEADINGS]), "r.csv", None)
    assert waiting.notes == [
        "1 programme is new: 데이터 행정 평가.",
        "2 bodies are new: 행정안전부, 하늘시 푸른구.",
    ]
    first, second = ([*row.told["notes"]] for row in waiting.rows.all())
    assert "중앙행정기관" in first[0]
    assert ["구·읍면동" in second[0], "수상기관 구분" in second[0]] == [True, True]
    told = make_csv([*rows[1], "부서"], headings=["주관기관", *HEADINGS, "수상기관 구분"])
    assert [row.told["notes"] for row in propose(told, "r.csv", None).rows.all()] == [[]]


def test_an_import_stores_who_when_what_and_keeps_no_file(award):
    officer = make_user("awards officer")
    done = bring_in(make_csv(ROW), officer, name="2025.csv")
    award.refresh_from_db()
    assert str(award.score) == "92.230"
    assert (done.file_name, done.made_by, len(done.digest), bytes(done.content)) == (
        "2025.csv",
        officer,
        64,
        b"",
    )
    assert done.applied_at is not None
    told = AuditEntry.objects.filter(act="import", actor=officer).values_list("target_type", "target_id")
    assert set(told) == {("awards.registerimport", str(done.pk)), ("awards.award", str(award.pk))}


def test_the_same_file_again_changes_nothing(award):
    bring_in(make_csv(ROW))
    assert counts(bring_in(make_csv(ROW))) == {"unchanged": 1}


def test_a_row_is_compared_again_even_where_people_changed_the_award_since(award):
    bring_in(make_csv(ROW))
    Award.objects.update(score=50)
    assert counts(propose(make_csv(ROW), "r.csv", None)) == {"updated": 1}


def test_an_empty_cell_changes_nothing(award):
    assert counts(bring_in(make_csv([*ROW[:-1], ""]))) == {"unchanged": 1}


def test_a_refused_row_stops_no_other_and_names_column_and_reason(award):
    rows = [
        [2024, *ROW[1:]],
        ["25", *ROW[1:]],
        [2023, "", *ROW[2:]],
        [2022, *ROW[1:4], -5],
        [2021, *ROW[1:3], "", 3],
    ]
    done = bring_in(make_csv(*rows))
    assert counts(done) == {"created": 1, "refused": 4}
    assert [problem[:2] for problem in problems(done)] == [
        *[("3", "수상연도"), ("4", "평가·시상명"), ("5", "점수"), ("6", "등급")],
    ]


def test_what_only_the_database_refuses_is_told_with_its_row(award):
    award.group = make_group(award.edition, "1그룹")
    award.rank = 9
    award.save()
    headings = [*HEADINGS, "비교집단", "비교집단 기관 수"]
    rows = [[2025, ROW[1], "구름시", "우수", "", "1그룹", 5], [2024, *ROW[1:], "", ""]]
    done = bring_in(make_csv(*rows, headings=headings))
    assert counts(done) == {"created": 1, "refused": 1}
    assert "rank beyond this size" in problems(done)[0][2]


def test_what_only_a_trigger_refuses_is_shown_before_it_is_left_out(award):
    headings = [*HEADINGS, "순위", "비교집단", "비교집단 기관 수"]
    rows = [[*ROW, 9, "1그룹", ""], [*ROW[:2], "구름시", *ROW[3:], "", "1그룹", 5]]
    waiting = propose(make_csv(*rows, headings=headings), "r.csv", None)
    assert counts(waiting) == {"updated": 1, "created": 1}
    with pytest.raises(NotDone):
        apply(waiting.pk, None)
    waiting.refresh_from_db()
    assert counts(waiting) == {"updated": 1, "refused": 1}
    assert counts(apply(waiting.pk, None)) == {"updated": 1, "refused": 1}


def test_two_rows_about_one_award_are_told(award):
    Award.objects.update(external_id="a")
    rows = [[*ROW, "a"], [*ROW[:-1], 50, ""]]
    done = propose(make_csv(*rows, headings=[*HEADINGS, "관리번호"]), "r.csv", None)
    assert counts(done) == {"updated": 1, "refused": 1}
    assert "Row 2" in problems(done)[0][2]


def test_what_would_differ_from_the_preview_is_shown_first(award):
    waiting = propose(make_csv(ROW, [2024, *ROW[1:]]), "r.csv", None)
    Award.objects.update(score=50)
    with pytest.raises(NotDone):
        apply(waiting.pk, None)
    award.refresh_from_db()
    assert award.score == 50
    assert [row.told["differs"] for row in waiting.rows.all()] == [True, False]
    apply(waiting.pk, None)
    award.refresh_from_db()
    assert str(award.score) == "92.230"


def test_a_file_that_cannot_be_read_any_more_is_told_when_it_is_confirmed():
    waiting = propose(make_csv(ROW), "r.csv", None)
    RegisterImport.objects.update(content=make_csv(ROW, headings=[*HEADINGS[:4], "점쑤"]))
    with pytest.raises(NotDone, match="점쑤"):
        apply(waiting.pk, None)


def test_an_import_is_done_once(award):
    done = bring_in(make_csv(ROW))
    with pytest.raises(NotDone):
        apply(done.pk, None)


def test_previews_wait_beside_each_other_and_one_that_is_confirmed_is_seen_by_the_next():
    officer = make_user("awards officer")
    first, second = (propose(make_csv(ROW), name, officer) for name in ("1.csv", "2.csv"))
    apply(first.pk, officer)
    with pytest.raises(NotDone):
        apply(second.pk, officer)
    second.refresh_from_db()
    assert counts(second) == {"unchanged": 1}


def test_a_preview_that_nobody_confirms_is_kept_for_two_weeks():
    propose(make_csv(ROW), "old.csv", None)
    done = bring_in(make_csv(ROW))
    set_clock(clock.now() + RegisterImport.WAITS_FOR - timedelta(minutes=1))
    call_command("drop_previews")
    new = propose(make_csv(ROW), "new.csv", None)
    assert RegisterImport.objects.count() == 3
    set_clock(clock.now() + timedelta(minutes=2))
    call_command("drop_previews")
    assert set(RegisterImport.objects.all()) == {done, new}
    undo(done.pk, None)
    assert not Award.objects.exists()


def test_choosing_a_file_drops_what_has_waited_too_long():
    propose(make_csv(ROW), "old.csv", None)
    set_clock(clock.now() + RegisterImport.WAITS_FOR + timedelta(minutes=1))
    new = propose(make_csv(ROW), "new.csv", None)
    assert list(RegisterImport.objects.all()) == [new]


def test_columns_that_are_left_out_in_the_preview_are_left_out_of_the_import(award):
    waiting = propose(make_csv([*ROW, "x"], headings=[*HEADINGS, "구분"]), "r.csv", None, leaves_out=True)
    assert counts(apply(waiting.pk, None)) == {"updated": 1}


class TestUndoing:
    def test_gives_back_exactly_what_was_before(self, award):
        before = register()
        headings = [*HEADINGS, "주관기관", "비교집단", "관리번호", "수상기관(영문)", "회차", "등급 수"]
        more = ["행정안전부", "1그룹", "n-1", "Haneul", 7, 3]
        done = bring_in(make_csv([*ROW, *more], [2024, "새 평가", "구름공단", *ROW[3:]], headings=headings))
        assert counts(done) == {"created": 1, "updated": 1}
        undone = undo(done.pk, make_user("awards officer"))
        after = register()
        for rows in (*before.values(), *after.values()):
            for row in rows:
                row.pop("updated_at", None)
        assert after == before
        assert undone.undone_at is not None
        assert AuditEntry.objects.filter(act="undo_import").count() == 1

    def test_is_refused_whole_where_somebody_changed_a_record(self, award):
        done = bring_in(make_csv(ROW, [2024, *ROW[1:]]))
        Award.objects.filter(pk=award.pk).update(rank=3)
        before = register()
        with pytest.raises(NotDone, match="rank"):
            undo(done.pk, None)
        assert register() == before

    def test_is_refused_where_a_release_tells_of_a_new_award(self):
        make_home()
        done = bring_in(make_csv(ROW))
        release = tell_of(Award.objects.get())
        with pytest.raises(NotDone, match=f"the release “{release}” tells of it"):
            undo(done.pk, None)
        assert Award.objects.exists()

    def test_is_refused_where_others_use_what_it_made(self):
        done = bring_in(make_csv(ROW))
        make_edition(Programme.objects.get(), 2020)
        with pytest.raises(NotDone, match="2020"):
            undo(done.pk, None)

    def test_is_refused_where_a_practice_was_rewarded_with_a_new_award(self):
        done = bring_in(make_csv(ROW))
        make_practice().award_links.create(award=Award.objects.get())
        with pytest.raises(NotDone, match="award of a practice"):
            undo(done.pk, None)

    def test_is_refused_where_a_new_award_was_deleted(self):
        done = bring_in(make_csv(ROW))
        Award.objects.all().delete()
        with pytest.raises(NotDone, match="deleted"):
            undo(done.pk, None)

    def test_of_a_later_import_comes_first(self, award):
        first, second = bring_in(make_csv(ROW)), bring_in(make_csv([*ROW[:-1], 80]))
        with pytest.raises(NotDone):
            undo(first.pk, None)
        undo(second.pk, None)
        undo(first.pk, None)
        award.refresh_from_db()
        assert award.score == 91

    def test_happens_once(self, award):
        done = bring_in(make_csv(ROW))
        undo(done.pk, None)
        with pytest.raises(NotDone):
            undo(done.pk, None)


def test_the_command_tells_refused_rows_and_ends_with_an_error(award, tmp_path, capsys):
    file = tmp_path / "r.csv"
    file.write_bytes(make_csv(ROW, ["25", *ROW[1:]]))
    with pytest.raises(CommandError, match="1 row was refused"):
        call_command("import_awards", str(file))
    assert "수상연도" in capsys.readouterr().out
    award.refresh_from_db()
    assert str(award.score) == "92.230"


def test_a_dry_run_of_the_command_keeps_nothing(tmp_path, capsys):
    file = tmp_path / "r.csv"
    file.write_bytes(make_csv(ROW))
    call_command("import_awards", str(file), "--dry-run")
    assert "Created 1" in capsys.readouterr().out
    assert Award.objects.count() + RegisterImport.objects.count() == 0


def test_the_command_leaves_out_columns_where_it_is_told_to(award, tmp_path, capsys):
    file = tmp_path / "r.csv"
    file.write_bytes(make_csv([*ROW, "x"], headings=[*HEADINGS, "구분"]))
    with pytest.raises(CommandError, match="구분"):
        call_command("import_awards", str(file))
    call_command("import_awards", str(file), "--leave-out-unknown")
    assert "구분" in capsys.readouterr().out
    with pytest.raises(CommandError, match="for spreadsheets"):
        call_command("import_awards", "r.jsonl", "--leave-out-unknown")


def test_queries_of_an_import_do_not_grow_with_its_rows(django_assert_max_num_queries):
    def content(rows, score):
        return make_csv(*([1950 + number, *ROW[1:-1], score] for number in range(rows)))

    for rows, score in ((20, 1), (100, 2), (20, 3), (100, 4)):
        with django_assert_max_num_queries(80):
            bring_in(content(rows, score))


@pytest.mark.parametrize(
    ("model", "values", "rule"),
    [
        ("import", {"undone_at": "2026-01-01T00:00Z"}, "register_import_undone_after_applied"),
        ("import", {"applied_at": "2026-01-01T00:00Z", "plan": "x"}, "register_import_keeps_no_file"),
        ("row", {"result": "other"}, "imported_row_result_known"),
        ("row", {"position": 0}, "imported_row_once"),
        ("record", {"key": 1}, "imported_record_once"),
    ],
)
def test_the_database_holds_the_rules_of_imports(model, values, rule):
    done = RegisterImport.objects.create(file_name="r.csv")
    row = {"made_by": done, "position": 0, "place": "2", "result": "created", "told": {}}
    record = {"made_by": done, "model": "awards.award", "key": 1, "after": {}}
    done.rows.create(**{key: value for key, value in row.items() if key != "made_by"})
    ImportedRecord.objects.create(**record)
    makers = {
        "import": lambda: RegisterImport.objects.create(file_name="r.csv", **values),
        "row": lambda: done.rows.create(**({**row, "position": 1} | values)),
        "record": lambda: ImportedRecord.objects.create(**(record | values)),
    }
    with pytest.raises(IntegrityError, match=rule):
        makers[model]()
