"""The public world of `awards.computed`: the published views, asked by the role of the public pages."""

from awards.computed.worlds import RECORDED, World
from newsroom.public.queries.statements import told

PUBLISHED = World("published", {name: f"published_{name}" for name in RECORDED.relations}, told)
