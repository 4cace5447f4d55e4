"""What each command of the command line does: call the library and print. Nothing is computed here.

Each takes the parsed options; its docstring is its help. Modules are imported where they are needed: `--help` must answer at once.
"""

from __future__ import annotations

import argparse
import os
import sys

from tonetrack.errors import ManyProblems, TonetrackError, UsageError, raise_all
from tonetrack.terminal import ask, line_width, print_json_list, print_table, progress_line, tell, tell_step

MOST_TWINS = 8  # days with letters that may be one letter twice, told one a line


def build(options: argparse.Namespace) -> None:
    """report, charts and brief from the corpus; --check compares instead of writing"""
    from tonetrack.corpus import load_corpus
    from tonetrack.files import check_writable
    from tonetrack.manifest import is_current, results_folder

    corpus = load_corpus(options.corpus)
    out = options.out or str(results_folder(corpus))
    if not options.check and is_current(corpus, out):
        print(f"Nothing has changed: {out} is what the corpus gives; tonetrack report prints the scores")
        return
    if not options.check:
        check_writable(out)
    from tonetrack.build import build_outputs, check_outputs, write_outputs  # which take a second to import
    from tonetrack.report import WIDTH, format_table, report_table

    outputs = build_outputs(corpus, progress=tell_step)
    if options.check:
        check_outputs(outputs, out)
        print(f"{len(outputs)} files in {out} are what the corpus gives")
        return
    wrote = write_outputs(outputs, out)
    print(format_table(report_table(corpus), "table", width=line_width(WIDTH)))
    first = "brief.html" if "brief.html" in outputs else "report-by-letter.csv"
    done = f"Wrote {len(outputs)} files to {out}" if wrote else f"{len(outputs)} files are in {out} already, byte for byte"
    print(f"{done}: open {os.path.join(out, first)}")
    if "brief.html" not in outputs:
        tell(f"nothing was drawn: the corpus has no letter with a date (see {os.path.join(out, 'manifest.json')})")


def report(options: argparse.Namespace) -> None:
    """scores per article, letter or year; each message with its occasion, or each letter with its control"""
    from tonetrack.corpus import load_corpus
    from tonetrack.report import WIDTH, format_table, report_table

    corpus = _view(load_corpus(options.corpus), options)
    _tell_twins(corpus.letters)
    if options.by == "year":
        _tell_other_pairs(corpus, options, "the years are those of")
    table = report_table(corpus, by=options.by)
    if table.empty:
        seen = "the view of --from, --to, --sender, --recipient or --dyad holds none of its letters"
        tell("nothing to report: " + (seen if corpus.letters else "the corpus has no letter yet; tonetrack add ARTICLE --corpus DIR adds some"))
    text = format_table(table, options.format, by=options.by, width=line_width(WIDTH))
    print_table(text, "text" if options.by == "article" else options.format)  # articles are told in prose


def _tell_twins(letters) -> None:
    from tonetrack.doubts import twins

    told = twins(letters)
    for sentence in [*told[:MOST_TWINS], *([f"and {len(told) - MOST_TWINS} more such days"] if len(told) > MOST_TWINS else [])]:
        tell(sentence)


def _tell_other_pairs(corpus, options: argparse.Namespace, what: str) -> None:
    """Whose letters are shown, where nobody asked for a pair and the corpus has more."""
    from tonetrack.text import counted
    from tonetrack.views import other_pairs

    if not options.dyad and corpus.dyad and (others := other_pairs(corpus)):
        more = f"the corpus has letters of {counted(len(others), 'more pair')}, --dyad 'A, B' takes one of them"
        tell(f"{what} {' and '.join(corpus.dyad)}; {more}")


