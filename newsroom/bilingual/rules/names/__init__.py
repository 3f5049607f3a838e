"""Rules for names: of bodies, places, persons and programmes, of grades and prizes, and for terms of the glossary."""

from newsroom.bilingual.rules.names.authorities import PrizeOrCommendation, WrongAuthority
from newsroom.bilingual.rules.names.bodies import BodyInManyNames, OutdatedBody, WrongBody
from newsroom.bilingual.rules.names.grades import GradeInManyNames, WrongGrade
from newsroom.bilingual.rules.names.persons import PersonInManySpellings, WrongPerson
from newsroom.bilingual.rules.names.places import PlaceInTwoStyles, WrongPlace
from newsroom.bilingual.rules.names.programmes import ProgrammeInManyNames
from newsroom.bilingual.rules.names.renderings import ForbiddenRendering, OtherProgramme
from newsroom.bilingual.rules.rule import Rule

NAMES: tuple[Rule, ...] = (
    WrongGrade(),
    WrongAuthority(),
    PrizeOrCommendation(),
    WrongBody(),
    OutdatedBody(),
    WrongPlace(),
    WrongPerson(),
    OtherProgramme(),
    ForbiddenRendering(),
    GradeInManyNames(),
    BodyInManyNames(),
    ProgrammeInManyNames(),
    PersonInManySpellings(),
    PlaceInTwoStyles(),
)
