from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsroom.accounts.models import Department
from newsroom.fields import languages
from newsroom.fields.clock import Now
from newsroom.fields.localized import LocalizedTextField
from newsroom.fields.public_id import PublicIdField
from newsroom.releases.enums import Kind, Licence, State
from newsroom.releases.legacy_paths import validate_legacy_path
from newsroom.releases.models.taxonomy import Category, Topic
from newsroom.releases.phones import validate_phone

# What an editor says of a change of something public; emptied once it is approved.
CORRECTION_FIELDS = ("correction_wrong", "correction_right", "minor_change")


class Release(models.Model):
    """The working copy of one press release (보도자료): its facts, free of language.

    The public never sees this row; it sees the `ReleaseVersion` made from it when it was approved.
    """

    public_id = PublicIdField(_("public id"))
    external_id = models.CharField(
        _("external id"), max_length=200, null=True, blank=True, unique=True, editable=False,
        help_text=_("The id in the system that the release was imported from."),
    )  # fmt: skip
    # Of the line that was imported last: the same line again changes nothing, whatever people changed since.
    import_digest = models.CharField(max_length=64, blank=True, editable=False)
    # Of the form that the release was added with: the same form sent twice adds it once.
    form_digest = models.CharField(max_length=64, blank=True, editable=False, default="", db_default="")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.RELEASE)
    category = models.ForeignKey(Category, models.PROTECT, null=True, blank=True, verbose_name=_("category"))
    topics = models.ManyToManyField(Topic, blank=True, verbose_name=_("topics"))
    department = models.ForeignKey(
        Department, models.PROTECT, null=True, blank=True, verbose_name=_("department"), related_name="+"
    )
    licence = models.CharField(_("licence"), max_length=10, choices=Licence, default=Licence.KOGL_1)
    featured = models.BooleanField(_("featured"), default=False, help_text=_("Shown first on the home page."))
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.DRAFT, editable=False)
    publish_at = models.DateTimeField(
        _("publish time"), null=True, blank=True,
        help_text=_("Seoul time. Nothing of the release is public before it; empty means on approval."),
    )  # fmt: skip
    # When the state last changed: a trigger keeps it, whoever writes.
    state_since = models.DateTimeField(_("in this state since"), db_default=Now(), editable=False)
    # The number of the last `Revision`: whoever writes says which one they saw.
    revision = models.PositiveIntegerField(default=0, editable=False)
    # What readers are told of a change of something public (정정); copied into the version and emptied on approval.
    correction_wrong = LocalizedTextField(_("what was wrong"), blank=True)
    correction_right = LocalizedTextField(_("what is right"), blank=True)
    minor_change = models.BooleanField(
        _("minor change"), default=False,
        help_text=_("Readers need not be told: an addition, or a slip that changes no fact."),
    )  # fmt: skip
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+",
        verbose_name=_("sent to review by"),
    )  # fmt: skip
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+",
        verbose_name=_("author"),
    )  # fmt: skip
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last change"), auto_now=True)

    class Meta:
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        ordering = ["-created_at", "-pk"]
        permissions = [
            ("submit_release", _("Can send a release to review")),
            ("approve_release", _("Can approve a release or send it back")),
            ("withdraw_release", _("Can withdraw a release")),
            ("override_release", _("Can approve what they wrote themselves, with a reason")),
            ("cover_departments", _("Can work on the releases of every department")),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=State.values),
                name="release_state_known",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.APPROVED) | Q(publish_at__isnull=False),
                name="release_approved_has_publish_time",
                violation_error_message=_("An approved release needs a publish time."),
            ),
            models.UniqueConstraint(
                fields=["form_digest"], condition=~Q(form_digest=""), name="release_added_once"
            ),
            models.CheckConstraint(
                condition=Q(correction_wrong={}, correction_right={})
                | ~Q(correction_wrong={}) & ~Q(correction_right={}),
                name="release_correction_whole",
                violation_error_message=_("Say both what was wrong and what is right."),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "-created_at"], name="release_state_created"),
            models.Index(fields=["state", "-state_since"], name="release_state_since"),
            models.Index(
                fields=["publish_at"], condition=Q(state=State.APPROVED), name="release_by_publish_time"
            ),
        ]

    def __str__(self) -> str:
        return self.first_title[1] or self.public_id

    @property
    def first_title(self) -> tuple[str, str]:
        """The first language that has one, in the order of the site, and the title in it; empty while none has."""
        titles = {text.language: text.title for text in self.texts.all() if text.title}
        return next(((code, titles[code]) for code in languages.codes() if code in titles), ("", ""))

    @property
    def is_editable(self) -> bool:
        """An approved or withdrawn release is reopened before it is changed."""
        return self.state in (State.DRAFT, State.REVIEW)


class Contact(models.Model):
    """Whom readers and journalists may ask about a release (담당자)."""

    release = models.ForeignKey(Release, models.CASCADE, related_name="contacts")
    name = LocalizedTextField(_("name"))
    post = LocalizedTextField(_("post"), blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(phone="") | ~Q(email=""),
                name="contact_reachable",
                violation_error_message=_("Enter a phone number or an e-mail address."),
            )
        ]

    def __str__(self) -> str:
        return str(self.name)

    def clean(self) -> None:
        """The form and the import keep the same rule; what was stored before it goes on until it is saved anew."""
        try:
            if self.phone:
                validate_phone(self.phone)
        except ValidationError as error:
            raise ValidationError({"phone": error}) from None


class LegacyURL(models.Model):
    """A path under which an older system showed the release; answers with a permanent redirect."""

    release = models.ForeignKey(Release, models.CASCADE, related_name="legacy_urls")
    path = models.CharField(
        _("path"),
        max_length=500,
        unique=True,
        validators=[validate_legacy_path],
        help_text=_("Path and query as they stood, beginning with a slash."),
    )

    class Meta:
        verbose_name = _("legacy address")
        verbose_name_plural = _("legacy addresses")
        constraints = [
            models.CheckConstraint(
                condition=Q(path__startswith="/"),
                name="legacy_path_absolute",
                violation_error_message=_("Begin the path with a slash."),
            )
        ]

    def __str__(self) -> str:
        return self.path
