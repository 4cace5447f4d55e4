"""Which letter of a corpus a reply answers: written by `add`, left open in doubt, and never over what somebody told."""

import pytest

from tonetrack.corpus import DateStamp, Letter, load_corpus
from tonetrack.reading.articles.article import article_of
from tonetrack.reading.letters.adding import Adding
from tonetrack.reading.letters.answers import answers_among
from tonetrack.reading.letters.findings import day_answered
from tonetrack.rhythm import replies_table

LETTER = "President Xi Jinping wrote to Kim Jong Un on May 4, 2022. “The road is dry and the gates are open,” Xi wrote.\n"
LATER = "President Xi Jinping wrote to Kim Jong Un on May 7, 2022. “The herring are in and the nets are full,” Xi wrote.\n"
REPLY = "Kim Jong Un wrote back to President Xi Jinping on May 9, 2022. “The boats are out, and we wave to you,” Kim wrote in the reply.\n"
DATED = "In response to a letter of May 4 from President Xi Jinping, Kim Jong Un wrote on May 9, 2022: “The boats are out, and we wave to you.”\n"


def add(folder, *texts):
    with Adding(folder) as adding:
        for text in texts:
            adding.add(article_of(text, published="2022-05-12", path=f"{abs(hash(text))}.txt"))
    return [(one.what, one.name) for one in adding.replies]


def links(folder):
    return {letter.id: letter.in_reply_to for letter in load_corpus(folder).letters if letter.in_reply_to}


LINK = {"2022-05-09-kim-to-xi": "2022-05-04-xi-to-kim"}


@pytest.mark.parametrize("texts", [(LETTER, REPLY), (REPLY, LETTER), (LETTER, DATED), (LETTER, LATER, DATED)])
def test_the_letter_answered_is_written_whichever_article_came_first(tmp_path, texts):
    add(tmp_path / "one run", *texts)
    for text in texts:
        add(tmp_path / "runs", text)
    assert links(tmp_path / "one run") == links(tmp_path / "runs") == LINK
    assert list(replies_table(load_corpus(tmp_path / "runs"))["days"]) == [5]
    before = {path: path.read_bytes() for path in (tmp_path / "runs").rglob("*.*")}
    add(tmp_path / "runs", *texts)
    assert {path: path.read_bytes() for path in (tmp_path / "runs").rglob("*.*")} == before


def test_in_doubt_nothing_is_written_and_a_link_that_comes_into_doubt_is_taken_back(tmp_path):
    assert add(tmp_path / "c", REPLY) == [("no reply", "2022-05-09-kim-to-xi")]
    assert add(tmp_path / "c", LETTER) == [("reply", "2022-05-09-kim-to-xi")] and links(tmp_path / "c") == LINK
    assert add(tmp_path / "c", LATER) == [("no reply", "2022-05-09-kim-to-xi")] and links(tmp_path / "c") == {}


def test_a_letter_told_that_is_not_there_leaves_its_day(tmp_path):
    assert add(tmp_path / "c", DATED, LATER) == [("no reply", "2022-05-09-kim-to-xi")]
    [reply] = [letter for letter in load_corpus(tmp_path / "c").letters if letter.sender == "Kim Jong Un"]
    assert (reply.answers, reply.in_reply_to) == ("2022-05-04", "")


@pytest.mark.parametrize("told", ['in_reply_to = ""', 'in_reply_to = "2022-05-07-xi-to-kim"', ""])
def test_what_somebody_told_stays(tmp_path, told):
    add(tmp_path / "c", LETTER, LATER, DATED)
    path = tmp_path / "c" / "letters" / "2022-05-09-kim-to-xi.toml"
    lines = path.read_text().split("\n")
    assert lines[0].startswith("in_reply_to = ")
    path.write_text("\n".join([told, *lines[1:]]))
    mine = path.read_bytes()
    add(tmp_path / "c", LETTER, LATER, DATED)
    assert path.read_bytes() == mine


