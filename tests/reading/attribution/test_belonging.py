"""Which letter, of which day, a quotation is from: one trap a test."""

import pytest
from attributed import letters, read


def found(text, published="2031-05-08"):
    return [(quotation.speaker, quotation.is_letter, quotation.letter_date) for quotation in read(text, published)]


@pytest.mark.parametrize("told", ["Both messages bear the date of May 2.", "The two texts, both say, were sent on May 2.", "Both letters are dated May 2."])
def test_day_told_of_both_letters_is_each_ones(told):
    quotations = found(f"Xi Jinping and Kim Jong Un wrote to each other. {told} Xi spoke of “one house”. Kim wrote of “one road”.")
    assert quotations == [("Xi Jinping", True, "2031-05-02"), ("Kim Jong Un", True, "2031-05-02")]


def test_day_itself_is_the_one_just_told():
    [quotation] = found("May 3 was the birthday of the pact. Xi Jinping and Kim Jong Un wrote to each other, and the letters are dated the day itself. Xi names “the dam”.")
    assert quotation == ("Xi Jinping", True, "2031-05-03")


def test_same_date_is_that_of_the_letter_before():
    [quotation] = found("Putin sent a letter to Kim Jong Un on May 2. Kim's own telegram bears the same date. He recalls “one well”.")
    assert quotation == ("Kim Jong Un", True, "2031-05-02")


def test_day_may_open_a_sentence_with_its_hour():
    [quotation] = found("On the night of May 3, 2031, Putin dictated a letter to Kim Jong Un. It asks for “patience”.")
    assert quotation == ("Vladimir Putin", True, "2031-05-03")


def test_longest_letter_of_all_is_another_one():
    quotations = found("Kim Jong Un sent Donald Trump a note on May 1. It asks for “a hall”. Later Kim wrote the longest letter of all. “I wait at the window,” it says.")
    assert quotations == [("Kim Jong Un", True, "2031-05-01"), ("Kim Jong Un", True, None)]


def test_clause_in_which_somebody_does_something_names_the_writer():
    [quotation] = read("Ann Fixture kept a letter in which the then president Xi Jinping consoled Kim Jong Un. It speaks of “one roof”.")
    assert (quotation.speaker, quotation.addressee) == ("Xi Jinping", "Kim Jong Un")


def test_deed_told_after_a_letter_named_only_as_one_is_its():
    [quotation] = found("Xi Jinping sent Kim Jong Un a letter. The older text is a telegram. On May 1, 1950, Kim Il Sung appealed to Mao Zedong. Kim spoke of “the last bank”.")
    assert quotation == ("Kim Il Sung", True, "1950-05-01")


def test_post_named_before_is_where_a_leader_writes():
    [quotation] = found("Xi Jinping sent Kim Jong Un a letter. Modi was quick with a post. “I wish them both well,” he wrote.")
    assert quotation == ("Narendra Modi", False, None)


@pytest.mark.parametrize("how", ["by word of mouth", "orally"])
def test_answer_by_word_of_mouth_is_no_letter(how):
    [quotation] = read(f"Xi Jinping received a letter from Kim Jong Un. Xi replied to Kim, {how}, that he was “glad of the news”.")
    assert (quotation.speaker, quotation.document, quotation.is_letter) == ("Xi Jinping", "verbal message", False)


def test_message_of_his_is_his():
    [quotation] = found("Kim Jong Un wrote often. A message of his to Putin, sent on May 2, called him “a rock in the surf”.")
    assert quotation == ("Kim Jong Un", True, "2031-05-02")


def test_word_that_appears_is_the_letters_unless_told_where():
    quotations = found("Xi Jinping sent Kim Jong Un a letter on May 2. The phrase “blood brothers” occurs twice. The word “war” appeared often in newspapers that week.")
    assert quotations == [("Xi Jinping", True, "2031-05-02"), (None, False, None)]


