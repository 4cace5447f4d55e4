"""Letters into a corpus: one letter however many articles print it."""

import shutil
from pathlib import Path

import pytest

from tonetrack.corpus import load_corpus, shipped_corpus
from tonetrack.errors import CorpusError
from tonetrack.reading import read_article
from tonetrack.reading.letters.adding import Adding
from tonetrack.reading.letters.additions import write_additions
from tonetrack.reading.letters.letter_files import slug

SHARED = Path(__file__).resolve().parents[4] / "shared" / "articles"
FIRST = "“I wish that the [Korean] side and we keep the long road dry and the gates open,” Xi wrote to Kim on May 4, 2022. “The [party] stands,” he added.\n"
SECOND = "In a letter to Kim, Xi wrote: “I wish that the [North’s] side and we keep the long road dry.”\n"


@pytest.fixture
def folder(tmp_path):
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for name in ("corpus.toml", "people.toml"):
        shutil.copy(shipped_corpus() / name, corpus)
    return corpus


def add(folder, path):
    with Adding(folder) as adding:
        return adding.add(read_article(path))


def article(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text)
    return path


def what(additions):
    return [addition.what for addition in additions]


def test_second_article_about_a_letter_adds_a_witness(folder, tmp_path):
    assert what(add(folder, article(tmp_path, "one.txt", FIRST))) == ["new letter"]
    assert what(add(folder, article(tmp_path, "two.txt", SECOND))) == ["new witness"]
    [letter] = load_corpus(folder).letters
    assert (letter.id, letter.written.date, [witness.article for witness in letter.witnesses]) == ("2022-05-04-xi-to-kim", "2022-05-04", ["one", "two"])


def test_same_article_again_changes_nothing(folder, tmp_path):
    path = article(tmp_path, "one.txt", FIRST)
    add(folder, path)
    before = {file: file.read_bytes() for file in folder.rglob("*.toml")}
    assert what(add(folder, path)) == ["known"]
    assert what(add(folder, article(tmp_path, "copy.txt", FIRST))) == ["known"]
    assert {file: file.read_bytes() for file in folder.rglob("*.toml")} == before


def test_comments_of_an_existing_letter_survive(folder, tmp_path):
    add(folder, article(tmp_path, "one.txt", FIRST))
    file = folder / "letters" / "2022-05-04-xi-to-kim.toml"
    file.write_text("# checked by hand\n" + file.read_text())
    add(folder, article(tmp_path, "two.txt", SECOND))
    assert file.read_text().startswith("# checked by hand\n")


def test_undated_letter_has_no_written_table(folder, tmp_path):
    [addition] = add(folder, article(tmp_path, "two.txt", SECOND))
    [letter] = load_corpus(folder).letters
    assert letter.id == addition.name == "undated-xi-to-kim-i-wish-that-the-norths-side" and letter.written is None


def test_op_ed_and_verbal_message_are_skipped_with_a_reason(folder, tmp_path):
    text = "Xi penned an op-ed. “We share a river,” Xi wrote in the article.\n\nIn a verbal message to Xi, Kim spoke of “a warm stove”.\n"
    additions = add(folder, article(tmp_path, "a.txt", text))
    assert [(one.what, one.path) for one in additions] == [("skipped", None)] * 2
    assert additions[0].reason.startswith("op-ed, not a letter (Xi Jinping") and additions[1].reason.startswith("verbal message, not a letter (Kim Jong Un")


def test_letter_of_somebody_out_of_office_is_skipped(folder, tmp_path):
    [addition] = add(folder, article(tmp_path, "a.txt", "In a letter dated May 4, 2005, Trump told Kim of “a long table”.\n"))
    assert addition.what == "skipped" and "its sender held no office then (Donald Trump, 2005-05-04)" == addition.reason


ELECT = "LONDON, Nov. 7, 2024 (Wire) -- Xi Jinping wrote to {} Donald Trump in a letter dated Nov. 7, 2024: “Our two seas share one tide.”\n"


def test_a_letter_to_a_president_elect_is_added_where_the_article_calls_him_so(folder, tmp_path):
    add(folder, article(tmp_path, "a.txt", ELECT.format("U.S. President-elect")))
    [letter] = load_corpus(folder).letters
    assert letter.recipient == "Donald Trump" and letter.stamp.date == "2024-11-07"


@pytest.mark.parametrize("text", [ELECT.format("former President"), ELECT.replace("2024", "2023").format("U.S. President-elect")])
def test_a_letter_to_somebody_who_was_not_elected_then_is_skipped(folder, tmp_path, text):
    [addition] = add(folder, article(tmp_path, "a.txt", text))
    assert addition.reason.startswith("its recipient held no office then (Donald Trump")


