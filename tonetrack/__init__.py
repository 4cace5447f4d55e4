"""tonetrack: how warm or cool do leaders write to each other?"""

__version__ = "0.1.0"

_HOMES = {  # public name: the module it lives in; imported when first used, so that `--help` answers at once
    "TonetrackError": "tonetrack.errors",
    "compare_letters": "tonetrack.comparison",
    "draw_chart": "tonetrack.figures.charts",
    "excerpts_table": "tonetrack.series",
    "explain_warmth": "tonetrack.scoring.explain",
    "letters_table": "tonetrack.series",
    "load_corpus": "tonetrack.corpus",
    "report_table": "tonetrack.report",
    "rhythm_table": "tonetrack.rhythm",
    "score_texts": "tonetrack.scoring",
    "sides_of": "tonetrack.scoring.parties",
    "vader_scores": "tonetrack.scoring.fastvader",
    "write_drawing": "tonetrack.figures.charts",
    "years_table": "tonetrack.series",
}
__all__ = sorted(_HOMES)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'tonetrack' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
