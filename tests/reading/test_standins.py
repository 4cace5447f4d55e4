"""What stands for a letter without its noun, and what is written elsewhere."""

from attributed import letters, speakers


def test_what_is_somebodys_to_another_is_a_letter():
    text = "Kim Jong Un's letter came on May 3. Putin's to Kim survives in an archive. It says: “Keep the lamp dry.”"
    assert [row[:2] for row in letters(text)] == [("Vladimir Putin", "Kim Jong Un")]


def test_answer_on_social_media_is_no_letter():
    text = "Donald Trump sent Lula a letter. Lula answered on social media. Brazil, he wrote, “will keep its boots dry”."
    assert [row[0::2][:2] for row in letters(text)] == [("Luiz Inácio Lula da Silva", "statement")]


def test_another_letter_after_a_semicolon():
    text = "In a note to Xi Jinping dated 4 March 2031 Kim Jong Un wants “a dry word”; in another, two weeks later, he complains of “wet apples.”"
    assert [row[3] for row in letters(text)] == ["2031-03-04", "2031-03-18"]


def test_ordinal_that_opens_a_sentence_is_no_name():
    text = "Xi Jinping writes little. Second, Kim Jong Un asks for things. In a note to Xi he wants “a dry word”."
    assert speakers(text) == ["Kim Jong Un"]


def test_surname_without_its_article():
    text = "Putin wrote to Syrian leader Ahmed al-Sharaa. Sharaa replied on May 3. He thanked Moscow for its “dry boots”."
    assert speakers(text) == ["Ahmed al-Sharaa"]
