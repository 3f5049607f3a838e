"""Whose releases a person may see and work on: those of their department and their own, or, with a permission, all."""

from django.db.models import Q, QuerySet

from newsroom.accounts.models import User
from newsroom.releases.models import Release

EVERY_DEPARTMENT = "releases.cover_departments"


def covers(user: User, release: Release) -> bool:
    """Whether `release` is one that `user` may see and work on, as far as departments go."""
    if user.has_perm(EVERY_DEPARTMENT) or release.created_by_id == user.pk:
        return True
    return release.department_id is not None and release.department_id == user.department_id


def covered(user: User) -> QuerySet[Release]:
    """All releases that `covers` is true of."""
    if user.has_perm(EVERY_DEPARTMENT):
        return Release.objects.all()
    own = Q(created_by=user)
    if user.department_id is not None:
        own |= Q(department=user.department_id)
    return Release.objects.filter(own)
