"""Who comes to the admin, and how somebody is turned away."""

from typing import Any

from django.test import Client

from newsroom.accounts.models import Department, User
from tests.make import make_department, make_user

# Column of the tables: the group. Only authors are bound to a department; `other` is one of another department.
GROUPS = {
    "nobody": None,
    "author": "author",
    "other": "author",
    "editor": "desk editor",
    "officer": "awards officer",
    "administrator": "administrator",
}
COLUMNS = ["anonymous", *GROUPS]
# The department of everything that the tests make.
OURS = "ours"


def our_department() -> Department:
    return Department.objects.filter(slug=OURS).first() or make_department(slug=OURS)


def log_in(client: Client, who: str) -> User | None:
    if who == "anonymous":
        return None
    department = our_department()
    if who == "other":
        department = make_department("교통과", "Transport")
    group = GROUPS[who]
    user = make_user(*([group] if group else []), department=department)
    client.force_login(user)
    return user


def is_turned_away(response: Any, who: str) -> bool:
    """Asked to log in, forbidden, or told that there is no such thing."""
    if who == "anonymous":
        return response.status_code == 302 and response.url.startswith("/admin/login/")
    return response.status_code in (403, 404) or (response.status_code == 302 and response.url == "/admin/")


def cells(table: str) -> list[tuple[str, str, str]]:
    """(row, who, what is allowed) of a table of words: its first line names the columns."""
    heading, *lines = [line.split() for line in table.strip().splitlines()]
    assert heading == COLUMNS
    return [
        (name, who, "" if allowed == "-" else allowed)
        for name, *row in lines
        for who, allowed in zip(COLUMNS, row, strict=True)
    ]
