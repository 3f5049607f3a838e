from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from newsroom.desk.files import invited_file, staff_file_view
from newsroom.desk.invited import invited, invited_kit
from newsroom.desk.preview import preview_kit_view, preview_view
from newsroom.desk.proposals.pages import stored, waiting
from newsroom.desk.proposals.views import ask
from newsroom.desk.year.views import year_in_awards
from newsroom.media import converters  # noqa: F401 they register themselves
from newsroom.media.admin.uploading import upload
from newsroom.public.views.files import file
from newsroom.public.views.home import to_home
from newsroom.translation.admin import translators
from newsroom.translation.admin.checks import check_typed, finding
from newsroom.translation.admin.machine import propose
from newsroom.translation.admin.memory import memory

urlpatterns = [
    path("admin/preview/<str:language>/<int:pk>/", preview_view, name="preview"),
    path("admin/preview/<int:pk>/kit.zip", preview_kit_view, name="preview_kit"),
    path("admin/files/<filetoken:token>/<str:name>", staff_file_view, name="staff_file"),
    path("admin/files/", admin.site.admin_view(upload), name="upload_file"),
    path("admin/checks/", admin.site.admin_view(check_typed), name="language_checks_new"),
    path("admin/checks/<int:release>/", admin.site.admin_view(check_typed), name="language_checks"),
    path(
        "admin/checks/<int:release>/<slug:identity>/", admin.site.admin_view(finding), name="language_finding"
    ),
    path("admin/proposals/", admin.site.admin_view(ask), name="proposals_new"),
    path("admin/proposals/waiting/", admin.site.admin_view(waiting), name="proposals_waiting"),
    path("admin/proposals/<int:release>/", admin.site.admin_view(ask), name="proposals"),
    path("admin/proposals/<int:release>/page/", admin.site.admin_view(stored), name="proposals_stored"),
    path("admin/xliff/", admin.site.admin_view(translators.import_file), name="xliff_import"),
    path("admin/xliff/<int:pk>/", admin.site.admin_view(translators.export), name="xliff_export"),
    path("admin/machine-translation/", admin.site.admin_view(propose), name="machine_translation_new"),
    path(
        "admin/machine-translation/<int:release>/",
        admin.site.admin_view(propose),
        name="machine_translation",
    ),
    path("admin/memory/<int:pk>/", admin.site.admin_view(memory), name="translation_memory"),
    path("admin/year-in-awards/", admin.site.admin_view(year_in_awards), name="year_in_awards"),
    path("admin/", admin.site.urls),
    path("preview/<str:token>/", invited, name="invited"),
    path("preview/<str:token>/kit.zip", invited_kit, name="invited_kit"),
    path("preview/<str:link>/files/<filetoken:token>/<str:name>", invited_file, name="invited_file"),
    path("files/<filetoken:token>/<str:name>", file, name="file"),
    path("", to_home),
    path("api/v1/", include("newsroom.public.api.urls")),
    path("", include("newsroom.public.site_urls")),
    *i18n_patterns(path("", include("newsroom.public.urls"))),
]
