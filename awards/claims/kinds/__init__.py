"""The kinds of claims in the order in which they are read; another one is a class with a line here."""

from awards.claims.kinds.crowns import Crown
from awards.claims.kinds.crowns_of_year import CrownOfYear
from awards.claims.kinds.differences import Difference
from awards.claims.kinds.firsts import First
from awards.claims.kinds.kind import Kind
from awards.claims.kinds.most_ever import MostEver
from awards.claims.kinds.ranks import Rank
from awards.claims.kinds.streaks import Streak
from awards.claims.kinds.times import Nth
from awards.claims.kinds.totals import Total

KINDS: tuple[Kind, ...] = (
    *(Streak(), Nth(), First(), Rank(), Difference()),
    *(Crown(), CrownOfYear(), Total(), MostEver()),
)
KINDS_BY_ID = {kind.id: kind for kind in KINDS}
