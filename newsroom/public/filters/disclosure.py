from django.utils.translation import gettext_lazy as _

from newsroom.public.filters.base import ListFilter, WholeNumber, year


class DisclosureFilter(ListFilter):
    """The parameters of the table of paid awards."""

    year = WholeNumber(**year(_("Year of the edition")), field_name="award__year")
