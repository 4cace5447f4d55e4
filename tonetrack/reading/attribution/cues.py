"""The rules by which a sentence tells who is quoted: a verb after or before, words in somebody's mouth, a part of a letter."""

from __future__ import annotations

import re

from tonetrack.reading.attribution.governing import EXPRESSIONS, SPEAKING, STRONG, governing_event
from tonetrack.reading.attribution.patterns import is_name, put_aside, words_after, words_before
from tonetrack.reading.attribution.telling import from_event, own_words_told, quoted_just_now
from tonetrack.reading.coreference.state import LATELY, Attribution, Quote, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import REACH, Chunk, Event, text_at, words_of
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import is_governed
from tonetrack.reading.vocabulary import BE, CITE, COMES, CORRESPONDENCE, JUDGE, REPORT, SAY, SEND, TWO_FACED, WRITE, past_forms

_AGREEMENT = re.compile(  # what two countries agree on
    r"\b(?:treaty|pact|agreement|accord|deal|protocol|convention|charter|constitution|resolution|law|armistice|partnership|communique"
    r"|communiqué|declaration|alliance)\b"
)
_TERMS = re.compile(  # of a treaty: not `a treaty under which, Kim wrote, both sides …`
    _AGREEMENT.pattern + r"(?: [\w'-]+){0,12}"
    r" (?:under which|by which|whereby|(?:(?:which|that) )?(?:obliges|obliged|commits|committed|binds|bound|requires|required|provides|provided"
    r"|stipulates|stipulated))\b"
)
# it opens the sentence: `Under the treaty of 2024, both sides are to …`
_UNDER = re.compile(r"(?:under|by) (?:the|its|their|that|this|a) (?:[\w'-]+ ){0,4}" + _AGREEMENT.pattern)
_NARRATING = past_forms(SAY | WRITE) | frozenset(  # verbs in the past that agencies put into the marks with what they tell
    "listened shared acquainted received exchanged held made noted said had accepted sent extended wished".split()
)
_TELLS = SPEAKING | REPORT | CITE | {"shared"}  # verbs that tell whose words a quotation before them is
_SAYS_OR_SENDS = SPEAKING | SEND  # what somebody else does whose words they may be
_PUTS = frozenset("put puts phrased phrases had has".split())
_RELATIVES = frozenset("that which who whom whose".split())
_JOINING = frozenset("and but while which although though whereas since because".split())  # what follows is another clause
_A_WORD = re.compile(  # right before a quotation: `the word THIS`, `while expressions such as Q and THIS`
    r"(?:^|[,;] |and |but |times |twice |again |once |while |although |though )"
    r"(?:(?:the|a|its|his|her|this year) (?:[\w'-]+ )?(?:word|words|phrase|term|name"
    r"|expression|formula|formulation|adjective|noun)|(?:[\w'-]+ )?(?:expressions|phrases|formulas|formulations|words|terms|adjectives)"
    r"(?:,? such as|,? like|,? including|,? among them)) (?:Q,? (?:and |or )?)*THIS$"
)
_OCCURS = re.compile(  # right after it: `THIS appears twice`, and where
    r"^THIS(?:,? (?:and |or )?Q)*(?:,? again)? (?:\w+ly |still )?(?:"
    r"(?:appear|occur|recur|return|reappear|surface|feature|remain|persist|survive)(?:s|ed|red|d)?|comes?|stands?"
    r"|(?:turn|crop|pop|show)(?:s|ed|ped)? up|(?:is|are|was|were) (?:used|repeated|kept|retained|preserved|unchanged))\b"
    r"[^,;.]*?(?P<where>\b(?:in|on|from) [^,;.]*)?(?:[,;.]|$)"
)
_OWN_WORDS = frozenset(  # after their owner's name: `in Xi's phrase`
    "words telling phrase formula formulation sentence line view eyes opinion reading judgment judgement account".split()
)
_PHRASES = frozenset("words word phrase phrases term expression formula formulation wording line sentence".split())
_CLAIMS = frozenset(  # what somebody has said, after his name, which a clause with the quotation follows: `rejects Xi's claim that`
    "argument arguments claim claims charge charges contention assertion assertions view accusation accusations allegation allegations"
    " insistence suggestion complaint complaints characterization characterisation description criticism phrase".split()
)
_NAMED_WITH = frozenset({"agency", "organisation", "country"})  # kinds of chunks that a calling goes with: `Russian news agency TASS`
_IN_LETTER = re.compile(  # where it occurs, when that is the letter spoken of: `in it`, `in every paragraph`
    r"\w+ (?:it|the|its|one|two|three|every|each|both)\b(?: [\w'-]+)? ?"
    r"(?:first|second|third|last|closing|opening|letter|message|text|telegram|lines?|paragraphs?|sentences?|passages?)?\b"
)
_COMMENT = re.compile(  # right before a quotation: `with the remark that it was THIS`
    r"(?:^| )with (?:the|a) (?:comment|remark|observation|explanation|caveat|warning|aside) (?:that (?:[\w'-]+ ){0,6})?(?:: )?THIS$"
)


