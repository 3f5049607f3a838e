"""Bringing releases in with the awards that they tell of.

`records` and `texts` take a line apart, `stored` fetches what the site has of a batch, `standing` tells whether a line
may change it, `copies` writes working copies, `ready` holds the readiness list for them, `publication` decides what
becomes public and when, `importer` does so for a file of releases.
"""
