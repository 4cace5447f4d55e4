"""The fast VADER gives the numbers of vaderSentiment 3.3.2: for its quirks one by one, for soups of its words, for files.

`TONETRACK_LONG=1` compares 120,000 soups instead of 5,000.
"""

import os
import random
import sys
import threading
import time
from importlib.metadata import version
from itertools import product
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES, SentimentIntensityAnalyzer

from tonetrack.errors import ScoringError
from tonetrack.scoring import fastvader, vader_words
from tonetrack.scoring.fastvader import SCORES, vader_score, vader_scores

ORIGINAL = SentimentIntensityAnalyzer()
LONG = os.environ.get("TONETRACK_LONG", "") not in ("", "0")
SOUPS = 120_000 if LONG else 5_000
GROUND_TRUTH = Path(__file__).resolve().parents[2] / "../shared/vader"
if "TONETRACK_SHARED" in os.environ:
    GROUND_TRUTH = Path(os.environ["TONETRACK_SHARED"]) / "vader"
WORD_OF = {value: word for word, value in ORIGINAL.lexicon.items() if word.isalpha() and word.islower() and word != "no"}


def assert_same(texts):
    """Both functions give exactly what the original gives, text by text."""
    texts = list(texts)
    rows = vader_scores(texts).to_dict("records")
    for text, row in zip(texts, rows, strict=True):
        expected = ORIGINAL.polarity_scores(text)
        assert row == expected, f"vader_scores differs for {text!a}"
        assert vader_score(text) == expected, f"vader_score differs for {text!a}"


def compound(text):
    return ORIGINAL.polarity_scores(text)["compound"]


# --------------------------------------------------------------------------------------------------- quirks, one by one

