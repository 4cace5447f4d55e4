"""Scorers side by side, and a lexicon of the user's own."""

from __future__ import annotations

import json
import re

import pandas as pd
import pytest
from conftest import ROOT
from test_cli import run

import tonetrack
from tonetrack.corpus import load_corpus
from tonetrack.errors import TonetrackError
from tonetrack.scoring import SCORER_NOTES, SCORERS, score_texts
from tonetrack.scoring.fastvader import vader_scores
from tonetrack.scoring.warmth import band
from tonetrack.series import letters_table


def test_the_shipped_letters_stand_as_coders_see_their_quoted_words():
    warmth = letters_table(load_corpus(ROOT / "corpus")).set_index("letter")["warmth"]
    assert warmth.idxmax() == "2019-06-19-xi-to-kim" and warmth.idxmin() == "2024-09-15-kim-to-xi"
    assert warmth.nlargest(2).iloc[0] - warmth.nlargest(2).iloc[1] > 0.1
    assert warmth["2017-11-01-xi-to-kim"] <= warmth["2020-10-19-kim-to-xi"]


def test_every_scorer_keeps_the_contract():
    assert set(SCORER_NOTES) == set(SCORERS)
    for name in SCORERS:
        table = score_texts(["We cherish our friendship.", ""], scorer=name)
        assert {name, f"{name}_low", f"{name}_high", "sentences", "words", "status"} <= set(table)
        assert table[name].isna().tolist() == [False, True] and table["status"].tolist() == ["", "no words"]
        assert table[f"{name}_low"][0] <= table[name][0] <= table[f"{name}_high"][0]


def test_a_lexicon_of_ones_own_scores_and_names_its_columns(tmp_path):
    (tmp_path / "rivers.csv").write_text("pattern,weight,category\nquiet river,0.5,water\nflood,-0.6,water\n")
    table = score_texts(["A quiet river.", "No quiet river.", "Floods came.", "The hills."], scorer=str(tmp_path / "rivers.csv"))
    assert table["rivers"].tolist()[:3] == [0.5, -0.25, -0.6] and table["status"][3] == "no phrase of the lexicon"


def test_a_function_from_texts_to_a_table_is_a_scorer():
    def cheer(texts):
        found = [text.count("!") / 10 for text in texts]
        return pd.DataFrame({"score": found, "low": found, "high": found, "sentences": 1, "words": 1, "status": ""})

    table = score_texts(["Hail!", "Hail!!"], scorer=cheer)
    assert table["cheer"].tolist() == [0.1, 0.2] and list(table)[:3] == ["cheer", "cheer_low", "cheer_high"]


def test_vader_stands_beside_a_lexicon_of_ones_own(tmp_path):
    (tmp_path / "rivers.csv").write_text("pattern,weight,category\nquiet river,0.5,water\n")
    (row,) = json.loads(run("score", "-", "--format", "json", "--scorer", tmp_path / "rivers.csv", stdin="A good and quiet river.").stdout)
    assert row["rivers"] == 0.5 and row["vader"] > 0.3 and list(row)[-3:] == ["sentences", "words", "status"]


def test_every_bad_row_of_a_lexicon_is_named_with_its_line(tmp_path):
    path = tmp_path / "bad.csv"
    path.write_text("pattern,weight,category\nriver,2,water\n*,0.1,water\nhill,0.1,\nhill,x,land\n")
    with pytest.raises(TonetrackError) as caught:
        score_texts(["x"], scorer=str(path))
    lines = str(caught.value).split("\n")
    assert [line.split(":")[1] for line in lines] == ["2", "3", "4", "5"]
    assert "bad.csv:2: weight: '2' is no weight; want a number from -1 to +1" in lines[0]


def test_a_scorer_that_is_none_is_wrong_usage_and_a_file_that_is_no_lexicon_is_bad_data(tmp_path):
    (tmp_path / "notes.txt").write_text("pattern\n")
    told = {name: run("score", "-", "--scorer", name, stdin="We cherish peace.") for name in ("vadr", "mine.csv", tmp_path / "notes.txt")}
    assert [answer.returncode for answer in told.values()] == [2, 2, 1]
    assert all(answer.stdout == "" and answer.stderr.count("\n") == 1 and "want warmth, vader or a lexicon.csv" in answer.stderr for answer in told.values())
    assert "'vadr' is no scorer" in told["vadr"].stderr and "'mine.csv' does not exist" in told["mine.csv"].stderr


def test_the_reasons_in_json_are_spans_of_the_text():
    text = "We “cherish” the traditional friend­ship; we deplore your silence."
    (row,) = json.loads(run("score", "-", "--explain", "--format", "json", stdin=text).stdout)
    assert all(text[reason["start"] : reason["end"]] == reason["text"] for reason in row["reasons"])
    assert {reason["category"] for reason in row["reasons"]} >= {"friendship", "displeasure"}
    assert "[deplore −" in run("score", "-", "--explain", stdin=text).stdout.replace("-", "−")


