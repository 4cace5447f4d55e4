"""What is set before who acts, in which `he` looks ahead: `Asked about it as he left, Mr Biden said`."""

from __future__ import annotations

from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.vocabulary import DETERMINERS, LETTERS, SAY, WRITE

_RESUMING = frozenset("and but yet so still then also now here later first finally".split())  # before a pronoun that opens a main clause
_SETTINGS = frozenset(
    "soon shortly just days hours weeks months years a two three four five the in on at during after before when as from sent dated written signed"
    " published delivered".split()
)


def is_in_front(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> bool:
    """Whether a pronoun comes before anybody is named: `Asked about it as he left`."""
    if chunks[0].kind not in ("word", "date") or chunks[0].text in DETERMINERS or all(chunk.text in _RESUMING for chunk in chunks[:at]):
        return False  # "And he recalls a letter of his secretary of state, Ann Fixture, who"
    return not any(known.get(place) and chunks[place].kind in ("person", "office") for place in range(at))


def is_reader_in_front(chunks: list[Chunk], at: int) -> bool:
    """Whether a letter is to `him` that whoever is spoken of wrote: `In a letter to him a week before, he had said`."""
    to_him = 2 < at < 7 and chunks[at].text in ("him", "her") and chunks[at - 1].text == "to" and chunks[at - 2].kind == "document"
    fronted = to_him and chunks[0].text in ("in", "with")
    comma = next((place for place in range(at + 1, min(at + 8, len(chunks) - 1)) if chunks[place].text == ","), 0) if fronted else 0
    return comma > 0 and chunks[comma + 1].text in ("he", "she")


def reader_of_own(chunks: list[Chunk], at: int) -> Party | None:
    """To whom a letter is that `his` owns, and so whom `his` does not mean: Kim in `his telegram to Kim`."""
    noun = next((place for place in range(at + 1, min(at + 5, len(chunks) - 2)) if chunks[place].kind == "document"), 0)
    to = next((place for place in range(noun + 1, min(noun + 4, len(chunks) - 1)) if chunks[place].text == "to"), 0) if noun else 0
    if not to or not chunks[at].possessive or chunks[to + 1].kind != "person" or to > noun + 1 and chunks[noun + 1].text != "of":
        return None  # "his letter of congratulation to Kim"
    return chunks[to + 1].value


def end_of_front(chunks: list[Chunk], at: int) -> int:
    """The comma that ends the clause of a pronoun, or the quotation right before a name; -1 for none."""
    for place in range(at + 1, min(at + 14, len(chunks) - 1)):
        if chunks[place].kind == "quote" and chunks[place + 1].kind == "person":
            return place  # "A day after she called it “dry,” Kim Yo Jong turned"
        if chunks[place].text == "," or chunks[place].kind == "quote":
            break
    comma = next((place for place in range(at + 1, min(at + 14, len(chunks))) if chunks[place].text == ","), -1)
    return -1 if any(chunk.kind == "quote" for chunk in chunks[at : max(comma, at)]) else comma


def end_of_setting(chunks: list[Chunk], comma: int) -> int:
    """The comma after what else is set before who acts: `In the letter he wrote last year, soon after the vote, Modi`; -1 for none."""
    if comma + 1 >= len(chunks) or chunks[comma + 1].text not in _SETTINGS:
        return -1
    for place in range(comma + 2, min(comma + 14, len(chunks))):
        if chunks[place].kind in ("person", "office", "pronoun", "quote") or chunks[place].text in (";", ":", "."):
            return -1
        if chunks[place].text == ",":
            return place
    return -1


def opens_in_it(chunks: list[Chunk], at: int) -> bool:
    """Whether a pronoun does what a letter spoken of holds: `In it, he complained`."""
    return 2 <= at <= 3 and [chunk.text for chunk in chunks[:2]] == ["in", "it"] and not chunks[at].possessive


def says_in_it(chunks: list[Chunk], at: int) -> bool:
    """Whether a pronoun says something in the letter spoken of: `“…,” he said in the message`, `“…,” he writes in it`."""
    after = chunks[at + 1 : at + 5]
    within = len(after) > 2 and after[0].text in SAY | WRITE and after[1].text == "in"
    return within and (after[2].text == "it" or after[2].text in ("the", "that") and len(after) > 3 and after[3].value in LETTERS)