def chart(options: argparse.Namespace) -> None:
    """draw one chart: PNG, SVG or PDF, its numbers, its alt text and what it was made from"""
    from tonetrack.corpus import load_corpus
    from tonetrack.figures.charts import alt_text, draw_chart
    from tonetrack.figures.saving import render
    from tonetrack.files import write_all
    from tonetrack.manifest import chart_manifest
    from tonetrack.report import to_csv
    from tonetrack.views import check_dated, with_events

    corpus = load_corpus(options.corpus)
    check_dated(corpus)
    corpus = with_events(_view(corpus, options), options.events)
    drawing = draw_chart(options.name, corpus, preset=options.preset, title=options.title, letter=options.letter, scorer=options.scorer)
    stem = options.name if options.scorer == "warmth" else f"{options.name}-{options.scorer}"
    outputs = {f"{stem}.{form}": render(drawing, form) for form in options.format}
    outputs |= {f"{stem}.csv": to_csv(drawing.numbers), f"{stem}.txt": alt_text(drawing)}
    outputs[f"{stem}.json"] = chart_manifest(corpus, outputs)
    write_all(options.out, outputs)
    for name in outputs:
        print(os.path.join(options.out, name))


def _view(corpus, options: argparse.Namespace):
    """The corpus seen through the dates and people that were asked for."""
    from tonetrack.views import between, of_dyad, of_parties

    corpus = between(corpus, options.first, options.last) if options.first or options.last else corpus
    return of_parties(of_dyad(corpus, options.dyad), options.sender, options.recipient)


def brief(options: argparse.Namespace) -> None:
    """write the one-page brief, or fill the placeholders of a briefing of yours"""
    from tonetrack.briefs.documents import fill_briefing, write_brief
    from tonetrack.corpus import load_corpus
    from tonetrack.views import of_dyad

    corpus = of_dyad(load_corpus(options.corpus), options.dyad)
    _tell_other_pairs(corpus, options, "the brief is about")
    if options.into is None:
        for path in write_brief(corpus, options.out or "brief.html"):
            print(path)
        return
    done = fill_briefing(corpus, options.into, options.out)
    said = {"filled": done.filled, "renewed": done.updated, "filled for once only, amid other text": done.only_once}
    for words, names in {**said, "too long for its place even in small type, give it more room": done.too_long}.items():
        if names:
            tell(f"{words}: {', '.join(names)}")
    for path in done.paths:
        print(path)


def explore(options: argparse.Namespace) -> None:
    """write the explorer: one offline page on which every point can be asked why"""
    from tonetrack.briefs.explorer import write_explorer
    from tonetrack.corpus import load_corpus

    print(write_explorer(load_corpus(options.corpus), options.out))


def compare(options: argparse.Namespace) -> None:
    """two letters side by side, or a letter beside its counterpart: the same occasion a year before, or the last one known"""
    from tonetrack.briefs.comparisons import format_comparison
    from tonetrack.comparison import compare_letters
    from tonetrack.corpus import load_corpus
    from tonetrack.figures.charts import write_drawing
    from tonetrack.figures.comparison import plot_comparison

    corpus = load_corpus(options.corpus)
    comparison = compare_letters(corpus, options.letter, options.other, scorer=options.scorer)
    if options.chart:
        for path in write_drawing(plot_comparison(comparison, corpus, preset=options.preset), options.chart):
            print(path, file=sys.stderr)
    charts = [plot_comparison(comparison, corpus, preset=preset) for preset in ("document", "phone")] if options.format == "html" else []
    sys.stdout.write(format_comparison(comparison, options.format, charts=charts))


def rhythm(options: argparse.Namespace) -> None:
    """when they write: messages a year and season, days to the reply and into print, silences"""
    from tonetrack.briefs.rhythms import format_rhythm
    from tonetrack.corpus import load_corpus

    print_table(format_rhythm(_view(load_corpus(options.corpus), options), options.format, by=options.by), options.format)


def score(options: argparse.Namespace) -> None:
    """score any texts: a table's rows, or one text; --explain shows the words behind each score"""
    from tonetrack.report import to_csv, to_json
    from tonetrack.scoring.tables import explained_texts, read_texts, score_table

    rows = read_texts(options.file, text_column=options.text_column)
    if options.explain and options.format == "csv":
        sys.stdout.write(explained_texts(rows, text_column=options.text_column, scorer=options.scorer, colour=sys.stdout.isatty()))
        return
    table = score_table(rows, text_column=options.text_column, scorer=options.scorer, explain=options.explain, path=options.file)
    sys.stdout.write(to_csv(table) if options.format == "csv" else to_json(table))


