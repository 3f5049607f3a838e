"""The settings of the site: safe by default, told by environment variables only (see .env.example)."""

from pathlib import Path

from csp.constants import NONE, SELF

from newsroom.env import Environment

BASE_DIR = Path(__file__).resolve().parent.parent
env = Environment()

DEBUG = env.flag("DEBUG", default=False)
# Whether accounts with known passwords may be made (manage.py load_demo).
DEMO = env.flag("NEWSROOM_DEMO", default=False)
SECRET_KEY = env.text("SECRET_KEY")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", default=[])
ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The city that the newsroom belongs to; the default is the city of the demo.
CITY_NAME = env.by_language("CITY_NAME", default={"ko": "하늘시", "en": "Haneul City"})
# The line above the header (누리집 안내); the national flag stands only beside that of a government's own site.
MASTHEAD = env.by_language("MASTHEAD", default={})
MASTHEAD_OFFICIAL = env.flag("MASTHEAD_OFFICIAL", default=False)
# Whom journalists reach at the city's press office, besides the people that each release names.
PRESS_PHONE = env.text("PRESS_PHONE", default="")
PRESS_MAIL = env.text("PRESS_MAIL", default="")

INSTALLED_APPS = [
    # After a migration these two make the permissions that newsroom.accounts then gives to its groups.
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "newsroom.apps.NewsroomConfig",
    "newsroom.fields",
    "newsroom.accounts",
    "newsroom.releases",
    "newsroom.media",
    "awards",
    "newsroom.certificates",
    "newsroom.practices",
    "newsroom.translation",
    "newsroom.search",
    "newsroom.public",
    "newsroom.desk",
    "django_prose_editor",
    "django_filters",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "csp",
    "newsroom.apps.AdminConfig",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "newsroom.middleware.ContentSecurityPolicyMiddleware",
    "newsroom.middleware.PermissionsPolicyMiddleware",
    "newsroom.public.middleware.PublicCacheControl",
    "newsroom.public.overload.FewAtATime",
    "newsroom.public.middleware.LegacyURLs",
    "newsroom.public.overload.TakesTooLong",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "newsroom.public.conditional.ConditionalAnswers",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "newsroom.public.context.site",
            ],
        },
    }
]
FORM_RENDERER = "newsroom.fields.rendering.FormRenderer"

# The editorial process writes through `default`; published models are read through `public`, whose database
# role sees the published views only. Where one role serves both there is one connection.
KEEP_CONNECTION = env.number("DATABASE_CONN_MAX_AGE", default=60)
DATABASES = {"default": env.database("DATABASE_URL", keep_seconds=KEEP_CONNECTION)}
# No reader waits longer for a page, and nobody's question holds the database for longer; editors' may take long.
LONGEST_PUBLIC_QUERY = env.number("DATABASE_PUBLIC_TIMEOUT", default=10)
if public := env.database(
    "DATABASE_PUBLIC_URL", default={}, keep_seconds=KEEP_CONNECTION, most_seconds=LONGEST_PUBLIC_QUERY
):
    DATABASES["public"] = public
PUBLIC_DATABASE_ALIAS = "public" if public else "default"
DATABASE_ROUTERS = ["newsroom.releases.routers.PublishedRouter"]

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "admin:login"

LANGUAGE_CODE = "ko"
LANGUAGES = [("ko", "한국어"), ("en", "English")]
# The second one words some of Django's own messages better.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale/django"]
FORMAT_MODULE_PATH = "newsroom.formats"
USE_I18N = True
TIME_ZONE = "Asia/Seoul"
USE_TZ = True

# Whether texts that a machine has translated go out before a person has checked them.
PUBLISH_UNCHECKED_TRANSLATIONS = env.flag("PUBLISH_UNCHECKED_TRANSLATIONS", default=False)
# Which service outside the house editors may ask for a translation, by whose key; none unless it is named here.
MACHINE_TRANSLATION = env.one_of("MACHINE_TRANSLATION", ("deepl", "google", "papago"), default="")
MACHINE_TRANSLATION_KEY = env.text("MACHINE_TRANSLATION_KEY", default="")
MACHINE_TRANSLATION_KEY_ID = env.text("MACHINE_TRANSLATION_KEY_ID", default="")
MACHINE_TRANSLATION_URL = env.text("MACHINE_TRANSLATION_URL", default="")

# Where people reach the site: links in mails begin with it.
SITE_URL = env.text("SITE_URL", default="").rstrip("/")
# Without a way to send mail notices wait in the outbox.
mail = env.mail("EMAIL_URL", default={})
SENDS_MAIL = bool(mail)
globals().update(mail)
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", default="newsroom@localhost")

STATIC_URL = "/static/"
STATIC_ROOT = env.text("STATIC_ROOT", default=str(BASE_DIR / "staticfiles"))
# Ours, and what assets/build.py takes from the front-end packages.
STATICFILES_DIRS = [BASE_DIR / "assets/static", BASE_DIR / "assets/vendor"]
# A release form may have 60 photos and 60 attachments, each a row of fields and with an input for a file.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 3000
DATA_UPLOAD_MAX_NUMBER_FILES = 200
# Photos and attachments: in a folder that no web server hands out by itself, or in an S3-compatible store.
MEDIA_ROOT = env.text("MEDIA_ROOT", default=str(BASE_DIR / "var/files"))
folder = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": MEDIA_ROOT}}
# Under which nginx knows that folder and sends what the application names; else the application sends it.
FILES_INTERNAL_URL = env.text("FILES_INTERNAL_URL", default="")
# Where a virus scanner that speaks clamd's protocol is asked about each upload.
FILES_SCANNER = env.text("FILES_SCANNER", default="")
STORAGES = {
    "default": folder,
    "files": env.store("FILES_URL", default=folder),
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

HTTPS = env.flag("HTTPS", default=True)
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
HSTS_SECONDS = env.number("HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_SECONDS = HSTS_SECONDS if HTTPS else 0
BEHIND_PROXY = env.flag("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_HTTPONLY = True
# The two checks ask to bind every sub-domain for years: the newsroom is one host among many of its city.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

REST_FRAMEWORK = {
    # The API is public and read only: nobody logs in, so no answer can depend on who asks.
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_RENDERER_CLASSES": ["newsroom.public.api.rendering.Json"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "newsroom.public.api.schema.PublicSchema",
    "URL_FORMAT_OVERRIDE": None,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Newsroom API",
    "DESCRIPTION": "Press releases of the city in Korean and English, and the register of the awards it has won. "
    "Read only and open to everyone. Unknown parameters are refused. A parameter that is an array is repeated for each"
    " of its values and finds what has any of them; every other is given once.",
    "VERSION": "1",
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "SERVE_INCLUDE_SCHEMA": False,
    "ENUM_NAME_OVERRIDES": {
        "ReleaseKind": "newsroom.releases.enums.Kind",
        "ProgrammeKind": "awards.enums.ProgrammeKind",
        "OrganisationKind": "awards.enums.OrganisationKind",
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "class": "newsroom.logs.RedactingFormatter",
            "format": "{asctime} {levelname} {name} {message}",
            "style": "{",
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {
        "handlers": ["stderr"],
        "level": env.one_of("LOG_LEVEL", ("DEBUG", "INFO", "WARNING", "ERROR"), default="INFO"),
    },
    # Django's own handlers would say everything twice, and without leaving anything out.
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        "django.server": {"handlers": [], "propagate": True},
    },
}

env.refuse_nonsense()
