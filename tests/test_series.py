from __future__ import annotations

import pandas as pd
import pytest

from tonetrack.corpus import Excerpt, Letter, Witness, load_corpus
from tonetrack.scoring import SCORERS, score_texts
from tonetrack.series import (
    distinct_excerpts,
    dyads_table,
    excerpts_table,
    letters_table,
    mean_of_letters,
    messages_table,
    moved_words,
    years_table,
)

SECOND_WITNESS = """
[[witnesses]]
article = "herald"

[[witnesses.excerpts]]
text = "[Both] cherish this wonderful friendship,"

[[witnesses.excerpts]]
text = "The rest of the letter is about trade."
"""


@pytest.fixture
def two_witnesses(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text() + SECOND_WITNESS)
    return load_corpus(folder)


def test_words_printed_twice_count_once_in_the_letter(two_witnesses):
    excerpts = excerpts_table(two_witnesses)
    assert excerpts["repeats"].tolist() == [False, True, False]
    letter = letters_table(two_witnesses).iloc[0]
    assert (letter["witnesses"], letter["excerpts"], letter["excerpts_counted"], letter["words"]) == (2, 3, 2, 13)


def test_a_year_without_a_letter_has_no_score_but_its_count(folder):
    years = years_table(load_corpus(folder))
    assert years["exchanges"].tolist() == [1, 0, 0, 0, 0, 1]
    assert years["vader"].notna().tolist() == [True, False, False, False, False, False]
    assert years["coded_mean"].dropna().tolist() == [70]


def test_letters_stand_by_date_and_the_undated_last(folder):
    text = (folder / "letters" / "2030-05-01-ada-to-bo.toml").read_text()
    (folder / "letters" / "a-undated.toml").write_text(text.replace('[written]\ndate = "2030-05-01"\nbasis = "article"\n', ""))
    (folder / "letters" / "b-early.toml").write_text(text.replace('date = "2030-05-01"', 'date = "2029"'))
    letters = letters_table(load_corpus(folder))
    assert letters["letter"].tolist() == ["b-early", "2030-05-01-ada-to-bo", "a-undated"]
    assert letters["day"].isna().tolist() == [False, False, True]


def test_of_one_day_an_answer_stands_after_what_it_answers(folder):
    text = (folder / "letters" / "2030-05-01-ada-to-bo.toml").read_text()
    (folder / "letters" / "2030-05-01-a-reply.toml").write_text(text.replace('kind = "letter"', 'kind = "reply"'))
    assert letters_table(load_corpus(folder))["letter"].tolist() == ["2030-05-01-ada-to-bo", "2030-05-01-a-reply"]


def test_an_empty_corpus_gives_empty_tables(folder):
    for path in (folder / "letters").iterdir():
        path.unlink()
    corpus = load_corpus(folder)
    assert excerpts_table(corpus).empty and letters_table(corpus).empty and len(years_table(corpus)) == 6


def test_messages_hold_all_pairs_and_dyads_begin_with_the_corpus_own():
    corpus = load_corpus()
    messages, dyads = messages_table(corpus), dyads_table(corpus)
    assert len(dyads) == len(messages) and messages["day"].is_monotonic_increasing
    assert list(dict.fromkeys(dyads["dyad"])) == ["Kim Jong Un and Xi Jinping", "Kim Jong Un and Vladimir Putin"]
    assert set(dyads[dyads["sender"] == "Kim Jong Un"]["direction"]) == {0}