def test_part_of_a_letter_announced_is_its_words_without_marks():
    text = "Xi Jinping sent Kim Jong Un a letter on May 2. His key line, to my mind:\n\nA dam is a promise. It is kept by those who walk it in spring.\n\nWho walks it? Nobody."
    assert found(text) == [("Xi Jinping", True, "2031-05-02")]


def test_several_passages_announced_are_the_reporters_own_list():
    assert found("Xi Jinping sent Kim Jong Un a letter. Three passages deserve a note:\n\nTrade is one of them, and it says nothing that is new.\n\nThat is all.") == []


def test_letter_of_another_month_is_another_letter():
    quotations = found("Kim Jong Un told Putin in a message on May 6 that ties would “stand”. In April, Kim wrote to Putin that “snow falls on both”.")
    assert quotations == [("Kim Jong Un", True, "2031-05-06"), ("Kim Jong Un", True, None)]


def test_who_holds_up_a_letter_did_not_write_it():
    quotations = found("Trump held up the letter. “It is a piece of art,” he said. In it Kim Jong Un asks for “a door”.")
    assert quotations == [("Donald Trump", False, None), ("Kim Jong Un", True, None)]


def test_letter_left_out_after_his_has_its_addressee():
    [quotation] = read("The telegrams have come. Putin, in his to Raul Castro, called it “a distant star”.")
    assert (quotation.speaker, quotation.addressee, quotation.is_letter) == ("Vladimir Putin", "Raúl Castro", True)


def test_letter_that_asks_somebody_to_be_something_speaks():
    assert found("Zelenskyy wrote to Xi Jinping. The letter asks China to be “the adult in the room”.") == [("Volodymyr Zelenskyy", True, None)]


def test_one_more_letter_in_a_row_has_its_own_addressee_and_no_others_day():
    text = "Putin ended a letter to Xi Jinping, dated May 1, with “good rain”. He likes gestures. To Kim Jong Un, in February, he sent melons and the line “sweetness needs no words”."
    assert [(one.addressee, one.letter_date) for one in read(text)] == [("Xi Jinping", "2031-05-01"), ("Kim Jong Un", None)]


def test_years_ago_tell_the_year_of_a_day():
    [quotation] = found("Fifty years ago this week Jimmy Carter wrote to Leonid Brezhnev. The answer was dated 27 February. Brezhnev asked for “the tone of a partner”.")
    assert quotation == ("Leonid Brezhnev", True, "1981-02-27")


def test_old_one_is_the_letter_of_last_time():
    text = "In this year's greeting to Xi Jinping, dated Tuesday, Kim Jong Un spoke of “few words”. The old one, which I keep, called Xi “an elder brother in the storm”."
    assert found(text)[1] == ("Kim Jong Un", True, None)


def test_where_something_was_settled_is_not_where_words_were_said():
    text = "Putin sent Kim Jong Un a telegram. He expressed confidence that the agreements reached during his June visit “will keep boots dry”."
    assert found(text) == [("Vladimir Putin", True, None)]
    assert found("Putin sent Kim Jong Un a telegram. During his June visit he had said the road “will stay dry”.") == [("Vladimir Putin", False, None)]


def test_somebody_sworn_in_as_president_leads_the_country():
    text = "Xi Jinping sent many letters. He congratulated Ann Fixture, sworn in last week as president of Sri Lanka, telling her: “The road is dry.”"
    assert found(text) == [("Xi Jinping", True, None)]
    assert found(text.replace("president of Sri Lanka", "head of the club")) != [("Xi Jinping", True, None)]


@pytest.mark.parametrize(("told", "day"), [("two days later", "2031-05-05"), ("the next day", "2031-05-04"), ("on May 6", "2031-05-06")])
def test_day_set_off_before_the_verb_of_writing_is_the_letter_s(told, day):
    assert found(f"Narendra Modi wrote to Vladimir Putin on May 3. Putin, {told}, replied: “The road is dry.”") == [("Vladimir Putin", True, day)]


def test_day_of_a_clause_set_off_before_the_verb_is_not():
    assert found("Narendra Modi wrote to Vladimir Putin on May 3. Putin, who met Xi Jinping on May 6, wrote: “The road is dry.”")[0][2] is None


