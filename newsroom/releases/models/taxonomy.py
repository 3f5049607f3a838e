from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.fields.localized import LocalizedTextField


class Heading(models.Model):
    """A name that releases are filed under."""

    name = LocalizedTextField(_("name"), complete=True)
    slug = models.SlugField(
        _("slug"), unique=True, allow_unicode=True, help_text=_("Stands in web addresses.")
    )

    class Meta:
        abstract = True
        ordering = ["name__ko"]

    def __str__(self) -> str:
        return str(self.name)


class Category(Heading):
    """The one field of city work that a release belongs to (분야)."""

    class Meta(Heading.Meta):
        verbose_name = _("category")
        verbose_name_plural = _("categories")


class Topic(Heading):
    """A subject that runs across categories (주제)."""

    class Meta(Heading.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
