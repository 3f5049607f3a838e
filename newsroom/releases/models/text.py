from django.contrib.postgres.fields import ArrayField
from django.core.validators import validate_unicode_slug
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsroom.fields import languages
from newsroom.fields.html import SanitisedHTMLField
from newsroom.fields.slugs import MAX_LENGTH
from newsroom.releases.enums import Origin
from newsroom.releases.models.release import Release

# What would end a segment of an address, or not stand in one.
NOT_OF_A_SLUG = r"[/?#%\s]"


class TextContent(models.Model):
    """What a release says in one language."""

    language = models.CharField(_("language"), max_length=10, choices=languages.choices)
    title = models.CharField(_("title"), max_length=300, blank=True)
    subtitles = ArrayField(
        models.CharField(max_length=300), default=list, blank=True, verbose_name=_("subtitles"),
        help_text=_("One on each line."),
    )  # fmt: skip
    summary = models.TextField(
        _("summary"), blank=True, help_text=_("Two or three sentences for lists and feeds.")
    )
    body = SanitisedHTMLField(_("body"), blank=True)
    slug = models.CharField(
        _("slug"), max_length=MAX_LENGTH, blank=True, validators=[validate_unicode_slug],
        help_text=_("The last part of the page's address; made from the title when empty."),
    )  # fmt: skip
    origin = models.CharField(_("origin"), max_length=20, choices=Origin, default=Origin.HUMAN)

    class Meta:
        abstract = True


class ReleaseText(TextContent):
    """The working text of a release in one language (국문/영문)."""

    release = models.ForeignKey(Release, models.CASCADE, related_name="texts")
    ready = models.BooleanField(
        _("ready"),
        default=False,
        help_text=_("Tick when this language may be published. Only ready texts go out."),
    )

    # Revisions of the release: the one in which this text last changed, and, of a translation, the one whose
    # primary text it was last made from or confirmed against.
    changed_in = models.PositiveIntegerField(default=0, editable=False)
    made_from = models.PositiveIntegerField(default=0, editable=False)
    # Keys of the people who changed its words, or the files and awards that go out with it, since it was last approved;
    # of a text, not of a person, so no relation.
    written_by = ArrayField(models.BigIntegerField(), default=list, editable=False)

    class Meta:
        verbose_name = _("text")
        verbose_name_plural = _("texts")
        constraints = [
            models.UniqueConstraint(
                fields=["release", "language"],
                name="text_one_per_language",
                violation_error_message=_("The release already has a text in this language."),
            ),
            models.CheckConstraint(
                condition=Q(ready=False) | (~Q(title="") & ~Q(body="")),
                name="text_ready_is_complete",
                violation_error_message=_("A text that is ready has a title and a body."),
            ),
            models.CheckConstraint(
                condition=~Q(slug__regex=NOT_OF_A_SLUG),
                name="text_slug_is_one_segment",
                violation_error_message=_("A slug holds letters, digits and hyphens."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
