"""The corpus that ships: what must be in it, and what must not."""

from __future__ import annotations

import pandas as pd
import pytest
from conftest import ROOT

from tonetrack.corpus import load_corpus
from tonetrack.series import distinct_excerpts, exchanges_table, letter_text


@pytest.fixture(scope="module")
def corpus():
    return load_corpus(ROOT / "corpus")


def test_the_six_letters_of_the_five_articles(corpus):
    assert [(letter.id, letter.kind, len(letter.witnesses)) for letter in corpus.letters] == [
        ("2017-10-25-kim-to-xi", "congratulation", 1),
        ("2017-11-01-xi-to-kim", "reply", 2),
        ("2019-06-19-xi-to-kim", "op-ed", 1),
        ("2020-10-10-xi-to-kim", "congratulation", 1),
        ("2020-10-19-kim-to-xi", "reply", 1),
        ("2024-09-15-kim-to-xi", "reply", 1),
    ]


def test_no_words_of_others_got_in(corpus):
    words = " ".join(letter_text(letter) for letter in corpus.letters)
    for foreign in ("as high as the sky", "selfish gains", "frustrated", "devastating impact", "friendly country", "unconditionally", "lips and teeth",
                    "Northern Sea Route", "firmly support", "less exuberant"):  # fmt: skip
        assert foreign not in words


def test_the_letter_of_november_2017_counts_each_sentence_once(corpus):
    letter = corpus.letter("2017-11-01-xi-to-kim")
    assert [excerpt.text.split()[2] for excerpt in distinct_excerpts(letter)] == ["that", "the"]


def test_excerpts_stand_in_their_articles_letter_for_letter(corpus, shared):
    import hashlib

    pages = {hashlib.sha256(path.read_bytes()).hexdigest(): path.read_text("utf-8") for path in (shared / "articles").glob("*.txt")}
    for letter in corpus.letters:
        for witness in letter.witnesses:
            for excerpt in witness.excerpts:
                assert excerpt.text in pages[witness.sha256]


def test_counts_per_year_are_those_of_the_catalogue(corpus):
    table = pd.read_csv(ROOT / "corpus" / "exchanges.csv", dtype=str, keep_default_na=False)
    pair = table[table["sender"].isin(corpus.dyad) & table["recipient"].isin(corpus.dyad)]
    by_hand = pair["date"].str[:4].astype(int).value_counts()
    counted = exchanges_table(corpus)["year"].value_counts()
    assert {year: int(by_hand[year]) for year in range(2017, 2025)} == counted.to_dict()


def test_the_number_of_sources_of_each_exchange_is_the_number_of_its_rows():
    exchanges = pd.read_csv(ROOT / "corpus" / "exchanges.csv", dtype=str)
    sources = pd.read_csv(ROOT / "corpus" / "sources.csv", dtype=str)["letter"].value_counts()
    assert all(int(row["sources"]) == sources.get(row["id"], 0) for _, row in exchanges.iterrows())


def test_the_datasheet_counts_what_is_there(corpus):
    sheet = (ROOT / "corpus" / "README.md").read_text()
    excerpts = sum(len(witness.excerpts) for letter in corpus.letters for witness in letter.witnesses)
    assert f"{len(corpus.letters)} letters, {sum(len(letter.witnesses) for letter in corpus.letters)} witnesses, {excerpts} excerpts" in sheet
    for name, count in (("exchanges", len(corpus.exchanges)), ("codings", len(corpus.codings)), ("judgments", len(corpus.judgments)), ("events", len(corpus.events)), ("calendar", len(corpus.calendar))):
        assert f"| `{name}.csv` | {count} |" in sheet


def test_the_people_file_tells_of_this_correspondence_only(corpus):
    words = "\n".join(path.read_text("utf-8") for path in (ROOT / "corpus").rglob("*") if path.suffix in (".csv", ".toml") and path.name != "people.toml")
    strangers = [person.name for person in corpus.people if person.country not in ("North Korea", "China", "Russia")]
    assert [name for name in strangers if name.split()[-1].removeprefix("al-") not in words] == []
