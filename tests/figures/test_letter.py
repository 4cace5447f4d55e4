from __future__ import annotations

import re

import matplotlib
import pytest
from corpora import long_letter

from tonetrack.corpus import load_corpus
from tonetrack.errors import CorpusError, EmptyFigureError, FigureError
from tonetrack.figures.charts import draw_chart
from tonetrack.figures.letter import MARKED_FROM, letter_title, plot_letter
from tonetrack.figures.marked_words import _as_one
from tonetrack.figures.saving import render
from tonetrack.figures.style import signed
from tonetrack.scoring import score_texts
from tonetrack.scoring.reasons import Reason
from tonetrack.series import letter_text


def _texts(figure) -> list[str]:
    return [text.get_text() for text in figure.findobj(matplotlib.text.Text)]


def _account(numbers) -> list[tuple[str, float]]:
    return list(numbers[numbers["category"] == "account"][["text", "effect"]].itertuples(index=False, name=None))


def test_every_phrase_that_moves_the_score_alone_is_marked_with_its_effect(folder):
    drawing = plot_letter(load_corpus(folder))
    phrases = drawing.numbers[drawing.numbers["start"].notna()]
    alone = phrases[phrases["effect"].abs() >= MARKED_FROM]
    effects = [text.get_text() for text in drawing.figure.findobj(matplotlib.text.Text) if text.get_gid() == "effect"]
    assert "cherish" in set(alone["text"]) and effects == [signed(effect) for effect in alone["effect"]]
    assert drawing.title == f"“cherish” moves the score most: {signed(alone.set_index('text')['effect']['cherish'])}"


@pytest.mark.parametrize("letter", ["2017-11-01-xi-to-kim", "2019-06-19-xi-to-kim", "2020-10-19-kim-to-xi", "2024-09-15-kim-to-xi"])
def test_the_parts_named_add_up_to_the_score(letter):
    corpus = load_corpus()
    drawing = plot_letter(corpus, letter=letter)
    parts, score = _account(drawing.numbers), score_texts([letter_text(corpus.letter(letter))]).iloc[0]["warmth"]
    assert sum(effect for _, effect in parts) == pytest.approx(round(score, 2)) and len(parts) > 1
    told = " ".join(" ".join(_texts(drawing.figure)).split())
    assert f"{signed(score)} = " in told and all(f"{signed(effect)} {words}" in told for words, effect in parts)


def test_what_several_phrases_say_together_is_the_title_where_it_moves_the_score_most_and_they_are_marked():
    drawing = plot_letter(load_corpus(), letter="2017-11-01-xi-to-kim")
    words, effect = _account(drawing.numbers)[0]
    assert words.startswith("said together by several phrases of wishes") and drawing.title == f"Several phrases together move the score most: {signed(effect)}"
    marked = [text.get_text() for text in drawing.figure.findobj(matplotlib.text.Text) if text.get_gid() == "phrase"]
    assert {"common prosperity", "fresh successes", "happiness"} <= set(marked)


def _reason(text: str, effect: float) -> Reason:
    return Reason(0, len(text), text, "displeasure", effect, effect, "lexicon", text)


def test_phrases_of_one_weight_are_named_together():
    assert letter_title([_reason("one", -0.052), _reason("other", -0.048)], []) == "“one” and “other” move the score most: −0.05 each"
    assert letter_title([_reason("one", -0.05), _reason("other", 0.05)], []) == "2 phrases move the score most: by 0.05 each"
    assert letter_title([_reason("one", 0.05)], [("in other words and phrases", 0.2)]) == "Many words, each of little weight, move the score most: +0.20"


@pytest.mark.parametrize("letter", ["2017-11-01-xi-to-kim", "2019-06-19-xi-to-kim", "2024-09-15-kim-to-xi"])
def test_the_alt_text_has_the_numbers_of_the_chart_and_no_others(letter):
    drawing = plot_letter(load_corpus(), letter=letter)
    told = re.findall(r"\[[^\]]*? ([+−-]\d\.\d\d)\]", drawing.alt)
    assert told == [text.get_text() for text in drawing.figure.findobj(matplotlib.text.Text) if text.get_gid() == "effect"]


def test_words_of_little_weight_are_not_marked(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("We cherish this wonderful friendship.", "I am glad of my journey. We have not forgotten. We cherish this wonderful friendship."))
    marked = [text.get_text() for text in plot_letter(load_corpus(folder)).figure.findobj(matplotlib.text.Text) if text.get_gid() == "phrase"]
    assert "friendship" in " ".join(marked) and not {"am", "my", "have not", "I am"} & set(marked)


def test_the_words_between_stand_as_they_are(folder):
    texts = _texts(plot_letter(load_corpus(folder)).figure)
    words = [word for text in texts for word in text.split()]
    assert {"this", "wonderful"} <= set(words) and any(word.startswith("“") for word in words) and any(word.endswith("”") for word in words)


