from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from newsroom.desk.invited import invited
from newsroom.desk.preview import preview_view
from newsroom.public.views.home import to_home

urlpatterns = [
    path("admin/preview/<str:language>/<int:pk>/", preview_view, name="preview"),
    path("admin/", admin.site.urls),
    path("preview/<str:token>/", invited, name="invited"),
    path("", to_home),
    path("api/v1/", include("newsroom.public.api.urls")),
    *i18n_patterns(path("", include("newsroom.public.urls"))),
]
    path("", include("newsroom.public.site_urls")),