def change(options: argparse.Namespace) -> None:
    """is a year, or what came after a date, different from before? permutation tests over letters, and change points"""
    from tonetrack.change import CODED, change_points_table, change_table
    from tonetrack.corpus import load_corpus
    from tonetrack.evidence import format_change

    corpus = _view(load_corpus(options.corpus), options)
    of = [measure for measure in options.of if measure != CODED or len(corpus.codings)] or options.of
    if len(of) < len(options.of):
        tell("the corpus has no coders’ ratings (codings.csv): computed scores are compared alone")
    comparisons = change_table(corpus, after=options.after or "", year=options.year, against=options.against, of=of, within=options.within)
    print_table(format_change(comparisons, change_points_table(corpus, of=of), options.format), options.format)


def validate(options: argparse.Namespace) -> None:
    """how well the scores agree with codings of yours, or (--known-groups) with published judgments"""
    if options.known_groups and options.ratings:
        raise UsageError("--known-groups and --ratings are two questions; ask one at a time")
    if options.known_groups:
        _refuse(options, ("texts", "key", "raters", "text_column", "group"), "is for --ratings, not for --known-groups")
        from tonetrack.corpus import load_corpus
        from tonetrack.evidence import format_judgments
        from tonetrack.judgments import judgments_table

        table = judgments_table(load_corpus(options.corpus))
        if table.empty:
            tell("the corpus has no published judgment; tonetrack validate --help tells how a row of its judgments.csv looks")
        sys.stdout.write(format_judgments(table, options.format))
        return
    if not options.ratings:
        raise UsageError("want --ratings FILE, or --known-groups; see tonetrack validate --help")
    from tonetrack.codings import read_codings
    from tonetrack.validation import validate_codings

    codings = read_codings(
        options.ratings, options.texts, key=options.key, raters=options.raters, text_column=options.text_column, group=options.group
    )
    sys.stdout.write(validate_codings(codings, options.format, scorer=options.scorer))


def _refuse(options: argparse.Namespace, names: tuple[str, ...], why: str) -> None:
    """Raise UsageError for an option that was given where it would do nothing."""
    for name in names:
        if getattr(options, name) not in ([], options.parser.get_default(name)):
            raise UsageError(f"--{name.replace('_', '-')} {why}")


def code(options: argparse.Namespace) -> None:
    """a coding kit: draw texts and write sheets for coders; read the filled sheets back and say how far they agree"""
    _draw_sheets(options) if options.step == "draw" else _read_sheets(options)


def _draw_sheets(options: argparse.Namespace) -> None:
    from tonetrack.coding.sampling import draw_sample, texts_of_corpus, texts_of_table
    from tonetrack.coding.sheets import write_sheets
    from tonetrack.corpus import load_corpus

    if not options.texts:
        _refuse(options, ("key", "text_column", "strata"), "is for --texts; the letters of a corpus are drawn by year and direction")
    corpus = load_corpus(options.corpus)
    table = {"key": options.key, "text_column": options.text_column, "strata": options.strata, "note": tell}
    sample = draw_sample(texts_of_table(options.texts, **table) if options.texts else texts_of_corpus(corpus), options.size, seed=options.seed)
    for path in write_sheets(sample, options.folder, corpus, form=options.form, coders=options.coders, seed=options.seed, hide=options.hide):
        print(path)


def _read_sheets(options: argparse.Namespace) -> None:
    from tonetrack.coding.agreement import account_of, codings_csv, format_account
    from tonetrack.coding.returns import read_sheets
    from tonetrack.files import write_atomically

    returned = read_sheets(options.folder)
    sys.stdout.write(format_account(account_of(returned), options.format))
    if options.out:
        write_atomically(options.out, codings_csv(returned))
        tell(f"next: tonetrack validate --ratings {options.out} --texts {os.path.join(options.folder, 'key.csv')}")


