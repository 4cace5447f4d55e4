from __future__ import annotations

import os
from pathlib import Path

import pytest

from tonetrack.corpus import DateStamp, Letter, load_corpus
from tonetrack.dates import wrong_date, wrong_span
from tonetrack.errors import CorpusError, ManyProblems, TonetrackError


def _problems(folder) -> str:
    with pytest.raises(TonetrackError) as caught:
        load_corpus(folder)
    return str(caught.value)


def _edit(folder, old: str, new: str, name: str = "letters/2030-05-01-ada-to-bo.toml") -> None:
    path = folder / name
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def test_a_valid_folder_loads(folder):
    corpus = load_corpus(folder)
    assert [letter.id for letter in corpus.letters] == ["2030-05-01-ada-to-bo"]
    assert corpus.letters[0].written.precision == "day"
    assert len(corpus.exchanges) == 2 and len(corpus.hash) == 64


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("2030-05-01", "2030-02-30", "2030-05-01-ada-to-bo.toml:6: written.date: '2030-02-30' is not a calendar date; want YYYY-MM-DD"),
        ("2030-05-01", "1/5/2030", ":6: written.date: '1/5/2030' is not a date"),
        ("2030-05-01", "２０３０-05-01", "is not a date"),
        ('kind = "letter"', 'kind = "leter"', ":3: kind: 'leter' is none of"),
        ('kind = "letter"', 'kind = "leter"', "did you mean 'letter'?"),
        ("outlet =", "outlett =", ":11: witnesses.0.outlett: unknown field; did you mean 'outlet'?"),
        ('text = "We cherish this wonderful friendship."', 'text = ""', ":15: witnesses.0.excerpts.0.text: is missing"),
        ('text = "We cherish this wonderful friendship."', "text = 3", "'3' is not a text"),
        ('recipient = "Bo Birch"', 'recipient = "Bo Brich"', "'Bo Brich' is not in people.toml; did you mean 'Bo Birch'?"),
        ('recipient = "Bo Birch"', 'recipient = "Ada Aster"', "recipient: is the sender too"),
        ("2030-05-01", "2027-05-01", "Ada Aster held no office on 2027-05-01"),
        ("2030-05-01", "2033-05-01", "is after the corpus was released"),
        ('kind = "letter"', 'kind = "reply"\nin_reply_to = "nothing"', "'nothing' is no known letter or exchange"),
        ('outlet = "The Gazette"', 'address = "javascript:alert(1)"', "is not a web address"),
        ("[written]", "[written", "is not TOML"),
        ('kind = "letter"', 'kind = "letter"\ndate = "2030-05-01"', 'date: unknown field; a letter\'s day stands in a table, after all lines like this one: [written], and below it date = "'),
        ('basis = "article"', 'basis = "me"', "'me' is none of article, catalogue, checked, inferred, unknown"),
        ('date = "2030-05-01"', 'date = ""', "written.date: is missing"),  # with a basis it is not left open
        ('kind = "letter"', 'kind = "letter"\nkind = "reply"', "is not TOML"),
    ],
)
def test_a_bad_letter_is_named_with_its_line(folder, old, new, message):
    _edit(folder, old, new)
    assert message in _problems(folder)


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("exchanges.csv", "2032-01,", "2032-13,", "exchanges.csv:3: date: '2032-13' is not a calendar date"),
        ("exchanges.csv", ",reply,", ",replies,", "exchanges.csv:3: kind: 'replies' is none of"),
        ("exchanges.csv", "2032-01-bo-to-ada", "2030-05-01-ada-to-bo", "stands in line 2 already"),
        ("exchanges.csv", "thanks,", "thanks,x,", "exchanges.csv:3: 10 cells; the header has 9"),
        ("exchanges.csv", "2032-01-bo-to-ada,", ",", "exchanges.csv:3: id: is missing"),
        ("exchanges.csv", "Bo Birch,Ada Aster,reply", "Bo Birch,Bo Birch,reply", "exchanges.csv:3: recipient: is the sender too"),
        ("exchanges.csv", "thanks,2030-05-01-ada-to-bo", "thanks,2032-01-bo-to-ada", "exchanges.csv:3: in_reply_to: is the message itself"),
        ("exchanges.csv", ",month,", ",fortnight,", "exchanges.csv:3: date_precision: 'fortnight' does not fit '2032-01'; want day, month, year, unknown"),
        ("exchanges.csv", ",month,", ",day,", "exchanges.csv:3: date_precision: 'day' does not fit '2032-01'"),
        ("exchanges.csv", "Bo Birch,letter,", "Bo Birch,reply,", "exchanges.csv:2: kind: 'reply' here, 'letter' in letters/2030-05-01-ada-to-bo.toml"),
        ("exchanges.csv", "2030-05-01,day", "2030-05-03,day", "exchanges.csv:2: date: '2030-05-03' here, '2030-05-01' in letters/2030-05-01-ada-to-bo.toml"),
        ("people.toml", "leader = true", 'leader = "yes"', "people.toml:5: people.0.leader: 'yes' is not true or false"),
        ("codings.csv", ",70,", ",170,", "codings.csv:2: warmth: '170' is not a rating; want 0 to 100"),
        ("codings.csv", "2030-05-01-ada-to-bo", "2030-05-02-ada-to-bo", "did you mean '2030-05-01-ada-to-bo'?"),
        ("corpus.toml", "first_year = 2030", "first_year = 2050", "corpus.toml:3: first_year"),
        ("corpus.toml", '"Bo Birch"', '"Bo Brich"', "did you mean 'Bo Birch'?"),
        ("people.toml", "2028-01-01", "sometime", "'sometime' is not a date"),
    ],
)
def test_a_bad_table_is_named_with_its_line(folder, name, old, new, message):
    _edit(folder, old, new, name)
    assert message in _problems(folder)


