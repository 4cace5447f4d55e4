"""A comparison for readers: on the terminal, as JSON, as Markdown, as one HTML page with its figure inside."""

from __future__ import annotations

import base64
import json
import textwrap
from collections.abc import Sequence

import numpy as np
import pandas as pd

from tonetrack.briefs.pages import render_page
from tonetrack.change import CODED
from tonetrack.comparison import Comparison
from tonetrack.comparison.titles import CHOICE, OFFICE
from tonetrack.comparison.wording import word_changes
from tonetrack.differences import Difference
from tonetrack.doubts import DOUBT_MARK, MARK_NOTE
from tonetrack.errors import UsageError, quoted
from tonetrack.evidence import measured
from tonetrack.figures.saving import render
from tonetrack.figures.style import Drawing
from tonetrack.report import WIDTH, interval, number, records_of, to_markdown, to_text
from tonetrack.scoring import SCORER_NOTES

FORMATS = ("table", "json", "md", "html")
MOST = 40  # characters of a cell of what is known, on a terminal line
FATES = ("dropped", "kept", "new")
LIMIT = "Wording is compared, from −1 (hostile) to +1 (effusive). Nothing here tells why it differs, or what was meant."


def format_comparison(comparison: Comparison, form: str, *, charts: Sequence[Drawing] = ()) -> str:
    """The comparison as `table`, `json`, `md` or `html`; the charts, one for a wide page and one for a phone, go into the page.

    Raises UsageError for another format.
    """
    if form == "json":
        return comparison_json(comparison)
    if form == "html":
        return comparison_html(comparison, charts)
    if form in ("table", "md"):
        return _document(comparison, form == "md")
    raise UsageError(f"{quoted(form)} is no format; want {', '.join(FORMATS)}")


