from django.urls import path

from newsroom.public import converters  # noqa: F401 they register themselves
from newsroom.public.feeds import views as feeds
from newsroom.public.views import (
    awards,
    exports,
    home,
    organisations,
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
    path("awards/streaks/", streaks.running, name="award-streaks"),
    path("awards/years/", years.years, name="award-years"),
    path("awards/years/<year:year>/", years.year, name="award-year"),
    path("awards/<publicid:public_id>/", awards.award, name="award"),
    path("awards/programmes/<uslug:slug>/", programmes.programme, name="programme"),
    path("organisations/<uslug:slug>/", organisations.organisation, name="organisation"),
]
