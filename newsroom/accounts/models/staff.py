import re

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.fields.localized import LocalizedTextField

HANGUL = re.compile("[가-힣]+")


class Department(models.Model):
    """A department of the city (부서), named on the releases it is responsible for."""

    name = LocalizedTextField(_("name"), complete=True)
    slug = models.SlugField(
        _("slug"), unique=True, allow_unicode=True, help_text=_("Stands in web addresses.")
    )

    class Meta:
        verbose_name = _("department")
        verbose_name_plural = _("departments")
        ordering = ["name__ko"]

    def __str__(self) -> str:
        return str(self.name)


class User(AbstractUser):
    """A member of staff; what they write is preset to their own department."""

    department = models.ForeignKey(
        Department, models.PROTECT, null=True, blank=True, verbose_name=_("department"), related_name="staff"
    )

    class Meta(AbstractUser.Meta):
        pass

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def get_full_name(self) -> str:
        """The name as its language writes it: in Hangul the family name first, without a space."""
        if HANGUL.fullmatch(self.last_name + self.first_name):
            return self.last_name + self.first_name
        return super().get_full_name()

    def get_short_name(self) -> str:
        """What the admin greets with: in Korean a given name alone is too familiar."""
        return self.get_full_name()
