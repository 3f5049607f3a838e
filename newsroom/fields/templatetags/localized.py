import re

from django import template
from django.utils.html import format_html

from newsroom.fields import languages

register = template.Library()
HANGUL = re.compile("[가-힣]")


@register.filter
def localized(value: dict[str, str] | None) -> str:
    """The text in the active language; one in another is marked with its `lang`, never passed off as this one."""
    if not value:
        return ""
    if text := value.get(languages.active()):
        return text
    code, text = next(iter(value.items()))
    return format_html('<span lang="{}">{}</span>', code, text)


@register.filter
def as_written(text: str) -> str:
    """A text of which nobody told the language, such as a person's name: Hangul is marked as Korean elsewhere."""
    if languages.active() != "ko" and HANGUL.search(text):
        return format_html('<span lang="ko">{}</span>', text)
    return text
