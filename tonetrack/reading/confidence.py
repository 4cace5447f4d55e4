"""How sure a reading is, and what speaks against it, in words.

How likely each part of a reading is (`weighing`) makes the graded signs, `open` and `doubtful`, which decide its level; the others are what the
rules' own reading shows and tell an analyst where to look: alone they make a reading doubtful only where several meet.
`python -m tonetrack.bench weighing` prints how often each level is right on articles left out.
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
    """A sign that a quotation is read wrong: which part of the reading it makes doubtful (speaker, letter, day or NO_DAY), how much,
    and why in words."""

    of: str
    weight: int
    why: str


NO_DAY = "no day"  # what is doubted where a letter was given none

DOUBTS = {
    "speaker doubtful": Doubt("speaker", 22, "by the words around it, it may as well be somebody else's"),
    "letter doubtful": Doubt("letter", 22, "by the words around it, it may as well be otherwise"),
    "day doubtful": Doubt("day", 22, "by the words around it, it may as well be another, or none"),
    "no day doubtful": Doubt(NO_DAY, 22, "by the words around it, one told nearby may as well be its day"),
    "speaker open": Doubt("speaker", 7, "by the words around it, it could be somebody else's"),
    "letter open": Doubt("letter", 7, "by the words around it, it could be otherwise"),
    "day open": Doubt("day", 7, "by the words around it, it could be another, or none"),
    "no day open": Doubt(NO_DAY, 7, "by the words around it, one told nearby could be its day"),
    "nobody": Doubt("speaker", 3, "nobody was found whose words they can be"),
    "guess": Doubt("speaker", 2, "neither a verb of saying nor a document in the sentence tells whose words they are"),
    "calling": Doubt("speaker", 2, "known by a calling only, which may be a leader's"),
    "stand-in": Doubt("speaker", 1, "a pronoun or an office stands for the name"),
    "long ago": Doubt("letter", 2, "the letter was last spoken of or quoted two sentences before or earlier"),
    "no document": Doubt("letter", 1, "a leader speaks, and no document is named that the words are from"),
    "to a leader": Doubt("letter", 1, "a leader or a `you` is addressed, yet it was not read as a letter"),
    "no parties": Doubt("letter", 3, "who wrote the letter, or to whom, was not found"),
    "answer": Doubt("letter", 1, "the letter is an answer, to be told from the one it answers"),
    "loose verb": Doubt("letter", 1, "told by a verb that is none of plain saying, and not read as a letter"),
    "letter named": Doubt("letter", 1, "the sentence names a letter, whose the words were not read to be"),
    "other day": Doubt("day", 2, "the sentence tells another day, month or year than the letter's"),
    "day near": Doubt(NO_DAY, 3, "a day is told close by, yet was not read as the letter's"),
    "day elsewhere": Doubt(NO_DAY, 2, "the article tells a day, yet it was not read as the letter's"),
}
DOUBTFUL = 20  # from here a reading is of low confidence: more than half of such are wrong
LIKELY = 7  # from here of medium confidence
OPEN, WEAK = 0.93, 0.7  # how likely a part is below which it is open, below which doubtful

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
    """What a quotation was read as in the end, with its number in the article."""

    number: int
    words: str
    attribution: Attribution
    addressee: str | None
    kind: str
    letter: bool
    day: str | None


def doubts_of(reading: Reading, facts: Facts) -> tuple[str, ...]:
    """The names in DOUBTS of what speaks against a reading, the weightiest first."""
    found = (*_of_speaker(reading, facts), *_of_letter(reading, facts), *(_of_day(reading, facts) if reading.letter else ()))
    return _sorted(found)


def weighed_doubts(reading: Quotation, read: Quotation, answers: Answers) -> tuple[str, ...]:
    """The doubts of a reading that was weighed: of its parts, as likely as they are; and the rules' doubts of those that they read the same."""
    parts = {"speaker": answers.speaker, "letter": answers.letter, "day" if reading.letter_date else NO_DAY: answers.day}
    same = {"speaker"} if reading.speaker == read.speaker else set()
    same |= {"letter"} if same and reading.is_letter == read.is_letter else set()
    same |= {"day", NO_DAY} if "letter" in same and reading.letter_date == read.letter_date else set()
    graded = (f"{part} {'doubtful' if likely < WEAK else 'open'}" for part, likely in parts.items() if likely < OPEN)
    return _sorted((*graded, *(name for name in read.doubts if DOUBTS[name].of in same)))


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: -DOUBTS[name].weight))


def confidence_of(doubts: Iterable[str]) -> str:
    """high, medium or low, by what the doubts weigh together."""
    weight = sum(DOUBTS[name].weight for name in doubts)
    return "low" if weight >= DOUBTFUL else "medium" if weight >= LIKELY else "high"


def in_words(doubts: Iterable[str]) -> tuple[str, ...]:
    """Each doubt as an analyst reads it: what is doubted, and why."""
    parts = {"speaker": "who says it", "letter": "letter or not", "day": "the day", NO_DAY: "the day"}
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
