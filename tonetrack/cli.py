"""The command line: it reads arguments, calls the library, prints. It computes nothing.

Modules are imported where they are needed: `--help` must answer at once.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from tonetrack import __version__
from tonetrack.errors import ManyProblems, TonetrackError, UsageError, raise_all

CHART_NAMES = ("correspondence", "years", "occasions", "dyads", "phrases", "letter", "rhythm")  # tonetrack.figures.charts.CHARTS, not imported for --help
MOST_PROBLEMS = 50  # lines of problems shown; a count follows
SECONDS_OF_A_LINE, SECONDS_BETWEEN_LINES = 0.1, 10  # between reports of progress, on a terminal and elsewhere
DONE, FAILED, MISUSED, INTERRUPTED = 0, 1, 2, 130


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        print(f"tonetrack: {message}; see {self.prog} --help", file=sys.stderr)
        raise SystemExit(MISUSED)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0 done, 1 bad data or failed check, 2 wrong usage, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        status = options.run(options) or DONE
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        print("tonetrack: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the interpreter complains when it flushes
        return DONE
    except TonetrackError as error:
        if options.debug:
            raise
        _report_problems(error)
        return MISUSED if isinstance(error, UsageError) else FAILED


def _report_problems(error: TonetrackError) -> None:
    problems = error.problems if isinstance(error, ManyProblems) else [error]
    for problem in problems[:MOST_PROBLEMS]:
        print(f"tonetrack: {problem}", file=sys.stderr)
    if len(problems) > 1:
        hidden = f", {len(problems) - MOST_PROBLEMS} not shown" if len(problems) > MOST_PROBLEMS else ""
        print(f"tonetrack: {len(problems)} problems{hidden}", file=sys.stderr)


def _progress(step: str) -> None:
    print(f"tonetrack: {step} …", file=sys.stderr, flush=True)


# ------------------------------------------------------------------ the commands


def _build(options: argparse.Namespace) -> None:
    """report, charts and brief from the corpus; --check compares instead of writing"""
    from tonetrack.corpus import load_corpus
    from tonetrack.manifest import is_current

    corpus = load_corpus(options.corpus)
    if not options.check and is_current(corpus, options.out):
        print(f"Nothing has changed: {options.out} is what the corpus gives")
        return
    from tonetrack.build import build_outputs, check_outputs, write_outputs  # which take a second to import
    from tonetrack.report import format_table, report_table

    outputs = build_outputs(corpus, progress=_progress)
    if options.check:
        check_outputs(outputs, options.out)
        print(f"{len(outputs)} files in {options.out} are what the corpus gives")
        return
    write_outputs(outputs, options.out)
    print(format_table(report_table(corpus), "table"))
    print(f"Wrote {len(outputs)} files to {options.out}: open {os.path.join(options.out, 'brief.html' if 'brief.html' in outputs else 'report-by-letter.csv')}")
    if "brief.html" not in outputs:
        print(f"tonetrack: nothing was drawn: the corpus has no letter with a date (see {os.path.join(options.out, 'manifest.json')})", file=sys.stderr)


def _report(options: argparse.Namespace) -> None:
    """scores per article, letter or year"""
    from tonetrack.corpus import load_corpus
    from tonetrack.report import format_table, report_table

    corpus = load_corpus(options.corpus)
    sys.stdout.write(format_table(report_table(corpus, by=options.by), options.format, by=options.by))


def _chart(options: argparse.Namespace) -> None:
    """draw one chart: PNG, SVG or PDF, its numbers and its alt text"""
    from tonetrack.build import alt_text
    from tonetrack.corpus import load_corpus
    from tonetrack.figures.charts import draw_chart
    from tonetrack.figures.style import render
    from tonetrack.files import write_all
    from tonetrack.report import to_csv
    from tonetrack.views import between, of_dyad, with_events

    forms = options.format.split(",")
    corpus = between(load_corpus(options.corpus), options.first_year, options.last_year)
    corpus = with_events(of_dyad(corpus, options.dyad), options.events)
    drawing = draw_chart(options.name, corpus, preset=options.preset, title=options.title, letter=options.letter)
    outputs = {f"{options.name}.{form}": render(drawing, form) for form in forms}
    outputs |= {f"{options.name}.csv": to_csv(drawing.numbers), f"{options.name}.txt": alt_text(drawing)}
    write_all(options.out, outputs)
    for name in outputs:
        print(os.path.join(options.out, name))


def _brief(options: argparse.Namespace) -> None:
    """write the one-page brief, or fill the placeholders of a briefing of yours"""
    from tonetrack.briefs.documents import fill_briefing, write_brief
    from tonetrack.corpus import load_corpus

    corpus = load_corpus(options.corpus)
    if options.into is None:
        for path in write_brief(corpus, options.to or "brief.html"):
            print(path)
        return
    done = fill_briefing(corpus, options.into, options.to)
    for words, names in (("filled", done.filled), ("renewed", done.updated), ("filled for once only, amid other text", done.only_once)):
        if names:
            print(f"tonetrack: {words}: {', '.join(names)}", file=sys.stderr)
    for path in done.paths:
        print(path)


def _explore(options: argparse.Namespace) -> None:
    """write the explorer: one offline page on which every point can be asked why"""
    from tonetrack.briefs.explorer import write_explorer
    from tonetrack.corpus import load_corpus

    print(write_explorer(load_corpus(options.corpus), options.to))


def _compare(options: argparse.Namespace) -> None:
    """two letters side by side, or a letter beside its counterpart: the same occasion a year before, or the last one known"""
    from tonetrack.briefs.comparisons import format_comparison
    from tonetrack.build import write_drawing
    from tonetrack.comparison import compare_letters
    from tonetrack.corpus import load_corpus
    from tonetrack.figures.comparison import plot_comparison

    corpus = load_corpus(options.corpus)
    comparison = compare_letters(corpus, options.letter, options.other, scorer=options.scorer)
    chart = plot_comparison(comparison, corpus) if options.chart or options.format == "html" else None
    if options.chart:
        for path in write_drawing(chart, options.chart):
            print(path, file=sys.stderr)
    sys.stdout.write(format_comparison(comparison, options.format, chart=chart))


def _rhythm(options: argparse.Namespace) -> None:
    """when they write: messages a year and season, days to the reply and into print, silences"""
    from tonetrack.briefs.rhythms import format_rhythm
    from tonetrack.corpus import load_corpus
    from tonetrack.views import between, of_dyad

    corpus = of_dyad(between(load_corpus(options.corpus), options.first_year, options.last_year), options.dyad)
    sys.stdout.write(format_rhythm(corpus, options.format, by=options.by))


def _score(options: argparse.Namespace) -> None:
    """score any texts: a table's rows, or one text; --explain shows the words behind each score"""
    from tonetrack.report import to_csv, to_json
    from tonetrack.scoring.tables import explain_table, marked_texts, read_texts, score_table

    rows = read_texts(options.file, text_column=options.text_column)
    if options.explain and options.format == "csv":
        sys.stdout.write(marked_texts(rows[options.text_column], colour=sys.stdout.isatty()))
        return
    table = score_table(rows, text_column=options.text_column, scorer=options.scorer)
    if options.explain:
        table["reasons"] = explain_table(rows[options.text_column])
    sys.stdout.write(to_csv(table) if options.format == "csv" else to_json(table))