# Each quirk with texts that show it. Text pairs joined by "≠" score differently and by "=" alike in the original:
# that keeps a case from losing its point when an edit removes what it depends on.
QUIRKS = {
    "a word of two letters keeps its punctuation": ["no good = no good", "no, good ≠ no good", "ha! = ha! x"],
    "emoticons are found raw, in lower case": [":) x ≠ x x", ":D = :d", ":D x ≠ :d x", "O_o x = o_O x", ":Þ x = x x", "XD x ≠ x x"],
    "lexicon entries with a space are never found": ["fed up = x x", "screwed up today = screwed x today"],
    "punctuation around a word goes, inside it stays": ["'(good)!?' = 'good'!?", "go.od x = x x", "#good# x = good x"],
    "n't anywhere in a token negates": ["xn'ty good = not good", "\"n't\" good = not good", "I.N'T good = not good"],
    "a curly apostrophe does not negate": ["don’t good = x good", "don't good ≠ don’t good"],
    "an emoji becomes words with a space before and none after": ["😀abc x = grinning faceabc x", "a😀 = a grinning face"],
    "two emoji side by side are two descriptions": ["😂😂 = face with tears of joy face with tears of joy"],
    "an emoji's words take part in rules": ["😥 good", "good 😥 bad", "📵 good bad", "😹 BUT 😥", "💔 ❤ good", "🈚 good"],
    "an emoji of several code points is not replaced as one": ["🇩🇪 good", "👨‍👩‍👧 love", "👍🏽 good", "❤️ x", "1️⃣ good"],
    "an emoji's exclamation mark counts": ["good 🔛 ≠ good on arrow", "good 🆙 = good UP! button", "bad 🆙🔛🆙🔛🆙!", "🆙"],
    "capitals count only if some token is not upper case": ["GOOD = good", "GOOD x ≠ good x", "GOOD 1 x", "GOOD 1 ≠ GOOD"],
    "a capital booster counts more": ["VERY good x ≠ very good x", "VERY bad x ≠ very bad x", "KINDA good x ≠ kinda good x"],
    "capital negations say no more": ["NOT good x = not good x", "NEVER so good x", "LEAST good x = least good x"],
    "a valence of 0 in capitals is decreased": ["NO good x ≠ no good x", "x x NO GOOD x"],
    "a lexicon word before is no booster and no negation": ["no x good", "good bad", "nice no great", "doubt good"],
    "boosters are damped by distance": ["very good ≠ very x good", "very x good ≠ very x x good", "very x x x good"],
    "boosters push away from zero": ["very bad x ≠ very good x", "hardly bad ≠ bad x", "not very good", "very not good"],
    "boosters add up": ["very very very good ≠ very very good", "VERY hardly VERY bad x", "really SO really good x"],
    "a booster on a valence of 0": ["very no good", "VERY no bad x", "VERY x no good x"],
    "so or this before without never, from the fourth word on": [
        "x x so good ≠ x so good", "x x this good ≠ x x x good", "not x so good", "not x this good", "good x so bad",
        "never x so good", "x x SO good x",
    ],
    "never so, two before": ["never so good ≠ not so good", "never this good ≠ never x good", "x never so good"],
    "never so, three before": ["never so x good ≠ not so x good", "never this x good ≠ never x x good"],
    "without doubt, two before": ["without doubt good ≠ without x good", "x without doubt bad"],
    "without doubt, three before": [
        "without doubt x good ≠ without x x good", "without x doubt good ≠ without x x good", "x without x doubt bad",
    ],
    "negation one, two and three before but not four": [
        "not good ≠ good x", "not x good ≠ x x good", "not x x good ≠ x x x good", "not x x x good = x x x x good",
    ],
    "two negations undo each other by the same factor": ["not not good", "not never x good", "not x not good", "nor not not bad"],
    "no is zeroed before any lexicon word": ["no good ≠ no x good", "no", "no x", "x no bad", "no no no", "NO no bad"],
    "no one or two before restarts from the lexicon value": [
        "very no good", "VERY no GOOD x", "no x good ≠ x x good", "no x x good", "no very good", "not no good",
    ],
    "no X or Y, no X nor Y": [
        "no x or good ≠ no x x good", "no x nor good", "no x and good", "no good or bad", "no good nor bad", "no or good",
    ],
    "no that is itself negated": ["no no good", "no x no", "no x or no", "no x or no good", "not no", "no x nor no x"],
    "least negates": ["least good ≠ x good", "x least good ≠ x x good", "least x good = x x good"],
    "least does not negate after at or very": ["at least good = at x good", "very least good", "x at least good"],
    "least at the start negates": ["least good", "LEAST good x", "least bad but good"],
    "idioms need three words before": ["x x the bomb", "x x the bomb ≠ x the bomb", "x x yeah right x", "yeah right x"],
    "idioms of every kind": [
        f"{before}{idiom}{after}" for idiom in SPECIAL_CASES for before in ("", "x ", "x x x ", "x x x x x ", "x x not ")
        for after in ("", " x", " good", " x good", " x x good", "! BUT bad")
    ],
    "a lexicon word three before hides idioms and boosters": ["good x the bomb ≠ x x the bomb x", "good very x bad", "x good x the bomb"],
    "idioms overwrite negation and capitals": ["x x not the bomb x = x x x the bomb x", "x x x the BOMB x", "x NOT the bomb x"],
    "the first idiom wins": ["x the bomb the shit", "x x the bomb bad ass", "x the shit the bomb", "x bus stop bad ass"],
    "a look-ahead overrides": ["x x x bad ass", "x x the bad ass", "x x x kiss of death", "x x x beating heart x"],
    "a look-ahead of three overrides one of two": ["x x x die for", "x x to die for", "x to die for good", "x x x yeah right"],
    "bigram boosters subtract whatever the sign": [
        "x x sort of bad ≠ x x x x bad", "x just enough good", "x just enough x bad", "x x just enough bad", "x sort of x good",
        "sort of good", "sort of x bad", "x sort of x bad", "kind of bad x", "x x kind of good", "x kind of x bad",
    ],
    "kind of scores 0 for kind": ["kind of ≠ kind x", "x kind of", "KIND OF x", "kind", "very kind of", "kind of kind of kind"],
    "least after an idiom": ["x x x least bad ass", "x x sort of least bad", "x x at least bad ass"],
    "only the first but counts": ["good but bad ≠ good x bad", "good but bad but good", "good BUT bad x", "Good, but, bad"],
    "but at an end": ["but good bad", "good bad but", "but", "but but", "x but x", "good but"],
    "but changes the first of equal values, possibly twice": [
        "good good but good", "good good good but good good", "good but good good", "great good but good great", "good fine but good fine",
        "good but x good but x good", "bad good bad good but bad good bad good", "x x x the bomb but x x the shit",
    ],
    "but and values that halve or grow into others": ["1.5 good", "hope good hope but good", "alive ok but ok alive"],
    "one question mark adds nothing, more do": ["good?" , "good?? ≠ good?", "good??? ≠ good??", "good???? ≠ good???", "good????? = good????"],
    "exclamation marks up to four": ["good! ≠ good x", "good!! ≠ good!", "good!!!! ≠ good!!!", "good!!!!! = good!!!!", "b!a!d bad ! !"],
    "marks follow the sign": ["bad!!! ≠ bad x", "bad??", "good bad!!!", "good bad bad?!?!", "!!!", "???", "x !!", "no good bad!"],
    "marks and a sum of exactly 0": ["fine hurt!!! x", "good bad great terrible!!!!", "1.9 good -1.9", "x??"],
    "rounding ties": [
        "bfd gl x x", "hak pu x x x", "ijs dead x x", "bfd pls x x x", "fyi tmi ambw x", "pls ly btd", "gt atab x x x",
        "ambw abhorrent",
    ],
    "empty and blank": ["", " ", "\n\t ", "\x00", "\u3000", "\u200b", "\x1c\x85\u2028"],
    "NUL": ["\x00", "\x00 good", "good\x00", "\x00good\x00 bad", "not \x00 good", "a\x00b good \x00\x00 !", "N\x00 GOOD", "\x00n't good"],
    "lone surrogates": ["\ud800", "good \udfff", "not \ud83d good", "\ud83d\ude00 good", "\udc00good bad!"],
    "white space as str.split has it": [
        f"not{space}good{space}BUT{space}bad"
        for space in "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u180e\u2000\u2003\u2028\u2029\u202f\u205f\u3000\u200b\ufeff\x00\x01"
    ],
    "an emoji after odd white space": ["good\u3000😀", "not\n😀", "\t😀\xa0😀\n", "a\xa0😀b"],
    "case folding beyond ASCII": ["\u212aind of good", "not \u212aind", "NOİ good", "ſo good", "x x ſo good", "ＧＯＯＤ good", "ß GOOD"],
}  # fmt: skip


