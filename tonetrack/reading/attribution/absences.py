"""Words said not to stand in a letter: whose they are when another letter has them, or somebody who dropped them."""

from __future__ import annotations

from tonetrack.reading.attribution.belonging import settle
from tonetrack.reading.attribution.governing import governing_event
from tonetrack.reading.attribution.telling import from_event
from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.sentences.clauses import Sentence


def said_absent(state: State, sentence: Sentence, at: int, documents: dict[int, Document], how: str) -> Attribution:
    """Words said not to be in a letter: of another one that the sentence finds them in, of who dropped them, or nobody's."""
    event = governing_event(state, sentence, at)
    found = from_event(state, sentence, event, documents, "said to be absent") if event else None
    found = found or Attribution(rule="said to be absent")
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
    other = documents[found_in] if found_in >= 0 and not denied else None
    of_both = any(chunk.text in ("neither", "none", "both") for chunk in chunks[:at])
    if other and other.many and not (other.date or other.year):
        return None  # "with which his messages have opened for years": of no letter
    if other is None or other is found.document or other.many and not other.sender and of_both:
        return None  # "Neither letter used “x”, a staple of earlier messages"
    parent = found.document or (state.register.letter_by(found.speaker) if found.speaker else None)
    if parent and not other.sender:
        other.sender, other.recipient = parent.sender, parent.recipient
    return Attribution(other.sender or found.speaker, other, "absent from one letter, said to stand in another")
