from django.contrib import admin

from newsroom.accounts.admin.audited import AuditedAdmin
from newsroom.fields import languages
from newsroom.fields.admin import LocalizedNameMixin
from newsroom.releases.models import Category, Topic


@admin.register(Category, Topic)
class HeadingAdmin(LocalizedNameMixin, AuditedAdmin):
    list_display = ["name", "slug"]
    search_fields = ["slug", *(f"name__{code}" for code in languages.codes())]
    fields = ["name", "slug"]