@pytest.mark.parametrize("quirk", QUIRKS)
def test_quirk(quirk):
    for case in QUIRKS[quirk]:
        for mark in (" ≠ ", " = "):
            if mark in case:
                left, right = case.split(mark)
                assert_same([left, right, left + " " + right])
                assert (compound(left) == compound(right)) is (mark == " = "), f"the case {case!r} has lost its point"
        assert_same([case, case.upper(), case + " x", "x " + case, case + " but " + case, case + "!!", case + "??"])


def test_what_is_taken_for_granted_of_the_original():
    assert version("vaderSentiment") == "3.3.2"
    found = {word for word in ORIGINAL.lexicon if " " not in word}
    assert not [word for word in found if word in BOOSTER_DICT or word in NEGATE or "n't" in word]


@pytest.mark.parametrize("booster", [word for word in BOOSTER_DICT if " " not in word])
def test_booster(booster):
    assert_same(f"x {word} {gap}{site} x" for word in (booster, booster.upper()) for gap in ("", "x ") for site in ("good", "bad"))
    assert_same([booster, f"good {booster}", f"{booster} but {booster}"])


@pytest.mark.parametrize("negation", NEGATE)
def test_negation(negation):
    assert_same(f"x {word} {gap}good x" for word in (negation, negation.upper() + "!") for gap in ("", "x ", "x x "))
    assert_same([negation, f"good {negation}"])


def test_every_word_of_the_lexicon_and_every_emoji():
    assert_same([f"{word} x" for word in ORIGINAL.lexicon] + [f"x {emoji}" for emoji in ORIGINAL.emojis])


def test_sums_that_cancel():
    """A sum of 0 gets no emphasis, one of 1e-17 does: the order of adding and Python's compensated sum show."""
    rng = random.Random(3)
    texts = []
    while len(texts) < 600:
        values = [rng.choice(list(WORD_OF)) for _ in range(rng.randint(2, 6))]
        idiom = rng.random() < 0.4
        closing = round(-sum(values) - 3 * idiom, 1)
        if closing in WORD_OF:
            words = [WORD_OF[value] for value in (*values, closing)]
            rng.shuffle(words)
            if idiom:
                words.insert(rng.randint(0, len(words)), "x x x the bomb")
            texts.append(" x x x ".join(words) + "!!!")
    assert_same(texts)


# ------------------------------------------------------------------------------------------------------------- soups

