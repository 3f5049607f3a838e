"""Bringing awards in: from the lines of a file, or from the releases that tell of them.

`records` takes a line apart, `identity` tells when two are one award; `bodies`, `programmes` and `editions` find or
make what an award belongs to; `register` puts the award itself there; `importer` does so for a file of them.
"""
