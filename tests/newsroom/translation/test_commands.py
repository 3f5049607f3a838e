import pytest
from django.core.management import CommandError, call_command

from newsroom.translation.models import GlossaryTerm
from tests.newsroom.translation.make import make_term

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", ["csv", "tbx"])
def test_what_one_command_writes_the_other_reads(tmp_path, kind):
    make_term("장려", "Encouragement Award", forbidden=["Consolation Prize"])
    before = [term.entry for term in GlossaryTerm.objects.all()]
    file = tmp_path / f"glossary.{kind}"
    call_command("export_glossary", str(file), format=kind)
    GlossaryTerm.objects.all().delete()
    call_command("import_glossary", str(file), verbosity=0)
    assert [term.entry for term in GlossaryTerm.objects.all()] == before


def test_a_faulty_file_is_told_of_line_by_line(tmp_path, capsys):
    file = tmp_path / "glossary.csv"
    file.write_text("kind,Korean,English\ngrade,,Merit")
    with pytest.raises(CommandError):
        call_command("import_glossary", str(file))
    assert "2" in capsys.readouterr().out


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(CommandError, match="nowhere"):
        call_command("import_glossary", str(tmp_path / "nowhere.csv"))
