"""A proposal in the words of the interchange format: what `propose_awards` prints; pure."""

from typing import Any, Final

from awards.proposals.proposal import Proposal

# The printed name of a prize, by whose it is.
PRIZES: Final = {
    "president": "대통령상",
    "prime_minister": "국무총리상",
    "speaker": "국회의장상",
    "minister": "장관상",
    "commissioner": "청장상",
    "governor": "도지사상",
    "superintendent": "교육감상",
}
HEAD_OF_OFFICE: Final = "처장"


def told(proposal: Proposal, file: str) -> dict[str, Any]:
    """One line of its output: None where the text does not say it."""
    return {
        "file": file,
        "recipient": proposal.recipient,
        "programme": proposal.programme,
        "category": proposal.category,
        "edition_year": proposal.year,
        "edition_number": proposal.number,
        "organiser": proposal.organiser or proposal.host,
        "grade": proposal.grade,
        "prize_by": prize_by(proposal),
        "rank": proposal.rank,
        "score": _number(proposal.score),
        "average": _number(proposal.average),
        "evaluated_count": proposal.assessed,
        "indicator_count": proposal.indicators,
        "streak_years": proposal.streak,
        "peer_group": proposal.group,
        "current": proposal.current,
        "evidence": proposal.evidence,
    }


def prize_by(proposal: Proposal) -> str | None:
    if proposal.authority == "minister" and HEAD_OF_OFFICE in (proposal.prize or ""):
        return "처장상"
    return PRIZES.get(proposal.authority or "")


def _number(value: Any) -> float | None:
    return None if value is None else float(value)
