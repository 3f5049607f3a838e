"""The register of awards as files for spreadsheets: the columns, and how each kind of file is written."""
