"""Two invented letters side by side: what is compared, what must not be, and what stands in where there are no words."""

from __future__ import annotations

import numpy as np
import pytest
from conftest import ROOT

from tonetrack.comparison import compare_letters
from tonetrack.comparison.sides import language_of, printings
from tonetrack.corpus import load_corpus
from tonetrack.judgments import judgments_table

BEFORE = "Esteemed Comrade, I extend warm congratulations. The traditional friendship between our two countries is unshakable. I remember our unforgettable meetings, and I wish you success."
AFTER = "I extend congratulations. We take note of the relations between the two countries."
COLD = "We express strong dissatisfaction with your statement. We take note of the relations between the two countries."


@pytest.fixture
def pair(folder):
    """Writes an earlier and a later letter of one sender, each with a text, an extent and an outlet; returns the loaded corpus."""
    template = (folder / "letters" / "2030-05-01-ada-to-bo.toml").read_text()
    for path in (folder / "letters").iterdir():
        path.unlink()

    def write(earlier: str = BEFORE, later: str = AFTER, *, extents=("whole", "whole"), outlets=("The Gazette", "The Gazette")):
        for name, day, text, extent, outlet in zip(("one", "two"), ("2030-05-01", "2031-05-01"), (earlier, later), extents, outlets):
            letter = template.replace("2030-05-01", day).replace("We cherish this wonderful friendship.", text).replace("The Gazette", outlet)
            (folder / "letters" / f"{name}.toml").write_text(letter.replace('article = "gazette"', f'article = "gazette"\nextent = "{extent}"'))
        return load_corpus(folder)

    return write


def _features(comparison) -> dict[str, dict]:
    return comparison.features.set_index("feature").to_dict("index")


def test_whole_letters_of_one_language_are_compared_in_length_and_counts(pair):
    comparison = compare_letters(pair(), "two")
    features = _features(comparison)
    assert comparison.earlier.id == "one" and comparison.chosen.endswith("same kind (letter), the year before")
    assert features["words"] == {"earlier": 25, "later": 13, "difference": -12, "note": ""}  # 6 + 9 + 10, 3 + 10
    assert features["personal references"] == {"earlier": 2, "later": 0, "difference": -2, "note": ""}
    assert features["friendship terms"]["difference"] == 0  # "traditional friendship"; "relations between the two"
    assert features["salutation"]["note"] == "changed" and features["honour in it, without titles"]["earlier"] == "Esteemed Comrade"
    turned = _features(compare_letters(pair(earlier=AFTER, later=BEFORE), "two"))["honour in it, without titles"]
    assert (turned["earlier"], turned["later"], turned["note"]) == ("–", "Esteemed Comrade", "changed")
    assert comparison.difference.value < 0 and not comparison.difference.is_clear
    assert compare_letters(pair(later=COLD), "two").difference.is_clear


@pytest.mark.parametrize("extents", [("whole", "excerpt"), ("excerpt", "excerpt")])
def test_an_excerpt_is_not_a_length(pair, extents):
    comparison = compare_letters(pair(extents=extents), "two")
    for name in ("words", "characters", "friendship terms", "share of protocol"):
        assert np.isnan(_features(comparison)[name]["difference"]) and "excerpt" in _features(comparison)[name]["note"]
    assert any("excerpt on at least one side" in note for note in comparison.notes)


def test_lengths_of_two_languages_are_not_compared(pair):
    comparison = compare_letters(pair(later="위대한 친선은 영원하다. 축하를 보낸다."), "two")
    assert set(_features(comparison)) == {"characters", "salutation", "honour in it, without titles"}
    assert _features(comparison)["characters"]["note"] == "not compared: not of one language" and comparison.difference is None
    same = compare_letters(pair("위대한 친선은 영원하다.", "축하를 보낸다."), "two")
    assert _features(same)["characters"] == {"earlier": 11, "later": 7, "difference": -4, "note": ""}


def test_languages_are_told_by_words_or_script():
    assert [language_of(text) for text in (BEFORE, "위대한 친선", "伟大的友谊", "великая дружба", "la grande amitié de nos deux pays et de nos peuples dans le monde", "")] == [
        "English", "Hangul", "Han", "Cyrillic", "", "",
    ]  # fmt: skip


