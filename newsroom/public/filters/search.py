"""What is searched for on the page of both lists, and while a reader types."""

from django import forms

from newsroom.public.filters.base import search
from newsroom.public.filters.forms import ListForm


class SearchForm(ListForm):
    q = forms.CharField(required=False, **search())
