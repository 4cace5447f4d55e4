"""The program as a user meets it: what it prints, where, and with which exit status."""

from __future__ import annotations

import builtins
import json
import os
import re
import signal
import subprocess
import sys
import time

import pytest
from conftest import run


def started(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program in an interpreter of its own, in this environment."""
    command = [sys.executable, "-m", "tonetrack", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env={**os.environ, **environment})


def test_help_answers_in_a_third_of_a_second():
    times = []
    for _ in range(3):
        start = time.perf_counter()
        assert "COMMAND" in started("--help").stdout
        times.append(time.perf_counter() - start)
    assert min(times) < 0.3


@pytest.mark.parametrize(("arguments", "command"), [(["report", "--bye", "year"], "report"), (["code", "draw", "kit", "--sead", "7"], "code draw")])
def test_an_unknown_option_names_the_help_of_its_command(arguments, command):
    answer = run(*arguments)
    assert answer.returncode == 2 and answer.stderr.startswith(f"tonetrack: no option {arguments[-2]}; it has --corpus, ")
    assert answer.stderr.endswith(f"; see tonetrack {command} --help\n")


def test_the_version_tells_code_and_lexicon_to_cite():
    answer = run("--version")
    assert re.fullmatch(r"tonetrack [\d.]+, code [0-9a-f]{12}, lexicon [0-9a-f]{12}; vaderSentiment 3\.3\.2, numpy \S+, pandas \S+\n", answer.stdout)
    assert answer.returncode == 0 and started("--version").stdout == answer.stdout


@pytest.mark.parametrize("command", ["build", "report", "chart", "brief", "explore", "compare", "rhythm", "change", "score", "validate", "code", "extract", "add"])
def test_every_command_has_help(command):
    answer = run(command, "--help")
    assert answer.returncode == 0 and len(answer.stdout.split("\n")) > 5


@pytest.mark.parametrize("arguments", [[], ["reprot"], ["report", "--by", "month"], ["chart", "pie"], ["extract", "x.txt", "--published", "2030-02-30"],
    ["change", "--after", "May"], ["change", "--year", "2018", "--after", "2018-01-01"], ["change", "--year", "1900"], ["change", "--of", "joy"], ["validate"], ["code"],
])
def test_wrong_usage_is_one_line_and_exit_2(arguments):
    answer = run(*arguments)
    assert answer.returncode == 2 and answer.stdout == ""
    assert answer.stderr.startswith("tonetrack: ") and answer.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [["report", "--corpus", "nowhere"], ["score", "nothing.csv"], ["extract", "nothing.txt"], ["brief", "--out", "x.odt"], ["brief", "--to", "x.odt"]])
def test_bad_input_is_one_line_without_a_traceback(arguments, tmp_path):
    answer = run(*arguments)
    assert answer.returncode in (1, 2) and "Traceback" not in answer.stderr
    assert answer.stderr.startswith("tonetrack: ") and answer.stderr.count("\n") == 1


def test_debug_shows_the_traceback():
    assert "Traceback" in started("report", "--corpus", "nowhere", "--debug").stderr


def test_many_problems_are_capped_and_counted(folder):
    rows = "".join(f"x{number},soon,day,,Ada Aster,Bo Birch,letter,,\n" for number in range(70))
    (folder / "exchanges.csv").write_text("id,date,date_precision,reported,sender,recipient,kind,occasion,in_reply_to\n" + rows)
    answer = run("report", "--corpus", folder)
    lines = answer.stderr.rstrip("\n").split("\n")
    assert answer.returncode == 1 and len(lines) == 51 and lines[-1] == "tonetrack: 70 problems, 20 not shown"


def test_a_reader_that_closes_the_pipe_is_no_error():
    command = f"{sys.executable} -m tonetrack report --format json | head -c 1"
    answer = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True)
    assert answer.stderr == "" and answer.stdout == "["


def test_the_same_bytes_in_any_locale_zone_and_hash_seed_without_a_home(folder):
    plain = run("report", "--corpus", folder)
    other = started("report", "--corpus", folder, LC_ALL="C", TZ="Asia/Tokyo", PYTHONHASHSEED="7", HOME="/nonexistent", DISPLAY="")
    assert plain.returncode == 0 and plain.stdout == other.stdout != ""


def test_build_writes_once_and_its_check_agrees_and_then_fails(folder, tmp_path):
    out = tmp_path / "out"
    built = run("build", "--corpus", folder, "--out", out)
    assert built.returncode == 0 and "We cherish" in built.stdout and "drawing correspondence" in built.stderr
    before = {path: path.stat().st_mtime_ns for path in out.iterdir()}
    again = run("build", "--corpus", folder, "--out", out)
    assert again.returncode == 0 and again.stdout.startswith("Nothing has changed: ") and again.stderr == ""
    assert before == {path: path.stat().st_mtime_ns for path in out.iterdir()}
    assert run("build", "--corpus", folder, "--out", out, "--check").returncode == 0
    (out / "brief.html").write_text("mine")
    failed = run("build", "--corpus", folder, "--out", out, "--check")
    assert failed.returncode == 1 and "brief.html: differs" in failed.stderr and (out / "brief.html").read_text() == "mine"


def test_a_table_scored_before_is_named_with_its_place(tmp_path):
    (tmp_path / "t.csv").write_text(run("score", "-", stdin="text\nWe cherish peace.\n").stdout)
    again = run("score", tmp_path / "t.csv")
    assert again.returncode == 1 and again.stderr.startswith(f"tonetrack: {tmp_path}/t.csv:1: the table has a column 'warmth' already; rename it")


def test_the_steps_of_coding_have_a_sentence_each():
    helps = [run("code", step, "--help").stdout.split("\n\n")[1] for step in ("draw", "read")]
    assert helps[0].startswith("draw texts") and helps[1].startswith("read the filled sheets")


def test_score_keeps_rows_of_standard_input():
    answer = run("score", "-", stdin="id,text\n1,We cherish peace.\n2,조중친선\n")
    lines = answer.stdout.strip().split("\n")
    assert len(lines) == 3 and lines[1].startswith("1,We cherish peace.,") and lines[2].startswith("2,조중친선,,,")
    assert "warmth,warmth_low,warmth_high,band," in lines[0] and lines[0].endswith("sentences,words,status")
    assert lines[2].endswith("another script")


def test_a_chart_of_some_years_lands_where_it_is_told(folder, tmp_path):
    answer = run("chart", "years", "--corpus", folder, "--from", "2030-05", "--format", "png,svg", "--out", tmp_path / "c")
    assert answer.returncode == 0
    assert sorted(os.listdir(tmp_path / "c")) == ["years.csv", "years.json", "years.png", "years.svg", "years.txt"]
    made = json.loads((tmp_path / "c" / "years.json").read_text())
    assert set(made["outputs"]) == {"years.csv", "years.png", "years.svg", "years.txt"} and made["settings"]["first_day"] == "2030-05-01" and made["corpus"]["hash"]


def test_a_chart_of_one_direction_without_events(tmp_path):
    answer = run("chart", "correspondence", "--dyad", "Xi, Kim", "--sender", "Xi", "--events", "none", "--format", "svg", "--out", tmp_path)
    svg = (tmp_path / "correspondence.svg").read_text()
    assert answer.returncode == 0 and "Xi to Kim" in svg and "Kim to Xi" not in svg and "Nuclear test" not in svg


def test_a_pair_of_whose_letters_nothing_is_at_hand_is_one_line(tmp_path):
    answer = run("chart", "correspondence", "--dyad", "Kim, Putin", "--out", tmp_path)
    assert answer.returncode == 1 and answer.stderr.count("\n") == 1 and "between Kim Jong Un and Vladimir Putin, 2017–2024, none has words" in answer.stderr
    assert not list(tmp_path.iterdir())


def test_a_build_that_cannot_be_written_says_so_before_it_works(folder, tmp_path):
    (tmp_path / "file").write_text("")
    answer = run("build", "--corpus", folder, "--out", tmp_path / "file" / "figures")
    assert answer.returncode == 1 and answer.stderr.count("\n") == 1 and "drawing" not in answer.stderr


def test_help_says_how_to_write_a_claim_and_how_to_correct_a_letter():
    from tonetrack.judgments import EXPECTED

    claim, correct = (" ".join(run(verb, "--help").stdout.split()) for verb in ("validate", "add"))
    assert all(direction in claim for direction in EXPECTED) and "judgments.csv" in claim
    assert "letters/ID.toml" in correct and "finds.csv" in correct


def test_the_names_of_charts_are_those_there_are():
    from tonetrack.arguments import CHART_NAMES
    from tonetrack.figures.charts import CHARTS

    assert CHART_NAMES == tuple(CHARTS)


def test_a_briefing_is_filled_and_what_was_filled_is_said(folder, tmp_path):
    (tmp_path / "n.md").write_text("# {{title}}\n\n{{finding}}\n")
    answer = run("brief", "--corpus", folder, "--into", tmp_path / "n.md")
    assert answer.returncode == 0 and answer.stdout == f"{tmp_path / 'n-filled.md'}\n" and answer.stderr == "tonetrack: filled: finding, title\n"
    again = run("brief", "--corpus", folder, "--into", tmp_path / "n-filled.md", "--out", tmp_path / "again.md")
    assert again.stderr == "tonetrack: renewed: finding, title\n" and (tmp_path / "again.md").read_text() == (tmp_path / "n-filled.md").read_text()
    (tmp_path / "n.md").write_text("{{fnding}}\n")
    wrong = run("brief", "--corpus", folder, "--into", tmp_path / "n.md")
    assert wrong.returncode == 1 and wrong.stderr.endswith("n.md:1: '{{fnding}}' is no placeholder; did you mean 'finding'?\n")


def test_a_brief_of_a_corpus_with_several_pairs_says_which_it_takes_and_takes_another(folder, tmp_path):
    (folder / "people.toml").open("a").write('\n[[people]]\nname = "Cy Cedar"\ncountry = "Cedaria"\nleader = true\n')
    letter = (folder / "letters" / "2030-05-01-ada-to-bo.toml").read_text()
    (folder / "letters" / "2030-06-01-ada-to-cy.toml").write_text(letter.replace("Bo Birch", "Cy Cedar").replace("2030-05-01", "2030-06-01"))
    answer = run("brief", "--corpus", folder, "--out", tmp_path / "b.md")
    told = "tonetrack: the brief is about Ada Aster and Bo Birch; the corpus has letters of 1 more pair, --dyad 'A, B' takes one of them\n"
    assert (answer.returncode, answer.stderr) == (0, told)
    of_years = run("report", "--by", "year", "--corpus", folder)
    assert (of_years.returncode, of_years.stderr) == (0, told.replace("the brief is about", "the years are those of"))
    assert run("report", "--by", "year", "--dyad", "Ada Aster, Bo Birch", "--corpus", folder).stderr == ""
    answer = run("brief", "--corpus", folder, "--dyad", "cy cedar, Ada Aster", "--out", tmp_path / "c.md")
    assert (answer.returncode, answer.stderr) == (0, "") and "This is about Cy Cedar and Ada Aster only" in (tmp_path / "c.md").read_text()
    assert run("brief", "--corpus", folder, "--dyad", "Cy", "--out", tmp_path / "d.md").returncode == 2 and not (tmp_path / "d.md").exists()


def test_an_output_folder_that_cannot_be_written_is_said(folder, tmp_path):
    (tmp_path / "file").write_text("")
    answer = run("brief", "--corpus", folder, "--out", tmp_path / "file" / "b.html")
    assert answer.returncode == 1 and answer.stderr.startswith("tonetrack: ") and "Traceback" not in answer.stderr


def test_compare_names_the_counterpart_it_chose_and_draws(tmp_path):
    answer = run("compare", "2024-09-15-kim-to-xi", "--chart", tmp_path / "pair.svg")
    assert answer.returncode == 0 and "Chosen: same sender and recipient, same occasion (reply: founding day of North Korea), the year before." in " ".join(answer.stdout.split())
    assert sorted(os.listdir(tmp_path)) == ["pair.csv", "pair.svg", "pair.txt"] and answer.stderr.count("\n") == 3


def test_compare_without_such_a_letter_names_the_nearest():
    answer = run("compare", "2024-09-15-kim-to-chi")
    assert answer.returncode == 2 and answer.stderr.count("\n") == 1 and "did you mean '2024-09-15-kim-to-xi'" in answer.stderr


def test_another_correspondence_is_another_folder_or_another_dyad(tmp_path):
    """Kim and Putin: as a folder of the same catalogue with another dyad, and by name; the same commands, the same numbers."""
    from conftest import ROOT

    other = tmp_path / "kim-putin"
    other.mkdir()
    for name in ("people.toml", "exchanges.csv", "calendar.csv"):
        (other / name).write_text((ROOT / "corpus" / name).read_text())
    (other / "corpus.toml").write_text('name = "Kim and Putin"\ndyad = ["Kim Jong Un", "Vladimir Putin"]\nfirst_year = 2017\nlast_year = 2024\n')
    by_name = run("rhythm", "--dyad", "Kim, Putin", "--format", "csv")
    by_folder = run("rhythm", "--corpus", other, "--format", "csv")
    assert by_name.returncode == by_folder.returncode == 0 and by_name.stdout == by_folder.stdout
    assert ",".join(by_folder.stdout.splitlines()[-2].split(",")[:4]) == "2024,Kim Jong Un,Vladimir Putin,10"
    for arguments in (["compare", "2024-09-09-putin-to-kim"], ["report", "--by", "occasion"], ["report", "--by", "control", "--format", "md"],
                      ["chart", "rhythm", "--out", tmp_path / "c"]):  # fmt: skip
        answer = run(*arguments, "--corpus", other)
        assert answer.returncode == 0 and answer.stdout, answer.stderr
    assert "2023-09-09-putin-to-kim" in run("compare", "2024-09-09-putin-to-kim", "--corpus", other).stdout


def test_rhythm_and_report_work_on_a_poor_folder(folder):
    for name in ("exchanges.csv", "codings.csv", "events.csv"):
        (folder / name).unlink()
    for arguments in (["rhythm"], ["rhythm", "--by", "silence"], ["rhythm", "--by", "season", "--format", "json"], ["report", "--by", "occasion"],
                      ["report", "--by", "control"]):  # fmt: skip
        answer = run(*arguments, "--corpus", folder)
        assert answer.returncode == 0 and answer.stderr == "", answer.stderr
    alone = run("compare", "2030-05-01-ada-to-bo", "--corpus", folder)
    assert alone.returncode == 1 and "no earlier message of Ada Aster to Bo Birch is known" in alone.stderr


def test_change_answers_for_a_planted_year_in_every_form(stepped):
    table, markdown, answer = (run("change", "--year", "2032", "--of", "coded", "--format", form, "--corpus", stepped) for form in ("table", "md", "json"))
    assert "−20.0 (" in table.stdout and "permutation test" in " ".join(table.stdout.split()) and markdown.stdout.startswith("| measure |")
    found = json.loads(answer.stdout)
    assert found["comparisons"][0]["letters_after"] == 8 and found["change_points"][0]["letter"] == "e16"
    assert "because" not in (table.stdout + markdown.stdout).lower()


def test_known_groups_are_one_line_each(folder):
    (folder / "judgments.csv").write_text("claim,direction,source,letters_a,letters_b,not_testable\nOn page four,b warmer,Gazette,,,compares places\n")
    answer = run("validate", "--known-groups", "--corpus", folder, "--format", "md")
    assert answer.returncode == 0 and "| 1 | On page four (Gazette) |" in answer.stdout and "1 published judgments, 0 of them testable." in answer.stdout and answer.stderr == ""
    (folder / "judgments.csv").unlink()
    assert "validate --help tells how a row of its judgments.csv looks" in run("validate", "--known-groups", "--corpus", folder).stderr


def test_sheets_are_drawn_filled_and_read(folder, tmp_path):
    letters = tmp_path / "mine.csv"
    letters.write_text("id,text,year\n" + "".join(f"x{n},We cherish this friendship {'very much ' * n}indeed.,203{n % 2}\n" for n in range(6)))
    kit = tmp_path / "kit"
    drawn = run("code", "draw", kit, "--texts", letters, "--strata", "year", "--size", 4, "--coders", "ann,ben", "--corpus", folder)
    assert drawn.returncode == 0 and len(drawn.stdout.split()) == 5
    assert run("code", "read", kit).returncode == 1
    for number, name in enumerate(("ann", "ben")):
        path = kit / f"letters-{name}.csv"
        path.write_text(path.read_text().replace(",,\n", f",{60 + number},\n"))
    answer = run("code", "read", kit, "--out", tmp_path / "codings.csv")
    assert answer.returncode == 0 and "coders: ann, ben" in answer.stdout
    assert answer.stderr == f"tonetrack: next: tonetrack validate --ratings {tmp_path}/codings.csv --texts {kit}/key.csv\n"
    assert run("validate", "--ratings", tmp_path / "codings.csv", "--texts", kit / "key.csv").returncode == 0
    assert "no column 'text'" in (alone := run("validate", "--ratings", tmp_path / "codings.csv").stderr) and "--texts FILE (the table of the texts)" in alone
    assert (tmp_path / "codings.csv").read_text().startswith("letter,warmth,coder_ann,coder_ben\nx")
    again = run("validate", "--ratings", tmp_path / "codings.csv", "--texts", letters)  # the kit calls ids letters
    assert again.returncode == 0 and again.stdout.startswith("4 rated texts\n")


def test_a_second_correspondence_runs_through_the_same_commands(kim_and_putin, tmp_path):
    for arguments in (["change"], ["validate", "--known-groups"], ["build", "--out", tmp_path / "out"]):
        assert run(*arguments, "--corpus", kim_and_putin).returncode == 0
    assert "Vladimir Putin" in (tmp_path / "out" / "finding.md").read_text()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")
def test_a_full_disk_behind_standard_output_is_said():
    with open("/dev/full", "w") as full:
        answer = subprocess.run([sys.executable, "-m", "tonetrack", "report"], stdout=full, stderr=subprocess.PIPE, text=True)
    assert answer.returncode == 1 and answer.stderr == "tonetrack: standard output cannot be written: no space left on device\n"


@pytest.mark.skipif(os.name == "nt", reason="POSIX shells close streams")
@pytest.mark.parametrize("shell", ["report >&-", "score - <&-"])
def test_closed_streams_are_no_traceback(shell):
    answer = subprocess.run(f"{sys.executable} -m tonetrack {shell}", shell=True, capture_output=True, text=True)
    assert "Traceback" not in answer.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text elsewhere")
def test_a_name_that_is_no_text_is_wrong_usage():
    answer = subprocess.run([sys.executable, "-m", "tonetrack", "brief", "--out", b"n\xff.md"], capture_output=True, text=True)
    assert answer.returncode == 2 and "is not UTF-8; rename the file" in answer.stderr and answer.stderr.count("\n") == 1


def test_years_that_cannot_be_charted_are_refused():
    answer = run("report", "--by", "year", "--from", "0001", "--to", "9999")
    assert answer.returncode == 2 and answer.stderr == "tonetrack: --from: '0001' lies outside the years that can be charted, 1700 to 2199\n"


@pytest.mark.parametrize(("arguments", "told"), [
    (["report", "--corpus", ""], "argument --corpus: '' names nothing; see tonetrack report --help"),
    (["extract", " "], "argument PATH: ' ' names nothing; see tonetrack extract --help"),
    (["score", "one.csv", "two.csv"], "'two.csv' is one argument too many; see tonetrack score --help"),
    (["brief", "--too=b.html"], "no option --too; it has --corpus, --out, --to, --into, --dyad; see tonetrack brief --help"),
    (["change", "--year", "last"], "argument --year: 'last' is not a whole number; see tonetrack change --help"),
    (["change", "--after", "2020", "--against", "2019"], "--against is for --year; with --after all letters up to its end are compared"),
    (["validate", "--known-groups", "--group", "sender"], "--group is for --ratings, not for --known-groups"),
    (["code", "draw", "kit", "--strata", "year"], "--strata is for --texts; the letters of a corpus are drawn by year and direction"),
    (["chart", "years", "--letter", "x"], "--letter is for the chart letter, not for years"),
    (["compare", "2024-09-15-kim-to-xi", "--chart", "x"], "a name without an ending is no format; want png, svg, pdf"),
])  # fmt: skip
def test_what_would_be_guessed_or_do_nothing_is_wrong_usage(arguments, told):
    answer = run(*arguments)
    assert (answer.returncode, answer.stdout, answer.stderr) == (2, "", f"tonetrack: {told}\n")


def test_an_empty_report_says_what_leaves_nothing():
    answer = run("report", "--by", "letter", "--sender", "Putin")
    assert answer.returncode == 0 and "nothing to report: the view of --from, --to, --sender, --recipient or --dyad holds none" in answer.stderr


def test_two_questions_at_once_are_wrong_usage():
    answer = run("validate", "--known-groups", "--ratings", "nothing.csv")
    assert answer.returncode == 2 and answer.stderr == "tonetrack: --known-groups and --ratings are two questions; ask one at a time\n"


def test_options_of_several_names_take_spaces_and_want_one(tmp_path, capsys):
    from tonetrack.cli import main

    table = tmp_path / "rated.csv"
    table.write_text("id,text,one,two\n" + "".join(f"{number},We cherish our friendship {word}.,{number / 10},{number / 9}\n" for number, word in enumerate("now then ever".split())))
    assert main(["validate", "--ratings", str(table), "--raters", "one, two"]) == 0
    assert "between 2 raters" in capsys.readouterr().out
    assert main(["chart", "years", "--format", "svg, pdf", "--out", str(tmp_path)]) == 0
    assert {path.suffix for path in tmp_path.glob("years.*")} == {".svg", ".pdf", ".csv", ".txt", ".json"}
    with pytest.raises(SystemExit) as stopped:
        main(["change", "--of", " , "])
    assert stopped.value.code == 2 and "names nothing; want one or several with commas" in capsys.readouterr().err


@pytest.mark.parametrize("module", ["argparse", "tonetrack.report"])
def test_ctrl_c_while_modules_are_imported_ends_with_one_line(module, monkeypatch, capsys):
    """Before the command line is there, and inside a command."""
    import tonetrack.__main__ as entry

    def interrupted(name, *arguments, real=builtins.__import__):
        if name == module:
            raise KeyboardInterrupt
        return real(name, *arguments)

    handler = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(sys, "argv", ["tonetrack", "report"])
    for loaded in ("tonetrack.cli", "tonetrack.commands"):
        monkeypatch.delitem(sys.modules, loaded, raising=False)
    monkeypatch.setattr(builtins, "__import__", interrupted)
    assert entry.run() == 130
    signal.signal(signal.SIGINT, handler)
    assert capsys.readouterr().err == "tonetrack: interrupted\n"


@pytest.mark.parametrize(("on_a_terminal", "columns", "width"), [(True, 80, 80), (True, 200, 100), (False, 80, 100)])
def test_lines_are_no_longer_than_the_terminal_and_as_ever_in_a_pipe(on_a_terminal, columns, width, monkeypatch):
    from tonetrack.terminal import line_width

    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: on_a_terminal, raising=False)
    assert line_width(100) == width


@pytest.mark.parametrize(("form", "columns", "told"), [("table", 20, True), ("table", 40, False), ("json", 20, False)])
def test_a_table_wider_than_the_window_says_what_helps(form, columns, told, monkeypatch, capsys):
    from tonetrack.terminal import print_table

    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    print_table("a" * 30 + "\n", form)
    out, err = capsys.readouterr()
    assert out == "a" * 30 + "\n" and err == "tonetrack: lines of 30 characters in a window of 20: make it wider, add | less -S, or take --format json\n" * told


def test_score_of_nothing_says_so(tmp_path):
    (tmp_path / "a.txt").write_text(" \n")
    for answer in (run("score", "-"), run("score", "-", "--explain"), run("score", tmp_path / "a.txt")):
        assert answer.returncode == 1 and answer.stdout == "" and "is empty; want a text, or a table with a column 'text'" in answer.stderr


def test_change_leaves_out_ratings_that_a_corpus_has_not_and_says_so(folder):
    assert "coders’ ratings" in run("change", "--corpus", folder).stdout
    (folder / "codings.csv").unlink()
    answer = run("change", "--corpus", folder)
    assert "coders’ ratings" not in answer.stdout and "the corpus has no coders’ ratings (codings.csv)" in answer.stderr
    assert "coders’ ratings" in run("change", "--of", "coded", "--corpus", folder).stdout


@pytest.mark.parametrize(("day", "why"), [("9999-01-01", "lies outside the years that can be charted, 1700 to 2199"), ("2031-01", "is not a day; want YYYY-MM-DD")])
def test_a_day_that_cannot_be_says_why(day, why):
    assert f"--published: '{day}' {why}" in run("extract", "x.txt", "--published", day).stderr
