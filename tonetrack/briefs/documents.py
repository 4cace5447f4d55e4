"""One page to send: the finding, the chart, the words, the table, and what it does not show."""

from __future__ import annotations

import base64
from importlib.metadata import version
from pathlib import Path

import pandas as pd
from jinja2 import Environment, PackageLoader, StrictUndefined

from tonetrack import __version__
from tonetrack.corpus import Corpus
from tonetrack.errors import UsageError, quoted
from tonetrack.figures.charts import plot_correspondence, plot_years
from tonetrack.figures.style import Drawing, render
from tonetrack.figures.words import capital, short_name
from tonetrack.files import write_all
from tonetrack.report import interval, number, to_markdown
from tonetrack.scoring import DEFAULT_SCORER, SCORER_NOTES, SCORERS
from tonetrack.series import (
    change_between_halves,
    excerpts_table,
    exchanges_table,
    letters_table,
)
from tonetrack.views import check_dated

LIMITS = (
    "The score measures wording. It is no measure of intent, of policy or of cause.",
    "Most letters are known here by one or two quoted sentences; the interval says how little that tells of the whole letter.",
    "Articles quote what their writers found worth quoting: the excerpts are not a random sample.",
    "The words are translations. Another agency's English of the same letter can score differently.",
    "Letters whose words are not at hand have no score; they are counted as exchanges, and coders' ratings are shown apart.",
)


def write_brief(corpus: Corpus, path: str | Path) -> list[Path]:
    """Write the brief as .md (its charts as PNG beside it) or as one self-contained .html page; returns the files.

    Raises UsageError for another ending, EmptyFigureError where nothing has a date.
    """
    check_dated(corpus)
    path = Path(path)
    charts = (plot_correspondence(corpus), plot_years(corpus))
    if path.suffix == ".html":
        outputs: dict[str, bytes | str] = {path.name: brief_html(corpus, *charts)}
    elif path.suffix == ".md":
        names = [f"{path.stem}-{chart.name}.png" for chart in charts]
        outputs = dict(zip(names, (render(chart, "png") for chart in charts)))
        outputs[path.name] = brief_markdown(corpus, *charts, images=names)
    else:
        raise UsageError(f"{quoted(path.name)}: no brief of this kind; want a name ending in .md or .html")
    write_all(path.parent, outputs, last=path.name)
    return [path.parent / name for name in outputs]


def brief_markdown(corpus: Corpus, chart: Drawing, exchanges: Drawing, *, images: list[str]) -> str:
    """The brief as Markdown; `images` are the links to the two charts."""
    facts = _facts(corpus, chart, exchanges)
    letters_markdown = to_markdown(facts["letters"])
    return _render("brief.md", **facts, image=images[0], exchanges_image=images[1], letters_table=letters_markdown)


def brief_html(corpus: Corpus, chart: Drawing, exchanges: Drawing) -> str:
    """The brief as one HTML page that loads nothing: its charts are inside it."""
    images = ["data:image/png;base64," + base64.b64encode(render(drawing, "png")).decode() for drawing in (chart, exchanges)]
    return _render("brief.html", **_facts(corpus, chart, exchanges), image=images[0], exchanges_image=images[1])


def _render(template: str, **facts: object) -> str:
    is_page = template.endswith(".html")
    environment = Environment(loader=PackageLoader("tonetrack.briefs"), autoescape=is_page, undefined=StrictUndefined, keep_trailing_newline=True)
    if not is_page:
        environment.finalize = _inert
    return environment.get_template(template).render(**facts)


def _inert(value: object) -> object:
    # Labels and quotations show literally in Markdown; our own table and links come escaped or safe.
    return value.replace("<", "&lt;") if isinstance(value, str) and not value.startswith("| ") else value


def _facts(corpus: Corpus, chart: Drawing, exchanges: Drawing) -> dict[str, object]:
    letters = letters_table(corpus)
    return {
        "title": chart.title,
        "finding": _finding(letters, corpus),
        "chart": chart,
        "exchanges": exchanges,
        "bullets": _bullets(letters, corpus),
        "quotes": _quotes(letters, corpus),
        "letters": _letters_for_readers(letters),
        "limits": LIMITS,
        "method": _method(letters, corpus),
        "sources": _sources(corpus),
    }


def _letters_for_readers(letters: pd.DataFrame) -> pd.DataFrame:
    """The letters as a table that fits a page: date, who to whom, words at hand, scores, coders' rating."""
    rows = letters.to_dict("records")
    table = {
        "date": [row["date"] or "unknown" for row in rows],
        "letter": [f"{short_name(row['sender'])} to {short_name(row['recipient'])}, {row['kind']}" for row in rows],
        "words": [row["words"] for row in rows],
    }
    table |= {f"{scorer} (95% interval)": [interval(row, scorer) for row in rows] for scorer in SCORERS}
    table["coders, 0–100"] = ["–" if pd.isna(row["coded"]) else f"{row['coded']:.0f}" for row in rows]
    return pd.DataFrame(table)