_RNG = random.Random(20171101)
_BY_VALENCE = {value: word for word, value in ORIGINAL.lexicon.items()}
LEXICON_WORDS = [*_BY_VALENCE.values(), *_RNG.sample(sorted(ORIGINAL.lexicon), 150)]
COMMON_WORDS = "good bad great hate love fine nice terrible hope war ok no kind".split()
BOOSTERS = list(BOOSTER_DICT)
NEGATIONS = [*NEGATE, "n't", "xn't", "don’t"]
RULE_WORDS = "never so this without doubt least at very no or nor but kind of but no so never least this".split()
PHRASES = [
    *SPECIAL_CASES, *(phrase for phrase in BOOSTER_DICT if " " in phrase), "kind of", "never so", "never this", "no x or",
    "without doubt", "without x doubt", "at least", "very least", "no good or", "no x nor", "never so x", "the", "bad", "ass",
    "yeah", "to die", "beating", "bus", "stop", "sort", "just", "enough", "kiss of", "death",
]  # fmt: skip
EMOJI = ["😀", "😂", "😥", "💩", "💔", "🔛", "🆙", "🚭", "📵", "🙅", "👍🏽", "🇩🇪", "👨‍👩‍👧", "❤️", "🈚", "💘", "🤘"]
PLAIN_WORDS = ["x", "y", "the", "of", "to", "123", "...", "-", "tree", "ñandú", "ＧＯＯＤ", "ß", "\u212aind", "\x00", "\ud800"]
PREFIXES = [""] * 12 + ['"', "(", "#", "'", "...", "¡", "😀"]
SUFFIXES = [""] * 12 + [".", ",", "!", "?", "!!", "??", "?!?", "!!!!!", "'s", ")", "...", "’s", "🆙", "\x00"]
SPACES = [" "] * 40 + ["  ", "\n", "\t", "\xa0", "\u2003", "\u3000", "\x1c", "\x85", "\u2028", "\u200b", ""]
ROLES = [COMMON_WORDS] * 4 + [LEXICON_WORDS] * 3 + [RULE_WORDS] * 4 + [PLAIN_WORDS] * 4 + [PHRASES] * 2
ROLES += [BOOSTERS, BOOSTERS, NEGATIONS, NEGATIONS, EMOJI]


def soup(rng):
    """A text of words of every role, in any case, punctuation and white space."""
    decorated = rng.random() < 0.5
    loudness = rng.choice([0, 0, 0.1, 0.5, 1])
    parts = []
    for _ in range(rng.choice([0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 40])):
        word = rng.choice(rng.choice(ROLES))
        if rng.random() < loudness:
            word = word.upper()
        if decorated:
            word = rng.choice(PREFIXES) + rng.choice([word, word, word, word.title()]) + rng.choice(SUFFIXES)
        parts += [word, rng.choice(SPACES) if decorated else " "]
    return "".join(parts) + rng.choice(["", "", "!", "?", "??", "???", "????", "!!", "!!!", "!!!!", "!?!?!"])


