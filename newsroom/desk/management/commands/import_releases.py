from newsroom.desk.imports.importer import ReleaseImporter
from newsroom.releases.interchange.command import ImportCommand


class Command(ImportCommand):
    help = "Import press releases, with the awards they tell of, from a file of JSON lines (see docs/interchange.md)."
    importer = ReleaseImporter
