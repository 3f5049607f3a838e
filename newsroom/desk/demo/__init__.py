"""The sample data of the demo: a fictional city's releases, its register of awards, and four of its staff."""
