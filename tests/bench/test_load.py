"""The table of loads, from what wrk prints."""

from bench.load.inside import Cost
from bench.load.table import Row, table
from bench.load.wrk import Load, told_by

OUTPUT = """
Running 1s test @ http://127.0.0.1:8000/
  400 requests in 2.00s, 1.00MB read

{"requests": 400, "microseconds": 2000000, "p50": 80000, "p99": 90500, "refused": 1, "failed": 2}
"""


def test_figures_are_read_from_the_end_of_what_wrk_prints():
    assert told_by(OUTPUT) == Load(per_second=200, p50=80, p99=90.5, failed=3)


def test_queries_come_first_and_failures_are_marked():
    cost = Cost(queries=3, first_queries=9, bytes=70_000, milliseconds=12.34, first_milliseconds=20)
    alone, proxied, file = Load(200, 80, 90.5, 3), Load(9000, 1, 2, 0), Load(10_000, 1, 2, 0)
    heading, _rule, line = table([Row("list", cost, alone, proxied, None, file)]).splitlines()
    assert heading.split("|")[1:4] == [" page ", " queries ", " at first "]
    assert [cell.strip() for cell in line.strip("|").split("|")] == [
        *(
            "list",
            "3",
            "9",
            "70,000",
            "12.3",
            "20.0",
            "200!",
            "80.0",
            "90.5",
            "9,000",
            "-",
            "2.0",
            "10,000",
            "0.90",
        )
    ]


def test_what_was_not_measured_is_a_dash():
    line = table([Row("list", Cost(3, 9, 70_000, 12.34, None))]).splitlines()[-1]
    assert line.count(" - ") == 9
