"""Letters that a sentence names by their sides and day alone: a heading without a verb (`Kubitschek to Eisenhower, May 28, 1958.`),
`On Friday he did.`"""

from __future__ import annotations

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.sentences.clauses import Sentence

# before whom a heading names as the writer of a letter
_HEADING = frozenset("from on thus first then next and letter telegram message cable".split())


def letter_headed(sentence: Sentence) -> Mention | None:
    """The letter that its two sides and its day name without a verb: `Kubitschek to Eisenhower, May 28, 1958.`, `From Kim to Xi, on May 4: “…”`."""
    chunks = sentence.chunks
    end = next((at for at, chunk in enumerate(chunks) if at > 2 and (chunk.text in (".", ":") or chunk.kind == "quote")), len(chunks))
    to = next((at for at in range(1, end - 1) if chunks[at].text == "to"), 0)
    sender, recipient = sentence.person(to - 1), next((person for at in range(to + 1, min(to + 4, end)) if (person := sentence.person(at))), None)
    day = next((chunk.value for chunk in chunks[:end] if chunk.kind == "date"), None)
    apart = all(chunk.kind in ("date", "mark") or chunk.text in _HEADING for chunk in chunks[: max(0, to - 1)])
    if (
        not (to and day and apart and sender and recipient and sender.leader and recipient.leader)
        or sender == recipient
        or any(event.verb < end for event in sentence.events)
    ):
        return None
    told, basis = sentence.day_of(day)
    return Mention("letter", sender=sender, recipient=recipient, date=told, basis=basis, at=to - 1, new=True)


def letter_done(sentence: Sentence) -> Mention | None:
    """The letter in `Kim never writes to ministers. On Friday he did.`, `; on May 3 she did so`."""
    chunks = sentence.chunks
    if not sentence.corresponding:
        return None
    for at in range(1, len(chunks) - 1):
        if chunks[at].text == "did" and chunks[at + 1].text in (".", "so", ";", ",") and (done := _done(sentence, at)):
            return done
    return None


def _done(sentence: Sentence, at: int) -> Mention | None:
    """The letter of a leader who `did` so on a day, in a sentence without a document: `On Friday he did`, `When he did, on May 3, he wrote`."""
    writer = sentence.person(at - 1)
    after = sentence.chunks[at + 2 : at + 4] if sentence.chunks[at + 1].text in (",", "so") else []
    day = next((chunk.value for chunk in sentence.chunks[max(0, at - 4) : at] + after if chunk.kind == "date"), None)
    if not (writer and writer.leader and day) or any(chunk.kind == "document" for chunk in sentence.chunks):
        return None
    told, basis = sentence.day_of(day)
    return Mention("letter", sender=writer, date=told, basis=basis, at=at, new=True)
