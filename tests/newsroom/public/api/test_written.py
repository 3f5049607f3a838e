"""What the API answers is what its schema describes: records are written without the serializers that describe them."""

import json
from decimal import Decimal

import pytest

from newsroom.public.api.rendering import Json
from newsroom.public.api.serializers.awards import ReleaseDetailSerializer
from newsroom.public.api.serializers.releases import ReleaseBriefSerializer, ReleaseSerializer
from newsroom.public.api.written import releases as written
from newsroom.public.queries import releases as queries
from tests.awards.make import make_award, make_edition, make_group, make_mention
from tests.clock import seoul, set_clock
from tests.make import make_contact, make_release, make_topic, publish
from tests.newsroom.media.make import make_attachment, make_photo
from tests.newsroom.practices.make import make_practice

pytestmark = pytest.mark.django_db

ORIGIN = "https://news.example"


@pytest.fixture
def release():
    """One with something of everything, corrected, and without its English."""
    set_clock(seoul(2025, 3, 3, 9))
    made = make_release(topics=[make_topic(), make_topic()])
    make_contact(made)
    make_photo(made)
    make_attachment(made)
    edition = make_edition(year=2025, assessed_count=684)
    group = make_group(edition, size=75, average=Decimal("65.6"))
    facts = {
        "rank": 2,
        "score": Decimal("92.23"),
        "money": 5_000_000,
        "announced_on": seoul(2025, 3, 1).date(),
    }
    make_mention(make_award(edition, group=group, **facts), made)
    make_mention(make_award(make_edition(year=2024), grade=None, prize={"ko": "장관상"}), made)
    publish(made)
    make_practice(released=True).release_links.create(release=made)
    return queries.release(made.public_id)


@pytest.mark.parametrize("language", [None, "ko", "en"])
@pytest.mark.parametrize(
    ("serializer", "write"),
    [
        (ReleaseBriefSerializer, written.brief),
        (ReleaseSerializer, written.row),
        (ReleaseDetailSerializer, written.whole),
    ],
)
def test_a_release_is_written_as_its_serializer_describes_it(release, serializer, write, language):
    described = serializer(release, context={"origin": ORIGIN, "language": language}).data
    assert as_read(write(release, language, ORIGIN)) == as_read(described)


def as_read(data):
    return json.loads(Json().render(data))


def test_what_would_end_a_line_of_a_script_is_escaped():
    assert Json().render({"title": "a\u2028b\u2029"}) == rb'{"title":"a\u2028b\u2029"}'