def test_agreement_comes_as_a_table_for_programs_too(tmp_path):
    rows = [("We cherish this unbreakable friendship.", 0.8), ("I wish you good health.", 0.25), ("We deplore your silence.", -0.4), ("I thank you for your letter.", 0.2)]
    path = tmp_path / "ratings.csv"
    path.write_text("text,warmth\n" + "".join(f"{text},{rating}\n" for text, rating in rows))
    told = {form: run("validate", "--ratings", path, "--format", form).stdout for form in ("json", "csv", "md", "table")}
    account = json.loads(told["json"])
    assert list(account) == ["notes", "unscored", "measures", "groups", "worst"] and account["measures"][0]["measure"] == "warmth"
    (tmp_path / "a.csv").write_text(told["csv"])
    table = pd.read_csv(tmp_path / "a.csv").set_index("measure")
    assert table.loc["warmth", "spearman"] == pytest.approx(account["measures"][0]["spearman"], abs=1e-5) and table["texts"].eq(4).all()
    assert f"| warmth | 4 | {round(table.loc['warmth', 'spearman'], 3)} |" in told["md"] and told["table"].startswith("4 rated texts\n")


def test_codings_of_ones_own_are_validated(tmp_path):
    (tmp_path / "ratings.csv").write_text("id,a,b,year\n1,80,70,2030\n2,20,30,2030\n3,5,10,2031\n9,50,50,2031\n")
    (tmp_path / "texts.csv").write_text("id,body\n1,We cherish this unbreakable friendship.\n2,I wish you good health.\n3,We deplore your silence.\n")
    answer = run("validate", "--ratings", tmp_path / "ratings.csv", "--texts", tmp_path / "texts.csv", "--raters", "a,b", "--group", "year")
    assert answer.returncode == 0
    assert "3 rated texts; 1 rating without a text left out" in answer.stdout and "between 2 raters: mean pairwise r" in answer.stdout
    assert "mean absolute error, 2031" in answer.stdout and "VADER sentences" in answer.stdout


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--raters", "c"], "ratings.csv: no column 'c'; found: id, a; --raters names another"),
        (["--key", "nr"], "no column 'nr' to join by"),
        (["--text-column", "b"], "texts.csv: no column 'b'; found: id, text; --text-column names another"),
    ],
)
def test_a_column_that_is_not_there_is_named(tmp_path, options, message):
    (tmp_path / "ratings.csv").write_text("id,a\n1,80\n2,20\n")
    (tmp_path / "texts.csv").write_text("id,text\n1,We cherish peace.\n2,We deplore your silence.\n")
    answer = run("validate", "--ratings", tmp_path / "ratings.csv", "--texts", tmp_path / "texts.csv", *(options if "--raters" in options else ["--raters", "a", *options]))
    assert message in answer.stderr and answer.stderr.count("\n") == 1


def test_a_missing_cell_has_no_words_and_one_text_is_no_list():
    table = score_texts(["We cherish peace.", None, float("nan"), pd.NA])
    assert table["status"].tolist() == ["", "no words", "no words", "no words"]
    with pytest.raises(TonetrackError, match="want a list of texts, not one text"):
        score_texts("We cherish peace.")


def test_every_scorer_tells_its_own_reasons(tmp_path):
    (tmp_path / "rivers.csv").write_text("pattern,weight,category\nquiet river,0.5,water\n")
    for scorer, name, word in (("warmth", "warmth", "regret"), ("vader", "vader", "regret"), (tmp_path / "rivers.csv", "rivers", "quiet river")):
        text = "A quiet river; we regret your silence."
        (row,) = json.loads(run("score", "-", "--explain", "--format", "json", "--scorer", scorer, stdin=text).stdout)
        assert word in [reason["text"] for reason in row["reasons"]]
        assert sum(part["effect"] for part in row["reasons"] + row["rest"]) == pytest.approx(row[name], abs=1e-4)
        shown = run("score", "-", "--explain", "--scorer", scorer, stdin=text).stdout
        assert f"  {name} {row[name]:+.2f} (" in shown and f"= {row[name]:+.3f}\n" in shown and "How to read it" in shown


def test_the_lines_of_an_account_add_up_to_its_sum():
    text = "We cherish this friendship. I was glad to receive your letter. The relations between our two countries have developed well."
    lines = run("score", "-", "--explain", stdin=text).stdout.splitlines()
    end = next(place for place, line in enumerate(lines) if line.startswith("= "))
    figures = [float(found[1]) for line in lines[:end] if (found := re.match(r"  ([+-]\d\.\d{3}) ", line))]
    assert sum(figures) == pytest.approx(float(lines[end].removeprefix("= ")), abs=0.0005 * len(figures))
    assert any("said together by several phrases of friendship" in line for line in lines[:end])


