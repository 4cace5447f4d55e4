"""The charts by name, each a function from a corpus to a Drawing; and the files of a drawing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tonetrack.corpus import Corpus
from tonetrack.errors import EmptyFigureError, FigureError, UsageError, nearest, quoted
from tonetrack.figures.correspondence import plot_correspondence
from tonetrack.figures.dyads import plot_dyads
from tonetrack.figures.legible import in_letters_at_hand
from tonetrack.figures.letter import plot_letter
from tonetrack.figures.occasions import plot_occasions
from tonetrack.figures.phrases import plot_phrases
from tonetrack.figures.rhythm import plot_rhythm
from tonetrack.figures.saving import render
from tonetrack.figures.style import Drawing
from tonetrack.figures.words import counted, span_words
from tonetrack.figures.years import plot_years
from tonetrack.files import write_all
from tonetrack.report import to_csv
from tonetrack.scoring import DEFAULT_SCORER
from tonetrack.series import exchanges_table, messages_table, of_pair

CHARTS: dict[str, Callable[..., Drawing]] = {
    "correspondence": plot_correspondence,
    "years": plot_years,
    "occasions": plot_occasions,
    "dyads": plot_dyads,
    "phrases": plot_phrases,
    "letter": plot_letter,
    "rhythm": plot_rhythm,
}
CHARTS = {name: in_letters_at_hand(plot) for name, plot in CHARTS.items()}
SCORED = ("correspondence", "years", "occasions", "dyads")  # charts that can show another scorer


def draw_chart(name: str, corpus: Corpus, *, preset: str = "document", title: str = "", letter: str = "", scorer: str = DEFAULT_SCORER) -> Drawing:
    """The chart of that name, drawn; `letter` (an id) is for the chart of one letter only, another `scorer` for those of SCORED.

    Raises FigureError for another name, UsageError for a letter or scorer where none is drawn, EmptyFigureError where the
    corpus has nothing for it.
    """
    if name not in CHARTS:
        raise FigureError(f"{quoted(name)} is no chart; want {', '.join(CHARTS)}{nearest(name, CHARTS)}")
    if letter and name != "letter":
        raise UsageError(f"--letter is for the chart letter, not for {name}")
    if scorer != DEFAULT_SCORER and name not in SCORED:
        raise UsageError(f"--scorer is for the charts {', '.join(SCORED)}; {name} knows warmth only")
    _check_view(name, corpus)
    named = {key: value for key, value, own in (("letter", letter, ""), ("scorer", scorer, DEFAULT_SCORER)) if value != own}
    return CHARTS[name](corpus, preset=preset, title=title, **named)


def _check_view(name: str, corpus: Corpus) -> None:
    """Raise UsageError for a view that the chart cannot keep to, EmptyFigureError for a pair of which the view has nothing to draw."""
    if name not in ("correspondence", "years", "rhythm"):
        return  # these say themselves that there is nothing
    pair = " and ".join(corpus.dyad)
    strange = [who for who in (corpus.sender, corpus.recipient) if who and who not in corpus.dyad]
    if strange:
        raise UsageError(f"{strange[0]} is not of the pair drawn, {pair}; name the pair with --dyad")
    if exchanges_table(corpus).empty:
        raise EmptyFigureError(
            f"no message between {pair} is known, {span_words(corpus)}; other days with --from and --to, another pair with --dyad", path=corpus.folder
        )
    if name == "correspondence":
        messages = messages_table(corpus)
        own = messages[of_pair(messages, *corpus.dyad)]
        if own["coded"].isna().all() and own["warmth"].isna().all():
            told = (
                f"of {counted(len(own), 'known message')} between {pair}, {span_words(corpus)}, none has words that can be scored, or a rating;"
                " the chart years counts them"
            )
            raise EmptyFigureError(told, path=corpus.folder)


def alt_text(drawing: Drawing) -> str:
    """The text beside a chart: its alt text, and the list of events where the chart only numbers them."""
    return "\n".join([drawing.alt, *drawing.notes]) + "\n"


def write_drawing(drawing: Drawing, path: str | Path) -> list[Path]:
    """Write a drawing as the file's ending tells (.png, .svg, .pdf), with .csv numbers and .txt alt text beside it; returns the files."""
    path = Path(path)
    outputs: dict[str, bytes | str] = {path.name: render(drawing, path.suffix.lstrip(".").lower())}
    outputs |= {f"{path.stem}.csv": to_csv(drawing.numbers), f"{path.stem}.txt": alt_text(drawing)}
    write_all(path.parent, outputs)
    return [path.parent / name for name in outputs]
