"""Which verb before a quotation governs it: the nearest one of saying, or a document that speaks, over clauses that only stand between."""

from __future__ import annotations

from tonetrack.reading.coreference.state import State
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, Event, text_at
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.relatives import is_within, opens_relative
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ABSENT, ANSWER, BE, CITE, JUDGE, LETTERS, OF_DOCUMENT, SAY, SEND, WEAK, WRITE, forms_of

SPEAKING = SAY | WRITE | OF_DOCUMENT | JUDGE | ANSWER  # verbs of saying, writing, judging and answering, by somebody or by a document
STRONG = (SAY | WRITE | JUDGE | ANSWER | ABSENT) - WEAK  # of these a person's words can hang, over a clause between
_BRINGING = STRONG | CITE  # verbs that bring words
_DOCUMENT_DOES = SPEAKING | ABSENT | SEND | CITE  # verbs of which a document can be the subject
_HELD = STRONG | SPEAKING | SEND  # weak where they govern nothing nearer: kept until a verb of saying is found further back
_STATES = frozenset({"country", "organisation"})  # what a leader speaks for
# what speaks for whoever it belongs to: `his government`
_BODIES = frozenset("government administration ministry office party regime side delegation".split())
# with these a verb tells what somebody else may do, not what he says
_MODALS = frozenset("would will could should might may must cannot never".split())
_AIMS = forms_of(  # what a country is told to aim at, by whoever leads it
    "want seek hope wish expect intend look value welcome cherish promise pledge vow like think feel appreciate remember"
)
_NARRATORS = frozenset({"agency", "role", "organisation", "country"})  # kinds of chunks that tell of others
# what is done with a letter, with `be`
_UNDERGONE = frozenset("expected believed sent released published delivered received reported seen found handed".split())
# of a letter: what somebody reads in it
_SHOWS = forms_of("reflect show signal imply indicate prove demonstrate suggest represent amount exist arrive")
_SAID_OR_ABSENT = SAY | WRITE | ABSENT | CITE  # after `had` these still bring words
EXPRESSIONS = frozenset(  # what somebody calls the words of a quotation
    "term phrase line expression word words formula slogan wording image reference allusion metaphor label description sentence motto saying"
    " proverb idiom".split()
)


def governing_event(state: State, sentence: Sentence, at: int) -> Event | None:
    """The event that governs a quotation from before: of what a people `would give`, the telling it stands in."""
    event, chunks = _nearest_governing(sentence, at), sentence.chunks
    if event and event.subject >= 0 and chunks[event.verb - 1].text in _MODALS and chunks[event.subject].kind != "document":
        people = [
            other
            for other in reversed(sentence.events)
            if other.verb < event.subject and other.subject < event.subject and sentence.person(other.subject)
        ]
        if people or chunks[event.subject].kind in _NARRATORS - {"agency"}:
            return next((other for other in people if other.aside), next(iter(people), event))  # "He preferred a way in which Seoul would say “…”"
    return _around_aside(state, sentence, at, event) or event if event and event.aside else event


def _nearest_governing(sentence: Sentence, at: int) -> Event | None:
    """The event that governs a quotation from before: the nearest verb of saying, or document that speaks.

    A weak verb (`kept “…”`, `wanted “…”`) gives way to a verb of saying whose clause it stands in, unless that is an agency's.
    """
    chunks, weak = sentence.chunks, None
    that = _that_before(chunks, at)
    for event in reversed([event for event in sentence.events if event.verb < that and chunks[event.verb].text not in BE]):
        if any(chunk.text == ";" for chunk in chunks[event.verb + 1 : at]):
            break
        if _governs_nothing(sentence, event, at):
            continue
        if governing := _decided(sentence, event, weak):
            return governing
        if weak is None and chunks[event.verb].text in _HELD:
            weak = event
    return weak


def _decided(sentence: Sentence, event: Event, weak: Event | None) -> Event | None:
    """The event that governs once the search back has come to this one, with a weak verb after it or none; None to search on."""
    chunks, verb = sentence.chunks, sentence.chunks[event.verb].text
    if _is_document(sentence, event) and (weak is None or verb in _DOCUMENT_DOES):
        return weak or event
    of_state = chunks[event.subject].kind in _STATES or chunks[event.subject].text.endswith("people") or _is_own(chunks, event.subject)
    if of_state and (teller := _teller_of_state(sentence, event)):
        return teller
    if verb not in _BRINGING:
        return None
    return weak if weak and _only_narrates(chunks, event, weak) else event


