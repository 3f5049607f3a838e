from collections.abc import Iterator

from django import template

from newsroom.accounts import audit_words
from newsroom.accounts.models import AuditEntry

register = template.Library()


@register.filter
def act(entry: AuditEntry) -> str:
    return audit_words.act(entry)


@register.filter
def person(entry: AuditEntry) -> str:
    return audit_words.person(entry)


@register.filter
def details(entry: AuditEntry) -> Iterator[str]:
    return audit_words.details(entry)
