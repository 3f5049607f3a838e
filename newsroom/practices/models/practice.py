from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from awards.enums import PolicyField
from awards.models import Award
from newsroom.accounts.models import Department
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText, LocalizedTextField
from newsroom.fields.public_id import PublicIdField
from newsroom.practices.personal import refuse_mobile_number, refuse_private_mail
from newsroom.releases.models import Release
from newsroom.releases.phones import validate_phone

FIRST_YEAR, LAST_YEAR = 1945, 2199
NOTHING = LocalizedText()
# What the page tells in words: each has to be there in every language before readers see any of it.
TEXTS = ("title", "text")
TOLD = (*TEXTS, "contact_name", "contact_post")
# In each language; the index of searches holds no more of them all, and no word that is longer.
MOST_CHARACTERS, LONGEST_WORD = {"title": 300, "text": 10_000}, 500


class Practice(models.Model):
    """What was rewarded, told for other cities that want to learn from it (우수사례).

    It is public when the awards office has released it. Its links show of awards and releases what is public itself.
    """

    public_id = PublicIdField(_("public id"))
    title = LocalizedTextField(_("title"))
    text = LocalizedTextField(
        _("short text"), blank=True,
        help_text=_("What the problem was, what was done, what came of it. An empty line begins a new paragraph."),
    )  # fmt: skip
    year = models.PositiveSmallIntegerField(
        _("year"),
        validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)],
        help_text=_("In which it was carried out or rewarded."),
    )
    field = models.CharField(_("policy field"), max_length=20, choices=PolicyField)
    department = models.ForeignKey(
        Department, models.PROTECT, related_name="practices", verbose_name=_("department")
    )
    contact_name = LocalizedTextField(_("name"), blank=True)
    contact_post = LocalizedTextField(_("post"), blank=True)
    contact_phone = models.CharField(
        _("office phone"), max_length=40, blank=True, validators=[validate_phone, refuse_mobile_number]
    )
    contact_email = models.EmailField(_("office e-mail"), blank=True, validators=[refuse_private_mail])
    released = models.BooleanField(
        _("show to the public"), default=False,
        help_text=_("With title and text in every language. Awards and releases that are not public stay unseen."),
    )  # fmt: skip
    awards = models.ManyToManyField(Award, through="PracticeAward", related_name="practices")
    releases = models.ManyToManyField(Release, through="PracticeRelease", related_name="practices")
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last change"), auto_now=True)

    class Meta:
        verbose_name = _("practice")
        verbose_name_plural = _("practices")
        ordering = ["-year", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(year__gte=FIRST_YEAR, year__lte=LAST_YEAR), name="practice_year_possible"
            ),
            models.CheckConstraint(condition=Q(field__in=PolicyField.values), name="practice_field_known"),
            models.CheckConstraint(
                condition=Q(released=False) | ~Q(title=NOTHING) & ~Q(text=NOTHING),
                name="practice_released_with_texts",
                violation_error_message=_("Write the title and the text before you show it to the public."),
            ),
            models.CheckConstraint(
                condition=Q(released=False) | ~Q(contact_phone="") | ~Q(contact_email=""),
                name="practice_released_with_a_contact",
                violation_error_message=_(
                    "Enter a phone number or an e-mail address of the office, for those who want to learn from it."
                ),
            ),
        ]

    def __str__(self) -> str:
        return str(self.title)

    def clean(self) -> None:
        problems: dict[str, Any] = dict([*self._unsearchable(), *self._private()])
        if self.released:
            problems |= {name: told for name, told in self._not_ready() if name not in problems}
        if problems:
            raise ValidationError(problems)

    def _unsearchable(self) -> Iterator[tuple[str, Any]]:
        for name in TEXTS:
            for words in (getattr(self, name) or {}).values():
                try:
                    MaxLengthValidator(MOST_CHARACTERS[name])(words)
                except ValidationError as error:
                    yield name, error
                if longest := next((word for word in words.split() if len(word) > LONGEST_WORD), ""):
                    message = _("“%(word)s…” is longer than a word can be: put spaces in it.")
                    yield name, ValidationError(message, params={"word": longest[:40]})

    def _private(self) -> Iterator[tuple[str, Any]]:
        for name in TOLD:
            for words in (getattr(self, name) or {}).values():
                try:
                    refuse_mobile_number(words)
                except ValidationError as error:
                    yield name, error

    def _not_ready(self) -> Iterator[tuple[str, Any]]:
        """What is shown has to be there in every language of the site."""
        for name in TEXTS:
            lacking = [label for code, label in languages.choices() if not getattr(self, name).get(code)]
            if lacking:
                message = _("Before it is shown to the public this is needed in: %(languages)s.")
                yield name, ValidationError(message, params={"languages": ", ".join(map(str, lacking))})


class PracticeAward(models.Model):
    """An award that the practice was rewarded with."""

    practice = models.ForeignKey(Practice, models.CASCADE, related_name="award_links")
    award = models.ForeignKey(Award, models.CASCADE, related_name="practice_links", verbose_name=_("award"))

    class Meta:
        verbose_name = _("award of a practice")
        verbose_name_plural = _("awards of practices")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "award"],
                name="practice_award_once",
                violation_error_message=_("This award stands here already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.award)


class PracticeRelease(models.Model):
    """A release that tells of the practice."""

    practice = models.ForeignKey(Practice, models.CASCADE, related_name="release_links")
    release = models.ForeignKey(
        Release, models.CASCADE, related_name="practice_links", verbose_name=_("release")
    )

    class Meta:
        verbose_name = _("release about a practice")
        verbose_name_plural = _("releases about practices")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "release"],
                name="practice_release_once",
                violation_error_message=_("This press release stands here already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.release)
