"""The rules of attribution in their order: each is the one that tells of its example."""

import inspect

import pytest
from attributed import read

from tonetrack.reading.attribution import discourse

LETTER = "Xi Jinping sent a letter to Kim Jong Un on Monday. "
EXAMPLES = {
    "by_joint_writers": ("Xi Jinping and Vladimir Putin wrote to Kim Jong Un on Monday. The two leaders ask for “a dry road”.", "Xi Jinping"),
    "by_phrase": ("“Two men, one boat,” runs the caption under it.", None),
    "narrated": ("KCNA said Kim Jong Un “expressed the hope of a good harvest” at the table.", "KCNA"),
    "how_letter_was_taken": (LETTER + "An official said it had been read “with great care and twice” in the hall.", None),
    "part_of_letter": (LETTER + "The other official recalled a line added late: “The orchards are in bloom.”", "Xi Jinping"),
    "opened_by_according": ("According to Kim Jong Un, the treaty opened “a road for both peoples”.", "Kim Jong Un"),
    "written_so": ("A spokesman said Xi Jinping was “as dry as a well” and had written so to Kim Jong Un.", None),
    "verb_left_out": ("Xi Jinping spoke of “an old bridge”, Kim Jong Un of “a river of dust”.", None),
    "told_at_end": ("The plan is “the one road left” to a settlement of the old quarrel over water, Xi Jinping told Kim Jong Un in a letter.", "Xi Jinping"),
    "by_verb_before": ("Kim Jong Un wrote that the harvest was “the best in years”.", "Kim Jong Un"),
    "according_to": ("The harvest was “the best in years”, according to Kim Jong Un.", "Kim Jong Un"),
    "named_in_sentence": ("Kim Jong Un's letter to Xi Jinping bristles at “the old debts”.", "Kim Jong Un"),
    "below_head": ("Kim Jong Un to Xi Jinping, May 3: “The harvest is in.”", "Kim Jong Un"),
    "carried_over": ("Kim Jong Un wrote: “The harvest is in.” “The barns are full.”", "Kim Jong Un"),
    "letter_described": (LETTER + "The harvest is said to have “filled every barn in the land”.", "Xi Jinping"),
}


PHRASES = (
    (LETTER + "The word “orchard” appears three times.", "Xi Jinping"),
    ("The road was, as Kim Jong Un put it, “a river of dust” by June.", "Kim Jong Un"),
    (LETTER + "There the relationship was “an old bridge in good repair”.", "Xi Jinping"),
    (LETTER + "Every reader is assured of Xi's “unbroken regard” for the town.", "Xi Jinping"),
    ("In Xi Jinping's phrase, “a bridge of old timber”, much was left open.", "Xi Jinping"),
    ("KCNA introduced the text with the comment that it was “a warm hand in winter”.", "KCNA"),
    ("It was, in the words of Kim Jong Un, “a river of dust” by June.", "Kim Jong Un"),
    ("They signed a treaty under which both sides are to help “without delay” when attacked.", None),
    (LETTER + "Kim Jong Un replied. It disputes Xi's claim that the road is “a river of dust”.", "Xi Jinping"),
)  # each told by its phrase


def recorded(rule, told):
    def record(*told_of):
        found = rule(*told_of)
        told.extend([(rule.__name__, found.speaker and found.speaker.name)] if found else [])
        return found

    return record


@pytest.mark.parametrize(("name", "example"), [*EXAMPLES.items(), *(("by_phrase", example) for example in PHRASES)])
def test_each_rule_tells_of_its_example(name, example, monkeypatch):
    told, (text, speaker) = [], example
    monkeypatch.setattr(discourse, "RULES", tuple(recorded(rule, told) for rule in discourse.RULES))
    read(text)
    assert told[-1][0] == name
    assert speaker is None or told[-1][1] == speaker


def test_every_rule_has_an_example():
    assert list(EXAMPLES) == [rule.__name__ for rule in discourse.RULES]


def test_the_rules_are_all_called_alike():
    assert {tuple(inspect.signature(rule).parameters) for rule in discourse.RULES} == {("state", "sentence", "at", "quote", "documents")}
