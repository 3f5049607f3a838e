from django import template
from django.utils.html import format_html

from newsroom.fields import languages

register = template.Library()


@register.filter
def localized(value: dict[str, str] | None) -> str:
    """The text in the active language; one in another is marked with its `lang`, never passed off as this one."""
    if not value:
        return ""
    if text := value.get(languages.active()):
        return text
    code, text = next(iter(value.items()))
    return format_html('<span lang="{}">{}</span>', code, text)
