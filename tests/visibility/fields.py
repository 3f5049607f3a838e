"""What of the stored records hides, and what the API tells: both as data, so that a new field has to be thought of."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models
from rest_framework import serializers

from newsroom.releases.published import PublishedModel
from tests.visibility.canaries import found_in
from tests.visibility.surfaces import api_views

# Fields that hold no canary, by what makes them harmless: one of a few words or small numbers that stand anywhere, or
# what a canary cannot be put into; the comparison of two worlds sees those too.
NO_CANARY = {
    "a choice or a flag": (
        "kind licence featured state minor_change language origin ready is_superuser is_staff is_active prize_kind"
        " authority standalone released held without_award half home field role act languages media_type"
        " AwardSet.highest ImportedRow.result RegisterImport.leaves_out"
    ),
    "a count or a place in an order": (
        "revision changed_in made_from position failures year_from year_to ReleaseVersion.number Revision.number"
        " top_share StoredFile.size focal_x focal_y Practice.year Visit.held_on created_count updated_count"
        " unchanged_count refused_count"
    ),
    "set by the database's or the server's clock": (
        "state_since created_at updated_at made_at seen_at opened_at resolved_at expires_at revoked_at sent_at at"
        " date_joined last_login approved_at withdrawn_at uploaded_at applied_at undone_at"
    ),
    "names another field": "target_type target_id ImportedRecord.model",
    "bytes, which no page writes": "RegisterImport.content",
}
HARMLESS = {name for names in NO_CANARY.values() for name in names.split()}

# Every field that the API tells, by serializer.
TOLD_BY_API = {
    "ReleaseSerializer": "id published_at texts api_url kind category department topics featured languages modified_at"
    " licence award_count photos attachments kit_url share_images",
    "PhotoSerializer": "url name media_type size licence width height alt caption credit focal_point renditions",
    "FocalPointSerializer": "x y",
    "AttachmentSerializer": "url name media_type size licence title",
    "TextSummarySerializer": "title subtitles summary origin url",
    "HeadingSerializer": "slug name",
    "ReleaseDetailSerializer": "id published_at texts api_url kind category department topics featured languages"
    " modified_at licence award_count photos attachments kit_url share_images contacts awards practices corrections"
    " withdrawals",
    "TextSerializer": "title subtitles summary origin url body",
    "ContactSerializer": "name post phone email",
    "CorrectionSerializer": "corrected_at wrong right",
    "LanguageWithdrawalSerializer": "language withdrawn_at reason",
    "ReleaseMentionSerializer": "award evidence",
    "AwardSerializer": "id programme edition year recipient category grade prize prize_kind authority rank group score"
    " money announced_on awarded_on source_url urls api_url",
    "ProgrammeBriefSerializer": "slug name kind field",
    "EditionSerializer": "year half number held assessed_count indicator_count",
    "OrganisationBriefSerializer": "slug name kind",
    "GroupSerializer": "name size average selected_count top_share",
    "AwardRowSerializer": "id programme edition year recipient category grade prize prize_kind authority rank group"
    " score money announced_on awarded_on source_url urls api_url streak nth standing",
    "AwardDetailSerializer": "id programme edition year recipient category grade prize prize_kind authority rank group"
    " score money announced_on awarded_on source_url urls api_url streak nth standing ranks roles releases"
    " practices certificates paid",
    "PracticeBriefSerializer": "id title urls api_url",
    "CertificateSerializer": "url title media_type size",
    "PaidSerializer": "entry_fee promotion_cost total reviewed_on",
    "PracticeSerializer": "id title urls api_url text year field department contact visits visiting_bodies",
    "PracticeContactSerializer": "name post phone email",
    "PracticeDetailSerializer": "id title urls api_url text year field department contact visits visiting_bodies awards"
    " releases",
    "LinkedAwardSerializer": "id programme recipient year urls api_url",
    "DisclosureSerializer": "award giver givers entry_fee promotion_cost total reviewed_on",
    "PaidYearsSerializer": "years",
    "PaidYearSerializer": "year awards entry_fees promotion_costs total",
    "AwardSummarySerializer": "years",
    "YearTotalSerializer": "city all rows year record givers authorities fields sets several",
    "RowsSerializer": "city all",
    "RecordSerializer": "city all",
    "GiverTotalSerializer": "city all rows giver",
    "AuthorityTotalSerializer": "city all rows authority",
    "FieldTotalSerializer": "city all rows field",
    "SetWonSerializer": "slug name recipient number rows",
    "SeveralSerializer": "programme recipient number rows",
    "RankSerializer": "group rank",
    "RoleSerializer": "role organisation name",
    "AwardMentionSerializer": "release evidence",
    "ReleaseBriefSerializer": "id published_at texts api_url",
    "ProgrammeSerializer": "slug name kind field scale_size grades urls api_url",
    "GradeSerializer": "name position",
    "ProgrammeDetailSerializer": "slug name kind field scale_size grades urls api_url streak timeline awards",
    "TimelineEntrySerializer": "edition award_count roles",
    "FirstAwardsSerializer": "count next results",
    "OrganisationSerializer": "slug name kind home parent urls api_url",
    "OrganisationDetailSerializer": "slug name kind home parent urls api_url former_names"
    " received_count given_count sponsored_count",
    "FormerNameSerializer": "name valid_from valid_to",
    "SuggestionsSerializer": "suggestions",
    "SuggestionSerializer": "kind text language url",
}


def stored_fields() -> Iterator[tuple[type[models.Model], models.Field]]:
    """The fields of every editorial record that hold something of their own."""
    for model in apps.get_models():
        ours = model._meta.app_label in (
            "accounts",
            "releases",
            "media",
            "awards",
            "certificates",
            "practices",
        )
        if ours and not issubclass(model, PublishedModel):
            yield from ((model, field) for field in model._meta.concrete_fields if not field.is_relation)


def without_canary(told: dict[str, str]) -> list[str]:
    """Fields that hold a canary in no row and are not said to be harmless."""
    lacking = []
    for model, field in stored_fields():
        name = f"{model.__name__}.{field.name}"
        if field.primary_key or {field.name, name} & HARMLESS:
            continue
        values = model._default_manager.values_list(field.name, flat=True)
        if not any(True for value in values for _found in found_in(str(value), told)):
            lacking.append(name)
    return lacking


def told_by_api() -> dict[str, str]:
    """The serializers of all endpoints, and those within them, with the names of their fields."""
    found: dict[str, str] = {}
    for view in api_views():
        if serializer := getattr(view, "serializer_class", None):
            _look_into(serializer(), found)
    return found


def _look_into(field: Any, found: dict[str, str]) -> None:
    name = type(field).__name__
    if (child := getattr(field, "child", None)) is not None:
        _look_into(child, found)
    elif isinstance(field, serializers.Serializer) and name not in found:
        found[name] = " ".join(field.fields)
        for inner in field.fields.values():
            _look_into(inner, found)
