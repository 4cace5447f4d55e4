"""How weights are found from first readings, on articles of the tests' own."""

import json
import lzma

from tonetrack.bench import weighing
from tonetrack.reading import article_of, roster_of
from tonetrack.reading.extraction import read_by_rules
from tonetrack.reading.weighing.weigh import QUESTIONS, WEIGHTS

TEXT = "{} wrote to {} on May 4. “The nets are dry,” he wrote. On May 6 {} told reporters that “the boats are in.”"
PAIRS = [("Kim Jong Un", "Xi Jinping"), ("Xi Jinping", "Kim Jong Un"), ("Vladimir Putin", "Xi Jinping"), ("Xi Jinping", "Vladimir Putin")]


def record(number, writer, reader):
    text = TEXT.format(writer, reader, writer)
    read, _ = read_by_rules(article_of(text, published="2031-05-08"), roster_of())
    found = [{name: getattr(one, name) for name in "text start end form speaker addressee document is_letter letter_date date_basis rule confidence".split()} for one in read]
    found[0] |= {"is_letter": False, "document": "statement", "letter_date": None, "addressee": None}  # as a weaker reader would have it
    told = [("The nets are dry,", writer, True, "2031-05-04"), ("the boats are in.", writer, False, None)]
    marks = [
        {"quote": quote, "start": text.index(quote), "speaker": who, "is_letter_excerpt": letter, "letter_date": day}
        | {"addressee": reader if letter else None, "document": "letter" if letter else "interview"}
        for quote, who, letter, day in told
    ]
    return {"set": "abcdef"[number % 6], "text": text, "published": "2031-05-08", "found": found, "marks": marks}


def test_what_the_rules_miss_alike_everywhere_is_mended_in_the_set_left_out(tmp_path, capsys):
    path = tmp_path / "first.jsonl.xz"
    with lzma.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(record(number, *PAIRS[number % 4])) + "\n" for number in range(24))
    examples = list(weighing.read_examples(path))
    weights, weighed = weighing.fit(examples)
    weighing.report(examples, weighed)
    assert "24 articles, 48 quotations" in (told := capsys.readouterr().out)
    assert "rules speaker 1.000 letter 0.500 day 0.500 all 0.500 addressee 0.500 kind 0.000 ·" in told  # of words told to reporters the rules read a statement, here marked an interview
    assert "· weighed speaker 1.000 letter 1.000 day 1.000 all 1.000 addressee 1.000 kind 1.000" in told
    weighing.write_weights(weights, tmp_path / "weights.csv")
    rows = (tmp_path / "weights.csv").read_text("utf-8").splitlines()
    assert rows[0] == WEIGHTS.read_text("utf-8").splitlines()[0] and {row.split(",")[0] for row in rows[1:]} <= set(QUESTIONS)


def test_first_readings_are_of_articles_that_are_told_to_be_invented_and_none_is_there_twice():
    with lzma.open(weighing.RECORDS, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    assert len(records) == len({one["text"] for one in records}) == 2338
    assert {"set", "text", "published", "found", "marks"} <= set(records[0])
    for one in records:
        assert all(one["text"][found["start"] : found["end"]] == found["text"] for found in one["found"])
