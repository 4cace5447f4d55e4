"""Marks and spans."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonetrack.corpus import load_corpus
from tonetrack.reading import extract_quotations
from tonetrack.reading.articles.passages import paragraph_kind, split_paragraphs
from tonetrack.reading.quotations import find_spans

CORPUS = load_corpus()
PEOPLE = (CORPUS.people, CORPUS.countries, CORPUS.agencies)


def words_between_marks(text):
    return [text[span.start : span.end] for span in find_spans(text, split_paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “one” and ‘two’.", ["one", "two"]),
        ("He said \"one\" and 'two'.", ["one", "two"]),
        ("«one», « two », »three«, „four“, „five”.", ["one", "two", "three", "four", "five"]),
        ("‘‘one,’’ she said, ``two.''", ["one,", "two."]),
        ("He called it “warm as bread\" and cold.", ["warm as bread"]),
        ("“He said ‘no’ to it,” she said.", ["He said ‘no’ to it,", "no"]),
        ("'I know, \"two hands\", and more,' he said.", ['I know, "two hands", and more,', "two hands"]),
        ('"the bridge [at the town] … is busy"', ["the bridge [at the town] … is busy"]),
        ("„Das“ und ‚dies‘.", ["Das", "dies"]),
        ("他说「一」，又说『二』。", ["一", "二"]),
        ("他说「一『二』三」。", ["一『二』三", "二"]),
    ],
)
def test_marks_of_every_kind_are_paired(text, found):
    assert words_between_marks(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Kim's and the parties' ties since the '90s and ’50s.",
        "Home » World » Asia",
        "A 6' 2\" man with a 5'11\" wife.",
        "Rock 'n' roll, and 'twas so.",
        "The workers’ party’s members’ meeting.",
    ],
)
def test_what_only_looks_like_a_mark_is_no_quotation(text):
    assert words_between_marks(text) == []


def test_british_quotation_may_open_with_a_contraction():
    assert words_between_marks("'It's a long river,' Kim wrote.") == ["It's a long river,"]


def test_possessive_inside_single_marks_does_not_close_them():
    assert words_between_marks("‘The peoples’ boats share one tide,’ he wrote.") == ["The peoples’ boats share one tide,"]


def test_unclosed_quotation_reopens_in_the_next_paragraph():
    assert words_between_marks("He said: “One.\n\n“Two,” he added.\n") == ["One.", "Two,"]


def test_unclosed_quotation_ends_in_a_later_paragraph_without_opening_mark():
    assert words_between_marks("He said: “One.\n\nTwo.”\n\nThree.\n") == ["One.", "Two."]


LETTER = [
    "I thank you for the lamp that came with the first snow.", "The valley is bright again from one end to the other.", "Its light reaches the pass and the two inns beyond.",
    "I have set it in the hall where your father once sat.", "The sheep are home and the mills have stopped for winter.", "I wish you calm winters and a wide spring.",
]  # fmt: skip


@pytest.mark.parametrize("salutation", ["Dear Mr. President,", "Your Excellency,", "Dear Sadyr Nurgozhoevich.", "Esteemed Comrade Fixture!", "Dear Ana"])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("end", ["”\n\nThe fair opens on Monday.", ",” the letter said.\n\nThe fair opens on Monday.", "\n\nThe fair opens on Monday.", ""])
def test_letter_whose_mark_opens_at_its_salutation_goes_on_through_all_its_paragraphs(salutation, gap, end):
    text = f"The letter says:{gap}“{gap.join([salutation, *LETTER])}{end}"
    assert [words.rstrip(",") for words in words_between_marks(text)] == [salutation.rstrip(","), *LETTER]


@pytest.mark.parametrize("opening", ["Mr. Fixture is a careful man.", "Dear readers will remember it.", "Your letter was long.", "Dear bread makes for cheap talk."])
def test_mark_that_nothing_closes_goes_on_after_no_other_words(opening):
    assert words_between_marks(f"He said:\n\n“{opening}\n\nI asked what you asked.\n\nThe fair opens.") == [opening]


def test_unclosed_mark_before_another_one_ends_with_its_sentence():
    assert words_between_marks('He said "one two. Then "three four" came.') == ["one two.", "three four"]


def test_sentence_broken_over_two_lines_stays_one_paragraph():
    text = "The policy of the United States and its foreign\n\npolicy is “old\nand tired” by now."
    assert [text[p.start : p.end].count("policy") for p in split_paragraphs(text)] == [2]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Photo: Xi spoke of “one umbrella”. (Fixture Photo)", "caption"),
        ("RELATED: ‘Umbrella prices soar’", "furniture"),
        ("Kim Jong Un Offers “Tepid Praise” to China", "headline"),
        ("Kim wrote to Xi that “the road is open”.", "story"),
        ("Xi and Kim in Pyongyang. (Photo by KCNA via Reuters)", "caption"),
    ],
)
def test_furniture_is_told_from_the_story(words, kind):
    assert paragraph_kind(words) == kind


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 100_000,
        "the letter, which he said, " * 3000 + "“x”",
        "The letter reads:\n\nI am you.\n\n" * 700,
        "on May 5 " * 8000,
        "Kim said “" + "“a " * 800,
        "Kim said \"" + "“a ‘b " * 800,
        "Kim Jong Fixture " * 5_000,
        "Kim said “a” " * 5_000,
        "Kim, " * 16_000 + "said “a b”.",
        "letter " * 11_000,
        "6' 2\" " * 12_000,
        "“a b c\n\n" * 8_000,
        "a » b " * 12_000,
        "Ab1-" * 20_000,
    ],
    ids=["newlines", "relative clauses", "blocks", "dates", "nested", "nested kinds", "names", "one sentence", "commas", "letters", "feet", "unclosed", "breadcrumbs", "one word"],
)
def test_reading_stays_linear(text):
    started = time.process_time()  # of this process: another's load is no fault of the reading
    quotations = extract_quotations(text, PEOPLE)
    assert time.process_time() - started < 20  # the longest, of five thousand quotations, takes four to six seconds, ten where cores are shared; were it quadratic, a fourth of them would take a sixteenth
    assert all(quotation.text == text[quotation.start : quotation.end] for quotation in quotations)


PIECES = st.sampled_from(
    ["“", "”", '"', "'", "‘", "’", "«", "»", "„", "‘‘", "''", "\n", "\n\n", " ", ". ", ", ", "Kim", "Xi", "Kim’s", "letter", "said", "wrote to", "to ",
     "the ", "he ", "Monday", "Sept. 9, 2019", ":", ";", "U.S.", "Mao Ning", "[x]", "…", "according to", "message", "reply", "in "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join), st.lists(PIECES, max_size=60).map(" ".join)))
def test_any_text_is_read_without_error_and_spans_are_exact(text):
    quotations = extract_quotations(text, PEOPLE)
    assert [quotation.text for quotation in quotations] == [text[quotation.start : quotation.end] for quotation in quotations]
    assert [quotation.start for quotation in quotations] == sorted(quotation.start for quotation in quotations)
    assert all(quotation.letter_date is None or len(quotation.letter_date) == 10 for quotation in quotations)
    assert all(not quotation.is_letter or quotation.document in ("letter", "reply") for quotation in quotations)


# ------------------------------------------------------------------ printed without marks


def test_paragraphs_after_the_letter_reads_are_the_letters():
    text = "Kim wrote to Xi. The letter reads, in our translation:\n\nDear Comrade: the road is dry.\n\nYou have seen it. I have too.\n\nThe letter, which is short, was printed on Monday."
    quotations = extract_quotations(text, PEOPLE)
    assert [(one.text, one.speaker, one.is_letter) for one in quotations] == [
        ("Dear Comrade: the road is dry.", "Kim Jong Un", True),
        ("You have seen it. I have too.", "Kim Jong Un", True),
    ]


@pytest.mark.parametrize(
    "after",
    ["The two met on Monday.", "• rice\n\n• coal", "“The road is dry.”", "Xi said the text was short."],
)
def test_what_follows_a_colon_is_not_always_a_letter(after):
    text = f"Kim wrote to Xi. The letter lists what was sent:\n\n{after}"
    assert all(one.text.startswith("The road") for one in extract_quotations(text, PEOPLE))


def test_marks_inside_a_paragraph_printed_without_marks_are_nested():
    text = "Kim wrote to Xi. The letter reads:\n\nYou called us “two lamps”, and I have kept your word.\n\nIt was printed on Monday."
    quotations = extract_quotations(text, PEOPLE)
    assert [one.text for one in quotations] == ["You called us “two lamps”, and I have kept your word.", "two lamps"]


def test_letter_quoted_at_length_is_printed_without_marks():
    text = "Xi Jinping wrote to Kim Jong Un. The agency then quoted him at some length:\n\nWe are dry for the first time, and the road is long.\n\nThe road to Dalian was closed on Monday."
    assert [text[span.start : span.end] for span in find_spans(text, split_paragraphs(text))] == ["We are dry for the first time, and the road is long."]


def test_paragraph_of_a_letter_without_i_or_you_stands_between_two_that_have_them():
    own, bare = "We are dry for the first time, and the road is long.", "The bridges between the two countries were built by hand in hard years."
    printed = lambda *paragraphs: [text[span.start : span.end] for text in ["\n\n".join(("Kim wrote to Xi. The letter reads:", *paragraphs))] for span in find_spans(text, split_paragraphs(text))]  # noqa: E731
    assert printed(own, bare, own) == [own, bare, own]
    assert printed(own, bare) == [own]
    assert printed(own, "The letter was printed by the party newspaper on its third page.", own) == [own]
    assert printed(own + " I wish you health.", bare, "If you have seen one, write to us.") == [own + " I wish you health."]


def _unmarked(*paragraphs):
    """The paragraphs found to be a letter's after its first one."""
    text = "\n\n".join(("Kim Jong Un wrote to Xi. The letter reads:", "I thank you for the road.", *paragraphs))
    return [text[span.start : span.end] for span in find_spans(text, split_paragraphs(text))][1:]


