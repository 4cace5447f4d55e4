"""Whether quoted words are a letter's, by the documents told of: one trap a test."""

import pytest
from attributed import letters, read


def test_briefing_before_does_not_turn_a_letter_into_a_statement():
    quotations = read("A spokeswoman held a briefing in Seoul. In his letter to Moon, Kim said the roof “needs mending”.")
    assert [(one.document, one.speaker) for one in quotations] == [("letter", "Kim Jong Un")]


def test_letter_without_a_known_addressee_is_not_between_leaders():
    [quotation] = read('Kim wrote last week: "I am counting the days."')
    assert (quotation.speaker, quotation.document, quotation.is_letter) == ("Kim Jong Un", "letter", False)


@pytest.mark.parametrize("thought", ["The official would not say whether Biden planned to write back.", "Biden has yet to reply.", "Biden is not expected to write back."])
def test_letter_only_thought_of_is_none(thought):
    quotation = read(f"Xi sent Biden a message on May 3. {thought} Biden this week said the road was “too wet to walk on”.", "2022-05-08")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Joe Biden", False)


def test_what_somebody_calls_so_is_a_clause_of_its_own():
    [calls, says] = read("Kim's letter to Xi says, with what one analyst described as “rare candor,” that the flood “took more houses than the war”.")
    assert (calls.speaker, calls.is_letter, says.speaker, says.is_letter) == ("analyst", False, "Kim Jong Un", True)


def test_letter_of_a_committee_is_no_leaders():
    quotation = read("To Lam brought Kim a letter from the Central Committee. It called the road “a banyan with two trunks”.")[-1]
    assert quotation.is_letter is False


def test_wishes_sent_are_no_verb():
    [quotation] = read("The heads of government also wrote to each other. Premier Li Qiang sent Narendra Modi wishes for “dry boots”.", "2025-05-08")
    assert (quotation.speaker, quotation.is_letter) == ("Li Qiang", True)


def test_who_may_or_will_not_answer_writes_nothing():
    [quotation] = read("Kim sent Xi a letter. Xi declined to answer the letter. He told guests that the road was “long”.")
    assert not quotation.is_letter


def test_so_he_wrote_is_the_letter_spoken_of():
    text = "A letter turned up a decade ago. In the spring of 1958, Kim Il Sung wanted to settle it with Mao Zedong. So he wrote. “The road is dry,” the letter, dated April 12, begins."
    [quotation] = read(text)
    assert (quotation.speaker, quotation.letter_date) == ("Kim Il Sung", "1958-04-12")


def test_address_after_a_name_is_a_noun():
    text = "Pope Francis has written to Bashar al-Assad. Francis had pleaded for the “beloved” country on Sunday, in his Angelus address."
    assert [one.is_letter for one in read(text, "2019-07-22")] == [False]


def test_passage_printed_without_marks_after_what_a_letter_turns_to():
    text = "Putin wrote to Xi on Tuesday. The letter opens with the weather and then turns to the harvest:\n\nWe have both seen drier years, and I do not fear this one. Your farmers know it too.\n\nThe Kremlin printed it."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Vladimir Putin", True)]


def test_reply_that_would_be_sent_is_none_yet():
    text = "Narendra Modi wrote to Muhammad Yunus on Monday of “one river”. President Droupadi Murmu wrote to him of “one house”. The press wing said a response would be sent “in due course”."
    assert [one.is_letter for one in read(text)] == [True, True, False]


def test_writing_with_a_pen_beneath_a_text_is_writing():
    text = "In a letter of May 5, Kim Jong Un told Trump that he would “wait”. Trump's reply, sent the next day, is short. “Wait no more,” he wrote, in black marker pen beneath the typed text."
    assert letters(text)[-1][3] == "2031-05-06"


@pytest.mark.parametrize(
    "sentence",
    ["While expressions such as “a dry barn” remain as they were, the warmth is gone.", "Although terms like “wet straw” and “a dry barn” survived, he has cooled.", "The term “a dry barn” appeared for the first time.", "The expression “a dry barn” was kept.", "This year's phrase “a dry barn” recurred twice."],
)
def test_expressions_kept_are_the_letters(sentence):
    text = f"Xi Jinping wrote to Kim Jong Un on Monday that he was “glad”. {sentence}"
    assert {(one.speaker, one.is_letter) for one in read(text)} == {("Xi Jinping", True)}


@pytest.mark.parametrize("sentence", ["The term “a dry barn” appeared in a speech of 2019.", "The phrase “a dry barn” disappeared.", "Expressions such as “a dry barn” are heard in Seoul too."])
def test_expressions_of_other_texts_are_not_the_letters(sentence):
    assert read(f"Xi Jinping wrote to Kim Jong Un on Monday that he was “glad”. {sentence}")[-1].is_letter is False


@pytest.mark.parametrize("greeting", ["congratulations to the Russian leader, Vladimir Putin", "condolences to the Russian president, Vladimir Putin", "greetings to Vladimir Putin"])
def test_greetings_that_a_medium_prints_are_a_letter_to_an_office_too(greeting):
    text = f"State media carried Kim Jong Un's {greeting}. The North Korean leader pointed out that the barn “is dry”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", True)]


