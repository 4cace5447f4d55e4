"""The parts of a brief, computed once from a corpus: every format renders these and computes nothing itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

import pandas as pd

from tonetrack import __version__
from tonetrack.claims import Claim, newest_claim, newest_sentences
from tonetrack.corpus import UNREVIEWED, Corpus, Witness, doubts_in_words
from tonetrack.dates import day_name
from tonetrack.doubts import DOUBT_MARK, undated_note
from tonetrack.figures.charts import CHARTS
from tonetrack.figures.names import short_name
from tonetrack.figures.panels import REFERENCE_WORD
from tonetrack.figures.saving import render
from tonetrack.figures.style import Drawing
from tonetrack.figures.words import capital, not_drawn
from tonetrack.ratings import ratings_note
from tonetrack.report import interval, rating_shown
from tonetrack.scoring import DEFAULT_SCORER, SCORER_NOTES, SCORERS
from tonetrack.series import excerpts_table, exchanges_table, letters_table, mean_rating, of_pair, years_table
from tonetrack.text import counted
from tonetrack.views import check_dated, other_pairs

SCORER_NAMES = {"vader": "VADER"}  # as readers write it, where that is not its name in tables of numbers
MAIN_CHART = "correspondence"  # its title is the brief's
MOST_QUOTED = 60  # words of an excerpt that a brief repeats: the page is for reading, the corpus for looking up
MOST_TITLE = 10  # words of a source's title
MOST_SOURCES, FEWER_SOURCES = 6, 3  # that a brief of one page has room for; one that is full in its smallest type
MOST_NAMED = 4  # letters that nobody made sure of, the latest; the table marks its own
LIMITS = (
    "The score measures wording. It is no measure of intent, of policy or of cause.",
    "Most letters are known here by one or two quoted sentences; the interval says how little that tells of the whole letter.",
    "Articles quote what their writers found worth quoting: the excerpts are not a random sample.",
    "The words are translations. Another agency’s English of the same letter can score differently.",
    "Letters whose words are not at hand have no score; they are counted as known messages, and coders’ ratings are shown apart.",
    f"The line “{REFERENCE_WORD}” is {SCORER_NOTES[DEFAULT_SCORER].reference_name}: a yardstick, not what is usual here.",
)


@dataclass(frozen=True)
class Item:
    """One entry of a list: a bullet, a limit, a source with its address, or an excerpt with where it stands."""

    text: str
    source: str = ""
    address: str = ""  # begins with https:// or http://, or is empty: nothing else may become a link

    @property
    def site(self) -> str:
        """Whose page the address is, for a link that is read: `gazette.example`."""
        return self.address.partition("://")[2].partition("/")[0].removeprefix("www.")


@dataclass(frozen=True)
class Brief:
    """What a brief says. Tables are written out for readers; `draw(name, preset, plain, letter)` gives a chart of CHARTS
    and `paint` its PNG, each made once; `plain` is under the corpus's name instead of its finding, `letter` the id of the
    one to draw, empty for a chart of many."""

    title: str
    finding: str
    bullets: tuple[Item, ...]
    excerpts: tuple[Item, ...]
    letters: pd.DataFrame
    years: pd.DataFrame
    limits: tuple[Item, ...]
    sources: tuple[Item, ...]
    events: tuple[Item, ...]  # what the numbers above the main chart mean, where it has room for numbers only
    method: str
    versions: str  # of tonetrack, VADER and the corpus with its hash; the method ends with them
    subject: str  # whose letters, of which years
    day: str  # ISO day of the corpus's release: the date of documents, so that the same corpus gives the same bytes
    draw: Callable[..., Drawing]
    paint: Callable[..., bytes]


def compose_brief(corpus: Corpus) -> Brief:
    """The brief of the corpus's dyad, which says so where the corpus has letters of other pairs too. Raises EmptyFigureError
    for a corpus that has nothing to draw."""
    check_dated(corpus)
    known = letters_table(corpus)
    letters, subject = known[of_pair(known, *corpus.dyad)], _subject(corpus)
    draw, paint = _artist(corpus, subject)
    claim, quoted = newest_claim(corpus), _quoted(letters, corpus)
    return Brief(
        title=draw(MAIN_CHART, "document", False).title,
        finding=f"{_scope(corpus, len(letters))} {_finding(corpus, claim)}".strip(),
        bullets=_bullets(letters, corpus),
        excerpts=tuple(Item(f"“{_shortened(row['text'])}”", _excerpt_source(row, corpus)) for row in quoted),
        letters=_letters_for_readers(letters, corpus),
        years=_years_for_readers(corpus),
        limits=_limits(letters, corpus),
        sources=_sources(letters, corpus, [row["article"] for row in quoted]),
        events=tuple(map(Item, draw(MAIN_CHART, "document", False).notes)),
        method=f"{_method(letters)} {_versions(corpus)}",
        versions=_versions(corpus),
        subject=f"{subject}, {corpus.first_year}–{corpus.last_year}",
        day=corpus.released or f"{corpus.last_year}-12-31",
        draw=draw,
        paint=paint,
    )


def _subject(corpus: Corpus) -> str:
    """Whose letters these are: the corpus's name, or the two people where it has letters of others too."""
    return " and ".join(corpus.dyad) if other_pairs(corpus) else corpus.name


