"""What a crowd may ask for at once, and the answer to a question that takes too long."""

import logging
import re
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from psycopg.errors import QueryCanceled, SerializationFailure

from newsroom.public.conditional import FILES
from newsroom.public.middleware import Answer, is_for_everybody
from newsroom.public.turns import Turns

logger = logging.getLogger(__name__)

# For a turn, and until whoever made the database busy has been given up as well.
SECONDS_TO_WAIT = 10
API = "/api/"
# For its length, or, on a replica, because it stood in the way of what arrived from the first server.
GIVEN_UP = (QueryCanceled, SerializationFailure)


# How many answers one process makes at a time: more would only take turns. Few of those that cost much, so that a crowd
# of them leaves the others their pages.
QUICK_AT_ONCE, COSTLY_AT_ONCE = 4, 2
# What costs a processor more than some ten milliseconds: what is asked of lists, and what is made whole each time.
MADE_WHOLE = re.compile(r"/export\.(csv|xlsx)$|^/sitemap|^/files/share/")
# Pages of one record, whatever is added to their addresses by those who count visitors; and what helps while typing.
OF_ONE = re.compile(r"^/[^/]+(/v1)?/(releases|awards)/(?!feed/)[^/]+/|/suggestions/?$")


def is_costly(request: HttpRequest) -> bool:
    if MADE_WHOLE.search(request.path):
        return True
    return bool(request.META.get("QUERY_STRING")) and not OF_ONE.search(request.path)


class FewAtATime:
    """Public answers are made few at a time in each process; who waits too long for a turn is told to come again.

    Whoever works behind the log-in waits for nobody. A table that is sent as it is made has its turn until it is sent.
    Files and kits have none while they are sent: they cost little, and a few slow readers of large ones would keep all
    others waiting.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        self._turns = {False: Turns(QUICK_AT_ONCE), True: Turns(COSTLY_AT_ONCE)}

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_for_everybody(request):
            return self.get_response(request)
        turn = self._turns[is_costly(request)]
        if not turn.take(SECONDS_TO_WAIT):
            return _come_again(request)
        try:
            response = self.get_response(request)
        except BaseException:
            turn.give_back()
            raise
        if response.streaming and not request.path.startswith(FILES):
            response._resource_closers.append(turn.give_back)  # type: ignore[attr-defined]
        else:
            turn.give_back()
        return response


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
        return _come_again(request)


def _come_again(request: HttpRequest) -> HttpResponse:
    answer = _told_to_programs() if request.path.startswith(API) else render(request, "503.html")
    answer.status_code = HTTPStatus.SERVICE_UNAVAILABLE
    answer["Retry-After"] = str(SECONDS_TO_WAIT)
    return answer


def _told_to_programs() -> HttpResponse:
    return JsonResponse({"detail": _("This question takes too long at the moment. Ask for less, or later.")})