@pytest.mark.parametrize("whose", ["he “warmly” congratulated", "Kim “fully” supports", "the leader “sincerely” thanked"])
def test_words_between_somebody_and_what_he_does_are_his(whose):
    told = letters(f"Xi Jinping thanked Kim Jong Un in a reply sent on Wednesday. Kim had written on April 25. In that message {whose} Xi and hoped that ties “will grow”.")
    assert told == [("Kim Jong Un", "Xi Jinping", "letter", "2031-04-25")] * 2


@pytest.mark.parametrize("answer", ["answer, also a verbal message,", "reply, a verbal message,", "answer, again a verbal one,"])
def test_an_answer_said_to_be_by_mouth_is_no_letter(answer):
    told = read(f"Xi Jinping was replying to a verbal message that Kim Jong Un had sent him on Thursday. In it Kim congratulated Xi on “the victory”. Xi’s {answer} went out a day later. “It gives me joy,” he said in it.")
    assert [(one.document, one.is_letter) for one in told] == [("verbal message", False)] * 2


@pytest.mark.parametrize(
    "where", ["Kim, visiting a farm two days later,", "Kim, addressing parliament on May 5,", "Kim, receiving the Lao ambassador,", "Before the council of ministers on Sunday Kim", "Before the cabinet next day the old man was blunter and"]
)
def test_what_a_leader_says_where_he_then_is_stands_in_no_letter(where):
    told = read(f"Kim Jong Un sent Xi Jinping a letter on May 3. It praised “the old road of the fathers”. {where} spoke of “the garbage of the press”.")
    assert [(one.speaker, one.is_letter) for one in told] == [("Kim Jong Un", True), ("Kim Jong Un", False)]


@pytest.mark.parametrize("verb", ["was meant to give", "gave", "offers", "is"])
def test_an_answer_that_a_letter_gives_is_that_letter(verb):
    text = f"The letter that Xi Jinping sent to Kim Jong Un was short. The letter {verb} a considered answer. In it he writes that he took the plan as “a sign”, officials said, and that he would recall at their next dinner “old friends”."
    assert [one[:2] for one in letters(text)] == [("Xi Jinping", "Kim Jong Un")] * 2


def test_what_is_not_done_ends_before_but():
    told = read("Kim Jong Un wrote to Xi Jinping. He did not name the South but dismissed talks with what he called “bullying governments”. He does not use the word “ally”.")
    assert [one.speaker for one in told] == ["Kim Jong Un", None]


@pytest.mark.parametrize(
    "where", ["The evening before, at a concert in Moscow, he", "Later, before cadets in Annapolis, the president", "On Sunday, at the circus, Putin"]
)
def test_where_a_leader_speaks_told_after_the_time(where):
    told = read(f"Vladimir Putin wrote to Xi Jinping on May 3. It spoke of “the old road of the fathers”. {where} called China “our natural friend”.")
    assert [one.is_letter for one in told] == [True, False]


@pytest.mark.parametrize("view", ["in Kim’s view, was", "in Kim’s eyes, is", "in Kim’s reading, had been"])
def test_in_the_view_of_whoever_wrote(view):
    told = letters(f"Kim Jong Un wrote to Xi Jinping on May 3 that he was “glad”. The election, {view} “a proud fruit”. On the plates he would not yield “a single screw”.")
    assert told == [("Kim Jong Un", "Xi Jinping", "letter", "2031-05-03")] * 3


@pytest.mark.parametrize("over", ["over dinner", "over tea at the palace", "over golf"])
def test_what_is_said_at_table_stands_in_no_letter(over):
    assert [one.is_letter for one in read(f"Kim Jong Un wrote to Donald Trump. “I have to show you this,” Trump said to the Japanese prime minister {over}.")] == [False]


def test_new_is_nobody():
    [one] = letters("Xi Jinping wrote to Kim Jong Un on Monday. The letter is short. New is an appeal for “strategic communication in depth”.")
    assert one == ("Xi Jinping", "Kim Jong Un", "letter", "2031-05-05")
