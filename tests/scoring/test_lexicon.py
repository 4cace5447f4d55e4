"""Lexicons are read with every mistake named by line, and their phrases are found whole, inflected and longest first."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tonetrack.errors import FileError, ManyProblems, ScoringError
from tonetrack.scoring.inflection import forms, lemma_table
from tonetrack.scoring.lexicon import Entry, Lexicon, read_entries
from tonetrack.scoring.own import COLUMNS, lexicon_explainer, lexicon_scorer, load_lexicon, score_with_lexicon
from tonetrack.scoring.rules import LEXICONS, diplomatic_lexicon


def found(lexicon: Lexicon, text: str) -> list[str]:
    return [match.entry.pattern for match in lexicon.matches(lexicon.words(text))]


def lexicon(*patterns: str) -> Lexicon:
    return Lexicon([Entry(pattern, 0.5, "friendship") for pattern in patterns])


def written(tmp_path, *rows: str, header: str = "pattern,weight,category"):
    path = tmp_path / "own.csv"
    path.write_text("\n".join([header, *rows]) + "\n")
    return path


@pytest.mark.parametrize(
    ("row", "line", "word"),
    [
        ("friend,2,warm", 2, "weight"),
        ("friend,nan,warm", 2, "weight"),
        ("friend,much,warm", 2, "weight"),
        (",0.5,warm", 2, "pattern"),
        ("* friend,0.5,warm", 2, "begin"),
        ("the,0.5,warm", 2, "begin"),
        ("friend!,0.5,warm", 2, "pattern"),
        ("friend,0.5,", 2, "category"),
    ],
)
def test_a_bad_row_is_named_by_its_line(tmp_path, row, line, word):
    with pytest.raises(ScoringError) as caught:
        load_lexicon(written(tmp_path, row))
    assert caught.value.line == line
    assert word in str(caught.value)


def test_all_bad_rows_are_told_at_once(tmp_path):
    with pytest.raises(ManyProblems) as caught:
        load_lexicon(written(tmp_path, "friend,2,warm", "ally,0.5,warm", "ally,0.4,warm", "foe,x,cold"))
    assert [problem.line for problem in caught.value.problems] == [2, 4, 5]


def test_short_rows_are_told_with_the_rest(tmp_path):
    with pytest.raises(ManyProblems) as caught:
        load_lexicon(written(tmp_path, "friend,0.3", "foe,x,cold", "ally", "ally,0.5,warm", '"open,0.1,warm'))
    assert [problem.line for problem in caught.value.problems] == [2, 3, 4, 6]


@pytest.mark.parametrize("header", ["pattern,weight", "word,score,category"])
def test_a_lexicon_without_its_columns_is_refused(tmp_path, header):
    with pytest.raises(FileError, match="no column"):
        load_lexicon(written(tmp_path, header=header))


def test_an_empty_lexicon_is_refused(tmp_path):
    with pytest.raises(FileError, match="no entry"):
        load_lexicon(written(tmp_path))


def test_too_many_alternatives_are_refused(tmp_path):
    with pytest.raises(ScoringError, match="readings"):
        load_lexicon(written(tmp_path, " ".join(["a1/b/c/d/e".replace("1", "x")] * 5) + ",0.5,warm"))


def test_the_longest_phrase_wins():
    assert found(lexicon("friendship", "traditional friendship"), "the traditional friendship") == ["traditional friendship"]


def test_phrases_do_not_overlap():
    assert found(lexicon("a bond of friendship", "friendship tower"), "bond of friendship tower") == ["a bond of friendship"]


def test_alternatives_and_optional_words_are_read():
    words = lexicon("firm/full support and? solidarity")
    assert found(words, "full support and solidarity") == found(words, "firm support, solidarity") == ["firm/full support and? solidarity"]


def test_a_gap_spans_five_words_and_no_more():
    words = lexicon("no matter how * change")
    assert found(words, "no matter how the situation of the world around changes")
    assert not found(words, "no matter how we three or four or five of them change")


def test_articles_and_hyphens_do_not_hide_a_phrase():
    words = lexicon("comrade in arms", "tradition of friendship")
    assert found(words, "comrades-in-arms") and found(words, "the tradition of a friendship")


def test_a_name_glued_to_the_next_word_does_not_hide_it():
    assert found(lexicon("and congratulate"), "to Kim Jong Unand congratulates") == ["and congratulate"]
    assert found(lexicon("comrade"), "ComradeChairman") == ["comrade"]


@pytest.mark.parametrize("form", ["develops", "developed", "developing"])
def test_inflected_forms_are_found(form):
    assert found(lexicon("develop"), f"we {form} it")


@pytest.mark.parametrize(("word", "other"), [("not", "noted"), ("please", "pleased"), ("unit", "united"), ("party", "part"), ("kin", "king")])
def test_forms_of_other_words_are_not_taken_for_a_word(word, other):
    assert not found(lexicon(word), other)


def test_british_spelling_is_a_form():
    assert {"neighbour", "neighbours"} <= set(forms("neighbor")) and "honoured" in forms("honor")


def test_words_that_are_forms_of_each_other_share_a_lemma():
    table = lemma_table(["meeting", "meet"])
    assert table["meetings"] == table["met"] == "meet"


def test_the_shipped_lexicon_is_documented():
    import csv

    with open(LEXICONS / "diplomatic.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 2500
    assert all(row["reason"].strip() for row in rows)
    assert len(diplomatic_lexicon().entries) > len(rows)  # the third parties' names are added


def test_a_users_lexicon_is_a_scorer(tmp_path):
    score = lexicon_scorer(written(tmp_path, "warm handshake,0.6,warm", "cold shoulder,-0.5,cold"))
    table = score(["A warm handshake.", "A cold shoulder.", "No warm handshake.", "Nothing of it here."])
    assert tuple(table.columns) == COLUMNS
    assert table["score"].tolist()[:3] == pytest.approx([0.6, -0.5, -0.3])
    assert table["status"].tolist()[3] == "no phrase of the lexicon"


def test_many_phrases_of_a_users_lexicon_saturate(tmp_path):
    score = lexicon_scorer(written(tmp_path, "good,0.5,warm"))
    assert score(["good good good"])["score"][0] == pytest.approx(0.875)


OWN = ("warm handshake,0.6,warm", "firm handshake/grip,0.5,warm", "cold shoulder,-0.5,cold", "sure,1,warm", "shoulder bag,0,none")


def test_a_users_phrases_are_told_with_place_weight_rule_and_pattern(tmp_path):
    text = "No “warm\u00a0handshakes” there.\nA firm grip; the hills. Nothing of it here."
    first, second = lexicon_explainer(written(tmp_path, *OWN))(text).reasons
    assert (first.text, first.weight, first.rule, first.pattern) == ("warm\u00a0handshakes", -0.3, "negation", "warm handshake")
    assert (second.text, second.effect, second.category, second.pattern) == ("firm grip", 0.25, "warm", "firm handshake/grip")
    assert text[first.start : first.end] == first.text and text[second.start : second.end] == second.text


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from([*"warm handshake firm grip cold shoulder bag sure not the . ! \n\n".split(" "), "\u00ad", "…"]), max_size=25))
def test_a_users_account_is_that_of_the_score_and_closes(tmp_path, words):
    path, text = written(tmp_path, *OWN), " ".join(words)
    row, found = lexicon_scorer(path)([text]).iloc[0], lexicon_explainer(path)(text)
    assert found.status == row["status"] and (found.score is None) == bool(row["status"])
    if found.score is not None:
        assert found.score == row["score"]
        assert sum(part.effect for part in (*found.reasons, *found.rest)) == pytest.approx(found.score, abs=1e-4)


def test_of_a_users_phrases_an_effect_is_the_score_minus_what_it_would_be_if_the_phrase_said_nothing(tmp_path):
    path, silent = written(tmp_path, *OWN), tmp_path / "silent.csv"
    silent.write_text(path.read_text().replace("warm handshake,0.6", "warm handshake,0"))
    text = "A warm handshake, a firm grip, a cold shoulder. A sure thing."
    effect = lexicon_explainer(path)(text).reasons[0].effect
    assert effect == pytest.approx(lexicon_scorer(path)([text])["score"][0] - lexicon_scorer(silent)([text])["score"][0], abs=1e-4)


def test_a_sentence_of_many_phrases_is_explained_in_reasonable_time(tmp_path):
    assert len(lexicon_explainer(written(tmp_path, *OWN))("warm handshake and " * 20_000).reasons) == 20_000


def test_warm_categories_hold_no_cold_weights_and_the_reverse():
    from tonetrack.scoring.hits import COLD

    wrong = [entry for entry in diplomatic_lexicon().entries if (entry.weight < 0) != (entry.category in COLD) and entry.weight]
    assert not wrong


def test_every_entry_can_be_found():
    from itertools import product

    entries = read_entries(LEXICONS / "diplomatic.csv")
    lexicon = Lexicon(entries)

    def found_in(entry, filler):
        slots = [filler if slot == "*" else [slot.rstrip("?").replace("u.s.", "U.S.")] for slot in entry.pattern.split()]
        choices = product(*[option.split("/") for slot in slots for option in slot])
        return any([match.entry for match in lexicon.matches(lexicon.words(" ".join(words)))] == [entry] for words in choices)

    lost = [entry.pattern for entry in entries if not found_in(entry, ["zebra"]) and not found_in(entry, [])]
    assert not lost


@pytest.mark.parametrize(("pattern", "text"), [("people's friendship", "We hail the people's friendship."), ("leaders' bond", "The leaders’ bond holds.")])
def test_a_pattern_may_say_whose(tmp_path, pattern, text):
    path = tmp_path / "own.csv"
    path.write_text(f"pattern,weight,category\n{pattern},0.5,warm\n")
    assert score_with_lexicon([text], load_lexicon(path))["score"].tolist() == [0.5]


@pytest.mark.parametrize("pattern", ["o'clock", "washington d.c.", "rock'n'roll"])
def test_a_pattern_that_no_text_can_hold_is_refused(tmp_path, pattern):
    path = tmp_path / "own.csv"
    path.write_text(f"pattern,weight,category\n{pattern},0.5,warm\n")
    with pytest.raises(ScoringError, match="is never found: a text is read as words of letters alone"):
        load_lexicon(path)


def test_of_two_phrases_as_long_the_one_without_a_gap_is_found():
    lexicon = Lexicon([Entry("fulfil * obligation", -0.1, "distance"), Entry("fulfil obligation", -0.4, "displeasure")])
    assert [match.entry.weight for match in lexicon.matches(lexicon.words("fulfil obligation"))] == [-0.4]
    assert [match.entry.weight for match in lexicon.matches(lexicon.words("fulfil every obligation"))] == [-0.1]


def test_the_lexicons_page_counts_what_is_there():
    from tonetrack.files import read_table
    from tonetrack.scoring.rules import LEXICONS

    page = (LEXICONS / "README.md").read_text()
    rows = [row for _, row in read_table(LEXICONS / "diplomatic.csv")]
    told = [f"`diplomatic.csv` holds {len(rows):,} patterns"]
    for field in ("category", "source"):
        told += [f"| {name} | {count:,} |" for name, count in Counter(row[field] for row in rows).items()]
    assert not [line for line in told if line not in page], "write these into lexicons/README.md"
    assert f"`modifiers.csv` ({len(read_table(LEXICONS / 'modifiers.csv'))} entries)" in page
    assert f"`third_parties.csv` ({len(read_table(LEXICONS / 'third_parties.csv'))} names)" in page
    assert all(row["reason"] for row in rows)