def _artist(corpus: Corpus, subject: str) -> tuple[Callable[..., Drawing], Callable[..., bytes]]:
    @cache
    def draw(name: str, preset: str, plain: bool, letter: str = "") -> Drawing:
        one = {"letter": letter} if letter else {}
        return CHARTS[name](corpus, preset=preset, title=subject if plain else "", **one)

    @cache
    def paint(*chart: object) -> bytes:
        return render(draw(*chart), "png")

    return draw, paint


# ------------------------------------------------------------------ what it says


def _scope(corpus: Corpus, own: int) -> str:
    """Of whom the brief tells and of whom it does not; empty where all letters at hand are the two's."""
    others, (one, other) = other_pairs(corpus), corpus.dyad
    if not others:
        return ""
    counts = {name: sum(name in pair for pair in others) for name in corpus.dyad}
    focus = max(counts, key=lambda name: counts[name])
    parts = [f"{focus} with {counted(counts[focus], 'more counterpart')}"] if counts[focus] else []
    parts += [counted(len(others) - counts[focus], "other pair")] if len(others) > counts[focus] else []
    return (
        f"This is about {one} and {other} only: {own} of the {counted(len(corpus.letters), 'letter')} at hand. The others are of"
        f" {' and of '.join(parts)}."
    )


def _finding(corpus: Corpus, claim: Claim | None) -> str:
    return " ".join(newest_sentences(corpus, claim)) or "There are not letters enough at hand to compare one year with another."


def _bullets(letters: pd.DataFrame, corpus: Corpus) -> tuple[Item, ...]:
    """Three statements, each number with its interval or the word that it has none; that of the headline stands in the finding."""
    exchanges, scored = exchanges_table(corpus), letters[letters[DEFAULT_SCORER].notna()]
    bullets = [f"Known messages between the two, {corpus.first_year}–{corpus.last_year}: {len(exchanges)} (a count, no interval{_undated(corpus)})."]
    if scored.empty:
        bullets.append("Letters with a score: 0. No words that the scorer can read are at hand.")
    else:
        ends = {"Warmest wording quoted": scored[DEFAULT_SCORER].idxmax(), "coolest": scored[DEFAULT_SCORER].idxmin()}
        rows = {end: scored.loc[at] for end, at in list(ends.items())[: len(scored)]}
        told = [f"{end}: {interval(row, DEFAULT_SCORER)}, {_letter_name(row, corpus)}{_unreviewed(row)}" for end, row in rows.items()]
        bullets.append(f"{'; '.join(told)}.")
    coded = exchanges[exchanges["coded"].notna()]
    if coded.empty:
        bullets.append(f"Letters with words at hand: {len(letters)} (a count, no interval). No coder’s rating is at hand.")
    else:
        bullets.append(_last_rated(coded))
    return tuple(map(Item, bullets))


