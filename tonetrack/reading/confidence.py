"""How sure a reading is, and what speaks against it, in words.

How sure, `weighing` tells: its level is how likely all its parts are right. What speaks against it are the parts that could be otherwise by that, and
signs of the rules' own reading that tell an analyst where to look. `python -m tonetrack.bench weighing` prints how often each level is right on
articles left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.dates import DAYS, resolve
from tonetrack.reading.found import Quotation
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.vocabulary import CORRESPONDENCE, LEADER_TITLES, forms_of


@dataclass(frozen=True)
class Doubt:
    """A sign that a quotation may be read wrong: in which part of the reading (speaker, letter, addressee, day or NO_DAY), and why in words."""

    of: str
    why: str


NO_DAY = "no day"  # what is doubted where a letter was given none

DOUBTS = {
    "speaker open": Doubt("speaker", "by the words around it, it could be somebody else's"),
    "letter open": Doubt("letter", "by the words around it, it could be otherwise"),
    "addressee open": Doubt("addressee", "by the words around it, it could go to somebody else, or nobody of the leaders named"),
    "day open": Doubt("day", "by the words around it, it could be another, or none"),
    "no day open": Doubt(NO_DAY, "by the words around it, one told nearby could be its day"),
    "nobody": Doubt("speaker", "nobody was found whose words they can be"),
    "guess": Doubt("speaker", "neither a verb of saying nor a document in the sentence tells whose words they are"),
    "calling": Doubt("speaker", "known by a calling only, which may be a leader's"),
    "stand-in": Doubt("speaker", "a pronoun or an office stands for the name"),
    "long ago": Doubt("letter", "the letter was last spoken of or quoted two sentences before or earlier"),
    "no document": Doubt("letter", "a leader speaks, and no document is named that the words are from"),
    "to a leader": Doubt("letter", "a leader or a `you` is addressed, yet it was not read as a letter"),
    "no parties": Doubt("letter", "who wrote the letter, or to whom, was not found"),
    "answer": Doubt("letter", "the letter is an answer, to be told from the one it answers"),
    "loose verb": Doubt("letter", "told by a verb that is none of plain saying, and not read as a letter"),
    "letter named": Doubt("letter", "the sentence names a letter, whose the words were not read to be"),
    "other day": Doubt("day", "the sentence tells another day, month or year than the letter's"),
    "day near": Doubt(NO_DAY, "a day is told close by, yet was not read as the letter's"),
    "day elsewhere": Doubt(NO_DAY, "the article tells a day, yet it was not read as the letter's"),
}
HIGH, MEDIUM = 0.95, 0.7  # how likely right all parts of a reading are from which its confidence is high, medium
OPEN = 0.9  # how likely a part is right below which it is said that it could be otherwise

_NOBODYS = ("a name or a title", "said to be absent")  # rules that tell why words have no speaker
_BY_GRAMMAR = (
    "verb", "goes on", "announced", "quoted by", "was quoted", "according to", "how a letter", "an agency tells it;", "as somebody put",
    "the headline", "of a letter that several sign",
    "carried over from the quotation", "nested", "not part", "a heading", "read out", "words that occur", "the terms", "a turn", *_NOBODYS,
)  # fmt: skip
_AS_LEADERS = LEADER_TITLES | frozenset(
    "excellency majesty highness holiness marshal prince general secretary chief author writer sender brother father son successor"
    " predecessor host guest".split()
)
_PLAIN = forms_of("say tell write add state")  # verbs by which anything may be told
_YOU = re.compile(r"\b(?:you|your)\b", re.I)
LATELY = 3  # sentences, with a quotation's own, in which what is told is close by


@dataclass
class Facts:
    """What an article tells that bears on how sure its readings are, gathered once it has been read."""

    sentences: list[Sentence]
    dated: bool  # a day is told somewhere


def gather(state: State) -> Facts:
    """The facts of an article that was read to its end."""
    dated = any(_is_day(chunk) for sentence in state.sentences for chunk in sentence.chunks)
    return Facts(state.sentences, dated)


@dataclass(frozen=True)
class Reading:
    """What the rules read a quotation as in the end."""

    words: str
    attribution: Attribution
    addressee: str | None
    letter: bool
    day: str | None


def doubts_of(reading: Reading, facts: Facts) -> tuple[str, ...]:
    """The names in DOUBTS of what speaks against a reading of the rules, in the order of the table."""
    found = (*_of_speaker(reading, facts), *_of_letter(reading, facts), *(_of_day(reading, facts) if reading.letter else ()))
    return tuple(sorted(found, key=list(DOUBTS).index))


def weighed_doubts(reading: Quotation, read: Quotation) -> tuple[str, ...]:
    """The doubts of a reading that was weighed: its parts that could be otherwise, and the rules' doubts of those that they read the same."""
    likely = reading.likely
    parts = {"speaker": likely.speaker, "letter": likely.letter, "addressee": likely.addressee, "day" if reading.letter_date else NO_DAY: likely.day}
    same = {"speaker"} if reading.speaker == read.speaker else set()
    same |= {"letter"} if same and reading.is_letter == read.is_letter else set()
    same |= {"day", NO_DAY} if "letter" in same and reading.letter_date == read.letter_date else set()
    return (*(f"{part} open" for part, right in parts.items() if right < OPEN), *(name for name in read.doubts if DOUBTS[name].of in same))


