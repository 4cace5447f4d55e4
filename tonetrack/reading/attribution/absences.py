"""Words said not to stand in a letter: whose they are when another letter has them, or somebody who dropped them."""

from __future__ import annotations

from tonetrack.reading.attribution.belonging import settle
from tonetrack.reading.attribution.governing import governing_event
from tonetrack.reading.attribution.telling import from_event
from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.dates import resolve
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.vocabulary import CORRESPONDENCE

_USED = frozenset("used wrote written chose chosen penned".split())  # what was done with words in another letter


def said_absent(state: State, sentence: Sentence, at: int, documents: dict[int, Document], how: str) -> Attribution:
    """Words said not to be in a letter: of another one that the sentence finds them in, of who dropped them, or nobody's."""
    event = governing_event(state, sentence, at)
    found = from_event(state, sentence, event, documents, "said to be absent") if event else None
    here = next((documents[place] for place in sorted(documents, reverse=True) if place < at), None) if how == "dropped" else None
    found = found or Attribution(here.sender if here else None, here, "said to be absent")  # "His letter has no “…”"
    found.about = True
    other = _found_elsewhere(state, sentence, at, found, documents)
    if other is None and how == "nobody":
        return Attribution(rule="said to be absent", about=True)
    found = other or found
    settle(state, sentence, at, found, documents)
    return found


def _found_elsewhere(state: State, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Attribution | None:
    """Words absent from one letter that a clause after them finds in another: `dropped “…”, which stood in the one of 2019`."""
    chunks = sentence.chunks
    stop = next((place for place in range(at + 1, len(chunks)) if chunks[place].kind == "quote"), len(chunks))
    if any(chunk.text in ("neither", "none", "nowhere", "every", "each", "all", "any") for chunk in chunks[at + 1 : stop]):
        return None
    if chunks[0].text in ("there", "no"):
        return None  # "There is no “x” in the new message": in that very one
    found_in = next((place for place in sorted(documents) if at < place < stop), -1)
    denied = any(chunk.text in ("not", "never", "hardly") for chunk in chunks[at + 1 : max(found_in, at)][-6:])  # "has not been seen in a message"
    other = documents[found_in] if found_in >= 0 and not denied else _used_then(state, sentence, at, found, documents)
    if other and other.many and not (other.date or other.year):
        return None  # "with which his messages have opened for years": of no letter
    if other is None or other is found.document:
        return None  # "Neither letter used “x”, a staple of earlier messages"
    parent = found.document or (state.register.letter_by(found.speaker) if found.speaker else None)
    parent = parent or next((letter for letter in documents.values() if letter.sender and letter.kind == other.kind and not other.many), None)
    if parent and not other.sender:
        other.sender, other.recipient = parent.sender, parent.recipient
    return Attribution(other.sender or found.speaker, other, "absent from one letter, said to stand in another")


def _used_then(state: State, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Document | None:
    """The letter of another day that a clause after absent words tells: `dropped “…”, which he had used on Sept. 9, 2030`."""
    after, letter = sentence.chunks[at + 1 : at + 9], found.document or next(iter(documents.values()), state.letter)
    date = next((chunk.value for chunk in after if chunk.kind == "date"), None)
    if date is None or letter is None or letter.kind not in CORRESPONDENCE or not _USED & {chunk.text for chunk in after}:
        return None
    day = resolve(date, sentence.anchor, sentence.context, sentence.year)[0]
    sides = {"sender": letter.sender, "recipient": letter.recipient}
    return state.take(Mention(letter.kind, **sides, date=day, year=0 if day else date.year, older=True)) if day or date.year else None
