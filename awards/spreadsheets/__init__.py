"""The register as a spreadsheet, out and in: a row is an award, its columns are the keys of the interchange format.

`columns` and `choices` say what a file looks like. In: `files` opens one (`workbook` and `scanning` in a child
process, `comma`), `headings`, `merging` and `tables` find its rows, `lines` makes of a row the object that a JSON line
would hold, with `days`, `numbers`, `results`, `prizes` and `lists`. Then `planning` shows what would change, on a copy
of the register (`copying`), `applying` does it, `undoing` takes it back, `keeping` drops what nobody confirmed;
`reports` tells of it. Out: `telling` reads the register, `written` makes cells, `exporting`
and `template` files of them.
"""
