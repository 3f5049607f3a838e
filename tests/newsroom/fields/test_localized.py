import io

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.template import Context, Template
from django.utils import translation

from newsroom.fields.localized import LocalizedText, LocalizedTextField
from newsroom.fields.templatetags.localized import as_written

BOTH = LocalizedText(ko="데이터", en="Data")


def test_a_localized_text_reads_as_the_active_language():
    with translation.override("en"):
        assert str(BOTH) == "Data"
    with translation.override("ko"):
        assert str(BOTH) == "데이터"


def test_a_missing_language_is_shown_marked_with_the_language_it_is_in():
    with translation.override("en"):
        shown = Template("{% load localized %}{{ name|localized }}").render(
            Context({"name": {"ko": "<하늘>"}})
        )
    assert shown == '<span lang="ko">&lt;하늘&gt;</span>'


@pytest.mark.parametrize("value", [{"xx": "?"}, {"ko": ""}, {"ko": 5}, ["ko"], "text"])
def test_what_is_not_a_text_by_known_language_is_refused(value):
    with pytest.raises(ValidationError):
        LocalizedTextField().clean(value, None)


def test_the_form_asks_for_every_language_of_a_complete_name():
    field = LocalizedTextField(complete=True).formfield()
    with pytest.raises(ValidationError):
        field.clean(["데이터", ""])
    assert field.clean(["데이터", "Data"]) == BOTH


def test_the_form_is_content_with_the_primary_language_otherwise():
    field = LocalizedTextField().formfield()
    assert field.clean(["데이터", ""]) == {"ko": "데이터"}
    with pytest.raises(ValidationError):
        field.clean(["", "Data"])


def test_an_empty_optional_name_stays_empty():
    assert LocalizedTextField(blank=True).formfield().clean(["", ""]) == {}


@pytest.mark.django_db
def test_a_third_language_needs_no_migration(settings):
    settings.LANGUAGES = [*settings.LANGUAGES, ("zh", "中文")]
    call_command("makemigrations", "--check", "--dry-run", stdout=io.StringIO())


def test_a_text_of_no_told_language_is_marked_where_its_letters_tell_it():
    with translation.override("en"):
        assert as_written("Kim <b>") == "Kim <b>"
        assert as_written("서이레 <b>") == '<span lang="ko">서이레 &lt;b&gt;</span>'
    with translation.override("ko"):
        assert as_written("서이레") == "서이레"