def test_dyads_stand_in_the_order_of_their_number_of_messages(folder):
    with (folder / "people.toml").open("a") as people:
        people.write("".join(f'\n[[people]]\nname = "{name}"\n' for name in ("Cy Cedar", "Di Dogwood", "Ed Elm")))
    others = [("Cy Cedar", 1), *(("Di Dogwood", month) for month in (2, 3, 4))]  # three messages with the one, one with the other
    with (folder / "exchanges.csv").open("a") as table:
        table.writelines(f"e{month},2031-0{month}-05,day,,Ada Aster,{name},letter,,\n" for name, month in others)
        table.writelines(f"e{month},2031-0{month}-05,day,,Bo Birch,Ed Elm,letter,,\n" for month in (5, 6, 7, 8))  # most of all, but not hers
    dyads = dyads_table(load_corpus(folder))
    ada = [f"Ada Aster and {name}" for name in ("Bo Birch", "Di Dogwood", "Cy Cedar")]
    assert list(dict.fromkeys(dyads["dyad"])) == [*ada, "Bo Birch and Ed Elm"]


def test_a_mean_rating_has_an_interval_from_three_letters_on():
    years = years_table(load_corpus())
    assert (years["coded_low"].notna() == (years["coded"] >= 3)).all()
    known = years.dropna(subset="coded_low")
    assert (known["coded_low"] < known["coded_mean"]).all() and (known["coded_mean"] < known["coded_high"]).all()


@pytest.mark.parametrize(("other", "kept"), [
    ("We value the peace of these two parities", 1), ("We value the peace of both those parties", 2), ("the peace of these two parties", 1),
])  # fmt: skip
def test_one_word_in_seven_may_differ_between_two_printings_of_one_sentence(other, kept):
    whole = "We value the peace of these two parties and will keep it."
    letter = Letter("a", "Ada", "Bo", "letter", (Witness("one", (Excerpt(whole),)), Witness("two", (Excerpt(other),))))
    assert len(distinct_excerpts(letter)) == kept


def test_the_mean_of_letters_leans_the_way_their_intervals_do():
    letters = pd.DataFrame({"warmth": [0.2, 0.4, None], "warmth_low": [0.1, 0.3, None], "warmth_high": [0.8, 1.0, None]})
    found = mean_of_letters(letters, "warmth")
    assert found == pytest.approx({"warmth": 0.3, "warmth_low": 0.3 - 0.1 * 0.6**0.5, "warmth_high": 0.3 + 0.6 * 0.6**0.5})


@pytest.mark.parametrize(("scorer", "least"), [("warmth", 0.2**0.5), ("vader", 0)])
def test_the_error_that_letters_share_does_not_fall_with_their_number(scorer, least):
    letters = pd.DataFrame({scorer: [0.2] * 10_000, f"{scorer}_low": [-0.1] * 10_000, f"{scorer}_high": [0.5] * 10_000})
    many, one = mean_of_letters(letters, scorer), mean_of_letters(letters[:1], scorer)
    assert many[f"{scorer}_high"] - 0.2 == pytest.approx(0.3 * least, abs=0.005) and one[f"{scorer}_high"] == pytest.approx(0.5)


def test_letters_are_scored_once_and_each_caller_has_a_table_of_his_own(folder, monkeypatch):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("this wonderful", "once more this wonderful"))  # letters that no other test scores
    scored = []
    monkeypatch.setattr("tonetrack.series.score_texts", lambda texts, scorer, sides: scored.append(scorer) or score_texts(texts, scorer=scorer, sides=sides))
    first = letters_table(load_corpus(folder))
    first["warmth"] = 9.0
    again = letters_table(load_corpus(folder))
    assert scored == list(SCORERS) and again["warmth"].iloc[0] < 1
    path.write_text(path.read_text().replace("wonderful friendship", "hostile act"))
    assert letters_table(load_corpus(folder))["warmth"].iloc[0] != again["warmth"].iloc[0]


def test_the_words_that_moved_a_score_stand_as_the_text_has_them_and_once():
    told = moved_words("Birchland deplores your silence. Deplores it, we say. Our friendship is unbreakable.", None)
    words = [part.rpartition(" ")[0] for part in told.split("; ")]
    assert len({word.lower() for word in words}) == len(words)
    assert all(word in "Birchland deplores your silence. Deplores it, we say. Our friendship is unbreakable." for word in words)
