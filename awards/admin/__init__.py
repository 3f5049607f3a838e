# Django's admin finds the classes of an app by importing this package.
from awards.admin.award_sets import AwardSetAdmin
from awards.admin.awards import AwardAdmin
from awards.admin.editions import EditionAdmin, EditionGroupAdmin
from awards.admin.mentions import MentionInline
from awards.admin.organisations import OrganisationAdmin
from awards.admin.programmes import GradeAdmin, ProgrammeAdmin
from awards.admin.spreadsheets import RegisterImportAdmin
from newsroom.releases.admin import ReleaseAdmin

ReleaseAdmin.inlines.append(MentionInline)

__all__ = [
    "AwardAdmin",
    "AwardSetAdmin",
    "EditionAdmin",
    "EditionGroupAdmin",
    "GradeAdmin",
    "MentionInline",
    "OrganisationAdmin",
    "ProgrammeAdmin",
    "RegisterImportAdmin",
]
