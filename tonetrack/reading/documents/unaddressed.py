"""Letters that a verb names with neither noun nor addressee: `Kim replied the next day`, `Biden had written first`, `wrote to condemn the attack`."""

from __future__ import annotations

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import word_after
from tonetrack.reading.vocabulary import ANSWER, BE, WRITE

JOINS = frozenset("and but while whereas".split())  # somebody else's clause to the one before
# how somebody answers aloud: `responded with fury`, `replied angrily`
_TEMPERS = frozenset(
    "fury anger outrage rage derision scorn mockery contempt indignation disdain sarcasm laughter ridicule disbelief angrily furiously"
    " scornfully sarcastically dismissively defiantly mockingly tartly testily".split()
)
_PRESS = frozenset("reporters journalists question questions".split())  # whoever answers these writes no letter


def unaddressed_letter(sentence: Sentence, event: Event, sender: Party) -> Mention | None:
    """`Kim replied the next day`, `Biden had written first`, `wrote to condemn the attack`: a letter without noun or addressee."""
    chunks, after = sentence.chunks, word_after(sentence.chunks, event.verb)
    answers = chunks[event.verb].text in ANSWER or after == "back"
    dated = (
        chunks[event.verb].text in WRITE | ANSWER
        and chunks[event.verb].text.endswith("ing")
        and (chunks[event.verb - 1].text == "," or answers and not event.verb)
        and any(chunk.kind == "date" for chunk in chunks[event.verb + 1 : event.verb + 3 + (after == "back")])
    )
    if dated and not any(
        chunk.text in ("on", "in") and after.kind != "date" for chunk, after in zip(chunks[event.verb + 1 : event.verb + 6], chunks[event.verb + 2 :])
    ):
        # "Xi, writing on Monday to mark the day, spoke", "Replying on Monday, Xi spoke"; not "writing on Monday in a newspaper"
        return None if answers and _brings_words(chunks, event.verb) else Mention("reply" if answers else "letter", sender=sender, at=event.verb)
    if _is_under_way(chunks, event.verb) or _brings_words(chunks, event.verb):
        return None
    if after == "back" or chunks[event.verb].text in ANSWER:
        return Mention("reply", sender=sender, at=event.verb, implied=after == "that")
    if _ends_there(chunks, event.verb) or after and is_of_a_day(chunks, event.verb):
        return Mention("letter", definite=True, sender=sender, at=event.verb)
    if after == "again":
        return Mention("letter", sender=sender, at=event.verb, new=True, undated=True)
    return Mention("letter", sender=sender, at=event.verb) if after == "first" else None


def is_of_a_day(chunks: list[Chunk], verb: int) -> bool:
    """Whether somebody is told to have written and when, no more: `Trong, who had written a day earlier, called`, `Moon wrote on Monday and`,
    `Xi wrote on Friday, the day itself`."""
    after = chunks[verb + 1 : verb + 4]
    day = next((at for at, chunk in enumerate(after[:2]) if chunk.kind == "date"), -1)
    tells = chunks[verb - 1].text == "had" or chunks[verb].text in WRITE and not any(chunk.kind == "quote" for chunk in chunks)
    ends = 0 <= day < len(after) - 1 and (tells and after[day + 1].kind == "mark" or after[day + 1].text in JOINS | {";"})
    return ends and all(chunk.text == "on" for chunk in after[:day])


def _ends_there(chunks: list[Chunk], verb: int) -> bool:
    """Whether a short sentence ends with a verb of writing, and so names the letter spoken of: `So he wrote.`"""
    quoted = any(chunk.kind == "quote" for chunk in chunks)
    return not quoted and verb <= 4 and chunks[verb].text in WRITE and [chunk.text for chunk in chunks[verb + 1 :]] in ([], ["."])


def _is_under_way(chunks: list[Chunk], verb: int) -> bool:
    """Whether a verb tells no finished deed of its subject: `is written`, `was writing`, `Writing on Friday`."""
    return verb > 0 and chunks[verb - 1].text in BE or chunks[verb].text.endswith("ing")


def _brings_words(chunks: list[Chunk], verb: int) -> bool:
    """Whether a verb brings a quotation or is to somebody other than a leader: `wrote “…”`, `answered questions`,
    `wrote an aide`, `responded with fury`."""
    if any(chunk.kind == "quote" for chunk in chunks[verb : verb + 3]):
        return True
    return any(chunk.text in _PRESS | _TEMPERS or chunk.kind == "role" for chunk in chunks[verb + 1 : verb + 4])
