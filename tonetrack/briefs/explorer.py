"""The explorer: one offline page on which every point of the line can be asked why."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from importlib.resources import files
from pathlib import Path

import numpy as np
import pandas as pd

from tonetrack.briefs.pages import render_page
from tonetrack.briefs.parts import printed_by
from tonetrack.claims import newest_claim
from tonetrack.comparison import choose_counterpart
from tonetrack.comparison.sides import all_sides
from tonetrack.corpus import Corpus, Letter
from tonetrack.dates import middle_day
from tonetrack.errors import CorpusError, UsageError, quoted
from tonetrack.figures.correspondence import letters_scale
from tonetrack.figures.names import short_name
from tonetrack.figures.panels import CLOSE, REFERENCE_WORD, WHOLE, bounds_within, scale_for
from tonetrack.figures.style import COOL, GRID, INK, INTERVAL, LEADER, MUTED, WARM, signed
from tonetrack.figures.words import capital, correspondence_title, source_line
from tonetrack.files import write_all
from tonetrack.report import number, rating_shown, to_csv
from tonetrack.scoring import DEFAULT_SCORER, SCORER_NOTES, SCORERS, score_columns
from tonetrack.scoring.explain import explain_warmth
from tonetrack.scoring.parties import sides_in
from tonetrack.scoring.reasons import MOVES, apart
from tonetrack.series import distinct_excerpts, in_view, letter_text, letters_table, of_pair

SCORES = tuple(column for scorer in SCORERS for column in score_columns(scorer))
COLOURS = {"warm": WARM, "cool": COOL, "ink": INK, "muted": MUTED, "leader": LEADER, "grid": GRID, "interval": INTERVAL}
WEB = re.compile(r"https?://[^\s\"'<>]+")  # what may become a link: never javascript:, never data:
BASES_TOLD = {
    "article": "known from the article", "catalogue": "known from the catalogue", "checked": "looked up", "inferred": "inferred",
    "unknown": "its source is not told",
}


def write_explorer(corpus: Corpus, path: str | Path) -> Path:
    """Write the page; returns its path. Raises UsageError when the name does not end in .html."""
    path = Path(path)
    if path.suffix.lower() not in (".html", ".htm"):
        raise UsageError(f"{quoted(path.name)}: the explorer is a page; want a name ending in .html")
    write_all(path.parent, {path.name: explorer_html(corpus)})
    return path


def explorer_html(corpus: Corpus) -> str:
    """The page as one HTML text: chart, letters, table and numbers, with nothing loaded from anywhere.

    Its script and style are allowed by their hashes and nothing else is (Content-Security-Policy); the same corpus gives
    the same bytes.
    """
    records = explorer_records(corpus)
    letters = letters_table(corpus)
    script, style = (_part(name) for name in ("explorer.js", "explorer.css"))
    style = f":root {{ {' '.join(f'--{name}: {value};' for name, value in COLOURS.items())} }}\n{style}"
    note = SCORER_NOTES[DEFAULT_SCORER]
    title = correspondence_title(letters[of_pair(letters, *corpus.dyad) & in_view(letters, corpus)], corpus, DEFAULT_SCORER, newest_claim(corpus))
    facts = {
        "title": title,
        "subtitle": f"{capital(note.measure)} of the words at hand, from −1 (hostile) to +1 (effusive), with 95% intervals",
        "records": records,
        "events": [f"{row['date']}: {row['label']}" for row in corpus.events.to_dict("records") if row.get("chart_label")],
        "columns": TABLE,
        "cells": [[_cell(record, key) for key, _, _ in TABLE] for record in records],
        "note": note,
        "source": source_line(corpus, DEFAULT_SCORER, words=letters["letter"], known=corpus.exchanges["id"], rated=corpus.codings["letter"]),
        "numbers": "data:text/csv;charset=utf-8;base64," + base64.b64encode(to_csv(_numbers(records)).encode()).decode(),
        "data": in_script({"records": records, **_settings(corpus, letters)}),
        "script": script,
        "style": style,
        "policy": f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; base-uri 'none'; form-action 'none'",
    }
    return render_page("explorer.html", **facts)


def _part(name: str) -> str:
    return files("tonetrack.briefs").joinpath("templates", name).read_text("utf-8")


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def in_script(value: object) -> str:
    """JSON that can stand in a <script> element: nothing in it closes the element or ends a line of JavaScript.

    >>> in_script("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _settings(corpus: Corpus, letters: pd.DataFrame) -> dict[str, object]:
    note = SCORER_NOTES[DEFAULT_SCORER]
    return {
        "years": [corpus.first_year, corpus.last_year],
        "days": corpus.span,
        "dyad": _pair(*corpus.dyad) if corpus.dyad else "",
        "focus": corpus.dyad[0] if corpus.dyad else "",
        "reference": note.reference,
        "referenceWord": REFERENCE_WORD if note.reference else "",
        "bands": note.bands,
        "bounds": [{"at": bound, "line": abs(bound - note.reference) >= CLOSE} for bound in bounds_within(DEFAULT_SCORER, WHOLE)],
        "scales": _scales(corpus, letters),
        "moves": MOVES,
        "events": [
            {"date": row["date"], "label": row.get("chart_label") or ""} for row in corpus.events.to_dict("records") if row.get("chart_label")
        ],
    }


def _scales(corpus: Corpus, letters: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """The scale of each pair, which is that of the chart `correspondence` of this dyad; under "" that of all together."""
    dated = letters[in_view(letters, corpus)]
    messages = pd.concat([corpus.exchanges[["sender", "recipient"]], letters[["sender", "recipient"]]])
    pairs = {_pair(*parties): parties for parties in messages.itertuples(index=False, name=None)}
    scales = {name: letters_scale(dated[of_pair(dated, *pair)], DEFAULT_SCORER) for name, pair in pairs.items()}
    return {**scales, "": min(scales.values(), default=scale_for([]))}


# ------------------------------------------------------------------ the records: letters with words, and known exchanges


def explorer_records(corpus: Corpus) -> list[dict[str, object]]:
    """One record a letter or known exchange of any dyad, by date; what the page knows of each.

    A letter whose words are at hand has `warmth`, `vader` (each with `_low` and `_high`) and `paragraphs`; others have
    None and []. `coded` is the coders' rating of the whole letter, 0-100, or None.
    """
    scored = {row["letter"]: row for row in letters_table(corpus).to_dict("records")}
    listed = {row["id"]: row for row in corpus.exchanges.to_dict("records")}
    coded = corpus.ratings.to_dict()
    printings = {letter: rows.to_dict("records") for letter, rows in corpus.sources.groupby("letter")}
    letters = {letter.id: letter for letter in corpus.letters}
    records = []
    for key in {**listed, **letters}:
        facts = _of_letter(corpus, letters[key], scored[key]) if key in letters else _of_exchange(listed[key])
        facts |= {"id": key, "coded": coded.get(key), "printings": [_printing(row) for row in printings.get(key, [])]}
        facts["occasion"] = facts["occasion"] or listed.get(key, {}).get("occasion", "")
        records.append(
            {
                **facts,
                "pair": _pair(facts["sender"], facts["recipient"]),
                **_named(facts, corpus),
                "day": middle_day(facts["date"]).isoformat() if facts["date"] else None,
            }
        )
    records.sort(key=lambda record: (record["day"] or "9999", record["id"]))
    counterparts = _counterparts(corpus)
    for record in records:
        record["counterpart"], record["chosen"] = counterparts.get(record["id"], ("", ""))
    return records


def _pair(one: str, other: str) -> str:
    return " and ".join(sorted((one, other)))


def _named(facts: dict, corpus: Corpus) -> dict[str, str]:
    direction = f"{short_name(facts['sender'], corpus)} to {short_name(facts['recipient'], corpus)}"
    return {"direction": direction, "name": f"{direction}, {facts['kind']}"}


def _of_letter(corpus: Corpus, letter: Letter, row: dict) -> dict[str, object]:
    scores = {column: _rounded(row[column]) for column in SCORES}
    return {
        **{name: row[name] for name in ("sender", "recipient", "kind", "occasion", "date")},
        "dated": f"{row['date_is']}; {BASES_TOLD[row['date_basis']]}" if row["date"] else "no date known",
        "about": bool(letter.stamp and letter.stamp.precision != "day"),
        **scores,
        "scale": scale_for([row[f"{DEFAULT_SCORER}_low"]]),
        "band": row["band"] or "",
        "words": int(row["words"]),
        "status": row["status"],
        "doubt": row["doubt"],
        "paragraphs": _paragraphs(corpus, letter),
        "witnesses": [_witness(witness) for witness in letter.witnesses],
    }


def _of_exchange(row: dict) -> dict[str, object]:
    return {
        **{name: row[name] for name in ("sender", "recipient", "kind", "occasion", "date")},
        "dated": "catalogue" + (f"; {row['date_note']}" if row.get("date_note") else ""),
        "about": row["date_precision"] != "day",
        **dict.fromkeys(SCORES),
        "band": "", "words": 0, "status": "no words at hand", "doubt": "", "paragraphs": [], "witnesses": [],
    }  # fmt: skip


def _rounded(value: float) -> float | None:
    """As in the tables: what the page shows is rounded once, or .7251 would pass through .725 to .72."""
    return None if value is None or np.isnan(value) else round(float(value), 6)


def _paragraphs(corpus: Corpus, letter: Letter) -> list[dict[str, object]]:
    """The letter's distinct excerpts, each as segments [text, effect on the letter's score, rule]; effect 0 moved nothing."""
    text = letter_text(letter)
    reasons = apart(explain_warmth(text, sides=sides_in(corpus, letter.recipient, letter.sender)).reasons)
    sources = {id(excerpt): witness for witness in letter.witnesses for excerpt in witness.excerpts}
    paragraphs, start = [], 0
    for excerpt in distinct_excerpts(letter):
        end = start + len(excerpt.text)
        inside = [reason for reason in reasons if start <= reason.start and reason.end <= end]
        witness = sources[id(excerpt)]
        paragraphs.append(
            {
                "segments": _segments(text, start, end, inside),
                "printed": printed_by(witness.outlet, witness.title, witness.article),
                "form": excerpt.form,
            }
        )
        start = end + len("\n\n")
    return paragraphs


def _segments(text: str, start: int, end: int, reasons: list) -> list[list]:
    parts, done = [], start
    for reason in reasons:
        if abs(reason.effect) < MOVES:
            continue
        parts += [[text[done : reason.start], 0, ""]] if reason.start > done else []
        parts.append([reason.text, reason.effect, f"{reason.category}, {reason.rule}"])
        done = reason.end
    return [*parts, [text[done:end], 0, ""]] if done < end else parts


def _witness(witness) -> dict[str, object]:
    words = [witness.outlet or "outlet not named", f"“{witness.title}”" if witness.title else "", witness.published]
    return {"label": ", ".join(word for word in words if word), "url": _link(witness.address), "excerpts": len(witness.excerpts)}


def _printing(row: dict) -> dict[str, object]:
    extent = {"True": "whole", "False": "in part"}.get(row["complete"], "")
    told = {"verbatim": "its words", "mixed": "words and narration", "paraphrase": "narrated"}.get(row["form"], row["form"])
    facts = [row["language"], told, extent]
    return {
        "label": f"{row['outlet']}: {row['title']}" if row["title"] else row["outlet"],
        "facts": ", ".join(fact for fact in facts if fact),
        "url": _link(row["url"]),
    }


def _link(address: str) -> str:
    return address if address and WEB.fullmatch(address) else ""


def _counterparts(corpus: Corpus) -> dict[str, tuple[str, str]]:
    """For each message the id of the one that a reader would hold it against, and why that one; those without one are left out."""
    sides, found = all_sides(corpus), {}
    for side in sides.values():
        try:
            other, why = choose_counterpart(corpus, side, known=sides.values())
        except CorpusError:  # no earlier one is known
            continue
        found[side.id] = (other.id, why)
    return found


# ------------------------------------------------------------------ the table

TABLE = (  # key, heading, whether it is a number
    ("date", "Date", False), ("name", "Letter", False), ("occasion", "Occasion", False), ("words", "Words at hand", True),
    ("warmth", "Warmth", True), ("interval", "95% interval", False), ("vader", "VADER", True), ("coded", "Coders, 0–100", True),
)  # fmt: skip


def _cell(record: dict, key: str) -> str:
    value = record.get(key)
    if key == "date":
        return f"about {value}" if value and record["about"] else value or "unknown"
    if key == "interval":
        return "–" if record["warmth"] is None else f"{signed(record['warmth_low'])} to {signed(record['warmth_high'])}"
    if key in SCORERS:
        return number(value)
    return rating_shown(value) if key == "coded" and value is not None else str(value or "–")


def _numbers(records: list[dict]) -> pd.DataFrame:
    columns = ["id", "date", "sender", "recipient", "kind", "occasion", "words", *SCORES, "band", "coded", "status", "doubt"]
    return pd.DataFrame(records, columns=columns)