def extract(options: argparse.Namespace) -> None:
    """show what articles and archives hold: quotations and printed messages, whose, from which document, and why; nothing is changed"""
    from tonetrack.corpus import load_corpus
    from tonetrack.reading import read_letters, roster_of
    from tonetrack.reading.letters.findings import as_record

    corpus = load_corpus(options.corpus)
    roster = roster_of((corpus.people, corpus.countries, corpus.agencies))
    problems: list[TonetrackError] = []
    readings = ((article, read_letters(article, roster)) for article in _articles(options, problems))
    if options.format == "json":
        print_json_list(as_record(article, reading) for article, reading in readings)
    else:
        _print_readings(readings)
    raise_all(problems)


def _print_readings(readings) -> None:
    from tonetrack.reading.letters.display import format_reading

    printed = silent = 0
    for article, reading in readings:
        if article.record and not reading.letters:
            silent += 1
            continue
        sys.stdout.write("\n" * bool(printed) + format_reading(article, reading))
        printed += 1
    if silent:
        tell(f"articles of the archive without a letter, not shown: {silent:,}; --format json prints all")


def add(options: argparse.Namespace) -> None:
    """add the letters of articles and archives to a corpus folder, or begin one; what is known already is not added twice"""
    from tonetrack.corpus import shipped_corpus
    from tonetrack.reading.letters.adding import Adding
    from tonetrack.reading.letters.display import format_addition

    review = options.review or options.review_all
    if review and "-" in options.paths:
        raise UsageError("standard input cannot hold both the article (-) and the answers to --review; save the article as a file")
    if not options.corpus:
        tell(f"adding to the corpus that comes with tonetrack, {shipped_corpus()}; --corpus DIR names another or a new one")
    problems: list[TonetrackError] = []
    archive = False
    with Adding(options.corpus or shipped_corpus(), dry_run=options.dry_run) as adding:
        show = progress_line()
        for article in _articles(options, problems):
            archive |= article.record > 0
            additions = adding.add(article, confirm=ask if review else None, confirm_all=options.review_all)
            if lines := _addition_lines(article, additions, stopped=adding.stopped):
                show("")
                print("\n".join(lines))
            if adding.stopped:
                print("tonetrack: stopped; run the same command again to go on", file=sys.stderr)
                break
            show(f"{adding.articles:,} articles read, {adding.counts['new letter']:,} letters and {adding.counts['new witness']:,} witnesses added")
        show("")
    print("".join(f"{format_addition(addition)}\n" for addition in adding.replies), end="")
    _tell_end(adding, archive, options.dry_run)
    raise_all(problems)


def _addition_lines(article, additions, *, stopped: bool) -> list[str]:
    """What an article brought, and what is odd about an article that brought something; of an archive's record only what changes the corpus."""
    from tonetrack.reading.letters.display import article_name, format_addition, why_silent

    name, changes = article_name(article), any(addition.path for addition in additions)
    lines = [f"{name}: {format_addition(addition)}" for addition in additions if not article.record or addition.path]
    if not article.record and not additions and not stopped:
        lines.append(f"{name}: nothing to add: {why_silent(article) or 'no words of a letter are quoted or printed (see tonetrack extract)'}")
    return lines + [f"{name}: note: {note}" for note in article.notes if changes]


def _tell_end(adding, archive: bool, dry_run: bool) -> None:
    from tonetrack.reading.letters.display import format_summary

    reasons = adding.reasons if archive else {}  # of single articles each is printed already
    sys.stdout.write(format_summary(adding.counts, reasons, adding.articles, adding.empty))
    if dry_run:
        print("Nothing was written (--dry-run).")
    elif adding.begun:
        _tell_twins(adding.letters)
        print(f"Corpus: {adding.folder}; tonetrack build --corpus {adding.folder} draws it")
    else:
        print(f"No letter was found: {adding.folder} was not begun.")


def _articles(options: argparse.Namespace, problems: list[TonetrackError]):
    """The articles of all paths; what could not be read goes to `problems`, and what was passed over is told."""
    from tonetrack.reading import Article, read_articles

    for article in read_articles(options.paths, published=options.published, outlet=options.outlet, note=tell):
        if isinstance(article, Article):
            yield article
        else:
            problems.extend(article.problems if isinstance(article, ManyProblems) else [article])
