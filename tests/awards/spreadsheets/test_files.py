"""Files as offices keep them: what is found in one, what is passed over, and what is refused."""

import io
import re
import zipfile
from datetime import date

import pytest

from awards.spreadsheets import comma, tables
from awards.spreadsheets.cells import MOST_CHARACTERS
from awards.spreadsheets.files import sheets_of
from awards.spreadsheets.lines import line_of
from awards.spreadsheets.sheets import (
    MOST_AWARDS,
    MOST_COLUMNS,
    MOST_MERGED,
    MOST_ROWS,
    FileRefused,
    letters,
    place_of,
)
from awards.spreadsheets.tables import table_of
from tests.awards.spreadsheets.make import HEADINGS, ROW, make_csv, make_workbook, write


def table(content, name="register.xlsx"):
    return table_of(sheets_of(content, name))


def lines(content):
    return [line_of(row) for row in table(content).rows]


def refusal(content, name="register.xlsx"):
    with pytest.raises(FileRefused) as refused:
        table(content, name)
    return " ".join(refused.value.problems)


def packed(**entries):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return file.getvalue()


def changed(entry, old, new):
    """A workbook of ours with a part of it rewritten."""
    parts = parts_of(make_workbook([HEADINGS, ROW]))
    parts[entry] = parts[entry].replace(old, new)
    return packed(**parts)


def parts_of(workbook):
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


LINE = {
    "edition_year": 2025,
    "programme": {"ko": "데이터 행정 평가"},
    "recipient": {"ko": "하늘시"},
    "grade": {"ko": "우수"},
    "score": "92.23",
}


def test_a_row_is_the_object_that_a_json_line_holds():
    headings = [*HEADINGS, "주관기관", "주관기관 구분", "주최기관", "등급 수", "비교집단 평균"]
    (line,) = lines(
        make_csv([*ROW, "행정안전부; 하늘연구원", "중앙행정기관", "하늘일보", 3, 65.6], headings=headings)
    )
    assert line.value == LINE | {
        "grade": {"ko": "우수", "of": 3},
        "group": {"average": "65.6"},
        "roles": [
            {"role": "organiser", "organisation": {"ko": "행정안전부", "kind": "central"}},
            {"role": "organiser", "organisation": {"ko": "하늘연구원"}},
            {"role": "host", "organisation": {"ko": "하늘일보"}},
        ],
    }


@pytest.mark.parametrize(
    "content",
    [
        make_csv(ROW),
        make_csv(ROW, encoding="utf-8"),
        make_csv(ROW, encoding="cp949"),
        make_csv(ROW, encoding="utf-16", delimiter="\t"),
        make_csv(ROW, delimiter=";"),
        make_workbook([HEADINGS, ROW]),
        make_csv(ROW, headings=["연도", "평가명", "수상자", "수상 등급", "평가점수(점)"]),
        make_csv(
            [*ROW, ""], headings=["* 수상 연도", "평가 시상명(필수)", "수상기관*", "등급", "점수(점)", ""]
        ),
    ],
)
def test_one_register_is_read_from_many_files(content):
    assert [line.value for line in lines(content)] == [LINE]


def test_headings_may_stand_below_a_title_and_in_any_order():
    rows = [["2025년 대외평가 수상 현황"], [], ["(단위: 점)"], HEADINGS[::-1], ROW[::-1]]
    (line,) = lines(make_workbook(rows))
    assert (line.place, line.value) == ("5", LINE)


def test_another_word_for_a_heading_is_told():
    assert any(
        "연도" in note and "수상연도" in note
        for note in table(make_csv(ROW, headings=["연도", *HEADINGS[1:]])).notes
    )


def test_columns_that_registers_have_and_ours_does_not_are_told():
    found = table(make_csv([*ROW, "참고", "홍보과"], headings=[*HEADINGS, "비고", "담당부서"]))
    assert [line_of(row).value for row in found.rows] == [LINE]
    assert ["비고" in found.notes[0], "담당부서" in found.notes[1]] == [True, True]


def test_an_unknown_heading_is_refused_with_the_nearest():
    told = refusal(make_csv([*ROW, "x"], headings=[*HEADINGS, "수상기관명칭"]))
    assert "수상기관명칭" in told
    assert "“수상기관”" in told
    assert "F" in told


