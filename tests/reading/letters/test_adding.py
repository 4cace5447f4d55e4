"""A run of adding: begun, stopped, killed, reviewed and run again, and never anything twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest
from invented_archive import records

from tonetrack.corpus import load_corpus
from tonetrack.errors import CorpusError, FileError
from tonetrack.reading import read_articles
from tonetrack.reading.articles.article import article_of
from tonetrack.reading.letters.adding import Adding

DOUBTFUL = "A year ago the two had hardly spoken. Xi told Kim in a letter that “the long road is dry and the gates stand open for every traveller”.\n"


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "archive.json"
    path.write_text(json.dumps(records()))
    return path


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def add_all(folder, path, **options):
    with Adding(folder, **options) as adding:
        for article in read_articles([path]):
            adding.add(article)
    return adding


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """What a run over the archive that nothing stops writes into a folder of this name."""
    place = tmp_path_factory.mktemp("never_stopped")
    (place / "archive.json").write_text(json.dumps(records()))
    add_all(place / "whole", place / "archive.json")
    return contents(place / "whole")


def test_archive_begins_a_corpus_that_loads(archive, tmp_path):
    adding = add_all(tmp_path / "new", archive)
    assert (adding.articles, adding.empty) == (12, 2)
    assert dict(adding.counts) == {"new letter": 4, "new person": 3, "known": 4}
    corpus = load_corpus(tmp_path / "new")
    assert [letter.id for letter in corpus.letters] == [
        "2024-06-03-ada-aster-to-bo-birch", "2024-06-08-ada-aster-to-bo-birch", "2024-06-08-bo-birch-to-ada-aster", "2024-07-01-cy-cedar-to-ada-aster",
    ]  # fmt: skip
    assert {letter.kind for letter in corpus.letters} == {"greeting", "sympathy", "reply"}
    printed = {letter.kind: letter.witnesses[0].extent for letter in corpus.letters}
    assert printed == {"greeting": "", "sympathy": "", "reply": "whole"}  # only the reply stands in its own words
    ada = next(person for person in corpus.people if person.name == "Ada Aster")
    assert (ada.country, ada.offices[0].title, ada.leader, ada.checked) == ("Malta", "president of the Republic of Malta", True, False)


def test_running_again_adds_nothing(archive, tmp_path):
    add_all(tmp_path / "new", archive)
    before = contents(tmp_path / "new")
    again = add_all(tmp_path / "new", archive)
    assert dict(again.counts) == {"known": 8} and contents(tmp_path / "new") == before


def test_stopped_anywhere_and_run_again_gives_the_same_corpus(archive, whole, tmp_path):
    articles = list(read_articles([archive]))
    for stop in range(len(articles)):
        folder = tmp_path / f"stopped-{stop}" / "whole"
        with Adding(folder) as adding:
            for article in articles[:stop]:
                adding.add(article)
        add_all(folder, archive)
        assert contents(folder) == whole


@pytest.mark.parametrize("failing", range(1, 12))
def test_disk_that_fails_at_any_write_leaves_a_corpus_that_loads_and_goes_on(archive, whole, tmp_path, monkeypatch, failing):
    from tonetrack import files

    folder, writes, real = tmp_path / "failing" / "whole", iter(range(1, 1000)), os.replace

    def replace(*arguments):
        if next(writes) == failing:
            raise OSError(28, "No space left on device")
        return real(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(files.os, "replace", replace)
        try:
            add_all(folder, archive)
        except FileError as error:
            assert "disk is full" in str(error)
    if (folder / "corpus.toml").exists():
        load_corpus(folder)
    add_all(folder, archive)
    assert contents(folder) == whole


SCRIPT = """
import sys, time
from tonetrack.reading import read_articles
from tonetrack.reading.letters.adding import Adding
with Adding(sys.argv[2]) as adding:
    for article in read_articles([sys.argv[1]]):
        adding.add(article)
        print(adding.articles, flush=True)
        time.sleep(0.05)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system cannot kill outright")
def test_killed_run_doubles_nothing_and_leaves_no_lock(archive, whole, tmp_path):
    folder = tmp_path / "killed" / "whole"
    process = subprocess.Popen([sys.executable, "-c", SCRIPT, str(archive), str(folder)], stdout=subprocess.PIPE, text=True)
    while int(process.stdout.readline()) < 3:
        pass
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    load_corpus(folder)
    add_all(folder, archive)
    assert contents(folder) == whole