def _teller_of_state(sentence: Sentence, event: Event) -> Event | None:
    """Who tells what a country values or aims at: `Russia, Putin went on, valued “…”`, `Xi assured him that China seeks “…”`."""
    verb = sentence.chunks[event.verb].text
    teller = _teller(sentence, event) if verb in _BRINGING and not event.aside else None
    told = _told_by(sentence, event)
    own = told and (sentence.person(told.subject) or Party("")).country == (sentence.party(event.subject) or Party("")).name
    # "Modi said New Delhi remained committed to it"
    return teller or (told if own or verb in _AIMS or _is_own(sentence.chunks, event.subject) else None)


def _governs_nothing(sentence: Sentence, event: Event, at: int) -> bool:
    """Whether a verb before a quotation has nothing to do with it: `the reply was expected “in a week or two”`."""
    chunks = sentence.chunks
    verb = chunks[event.verb].text
    if verb in JUDGE and (_judges_in_relative(chunks, event, at) or _names_another(chunks, event, at)):
        return True
    if event.subject < 0 and verb not in CITE:
        return True
    tellers = (other for other in sentence.events if other.verb < min(event.subject, event.verb) and chunks[other.verb].text in STRONG)
    if _hangs_on_noun(chunks, event) and any(other.subject >= 0 for other in tellers):
        return True
    return _is_document(sentence, event) and _told_of(sentence, event)


def _hangs_on_noun(chunks: list[Chunk], event: Event) -> bool:
    """Whether a verb only tells of a thing, where somebody tells the whole: `calls the map drawn by Moscow a “fence”`, `said the dead would be
    remembered as “…”`, `the letter Woodward quotes in full`, `said that, as Xi put it, the two were “…”`."""
    before, subject = chunks[event.verb - 1], event.subject
    noun = before.kind in ("word", "document", "quote") and before.text not in BE
    made = noun and text_at(chunks, event.verb + 1) == "by" and subject > event.verb
    will_be = before.text == "be" and chunks[event.verb].text.endswith("ed")
    joined = chunks[subject - 1 - (chunks[subject - 1].text == "the")] if subject > 1 else None
    agreed = joined is not None and joined.text == "as" and any(chunk.text == "," for chunk in chunks[event.verb : event.verb + 5])
    return made or will_be or agreed or subject > 0 and chunks[subject - 1].kind == "document"


def _that_before(chunks: list[Chunk], at: int) -> int:
    """Where what is told ends that a quotation's clause goes back to: `told us that he was glad but that “…”`, `told us that it used the word “…” and
    that this was “…”`, `told us, in a letter that was long, that “…”`; else the quotation's place."""
    that = next((place for place in range(at - 1, 5, -1) if chunks[place].text == "that"), 0)
    if that and chunks[that - 1].text == ",":  # "Tusk told Orban, in a letter that was drafted by the ministry, that solidarity was “…”"
        said = (place for place in range(that - 5, 0, -1) if chunks[place].text in SAY | WRITE and is_verb(chunks, place))
        return next((place + 1 for place in said if "," in [chunk.text for chunk in chunks[place + 1 : place + 4]]), at)
    joined = that if that > 2 and chunks[that - 1].text in ("and", "but") else 0
    if not joined or any(is_verb(chunks, place) and chunks[place].text not in BE for place in range(joined + 1, at)):
        return at
    first = next((place for place in range(joined - 2, 0, -1) if chunks[place].text == "that"), -1)
    return first if first > 0 and not any(chunk.kind == "quote" and joined == at - 1 or chunk.text == ";" for chunk in chunks[first:at]) else at


def _told_by(sentence: Sentence, event: Event) -> Event | None:
    """The person or letter that tells what a country aims at: `Xi assured him that China seeks “…”`,
    `It says the dead are remembered by the people`."""
    first = min(event.subject, event.verb)
    before = [other for other in sentence.events if other.verb < first and not other.aside]
    before = [other for other in before if sentence.chunks[other.verb].text in SAY | WRITE | {"posted", "tweeted"}]
    teller = before[-1] if before else None
    tells = teller and (sentence.person(teller.subject) or _is_document(sentence, teller) or sentence.chunks[teller.subject].text == "it")
    return teller if tells else None


def _teller(sentence: Sentence, event: Event) -> Event | None:
    """Who tells the whole in `Russia, Putin went on, valued “…”`, `a fair at which, he says, Greece offered “…”`."""
    before = next((at for at in range(event.subject - 1, max(event.subject - 4, 0), -1) if sentence.chunks[at].text == ","), 0)
    aside = (other for other in sentence.events if other.aside)
    asides = (other for other in aside if event.subject < other.subject < event.verb or before and other.verb == before - 1)
    return next((other for other in asides if sentence.person(other.subject)), None)


