from django import template

from awards.published import PublishedAward
from newsroom.public.charts import bars

register = template.Library()


@register.simple_tag
def score_bars(award: PublishedAward) -> bars.ScoreBars | None:
    """Where the bars of an award's score and of its group's average end; None where one of them is not known."""
    if award.score is None or award.group is None or award.group.average is None:
        return None
    return bars.score_bars(award.score, award.group.average)
