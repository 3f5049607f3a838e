"""Contacts and legacy addresses on the release form."""

from typing import Any

from django import forms
from django.contrib import admin

from newsroom.releases.models import Contact, LegacyURL


class ContactFormSet(forms.BaseInlineFormSet):
    """Contacts keep the order in which they stand on the form."""

    def save_new(self, form: forms.ModelForm, commit: bool = True) -> Any:
        form.instance.position = self.forms.index(form)
        return super().save_new(form, commit=commit)


class ContactInline(admin.StackedInline):
    model = Contact
    formset = ContactFormSet
    template = "admin/releases/release/contacts.html"
    fields = ["name", "post", "phone", "email"]
    extra = 0


class LegacyURLInline(admin.TabularInline):
    model = LegacyURL
    fields = ["path"]
    extra = 0
    classes = ["collapse"]
