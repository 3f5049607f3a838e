from awards.imports.importer import AwardImporter
from newsroom.releases.interchange.command import ImportCommand


class Command(ImportCommand):
    help = "Import awards from a file of JSON lines (see docs/interchange.md)."
    importer = AwardImporter
