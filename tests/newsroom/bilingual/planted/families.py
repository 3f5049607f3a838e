"""Rules that may tell of one defect in one way or another."""

FIGURES = frozenset(
    {"figure-changed", "figure-missing", "figure-invented", "unit-shifted", "unit-changed", "ordinal-changed"}
    | {"count-became-day", "day-became-count", "percent-and-points", "ratio-turned", "limit-turned"}
    | {"year-changed", "weekday-changed", "date-changed", "time-changed", "rank-changed", "streak-changed"}
)
# What is left of a figure may look like another defect of figures, but for the named ones.
FAMILIES: dict[str, frozenset[str]] = {
    "figure-changed": frozenset({"figure-changed", "figure-missing", "figure-invented", "unit-shifted"}),
    "figure-missing": frozenset({"figure-missing", "figure-changed"}),
    "figure-invented": frozenset({"figure-invented", "figure-changed", "time-changed", "date-changed"}),
    "unit-shifted": frozenset({"unit-shifted", "figure-changed"}),
    "unit-changed": frozenset({"unit-changed", "figure-changed"}),
    "date-changed": frozenset({"date-changed", "year-changed", "weekday-changed", "figure-changed"}),
    "ordinal-changed": frozenset({"ordinal-changed", "figure-changed", "figure-invented"}),
    "rank-changed": frozenset({"rank-changed", "ordinal-changed", "figure-changed"}),
    "streak-changed": frozenset({"streak-changed", "figure-changed", "ordinal-changed"}),
    "limit-turned": frozenset({"limit-turned", "figure-changed"}),
    "count-became-day": frozenset({"count-became-day"}),
}
