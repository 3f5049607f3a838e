"""A certificate is public when it is released and its award is public, and no longer than both."""

import pytest
from django.db import IntegrityError, connection, transaction

from newsroom.certificates.published import PublishedCertificate
from newsroom.media.models import StoredFile
from newsroom.media.purging import GRACE, purge
from newsroom.releases import clock
from newsroom.releases.preview import draft_world
from tests.awards.make import make_award, make_mention, make_published_award, tell_of
from tests.clock import set_clock
from tests.make import make_release, make_user, withdraw
from tests.newsroom.certificates.make import make_certificate
from tests.newsroom.media.make import make_file, make_photo_file

pytestmark = pytest.mark.django_db


def file_url(certificate):
    return f"/files/{certificate.file.token}/{certificate.file.name}"


@pytest.mark.parametrize(
    ("released", "is_public"), [(True, True), (True, False), (False, True), (False, False)]
)
def test_it_takes_a_public_award_and_a_release_of_its_own(client, released, is_public):
    certificate = make_certificate(make_published_award() if is_public else make_award(), released=released)
    expected = released and is_public
    assert PublishedCertificate.objects.exists() == expected
    assert client.get(file_url(certificate)).status_code == (200 if expected else 404)


def test_it_goes_with_the_award(client):
    award = make_award()
    release = tell_of(award)
    certificate = make_certificate(award, released=True)
    assert client.get(file_url(certificate)).status_code == 200
    withdraw(release)
    assert client.get(file_url(certificate)).status_code == 404


def test_a_picture_is_shown_in_the_browser_and_a_document_is_saved(client):
    award = make_published_award()
    picture = make_certificate(award, make_photo_file("상장.jpg"), released=True)
    document = make_certificate(award, make_file("상장.pdf"), released=True)
    dispositions = [client.get(file_url(each)).get("Content-Disposition", "") for each in (picture, document)]
    assert [each.startswith("attachment") for each in dispositions] == [False, True]
    rendition = f"/files/{picture.file.token}/{picture.file.renditions[0]['name']}"
    assert client.get(rendition).status_code == 200


def test_a_preview_shows_none_of_an_award_that_another_draft_tells_of():
    award, release = make_award(), make_release()
    make_certificate(award, released=True)
    make_mention(award, make_release())
    with draft_world(release.pk):
        assert not PublishedCertificate.objects.exists()


def test_it_is_not_released_without_a_label():
    with pytest.raises(IntegrityError, match="certificate_released_with_a_label"), transaction.atomic():
        make_certificate(make_award(), released=True, label={})


def test_a_file_stands_once_with_an_award():
    award, file = make_award(), make_file()
    make_certificate(award, file)
    with pytest.raises(IntegrityError, match="certificate_once_of_an_award"), transaction.atomic():
        make_certificate(award, file)


@pytest.mark.parametrize(
    ("group", "status"), [("awards officer", 200), ("author", 404), ("desk editor", 404)]
)
def test_before_it_is_public_the_awards_office_alone_sees_it(client, group, status):
    certificate = make_certificate(make_award())
    client.force_login(make_user(group))
    address = f"/admin/files/{certificate.file.token}/{certificate.file.name}"
    assert client.get(address).status_code == status


def test_its_file_is_kept_as_long_as_it_stands_and_purged_after():
    certificate = make_certificate(make_award())
    set_clock(clock.now() + 2 * GRACE)
    assert purge() == 0
    certificate.delete()
    assert purge() == 1
    assert not StoredFile.objects.exists()


def test_the_view_has_the_columns_of_its_model_and_the_public_role_reads_it_alone():
    make_certificate(make_published_award(), released=True)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns"
            " WHERE table_schema = 'public' AND table_name = 'published_certificate'"
        )
        columns = {name for (name,) in cursor.fetchall()}
        assert columns == {field.column for field in PublishedCertificate._meta.concrete_fields}
        cursor.execute("SET LOCAL ROLE newsroom_public")
        assert PublishedCertificate.objects.count() == 1
        cursor.execute("SELECT has_table_privilege('certificates_certificate', 'SELECT')")
        assert cursor.fetchone() == (False,)
        cursor.execute("RESET ROLE")
