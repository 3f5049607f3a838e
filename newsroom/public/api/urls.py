from django.urls import path, re_path
from django.views.generic import RedirectView

from newsroom.public import converters  # noqa: F401 they register themselves
from newsroom.public.api.views import (
    awards,
    base,
    disclosure,
    docs,
    headings,
    practices,
    registers,
    releases,
    suggestions,
)
from newsroom.public.methods import read_only

app_name = "api"
urlpatterns = [
    path("", read_only(RedirectView.as_view(pattern_name="api:docs"))),
    path("releases/", releases.ReleaseList.as_view(), name="release-list"),
    path("releases/<publicid:public_id>/", releases.ReleaseDetail.as_view(), name="release"),
    path("awards/", awards.AwardList.as_view(), name="award-list"),
    path("awards/summary/", awards.AwardSummary.as_view(), name="award-summary"),
    path("awards/disclosure/", disclosure.DisclosureList.as_view(), name="disclosure-list"),
    path("awards/disclosure/years/", disclosure.DisclosureYears.as_view(), name="disclosure-years"),
    path("awards/<publicid:public_id>/", awards.AwardDetail.as_view(), name="award"),
    path("practices/", practices.PracticeList.as_view(), name="practice-list"),
    path("practices/<publicid:public_id>/", practices.PracticeDetail.as_view(), name="practice"),
    path("programmes/", registers.ProgrammeList.as_view(), name="programme-list"),
    path("programmes/<uslug:slug>/", registers.ProgrammeDetail.as_view(), name="programme"),
    path("organisations/", registers.OrganisationList.as_view(), name="organisation-list"),
    path("organisations/<uslug:slug>/", registers.OrganisationDetail.as_view(), name="organisation"),
    path("categories/", headings.CategoryList.as_view(), name="category-list"),
    path("departments/", headings.DepartmentList.as_view(), name="department-list"),
    path("suggestions/", suggestions.Suggestions.as_view(), name="suggestions"),
    path("schema/", docs.Schema.as_view(), name="schema"),
    path("docs/", docs.docs, name="docs"),
    re_path(r"^(?:.*/)?$", base.UnknownPath.as_view()),
]
