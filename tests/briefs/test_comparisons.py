"""A comparison and the rhythm as readers get them."""

from __future__ import annotations

import json
import re

import pytest
from conftest import ROOT

from tonetrack.briefs.comparisons import format_comparison
from tonetrack.briefs.rhythms import format_rhythm
from tonetrack.comparison import compare_letters
from tonetrack.corpus import load_corpus
from tonetrack.errors import UsageError
from tonetrack.figures.comparison import plot_comparison


@pytest.fixture
def corpus(folder):
    """The invented letter and a later, longer one of the same kind, with signs that must show literally."""
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    later = path.read_text().replace("2030-05-01", "2031-05-01").replace("We cherish this wonderful friendship.", "We cherish this <b> | $5 friendship.")
    (folder / "letters" / "2031-05-01-ada-to-bo.toml").write_text(later)
    return load_corpus(folder)


@pytest.fixture
def comparison(corpus):
    return compare_letters(corpus, "2031-05-01-ada-to-bo")


def test_the_terminal_says_which_was_chosen_and_why_and_what_differs(comparison):
    text = format_comparison(comparison, "table")
    for part in ("Ada Aster to Bo Birch: 2031-05-01 beside 2030-05-01", "Chosen: same sender and recipient, same kind (letter), the year before.",
                 "Later minus earlier, warmth toward the addressee: ", "95% interval", "SCORES", "PHRASES BY FAMILY", "= We cherish this [-wonderful-] {+<b> | $5+} friendship.",
                 "Nothing here tells why"):  # fmt: skip
        assert part in text
    assert "nan" not in text.lower().split() and "because" not in text.lower().split()


def test_json_holds_every_table_and_null_for_what_is_missing(corpus, comparison):
    record = json.loads(format_comparison(comparison, "json"))
    assert record["earlier"] == "2030-05-01-ada-to-bo" and set(record["difference"]) == {"value", "low", "high"}
    assert {"scores", "features", "phrases", "sentences", "ladders", "titles", "known", "notes"} <= set(record)
    poor = json.loads(format_comparison(compare_letters(corpus, "2030-05-01-ada-to-bo", "2032-01-bo-to-ada"), "json"))
    assert poor["difference"] is None and poor["scores"][1]["warmth"] is None and poor["phrases"] == []


def test_markdown_and_html_show_the_words_literally(corpus, comparison):
    assert r"this \<b\> \| \$5 friendship" in format_comparison(comparison, "md")
    page = format_comparison(comparison, "html", charts=[plot_comparison(comparison, corpus, preset=preset) for preset in ("document", "phone")])
    assert re.findall('<figure class="(.*?)">', page) == ["wide", "narrow"] and ".wide { display: none; } .narrow { display: block; }" in page
    assert "&lt;b&gt;" in page and "<b>" not in page and "<del>wonderful</del>" in page
    assert 'src="data:image/png;base64,' in page and "http" not in page.replace("http-equiv", "")


def test_a_letter_that_nobody_reviewed_is_marked_in_every_form(corpus, comparison):
    assert not any("†" in format_comparison(comparison, form) for form in ("table", "md", "html"))
    path = corpus.folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text('note = "medium confidence, not reviewed: said"\n' + path.read_text())
    doubtful = compare_letters(load_corpus(corpus.folder), "2031-05-01-ada-to-bo")
    for form in ("table", "md", "html"):
        shown = format_comparison(doubtful, form)
        assert "2030-05-01-ada-to-bo †" in shown and "2031-05-01-ada-to-bo †" not in shown and "† Not reviewed, or its day is inferred." in shown
    assert [row["doubt"] for row in json.loads(format_comparison(doubtful, "json"))["scores"]] == ["medium confidence, not reviewed: said", ""]


def test_an_unknown_format_is_named(comparison):
    with pytest.raises(UsageError, match="'xml' is no format; want table, json, md, html"):
        format_comparison(comparison, "xml")


def test_the_rhythm_says_what_its_counts_rest_on():
    corpus = load_corpus(ROOT / "corpus")
    text = format_rhythm(corpus, "table")
    for part in ("73 known messages between Kim Jong Un and Xi Jinping", "68 dated to the day", "Longest gap between known messages either way: 471 days",
                 "7.5 (2)"):  # fmt: skip
        assert part in " ".join(text.split())
    rows = json.loads(format_rhythm(corpus, "json", by="reply"))
    assert [row["days"] for row in rows if row["reply"] == "2024-10-16-xi-to-kim"] == [15]
    assert format_rhythm(corpus, "csv", by="rule").splitlines()[0] == "year,messages,written,events,answered"
    assert format_rhythm(corpus, "md", by="silence").startswith("| days | sender |")
