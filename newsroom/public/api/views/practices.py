from django.db.models import QuerySet
from rest_framework.exceptions import NotFound

from newsroom.practices.published import PublishedPractice
from newsroom.public.api.serializers.practices import PracticeDetailSerializer, PracticeSerializer
from newsroom.public.api.views.base import DetailView, ListView, WithFacts
from newsroom.public.filters.practices import PracticeFilter
from newsroom.public.queries import practices as queries


class PracticeList(ListView):
    """What the city was rewarded for, told for others that want to learn from it; the latest year first."""

    serializer_class = PracticeSerializer
    filterset_class = PracticeFilter

    def get_queryset(self) -> QuerySet[PublishedPractice]:
        return queries.practices()


class PracticeDetail(DetailView):
    """A practice with the public awards and releases about it."""

    serializer_class = PracticeDetailSerializer

    def get_object(self) -> WithFacts:
        found = queries.practice(self.kwargs["public_id"])
        if found is None:
            raise NotFound
        return WithFacts(found, awards=queries.awards_of(found), releases=queries.release_ids_of(found))
