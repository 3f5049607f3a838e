"""Plain helpers that make spreadsheets as people keep them."""

import csv
import io

import xlsxwriter

from awards.models import RegisterImport
from awards.spreadsheets.applying import apply
from awards.spreadsheets.planning import propose

HEADINGS = ["수상연도", "평가·시상명", "수상기관", "등급", "점수"]
ROW = [2025, "데이터 행정 평가", "하늘시", "우수", 92.23]


def make_csv(*rows, headings=HEADINGS, encoding="utf-8-sig", delimiter=","):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows([headings, *rows])
    return text.getvalue().encode(encoding)


def make_workbook(*sheets, **named):
    """Sheets as lists of rows, or as functions that write into one; the keys of `named` are their names."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"strings_to_formulas": False}) as book:
        for name, content in [*((None, sheet) for sheet in sheets), *named.items()]:
            sheet = book.add_worksheet(name)
            if callable(content):
                content(sheet, book)
            else:
                write(sheet, content)
    return file.getvalue()


def write(sheet, rows, first=0):
    for number, row in enumerate(rows, start=first):
        for place, value in enumerate(row):
            sheet.write(number, place, value)


def bring_in(content, by=None, name="register.csv") -> RegisterImport:
    """Propose and confirm, as nobody stood between."""
    return apply(propose(content, name, by).pk, by)


def counts(done: RegisterImport):
    names = ("created", "updated", "unchanged", "refused")
    return {name: number for name in names if (number := getattr(done, f"{name}_count"))}


def problems(done: RegisterImport):
    """(place, column, message) of every refused row."""
    return [(row.place, *each) for row in done.rows.all() for each in row.told["problems"]]