def test_a_letter_may_be_of_the_day_of_release_and_none_of_the_day_after(folder):
    _edit(folder, 'released = "2033-01-01"', 'released = "2030-05-01"', "corpus.toml")
    assert len(load_corpus(folder).letters) == 1
    _edit(folder, 'date = "2030-05-01"', 'date = "2030-05-02"')
    assert "2030-05-02 is after the corpus was released (2030-05-01)" in _problems(folder)


def test_a_letter_may_be_written_late_in_the_month_that_it_was_published_in(folder):
    _edit(folder, "[[witnesses]]\n", '[published]\ndate = "2030-05"\n\n[[witnesses]]\n')
    _edit(folder, 'date = "2030-05-01"', 'date = "2030-05-30"')
    _edit(folder, ",2030-05-01,day", ",2030-05-30,day", "exchanges.csv")
    assert len(load_corpus(folder).letters) == 1
    _edit(folder, 'date = "2030-05"\n', 'date = "2030-05-29"\n')
    assert "published: is before written" in _problems(folder)


def test_without_settings_the_pair_with_the_most_messages_is_the_corpus_own(folder):
    (folder / "corpus.toml").write_text('name = "Three"\n')
    (folder / "people.toml").write_text((folder / "people.toml").read_text() + '\n[[people]]\nname = "Cy Cedar"\ncountry = "Cedria"\n')
    letter = (folder / "letters" / "2030-05-01-ada-to-bo.toml").read_text()
    for day in ("03", "04"):
        (folder / "letters" / f"2030-05-{day}-ada-to-cy.toml").write_text(letter.replace("Bo Birch", "Cy Cedar").replace("2030-05-01", f"2030-05-{day}").replace("gazette", day).replace("2030-05-02", f"2030-05-{day}"))
    assert load_corpus(folder).dyad == ("Ada Aster", "Cy Cedar")


