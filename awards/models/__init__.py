from awards.models.award import Award, AwardRank
from awards.models.award_set import AwardSet, AwardSetProgramme
from awards.models.edition import Edition, EditionGroup
from awards.models.mention import Mention, MentionVersion
from awards.models.organisation import Organisation, OrganisationAlias, OrganisationName
from awards.models.programme import Grade, Programme, ProgrammeAlias, Role
from awards.models.refusal import ProposalRefusal
from awards.models.register_import import ImportedRecord, ImportedRow, RegisterImport
from awards.models.suggestion import ProposalSuggestion

__all__ = [
    "Award",
    "AwardRank",
    "AwardSet",
    "AwardSetProgramme",
    "Edition",
    "EditionGroup",
    "Grade",
    "ImportedRecord",
    "ImportedRow",
    "Mention",
    "MentionVersion",
    "Organisation",
    "OrganisationAlias",
    "OrganisationName",
    "Programme",
    "ProgrammeAlias",
    "ProposalRefusal",
    "ProposalSuggestion",
    "RegisterImport",
    "Role",
]
