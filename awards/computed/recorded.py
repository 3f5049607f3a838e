"""What the whole register counts, remembered until the register changes: texts are checked while somebody types."""

from awards.computed import totals
from awards.computed.totals import Totals
from awards.computed.worlds import RECORDED

# Any change of the register gives it another mark, also of what is not public (awards/migrations/0017).
MARK = "SELECT json_build_array(mark)::text FROM published_register"

_known: tuple[str, Totals] | None = None


def all_totals() -> Totals:
    """`totals.counted` over all records. The mark is read first: what is counted is never older than its mark."""
    global _known
    ((mark,),) = RECORDED.told(MARK)
    known = _known
    if known is None or known[0] != mark:
        known = _known = mark, totals.counted(RECORDED)
    return known[1]
