"""What all endpoints have in common: read only, for everybody, no parameter that is not known, ceilings."""

from typing import Any

from rest_framework.exceptions import NotFound
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from newsroom.public.api.pagination import BoundedPagination
from newsroom.public.api.parameters import LANGUAGE, ListFilterBackend, language_of, refuse_unknown
from newsroom.public.filters.base import ListFilter
from newsroom.public.paging import Load


class WithFacts:
    """A record together with what was looked up or counted about it, as serializers read it."""

    def __init__(self, record: Any, **facts: Any) -> None:
        self.record = record
        vars(self).update(facts)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.record, name)


class PublicView(APIView):
    """`language` is what `lang` narrows texts to, or None for all; only where `has_texts` is the parameter known."""

    has_texts = False
    language: str | None = None

    def known_parameters(self) -> set[str]:
        return {LANGUAGE} if self.has_texts else set()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        refuse_unknown(request, self.known_parameters())
        self.language = language_of(request)

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> Response:
        finished = super().finalize_response(request, response, *args, **kwargs)
        # Anybody's page may read it: nothing here depends on who asks.
        finished["Access-Control-Allow-Origin"] = "*"
        return finished

    def get_serializer_context(self) -> dict[str, Any]:
        return {"request": self.request, "view": self, "origin": self.origin(), "language": self.language}

    def origin(self) -> str:
        """Scheme and host, by which absolute addresses begin."""
        return self.request.build_absolute_uri("/").rstrip("/") if self.request else ""


class ListView(PublicView, ListAPIView[Any]):
    filter_backends = [ListFilterBackend]
    pagination_class = BoundedPagination
    filterset_class: type[ListFilter] = ListFilter

    def loading(self) -> Load | None:
        """What gives the records of a page by their keys; None where they are read as the list has them."""
        return None

    def known_parameters(self) -> set[str]:
        return super().known_parameters() | set(self.filterset_class.base_filters)


class DetailView(PublicView, RetrieveAPIView[Any]):
    pass


class UnknownPath(PublicView):
    """Any path below the API that is none: told as JSON, like everything here."""

    schema = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        raise NotFound
