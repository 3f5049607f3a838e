# Django's admin finds the classes of an app by importing this package.
from awards.admin import AwardAdmin
from newsroom.certificates.admin.inlines import CertificateInline

AwardAdmin.inlines.append(CertificateInline)

__all__ = ["CertificateInline"]
