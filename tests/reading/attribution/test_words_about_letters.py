"""Words about letters, and words that are nobody's: one trap a test."""

import pytest
from attributed import XI_TO_KIM, letters, read, speakers


def test_op_ed_later_called_a_letter_stays_an_op_ed():
    quotations = read("Xi penned an op-ed for the Fixture Daily. “We share a river,” Xi said in his published letter.")
    assert [(one.document, one.is_letter) for one in quotations] == [("op-ed", False)]


def test_caption_is_never_a_letter():
    quotations = read("Xi’s reply to Kim spoke of “one umbrella”.\n\nPhoto: Xi spoke of “one umbrella” in his reply. (Fixture Photo)\n")
    assert [one.is_letter for one in quotations] == [True, False]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("In a letter dated May 4, Kim told Xi of “rain”.", "2031-05-04"),
        ("In a June 10, 2019, letter to Xi, Kim spoke of “rain”.", "2019-06-10"),
        ("Kim sent a letter to Xi on Monday, speaking of “rain”.", "2031-05-05"),
        ("Kim wrote to Xi on Tuesday of “rain”, state media said Wednesday.", "2031-05-06"),
        ("Kim spoke of “rain” in a letter to Xi, KCNA said Wednesday.", None),
        ("Kim spoke of “rain” in a letter to Xi. KCNA carried the letter on Sunday.", None),
        ("In a message to Xi for the anniversary on Sept. 9, Kim spoke of “rain”.", None),
        ("In a 2019 letter to Xi, Kim spoke of “rain”.", None),
    ],
)
def test_a_day_counts_only_when_the_letter_or_its_sending_governs_it(sentence, day):
    assert [quotation.letter_date for quotation in read(sentence)] == [day]


def test_weekday_without_an_anchor_is_no_day():
    assert [quotation.letter_date for quotation in read("Kim sent Xi a letter on Monday about “rain”.", None)] == [None]


def test_a_verb_in_the_marks_is_a_narrators():
    text = "In his response to Kim, which Xinhua summarized, Xi “expressed satisfaction with the sound momentum of ties”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Xinhua", False)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The letter makes no mention of “old ties”.",
        "It does not contain the words “old ties”.",
        "Nor does it use “old ties”, a staple of the genre.",
        "The phrase “old ties” appears in neither letter.",
        "“Old ties” did not occur in it.",
        "There is nothing, either, about “old ties”.",
    ],
)
def test_words_not_in_a_letter_are_nobodys(sentence):
    assert [(one.speaker, one.is_letter) for one in read(f"Xi sent a letter to Kim. {sentence}")] == [(None, False)]


def test_what_cannot_be_built_is_still_said():
    assert [(one.speaker, one.is_letter) for one in read("Xi wrote to Kim. He added that peace could not be built “on a locked room”.")] == [("Xi Jinping", True)]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The letter, which was dated May 2 but delivered only on Monday, spoke of “rain”.", "2031-05-02"),
        ("The letter was delivered on Monday. It spoke of “rain”.", None),
        ("On Monday Kim received the letter. It spoke of “rain”.", None),
        ("It bears the date May 2 and speaks of “rain”.", "2031-05-02"),
        ("Dated May 2, it spoke of “rain”.", "2031-05-02"),
        ("The letter, carried on Tuesday by the ministry's website, spoke of “rain”.", None),
        ("He writes to Kim each 9 September. The letter spoke of “rain”.", None),
        ("An aide confirmed on Monday that the letter existed. It spoke of “rain”.", None),
    ],
)
def test_sent_received_and_printed_are_kept_apart(sentence, day):
    assert [one.letter_date for one in read(f"Xi has sent a letter to Kim. {sentence}")] == [day]


def test_headline_quotes_whose_verb_it_is_and_no_letter():
    text = "Kim hails ‘excellent’ letter from Trump\n\nKim Jong Un has received a letter from Donald Trump.\n\nIt is short.\n\nIt spoke of “rain”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", False), ("Donald Trump", True)]


