import pytest
from django.core.exceptions import ValidationError

from newsroom.releases.legacy_paths import validate_legacy_path
from newsroom.releases.models import LegacyURL
from tests.make import make_release


@pytest.mark.parametrize(
    "path",
    ["/board/view.do?no=7", "/releases/7", "/awards/", "/korea/1", "/API/7", "/index.do?a=/ko/", "/뉴스/"],
)
def test_an_address_that_can_be_taken_over_is_fine(path):
    validate_legacy_path(path)


@pytest.mark.parametrize(
    "path",
    [
        "/ko/",
        "/ko",
        "/en/news/7",
        "/ko?x=1",
        "/admin/x",
        "/api/v1/old",
        "/static/x.hwp",
        "/files/7",
        "/preview/7",
        "/%6Bo/1",
        "/",
        "/?no=7",
        "//",
        "/old#7",
    ],
)
def test_an_address_that_could_never_lead_there_is_refused(path):
    with pytest.raises(ValidationError):
        validate_legacy_path(path)


@pytest.mark.django_db
def test_the_form_of_a_legacy_address_refuses_it_as_well():
    with pytest.raises(ValidationError, match="/ko/"):
        LegacyURL(release=make_release(), path="/ko/7").full_clean()