def test_all_problems_of_all_files_come_at_once_and_sorted(folder):
    _edit(folder, 'kind = "letter"', 'kind = "leter"')
    _edit(folder, "2030-05-01", "soon")
    _edit(folder, "2032-01,", "2032-13,", "exchanges.csv")
    _edit(folder, ",70,", ",170,", "codings.csv")
    with pytest.raises(ManyProblems) as caught:
        load_corpus(folder)
    lines = str(caught.value).split("\n")
    assert len(lines) == 4 and lines == sorted(lines)


@pytest.mark.parametrize("name", ["UPPER.toml", "a b.toml", "-x.toml", "x" * 101 + ".toml"])
def test_a_letter_id_is_lower_case_letters_digits_and_hyphens(folder, name):
    (folder / "letters" / "2030-05-01-ada-to-bo.toml").rename(folder / "letters" / name)
    assert "is not a letter id" in _problems(folder)


def test_control_characters_of_a_bad_value_do_not_reach_the_terminal(folder):
    _edit(folder, 'kind = "letter"', 'kind = "\\u001b[31mred\\nline"')
    message = _problems(folder)
    assert "\x1b" not in message and "\n" not in message


def test_a_folder_that_may_not_be_read_is_said(folder, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.listdir", refuse)  # root may read everything
    with pytest.raises(CorpusError, match="corpus: permission denied; want a corpus folder that may be read"):
        load_corpus(folder)


def test_letters_that_may_not_be_read_are_said(folder, monkeypatch):
    listed = os.listdir

    def refuse_letters(path):
        if Path(path).name == "letters":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr("os.listdir", refuse_letters)
    with pytest.raises(CorpusError, match="corpus/letters: permission denied; want a corpus folder that may be read"):
        load_corpus(folder)


def test_no_folder_is_one_clear_line(tmp_path):
    with pytest.raises(CorpusError, match="does not exist; want a corpus folder with corpus.toml in it"):
        load_corpus(tmp_path / "nothing")


@pytest.mark.parametrize("value", ["2030", "2030-02", "2028-02-29"])
def test_dates_of_every_precision_pass(value):
    assert not wrong_date(value)


@pytest.mark.parametrize("value", ["2030-00", "2029-02-29", "30-01-01", "2030-1-1", "2030-01-01T00:00", "today"])
def test_other_dates_do_not(value):
    assert "want YYYY-MM-DD" in wrong_date(value)


@pytest.mark.parametrize("span", ["2024-01-01/2024-01-01", "../2024-01-01", "2024-01-01/.."])
def test_a_span_may_be_one_day_or_open(span):
    assert wrong_span(span) == ""


def test_a_date_filled_in_by_hand_needs_no_more_than_the_day_and_one_left_open_is_none(folder):
    _edit(folder, 'basis = "article"\n', "")
    letter = load_corpus(folder).letters[0]
    assert (letter.stamp.date, letter.stamp.basis, letter.doubt) == ("2030-05-01", "checked", "")
    _edit(folder, 'date = "2030-05-01"', 'date = ""')
    assert load_corpus(folder).letters[0].stamp is None


@pytest.mark.parametrize(("known", "name"), [(("written", "received", "published"), "written"), (("received", "published"), "received"), (("published",), "published"), ((), "")])
def test_a_letter_is_ordered_by_the_day_it_was_written_else_received_else_published(known, name):
    stamps = {one: DateStamp(f"2030-05-0{place}", "article") for place, one in enumerate(("published", "received", "written"), start=1) if one in known}
    letter = Letter("a", "Ada", "Bo", "letter", (), **stamps)
    assert letter.stamp_name == name and letter.stamp == stamps.get(name)


def test_a_folder_that_is_no_corpus_says_how_to_begin_one(tmp_path):
    with pytest.raises(CorpusError, match="has no corpus.toml; want a corpus folder, which tonetrack add ARTICLE --corpus DIR begins"):
        load_corpus(tmp_path)
