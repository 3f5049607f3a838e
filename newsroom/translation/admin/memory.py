"""The page “Earlier translations”: each Korean sentence of a release beside those that were translated before."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from newsroom.accounts.models import User
from newsroom.releases import departments
from newsroom.releases.differences import Run, of_words
from newsroom.releases.models import Release
from newsroom.translation.memory import Proposal, proposals


@dataclass(frozen=True)
class Row:
    """An earlier sentence: what its Korean has that the present one has not, and the page where it stands."""

    proposal: Proposal
    runs: Sequence[Run]
    url: str


@require_GET
def memory(request: HttpRequest, pk: int) -> HttpResponse:
    if not request.user.has_perm("releases.view_release"):
        raise PermissionDenied
    release = get_object_or_404(departments.covered(cast(User, request.user)), pk=pk)
    found = proposals(release)
    context = {
        **admin.site.each_context(request),
        "title": _("Earlier translations"),
        "opts": Release._meta,
        "release": release,
        "sentences": list(_rows(found)),
        "asked": len(found),
    }
    return TemplateResponse(request, "admin/translation/memory.html", context)


def _rows(found: Iterable[tuple[str, Sequence[Proposal]]]) -> Iterator[tuple[str, list[Row]]]:
    """The sentences for which there is anything, in the order of the text."""
    keys = {proposal.release_id for _sentence, several in found for proposal in several}
    ids = Release.objects.filter(pk__in=keys).values_list("pk", "public_id")
    # Both languages are public there: the page is in that of the person who asks.
    urls = {key: reverse("public:release-id", args=[public_id]) for key, public_id in ids}
    for sentence, several in found:
        if several:
            yield (
                sentence,
                [Row(each, of_words(each.ko, sentence), urls[each.release_id]) for each in several],
            )