def test_nothing_found_begins_no_folder(tmp_path):
    with Adding(tmp_path / "new") as adding:
        assert adding.add(article_of("A wreath was laid.", path="a.txt")) == [] and not adding.begun
    assert not (tmp_path / "new").exists()


def test_two_runs_that_begin_one_folder_do_not_mix(archive, tmp_path):
    with Adding(tmp_path / "new") as slow:
        add_all(tmp_path / "new", archive)
        with pytest.raises(CorpusError, match="begun by another run"):
            slow.add(next(read_articles([archive])))


def test_two_runs_at_once_are_refused(archive, tmp_path):
    pytest.importorskip("fcntl")
    add_all(tmp_path / "new", archive)
    with Adding(tmp_path / "new"), pytest.raises(FileError, match="another tonetrack"), Adding(tmp_path / "new"):
        pass
    with Adding(tmp_path / "new"):  # let go again
        pass


def test_dry_run_begins_no_folder(archive, tmp_path):
    adding = add_all(tmp_path / "new", archive, dry_run=True)
    assert adding.counts["new letter"] == 4 and not (tmp_path / "new").exists()


def test_folder_of_other_things_is_left_alone(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(CorpusError, match="not empty"), Adding(tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_people_of_the_folder_keep_their_text(archive, tmp_path):
    folder = tmp_path / "new"
    folder.mkdir()
    mine = '# by hand\n[[people]]\nname = "Ada Aster"\ncountry = "Malta"\naliases = ["Aster"]\nleader = true\n'
    (folder / "people.toml").write_text(mine)
    add_all(folder, archive)
    assert (folder / "people.toml").read_text().startswith(mine.rstrip())
    assert "2024-07-01-cy-cedar-to-aster" in {letter.id for letter in load_corpus(folder).letters}


def test_people_in_one_list_cannot_be_added_to_and_are_said(archive, tmp_path):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "people.toml").write_text('people = [{ name = "Di Dune" }]\n')
    with pytest.raises(CorpusError, match=r"\[\[people\]\] tables"):
        add_all(tmp_path / "new", archive)


def review(folder, answers, text=DOUBTFUL, **options):
    """Run over one article with these answers (yes, no, None to stop, or the numbers of the excerpts to keep); what was asked about, and what was added."""
    asked = []

    def confirm(article, finding):
        asked.append(finding.text)
        answer = answers.pop(0)
        kept = range(len(finding.excerpts)) if answer is True else answer or ()
        return None if answer is None else tuple(finding.excerpts[place] for place in kept)

    with Adding(folder) as adding:
        return asked, [addition.what for addition in adding.add(article_of(text, path="a.txt"), confirm=confirm, **options)], adding.stopped


def unsure(monkeypatch, confidence="low"):
    """Make every finding one of this confidence."""
    from dataclasses import replace

    from tonetrack.reading.letters import adding

    real = adding.read_letters

    def read(*arguments):
        reading = real(*arguments)
        return replace(reading, letters=[replace(one, confidence=confidence) for one in reading.letters])

    monkeypatch.setattr(adding, "read_letters", read)


def test_review_asks_once_and_remembers(tmp_path, monkeypatch):
    unsure(monkeypatch)
    asked, added, _ = review(tmp_path / "c", [True])
    assert len(asked) == 1 and added == ["new letter"] and load_corpus(tmp_path / "c").letters[0].note == "confirmed in review"
    assert review(tmp_path / "c", [])[:2] == ([], ["known"])
    assert review(tmp_path / "d", [False])[1] == ["skipped"]
    assert review(tmp_path / "d", [])[:2] == ([], ["skipped"])  # finds.csv remembers
    assert load_corpus(tmp_path / "d").letters == ()


def test_stopping_a_review_keeps_what_was_said_before(tmp_path, monkeypatch):
    unsure(monkeypatch)
    two = DOUBTFUL + "\nIn a letter to Xi of May 4, 2022, Kim wrote: “We shall sweep the snow from the long road together.”\n"
    asked, added, stopped = review(tmp_path / "c", [True, None], two)
    assert (len(asked), added, stopped) == (2, ["new letter"], True)
    asked, added, stopped = review(tmp_path / "c", [True], two)
    assert (len(asked), added, stopped) == (1, ["known", "new letter"], False)


SEVERAL = (
    "SEOUL, May 6, 2031 (Fixture Wire) -- In a letter to Xi Jinping of May 4, Kim Jong Un wrote: “Our boats are out and the nets are dry.” “The fair"
    " begins when the first bell rings,” Kim wrote in the letter. “Nobody counts the herring here,” the letter says.\n"
)


def added_from(folder, text=SEVERAL):
    with Adding(folder) as adding:
        return adding.add(article_of(text, path="a.txt"))


def words_of(folder):
    return {excerpt.text for letter in load_corpus(folder).letters for witness in letter.witnesses for excerpt in witness.excerpts}


def test_a_letter_deleted_by_hand_is_not_added_again(tmp_path):
    [added] = added_from(tmp_path / "c")
    (tmp_path / "c" / added.path).unlink()
    for _ in range(2):
        [told] = added_from(tmp_path / "c")
        assert told.what == "skipped" and "deleted or corrected by hand since (finds.csv" in told.reason
    assert load_corpus(tmp_path / "c").letters == ()
    (tmp_path / "c" / "finds.csv").unlink()
    assert [again.what for again in added_from(tmp_path / "c")] == ["new letter"]


def test_a_corrected_sender_stays_corrected(tmp_path):
    path = tmp_path / "c" / added_from(tmp_path / "c")[0].path
    corrected = path.read_text().replace('sender = "Kim Jong Un"', 'sender = "Kim Yo Jong"')
    path.write_text(corrected)
    assert [told.what for told in added_from(tmp_path / "c")] == ["skipped"]
    assert path.read_text() == corrected and len(load_corpus(tmp_path / "c").letters) == 1


def test_a_quotation_taken_out_by_hand_stays_out_while_a_new_one_comes_in(tmp_path):
    path = tmp_path / "c" / added_from(tmp_path / "c")[0].path
    path.write_text(path.read_text().replace('text = "Nobody counts the herring here,"', 'text = "We count the herring here,"'))
    assert [told.what for told in added_from(tmp_path / "c")] == ["known"]
    path.unlink()
    finds = tmp_path / "c" / "finds.csv"
    finds.write_text("".join(line for line in finds.read_text().splitlines(keepends=True) if "first bell" not in line))
    assert [told.what for told in added_from(tmp_path / "c")] == ["new letter"]
    assert words_of(tmp_path / "c") == {"The fair begins when the first bell rings,"}


def test_what_was_added_before_there_was_a_table_of_finds_is_taken_into_it(tmp_path):
    path = tmp_path / "c" / added_from(tmp_path / "c")[0].path
    (tmp_path / "c" / "finds.csv").unlink()
    assert [told.what for told in added_from(tmp_path / "c")] == ["known"]
    path.unlink()
    assert [told.what for told in added_from(tmp_path / "c")] == ["skipped"]


def test_the_table_of_finds_is_no_part_of_what_a_corpus_says(tmp_path):
    added_from(tmp_path / "c")
    before = load_corpus(tmp_path / "c").hash
    (tmp_path / "c" / "finds.csv").unlink()
    assert load_corpus(tmp_path / "c").hash == before


def test_review_leaves_out_one_quotation_and_keeps_the_letter(tmp_path, monkeypatch):
    unsure(monkeypatch, "medium")
    asked, added, _ = review(tmp_path / "c", [[0, 2]], SEVERAL)
    assert len(asked) == 1 and added == ["new letter"]
    kept = {"Our boats are out and the nets are dry.", "Nobody counts the herring here,"}
    assert words_of(tmp_path / "c") == kept and review(tmp_path / "c", [], SEVERAL)[0] == []
    added_from(tmp_path / "c")
    assert words_of(tmp_path / "c") == kept


def test_what_is_sure_is_asked_about_when_all_is(tmp_path, monkeypatch):
    unsure(monkeypatch, "high")
    assert review(tmp_path / "c", [], SEVERAL)[:2] == ([], ["new letter"])
    assert review(tmp_path / "d", [False], SEVERAL, confirm_all=True)[1] == ["skipped"]
    assert words_of(tmp_path / "d") == set()


def test_doubtful_find_is_not_added_unasked_and_said(tmp_path, monkeypatch):
    unsure(monkeypatch)
    with Adding(tmp_path / "c") as adding:
        [told] = adding.add(article_of(DOUBTFUL, path="a.txt"))
    assert told.what == "skipped" and told.reason.startswith("doubtful, not added unless --review confirms it (Xi Jinping to Kim Jong Un, letter, “the long road is dry and ")
    assert not adding.begun


def test_what_is_likely_is_added_and_marked_in_the_letter(tmp_path, monkeypatch):
    unsure(monkeypatch, "medium")
    with Adding(tmp_path / "c") as adding:
        adding.add(article_of(DOUBTFUL, path="a.txt"))
    assert load_corpus(tmp_path / "c").letters[0].note.startswith("medium confidence, not reviewed: ")


def test_two_agencies_are_two_witnesses_of_one_letter(tmp_path, archive):
    text = records()[0]["story_text"].replace("tempered by storms and by the long winters of the northern sea", "hardened in storms and the northern sea's long winters")
    add_all(tmp_path / "c", archive)
    with Adding(tmp_path / "c") as adding:
        [added] = adding.add(article_of(text.replace("(KCNA)", "(Xinhua)"), path="xinhua.txt", published="2024-06-05"))
    letter = load_corpus(tmp_path / "c").letter("2024-06-03-ada-aster-to-bo-birch")
    assert added.what == "new witness" and [witness.outlet for witness in letter.witnesses] == ["KCNA", "Xinhua"]


def test_day_told_by_a_later_witness_is_added(tmp_path, archive):
    text = records()[0]["story_text"]
    with Adding(tmp_path / "c") as adding:
        adding.add(article_of(text.replace(", on June 3 on", " on").replace(" on June 3 on", " on"), path="a.txt", published="2024-06-04"))
        adding.add(article_of(text.replace("(KCNA)", "(Xinhua)"), path="b.txt", published="2024-06-05"))
    [letter] = load_corpus(tmp_path / "c").letters
    assert (letter.written.date, letter.published.date, len(letter.witnesses)) == ("2024-06-03", "2024-06-04", 2)


def test_articles_of_one_name_are_told_apart(tmp_path):
    other = DOUBTFUL.replace("the long road is dry and the gates stand open", "no bell rings and the market is shut for today")
    with Adding(tmp_path / "c") as adding:
        adding.add(article_of(DOUBTFUL, path="one/page.txt"))
        adding.add(article_of(other, path="two/page.txt"))
    articles = [witness.article for letter in load_corpus(tmp_path / "c").letters for witness in letter.witnesses]
    assert len(set(articles)) == 2 and all(article.startswith("page") for article in articles)


TWO_UNDATED = "“Our boats are out and the nets are dry,” Kim Jong Un wrote in a letter to Xi Jinping. “The fair begins when the first bell rings,” he wrote to Xi in another letter.\n"


def test_an_undated_letter_deleted_with_its_lines_is_read_anew_also_where_its_article_has_another(tmp_path):
    added = added_from(tmp_path / "c", TWO_UNDATED)
    assert [one.what for one in added] == ["new letter", "new letter"]
    (tmp_path / "c" / added[1].path).unlink()
    finds = tmp_path / "c" / "finds.csv"
    finds.write_text("".join(line for line in finds.read_text().splitlines(keepends=True) if "first bell" not in line))
    assert [one.what for one in added_from(tmp_path / "c", TWO_UNDATED)] == ["known", "new letter"]


def test_an_undated_letter_has_a_place_for_its_day_which_an_article_that_tells_it_fills(tmp_path):
    [added] = added_from(tmp_path / "c", TWO_UNDATED.partition(" “The fair")[0] + "\n")
    path = tmp_path / "c" / added.path
    assert '[written]\ndate = ""' in path.read_text() and load_corpus(tmp_path / "c").letters[0].stamp is None
    dated = "Kim Jong Un wrote to Xi Jinping on May 4, 2022. “Our boats are out and the nets are dry,” Kim wrote in the letter.\n"
    assert [one.what for one in added_from(tmp_path / "c", dated)] == ["new witness"]
    assert path.read_text().count("[written]") == 1 and load_corpus(tmp_path / "c").letters[0].written.date == "2022-05-04"


def test_a_note_says_that_it_may_be_taken_out(tmp_path, monkeypatch):
    unsure(monkeypatch, "medium")
    [added] = added_from(tmp_path / "c", TWO_UNDATED.partition(" “The fair")[0] + "\n")
    path = tmp_path / "c" / added.path
    (line,) = (line for line in path.read_text().splitlines() if "not reviewed" in line)
    assert line.endswith("# take this line out when you have checked the letter") and load_corpus(tmp_path / "c").letters[0].doubt
    path.write_text(path.read_text().replace(line, ""))
    assert not load_corpus(tmp_path / "c").letters[0].doubt


def test_an_article_known_from_a_file_is_known_again_in_an_archive(tmp_path):
    text = "Herring fair opens with a letter from the north\n\n" + SEVERAL
    (tmp_path / "fair.txt").write_text(text)
    title, _, story = text.partition("\n\n")
    record = {"title": title, "text": "By A. Reporter\n\n" + story, "date": "2031-05-06", "url": "https://example.org/fair"}
    (tmp_path / "archive.json").write_text(json.dumps([record]))
    assert add_all(tmp_path / "c", tmp_path / "fair.txt").counts["new letter"] == 1
    assert dict(add_all(tmp_path / "c", tmp_path / "archive.json").counts) == {"known": 1}
    (tmp_path / "archive.json").write_text(json.dumps([{**record, "title": "Another paper on the letter from the north", "url": "https://example.org/other"}]))
    assert dict(add_all(tmp_path / "c", tmp_path / "archive.json").counts) == {"new witness": 1}


def test_a_likely_witness_is_noted_unless_its_words_bear_the_letter_out(tmp_path, monkeypatch):
    unsure(monkeypatch, "high")
    added_from(tmp_path / "c")
    unsure(monkeypatch, "medium")
    other = "SEOUL, May 7, 2031 (Other Wire) -- In a letter to Xi Jinping of May 4, Kim Jong Un wrote: “{}”\n"
    for words, doubted in (("Nobody counts the herring here, friend.", False), ("Snow has closed the upper pass again.", True)):
        [added] = added_from(tmp_path / "c", other.format(words))
        assert added.what == "new witness" and ("not reviewed" in load_corpus(tmp_path / "c").letters[0].doubt) == doubted


def test_letter_told_as_news_is_published_on_the_day_of_the_report_which_is_said_to_be_inferred(tmp_path):
    text = "Published: 20 June 2022\n\nXi Jinping has sent a telegram to Vladimir Putin. “The ice on the river is firm and the ferries rest,” he wrote.\n"
    [*_, added] = added_from(tmp_path / "c", text)
    [letter] = load_corpus(tmp_path / "c").letters
    assert added.name == "2022-06-20-xi-to-putin" and letter.stamp_name == "published"
    assert (letter.published.date, letter.published.basis) == ("2022-06-20", "inferred") and "the day of the report" in letter.doubt


@pytest.mark.parametrize("first", [0, 1])
def test_a_letter_learns_what_it_was_for_from_whichever_article_tells(tmp_path, first):
    words = "“The long road is dry and the gates stand open for every traveller,” he wrote."
    texts = [f"Xi Jinping wrote to Kim Jong Un on Monday. {words}", f"Xi Jinping wrote to Kim Jong Un on Monday to mark the harvest. {words}"]
    with Adding(tmp_path / "new") as adding:
        for text in (texts[first], texts[1 - first]):
            adding.add(article_of(text, published="2024-05-08"))
    (letter,) = load_corpus(tmp_path / "new").letters
    assert (letter.occasion, len(letter.witnesses)) == ("harvest", 2)


MONTH = "Ten years on, the letters are in a book. In May 2014 Xi Jinping wrote to Kim Jong Un that “{}”."
DAY = "Xi Jinping wrote to Kim Jong Un on 9 May 2014. “{},” he wrote."
WORDS = "the long road is dry and the gates stand open for every traveller who comes by night"


@pytest.mark.parametrize(("first", "second", "dates"), [(MONTH, MONTH, ["2014-05"]), (MONTH, DAY, ["2014-05-09"]), (DAY, MONTH, ["2014-05-09"])])
def test_a_letter_of_which_only_the_month_is_told_stands_in_it_until_the_day_is(tmp_path, first, second, dates):
    with Adding(tmp_path / "new") as adding:
        for number, text in enumerate((first, f"{second} It rained.")):
            adding.add(article_of(text.format(WORDS), path=f"{number}.txt", published=f"2024-05-1{number}"))
    letters = load_corpus(tmp_path / "new").letters
    assert [letter.written.date for letter in letters] == dates and len(letters[0].witnesses) == 2


def test_a_month_is_no_month_of_another_letter(tmp_path):
    with Adding(tmp_path / "new") as adding:
        for number, text in enumerate((DAY, MONTH.replace("May", "June"))):
            adding.add(article_of(text.format(WORDS), path=f"{number}.txt", published=f"2024-05-1{number}"))
    assert [letter.written.date for letter in load_corpus(tmp_path / "new").letters] == ["2014-05-09", "2014-06"]
