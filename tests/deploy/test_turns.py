"""What is sent as it is made gives its turn back however its reader leaves, under the server that production runs."""

import http.client

import pytest

from newsroom.public.overload import COSTLY_AT_ONCE
from tests.served import Served, fetch

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.nginx]

TABLE, QUESTION = "/ko/awards/export.csv", "/ko/releases/?q=a"


@pytest.mark.parametrize(("method", "to_read"), [("HEAD", 0), ("GET", None), ("GET", 1), ("GET", 0)])
def test_a_table_that_is_not_read_to_its_end_keeps_no_turn(
    served: Served, method: str, to_read: int | None
) -> None:
    for _each in range(2 * COSTLY_AT_ONCE + 1):
        line = http.client.HTTPConnection("127.0.0.1", served.direct, timeout=30)
        line.request(method, TABLE)
        if to_read != 0:
            line.getresponse().read(to_read)
        line.close()
    assert fetch(served.direct, QUESTION).status == 200
