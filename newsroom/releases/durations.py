"""How long until something, or since: in words that the page's script can write anew as time goes by."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

MINUTE = timedelta(minutes=1)
MINUTES_OF_A_DAY = 24 * 60


def patterns() -> dict[str, str]:
    """The words by their kind, with places for numbers; assets/static/newsroom/admin-times.js fills in the same."""
    return {
        "days": _("%(days)d d %(hours)d h"),
        "hours": _("%(hours)d h %(minutes)d min"),
        "minutes": _("%(minutes)d min"),
        "until": _("in %(span)s"),
        "since": _("for %(span)s"),
        "past": _("This time has passed."),
    }


def span(length: timedelta) -> str:
    """ "3 d 4 h", "2 h 10 min" or "10 min"; minutes that have begun count whole, so nothing is 0 min away."""
    minutes = max(1, -(-length // MINUTE))
    if minutes >= MINUTES_OF_A_DAY:
        return patterns()["days"] % {
            "days": minutes // MINUTES_OF_A_DAY,
            "hours": minutes % MINUTES_OF_A_DAY // 60,
        }
    if minutes >= 60:
        return patterns()["hours"] % {"hours": minutes // 60, "minutes": minutes % 60}
    return patterns()["minutes"] % {"minutes": minutes}


def until(moment: datetime, now: datetime) -> str:
    """ "in 2 h 10 min" """
    return patterns()["until"] % {"span": span(moment - now)}


def since(moment: datetime, now: datetime) -> str:
    """ "for 2 h 10 min" """
    return patterns()["since"] % {"span": span(now - moment)}
