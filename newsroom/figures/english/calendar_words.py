"""Names of months and weekdays, and the words around days; tables."""

from newsroom.figures.english.listed import listed

MONTHS = {
    name: number
    for number, name in enumerate(
        (listed("january february march april may june july august september october november december")),
        start=1,
    )
}
# Read as months only before a numeral.
SHORT_MONTHS = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
# In lower case, or at the beginning of a sentence, these are verbs more often than months.
VERBS = frozenset({"march", "may"})
BEFORE_MONTHS = frozenset(
    listed(
        "in from until till by since during of early late mid last this next every each to and through "
        "between before after around for on"
    )
)
WEEKDAYS = {
    name: number
    for number, name in enumerate(listed("monday tuesday wednesday thursday friday saturday sunday"))
}
SHORT_WEEKDAYS = {name[:3]: number for name, number in WEEKDAYS.items()} | {"tues": 1, "thur": 3, "thurs": 3}
# "on the 28th" is a day; "at the 16th" is not.
BEFORE_DAYS = frozenset(listed("on by until till from since before after through around"))
BEFORE_OF_DAYS = frozenset({"as", "morning", "afternoon", "evening", "night", "dawn"})
# What goes on behind a day of the month; a noun there makes it an ordinal: "on the 10th anniversary".
BEHIND_DAYS = frozenset(
    listed(
        "that and or at in to with by as for from it he she they the a an its when where which after "
        "before of is was were are will has had have under during through while because but amid until "
        "till on this last next their we i morning afternoon evening night respectively due following "
        "without via announced said stated held"
    )
)
TO = frozenset({"to", "through", "until", "till", "and"})
YEARS_AWAY = {
    "this": 0,
    "last": -1,
    "next": 1,
    "current": 0,
    "previous": -1,
    "preceding": -1,
    "following": 1,
    "coming": 1,
}
# Whether a month before which they stand has been or is ahead.
WAYS = {"last": -1, "past": -1, "next": 1, "coming": 1}
DAYS_AWAY = {"today": 0, "yesterday": -1, "tomorrow": 1}
HALVES = {"first": "first_half", "second": "second_half", "1st": "first_half", "2nd": "second_half"}
HALVES |= {"latter": "second_half", "h1": "first_half", "h2": "second_half"}
QUARTERS = {
    word: f"quarter_{number}"
    for number, words in enumerate(
        ("first 1st q1", "second 2nd q2", "third 3rd q3", "fourth 4th q4"), start=1
    )
    for word in words.split()
}
