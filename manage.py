#!/usr/bin/env python
import os
import secrets
import sys

from django.core.management import execute_from_command_line

# They read files and ask no database: where no site is set up they run all the same, as anybody without its secrets.
ON_FILES = ("check_bilingual", "propose_awards")

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    if sys.argv[1:2] and sys.argv[1] in ON_FILES and not os.environ.get("ENV_FILE"):
        os.environ.setdefault("DATABASE_URL", "postgresql:///newsroom")
        os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(50))
    execute_from_command_line(sys.argv)
