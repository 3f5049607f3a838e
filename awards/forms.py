"""An award as somebody enters it by names and numbers, without looking anything up in the register."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from awards.enums import Authority, OrganisationKind, RoleName
from awards.imports.records import (
    PROGRAMME_KINDS,
    AwardRecord,
    EditionRecord,
    GradeRecord,
    GroupRecord,
    NamedRecord,
)
from awards.kinds import kind_of_programme
from awards.models.programme import Programme
from awards.spreadsheets.prizes import read_prize
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText, WritableField
from newsroom.releases.admin.fields import LinesField
from newsroom.releases.interchange.fields import FIRST_YEAR, LAST_YEAR, SMALL

LONGEST_NAME, LONGEST_SENTENCE, MOST = 200, 2000, 2_147_483_647
HALVES = [("", "—"), (1, _("first half")), (2, _("second half"))]
AS_THE_NAME_SUGGESTS = ("", _("as the name suggests"))
ROLES = tuple(role.value for role in RoleName)
# (kind of name, Korean name) to its English one, "" where it is not known.
English = Callable[[str, str], str]


def _name(label: Any, *, required: bool = False) -> WritableField:
    return WritableField(label=label, max_length=LONGEST_NAME, required=required)


def _number(label: Any, *, least: int = 1, most: int = MOST) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=least, max_value=most, required=False)


def _score(label: Any) -> forms.DecimalField:
    return forms.DecimalField(label=label, min_value=0, max_digits=9, decimal_places=3, required=False)


class AwardEntryForm(forms.Form):
    """The facts of one award; `record` gives them as an import has them."""

    recipient = _name(_("Recipient"), required=True)
    recipient_kind = forms.ChoiceField(
        label=_("Kind of recipient, if it is new"),
        choices=[AS_THE_NAME_SUGGESTS, *OrganisationKind.choices],
        required=False,
    )
    programme = _name(_("Programme"), required=True)
    programme_kind = forms.ChoiceField(
        label=_("Kind of programme, if it is new"),
        choices=[
            AS_THE_NAME_SUGGESTS,
            *(each for each in Programme._meta.get_field("kind").choices or () if each[0] in PROGRAMME_KINDS),
        ],
        required=False,
    )
    year = _number(_("Year"), least=FIRST_YEAR, most=LAST_YEAR)
    half = forms.TypedChoiceField(
        label=_("Half"), choices=HALVES, coerce=int, empty_value=None, required=False
    )
    number = _number(_("Number"), most=SMALL)
    category = _name(_("Category"))
    grade = _name(_("Grade"))
    prize = _name(_("Prize"))
    authority = forms.ChoiceField(
        label=_("In the name of"), choices=[("", "—"), *Authority.choices], required=False
    )
    rank = _number(_("Rank"))
    group = _name(_("Group"))
    group_size = _number(_("Bodies in the group"))
    average = _score(_("Average of the group"))
    score = _score(_("Score"))
    organiser = _name(_("Organiser"))
    host = _name(_("Host"))
    sponsor = _name(_("Sponsor"))
    assessed = _number(_("Bodies assessed"))
    indicators = _number(_("Indicators"))
    evidence = LinesField(
        line_length=LONGEST_SENTENCE, label=_("Evidence"), widget=forms.Textarea(attrs={"rows": 3})
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return data
        if not data["year"] and not data["number"]:
            self.add_error("year", _("Enter the edition's year, its number, or both."))
        elif data["half"] and not data["year"]:
            self.add_error("half", _("A half is the first or second of a year: enter the year too."))
        if not (data["grade"] or data["prize"] or data["rank"]):
            self.add_error("grade", _("Enter a grade, a prize or a rank: an award has at least one of them."))
        if data["rank"] and data["group_size"] and data["rank"] > data["group_size"]:
            self.add_error("rank", _("The rank lies beyond the size of the group."))
        if data["prize"] and not data["authority"] and (named := read_prize(data["prize"])):
            data["authority"] = named.authority
        return data

    @property
    def without_group(self) -> dict[str, str]:
        """What is said of a group that is not named, by field with why `record` leaves it out."""
        data = self.cleaned_data
        told = _("Not taken: it belongs to a group, and none is named. Enter the group.")
        return {name: str(told) for name in ("group_size", "average") if data[name] and not data["group"]}

    def record(self, english: English) -> AwardRecord:
        """The award of a form that is valid; new names get the English that `english` knows."""
        data = self.cleaned_data

        def named(kind: str, name: str) -> LocalizedText:
            return _localised(name, english(kind, name))

        return AwardRecord(
            external_id=None,
            programme=NamedRecord(
                named("programme", data["programme"]),
                data["programme_kind"] or kind_of_programme(data["programme"]),
            ),
            policy_field="",
            recipient=NamedRecord(named("body", data["recipient"]), data["recipient_kind"]),
            edition=EditionRecord(
                data["year"], data["half"], data["number"], data["assessed"], data["indicators"]
            ),
            category=_localised(data["category"]),
            grade=GradeRecord(named("grade", data["grade"]), None, None) if data["grade"] else None,
            prize=named("authority", data["prize"]),
            group=GroupRecord(_localised(data["group"]), data["group_size"], data["average"])
            if data["group"]
            else None,
            roles=[(role, NamedRecord(named("body", data[role]))) for role in ROLES if data[role]],
            facts={
                name: data[name] for name in ("authority", "rank", "score") if data[name] not in ("", None)
            },
            standalone=None,
            evidence=data["evidence"],
            digest="",
        )


def _localised(name: str, english: str = "") -> LocalizedText:
    korean = {languages.primary(): name} if name else {}
    return LocalizedText(korean | ({"en": english} if name and english else {}))
