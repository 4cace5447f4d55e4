"""Which letter stays spoken of, who handed it on, and what is no word of it: one trap a test."""

import pytest
from attributed import letters, read, speakers


def found(text, published="2031-05-08"):
    return [(one.speaker, one.addressee, one.is_letter) for one in read(text, published)]


@pytest.mark.parametrize(
    "told",
    [
        "The letter is colder than the one Putin sent the week before.",
        "Unlike Putin's, the letter is short.",
    ],
)
def test_a_letter_that_another_is_compared_with_is_not_spoken_of(told):
    assert found(f"Xi sent Kim a letter on May 3. {told} The second sentence says that ties are “in good order”.") == [("Xi Jinping", "Kim Jong Un", True)]


def test_the_letter_quoted_from_is_the_one_spoken_of():
    text = "Putin wrote to Kim on May 1. Xi sent Kim a letter on May 3. Putin writes that the war is “long”. The last line is about “bread”."
    assert speakers(text) == ["Vladimir Putin", "Vladimir Putin"]


@pytest.mark.parametrize("lead", ["Kim received a letter from Trump.", "Kim showed aides a letter from Trump."])
def test_he_who_does_something_in_it_wrote_it(lead):
    assert found(f"{lead} In it, he asked for “an hour of frankness”.", "2019-05-08") == [("Donald Trump", "Kim Jong Un", True)]


def test_a_letter_handed_to_an_official_is_not_to_him():
    text = "Trump has written to Kim. The envoy delivered the letter to Foreign Minister Choe Son Hui on Monday. It opens, two senior diplomats said, by calling the summit “a good evening”, and asks for “another”."
    assert found(text, "2019-05-08") == [("Donald Trump", "Kim Jong Un", True)] * 2


def test_a_letter_to_workers_handed_over_stays_one_to_them():
    assert found("Kim wrote a letter to the workers of a mine. He delivered the letter to the miners on Monday. “Dig deep,” it says.") == [("Kim Jong Un", None, False)]


def test_what_he_adds_of_an_older_thing_is_from_the_same_letter():
    text = "Xi wrote to Kim on May 3. “The bridge holds,” the Chinese leader writes. The ferry opened in 2011 is, he adds, “older than our quarrels”."
    assert [one.letter_date for one in read(text)] == ["2031-05-03"] * 2


def test_what_somebody_says_of_anothers_letter_is_not_in_it():
    assert found("A letter came from Kim on May 3. Putin said that it was “warm and long”.") == [("Vladimir Putin", None, False)]
    assert found("Kim sent Putin a letter on May 3. Putin said he had got a “charming” letter from Kim.")[0][2] is False


def test_terms_of_an_agreement_are_nobodys_words_here():
    assert found("Xi wrote to Kim on May 3. He praised the pact under which both sides are to lift duties “at once”.") == [(None, None, False)]
    assert found("Xi wrote to Kim on May 3. He praised the treaty under which, he wrote, both stand “side by side”.") == [("Xi Jinping", "Kim Jong Un", True)]


def test_what_has_not_been_done_is_not_absent():
    text = "Xi wrote to Kim on May 3 that the “blood shed on the hills” had not been forgotten. The phrase “comrade in arms” had not been used."
    assert speakers(text) == ["Xi Jinping", None]


def test_words_not_seen_in_another_letter_either_are_in_none():
    assert found("Xi wrote to Kim on May 3. Missing is the phrase “lips and teeth,” which has not been seen in a message to Kim since 2021.") == [(None, None, False)]


def test_a_king_is_one_by_his_number():
    assert found("Macron wrote on May 3, the day of the throne. In a reply, Mohammed VI told him that “clear skies last”.", "2024-05-08")[0][::2] == ("Mohammed VI", True)


def test_pm_is_a_title_and_an_hour():
    assert speakers("PM Narendra Modi wrote to Xi Jinping that the pass was “open”. At 5:30 PM Modi said it was “shut”.", "2024-05-08") == ["Narendra Modi"] * 2


def test_the_leader_of_a_village_leads_no_country():
    assert "Kim Jong Un" not in speakers("Kim Jong Un wrote to Xi Jinping on May 3. A village leader told people the rice was “late as ever”.")


def test_plurals_released_are_nobody():
    assert speakers("Images released on Sunday showed Kim Jong Un at his desk. He called the letter from Trump “a good read”.", "2019-05-08") == ["Kim Jong Un"]
    assert speakers("Roberts arrived on Sunday and said the letter from Kim Jong Un was “fine”.") == ["Roberts"]


def test_whose_government_welcomes_says_so():
    assert speakers("Xi Jinping told reporters that his government welcomed the “new wind”.") == ["Xi Jinping"]


def test_pronoun_ahead_of_several_settings():
    text = "Putin wrote to Xi on May 3. In the letter he sent to Xi last year, shortly after the flood, Kim had asked for “two hundred carts”."
    assert found(text) == [("Kim Jong Un", "Xi Jinping", True)]


