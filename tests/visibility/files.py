"""Photos and files with a canary in every field of theirs, and in what they hold."""

from newsroom.media.models import StoredFile
from newsroom.releases.models import Release
from tests.newsroom.media.make import make_attachment, make_file, make_photo, make_photo_file
from tests.visibility.canaries import Canaries

PLAIN = {"ko": "새 도서관의 정문"}


def add_secret_files(c: Canaries, release: Release) -> list[StoredFile]:
    """A photo with a rendition and an attachment, of which nothing may be seen."""
    photo = make_photo_file(
        f"{c.word('StoredFile.name')}.jpg",
        c.word("the content of a photo").encode(),
        width=c.number("StoredFile.width"),
        height=c.number("StoredFile.height"),
        rendition=c.word("StoredFile.renditions"),
        warnings=[f"author:{c.word('StoredFile.warnings')}"],
    )
    attachment = make_file(
        f"{c.word('StoredFile.name')}.pdf",
        c.word("the content of an attachment").encode(),
        warnings=[f"author:{c.word('StoredFile.warnings')}"],
    )
    make_photo(
        release,
        photo,
        alt=c.both("Photo.alt"),
        caption=c.both("Photo.caption"),
        credit=c.both("Photo.credit"),
    )
    make_attachment(release, attachment, title=c.both("Attachment.title"))
    for file in (photo, attachment):
        c.known(file.token, "StoredFile.token")
        c.known(file.digest, "StoredFile.digest")
    return [photo, attachment]


def add_files_with_secret_english(c: Canaries, release: Release) -> None:
    """A photo and an attachment that everybody may see, told of in Korean; the English hides."""

    def told(field: str) -> dict[str, str]:
        return PLAIN | {"en": c.word(f"{field} (en)")}

    make_photo(release, alt=told("Photo.alt"), caption=told("Photo.caption"), credit=told("Photo.credit"))
    make_attachment(release, title=told("Attachment.title"))


def names_of(file: StoredFile) -> list[tuple[str, str]]:
    """The token of a file with each name that it is asked by."""
    return [(file.token, name) for name in (file.name, *(each["name"] for each in file.renditions))]