@pytest.mark.parametrize(
    ("headings", "told"),
    [
        ([*HEADINGS[:2], "수상일", *HEADINGS[3:]], "수상기관"),
        ([*HEADINGS[:4], "연도"], "both mean 수상연도"),
        ([*HEADINGS[:4], ""], "E has no heading"),
        (["a", "b", "c", "d", "e"], "template"),
    ],
)
def test_headings_that_cannot_be_used_are_told(headings, told):
    assert told in refusal(make_csv(ROW, headings=headings))


def test_headings_of_two_rows_are_read_together():
    def content(sheet, book):
        write(sheet, [["수상 현황"], ["연번", *HEADINGS[:3], "", "", "주관기관", ""]])
        write(sheet, [["", "", "", "", "등급", "훈격", "국문", "영문"]], first=2)
        write(sheet, [[1, *ROW[:4], "국무총리 표창", "행정안전부", "MOIS"]], first=3)
        sheet.merge_range(1, 4, 1, 5, "수상내역")
        sheet.merge_range(1, 6, 1, 7, "주관기관")

    found = table(make_workbook(content))
    (line,) = [line_of(row) for row in found.rows]
    assert line.value is not None
    assert (line.value["grade"], line.value["prize"]) == ({"ko": "우수"}, {"ko": "국무총리 표창"})
    assert line.value["roles"][0]["organisation"] == {"ko": "행정안전부", "en": "MOIS"}
    assert "Rows 2 and 3" in found.notes[0]


def test_columns_that_the_register_has_not_are_left_out_where_somebody_says_so():
    content = make_csv([*ROW, "시정", "", "가"], headings=[*HEADINGS, "구분", "", ""])
    found = table_of(sheets_of(content, "register.csv"), leaves_out=True)
    assert [line_of(row).value for row in found.rows] == [LINE]
    assert ["구분" in found.notes[0], "Column H" in found.notes[1]] == [True, True]


def test_a_list_of_telephones_is_no_register():
    contacts = [["담당부서", "담당자", "연락처"], ["홍보과", "홍길동", "031-000-0000"]]
    found = table(make_workbook(**{"2025": [HEADINGS, ROW], "연락처": contacts}))
    assert [row.place for row in found.rows] == ["2025!2"]
    assert "연락처" in found.notes[0]


def test_totals_titles_between_rows_examples_and_empty_rows_are_passed_over_and_told():
    def content(sheet, book):
        write(sheet, [["연번", *HEADINGS], [1, *ROW]])
        sheet.merge_range(2, 0, 2, 5, "중앙부처 평가")
        write(
            sheet, [[2, 2024, *ROW[1:]], [3], [], ["합계", "", "", "", "", 184.46], ["예시", *ROW]], first=3
        )

    found = table(make_workbook(content))
    assert [row.place for row in found.rows] == ["2", "4"]
    assert [note.split()[1] for note in found.notes] == ["3", "7", "8"]


@pytest.mark.parametrize("count", ["5건", "총 5건", "1,234", "5.0"])
def test_a_total_is_one_with_its_count_below_the_programmes(count):
    found = table(
        make_workbook(lambda sheet, book: write(sheet, [["연번", *HEADINGS], [1, *ROW], ["합계", "", count]]))
    )
    assert [row.place for row in found.rows] == ["2"]
    assert [note.split()[1] for note in found.notes] == ["3"]


@pytest.mark.parametrize("row", [[2025, "합계", "3건"], ["총 3건"], ["※ 2025년 12월 기준"], ["(단위: 점)"]])
def test_totals_and_remarks_below_the_rows_are_passed_over_and_told(row):
    found = table(make_csv(ROW, row))
    assert [each.place for each in found.rows] == ["2"]
    assert "Row 3" in found.notes[0]


def test_a_row_that_is_begun_is_no_remark():
    assert [row.place for row in table(make_csv(ROW, ["", "재난관리평가"])).rows] == ["2", "3"]


def test_a_cell_merged_over_rows_fills_them_with_a_note():
    def content(sheet, book):
        write(sheet, [HEADINGS, ["", *ROW[1:]], ["", "적극행정 평가", *ROW[2:]]])
        sheet.merge_range(1, 0, 2, 0, 2025)

    first, second = lines(make_workbook(content))
    assert (first.value["edition_year"], second.value["edition_year"]) == (2025, 2025)
    assert first.notes == []
    assert "A2" in second.notes[0]