def _change(options: argparse.Namespace) -> None:
    """is a year, or what came after a date, different from before? permutation tests over letters, and change points"""
    from tonetrack.change import change_points_table, change_table
    from tonetrack.corpus import load_corpus
    from tonetrack.evidence import format_change
    from tonetrack.views import between

    corpus = load_corpus(options.corpus)
    if options.first_year or options.last_year:
        corpus = between(corpus, options.first_year, options.last_year)
    measures = options.of.split(",")
    comparisons = change_table(corpus, after=options.after or "", year=options.year, against=options.against, of=measures, within=options.within)
    sys.stdout.write(format_change(comparisons, change_points_table(corpus, of=measures), options.format))


def _validate(options: argparse.Namespace) -> None:
    """how well the scores agree with codings of yours, or (--known-groups) with published judgments"""
    if options.known_groups:
        from tonetrack.corpus import load_corpus
        from tonetrack.judgments import judgments_table
        from tonetrack.evidence import format_judgments

        sys.stdout.write(format_judgments(judgments_table(load_corpus(options.corpus)), options.format))
        return
    if not options.ratings:
        raise UsageError("want --ratings FILE, or --known-groups; see tonetrack validate --help")
    from tonetrack.validation import read_codings, validate_codings

    raters = [name for name in options.raters.split(",") if name]
    codings = read_codings(
        options.ratings, options.texts, key=options.key, raters=raters, text_column=options.text_column, group=options.group
    )  # fmt: skip
    print(validate_codings(codings))


