"""The closed lists of the register. Sources of the Korean terms stand beside the values."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OrganisationKind(models.TextChoices):
    CITY = "city", _("City")  # 시
    AFFILIATE = "affiliate", _("City affiliate")  # 산하기관
    DISTRICT = "district", _("District")  # 구, 동
    DEPARTMENT = "department", _("Department")  # 부서, 사업소
    CENTRAL = "central", _("Central government")  # 중앙행정기관
    PROVINCE = "province", _("Province or metropolitan city")  # 시·도
    LOCAL = "local", _("Other local government")  # 다른 시·군·구
    PUBLIC = "public", _("Public body")  # 공공기관
    ASSOCIATION = "association", _("Association or academic society")  # 협회·학회
    MEDIA = "media", _("Media company")  # 언론사
    PRIVATE = "private", _("Private company or institute")  # 민간
    FOREIGN = "foreign", _("Foreign or international body")  # 해외기관


class ProgrammeKind(models.TextChoices):
    """What a programme really is, whatever its name says."""

    EVALUATION = "evaluation", _("Evaluation")  # 평가: every body of a class is scored
    CONTEST = "contest", _("Contest")  # 경진대회·공모전: bodies submit cases
    PRIZE = "prize", _("Named prize")  # 시상제: a jury chooses
    COMMENDATION = "commendation", _("Commendation for merit")  # 유공 표창
    BRAND = "brand", _("Brand award")  # 브랜드 대상: by consumer survey
    CERTIFICATION = "certification", _("Certification (not an award)")  # 인증
    OTHER = "other", _("Other")


class PolicyField(models.TextChoices):
    """The field of city work that a programme looks at."""

    ADMINISTRATION = "administration", _("General administration")
    INNOVATION = "innovation", _("Government innovation")
    DATA = "data", _("Data and digital")
    FINANCE = "finance", _("Finance and tax")
    INTEGRITY = "integrity", _("Integrity and audit")
    SERVICE = "service", _("Citizen service and communication")
    SAFETY = "safety", _("Safety and disasters")
    WELFARE = "welfare", _("Welfare")
    HEALTH = "health", _("Health")
    FAMILY = "family", _("Children, youth and family")
    ECONOMY = "economy", _("Economy and jobs")
    AGRICULTURE = "agriculture", _("Agriculture and food")
    ENVIRONMENT = "environment", _("Environment and climate")
    URBAN = "urban", _("Urban planning and housing")
    TRANSPORT = "transport", _("Transport")
    CULTURE = "culture", _("Culture, tourism and sports")
    EDUCATION = "education", _("Education")
    DIPLOMACY = "diplomacy", _("International exchange")


class RoleName(models.TextChoices):
    ORGANISER = "organiser", _("Organiser")  # 주관
    HOST = "host", _("Host")  # 주최
    SPONSOR = "sponsor", _("Sponsor")  # 후원


class PrizeKind(models.TextChoices):
    """시상 and 포상 differ in law: 정부 표창 규정, art. 3."""

    AWARD = "award", _("Award (상): for the result of a contest or evaluation")
    COMMENDATION = "commendation", _("Commendation (표창): for merit")


class Authority(models.TextChoices):
    """In whose name a prize is given (훈격). In English the head of a 처 is a minister, as the government writes it."""

    PRESIDENT = "president", _("President")  # 대통령
    PRIME_MINISTER = "prime_minister", _("Prime Minister")  # 국무총리
    SPEAKER = "speaker", _("Speaker of the National Assembly")  # 국회의장
    MINISTER = "minister", _("Minister")  # 장관, 처장
    VICE_MINISTER = "vice_minister", _("Vice minister")  # 차관
    COMMISSIONER = "commissioner", _("Commissioner of an agency")  # 청장
    CHAIR = "chair", _("Chair of a commission")  # 위원장
    GOVERNOR = "governor", _("Governor or metropolitan mayor")  # 시·도지사
    MAYOR = "mayor", _("Mayor or head of a district")  # 시장·군수·구청장
    SUPERINTENDENT = "superintendent", _("Superintendent of education")  # 교육감
    HEAD = "head", _("Head of a public body")  # 공공기관장
    PRIVATE = "private", _("Head of an association or company")  # 협회·언론사 대표
    FOREIGN = "foreign", _("Foreign or international body")  # 해외기관