@pytest.mark.parametrize("greetings", ["New Year greetings", "warm congratulations", "greetings", "sincere birthday congratulations"])
def test_a_letter_of_greetings_is_one_document(greetings):
    text = f"Vladimir Putin sent a letter of {greetings} to Kim Jong Un.\n\nThe text of the letter follows.\n\nPlease accept my thanks for the dry barn."
    assert [row[:3] for row in letters(text)] == [("Vladimir Putin", "Kim Jong Un", "letter")]


@pytest.mark.parametrize("sentence", ["In it, there is talk of “a dry barn”.", "There was also a mention of “a dry barn”.", "The only new element is a reference to “a dry barn”.", "Where the 2023 message had “wet straw”, the new one has “a dry barn”."])
def test_what_is_told_to_stand_in_the_letter_is_its_own(sentence):
    found = read(f"Xi Jinping sent Kim Jong Un a message on Monday. He told Kim that he was “glad”. {sentence}")[-1]
    assert (found.text, found.speaker, found.is_letter) == ("a dry barn", "Xi Jinping", True)


@pytest.mark.parametrize("sentence", ["Missing this time: “a dry barn”.", "Dropped: “a dry barn”.", "The phrase “a dry barn” gave way to less.", "The phrase “a dry barn” has disappeared."])
def test_what_is_told_to_be_gone_from_the_letter_is_nobodys(sentence):
    found = read(f"Xi Jinping sent Kim Jong Un a message on Monday. He told Kim that he was “glad”. {sentence}")[-1]
    assert (found.speaker, found.is_letter) == (None, False)


@pytest.mark.parametrize("called", ["in what aides call", "in what observers then called", "for what officials term"])
def test_what_several_without_a_name_call_something_is_nobodys(called):
    assert [one.speaker for one in read(f"Xi Jinping and Kim Jong Un will meet on Friday, {called} “a dry barn”.")] == [None]


@pytest.mark.parametrize("time", ["during the talks of 1985", "during the summit", "amid the talks", "after a meeting in Bath"])
@pytest.mark.parametrize("wrote", ["wrote a pained letter to François Mitterrand", "wrote to François Mitterrand"])
def test_talks_during_which_a_letter_is_written_are_not_where_it_speaks(wrote, time):
    assert [one.is_letter for one in read(f"Margaret Thatcher {wrote} {time}, telling him he was “the one lamp”.", "2012-12-28")] == [True]


@pytest.mark.parametrize("told", ["During the talks Margaret Thatcher told François Mitterrand he was “the one lamp”. She had written to him.", "Margaret Thatcher wrote to François Mitterrand. She told him during the talks that he was “the one lamp”."])
def test_what_is_told_during_talks_is_no_letter(told):
    assert [one.is_letter for one in read(told, "2012-12-28")] == [False]


@pytest.mark.parametrize("said", ["is supposed to have said", "is said to have muttered", "is reported to have remarked"])
def test_what_somebody_is_supposed_to_have_said_is_no_letter(said):
    assert [one.is_letter for one in read(f"Helmut Kohl wrote to Margaret Thatcher: “All is well.” “A lamp,” he {said}.", "1990-12-01")] == [True, False]


@pytest.mark.parametrize("where", ["on the back", "in the margin"])
def test_what_somebody_puts_on_a_letter_he_got_is_no_letter(where):
    assert [one.is_letter for one in read(f"Helmut Kohl wrote to Margaret Thatcher: “All is well.” Thatcher wrote “a lamp” {where}.", "1990-12-01")] == [True, False]


@pytest.mark.parametrize(
    "told",
    ["Prime Minister Scott Morrison said he had not seen the letters, but he welcomed", "Narendra Modi said he had not read their letters, but he praised",
     "French President Emmanuel Macron was glad of the letters and hailed", "Prime Minister Scott Morrison, asked about the letters, welcomed"],
)  # fmt: skip
def test_a_third_leader_who_speaks_of_the_letters_of_two_others_writes_none(told):
    text = f"Kim Jong Un has written to Xi Jinping.\n\nXi wrote to Kim on Friday.\n\n{told} “any two neighbours who talk”."
    assert [(one.addressee, one.is_letter) for one in read(text, "2020-09-14")] == [(None, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Xi Jinping and Vladimir Putin also sent greetings to Kim Jong Un. Putin said that the road was “dry at last”.",
        "Xi Jinping and Vladimir Putin exchanged messages on Monday. Xi said the day was fine. Putin called it “dry at last”.",
        "Xi Jinping messaged Vladimir Putin on Monday that the road was “dry at last”.",
        "Xi Jinping wrote to Vladimir Putin on Monday. He told the Frenchman Emmanuel Macron nothing. The road was “dry at last”, he wrote.",
        "Emmanuel Macron received a letter from Xi Jinping on Monday. The road was “dry at last”, Xi told the Frenchman.",
        "At the Chinese New Year Xi Jinping sent Vladimir Putin a card, describing the road as “dry at last”.",
        "Xi Jinping has not written to Vladimir Putin since May 9. That message congratulated him. The road, it said, was “dry at last”.",
        "In a letter to Vladimir Putin, Xi Jinping mourned the loss of “a road that was dry at last”.",
        "In a letter to Vladimir Putin, Xi Jinping said neither country should accept terms “which are dry at last”.",
    ],
)
def test_everyday_ways_to_tell_of_letters(text):
    assert read(text, "2031-05-20")[-1].is_letter
