"""Files that came with a release form itself, from a browser that runs no scripts."""

import re
from typing import Any, cast

from django.http import HttpRequest

from newsroom.accounts.models import User
from newsroom.media.admin.attachable import may_upload
from newsroom.media.storing import store
from newsroom.uploads import Refused

FIELD = re.compile(r"((?:photos|attachments)-\d+)-upload")


def receive(request: HttpRequest) -> None:
    """Store them, and let each row name its file by the token, as if a script had uploaded it.

    So a file outlives a form that is refused, or that is compared with what somebody else saved. What a file is
    refused for stays in its row.
    """
    chosen = {match[1]: name for name in request.FILES if (match := FIELD.fullmatch(name))}
    user = cast(User, request.user)
    if not chosen or not may_upload(user):
        return
    data, files = request.POST.copy(), cast(Any, request.FILES)
    for row, name in chosen.items():
        upload = files.pop(name)[-1]
        try:
            data[f"{row}-file"] = store(upload, by=user).token
        except Refused as refused:
            data[f"{row}-refusal"] = f"{upload.name}: {refused}"
    cast(Any, request).POST = data