def _code(options: argparse.Namespace) -> None:
    """a coding kit: draw texts and write sheets for coders; read the filled sheets back and say how far they agree"""
    _draw_sheets(options) if options.step == "draw" else _read_sheets(options)


def _draw_sheets(options: argparse.Namespace) -> None:
    from tonetrack.coding.sampling import draw_sample, texts_of_corpus, texts_of_table
    from tonetrack.coding.sheets import write_sheets
    from tonetrack.corpus import load_corpus

    corpus = load_corpus(options.corpus)
    strata = [name for name in options.strata.split(",") if name]
    texts = texts_of_table(options.texts, key=options.key, text_column=options.text_column, strata=strata) if options.texts else texts_of_corpus(corpus)
    sample = draw_sample(texts, options.size, seed=options.seed)
    hide = [word.strip() for word in options.hide.split(",") if word.strip()]
    for path in write_sheets(sample, options.folder, corpus, form=options.form, coders=options.coders.split(","), seed=options.seed, hide=hide):
        print(path)


def _read_sheets(options: argparse.Namespace) -> None:
    from tonetrack.coding.agreement import account_of, codings_csv, format_account
    from tonetrack.coding.returns import read_sheets
    from tonetrack.files import write_atomically

    returned = read_sheets(options.folder)
    sys.stdout.write(format_account(account_of(returned), options.format))
    if options.to:
        write_atomically(options.to, codings_csv(returned))


def _extract(options: argparse.Namespace) -> None:
    """show what articles and archives hold: quotations and printed messages, whose, from which document, and why; nothing is changed"""
    import json

    from tonetrack.corpus import load_corpus
    from tonetrack.reading import read_letters, roster_of
    from tonetrack.reading.display import format_reading
    from tonetrack.reading.findings import as_record

    corpus = load_corpus(options.corpus)
    roster = roster_of((corpus.people, corpus.countries, corpus.agencies))
    as_json, printed, silent = options.format == "json", 0, 0
    problems: list[TonetrackError] = []
    sys.stdout.write("[" if as_json else "")
    for article in _articles(options, problems):
        reading = read_letters(article, roster)
        if as_json:
            sys.stdout.write(",\n" * bool(printed) + json.dumps(as_record(article, reading), ensure_ascii=False, indent=1))
        elif article.record and not reading.letters:
            silent += 1
            continue
        else:
            sys.stdout.write("\n" * bool(printed) + format_reading(article, reading))
        printed += 1
    sys.stdout.write("]\n" if as_json else "")
    if silent:
        print(f"tonetrack: {silent:,} articles of the archive hold no letter and are not shown; --format json prints all", file=sys.stderr)
    raise_all(problems)


def _add(options: argparse.Namespace) -> None:
    """add the letters of articles and archives to a corpus folder, or begin one; what is known already is not added twice"""
    from tonetrack.corpus import shipped_corpus
    from tonetrack.reading.adding import Adding
    from tonetrack.reading.display import article_name, format_addition, format_summary

    if options.review and "-" in options.paths:
        raise UsageError("standard input cannot hold both the article (-) and the answers to --review; save the article as a file")
    if not options.corpus:
        print(f"tonetrack: adding to the corpus that comes with tonetrack, {shipped_corpus()}; --corpus DIR names another or a new one", file=sys.stderr)
    problems: list[TonetrackError] = []
    archive = False
    with Adding(options.corpus or shipped_corpus(), dry_run=options.dry_run) as adding:
        show = _progress_line()
        for article in _articles(options, problems):
            archive |= article.record > 0
            additions = adding.add(article, confirm=_ask if options.review else None)
            for addition in additions:
                if not article.record or addition.path:
                    show("")
                    print(f"{article_name(article)}: {format_addition(addition)}")
            if not article.record and not additions and not adding.stopped:
                why = "no words of a letter are quoted or printed (see tonetrack extract)" if article.text.strip() else "its text is empty"
                print(f"{article_name(article)}: nothing to add: {why}")
            if adding.stopped:
                print("tonetrack: stopped; run the same command again to go on", file=sys.stderr)
                break
            show(f"{adding.articles:,} articles read, {adding.counts['new letter']:,} letters and {adding.counts['new witness']:,} witnesses added")
        show("")
    reasons = adding.reasons if archive else {}  # of single articles each is printed already
    sys.stdout.write(format_summary(adding.counts, reasons, adding.articles, adding.empty))
    if options.dry_run:
        print("Nothing was written (--dry-run).")
    elif adding.begun:
        print(f"Corpus: {adding.folder}; tonetrack build --corpus {adding.folder} draws it")
    else:
        print(f"No letter was found: {adding.folder} was not begun.")
    raise_all(problems)


