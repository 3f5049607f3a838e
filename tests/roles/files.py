"""What can be done with photos and files in the admin: each asks for it, and tells whether it was given."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from newsroom.accounts.models import User
from newsroom.media.models import StoredFile
from newsroom.releases.models import Release
from tests.awards.make import make_award, make_mention
from tests.newsroom.certificates.make import make_certificate
from tests.newsroom.media.admin.uploads import upload
from tests.newsroom.media.make import make_attachment, make_file, make_photo_file
from tests.newsroom.releases.admin.forms import change_url, posted


def send(client: Client, user: User | None, release: Release) -> bool:
    answer = client.post(reverse("upload_file"), {"file": upload()})
    return bool(answer.status_code == 201 and StoredFile.objects.filter(uploaded_by=user).exists())


def ask(client: Client, user: User | None, release: Release) -> bool:
    file = make_attachment(release).file
    answer = client.get(reverse("upload_file"), {"token": file.token})
    return bool(answer.status_code == 200 and answer.json()["file"])


def attach(client: Client, user: User | None, release: Release) -> bool:
    """A file of their own to a release of the author's department."""
    typed = {"photos-0-file": make_photo_file(uploaded_by=user).token}
    shown = client.get(change_url(release))
    is_form = shown.status_code == 200 and shown.context["may_save"]
    client.post(change_url(release), posted(shown, **typed) if is_form else typed)
    return release.photos.exists()


def attach_from_elsewhere(client: Client, user: User | None, release: Release) -> bool:
    """A file that somebody else has uploaded."""
    typed = {"attachments-0-file": make_file().token}
    shown = client.get(change_url(release))
    is_form = shown.status_code == 200 and shown.context["may_save"]
    client.post(change_url(release), posted(shown, **typed) if is_form else typed)
    return release.attachments.exists()


def see(client: Client, user: User | None, release: Release) -> bool:
    file = make_attachment(release).file
    answer = client.get(reverse("staff_file", args=[file.token, file.name]))
    answer.close()
    return bool(answer.status_code == 200)


def see_certificate(client: Client, user: User | None, release: Release) -> bool:
    """One that is kept inside, of an award that a release of the author's department tells of."""
    award = make_award()
    make_mention(award, release)
    file = make_certificate(award).file
    answer = client.get(reverse("staff_file", args=[file.token, file.name]))
    answer.close()
    return bool(answer.status_code == 200)


ACTS: dict[str, Callable[[Client, User | None, Release], bool]] = {
    "upload": send,
    "ask": ask,
    "attach": attach,
    "attach-foreign": attach_from_elsewhere,
    "see": see,
    "see-certificate": see_certificate,
}
