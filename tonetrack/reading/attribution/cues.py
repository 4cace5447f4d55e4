"""The cues by which a sentence tells who is quoted: a verb after or before, a document that speaks, words in somebody's mouth."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tonetrack.reading.attribution.asides import Asides
from tonetrack.reading.attribution.audiences import is_somebody_unnamed, is_what_some_call
from tonetrack.reading.attribution.receptions import EXPRESSIONS, has_no_doer, told_of
from tonetrack.reading.attribution.skeleton import is_name, put_aside, words_after, words_before
from tonetrack.reading.coreference.pronouns import Attribution, Quote
from tonetrack.reading.coreference.resolution import LATELY
from tonetrack.reading.documents.register import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.parsing import Chunk
from tonetrack.reading.sentences.phrases import is_governed
from tonetrack.reading.sentences.subjects import Event, is_within, opens_relative
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import (
    ABSENT,
    ANSWER,
    BE,
    CITE,
    CORRESPONDENCE,
    DETERMINERS,
    JUDGE,
    OF_DOCUMENT,
    REPORT,
    SAY,
    SEND,
    WEAK,
    WRITE,
    forms_of,
)

SPEAKING = SAY | WRITE | OF_DOCUMENT | JUDGE | ANSWER
STRONG = (SAY | WRITE | JUDGE | ANSWER | ABSENT) - WEAK  # of these a person's words can hang, over a clause between
NARRATING = frozenset(verb for verb in SAY | WRITE if verb.endswith("ed")) | frozenset(
    "listened shared acquainted received exchanged held made noted said had accepted sent extended wished".split()
)
BRINGING = STRONG | CITE  # verbs that bring words
_DOCUMENT_DOES = SPEAKING | ABSENT | SEND | CITE
_TELLS = SPEAKING | REPORT | CITE
_SAYS_OR_SENDS = SPEAKING | SEND
_HELD = STRONG | SPEAKING | SEND  # weak where they govern nothing nearer: kept until a verb of saying is found further back
_STATES = frozenset({"country", "organisation"})  # what a leader speaks for
_BODIES = frozenset("government administration ministry office party regime side delegation".split())
_JOINING = frozenset("and but while which although though whereas since because".split())  # what follows is another clause
_MODALS = frozenset("would will could should might may must cannot never".split())
_ASKS = forms_of("ask wonder inquire enquire")
_AIMS = forms_of("want seek hope wish expect intend look value welcome cherish promise pledge vow like think feel appreciate remember")
_A_WORD = re.compile(r"(?:^|[,;] |and |but |times |twice |again |once )(?:the|a|its|his|her) (?:[\w'-]+ )?(?:word|words|phrase|term|name|expression|formula|adjective|noun) THIS$")
_OCCURS = re.compile(
    r"^THIS (?:\w+ly )?(?:appears?|occurs?|recurs?|comes?|turns? up|crops? up|pops? up|shows? up|returns?|reappears?|surfaces?|stands?|features?|is used|are used|is repeated)\b"
    r"[^,;.]*?(?P<where>\b(?:in|on|from) [^,;.]*)?(?:[,;.]|$)"
)
_IN_LETTER = re.compile(
    r"\w+ (?:it|the|its|one|two|three|every|each|both)\b(?: [\w'-]+)? ?"
    r"(?:first|second|third|last|closing|opening|letter|message|text|telegram|lines?|paragraphs?|sentences?|passages?)?\b"
)
_COMMENT = re.compile(
    r"(?:^| )with (?:the|a) (?:comment|remark|observation|explanation|caveat|warning|aside) (?:that (?:[\w'-]+ ){0,6})?(?:: )?THIS$"
)
_NARRATORS = frozenset({"agency", "role", "organisation", "country"})


@dataclass
class Cues(Asides):
    """The rules that find a quotation's speaker in its own sentence, and the words' document with him."""

    def _before(self, sentence: Sentence, at: int) -> Event | None:
        """The event that governs a quotation from before: of what a people `would give`, the telling it stands in."""
        event, chunks = self._governing(sentence, at), sentence.chunks
        if event and event.subject >= 0 and chunks[event.verb - 1].text in _MODALS and chunks[event.subject].kind != "document":
            people = [other for other in reversed(sentence.events) if other.verb < event.subject and other.subject < event.subject and sentence.person(other.subject)]
            if people or chunks[event.subject].kind in _NARRATORS - {"agency"}:
                return next((other for other in people if other.aside), next(iter(people), event))  # "He preferred a way in which Seoul would say “…”"
        if event and event.subject > 0 and chunks[event.subject - 1].text == "whether" and (asks := self._asker(sentence, event)):
            return asks
        return self._reported(sentence, at, event) or event if event and event.aside else event

    def _asker(self, sentence: Sentence, event: Event) -> Event | None:
        """Who asks what a clause with `whether` puts: `Kim also asks, in a line that an aide read, whether Trump could find “…”`; None for nobody."""
        before = (other for other in reversed(sentence.events) if other.verb < event.subject and sentence.chunks[other.verb].text in _ASKS)
        return next((other for other in before if sentence.person(other.subject)), None)

    def _governing(self, sentence: Sentence, at: int) -> Event | None:
        """The event that governs a quotation from before: the nearest verb of saying, or document that speaks.

        A weak verb (`kept “…”`, `wanted “…”`) gives way to a verb of saying whose clause it stands in, unless that is an agency's.
        """
        chunks, weak = sentence.chunks, None
        that = self._that_before(chunks, at)
        for event in reversed([event for event in sentence.events if event.verb < that and chunks[event.verb].text not in BE]):
            if any(chunk.text == ";" for chunk in chunks[event.verb + 1 : at]):
                break
            if self._governs_nothing(sentence, event, at):
                continue
            if governing := self._decided(sentence, event, weak):
                return governing
            if weak is None and chunks[event.verb].text in _HELD:
                weak = event
        return weak

    def _decided(self, sentence: Sentence, event: Event, weak: Event | None) -> Event | None:
        """The event that governs once the search back has come to this one, with a weak verb after it or none; None to search on."""
        chunks, verb = sentence.chunks, sentence.chunks[event.verb].text
        if self._is_document(sentence, event) and (weak is None or verb in _DOCUMENT_DOES):
            return weak or event
        if verb in STRONG and not self._says(chunks, event):
            return None
        if (chunks[event.subject].kind in _STATES or chunks[event.subject].text.endswith("people") or _is_own(chunks, event.subject)) and (teller := self._teller_of_state(sentence, event)):
            return teller
        if verb not in BRINGING:
            return None
        return weak if weak and _only_narrates(chunks, event, weak) else event

    def _teller_of_state(self, sentence: Sentence, event: Event) -> Event | None:
        """Who tells what a country values or aims at: `Russia, Putin went on, valued “…”`, `Xi assured him that China seeks “…”`."""
        verb = sentence.chunks[event.verb].text
        teller = self._teller(sentence, event) if verb in BRINGING and not event.aside else None
        told = self._told_by(sentence, event)
        own = told and (sentence.person(told.subject) or Party("")).country == (sentence.party(event.subject) or Party("")).name
        return teller or (told if own or verb in _AIMS or _is_own(sentence.chunks, event.subject) else None)  # "Modi said New Delhi remained committed to it"

    def _governs_nothing(self, sentence: Sentence, event: Event, at: int) -> bool:
        """Whether a verb before a quotation has nothing to do with it: `the reply was expected “in a week or two”`."""
        chunks = sentence.chunks
        verb = chunks[event.verb].text
        if verb in JUDGE and (_judges_in_relative(chunks, event, at) or self._names_another(chunks, event, at)):
            return True
        if event.subject < 0 and verb not in CITE or _told_within(chunks, event, at) or verb == "go" and chunks[event.verb - 1].text == "to":
            return True  # "asked for all troops to go, since “…”"
        if verb in REPORT and chunks[at - 1].text == "," and event.subject > 0 and chunks[event.subject - 1].kind == "document" and self._told_by(sentence, event):
            return True  # "He was, he wrote in the last letter Woodward quotes in full, “…”"
        if chunks[event.verb - 1].text == "be" and verb.endswith("ed") and self._told_by(sentence, event):
            return True  # "His telegram said the dead would be remembered as “…”"
        return self._is_document(sentence, event) and told_of(sentence, event, at)

    def _that_before(self, chunks: list[Chunk], at: int) -> int:
        """Where the first of two clauses of one telling begins in `told us that he was glad but that “…”`; else the quotation's place."""
        if at < 3 or chunks[at - 1].text != "that" or chunks[at - 2].text not in ("and", "but"):
            return at
        first = next((place for place in range(at - 3, 0, -1) if chunks[place].text == "that"), -1)
        return first if first > 0 and not any(chunk.kind == "quote" or chunk.text == ";" for chunk in chunks[first:at]) else at

    def _told_by(self, sentence: Sentence, event: Event) -> Event | None:
        """The person or letter that tells what a country aims at: `Xi assured him that China seeks “…”`, `It says the dead are remembered by the people`."""
        first = min(event.subject, event.verb)
        before = [other for other in sentence.events if other.verb < first and not other.aside and sentence.chunks[other.verb].text in SAY | WRITE | {"posted", "tweeted"}]
        teller = before[-1] if before else None
        tells = teller and (sentence.person(teller.subject) or self._is_document(sentence, teller) or sentence.chunks[teller.subject].text == "it")
        return teller if tells else None

    def _teller(self, sentence: Sentence, event: Event) -> Event | None:
        """Who tells the whole in `Russia, Putin went on, valued “…”`."""
        return next(
            (other for other in sentence.events if other.aside and event.subject < other.subject < event.verb and sentence.person(other.subject)),
            None,
        )

    def _names_another(self, chunks: list[Chunk], event: Event, at: int) -> bool:
        """`a railway, dubbed the “Road”, out of … “…”`: a participle that only names what an earlier quotation calls it."""
        if event.verb + 1 < len(chunks) and chunks[event.verb + 1].text in ("it", "them", "him", "her"):
            return False
        return (
            event.verb > 0
            and chunks[event.verb - 1].text == ","
            and chunks[event.verb].text.endswith("ed")
            and any(chunk.kind == "quote" for chunk in chunks[event.verb + 1 : min(event.verb + 5, at)])
        )

    def _is_document(self, sentence: Sentence, event: Event) -> bool:
        return event.subject >= 0 and sentence.chunks[event.subject].kind == "document"

    def _is_tight(self, sentence: Sentence, at: int, event: Event) -> bool:
        """Whether the quotation is woven into the clause of a verb before it, so that what follows reports the whole."""
        first = next((place for place, chunk in enumerate(sentence.chunks) if chunk.kind == "quote"), at)
        if (
            any(chunk.text == ":" for chunk in sentence.chunks[event.verb : at - 1])
            or sentence.chunks[at - 1].text == ":"
            and self._somebody_tells(sentence, at)
        ):
            return False
        if not self._is_document(sentence, event) and not self._says(sentence.chunks, event) and self._somebody_tells(sentence, at):
            return False
        return event.verb < first or not event.inverted or at == first

    def _says(self, chunks: list[Chunk], event: Event) -> bool:
        """Whether a verb brings words of its own: not `continued to have`."""
        following = chunks[event.verb + 1].text if event.verb + 1 < len(chunks) else ""
        of_state = chunks[event.subject].kind in _STATES
        if event.verb and chunks[event.verb - 1].text in _MODALS and (of_state or chunks[event.verb].text in ANSWER):
            return False  # "that Israel would remember"
        return chunks[event.verb].text in BRINGING and not (chunks[event.verb].text.startswith("continu") and following == "to")

    def _somebody_tells(self, sentence: Sentence, at: int) -> bool:
        """`…,” Trump added.`: a person, no agency, right after a quotation."""
        return any(
            at < event.subject <= at + 2
            and event.verb <= at + 4
            and sentence.chunks[event.verb].text in SAY | WRITE
            and sentence.person(event.subject)
            for event in sentence.events
        )

    def _after(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`“…,” Kim wrote`, `“…,” said Kang, an analyst`, `“…,” the letter read`, `“…,” KCNA quoted Xi as saying`."""
        chunks = sentence.chunks
        last = next((place for place in range(at + 1, len(chunks)) if chunks[place].kind == "quote"), len(chunks))
        for event in sentence.events:
            if at < event.verb < last and at < event.subject and self._may_tell(chunks, event, at):
                if own := self._own_words_told(sentence, at, event):
                    return own
                adjoins = event.subject <= at + 1 or event.inverted or self._adjoins(chunks, at, event.subject)
                return self._from_event(sentence, event, documents, "verb after the quotation") if adjoins else None
        return None

    def _may_tell(self, chunks: list[Chunk], event: Event, at: int) -> bool:
        """Whether a verb after a quotation may tell whose it is: one of saying, or any right beside it: `“…,” Trump tweeted`."""
        close = event.subject - at <= 2 and all(chunk.text == "," for chunk in chunks[at + 1 : event.subject])
        return chunks[event.verb].text not in BE and (close or chunks[event.verb].text in _TELLS)

    def _adjoins(self, chunks: list[Chunk], at: int, subject: int) -> bool:
        between = chunks[at + 1 : subject]
        if EXPRESSIONS & {chunk.text for chunk in between}:
            return False  # "“…,” a term Beijing uses for"
        return len(between) <= 5 and all(
            chunk.text in (",", "-", "--")
            or chunk.kind in ("word", "role")
            and chunk.text not in _JOINING
            or chunk.possessive
            for chunk in between
        )

    def _put(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`…, as he put it, “…”`"""
        between = put_aside(sentence.chunks, at)
        for place in range(*between) if between else ():
            if (party := sentence.person(place) or sentence.chunks[place].kind == "role" and sentence.party(place)) and not sentence.chunks[place].possessive:
                return Attribution(party, None, "as somebody put it", verb="said")
        return None

    def _of_unnamed(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`“…,” runs the caption`, `a channel that calls itself “…”`: whoever or whatever says it has no name here."""
        chunks = sentence.chunks
        verbs = [event.verb for event in sentence.events if event.subject < 0 and chunks[event.verb].text in SPEAKING]
        opens = all(chunk.kind in ("quote", "mark") for chunk in chunks[:at])
        after = opens and at + 1 in verbs and at + 2 < len(chunks) and chunks[at + 2].text in DETERMINERS
        before = any(at - 4 <= verb < at and _is_of_a_noun(chunks, verb) for verb in verbs)
        unnamed = after or before or self._is_anybodys(sentence, at) or is_what_some_call(chunks, at) or any(has_no_doer(chunks, event) and event.verb in range(at - 4, at) for event in sentence.events)
        return Attribution(rule="said by somebody or something without a name", verb="said") if unnamed else None

    def _is_anybodys(self, sentence: Sentence, at: int) -> bool:
        """Whether somebody or several without a name say it: `The mayor of Paris called it “…”`, `One of his cousins said that the road was “…”`."""
        chunks = sentence.chunks
        told = [event for event in sentence.events if event.verb < at and chunks[event.verb].text in SAY and not event.aside]
        if not told or any(sentence.party(event.subject) and self._says(chunks, event) for event in told) or sentence.party(told[0].subject):
            return False
        return is_somebody_unnamed(chunks[: told[0].verb]) and not any(chunk.text in (":", ";") or chunk.kind == "quote" for chunk in chunks[:at])

    def _occurring(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`The word “reconciliation” appears three times`: in the letter spoken of, unless the sentence says where."""
        letter, after = self.focus_before, words_after(sentence.chunks, at)
        if not _A_WORD.search(words_before(sentence.chunks, at)) or not (found := _OCCURS.match(after)) or letter is None or letter.kind not in CORRESPONDENCE:
            return None
        if letter.sender is None or letter.touched < self.number - LATELY or found["where"] and not _IN_LETTER.match(found["where"]):
            return None
        return Attribution(letter.sender, letter, "words that occur in the letter spoken of")

    def _owned(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`Each is assured of Kim's “invariable regard”`: words of the letter of whoever has them, when one was just spoken of."""
        owner = sentence.person(at - 1) if at and sentence.chunks[at - 1].possessive and sentence.chunks[at - 1].kind in ("person", "office") else None
        letter = self.register.letter_by(owner) if owner and owner.leader else None
        if letter is None or letter.touched < self.number - 1 or is_name(quote.text) or _another_speaks(sentence, at, owner):
            return None
        return Attribution(owner, letter, "words of somebody whose letter is spoken of")

    def _words_of(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`The Prime Minister's words, “…”, appeared`; `in Xi's phrase, “…”`"""
        chunks = sentence.chunks
        place = at - 1 - (chunks[at - 1].text == ",") if at else -1
        if place < 1 or chunks[place].text not in ("words", "phrase", "formula", "formulation", "sentence", "line"):
            return None
        if place == at - 1 and any(is_verb(chunks, before) for before in range(max(0, place - 3), place)):
            return None  # "would keep her words “where …”"
        owner = next(
            (sentence.person(before) for before in range(place - 1, max(-1, place - 4), -1) if chunks[before].possessive and sentence.person(before)),
            None,
        )
        return Attribution(owner, None, "in somebody's words", verb="said") if owner else None

    def _commented(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`KCNA introduced the text with the comment that it was “…”`: whoever did so."""
        if not _COMMENT.search(words_before(sentence.chunks, at)):
            return None
        chunks = sentence.chunks
        done = (event for event in reversed(sentence.events) if event.verb < at and event.subject >= 0 and chunks[event.verb].text not in BE)
        event = next(done, None)
        able = (place for place, chunk in enumerate(chunks[:6]) if chunk.kind in ("person", "office", "agency", "role") and not chunk.possessive)
        speaker = sentence.party(event.subject if event else next(able, -1))
        return Attribution(speaker, None, "a comment by somebody", verb="said") if speaker else None

    def _in_words(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`in the words of a headline, “…”`"""
        chunks = sentence.chunks
        if re.search(r"(?:^| )in the (?:words|phrase|telling) of [^,]*,? THIS$", words_before(chunks, at)):
            place = max(place for place in range(at) if chunks[place].text == "of")
            named = next((sentence.party(other) for other in range(place + 1, at) if sentence.party(other) and not chunks[other].possessive), None)
            return Attribution(named if named and named.kind == "person" else None, None, "in somebody's words", verb="said")
        return None

    def _narrated(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`Xi “listened with a bright face”`, `he “expressed the hope”`: the verb stands in the marks, so a narrator tells it."""
        chunks, words = sentence.chunks, quote.text.split()
        place = at - 1
        while place >= 0 and chunks[place].kind == "word" and chunks[place].text in ("had", "has", "also", "then"):
            place -= 1
        told = words[0].lower() in NARRATING if words else False
        if place < 0 or len(words) < 4 or not told or sentence.person(place) is None or chunks[place].possessive or is_governed(chunks, place):
            return None
        event = self._before(sentence, at)
        teller = sentence.party(event.subject) if event and event.subject >= 0 and chunks[event.subject].kind != "document" else None
        if teller is None or teller == sentence.person(place) and chunks[event.verb].text not in STRONG:
            after = next(
                (other for other in sentence.events if other.subject > at and chunks[other.subject].kind in ("agency", "role", "organisation")), None
            )
            teller = sentence.party(after.subject) if after else self.narrator or self.agency
        return Attribution(teller, None, "an agency tells it in its own words") if teller != sentence.person(place) else None

    def _governed(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        event = self._before(sentence, at)
        if event is None:
            return None
        verb = sentence.chunks[event.verb].text
        return self._from_event(sentence, event, documents, f"verb before the quotation: {verb}")

    def _part(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`The other official recalled a line added late: “…”`: a part of the letter, whoever brings it."""
        chunks = sentence.chunks
        here = [
            documents[place]
            for place in sorted(documents)
            if place < at and documents[place].kind in CORRESPONDENCE and (documents[place].sender or not documents[place].many)
        ]
        focus = here[-1] if here else self._quoted_just_now() or self.focus_before
        if chunks[at - 1].text != ":" or not focus or focus.kind not in CORRESPONDENCE:
            return None
        event = self._before(sentence, at)
        teller = sentence.party(event.subject) if event else None
        says = teller and chunks[event.verb].text in SAY and at - event.verb <= 2  # "Asked about the line, the spokesman said: “…”"
        if teller and teller.leader or says and chunks[event.subject].kind in ("person", "role", "pronoun"):
            return None
        if any(chunk.value == "part" for chunk in chunks[:at]) and not any(chunk.value == "other" for chunk in chunks[:at]):
            self.register.touch(focus)
            focus.touched = self.number
            return Attribution(focus.sender, focus, "a part of the letter spoken of")
        return None


def _is_own(chunks: list[Chunk], at: int) -> bool:
    """Whether an office is that of whoever is spoken of: `his government`, `her ministry`."""
    return at > 0 and chunks[at].kind == "role" and chunks[at].text.split()[-1] in _BODIES and chunks[at - 1].kind == "pronoun" and chunks[at - 1].possessive


def _is_of_a_noun(chunks: list[Chunk], verb: int) -> bool:
    """A verb that tells more of somebody without a name: `a channel that calls itself “…”`."""
    return verb > 1 and chunks[verb - 1].text in ("that", "which") and chunks[verb - 3].text in ("a", "an")


def _another_speaks(sentence: Sentence, at: int, owner: Party | None) -> bool:
    """Whether somebody else says or sends something before the quotation: `Putin said that Kim's “regard” …`."""
    speaking = (event for event in sentence.events if 0 <= event.subject < at and sentence.chunks[event.verb].text in _SAYS_OR_SENDS)
    return any((party := sentence.party(event.subject)) and party != owner for event in speaking)


# ------------------------------------------------------------------ verbs that do not govern a quotation after them


def _judges_in_relative(chunks: list[Chunk], event: Event, at: int) -> bool:
    """`with what an analyst described as “rare candour”, that the flood …`"""
    return 0 <= event.subject < event.verb < at - 3 and opens_relative(chunks, event.subject)


def _told_within(chunks: list[Chunk], event: Event, at: int) -> bool:
    """`whom Beijing calls a “…”, sent his own: he was “…”`"""
    between = chunks[event.verb : at]
    return any(chunk.kind == "quote" for chunk in between) and any(chunk.text in (":", ";") for chunk in between) and is_within(chunks, event)


def _only_narrates(chunks: list[Chunk], event: Event, weak: Event) -> bool:
    """Whether a weak verb of somebody's own outweighs the saying it stands in: `KCNA reported that Kim kept “…”`."""
    recalled = chunks[weak.verb - 1].text == "had" and chunks[event.subject].kind == "role"  # "An official said Biden had wanted “…”"
    return not recalled and chunks[event.subject].kind in _NARRATORS and chunks[weak.subject].kind in ("person", "office", "pronoun")
