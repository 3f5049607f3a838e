from dataclasses import replace
from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeBoundary, RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from awards.fields import DateRange
from newsroom.bilingual.exchange.entries import BETWEEN, DAY, LISTS, LONGEST, WITHIN, Entry, last_day
from newsroom.bilingual.lexicon import OBSERVED, Kind, Term
from newsroom.fields.characters import UNWRITABLE

KINDS = [
    (Kind.BODY.value, _("Body")),
    (Kind.DEPARTMENT.value, _("Department")),
    (Kind.PROGRAMME.value, _("Programme")),
    (Kind.GRADE.value, _("Grade")),
    (Kind.AUTHORITY.value, _("Prize of an authority")),
    (Kind.PLACE.value, _("Place")),
    (Kind.PERSON.value, _("Person")),
    (Kind.POST.value, _("Post")),
    (Kind.TERM.value, _("Other term")),
]


def validate_name(name: str) -> None:
    """Raises ValidationError for what files of terms cannot hold as one name."""
    if BETWEEN in name or len(name.splitlines()) > 1 or UNWRITABLE.search(name):
        raise ValidationError(_("A name is one line, without “|”."), code="name")


def names(label: Any, help_text: Any = "") -> ArrayField:
    name = models.CharField(max_length=LONGEST, validators=[validate_name])
    return ArrayField(name, default=list, blank=True, verbose_name=label, help_text=help_text)


class GlossaryTerm(models.Model):
    """A Korean name or word with its renderings in English, as editors keep them.

    Names of one body at different times are several terms: the periods of one Korean term do not overlap. `packaged`
    is the identity of the packaged term that the row was made from; as long as the row is there, what editors made of
    it holds in place of that.
    """

    kind = models.CharField(_("kind"), max_length=20, choices=KINDS)
    ko = models.CharField(_("Korean"), max_length=LONGEST, validators=[validate_name])
    ko_others = names(
        _("other Korean spellings"), _("One on each line: short names, other spacing, common slips.")
    )
    en = models.CharField(
        _("English"), max_length=LONGEST, validators=[validate_name],
        help_text=_("The rendering that translations use."),
    )  # fmt: skip
    en_others = names(
        _("other accepted renderings"),
        _("One on each line: renderings that are right, too, such as short forms."),
    )
    paraphrases = names(
        _("paraphrases"), _("One on each line: what a free translation may say for it (우수: outstanding).")
    )
    forbidden = names(
        _("forbidden renderings"), _("One on each line. A translation that uses one is told of it.")
    )
    within = models.CharField(
        _("belongs to"), max_length=LONGEST, blank=True, validators=[validate_name],
        help_text=_("Of a grade the Korean name of the programme whose scale it is of, of a place its province."),
    )  # fmt: skip
    thing = models.CharField(
        _("names of the same thing"), max_length=LONGEST, blank=True, validators=[validate_name],
        help_text=_("The same word with all names that one body or programme had over time."),
    )  # fmt: skip
    valid_from = models.DateField(
        _("valid from"), null=True, blank=True, help_text=_("Empty when it has always been so called.")
    )
    valid_to = models.DateField(
        _("valid to"), null=True, blank=True, help_text=_("The last day of this name; empty while it is in force.")
    )  # fmt: skip
    official = models.BooleanField(
        _("official"), default=False,
        help_text=_("Untick what was only observed in texts: no official source says that it is so called."),
    )  # fmt: skip
    source = models.CharField(_("source"), max_length=LONGEST, blank=True, validators=[validate_name])
    note = models.TextField(_("note"), max_length=2000, blank=True)
    in_use = models.BooleanField(
        _("in use"), default=True, help_text=_("Untick it to have checks and translators leave the term out.")
    )
    packaged = models.CharField(max_length=500, null=True, unique=True, editable=False)

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary")
        ordering = ["ko", F("valid_from").asc(nulls_first=True), "pk"]
        constraints = [
            ExclusionConstraint(
                name="glossary_one_term_at_a_time",
                expressions=[
                    ("kind", RangeOperators.EQUAL),
                    ("ko", RangeOperators.EQUAL),
                    ("within", RangeOperators.EQUAL),
                    (DateRange("valid_from", "valid_to", RangeBoundary(True, True)), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_(
                    "The glossary has this Korean term for the same time already: change that one, or give both their"
                    " first and last days."
                ),
            ),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True)
                | Q(valid_from__lte=F("valid_to")),
                name="glossary_period_in_order",
                violation_error_message=_("The last day comes before the first."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[kind for kind, _label in KINDS]), name="glossary_kind_known"
            ),
            models.CheckConstraint(
                condition=~Q(ko="") & ~Q(en=""),
                name="glossary_both_languages",
                violation_error_message=_("A term has a Korean and an English name."),
            ),
            models.CheckConstraint(
                condition=Q(within="") | Q(kind__in=[kind.value for kind in WITHIN]),
                name="glossary_only_some_belong_somewhere",
                violation_error_message=_("Only a grade belongs to a programme, and a place to a province."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ko} · {self.en}"

    def clean(self) -> None:
        """What is right cannot be forbidden at once, and days have an order; told beside the field."""
        both = {self.en, *self.en_others} & set(self.forbidden)
        if both:
            message = _("“%(name)s” is an accepted rendering and a forbidden one: leave one of them.")
            raise ValidationError({"forbidden": ValidationError(message, params={"name": min(both)})})
        # The database knows no such range: it could not even be asked whether another one overlaps.
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": _("The last day comes before the first.")})

    @property
    def entry(self) -> Entry:
        """What files tell of it."""
        term = Term(
            kind=Kind(self.kind),
            ko=self.ko,
            en=self.en,
            since=self.valid_from,
            until=self.valid_to and self.valid_to + DAY,
            thing=self.thing,
            within=self.within,
            source=self.source,
            **{name: tuple(getattr(self, name)) for name in LISTS},
        )
        return Entry(term, self.note, self.official, self.in_use)

    @property
    def term(self) -> Term:
        """What checks go by: they are milder about what was only observed."""
        term = self.entry.term
        observed = f"{OBSERVED}: {self.source}" if self.source else OBSERVED
        return term if self.official else replace(term, source=observed)


def fields_of(entry: Entry) -> dict[str, Any]:
    """The fields of a row that holds an entry."""
    term = entry.term
    return {
        "kind": term.kind.value,
        "ko": term.ko,
        "en": term.en,
        **{name: list(getattr(term, name)) for name in LISTS},
        "within": term.within,
        "thing": term.thing,
        "valid_from": term.since,
        "valid_to": last_day(term),
        "official": entry.official,
        "source": term.source,
        "note": entry.note,
        "in_use": entry.in_use,
    }
