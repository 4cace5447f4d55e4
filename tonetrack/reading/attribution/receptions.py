"""How a letter was taken (`It was read “with emotion”`, `Kim received it “with satisfaction”`): words of whoever tells it, never the letter's."""

from __future__ import annotations

from dataclasses import dataclass

from tonetrack.reading.attribution.telling import Telling
from tonetrack.reading.coreference.pronouns import Attribution, Quote
from tonetrack.reading.documents.register import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.parsing import Chunk
from tonetrack.reading.sentences.phrases import object_of
from tonetrack.reading.sentences.subjects import Event
from tonetrack.reading.vocabulary import ABSENT, ADVERBS, BE, CITE, CORRESPONDENCE, SAY, WRITE, forms_of

_TAKES = forms_of("read receive get accept study welcome greet take open examine treat keep treasure peruse handle hear see view regard interpret consider perceive understand")
_MANNER = frozenset("with in amid like as without by to under once twice thrice again aloud".split())  # first words of how somebody takes a letter
_STYLED = frozenset("summed described called known referred hailed celebrated remembered styled labelled labeled characterised characterized billed touted praised dubbed".split())
_UNDERGONE = frozenset("expected believed sent released published delivered received reported seen found handed".split())
_SHOWS = forms_of("reflect show signal imply indicate prove demonstrate suggest represent amount")  # of a letter: what somebody reads in it
_HOLDS = forms_of("contain include hold carry")
_SAID_OR_ABSENT = SAY | WRITE | ABSENT | CITE
EXPRESSIONS = frozenset("term phrase line expression word words formula slogan wording image reference allusion metaphor label description sentence motto saying proverb idiom".split())
_EVALUATING = frozenset(  # of what anybody may do
    "tempting hard easy easier harder difficult possible impossible wrong right fair unfair safe unsafe useful worth important necessary early late better best customary"
    " usual common rare normal natural reasonable simple enough premature foolish pointless fashionable misleading tradition habit mistake exaggeration".split()
)
_TELLERS = frozenset({"agency", "role", "organisation", "person", "office", "country"})


