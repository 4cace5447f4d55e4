"""The rhythm of a correspondence for readers: the table of a view with what its counts rest on."""

from __future__ import annotations

import textwrap

import pandas as pd

from tonetrack.corpus import KINDS, Corpus
from tonetrack.doubts import undated_note
from tonetrack.figures.words import span_words
from tonetrack.report import WIDTH, to_csv, to_json, to_markdown, to_text
from tonetrack.rhythm import coverage, longest_silence, rhythm_table
from tonetrack.series import shown_directions
from tonetrack.text import counted


def format_rhythm(corpus: Corpus, form: str, *, by: str = "year") -> str:
    """One view of `rhythm_table` as `table` or `md` with its coverage, or bare as `csv` or `json`."""
    table = rhythm_table(corpus, by=by)
    if form in ("csv", "json"):
        return to_csv(table) if form == "csv" else to_json(table)
    shown = _for_readers(table, by)
    sentences = [coverage_in_words(corpus), *_notes(corpus, by)]
    if form == "md":
        return to_markdown(shown) + "\n" + "".join(f"- {sentence}\n" for sentence in sentences)
    return to_text(shown) + "\n" + "".join(f"{textwrap.fill(sentence, WIDTH)}\n" for sentence in sentences)


def coverage_in_words(corpus: Corpus) -> str:
    """What the counts rest on, as one sentence made from the corpus."""
    found = coverage(corpus)
    pair = " and ".join(corpus.dyad) or "no pair"
    if not found["counted"]:
        return f"No message between {pair} is known, {span_words(corpus)}."
    return (
        f"{counted(found['counted'], 'known message')} between {pair}, {found['first']} to {found['last']} (of {span_words(corpus)}): "
        f"{found['exact']} dated to the day, {found['one_source']} by one source at most, words at hand of {found['words']}. "
        f"{undated_note(corpus)}A message that no source at hand mentions is not counted."
    )


def _notes(corpus: Corpus, by: str) -> list[str]:
    notes, row = [], longest_silence(corpus)
    if row:
        whose = " either way" if len(shown_directions(corpus)) > 1 else ""
        notes.append(f"Longest gap between known messages{whose}: {counted(row['days'], 'day')}, {row['after_date']} to {row['until_date']}.")
    notes.append(
        "Days to the reply and into print: medians over messages dated to the day (their number in brackets). "
        "Where only the day of printing is told, it stands as the date: 0 days into print may mean no more than that."
    )
    return notes if by in ("year", "print") else notes[:-1]


def _for_readers(table: pd.DataFrame, by: str) -> pd.DataFrame:
    if by == "rule":
        return table
    if by not in ("year", "season"):
        shown = table.drop(columns=[name for name in ("year",) if name in table])
        if by == "silence":
            shown = shown.assign(sender=shown["sender"].replace("", "either"))
        days = ["–" if pd.isna(value) else f"{value:.0f}" for value in shown["days"]]
        return shown.assign(days=days).replace("", "–")
    rows = table.to_dict("records")
    kinds = [name for name in KINDS if name in table]
    shown = {by: [str(row[by]) for row in rows], "sender": table["sender"], "messages": table["messages"],
             "of them": [", ".join(f"{kind} {row[kind]}" for kind in kinds if row[kind]) or "–" for row in rows]}  # fmt: skip
    if by == "year":
        for name, label, count in (("reply_days", "days to the reply", "replies_timed"), ("print_days", "days into print", "prints_timed")):
            shown[label] = ["–" if pd.isna(row[name]) else f"{row[name]:g} ({row[count]})" for row in rows]
    return pd.DataFrame(shown)