def _undated(corpus: Corpus) -> str:
    told = undated_note(corpus).strip(" .")
    return f"; {told}" if told else ""


def _last_rated(coded: pd.DataFrame) -> str:
    """The mean rating of the last rated year, with the interval that the chart of years draws."""
    last = coded["year"].max()
    mean = mean_rating(coded[coded["year"] == last]["coded"])
    limits = "no interval" if pd.isna(mean["coded_low"]) else f"95% interval {rating_shown(mean['coded_low'])} to {rating_shown(mean['coded_high'])}"
    return f"Coders’ mean rating of the {counted(mean['coded'], 'letter')} of {last}: {rating_shown(mean['coded_mean'])} of 100 ({limits})."


def _limits(letters: pd.DataFrame, corpus: Corpus) -> tuple[Item, ...]:
    """What holds of every brief, then who rated and which letters are not drawn."""
    exchanges = exchanges_table(corpus)
    of_corpus = (ratings_note(corpus, exchanges["id"]).strip(), not_drawn(letters, corpus, DEFAULT_SCORER).strip(), _doubts(letters, corpus))
    return tuple(map(Item, (*LIMITS, *filter(None, of_corpus))))


def _doubts(letters: pd.DataFrame, corpus: Corpus) -> str:
    """How many of the letters nobody has made sure, and which are the latest of them; empty where all are sure."""
    own = set(letters["letter"])
    told = doubts_in_words([letter.doubt for letter in corpus.letters if letter.id in own])
    # undated ones of a direction have one name
    names = Counter(_letter_name(row, corpus) for row in letters[letters["doubt"] != ""].to_dict("records"))
    shown = [name + (f" ({count})" if count > 1 else "") for name, count in names.items()][-MOST_NAMED:]
    rest = [f"{len(names) - len(shown)} more"] if len(names) > len(shown) else []
    return f"{told}: {'; '.join([*reversed(shown), *rest])}." if told else ""


def _letter_name(letter: pd.Series | dict, corpus: Corpus) -> str:
    when = f"of {day_name(letter['date'])}" if letter["date"] else "undated"
    return f"{short_name(letter['sender'], corpus)} to {short_name(letter['recipient'], corpus)}, {letter['kind']} {when}"


def _unreviewed(letter: pd.Series) -> str:
    return f" ({UNREVIEWED})" if UNREVIEWED in letter["doubt"] else ""


def _quoted(letters: pd.DataFrame, corpus: Corpus) -> list[pd.Series]:
    """The longest excerpts of the letter with the highest score and of the last one, as rows of `excerpts_table`."""
    scored = letters[letters[DEFAULT_SCORER].notna()]
    if scored.empty:
        return []
    dated = scored[scored["date"] != ""]
    last = (scored if dated.empty else dated)["letter"].iloc[-1]
    chosen = dict.fromkeys((scored.loc[scored[DEFAULT_SCORER].idxmax(), "letter"], last))
    excerpts = excerpts_table(corpus)
    return [excerpts.loc[excerpts[excerpts["letter"] == letter]["words"].idxmax()] for letter in chosen]


def _shortened(text: str, most: int = MOST_QUOTED) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= most else " ".join(words[:most]) + " […]"


def _excerpt_source(row: pd.Series, corpus: Corpus) -> str:
    printed = printed_by(row["outlet"], row["title"], row["article"])
    return f"{_letter_name(row, corpus)}{_unreviewed(row)}, as printed {printed}; {DEFAULT_SCORER} {interval(row, DEFAULT_SCORER)}"


def printed_by(outlet: str, title: str, article: str) -> str:
    """Who printed an excerpt: `by The Gazette`, or in which article where the outlet is not named."""
    return f"by {outlet}" if outlet else f"in “{title}”" if title else f"in {article}"