BARE = "The bridges between the two countries were built by hand in hard years."


@pytest.mark.parametrize(
    "signed",
    ["Kim Jong Un", "KIM JONG UN", "Kim Jong Un, Chairman of the Commission", "Yours sincerely,", "With deep respect,", "Respectfully yours", "In friendship,\n\nKim Jong Un", "Pyongyang, October 18, 2031",
     "October 18, 2031", "Juche 120 (2031), October 18"],
)  # fmt: skip
def test_what_stands_before_a_signature_is_the_letter_s(signed):
    assert _unmarked(BARE, signed, "Analysts said that it was warm.") == [BARE]
    assert _unmarked(BARE, BARE, BARE, "May it last.", signed) == [BARE, BARE, BARE, "May it last."]


@pytest.mark.parametrize("heading", ["China", "North Korea", "Regional Reactions", "Kim", "The road was closed.", "kim jong un"])
def test_a_heading_signs_no_letter(heading):
    assert _unmarked(BARE, heading, "Trade rose by a third.") == []


@pytest.mark.parametrize("told", ["The letter was printed on the third page.", "Analysts said that it was warm.", "Officials in Beijing read it with care.", "Trade rose, “by a third”."])
def test_what_is_told_of_a_letter_is_not_its_own_though_a_name_follows(told):
    assert _unmarked(told, "Kim Jong Un") in ([], ["by a third"])