def confidence_of(reading: Quotation) -> str:
    """high, medium or low, by how likely speaker, letter or not, addressee and day are right together."""
    return level_of(reading.likely.speaker * reading.likely.letter * reading.likely.addressee * reading.likely.day)


def level_of(likely: float) -> str:
    """high, medium or low, by how likely right something is."""
    return "high" if likely >= HIGH else "medium" if likely >= MEDIUM else "low"


def in_words(doubts: Iterable[str]) -> tuple[str, ...]:
    """Each doubt as an analyst reads it: what is doubted, and why."""
    parts = {"speaker": "who says it", "letter": "letter or not", "addressee": "to whom", "day": "the day", NO_DAY: "the day"}
    return tuple(f"{parts[DOUBTS[name].of]} ({DOUBTS[name].why})" for name in doubts)


# ------------------------------------------------------------------ the signs


def _of_speaker(reading: Reading, facts: Facts) -> Iterator[str]:
    attribution, speaker = reading.attribution, reading.attribution.speaker
    if speaker is None and not attribution.rule.startswith(_NOBODYS):
        yield "nobody"
    elif not attribution.rule.startswith(_BY_GRAMMAR):
        yield "guess"
    if speaker and not speaker.leader and _AS_LEADERS & set(speaker.name.lower().split()):
        yield "calling"
    if attribution.sentence > 0 and _is_stand_in(_teller(facts.sentences[attribution.sentence - 1], attribution)):
        yield "stand-in"


def _teller(sentence: Sentence, attribution: Attribution) -> Chunk | None:
    """The subject of the verb by which a quotation was attributed."""
    verb = attribution.verb
    events = [
        event
        for event in sentence.events
        if event.subject >= 0 and (sentence.chunks[event.verb].text == verb if verb else "verb" in attribution.rule)
    ]
    event = min(events, key=lambda event: abs(event.verb - attribution.at), default=None)
    return sentence.chunks[event.subject] if event else None


def _is_stand_in(chunk: Chunk | None) -> bool:
    return chunk is not None and (chunk.kind == "office" or chunk.text in ("he", "she", "it"))


def _lately(attribution: Attribution, facts: Facts) -> list[Sentence]:
    """The sentence of a quotation and those before it that are close."""
    return facts.sentences[max(0, attribution.sentence - LATELY) : attribution.sentence]


def _of_letter(reading: Reading, facts: Facts) -> Iterator[str]:
    attribution, document = reading.attribution, reading.attribution.document
    if document and document.kind in CORRESPONDENCE and (document.sender is None or not (reading.letter or document.recipient)):
        yield "no parties"
    if document and document.kind == "reply":
        yield "answer"
    if reading.letter:
        if attribution.unspoken >= 2:
            yield "long ago"
        return
    if attribution.rule.startswith("verb before") and attribution.verb not in _PLAIN:
        yield "loose verb"
    if attribution.speaker and attribution.speaker.leader and not attribution.rule.startswith("a turn"):
        if document is None:
            yield "no document"
        if attribution.sentence > 0 and _names_letter(facts.sentences[attribution.sentence - 1]):
            yield "letter named"
        if document is None and reading.addressee or _YOU.search(reading.words):
            yield "to a leader"


def _of_day(reading: Reading, facts: Facts) -> Iterator[str]:
    """What makes the day of a letter doubtful, or that it has none."""
    attribution = reading.attribution
    if reading.day:
        if attribution.sentence > 0 and _tells_otherwise(facts.sentences[attribution.sentence - 1], reading.day):
            yield "other day"
    elif any(chunk.value.kind in ("day", "month-day") for sentence in _lately(attribution, facts) for chunk in sentence.chunks if _is_day(chunk)):
        yield "day near"
    elif facts.dated:
        yield "day elsewhere"


def _is_day(chunk: Chunk) -> bool:
    return chunk.kind == "date" and chunk.value.kind in DAYS


def _names_letter(sentence: Sentence) -> bool:
    """Whether a sentence has a letter, or something said in `it`."""
    texts = [chunk.text for chunk in sentence.chunks]
    return any(chunk.kind == "document" and chunk.value in ("letter", "reply") for chunk in sentence.chunks) or ("in", "it") in zip(texts, texts[1:])


def _tells_otherwise(sentence: Sentence, day: str) -> bool:
    """Whether a sentence tells days of which none is the letter's, or a month or year in which it is not."""
    days = [resolve(chunk.value, sentence.anchor, sentence.context, sentence.year)[0] for chunk in sentence.chunks if _is_day(chunk)]
    year, month = int(day[:4]), int(day[5:7])
    spans = [chunk.value for chunk in sentence.chunks if chunk.kind == "date" and chunk.value.kind in ("month", "year")]
    return bool(days) and day not in days or any(span.year not in (0, year) or span.month not in (0, month) for span in spans)