def by_verb_after(state: State, sentence: Sentence, at: int, documents: dict[int, Document]) -> Attribution | None:
    """`“…,” Kim wrote`, `“…,” said Kang, an analyst`, `“…,” the letter read`, `“…,” KCNA quoted Xi as saying`."""
    chunks = sentence.chunks
    last = next((place for place in range(at + 1, len(chunks)) if chunks[place].kind == "quote"), len(chunks))
    for event in sentence.events:
        if _is_in_passing(chunks, event):
            continue
        if at < event.verb < last and at < event.subject and _may_tell(chunks, event, at):
            if own := own_words_told(state, sentence, at, event):
                return own
            adjoins = event.subject <= at + 1 or event.inverted or _adjoins(chunks, at, event.subject)
            return from_event(state, sentence, event, documents, "verb after the quotation") if adjoins else None
    return None


def _is_in_passing(chunks: list[Chunk], event: Event) -> bool:
    """Whether a verb only tells by whom a letter was printed, or that something is reported: `the letter, carried by KCNA, says`,
    `Xi was reported to have written`."""
    printed = text_at(chunks, event.verb + 1) == "by" and chunks[event.verb - 1].text == ","
    return printed or chunks[event.verb - 1].text in BE and text_at(chunks, event.verb + 1) == "to" and text_at(chunks, event.verb + 2) == "have"


def _may_tell(chunks: list[Chunk], event: Event, at: int) -> bool:
    """Whether a verb after a quotation may tell whose it is: one of saying, or any right beside it: `“…,” Trump tweeted`."""
    close = event.subject - at <= 2 and all(chunk.text == "," for chunk in chunks[at + 1 : event.subject])
    return chunks[event.verb].text not in BE and (close or chunks[event.verb].text in _TELLS)


def _adjoins(chunks: list[Chunk], at: int, subject: int) -> bool:
    """Whether a subject stands right after a quotation, with its article, calling or name at most between: `…,” the old clerk wrote`,
    `…,” Reuters news agency quoted`."""
    between = chunks[at + 1 : subject]
    words = [chunk.text for chunk in between if chunk.kind != "mark"]
    if EXPRESSIONS & {*words} or _RELATIVES & {*words[1:]}:
        return False  # "“…,” a term Beijing uses for", "“…”, a point that Beijing has stressed"; but "“…,” that letter said"
    joins = (
        chunk.kind in _NAMED_WITH
        or chunk.kind in ("word", "role")
        and chunk.text not in _JOINING
        or chunk.possessive
        or chunk.text in (",", "-", "--")
        for chunk in between
    )
    return len(between) <= 5 and all(joins)


