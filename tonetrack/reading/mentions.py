"""What a sentence says of documents: which kind, from whom, to whom, of which day."""

from __future__ import annotations

import re
from dataclasses import replace

from tonetrack.reading.clauses import Sentence
from tonetrack.reading.dates import resolve
from tonetrack.reading.days import governed_dates, told_before
from tonetrack.reading.documents import Mention
from tonetrack.reading.implied import implied_letter, letter_done
from tonetrack.reading.kinds import kind_of
from tonetrack.reading.parties import as_exchange, with_possessor, with_sides, with_verb
from tonetrack.reading.phrases import names_content, preposition_of, stands_for_letter, word_after
from tonetrack.reading.sentences import Chunk, is_determined
from tonetrack.reading.standins import counted, left_out, one_of_them, posted
from tonetrack.reading.verbs import is_verb
from tonetrack.reading.vocabulary import (
    ANSWER,
    BE,
    DETERMINERS,
    EVENTS,
    JUDGE,
    OLDER,
    PLURAL,
    PREPOSITIONS,
    RECEIVE,
    REPORT,
    SEND,
    WRITE,
)

_RELATES = frozenset("follows followed echoes echoed repeats repeated recalls recalled resembles resembled cites cited mentions mentioned crossed".split())
_INDEFINITE = frozenset({"", "a", "an", "another", "some", "one", "both", "each", "every", "any", "no"})


def read_mentions(sentence: Sentence) -> list[Mention]:
    """The documents a sentence names, in order; a verb that sends (`wrote to Xi`) names one too."""
    mentions = [mention for at in range(len(sentence.chunks)) if (mention := _mention(sentence, at))]
    mentions = [_restated(sentence, mention, mentions[:number]) for number, mention in enumerate(mentions)]
    mentions += [mention for event in sentence.events if (mention := implied_letter(sentence, event, mentions))]
    mentions += [done] if (done := letter_done(sentence)) else []
    dates = governed_dates(sentence, {mention.at for mention in mentions})
    return sorted((_dated(sentence, mention, dates) for mention in mentions), key=lambda mention: mention.at)


def _restated(sentence: Sentence, mention: Mention, before: list[Mention]) -> Mention:
    """`Modi's message to Khan, confirming that a letter had been sent`: the letter named before once more."""
    own = next((other for other in reversed(before) if other.kind == mention.kind and other.sender and not other.background and not other.many), None)
    bare = mention.definite and not (mention.sender or mention.recipient or mention.older or mention.many or mention.background)
    if own and bare and is_determined(sentence.chunks, mention.at) == "the" and mention.kind == "letter":
        return replace(mention, sender=own.sender, recipient=own.recipient, definite=own.definite, older=own.older, year=own.year, noun=own.noun)  # "when he sent Xi greetings: the message said"
    after = [chunk.text for chunk in sentence.chunks[mention.at + 1 : mention.at + 4]]
    passive = bool(after) and after[0] in ("had", "has", "was") and bool(set(after[1:]) & (SEND | WRITE | RECEIVE))
    bare = mention.new and mention.kind == "letter" and not mention.sender and not mention.recipient
    if bare and passive and any(other.kind == "letter" and other.sender and not other.background for other in before):
        return replace(mention, definite=True, new=False, noun="")
    return mention


def is_reply(sentence: Sentence) -> int:
    """Where `in reply to` or `in response to` stands, which makes the letter before it a reply; -1 without."""
    for at, chunk in enumerate(sentence.chunks[1:-1], start=1):
        if _is_in_reply(sentence.chunks, at):
            return at
    return -1


def _is_in_reply(chunks: list[Chunk], at: int) -> bool:
    if chunks[at].text not in ("reply", "response", "answer") or word_after(chunks, at) != "to":
        return False
    return (
        chunks[at - 1].text == "in" or at > 1 and chunks[at - 1].text in ("a", "an", "the", "his") and chunks[at - 2].text in BE
    )  # "was a response to one"


# ------------------------------------------------------------------ document nouns


