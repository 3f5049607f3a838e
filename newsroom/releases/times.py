"""Times as the desk tells them: exact, with the day of the week and the zone, the same in every language."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format


def kst(moment: datetime) -> str:
    """ "2026-03-02 (Mon) 09:00 KST"; seconds only where there are any."""
    local = timezone.localtime(moment)
    return date_format(local, "Y-m-d (D) H:i:s" if local.second else "Y-m-d (D) H:i") + " KST"
