from django.db.models import QuerySet
from rest_framework.exceptions import NotFound

from awards.published import PublishedAward
from awards.tallies import YearByGiver
from newsroom.public import standings
from newsroom.public.api.serializers.awards import AwardDetailSerializer, AwardSerializer
from newsroom.public.api.serializers.totals import AwardSummarySerializer
from newsroom.public.api.views.base import DetailView, ListView, WithFacts
from newsroom.public.filters.awards import AwardFilter
from newsroom.public.paging import Load
from newsroom.public.queries import awards as queries
from newsroom.public.queries import rows, totals


class AwardList(ListView):
    """Public awards of the city and its affiliates, newest edition first."""

    serializer_class = AwardSerializer
    filterset_class = AwardFilter

    def get_queryset(self) -> QuerySet[PublishedAward]:
        return queries.awards()

    def loading(self) -> Load:
        return rows.awards


class AwardSummary(DetailView):
    """How many public awards a year the city won, alone and with its affiliates, and who gave them."""

    serializer_class = AwardSummarySerializer

    def get_object(self) -> dict[str, list[YearByGiver]]:
        return {"years": totals.by_giver()}


class AwardDetail(DetailView):
    """A public award with its roles, what the register counts from it, and the public releases that tell of it."""

    has_texts = True
    serializer_class = AwardDetailSerializer

    def get_object(self) -> WithFacts:
        award = queries.award(self.kwargs["public_id"])
        if award is None:
            raise NotFound
        counted = standings.of_awards([award]).get(award.pk)
        if counted is None:
            raise NotFound
        mentions = [each for each in award.mentions.all() if self.language in (None, *each.release.languages)]
        return WithFacts(
            award,
            roles=award.edition.roles.all(),
            streak=counted.streak,
            nth=counted.nth,
            releases=mentions,
            certificates=award.certificates.all(),
        )
