from __future__ import annotations

import matplotlib
import pytest
from corpora import long_letter

from tonetrack.corpus import load_corpus
from tonetrack.errors import CorpusError, EmptyFigureError, FigureError
from tonetrack.figures.letter import plot_letter
from tonetrack.scoring import score_texts


def _texts(figure) -> list[str]:
    return [text.get_text() for text in figure.findobj(matplotlib.text.Text)]


def _marked(figure) -> list[tuple[str, str]]:
    by_gid = {gid: [text.get_text() for text in figure.findobj(matplotlib.text.Text) if text.get_gid() == gid] for gid in ("phrase", "effect")}
    return list(zip(by_gid["phrase"], by_gid["effect"]))


def test_every_phrase_that_moved_the_score_is_marked_with_its_effect(folder):
    drawing = plot_letter(load_corpus(folder))
    assert [phrase for phrase, _ in _marked(drawing.figure)] == drawing.numbers["text"].tolist()
    assert {"cherish", "friendship"} <= set(drawing.numbers["text"])
    assert all(effect.startswith("+0.") for _, effect in _marked(drawing.figure))
    assert drawing.title == f"“cherish” moves the score most: {dict(_marked(drawing.figure))['cherish']}"


def test_the_words_between_stand_as_they_are(folder):
    texts = _texts(plot_letter(load_corpus(folder)).figure)
    words = [word for text in texts for word in text.split()]
    assert {"this", "wonderful"} <= set(words) and any(word.startswith("“") for word in words) and any(word.endswith("”") for word in words)


def test_the_score_in_the_subtitle_is_the_letters(folder):
    score = score_texts(["We cherish this wonderful friendship."]).iloc[0]
    assert f"letter of 1 May 2030: {score['warmth']:+.2f} (95% {score['warmth_low']:+.2f} to {score['warmth_high']:+.2f})" in "\n".join(_texts(plot_letter(load_corpus(folder)).figure))


def test_the_foot_says_what_the_figure_under_a_phrase_is(folder):
    foot = " ".join(" ".join(_texts(plot_letter(load_corpus(folder)).figure)).split())
    assert "Under a marked phrase: the score minus what it would be if the phrase said nothing; what several say together is under none." in foot


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
