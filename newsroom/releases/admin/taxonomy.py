from django.contrib import admin

from newsroom.fields import languages
from newsroom.fields.admin import LocalizedNameMixin
from newsroom.releases.models import Category, Topic


@admin.register(Category, Topic)
class HeadingAdmin(LocalizedNameMixin, admin.ModelAdmin):
    list_display = ["name", "slug"]
    search_fields = ["slug", *(f"name__{code}" for code in languages.codes())]
    fields = ["name", "slug"]
