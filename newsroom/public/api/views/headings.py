from django.db.models import QuerySet

from newsroom.public.api.serializers.common import HeadingSerializer
from newsroom.public.api.views.base import ListView
from newsroom.public.queries import headings
from newsroom.releases.published import PublishedCategory, PublishedDepartment


class CategoryList(ListView):
    """The categories that public releases stand under."""

    serializer_class = HeadingSerializer

    def get_queryset(self) -> QuerySet[PublishedCategory]:
        return headings.categories()


class DepartmentList(ListView):
    """The departments in charge of public releases."""

    serializer_class = HeadingSerializer

    def get_queryset(self) -> QuerySet[PublishedDepartment]:
        return headings.departments()
