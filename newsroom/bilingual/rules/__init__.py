"""The rules in the order in which they are told; another one is a class with a line here."""

from newsroom.bilingual.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