def _finding(letters: pd.DataFrame, corpus: Corpus) -> str:
    scorer = DEFAULT_SCORER
    change = change_between_halves(letters, corpus, scorer=scorer)
    if change is None:
        return "There are not letters enough at hand to compare earlier with later years."
    spans = f"{corpus.first_year}–{change['middle']} ({change['before']} letters) and {change['middle'] + 1}–{corpus.last_year} ({change['after']})"
    shown = f"{number(change['difference'])} (95% interval {number(change['low'])} to {number(change['high'])})"
    is_clear = not change["low"] <= 0 <= change["high"]
    verdict = "The interval excludes no change." if is_clear else "The interval includes no change: these letters do not show one."
    return f"Between {spans} the mean {SCORER_NOTES[scorer].measure} of the letters quoted differs by {shown}. {verdict}"


def _bullets(letters: pd.DataFrame, corpus: Corpus) -> list[str]:
    """Three bullets, one number each."""
    exchanges, scorer = exchanges_table(corpus), DEFAULT_SCORER
    bullets = [f"{len(exchanges)} exchanges between the two are known from {corpus.first_year} to {corpus.last_year}; words of {len(letters)} letters are at hand."]
    scored = letters[letters[scorer].notna()]
    if len(scored):
        top = scored.loc[scored[scorer].idxmax()]
        bullets.append(f"The warmest of them is {_letter_name(top)}: {interval(top, scorer)}.")
    if len(coded := exchanges["coded"].dropna()):
        last = exchanges[exchanges["year"] == corpus.last_year]["coded"].dropna()
        bullets.append(
            f"Coders who read the public printings rated {len(coded)} whole letters {coded.mean():.0f} of 100 on average; those of {corpus.last_year}, {last.mean():.0f}."
            if len(last)
            else f"Coders who read the public printings rated {len(coded)} whole letters {coded.mean():.0f} of 100 on average."
        )
    return bullets


def _letter_name(letter: pd.Series) -> str:
    return f"{short_name(letter['sender'])} to {short_name(letter['recipient'])}, {letter['kind']} of {letter['date'] or 'unknown date'}"


def _quotes(letters: pd.DataFrame, corpus: Corpus) -> list[dict[str, str]]:
    """The longest excerpts of the letter with the highest score and of the last one, with date and source."""
    scored = letters[letters[DEFAULT_SCORER].notna()]
    if scored.empty:
        return []
    chosen = dict.fromkeys((scored.loc[scored[DEFAULT_SCORER].idxmax(), "letter"], scored["letter"].iloc[-1]))
    excerpts = excerpts_table(corpus)
    rows = [excerpts.loc[excerpts[excerpts["letter"] == letter]["words"].idxmax()] for letter in chosen]
    return [{"text": row["text"], "source": _quote_source(row)} for row in rows]


def _quote_source(row: pd.Series) -> str:
    outlet = row["outlet"] or (f"“{row['title']}”" if row["title"] else row["article"])
    return f"{_letter_name(row)}, as printed by {outlet}; {DEFAULT_SCORER} {interval(row, DEFAULT_SCORER)}"


def _method(letters: pd.DataFrame, corpus: Corpus) -> str:
    counted = int(letters["excerpts_counted"].sum()) if len(letters) else 0
    total = int(letters["excerpts"].sum()) if len(letters) else 0
    note = SCORER_NOTES[DEFAULT_SCORER]
    return (
        f"{capital(note.measure)}: {note.method}. A letter's score is that of its {counted} distinct excerpts ({total} printed, repeats between "
        "articles left out). Neither the choice of the articles nor that of the translator is covered. VADER stands beside it as the familiar baseline. "
        f"tonetrack {__version__}, vaderSentiment {version('vaderSentiment')}, corpus {corpus.hash[:16]}{_of_day(corpus)}."
    )


def _sources(corpus: Corpus) -> list[str]:
    seen = {}
    for letter in corpus.letters:
        for witness in letter.witnesses:
            parts = [witness.author, witness.outlet or "outlet not named", f"“{witness.title}”" if witness.title else "", witness.published, witness.address]
            seen[witness.article] = f"{', '.join(part for part in parts if part)} [{witness.article}]"
    catalogue = [f"Catalogue of exchanges and coders' ratings: {corpus.name}, corpus{_of_day(corpus)}"] if len(corpus.exchanges) else []
    return [*seen.values(), *catalogue]


def _of_day(corpus: Corpus) -> str:
    return f" of {corpus.released}" if corpus.released else ""
