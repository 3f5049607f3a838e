"""Parts of pages that are made once: they serve until what readers see changes, and never show another's."""

import pytest
from django.template import Context, Template
from django.urls import reverse
from django.utils import translation

from newsroom.public import fragments, links
from newsroom.releases.preview import draft_world
from tests.awards.make import make_award, tell_of
from tests.make import make_published_release, make_release

pytestmark = pytest.mark.django_db
PART = Template('{% load fragments %}{% remembered "part" name %}{{ shown }}{% endremembered %}')


def part(shown, name="a"):
    return PART.render(Context({"shown": shown, "name": name}))


def kept(tag, shown, name="a"):
    """The same under another tag: what is kept of what depends on less than all content."""
    template = Template(f"{{% load fragments %}}{{% {tag} name %}}{{{{ shown }}}}{{% endremembered %}}")
    return template.render(Context({"shown": shown, "name": name}))


def test_a_part_is_made_once_for_what_it_depends_on():
    assert part("<first>") == part("second") == "&lt;first&gt;"
    assert part("second", name="b") == "second"
    with translation.override("en"):
        assert part("third") == "third"


def test_a_part_is_made_anew_when_the_content_changes():
    part("before")
    make_published_release()
    assert part("after") == "after"


def test_a_part_of_the_register_outlives_releases_that_tell_of_no_award():
    award = make_award()
    kept("remembered_of_register", "before")
    make_published_release()
    assert kept("remembered_of_register", "after") == "before"
    tell_of(award)
    assert kept("remembered_of_register", "after") == "after"


def test_what_its_name_tells_whole_outlives_all_changes():
    award = make_award()
    kept("remembered_by_name", "before")
    tell_of(award)
    assert kept("remembered_by_name", "after") == "before"
    assert kept("remembered_by_name", "after", name="b") == "after"


def test_many_forms_drive_out_nothing_else_that_its_name_tells_whole():
    kept("remembered_by_name", "before")
    for number in range(fragments.PARTS + 1):
        kept("remembered_form", "before", number)
    assert kept("remembered_by_name", "after") == "before"
    assert kept("remembered_form", "after", fragments.PARTS) == "before"
    assert kept("remembered_form", "after", 0) == "after"


@pytest.mark.parametrize(
    "tag",
    [
        "remembered_of_register",
        "remembered_by_name",
        "remembered_form",
        "remembered_of_programme",
        "remembered_on_page_of_programme",
    ],
)
def test_nothing_of_a_preview_is_kept_under_any_tag(tag):
    with draft_world(make_release().pk):
        assert kept(tag, "draft", 1) == "draft"
    assert kept(tag, "public", 1) == "public"


def test_what_has_no_name_is_not_kept():
    part("first", name=None)
    assert part("second", name=None) == "second"
    nameless = Template('{% load fragments %}{% remembered "part" missing %}{{ shown }}{% endremembered %}')
    assert [nameless.render(Context({"shown": shown})) for shown in "ab"] == ["a", "b"]


def test_nothing_of_a_preview_is_kept():
    with draft_world(make_release().pk):
        assert part("draft") == "draft"
    assert part("public") == "public"


def test_of_a_record_that_has_gone_nothing_is_shown_and_nothing_kept():
    def gone():
        raise fragments.Gone

    assert fragments.row("row", gone) == ""
    assert fragments.row("row", lambda: "there again") == "there again"


@pytest.mark.parametrize(
    ("view", "named_by"),
    [
        ("home", ()),
        ("award-list", ()),
        ("release", ("2b4c6d8f9g", "하늘시-100%-'안전'(도시)+a,b;c=d&e~@!*$:")),
        ("release-id", ("2b4c6d8f9g",)),
        ("award", ("2b4c6d8f9g",)),
        ("award-year", (2025,)),
        ("programme", ("재난-안전_1",)),
        ("organisation", ("ministry",)),
    ],
)
def test_addresses_are_those_that_the_site_answers(view, named_by):
    with translation.override("en"):
        assert links.page_url("en", view, *named_by) == reverse(f"public:{view}", args=named_by)
