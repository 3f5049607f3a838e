"""What carries stored files besides releases. Other parts tell of themselves here: media stands below them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Model, OuterRef


@dataclass(frozen=True)
class Carrier:
    """Rows with a foreign key `file`. Who has the permission `seen_with` may see the files of all of them."""

    model: type[Model]
    seen_with: str

    def carries(self) -> Exists:
        """Whether a stored file stands in one of the rows."""
        return Exists(self.model._default_manager.filter(file=OuterRef("pk")))


_carriers: list[Carrier] = []


def register(model: type[Any], *, seen_with: str) -> None:
    """Have the files that rows of `model` point to kept, and shown to whoever has the permission."""
    _carriers.append(Carrier(model, seen_with))


def carriers() -> tuple[Carrier, ...]:
    return tuple(_carriers)
