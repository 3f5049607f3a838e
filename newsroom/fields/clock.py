"""The database's clock in queries and defaults."""

from django.db.models import DateTimeField, Func


class Now(Func):
    """The time by which things are public or not: `newsroom_now()`, as the public views ask it."""

    function = "newsroom_now"
    output_field = DateTimeField()
