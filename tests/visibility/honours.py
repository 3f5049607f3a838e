"""Certificates and practices with a canary in every field, and in what they hold."""

from awards.models import Award
from newsroom.accounts.models import Department
from newsroom.media.models import StoredFile
from newsroom.practices.models import Practice
from newsroom.releases.models import Release
from tests.newsroom.certificates.make import make_certificate
from tests.newsroom.media.make import make_photo_file
from tests.newsroom.practices.make import make_practice, make_visit
from tests.visibility.canaries import Canaries


def add_secret_certificate(c: Canaries, award: Award, *, released: bool) -> StoredFile:
    """A scan with a rendition; released, it hides as long as the award does."""
    scan = make_photo_file(
        f"{c.word('StoredFile.name')}.jpg",
        c.word("the content of a certificate").encode(),
        width=c.number("StoredFile.width"),
        height=c.number("StoredFile.height"),
        rendition=c.word("StoredFile.renditions"),
        warnings=[f"author:{c.word('StoredFile.warnings')}"],
    )
    make_certificate(award, scan, label=c.both("Certificate.label"), released=released)
    c.known(scan.token, "StoredFile.token")
    c.known(scan.digest, "StoredFile.digest")
    return scan


def make_secret_practice(c: Canaries, department: Department, award: Award, release: Release) -> Practice:
    """A practice that nobody has released, with those who came to see it."""
    practice = make_practice(
        public_id=c.public_id("Practice.public_id"),
        title=c.both("Practice.title"),
        text=c.both("Practice.text"),
        department=department,
        contact_name=c.both("Practice.contact_name"),
        contact_post=c.both("Practice.contact_post"),
        contact_phone=c.word("Practice.contact_phone"),
        contact_email=f"{c.word('Practice.contact_email')}@example.com",
    )
    practice.award_links.create(award=award)
    practice.release_links.create(release=release)
    make_visit(
        practice,
        c.word("Visit.body"),
        topic=c.word("Visit.topic"),
        people=c.number("Visit.people"),
    )
    return practice
