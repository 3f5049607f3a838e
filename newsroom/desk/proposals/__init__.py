"""The panel “Awards that the text tells of” of the release form: proposals to accept, to correct or to refuse."""