def test_cells_merged_over_columns_refuse_the_row():
    def content(sheet, book):
        write(sheet, [HEADINGS, ROW])
        sheet.merge_range(1, 1, 1, 2, "데이터 행정 평가")

    (line,) = lines(make_workbook(content))
    assert (line.value, line.problems[0].where) == (None, "B2:C2")


def test_cells_merged_over_rows_and_columns_refuse_each_of_the_rows():
    def content(sheet, book):
        write(sheet, [HEADINGS, ROW, [2024, *ROW[1:]]])
        sheet.merge_range(1, 3, 2, 4, "우수")

    assert [line.problems[0].where for line in lines(make_workbook(content))] == ["D2:E3", "D2:E3"]


def test_rows_that_have_only_their_part_of_a_merged_cell_are_empty():
    def content(sheet, book):
        write(sheet, [HEADINGS, ROW])
        sheet.merge_range(1, 0, 300, 0, 2025)
        sheet.write_blank(300, 1, None, book.add_format({"bold": True}))

    assert [line.value for line in lines(make_workbook(content))] == [LINE]


def test_errors_and_formulas_without_a_result_refuse_the_row():
    def content(sheet, book):
        write(sheet, [HEADINGS, ROW, ROW, ROW])
        sheet.write_formula(1, 4, "=NA()", None, "#N/A")
        sheet.write_formula(2, 4, "=1+1", None, "")
        sheet.write_formula(3, 4, "=90+2.23", None, 92.23)

    first, second, third = lines(make_workbook(content))
    assert "error" in first.problems[0].message
    assert "formula" in second.problems[0].message
    assert third.value == LINE


@pytest.mark.parametrize(
    ("style", "is_told"),
    [
        ('yyyy". "m', True),
        ('m"월" d"일"', True),
        ("mmm-yy", True),
        ("yyyy. m. d.", False),
        ('yyyy"년" mm"월" dd"일" h:mm', False),
        ("[$-412]yy/m/d;@", False),
    ],
)
def test_a_day_of_which_the_cell_shows_a_part_is_doubted(style, is_told):
    def content(sheet, book):
        write(sheet, [[*HEADINGS, "발표일"], ROW])
        sheet.write_datetime(1, 5, date(2025, 4, 1), book.add_format({"num_format": style}))

    (line,) = lines(make_workbook(content))
    assert [problem.where for problem in line.problems] == ["발표일 (F2)"] * is_told
    assert is_told or line.value["announced_on"] == "2025-04-01"


def test_a_day_of_which_the_year_is_shown_is_that_year():
    def content(sheet, book):
        write(sheet, [HEADINGS, ROW])
        sheet.write_datetime(1, 0, date(2025, 1, 1), book.add_format({"num_format": "yyyy"}))

    (line,) = lines(make_workbook(content))
    assert line.value == LINE
    assert "2025" in line.notes[0]


def test_cells_that_do_not_say_where_they_stand_are_counted():
    def content(sheet, book):
        write(sheet, [HEADINGS, ROW, ROW])
        sheet.write_formula(2, 4, "=NA()", None, "#N/A")

    sheet = "xl/worksheets/sheet1.xml"
    parts = parts_of(make_workbook(content))
    parts[sheet] = re.sub(rb'<(c|row) r="[A-Z0-9]+"', rb"<\1", parts[sheet])
    assert [[each.where for each in line.problems] for line in lines(packed(**parts))] == [[], ["점수 (E3)"]]


def test_every_sheet_with_headings_is_read_and_others_are_told():
    def hidden(sheet, book):
        write(sheet, [HEADINGS, ROW])
        sheet.hide()

    found = table(
        make_workbook(**{"2025": [HEADINGS, ROW], "2024": [HEADINGS, ROW], "메모": [["a"]], "옛것": hidden})
    )
    assert [row.place for row in found.rows] == ["2025!2", "2024!2"]
    assert len(found.notes) == 2


def test_all_problems_of_a_row_are_told_at_once():
    (line,) = lines(make_csv(["25", "데이터 행정 평가", "상동", "우수, 장려", "높음"]))
    assert [problem.where for problem in line.problems] == ["수상연도", "수상기관", "등급", "점수"]


