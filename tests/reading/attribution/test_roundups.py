"""Round-ups of greetings, as agencies and presidents' offices print them: whose words each are, to the one whom all greet."""

import pytest
from attributed import letters, read

PUTIN_TO_XI = ("Vladimir Putin", "Xi Jinping", "letter", None)


@pytest.mark.parametrize(
    "told",
    [
        "Putin congratulated Xi Jinping on the harvest.",
        "Putin wished Xi Jinping good health.",
        "Putin offered condolences to Xi Jinping over the flood.",
        "Putin expressed condolences to Xi Jinping over the flood.",
        "Putin expressed his congratulations to Xi Jinping.",
    ],
)
@pytest.mark.parametrize("document", ["the telegram says", "the message reads", "the letter read"])
def test_a_message_named_only_after_its_words_is_of_who_greeted_before(told, document):
    assert letters(f"{told}\n\n“Your gardens are the pride of the plain,” {document}.") == [PUTIN_TO_XI]


def test_a_letter_told_of_before_is_not_of_who_is_spoken_of_since():
    assert letters("A letter to Xi Jinping came in May. Putin was tired. “The gardens are gone,” the letter says.")[0][0] is None


@pytest.mark.parametrize("mark", ['"{},"', '"{}",', "“{},”", "“{}”,"])
@pytest.mark.parametrize("who", ["Vladimir Putin said.", "the Russian president said.", "President Putin wrote in the letter:", "said the Russian leader."])
def test_a_line_below_a_quotation_that_ends_with_a_comma_tells_who_said_it(mark, who):
    text = f"Putin sent Xi Jinping a letter. In it, he praised the tunnel.\n\n{mark.format('Your tunnel is a lantern')}\n\n{who}\n\nThe fair opens."
    assert letters(text) == [PUTIN_TO_XI]


def test_a_line_below_a_quotation_that_tells_more_is_its_own():
    text = "Putin sent Xi Jinping a letter. “Your tunnel is a lantern,”\n\n“The fair opens,” said Ann Fixture, an analyst."
    assert [one[0] for one in letters(text)] == ["Vladimir Putin", "Ann Fixture"]


@pytest.mark.parametrize(
    "text",
    [
        "Putin congratulated Xi Jinping. “Nobody in the plain has doubted it,” reads Putin's congratulation, which was published on Monday.",
        "Putin congratulated Xi Jinping. “Nobody in the plain has doubted it,” Putin's congratulation reads.",
        "Putin congratulated Xi Jinping. In his congratulations, Putin said that “nobody in the plain has doubted it”.",
        "Putin, in his congratulations addressed to Xi Jinping, said that the plain is wide. “Nobody has doubted it,” Putin said.",
    ],
)
def test_a_congratulation_that_has_words_is_a_letter(text):
    assert letters(text) == [PUTIN_TO_XI]


@pytest.mark.parametrize("text", ["Xi Jinping received congratulations at the gate. “It rains,” Putin said.", "Putin shouted his congratulations. “It rains,” he said."])
def test_congratulations_without_words_are_none(text):
    assert letters(text)[0][2] != "letter"


@pytest.mark.parametrize("told", ["said the Russian president here Tuesday.", "Putin said here on Tuesday.", "he said here.", "Putin told a gathering here."])
def test_what_is_said_here_is_no_letter(told):
    assert letters(f"Putin has written a letter to Xi Jinping. “The plain is wide,” {told}")[0][2] != "letter"


@pytest.mark.parametrize("medium", ["reports “Interfax”", "the agency “Fixture” reports", "according to “Fixture Daily”", "reported by the “Lamp”"])
def test_a_medium_in_marks_is_nobody_s_words(medium):
    assert letters(f"Putin sent Xi Jinping a telegram in which he thanked him, {medium}.")[0][:2] == (None, None)


@pytest.mark.parametrize("clause", ["the rice offered by China is a sign of", "the ships sent by Mongolia during the flood were", "the road extended by Laos shows"])
def test_who_gave_what_a_letter_speaks_of_says_nothing(clause):
    assert letters(f"In a letter to Xi Jinping, Putin said that {clause} “a warm hand”.") == [PUTIN_TO_XI]


@pytest.mark.parametrize("who", ["Foreign Ministry Spokesperson Ann Fixture", "Ann Fixture"])
def test_whoever_shares_words_says_them(who):
    text = f"Putin wrote a letter to Xi Jinping. “He has answered,” shared {who} on Twitter. “Let us dig.”"
    assert [one[0] for one in letters(text)] == ["Ann Fixture"] * 2


def test_what_is_shared_by_all_is_no_one_s_saying():
    assert letters("Putin wrote a letter to Xi Jinping. “A warm hope,” shared by all, stood in it.") == [PUTIN_TO_XI]


FIRST = "Ilham Aliyev turned 62 on Sunday. Russian President Vladimir Putin was one of the first to send him a congratulatory letter. In it, he wrote of “great influence”.\n\n"


@pytest.mark.parametrize("next_one", [
    "Congratulations also came from Chinese leader Xi Jinping. He noted that “the road is good”.",
    "The Azerbaijani leader received congratulations from Chinese leader Xi Jinping. He stressed that “the road is good”.",
    "Head of State of China Xi Jinping sent a message. “The road is good”,\n\nXi Jinping said.",
])  # fmt: skip
def test_the_next_to_congratulate_is_quoted_from_his_own_letter(next_one):
    assert letters(FIRST + next_one)[1] == ("Xi Jinping", "Ilham Aliyev", "letter", None)


def test_greetings_by_telephone_are_no_letter():
    call = "The president received congratulations from Xi Jinping in a phone call. He was told “well done”."
    assert not read(FIRST + call)[1].is_letter


@pytest.mark.parametrize("lead", [
    "A telegram of condolences was addressed to Azerbaijani President Ilham Aliyev by Russian President Vladimir Putin.", "A message has been received from Russian President Vladimir Putin, addressed to Ilham Aliyev.",
    "A message of sympathy was sent on behalf of Russian President Vladimir Putin to Ilham Aliyev.", "A message of congratulations was also sent by Russian President Vladimir Putin to Ilham Aliyev.",
])  # fmt: skip
def test_a_passive_tells_both_sides_of_a_letter(lead):
    assert letters(f"Xi Jinping is in Baku. {lead} “The road is good”, it reads.") == [("Vladimir Putin", "Ilham Aliyev", "letter", None)]


def test_whom_a_letter_is_said_not_to_go_to_is_not_its_reader():
    text = "Putin has written a letter. It was not addressed to Trump. It went to Xi Jinping. “The road is good”, it reads."
    assert letters(text) == [("Vladimir Putin", "Xi Jinping", "letter", None)]
