"""Files from outside: what is taken, what becomes of it. Pure: limits come in as values.

`inspect` says what a file is by its content, `photos.prepare` makes of a photo what is shown, `scanner.scan` asks
a virus scanner. What parses foreign bytes runs in a child process with limits (`confined`).
"""

from newsroom.uploads.content import Kind
from newsroom.uploads.inspecting import Inspected, inspect
from newsroom.uploads.limits import Limits
from newsroom.uploads.refusals import Infected, Refused

__all__ = ["Infected", "Inspected", "Kind", "Limits", "Refused", "inspect"]
