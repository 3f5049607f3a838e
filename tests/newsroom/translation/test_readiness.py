"""What the readiness list says of the texts."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from newsroom.releases import publishing, readiness
from newsroom.releases.publishing import NotReady
from newsroom.releases.readiness import Severity
from tests.make import make_editor, make_release
from tests.newsroom.translation.found import (
    HANJA,
    PERSONAL,
    PERSONAL_RULE,
    found_by,
    make_checked_release,
    make_dismissal,
)

pytestmark = pytest.mark.django_db

ERROR_RULE = "count-became-day"
KOREAN = "<p>하늘시는 올해 77건의 상을 받았다.</p>"
ENGLISH = "<p>Haneul City received awards on the 77th this year.</p>"


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def make_release_with_an_error(**english):
    return make_release(texts={"ko": {"body": KOREAN}, "en": {"body": ENGLISH} | english})


def told(release, field="checks"):
    return [issue for issue in readiness.issues(release) if issue.field == field]


def severities(release):
    return [issue.severity for issue in told(release)]


def test_personal_data_blocks_publishing():
    release = make_checked_release(PERSONAL)
    editor = make_editor()
    publishing.submit(release, by=editor)
    with pytest.raises(NotReady, match="resident"):
        publishing.approve(release, by=make_editor())


def test_personal_data_that_an_editor_dismissed_blocks_nothing():
    release = make_checked_release(PERSONAL)
    make_dismissal(PERSONAL_RULE, release, make_editor())
    assert severities(release) == []


def test_personal_data_of_a_text_that_does_not_go_out_blocks_nothing():
    release = make_checked_release(PERSONAL)
    release.texts.filter(language="ko").update(ready=False)
    assert Severity.BLOCKS_PUBLISHING not in severities(release)


def test_errors_warn_in_one_line_with_their_number():
    release = make_release_with_an_error()
    [issue] = told(release)
    assert issue.severity == Severity.WARNS
    assert "1 error" in str(issue.message)


def test_errors_of_a_translation_that_does_not_go_out_are_not_told():
    assert told(make_release_with_an_error(ready=False)) == []


def test_an_error_that_was_dismissed_is_not_told():
    release = make_release_with_an_error()
    make_dismissal(ERROR_RULE, release, make_editor())
    assert told(release) == []


def test_lesser_findings_are_not_told():
    assert told(make_checked_release(HANJA)) == []


def test_errors_stop_no_approval():
    release = make_release_with_an_error()
    publishing.submit(release, by=make_editor())
    publishing.approve(release, by=make_editor())
    assert release.state == "approved"


def test_a_dismissal_of_a_lesser_finding_does_not_hold_for_what_blocks():
    release = make_checked_release(PERSONAL)
    found = found_by(PERSONAL_RULE, release)
    release.dismissals.create(
        identity=found.identity, rule=PERSONAL_RULE, severity="error", reason="x", made_by=make_editor()
    )
    assert Severity.BLOCKS_PUBLISHING in severities(release)


def test_what_a_machine_translated_does_not_go_out_unchecked():
    release = make_release(texts={"ko": {}, "en": {"origin": "machine"}})
    [issue] = told(release, "origin")
    assert (issue.severity, issue.language) == (Severity.BLOCKS_PUBLISHING, "en")


def test_it_goes_out_once_a_person_has_checked_it():
    assert told(make_release(texts={"ko": {}, "en": {"origin": "machine_checked"}}), "origin") == []


def test_it_holds_nothing_back_while_it_is_not_ready():
    release = make_release(texts={"ko": {}, "en": {"origin": "machine", "ready": False}})
    assert told(release, "origin") == []


def test_a_site_may_allow_unchecked_translations(settings):
    settings.PUBLISH_UNCHECKED_TRANSLATIONS = True
    assert told(make_release(texts={"ko": {}, "en": {"origin": "machine"}}), "origin") == []


def test_many_releases_are_asked_what_blocks_them_with_as_many_queries_as_one():
    def queries(releases):
        with CaptureQueriesContext(
            connection,
        ) as captured:
            readiness.blocking_each(releases, Severity.BLOCKS_PUBLISHING)
        return len(captured)

    keys = [make_checked_release(PERSONAL).pk for _number in range(5)]
    assert queries(keys[:1]) == queries(keys)
