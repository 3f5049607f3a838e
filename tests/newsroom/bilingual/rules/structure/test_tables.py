from newsroom.bilingual.rules.structure.tables import CellDiffers, TableShape
from tests.newsroom.bilingual.rules.structure.make import found, make_release


def make_table(*rows):
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


KO = make_table(["분야", "점수"], ["복지", "92.23점"], ["예산", "5,000만 원"])


def test_a_row_that_english_lacks_is_found():
    assert (
        len(found(TableShape(), make_release(KO, make_table(["Field", "Score"], ["Welfare", "92.23"])))) == 1
    )


def test_a_table_that_english_lacks_is_found():
    assert len(found(TableShape(), make_release(KO, "<p>The table is in the annex.</p>"))) == 1


def test_another_figure_in_a_cell_is_found():
    en = make_table(["Field", "Score"], ["Welfare", "92.32"], ["Budget", "50 million won"])
    assert found(CellDiffers(), make_release(KO, en)) == [("92.23점", "92.32")]


def test_the_same_table_is_no_finding():
    pair = make_release(
        KO, make_table(["Field", "Score"], ["Welfare", "92.23 points"], ["Budget", "50 million won"])
    )
    assert not found(TableShape(), pair)
    assert not found(CellDiffers(), pair)
