"""Releases written by COPY are those that import and approval would have written."""

import re

import pytest
from django.db import connection, transaction

from bench import fill as filling
from bench.approved import make_home
from bench.corpus import releases
from newsroom.desk.imports.importer import ReleaseImporter
from newsroom.releases.models import Release, ReleaseText
from tests.lines import import_lines

pytestmark = pytest.mark.django_db

SIZE = 160
ID = re.compile(r"[23456789bcdfghjkmnpqrstvwxyz]{10}")


def test_copied_releases_are_told_like_imported_ones(client):
    with transaction.atomic():
        make_home()
        import_lines(ReleaseImporter(), *releases(SIZE))
        imported = told(client)
        transaction.set_rollback(True)
    assert list(filling.fill(releases(SIZE))) == [SIZE]
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert Release.objects.filter(import_digest="").count() > SIZE / 4, "hardly anything was copied"
    assert told(client) == imported


def told(client):
    """What the API tells of every release but ids, and the working texts."""
    ids = client.get("/api/v1/releases/", {"page_size": 100, "ordering": "published_at"}).json()["results"]
    public = [ID.sub("ID", client.get(f"/api/v1/releases/{row['id']}/").text) for row in ids]
    fields = ("release__external_id", "language", "title", "subtitles", "summary", "body", "ready", "slug")
    return public, list(ReleaseText.objects.order_by(*fields[:2]).values_list(*fields))
