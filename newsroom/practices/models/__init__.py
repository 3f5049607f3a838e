# Django collects an app's models from here; the public ones have a module of their own.
from newsroom.practices.models.practice import Practice, PracticeAward, PracticeRelease
from newsroom.practices.models.visit import Visit

__all__ = ["Practice", "PracticeAward", "PracticeRelease", "Visit"]
