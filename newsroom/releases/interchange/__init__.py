"""The interchange format: what every import shares, whatever it brings in.

`lines` reads JSON lines, `fields` takes their objects apart and refuses what it does not know, `changes`
collects what a batch will write, `run` stores batch after batch, `report` tells how it went, `command` is the
base of the management commands.
"""
