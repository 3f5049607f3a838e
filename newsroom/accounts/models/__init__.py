from newsroom.accounts.models.audit import AuditEntry
from newsroom.accounts.models.staff import Department, User

__all__ = ["AuditEntry", "Department", "User"]
