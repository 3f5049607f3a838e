"""What the database refuses when an act is stored, told as what it is: the act came too late, nothing is broken.

An act looks before it writes; between the two the hour may come. The rules that then refuse it are triggers of the
migrations, asked at the end of the transaction.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from newsroom.releases.publishing import Refused

OVERTAKEN = _(
    "The release has changed meanwhile: nothing was done. See how it stands now, then decide again."
)
# Name of the rule: what is told.
RULES: dict[str, str | Promise] = {
    "version_called_off_in_time": _(
        "Its hour has come meanwhile: the release is public now, and nothing was done."
        " See how it stands now. If you go on, readers are told."
    ),
    "release_state_agrees_with_versions": OVERTAKEN,
    "revisions_are_counted": OVERTAKEN,
    "version_approved_by_no_author": OVERTAKEN,
    "withdrawal_ends_a_period": OVERTAKEN,
}


@contextmanager
def told_as_refusals() -> Iterator[None]:
    """Do an act in a transaction that ends here; raises Refused where one of `RULES` refuses it, at its end too."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        message = RULES.get(_rule(error))
        if message is None:
            raise
        raise Refused(str(message)) from error


def _rule(error: IntegrityError) -> str:
    diagnosis = getattr(error.__cause__, "diag", None)
    return getattr(diagnosis, "constraint_name", None) or ""
