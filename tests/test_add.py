"""`tonetrack extract` and `add` as a user meets them, and the way from an archive to a chart."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from conftest import run
from invented_archive import records

from tonetrack.build import build_outputs
from tonetrack.corpus import load_corpus
from tonetrack.errors import FileError
from tonetrack.figures.charts import draw_chart
from tonetrack.figures.saving import render
from tonetrack.series import counterparts_table
from tonetrack.terminal import print_json_list

FIELDS = {
    "quotations": ["text", "start", "end", "form", "speaker", "addressee", "document", "is_letter", "letter_date", "date_basis"],
    "messages": ["sender", "recipient", "sender_country", "recipient_country", "kind", "occasion", "date", "date_basis", "reported", "form", "salutation", "text"],
}
NEWS = "SEOUL, May 6, 2031 (Fixture Wire) -- Kim Jong Un wrote to Xi Jinping on May 4. “Our boats are out and the nets are dry,” Kim said in the letter.\n"


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "archive.json"
    path.write_text(json.dumps(records()))
    return path


def test_extract_prints_a_list_with_one_object_an_article(archive, tmp_path):
    (tmp_path / "a.txt").write_text(NEWS)
    answer = run("extract", archive, tmp_path / "a.txt", "--format", "json")
    found = json.loads(answer.stdout)
    assert answer.returncode == 0 and len(found) == len(records()) + 1
    assert all(list(one)[:6] == ["path", "title", "outlet", "published", "quotations", "messages"] for one in found)
    for what, fields in FIELDS.items():
        assert all(list(each)[: len(fields)] == fields for one in found for each in one[what])
    assert [one["messages"][0]["sender"] for one in found[:4]] == ["Ada Aster", "Bo Birch", "Ada Aster", "Cy Cedar"]
    assert found[-1]["quotations"][0]["letter_date"] == "2031-05-04" and found[-1]["published"] == "2031-05-06"


def test_extract_of_nothing_readable_still_prints_a_list(tmp_path):
    answer = run("extract", tmp_path / "none.txt", "--format", "json")
    assert answer.returncode == 1 and json.loads(answer.stdout) == [] and "does not exist" in answer.stderr


def test_a_list_is_closed_where_an_error_ends_it(capsys):
    def records():
        yield {"path": "a.txt"}
        raise FileError("is gone", path="b.txt")

    with pytest.raises(FileError):
        print_json_list(records())
    assert json.loads(capsys.readouterr().out) == [{"path": "a.txt"}]


def test_extract_shows_context_reason_and_doubt(tmp_path):
    shown = " ".join(run("extract", "-", stdin=NEWS + "\nMoon Jae-in gave a speech on May 6. A spokesman said nothing. The sea was “full of fish,” it said.\n").stdout.split())
    assert "[Our boats are out and the nets are dry,]" in shown and "* Kim Jong Un to Xi Jinping; letter, 2031-05-04" in shown
    assert "DOUBTFUL" in shown and "in doubt: who says it (" in shown


def test_extract_of_an_archive_shows_what_holds_letters(archive):
    answer = run("extract", archive)
    assert answer.stdout.count("1 printed message,") == 8 and "Wreath" not in answer.stdout
    assert "articles of the archive without a letter, not shown: 4;" in answer.stderr


def test_extract_begins_to_print_before_the_archive_is_read(archive, tmp_path):
    pipe = subprocess.Popen([sys.executable, "-m", "tonetrack", "extract", str(archive), "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert pipe.stdout.read(1) == b"["
    pipe.stdout.close()
    assert pipe.wait() == 0 and pipe.stderr.read() == b""
    pipe.stderr.close()


def test_add_says_what_it_added_and_what_it_knew(archive, tmp_path):
    first, again = (run("add", archive, "--corpus", tmp_path / "c") for _ in range(2))
    assert first.returncode == again.returncode == 0
    assert "archive.json#1: new letter 2024-06-03-ada-aster-to-bo-birch" in first.stdout and "new person Cy Cedar (prime minister of Mongolia" in first.stdout
    assert "12 articles read, 2 of them without text; 4 new letters" in first.stdout and "4 known already" in first.stdout
    assert "0 new letters" in again.stdout and "8 known already" in again.stdout and "archive.json#" not in again.stdout


def test_add_tells_the_letter_and_how_sure_it_is(tmp_path):
    (tmp_path / "a.txt").write_text(NEWS)
    shown = run("add", tmp_path / "a.txt", "--corpus", tmp_path / "c").stdout
    assert "new letter 2031-05-04-kim-to-xi: Kim Jong Un to Xi Jinping, letter, written 2031-05-04 (" in shown
    (tmp_path / "b.txt").write_text("Kim Jong Un sent a reply to Xi Jinping on May 9, 2031. Moon Jae-in gave a speech on May 10. A spokesman said nothing. “The boats are out,” the letter said.\n")
    assert "skipped (doubtful, not added unless --review" in run("add", tmp_path / "b.txt", "--corpus", tmp_path / "c").stdout


def test_an_outlet_is_given_to_articles_that_name_none(tmp_path):
    (tmp_path / "a.txt").write_text(NEWS.replace(" (Fixture Wire)", ""))
    (tmp_path / "b.txt").write_text(NEWS)
    found = json.loads(run("extract", tmp_path / "a.txt", tmp_path / "b.txt", "--outlet", "Lakeside Dispatch", "--format", "json").stdout)
    assert [one["outlet"] for one in found] == ["Lakeside Dispatch", "Fixture Wire"]
    run("add", tmp_path / "a.txt", "--outlet", "Lakeside Dispatch", "--corpus", tmp_path / "c")
    assert load_corpus(tmp_path / "c").letters[0].witnesses[0].outlet == "Lakeside Dispatch"


def test_add_of_nothing_begins_no_corpus_and_says_so(tmp_path):
    (tmp_path / "a.txt").write_text(" \n")
    shown = run("add", tmp_path / "a.txt", "--corpus", tmp_path / "c").stdout
    assert "its text is empty" in shown and shown.endswith("c was not begun.\n") and not (tmp_path / "c").exists()


def test_add_says_why_an_article_brings_nothing(tmp_path):
    (tmp_path / "a.txt").write_text("A wreath was laid.\n")
    (tmp_path / "b.txt").write_text("Xi penned an op-ed. “We share a river,” Xi wrote in the article.\n")
    shown = run("add", tmp_path / "a.txt", tmp_path / "b.txt", "--corpus", tmp_path / "c").stdout
    assert "a.txt: nothing to add: no words of a letter" in shown and "b.txt: skipped (op-ed, not a letter (Xi Jinping" in shown


def test_add_says_that_an_article_is_in_another_language_and_which_words_have_no_recipient(tmp_path):
    (tmp_path / "a.txt").write_text("प्रधानमंत्री ने पत्र लिखा। “हम शांति चाहते हैं,” उन्होंने लिखा।\n")
    (tmp_path / "b.txt").write_text("El presidente escribió una carta. «Los dos pueblos de la región no son enemigos», dijo en la carta a su vecino.\n")
    (tmp_path / "c.txt").write_text("NEW DELHI, May 9, 2032 (Wire) -- Narendra Modi wrote in a letter that “the nets are dry and the boats are out”.\n")
    shown = run("add", *(tmp_path / f"{name}.txt" for name in "abc"), "--corpus", tmp_path / "c").stdout
    assert "a.txt: nothing to add: its text is not in English: mostly letters of another script; have it translated" in shown
    assert "b.txt: nothing to add: its text is not in English: its small words are of another language" in shown
    assert "c.txt: skipped (its recipient is not told (“the nets are dry and the boats are out”; where you know better, write its file in letters/" in shown
    assert "note: its text is not in English" in run("extract", tmp_path / "a.txt").stdout


def test_add_tells_the_day_that_it_cannot_read_of_a_record_with_a_letter(tmp_path):
    undated = NEWS.replace(", May 6, 2031", "")
    records = [{"date": day, "text": text} for day, text in (("32/13/2031", undated), ("2031-05-06", undated), ("soon", "A wreath was laid."))]
    (tmp_path / "a.json").write_text(json.dumps(records))
    shown = run("add", tmp_path / "a.json", "--corpus", tmp_path / "c", "--dry-run").stdout
    assert [line for line in shown.splitlines() if "note:" in line] == [f"{tmp_path}/a.json#1: note: its date '32/13/2031' is no day that can be read; want YYYY-MM-DD"]


def test_add_goes_on_after_what_it_cannot_read(archive, tmp_path):
    answer = run("add", tmp_path / "none.txt", archive, "--corpus", tmp_path / "c")
    assert answer.returncode == 1 and "4 new letters" in answer.stdout and answer.stderr == f"tonetrack: {tmp_path}/none.txt: does not exist\n"


def test_add_to_the_shipped_corpus_says_so(archive):
    answer = run("add", archive, "--dry-run")
    assert "adding to the corpus that comes with tonetrack" in answer.stderr and "--corpus DIR" in answer.stderr
    assert answer.stdout.endswith("Nothing was written (--dry-run).\n")


def test_review_takes_answers_from_a_pipe_and_stops_at_their_end(tmp_path):
    doubtful = tmp_path / "a.txt"
    doubtful.write_text("Kim Jong Un sent a letter to Xi Jinping on May 4, 2022. It was short. “Our boats are out and the nets are dry.”\n")
    command = ("add", doubtful, "--corpus", tmp_path / "c", "--review")
    ended = run(*command, stdin="")
    assert ended.returncode == 0 and "add it?" in ended.stderr and "stopped; run the same command again" in ended.stderr and "0 new letters" in ended.stdout
    assert "[Our boats are out and the nets are dry.]" in " ".join(ended.stderr.split())
    said = run(*command, stdin="what?\ny\n")
    assert said.stderr.count("add it?") == 2 and "1 new letter" in said.stdout
    assert "add it?" not in run(*command, stdin="").stderr


def test_review_of_all_asks_about_each_quotation_of_what_is_sure(tmp_path):
    (tmp_path / "a.txt").write_text(NEWS.strip() + " “The fair begins when the first bell rings,” Kim wrote in the letter.\n")
    command = ("add", tmp_path / "a.txt", "--corpus", tmp_path / "c", "--review-all")
    said = run(*command, stdin="3\n2\n")
    assert said.stderr.count("numbers to leave out") == 2 and "2. " in said.stderr and "1 new letter" in said.stdout
    [letter] = load_corpus(tmp_path / "c").letters
    assert [excerpt.text for excerpt in letter.witnesses[0].excerpts] == ["Our boats are out and the nets are dry,"]
    assert "numbers to leave out" not in run(*command, stdin="").stderr


def test_review_of_standard_input_is_refused(tmp_path):
    answer = run("add", "-", "--review", "--corpus", tmp_path / "c", stdin=NEWS)
    assert answer.returncode == 2 and answer.stderr.startswith("tonetrack: standard input cannot hold both") and not (tmp_path / "c").exists()


def test_progress_is_one_line_on_a_terminal_and_silent_for_short_runs_elsewhere(tmp_path):
    pty = pytest.importorskip("pty", reason="the system has no pseudo-terminals")
    path = tmp_path / "archive.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records() * 30))
    here, there = pty.openpty()
    process = subprocess.Popen([sys.executable, "-m", "tonetrack", "add", str(path), "--corpus", str(tmp_path / "c")], stdout=subprocess.DEVNULL, stderr=there)
    os.close(there)
    shown = b""
    while True:
        try:
            if not (part := os.read(here, 4096)):
                break
        except OSError:  # how Linux tells the end of a pseudo-terminal
            break
        shown += part
    os.close(here)
    assert process.wait() == 0
    assert b"articles read" in shown and b"\n" not in shown and shown.endswith(b"\r\x1b[K")
    assert run("add", path, "--corpus", tmp_path / "c").stderr == ""


def test_ctrl_c_ends_with_one_line_and_nothing_doubled(tmp_path):
    path = tmp_path / "archive.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records() * 300))
    process = subprocess.Popen(
        [sys.executable, "-m", "tonetrack", "add", str(path), "--corpus", str(tmp_path / "c")], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background inherits that it ignores Ctrl-C
    )  # fmt: skip
    while process.poll() is None and not list(tmp_path.glob("c/letters/*.toml")):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    assert process.wait() == 130 and process.stderr.read() == "tonetrack: interrupted\n"
    process.stderr.close()
    load_corpus(tmp_path / "c")


def added(archive, folder):
    assert run("add", archive, "--corpus", folder).returncode == 0
    return load_corpus(folder)


def test_from_an_archive_to_the_chart_of_counterparts(archive, tmp_path):
    more = [
        {**record, "link": f"{record['link']}-{name}", "story_text": record["story_text"].replace("Bo Birch", f"{name} Birch").replace("Iceland", country)}
        for name, country in (("Bea", "Norway"), ("Bay", "Sweden"), ("Bud", "Denmark"), ("Bel", "Finland")) for record in records()[:2]
    ]  # fmt: skip
    archive.write_text(json.dumps(records() + more))
    corpus = added(archive, tmp_path / "c")
    table, outputs = counterparts_table(corpus), build_outputs(corpus)
    assert set(table["counterpart"]) == {"Bo Birch", "Bea Birch", "Bay Birch", "Bud Birch", "Bel Birch", "Cy Cedar"} and table["letters"].sum() == 12
    assert {"dyads.png", "dyads.svg", "dyads.txt", "correspondence.png", "brief.html", "manifest.json"} <= set(outputs)
    svg = outputs["dyads.svg"].decode()
    assert "Bea Birch, Norway" in svg and "from Ada Aster" in svg


def test_the_real_archive_ends_in_a_chart_of_kims_counterparts(shared, tmp_path):
    archive = shared / "kcna" / "kcna_2024_to_september.json"
    corpus = added(archive, tmp_path / "c")
    gold = json.loads((shared / "kcna" / "messages_gold.json").read_text())
    named = {(one["link"], message["date_sent"] or message["date_reported"]) for one in gold for message in one["messages"]}
    printed = {(witness.address, letter.stamp.date) for letter in corpus.letters for witness in letter.witnesses}
    assert len(named & printed) >= 0.97 * len(named)
    assert all(len({witness.sha256 for witness in letter.witnesses}) == len(letter.witnesses) for letter in corpus.letters)
    table = counterparts_table(corpus)
    from_kim = table[table["sender"] == "Kim Jong Un"]
    xi = from_kim[from_kim["recipient"] == "Xi Jinping"].iloc[0]
    assert xi["letter"] == "2024-09-15-kim-to-xi" and xi["warmth"] < from_kim["warmth"].max() - 0.2
    assert {"Vladimir Putin", "Xi Jinping", "Bashar al-Assad", "To Lam", "Mahmoud Abbas"} <= set(table["counterpart"])
    assert "Xi Jinping, China" in render(draw_chart("dyads", corpus), "svg").decode()