@dataclass
class Receptions(Telling):
    """The rule for words that tell in what manner a letter was taken."""

    def _taken(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`She said the letter had been read “with care”`, `It was seen as “a first step”`: of who tells it, else of nobody named."""
        if _is_styled(sentence, at, documents):
            return Attribution(None, None, "called so by nobody named", verb="said", about=True)
        event = _taking(sentence, at)
        if event is None or not self._is_letter_at(sentence, event, at, documents) or _tells_himself(sentence, event):
            return None
        first = quote.text.split()[:1]
        as_what = sentence.chunks[at - 1].text == "as" and _is_passive(sentence.chunks, event)
        if not as_what and (not first or not _is_manner(first[0]) or sentence.chunks[at - 1].text in (":", ",")):
            return None
        by = _agent(sentence, at) if as_what else None
        return Attribution(by or self._reporter(sentence, event, at, documents), None, "how a letter was taken, as somebody tells it", verb="said", about=True)

    def _is_letter_at(self, sentence: Sentence, event: Event, at: int, documents: dict[int, Document]) -> bool:
        """Whether what was taken is a letter: the subject in the passive, else the object."""
        chunks = sentence.chunks
        passive = _is_passive(chunks, event)
        places = (event.subject,) if passive else range(event.verb + 1, at)
        for place in places:
            if place in documents and documents[place].kind in CORRESPONDENCE:
                return True
            focus = self.focus_before
            if place >= 0 and (chunks[place].text == "it" or chunks[place].kind == "document") and focus and focus.kind in CORRESPONDENCE:
                return True
        return False

    def _reporter(self, sentence: Sentence, taking: Event, at: int, documents: dict[int, Document]) -> Party | None:
        """Who tells how a letter was taken: the one in whose saying it stands, one named after it, or the agency spoken of."""
        chunks = sentence.chunks
        tells = [event for event in sentence.events if chunks[event.verb].text in SAY and event.subject >= 0 and chunks[event.subject].kind in _TELLERS]
        before = [event for event in tells if event.verb < min(taking.verb, taking.subject)]
        told = before[-1:] or [event for event in tells if event.subject > at]
        if told:
            return sentence.party(told[0].subject)
        named = self._according(sentence, at, self.quote, {})
        return named.speaker if named else self.narrator or self.agency


def _tells_himself(sentence: Sentence, taking: Event) -> bool:
    """Whether the reader of a letter tells another leader how he took it: `He told Kim that he had read it “with pleasure”`."""
    reader, chunks = sentence.person(taking.subject), sentence.chunks
    tells = (event for event in sentence.events if event.verb < taking.subject and chunks[event.verb].text in SAY | WRITE)
    told = next((event for event in tells if reader and sentence.person(event.subject) == reader), None)
    listener = sentence.person(object_of(chunks, told.verb)) if told else None
    return told is not None and (chunks[told.verb].text in WRITE or listener is not None and listener.leader)


def _is_styled(sentence: Sentence, at: int, documents: dict[int, Document]) -> bool:
    """Whether a participle tells what a thing is called, by nobody in particular: `ties, long summed up in both countries as “…”`."""
    chunks = sentence.chunks
    if chunks[at - 1].text != "as":
        return False
    for place in range(at - 2, max(0, at - 10), -1):
        if chunks[place].text in _STYLED:
            own = any(event.verb == place and event.subject >= 0 for event in sentence.events)
            start = place - 1 - (chunks[place - 1].text in ADVERBS | {"long", "widely", "commonly", "also", "better"})
            return not own and chunks[start].text == "," and not any(document for other, document in documents.items() if place < other < at)
        if chunks[place].kind in ("mark", "quote", "person", "pronoun", "office"):
            return False
    return False


def _taking(sentence: Sentence, at: int) -> Event | None:
    """The event by which somebody takes something right before a quotation, if it is the last one there."""
    before = [event for event in sentence.events if event.verb < at]
    event = before[-1] if before else None
    if event is None or event.subject < 0 or sentence.chunks[event.verb].text not in _TAKES:
        return None
    between = sentence.chunks[event.verb + 1 : at]
    return event if len(between) <= 6 and not any(chunk.kind in ("mark", "quote") for chunk in between) else None


def _is_passive(chunks: list[Chunk], event: Event) -> bool:
    place = event.verb - 1
    while place > 0 and chunks[place].kind == "word" and chunks[place].text in ADVERBS - BE:
        place -= 1
    return chunks[place].text in BE


def _agent(sentence: Sentence, at: int) -> Party | None:
    """The agent after the words: `was read as “a first step” by analysts`."""
    chunks = sentence.chunks
    return next((sentence.party(at + 2 + more) for more in range(3) if at + 2 + more < len(chunks) and chunks[at + 1].text == "by" and sentence.party(at + 2 + more)), None)


# ------------------------------------------------------------------ what is told of a document, and not by it


def told_of(sentence: Sentence, event: Event, at: int) -> bool:
    """Whether what a document seems to do is told of it by somebody: `the reply was expected “in a week”`, `he said it contained “what we hoped for”`."""
    chunks = sentence.chunks
    if chunks[event.verb].text in _UNDERGONE and chunks[event.verb - 1].text in BE:
        return True
    tellers = [other for other in sentence.events if other.verb < event.subject and not other.aside and chunks[other.verb].text in SAY]
    if _is_read_into(chunks, event):
        own = bool(tellers) and any(chunk.text == "that" for chunk in chunks[tellers[-1].verb : event.subject])  # "Putin recalled that his letter had found him “…”"
        return own or any((party := sentence.party(other.subject)) and not party.leader for other in tellers)
    return _sums_up(chunks, event, at) and any(_is_of_somebody(sentence, other) for other in tellers)


def _is_manner(word: str) -> bool:
    """Whether words begin as those do that tell how something is taken: `with care`, `twice, and slowly`."""
    word = word.lower().strip(",.")
    return word in _MANNER or len(word) > 4 and word.endswith("ly")


def _is_read_into(chunks: list[Chunk], event: Event) -> bool:
    """What somebody reads in a document, or what became of it: `the letter showed “…”`, `the text had gone back “…”`."""
    return chunks[event.verb].text in _SHOWS or chunks[event.verb - 1].text == "had" and chunks[event.verb].text not in _SAID_OR_ABSENT


def _sums_up(chunks: list[Chunk], event: Event, at: int) -> bool:
    """Whether a document is said to hold something, no words of it: `contained “what we hoped for”`, not `contained the line “…”`."""
    between = chunks[event.verb + 1 : at]
    return chunks[event.verb].text in _HOLDS and not any(chunk.text in EXPRESSIONS or chunk.value == "part" for chunk in between)


def _is_of_somebody(sentence: Sentence, event: Event) -> bool:
    """Whether a person, no agency and no office, does what a verb tells."""
    party = sentence.party(event.subject) if event.subject >= 0 else None
    return party is not None and (party.kind == "person" or sentence.chunks[event.subject].kind == "role" and party.kind == "role" and not {"media", "agency", "television"} & set(party.calling.split()))


def has_no_doer(chunks: list[Chunk], event: Event) -> bool:
    """Whether `it` does not do what is told: `It is tempting to conclude that “…”`, `It would be wrong to call this “…”`; not `It is quick to add`."""
    if event.subject < 0 or chunks[event.subject].text != "it" or event.verb < event.subject + 3:
        return False
    texts = [chunk.text for chunk in chunks[event.subject + 1 : event.verb]]
    return texts[-1] == "to" and "for" not in texts and bool(set(texts[:3]) & BE) and bool(_EVALUATING & set(texts[:-1]))
