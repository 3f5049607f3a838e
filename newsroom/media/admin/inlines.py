"""Photos and attachments on the release form."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.forms.widgets import Script
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from newsroom.media.admin.forms import AttachmentForm, FileFormSet, PhotoForm
from newsroom.media.models import Attachment, Photo
from newsroom.media.readiness import FILES
from newsroom.media.storing import largest
from newsroom.uploads.limits import MEGABYTE

STYLES = ["files", "files-upload", "files-fields"]
SCRIPTS = ["files-upload", "files-focal", "files-rows", "files"]
# Of one release; more fields than these have are taken for an attack (DATA_UPLOAD_MAX_NUMBER_FIELDS).
MOST_ROWS = 60


class FileInline(admin.StackedInline):
    formset = FileFormSet
    # For browsers without scripts: rows to choose a file in.
    extra = 2
    max_num = MOST_ROWS
    # The heading of the readiness panel under which what its rows lack is told.
    readiness_part = FILES
    # Next to the texts, over the whole width of the form.
    is_wide = True

    @property
    def most_megabytes(self) -> int:
        """Of one file: the script refuses what is larger before it is sent."""
        return largest() // MEGABYTE

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset: Any = super().get_formset(request, obj, validate_max=True, **kwargs)
        formset.person = request.user
        return formset

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("file")

    class Media:
        css = {"all": [f"newsroom/admin-{name}.css" for name in STYLES]}
        js = [Script(f"newsroom/admin-{name}.js", defer=True) for name in SCRIPTS]


class PhotoInline(FileInline):
    model = Photo
    form = PhotoForm
    template = "admin/media/photos.html"
    fields = [
        *("file", "upload", "refusal", "alt", "caption", "credit", "licence"),
        *("focal_x", "focal_y", "position"),
    ]
    verbose_name_plural = _("Photos")


class AttachmentInline(FileInline):
    model = Attachment
    form = AttachmentForm
    template = "admin/media/attachments.html"
    fields = ["file", "upload", "refusal", "title", "licence", "position"]
    verbose_name_plural = _("Attachments")
