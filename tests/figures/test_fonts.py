from __future__ import annotations

import pytest
from corpora import hangul_and_han
from matplotlib.text import Text

from tonetrack.cli import main
from tonetrack.corpus import load_corpus
from tonetrack.errors import FigureError, FontWarning
from tonetrack.figures import fonts, legible
from tonetrack.figures.charts import draw_chart, plot_correspondence
from tonetrack.figures.layout import layout_problems, missing_glyphs, set_from_the_left
from tonetrack.figures.saving import render
from tonetrack.figures.style import Drawing, Sheet, house_style
from tonetrack.series import letters_table


def test_latin_and_the_marks_of_the_charts_need_no_other_font():
    assert fonts.families_for("Nguyễn Phú Trọng, Erdoğan ● ▲ ○ ↑ ↓ − – “”") == ("DejaVu Sans",)


def test_another_script_gets_an_installed_font_or_stays_lacking():
    families = fonts.families_for("김정은")
    assert (families == ("DejaVu Sans",)) == bool(fonts.lacking("김정은", families))


def test_a_font_that_draws_boxes_for_everything_is_never_taken(monkeypatch):
    assert not any(name.startswith("Last Resort") for name in fonts._installed())


def test_a_line_that_begins_with_an_arabic_or_hebrew_name_is_set_from_the_left(folder):
    for path in [folder / name for name in ("corpus.toml", "people.toml", "exchanges.csv")] + list((folder / "letters").iterdir()):
        path.write_text(path.read_text().replace("Ada Aster", "محمد").replace("Bo Birch", "שלום"))
    figure = plot_correspondence(load_corpus(folder)).figure
    set_from_the_left(figure)
    own = [text.get_text() for text in figure.findobj(Text) if "محمد" in text.get_text()]
    assert own and all(line.startswith("\u200e") for text in own for line in text.split("\n"))
    assert missing_glyphs(figure) == "" and layout_problems(figure) == []


@pytest.fixture
def without_fonts(folder, monkeypatch):
    """A corpus in Hangul and Han on a machine that has no font for them: of Birch there is an alias, of Aster his country only."""
    monkeypatch.setattr(fonts, "_installed", lambda: ())
    legible._tell.cache_clear()
    hangul_and_han(folder)
    path = folder / "people.toml"
    path.write_text(path.read_text().replace('"Asteria"', '"West Asteria"').replace('name = "习近平"', 'name = "习近平"\naliases = ["Bo", "Bo Birch", "柏"]'))
    letter = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    letter.write_text(letter.read_text().replace("friendship.", "friendship (우정)."))
    return folder


@pytest.mark.parametrize("name", ["correspondence", "years", "letter", "rhythm"])
def test_names_without_a_font_stand_by_alias_or_country_and_other_letters_as_boxes(without_fonts, name):
    corpus = load_corpus(without_fonts)
    with pytest.warns(FontWarning, match="no installed font has '.*선.*': names stand on charts by an alias"):
        drawing = draw_chart(name, corpus)
    texts = " ".join(text.get_text() for text in drawing.figure.findobj(Text))
    assert "West Asteria to Bo" in texts and "West Asteria to Bo" in drawing.alt and (("□□□" in texts) == (name == "correspondence"))
    assert missing_glyphs(drawing.figure) == "" and layout_problems(drawing.figure) == [] and render(drawing, "png")
    if name == "correspondence":
        assert drawing.numbers["warmth"].tolist()[0] == letters_table(corpus)["warmth"].tolist()[0]  # what is scored does not depend on fonts


def test_a_build_without_a_font_ends_well_and_says_once_what_to_install(without_fonts, tmp_path, capsys):
    assert main(["build", "--corpus", str(without_fonts), "--out", str(tmp_path / "out")]) == 0
    (line,) = [line for line in capsys.readouterr().err.splitlines() if "font" in line]
    assert line.startswith("tonetrack: no installed font has '") and "install" in line and (tmp_path / "out" / "correspondence.svg").exists()


def test_two_people_of_one_country_without_aliases_are_told_apart(without_fonts):
    path = without_fonts / "people.toml"
    path.write_text(path.read_text().replace('aliases = ["Bo", "Bo Birch", "柏"]\n', "").replace("Birchland", "West Asteria"))
    with pytest.warns(FontWarning):
        assert legible.legible(load_corpus(without_fonts))[0].dyad == ("West Asteria", "Person-2")


def test_with_fonts_for_all_letters_the_corpus_is_drawn_as_it_is(folder):
    corpus = load_corpus(folder)
    assert legible.legible(corpus, "A title\x07")[0] is corpus  # what is never drawn needs no font


def test_a_figure_with_letters_that_no_font_has_is_not_saved(monkeypatch):
    monkeypatch.setattr(fonts, "_installed", lambda: ())
    with house_style():
        sheet = Sheet("document")
        sheet.write(1, 5, "조중친선")
    with pytest.raises(FigureError, match="no installed font has '선조중친'; install one that has them"):
        render(Drawing("x", sheet.figure, "", "", None), "png")
