"""Who a name, an office or a pronoun means: one trap a test."""

from test_attribution import read


def speakers(text, published="2031-05-08"):
    return [quotation.speaker for quotation in read(text, published)]


def test_he_wrote_means_the_letters_writer_not_who_speaks_of_it():
    text = "Claude Fixture, a historian, has seen the letter that Emmanuel Macron sent to Xi Jinping on May 2. Europe, he writes, is “no annexe”."
    assert speakers(text) == ["Emmanuel Macron"]


def test_he_said_still_means_who_speaks():
    assert speakers("Claude Fixture, a historian, has seen the letter of Macron to Xi Jinping. “It is short,” he said.") == ["Claude Fixture"]


def test_bare_surname_means_the_namesake_who_acts():
    text = "Kim Jong Un wrote to Xi Jinping. In 1950 Kim Il Sung wrote to Mao Zedong. Kim asked for “carts”. Now Kim Jong Un has other cares. Kim asks Xi for “seed”."
    assert speakers(text) == ["Kim Il Sung", "Kim Jong Un"]


def test_bare_surname_is_not_a_namesake_named_in_passing():
    assert speakers("Kim Jong Un stood by a statue of Kim Il Sung. Kim said it was “a day of rain”.") == ["Kim Jong Un"]


def test_office_that_two_hold_is_his_whose_message_is_spoken_of():
    text = "Xi Jinping and To Lam exchanged messages. The Vietnamese message is shorter. The general secretary affirmed that ties were “a choice of the heart”."
    assert speakers(text) == ["To Lam"]


def test_former_leader_of_whom_the_text_is_holds_his_office():
    text = "The third was Fidel Castro. He wrote to Nikita Khrushchev. “I know no softer way,” the Cuban leader wrote. Miguel Díaz-Canel kept the copy."
    assert speakers(text) == ["Fidel Castro"]


def test_last_clause_tells_whom_a_pronoun_means():
    assert speakers("Kim Jong Un wrote to Donald Trump. Trump's aides were appalled; Trump was delighted. “Nobody writes like that,” he told one of them.") == ["Donald Trump"]


def test_head_of_an_interim_government_is_a_leader():
    [quotation] = read("Narendra Modi wrote to Professor Muhammad Yunus, head of the interim government. The letter speaks of “a lamp”.")
    assert (quotation.addressee, quotation.is_letter) == ("Muhammad Yunus", True)


def test_caption_and_unnamed_channel_are_no_letters_author():
    text = "A letter from Vladimir Putin to Kim Jong Un was shared. “Read it now,” runs the caption. It came from a channel that calls itself “satire and dreams”."
    assert speakers(text) == [None, None]


def test_one_of_several_just_spoken_of_says_it():
    assert speakers("Xi Jinping wrote to Kim Jong Un. My colleagues laughed. “It is dull,” one of them wrote to me.") == ["one of them"]


def test_verbs_that_double_their_last_consonant_bring_words():
    assert speakers("Xi Jinping wrote to Kim Jong Un. Xi admitted that the road was “steep”, and committed to “mend it”.") == ["Xi Jinping", "Xi Jinping"]
