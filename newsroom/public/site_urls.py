"""Addresses that are the same whatever the language: what robots ask for, and what is fetched by pages."""

from django.urls import path

from newsroom.public import converters  # noqa: F401 they register themselves
from newsroom.public.share import views as share
from newsroom.public.sitemaps import views as sitemaps
from newsroom.public.views import kit

app_name = "site"
urlpatterns = [
    path("files/kit/<publicid:public_id>.zip", kit.kit, name="kit"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<slug:section>-<int:number>.xml", sitemaps.part, name="sitemap-part"),
    path("news-sitemap.xml", sitemaps.news, name="news-sitemap"),
    path("files/share/<slug:language>/newsroom.jpg", share.of_site, name="share-image-of-site"),
    path("files/share/<slug:language>/<publicid:public_id>.jpg", share.of_release, name="share-image"),
]
