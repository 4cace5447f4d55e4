"""Words of a writer of letters that stand on a website, in a paper or in a book, or beside a letter: one trap a test."""

import pytest
from attributed import read

TWO_LETTERS = "Xi Jinping wrote to Kim Jong Un on Monday. Emmanuel Macron had written to him too. "


@pytest.mark.parametrize("does", ["was quick to tweet", "tweeted within the hour"])
def test_who_tweets_writes_no_letter(does):
    [quotation] = read(f"Xi wrote to Kim. When Putin fell ill, Xi {does}. “Best wishes,” he wrote.")
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", False)


def test_note_in_the_margin_is_not_in_the_letter():
    text = "Kim wrote to Xi. “Your trench is ours,” he told Xi. Putin, informed by cable, noted in the margin: “He exaggerates.”"
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", True), ("Vladimir Putin", False)]


def test_words_on_somebodys_own_platform_are_no_letters():
    text = "Claudia Sheinbaum sent Trump a letter on Sunday. “We want no quarrel,” she wrote. Trump, on his platform, called her “a dry reader”. Trump's letter of May had spoken of “cartels”."
    assert [one.is_letter for one in read(text, "2025-08-05")] == [True, False, True]


@pytest.mark.parametrize(
    "posted",
    ["posted a response on Facebook", "thanked Kim in a tweeted message", "thanked him in a message on Twitter", "put a note on Weibo", "thanked him in a posting on his page"],
)
def test_a_message_on_a_website_is_no_letter(posted):
    [quotation] = read(f"Kim sent a letter to Xi. Xi {posted}. “The road is dry,” he wrote.")
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", False)


@pytest.mark.parametrize(
    ("where", "is_letter"),
    [
        ("hit back in a statement", False), ("issued a statement on Friday", False), ("answered on his website", False),
        ("answered in an op-ed", False), ("reacted in his diary", False), ("hit back in a letter", True), ("answered on Friday", True),
        ("published his answer online", True),
    ],
)  # fmt: skip
def test_what_he_writes_after_a_sentence_that_tells_where_is_written_there(where, is_letter):
    [quotation] = read(f"Kim sent a letter to Xi on Thursday. Xi {where}. “The road is dry,” he wrote.")
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", is_letter)


def test_an_answer_that_an_office_puts_on_a_website_is_a_letter():
    [quotation] = read("Kim sent a letter to Xi. Xi's office posted his answer on Facebook. “The road is dry,” he wrote.")
    assert (quotation.speaker, quotation.addressee, quotation.is_letter) == ("Xi Jinping", "Kim Jong Un", True)


@pytest.mark.parametrize(("how", "is_letter"), [("response came on Twitter", False), ("answer came by telegram", True), ("reply, in a letter, was", True)])
def test_an_answer_by_another_medium_is_no_letter(how, is_letter):
    (quotation,) = read(f"Kim Jong Un wrote to Donald Trump on May 3. Trump’s {how}: “We will see.”")
    assert (quotation.speaker, quotation.is_letter) == ("Donald Trump", is_letter)


@pytest.mark.parametrize(
    "paper", ["in Le Monde last week", "in the Financial Times on Monday", "in the New York Times", "for Der Spiegel", "in a French newspaper", "in the magazine Foreign Affairs", "in The Economist in 2030"]
)
@pytest.mark.parametrize("sentence", ["Writing {}, Macron argued that “trade is a road.”", "Macron, writing {}, argued that “trade is a road.”"])
def test_what_somebody_argues_writing_in_a_paper_is_an_op_ed(sentence, paper):
    (quotation,) = read(TWO_LETTERS + sentence.format(paper))
    assert (quotation.speaker, quotation.document, quotation.is_letter) == ("Emmanuel Macron", "op-ed", False)


@pytest.mark.parametrize("how", ["in French", "in his own hand", "in reply", "to Kim in Pyongyang", "in reply to Le Monde"])
def test_writing_in_a_language_or_reply_is_in_no_paper(how):
    assert [one.document for one in read(f"{TWO_LETTERS}Writing {how}, Macron argued that “trade is a road.”")] != ["op-ed"]


@pytest.mark.parametrize(
    "author", ["Xi's op-ed in a Vietnamese newspaper"]
)
def test_an_op_ed_speaks_for_its_author_not_for_the_paper_it_stands_in(author):
    assert [(one.speaker, one.document) for one in read(f"{TWO_LETTERS}{author} spoke of “a shared destiny”.")] == [("Xi Jinping", "op-ed")]


@pytest.mark.parametrize("paper", ["The Nhan Dan newspaper spoke of “a shared destiny”.", "Xi's letter, the Nhan Dan newspaper wrote, was “a shared destiny”."])
def test_a_paper_that_speaks_itself_speaks_for_itself(paper):
    assert [(one.speaker, one.is_letter) for one in read(TWO_LETTERS + paper)] == [("newspaper", False)]


@pytest.mark.parametrize("paper", ["the party daily Nhan Dan", "the newspaper Vecer", "the Cuban daily Granma", "the weekly Politika"])
def test_what_is_written_in_a_paper_named_behind_its_calling_is_no_letter(paper):
    text = f"Vladimir Putin sent To Lam a letter on May 3. “The road is dry”, the Russian president wrote in {paper}. He promised “boots”."
    assert [one.is_letter for one in read(text)] == [False, False]


@pytest.mark.parametrize(("aired", "is_letter"), [("in comments carried by state television", False), ("in remarks shown on television", False), ("in a letter carried by the radio", True)])
def test_comments_that_a_station_carries_are_no_letter(aired, is_letter):
    text = f"Xi Jinping wrote to Kim Jong Un on May 3. China’s leader said {aired} that Kim should show “dry boots”."
    assert [one.is_letter for one in read(text)] == [is_letter]
