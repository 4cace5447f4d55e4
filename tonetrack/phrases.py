"""Which families of words a correspondence uses, year by year: what came, what stayed, what went."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.special import ndtri

from tonetrack.corpus import Corpus
from tonetrack.differences import difference_of
from tonetrack.scoring import Sides, explain_warmth
from tonetrack.scoring.parties import sides_in
from tonetrack.series import exchanges_table, in_view, letter_text, letters_table, of_pair

FAMILIES = {  # category of the lexicon of diplomatic English: how readers call it
    "kinship": "kinship and blood", "friendship": "friendship", "solidarity": "solidarity", "personal": "personal address", "praise": "praise",
    "commitment": "commitment", "struggle": "common struggle", "sympathy": "sympathy and help", "gratitude": "thanks", "wishes": "wishes",
    "courtesy": "courtesy", "business": "cooperation as business", "agenda": "policy agenda", "distance": "distance", "displeasure": "displeasure",
    "threat": "threat", "hostility": "reproach", "invective": "invective",
}  # fmt: skip
COLD = tuple(FAMILIES[category] for category in ("distance", "displeasure", "threat", "hostility", "invective"))
FLAGS = {  # columns of codings.csv, where a coder says yes or no: does the letter speak of it?
    "friendship": "friendship", "personal_ties": "personal ties", "strategic_communication": "strategic communication",
}  # fmt: skip
LEAST_LETTERS = 3  # in each half, below which nothing is said of kept, dropped and new: absence would be chance
WORDS, CODERS = "words at hand", "coders"


def families_table(corpus: Corpus) -> pd.DataFrame:
    """One row a layer, family and year of the dyad's letters: `layer` (words at hand, or coders' reading of whole letters),
    `family`, `year`, `letters` (that say whether), `with_it`, and `phrases` (of the words at hand, the strongest first).

    Years without a letter of the layer have no row: a gap. Families that never occur have none either.
    """
    tables = [part for part in (_of_words(corpus), _of_coders(corpus)) if len(part)]
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=["layer", "family", "year", "letters", "with_it", "phrases"])


def _of_words(corpus: Corpus) -> pd.DataFrame:
    letters = letters_table(corpus, scorers=("warmth",))
    found: dict[str, dict[int, dict[str, float]]] = {}
    with_it: dict[tuple[str, int], int] = {}
    counts: dict[int, int] = {}
    by_id = {letter.id: letter for letter in corpus.letters}
    for row in letters[letters["warmth"].notna() & in_view(letters, corpus) & of_pair(letters, *corpus.dyad)].to_dict("records"):
        year = row["day"].year
        counts[year] = counts.get(year, 0) + 1
        phrases = _phrases_of(letter_text(by_id[row["letter"]]), sides_in(corpus, row["recipient"], row["sender"]))
        for family, own in phrases.items():
            with_it[family, year] = with_it.get((family, year), 0) + 1
            found.setdefault(family, {}).setdefault(year, {}).update(own)
    rows = [
        {
            "layer": WORDS,
            "family": family,
            "year": year,
            "letters": count,
            "with_it": with_it.get((family, year), 0),
            "phrases": "; ".join(_strongest_first(found[family].get(year, {}))),
        }
        for family in found
        for year, count in sorted(counts.items())
    ]
    return pd.DataFrame(rows)


def _phrases_of(text: str, sides: Sides | None) -> dict[str, dict[str, float]]:
    phrases: dict[str, dict[str, float]] = {}
    for reason in explain_warmth(text, sides=sides).reasons:
        if reason.category in FAMILIES and reason.weight:
            phrases.setdefault(FAMILIES[reason.category], {})[" ".join(reason.text.split())] = abs(reason.weight)
    return phrases


def _strongest_first(phrases: dict[str, float]) -> list[str]:
    return sorted(phrases, key=lambda phrase: (-phrases[phrase], phrase))


def _of_coders(corpus: Corpus) -> pd.DataFrame:
    """What the coders say of whole letters; letters where they do not know are left out."""
    exchanges = exchanges_table(corpus)
    known = dict(zip(exchanges["id"], exchanges["year"]))
    rows = []
    for column, family in FLAGS.items():
        if column not in corpus.codings:
            continue
        said = [
            (known[letter], flag == "yes")
            for letter, flag in zip(corpus.codings["letter"], corpus.codings[column])
            if letter in known and flag in ("yes", "no")
        ]
        flags = pd.DataFrame(said, columns=["year", "yes"])
        for year, own in flags.groupby("year")["yes"]:
            rows.append({"layer": CODERS, "family": family, "year": year, "letters": len(own), "with_it": int(own.sum()), "phrases": ""})
    return pd.DataFrame(rows)


def fates(table: pd.DataFrame, corpus: Corpus) -> pd.DataFrame:
    """One row a layer and family: letters and letters `with_it` in the earlier and the later half of the corpus's years
    (`before`, `of_before`, `after`, `of_after`), and its `fate`: kept, dropped or new, or empty where a half has fewer than three letters.

    For the coders' layer `difference` of the shares (later minus earlier) with `low` and `high`: 95% (Newcombe 1998, method
    10), widened for the number of families looked at.
    """
    middle, rows = middle_year(corpus), []
    for (layer, family), own in table.groupby(["layer", "family"], sort=False):
        early, late = own[own["year"] <= middle], own[own["year"] > middle]
        counts = [int(part[name].sum()) for part in (early, late) for name in ("with_it", "letters")]
        row = dict(zip(("before", "of_before", "after", "of_after"), counts)) | {"layer": layer, "family": family, "fate": _fate(*counts)}
        looked_at = table[table["layer"] == layer]["family"].nunique()
        row |= dict(zip(("difference", "low", "high"), _newcombe(*counts, level=1 - 0.05 / looked_at) if layer == CODERS else (np.nan,) * 3))
        rows.append(row)
    return pd.DataFrame(rows, columns=["layer", "family", "fate", "before", "of_before", "after", "of_after", "difference", "low", "high"])


def middle_year(corpus: Corpus) -> int:
    """The last year of the earlier half of the corpus's years."""
    return (corpus.first_year + corpus.last_year) // 2


def _fate(before: int, of_before: int, after: int, of_after: int) -> str:
    if min(of_before, of_after) < LEAST_LETTERS or not before + after:
        return ""
    return "kept" if before and after else "dropped" if before else "new"


def _newcombe(before: int, of_before: int, after: int, of_after: int, *, level: float) -> tuple[float, float, float]:
    """The difference of two shares with its interval, from Wilson's intervals of both; nan where one has no letter."""
    if not of_before or not of_after:
        return np.nan, np.nan, np.nan
    return difference_of(_wilson(before, of_before, level=level), _wilson(after, of_after, level=level))


def _wilson(count: int, of: int, *, level: float) -> tuple[float, float, float]:
    z, share = ndtri(0.5 + level / 2), count / of
    middle = (share + z**2 / (2 * of)) / (1 + z**2 / of)
    half = z * np.sqrt(share * (1 - share) / of + z**2 / (4 * of**2)) / (1 + z**2 / of)
    return share, middle - half, middle + half
