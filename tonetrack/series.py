"""The corpus as tables: excerpts, letters by date, years by direction. A gap is no letter and stays a gap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

import numpy as np
import pandas as pd
from scipy.special import stdtrit  # quantile of the t distribution; scipy.stats takes half a second to import

from tonetrack.corpus import Corpus, Excerpt, Letter, Witness, doubts_in_words
from tonetrack.dates import middle_day
from tonetrack.occasions import OTHER, assigned_occasions, known_exchanges
from tonetrack.scoring import DEFAULT_SCORER, SCORER_NOTES, SCORERS, Sides, explain_warmth, score_columns, score_texts
from tonetrack.scoring.parties import sides_in
from tonetrack.scoring.reasons import moved
from tonetrack.scoring.uncertainty import half_of_mean
from tonetrack.text import normalise

_WORDS = re.compile(r"[^\W_]+")
_INSERTION = re.compile(r"\[[^\]]*\]")
SAME_WORDS = 6 / 7
LEAST_RATED = 3  # letters of a year that its mean rating rests on


def excerpts_table(corpus: Corpus) -> pd.DataFrame:
    """One row an excerpt of each witness: article, letter, dates, parties, `text`, per scorer its score and
    interval, `words`, `sentences`, `status`, `repeats` (another excerpt of the letter holds these words),
    `moved` (the words that moved the default score) and `doubt` (what of the letter nobody has made sure)."""
    places = [(letter, witness, excerpt) for letter in corpus.letters for witness in letter.witnesses for excerpt in witness.excerpts]
    rows = [_excerpt_row(*place) for place in places]
    counted = {id(excerpt) for letter in corpus.letters for excerpt in distinct_excerpts(letter)}
    table = pd.DataFrame(rows, columns=list(_excerpt_row(*places[0])) if places else ["article", "letter", "text"])
    table["repeats"] = [id(excerpt) not in counted for _, _, excerpt in places]
    sides = [sides_in(corpus, letter.recipient, letter.sender) for letter, _, _ in places]
    table = _with_scores(table, table["text"], SCORERS, sides)
    table["moved"] = [moved_words(text, own) for text, own in zip(table["text"], sides, strict=True)]
    table["doubt"] = [letter.doubt for letter, _, _ in places]
    return table


def _excerpt_row(letter: Letter, witness: Witness, excerpt: Excerpt) -> dict[str, str]:
    return {
        "article": witness.article,
        "outlet": witness.outlet,
        "title": witness.title,
        "article_published": witness.published,
        **_letter_facts(letter),
        "form": excerpt.form,
        "text": excerpt.text,
    }


def _letter_facts(letter: Letter) -> dict[str, str]:
    stamp = letter.stamp
    return {
        "letter": letter.id,
        "date": stamp.date if stamp else "",
        "date_is": letter.stamp_name,
        "date_basis": stamp.basis if stamp else "unknown",
        **{name: getattr(letter, name).date if getattr(letter, name) else "" for name in ("written", "received", "published")},
        "sender": letter.sender,
        "recipient": letter.recipient,
        "kind": letter.kind,
        "occasion": letter.occasion,
    }


def letters_table(corpus: Corpus, *, scorers: Iterable[str] = tuple(SCORERS)) -> pd.DataFrame:
    """One row a letter, by date: facts, `day` (timestamp to draw it at; missing when undated), `witnesses`,
    `excerpts` and `excerpts_counted` (without those whose words another excerpt holds), per scorer its score and
    interval over all counted words, `coded` (coders' rating of the letter, 0-100; missing when none), `doubt` (what of it nobody has made sure;
    empty where somebody has)."""
    scorers = tuple(scorers)
    sides = tuple(sides_in(corpus, letter.recipient, letter.sender) for letter in corpus.letters)
    # a lexicon's file may change
    table = (_scored_letters if set(scorers) <= set(SCORERS) else _scored_letters.__wrapped__)(corpus.letters, scorers, sides).copy()
    table["coded"] = corpus.ratings.reindex(table["letter"]).to_numpy()
    table["doubt"] = [letter.doubt for letter in corpus.letters]
    return table


@lru_cache(maxsize=16)  # every chart and table of a build asks for them
def _scored_letters(letters: tuple[Letter, ...], scorers: tuple[str, ...], sides: tuple[Sides | None, ...]) -> pd.DataFrame:
    rows = [
        {
            **_letter_facts(letter),
            "day": pd.Timestamp(letter.stamp.day) if letter.stamp else pd.NaT,
            "witnesses": len(letter.witnesses),
            "excerpts": sum(len(witness.excerpts) for witness in letter.witnesses),
            "excerpts_counted": len(distinct_excerpts(letter)),
        }
        for letter in letters
    ]
    columns = list(rows[0]) if rows else ["letter", "date", "sender", "recipient", "kind", "day"]
    facts = pd.DataFrame(rows, columns=columns).astype({"day": "datetime64[ns]"})
    texts = [letter_text(letter) for letter in letters]
    return _with_scores(facts, texts, scorers, sides).assign(moved=list(map(moved_words, texts, sides)))


def letter_text(letter: Letter) -> str:
    """All words of a letter at hand, each once: its distinct excerpts, a paragraph each."""
    return "\n\n".join(excerpt.text for excerpt in distinct_excerpts(letter))


def distinct_excerpts(letter: Letter) -> list[Excerpt]:
    """The excerpts of a letter without those whose words stand in another one.

    Insertions in brackets are the outlet's and are left out; a word in seven may differ, for misprints
    ("parities") and small differences of translation.
    """
    excerpts = [excerpt for witness in letter.witnesses for excerpt in witness.excerpts]
    keys = [_WORDS.findall(_INSERTION.sub(" ", normalise(excerpt.text)).lower()) for excerpt in excerpts]
    longest_first = sorted(range(len(keys)), key=lambda place: (-len(keys[place]), place))
    kept: list[int] = []
    for place in longest_first:
        if not any(_held_by(keys[place], keys[other]) for other in kept):
            kept.append(place)
    return [excerpts[place] for place in sorted(kept)]


def _held_by(words: list[str], other: list[str]) -> bool:
    blocks = SequenceMatcher(None, words, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= SAME_WORDS * len(words)


def _with_scores(table: pd.DataFrame, texts: Iterable[str], scorers: Iterable[str], sides: Sequence[Sides | None]) -> pd.DataFrame:
    texts = list(texts)
    for name in scorers:
        scores = score_texts(texts, scorer=name, sides=sides)
        known = [column for column in scores if column in table]  # words and sentences are the first scorer's
        table = pd.concat([table, scores.drop(columns=known)], axis=1)
    return table


def moved_words(text: str, sides: Sides | None) -> str:
    """The words that moved the default score as the text has them, strongest first, each once with its effect: `great success +0.20`."""
    strongest: dict[str, tuple[str, float]] = {}
    for word, effect in moved(explain_warmth(text, sides=sides).reasons):
        if abs(effect) > abs(strongest.get(word.lower(), ("", 0))[1]):
            strongest[word.lower()] = word, effect
    ordered = sorted(strongest.values(), key=lambda item: (-abs(item[1]), item[0].lower()))
    return "; ".join(f"{word} {effect:+.2f}" for word, effect in ordered)


def messages_table(corpus: Corpus, *, scorer: str = DEFAULT_SCORER) -> pd.DataFrame:
    """Every known message of the corpus's years, whoever wrote it, by date: one row a message.

    Those of the catalogue, and the dated letters at hand that it does not list: `id`, `date`, `day`, `year`, `sender`,
    `recipient`, `kind`, `occasion`, `coded` (coders' rating, 0-100), and the score with its interval where words are at hand.
    """
    table = _known_messages(corpus)
    letters = letters_table(corpus, scorers=(scorer,)).set_index("letter")
    scores = letters[score_columns(scorer)].reindex(table["id"]).reset_index(drop=True)
    table = pd.concat([table.reset_index(drop=True), scores], axis=1)
    return table.sort_values(["day", "id"], kind="stable").reset_index(drop=True)


def dated_messages(corpus: Corpus) -> pd.DataFrame:
    """Every known message that has a date, of whichever pair and year: the columns of `occasions.known_exchanges` with `day`
    (to draw and to count it at), its `year`, and `coded` (coders' rating, 0-100)."""
    table = known_exchanges(corpus)
    table = table[table["date"] != ""]
    days = days_of(table["date"])
    return table.assign(year=days.dt.year.astype(int), coded=corpus.ratings.reindex(table["id"]).to_numpy(), day=days)


def days_of(dates: pd.Series) -> pd.Series:
    """The day to draw and to count each ISO date at (`dates.middle_day`); missing where there is none."""
    return pd.Series([middle_day(date) if date else pd.NaT for date in dates], index=dates.index, dtype="datetime64[ns]")


def _known_messages(corpus: Corpus) -> pd.DataFrame:
    table = dated_messages(corpus)
    return table[in_view(table, corpus)]


def in_view(table: pd.DataFrame, corpus: Corpus) -> pd.Series:
    """Whether each row of a table with `day`, `sender` and `recipient` has a day of the corpus's years, and is of what a view keeps to."""
    return table["day"].notna() & table["day"].dt.year.between(corpus.first_year, corpus.last_year) & kept_by_view(table, corpus)


def kept_by_view(table: pd.DataFrame, corpus: Corpus) -> pd.Series:
    """Whether each row is of the days and the direction that a view keeps to (`tonetrack.views`), whatever the corpus's years."""
    kept = pd.Series(True, index=table.index)
    if corpus.first_day:
        kept &= table["day"] >= pd.Timestamp(corpus.first_day)
    if corpus.last_day:
        kept &= table["day"] <= pd.Timestamp(corpus.last_day)
    for role in ("sender", "recipient"):
        if getattr(corpus, role):
            kept &= table[role] == getattr(corpus, role)
    return kept


def exchanges_table(corpus: Corpus) -> pd.DataFrame:
    """The known exchanges of the corpus's dyad in its years: `year`, `sender`, `recipient`, `kind`, `coded`, …, one a row.

    Known are those of the catalogue, and the dated letters at hand that the catalogue does not list.
    """
    table = _known_messages(corpus)
    return table[of_pair(table, *corpus.dyad)].reset_index(drop=True)


def of_pair(table: pd.DataFrame, *pair: str) -> pd.Series:
    """Whether each row of a table with `sender` and `recipient` is a message between the two, either way."""
    return pd.Series(
        [{sender, recipient} == {*pair} for sender, recipient in zip(table["sender"], table["recipient"])], index=table.index, dtype=bool
    )


def years_table(corpus: Corpus, *, scorers: Iterable[str] = tuple(SCORERS)) -> pd.DataFrame:
    """One row a year and direction: `letters` with words at hand, known `exchanges`, `coded` exchanges, `coded_mean` rating with `coded_low` and
    `coded_high` (95% over letters, where three are rated), per scorer the mean over the letters with its interval; scores are missing where there is
    no letter; `doubt` (how many of these letters nobody has made sure; empty where all are).

    The interval carries the letters' own uncertainty, not that of exchanges whose words are not at hand.
    """
    scorers = tuple(scorers)
    letters, exchanges = letters_table(corpus, scorers=scorers), exchanges_table(corpus)
    letters = letters[in_view(letters, corpus)]
    years = letters["date"].str[:4]
    rows = []
    for year in range(corpus.first_year, corpus.last_year + 1):
        for sender, recipient in shown_directions(corpus):
            own = letters[(years == str(year)) & (letters["sender"] == sender) & (letters["recipient"] == recipient)]
            known = exchanges[(exchanges["year"] == year) & (exchanges["sender"] == sender)]
            row = {"year": year, "sender": sender, "recipient": recipient, "letters": len(own), "exchanges": len(known)}
            row |= mean_rating(known["coded"].dropna())
            for name in scorers:
                row |= mean_of_letters(own, name)
            rows.append(row | {"doubt": doubts_in_words(list(own["doubt"]))})
    columns = ["year", "sender", "recipient", "letters", "exchanges", *mean_rating(exchanges["coded"].iloc[:0])]
    return pd.DataFrame(rows, columns=[*columns, *(column for name in scorers for column in score_columns(name)), "doubt"])


def shown_directions(corpus: Corpus) -> list[tuple[str, ...]]:
    """(sender, recipient) of the dyad's directions that a view keeps to."""
    return [pair for pair in (corpus.dyad, corpus.dyad[::-1]) if pair and corpus.sender in ("", pair[0]) and corpus.recipient in ("", pair[1])]


def mean_rating(ratings: pd.Series) -> dict[str, float]:
    """Of ratings without gaps the count `coded`, `coded_mean` and from three letters on `coded_low` and `coded_high` (95%, over letters)."""
    count, mean = len(ratings), ratings.mean() if len(ratings) else np.nan
    half = stdtrit(count - 1, 0.975) * ratings.std() / np.sqrt(count) if count >= LEAST_RATED else np.nan
    return {"coded": count, "coded_mean": mean, "coded_low": mean - half, "coded_high": mean + half}


def mean_of_letters(letters: pd.DataFrame, scorer: str) -> dict[str, float]:
    """The mean score of the letters with its interval from theirs, under the scorer's column names; nan without a scored letter.

    Part of the letters' errors is common to all of them (`ScorerNote.shared`: one register misjudged alike, one translator), and does not fall
    with their number.
    """
    scored = letters[letters[scorer].notna()]
    if scored.empty:
        return dict.fromkeys(score_columns(scorer), np.nan)
    mean, shared = scored[scorer].mean(), SCORER_NOTES[scorer].shared
    below = half_of_mean(scored[scorer] - scored[f"{scorer}_low"], shared)
    above = half_of_mean(scored[f"{scorer}_high"] - scored[scorer], shared)
    return {scorer: mean, f"{scorer}_low": mean - below, f"{scorer}_high": mean + above}


def counterparts_table(corpus: Corpus, *, scorer: str = DEFAULT_SCORER) -> pd.DataFrame:
    """The correspondence of the dyad's first person with everybody: one row a counterpart and direction.

    `counterpart`, `sender`, `recipient`, `letters` (scored, in the corpus's years), the mean score with its interval,
    `first` and `last` (dates of the letters), `letter` (their ids). Counterparts with the warmest mean first.
    """
    focus = corpus.dyad[0] if corpus.dyad else ""
    letters = letters_table(corpus, scorers=(scorer,))
    involved = (letters["sender"] == focus) | (letters["recipient"] == focus)
    letters = letters[involved & letters[scorer].notna() & in_view(letters, corpus)]
    rows = []
    for (sender, recipient), own in letters.groupby(["sender", "recipient"], sort=True):
        counterpart = recipient if sender == focus else sender
        rows.append({"counterpart": counterpart, "sender": sender, "recipient": recipient, "letters": len(own), **mean_of_letters(own, scorer),
                     "first": own["date"].min(), "last": own["date"].max(), "letter": "; ".join(own["letter"])})  # fmt: skip
    columns = ["counterpart", "sender", "recipient", "letters", *score_columns(scorer), "first", "last", "letter"]
    table = pd.DataFrame(rows, columns=columns)
    warmest = table.groupby("counterpart")[scorer].transform("mean")
    return (
        table.assign(of_all=warmest)
        .sort_values(["of_all", "counterpart", "sender"], ascending=[False, True, True])
        .drop(columns="of_all")
        .reset_index(drop=True)
    )


def occasions_table(corpus: Corpus, *, scorer: str = DEFAULT_SCORER) -> pd.DataFrame:
    """The dyad's messages with a recurring occasion: those of `messages_table`, and `recurring`, the occasion's label, with
    whose it is (`party congress of China`) where a sender writes on both sides' occasions."""
    table, occasions = messages_table(corpus, scorer=scorer), assigned_occasions(corpus)
    found, owners = [occasions[name] for name in table["id"]], {}
    for sender, occasion in zip(table["sender"], found):
        owners.setdefault((sender, occasion.label), set()).add(occasion.of)
    names = [f"{occasion.label} of {occasion.of}" if occasion.of and len(owners[sender, occasion.label]) > 1 else occasion.label
             for sender, occasion in zip(table["sender"], found)]  # fmt: skip
    table = table.assign(recurring=pd.Series(names, index=table.index, dtype=object))
    return table[of_pair(table, *corpus.dyad) & (table["recurring"] != OTHER)].reset_index(drop=True)


def dyads_table(corpus: Corpus, *, scorer: str = DEFAULT_SCORER) -> pd.DataFrame:
    """The messages of every pair that one of the corpus's dyad belongs to: those of `messages_table` with `dyad` (`Kim Jong
    Un and Xi Jinping`) and `direction` (0 from the person named first, 1 to them). The corpus's own dyad stands first,
    then those of its first person, the most frequent first."""
    table, (focus, other) = messages_table(corpus, scorer=scorer), corpus.dyad or ("", "")
    first = [
        sender if sender == focus or recipient != focus and sender == other else recipient
        for sender, recipient in zip(table["sender"], table["recipient"])
    ]
    second = [recipient if name == sender else sender for name, sender, recipient in zip(first, table["sender"], table["recipient"])]
    table = table.assign(dyad=[f"{one} and {two}" for one, two in zip(first, second)], direction=(table["sender"] != first).astype(int))
    table = table[[focus in pair or other in pair for pair in zip(first, second)]] if len(table) else table
    counts = table["dyad"].value_counts()
    order = [(name != f"{focus} and {other}", not name.startswith(f"{focus} and "), -counts[name], name) for name in table["dyad"]]
    ranked = pd.Series(order, index=table.index, dtype=object)
    return table.loc[sorted(table.index, key=lambda row: (ranked[row], row))].reset_index(drop=True)
