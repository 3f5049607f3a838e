"""Measures how well search finds: ours beside two rankings by BM25, on documents with judged questions.

    python -m bench.search_quality [DOCUMENTS QUERIES RELEVANT]

Three files of JSON lines: `{"id", "title", "text", "language"}`, `{"id", "text", "kind"}` and `{"query", "document",
"grade"}` with grades from 1. Language, title and kind may be missing. Without files: our own set (bench/retrieval).
"""
