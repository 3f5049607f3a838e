"""How the fields of forms are drawn: a form of the desk has hundreds of them."""

from typing import Any

from django.forms import renderers

# Fields of these, Django's and ours, have templates for Jinja2.
FOR_JINJA2 = ("django/forms/", "fields/")


class FormRenderer(renderers.DjangoTemplates):
    """Django's own fields by the templates for Jinja2 that come with it, which take a fraction of the time.

    They draw the same. Others, as those of the admin, have templates for Django alone.
    """

    def __init__(self) -> None:
        self._jinja2 = renderers.Jinja2()

    def get_template(self, template_name: str) -> Any:
        if template_name.startswith(FOR_JINJA2):
            return self._jinja2.get_template(template_name)
        return super().get_template(template_name)
