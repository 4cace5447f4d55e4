"""What is weighed of a reading, and what changes with an answer, by weights of the tests' own."""

from dataclasses import replace

import pytest
from attributed import PEOPLE

from tonetrack.reading import article_of
from tonetrack.reading.extraction import read_by_rules, roster_of, view_of
from tonetrack.reading.weighing import addressees, days, kinds, letters, speakers
from tonetrack.reading.weighing.weigh import KEPT_LIKELY, QUESTIONS, TRUST, WEIGHTS, numbered, shipped_weights, weigh

LETTER = (
    "Kim Jong Un sent Xi Jinping a letter on May 4. “The nets are dry,” Kim Jong Un wrote.\n\n"
    "On May 6 Xi Jinping told reporters that “the boats are in.”"
)
NOTHING = {question: {} for question in QUESTIONS}


def view(text=LETTER):
    return view_of(*read_by_rules(article_of(text, published="2031-05-08"), roster_of(PEOPLE)))


def weighed(question, weights, text=LETTER):
    return [one for one, _ in QUESTIONS[question](view(text), weights)]


def test_without_weights_the_rules_are_right():
    read = view()
    assert [replace(one, likely=read.readings[0].likely) for one in weigh(read, NOTHING)] == read.readings
    assert [(one.speaker, one.is_letter, one.letter_date) for one in read.readings] == [
        ("Kim Jong Un", True, "2031-05-04"),
        ("Xi Jinping", False, None),
    ]


def test_words_stand_for_what_people_are_to_the_quotation():
    read = view("Kim Jong Un’s letter of May 4 told Xi Jinping, who met Moon Jae-in and Ann Fixture, that “the nets are dry.”")
    row = read.row(0, {"Kim Jong Un": "<speaker>", "Xi Jinping": "<addressee>"})
    assert row[:7] == ["<speaker>'s", "letter", "of", "<date>", "told", "<addressee>", ","]
    assert [word for word in row if word.startswith("<")][3:] == ["<leader>", "<person>"] and "“”" in row
    assert read.where(0) == (0, row.index("“”")) and read.row(7, {}) == []


def test_speaker_who_weighs_more_than_the_rules_are_trusted_is_taken_with_what_follows_from_him():
    signs = {"he, opens <he>": TRUST["speaker"] - 0.1}
    assert weighed("speaker", signs)[1].speaker == "Xi Jinping"
    ruled = {"he, read none": -TRUST["speaker"] - 0.1}
    [_, other] = weighed("speaker", ruled)
    assert (other.speaker, other.rule.endswith("weighed: Kim Jong Un")) in {("Kim Jong Un", True), (None, False)}


def test_words_given_to_nobody_are_no_letters():
    [first, _] = weighed("speaker", {"nobody, ": 9.0})
    assert (first.speaker, first.addressee, first.is_letter, first.letter_date, first.document_number) == (None, None, False, None, None)
    assert first.rule.endswith("; weighed: nobody known")


def test_words_weighed_to_be_a_letters_go_to_whom_the_speaker_writes_or_hears_from():
    [_, second] = weighed("letter", {"none, ": 9.0, "letter, ": 9.0})
    assert (second.is_letter, second.document, second.addressee) == (True, "letter", "Kim Jong Un")


def test_words_weighed_to_be_no_letters_have_neither_day_nor_addressee():
    [first, _] = weighed("letter", {"letter, ": -9.0})
    assert (first.is_letter, first.document, first.addressee, first.letter_date, first.date_basis) == (False, "statement", None, None, "unknown")


def test_nobodys_words_become_no_letter_whatever_they_weigh():
    [one] = weighed("letter", {"none, ": 99.0}, "“The nets are dry,” a fisherman wrote.")
    assert not one.is_letter


def test_day_that_weighs_more_is_taken_and_none_where_none_does():
    text = LETTER.replace("a letter on May 4", "a letter")
    assert [one.letter_date for one in weighed("day", {}, text)] == [None, None]
    assert [one.letter_date for one in weighed("day", {"day, ": 9.0}, text)] == ["2031-05-06", None]
    assert [one.letter_date for one in weighed("day", {"no day, ": 9.0})] == [None, None]


def test_all_words_of_one_letter_have_its_day():
    text = "Kim Jong Un sent Xi Jinping a letter. “The nets are dry,” Kim Jong Un wrote. “The boats are in,” Kim Jong Un wrote.\n\nOn May 6 it rained."
    for weight, day in ((1.5, "2031-05-06"), (0.4, None)):  # the second sentence is nearer; the mean of both counts
        signs = {"day, -2 back": 0.0, "day, -1 back": 2 * weight}
        assert [one.letter_date for one in weighed("day", signs, text)] == [day, day]


THREE = LETTER.replace("On May 6", "Moon Jae-in was told of it. On May 6")


