from __future__ import annotations

import numpy as np
import pandas as pd

from tonetrack.corpus import load_corpus
from tonetrack.phrases import CODERS, WORDS, families_table, fates


def test_a_year_without_a_letter_is_a_gap_and_one_without_the_family_is_a_zero(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    (folder / "letters" / "b.toml").write_text(path.read_text().replace("2030-05-01", "2032-05-01").replace("We cherish this wonderful friendship.", "I wish you good health."))
    table = families_table(load_corpus(folder))
    friendship = table[table["family"] == "friendship"]
    assert friendship["year"].tolist() == [2030, 2032] and friendship["with_it"].tolist() == [1, 0] and friendship["phrases"].tolist() == ["cherish; friendship", ""]


def test_kept_dropped_and_new_need_three_letters_on_both_sides(folder):
    text = (folder / "letters" / "2030-05-01-ada-to-bo.toml").read_text()
    for number in range(3):
        for year, words in ((2030, "We cherish this friendship."), (2032, "I thank you and wish you health.")):
            letter = text.replace("2030-05-01", f"{year}-06-0{number + 1}").replace("We cherish this wonderful friendship.", words)
            (folder / "letters" / f"{year}-{number}.toml").write_text(letter)
            if number == 1 and year == 2032:
                corpus = load_corpus(folder)
                assert set(fates(families_table(corpus), corpus)["fate"]) == {""}
    corpus = load_corpus(folder)
    fate = fates(families_table(corpus), corpus).set_index("family")["fate"]
    assert fate["friendship"] == "dropped" and fate["thanks"] == "new"


def test_what_coders_say_is_a_layer_of_its_own_without_those_who_do_not_know():
    corpus = load_corpus()
    table = families_table(corpus)
    assert set(table["layer"]) == {WORDS, CODERS}
    ties = fates(table, corpus).set_index(["layer", "family"]).loc[(CODERS, "personal ties")]
    flags = corpus.codings[corpus.codings["letter"].str[:4].astype(int).between(2017, 2024)]["personal_ties"]
    assert ties["of_before"] + ties["of_after"] == flags.isin(["yes", "no"]).sum()
    assert ties["before"] + ties["after"] == (flags == "yes").sum()


def test_the_interval_of_a_difference_of_shares_is_newcombes():
    # Newcombe 1998, Statistics in Medicine 17, 873-890, table II (a): 56/70 and 48/80, method 10
    from tonetrack.phrases import _newcombe

    difference, low, high = _newcombe(48, 80, 56, 70, level=0.95)
    assert np.allclose([difference, low, high], [0.2, 0.0524, 0.3339], atol=5e-4)


def test_the_interval_of_a_family_is_the_wider_the_more_families_coders_looked_for(folder):
    from tonetrack.phrases import _newcombe

    corpus = load_corpus(folder)  # 2030 to 2032: the earlier half ends with 2031
    rows = [{"layer": CODERS, "family": family, "year": year, "letters": 20, "with_it": count, "phrases": ""} for family in ("one", "two") for year, count in ((2030, 5), (2032, 15))]
    one, both = fates(pd.DataFrame(rows[:2]), corpus).iloc[0], fates(pd.DataFrame(rows), corpus).iloc[0]
    assert (one["low"], one["high"]) == _newcombe(5, 20, 15, 20, level=0.95)[1:]
    assert (both["low"], both["high"]) == _newcombe(5, 20, 15, 20, level=0.975)[1:] and both["low"] < one["low"]
