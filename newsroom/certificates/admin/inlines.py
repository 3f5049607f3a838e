"""Certificates on the form of an award."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from newsroom.certificates.admin.forms import CertificateForm, CertificateFormSet
from newsroom.certificates.models import Certificate
from newsroom.media.admin.receiving import take

# Of one award.
MOST_ROWS = 20


class CertificateInline(admin.StackedInline):
    """Kept inside unless released, and shown to nobody else in the house."""

    model = Certificate
    form = CertificateForm
    formset = CertificateFormSet
    fields = ["file", "upload", "refusal", "label", "released", "position"]
    extra = 0
    max_num = MOST_ROWS
    verbose_name_plural = _("certificates and letters (scans or documents)")

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Before anything else looks at what was sent, files are stored and their rows name them."""
        if request.method == "POST" and self.has_add_permission(request, obj):
            take(request, [self.model.award.field.related_query_name()])
        formset: Any = super().get_formset(request, obj, validate_max=True, **kwargs)
        formset.person = request.user
        return formset

    def get_queryset(self, request: HttpRequest) -> QuerySet[Certificate]:
        return super().get_queryset(request).select_related("file")
