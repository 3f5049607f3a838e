from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiResponse
from rest_framework.exceptions import NotFound

from newsroom.public.api.errors import Withdrawn, WithdrawnSerializer
from newsroom.public.api.serializers.awards import ReleaseDetailSerializer
from newsroom.public.api.serializers.releases import ReleaseSerializer
from newsroom.public.api.views.base import DetailView, ListView
from newsroom.public.filters.releases import ReleaseFilter
from newsroom.public.queries import releases as queries
from newsroom.releases.published import PublishedRelease


class ReleaseList(ListView):
    """Public releases, latest first; with `lang`, those that have a text in it."""

    has_texts = True
    serializer_class = ReleaseSerializer
    filterset_class = ReleaseFilter

    def get_queryset(self) -> QuerySet[PublishedRelease]:
        return queries.listed(queries.releases(self.language), self.language).prefetch_related("topics")


class ReleaseDetail(DetailView):
    """A public release with its texts and the awards it tells of. 410 with the reason once it has been withdrawn."""

    has_texts = True
    serializer_class = ReleaseDetailSerializer
    further_errors = {
        410: OpenApiResponse(WithdrawnSerializer, description="It was public and has been withdrawn.")
    }

    def get_object(self) -> Any:
        public_id = self.kwargs["public_id"]
        release = queries.release(public_id)
        if release is None:
            if notice := queries.withdrawal(public_id):
                raise Withdrawn(notice)
            raise NotFound
        if self.language and release.text_in(self.language) is None:
            raise NotFound
        return release
