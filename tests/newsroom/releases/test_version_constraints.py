"""The database itself refuses what must never be stored; Python's checks only tell it sooner."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from newsroom.releases import clock, versions
from newsroom.releases.models import (
    Contact,
    LegacyURL,
    Release,
    ReleaseText,
    ReleaseVersion,
    ReleaseVersionText,
    ReleaseVersionTopic,
)
from newsroom.releases.versions import Approval
from tests.make import make_published_release, make_release, make_topic

pytestmark = pytest.mark.django_db


def refused_by(name):
    return pytest.raises(IntegrityError, match=name)


def check_deferred():
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def copy_version(version, **changes):
    facts = {field.attname: getattr(version, field.attname) for field in ReleaseVersion._meta.concrete_fields}
    facts.pop("id")
    return ReleaseVersion.objects.create(**{**facts, **changes})


def add_text(version):
    ReleaseVersionText.objects.create(version=version, language="en", title="T", body="<p>B</p>", slug="t")


def add_topic(version):
    ReleaseVersionTopic.objects.create(version=version, topic=make_topic())


def test_two_versions_of_a_release_are_never_public_at_once():
    version = make_published_release().versions.get()
    with refused_by("version_periods_do_not_overlap"), transaction.atomic():
        copy_version(version, number=2)


def test_a_version_number_is_used_once():
    version = make_published_release().versions.get()
    with refused_by("version_number_unique"), transaction.atomic():
        copy_version(version, public_during=versions.NEVER)


def test_a_version_holds_at_least_one_language():
    version = make_published_release().versions.get()
    with refused_by("version_has_a_language"), transaction.atomic():
        copy_version(version, number=2, public_during=versions.NEVER, languages=[])


def test_a_version_holds_a_text_in_each_of_its_languages():
    version = make_published_release().versions.get()
    with refused_by("a version holds a text"), transaction.atomic():
        copy_version(version, number=2, public_during=versions.NEVER)
        check_deferred()


def test_no_version_is_public_before_the_release_was_published():
    version = make_published_release().versions.get()
    now = clock.now()
    with refused_by("version_not_public_before_its_time"), transaction.atomic():
        copy_version(
            version,
            number=2,
            published_at=now + timedelta(days=2),
            public_during=(now - timedelta(days=9), version.published_at),
        )


def test_the_facts_of_a_version_cannot_be_changed():
    version = make_published_release().versions.get()
    with pytest.raises(IntegrityError, match="a version cannot be changed"), transaction.atomic():
        ReleaseVersion.objects.filter(pk=version.pk).update(licence="none")


def test_the_period_of_a_version_only_ends_earlier():
    version = make_published_release().versions.get()
    start = version.public_during.lower
    with pytest.raises(IntegrityError, match="may only end earlier"), transaction.atomic():
        ReleaseVersion.objects.filter(pk=version.pk).update(public_during=(start - timedelta(days=1), None))


def test_the_text_of_a_version_cannot_be_changed():
    version = make_published_release().versions.get()
    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        version.texts.update(title="다른 제목")


def test_a_release_has_one_text_per_language():
    release = make_release()
    with refused_by("text_one_per_language"), transaction.atomic():
        ReleaseText.objects.create(release=release, language="ko")


def test_a_ready_text_has_title_and_body():
    release = make_release(texts={})
    with refused_by("text_ready_is_complete"), transaction.atomic():
        ReleaseText.objects.create(release=release, language="ko", title="제목", ready=True)


def test_an_approved_release_has_a_publish_time():
    release = make_release()
    with refused_by("release_approved_has_publish_time"), transaction.atomic():
        Release.objects.filter(pk=release.pk).update(state="approved")


def test_an_unknown_state_is_refused():
    release = make_release()
    with refused_by("release_state_known"), transaction.atomic():
        Release.objects.filter(pk=release.pk).update(state="public")


def test_a_contact_can_be_reached():
    with refused_by("contact_reachable"), transaction.atomic():
        Contact.objects.create(release=make_release(), name={"ko": "김하늘"})


def test_a_legacy_address_belongs_to_one_release_and_is_absolute():
    release = make_release()
    LegacyURL.objects.create(release=release, path="/board/1")
    with refused_by("path"), transaction.atomic():
        LegacyURL.objects.create(release=make_release(), path="/board/1")
    with refused_by("legacy_path_absolute"), transaction.atomic():
        LegacyURL.objects.create(release=release, path="board/2")


def test_a_published_release_cannot_be_deleted():
    with pytest.raises(ProtectedError):
        make_published_release().delete()


@pytest.mark.parametrize("slug", ["a/b", "a b", "a?b", "a%20b"])
def test_a_slug_is_one_segment_of_an_address(slug):
    release = make_release()
    with refused_by("text_slug_is_one_segment"), transaction.atomic():
        release.texts.update(slug=slug)


def test_the_slug_of_a_version_is_one_segment_of_an_address():
    version = make_published_release(texts=["ko"]).versions.get()
    with refused_by("version_text_slug_is_one_segment"), transaction.atomic():
        ReleaseVersionText.objects.create(
            version=version, language="en", title="T", body="<p>B</p>", slug="a/b"
        )


def test_a_topic_of_a_version_cannot_be_deleted():
    topic = make_topic()
    make_published_release(topics=[topic])
    with pytest.raises(ProtectedError):
        topic.delete()


def test_a_version_has_each_topic_once():
    version = make_published_release(topics=[make_topic()]).versions.get()
    with refused_by("version_topic_once"), transaction.atomic():
        ReleaseVersionTopic.objects.create(version=version, topic=version.topics.get())


def test_a_version_holds_no_text_beside_its_languages():
    release = make_release(texts=["ko"], state="review")
    with refused_by("in no other"), transaction.atomic():
        [version] = versions.write_many([Approval(release, clock.now())], approved_by=None)
        ReleaseVersionText.objects.create(
            version=version, language="en", title="T", body="<p>B</p>", slug="t"
        )
        check_deferred()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("add", [add_text, add_topic])
def test_nothing_is_added_to_a_version_after_the_transaction_that_wrote_it(add):
    with transaction.atomic():
        version = make_published_release(texts=["ko"]).versions.get()
    with refused_by("nothing can be added"):
        add(version)
