import pytest

from newsroom.releases.interchange.changes import Changes
from newsroom.releases.models import Category, Release
from tests.make import make_category, make_release

pytestmark = pytest.mark.django_db


def test_what_is_the_same_is_no_change():
    release, changes = make_release(), Changes()
    changes.set(release, featured=False, category=release.category, kind="release")
    assert not changes.since(0)


def test_what_was_undone_is_not_written():
    release, kept, changes = make_release(), make_category(slug="kept"), Changes()
    mark = changes.mark()
    index: dict[str, int] = {}
    changes.set(release, featured=True, category=kept)
    changes.create(Category(name={"ko": "새"}, slug="new"))
    changes.delete(kept)
    changes.index(index, "key", 1)
    changes.undo(mark)
    changes.save([Category, Release])
    release.refresh_from_db()
    assert not release.featured
    assert set(Category.objects.values_list("slug", flat=True)) == {release.category.slug, "kept"}
    assert index == {}


def test_a_change_before_the_mark_stays_when_what_follows_is_undone():
    release, changes = make_release(), Changes()
    changes.set(release, featured=True)
    mark = changes.mark()
    changes.set(release, featured=False, licence="none")
    changes.undo(mark)
    changes.save([Release])
    release.refresh_from_db()
    assert (release.featured, release.licence) == (True, "KOGL-1")


def test_rows_may_point_to_rows_that_are_new_too():
    release, changes = make_release(), Changes()
    before = release.updated_at
    changes.set(release, category=changes.create(Category(name={"ko": "새"}, slug="new")))
    changes.save([Category, Release])
    release.refresh_from_db()
    assert release.category.slug == "new"
    assert release.updated_at > before


def test_what_is_filled_never_replaces_what_is_there():
    release, changes = make_release(external_id=None, licence="none"), Changes()
    changes.fill(release, external_id="board-1", licence="KOGL-2", kind="release")
    changes.fill_names(release.category, {"ko": "다른 이름", "en": "Other"})
    assert (release.external_id, release.licence) == ("board-1", "none")
    assert [note.split(":")[0] for note in changes.take_notes()] == ["licence"]
    assert release.category.name == {"ko": "문화", "en": "Culture"}
