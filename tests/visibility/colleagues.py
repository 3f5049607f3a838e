"""What somebody of the newsroom sees of another department's releases: an author works on those of their own alone."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from django.contrib import admin
from django.test import Client
from django.urls import reverse

from newsroom.accounts.models import User
from newsroom.releases.models import Release
from tests.visibility.canaries import found_in
from tests.visibility.files import names_of
from tests.visibility.hidden import Hidden
from tests.visibility.surfaces import routes

OF_A_RELEASE = ("admin/preview/", "admin/proposals/", "admin/releases/release/")
# Names of people, departments and of the register are every colleague's to choose from; what these hold is not.
OF_THE_DEPARTMENT = (
    "Release.",
    "ReleaseText.",
    "Contact.",
    "LegacyURL.",
    "Revision.",
    "ReviewNote.",
    "PreviewLink.",
    "PreviewOpening.",
    "OutboxMessage.",
    "Correction.",
    "ReleaseVersion.",
    "Mention.",
    "MentionVersion.",
    "ProposalRefusal.",
    "ProposalSuggestion.",
    "RegisterImport.",
    "ImportedRow.",
    "ImportedRecord.",
    "Photo.",
    "Attachment.",
    "Certificate.",
    "Practice.",
    "Visit.",
    "StoredFile.",
    "the content of",
    "the reason of",
    "the token of",
)
STATES = ("draft", "review", "approved", "withdrawn", "deleted")
SELECTS = (("awards", "mention", "release"), ("releases", "releasetext", "release"))
CHANGELIST = "/admin/releases/release/"
SENT = {"_act": "submit", "note": "-", "remark": "-"}


def seen_from_elsewhere(
    author: User, secrets: Iterable[Hidden], told: Mapping[str, str], thorough: bool = False
) -> Iterator[str]:
    """Canaries of `secrets` on pages that `author`, of another department, is shown, or answers that let them act."""
    client = Client(raise_request_exception=False)
    client.force_login(author)
    watched = {value: place for value, place in told.items() if _hides(place)}
    for address, query in chain(lists(secrets), *(_one(each) for each in secrets)):
        for send in (client.get, client.post) if thorough and not query else (client.get,):
            response = send(address, query or (SENT if send == client.post else None))
            for leak in found_in(_whole(response), watched):
                if leak.split()[0] in watched and leak.split()[0] not in query.values():
                    yield f"{author.get_username()} of another department, {address} {query}: {leak}"


def lists(secrets: Iterable[Hidden]) -> Iterator[tuple[str, dict[str, str]]]:
    """Every page on which records of the newsroom are told of together, with the searches and filters for releases."""
    yield from ((address, {}) for address in ("/admin/", "/admin/releases/"))
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        yield from ((reverse(f"{name}_{page}"), {}) for page in ("changelist", "add"))
    yield from ((CHANGELIST, {"state__exact": state}) for state in STATES)
    for hidden in secrets:
        for word in hidden.release.texts.values_list("title", flat=True):
            yield CHANGELIST, {"q": word}
            for app, model_name, field in SELECTS:
                select = {"app_label": app, "model_name": model_name, "field_name": field}
                yield "/admin/autocomplete/", {**select, "term": word}


def _one(hidden: Hidden) -> Iterator[tuple[str, dict[str, str]]]:
    """Every address of one release: its form, preview, history, acts, links, and who else is there."""
    for address in addresses_of(hidden.release):
        yield address, {}
    for file in (*hidden.files, *hidden.certificates):
        yield from ((f"/admin/files/{token}/{name}", {}) for token, name in names_of(file))


def addresses_of(release: Release) -> list[str]:
    note, link = release.review_notes.first(), release.preview_links.first()
    parts: dict[str, Any] = {"language": "ko", "act": "withdraw", "number": 1}
    parts |= {"remark_id": note and note.pk, "link_id": link and link.pk}
    return [
        "/" + "".join(_filled(route, parts, release))
        for route, _pattern in routes()
        if route.startswith(OF_A_RELEASE) and "<" in route
    ]


def _filled(route: str, parts: Mapping[str, Any], release: Release) -> Iterator[str]:
    for piece in route.split("<"):
        place, closed, rest = piece.partition(">")
        name = place.rpartition(":")[2]
        yield f"{parts.get(name) or release.pk}{rest}" if closed else piece


def _hides(place: str) -> bool:
    return place.partition(": ")[2].startswith(OF_THE_DEPARTMENT)


def _whole(response: Any) -> str:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return f"{body.decode(errors='replace')}\n{response.headers}"
