"""The finding page: what is shown of the correspondence, beside what was published about it."""

from __future__ import annotations

from tonetrack.briefs.pages import render_page
from tonetrack.corpus import Corpus
from tonetrack.evidence import JUDGMENTS_NOTE, short_change, short_judgments, short_points
from tonetrack.report import to_csv, to_markdown
from tonetrack.synthesis import TABLES, Synthesis, method, synthesise


def finding_outputs(corpus: Corpus) -> dict[str, str]:
    """The page as `finding.md` and `finding.html`, and the tables it cites, by file name."""
    synthesis = synthesise(corpus)
    tables = {name: to_csv(getattr(synthesis, table)) for table, name in TABLES.items()}
    return {"finding.md": _page("finding.md", synthesis, corpus), "finding.html": _page("finding.html", synthesis, corpus), **tables}


def _page(template: str, synthesis: Synthesis, corpus: Corpus) -> str:
    compared = synthesis.change[synthesis.change[["letters_before", "letters_after"]].any(axis=1)]  # rows without a letter stand in the table alone
    parts = short_judgments(synthesis.judgments), short_change(compared), short_points(synthesis.change_points)
    judgments, comparisons, points = parts if template.endswith(".html") else map(to_markdown, parts)
    return render_page(
        template,
        page=synthesis,
        judgments=judgments,
        comparisons=comparisons,
        points=points,
        judgments_note=JUDGMENTS_NOTE,
        method=method(corpus, synthesis.change_points),
        has_judgments=len(synthesis.judgments) > 0,
    )