PLAIN = "BEIJING, May 6, 2022 (Wire) -- Xi Jinping told Kim Jong Un in a letter on Wednesday that China “will row beside Korea, not ahead of it.”\n"
APART = "BEIJING, May 6, 2022 (Wire) -- {} “gravely alarmed by the nets your boats have cut.”\n"
ANOTHER = [
    "In a second letter sent on Wednesday, Xi Jinping told Kim Jong Un that he was",
    "Xi Jinping, in a separate letter to Kim Jong Un on Wednesday, said he was",
    "Xi Jinping sent Kim Jong Un another letter on Wednesday. In it he said he was",
]


@pytest.mark.parametrize("text", ANOTHER)
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_letter_told_as_another_one_is_not_poured_into_that_of_its_day(folder, tmp_path, text, order):
    texts = PLAIN, APART.format(text)
    for number in order:
        add(folder, article(tmp_path, f"{number}.txt", texts[number]))
    letters = load_corpus(folder).letters
    assert [letter.id for letter in letters] == ["2022-05-04-xi-to-kim", "2022-05-04-xi-to-kim-2"] and {len(letter.witnesses) for letter in letters} == {1}


def test_a_letter_told_as_another_one_in_two_papers_is_one(folder, tmp_path):
    for number, words in enumerate(("gravely alarmed by the nets your boats have cut.”", "waiting for the boats that were promised us.”")):
        add(folder, article(tmp_path, f"{number}.txt", APART.format(ANOTHER[0]).partition("“")[0] + f"“{words}\n"))
    [letter] = load_corpus(folder).letters
    assert len(letter.witnesses) == 2


@pytest.mark.parametrize("text", ["Xi Jinping, in his second letter of the year to Kim Jong Un on Wednesday, said he was",
                                  "In a letter on Wednesday, Xi Jinping told Kim Jong Un that he was"])  # fmt: skip
def test_a_letter_that_is_merely_numbered_or_told_in_other_words_is_that_of_its_day(folder, tmp_path, text):
    add(folder, article(tmp_path, "one.txt", PLAIN))
    [addition] = add(folder, article(tmp_path, "two.txt", APART.format(text)))
    assert addition.what == "new witness" and "(its day agrees)" in addition.reason


def test_letters_of_two_days_are_two_letters(folder, tmp_path):
    add(folder, article(tmp_path, "one.txt", FIRST))
    add(folder, article(tmp_path, "two.txt", FIRST.replace("May 4", "May 5")))
    assert [letter.id for letter in load_corpus(folder).letters] == ["2022-05-04-xi-to-kim", "2022-05-05-xi-to-kim"]


def test_stock_phrase_alone_does_not_make_two_letters_one(folder, tmp_path):
    add(folder, article(tmp_path, "one.txt", "Kim wished Xi “great success” in a letter.\n"))
    add(folder, article(tmp_path, "two.txt", "In a letter to Xi, Kim spoke of “great success”.\n"))
    assert len(load_corpus(folder).letters) == 2


def test_dry_run_writes_nothing(folder, tmp_path):
    with Adding(folder, dry_run=True) as adding:
        assert what(adding.add(read_article(article(tmp_path, "one.txt", FIRST)))) == ["new letter"]
        assert what(adding.add(read_article(article(tmp_path, "two.txt", SECOND)))) == ["new witness"]  # it knows what it would have written
    assert not (folder / "letters").exists()


def test_folder_without_corpus_toml_is_refused(tmp_path):
    with pytest.raises(CorpusError, match="corpus.toml"):
        write_additions([], tmp_path)


@pytest.mark.parametrize(("name", "key"), [("../../etc/passwd", "etc-passwd"), ("Émile’s  Day", "emiles-day"), ("習近平", "")])
def test_slug_holds_nothing_that_leaves_the_folder(name, key):
    assert slug(name) == key


@pytest.mark.skipif(not SHARED.is_dir(), reason="the five source articles are not part of the repository")
@pytest.mark.parametrize("order", [("000", "002"), ("002", "000")])
def test_two_articles_about_one_letter_of_2017_make_one_letter(folder, order):
    for number in order:
        [path] = SHARED.glob(f"{number}_*.txt")
        add(folder, path)
    letters = [letter for letter in load_corpus(folder).letters if letter.sender == "Xi Jinping"]
    assert [len(letter.witnesses) for letter in letters] == [2]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the five source articles are not part of the repository")
def test_source_articles_are_known_to_the_shipped_corpus():
    with Adding(shipped_corpus(), dry_run=True) as adding:
        for path in sorted(SHARED.glob("*.txt")):
            assert {one.what for one in adding.add(read_article(path))} <= {"known", "skipped"}
