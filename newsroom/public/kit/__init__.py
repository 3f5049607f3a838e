"""The press kit of a release: one archive with all that a newsroom needs of it, made while it is sent."""
