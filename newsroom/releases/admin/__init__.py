# Django's admin finds the classes of an app by importing this package.
from newsroom.releases.admin.outbox import OutboxMessageAdmin
from newsroom.releases.admin.release import ReleaseAdmin
from newsroom.releases.admin.taxonomy import HeadingAdmin

__all__ = ["HeadingAdmin", "OutboxMessageAdmin", "ReleaseAdmin"]
