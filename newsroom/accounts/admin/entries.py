"""The audit log: read only, and as quick with a million entries as with ten."""

from django.contrib import admin
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from newsroom.accounts import audit_words
from newsroom.accounts.admin.filters import ActFilter, PeriodFilter, PersonFilter
from newsroom.accounts.admin.read_only import ReadOnlyAdmin
from newsroom.accounts.models import AuditEntry


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    list_display = ["time", "person", "act_label", "target", "told"]
    list_filter = [ActFilter, PersonFilter, PeriodFilter]
    search_fields = ["target_name", "=target_id"]
    search_help_text = _("Words of the name that the object had then, or its key.")

    class Media:
        css = {"all": ["newsroom/admin-audit.css"]}

    @admin.display(description=_("time (KST)"))
    def time(self, entry: AuditEntry) -> str:
        return timezone.localtime(entry.at).strftime(audit_words.TIME_FORMAT)

    @admin.display(description=_("person"))
    def person(self, entry: AuditEntry) -> str:
        return audit_words.person(entry)

    @admin.display(description=_("act"))
    def act_label(self, entry: AuditEntry) -> str:
        return audit_words.act(entry)

    @admin.display(description=_("object"))
    def target(self, entry: AuditEntry) -> str | SafeString:
        """With a link to its form, where it has one; of what was deleted there is nothing to look at."""
        if not entry.target_type:
            return ""
        kind = audit_words.kind(entry.target_type)
        url = None if entry.act == "delete" else self._form_url(entry)
        if url is None:
            return format_html("{} {}", kind, entry.target_name)
        return format_html('{} <a href="{}">{}</a>', kind, url, entry.target_name)

    @admin.display(description=_("details"))
    def told(self, entry: AuditEntry) -> SafeString:
        return format_html_join("", "<div>{}</div>", ((line,) for line in audit_words.details(entry)))

    def _form_url(self, entry: AuditEntry) -> str | None:
        name = f"admin:{entry.target_type.replace('.', '_')}_change"
        try:
            return reverse(name, args=[entry.target_id])
        except NoReverseMatch:
            return None
