"""Two letters side by side, with every part that the words at hand, the catalogue and the codings allow."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from tonetrack.comparison.counterparts import choose_control, choose_counterpart, last_with_words
from tonetrack.comparison.sides import ENGLISH, Side, all_sides, find_side, language_of, printings
from tonetrack.comparison.titles import address_of, titles_table
from tonetrack.comparison.wording import ladders_table, phrases_table, sentences_table
from tonetrack.corpus import Corpus
from tonetrack.differences import Difference, difference_of
from tonetrack.errors import UsageError, quoted
from tonetrack.ratings import rating_interval
from tonetrack.scoring import DEFAULT_SCORER, Sides, score_columns, score_texts
from tonetrack.scoring.parties import sides_in
from tonetrack.text import count_words

COUNTS = {"personal_references": "personal references", "friendship_terms": "friendship terms", "commitments": "commitments",
          "third_party_hostility": "blame of third parties"}  # fmt: skip
FLAGS = {"salutation": "salutation", "friendship": "speaks of the friendship", "personal_ties": "speaks of personal ties",
         "strategic_communication": "strategic communication"}  # fmt: skip


@dataclass(frozen=True)
class Comparison:
    """Two messages, the earlier first, and what differs.

    `chosen` says why the earlier one was chosen (empty when both were named). `scores`: a row a message (`earlier`, `later`,
    the controls of both) with score, interval, band, `coded` and `doubt` (what of the letter nobody has made sure).
    `difference` and `rating_difference` (of the coders' ratings, 0-100) are later minus earlier, None where one has no score, no rating. Tables:
    `features`, `phrases`, `sentences`, `ladders`, `titles` (each empty where one has no words), `known` (what catalogue and
    coders say of both). `notes`: what to keep in mind, as sentences.
    """

    earlier: Side
    later: Side
    scorer: str
    chosen: str
    scores: pd.DataFrame
    difference: Difference | None
    rating_difference: Difference | None
    features: pd.DataFrame
    phrases: pd.DataFrame
    sentences: pd.DataFrame
    ladders: pd.DataFrame
    titles: pd.DataFrame
    known: pd.DataFrame
    notes: tuple[str, ...]


def compare_letters(corpus: Corpus, letter: str, other: str = "", *, scorer: str = DEFAULT_SCORER) -> Comparison:
    """Two messages by id, or one and its natural counterpart (`choose_counterpart`).

    The earlier by date comes first; of two undated ones, the one named second. Raises CorpusError for an unknown id, or
    when there is no counterpart, and UsageError for a letter beside itself.
    """
    side = find_side(corpus, letter)
    if other == letter:
        raise UsageError(f"{quoted(letter)} stands on both sides; name two letters, or one")
    counterpart, chosen = (find_side(corpus, other), "") if other else choose_counterpart(corpus, side)
    is_later = bool(side.date and counterpart.date) and side.date < counterpart.date
    earlier, later = (side, counterpart) if is_later else (counterpart, side)
    texts = printings(earlier, later) if earlier.letter and later.letter else ("", "")
    scores, sides = _scores(corpus, earlier, later, scorer), [_to_whom(corpus, side) for side in (earlier, later)]
    both = [tuple(scores.loc[place, score_columns(scorer)]) for place in (0, 1)]
    return Comparison(
        earlier, later, scorer, chosen, scores,
        difference_of(*both) if not np.isnan([both[0][0], both[1][0]]).any() else None,
        _rating_difference(corpus, earlier, later),
        _features(earlier, later, texts, sides), *_of_words(texts, sides), titles_table(corpus, earlier, later, texts).iloc[: 2 if all(texts) else 0],
        _known(earlier, later), tuple(_notes(corpus, side, earlier, later, texts)),
    )  # fmt: skip


def _rating_difference(corpus: Corpus, earlier: Side, later: Side) -> Difference | None:
    if not (earlier.rating and later.rating):
        return None
    value = float(later.rating["warmth"]) - float(earlier.rating["warmth"])
    return Difference(value, *rating_interval(corpus, value))


def _to_whom(corpus: Corpus, side: Side) -> Sides | None:
    return sides_in(corpus, side.facts["recipient"], side.facts["sender"])


def _of_words(texts: tuple[str, str], sides: list[Sides | None]) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    return phrases_table(*texts, sides=sides), sentences_table(*texts), ladders_table(*texts)


# ------------------------------------------------------------------ scores


def _scores(corpus: Corpus, earlier: Side, later: Side, scorer: str) -> pd.DataFrame:
    """A row a message: the two, then their controls, all on the same scale."""
    everybody = all_sides(corpus).values()
    controls = [(f"control of the {role}", choose_control(side, everybody)) for role, side in (("earlier", earlier), ("later", later))]
    sides = [("earlier", earlier), ("later", later), *((role, side) for role, side in controls if side)]
    scored = score_texts([side.text for _, side in sides], scorer=scorer, sides=[_to_whom(corpus, side) for _, side in sides])
    columns = [name for name in (*score_columns(scorer), "band", "sentences", "words", "status") if name in scored]
    facts = pd.DataFrame([{"role": role, "letter": side.id, "date": side.date, "sender": side.facts["sender"], "recipient": side.facts["recipient"],
                           "occasion": side.occasion.label, "extent": side.extent, "coded": float(side.rating["warmth"]) if side.rating else np.nan}
                          for role, side in sides])  # fmt: skip
    scored = scored[columns].reset_index(drop=True)
    scored["status"] = ["no words at hand" if not side.letter else status for (_, side), status in zip(sides, scored["status"])]
    return pd.concat([facts, scored], axis=1).assign(doubt=[side.letter.doubt if side.letter else "" for _, side in sides])


# ------------------------------------------------------------------ features


def _features(earlier: Side, later: Side, texts: tuple[str, str], sides: list[Sides | None]) -> pd.DataFrame:
    """One row a feature: `feature`, `earlier`, `later`, `difference` (missing where they may not be compared) and `note`, why."""
    if not all(texts):
        return pd.DataFrame(columns=["feature", "earlier", "later", "difference", "note"])
    languages = [language_of(text) for text in texts]
    why_not = _why_no_length(earlier, later, languages)
    rows = [_row("characters", [sum(not char.isspace() for char in text) for text in texts], why_not)]
    if languages == [ENGLISH, ENGLISH]:
        rows.insert(0, _row("words", [count_words(text) for text in texts], why_not))
        scored = score_texts(texts, sides=sides)
        rows += [_row(label, [int(value) for value in scored[name]], why_not) for name, label in COUNTS.items()]
        rows.append(
            _row("share of protocol", [None if np.isnan(value) else round(value, 2) for value in scored["formula_share"].astype(float)], why_not)
        )
    openings = [address_of(text) for text in texts]
    rows += [
        _words_row("salutation", [opening for opening, _ in openings]),
        _words_row("honour in it, without titles", [honour for _, honour in openings]),
    ]
    return pd.DataFrame(rows, columns=["feature", "earlier", "later", "difference", "note"])


def _why_no_length(earlier: Side, later: Side, languages: list[str]) -> str:
    if earlier.extent != "whole" or later.extent != "whole":
        return "not compared: an excerpt is not a letter"
    if languages[0] != languages[1] or not languages[0]:
        return "not compared: not of one language"
    return ""


def _row(feature: str, values: list, why_not: str) -> dict[str, object]:
    known = None not in values and not why_not
    return {"feature": feature, "earlier": values[0], "later": values[1], "difference": values[1] - values[0] if known else np.nan, "note": why_not}


def _words_row(feature: str, values: list[str]) -> dict[str, object]:
    note = "same" if values[0] == values[1] else "changed"
    return {
        "feature": feature,
        "earlier": values[0] or "–",
        "later": values[1] or "–",
        "difference": np.nan,
        "note": note if any(values) else "none in the words",
    }


# ------------------------------------------------------------------ what is known without words


def _known(earlier: Side, later: Side) -> pd.DataFrame:
    """What catalogue and coders know of both: `source` (catalogue or coders), `fact`, `earlier`, `later`."""
    rows = []
    for fact, name in (("date", "date"), ("kind", "kind"), ("occasion, as listed", "occasion"), ("reported", "reported"), ("in reply to",
    "in_reply_to"),
                       ("printings known", "sources")):  # fmt: skip
        rows.append(("catalogue", fact, earlier.facts.get(name, ""), later.facts.get(name, "")))
    for fact, value in (("occasion", "label"), ("anniversary", "number")):
        rows.append(("rules", fact, *(_anniversary(side) if value == "number" else side.occasion.label for side in (earlier, later))))
    ratings = [side.rating or {} for side in (earlier, later)]
    if any(ratings):
        rows.append(("coders", "warmth of the letter, 0–100", *(_rating(rating) for rating in ratings)))
        rows.append(("coders", "what they read", *(_what_was_read(rating) for rating in ratings)))
        rows += [("coders", label, *(rating.get(name, "") for rating in ratings)) for name, label in FLAGS.items()]
    kept = [row for row in rows if row[2] or row[3]]
    return pd.DataFrame([[*row[:2], *(value or "–" for value in row[2:])] for row in kept], columns=["source", "fact", "earlier", "later"])


def _anniversary(side: Side) -> str:
    return "" if side.occasion.number is None else f"{side.occasion.number}{', a round one' if side.occasion.is_round else ''}"


def _rating(rating: dict[str, str]) -> str:
    return f"{float(rating['warmth']):g} (coders {rating['coder_a']} and {rating['coder_b']})" if rating else ""


def _what_was_read(rating: dict[str, str]) -> str:
    parts = [rating.get("form_read", ""), {"yes": "whole", "cut": "cut"}.get(rating.get("complete", ""), "")]
    words = rating.get("words_read", "")
    return ", ".join(part for part in (*parts, f"{words} words" if words else "") if part)


def _notes(corpus: Corpus, side: Side, earlier: Side, later: Side, texts: tuple[str, str]) -> list[str]:
    notes = []
    lacking = [one.id for one in (earlier, later) if not one.letter]
    if lacking:
        notes.append(
            f"No words of {' and of '.join(lacking)} are at hand: no score, no difference of scores; what catalogue and coders know stands apart."
        )
        near = last_with_words(corpus, side)
        if side.letter and near:
            notes.append(f"The last one of this direction with words at hand is {near.id}: tonetrack compare {side.id} {near.id}")
    elif "excerpt" in (earlier.extent, later.extent):
        notes.append(
            "Words at hand are an excerpt on at least one side: dropped, new and a rung not reached mean only that it is not among the words at hand."
        )
    if all(texts) and any(language_of(text) != ENGLISH for text in texts):
        notes.append("One of the texts is not English: its words are not read by the lexicon.")
    if (earlier.facts["sender"], earlier.facts["recipient"]) != (later.facts["sender"], later.facts["recipient"]):
        notes.append("The two letters are not of the same direction: differences of custom between senders come in.")
    elif (earlier.occasion.label, earlier.occasion.of) != (later.occasion.label, later.occasion.of):
        notes.append(f"The occasions differ ({earlier.occasion.label}; {later.occasion.label}): each has its own usual warmth.")
    if earlier.occasion.is_round != later.occasion.is_round:
        notes.append("One of the two is a round anniversary, the other is not.")
    return notes