def test_printings_of_one_outlet_are_laid_side_by_side(pair, folder):
    corpus = pair(outlets=("The Gazette", "The Herald"))
    path = folder / "letters" / "two.toml"
    path.write_text(path.read_text() + '\n[[witnesses]]\narticle = "own"\noutlet = "The Gazette"\nextent = "whole"\n\n[[witnesses.excerpts]]\ntext = "Congratulations to you."\n')
    corpus = load_corpus(folder)
    comparison = compare_letters(corpus, "two")
    assert printings(comparison.earlier, comparison.later)[1] == "Congratulations to you."
    assert _features(comparison)["words"]["later"] == 3


def test_the_order_is_that_of_the_dates_whichever_is_named_first(pair):
    corpus = pair()
    for names in (("one", "two"), ("two", "one")):
        comparison = compare_letters(corpus, *names)
        assert (comparison.earlier.id, comparison.later.id, comparison.chosen) == ("one", "two", "")


def test_without_words_catalogue_and_coders_speak_apart_from_scores():
    comparison = compare_letters(load_corpus(ROOT / "corpus"), "2024-09-15-kim-to-xi")
    assert comparison.difference is None and comparison.rating_difference.value == 39 - 51.5
    earlier = comparison.scores.iloc[0]
    assert np.isnan(earlier["warmth"]) and earlier["coded"] == 51.5 and earlier["status"] == "no words at hand"
    assert all(getattr(comparison, name).empty for name in ("features", "phrases", "sentences", "ladders", "titles"))
    known = comparison.known.set_index("fact")
    assert known.loc["warmth of the letter, 0–100", "earlier"] == "51.5 (coders 49 and 54)" and known.loc["anniversary", "earlier"] == "75, a round one"
    assert any("tonetrack compare 2024-09-15-kim-to-xi 2020-10-19-kim-to-xi" in note for note in comparison.notes)


def test_the_controls_of_both_letters_stand_in_the_same_table(folder):
    (folder / "people.toml").write_text((folder / "people.toml").read_text() + '\n[[people]]\nname = "Cy Cedar"\ncountry = "Cedria"\nleader = true\n')
    text = (folder / "letters" / "2030-05-01-ada-to-bo.toml").read_text()
    (folder / "letters" / "bo-2031.toml").write_text(text.replace("2030-05-01", "2031-05-01"))
    (folder / "letters" / "cy-2031.toml").write_text(text.replace("2030-05-01", "2031-05-02").replace("Bo Birch", "Cy Cedar"))
    comparison = compare_letters(load_corpus(folder), "bo-2031")
    assert comparison.scores["role"].tolist() == ["earlier", "later", "control of the later"]
    assert comparison.scores["warmth"].notna().all() and comparison.scores.iloc[2]["letter"] == "cy-2031"


def test_directions_and_occasions_that_differ_are_said(folder):
    comparison = compare_letters(load_corpus(folder), "2030-05-01-ada-to-bo", "2032-01-bo-to-ada")
    assert any("not of the same direction" in note for note in comparison.notes)


def test_the_scorer_can_be_vader(pair):
    comparison = compare_letters(pair(), "two", scorer="vader")
    assert comparison.difference is not None and "vader_low" in comparison.scores


def test_a_second_correspondence_needs_no_other_code():
    corpus = load_corpus(ROOT / "corpus")
    comparison = compare_letters(corpus, "2024-06-11-kim-to-putin")
    assert comparison.earlier.id == "2023-06-12-kim-to-putin" and "same occasion (national day of Russia), the year before" in comparison.chosen


def test_a_pair_of_ratings_has_the_interval_of_the_known_groups():
    corpus = load_corpus(ROOT / "corpus")
    found = compare_letters(corpus, "2024-09-15-kim-to-xi", "2023-09-21-kim-to-xi").rating_difference
    judged = judgments_table(corpus, of=("coded",)).query("letters_a == '2024-09-15-kim-to-xi' and letters_b == '2023-09-21-kim-to-xi'").iloc[0]
    assert found == pytest.approx((judged["difference"], judged["low"], judged["high"])) and not np.isnan(found.low)
