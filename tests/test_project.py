"""Guards of the project as a whole that need no page of it."""

from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.template.loader import get_template

ROOT = Path(__file__).resolve().parent.parent


def template_names() -> list[str]:
    """The names of all templates of ours, as the loaders know them."""
    ours = [Path(app.path) for app in apps.get_app_configs() if Path(app.path).is_relative_to(ROOT)]
    folders = [ROOT / "templates", *(path / "templates" for path in ours if ".venv" not in path.parts)]
    return sorted(str(file.relative_to(folder)) for folder in folders for file in folder.rglob("*.html"))


@pytest.mark.parametrize("name", template_names())
def test_a_template_compiles(name: str) -> None:
    get_template(name)


@pytest.mark.django_db
def test_the_models_need_no_further_migration() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
