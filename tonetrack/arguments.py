"""What each command of the command line takes: its arguments, their types and help."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

from tonetrack import commands

# tonetrack.figures.charts.CHARTS, not imported for --help
CHART_NAMES = ("correspondence", "years", "occasions", "dyads", "phrases", "letter", "rhythm")
DONE, FAILED, MISUSED = 0, 1, 2  # exit statuses


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        print(f"tonetrack: {message}; see {self.prog} --help", file=sys.stderr)
        raise SystemExit(MISUSED)


class _Version(argparse.Action):
    def __call__(self, *_) -> NoReturn:
        from tonetrack.manifest import version_line

        print(version_line())
        raise SystemExit(DONE)


def command_line() -> argparse.ArgumentParser:
    """The parser of all commands; what it finds wrong is one line, and exit status 2."""
    parser = _Parser(prog="tonetrack", description="How warm or cool do leaders write to each other? Scores letters and charts them.")
    parser.add_argument("--version", action=_Version, nargs=0, help="show version and hashes of code and lexicon, to cite, and exit")
    verbs = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _build_arguments(_command(verbs, "build"))
    _report_arguments(_command(verbs, "report"))
    _chart_arguments(_command(verbs, "chart"))
    _brief_arguments(_command(verbs, "brief"))
    _command(verbs, "explore").add_argument(
        "--out", "--to", type=_named, default="explorer.html", metavar="FILE", help="FILE.html (default: explorer.html)"
    )
    _compare_arguments(_command(verbs, "compare"))
    _rhythm_arguments(_command(verbs, "rhythm"))
    _score_arguments(_command(verbs, "score", corpus=False))
    _change_arguments(_command(verbs, "change"))
    _validate_arguments(_command(verbs, "validate"))
    _code_arguments(_command(verbs, "code", corpus=False))
    _extract_arguments(_command(verbs, "extract"))
    _add_arguments(_command(verbs, "add"))
    return parser


def _build_arguments(build: argparse.ArgumentParser) -> None:
    build.add_argument("--out", metavar="DIR", help="folder for the results (default: figures; of a corpus of yours its folder's name and -figures)")
    build.add_argument("--check", action="store_true", help="write nothing; fail where the folder differs in any byte")


def _report_arguments(report: argparse.ArgumentParser) -> None:
    report.add_argument("--by", default="article", choices=("article", "letter", "year", "occasion", "control"),
                        help="a row an excerpt, letter, year, message with its occasion, or letter with its control (default: article)")  # fmt: skip
    report.add_argument("--format", default="table", choices=("table", "csv", "json", "md"), help="default: table")
    _view_arguments(report)


def _chart_arguments(chart: argparse.ArgumentParser) -> None:
    chart.add_argument("name", choices=CHART_NAMES, metavar="NAME", help=", ".join(CHART_NAMES))
    _preset_argument(chart)
    chart.add_argument("--format", type=_some_names, default="png", metavar="FORMS", help="png, svg, pdf or several with commas (default: png)")
    chart.add_argument("--out", default=".", metavar="DIR", help="folder for the files (default: here)")
    chart.add_argument("--title", default="", help="your title in place of the finding")
    chart.add_argument(
        "--scorer",
        default="warmth",
        choices=("warmth", "vader"),
        help="the score that correspondence, years, occasions and dyads show (default: warmth)",
    )
    _view_arguments(chart)
    chart.add_argument("--events", default="", metavar="FILE", help="events of yours (.csv: date, end, label, kind), or none (default: the corpus's)")
    chart.add_argument("--letter", default="", metavar="ID", help="the letter that the chart letter shows (default: the one that stands out most)")


def _preset_argument(chart: argparse.ArgumentParser) -> None:
    chart.add_argument(
        "--preset",
        default="document",
        choices=("slide", "document", "page", "square", "phone"),
        help="size and type of the chart; phone is one column wide (default: document)",
    )


def _brief_arguments(brief: argparse.ArgumentParser) -> None:
    brief.add_argument(
        "--out",
        "--to",
        type=_named,
        metavar="FILE",
        help="FILE.html (default: brief.html), .md (chart beside it), .docx, .pptx or .pdf; with --into, the new file",
    )
    brief.add_argument(
        "--into",
        metavar="BRIEFING",
        help="your .docx, .pptx, .html or .md: {{chart:correspondence}}, {{table:letters}}, {{finding}} … in it are filled",
    )
    brief.add_argument("--dyad", default="", metavar="A,B", help="two people in place of the corpus's own pair")


def _view_arguments(command: argparse.ArgumentParser) -> None:
    """What of the corpus is shown: the same of every command that has them, see `tonetrack.views`."""
    command.add_argument(
        "--from",
        dest="first",
        type=_named,
        metavar="DATE",
        help="from this year, month or day on (2018, 2018-03 or 2018-03-25; default: the corpus's years)",
    )
    command.add_argument("--to", dest="last", type=_named, metavar="DATE", help="up to and with this year, month or day")
    command.add_argument("--sender", default="", metavar="NAME", help="only what this person wrote")
    command.add_argument("--recipient", default="", metavar="NAME", help="only what this person was written")
    command.add_argument(
        "--dyad", default="", metavar="A,B", help="two people in place of the corpus's own pair, where one is drawn or counted by year"
    )


def _compare_arguments(compare: argparse.ArgumentParser) -> None:
    compare.add_argument("letter", metavar="LETTER", help="id of a letter of the corpus or of an exchange of its catalogue")
    compare.add_argument("other", nargs="?", default="", metavar="LETTER", help="the one to compare it with (default: its natural counterpart)")
    compare.add_argument("--scorer", default="warmth", choices=("warmth", "vader"), help="default: warmth")
    compare.add_argument("--format", default="table", choices=("table", "json", "md", "html"), help="default: table")
    compare.add_argument("--chart", default="", metavar="FILE", help="draw it too: FILE.png, .svg or .pdf, its numbers and alt text beside it")
    _preset_argument(compare)


def _rhythm_arguments(rhythm: argparse.ArgumentParser) -> None:
    rhythm.add_argument(
        "--by",
        default="year",
        choices=("year", "season", "rule", "reply", "print", "silence"),
        help="a row a year or season and direction, a year by each rule of counting, a reply, a printing, or a silence (default: year)",
    )
    rhythm.add_argument("--format", default="table", choices=("table", "csv", "json", "md"), help="default: table")
    _view_arguments(rhythm)


def _score_arguments(score: argparse.ArgumentParser) -> None:
    score.add_argument("file", metavar="FILE", help=".csv, .json, .jsonl, a text file, or - for standard input")
    score.add_argument("--text-column", default="text", metavar="NAME", help="the column that holds the texts (default: text)")
    score.add_argument(
        "--scorer",
        default="warmth",
        metavar="NAME",
        help="warmth (default), a lexicon of yours (LEXICON.csv with the columns pattern, weight, -1 to +1, and category),"
        " each with VADER beside it, or vader alone",
    )
    score.add_argument(
        "--explain",
        action="store_true",
        help="in place of a table the texts with the phrases that counted marked, and the account of each score: what each phrase moved,"
        " where it stands, its weight and rule, and the rest of the score; with --format json the columns reasons and rest",
    )
    score.add_argument("--format", default="csv", choices=("csv", "json"), help="of the table (default: csv)")


def _change_arguments(change: argparse.ArgumentParser) -> None:
    question = change.add_mutually_exclusive_group()
    question.add_argument(
        "--after", type=_named, metavar="DATE", help="letters after this year, month or day (2018, 2018-03 or 2018-03-25) against those up to its end"
    )
    question.add_argument("--year", type=_whole, metavar="YEAR", help="letters of this year against those of all years before (default: every year)")
    change.add_argument("--against", type=_whole, metavar="YEAR", help="with --year: against this year only")
    change.add_argument(
        "--of",
        type=_some_names,
        default="warmth,coded",
        metavar="MEASURES",
        help="warmth, vader, coded (coders' ratings), or several with commas (default: warmth,coded)",
    )
    change.add_argument(
        "--within", default="direction", choices=("direction", "kind"), help="compare within directions, or within directions and kinds of message"
    )
    change.add_argument("--format", default="table", choices=("table", "json", "md"), help="default: table")
    _view_arguments(change)


def _validate_arguments(validate: argparse.ArgumentParser) -> None:
    validate.add_argument(
        "--known-groups", action="store_true", help="published judgments of the corpus (judgments.csv), one by one: agree, disagree, cannot tell"
    )
    validate.epilog = (
        "A claim of your own is a row of judgments.csv in the corpus folder: claim, source; direction, which is one of a warmer, b warmer, equal,"
        " count a or count b; letters_a and letters_b, each ids of letters, or a span as 2024-01-01/2024-09-23 of the letters of pair (A, B) and,"
        " where it is about one, of sender. Then run validate --known-groups --corpus DIR."
    )
    validate.add_argument("--format", default="table", choices=("table", "json", "csv", "md"), help="default: table")
    validate.add_argument("--ratings", metavar="FILE", help="table of ratings (.csv, .json, .jsonl), -1 to +1 or of 100")
    validate.add_argument("--texts", metavar="FILE", help="table of the texts (default: the ratings' own text column)")
    validate.add_argument(
        "--key", default="", metavar="NAME", help="the column that joins the two (default: the one that finds the most texts, by either name)"
    )
    validate.add_argument(
        "--raters", type=_names, default="", metavar="NAMES", help="the columns of ratings, with commas (default: warmth, rating, score or mean)"
    )
    validate.add_argument("--text-column", default="", metavar="NAME", help="the column of texts (default: text, story_text, body or content)")
    validate.add_argument(
        "--scorer", default="warmth", metavar="NAME",
        help="the score to look at: warmth (default), vader, or a lexicon of yours (LEXICON.csv); warmth and VADER stand beside it",
    )  # fmt: skip
    validate.add_argument("--group", default="", metavar="NAME", help="a column, such as sender or year, to show the error within")


def _code_arguments(code: argparse.ArgumentParser) -> None:
    steps = code.add_subparsers(dest="step", required=True, metavar="draw|read")
    draw = _command(steps, "draw", run=commands.code, told="draw texts and write a sheet for each coder, without names, offices, places and dates")
    draw.add_argument(
        "folder", metavar="DIR", help="where the sheets go: a .csv and a printable .html for each coder, and key.csv, which coders must not see"
    )
    draw.add_argument("--texts", metavar="FILE", help=".csv, .json or .jsonl of texts (default: the words of the corpus's letters)")
    draw.add_argument("--key", default="id", metavar="NAME", help="of --texts: the column of ids (default: id)")
    draw.add_argument("--text-column", default="text", metavar="NAME", help="of --texts: the column of texts (default: text)")
    draw.add_argument(
        "--strata", type=_names, default=(), metavar="NAMES", help="of --texts: columns to stratify by, with commas (of a corpus: year and direction)"
    )
    draw.add_argument("--size", type=_whole, metavar="N", help="texts to draw (default: all)")
    draw.add_argument("--seed", type=_whole, default=0, metavar="N", help="another number, another sample (default: 0)")
    draw.add_argument(
        "--form",
        default="letters",
        choices=("letters", "excerpts", "best-worst"),
        help="0 to 100, −100 to +100, or warmest and coldest of four (default: letters)",
    )
    draw.add_argument("--coders", type=_some_names, default="a,b", metavar="NAMES", help="names with commas (default: a,b)")
    draw.add_argument(
        "--hide",
        type=_names,
        default="",
        metavar="WORDS",
        help="further words to hide, with commas; names, offices, parties, countries, places and dates are hidden anyway",
    )
    read = _command(steps, "read", run=commands.code, told="read the filled sheets back and say how far the coders agree", corpus=False)
    read.add_argument("folder", metavar="DIR", help="the folder with the filled sheets and key.csv")
    read.add_argument("--out", "--to", type=_named, metavar="FILE", help="write the ratings as a table: letter, warmth, coder_a, coder_b, …")
    read.add_argument("--format", default="table", choices=("table", "json"), help="default: table")


def _extract_arguments(extract: argparse.ArgumentParser) -> None:
    extract.add_argument(
        "--format",
        default="table",
        choices=("table", "json"),
        help="table (default): what was found in its context; json: a list, one object an article",
    )
    _article_arguments(extract)


def _add_arguments(add: argparse.ArgumentParser) -> None:
    add.add_argument(
        "--review",
        action="store_true",
        help="show each find that is not sure and ask whether to add it (y, n, the numbers of quotations to leave out, or q to stop);"
        " without it likely ones are added and marked, doubtful ones are not",
    )
    add.add_argument("--review-all", action="store_true", help="as --review, and ask about finds that are sure as well")
    add.add_argument("--dry-run", action="store_true", help="say what would be added; write nothing")
    add.epilog = (
        'To correct a letter, edit its file letters/ID.toml in the corpus folder (sender, recipient, its day as date = "2019-07-08" under'
        ' [written], the excerpts of each'
        " witness), and take out its note once you have checked it, or delete the file. What was added or"
        " refused once stands in finds.csv and is not added again, so that a correction holds; take its lines out there to have it read anew."
    )
    _article_arguments(add)


def _article_arguments(command: argparse.ArgumentParser) -> None:
    """The articles to read, and what of them they may not tell themselves."""
    command.add_argument(
        "paths",
        type=_named,
        nargs="+",
        metavar="PATH",
        help="article (.txt, saved web page .html), archive (.json, .jsonl, .csv, .parquet; columns such as title, text, date, link), each also .gz,"
        " a folder of these, or - for standard input",
    )
    command.add_argument(
        "--published", type=_iso_day, metavar="DATE", help="the day (YYYY-MM-DD) of articles that do not tell theirs, so that “on Monday” has a date"
    )
    command.add_argument("--outlet", metavar="NAME", help="the paper or agency of articles that do not name theirs")


def _command(verbs: argparse._SubParsersAction, name: str, *, run=None, told: str = "", corpus: bool = True) -> argparse.ArgumentParser:
    """A command that runs the function of its name in `commands`, or `run`; `told`, or the function's docstring, is its help."""
    run = run or getattr(commands, name)
    command = verbs.add_parser(name, help=told or run.__doc__, description=told or run.__doc__)
    command.set_defaults(run=run, parser=command)
    command.add_argument("--debug", action="store_true", help="show the traceback of an error")
    if corpus:
        command.add_argument("--corpus", type=_named, metavar="DIR", help="corpus folder (default: the Xi-Kim corpus that comes with tonetrack)")
    return command


def _names(value: str) -> list[str]:
    """The names of an option that takes several with commas."""
    return [name for part in value.split(",") if (name := part.strip())]


def _some_names(value: str) -> list[str]:
    if not (names := _names(value)):
        raise argparse.ArgumentTypeError(f"{value[:60]!r} names nothing; want one or several with commas")
    return names


def _named(value: str) -> str:
    """A value that is not empty: of `"$FOLDER"` that is not set no folder is guessed."""
    if not value.strip():
        raise argparse.ArgumentTypeError(f"{value[:60]!r} names nothing")
    return value


def _whole(value: str) -> int:
    try:
        return int(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value[:60]!r} is not a whole number") from None


def _iso_day(value: str) -> str:
    from tonetrack.dates import wrong_date

    if wrong := wrong_date(value, precisions="YYYY-MM-DD") or ("" if len(value) == 10 else f"{value!r} is not a day; want YYYY-MM-DD"):
        raise argparse.ArgumentTypeError(wrong)
    return value
