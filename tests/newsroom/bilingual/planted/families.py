"""Rules that may tell of one defect in one way or another."""

FAMILIES: dict[str, frozenset[str]] = {
    "figure-changed": frozenset({"figure-changed", "figure-missing", "figure-invented", "unit-shifted"}),
    "figure-missing": frozenset({"figure-missing", "figure-changed"}),
    "figure-invented": frozenset({"figure-invented", "figure-changed", "time-changed", "date-changed"}),
    "unit-shifted": frozenset({"unit-shifted", "figure-changed"}),
    "unit-changed": frozenset({"unit-changed", "figure-changed", "unit-shifted"}),
    "date-changed": frozenset({"date-changed", "year-changed", "weekday-changed", "figure-changed"}),
    "ordinal-changed": frozenset({"ordinal-changed", "figure-changed", "figure-invented"}),
    "rank-changed": frozenset({"rank-changed", "ordinal-changed", "figure-changed"}),
    "streak-changed": frozenset({"streak-changed", "figure-changed", "ordinal-changed"}),
    "limit-turned": frozenset({"limit-turned", "figure-changed"}),
    "list-items": frozenset({"list-items", "paragraph-missing"}),
    "paragraph-missing": frozenset({"paragraph-missing", "figure-missing"}),
    "mobile-number": frozenset({"mobile-number", "private-contact"}),
    "each-missing": frozenset({"each-missing", "each-total"}),
}
