"""Whom a relation or an office means: the latter, a counterpart: one trap a test."""

from attributed import read


def found(text, published="2024-03-12"):
    return [(quotation.speaker, quotation.is_letter) for quotation in read(text, published)]


def test_the_former_and_the_latter_of_two_leaders_are_who_was_named_so():
    text = "Xi Jinping and Vladimir Putin exchanged letters on Monday. The former spoke of “a dry road,” the latter of “a wet one.”"
    assert found(text) == [("Xi Jinping", True), ("Vladimir Putin", True)]
    text = "Narendra Modi talked with Anthony Albanese on Monday. The latter told reporters it had been “a dry talk”."
    assert found(text) == [("Anthony Albanese", False)]


def test_a_former_minister_is_no_former_of_two():
    text = "Xi Jinping wrote to Vladimir Putin on Monday. The former minister Bo Fixture called it “dry”."
    [(name, is_letter)] = found(text)
    assert name.endswith("Bo Fixture") and not is_letter


def test_a_verb_left_out_is_that_of_the_clause_before():
    text = "Xi Jinping and Vladimir Putin exchanged letters on Monday. Xi spoke of “a dry road”, Putin of “a wet one”."
    assert found(text) == [("Xi Jinping", True), ("Vladimir Putin", True)]
    text = "Kim Jong Un wrote to Xi Jinping on Monday. Kim described China as “a wall” and Xi as “a mason”."
    assert found(text) == [("Kim Jong Un", True)] * 2


def test_counterpart_of_another_country_holds_the_same_office():
    text = "Imran Khan wrote to his Indian counterpart on Monday. The Indian leader’s answer spoke of “a dry road”."
    assert found(text, "2018-09-20") == [("Narendra Modi", True)]


def test_ruler_is_whom_the_article_names_and_no_king_it_does_not():
    text = "Cambodia’s longtime ruler was at ease. “The road is dry,” he told students. Hun Sen wrote to Xi Jinping on Monday."
    assert found(text, "2021-06-17") == [("Hun Sen", False)]


def test_president_of_a_body_of_a_state_is_of_that_state():
    text = "Kim Jong Un sent a message to Vladimir Putin. The president of the State Affairs of the DPRK said that ties had “dried”."
    assert found(text, "2023-10-12") == [("Kim Jong Un", True)]


def test_a_president_who_first_does_something_is_no_first():
    text = "Kim Jong Un wrote to Donald Trump. The president first told reporters that it was “dry”."
    assert found(text, "2019-06-12") == [("Donald Trump", False)]
