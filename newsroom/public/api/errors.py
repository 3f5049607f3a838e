"""What the API answers when it cannot answer."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers, status
from rest_framework.exceptions import APIException

from newsroom.releases.published import PublishedWithdrawal


class Withdrawn(APIException):
    """A release, or the language of it that was asked for, was public and has been taken back: a tombstone."""

    status_code = status.HTTP_410_GONE
    default_detail = _("This release has been withdrawn.")
    default_code = "withdrawn"

    def __init__(self, notice: PublishedWithdrawal) -> None:
        super().__init__()
        self.detail: Any = {
            "detail": str(self.default_detail),
            "id": notice.public_id,
            "language": notice.language or None,
            "withdrawn_at": timezone.localtime(notice.withdrawn_at).isoformat(),
            "reason": dict(notice.reason),
        }


class NotFoundSerializer(serializers.Serializer[Any]):
    detail = serializers.CharField()


class WithdrawnSerializer(serializers.Serializer[Any]):
    detail = serializers.CharField()
    id = serializers.CharField()
    language = serializers.CharField(
        allow_null=True, help_text=_("The language that was taken back; null for the whole release.")
    )
    withdrawn_at = serializers.DateTimeField()
    reason = serializers.DictField(child=serializers.CharField(), help_text=_("By language."))


# Messages by the name of the parameter that they are about.
INVALID = {
    "type": "object",
    "additionalProperties": {"type": "array", "items": {"type": "string"}},
    "example": {"year": ["Enter a whole number."]},
}
