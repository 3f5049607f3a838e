"""Which methods a page answers."""

from collections.abc import Callable
from typing import ParamSpec

from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

Arguments = ParamSpec("Arguments")


def read_only(view: Callable[Arguments, HttpResponseBase]) -> Callable[Arguments, HttpResponseBase]:
    """A view that answers GET and HEAD, and 405 to all else: to a POST as well, for it asks for no token first."""
    return csrf_exempt(require_safe(view))
