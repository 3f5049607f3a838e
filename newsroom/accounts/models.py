from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.fields.localized import LocalizedTextField


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
    """A member of staff; authors write for their own department."""

    department = models.ForeignKey(
        Department, models.PROTECT, null=True, blank=True, verbose_name=_("department"), related_name="staff"
    )

    class Meta(AbstractUser.Meta):
        pass

    def __str__(self) -> str:
        return self.get_full_name() or self.username
