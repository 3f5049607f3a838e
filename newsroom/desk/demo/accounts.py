"""The staff of the demo, whose passwords everybody knows."""

from dataclasses import dataclass

from django.contrib.auth.models import Group

from newsroom.accounts.models import Department, User


@dataclass(frozen=True)
class Account:
    username: str
    group: str
    last_name: str
    first_name: str

    @property
    def password(self) -> str:
        return f"haneul-{self.username}"


ACCOUNTS = [
    Account("author", "author", "한", "소담"),
    Account("editor", "desk editor", "오", "다온"),
    Account("officer", "awards officer", "윤", "가람"),
    Account("admin", "administrator", "문", "지안"),
]
# The author writes for this department, like everybody for the own one.
DEPARTMENT = {"ko": "스마트도시과", "en": "Smart City Division"}


def make_accounts() -> None:
    """Create the accounts that are missing; those there keep the password that somebody may have given them."""
    known = set(User.objects.values_list("username", flat=True))
    for account in ACCOUNTS:
        if account.username not in known:
            _make(account)


def _make(account: Account) -> None:
    user = User.objects.create_user(
        account.username,
        email=f"{account.username}@haneul.example",
        password=account.password,
        is_staff=True,
        first_name=account.first_name,
        last_name=account.last_name,
        department=Department.objects.filter(name__ko=DEPARTMENT["ko"]).first(),
    )
    user.groups.set(Group.objects.filter(name=account.group))
