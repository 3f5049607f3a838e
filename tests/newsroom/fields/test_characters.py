import pytest

from newsroom.fields.characters import writable
from newsroom.fields.html import sanitise
from newsroom.fields.localized import LocalizedTextField


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("요약\x0b둘", "요약 둘"),
        ("쪽\x0c쪽", "쪽 쪽"),
        ("제\x08목\x00\x1f\ufffe\uffff\ud800", "제목"),
        ("줄\n줄\r\n\t칸 \x7f\x85😀", "줄\n줄\r\n\t칸 \x7f\x85😀"),
    ],
)
def test_only_what_no_xml_file_can_hold_is_left_out(text, kept):
    assert writable(text) == kept


@pytest.mark.parametrize(
    "dirty", ["<p>요약\x0b둘\x08</p>", "<p>요약&#11;둘&#8;</p>", "<p>요약&#x0B;둘\ufffe</p>"]
)
def test_a_sanitised_body_holds_none(dirty):
    assert sanitise(dirty) == "<p>요약 둘</p>"


@pytest.mark.parametrize("href", ["java&#8;script:a()", "&#1;javascript:a()", "java\x08script:a()"])
def test_what_is_left_out_makes_no_link_of_what_was_none(href):
    assert "script:" not in sanitise(f'<p><a href="{href}">가</a></p>')


def test_names_in_the_languages_of_the_site_hold_none():
    field = LocalizedTextField(complete=True).formfield()
    assert field.clean(["데\x08이터\x0b둘", "Da\x01ta"]) == {"ko": "데이터 둘", "en": "Data"}