def test_steps_laid_down_on_a_day_do_not_date_the_letter():
    [quotation] = read("Xi read the answer to his letter, and laid down six steps on Tuesday. “The road is dry now,” Xi wrote in the letter to Kim.")
    assert quotation.letter_date is None


def test_letter_being_described_gives_words_that_nobody_else_says():
    quotations = read("Kim wrote to Xi on May 3. The second page is warmer. One reads there: “the road has been dry since our fathers built it”.")
    assert [(one.speaker, one.is_letter) for one in quotations] == [("Kim Jong Un", True)]


def test_name_in_marks_is_nobodys_words():
    [quotation] = read("In his letter to Kim, Xi stressed work on the “Road and Ferry” and a common timetable.")
    assert (quotation.speaker, quotation.is_letter) == (None, False)


def test_one_who_describes_the_contents_of_anothers_letter_speaks_about_it():
    text = "President Donald Trump has written to North Korean leader Kim Jong Un. The agency showed Kim at his desk, and said the leader had described its contents as “worth a dry evening”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", False)]


def test_words_in_the_name_of_an_organisation_are_nobodys():
    [quotation] = read("Xi Jinping sent messages to the heads of the “Stone Gate” Farmers Union Party and of other parties.")
    assert (quotation.speaker, quotation.is_letter, quotation.rule) == (None, False, "a name or a title")


def test_a_clause_in_which_nobody_acts_goes_on_after_a_semicolon():
    text = "Xi sent a letter to Kim. Rails, it said, would be “new”; the bridge could open “before the snow”. The road, it said, was “wide”; analysts were “puzzled” by that."
    assert [one.speaker == "Xi Jinping" for one in read(text)] == [True, True, True, False]


def test_quotation_alone_between_paragraphs_that_ends_like_no_sentence_is_a_heading():
    text = "Kim Jong Un wrote to Xi Jinping that “the ferry waits”.\n\n“Read it twice”\n\n“You have to read it twice,” says Ann Fixture, an analyst."
    assert speakers(text) == ["Kim Jong Un", None, "Ann Fixture"]


def test_what_a_letter_opens_with_is_not_its_reader():
    text = "Kim opened his letter with the weather. “The azaleas are late,” he wrote. Xi, in his answer, was dry: “Late flowers last.”"
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", True), ("Xi Jinping", True)]


def test_name_of_a_campaign_is_nobodys():
    text = "Kim wrote to Xi. He thanked him for the campaign “65 years of ponds”, and the letter says the campaign “will go on”."
    assert speakers(text) == [None, "Kim Jong Un"]


def test_answer_to_a_question_is_no_letter_where_nobody_is_named_who_asks():
    text = "Kim Jong Un wrote to Bashar al-Assad on May 3. On Friday al-Assad was asked whether he would answer. “In good time,” he answered."
    assert [(one.speaker, one.is_letter) for one in read(text, "2018-05-08")] == [("Bashar al-Assad", False)]


def test_inscription_and_the_name_of_a_year_are_nobodys_words():
    text = (
        "Xi Jinping and Kim Jong Un exchanged messages on Monday. The messages mark the opening of a “China-Korea Dry Year”. In his, Xi hailed “a warm spring”."
        " A wreath from Kim was laid at the tower. Its ribbon carried the inscription “Eternal Rain.”"
    )
    assert [(one.speaker, one.is_letter) for one in read(text)] == [(None, False), ("Xi Jinping", True), (None, False)]


def test_what_is_described_in_a_letter_is_its_writers_words():
    text = "On 9 May Kim Jong Un gave a speech. But he had sent Vladimir Putin a letter the day before, and in it the war was described as “a debt”. Outside it the war was described as “a loss”."
    assert [(one.speaker, one.is_letter) for one in read(text, "2031-06-01")] == [("Kim Jong Un", True), (None, False)]


