from django.urls import path

from newsroom.public import converters  # noqa: F401 they register themselves
from newsroom.public.feeds import views as feeds
from newsroom.public.views import (
    awards,
    disclosure,
    exports,
    home,
    organisations,
    practices,
    programmes,
    releases,
    search,
    streaks,
    years,
)

app_name = "public"
urlpatterns = [
    path("", home.home, name="home"),
    path("search/", search.search, name="search"),
    path("search/suggestions/", search.suggest, name="search-suggestions"),
    path("releases/", releases.release_list, name="release-list"),
    path("releases/feed/", feeds.releases, name="release-feed"),
    path("releases/<publicid:public_id>/", releases.release, name="release-id"),
    path("releases/<publicid:public_id>/<str:slug>/", releases.release, name="release"),
    path("awards/", awards.award_list, name="award-list"),
    path("awards/feed/", feeds.awards, name="award-feed"),
    path("awards/export.csv", exports.as_csv, name="award-csv"),
    path("awards/export.xlsx", exports.as_xlsx, name="award-xlsx"),
    path("awards/disclosure/", disclosure.disclosure, name="award-disclosure"),
    path("awards/disclosure/export.csv", disclosure.as_csv, name="award-disclosure-csv"),
    path("awards/disclosure/export.xlsx", disclosure.as_xlsx, name="award-disclosure-xlsx"),
    path("awards/streaks/", streaks.running, name="award-streaks"),
    path("awards/years/", years.years, name="award-years"),
    path("awards/years/<year:year>/", years.year, name="award-year"),
    path("awards/<publicid:public_id>/", awards.award, name="award"),
    path("awards/programmes/<uslug:slug>/", programmes.programme, name="programme"),
    path("practices/", practices.practice_list, name="practice-list"),
    path("practices/<publicid:public_id>/", practices.practice, name="practice-id"),
    path("practices/<publicid:public_id>/<str:slug>/", practices.practice, name="practice"),
    path("organisations/<uslug:slug>/", organisations.organisation, name="organisation"),
]