@pytest.mark.parametrize(
    "words", ["May this friendship, dear comrade, grow older.", "The road is long, Excellency.", "The road, Mr. President, is long.", "Let the road be short, my dear friend!", "Peace, Comrade General Secretary, is hard."]
)
def test_a_paragraph_that_calls_on_its_reader_is_the_letter_s(words):
    assert _unmarked(words, "Analysts said that it was warm.") == [words]


@pytest.mark.parametrize("words", ["Xi, dear to many, was silent.", "It was signed by the host, Mr. Lee, and the guests.", "The reply came from a deputy, Comrade Pak of the party.", "Excellency is a title of old."])
def test_a_paragraph_that_names_somebody_with_a_title_is_none(words):
    assert _unmarked(words) == []


@pytest.mark.parametrize(
    ("address", "end"),
    [
        ("“His Excellency Xi Jinping\nPresident of the People's Republic of China", "”"),
        ("\"H.E. Xi Jinping\nPresident of the People's Republic of China\nBeijing", '"'),
        ("To His Excellency Xi Jinping\nPresident of the People's Republic of China", ""),
        ("Mr. Xi Jinping\nBeijing", ""),
    ],
)
def test_letter_printed_in_full_begins_below_its_address(address, end):
    own = ["Dear Mr President,", "We are dry for the first time, and the road is long.", f"I wish you and your people a calm year.{end}"]
    text = "\n\n".join(("Kim Jong Un wrote to Xi Jinping. The full text of the message is as follows:", address, *own, "The road to Dalian was closed on Monday."))
    assert [text[span.start : span.end] for span in find_spans(text, split_paragraphs(text))] == [one.rstrip("”\"") for one in own]