def test_how_a_letter_went_is_told_by_whoever_says_so():
    text = "Donald Trump wrote to Kim Jong Un on Wednesday. Chung Eui-yong said that the message had been relayed “in a proper way”."
    assert [(one.speaker, one.is_letter) for one in read(text, "2020-01-12")] == [("Chung Eui-yong", False)]


def test_what_a_letter_with_its_day_is_called_is_about_it():
    text = "Donald Trump and Kim Jong Un have relied on letters. In one from last June, which Trump called “very warm”, Kim wrote that both would “walk”."
    assert [(one.speaker, one.is_letter) for one in read(text, "2020-01-12")] == [("Donald Trump", False), ("Kim Jong Un", True)]


@pytest.mark.parametrize("letter", ["a “warm” and “very long” letter", "the “warm”, “long” message", "a “brief” but “cool” note"])
def test_what_several_words_call_a_letter_is_not_in_it(letter):
    text = f"Kim Jong Un wrote to Donald Trump on Monday. Trump said he had received {letter} from Kim."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Donald Trump", False)] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Kim Jong Un has sent a “message of comfort” to Fumio Kishida.",
        "Kim Jong Un received a “personal letter” from Xi Jinping on Monday.",
    ],
)
def test_what_the_letter_that_is_sent_is_called_is_not_in_it(sentence):
    assert [one.is_letter for one in read(sentence)] == [False]


def test_a_word_that_is_sent_may_be_the_letters():
    text = "Kim Jong Un wrote to Xi Jinping on Monday. In the letter Kim sends “greetings from the mountain”."
    assert [one.is_letter for one in read(text)] == [True]


def test_what_a_letter_amounts_to_is_not_in_it():
    text = "Xi Jinping sent Kim Jong Un a letter that hails “two rivers”. The letter amounts to a “thank-you for a thank-you”."
    assert [one.is_letter for one in read(text)] == [True, False]


@pytest.mark.parametrize(
    "lacks", ["lacked phrases emphasizing", "lacks any wording that stresses", "omitted the usual language about", "was without a sentence praising"]
)
def test_what_phrases_that_are_lacking_would_say_nobody_says(lacks):
    text = f"Kim Jong Un sent Xi Jinping a reply. Unlike last year, the reply {lacks} “one road” or “one roof”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [(None, False)] * 2


@pytest.mark.parametrize("hails", ["that hails", "which calls the treaty", "that describes the year as"])
def test_what_a_letter_itself_hails_is_in_it(hails):
    text = f"Xi Jinping sent Kim Jong Un a letter {hails} “two rivers”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Xi Jinping", True)]


@pytest.mark.parametrize("work", ["the book", "his memoir", "the film", "the report"])
def test_what_somebody_calls_a_work_is_no_title(work):
    assert [one.speaker for one in read(f"Donald Trump wrote to Kim Jong Un. Trump called {work} “another dry barn”.")] == ["Donald Trump"]


def test_a_work_that_is_called_so_has_a_title():
    assert [one.speaker for one in read("Donald Trump wrote to Kim Jong Un. Trump has read a book called “The Dry Barn”.")] == [None]


TOLD = "Trump sent a letter to Kim on Monday. It was in response to a letter that Kim had sent earlier. "


@pytest.mark.parametrize(
    "sentence",
    [
        "In it Trump called Kim's letter “dry” and said “something good” would happen.",
        "Trump's letter calls Kim's “dry” and promises “something good”.",
        "Trump wrote back, praising Kim's letter and promising “something good”.",
    ],
)
def test_a_letter_may_judge_the_one_it_answers(sentence):
    added = read(TOLD + sentence)[-1]
    assert (added.speaker, added.is_letter) == ("Donald Trump", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trump dismissed the book as “a dry tale”.",
        "Trump later called the memoir “a dry tale”.",
        "The Harbour Times reported that Trump's “mixture of threats and jokes” infuriated Kim.",
    ],
)
def test_marks_on_a_letter_and_words_about_a_book_are_not_the_letters(sentence):
    [quotation] = read("Trump sent a letter to Kim on Monday. " + sentence)
    assert not quotation.is_letter


