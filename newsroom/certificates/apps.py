from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CertificatesConfig(AppConfig):
    """Certificates (상장·표창장) that prove awards: kept inside, and public where the awards office released them."""

    name = "newsroom.certificates"
    label = "certificates"
    verbose_name = _("Certificates")

    def ready(self) -> None:
        from newsroom.certificates import published  # noqa: F401 - the read model is part of the app
        from newsroom.certificates.models import Certificate
        from newsroom.media import carriers

        carriers.register(Certificate, seen_with="certificates.view_certificate")
