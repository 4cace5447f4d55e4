from __future__ import annotations

import pytest
from matplotlib.text import Text

from tonetrack.corpus import load_corpus
from tonetrack.errors import FigureError
from tonetrack.figures import fonts
from tonetrack.figures.charts import plot_correspondence
from tonetrack.figures.layout import layout_problems, missing_glyphs, set_from_the_left
from tonetrack.figures.style import render


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


def test_names_no_font_can_draw_are_an_error_not_boxes(folder, monkeypatch):
    monkeypatch.setattr(fonts, "_installed", lambda: ())
    (folder / "events.csv").write_text("date,end,label,kind\n2031-02-03,,조중친선,fair\n")
    with pytest.raises(FigureError, match="no installed font has '선조중친'; install one that has them"):
        render(plot_correspondence(load_corpus(folder)), "png")
