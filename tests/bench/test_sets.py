"""Our own set of documents and judged questions."""

import json

from bench.search_quality.sets import own, read


def written(folder, name, *rows):
    file = folder / f"{name}.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def test_our_set_asks_sixty_questions_of_varied_kinds_and_more():
    documents, questions = own()
    assert len(questions) >= 60
    assert len({question.kind for question in questions}) >= 10
    assert len({document.id for document in documents}) == len(documents)


def test_everything_that_is_judged_is_a_document():
    documents, questions = own()
    judged = {name for question in questions for name in question.grades}
    assert judged <= {document.id for document in documents}


def test_any_set_can_be_read_from_json_lines(tmp_path):
    documents = written(tmp_path, "documents", {"id": 1, "text": "하늘"}, {"id": 2, "text": "sky"})
    queries = written(
        tmp_path, "queries", {"id": 7, "text": "하늘?"}, {"id": 8, "text": "nothing answers this"}
    )
    relevant = written(tmp_path, "relevant", {"query": 7, "document": 1})
    found, questions = read(documents, queries, relevant)
    assert [(document.id, document.language) for document in found] == [("1", "ko"), ("2", "en")]
    assert [(question.text, question.grades) for question in questions] == [("하늘?", {"1": 1})]