def letter(name, sender, day, occasion="", kind="letter", answers=""):
    return Letter(name, sender, "Bo" if sender == "Ada" else "Ada", kind, (), occasion=occasion, answers=answers, written=DateStamp(day, "article"))


@pytest.mark.parametrize(
    ("letters", "reply", "answered"),
    [
        ([letter("a", "Ada", "2024-03-01")], letter("r", "Bo", "2024-03-09", kind="reply"), "a"),
        ([letter("a", "Ada", "2024-01-01")], letter("r", "Bo", "2024-03-09", kind="reply"), None),  # too long ago
        ([letter("a", "Ada", "2024-01-01")], letter("r", "Bo", "2024-03-09", answers="2024-01-01"), "a"),
        ([letter("a", "Ada", "2024-03-01", "the flood in the south")], letter("r", "Bo", "2024-03-09", "his birthday party", "reply"), None),  # of something else
        ([letter("a", "Ada", "2024-03-01", "the flood"), letter("b", "Ada", "2024-03-02", "Harvest Day")], letter("r", "Bo", "2024-03-09", "the Harvest Day", "reply"), "b"),
        ([letter("a", "Ada", "2024-03-01"), letter("b", "Ada", "2024-03-02", kind="reply")], letter("r", "Bo", "2024-03-09", kind="reply"), "a"),
        ([letter("a", "Ada", "2024-03-01"), letter("b", "Ada", "2024-03-02")], letter("r", "Bo", "2024-03-09", kind="reply"), None),
        ([letter("a", "Ada", "2024-03-01")], letter("r", "Bo", "2024-03-09"), "not asked"),  # no reply
    ],
)
def test_the_only_letter_that_can_be_meant(letters, reply, answered):
    found = {one.id: other and other.id for one, other, _ in answers_among([*letters, reply], [])}
    assert found.get("r", "not asked") == answered


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I thank you for your kind letter of 1 March, and for the seed.", "2024-03-01"),
        ("I have received your message dated March 1, 2024.", "2024-03-01"),
        ("In reply to your letter of December 28, I say yes.", "2023-12-28"),
        ("I remember your letter of 1 March 2019.", ""),
        ("I thank you for your letter.", ""),
    ],
)
def test_the_day_of_the_letter_answered_in_a_letter_s_own_words(words, day):
    assert day_answered([words], "2024-03-09") == day


def test_a_joint_letter_names_who_else_signed_and_stays_marked(tmp_path):
    add(tmp_path / "c", "Xi Jinping and Vladimir Putin wrote to Kim Jong Un on May 4, 2022. “The road is dry and the gates are open,” the two leaders wrote.\n")
    [letter] = load_corpus(tmp_path / "c").letters
    assert letter.sender == "Xi Jinping" and letter.doubt.startswith("signed by Vladimir Putin too, not reviewed")
    other = "Vladimir Putin and Xi Jinping wrote to Kim Jong Un on May 4, 2022. “The road is dry and the gates are open,” the two leaders wrote in the letter.\n"
    for _ in range(2):  # another article names the other first; run again it adds nothing
        add(tmp_path / "c", other)
        [letter] = load_corpus(tmp_path / "c").letters
        assert (letter.sender, len(letter.witnesses)) == ("Xi Jinping", 2)


def test_a_letter_whose_day_comes_later_keeps_its_name_and_says_so(tmp_path):
    words = "“the delays at the shipyard trouble my navy more than any storm”"
    told = f"The two have had cool hours. In an earlier letter to Xi Jinping, Kim Jong Un had complained that {words}, diplomats say.\n"
    add(tmp_path / "c", told)
    [letter] = load_corpus(tmp_path / "c").letters
    with Adding(tmp_path / "c") as adding:
        [found] = adding.add(article_of(f"Kim Jong Un wrote to Xi Jinping on May 4, 2022 that {words}.\n", published="2022-05-20", path="late.txt"))
    assert letter.id.startswith("undated-") and (found.name, found.entry.stamp.date) == (letter.id, "2022-05-04") and "keeps the name" in found.reason
