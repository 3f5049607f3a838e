from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.releases.models import ReleaseVersion, ReleaseVersionText


class IndexedText(models.Model):
    """What can be looked up of one text of a version; made with the version, and again by another analyser only.

    `terms` holds what `newsroom.search.lexemes` names, and lies beside the row (TOAST): thousands of matches are read
    newest first from rows of a hundred bytes. It repeats facts of the version, which never change.
    """

    text = models.OneToOneField(ReleaseVersionText, models.PROTECT, primary_key=True, related_name="+")
    version = models.ForeignKey(ReleaseVersion, models.PROTECT, related_name="+", db_index=False)
    # Without an index of its own: nothing asks for the texts of a release here, and the planner is not tempted to.
    release_id = models.BigIntegerField()
    language = models.CharField(max_length=10)
    published_at = models.DateTimeField()
    analyser = models.CharField(_("analyser"), max_length=120)
    terms = SearchVectorField()

    class Meta:
        verbose_name = _("indexed text")
        verbose_name_plural = _("indexed texts")
        default_permissions = ()
        indexes = [GinIndex(fields=["terms"], name="indexed_text_terms", fastupdate=False)]

    def __str__(self) -> str:
        return str(self.pk)
