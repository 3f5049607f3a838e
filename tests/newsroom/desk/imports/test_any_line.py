"""Whatever stands on a line, the run goes on: the line is stored or it is refused with a reason."""

import json
from functools import reduce

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awards.imports.importer import AwardImporter
from awards.models import Award
from newsroom.desk.imports.importer import ReleaseImporter
from newsroom.releases.interchange.report import Result
from newsroom.releases.models import Release
from tests.lines import award_line, import_lines, release_line

pytestmark = pytest.mark.django_db

# The rows of one example stay for the next: the run must cope with whatever it finds.
WITH_DATABASE = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["", "\x00", "\ud800", "2026-04-03", "9" * 400, "<p></p>", "-", "제16회"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["ko", "en", "slug", "kind", "at", "position", "of"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)
RELEASE = release_line(
    id=None, kind="release", featured=False, licence="KOGL-1", topics=[], withdrawn=None, corrections=[], legacy_urls=[]
) | {"awards": [award_line()]}  # fmt: skip
AWARD = award_line(
    external_id="a", edition_half=1, edition_number=3, prize="장관상", authority="minister", category="분야", rank=1,
    score="1", group={"ko": "그룹", "size": 5, "average": 1}, assessed_count=1, indicator_count=1, field="data",
    announced_on="2026-04-03", awarded_on=None, source_url=None, money=1, standalone=False, evidence=[],
    roles=[{"role": "host", "organisation": {"ko": "기관"}}], organiser={"ko": "부"},
)  # fmt: skip


def paths(value, path=()):
    """Every place in a record, the inner ones too."""
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from paths(inner, (*path, key))


def put(record, path, value):
    """A copy of the record with another value in one place."""
    copy = json.loads(json.dumps(record))
    place = copy
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return copy


def broken(record):
    """The record with other values in one to three places."""
    place = st.sampled_from(sorted(paths(record), key=str))
    changes = st.lists(st.tuples(place, VALUES), min_size=1, max_size=3)

    def apply(found):
        # The innermost first: what stands around them may be replaced as a whole.
        deepest_first = sorted(found, key=lambda change: -len(change[0]))
        return reduce(lambda now, change: put(now, *change), deepest_first, record)

    return changes.map(apply)


def lines_of(record):
    as_json = broken(record).map(lambda value: json.dumps(value).encode())
    return st.one_of(as_json, st.binary(max_size=60).map(lambda line: line.replace(b"\n", b"")))


def check(importer, model, lines):
    ends = [release_line("always")] if model is Release else [award_line(category="언제나")]
    before = model.objects.count()
    report = import_lines(importer, *lines, *ends, batch_size=2)
    filled = [line for line in lines if line.strip()]
    assert report.total == len(filled) + 1
    assert all(refusal.reason for refusal in report.refusals)
    assert model.objects.count() == before + report.counts[Result.CREATED]
    assert report.last_line == len(lines) + 1
    assert len(lines) + 1 not in [refusal.line for refusal in report.refusals]


@WITH_DATABASE
@given(st.lists(lines_of(RELEASE), min_size=1, max_size=4))
def test_any_line_of_releases_is_stored_or_refused(lines):
    check(ReleaseImporter(), Release, lines)


@WITH_DATABASE
@given(st.lists(lines_of(AWARD), min_size=1, max_size=4))
def test_any_line_of_awards_is_stored_or_refused(lines):
    check(AwardImporter(), Award, lines)


@WITH_DATABASE
@given(broken(RELEASE))
def test_what_was_stored_is_found_unchanged(record):
    record["external_id"] = "again"
    first = import_lines(ReleaseImporter(), record)
    if not first.refusals:
        assert import_lines(ReleaseImporter(), record).counts[Result.UNCHANGED] == 1
