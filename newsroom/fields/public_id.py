"""Ids that the public sees: random, so that they tell neither order nor how many are waiting."""

import secrets
from typing import Any

from django.core.validators import RegexValidator
from django.db import models

# No vowels (no words by accident) and nothing that reads like another character.
ALPHABET = "23456789bcdfghjkmnpqrstvwxyz"
LENGTH = 10
PATTERN = f"[{ALPHABET}]{{{LENGTH}}}"


def make_public_id() -> str:
    return "".join(secrets.choice(ALPHABET) for _position in range(LENGTH))


class PublicIdField(models.CharField):
    """The id of a record in URLs and in the API: ten random characters, unique."""

    default_validators = [RegexValidator(f"^{PATTERN}$")]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", LENGTH)
        kwargs.setdefault("default", make_public_id)
        kwargs.setdefault("editable", False)
        kwargs.setdefault("unique", True)
        super().__init__(*args, **kwargs)
