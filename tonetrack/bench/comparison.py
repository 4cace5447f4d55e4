"""Published comparisons of single letters, repeated on whole letters as KCNA printed them, where these are among the development data."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from pathlib import Path

from tonetrack.comparison import Comparison, compare_letters
from tonetrack.corpus import load_corpus, shipped_corpus
from tonetrack.report import number

PRINTED = {  # id in the catalogue: id of its printing in kcna/letters_2012_2018.json
    "2013-03-14-kim-to-xi": "k12-018", "2013-10-xi-to-kim": "k12-029", "2014-04-11-xi-to-kim": "k12-031", "2015-10-09-xi-to-kim": "k12-049",
    "2016-06-30-kim-to-xi": "k12-055", "2016-07-01-xi-to-kim": "k12-056", "2016-07-11-kim-to-xi": "k12-058", "2016-07-11-xi-to-kim": "k12-059",
    "2017-10-25-kim-to-xi": "k12-069", "2017-11-01-xi-to-kim": "k12-070", "2018-03-28-kim-to-xi": "k12-075", "2018-03-23-xi-to-kim": "k12-076",
}  # fmt: skip
LAST = ("2024-09-15-kim-to-xi", "Respected Comrade Kim Jong Un Sends Reply Message to Xi Jinping")  # in the archive of 2024, by its headline
PAIRS = (  # later, earlier, and what was published of them
    ("2017-10-25-kim-to-xi", "2016-07-11-kim-to-xi", "shorter and colder (Financial Times 2017)"),
    ("2017-11-01-xi-to-kim", "2016-07-11-xi-to-kim", "shorter and colder (Financial Times 2017)"),
    ("2024-09-15-kim-to-xi", "2017-10-25-kim-to-xi", "none published"),
    ("2018-03-23-xi-to-kim", "2017-11-01-xi-to-kim", "none published"),
)
_HEAD = re.compile(r"^.*?\(KCNA\)[^\n]*\n", re.DOTALL)  # headline, dateline and the agency's own first paragraph
_SAID = re.compile(r"^\s*The message said:\s*", re.IGNORECASE)


def run(shared: Path) -> None:
    """Print each pair: words of both, warmth with interval, the difference, the coders' difference, and what was published."""
    print(f"{'later':<22}{'earlier':<22}{'words':>10}{'warmth':>16}  {'difference':<26}{'coders':>8}  published")
    with tempfile.TemporaryDirectory() as made:
        corpus = load_corpus(corpus_with_printings(shared, Path(made) / "corpus"))
        for later, earlier, published in PAIRS:
            print(_line(compare_letters(corpus, later, earlier), published))


def _line(found: Comparison, published: str) -> str:
    words = found.features.set_index("feature").loc["words"]
    scores, apart = [number(score) for score in found.scores["warmth"].head(2)], found.difference
    rating = "–" if found.rating_difference is None else f"{found.rating_difference.value:+g}"
    shown = f"{number(apart.value)} ({number(apart.low)} to {number(apart.high)})"
    return (
        f"{found.later.id:<22}{found.earlier.id:<22}{words['later']:>4} / {words['earlier']:<3}{scores[1]:>8} /{scores[0]:>6} "
        f" {shown:<26}{rating:>8}  {published}"
    )


def corpus_with_printings(shared: Path, folder: Path) -> Path:
    """A copy of the shipped corpus in `folder` in which these letters are whole, in KCNA's English; returns the folder."""
    shutil.copytree(shipped_corpus(), folder)
    archive = {record["id"]: record["text"] for record in json.loads((shared / "kcna/letters_2012_2018.json").read_text("utf-8"))}
    texts = {name: archive[printed] for name, printed in PRINTED.items()}
    of_2024 = json.loads((shared / "kcna/kcna_2024_to_september.json").read_text("utf-8"))
    texts[LAST[0]] = next(record["story_text"] for record in of_2024 if record["headline"] == LAST[1])
    rows = load_corpus(folder).exchanges.set_index("id")
    for name, text in texts.items():
        (folder / "letters" / f"{name}.toml").write_text(_as_letter(rows.loc[name].to_dict(), text), "utf-8")
    return folder


def _as_letter(row: dict, text: str) -> str:
    body = _SAID.sub("", _HEAD.sub("", text, count=1)).strip()
    fields = {name: json.dumps(row[name]) for name in ("sender", "recipient", "kind", "occasion", "in_reply_to") if row[name]}
    head = "".join(f"{name} = {value}\n" for name, value in fields.items())
    return (
        f'{head}\n[written]\ndate = {json.dumps(row["date"])}\nbasis = "catalogue"\n\n[[witnesses]]\narticle = "kcna"\noutlet ='
        ' "KCNA"\nextent = "whole"\n'
        f"\n[[witnesses.excerpts]]\ntext = {json.dumps(body, ensure_ascii=False)}\n"
    )
