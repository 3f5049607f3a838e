"""The site's own settings, under an environment of the tests' making.

Nothing of the person's environment is read but DATABASE_URL (any PostgreSQL instead of a throw-away one).
"""

import atexit
import os
import shutil
import tempfile

from newsroom.postgres import OWNER, throw_away

# Kept apart, since the workers of a run inherit what is put into DATABASE_URL below.
GIVEN = os.environ.setdefault("TESTS_DATABASE_URL", os.environ.get("DATABASE_URL", ""))
# Only prepared here, so that its address is known: it starts with the first test that needs a database.
CLUSTER = None if GIVEN else throw_away()

# Each process of a run has a folder of its own for the files that its tests store.
FILES = tempfile.mkdtemp(prefix="newsroom-test-files-")
os.chmod(FILES, 0o755)
atexit.register(shutil.rmtree, FILES, ignore_errors=True)

for name in (
    "ENV_FILE",
    "DATABASE_PUBLIC_URL",
    "DATABASE_PUBLIC_TIMEOUT",
    "CITY_NAME",
    "MASTHEAD",
    "MASTHEAD_OFFICIAL",
    "PRESS_PHONE",
    "PRESS_MAIL",
    "STATIC_ROOT",
    "FILES_URL",
    "FILES_INTERNAL_URL",
    "FILES_SCANNER",
    "DEBUG",
    "BEHIND_PROXY",
    "NEWSROOM_DEMO",
    "PUBLISH_UNCHECKED_TRANSLATIONS",
    "SITE_URL",
    "EMAIL_URL",
    "MAIL_FROM",
):
    os.environ.pop(name, None)
if CLUSTER:
    os.environ["DATABASE_URL"] = CLUSTER.url(OWNER)
os.environ.update(
    SECRET_KEY="test-key-that-signs-nothing-of-worth-0123456789abcdefghij",
    MEDIA_ROOT=FILES,
    ALLOWED_HOSTS="testserver,localhost,127.0.0.1",
    DATABASE_CONN_MAX_AGE="0",
    HTTPS="false",
    LOG_LEVEL="WARNING",
    # Playwright leaves an event loop in the tests' thread, where Django would refuse to ask the database.
    DJANGO_ALLOW_ASYNC_UNSAFE="true",
)

from newsroom.settings import *  # noqa: E402, F403 the environment comes first
from newsroom.settings import MIDDLEWARE, STORAGES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # a good one is slow by design
# Static files come straight from their sources, so that no test needs collectstatic before it.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("whitenoise.")]