def test_addressee_who_weighs_more_is_taken_and_the_letter_it_answers_is_known_no_more():
    [letter, other] = weighed("addressee", {"reader, named 1 back": 0.0, "reader, writes none": 0.0, "reader, read": -9.0, "none, ": -9.0}, THREE)
    assert (letter.addressee, letter.in_reply_to, letter.rule.endswith("; weighed: to Moon Jae-in")) == ("Moon Jae-in", None, True)
    assert (letter.speaker, letter.letter_date, other.addressee) == ("Kim Jong Un", "2031-05-04", None)
    assert weighed("addressee", {"none, ": 9.0}, THREE)[0].addressee is None


def test_nobody_writes_to_himself():
    assert {one.addressee for one in weighed("addressee", {"reader, with the writer": 9.0, "reader, share 2": 9.0}, THREE)} == {"Xi Jinping", None}


def test_all_words_of_one_letter_go_to_one_leader():
    text = THREE.replace("Kim Jong Un wrote.", "Kim Jong Un wrote. “The boats are in,” Kim Jong Un wrote.")
    signs = {"reader, before other to another": 0.0, "reader, 1 back with the writer and a letter": -4.0, "reader, read": -2.0}
    assert len({one.addressee for one in weighed("addressee", signs, text) if one.is_letter}) == 1


def test_kinds_are_asked_among_letters_and_among_what_is_none():
    [letter, other] = weighed("kind", {"reply": 9.0, "speech": 9.0})
    assert (letter.document, letter.is_letter, other.document, other.is_letter) == ("reply", True, "speech", False)
    assert other.rule.endswith("; weighed: speech")
    [letter, other] = weighed("kind", {"letter": 9.0, "reply": 8.0, "interview": 9.5})
    assert (letter.document, other.document) == ("letter", "interview")


def test_what_is_no_message_after_all_goes_to_nobody():
    text = "Kim Jong Un sent Xi Jinping a verbal message on May 4. In the verbal message Kim Jong Un said that “the nets are dry.”"
    [read] = view(text).readings
    assert (read.document, read.addressee) == ("verbal message", "Xi Jinping")
    assert [(one.document, one.addressee) for one in weighed("kind", {"statement": 9.0}, text)] == [("statement", None)]
    assert [one.addressee for one in weighed("kind", {}, text)] == ["Xi Jinping"]


def test_likely_is_the_share_of_what_all_answers_weigh():
    [(_, even), (_, other)] = QUESTIONS["letter"](view(), {})
    assert even == other == pytest.approx(1 / (1 + 2.718281828 ** -TRUST["letter"]))
    assert QUESTIONS["day"](view(), {})[1][1] == QUESTIONS["addressee"](view(), {})[1][1] == 1.0


def test_letters_of_other_sides_or_days_are_other_documents_and_those_of_the_same_one():
    one = replace(view().readings[0], document_number=0)
    moved = replace(one, letter_date="2031-05-06", rule=f"{one.rule}; weighed: a letter's words", document_number=None)
    assert [each.document_number for each in numbered([one, moved, moved, replace(moved, letter_date=one.letter_date)])] == [0, 1, 1, 0]


def test_every_weight_is_of_a_sign_once_and_counts():
    rows = WEIGHTS.read_text("utf-8").splitlines()
    weights = shipped_weights()
    assert rows[0] == "question,sign,weight" and sum(map(len, weights.values())) == len(rows) - 1
    assert all(0 < abs(weight) < 9 for signs in weights.values() for weight in signs.values())


def test_signs_that_have_weights_are_shown_by_ordinary_text():
    read = view()
    asked = {
        "speaker": {sign for number in (0, 1) for leader in (None, "Kim Jong Un", "Xi Jinping") for sign in speakers.signs(read, number, leader, speakers.leaders_of(read))},
        "letter": {sign for number in (0, 1) for sign in letters.signs(read, number)},
        "addressee": {sign for leader in (None, "Xi Jinping") for sign in addressees.signs(read, 0, leader, speakers.leaders_of(read))},
        "day": {sign for day in (None, "2031-05-04", "2031-05-06") for sign in days.signs(read, 0, day)},
        "kind": {sign for number in (0, 1) for kind in kinds.kinds_of(read, number) for sign in kinds.signs(read, number, kind)},
    }  # fmt: skip
    for question, signs in asked.items():
        assert len(signs & set(shipped_weights()[question])) > 20, question


def test_what_conventions_tell_is_kept_and_what_goes_on_from_it():
    printed = "To His Excellency Mr. Leonid Brezhnev\n\nYour Excellency,\n\nI have your note, and I value it.\n\nWe keep the lamp lit, you and I.\n\nRonald Reagan\n\n4 May 1982"
    read = view(printed)
    assert {one.rule for one in read.readings} == {"printed under its heading", "goes on from the paragraph before"}
    found = weigh(read, NOTHING | {"speaker": {"nobody, ": 9.0}, "letter": {"letter, ": -9.0}, "addressee": {"none, ": 9.0}, "day": {"no day, ": 9.0}, "kind": {"reply": 9.0}})
    assert [replace(one, likely=other.likely) for one, other in zip(found, read.readings)] == list(read.readings)
    assert {one.likely.speaker for one in found} == {KEPT_LIKELY}
