"""Glossaries and texts in the files of others: CSV and TBX for terms, XLIFF for translators; pure."""