def _names_another(chunks: list[Chunk], event: Event, at: int) -> bool:
    """`a railway, dubbed the “Road”, out of … “…”`: a participle that only names what an earlier quotation calls it."""
    if event.verb + 1 < len(chunks) and chunks[event.verb + 1].text in ("it", "them", "him", "her"):
        return False
    participle = event.verb > 0 and chunks[event.verb - 1].text == "," and chunks[event.verb].text.endswith("ed")
    return participle and any(chunk.kind == "quote" for chunk in chunks[event.verb + 1 : min(event.verb + 5, at)])


def _is_document(sentence: Sentence, event: Event) -> bool:
    """Whether a document does what a verb tells."""
    return event.subject >= 0 and sentence.chunks[event.subject].kind == "document"


def brings_words(chunks: list[Chunk], event: Event) -> bool:
    """Whether a verb brings words of its own: not `continued to have`."""
    following = chunks[event.verb + 1].text if event.verb + 1 < len(chunks) else ""
    return chunks[event.verb].text in _BRINGING and not (chunks[event.verb].text.startswith("continu") and following == "to")


def _is_own(chunks: list[Chunk], at: int) -> bool:
    """Whether an office is that of whoever is spoken of: `his government`, `her ministry`."""
    return (
        at > 0
        and chunks[at].kind == "role"
        and chunks[at].text.split()[-1] in _BODIES
        and chunks[at - 1].kind == "pronoun"
        and chunks[at - 1].possessive
    )


def _judges_in_relative(chunks: list[Chunk], event: Event, at: int) -> bool:
    """`with what an analyst described as “rare candour”, that the flood …`"""
    return 0 <= event.subject < event.verb < at - 3 and opens_relative(chunks, event.subject)


def _only_narrates(chunks: list[Chunk], event: Event, weak: Event) -> bool:
    """Whether a weak verb of somebody's own outweighs the saying it stands in: `KCNA reported that Kim kept “…”`."""
    recalled = chunks[weak.verb - 1].text == "had" and chunks[event.subject].kind == "role"  # "An official said Biden had wanted “…”"
    return not recalled and chunks[event.subject].kind in _NARRATORS and chunks[weak.subject].kind in ("person", "office", "pronoun")


def _around_aside(state: State, sentence: Sentence, at: int, aside: Event) -> Event | None:
    """What a leader or his letter tells around an aside by somebody else: before it (`Putin wrote, Peskov said, that “…”`, `It opens, they said, with
    thanks for “…”`), and after it in a sentence that opens in the letter. But `Putin, Peskov said, was “tired”` is Peskov's."""
    chunks, teller = sentence.chunks, sentence.party(aside.subject)
    if teller and teller.leader or aside.verb >= at:
        return None
    own = [event for event in sentence.events if event.verb < at and not event.aside]
    before = [event for event in own if event.verb < min(aside.subject, aside.verb) and chunks[event.verb].text in SAY | WRITE | OF_DOCUMENT]
    after = (chunk.text for chunk in chunks[max(aside.verb, aside.subject) + 1 : at] if chunk.text not in (",", "and", "but"))
    if before and next(after, "") in ("that", "to", "with"):
        return before[-1]
    opening = chunks[:5] if chunks[0].text == "in" and state.letter_before else []
    inside = any(chunk.text == "it" or chunk.kind == "document" and chunk.value in LETTERS for chunk in opening)
    acts = [event for event in own if inside and aside.verb < event.subject < event.verb and chunks[event.verb].text not in BE]
    return next((event for event in reversed(acts) if not is_within(chunks, event)), None)


def _told_of(sentence: Sentence, event: Event) -> bool:
    """Whether what a document seems to do is told of it by somebody: `the reply was expected “in a week”`,
    `he said it showed “how weak they are”`."""
    chunks = sentence.chunks
    if chunks[event.verb].text in _UNDERGONE and chunks[event.verb - 1].text in BE:
        return True
    if not _is_read_into(chunks, event):
        return False
    says = [other for other in sentence.events if chunks[other.verb].text in SAY]
    between = [other for other in says if event.subject < other.subject < event.verb and chunks[other.subject - 1].text == ","]
    tellers = [other for other in says if other.verb < event.subject and not other.aside] + between
    writer = sentence.person(event.subject - 1) if chunks[event.subject - 1].possessive else None
    # "Putin recalled that his letter had found him “…”"
    own = bool(tellers) and any(chunk.text == "that" for chunk in chunks[tellers[-1].verb : event.subject])
    return own or any((party := sentence.party(other.subject)) and (not party.leader or writer and party != writer) for other in tellers)


def _is_read_into(chunks: list[Chunk], event: Event) -> bool:
    """What somebody reads in a document, or what became of it: `the letter showed “…”`, `the text had gone back “…”`."""
    return chunks[event.verb].text in _SHOWS or chunks[event.verb - 1].text == "had" and chunks[event.verb].text not in _SAID_OR_ABSENT
