"""What awards are named by, read table by table: records of one model by keys, as their view has them.

The views of the register look into each other to tell what is public. Joined in one statement they are planned longer
than all of them take to read one after the other, and the planner reads the whole register for a single row. These
statements are planned once for a connection.
"""

from collections.abc import Iterable

from newsroom.public.queries.records import M, records
from newsroom.public.queries.statements import told

# Names of views and columns are written in code alone.
HAVING = "SELECT row_to_json(one)::text FROM {view} one WHERE one.{column} = ANY (%(keys)s::bigint[])"


def by_key(model: type[M], keys: Iterable[int]) -> dict[int, M]:
    return {record.pk: record for record in having(model, "id", keys)}


def having(model: type[M], column: str, keys: Iterable[int]) -> list[M]:
    """Those that have one of these keys in a column; nothing is asked where there are none."""
    if not (wanted := list(keys)):
        return []
    asked = HAVING.format(view=model._meta.db_table, column=column)
    return records(model, told(asked, {"keys": wanted}))