def _mention(sentence: Sentence, at: int) -> Mention | None:
    chunks, chunk = sentence.chunks, sentence.chunks[at]
    if chunk.kind == "word" and chunk.text == "one":
        return one_of_them(sentence, at) or counted(sentence, at)
    if chunk.kind == "document" and stands_for_letter(chunks, at):
        return counted(sentence, at)
    if chunk.text == "telegram" and at and chunks[at - 1].text == "on":
        return posted(sentence, at)
    if chunk.kind != "document":
        return left_out(sentence, at) or posted(sentence, at) or counted(sentence, at)
    if (at and _is_in_reply(chunks, at)) or is_verb(chunks, at):
        return None
    if names_content(chunks, at) or at + 1 < len(chunks) and chunks[at + 1].kind == "document" and not chunk.possessive:
        return None  # the first word of "reply message"
    before = _left_words(chunks, at)
    background = bool({"neither", "nor", "such"} & {chunk.text for chunk in chunks[max(0, at - 3) : at]}) or preposition_of(chunks, at) in (
        "after",
        "following",
        "since",
        "before",
        "despite",
        "amid",
        "about",
    )
    judged = sentence.event_before(at) if preposition_of(chunks, at) == "as" and is_determined(chunks, at) in ("a", "an") else None
    background = background or judged is not None and chunks[judged.verb].text in JUDGE | {"treated", "regarded", "seen", "read", "taken"}
    background = background or _is_other(sentence, at)
    background = background or chunk.text == "paper" and word_after(chunks, at) in REPORT | {"says", "said"}
    background = background or preposition_of(chunks, at) == "to" and _is_answered(chunks, at)
    kind = kind_of(sentence, at, before)
    if kind == "correspondence" and (
        " ".join(other.text for other in chunks[at + 1 : at + 3]) in ("in which", "of letters", "of messages", "of notes")
    ):
        older, year = _older(chunks, at, before)
        return as_exchange(sentence, Mention("letter", definite=True, older=older, year=year, at=at, many=True, background=background))
    if not kind or kind in ("correspondence", "part"):
        return None
    determiner = is_determined(chunks, at)
    if determiner in ("a", "an") and _is_apposed(chunks, at):
        return None
    if determiner == "the" and _is_superlative(sentence, at, before):
        determiner = "a"  # "wrote the longest letter of all": one not yet spoken of
    if determiner in ("a", "an") and _is_predicate(chunks, at):
        determiner = "the"  # "It is a letter of two pages": the one spoken of
    if chunk.text in EVENTS:
        people = {sentence.party(place) for place, other in enumerate(chunks) if other.kind in ("person", "office")}
        return Mention(kind, definite=determiner == "the", at=at, background=_had_been(sentence, at) or _is_reckoned_from(chunks, at), present=tuple(sorted(people - {None}, key=lambda party: party.name)))
    older, year = _older(chunks, at, before)
    known = older and not year and determiner == "the" and bool(set(before) & {"earlier", "first", "second", "former", "latter", "original", "other"})
    mention = Mention(
        kind, definite=determiner not in _INDEFINITE or determiner == "both", older=older, year=year, at=at,
        many=chunk.text in PLURAL, background=background, known=known, pointed=determiner in ("that", "this") and not older, noun=chunk.text, undated=any(other.text == "undated" for other in chunks[max(0, at - 5) : at]), new=determiner in ("a", "an", "another") or determiner == "one" and "more" in before, printed="published" in " ".join(before) or "open" in before,
    )  # fmt: skip
    if mention.many and _exchanged(chunks, at):
        return as_exchange(sentence, mention)
    mention = with_possessor(sentence, mention)
    mention = with_sides(sentence, mention)
    if mention.sender and mention.sender == mention.recipient:
        mention = replace(mention, sender=None)  # "his third letter to Xi" is not Xi's
    return with_verb(sentence, mention)


def _is_other(sentence: Sentence, at: int) -> bool:
    """Whether a letter is what another, the sentence's subject, has to do with: `The reply, sent on Wednesday, answers the letter that …`."""
    event = sentence.event_before(at)
    if event is None or event.subject < 0 or event.verb >= at or sentence.chunks[event.subject].kind != "document" or event.subject > 4:
        return False
    return sentence.chunks[event.verb].text in ANSWER | _RELATES and sentence.chunks[event.subject].value in ("letter", "reply")


def _is_reckoned_from(chunks: list[Chunk], at: int) -> bool:
    """Whether a meeting or visit only tells when: `a day before the state visit`."""
    dated = next((place for place in range(at - 1, max(-1, at - 7), -1) if chunks[place].kind in ("date", "mark", "quote")), -1)
    return dated >= 0 and chunks[dated].kind == "date" and chunks[dated].text.endswith(("before", "after"))


def _exchanged(chunks: list[Chunk], at: int) -> bool:
    """Whether letters are said to be exchanged: `letters exchanged`, `letters that the two leaders exchanged`."""
    before = next((place for place in range(at - 1, max(-1, at - 11), -1) if chunks[place].text in ("exchanged", "swapped", "traded")), -1)
    if before >= 0 and all(chunk.kind in ("word", "pronoun") and chunk.text not in PREPOSITIONS - {"to"} for chunk in chunks[before + 1 : at]):
        return True  # "have exchanged what are likely to be their last letters"
    clause = chunks[at + 1 : at + 7]
    stop = next((place for place, chunk in enumerate(clause) if chunk.kind in ("mark", "quote") or chunk.text in PREPOSITIONS), len(clause))
    place = next((place for place, chunk in enumerate(clause[:stop]) if chunk.text in ("exchanged", "swapped", "traded")), -1)
    return place == 0 or place > 0 and bool({"two", "both", "they"} & {chunk.text for chunk in clause[:place]})


def _had_been(sentence: Sentence, at: int) -> bool:
    """Whether a meeting or call belongs to an earlier time: `wrote what he had been saying on the telephone`."""
    event = sentence.event_before(at)
    return event is not None and "had" in {chunk.text for chunk in sentence.chunks[max(0, event.verb - 3) : event.verb]} and any(
        sentence.chunks[other.verb].text in WRITE for other in sentence.events if other.verb < event.verb
    )


