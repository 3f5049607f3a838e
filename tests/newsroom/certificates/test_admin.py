"""Certificates on the form of an award: put there by the awards office, private until they are released."""

import pytest
from django.urls import reverse

from newsroom.certificates.models import Certificate
from newsroom.certificates.published import PublishedCertificate
from newsroom.media.models import StoredFile
from tests.awards.make import make_award, make_published_award
from tests.make import make_user
from tests.newsroom.certificates.make import LABEL, make_certificate
from tests.newsroom.media.admin.uploads import SVG, upload
from tests.newsroom.media.make import make_file
from tests.newsroom.releases.admin.forms import posted

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(client):
    user = make_user("awards officer")
    client.force_login(user)
    return user


def form_of(award):
    return reverse("admin:awards_award_change", args=[award.pk])


def send(client, award, **typed):
    shown = client.get(form_of(award))
    rows = {"certificates-TOTAL_FORMS": award.certificates.count() + 1}
    return client.post(form_of(award), posted(shown, **rows | typed))


def told(response):
    return response.context["inline_admin_formsets"][-1].formset.forms


def test_a_scan_is_stored_and_kept_inside(client, officer):
    award = make_published_award()
    send(client, award, **{"certificates-0-upload": upload("표창장.jpg")})
    certificate = award.certificates.get()
    assert (certificate.file.kind, certificate.file.uploaded_by, certificate.released) == (
        "photo",
        officer,
        False,
    )
    assert not PublishedCertificate.objects.exists()


def test_it_is_released_with_a_label_in_every_language(client, officer):
    award = make_published_award()
    typed = {
        "certificates-0-upload": upload(),
        "certificates-0-released": "on",
        "certificates-0-label_ko": "표창장",
    }
    refused = send(client, award, **typed)
    assert "label" in told(refused)[-1].errors
    token = told(refused)[-1]["file"].value()
    assert StoredFile.objects.get(token=token), "what was uploaded stays with the form"
    again = {**typed, "certificates-0-file": token, "certificates-0-label_en": "Commendation"}
    del again["certificates-0-upload"]
    send(client, award, **again)
    assert PublishedCertificate.objects.get().label == {"ko": "표창장", "en": "Commendation"}


@pytest.mark.parametrize(("name", "content"), [("상장.svg", SVG), ("상장.pdf", b"%PDF-1.7"), ("빈.jpg", b"")])
def test_what_is_no_scan_or_document_is_refused_with_its_reason(client, officer, name, content):
    award = make_award()
    response = send(client, award, **{"certificates-0-upload": upload(name, content)})
    assert any(name in error for error in told(response)[-1].non_field_errors())
    assert not Certificate.objects.exists()


def test_an_archive_is_refused(client, officer):
    award = make_award()
    archive = make_file("상장.zip", media_type="application/zip", uploaded_by=officer)
    response = send(client, award, **{"certificates-0-file": archive.token})
    assert told(response)[-1].non_field_errors()
    assert not Certificate.objects.exists()


def test_the_file_of_another_award_is_not_taken(client, officer):
    award, other = make_award(), make_certificate(make_award(grade="보통"))
    response = send(client, award, **{"certificates-0-file": other.file.token})
    assert told(response)[-1].non_field_errors()
    assert not award.certificates.exists()


def test_a_row_is_taken_back_and_deleted(client, officer):
    award = make_published_award()
    make_certificate(award, released=True)
    send(client, award, **{"certificates-0-DELETE": "on"})
    assert not Certificate.objects.exists()


@pytest.mark.parametrize("group", ["author", "desk editor"])
def test_others_find_no_certificates_on_the_form(client, group):
    award = make_published_award()
    make_certificate(award, label=LABEL)
    client.force_login(make_user(group))
    page = client.get(form_of(award)).content.decode()
    assert LABEL["ko"] not in page
    assert "표창장.pdf" not in page
