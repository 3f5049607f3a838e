"""Statements over a connection that is kept from request to request."""

import psycopg
import pytest
from django.db import OperationalError, connection, transaction

from newsroom.public.queries import statements

ASKED = "SELECT pg_backend_pid()"


@pytest.fixture
def kept(transactional_db, monkeypatch):
    """A connection that lives on between requests, as in production."""
    monkeypatch.setitem(connection.settings_dict, "CONN_MAX_AGE", None)
    monkeypatch.setitem(connection.settings_dict, "CONN_HEALTH_CHECKS", True)
    connection.close()
    connection.ensure_connection()
    yield connection
    connection.close()


def begin_request() -> None:
    """What Django does with each connection; its signal is deaf in tests."""
    connection.close_if_unusable_or_obsolete()


def end(backend: int) -> None:
    with psycopg.connect(**connection.get_connection_params(), autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [backend])


def test_a_connection_that_was_lost_between_requests_is_opened_anew(kept):
    ((before,),) = statements.rows(ASKED)
    end(before)
    begin_request()
    ((after,),) = statements.rows(ASKED)
    assert after != before


def test_within_a_transaction_what_was_lost_is_not_asked_again(kept):
    with pytest.raises(OperationalError), transaction.atomic():  # noqa: PT012
        ((backend,),) = statements.rows(ASKED)
        end(backend)
        statements.rows(ASKED)


def test_the_first_statement_of_a_request_is_the_check_of_its_connection(kept):
    begin_request()
    assert not kept.health_check_done
    statements.rows(ASKED)
    assert kept.health_check_done
