from typing import Any

from django.db.models import QuerySet
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from awards.computed.totals import Scope
from awards.published import PublishedAward
from newsroom.public import standings
from newsroom.public.api.parameters import ParametersBackend
from newsroom.public.api.serializers.awards import AwardDetailSerializer, AwardRowSerializer
from newsroom.public.api.serializers.totals import AwardSummarySerializer
from newsroom.public.api.views.base import DetailView, ListView, WithFacts
from newsroom.public.api.written.totals import Summary
from newsroom.public.filters.awards import AwardFilter
from newsroom.public.filters.summary import SummaryFilter
from newsroom.public.paging import Load
from newsroom.public.queries import awards as queries
from newsroom.public.queries import totals


class AwardList(ListView):
    """Public awards of the city and its affiliates, newest edition first."""

    serializer_class = AwardRowSerializer
    filterset_class = AwardFilter

    def get_queryset(self) -> QuerySet[PublishedAward]:
        return queries.awards()

    def loading(self) -> Load:
        return standings.rows


class AwardSummary(DetailView):
    """How many public awards a year the city won, alone and with its affiliates: by who gave them, in whose name and in
    which policy field, whether it was a record, which sets were completed and where several prizes came at once. Every
    number leads to the list of its awards.
    """

    serializer_class = AwardSummarySerializer
    filter_backends = [ParametersBackend]
    filterset_class = SummaryFilter

    def known_parameters(self) -> set[str]:
        return set(self.filterset_class.base_filters)

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        chosen = SummaryFilter(request.query_params, queryset=PublishedAward.objects.none())
        if not chosen.is_valid():
            raise ValidationError(chosen.form.errors)
        given, narrowed = chosen.form.cleaned_data, chosen.narrow(totals.counted())
        city_only = given["scope"] == "city"
        written = Summary(narrowed, chosen.chosen, self.origin(), city_only=city_only)
        scope: Scope = "city" if city_only else "all"
        years = [year for year in narrowed.years if narrowed.number(scope, year)]
        return Response({"years": [written.year(year) for year in years if year in (given["year"] or years)]})


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
            standing=counted,
            releases=mentions,
            certificates=award.certificates.all(),
        )
