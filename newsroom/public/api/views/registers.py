from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
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
from newsroom.public.filters.awards import AwardFilter
from newsroom.public.paging import page_of
from newsroom.public.programmes import Timeline
from newsroom.public.queries import awards as queries
from newsroom.public.queries import timelines
from newsroom.public.queries.blocks import Asked, counted


class ProgrammeList(ListView):
    """The programmes that a public award is of."""

    serializer_class = ProgrammeSerializer

    def get_queryset(self) -> QuerySet[PublishedProgramme]:
        return queries.programmes().prefetch_related("grades")


class ProgrammeDetail(DetailView):
    """A programme with its editions, latest first, and the first page of its awards."""

    serializer_class = ProgrammeDetailSerializer

    def get_object(self) -> WithFacts:
        programme = queries.programme(self.kwargs["slug"])
        if programme is None:
            raise NotFound
        timeline = Timeline(programme)
        facts = {
            "timeline": _editions(timeline),
            "streak": timeline.streak,
            "awards": self._awards(programme),
        }
        return WithFacts(programme, **facts)

    def _awards(self, programme: PublishedProgramme) -> dict[str, Any]:
        """As the list of awards that the programme narrows begins."""
        asked = QueryDict(urlencode({"programme": programme.slug}))
        listed = AwardFilter(asked, queryset=queries.awards())
        page = page_of(listed.qs, 1, listed.page_size_chosen, standings.rows)
        second = f"{self.origin()}{reverse('api:award-list')}?{listed.query_of_page(2)}"
        following = second if page.has_next() else None
        return {"count": page.paginator.count, "next": following, "results": page.object_list}


def _editions(timeline: Timeline) -> list[dict[str, Any]]:
    editions = timelines.editions(timeline.ids)
    counts, roles = timelines.award_counts(timeline.programme), timelines.roles(timeline.programme)
    return [
        {"edition": editions[key], "award_count": counts.get(key, 0), "roles": roles.get(key, ())}
        for key in timeline.ids
        if key in editions
    ]


class OrganisationList(ListView):
    """Bodies that received a public award or had a part in giving one."""

    serializer_class = OrganisationSerializer

    def get_queryset(self) -> QuerySet[PublishedOrganisation]:
        return queries.organisations().select_related("parent")


class OrganisationDetail(DetailView):
    """A body with how many public awards it received, gave as organiser or host, and sponsored."""

    serializer_class = OrganisationDetailSerializer

    def get_object(self) -> WithFacts:
        body = queries.organisation(self.kwargs["slug"])
        if body is None:
            raise NotFound
        lists = (queries.received_by(body), queries.given_by(body), queries.sponsored_by(body))
        received, given, sponsored = (counted(Asked(found)).total for found in lists)
        return WithFacts(body, received_count=received, given_count=given, sponsored_count=sponsored)
