"""No token of a preview link stands in our logs."""

import logging
from typing import Any, cast

import pytest
from django.conf import settings
from django.test import Client

from newsroom.logs import RedactingFormatter

TOKEN = "kX3v-Zq0_uJ9bWn2rT5yL8cD1eF4gH6iA7mS0pQxRwE"


def line(message: str, *args: object, **record: object) -> str:
    made = logging.LogRecord("django.request", logging.WARNING, __file__, 1, message, args, None)
    vars(made).update(record)
    return RedactingFormatter("{levelname} {message}", style="{").format(made)


@pytest.mark.parametrize(
    "told",
    [
        "Not Found: /preview/%s/",
        "Not Found: /preview/%s",
        "Not Found: //preview/%s/more/of/it",
        "Not Found: /ko/preview/%s/",
        "Not Found: /PREVIEW/%s/",
        "Not Found: /en/Preview/%s/",
        '"GET /preview/%s/?x=1 HTTP/1.1" 404 2310',
        '"GET /static/a.css" 200 "https://news.example/preview/%s/"',
        "next=%%2Fpreview%%2F%s%%2F",
        "Referer checking failed - https://news.example/preview/%s/ does not match any trusted origins.",
    ],
)
def test_a_token_is_left_out_wherever_it_stands(told):
    shown = line(told, TOKEN)
    assert TOKEN not in shown
    assert "…" in shown
    assert shown.lower().count("preview") == 1


def test_a_token_is_left_out_of_the_error_that_names_it():
    try:
        raise ValueError(f"cannot serve '/preview/{TOKEN}/'")
    except ValueError as error:
        shown = line("Internal Server Error", exc_info=(ValueError, error, error.__traceback__))
    assert "ValueError" in shown
    assert TOKEN not in shown


@pytest.mark.parametrize("told", ["Not Found: /admin/preview/ko/99/", "Not Found: /ko/releases/"])
def test_other_paths_are_told_as_they_are(told):
    assert line(told).endswith(told)


def test_every_handler_writes_so_and_no_logger_has_one_of_its_own():
    told = cast(dict[str, Any], settings.LOGGING)
    formatters = told["formatters"]
    for handler in told["handlers"].values():
        assert formatters[handler["formatter"]]["class"] == "newsroom.logs.RedactingFormatter"
    for name in ("django", "django.server"):
        assert logging.getLogger(name).handlers == []


@pytest.mark.django_db
def test_the_404_of_a_link_is_told_without_its_token(capfd, monkeypatch):
    """As Django itself tells it: through the handlers of the settings, to standard error."""
    stream = next(each for each in logging.getLogger().handlers if type(each) is logging.StreamHandler)
    shown: list[str] = []
    monkeypatch.setattr(stream, "emit", lambda record: shown.append(stream.format(record)))
    assert Client().get(f"/preview/{TOKEN}/").status_code == 404
    assert [each for each in shown if "/preview/…" in each]
    assert TOKEN not in "".join(shown)