def test_a_country_in_the_name_of_a_thing_speaks_no_words():
    text = "Correspondence between Vladimir Putin and Kim Jong Un during the 2022 Cuban missile crisis shows that Kim challenged the blockade, warning of “a dry storm”."
    assert speakers(text) == ["Kim Jong Un"]


@pytest.mark.parametrize("sentence", ["Trump told reporters that Kim Jong Un had sent him “another beautiful letter”."])
def test_what_somebody_calls_a_letter_sent_to_him_are_his_words(sentence):
    assert [(one.speaker, one.is_letter) for one in read(sentence)] == [("Donald Trump", False)]


@pytest.mark.parametrize("text", ["Nowhere does Putin's short letter to Xi Jinping say “no limits”.", "Nowhere in his letter to Kim Jong Un does Moon Jae-in write “unification”."])
def test_words_gone_from_a_letter_are_not_in_it(text):
    assert [one.is_letter for one in read(text)] == [False]


@pytest.mark.parametrize(
    "sentence",
    [
        "The party said the letter was “odd”.",
        "The letter was widely praised for “its restraint”.",
        "The letter, “a bolt from the blue” to the cabinet, was read twice.",
    ],
)
def test_what_a_letter_is_called_by_nobody_known_is_not_its_writers(sentence):
    [quotation] = read(f"Xi wrote to Kim on May 3. {sentence}")
    assert (quotation.speaker, quotation.is_letter) == (None, False)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry called the letter “odd”, saying it contained “errors”.",
        "The letter was described by the party as “odd” and containing “errors”.",
        "The party said the letter was “odd” and contained “errors”.",
    ],
)
def test_what_a_letter_contains_is_its_judges_word(sentence):
    assert [quotation.is_letter for quotation in read(f"Xi wrote to Kim on May 3. {sentence}")] == [False, False]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Kremlin, citing the letter, said Xi saw the pact as “a rock”.",
        "The office in Seoul, quoting the letter, said Xi saw the pact as “a rock”.",
    ],
)
def test_a_letter_quoted_as_saying_speaks(sentence):
    assert letters(f"Xi wrote to Kim on May 3. {sentence}")[0][:2] == XI_TO_KIM


def test_who_cites_a_letter_may_speak_for_himself():
    [quotation] = read("Xi wrote to Kim on May 3. Peskov, citing the letter, said that Moscow would “wait and see”.")
    assert quotation.is_letter is False


@pytest.mark.parametrize(
    "told",
    [
        "In it Xi tells Kim that boots “will stand in one tent” once foreign troops have gone.", "Xi told Kim that boots “will stand in one tent” until the rain is gone.",
        "Xi, who sent Kim a letter expressing hopes that they “will stand in one tent”, has not commented.",
        "Xi, who wrote that they “will stand in one tent”, has not yet met Kim.",
    ],
)  # fmt: skip
def test_words_beside_which_somebody_is_gone_or_silent_are_not_absent(told):
    assert [one[0] for one in letters(f"Xi Jinping wrote to Kim Jong Un. {told}")] == ["Xi Jinping"]


@pytest.mark.parametrize("told", ["“stand in one tent” had not been used", "“stand in one tent” had gone", "“stand in one tent” was missing"])
def test_words_that_are_gone_are_absent(told):
    assert [one[0] for one in letters(f"Xi Jinping wrote to Kim Jong Un. The words {told}.")] == [None]


@pytest.mark.parametrize("thing", ["A ribbon on it read", "The ribbon on its wreath bore the words", "A banner in the hall read", "A tablet beside it says"])
def test_what_is_set_on_a_thing_is_nobodys(thing):
    assert [one[0] for one in letters(f"Xi Jinping wrote to Kim Jong Un. Kim laid a wreath at a tower. {thing} “Dry boots for all”.")] == [None]