def test_the_score_in_the_subtitle_is_the_letters(folder):
    score = score_texts(["We cherish this wonderful friendship."]).iloc[0]
    assert f"letter of 1 May 2030: {score['warmth']:+.2f} (95% {score['warmth_low']:+.2f} to {score['warmth_high']:+.2f})" in "\n".join(_texts(plot_letter(load_corpus(folder)).figure))


@pytest.mark.parametrize("words", ["We cherish this wonderful friendship.", "We deplore it and cherish you.", "We met in May and will meet again in June there.",
                                   "I wish you health and greater success, common prosperity, happiness and a positive contribution to the relations between the two peoples."])
def test_the_foot_explains_the_marks_that_are_drawn_and_no_others(folder, words):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("We cherish this wonderful friendship.", words))
    figure = plot_letter(load_corpus(folder)).figure
    foot, gids = " ".join(" ".join(_texts(figure)).split()), [artist.get_gid() or "" for artist in figure.findobj()]
    assert ("Under a phrase: the score minus" in foot) == ("effect" in gids)
    assert ("without a number" in foot or "Marked phrases count together" in foot) == (gids.count("phrase") > gids.count("effect"))
    assert ("Dashed: cool" in foot) == any(gid.startswith("dash-") for gid in gids)


def test_a_foot_without_numbers_under_phrases_explains_none():
    foot = " ".join(" ".join(_texts(plot_letter(load_corpus(), letter="2017-11-01-xi-to-kim").figure)).split())
    assert "Under a phrase" not in foot and "Marked phrases count together, not one by one." in foot


def test_a_letter_too_long_is_shown_in_part_and_says_so(folder):
    long_letter(folder)
    drawing = plot_letter(load_corpus(folder))
    assert "[…]" in " ".join(_texts(drawing.figure)) and "sentences with the strongest phrases" in drawing.notes[0]


def test_an_unknown_letter_is_named_with_the_nearest(folder):
    with pytest.raises(CorpusError, match="no letter '2030-05-01-ada'; did you mean '2030-05-01-ada-to-bo'"):
        plot_letter(load_corpus(folder), letter="2030-05-01-ada")


def test_a_letter_without_a_score_is_an_error_and_none_at_all_is_an_empty_figure(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("We cherish this wonderful friendship.", "조중친선"))
    with pytest.raises(FigureError, match="has no score: not in English"):
        plot_letter(load_corpus(folder), letter="2030-05-01-ada-to-bo")
    with pytest.raises(EmptyFigureError, match="no letter with words that can be scored"):
        plot_letter(load_corpus(folder))


def test_cool_phrases_are_told_from_warm_ones_without_colour(folder):
    def drawn(words: str) -> tuple[list, bool]:
        path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
        path.write_text(re.sub(r'text = ".*"', f'text = "{words}"', path.read_text()))
        figure = draw_chart("letter", load_corpus(folder)).figure
        foot = next(text.get_text() for text in figure.texts if text.get_gid() == "foot")
        return figure.findobj(lambda artist: (artist.get_gid() or "").startswith("dash")), "Dashed: cool." in foot

    assert drawn("We cherish this wonderful friendship.") == ([], False)
    lines, is_told = drawn("We cherish this wonderful friendship. You betrayed us and we despise it.")
    assert lines and is_told


@pytest.mark.parametrize("preset", ["document", "slide", "square"])
@pytest.mark.parametrize(
    ("words", "at_least"),
    [
        ("My dearest comrade, our invincible friendship is eternal, our brotherhood unbreakable. I thank you from the depth of my heart and embrace you warmly as a brother.", 0.85),
        ("We condemn your vile aggression, your barbarous crimes and your shameless lies.", -0.7),
    ],
)
def test_score_near_an_end_of_the_scale_keeps_its_number_on_the_page(folder, words, at_least, preset):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("We cherish this wonderful friendship.", words))
    score = score_texts([words])["warmth"][0]
    assert score >= at_least if at_least > 0 else score <= at_least
    render(plot_letter(load_corpus(folder), preset=preset), "png")  # raises FigureError where a text leaves the canvas


class _Ruler:
    """A sheet on which every character is an em wide."""

    def text_width(self, text, size):
        return float(len(text))


def test_a_row_of_words_wider_than_its_places_is_set_word_by_word_clear_of_the_phrase_after_it():
    wide, narrow = [(0.0, "the", 3.0), (4.0, "ferry", 9.0)], [(0.0, "the", 3.0), (3.5, "ferry", 8.5)]
    assert _as_one(_Ruler(), wide, 1.0) == [(0.0, "the ferry", 9.0)]
    assert _as_one(_Ruler(), narrow, 1.0) == narrow  # as one text it would reach 9.0
    assert _as_one(_Ruler(), [(0.0, "own", 3.0), (3.0, ".", 4.0)], 1.0) == [(0.0, "own.", 4.0)]
