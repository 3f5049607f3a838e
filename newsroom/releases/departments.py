"""Whose releases a person may see and work on: those of their department or, with a permission, all.

A release that no department has yet is its author's. One that has a department is not its author's for ever: who
leaves the department leaves it behind.
"""

from django.db.models import Q, QuerySet

from newsroom.accounts.models import Department, User
from newsroom.releases.models import Release

EVERY_DEPARTMENT = "releases.cover_departments"


def covers(user: User, release: Release) -> bool:
    """Whether `release` is one that `user` may see and work on, as far as departments go."""
    if user.has_perm(EVERY_DEPARTMENT):
        return True
    if release.department_id is None:
        return release.created_by_id == user.pk
    return release.department_id == user.department_id


def covered(user: User) -> QuerySet[Release]:
    """All releases that `covers` is true of."""
    if user.has_perm(EVERY_DEPARTMENT):
        return Release.objects.all()
    own = Q(department=None, created_by=user)
    if user.department_id is not None:
        own |= Q(department=user.department_id)
    return Release.objects.filter(own)


def offered(user: User) -> QuerySet[Department]:
    """The departments that `user` may put a release into: who may not see those of others gives it to none of them."""
    if user.has_perm(EVERY_DEPARTMENT):
        return Department.objects.all()
    return Department.objects.filter(staff=user)
