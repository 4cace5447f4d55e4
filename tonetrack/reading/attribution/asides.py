"""Whose words a sentence gives when somebody tells the whole of it in an aside: `In it, the spokesman said, Kim looked back on “…”`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tonetrack.reading.attribution.receptions import Receptions
from tonetrack.reading.coreference.pronouns import Attribution, Quote
from tonetrack.reading.documents.register import Document
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.parsing import Chunk
from tonetrack.reading.sentences.subjects import REACH, Event, is_within
from tonetrack.reading.vocabulary import BE, CORRESPONDENCE, DETERMINERS, JUDGE, OBJECT_VERBS, OF_DOCUMENT, PREPOSITIONS, SAY, WRITE, forms_of

_THINGS = frozenset({"country", "organisation"})  # kinds of chunks of which something is told, but that tell nothing here
_CARRIES = forms_of("convey relay transmit")
_AGREEMENT = re.compile(r"\b(?:treaty|pact|agreement|accord|deal|protocol|convention|charter|constitution|resolution|law|armistice|partnership|communique|communiqué|declaration|alliance)\b")
_TERMS = re.compile(  # of a treaty: not `a treaty under which, Kim wrote, both sides …`
    _AGREEMENT.pattern + r"(?: [\w'-]+){0,12}"
    r" (?:under which|by which|whereby|(?:(?:which|that) )?(?:obliges|obliged|commits|committed|binds|bound|requires|required|provides|provided|stipulates|stipulated))\b"
)
_UNDER = re.compile(r"(?:under|by) (?:the|its|their|that|this|a) (?:[\w'-]+ ){0,4}" + _AGREEMENT.pattern)
_TELLERS = frozenset("person office pronoun role document agency".split())  # kinds of chunks that may tell something
_OF_TEXT_ONLY = forms_of("begin open end close conclude run read")  # what only a document does


@dataclass
class Asides(Receptions):
    """The events that an aside (`, the official said,`) only reports."""

    def _reported(self, sentence: Sentence, at: int, aside: Event) -> Event | None:
        """The event whose words an aside by nobody who leads a country reports; None when they are of whoever is in the aside.

        A leader who said or wrote what stands before goes on after `and that`; in a sentence that opens with `In it` or
        `In the letter` the leader acts, whatever his verb. But `Putin, Peskov said, was “tired”` is Peskov's.
        """
        chunks = sentence.chunks
        if interrupted := _interrupted(sentence, at, aside):
            return interrupted
        teller = sentence.party(aside.subject) if aside.subject >= 0 else None
        if teller is None or teller.leader or not aside.verb < at:
            return None
        text = [event for event in sentence.events if 0 <= event.subject < event.verb < min(aside.verb, aside.subject) and chunks[event.verb].text in _OF_TEXT_ONLY]
        if text and (chunks[text[-1].subject].text == "it" or chunks[text[-1].subject].kind == "document"):
            return text[-1]  # "It began, he said, with the words “…”"
        joined = [chunk.text for chunk in chunks[max(aside.verb, aside.subject) + 1 : at] if chunk.text != ","][:2]
        told = [event for event in sentence.events if event.verb < min(aside.verb, aside.subject) and not event.aside and self._leads(sentence, event)]
        told = [event for event in told if chunks[event.verb].text in SAY | WRITE]
        letter = self.focus_before  # "Its author hoped, an official said, to walk once more"
        of_letter = told and letter is not None and letter.kind in CORRESPONDENCE and letter.sender == sentence.person(told[-1].subject)
        if told and (joined[:1] == ["that"] or of_letter and joined[:1] == ["to"] or joined == ["and", "that"] or joined == ["but", "that"]):
            return told[-1]
        if not self._in_letter(sentence):
            return None
        acts = [event for event in sentence.events if aside.verb < event.subject < event.verb < at and chunks[event.verb].text not in BE and not is_within(chunks, event)]
        return next((event for event in reversed(acts) if self._leads(sentence, event)), None)

    def _in_it_told(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`In it, the official said, ministers were “welcome”`: the letter's words, though somebody tells them."""
        told = [event for event in sentence.events if event.aside and 0 <= event.subject and max(event.subject, event.verb) < at]
        letter = self.focus_before
        if not told or letter is None or letter.sender is None or not self._in_letter(sentence) or any(self._leads(sentence, event) for event in sentence.events):
            return None
        return Attribution(letter.sender, letter, "told to stand in the letter", verb="said")

    def _agreed(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`the treaty under which both sides are to help “without delay”`: what was agreed, which nobody says here."""
        chunks = sentence.chunks
        words = " ".join(chunk.text for chunk in chunks[max(0, at - REACH) : at] if chunk.kind != "mark")
        if not _TERMS.search(words) and not _UNDER.match(" ".join(chunk.text for chunk in chunks[: min(at, REACH)])):
            return None
        noun = min(place for place in range(at) if _AGREEMENT.search(chunks[place].text))
        tells = any(noun < event.verb and sentence.person(event.subject) and chunks[event.verb].text in SAY | WRITE | JUDGE for event in sentence.events)
        return None if tells else Attribution(rule="the terms of an agreement")

    def _told_at_end(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`The plan is “the one road left” to a settlement, Macron told the king in a letter`: of whoever tells the whole at its end."""
        chunks = sentence.chunks
        if any(event.verb < at and chunks[event.verb].text not in BE and chunks[event.subject].kind in _TELLERS for event in sentence.events if event.subject >= 0):
            return None
        tells = (event for event in sentence.events if at + 1 < event.subject < event.verb and chunks[event.verb].text in SAY | WRITE)
        event = next(tells, None)
        if event is None or chunks[event.subject].kind not in _TELLERS or not _begins_after_comma(chunks, event.subject) or _goes_on(chunks, event.verb):
            return None
        return self._from_event(sentence, event, documents, "told at the end of the sentence")

    def _conveyed(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`Abe brought a message from Trump: the road was, he conveyed, “dry”`: the words of whoever sent it, not of whoever carries it."""
        event = next((event for event in reversed(sentence.events) if event.verb < at and sentence.chunks[event.verb].text not in BE), None)
        if event is None or sentence.chunks[event.verb].text not in _CARRIES or event.subject < 0:
            return None
        if any(chunk.possessive and chunk.kind == "pronoun" for chunk in sentence.chunks[event.verb + 1 : event.verb + 2]):
            return None  # "conveyed his readiness": his own
        letter = next((documents[place] for place in sorted(documents, reverse=True) if place < event.verb), self.focus_before)
        carrier = sentence.party(event.subject)
        if letter is None or letter.kind not in CORRESPONDENCE or letter.sender is None or carrier is None or carrier in (letter.sender, letter.recipient):
            return None
        return Attribution(letter.sender, letter, "conveyed by somebody else", verb="said")

    def _gapped(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`Xi spoke of “…”, Kim of “…”`: the verb of the clause before, of somebody else."""
        chunks, last = sentence.chunks, self.last
        if at < 4 or chunks[at - 1].text not in PREPOSITIONS - {"as"} or not last or last.sentence != self.number:
            return None
        place = at - 2 - (chunks[at - 3].text in DETERMINERS)
        while place > 0 and chunks[place - 1].text in (",", ";", "and", "while", "but"):
            place -= 1
        party = sentence.person(at - 2)
        if last.verb in OBJECT_VERBS or chunks[place - 1].kind != "quote" or not party or chunks[at - 2].possessive or party == last.speaker:
            return None
        return Attribution(party, None, "the verb of the clause before", verb=last.verb)

    def _of_clause_before(self, sentence: Sentence, at: int, documents: dict[int, Document]) -> Attribution | None:
        """`He told Xi “…”; to Putin, “…”`: the verb of the clause before the semicolon, to somebody else."""
        chunks, last = sentence.chunks, self.last
        clause = max((place for place in range(at) if chunks[place].text == ";"), default=-1)
        if clause < 0 or not last or last.sentence not in (-1, self.number):
            return None
        other = next((documents[place] for place in sorted(documents) if clause < place < at and place <= clause + 4), None)
        if chunks[at - 1].text not in (",", "to") or other and other.sender and other.kind in CORRESPONDENCE:
            return self._of_one_like(other) if other else self._goes_on_after_semicolon(sentence, clause, at)
        target = next((sentence.person(place) for place in range(clause + 1, at) if sentence.person(place)), None)
        return Attribution(last.speaker, last.document, "the verb of the clause before", addressee=target) if target else None

    def _of_one_like(self, letter: Document) -> Attribution | None:
        """`His letter of May spoke of “…”; the new one, dated June 12, prefers “…”`: the letter the clause opens with, of the same writer."""
        before = self.last.document
        if letter.kind not in CORRESPONDENCE or before is None or before.kind not in CORRESPONDENCE:
            return None
        if letter.sender is None:
            letter.sender, letter.recipient = before.sender, letter.recipient or before.recipient
        return Attribution(letter.sender, letter, "the letter its clause opens with")

    def _goes_on_after_semicolon(self, sentence: Sentence, clause: int, at: int) -> Attribution | None:
        """`Iran, it says, “cannot wait”; sanctions could be lifted “fast”`: still whoever told the clause before, when nobody acts in this one."""
        acts = any(clause < event.subject and sentence.chunks[event.subject].kind not in _THINGS for event in sentence.events)
        quoted = any(chunk.kind == "quote" for chunk in sentence.chunks[:clause])
        if acts or not quoted or self.last.about or any(chunk.kind in ("person", "office", "role", "agency") for chunk in sentence.chunks[clause:at]):
            return None
        return Attribution(self.last.speaker, self.last.document, "goes on after a semicolon", addressee=self.last.addressee)

    def _leads(self, sentence: Sentence, event: Event) -> bool:
        party = sentence.person(event.subject)
        return party is not None and party.leader

    def _in_letter(self, sentence: Sentence) -> bool:
        """Whether a sentence opens in a letter: `In it`, `In the message`, `In his reply`, right after a letter was spoken of."""
        opening = sentence.chunks[:5]
        if not opening or opening[0].text != "in" or self.focus_before is None or self.focus_before.kind not in CORRESPONDENCE:
            return False
        return opening[1].text == "it" or any(chunk.kind == "document" and chunk.value in ("letter", "reply") for chunk in opening)


def _interrupted(sentence: Sentence, at: int, aside: Event) -> Event | None:
    """What a letter does around an aside: `opens` in `It opens, they said, with thanks for “…”`; None where somebody only tells what it is."""
    chunks, first = sentence.chunks, min(aside.subject, aside.verb)
    if not aside.aside or not 0 < first < at or sentence.party(aside.subject) and sentence.party(aside.subject).leader:
        return None
    for event in sentence.events:
        does = event.verb < first and 0 <= event.subject < event.verb and chunks[event.verb].text in OF_DOCUMENT | SAY
        own = does and (chunks[event.subject].kind == "document" or chunks[event.subject].text == "it") and event.subject <= 3
        if own and any(chunk.text == "," for chunk in chunks[event.verb + 1 : event.verb + 2]) and first <= event.verb + 6:
            return event
    return None


def _begins_after_comma(chunks: list[Chunk], at: int) -> bool:
    """Whether the noun phrase that ends here opens a clause right after a comma or the words it tells: `, the French president`, `…,” the message`."""
    place = at - 1
    while place > 0 and (chunks[place].possessive or chunks[place].kind in ("country", "organisation") or chunks[place].text in DETERMINERS):
        place -= 1
    return place > 0 and (chunks[place].text == "," or chunks[place].kind == "quote")


def _goes_on(chunks: list[Chunk], verb: int) -> bool:
    """Whether what a verb tells comes after it: `told aides that`, `wrote: “…”`."""
    ends = next((at for at in range(verb + 1, len(chunks)) if chunks[at].kind == "mark" and chunks[at].text not in (":", ",")), len(chunks))
    return any(chunk.kind == "quote" or chunk.text in ("that", ":", "whether") for chunk in chunks[verb + 1 : ends])