def _method(letters: pd.DataFrame) -> str:
    counted = int(letters["excerpts_counted"].sum()) if len(letters) else 0
    total = int(letters["excerpts"].sum()) if len(letters) else 0
    note = SCORER_NOTES[DEFAULT_SCORER]
    return (
        f"{capital(note.measure)}: {note.method}. A letter’s score is that of its {counted} distinct excerpts ({total} printed, repeats between "
        "articles left out). Neither the choice of the articles nor that of the translator is covered. VADER stands beside it as the familiar"
        " baseline."
    )


def _versions(corpus: Corpus) -> str:
    return f"tonetrack {__version__}, vaderSentiment {version('vaderSentiment')}, corpus {corpus.hash[:16]}{_of_day(corpus)}."


def _sources(letters: pd.DataFrame, corpus: Corpus, quoted: list[str]) -> tuple[Item, ...]:
    """The catalogue, the articles of what is quoted, then the others, latest first: a page may have room for the first of them only."""
    own = set(letters["letter"])
    witnesses = {witness.article: witness for letter in corpus.letters if letter.id in own for witness in letter.witnesses}
    articles = dict.fromkeys((*quoted, *sorted(witnesses, key=lambda article: witnesses[article].published, reverse=True)))
    catalogue = Item(f"Catalogue of exchanges and coders’ ratings: {corpus.name}, corpus{_of_day(corpus)}")
    return (*[catalogue][: len(corpus.exchanges)], *(_source(witnesses[article]) for article in articles))


def _source(witness: Witness) -> Item:
    title = f"“{_shortened(witness.title, MOST_TITLE)}”" if witness.title else ""
    parts = [witness.author, witness.outlet or "outlet not named", title, witness.published]
    is_link = witness.address.lower().startswith(("https://", "http://"))
    if witness.address and not is_link:
        parts.append(witness.address)  # shown, never made a link: it could be a script
    named = "" if is_link else f" [{witness.article}]"  # where to look it up
    return Item(f"{', '.join(part for part in parts if part)}{named}", address=witness.address if is_link else "")


def _of_day(corpus: Corpus) -> str:
    return f" of {day_name(corpus.released)}" if corpus.released else ""


# ------------------------------------------------------------------ its tables


def _letters_for_readers(letters: pd.DataFrame, corpus: Corpus) -> pd.DataFrame:
    """The letters as a table that fits a page: date, who to whom (marked where nobody has made sure of it), words at hand, scores,
    coders' rating. Those without a date stand first: a page that has room for the last rows has the latest."""
    rows = sorted(letters.to_dict("records"), key=lambda row: bool(row["date"]))
    table = {
        "date": [row["date"] or "unknown" for row in rows],
        "letter": [
            f"{short_name(row['sender'], corpus)} to {short_name(row['recipient'], corpus)}, {row['kind']}{f' {DOUBT_MARK}' if row['doubt'] else ''}"
            for row in rows
        ],
        "words": [str(row["words"]) for row in rows],
    }
    table |= {f"{SCORER_NAMES.get(scorer, scorer)} (95% interval)": [interval(row, scorer) for row in rows] for scorer in SCORERS}
    table["coders, 0–100"] = [rating_shown(row["coded"]) for row in rows]
    return pd.DataFrame(table)


def _years_for_readers(corpus: Corpus) -> pd.DataFrame:
    """The years as a table that fits a page: year, direction, exchanges known, letters at hand, mean score, coders' mean."""
    rows = years_table(corpus).to_dict("records") if corpus.dyad else []
    table = {
        "year": [str(row["year"]) for row in rows],
        "direction": [f"{short_name(row['sender'], corpus)} to {short_name(row['recipient'], corpus)}" for row in rows],
        "known messages": [str(row["exchanges"]) for row in rows],
        "words at hand": [str(row["letters"]) for row in rows],
        f"{DEFAULT_SCORER} (95% interval)": [interval(row, DEFAULT_SCORER) for row in rows],
        "coders, 0–100": [rating_shown(row["coded_mean"]) for row in rows],
    }
    return pd.DataFrame(table)
