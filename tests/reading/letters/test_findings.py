"""The letters of one article, of whichever sort it prints them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented_archive import COOL, REPLY

from tonetrack.reading import article_of, read_letters, roster_of
from tonetrack.reading.found import Likely
from tonetrack.reading.letters import findings as module
from tonetrack.reading.letters.findings import as_record


@pytest.fixture(scope="module")
def roster():
    return roster_of()


def test_printed_message_is_one_finding_with_its_words(roster):
    [finding] = read_letters(article_of(REPLY, published="2024-06-09"), roster).letters
    assert (finding.sender.name, finding.sender.country, finding.sender.role, finding.sender.leader) == ("Bo Birch", "IS", "president of the Republic of Iceland", True)
    assert (finding.kind, finding.date, finding.date_is, finding.printed) == ("reply", "2024-06-08", "written", True)
    assert finding.text.startswith("I express my heartfelt thanks") and "Ada Aster" not in finding.text


def test_paragraphs_of_a_printed_message_are_its_letters_words(roster):
    record = as_record(article_of(REPLY, published="2024-06-09"), read_letters(article_of(REPLY, published="2024-06-09"), roster))
    assert [(one["speaker"], one["addressee"], one["is_letter"], one["letter_date"]) for one in record["quotations"]] == [("Bo Birch", "Ada Aster", True, "2024-06-08")] * 2


def test_quotations_of_two_letters_are_two_findings_and_doubtful_ones_stand_apart(roster, monkeypatch):
    text = "Xi wrote to Kim on May 4, 2022. “The road is dry,” he wrote. “The gates are open,” he added.\n\nKim replied on May 9, 2022. “The boats are out,” Kim wrote in the reply.\n"
    reading = read_letters(article_of(text), roster)
    assert [(one.sender.name, len(one.excerpts)) for one in reading.letters] == [("Xi Jinping", 2), ("Kim Jong Un", 1)]
    doubted = [replace(one, confidence="low", doubts=("nobody", "second speaker")) if "gates" in one.text else one for one in reading.quotations]
    monkeypatch.setattr(module, "extract_quotations", lambda *_: doubted)
    assert sorted((one.confidence == "low", len(one.excerpts)) for one in read_letters(article_of(text), roster).letters) == [(False, 1), (False, 1), (True, 1)]


def test_article_that_never_speaks_of_writing_quotes_no_letter(roster, monkeypatch):
    text = "The document called the road “hub and spoke”. Xi met Kim."
    quotation = replace(module.extract_quotations(article_of(COOL + "“x y z w”"), roster)[0], speaker="Xi Jinping", addressee="Kim Jong Un", document="letter", is_letter=True)
    monkeypatch.setattr(module, "extract_quotations", lambda *_: [quotation])
    assert read_letters(article_of(text), roster).letters == []
    assert len(read_letters(article_of(text + " He had a letter."), roster).letters) == 1


def test_text_that_is_announced_and_not_read_is_told(roster):
    head = "Xi Jinping sent a message to Kim Jong Un on May 4, 2022. The full text of the message is as follows:\n\n"
    lost = article_of(head.replace("Xi Jinping", "A harbour master").replace("Kim Jong Un", "the mayor") + "Spring. Calm waters. Herring.\n\nThe harbour opened at noon.\n", published="2022-05-05")
    (told,) = read_letters(lost, roster).unread
    assert told == "a text is announced and could not be read: “The full text of the message is as follows:”" and told in as_record(lost, read_letters(lost, roster))["notes"]
    read = article_of(head + "Dear Comrade General Secretary,\n\nI thank you for the herring, and I wish you calm waters.\n", published="2022-05-05")
    assert read_letters(read, roster).letters and not read_letters(read, roster).unread


def test_a_name_beside_a_word_cut_by_the_line_s_end_is_read_whole(roster):
    text = "On 29 May 2023 Prime Minis-\nter Kyriakos Mitsotakis wrote to President Xi Jinping. “The herring\nare in,” Mitsotakis wrote in the letter.\n"
    (finding,) = read_letters(article_of(text), roster).letters
    assert (finding.sender.name, finding.recipient.name) == ("Kyriakos Mitsotakis", "Xi Jinping")
    assert finding.excerpts[0][0] in text


@pytest.mark.parametrize(("words", "confidence"), [("deep tides", "low"), ("tides that carry both our boats home", "medium")])
def test_a_scrap_without_a_day_is_as_doubtful_as_it_is_read_to_be(roster, monkeypatch, words, confidence):
    article = article_of(f"Xi wrote to Kim in a letter of “{words}”.\n")
    read = module.extract_quotations(article, roster)
    doubted = [replace(one, confidence="low", letter_date=None, likely=Likely(letter=0.9, day=0.3)) for one in read]
    monkeypatch.setattr(module, "extract_quotations", lambda *_: doubted)
    assert [finding.confidence for finding in read_letters(article, roster).letters] == [confidence]
