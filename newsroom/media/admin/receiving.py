"""Files that came with a release form itself, from a browser that runs no scripts."""

import re
from collections.abc import Iterable
from typing import Any, cast

from django.http import HttpRequest

from newsroom.accounts.models import User
from newsroom.media.admin.attachable import may_upload
from newsroom.media.storing import store
from newsroom.uploads import Refused

ROWS = ("photos", "attachments")


def receive(request: HttpRequest) -> None:
    """Those of the rows of a release, from who may upload."""
    if may_upload(cast(User, request.user)):
        take(request, ROWS)


def take(request: HttpRequest, rows: Iterable[str]) -> None:
    """Store the files of these rows, and let each row name its file by the token, as if a script had uploaded it.

    So a file outlives a form that is refused, or that is compared with what somebody else saved. What a file is
    refused for stays in its row.
    """
    field = re.compile(rf"((?:{'|'.join(rows)})-\d+)-upload")
    chosen = {match[1]: name for name in request.FILES if (match := field.fullmatch(name))}
    if not chosen:
        return
    data, files = request.POST.copy(), cast(Any, request.FILES)
    for row, name in chosen.items():
        upload = files.pop(name)[-1]
        try:
            data[f"{row}-file"] = store(upload, by=cast(User, request.user)).token
        except Refused as refused:
            data[f"{row}-refusal"] = f"{upload.name}: {refused}"
    cast(Any, request).POST = data
