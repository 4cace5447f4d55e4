"""What the charts say in words: titles that the intervals support, alt texts, the line of sources."""

from __future__ import annotations

import pandas as pd

from tonetrack import __version__
from tonetrack.corpus import Corpus
from tonetrack.errors import FigureError
from tonetrack.figures.style import signed
from tonetrack.scoring import SCORER_NOTES
from tonetrack.series import change_between_halves


def short_name(name: str) -> str:
    """The name a chart uses: the family name, which in Korean, Chinese and Vietnamese stands first."""
    parts = name.split()
    return parts[0] if len(parts) != 2 or parts[0] in ("Xi", "Hu", "To") else parts[-1]


def directions(corpus: Corpus) -> list[tuple[str, str, str]]:
    """(sender, recipient, label) of the dyad's two directions: the label as `Kim to Xi`.

    Raises FigureError for a corpus without letters, which has no dyad.
    """
    if not corpus.dyad:
        raise FigureError("has no letters yet; add some with tonetrack add", path=corpus.folder)
    one, other = corpus.dyad
    return [(a, b, f"{short_name(a)} to {short_name(b)}") for a, b in ((one, other), (other, one))]


def correspondence_title(letters: pd.DataFrame, corpus: Corpus, scorer: str) -> str:
    """The finding that the intervals support, as a title; "no clear change" where they support none."""
    change = change_between_halves(letters, corpus, scorer=scorer)
    span = f"{corpus.first_year}–{corpus.last_year}"
    if letters.empty or letters[scorer].isna().all():
        return f"No letter with words at hand, {span}"
    if change is None or change["low"] <= 0 <= change["high"]:
        return _standing_out(letters, scorer) or f"No clear change in the tone of the letters quoted, {span}"
    word = "warmer" if change["difference"] > 0 else "cooler"
    return f"Letters after {change['middle']} read {word} than those before"


def _standing_out(letters: pd.DataFrame, scorer: str) -> str:
    """How many letters' intervals exclude the usual level; empty when none does, or when the scorer knows no usual level."""
    reference = SCORER_NOTES[scorer].reference
    warmer, cooler = (letters[f"{scorer}_low"] > reference).sum(), (letters[f"{scorer}_high"] < reference).sum()
    if not reference or not warmer + cooler:
        return ""
    parts = [f"{count} {word}" for count, word in ((warmer, "warmer"), (cooler, "cooler")) if count]
    return f"No clear change; {' and '.join(parts)} than usual of {letters[scorer].notna().sum()} letters quoted"


def exchanges_title(years: pd.DataFrame, corpus: Corpus) -> str:
    """Where the count peaked and where it ended: counts need no interval."""
    totals = years.groupby("year")["exchanges"].sum()
    if not totals.sum():
        return f"No known exchange, {corpus.first_year}–{corpus.last_year}"
    peak, last = int(totals.idxmax()), int(totals.index[-1])
    if peak == last:
        return f"Known exchanges were most frequent in {peak}, with {totals[peak]}"
    return f"{totals[peak]} known exchanges in {peak}, the most; {totals[last]} in {last}"


def correspondence_alt(letters: pd.DataFrame, coded: pd.DataFrame, corpus: Corpus, scorer: str, title: str) -> str:
    """The chart in words, for those who cannot see it."""
    scored = letters[letters[scorer].notna()]
    points = "; ".join(
        f"{row['date']}, {short_name(row['sender'])} to {short_name(row['recipient'])}: {signed(row[scorer])} "
        f"({signed(row[f'{scorer}_low'])} to {signed(row[f'{scorer}_high'])})"
        for row in scored.to_dict("records")
    )
    text = f"Dot chart of {len(scored)} letters by date, {corpus.first_year}–{corpus.last_year}. {title}. "
    text += f"{capital(SCORER_NOTES[scorer].measure)} with 95% interval: {points}." if points else "No letter is scored."
    if len(coded):
        text += f" A lower panel shows coders' ratings of {len(coded)} whole letters, from {coded['coded'].min():g} to {coded['coded'].max():g} of 100."
    return text


def exchanges_alt(years: pd.DataFrame, corpus: Corpus, title: str) -> str:
    """The chart in words, for those who cannot see it."""
    parts = []
    for sender, _, label in directions(corpus):
        own = years[years["sender"] == sender]
        parts.append(f"{label}: " + ", ".join(f"{year} {count}" for year, count in zip(own["year"], own["exchanges"])))
    return f"Bar chart of known exchanges per year, {corpus.first_year}–{corpus.last_year}. {title}. " + "; ".join(parts) + "."


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def source_line(corpus: Corpus, scorer: str = "") -> str:
    """Sources, scorer, version and corpus, built from the corpus itself so that it cannot go stale."""
    outlets = sorted({witness.outlet for letter in corpus.letters for witness in letter.witnesses if witness.outlet})
    articles = len({witness.article for letter in corpus.letters for witness in letter.witnesses})
    source = f"Source: {articles} articles" + (f" ({', '.join(outlets)} and others)" if outlets else "") if articles else "Source"
    method = f"; {SCORER_NOTES[scorer].version}" if scorer else ""
    catalogue = ", catalogue of exchanges" if len(corpus.exchanges) else ""
    return f"{source}{catalogue}{method}; tonetrack {__version__}, corpus {corpus.hash[:8]}{_of_day(corpus.released)}."


def _of_day(released: str) -> str:
    day = pd.Timestamp(released) if released else None
    return f" of {day.day} {day:%B %Y}" if day is not None else ""
