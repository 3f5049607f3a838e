"""Rules for tables: as many rows and columns, and the same figures in the same cells."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from newsroom.bilingual.blocks import Block, Text
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.rules.structure.regions import covering

Cells = Mapping[tuple[int, int], Block]
NUMBER = re.compile(r"(?<![\d.,])\d[\d,]{0,20}(?:\.\d{1,9})?")
# Behind a figure these multiply it, and the other language may write it otherwise.
MULTIPLIES = re.compile(r"\s?(?:[십백천만억조]|thousand|million|billion)", re.IGNORECASE)


class TableShape(Rule):
    id = "table-shape"
    label = gettext_noop("Rows and columns of a table")
    explanation = gettext_noop("A table has as many rows and columns in English as in Korean.")
    severity = Severity.ERROR

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en:
            return
        en_tables = _tables(pair.en)
        for number, ko in _tables(pair.ko).items():
            en = en_tables.get(number, {})
            if en and _shape(ko) != _shape(en):
                yield self.finding(
                    gettext_noop(
                        "The table has %(ko_shape)s rows and columns in Korean, %(en_shape)s in English."
                    ),
                    covering(pair.ko, list(ko.values())),
                    covering(pair.en, list(en.values())),
                    ko_shape="×".join(map(str, _shape(ko))),
                    en_shape="×".join(map(str, _shape(en))),
                )
            elif not en and pair.en.blocks:
                yield self.finding(
                    gettext_noop("This table is not in the English."), covering(pair.ko, list(ko.values()))
                )


class CellDiffers(Rule):
    id = "cell-differs"
    label = gettext_noop("Figures in the cells of a table")
    explanation = gettext_noop("A cell of a table holds the same figure in both languages.")
    severity = Severity.ERROR

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en:
            return
        en_tables = _tables(pair.en)
        for number, ko in _tables(pair.ko).items():
            en = en_tables.get(number, {})
            for place in ko.keys() & en.keys() if _shape(ko) == _shape(en) else ():
                here, there = _figure(pair.ko.of(ko[place])), _figure(pair.en.of(en[place]))
                if here is not None and there is not None and here != there:
                    yield self.finding(
                        gettext_noop("This cell says %(korean)s in Korean and %(english)s in English."),
                        covering(pair.ko, [ko[place]]),
                        covering(pair.en, [en[place]]),
                        korean=pair.ko.of(ko[place]),
                        english=pair.en.of(en[place]),
                    )


def _tables(text: Text) -> dict[int, dict[tuple[int, int], Block]]:
    """The filled cells of each table by row and column."""
    tables: dict[int, dict[tuple[int, int], Block]] = {}
    for block in text.blocks:
        if block.cell:
            table, row, column = block.cell
            tables.setdefault(table, {})[row, column] = block
    return tables


def _shape(cells: Cells) -> tuple[int, int]:
    return 1 + max(row for row, _column in cells), 1 + max(column for _row, column in cells)


def _figure(said: str) -> Decimal | None:
    """The only figure of a cell; None of several, and where words may multiply it."""
    found = list(NUMBER.finditer(said))
    if len(found) != 1 or MULTIPLIES.match(said, found[0].end()):
        return None
    return Decimal(found[0][0].replace(",", ""))
