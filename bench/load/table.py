"""What was measured, as a table for people: queries first."""

from collections.abc import Iterable
from dataclasses import dataclass

from bench.load.inside import Cost
from bench.load.wrk import Load

HEADINGS = (
    "page", "queries", "at first", "bytes", "CPU ms", "at first", "alone /s", "p50 ms", "p99 ms",
    "nginx /s", "many /s", "p99 ms", "file /s", "nginx÷file",
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A kind of page: its cost inside, and loads where they were measured.

    `alone` on the application, `proxied` one address through nginx, `many` all addresses through it, `file` nginx with
    the same bytes as a file.
    """

    kind: str
    cost: Cost
    alone: Load | None = None
    proxied: Load | None = None
    many: Load | None = None
    file: Load | None = None

    def cells(self) -> list[str]:
        cost = self.cost
        cells = [
            self.kind,
            f"{cost.queries}",
            f"{cost.first_queries}",
            f"{cost.bytes:,}",
            f"{cost.milliseconds:.1f}",
            "-" if cost.first_milliseconds is None else f"{cost.first_milliseconds:.1f}",
        ]
        cells += [rate(self.alone), *latencies(self.alone), rate(self.proxied), rate(self.many)]
        cells += [latencies(self.many or self.proxied)[1], rate(self.file)]
        return [*cells, ratio(self.proxied, self.file)]


def rate(load: Load | None) -> str:
    return f"{load.per_second:,.0f}" + ("!" if load.failed else "") if load else "-"


def latencies(load: Load | None) -> tuple[str, str]:
    return (f"{load.p50:,.1f}", f"{load.p99:,.1f}") if load else ("-", "-")


def ratio(one: Load | None, other: Load | None) -> str:
    return f"{one.per_second / other.per_second:.2f}" if one and other else "-"


def table(rows: Iterable[Row]) -> str:
    """A Markdown table, aligned for reading as it is."""
    lines = [list(HEADINGS), *(row.cells() for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEADINGS))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    lines.insert(1, rule)
    return "\n".join("| " + " | ".join(aligned(line, widths)) + " |" for line in lines)


def aligned(line: list[str], widths: list[int]) -> list[str]:
    return [
        line[0].ljust(widths[0]),
        *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)),
    ]
