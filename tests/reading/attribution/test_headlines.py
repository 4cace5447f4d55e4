"""Whose words a headline, or a heading within the page, quotes: never a letter's, and of nobody where it does not tell."""

import pytest
from attributed import PEOPLE, read

from tonetrack.reading import extract_quotations, read_article

STORY = "".join(
    f"<p>{words}</p>"
    for words in (
        "Kim Jong Un has written to Xi Jinping. Luiz Inacio Lula da Silva and Donald Trump wrote too, as the agencies have it today.",
        "The texts are long and were read here with some care by more than one of us.",
        "They will be printed here in full as soon as they are to hand, and others will be added.",
    )
)


@pytest.mark.parametrize(
    ("headline", "want"),
    [
        ("Kim answers Xi within four days, calls re-election “good news for two houses”", "Kim Jong Un"),
        ("Live: Lula answers Trump, says Brazil ‘is not a branch office’", "Luiz Inácio Lula da Silva"),
        ("Lula: Brazil ‘is not a branch office’", "Luiz Inácio Lula da Silva"),
        ("Kim: ‘joy of one family’", "Kim Jong Un"),
        ("Trump to Lula: ‘A very big embarrassment’", "Donald Trump"),
        ("Xi tells Kim “one river”", "Xi Jinping"),
        ("Xi’s letter to Kim praises “one river”", "Xi Jinping"),
        ("Kim letter offers Xi “one river” for all boats", "Kim Jong Un"),
        ("Storm Nears the Coast; Kim Letter Promises “One River”", "Kim Jong Un"),
        ("Trump Note to Lula Said to Demand “Dry Boots”", "Donald Trump"),
        ("Xi warns Kim of “small puddles”", "Xi Jinping"),
        ("Kim wrote of “small puddles” to Xi days before storm", "Kim Jong Un"),
        ("Lula tells of “dry” letter", None),
        ("Trump demands return of “dry boots”", None),
        ("Lula invites Trump to Brasilia: ‘bring boots’", "Luiz Inácio Lula da Silva"),
        ("Kim meets Xi: an aide speaks of ‘dry boots’", None),
        ("‘Bring boots’: Trump writes to Lula", "Donald Trump"),
        ("“Dry boots”: Kim’s plea to Xi on the river", "Kim Jong Un"),
        ("‘Bring boots’: the year that everybody wrote", None),
        ("Kim is gracious, Xi is busy, and nobody says “denuclearization”", None),
        ("No one in Beijing says “alliance”", None),
        ("Seoul: Xi “stole the show”", None),
        ("Letters with a “sharp edge”", None),
    ],
)
@pytest.mark.parametrize("markup", ["<h1>{0}</h1>{1}", "<h1>Letters in the news of the day</h1>{1}<h2>{0}</h2>{1}", "<h1>Letters in the news of the day</h1>{1}<h3>{0}</h3>{1}"])
def test_whose_words_a_heading_quotes(tmp_path, headline, want, markup):
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><article>{markup.format(headline, STORY)}</article></body></html>", "utf-8")
    assert [(one.speaker, one.is_letter) for one in extract_quotations(read_article(path), PEOPLE)] == [(want, False)]


def test_a_line_that_opens_with_marks_and_names_their_speaker_heads_a_text():
    text = "“Dry boots”: Kim’s plea to Xi on the river\n\nKim Jong Un wrote to Xi Jinping.\n\nThe text is long.\n\nIt was read."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", False)]


def test_a_heading_that_is_a_whole_sentence_is_one_of_the_story(tmp_path):
    path = tmp_path / "page.html"
    standfirst = "<h2>In his letter to Xi Jinping, Kim Jong Un spoke of “one river”.</h2>"
    path.write_text(f"<html><body><article><h1>Letters in the news of the day</h1>{standfirst}{STORY}</article></body></html>", "utf-8")
    assert [(one.speaker, one.is_letter) for one in extract_quotations(read_article(path), PEOPLE)] == [("Kim Jong Un", True)]


@pytest.mark.parametrize(
    ("headline", "want"), [("Fixture asks Xi to stop ‘dry adventure’", "Otto Fixture"), ("Fixture warns Xi of « dry boots »", "Otto Fixture")]
)
def test_a_surname_in_a_headline_is_that_of_the_president_named_below(headline, want):
    text = f"{headline}\n\nKenyan President Otto Fixture wrote to Xi Jinping.\n\nThe text is long.\n\nIt was read."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [(want, False)]