def put_by_somebody(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`…, as he put it, “…”`, `“…,” as the letter puts it`"""
    between = put_aside(sentence.chunks, at)
    for place in range(*between) if between else ():
        if (letter := documents.get(place)) and text_at(sentence.chunks, place + 1) in _PUTS:
            return Attribution(letter.sender, letter, "as somebody put it; a document speaks", verb="said")
        if (party := sentence.person(place) or sentence.chunks[place].kind == "role" and sentence.party(place)) and not sentence.chunks[
            place
        ].possessive:
            return Attribution(party, None, "as somebody put it", verb="said")
    return None


def occurring_in_letter(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`The word “reconciliation” appears three times`: in the letter spoken of, unless the sentence says where."""
    letter, after = state.letter_before, words_after(sentence.chunks, at)
    if not _A_WORD.search(words_before(sentence.chunks, at)) or not (found := _OCCURS.match(after)) or letter is None:
        return None
    if letter.sender is None or letter.touched < state.number - LATELY or found["where"] and not _IN_LETTER.match(found["where"]):
        return None
    return Attribution(letter.sender, letter, "words that occur in the letter spoken of")


def owned_by_writer(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`Each is assured of Kim's “invariable regard”`: words of the letter of whoever has them, when one was just spoken of."""
    owner = sentence.person(at - 1) if at and sentence.chunks[at - 1].possessive and sentence.chunks[at - 1].kind in ("person", "office") else None
    letter = state.register.letter_by(owner) if owner and owner.leader else None
    if letter is None or letter.touched < state.number - 1 or is_name(quote.text) or _another_speaks(sentence, at, owner):
        return None
    return Attribution(owner, letter, "words of somebody whose letter is spoken of")


def in_words_of_owner(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`in Xi's phrase, “…”`, `In Xi's own words, the road was “…”`"""
    chunks = sentence.chunks
    place = next(
        (place for place in range(2, at) if chunks[place - 1].text in _OWN_WORDS and chunks[place].text == "," and (place < 8 or place == at - 1)), 0
    )
    before = range(max(0, place - 4), place - 1)
    if not any(chunks[other].text in ("in", "by") for other in before):
        return None
    owner = next((party for other in before if chunks[other].possessive and (party := sentence.person(other))), None)
    return Attribution(owner, None, "in somebody's words", verb="said") if owner else None


def claimed_by_owner(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`The reply rejects Xi's claim that the road is “…”`: the words of whoever claims it, of his letter when one was just spoken of."""
    chunks = sentence.chunks
    place = next((place for place in range(at - 1, max(0, at - REACH), -1) if chunks[place].text in _CLAIMS), 0)
    has = next((other for other in range(place - 1, max(-1, place - 3), -1) if chunks[other].possessive), -1)
    owner = sentence.person(has) if place and text_at(chunks, place + 1) in ("that", "of", "about", "") and has >= 0 else None
    event = governing_event(state, sentence, at)
    tells = any(event.verb > place and chunks[event.verb].text in SPEAKING for event in sentence.events if event.verb < at)
    if not (owner and owner.leader) or tells or event and sentence.party(event.subject) == owner:
        return None
    letter = state.register.letter_by(owner)
    return Attribution(owner, letter if letter and letter.touched >= state.number - LATELY else None, "what somebody is answered", verb="said")


def in_phrase_owned(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`Xi's opening line was “…”`, `Xi's words, “…”, were printed`, `“…” was Xi's phrase`"""
    chunks = sentence.chunks
    if at > 2 and chunks[at - 1].text in BE | {",", ":"} and _is_of_words(chunks[at - 2]):
        places = range(max(0, at - 5), at - 2)
    elif text_at(chunks, at + 1) in BE and any(_is_of_words(chunk) for chunk in chunks[at + 3 : at + 6]):
        places = range(at + 2, at + 4)
    else:
        return None
    owner = next((party for place in places if chunks[place].possessive and (party := sentence.person(place)) and party.leader), None)
    return Attribution(owner, None, "in somebody's words", verb="wrote") if owner and not _another_speaks(sentence, at, owner) else None


def _is_of_words(chunk: Chunk) -> bool:
    """Whether a chunk is words of somebody, or a part of a letter: `phrase`, `line`."""
    return chunk.text in _PHRASES or chunk.value == "part"


def commented(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`KCNA introduced the text with the comment that it was “…”`: whoever did so."""
    if not _COMMENT.search(words_before(sentence.chunks, at)):
        return None
    chunks = sentence.chunks
    done = (event for event in reversed(sentence.events) if event.verb < at and event.subject >= 0 and chunks[event.verb].text not in BE)
    event = next(done, None)
    able = (place for place, chunk in enumerate(chunks[:6]) if chunk.kind in ("person", "office", "agency", "role") and not chunk.possessive)
    speaker = sentence.party(event.subject if event else next(able, -1))
    return Attribution(speaker, None, "a comment by somebody", verb="said") if speaker else None


def in_the_words_of(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`in the words of a headline, “…”`"""
    chunks = sentence.chunks
    if re.search(r"(?:^| )in the (?:words|phrase|telling) of [^,]*,? THIS$", words_before(chunks, at)):
        place = max(place for place in range(at) if chunks[place].text == "of")
        named = next((sentence.party(other) for other in range(place + 1, at) if sentence.party(other) and not chunks[other].possessive), None)
        return Attribution(named if named and named.kind == "person" else None, None, "in somebody's words", verb="said")
    return None


def narrated(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`Xi “listened with a bright face”`, `he “expressed the hope”`: the verb stands in the marks, so a narrator tells it."""
    chunks, words = sentence.chunks, quote.text.split()
    place = at - 1
    while place >= 0 and chunks[place].kind == "word" and chunks[place].text in ("had", "has", "also", "then"):
        place -= 1
    told = words[0].lower() in _NARRATING if words else False
    if place < 0 or len(words) < 4 or not told or sentence.person(place) is None or chunks[place].possessive or is_governed(chunks, place):
        return None
    event = governing_event(state, sentence, at)
    teller = sentence.party(event.subject) if event and event.subject >= 0 and chunks[event.subject].kind != "document" else None
    if teller is None or teller == sentence.person(place) and chunks[event.verb].text not in STRONG:
        after = next(
            (other for other in sentence.events if other.subject > at and chunks[other.subject].kind in ("agency", "role", "organisation")), None
        )
        teller = sentence.party(after.subject) if after else state.narrator or state.agency
    return Attribution(teller, None, "an agency tells it in its own words") if teller != sentence.person(place) else None


def by_verb_before(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`Kim wrote that “…”`: of whatever the verb that governs the quotation makes of it."""
    event = governing_event(state, sentence, at)
    if event is None:
        return None
    verb, after = sentence.chunks[event.verb].text, sentence.chunks[event.verb + 1]
    if (
        event.subject >= 0
        and sentence.chunks[event.subject].kind == "document"
        and verb in COMES
        and (after.text in TWO_FACED or after.kind == "date")
    ):
        return Attribution(rule="said by somebody or something without a name")  # "The message came as the army of the North said “…”"
    return from_event(state, sentence, event, documents, f"verb before the quotation: {verb}")


def part_of_letter(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`The other official recalled a line added late: “…”`: a part of the letter, whoever brings it."""
    chunks = sentence.chunks
    before = [documents[place] for place in sorted(documents) if place < at]
    here = [document for document in before if document.kind in CORRESPONDENCE and (document.sender or not document.many)]
    focus = here[-1] if here else quoted_just_now(state) or state.focus_before
    if chunks[at - 1].text != ":" or not focus or focus.kind not in CORRESPONDENCE:
        return None
    event = governing_event(state, sentence, at)
    teller = sentence.party(event.subject) if event else None
    says = teller and chunks[event.verb].text in SAY and at - event.verb <= 2  # "Asked about the line, the spokesman said: “…”"
    if teller and teller.leader or says and chunks[event.subject].kind in ("person", "role", "pronoun"):
        return None
    if any(chunk.value == "part" for chunk in chunks[:at]) and not any(chunk.value == "other" for chunk in chunks[:at]):
        state.register.touch(focus)
        focus.touched = state.number
        return Attribution(focus.sender, focus, "a part of the letter spoken of")
    return None


def _another_speaks(sentence: Sentence, at: int, owner: Party | None) -> bool:
    """Whether somebody else says, calls or sends something before the quotation: `Putin said that Kim's “regard” …`,
    `The BBC reported that`."""
    verbs = _SAYS_OR_SENDS | REPORT | JUDGE
    speaking = (event for event in sentence.events if 0 <= event.subject < at and sentence.chunks[event.verb].text in verbs)
    return any((party := sentence.party(event.subject)) and party != owner for event in speaking)


def agreed_in_treaty(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`the treaty under which both sides are to help “without delay”`: what was agreed, which nobody says here."""
    chunks = sentence.chunks
    words = " ".join(chunk.text for chunk in chunks[max(0, at - REACH) : at] if chunk.kind != "mark")
    if not _TERMS.search(words) and not _UNDER.match(words_of(chunks[: min(at, REACH)])):
        return None
    noun = min(place for place in range(at) if _AGREEMENT.search(chunks[place].text))
    tells = any(noun < event.verb and sentence.person(event.subject) and chunks[event.verb].text in SAY | WRITE | JUDGE for event in sentence.events)
    return None if tells else Attribution(rule="the terms of an agreement")