def test_soups_score_as_in_the_original():
    rng = random.Random(7)
    for _ in range(SOUPS // 1_000):
        assert_same(soup(rng) for _ in range(1_000))


def test_triples_of_rule_words_before_a_word():
    words = "never so this without doubt no or nor least at very x not good just enough the".split()
    texts = [f"{a} {b} {c} {d}" for a, b, c in product(words, repeat=3) for d in ("good", "BAD")]
    assert_same(texts if LONG else texts[::3])


words = st.one_of(*[st.sampled_from(role) for role in (COMMON_WORDS, LEXICON_WORDS, RULE_WORDS, PHRASES, BOOSTERS, EMOJI)])
marks = st.sampled_from(["", "", "", "!", "?", ".", "'", "\x00", "\n"])
soups = st.lists(st.tuples(words, marks, st.booleans()), max_size=12).map(
    lambda parts: " ".join((word.upper() if loud else word) + mark for word, mark, loud in parts)
)


@settings(max_examples=2_000 if LONG else 100, deadline=None)
@given(st.lists(st.one_of(soups, st.text(), st.text(st.characters(categories=["So", "Zs", "Cs", "Cc", "Lu", "Po"]))), max_size=8))
def test_any_texts_score_as_in_the_original(texts):
    assert_same(texts)


# -------------------------------------------------------------------------------------------------------------- files


def ground_truth(name):
    path = GROUND_TRUTH / f"{name}_GroundTruth.txt"
    if not path.exists():
        pytest.skip(f"{path} is not there: the published ratings are not part of the repository")
    lines = path.read_text(encoding="utf-8").splitlines()
    return pd.DataFrame([line.split("\t")[:3] for line in lines], columns=["id", "rating", "text"])


@pytest.mark.parametrize("name, texts, least_r", [("nytEditorialSnippets", 5_190, 0.49), ("tweets", 4_200, 0.87)])
def test_published_texts(name, texts, least_r):
    table = ground_truth(name)
    assert len(table) == texts
    scores = vader_scores(table["text"])
    assert scores.to_dict("records") == [ORIGINAL.polarity_scores(text) for text in table["text"]]
    assert np.corrcoef(scores["compound"], table["rating"].astype(float))[0, 1] >= least_r


# ------------------------------------------------------------------------------------- what goes in and what comes out


def test_index_is_kept():
    texts = pd.Series(["good", "bad", ""], index=["b", "a", "a"])
    assert vader_scores(texts).index.equals(texts.index)
    assert vader_scores(texts[::-1])["compound"].tolist() == [0.0, -0.5423, 0.4404]


@pytest.mark.parametrize("texts", [[], (), pd.Series([], dtype=str)])
def test_no_texts(texts):
    scores = vader_scores(texts)
    assert scores.shape == (0, 4)
    assert tuple(scores.columns) == SCORES
    assert (scores.dtypes == float).all()


def test_sequences_of_every_kind():
    expected = vader_scores(["good", "bad"])
    for texts in (("good", "bad"), np.array(["good", "bad"]), pd.Index(["good", "bad"]), iter(["good", "bad"])):
        pd.testing.assert_frame_equal(vader_scores(texts), expected)
    pd.testing.assert_frame_equal(vader_scores(pd.Series(["good", "bad"], dtype="category")), expected)


@pytest.mark.parametrize("value", [None, 1, 1.5, float("nan"), b"good", ["good"], pd.NA])
def test_a_row_that_is_no_text_is_named(value):
    with pytest.raises(ScoringError, match=r"row 'kcna-2': not a text but " + type(value).__name__):
        vader_scores(pd.Series(["good", value], index=["kcna-1", "kcna-2"], dtype=object))
    with pytest.raises(ScoringError, match=r"row 1: not a text but"):
        vader_scores(["good", value])
    with pytest.raises(ScoringError, match="not a text but"):
        vader_score(value)


def test_one_string_is_not_a_list_of_texts():
    with pytest.raises(ScoringError, match="vader_score"):
        vader_scores("good")


# --------------------------------------------------------------------------------------------------- chunks and memory


@pytest.mark.parametrize("chunk_chars", [1, 10, 100])
def test_chunks_change_nothing(monkeypatch, chunk_chars):
    monkeypatch.setattr(fastvader, "CHUNK_CHARS", chunk_chars)
    rng = random.Random(chunk_chars)
    assert_same(["", "good", ""] + [soup(rng) for _ in range(100)] + [""])


def test_neighbouring_texts_do_not_touch():
    assert_same(["not", "good", "x x x", "the", "bomb", "kind", "of", "very", "", "good", "NOT", "no", "good", "BUT", "bad!", "!"])


def test_memos_stay_bounded(monkeypatch):
    monkeypatch.setattr(vader_words, "MAX_TOKENS", 50)
    monkeypatch.setattr(fastvader, "MAX_WINDOWS", 50)
    monkeypatch.setattr(fastvader, "CHUNK_CHARS", 200)
    rng = random.Random(1)
    assert_same(soup(rng) for _ in range(300))
    assert len(vader_words._TOKEN_CODES) <= 50
    assert len(fastvader._VALENCES) <= 50


def test_long_tokens_are_not_remembered():
    token = "a" * (vader_words.MAX_TOKEN_CHARS + 1)
    assert_same([f"{token} good {token}", f"{token}n't good", f"not {token} 😀{token}"])
    assert not [known for known in vader_words._TOKEN_CODES if len(known) > vader_words.MAX_TOKEN_CHARS]


def test_threads_share_the_memos(monkeypatch):
    monkeypatch.setattr(vader_words, "MAX_TOKENS", 20)
    monkeypatch.setattr(fastvader, "MAX_WINDOWS", 20)
    texts = [soup(random.Random(seed)) for seed in range(300)]
    expected = [ORIGINAL.polarity_scores(text) for text in texts]
    found = {}
    threads = [
        threading.Thread(target=lambda n=n: found.update({n: [vader_score(text) for text in texts]})) for n in range(4)
    ]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(interval)
    assert [found.get(n) for n in range(4)] == [expected] * 4


# The last one halves a word into the value of a later one, again and again: every "but" has many holders of one value.
GROWING = {unit: lambda times, unit=unit: unit * times for unit in ("good bad x ", "good but ", "very ", "!", "😀", "no ")}
GROWING["halves"] = lambda times: f"{WORD_OF[3.0]} " * times + f"{WORD_OF[1.5]} " * times + "but"


@pytest.mark.parametrize("text_of", GROWING.values(), ids=GROWING.keys())
def test_time_is_linear_in_length(text_of):
    def seconds(text):
        runs = []
        for _ in range(4):
            start = time.process_time()
            vader_scores([text])
            runs.append(time.process_time() - start)
        return min(runs)

    # 8 times as long; quadratic time would take 64 times as long.
    assert seconds(text_of(40_000)) < 24 * seconds(text_of(5_000))


def test_a_chain_of_equal_values_around_but():
    assert_same([GROWING["halves"](times) for times in (1, 2, 3, 50)])
