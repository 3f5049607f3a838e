"""Measures how well awards are read out of Korean texts, on a folder of articles whose awards people have noted.

    python -m bench.proposals FOLDER [--labels FILE] [--show]

FOLDER holds one article a file, `NAME.txt`. The labels, in FOLDER/labels.jsonl unless told otherwise, are JSON lines:
`{"article": NAME, ...}` with the fields that `propose_awards` prints, and `"in_sidebar": true` for what is told of
beside the article and must not be read. An article without labels tells of no award. `--show` lists what was missed,
what was read although nobody won it, and which fields of the others differ.
"""
