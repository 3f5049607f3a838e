"""What the database itself lets the role of the public pages read, should a page ask for more than it may."""

from collections.abc import Iterator, Mapping

from django.apps import apps
from django.db import connection, models, router
from django.test import override_settings

from newsroom.accounts.grants import PUBLIC
from newsroom.releases.published import PublishedModel
from tests.visibility.canaries import FIRST_NUMBER, found_in

READABLE = """
    SELECT relname FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') AND has_table_privilege(%s, oid, 'SELECT')
    ORDER BY relname
"""
# How canaries of `Canaries.number` begin, and no key.
AMOUNT = str(FIRST_NUMBER)[:3]
# At the address of what was withdrawn stands the notice of that.
KNOWN = "(withdrawn: Release.public_id)"
# Keys in views that figures are counted from, which no model has: of what, and where that is shown.
COUNTED = {
    "published_win": ("award_id", "published_award"),
    "published_placing": ("award_id", "published_award"),
    "published_giver": ("edition_id", "published_edition"),
    "published_ours": ("organisation_id", "published_organisation"),
}
NOWHERE = "SELECT count(*) FROM {view} v WHERE NOT EXISTS (SELECT FROM {shown} s WHERE s.id = v.{key})"


def readable(told: Mapping[str, str]) -> Iterator[str]:
    """Words and amounts that hide in a table or view that the public role may read; keys are neither."""
    with connection.cursor() as cursor:
        cursor.execute(READABLE, [PUBLIC])
        for (relation,) in cursor.fetchall():
            cursor.execute(f"SELECT string_agg(row_to_json(row)::text, ' ') FROM {relation} row")
            [(rows,)] = cursor.fetchall()
            yield from (
                f"the public role reads {leak} in {relation}"
                for leak in found_in(rows or "", told)
                if leak.startswith(("zq", AMOUNT)) and KNOWN not in leak
            )


def leading_nowhere() -> Iterator[str]:
    """Published rows that point to what is not published: pages join what they show, and would not tell."""
    for view, key, shown in _keys():
        with connection.cursor() as cursor:
            cursor.execute(NOWHERE.format(view=view, key=key, shown=shown) + f" AND v.{key} IS NOT NULL")
            [(found,)] = cursor.fetchall()
        if found:
            yield f"{found} rows of {view} have keys of what hides in {key}"


def _keys() -> Iterator[tuple[str, str, str]]:
    yield from ((view, key, shown) for view, (key, shown) in COUNTED.items())
    for model in apps.get_models():
        for field in model._meta.fields if issubclass(model, PublishedModel) else ():
            if isinstance(field, models.ForeignKey):
                yield model._meta.db_table, field.column, field.related_model._meta.db_table


def read_by_others() -> Iterator[str]:
    """Published models that are asked for over another connection than the public role's."""
    with override_settings(PUBLIC_DATABASE_ALIAS="of the public role"):
        for model in apps.get_models():
            if issubclass(model, PublishedModel) and router.db_for_read(model) != "of the public role":
                yield f"{model.__name__} is not read by the public role"
