"""Two people, one form: whoever saves second sees what the first one changed, and loses nothing.

A form carries what it showed when it was opened (`_opened`: a digest for each place). When it comes back, three sides
are compared place by place: as it was opened, as it is stored now (theirs), as it was sent (mine).
"""
