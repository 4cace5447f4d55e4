"""What the charts say in words: titles that tests support, alt texts, the line of sources."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from tonetrack import __version__
from tonetrack.change import span_of
from tonetrack.claims import Claim
from tonetrack.corpus import Corpus
from tonetrack.dates import day_name
from tonetrack.doubts import doubt_note
from tonetrack.errors import FigureError
from tonetrack.figures.names import short_name
from tonetrack.figures.style import INK, MUTED, score_shown, signed
from tonetrack.scoring import SCORER_NOTES
from tonetrack.series import exchanges_table, shown_directions
from tonetrack.text import counted, printable

KEY_MARKS = ("●○", "▲△")  # of the first and the second direction: filled or open as an interval has it
MOST_HEARD = 24  # letters that an alt text tells one by one
MOST_OUTLETS = 4  # named in the line of sources; all are in the corpus


def corpus_characters(corpus: Corpus) -> str:
    """All characters that a chart of this corpus may draw, each once: names, outlets, titles, events, occasions and words."""
    witnesses = [witness for letter in corpus.letters for witness in letter.witnesses]
    texts = [
        *corpus.dyad,
        *corpus.events["label"],
        *corpus.events.get("chart_label", ()),
        *corpus.exchanges["sender"],
        *corpus.exchanges["recipient"],
    ]
    texts += [part for letter in corpus.letters for part in (letter.sender, letter.recipient, letter.occasion)]
    texts += [part for witness in witnesses for part in (witness.outlet, witness.title, *(excerpt.text for excerpt in witness.excerpts))]
    return printable("".join(sorted(set("".join(texts)))))


def directions(corpus: Corpus) -> list[tuple[str, str, str]]:
    """(sender, recipient, label) of the dyad's two directions: the label as `Kim to Xi`.

    Raises FigureError for a corpus without letters, which has no dyad.
    """
    if not corpus.dyad:
        raise FigureError("has no letters yet; add some with tonetrack add", path=corpus.folder)
    one, other = corpus.dyad
    return [(a, b, f"{short_name(a, corpus)} to {short_name(b, corpus)}") for a, b in ((one, other), (other, one))]


def gid_of(label: str) -> str:
    """A direction's label as the name of its marks in an SVG: `kim-to-xi`."""
    return label.replace(" ", "-").lower()


def direction_key(corpus: Corpus) -> list[tuple[str, str]]:
    """The marks of the directions shown, for a key: their shape tells who writes, filled or open; of one without a message, that."""
    shown = [(mark, tuple(pair), label) for mark, (*pair, label) in zip(KEY_MARKS, directions(corpus)) if tuple(pair) in shown_directions(corpus)]
    known = set(zip(*(exchanges_table(corpus)[side] for side in ("sender", "recipient"))))
    return [(f"{mark} {label}" if pair in known else f"{label}: none known", INK) for mark, pair, label in shown]


def layers_key(scored: int, rated: int) -> list[tuple[str, str]]:
    """The key's parts for computed scores of so many letters and coders' ratings of so many; none for what is not drawn."""
    scores = f"{'Large: score' if rated else 'Score'} of {counted(scored, 'letter')} quoted"
    layers = ((scored, scores, INK), (rated, f"Grey: coders’ ratings of {counted(rated, 'letter')}", MUTED))
    return [(text, colour) for count, text, colour in layers if count]


def of_whole_years(corpus: Corpus) -> bool:
    """Whether what is shown begins and ends with a year."""
    first, last = corpus.span
    return first.endswith("-01-01") and last.endswith("-12-31")


def span_words(corpus: Corpus) -> str:
    """What of the corpus is shown: its years, or from which day to which, and of whose messages where it is a view of one direction."""
    span = span_of(corpus.first_year, corpus.last_year) if of_whole_years(corpus) else " to ".join(map(day_name, corpus.span))
    parties = [f"{word} {name}" for word, name in (("from", corpus.sender), ("to", corpus.recipient)) if name]
    return f"{span}, only {' '.join(parties)}" if parties else span


def year_words(corpus: Corpus, year: int) -> str:
    """A year of what is shown, with its days where the view has only a part of it: `2019`, `1 January to 30 June 2019`."""
    first, last = max(corpus.span[0], f"{year}-01-01"), min(corpus.span[1], f"{year}-12-31")
    return str(year) if (first, last) == (f"{year}-01-01", f"{year}-12-31") else f"{day_name(first).removesuffix(f' {year}')} to {day_name(last)}"


def correspondence_title(letters: pd.DataFrame, corpus: Corpus, scorer: str, claim: Claim | None) -> str:
    """The change that a test shows, as a title; without one what is drawn, compared with no other time."""
    span, count = span_words(corpus), int(letters[scorer].notna().sum())
    if claim:
        return claim.title
    if count:
        return f"{counted(count, 'letter')} quoted, {span}"
    rated = int(exchanges_table(corpus)["coded"].count())
    return f"Coders’ ratings of {counted(rated, 'letter')}, {span}" if rated else f"{capital(no_score(len(letters)))}, {span}"