def test_a_year_in_the_name_of_a_programme_agrees_with_its_column_or_refuses_the_row():
    first, second = lines(
        make_csv([2025, "2025년 데이터 행정 평가", *ROW[2:]], [2025, "2024년도 데이터 행정 평가", *ROW[2:]])
    )
    assert first.value == LINE
    assert (second.value, second.problems[0].where) == (None, "수상연도")


def test_what_every_award_has_is_asked_for_by_the_headings_of_the_file():
    (line,) = lines(make_csv(["", *ROW[1:3], "-", 92]))
    assert [problem.where for problem in line.problems] == ["수상연도", "등급"]
    assert ["회차" in line.problems[0].message, "훈격, 순위" in line.problems[1].message] == [True, True]


def test_two_columns_that_contradict_each_other_refuse_the_row():
    (line,) = lines(make_csv([*ROW, "장려상"], headings=[*HEADINGS, "수상내역"]))
    assert line.problems[0].where == "등급"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".xls"),
        (b"PK\x03\x04 no archive", "damaged"),
        (b"\xff\xfe\xd8", "UTF-8"),
        (b"<html><table></table></html>", "web page"),
        (b"a" * (10 * 1024 * 1024 + 1), "10 MB"),
        (make_csv(*[ROW] * MOST_ROWS), f"{MOST_AWARDS}"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(content, told):
    assert told in refusal(content)


def with_merged(*ranges):
    cells = "".join(f'<mergeCell ref="{each}"/>' for each in ranges)
    merged = f'</sheetData><mergeCells count="{len(ranges)}">{cells}</mergeCells>'
    return changed("xl/worksheets/sheet1.xml", b"</sheetData>", merged.encode())


def with_cell(row, column, value):
    def content(sheet, book):
        write(sheet, [HEADINGS, ROW])
        sheet.write(row, column, value)

    return make_workbook(content)


def test_a_merged_cell_of_a_million_rows_fills_those_that_there_are():
    assert [line.value for line in lines(with_merged("A2:A1048576"))] == [LINE]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (with_merged("A2:A5", "A3:A1048576"), "at A3"),
        (with_merged(*["A2:XFD1048576"] * (MOST_MERGED + 1)), f"{MOST_MERGED} merged"),
        (with_cell(1_048_575, 19, " "), "T1048576"),
        (with_cell(1, 16_383, 1), "XFD2"),
        (make_csv([*ROW, *[""] * MOST_COLUMNS, "x"]), "Line 2"),
    ],
)
def test_a_sheet_without_bounds_is_told_where_it_goes_too_far(content, told):
    assert told in refusal(content)


def test_cells_far_beside_that_are_empty_do_not_matter():
    assert [line.value for line in lines(make_csv([*ROW, *[""] * 5_000]))] == [LINE]


def test_a_cell_of_a_books_length_refuses_its_row_and_is_told_shortly():
    (line,) = lines(make_workbook([HEADINGS, [2025, "가" * 32_000, *ROW[2:]]]))
    assert f"{MOST_CHARACTERS}" in line.problems[0].message
    assert len(line.title) < 200


def test_a_bomb_and_a_workbook_that_declares_entities_are_refused():
    declared = b'<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/hostname">]><worksheet'
    sheet = "xl/worksheets/sheet1.xml"
    assert refusal(changed(sheet, b"<worksheet", declared))
    assert refusal(changed(sheet, b"</sheetData>", b"</sheetData>" + b" " * 250_000_000))


def test_what_csv_guards_against_formulas_is_read_back():
    texts = ["=1+1", "'=1", "''-2", "＝3", "@a", "평가", "'가"]
    written = "".join(comma.pieces(["a"], [[text] for text in texts]))
    assert all(line[0] not in "=+-@" for line in written.removeprefix("\ufeff").splitlines())
    assert [row[0] for row in comma.read(written.encode()).rows[1:]] == texts


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_letters(column, name):
    assert letters(column) == name
    assert place_of(f"{name}7") == (6, column)


def test_own_sheets_of_the_template_are_no_notes():
    assert table(make_workbook(**{"수상": [HEADINGS, ROW], tables.GUIDE: [["a"]]})).notes == []
