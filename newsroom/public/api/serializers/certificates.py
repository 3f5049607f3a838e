"""Released certificates as the API tells them."""

from django.urls import reverse
from rest_framework import serializers

from newsroom.certificates.published import PublishedCertificate
from newsroom.public.api.serializers.common import LocalizedField, PublicSerializer


class CertificateSerializer(PublicSerializer):
    """A scan or document that proves the award."""

    url = serializers.SerializerMethodField()
    title = LocalizedField(
        source="label", help_text="What it is, also for who does not see it; by language code."
    )
    media_type = serializers.CharField()
    size = serializers.IntegerField(help_text="In bytes.")

    def get_url(self, certificate: PublishedCertificate) -> str:
        return self.absolute(reverse("file", args=[certificate.token, certificate.name]))
