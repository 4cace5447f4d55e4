"""The charts by name. Each is a function from a corpus to a Drawing."""

from __future__ import annotations

from collections.abc import Callable

from tonetrack.corpus import Corpus
from tonetrack.errors import FigureError, nearest, quoted
from tonetrack.figures.correspondence import plot_correspondence
from tonetrack.figures.dyads import plot_dyads
from tonetrack.figures.letter import plot_letter
from tonetrack.figures.occasions import plot_occasions
from tonetrack.figures.phrases import plot_phrases
from tonetrack.figures.style import Drawing
from tonetrack.figures.years import plot_years

CHARTS: dict[str, Callable[..., Drawing]] = {
    "correspondence": plot_correspondence,
    "years": plot_years,
    "occasions": plot_occasions,
    "dyads": plot_dyads,
    "phrases": plot_phrases,
    "letter": plot_letter,
}


def draw_chart(name: str, corpus: Corpus, *, preset: str = "document", title: str = "", letter: str = "") -> Drawing:
    """The chart of that name, drawn; `letter` (an id) is for the chart of one letter only.

    Raises FigureError for another name or a letter where none is drawn alone, EmptyFigureError where the corpus has
    nothing for it.
    """
    if name not in CHARTS:
        raise FigureError(f"{quoted(name)} is no chart; want {', '.join(CHARTS)}{nearest(name, CHARTS)}")
    if letter and name != "letter":
        raise FigureError(f"--letter is for the chart letter, not for {name}")
    return CHARTS[name](corpus, preset=preset, title=title, **({"letter": letter} if letter else {}))
