# Django's admin finds the classes of an app by importing this package.
from newsroom.accounts.admin.entries import AuditEntryAdmin
from newsroom.accounts.admin.staff import GROUP_LABELS, DepartmentAdmin, UserAdmin

__all__ = ["GROUP_LABELS", "AuditEntryAdmin", "DepartmentAdmin", "UserAdmin"]
