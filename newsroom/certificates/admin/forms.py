"""The rows of certificates on the form of an award."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from newsroom.certificates.admin.fields import ShownFile
from newsroom.certificates.models import Certificate
from newsroom.fields import languages
from newsroom.media.admin.forms import FileForm, FileFormSet
from newsroom.media.models import StoredFile

ARCHIVE = "application/zip"


class CertificateForm(FileForm):
    """A scan or a document: it is looked at one by one, so archives of several are not taken."""

    class Meta:
        model = Certificate
        fields = ["file", "label", "released", "position"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].widget = ShownFile(self.about)
        upload = self.fields["upload"]
        upload.label = _("Another file in its place") if self.about else _("Choose a file")
        upload.help_text = _("A scan or photo (JPG, PNG), a PDF or another document.")
        self.fields["position"].widget.attrs["class"] = "vIntegerField"

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        label = cleaned.get("label") or {}
        lacking = [str(name) for code, name in languages.choices() if not label.get(code)]
        if cleaned.get("released") and lacking:
            message = _("Before it is shown to the public this is needed in: %(languages)s.")
            self.add_error("label", message % {"languages": ", ".join(lacking)})
        return cleaned

    def _objection(self) -> Any:
        file = self.cleaned_data.get("file")
        if file is not None and file.media_type == ARCHIVE:
            return _("An archive holds several files. Upload each certificate by itself.")
        return super()._objection()


class CertificateFormSet(FileFormSet):
    @cached_property
    def allowed(self) -> QuerySet[StoredFile]:
        """What the person has uploaded, and what stands with the award."""
        of_award = Certificate.objects.filter(award=self.instance.pk).values("file")
        return StoredFile.objects.filter(Q(uploaded_by=self.person) | Q(pk__in=of_award))
