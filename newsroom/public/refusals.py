"""The answer to parameters that do not fit, where there is no form to tell it beside."""

from http import HTTPStatus

from django.http import HttpResponse
from django.utils.translation import gettext as _

from newsroom.public.filters.base import ListFilter


def refusal(chosen: ListFilter) -> HttpResponse | None:
    """What is wrong with the parameters, a line for each, where no form tells it; None where nothing is.

    A feed or a file that widens in silence would be taken for the list.
    """
    problems = [f"{name}: {error}" for name, errors in chosen.form.errors.items() for error in errors]
    problems += [f"{name}: {_('Unknown parameter.')}" for name in chosen.form.unknown_parameters()]
    if not problems:
        return None
    return HttpResponse(
        "\n".join(problems), status=HTTPStatus.BAD_REQUEST, content_type="text/plain; charset=utf-8"
    )
