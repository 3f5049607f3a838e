"""Files that are not taken."""

from typing import Any


class Refused(Exception):
    """A file that is not taken, by the `code` of the reason and what its sentence is filled with."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    @property
    def message(self) -> str:
        """What its sender is told: why, and what to do. Translated when it is shown."""
        from newsroom.uploads import reasons  # the child process has no use for Django, and starts without it

        return reasons.told(self.code, self.values)

    def inside(self, entry: str) -> "Refused":
        """The same of a file inside an archive, which the sentence then names."""
        return Refused(self.code, **{"within": entry} | self.values)

    def __str__(self) -> str:
        return str(self.message)


class Infected(Refused):
    """The scanner knows what is in the file: `what`, in its own words."""

    def __init__(self, what: str) -> None:
        super().__init__("infected", what=what)
