"""The blank row of an inline, which scripts copy for each row that a person adds."""

from typing import Any

from django.forms import BaseInlineFormSet
from django.utils.functional import cached_property


class OneBlankRow(BaseInlineFormSet):
    """Makes the blank row once: a page asks for it some twenty times, and Django would make it anew each time."""

    @cached_property
    def empty_form(self) -> Any:
        return super().empty_form


def with_one_blank_row(formset_class: Any) -> Any:
    return type(formset_class.__name__, (OneBlankRow, formset_class), {})
