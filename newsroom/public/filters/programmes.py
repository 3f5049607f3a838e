from newsroom.public.filters.base import ListFilter

# An edition has up to six awards on the page.
EDITIONS = 10


class EditionFilter(ListFilter):
    """The editions of a programme, in pages."""

    @property
    def page_size_chosen(self) -> int:
        return self.form.cleaned_data.get("page_size") or EDITIONS