def no_score(letters: int) -> str:
    """What stands in place of marks, of so many letters with words at hand."""
    return "no letter with a score" if letters else "no letter with words at hand"


def not_drawn(letters: pd.DataFrame, corpus: Corpus, scorer: str) -> str:
    """How many letters of the directions shown a chart by date leaves out, and why: `Not drawn: 1 letter without a date. `; empty where none."""
    shown = [pair in shown_directions(corpus) for pair in zip(letters["sender"], letters["recipient"])]
    letters = letters[pd.Series(shown, index=letters.index, dtype=bool)]
    undated = letters["day"].isna()
    parts = [(int(undated.sum()), "date"), (int((~undated & letters[scorer].isna()).sum()), "score")]
    told = ", ".join(f"{counted(count, 'letter')} without a {lacking}" for count, lacking in parts if count)
    return f"Not drawn: {told}. " if told else ""


def middles_note(letters: Iterable[str], dates: Iterable[str]) -> str:
    """How many of the letters (ids, and their ISO dates) are drawn in the middle of a month or year: no day is told of them. Empty where none."""
    vague = [date for date in dict(zip(letters, dates)).values() if len(date) < len("2030-05-01")]
    middles = " or ".join(name for name, length in (("mid-month", len("2030-05")), ("mid-year", len("2030"))) if length in map(len, vague))
    return f"{counted(len(vague), 'letter')} of unknown day at {middles}. " if vague else ""


def correspondence_alt(letters: pd.DataFrame, coded: pd.DataFrame, corpus: Corpus, scorer: str, title: str, claim: Claim | None) -> str:
    """The chart in words, for those who cannot see it."""
    scored = letters[letters[scorer].notna()]
    points = _points(scored, corpus, scorer)
    of = counted(len(scored), "letter") if len(scored) else "coders’ ratings" if len(coded) else "no letter"
    text = f"Dot chart of {of} by date, {span_words(corpus)}. {title}. "
    text += f"{capital(SCORER_NOTES[scorer].measure)} with 95% interval: {points}." if points else "No letter is scored."
    if len(coded):
        text += (
            f" Behind them, in grey, coders’ ratings of {counted(len(coded), 'letter')}, from {coded['coded'].min():g} to"
            f" {coded['coded'].max():g} of 100."
        )
    return text + (f" {claim.sentence}" if claim else "")


def _points(scored: pd.DataFrame, corpus: Corpus, scorer: str) -> str:
    """Every letter's day, parties and score; of more than anybody listens to, the warmest and coolest, and where half of them lie."""

    def told(rows: pd.DataFrame) -> str:
        """These letters, one by one."""
        return "; ".join(
            f"{row['date']}, {short_name(row['sender'], corpus)} to {short_name(row['recipient'], corpus)}: {score_shown(row, scorer)}"
            for row in rows.to_dict("records")
        )

    if len(scored) <= MOST_HEARD:
        return told(scored)
    low, middle, high = (signed(value) for value in scored[scorer].quantile([0.25, 0.5, 0.75]))
    ends = (told(scored.nlargest(3, scorer)), told(scored.nsmallest(3, scorer)))
    return f"median {middle}, half of them from {low} to {high}; warmest {ends[0]}; coolest {ends[1]}; all in the table beside this chart"


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def source_line(corpus: Corpus, scorer: str = "", *, words: Iterable[str], known: Iterable[str] = (), rated: Iterable[str] = ()) -> str:
    """How sure the letters drawn are, sources, scorer where words are drawn, version and corpus, built from it so as not to go stale:
    ids of the letters whose `words` are, of the `known` messages that are drawn or counted, and of those that are drawn as coders `rated` them."""
    known, of_letters = set(known), set(words)
    of_letters |= known - set(corpus.exchanges["id"])  # known from their articles alone
    letters = [letter for letter in corpus.letters if letter.id in of_letters]
    witnesses = [witness for letter in letters for witness in letter.witnesses]
    outlets = sorted({witness.outlet for witness in witnesses if witness.outlet})
    articles = len({witness.article for witness in witnesses})
    unnamed = any(not witness.outlet for witness in witnesses) or len(outlets) > MOST_OUTLETS
    named = f" ({', '.join(outlets[:MOST_OUTLETS])}{' and others' if unnamed else ''})" if outlets else " (outlet not named)"
    source = counted(articles, "article") + named if articles else ""
    sources = [
        part
        for part in (
            source,
            "catalogue of exchanges" if known & set(corpus.exchanges["id"]) else "",
            "coders’ ratings" if {*rated} & set(corpus.codings["letter"]) else "",
        )
        if part
    ]
    made = f"tonetrack {__version__}, corpus {corpus.hash[:8]}{f' of {day_name(corpus.released)}' if corpus.released else ''}"
    parts = (f"Source: {', '.join(sources)}" if sources else "", SCORER_NOTES[scorer].version if scorer and letters else "", made)
    told = "; ".join(filter(None, parts))
    return f"{doubt_note(letters)}{told}."