def _is_answered(chunks: list[Chunk], at: int) -> bool:
    """Whether a document is what another answers: `a reply to Kim's letter`."""
    place = next((place for place in range(at - 1, max(0, at - 7), -1) if chunks[place].text == "to"), 0)
    return place > 0 and chunks[place - 1].kind == "document" and chunks[place - 1].value == "reply"


def _is_predicate(chunks: list[Chunk], at: int) -> bool:
    """Whether a noun says what a thing spoken of is: `It is a short letter`."""
    place = at - 1
    while place > 0 and chunks[place].kind == "word" and chunks[place].text not in BE:
        place -= 1
    return place > 0 and chunks[place].text in ("is", "was") and chunks[place - 1].text in ("it", "this") and place <= 3


def _is_superlative(sentence: Sentence, at: int, before: list[str]) -> bool:
    """Whether somebody writes or sends `the longest letter`, `the most candid message`, `the last letter`."""
    event = sentence.event_before(at)
    writes = event is not None and sentence.chunks[event.verb].text in SEND | WRITE and event.verb >= at - 6
    return writes and any(word in ("most", "last", "final") or word.endswith("est") and len(word) > 5 for word in before)


def _is_apposed(chunks: list[Chunk], at: int) -> bool:
    """Whether a noun only says what the document before it is: `His letter of June 10, a birthday greeting, is`."""
    place = at - 1
    while place > 0 and chunks[place].kind == "word" and chunks[place].text not in ("a", "an"):
        place -= 1
    if place < 2 or chunks[place].text not in ("a", "an") or chunks[place - 1].text != "," or at + 1 >= len(chunks) or chunks[at + 1].text != ",":
        return False
    before = [chunk for chunk in chunks[max(0, place - 5) : place - 1] if chunk.kind not in ("date", "mark") and chunk.text not in ("of", "from")]
    return bool(before) and before[-1].kind == "document" and before[-1].value == "letter"


def _left_words(chunks: list[Chunk], at: int) -> list[str]:
    """The words of the noun phrase before the noun, nearest first, up to its determiner or possessor."""
    words: list[str] = []
    for chunk in reversed(chunks[max(0, at - 7) : at]):
        if chunk.kind == "mark" and chunk.text not in ("-", ",") or chunk.kind in ("quote", "pronoun") and not chunk.possessive:
            break
        if chunk.kind == "word" and chunk.text in PREPOSITIONS | {"and", "but"} or chunk.text in ("said", "sent", "wrote"):
            break
        words.append(chunk.text)
        if chunk.possessive and chunk.text in ("year", "month", "week"):
            continue  # "last year's message"
        if chunk.possessive or chunk.text in DETERMINERS:
            break
    return words


def _older(chunks: list[Chunk], at: int, before: list[str]) -> tuple[bool, int]:
    """Whether the noun means a recalled document ("another", "his 2019", "last year's"), and its year when told."""
    joined = " ".join(reversed(before))
    year = 0
    for chunk in chunks[max(0, at - 6) : at]:
        if chunk.kind == "date" and chunk.value.kind in ("year", "month") and chunk.text in joined:
            year = chunk.value.year
    for place in range(at + 1, min(at + 8, len(chunks) - 1)):
        if chunks[place].kind == "date" and chunks[place].value.kind in ("year", "month") and chunks[place - 1].text in ("in", "of", "from"):
            year = chunks[place].value.year
        if chunks[place].text in (",", ";") or chunks[place].kind == "quote":
            break
    words = set(before)
    ago = re.search(r"\b(?:last|previous|past) (?:year|month|week|summer|spring|autumn|winter|fall)\b|year-(?:ago|earlier)", joined)
    stop = next((place for place in range(at + 1, min(at + 16, len(chunks))) if chunks[place].kind in ("mark", "quote") or is_verb(chunks, place)), at + 16)
    after = " ".join(chunk.text for chunk in chunks[at + 1 : max(stop + 2, at + 8)])
    ago = ago or re.match(
        r"(?:[\w-]+ ){0,12}(?:last (?:year|month|summer|spring|autumn|winter|fall)|(?:a|two|three|four|five|several|\d) (?:years?|months?|decades?|generations?|weeks?) (?:ago|earlier|before|prior))",
        after,
    )
    return bool(words & (OLDER - {"last"}) or ago or year), year


def _dated(sentence: Sentence, mention: Mention, governed: dict[int, list[int]]) -> Mention:
    places = sorted(governed.get(mention.at, []), key=lambda at: sentence.chunks[at].value.kind == "offset")
    days = [resolve(sentence.chunks[at].value, sentence.anchor, told_before(sentence, at) or sentence.context, sentence.year) for at in places]
    day, basis = next((found for found in days if found[0]), (None, "unknown"))  # "on the day itself, Oct. 7"
    return replace(mention, date=day, basis=basis) if day else mention
