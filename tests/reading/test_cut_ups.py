"""Articles cut up and put together at random: whatever is left of a sentence is read without an error."""

import json
import lzma
import random
import re

import pytest
from conftest import ROOT

from tonetrack.corpus import load_corpus
from tonetrack.reading import article_of, extract_quotations
from tonetrack.reading.extraction import roster_of

RECORDS = ROOT / "tests" / "data" / "first_readings.jsonl.xz"


@pytest.fixture(scope="module")
def roster():
    corpus = load_corpus()
    return roster_of((corpus.people, corpus.countries, corpus.agencies))


@pytest.fixture(scope="module")
def sentences():
    with lzma.open(RECORDS, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return [sentence for text in texts for sentence in re.split(r"(?<=[.!?”:])\s+|\n+", text) if sentence]


def _cut(sentence: str, rng: random.Random) -> str:
    words = sentence.split()
    place = rng.randint(0, len(words) - 1)
    return " ".join(rng.choice((words, words[: place + 1], words[place:])))


@pytest.mark.parametrize("seed", range(4))
def test_what_is_left_of_sentences_is_read(seed, sentences, roster):
    rng = random.Random(seed)
    for _ in range(250):
        parts = [_cut(rng.choice(sentences), rng) for _ in range(rng.randint(1, 5))]
        text = rng.choice((" ", "\n", "\n\n")).join([*parts, *rng.choice(([], ["He wrote “a word”."]))])
        found = extract_quotations(article_of(text, published="2031-05-01"), roster)
        assert all(text[one.start : one.end] == one.text for one in found), text


def test_a_message_whose_clause_breaks_off_is_read(roster):
    text = "General Secretary and President Thongloun Sisoulith also sent a message to Xi, in which he\n\nHe wrote “a word”."
    assert [one.text for one in extract_quotations(article_of(text, published="2031-05-01"), roster)] == ["a word"]


@pytest.mark.parametrize("text", ["“Mr President,", "“Dear Leo:"])
def test_an_address_alone_is_read(text, roster):
    assert [one.text for one in extract_quotations(article_of(text), roster)] == [text[1:]]
