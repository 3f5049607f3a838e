from django.db.models import QuerySet
from rest_framework.exceptions import NotFound

from awards.published import PublishedOrganisation, PublishedProgramme
from newsroom.public import standings
from newsroom.public.api.serializers.registers import (
    OrganisationDetailSerializer,
    OrganisationSerializer,
    ProgrammeDetailSerializer,
    ProgrammeSerializer,
)
from newsroom.public.api.views.base import DetailView, ListView, WithFacts
from newsroom.public.programmes import Timeline
from newsroom.public.queries import awards as queries
from newsroom.public.queries.blocks import Asked, counted


class ProgrammeList(ListView):
    """The programmes that a public award is of."""

    serializer_class = ProgrammeSerializer

    def get_queryset(self) -> QuerySet[PublishedProgramme]:
        return queries.programmes().prefetch_related("grades")


class ProgrammeDetail(DetailView):
    """A programme with its editions, latest first."""

    serializer_class = ProgrammeDetailSerializer

    def get_object(self) -> WithFacts:
        programme = queries.programme(self.kwargs["slug"])
        if programme is None:
            raise NotFound
        timeline = standings.latest_first(queries.timeline(programme))
        return WithFacts(programme, timeline=timeline, streak=Timeline(programme).streak)


class OrganisationList(ListView):
    """Bodies that received a public award or had a part in giving one."""

    serializer_class = OrganisationSerializer

    def get_queryset(self) -> QuerySet[PublishedOrganisation]:
        return queries.organisations().select_related("parent")


class OrganisationDetail(DetailView):
    serializer_class = OrganisationDetailSerializer

    def get_object(self) -> WithFacts:
        body = queries.organisation(self.kwargs["slug"])
        if body is None:
            raise NotFound
        received, given = (
            counted(Asked(found)).total for found in (queries.received_by(body), queries.given_by(body))
        )
        return WithFacts(body, received_count=received, given_count=given)
