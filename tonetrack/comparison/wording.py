"""The wording of two letters: phrases kept, dropped and new by family, sentences in line, rungs of the ladders."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

import pandas as pd

from tonetrack.files import read_table
from tonetrack.phrases import FAMILIES
from tonetrack.scoring import Sides, explain_warmth
from tonetrack.scoring.lexicon import Entry, Lexicon
from tonetrack.scoring.reasons import Reason
from tonetrack.scoring.rules import diplomatic_lexicon
from tonetrack.text import normalise, sentences

KEPT, DROPPED, NEW = "kept", "dropped", "new"
ALIKE = 0.45  # share of words that two sentences must have in common to be versions of each other
LADDERS = Path(__file__).with_name("ladders.csv")
OF_RELATIONS = ("growth", "firmness")  # these ladders are climbed in sentences on the relationship; an economy is developed too
_RELATIONS = re.compile(r"\b(?:relation|ties\b|friend|bond|cooperat|co-operat|unity|alliance|comrade|solidarity|brother|frater)", re.IGNORECASE)


def phrases_table(earlier: str, later: str, *, sides: Sequence[Sides | None] = (None, None)) -> pd.DataFrame:
    """One row a phrase of the lexicon in either text: `family`, `fate` (kept, dropped or new), `phrase` as the later text
    words it, `earlier` and `later` (how often), `weight` in its place. Inflected forms are one phrase.

    Dropped or new means: not among the words given; of an excerpt the rest may hold it.
    """
    found = [_phrases_of(text, own) for text, own in zip((earlier, later), sides, strict=True)]
    rows = []
    for key in found[0].keys() | found[1].keys():
        before, after = (side.get(key, []) for side in found)
        fate = KEPT if before and after else DROPPED if before else NEW
        strongest = max(after or before, key=lambda reason: abs(reason.weight))
        rows.append({"family": FAMILIES.get(strongest.category, strongest.category), "fate": fate, "phrase": " ".join(strongest.text.split()),
                     "earlier": len(before), "later": len(after), "weight": strongest.weight})  # fmt: skip
    table = pd.DataFrame(rows, columns=["family", "fate", "phrase", "earlier", "later", "weight"])
    order = {name: place for place, name in enumerate((*FAMILIES.values(), KEPT, DROPPED, NEW))}
    ranks = [(order.get(row["family"], 99), order[row["fate"]], -abs(row["weight"]), row["phrase"].lower()) for row in table.to_dict("records")]
    return table.iloc[sorted(range(len(table)), key=ranks.__getitem__)].reset_index(drop=True)


def _phrases_of(text: str, sides: Sides | None) -> dict[tuple[str, ...], list[Reason]]:
    found: dict[tuple[str, ...], list[Reason]] = {}
    for reason in explain_warmth(text, sides=sides).reasons if text else ():
        if reason.weight and reason.category in FAMILIES:
            words = [word for word in diplomatic_lexicon().words(normalise(reason.text)) if word]
            found.setdefault(tuple(words), []).append(reason)
    return found


# ------------------------------------------------------------------ sentences


def sentences_table(earlier: str, later: str) -> pd.DataFrame:
    """The sentences of two texts in line: `earlier` and `later` (one is empty where the other text has no like of it),
    `alike` (share of words in common, 0 to 1; missing without a like). In both orders as written: what moved elsewhere stands alone.
    """
    one, two = sentences(earlier), sentences(later)
    keys = [[_words(sentence) for sentence in side] for side in (one, two)]
    alike = [[_alike(mine, theirs) for theirs in keys[1]] for mine in keys[0]]
    rows = [
        {"earlier": one[i] if i is not None else "", "later": two[j] if j is not None else "", "alike": alike[i][j] if None not in (i, j) else None}
        for i, j in _aligned(alike, len(one), len(two))
    ]
    return pd.DataFrame(rows, columns=["earlier", "later", "alike"]).astype({"alike": float})


def _words(sentence: str) -> list[str]:
    return [word for token in normalise(sentence).lower().split() if (word := token.strip(".,;:!?\"'()[]-"))]


def _alike(one: list[str], two: list[str]) -> float:
    return SequenceMatcher(None, one, two, autojunk=False).ratio()


def _aligned(alike: list[list[float]], rows: int, columns: int) -> list[tuple[int | None, int | None]]:
    """The pairing in order that has most in common (dynamic programming); sentences hardly alike stay alone."""
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= ALIKE else 0.0)
    pairs, i, j = [], 0, 0
    while i < rows and j < columns:
        if alike[i][j] >= ALIKE and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            pairs.append((i, None))
            i += 1
        else:
            pairs.append((None, j))
            j += 1
    return [*pairs, *((place, None) for place in range(i, rows)), *((None, place) for place in range(j, columns))]


def word_changes(earlier: str, later: str) -> list[tuple[str, str]]:
    """Two sentences as runs of words: (`same`, `dropped` or `new`, the words), for a page that marks what changed.

    >>> word_changes("We value our old friendship.", "We value our friendship.")
    [('same', 'We value our'), ('dropped', 'old'), ('same', 'friendship.')]
    """
    one, two = earlier.split(), later.split()
    runs = []
    for tag, i, i_end, j, j_end in SequenceMatcher(None, [w.lower() for w in one], [w.lower() for w in two], autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(("same", " ".join(two[j:j_end])))
            continue
        runs += [(DROPPED, " ".join(one[i:i_end]))] * (i < i_end) + [(NEW, " ".join(two[j:j_end]))] * (j < j_end)
    return runs


# ------------------------------------------------------------------ ladders


def ladders_table(earlier: str, later: str) -> pd.DataFrame:
    """The highest rung that each text reaches on each ladder of `ladders.csv`: `ladder`, `earlier` and `later` (rungs; 0 for
    none), `earlier_words` and `later_words`, `step` (up, down, same). On the ladder of displeasure up is colder.

    Ladders on which neither text stands are left out.
    """
    rungs = [_rungs(text) for text in (earlier, later)]
    rows = []
    for ladder in _ladders():
        (before, words_before), (after, words_after) = (side.get(ladder, (0, "")) for side in rungs)
        if before or after:
            step = "same" if before == after else "up" if after > before else "down"
            rows.append(
                {"ladder": ladder, "earlier": before, "later": after, "earlier_words": words_before, "later_words": words_after, "step": step}
            )
    return pd.DataFrame(rows, columns=["ladder", "earlier", "later", "earlier_words", "later_words", "step"])


def _rungs(text: str) -> dict[str, tuple[int, str]]:
    """Per ladder the highest rung of the text and the words that reach it, the first of them."""
    highest: dict[str, tuple[int, str]] = {}
    for sentence in sentences(text):
        clean = normalise(sentence)
        for ladder, lexicon in _ladders().items():
            if ladder not in OF_RELATIONS or _RELATIONS.search(clean):
                spans = lexicon.spans(clean)
                for start, end, entry in lexicon.matches(lexicon.words(clean)):
                    if entry.weight > highest.get(ladder, (0, ""))[0]:
                        highest[ladder] = (int(entry.weight), clean[spans[start][0] : spans[end - 1][1]])
    return highest


@lru_cache(maxsize=1)
def _ladders() -> dict[str, Lexicon]:
    """Each ladder as a lexicon whose weights are rungs: they order, and measure nothing."""
    entries: dict[str, list[Entry]] = {}
    for _, row in read_table(LADDERS, required=("ladder", "rung", "pattern", "reason")):
        entries.setdefault(row["ladder"], []).append(Entry(row["pattern"], float(row["rung"]), row["ladder"]))
    return {ladder: Lexicon(own) for ladder, own in entries.items()}