def comparison_json(comparison: Comparison) -> str:
    """One object: ids, why the earlier was chosen, the difference, and every table as a list of objects."""
    tables = ("scores", "features", "phrases", "sentences", "ladders", "titles", "known")
    record = {
        "earlier": comparison.earlier.id,
        "later": comparison.later.id,
        "chosen": comparison.chosen or None,
        "scorer": comparison.scorer,
        "difference": _rounded(comparison.difference),
        "rating_difference": _rounded(comparison.rating_difference),
        **{name: records_of(getattr(comparison, name)) for name in tables},
        "notes": list(comparison.notes),
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _rounded(found: Difference | None) -> dict[str, float | None] | None:
    return {name: None if np.isnan(value) else round(value, 6) for name, value in found._asdict().items()} if found else None


# ------------------------------------------------------------------ in words


def heading(comparison: Comparison) -> str:
    """`Kim Jong Un to Xi Jinping: 15 September 2024 beside 21 September 2023`, or both parties where they differ."""
    earlier, later = comparison.earlier, comparison.later
    parties = [f"{side.facts['sender']} to {side.facts['recipient']}" for side in (earlier, later)]
    first = later.date or "undated"
    if parties[0] == parties[1]:
        return f"{parties[1]}: {first} beside {earlier.date or 'undated'}"
    return f"{parties[1]}, {first}, beside {parties[0]}, {earlier.date or 'undated'}"


def difference_in_words(comparison: Comparison) -> str:
    """What the scores differ by, with the interval and whether it excludes none; or that there is no difference to tell."""
    found, measure = comparison.difference, SCORER_NOTES[comparison.scorer].measure
    if found is None:
        lacking = [row["letter"] for row in comparison.scores.head(2).to_dict("records") if pd.isna(row[comparison.scorer])]
        return f"No difference of scores: none for {' and '.join(lacking)}."
    verdict = "the interval excludes no difference" if found.is_clear else "the interval includes no difference"
    return f"Later minus earlier, {measure}: {number(found.value)} (95% interval {number(found.low)} to {number(found.high)}); {verdict}."


def ratings_in_words(comparison: Comparison) -> str:
    """What the coders' ratings differ by, with the interval that the coders' disagreement gives; empty where one is not rated."""
    found = comparison.rating_difference
    if found is None:
        return ""
    ratings = [side.rating for side in (comparison.earlier, comparison.later)]
    each = [f"{float(ratings[1][coder]) - float(ratings[0][coder]):+g}" for coder in ("coder_a", "coder_b")]
    limits = (
        "no interval"
        if np.isnan(found.low)
        else f"95% interval {measured(found.low, CODED)} to {measured(found.high, CODED)}, from how far coders differ"
    )
    return f"Coders rated the letters apart by {measured(found.value, CODED)} of 100 ({limits}; each coder {each[0]} and {each[1]}).".replace(
        "-", "−"
    )


def _notes(comparison: Comparison) -> list[str]:
    """What to keep in mind, and what a mark at a letter means where there is one."""
    return [*comparison.notes, *([MARK_NOTE] if comparison.scores["doubt"].any() else [])]


def _scores_for_readers(comparison: Comparison) -> pd.DataFrame:
    rows, scorer = comparison.scores.to_dict("records"), comparison.scorer
    return pd.DataFrame({
        "": [row["role"] for row in rows],
        "letter": [f"{row['letter']}{f' {DOUBT_MARK}' if row['doubt'] else ''}" for row in rows],
        "occasion": [row["occasion"] for row in rows],
        f"{scorer} (95% interval)": [interval(row, scorer) for row in rows],
        "band": [row.get("band") if isinstance(row.get("band"), str) and row["band"] else "–" for row in rows],
        "words at hand": [f"{row['words']}, {row['extent']}" if row["extent"] != "no words" else "none" for row in rows],
        "coders, 0–100": ["–" if pd.isna(row["coded"]) else f"{row['coded']:g}" for row in rows],
    })  # fmt: skip


def _features_for_readers(comparison: Comparison) -> pd.DataFrame:
    table = comparison.features
    shown = {name: ["–" if value is None else str(value) for value in table[name]] for name in ("earlier", "later")}
    shown["difference"] = ["–" if pd.isna(value) else f"{value:+g}".replace("-", "−") if value else "0" for value in table["difference"]]
    return pd.DataFrame({"feature": table["feature"], **shown, "": table["note"].replace("", "–")})


def _phrases_for_readers(comparison: Comparison) -> pd.DataFrame:
    """A row a family: what was dropped, kept, new, the heaviest first, each with its weight."""
    rows = []
    for family, own in comparison.phrases.groupby("family", sort=False):
        lists = {
            fate: "; ".join(f"{row['phrase']} {number(row['weight'])}" for row in own[own["fate"] == fate].to_dict("records")) or "–"
            for fate in FATES
        }
        rows.append({"family": family, **lists})
    return pd.DataFrame(rows, columns=["family", *FATES])


def _ladders_for_readers(comparison: Comparison) -> pd.DataFrame:
    table = comparison.ladders
    cells = {name: [f"{rung}: {words}" if rung else "–" for rung, words in zip(table[name], table[f"{name}_words"])] for name in ("earlier", "later")}
    steps = [f"{step} (colder)" if ladder == "displeasure" and step == "up" else step for ladder, step in zip(table["ladder"], table["step"])]
    return pd.DataFrame({"ladder": table["ladder"], **cells, "step": steps})


def _titles_for_readers(comparison: Comparison) -> pd.DataFrame:
    """The titles in the words and the verdict; the offices of both days only where they explain a change."""
    table = comparison.titles
    offices = [
        f"held then: {row['held_earlier'] or 'none known'}; later: {row['held_later'] or 'none known'}" if row["verdict"] in (OFFICE, CHOICE) else "–"
        for row in table.to_dict("records")
    ]
    return table[["person", "earlier", "later", "verdict"]].replace("", "–").assign(offices=offices)


def _sections(comparison: Comparison) -> list[tuple[str, pd.DataFrame]]:
    sections = [
        ("Scores", _scores_for_readers(comparison)),
        ("Features", _features_for_readers(comparison)),
        ("Phrases by family, with their weight in their place", _phrases_for_readers(comparison)),
        ("Rungs of the ladders (higher is stronger)", _ladders_for_readers(comparison)),
        ("Titles (one that went with its office is no change of tone)", _titles_for_readers(comparison)),
        ("What catalogue and coders know (never part of the scores)", comparison.known),
    ]
    return [(title, table) for title, table in sections if len(table)]


def _document(comparison: Comparison, is_markdown: bool) -> str:
    """The comparison as text: every part that there is, one under the other."""
    lines = [f"# {heading(comparison)}" if is_markdown else heading(comparison), ""]
    intro = [
        f"Chosen: {comparison.chosen}." if comparison.chosen else "",
        difference_in_words(comparison),
        ratings_in_words(comparison),
        *_notes(comparison),
        LIMIT,
    ]
    for sentence in filter(None, intro):
        lines += [f"- {sentence}"] if is_markdown else textwrap.wrap(sentence, WIDTH)
    for title, table in _sections(comparison):
        lines += ["", f"## {title}" if is_markdown else title.upper(), "", *_table_lines(table, is_markdown)]
    if len(comparison.sentences):
        lines += ["", "## Sentences in line" if is_markdown else "SENTENCES IN LINE", "", *_sentence_lines(comparison, is_markdown)]
    return "\n".join(lines) + "\n"


def _table_lines(table: pd.DataFrame, is_markdown: bool) -> list[str]:
    if is_markdown:
        return to_markdown(table).rstrip("\n").split("\n")
    cut = (
        pd.DataFrame({name: [textwrap.shorten(str(cell), MOST, placeholder="…") for cell in table[name]] for name in table})
        if "fact" in table
        else table
    )
    text = to_text(cut).rstrip("\n").split("\n")
    if max(map(len, text)) <= WIDTH + 30:
        return text
    lines = []
    for row in table.to_dict("records"):
        first, *rest = row.items()
        lines += [str(first[1]), *(line for name, value in rest if value not in ("–", "")
                                   for line in textwrap.wrap(f"{name}: {value}", WIDTH, initial_indent="  ", subsequent_indent="    "))]  # fmt: skip
    return lines


def _sentence_lines(comparison: Comparison, is_markdown: bool) -> list[str]:
    if is_markdown:
        table = comparison.sentences.assign(alike=["–" if pd.isna(value) else f"{value:.0%}" for value in comparison.sentences["alike"]])
        return to_markdown(table.replace("", "–")).rstrip("\n").split("\n")
    lines = []
    for row in comparison.sentences.to_dict("records"):
        if row["earlier"] and row["later"]:
            marked = " ".join(
                {"same": words, "dropped": f"[-{words}-]", "new": f"{{+{words}+}}"}[fate]
                for fate, words in word_changes(row["earlier"], row["later"])
            )
            lines += textwrap.wrap(f"= {marked}", WIDTH, subsequent_indent="  ")
        else:
            lines += textwrap.wrap(f"- {row['earlier']}" if row["earlier"] else f"+ {row['later']}", WIDTH, subsequent_indent="  ")
    return lines


def comparison_html(comparison: Comparison, charts: Sequence[Drawing]) -> str:
    """The comparison as one HTML page that loads nothing; changed words are marked, the charts are inside."""
    rows = [
        {
            "earlier": row["earlier"],
            "later": row["later"],
            "changes": word_changes(row["earlier"], row["later"]) if row["earlier"] and row["later"] else [],
        }
        for row in comparison.sentences.to_dict("records")
    ]
    return render_page(
        "comparison.html",
        title=heading(comparison),
        chosen=comparison.chosen,
        finding=difference_in_words(comparison),
        ratings=ratings_in_words(comparison),
        notes=_notes(comparison),
        limit=LIMIT,
        sections=_sections(comparison),
        sentences=rows,
        pictures=[(width, chart.alt, base64.b64encode(render(chart, "png")).decode()) for width, chart in zip(("wide", "narrow"), charts)],
    )
