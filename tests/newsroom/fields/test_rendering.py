"""Fields look as Django's templates draw them."""

import re
from html.parser import HTMLParser

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.translation import gettext_lazy

from newsroom.fields.localized import LocalizedTextInput
from newsroom.fields.rendering import FormRenderer

CHOICES = [("a", "<가>"), ("다음", [("b", gettext_lazy("Save")), (1234, "1,234")])]


class AForm(forms.Form):
    text = forms.CharField(help_text="<b>짧게</b>", max_length=5)
    hidden = forms.CharField(widget=forms.HiddenInput)
    long = forms.CharField(widget=forms.Textarea(attrs={"lang": "ko", "data-on": True, "data-off": False}))
    number = forms.IntegerField(localize=True)
    day = forms.SplitDateTimeField()
    date = forms.DateField(widget=forms.SelectDateWidget(years=[2024, 2025]))
    one = forms.ChoiceField(choices=CHOICES)
    some = forms.MultipleChoiceField(choices=CHOICES, widget=forms.CheckboxSelectMultiple)
    either = forms.ChoiceField(choices=CHOICES, widget=forms.RadioSelect)
    whether = forms.BooleanField()
    file = forms.FileField(widget=forms.ClearableFileInput)


VALUES = {
    "text": '<script>"&',
    "long": "두\n줄 </textarea>",
    "number": "12345",
    "day_0": "2025-03-04",
    "day_1": "05:06",
    "date_year": "2024",
    "date_month": "2",
    "date_day": "29",
    "one": "1234",
    "some": ["a", "b"],
    "either": "b",
    "whether": True,
}


class Read(HTMLParser):
    """What a browser makes of HTML: its elements and its words, without the space around these."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, attrs))

    def handle_endtag(self, tag):
        self.found.append(tag)

    def handle_data(self, data):
        self.found += data.split()


def drawn(renderer, values):
    return Read(str(AForm(values, renderer=renderer))).found


@pytest.mark.parametrize("values", [None, {}, VALUES, VALUES | {"one": "nothing of these"}])
def test_a_form_is_the_same_as_by_the_templates_of_django(values):
    assert drawn(FormRenderer(), values) == drawn(DjangoTemplates(), values)


def test_what_was_typed_stays_in_its_field():
    html = str(AForm(VALUES, renderer=FormRenderer()))
    assert "<script>" not in html
    assert html.count("</textarea>") == 1


def test_a_text_in_every_language_has_an_input_for_each():
    html = LocalizedTextInput().render("name", {"ko": "<데이터>", "en": "Data"})
    assert re.findall(r'name="(\w+)" value="(.*?)" lang="(\w\w)"', html) == [
        ("name_ko", "&lt;데이터&gt;", "ko"),
        ("name_en", "Data", "en"),
    ]
