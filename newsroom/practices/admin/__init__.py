# Django's admin finds the classes of an app by importing this package.
from newsroom.practices.admin.practices import PracticeAdmin
from newsroom.practices.admin.visits import VisitAdmin

__all__ = ["PracticeAdmin", "VisitAdmin"]