def _articles(options: argparse.Namespace, problems: list[TonetrackError]):
    """The articles of all paths; what could not be read goes to `problems`, and what was passed over is told."""
    from tonetrack.reading import Article, read_articles

    for article in read_articles(options.paths, published=options.published, note=lambda words: print(f"tonetrack: {words}", file=sys.stderr)):
        if isinstance(article, Article):
            yield article
        else:
            problems.extend(article.problems if isinstance(article, ManyProblems) else [article])


def _ask(article, finding) -> bool | None:
    """Show a finding that is not sure and take the answer from standard input; None for q and at its end."""
    from tonetrack.reading.display import format_question

    sys.stdout.flush()
    print(format_question(article, finding), file=sys.stderr)
    while True:
        print("add it? [y]es, [n]o, [q]uit: ", end="", file=sys.stderr, flush=True)
        answer = sys.stdin.readline()
        word = answer.strip().lower()
        if not answer or word in ("q", "quit"):
            print(file=sys.stderr)
            return None
        if word in ("y", "yes", "n", "no"):
            return word.startswith("y")


def _progress_line() -> Callable[[str], None]:
    """A function that shows how far a run is on standard error: one line kept up to date on a terminal, else a line now and then."""
    from time import monotonic

    terminal, shown = sys.stderr.isatty(), monotonic()

    def show(words: str) -> None:
        nonlocal shown
        if terminal and (not words or monotonic() - shown > SECONDS_OF_A_LINE):
            print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)
        elif not terminal and words and monotonic() - shown > SECONDS_BETWEEN_LINES:
            print(f"tonetrack: {words} …", file=sys.stderr, flush=True)
        else:
            return
        shown = monotonic()

    return show


