"""Everything from a corpus folder in one go, and the check that it still comes out the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from tonetrack.briefs.documents import brief_outputs
from tonetrack.briefs.explorer import explorer_html
from tonetrack.briefs.finding import finding_outputs
from tonetrack.briefs.parts import MAIN_CHART, compose_brief
from tonetrack.corpus import Corpus
from tonetrack.errors import CheckError, EmptyFigureError, TonetrackError, raise_all
from tonetrack.figures.charts import CHARTS, alt_text
from tonetrack.figures.saving import render
from tonetrack.files import read_bytes, sha256, write_all
from tonetrack.manifest import BIG, MANIFEST, PACKAGES, made_from, made_with
from tonetrack.report import VIEWS, report_table, to_csv
from tonetrack.scoring import DEFAULT_SCORER, SCORERS
from tonetrack.series import excerpts_table, exchanges_table, letters_table
from tonetrack.views import check_dated

Progress = Callable[[str], None]


def build_outputs(corpus: Corpus, *, progress: Progress = lambda step: None) -> dict[str, bytes]:
    """All outputs by file name: charts, their numbers and alt texts, report tables, the brief, the finding page with its tables, and the manifest."""
    outputs, not_drawn = _charts(corpus, progress)
    progress("writing report and brief")
    for view in VIEWS:
        outputs[f"report-by-{view}.csv"] = to_csv(report_table(corpus, by=view))
    if MAIN_CHART in not_drawn:
        not_drawn["brief"] = not_drawn[MAIN_CHART]
    else:
        brief = compose_brief(corpus)
        outputs |= brief_outputs(brief, "brief.md") | brief_outputs(brief, "brief.html")
    outputs["explorer.html"] = explorer_html(corpus)
    progress("testing what changed")
    outputs |= finding_outputs(corpus)
    encoded = {name: content.encode() if isinstance(content, str) else content for name, content in outputs.items()}
    encoded[MANIFEST] = _manifest(corpus, encoded, not_drawn).encode()
    return encoded


def _charts(corpus: Corpus, progress: Progress) -> tuple[dict[str, bytes | str], dict[str, str]]:
    """The files of all charts that the corpus can fill, and why the others are not drawn."""
    outputs: dict[str, bytes | str] = {}
    not_drawn: dict[str, str] = {}
    for name, plot in CHARTS.items():
        progress(f"drawing {name}")
        try:
            check_dated(corpus)
            drawing = plot(corpus)
        except EmptyFigureError as error:
            not_drawn[name] = error.message
            progress(f"{name} is not drawn: {error.message}")
            continue
        outputs |= {f"{name}.png": render(drawing, "png"), f"{name}.svg": render(drawing, "svg")}
        outputs |= {f"{name}.csv": to_csv(drawing.numbers), f"{name}.txt": alt_text(drawing)}
        outputs[f"{name}-slide.png"] = render(plot(corpus, preset="slide"), "png")
    return outputs, not_drawn


def _manifest(corpus: Corpus, outputs: dict[str, bytes], not_drawn: dict[str, str]) -> str:
    letters, excerpts = letters_table(corpus), excerpts_table(corpus)
    scored = {"letters": int(letters[DEFAULT_SCORER].notna().sum()), "excerpts": int(excerpts[DEFAULT_SCORER].notna().sum())}
    manifest = {
        "corpus": made_from(corpus),
        "settings": {"scorers": list(SCORERS), "first_year": corpus.first_year, "last_year": corpus.last_year},
        "counts": {
            "letters": {"read": len(letters), "scored": scored["letters"], "refused": len(letters) - scored["letters"]},
            "excerpts": {"read": len(excerpts), "scored": scored["excerpts"], "refused": len(excerpts) - scored["excerpts"]},
            "exchanges": {"read": len(corpus.exchanges), "of the dyad and years": len(exchanges_table(corpus))},
        },
        "versions": made_with(),
        "not drawn": not_drawn,
        "outputs": {name: sha256(content) for name, content in sorted(outputs.items())},
    }
    return json.dumps(manifest, indent=1, ensure_ascii=False) + "\n"


def write_outputs(outputs: dict[str, bytes], folder: str | Path) -> bool:
    """Write all outputs under the folder, each whole, the manifest last; whether anything was written.

    Where the folder holds them all already, nothing is written: other code or packages that give the same bytes change no file.
    """
    try:
        check_outputs(outputs, folder)
    except TonetrackError:
        write_all(folder, outputs, last=MANIFEST)
        return True
    return False


def check_outputs(outputs: dict[str, bytes], folder: str | Path) -> None:
    """Raise CheckError for every output that is missing from the folder or differs in any byte.

    Of the manifest everything but the versions must agree: they explain a difference, they are none.
    """
    problems = []
    for name, content in outputs.items():
        path = Path(folder) / name
        if not path.is_file():
            problems.append(CheckError("is missing; run tonetrack build", path=path))
        elif _comparable(name, read_bytes(path, limit=BIG)) != _comparable(name, content):
            problems.append(CheckError("differs from what the corpus gives; run tonetrack build" + _other_versions(folder), path=path))
    raise_all(problems)


def _comparable(name: str, content: bytes) -> object:
    if name != MANIFEST:
        return content
    try:
        return {key: value for key, value in json.loads(content).items() if key != "versions"}
    except (ValueError, AttributeError):
        return content


def _other_versions(folder: str | Path) -> str:
    try:
        made = json.loads((Path(folder) / MANIFEST).read_bytes())["versions"]
        other = [f"{name} {made[name]}, here {version(name)}" for name in PACKAGES if made[name] != version(name)]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return f" (made with {'; '.join(other)})" if other else ""
