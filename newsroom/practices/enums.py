from django.db import models
from django.utils.translation import gettext_lazy as _


class VisitKind(models.TextChoices):
    """How another body learns from us."""

    VISIT = "visit", _("Visit")  # 벤치마킹 방문
    ENQUIRY = "enquiry", _("Enquiry")  # 문의