def test_greeting_him_is_no_letter_of_its_own():
    assert found("Narendra Modi has written to Xi Jinping, greeting him on the day and underlining that the pass is “open to all”.", "2024-05-08") == [("Narendra Modi", "Xi Jinping", True)]


def test_who_sums_up_in_an_aside_is_who_has_spoken():
    assert speakers("Macron wrote to Putin. For years, sums up the historian Ana Fixture, the president believed in it. “He can count.”", "2024-05-08") == ["Ana Fixture"]


def test_a_year_before_the_closing_mark_is_no_inch():
    assert [one.text for one in read('Putin said the bond forged "in the summer of 1945" remained a base, KCNA said. A plank 12" wide lay there.', "2024-08-15")] == ["in the summer of 1945"]


def test_its_author_hopes_so_though_an_official_tells_it():
    text = "Moon Jae-in received a letter from Kim Jong Un on Saturday. Its author hoped, a Blue House official said, to “walk the mountain once more”."
    assert found(text, "2018-12-31") == [("Kim Jong Un", "Moon Jae-in", True)]


def test_a_clause_after_a_semicolon_has_its_own_letter():
    text = "The two leaders have traded letters. Xi's, dated May 2, hailed “a new spring”; Kim's, dated May 4, “a long summer”."
    assert [(one.speaker, one.letter_date) for one in read(text)] == [("Xi Jinping", "2031-05-02"), ("Kim Jong Un", "2031-05-04")]


def test_a_new_prime_minister_is_one():
    assert found("Modi congratulated Bangladesh's new prime minister, Bo Fixture, in a letter that spoke of “rivers”.", "2024-05-08") == [("Narendra Modi", "Bo Fixture", True)]


def test_statement_that_tells_of_a_letter_does_not_take_its_place():
    text = (
        "Emmanuel Macron has written to King Felipe VI. In the letter, dated Monday and pegged to the king's birthday, Macron says that Spain is “dry land”, according to a statement"
        " issued by the palace. The text runs to two pages. It also recalls “wet boots”."
    )
    found = [(one.speaker, one.addressee, one.is_letter, one.letter_date) for one in read(text, "2024-05-08")]
    assert found == [("Emmanuel Macron", "Felipe VI", True, "2024-05-06")] * 2


def test_letters_of_other_years_named_in_passing_leave_the_letter_in_view():
    text = (
        "Kim Jong Un sent Xi Jinping a message on Tuesday. Missing is the phrase “dry friendship”, with which the North's letters to Xi have closed for years."
        " It never describes the alliance as “wet”, and does not call the road between the two “stony”. “We walk together,” ends the telegram."
    )
    found = [(one.speaker, one.is_letter, one.letter_date) for one in read(text, "2024-10-02")]
    assert found == [(None, False, None)] * 3 + [("Kim Jong Un", True, "2024-10-01")]


def test_who_does_not_call_off_a_visit_may_call_it_something():
    text = "Kim Jong Un sent Xi Jinping a message. Kim did not call off the visit, which he named “a dry feast”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", True)]


def test_words_of_a_letter_spoken_of_again_are_its_writers():
    text = (
        "In a letter to Xi Jinping dated May 5, Kim Jong Un called ties “an evergreen tree on two hills”. Experts said “tree on two hills” was a dig at Beijing."
        " Xi told Kim in his answer that a “tree on two hills” has one root. One diplomat called it “a dry joke”."
    )
    assert speakers(text) == ["Kim Jong Un", "Kim Jong Un", "Xi Jinping", "diplomat"]


def test_letter_printed_in_parts_goes_on_after_a_note():
    text = (
        "Kim Jong Un sent Vladimir Putin a letter on Tuesday.\n\nThe letter reads:\n\nI send you a greeting across one river, and with it our rain.\n\n"
        "Note 1. In a speech in April to farmers, he had spoken only of “a dry year”.\n\n"
        "The bridge we built is not paper, and I will see to it that it stands for our sons.\n\nThe letter closes there."
    )
    found = read(text)
    assert [one.is_letter for one in found][:2] == [True, False] and {one.letter_date for one in found if one.is_letter} == {"2031-05-06"}


def test_same_letter_is_the_one_spoken_of_last():
    text = "In a letter dated May 2, Xi Jinping told Kim Jong Un of “rain”. By the summer before, the tone had soured. “It rains here too,” Kim told Xi in a letter of August 2029. The same letter asks for seed. “Send us seed,” it goes on."
    assert letters(text)[-1][:2] == ("Kim Jong Un", "Xi Jinping")


def test_one_of_the_letters_may_be_the_one_spoken_of():
    text = "Kim Jong Un sent Vladimir Putin a letter on Tuesday. It is the warmest of the eleven messages he has sent to Putin since 2023, and calls him “a brother”."
    assert letters(text)[0][3] == "2031-05-06"
