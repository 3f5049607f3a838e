"""What is counted of awards on their admin pages: from all records, public or not, and it says so."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from awards.computed import changes, courses, rows, standings, words
from awards.computed.rows import FIGURES, Figure
from awards.computed.standings import Standing
from awards.computed.worlds import RECORDED
from awards.models import Award


class CountedList(ChangeList):
    """Gives each award of the page its `standing`, of one statement for all of them."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        self.result_list = list(self.result_list)
        found = standings.of_awards([award.pk for award in self.result_list], RECORDED)
        for award in self.result_list:
            award.standing = found.get(award.pk)


class CountedAwards(admin.ModelAdmin):
    """The columns and the panel of what an award adds up to."""

    class Media:
        css = {"all": ["awards/award-form.css"]}

    counted_fieldset = (
        gettext_lazy("Counted from all records, public or not"),
        {"fields": ["counted"]},
    )

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return CountedList

    @admin.display(description=gettext_lazy("counted (all records)"))
    def counted_shortly(self, award: Any) -> str:
        """Which time it was, and how often in a row."""
        standing: Standing | None = award.standing
        if standing is None:
            return ""
        run = standing.run
        told = [words.nth(standing.nth), words.streak(run) if run and run.streak > 1 else ""]
        return ", ".join(filter(None, told))

    @admin.display(description=gettext_lazy("figures"))
    def counted(self, award: Award) -> SafeString:
        """Each figure with the list of its awards, what changed since the award before, and why years are missing."""
        standing = standings.of_awards([award.pk], RECORDED).get(award.pk)
        if standing is None:
            return SafeString("")
        course = courses.course(award.programme_id, award.recipient_id, RECORDED)
        told = {
            "figures": [
                (words.figure(name), number, _list(award, name)) for name, number in _figures(standing)
            ],
            "changes": changes.told(standing.previous, also_same=True) if standing.previous else [],
            "previous": standing.previous,
            "before": words.edition(standing.previous.edition) if standing.previous else "",
            "gaps": words.gaps(course, award.edition_id),
        }
        return SafeString(render_to_string("admin/awards/award/counted.html", told))


def _figures(standing: Standing) -> Iterator[tuple[Figure, int]]:
    for name in FIGURES:
        number = rows.number(standing, name)
        # A single prize is no figure.
        if number is not None and (name != "edition" or number > 1):
            yield name, number


def _list(award: Award, figure: Figure) -> str:
    """The list of exactly the awards that make up a figure."""
    keys = rows.behind(award.pk, figure, RECORDED) or ()
    return f"{reverse('admin:awards_award_changelist')}?id__in={','.join(map(str, keys))}"