# ------------------------------------------------------------------ the arguments


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="tonetrack", description="How warm or cool do leaders write to each other? Scores letters and charts them.")
    parser.add_argument("--version", action="version", version=f"tonetrack {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    build = _command(commands, "build", _build)
    build.add_argument("--out", default="figures", metavar="DIR", help="folder for the results (default: figures)")
    build.add_argument("--check", action="store_true", help="write nothing; fail where the folder differs in any byte")
    report = _command(commands, "report", _report)
    report.add_argument("--by", default="article", choices=("article", "letter", "year", "occasion", "control"),
                        help="a row an excerpt, letter, year, message with its occasion, or letter with its control (default: article)")  # fmt: skip
    report.add_argument("--format", default="table", choices=("table", "csv", "json", "md"), help="default: table")
    chart = _command(commands, "chart", _chart)
    chart.add_argument("name", choices=CHART_NAMES, metavar="NAME", help=", ".join(CHART_NAMES))
    chart.add_argument("--preset", default="document", choices=("slide", "document", "square"), help="size and type (default: document)")
    chart.add_argument("--format", default="png", metavar="FORMS", help="png, svg, pdf or several with commas (default: png)")
    chart.add_argument("--out", default=".", metavar="DIR", help="folder for the files (default: here)")
    chart.add_argument("--title", default="", help="your title in place of the finding")
    chart.add_argument("--from", dest="first_year", type=int, metavar="YEAR", help="first year (default: the corpus's)")
    chart.add_argument("--to", dest="last_year", type=int, metavar="YEAR", help="last year (default: the corpus's)")
    chart.add_argument("--dyad", default="", metavar="A,B", help="two people in place of the corpus's own pair")
    chart.add_argument("--events", default="", metavar="FILE", help="events of yours (.csv: date, end, label, kind), or none (default: the corpus's)")
    chart.add_argument("--letter", default="", metavar="ID", help="the letter that the chart letter shows (default: the one that stands out most)")
    brief = _command(commands, "brief", _brief)
    brief.add_argument("--to", metavar="FILE", help="FILE.html (default: brief.html), .md (chart beside it), .docx, .pptx or .pdf; with --into, the new file")
    brief.add_argument("--into", metavar="BRIEFING", help="your .docx, .pptx, .html or .md: {{chart:correspondence}}, {{table:letters}}, {{finding}} … in it are filled")
    explore = _command(commands, "explore", _explore)
    explore.add_argument("--to", default="explorer.html", metavar="FILE", help="FILE.html; default: explorer.html")
    _compare_arguments(_command(commands, "compare", _compare))
    _rhythm_arguments(_command(commands, "rhythm", _rhythm))
    _score_arguments(_command(commands, "score", _score, corpus=False))
    _change_arguments(_command(commands, "change", _change))
    _validate_arguments(_command(commands, "validate", _validate))
    _code_arguments(_command(commands, "code", _code, corpus=False))
    extract = _command(commands, "extract", _extract)
    extract.add_argument("--format", default="table", choices=("table", "json"), help="table (default): what was found in its context; json: a list, one object an article")
    add = _command(commands, "add", _add)
    add.add_argument("--review", action="store_true", help="show each find that is not sure and ask whether to add it (y, n or q to stop); without it likely ones are added and marked, doubtful ones are not")
    add.add_argument("--dry-run", action="store_true", help="say what would be added; write nothing")
    for reads_articles in (extract, add):
        reads_articles.add_argument(
            "paths", nargs="+", metavar="PATH",
            help="article (.txt, saved web page .html), archive (.json, .jsonl, .csv, .parquet; columns such as title, text, date, link), each also .gz, a folder of these, or - for standard input",
        )  # fmt: skip
        reads_articles.add_argument("--published", type=_iso_day, metavar="DATE", help="the day (YYYY-MM-DD) of articles that do not tell theirs, so that “on Monday” has a date")
    return parser


def _compare_arguments(compare: argparse.ArgumentParser) -> None:
    compare.add_argument("letter", metavar="LETTER", help="id of a letter of the corpus or of an exchange of its catalogue")
    compare.add_argument("other", nargs="?", default="", metavar="LETTER", help="the one to compare it with (default: its natural counterpart)")
    compare.add_argument("--scorer", default="warmth", choices=("warmth", "vader"), help="default: warmth")
    compare.add_argument("--format", default="table", choices=("table", "json", "md", "html"), help="default: table")
    compare.add_argument("--chart", default="", metavar="FILE", help="draw it too: FILE.png, .svg or .pdf, its numbers and alt text beside it")


def _rhythm_arguments(rhythm: argparse.ArgumentParser) -> None:
    rhythm.add_argument("--by", default="year", choices=("year", "season", "rule", "reply", "print", "silence"),
                        help="a row a year or season and direction, a year by each rule of counting, a reply, a printing, or a silence (default: year)")  # fmt: skip
    rhythm.add_argument("--format", default="table", choices=("table", "csv", "json", "md"), help="default: table")
    rhythm.add_argument("--from", dest="first_year", type=int, metavar="YEAR", help="first year (default: the corpus's)")
    rhythm.add_argument("--to", dest="last_year", type=int, metavar="YEAR", help="last year (default: the corpus's)")
    rhythm.add_argument("--dyad", default="", metavar="A,B", help="two people in place of the corpus's own pair")


def _score_arguments(score: argparse.ArgumentParser) -> None:
    score.add_argument("file", metavar="FILE", help=".csv, .json, .jsonl, a text file, or - for standard input")
    score.add_argument("--text-column", default="text", metavar="NAME", help="the column that holds the texts (default: text)")
    score.add_argument("--scorer", default="warmth", metavar="NAME", help="warmth (default, with VADER beside it), vader, or a lexicon of yours: LEXICON.csv")
    score.add_argument("--explain", action="store_true", help="the texts with the phrases that counted marked; with --format json their spans")
    score.add_argument("--format", default="csv", choices=("csv", "json"), help="default: csv")


def _change_arguments(change: argparse.ArgumentParser) -> None:
    question = change.add_mutually_exclusive_group()
    question.add_argument("--after", type=_iso_day, metavar="DATE", help="letters after this day (YYYY-MM-DD) against those before")
    question.add_argument("--year", type=int, metavar="YEAR", help="letters of this year against those of all years before (default: every year)")
    change.add_argument("--against", type=int, metavar="YEAR", help="with --year: against this year only")
    change.add_argument("--of", default="warmth,coded", metavar="MEASURES", help="warmth, vader, coded (coders' ratings), or several with commas (default: warmth,coded)")
    change.add_argument("--within", default="direction", choices=("direction", "kind"), help="compare within directions, or within directions and kinds of message")
    change.add_argument("--format", default="table", choices=("table", "json", "md"), help="default: table")
    change.add_argument("--from", dest="first_year", type=int, metavar="YEAR", help="first year (default: the corpus's)")
    change.add_argument("--to", dest="last_year", type=int, metavar="YEAR", help="last year (default: the corpus's)")


def _validate_arguments(validate: argparse.ArgumentParser) -> None:
    validate.add_argument("--known-groups", action="store_true", help="published judgments of the corpus, one by one: agree, disagree, cannot tell")
    validate.add_argument("--format", default="table", choices=("table", "json", "csv", "md"), help="of --known-groups (default: table)")
    validate.add_argument("--ratings", metavar="FILE", help="table of ratings (.csv, .json, .jsonl), -1 to +1 or of 100")
    validate.add_argument("--texts", metavar="FILE", help="table of the texts (default: the ratings' own text column)")
    validate.add_argument("--key", default="", metavar="NAME", help="the column that joins the two (default: the one that finds the most texts)")
    validate.add_argument("--raters", default="", metavar="NAMES", help="the columns of ratings, with commas (default: warmth, rating, score or mean)")
    validate.add_argument("--text-column", default="", metavar="NAME", help="the column of texts (default: text, story_text, body or content)")
    validate.add_argument("--group", default="", metavar="NAME", help="a column, such as sender or year, to show the error within")


def _code_arguments(code: argparse.ArgumentParser) -> None:
    steps = code.add_subparsers(dest="step", required=True, metavar="draw|read")
    draw = _command(steps, "draw", _code)
    draw.add_argument("folder", metavar="DIR", help="where the sheets go: a .csv and a printable .html for each coder, and key.csv, which coders must not see")
    draw.add_argument("--texts", metavar="FILE", help=".csv, .json or .jsonl of texts (default: the words of the corpus's letters)")
    draw.add_argument("--key", default="id", metavar="NAME", help="of --texts: the column of ids (default: id)")
    draw.add_argument("--text-column", default="text", metavar="NAME", help="of --texts: the column of texts (default: text)")
    draw.add_argument("--strata", default="", metavar="NAMES", help="of --texts: columns to stratify by, with commas (of a corpus: year and direction)")
    draw.add_argument("--size", type=int, metavar="N", help="texts to draw (default: all)")
    draw.add_argument("--seed", type=int, default=0, metavar="N", help="another number, another sample (default: 0)")
    draw.add_argument("--form", default="letters", choices=("letters", "excerpts", "best-worst"), help="0 to 100, −100 to +100, or warmest and coldest of four (default: letters)")
    draw.add_argument("--coders", default="a,b", metavar="NAMES", help="names with commas (default: a,b)")
    draw.add_argument("--hide", default="", metavar="WORDS", help="further words to hide, with commas; names, offices, countries and dates are hidden anyway")
    read = _command(steps, "read", _code, corpus=False)
    read.add_argument("folder", metavar="DIR", help="the folder with the filled sheets and key.csv")
    read.add_argument("--to", metavar="FILE", help="write the ratings as a table: letter, warmth, coder_a, coder_b, …")
    read.add_argument("--format", default="table", choices=("table", "json"), help="default: table")


def _command(commands: argparse._SubParsersAction, name: str, run, *, corpus: bool = True) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=run.__doc__, description=run.__doc__)
    command.set_defaults(run=run)
    command.add_argument("--debug", action="store_true", help="show the traceback of an error")
    if corpus:
        command.add_argument("--corpus", metavar="DIR", help="corpus folder (default: the Xi-Kim corpus that comes with tonetrack)")
    return command


def _iso_day(value: str) -> str:
    from tonetrack.dates import wrong_date

    if len(value) != 10 or wrong_date(value):
        raise argparse.ArgumentTypeError(f"{value[:60]!r} is not a day; want YYYY-MM-DD")
    return value
