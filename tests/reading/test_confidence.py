"""How sure a reading is: each sign of doubt where it stands, and what an analyst is told of it."""

from dataclasses import replace

import pytest
from attributed import PEOPLE
from attributed import read as ruled

from tonetrack.reading import article_of, extract_quotations, read_letters, roster_of
from tonetrack.reading.confidence import DOUBTS, HIGH, MEDIUM, OPEN, confidence_of, in_words, level_of, weighed_doubts
from tonetrack.reading.found import Likely
from tonetrack.reading.letters.display import format_question, format_reading
from tonetrack.reading.letters.findings import _sureness, as_record

SHOWN = {
    "nobody": "The market opened late. Over its gate hung “the nets are dry and the boats are in”.",
    "guess": "Kim Jong Un wrote to Xi Jinping on May 4. His visit to the harbour as “a day of salt” was over.",
    "calling": "A letter lay open in the hall. The author said: “The nets are dry and the boats are in.”",
    "stand-in": "Kim Jong Un sent Xi Jinping a letter on May 4. “The nets are dry,” he wrote.",
    "long ago": "Kim Jong Un sent Xi Jinping a letter on May 4. The harbour was full of boats. Kim Jong Un went home. “The nets are dry,” he wrote.",
    "no document": "Kim Jong Un likes the harbour. Kim Jong Un said that “the nets are dry.”",
    "to a leader": "Kim Jong Un told Xi Jinping that “the nets are dry and the boats are in.”",
    "no parties": "A letter came on May 4. “The nets are dry and the boats are in,” the letter said.",
    "answer": "Xi Jinping wrote to Kim Jong Un on May 4. Kim Jong Un replied on May 6. “The nets are dry,” Kim Jong Un wrote in the reply.",
    "loose verb": "In a speech on May 4 Kim Jong Un called the harbour “a day of salt”.",
    "letter named": "Kim Jong Un had a letter from Xi Jinping on his desk when he told students in a speech that “the nets are dry.”",
    "other day": "Kim Jong Un sent Xi Jinping a letter on May 4. “The nets are dry,” Kim wrote in the letter, and on May 7 it snowed.",
    "day near": "The summit ended on May 2. “The nets are dry,” Kim Jong Un wrote in a letter to Xi Jinping.",
    "day elsewhere": "“The nets are dry,” Kim Jong Un wrote in a letter to Xi Jinping.\n\nThe harbour was full. The market was closed. The summit is on June 2.",
}
HIDDEN = {  # texts like those above without the sign
    "nobody": "The market opened late. A spokesman said that “the nets are dry and the boats are in”.",
    "guess": "Kim Jong Un wrote to Xi Jinping on May 4. He described his visit to the harbour as “a day of salt”.",
    "calling": "A letter lay open in the hall. The dealer said: “The nets are dry and the boats are in.”",
    "stand-in": "Kim Jong Un sent Xi Jinping a letter on May 4. “The nets are dry,” Kim Jong Un wrote. It was late.",
    "long ago": "Kim Jong Un sent Xi Jinping a letter on May 4. “The nets are dry,” he wrote.",
    "no document": "In a speech on May 4 Kim Jong Un said that “the nets are dry.” The letter came later.",
    "to a leader": "In a speech on May 4 Kim Jong Un told Xi Jinping that “the nets are dry and the boats are in.”",
    "no parties": "A letter from Kim Jong Un to Xi Jinping came on May 4. “The nets are dry and the boats are in,” the letter said.",
    "answer": "Xi Jinping wrote to Kim Jong Un on May 4. Kim Jong Un wrote on May 6. “The nets are dry,” Kim Jong Un wrote in the letter.",
    "loose verb": "In a speech on May 4 Kim Jong Un said of the harbour that it was “a day of salt”.",
    "letter named": "Kim Jong Un had a letter from Xi Jinping on his desk. He told students in a speech that “the nets are dry.”",
    "other day": "Kim Jong Un sent Xi Jinping a letter on May 4. “The nets are dry,” the letter from Kim Jong Un of May 4, 2031, says.",
    "day near": "The summit ended on May 2. It was late. It rained. “The nets are dry,” Kim Jong Un wrote in a letter to Xi Jinping.",
    "day elsewhere": "“The nets are dry,” Kim Jong Un wrote in a letter to Xi Jinping.\n\nThe harbour was full. The market was closed. The summit is in June.",
}
ANSWERS = "Interview with Turkish President Recep Tayyip Erdogan\nMay 8, 2031\n\nTHE PAPER: Was it summer?\n\nErdogan: “I like the sea.”\n\nTHE PAPER: Why?\n\nErdogan: “{}”"
OTHERS = [  # what else a sign stands for, or does not
    ("Kim Jong Un wrote a letter on May 4. “The nets are dry and the boats are in,” the letter said.", {"no parties", "letter named"}),
    ("A letter to Kim Jong Un came on May 4. “The nets are dry and the boats are in,” the letter said.", {"no parties", "nobody"}),
    ("Pope Francis said that “the nets are dry.”", {"no document"}),
    ("In a statement on May 4 Kim Jong Un told Xi Jinping that “the nets are dry and the boats are in.”", set()),
    ("“The nets are dry,” Kim Jong Un joked at the rally on May 4.", set()),
    ("In a speech on May 4 Kim Jong Un said: “We give you dry nets.”", {"to a leader"}),
    (ANSWERS.format("You know that I like letters."), set()),
    (ANSWERS.format("The nets are dry."), set()),
]  # fmt: skip
SURE = (
    "Xi sent cards to several leaders. To Putin Xi wished “quiet rivers”.",
    "Kim Jong Un wrote to Xi Jinping on May 4: “The nets are dry and the boats are in.”",
    "In a speech on May 4 Vladimir Putin said: “The nets are dry and the boats are in.”",
    "“The nets are dry,” Kim Jong Un wrote to Xi Jinping on May 4. “The boats are in,” Kim Jong Un wrote.",
    "Kim Jong Un sent Xi Jinping a letter on May 4. “The nets are dry,” Kim Jong Un wrote. “The boats are in,” Kim Jong Un wrote. “The gates are open,” Kim Jong Un wrote.",
    "The spokeswoman Mao Ning said that “the nets are dry.”",
    "In a letter to Xi Jinping, Kim Jong Un wrote: “The nets are dry and the boats are in.”",
)


