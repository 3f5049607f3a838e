from django.db.models import QuerySet

from awards.published import PublishedDisclosure
from newsroom.public.api.serializers.disclosure import DisclosureSerializer, PaidYearsSerializer
from newsroom.public.api.views.base import DetailView, ListView
from newsroom.public.filters.disclosure import DisclosureFilter
from newsroom.public.paging import Load
from newsroom.public.queries import disclosure as queries


class DisclosureList(ListView):
    """The public awards for which an entry fee or a promotion cost was paid, the latest year first."""

    serializer_class = DisclosureSerializer
    filterset_class = DisclosureFilter

    def get_queryset(self) -> QuerySet[PublishedDisclosure]:
        return queries.disclosed()

    def loading(self) -> Load:
        return queries.by_key


class DisclosureYears(DetailView):
    """What was paid for awards, year by year."""

    serializer_class = PaidYearsSerializer

    def get_object(self) -> dict[str, list[queries.PaidYear]]:
        return {"years": queries.by_year()}
