"""The register as a spreadsheet, out and in: a row is an award, its columns are the keys of the interchange format.

`columns` and `choices` say what a file looks like. In: `files` opens one (`workbook` and `faults` in a child process,
`comma`), `tables` finds the headings and rows, `lines` makes of a row the object that a JSON line would hold, with
`values`, `prizes` and `lists`. Then `planning` shows what would change, `applying` does it, `undoing` takes it back.
Out: `telling` reads the register, `writing` and `template` make the file.
"""
