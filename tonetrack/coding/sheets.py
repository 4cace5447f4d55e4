"""The sheets that coders fill: a table and a printable page for each, and the key that says which text is whose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from tonetrack.briefs.pages import render_page
from tonetrack.coding.best_worst import APPEARANCES, balanced_tuples
from tonetrack.coding.hiding import hide_names
from tonetrack.coding.sampling import Text
from tonetrack.corpus import Corpus
from tonetrack.errors import FileError, UsageError, nearest, quoted
from tonetrack.files import read_bytes, sha256, write_all
from tonetrack.report import to_csv

KEY = "key.csv"
KEY_COLUMNS = ("item", "id", "stratum", "text", "shown")


@dataclass(frozen=True)
class Form:
    """What coders are asked: `low` to `high`, and the levels of the codebook as (rating, name, what is there). Best-worst has no scale."""

    name: str
    low: float
    high: float
    question: str
    levels: tuple[tuple[str, str, str], ...] = ()


QUESTION = "How warm are these words toward the person they are written to?"
FORMS = {
    "letters": Form("letters", 0, 100, f"{QUESTION} A whole number from 0 to 100, from the words alone.", (
        ("0–10", "cold", "reproach, warning"),
        ("10–25", "perfunctory", "bare protocol"),
        ("25–40", "cool-correct", "protocol and one impersonal line on relations"),
        ("40–55", "cordial", "friendship affirmed in conventional words"),
        ("55–70", "warm", "friendship central, support, shared purpose, personal address"),
        ("70–85", "very warm", "elaborate solidarity, strong personal regard, firm commitments"),
        ("85–100", "effusive", "superlatives, ties of blood, total support"),
    )),
    "excerpts": Form("excerpts", -100, 100, f"{QUESTION} A whole number from −100 to +100, from the words alone.", (
        ("below −60", "hostile", ""), ("−60 to −25", "critical", ""), ("−25 to −5", "cool", ""), ("−5 to +10", "neutral", ""),
        ("10 to 30", "courteous", ""), ("30 to 50", "friendly", ""), ("50 to 75", "warm", ""), ("above 75", "effusive", ""),
    )),
    "best-worst": Form("best-worst", 0, 0, 
        "Of these four texts, which is the warmest toward the person it is written to, and which the coldest? Write the letter, A to D."),
}  # fmt: skip
RULES = (
    "The courtesy of the genre (thanks, congratulations, wishes) is the baseline that every message has. Alone it is not warm.",
    "Negative subject matter is not coldness: condolence is warm. Hostility toward a third party is solidarity with the addressee.",
    "What is conspicuously absent is coolness. Brevity by itself is a weak sign.",
    "Names, offices, parties, countries, places and dates are hidden. If you recognise a text, rate the words all the same, and say so in the note.",
    "Leave blank what you cannot judge.",
)
LETTERS = "ABCD"


def write_sheets(
    texts: Sequence[Text], folder: str | Path, corpus: Corpus, *, form: str = "letters", coders: Sequence[str] = ("a", "b"), seed: int = 0,
    hide: Sequence[str] = (), appearances: int = APPEARANCES,
) -> list[Path]:  # fmt: skip
    """Write for each coder `letters-NAME.csv` and `.html` (or excerpts-, best-worst-), and `key.csv`, which coders must not see; returns the files.

    Items are in another order for each coder; names are hidden as `corpus` knows them. Raises UsageError for an unknown form or a coder's name that
    is no file name, FileError rather than overwrite a sheet that somebody may have filled.
    """
    _check_asked(form, coders)
    items = [f"T{number:0{len(str(len(texts)))}}" for number in range(1, len(texts) + 1)]
    shown = [hide_names(text.words, corpus.people, corpus.countries, hide)[0] for text in texts]
    key = pd.DataFrame(
        [(item, text.id, text.stratum, text.words, fingerprint(words)) for item, text, words in zip(items, texts, shown)], columns=list(KEY_COLUMNS)
    )
    outputs: dict[str, str] = {}
    for place, coder in enumerate(coders):
        rng = np.random.default_rng([seed, place])
        table = _best_worst(items, shown, appearances, seed, rng) if form == "best-worst" else _ratings(items, shown, rng)
        outputs |= {f"{form}-{coder}.csv": to_csv(table), f"{form}-{coder}.html": _page(table, FORMS[form], coder)}
    _keep_filled(folder, outputs | {KEY: to_csv(key)})
    write_all(folder, outputs | {KEY: to_csv(key)}, last=KEY)
    return [Path(folder) / name for name in [*outputs, KEY]]


def _check_asked(form: str, coders: Sequence[str]) -> None:
    if form not in FORMS:
        raise UsageError(f"{quoted(form)} is no form; want {', '.join(FORMS)}{nearest(form, FORMS)}")
    for name in coders:
        if not name.isidentifier() or not name.isascii() or list(coders).count(name) > 1:
            raise UsageError(f"{quoted(name)} is no name for a coder; want a to z, digits and _, each name once")


def fingerprint(words: str) -> str:
    """A text's hash that blank space and a spreadsheet's leading quote do not change."""
    return sha256(" ".join(words.split()).removeprefix("'"))[:16]


def _ratings(items: list[str], shown: list[str], rng: np.random.Generator) -> pd.DataFrame:
    order = np.argsort(rng.random(len(items)))
    return pd.DataFrame({"item": [items[place] for place in order], "text": [shown[place] for place in order], "rating": "", "note": ""})


def _best_worst(items: list[str], shown: list[str], appearances: int, seed: int, rng: np.random.Generator) -> pd.DataFrame:
    """All coders meet the same tuples, in another order, the four of each shuffled."""
    tuples = balanced_tuples(len(items), appearances=appearances, seed=seed)
    rows = []
    for number in np.argsort(rng.random(len(tuples))):
        four = [tuples[number][place] for place in np.argsort(rng.random(len(LETTERS)))]
        row = {"tuple": f"Q{number + 1}"}
        for letter, place in zip(LETTERS, four):
            row |= {f"item_{letter}": items[place], f"text_{letter}": shown[place]}
        rows.append({**row, "warmest": "", "coldest": "", "note": ""})
    return pd.DataFrame(rows)


def _page(table: pd.DataFrame, form: Form, coder: str) -> str:
    return render_page(
        "coder_sheet.html", form=form, coder=coder, rules=RULES, rows=table.to_dict("records"), letters=LETTERS if form.name == "best-worst" else ""
    )


def _keep_filled(folder: str | Path, outputs: dict[str, str]) -> None:
    for name, content in outputs.items():
        path = Path(folder) / name
        if path.exists() and read_bytes(path) != content.encode():
            raise FileError("is there already, and somebody may have filled it; draw into another folder", path=path)
