from contextlib import suppress
from typing import Any, cast

import orjson
from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiExample, OpenApiResponse
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from newsroom.public import content
from newsroom.public.api import rendering
from newsroom.public.api.errors import Withdrawn, WithdrawnSerializer
from newsroom.public.api.serializers.awards import ReleaseDetailSerializer
from newsroom.public.api.serializers.releases import ReleaseSerializer
from newsroom.public.api.views.base import DetailView, ListView
from newsroom.public.api.written import releases as written
from newsroom.public.filters.releases import ReleaseFilter
from newsroom.public.fragments import Gone
from newsroom.public.paging import Load, Rows
from newsroom.public.queries import releases as queries
from newsroom.public.queries import rows
from newsroom.releases.published import PublishedRelease

# Rows of lists as JSON, some six kilobytes each where releases carry photos.
MOST_ROWS = 2000
_rows: content.Memory[bytes] = content.Memory(MOST_ROWS)


class ReleaseList(ListView):
    """Public releases, latest first; with `lang`, those that have a text in it."""

    has_texts = True
    serializer_class = ReleaseSerializer
    filterset_class = ReleaseFilter

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        listed = cast(Rows, self.paginate_queryset(self.filter_queryset(self.get_queryset())))
        origin = self.origin()
        told = []
        for pk in listed.ids:
            # What has just ceased to be public is left out.
            with suppress(Gone):
                told.append(orjson.Fragment(self._row(listed, pk, origin)))
        return self.get_paginated_response(told)

    def _row(self, listed: Rows, pk: int, origin: str) -> bytes:
        def make() -> bytes:
            return rendering.written(written.row(listed.record(pk), self.language, origin))

        return _rows.remember((pk, self.language, origin), make)

    def get_queryset(self) -> QuerySet[PublishedRelease]:
        return queries.releases(self.language)

    def loading(self) -> Load:
        return lambda ids: rows.releases_with_files(ids, self.language)


TOMBSTONE = {
    "detail": "This release has been withdrawn.",
    "id": "2b4c6d8f9g",
    "language": "en",
    "withdrawn_at": "2026-03-05T14:00:00+09:00",
    "reason": {"ko": "영문에 잘못 옮긴 수치가 있어 취소합니다.", "en": "A figure was mistranslated."},
}


class ReleaseDetail(DetailView):
    """A public release with its texts, its corrections and the awards it tells of.

    410 with the reason once it has been withdrawn, or, with `lang`, once that language of it has been.
    """

    has_texts = True
    serializer_class = ReleaseDetailSerializer
    further_errors = {
        410: OpenApiResponse(
            WithdrawnSerializer,
            description="It was public and has been withdrawn.",
            examples=[OpenApiExample("One language of it", value=TOMBSTONE)],
        )
    }

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return Response(written.whole(self.get_object(), self.language, self.origin()))

    def get_object(self) -> PublishedRelease:
        public_id = self.kwargs["public_id"]
        release = queries.release(public_id)
        if release is None:
            if notice := queries.withdrawal(public_id):
                raise Withdrawn(notice)
            raise NotFound
        if self.language and release.text_in(self.language) is None:
            if notice := queries.withdrawal_of_language(release, self.language):
                raise Withdrawn(notice)
            raise NotFound
        return release