def test_every_public_name_is_listed_and_documented():
    assert {"explain_warmth", "draw_chart", "write_drawing", "score_texts"} <= set(dir(tonetrack))
    assert all(getattr(tonetrack, name).__doc__ for name in tonetrack.__all__)


def validated(folder, ratings, *options):
    """The answer of `validate` to a table of ratings of three texts, which have a sender each."""
    (folder / "ratings.csv").write_text(ratings)
    rows = ["1,Anna,We cherish this unbreakable friendship.", "2,Ben,I wish you good health.", "3,Ben,We deplore your silence."]
    (folder / "texts.csv").write_text("\n".join(["id,sender,body", *rows]) + "\n")
    return run("validate", "--ratings", folder / "ratings.csv", "--texts", folder / "texts.csv", *options)


def test_one_rating_beyond_its_scale_is_named_and_changes_no_scale(tmp_path):
    answer = validated(tmp_path, "id,warmth\n1,0.8\n2,1.7\n3,-0.5\n")
    assert answer.returncode == 1 and "ratings.csv:3: warmth: the rating is beyond -1 to +1" in answer.stderr
    answer = validated(tmp_path, "id,warmth\n1,80\n2,170\n3,x\n")
    assert "ratings.csv:3: warmth: the rating is beyond -100 to +100" in answer.stderr and "ratings.csv:4: warmth: 'x' is no rating" in answer.stderr
    answer = validated(tmp_path, "id,a,b\n1,80,0.8\n2,30,0.3\n3,5,-0.5\n", "--raters", "a,b")
    assert "on two scales" in answer.stderr


def test_a_cold_letter_rated_near_nothing_of_100_is_no_error_of_sign(tmp_path):
    answer = validated(tmp_path, "id,warmth\n1,80\n2,30\n3,3\n")
    assert "of whole letters (codebook), 0.00 to 0.10 is cold" in answer.stdout and "few texts (under 30)" in answer.stdout
    (line,) = [line for line in answer.stdout.split("\n") if line.startswith("warmth")]
    assert line.split()[-1] == "0"


def test_a_lexicon_of_ones_own_is_validated_beside_warmth(tmp_path):
    (tmp_path / "mine.csv").write_text("pattern,weight,category\nunbreakable,0.9,bond\nhealth,0.2,wish\ndeplore,-0.7,blame\n")
    ratings = "id,warmth\n1,0.9\n2,0.2\n3,-0.6\n"
    answer = validated(tmp_path, ratings, "--scorer", tmp_path / "mine.csv", "--format", "json")
    account = json.loads(answer.stdout)
    assert [row["measure"] for row in account["measures"]][:2] == ["mine", "warmth"]
    assert account["measures"][0]["error"] == pytest.approx(0.1 / 3, abs=1e-6)
    assert account["worst"][0]["reasons"][0][0] == "deplore"
    assert validated(tmp_path, ratings, "--scorer", "mien").returncode == 2


@pytest.mark.parametrize(
    ("ids", "found"),
    [("Nr.", True), ("id", True), ("letter", True), ("sender", False)],  # under whatever name, if each value is there once
)
def test_ratings_find_their_texts_by_the_column_of_ids_whatever_its_name(tmp_path, ids, found):
    values = ["Anna", "Ben", "Cy"] if ids == "sender" else "123"
    answer = validated(tmp_path, f"{ids},warmth\n" + "".join(f"{value},{rating}\n" for value, rating in zip(values, (0.9, 0.2, -0.6))))
    assert answer.stdout.startswith("3 rated texts\n") == found


def test_no_common_value_names_the_option(tmp_path):
    answer = validated(tmp_path, "nr,warmth\nx,0.9\ny,0.2\n")
    assert answer.returncode == 1 and "--key" in answer.stderr
    assert "--raters names another" in validated(tmp_path, "id,coder\n1,0.9\n").stderr


def test_a_group_may_be_a_column_of_the_texts_or_is_refused_by_name(tmp_path):
    ratings = "id,warmth\n1,0.8\n2,0.3\n3,-0.5\n"
    assert "mean absolute error, Ben" in validated(tmp_path, ratings, "--group", "sender").stdout
    assert "no column 'city' to group by" in validated(tmp_path, ratings, "--group", "city").stderr


@pytest.mark.parametrize("score", [score_texts, vader_scores])
def test_a_table_in_place_of_its_column_is_refused(score):
    for table in (pd.DataFrame({"text": ["We cherish."]}), {"text": ["We cherish."]}):
        with pytest.raises(TonetrackError, match="name its column"):
            score(table)


def test_no_score_has_no_band():
    assert band(float("nan")) == ""