def test_every_sign_of_doubt_has_a_text_that_shows_it_and_one_that_does_not():
    assert list(SHOWN) == list(HIDDEN) == [name for name in DOUBTS if not name.endswith(" open")]


@pytest.mark.parametrize("name", HIDDEN)
def test_a_sign_of_doubt_is_found_where_it_stands_alone(name):
    assert all(name not in one.doubts for one in ruled(HIDDEN[name]))


@pytest.mark.parametrize("name", SHOWN)
def test_sign_of_doubt_is_found_and_told_in_words(name):
    [*_, last] = ruled(SHOWN[name])
    assert name in last.doubts and any(DOUBTS[name].why in told for told in in_words(last.doubts))


@pytest.mark.parametrize(("text", "signs"), OTHERS)
def test_signs_are_those_a_text_shows_and_no_other(text, signs):
    assert set(ruled(text)[-1].doubts) == signs


@pytest.mark.parametrize("text", SURE)
def test_nothing_speaks_against_a_plain_reading(text):
    assert [one.doubts for one in ruled(text)] == [()] * text.count("“")


@pytest.mark.parametrize("text", SURE[1:5])
def test_plain_reading_is_sure(text):
    assert "low" not in {one.confidence for one in extract_quotations(text, PEOPLE, published="2031-05-08")}


def test_confidence_falls_with_how_likely_all_parts_are_right_together():
    assert [level_of(likely) for likely in (1.0, HIGH, HIGH - 0.01, MEDIUM, MEDIUM - 0.01, 0.0)] == ["high", "high", "medium", "medium", "low", "low"]
    one = ruled(SURE[1])[0]
    assert confidence_of(replace(one, likely=Likely(1.0, 0.8, day=0.8))) == "low" and confidence_of(replace(one, likely=Likely(0.99, 0.99))) == "high"


def test_parts_that_could_be_otherwise_are_doubts_and_those_of_the_rules_stay_where_they_are_read_the_same():
    one = replace(ruled(SURE[1])[0], doubts=("guess", "long ago", "other day"))
    assert weighed_doubts(one, one) == one.doubts
    assert weighed_doubts(replace(one, likely=Likely(OPEN - 0.1, OPEN, day=OPEN - 0.1)), one) == ("speaker open", "day open", *one.doubts)
    assert weighed_doubts(replace(one, letter_date=None, likely=Likely(day=0.5)), one) == ("no day open", "guess", "long ago")
    assert weighed_doubts(replace(one, likely=Likely(addressee=0.5)), one) == ("addressee open", *one.doubts)
    assert in_words(("addressee open",)) == ("to whom (by the words around it, it could go to somebody else, or nobody of the leaders named)",)
    assert weighed_doubts(replace(one, is_letter=False), one) == ("guess",) and weighed_doubts(replace(one, speaker=None), one) == ()


def shown(text):
    article = article_of(text, published="2031-05-08")
    return article, read_letters(article, roster_of(PEOPLE))


def test_reader_is_told_what_is_in_doubt_and_why_but_not_of_what_is_sure():
    article, reading = shown(SHOWN["long ago"])
    told = " ".join(format_reading(article, reading).split())
    assert told.index("verb after the quotation; in doubt: ") < told.index(f"letter or not ({DOUBTS['long ago'].why})")
    assert DOUBTS["long ago"].why in " ".join(format_question(article, reading.letters[0]).split())
    assert as_record(article, reading)["quotations"][0]["doubts"] == in_words(reading.quotations[0].doubts)
    assert "in doubt" not in format_reading(*shown(SURE[1]))


def test_letter_that_is_doubtful_only_by_having_no_day_is_likely():
    one = replace(ruled(SURE[1])[0], letter_date=None, confidence="low", likely=Likely(day=0.2))
    assert _sureness(one) == "medium" and _sureness(replace(one, likely=Likely(letter=0.2))) == "low"
    assert _sureness(replace(one, letter_date="2031-05-04")) == "low" and _sureness(replace(one, confidence="high")) == "high"
