from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    RELEASE = "release", _("Press release")  # 보도자료
    EXPLANATION = "explanation", _("Explanation")  # 설명자료
    PHOTO = "photo", _("Photo news")  # 포토뉴스


class State(models.TextChoices):
    """The state of the working copy. What the public sees is told by the versions, not by this."""

    DRAFT = "draft", _("Draft")
    REVIEW = "review", _("In review")
    APPROVED = "approved", _("Approved")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    DELETED = "deleted", _("Deleted")  # in the bin: never approved, and can be brought back


class Licence(models.TextChoices):
    """Korea Open Government Licence (공공누리): https://www.kogl.or.kr; type 0 asks nothing, not even attribution."""

    KOGL_0 = "KOGL-0", _("KOGL type 0: free use")
    KOGL_1 = "KOGL-1", _("KOGL type 1: attribution")
    KOGL_2 = "KOGL-2", _("KOGL type 2: attribution, non-commercial")
    KOGL_3 = "KOGL-3", _("KOGL type 3: attribution, no changes")
    KOGL_4 = "KOGL-4", _("KOGL type 4: attribution, non-commercial, no changes")
    NONE = "none", _("All rights reserved")


class Origin(models.TextChoices):
    """How a text came to be; told to the reader."""

    HUMAN = "human", _("Written by a person")
    MACHINE = "machine", _("Machine translation")
    MACHINE_CHECKED = "machine_checked", _("Machine translation, checked by a person")