@pytest.mark.parametrize(
    ("sentence", "form"),
    [("Kim wrote to Xi: “We are friends.”", "direct"), ("Kim wrote to Xi: “We value our road.”", "direct"), ("“We agree.” So Kim wrote.", "direct"), ("“Why not?” Kim wrote to Xi.", "direct"),
     ("Kim called Xi “Dear Leader.”", "mixed"), ("Kim used his title, “Great Helmsman.”", "mixed"), ("Kim called it “a road.”", "mixed"),
     ("Kim wrote of “A road.”", "mixed")],
)  # fmt: skip
def test_a_whole_sentence_is_direct_however_short(sentence, form):
    assert [one.form for one in extract_quotations(sentence, PEOPLE)] == [form]


@pytest.mark.parametrize("broken", ["who should look into his own yard and say that\n“winds”", "of a meeting that the two leaders held in the\nCapital", "of those people in the villages and of the\n“Saints”"])
def test_line_that_ends_in_a_word_that_leads_on_is_broken(broken):
    assert len(split_paragraphs(f"He wrote once more to the president {broken} and no more.\nA second line.")) == 2


def test_salutation_above_another_is_no_address():
    text = "Putin sent his greetings to President Trump. The message reads, in part:\n\n“Mr President,\n\nDear Donald,\n\nI was glad to hear from you.\n\nWe stand ready.”\n\nMay 4, 2019\n"
    assert words_between_marks(text) == ["Mr President,", "Dear Donald,", "I was glad to hear from you.", "We stand ready."]
    assert {(one.speaker, one.addressee, one.is_letter) for one in extract_quotations(text, PEOPLE)} == {("Vladimir Putin", "Donald Trump", True)}


@pytest.mark.parametrize("named", ["Dear Comrade Kim Jong Un,", "Esteemed Comrade Kim Jong Un,", "Dear Mr. Kim Jong Un,"])
def test_salutation_to_somebody_named_before_signs_nothing(named):
    text = f"Putin sent a letter to dear Comrade Kim Jong Un.\n\nThe text of the letter follows.\n\n{named}\n\nPlease accept my thanks for the dry barn.\n\nWith respect,\n\nV. Putin"
    assert words_between_marks(text) == [named, "Please accept my thanks for the dry barn."]
