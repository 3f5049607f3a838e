from django.contrib import admin
from django.urls import path

from newsroom.desk.preview import preview_view

urlpatterns = [
    path("admin/preview/<str:language>/<int:pk>/", preview_view, name="preview"),
    path("admin/", admin.site.urls),
]
