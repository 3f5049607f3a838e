"""The answer to a question that takes the database too long."""

import logging
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from psycopg.errors import QueryCanceled, SerializationFailure

from newsroom.public.middleware import Answer, is_for_everybody

logger = logging.getLogger(__name__)

# Until whoever made the database busy has been given up as well.
SECONDS_TO_WAIT = 10
API = "/api/"
# For its length, or, on a replica, because it stood in the way of what arrived from the first server.
GIVEN_UP = (QueryCanceled, SerializationFailure)


class TakesTooLong:
    """A query of readers that the database has given up (`DATABASE_PUBLIC_TIMEOUT`) is told as 503, with `Retry-After`.

    Programs are told in JSON, readers by a page for which the database is not asked. Whoever works behind the log-in
    has no such limit.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not (isinstance(error.__cause__, GIVEN_UP) and is_for_everybody(request)):
            return None
        logger.warning("The database took too long for %s.", request.get_full_path())
        answer = _told_to_programs() if request.path.startswith(API) else render(request, "503.html")
        answer.status_code = HTTPStatus.SERVICE_UNAVAILABLE
        answer["Retry-After"] = str(SECONDS_TO_WAIT)
        return answer


def _told_to_programs() -> HttpResponse:
    return JsonResponse({"detail": _("This question takes too long at the moment. Ask for less, or later.")})
