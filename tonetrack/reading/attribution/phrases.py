"""Whose words a quotation is by a phrase beside it, as tables of patterns over the line of its sentence (see sentences.lines): `as Kim put it, “…”`,
`in Xi's words`, `The word “…” appears twice`, `“…,” runs the caption`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tonetrack.reading.attribution.governing import SPEAKING
from tonetrack.reading.attribution.patterns import is_name
from tonetrack.reading.coreference.state import LATELY, Attribution, Quote, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.lines import IS, SOMEBODY, WHO, WHOSE, any_of, line_of, place_of
from tonetrack.reading.vocabulary import ADVERBS, CITE, CORRESPONDENCE, DETERMINERS, JUDGE, REPORT, SAY, SEND, TOLD, WRITE, forms_of

_PUT = r"(?:(?:has |had )?put|puts|phrased|phrases|had|has|wrote|said|called|calls)(?: it| them)?"
_SOMEBODY = rf"(?:\S+ ){{0,3}}?(?:(?P<who>{SOMEBODY})|(?P<letter>\S+:document))(?: \S+)??"  # or a letter that speaks
_VIEW = any_of("words telling phrase formula formulation sentence line:part view eyes opinion reading judgment judgement account".split())
_WORDS = rf"(?:{any_of('words word phrase phrases term expression formula formulation'.split())}|\S+:part)"
_CLAIMS = any_of(  # what somebody has said, to which another answers
    "argument arguments claim claims charge charges contention assertion assertions view accusation accusations allegation allegations"
    " insistence suggestion complaint complaints characterization characterisation description criticism phrase".split()
)
_COMMENT = r"(?:comment|remark|observation|explanation|caveat|warning|aside)"
_DRAWS = any_of(forms_of("prompt provoke earn trigger elicit bring") | {"drew", "draws"})  # what a letter does to others
_TAKEN_UP = any_of(  # by a letter or not, of what another says
    "nothing mention reference word silent take takes took pick picks picked".split() + [*forms_of("ignore drop omit echo repeat")]
)
_USED = any_of("invoked used coined spoken spoke wielded offered cited wrote written".split())
_PRINTS = any_of(REPORT | CITE)
_MEDIUM = r"(?<!\S)\S+:(?:agency|role|organisation|country|name)"
_A_WORD = (
    r"(?:(?:the|a|its|his\S*|her\S*|this year) (?:\S+ )?(?:word|words|phrase|term|name|expression|formula|formulation|adjective|noun)"
    r"|(?:\S+ )?(?:expressions|phrases|formulas|formulations|words|terms|adjectives) (?:, )?(?:such as|like|including|among them))"
)
_OCCURS = (
    r"(?:(?:appear|occur|recur|return|reappear|surface|feature|remain|persist|survive)(?:s|ed|red|d)?|comes?|stands?"
    rf"|(?:turn|crop|pop|show)(?:s|ed|ped)? up|{IS} (?:used|repeated|kept|retained|preserved|unchanged))(?!\S)"
)
_ELSEWHERE = r"(?:[^,;.]* )?(?:in|on|from) (?!(?:it|the|its|one|two|three|every|each|both)(?!\S))"  # than in the letter spoken of
_AGREEMENT = (  # what two countries agree on
    r"(?:treaty|pact|agreement|accord|deal|protocol|convention|charter|constitution|resolution|law|armistice|partnership|communiqu[eé]|declaration"
    r"|alliance)(?::\w+)?"
)
_BINDS = "obliges obliged commits committed binds bound requires required provides provided stipulates stipulated"
_UNTOLD = rf"(?:(?!{WHO} (?:\S+ly )?{any_of(SAY | WRITE | JUDGE)})\S+ )*"  # what no person tells
_EVALUATING = any_of(  # of what anybody may do
    "tempting hard easy easier harder difficult possible impossible wrong right fair unfair safe unsafe useful worth important necessary"
    " early late better best customary usual common rare normal natural reasonable simple enough premature foolish pointless fashionable"
    " misleading tradition habit mistake exaggeration".split()
)
_HEARSAY = any_of("said reported understood believed thought known rumoured rumored supposed reputed".split())
_NAMES_SO = any_of(JUDGE | forms_of("see regard consider deem know style refer") | {"call:document"})  # verbs of calling something by a name
_UNKNOWN = r"(?! (?:(?!from |to |of |in |under )\S+ ){0,3}?\S+:(?:person|office|role|document|agency|name))"  # `caption`
_SEVERAL = (
    r"(?:(?:both|two|many|some|others|most|several|capitals|governments|sides|people|parties|countries|nations)(?::role)?|\S+(?:s:role|:country))"
)


@dataclass(frozen=True)
class Phrase:
    """A table of patterns of one rule: its words are of `who` or of the leader `owner`, of the `letter` named or of the one spoken of (`it`); where
    a pattern has none of these, of nobody named."""

    rule: str
    patterns: tuple[re.Pattern, ...]


def _phrase(rule: str, *patterns: str) -> Phrase:
    return Phrase(rule, tuple(re.compile(pattern) for pattern in patterns))


PHRASES = (
    _phrase(
        "said by somebody or something without a name",
        rf"^(?:\W )*THIS {any_of(SPEAKING)} {any_of(DETERMINERS)}{_UNKNOWN}",
        rf"(?<!\S)an? [^\s:]+ (?:that|which) {any_of(SPEAKING)}(?: \S+){{0,3}} THIS",  # "a channel that calls itself"
        # "It is tempting to conclude that"
        rf"(?<!\S)it (?:\S+ ){{0,2}}?{IS} (?:(?!for )\S+ )*?{_EVALUATING} (?:(?!for )\S+ )*?to \S+(?: \S+){{0,3}} THIS",
        # "what both capitals then called a"
        # "Kim is said to be", "was reported to feel"
        rf"(?<!\S){IS} (?:\w+ )?{_HEARSAY} to (?:be|feel|have (?:been|felt)) (?:\S+ ){{0,3}}?THIS",
        rf"(?<!\S)(?:what|which) (?:[^\s:]+ )*?{_SEVERAL} (?:(?!would |will |might |could )\S+ ){{0,2}}?{_NAMES_SO}(?: \S+){{0,2}} THIS",
    ),
    _phrase(
        "the terms of an agreement",
        # "a treaty under which both are to help", "Under the treaty of 2024, both are to help"
        rf"(?<!\S){_AGREEMENT}(?: \S+){{0,12}}? (?:under which|by which|whereby|{any_of(_BINDS.split())}) {_UNTOLD}THIS",
        rf"^(?:under|by) (?:the|its\S*|their\S*|that|this|a) (?:\S+ ){{0,4}}?{_AGREEMENT} {_UNTOLD}THIS",
    ),
    _phrase(
        "words that occur in the letter spoken of",
        rf"(?:^|(?:[,;]|and|but|times|twice|again|once|while|although|though) )(?P<it>{_A_WORD}) (?:Q (?:, )?(?:and |or )?)*THIS"
        rf"(?:(?: ,)?(?: and| or)? Q)*(?: ,)?(?: again)? (?:\w+ly |still )?{_OCCURS}(?! {_ELSEWHERE})",
    ),
    _phrase("as somebody put it", rf"(?<!\S)as {_SOMEBODY} {_PUT} , THIS", rf"THIS (?:, )?as {_SOMEBODY} (?:puts?|phrase[sd]|(?:had|has) it)(?!\S)"),
    _phrase(
        "words of the letter spoken of",
        rf"^(?P<it>there|here) (?!{IS}|{any_of(ADVERBS)})\S+ (?:.* )?THIS",  # "There the relationship was"
        r"THIS (?P<it>there) [,.;]",
        rf"^(?:\W )*THIS (?P<it>the) (?:[^\s:]+ ){{1,3}}{any_of(WRITE)}",  # "“…,” the former comedian wrote"
        r"^(?P<it>it) .*: THIS",  # "Her answer came. It is brisk: “…”"
        rf"^(?P<it>his\S*|her\S*|the|its) (?:\w+ )?(?:reader|addressee|recipient) {IS} (?:\w+ )?{any_of(TOLD)} .*THIS",  # "The reader is asked to"
        r"^(?:\S+ )+, (?:begins|opens|goes|runs|reads|ends|concludes|continues) (?P<it>the|its|his\S*|her\S*) (?:\w+ )?\S+:part , .*THIS",
        rf"^in (?P<it>it) , (?:(?!{WHO})\S+ )+?{any_of(SAY)} ,(?: (?!{WHO})\S+)* THIS",  # "In it, the official said, ministers were"
    ),
    _phrase("words of somebody whose letter is spoken of", r"(?<!\S)(?P<regard>\S+:(?:person|office)’s) THIS"),  # "Each is assured of Kim's “regard”"
    _phrase(
        "in somebody's words",
        rf"^(?:\S+ ){{0,3}}(?:in|by) (?P<who>{WHOSE})(?: \S+){{0,2}} {_VIEW} , .*THIS",
        rf"(?<!\S)(?:in|by) (?P<who>{WHOSE})(?: \S+)? {_VIEW} , THIS",
        rf"(?P<owner>{WHOSE})(?: \S+){{0,2}} {_WORDS} (?:{IS}|,|:) THIS",  # "Xi's opening line was"
        rf"THIS {IS} (?P<owner>{WHOSE})(?: \S+){{0,2}} {_WORDS}",
        rf"(?<!\S)in the (?:words|phrase|telling) of (?:[^,]*?(?P<who>{WHO}) )?(?:[^,\s]+ )*(?:, )?THIS",  # "in the words of a headline"
    ),
    # "The reply says nothing of the “road” in Kim's letter"
    _phrase(
        "words of another's letter",
        rf"(?<!\S){_TAKEN_UP} (?:(?:of|to|about|on|up) )?(?:(?:the|that|his\S*|her\S*) )?THIS (?:in|of|from) (?P<regard>{WHOSE})(?: \S+)?? \S+:document",
        rf"(?<!\S){_TAKEN_UP} (?:(?:of|to|about|on|up) )?(?:(?:the|that) )?THIS (?:that|which|of which) (?P<who>{WHO}) (?:had |has )?{_USED}",
    ),
    # "The reply rejects Xi's claim that"
    _phrase("what somebody is answered", rf"(?P<claim>{WHOSE}) (?:\S+ )?{_CLAIMS} (?:(?:that|of|about) )?(?:(?!{any_of(SPEAKING)})\S+ )*?THIS"),
    _phrase(
        "a letter that somebody judges",  # "a letter that his aides call"
        rf"\S+:document (?:, )?(?:that|which|whose \S+) (?:\S+ ){{0,3}}?(?P<who>\S+:(?:role|agency|organisation|country)) (?:\w+ )??{_NAMES_SO}"
        r"(?: as)?(?: an?| the)? THIS",
    ),
    _phrase(  # "KCNA introduced it with the comment that"
        "a comment by somebody",
        rf"^(?:\S+ ){{0,5}}?(?P<who>{SOMEBODY}) .*with (?:the|a) {_COMMENT} (?:that (?:\S+ ){{0,6}})?(?:: )?THIS",
        # "The letter drew a sharp response from Lula: “…”"
        rf":document (?:\S+ )?{_DRAWS} (?:\S+ ){{1,4}}?from (?:(?:the|a|an) )?(?:[^\s:]+(?::country)? )??(?P<who>{SOMEBODY}) : THIS",
    ),
    _phrase(
        "a letter that somebody prints",  # "KCNA carried the letter in full: “…”"
        rf"{_MEDIUM} (?:\S+ )??{_PRINTS} (?:(?P<it>it)|(?:\S+ ){{0,5}}?(?P<letter>\S+:document)) (?:[^\s:]\S* )*: THIS",
    ),
)


def by_phrase(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`as Kim put it, “…”`, `in Xi's words, “…”`: of whoever the first phrase beside the quotation tells."""
    line = line_of(sentence.chunks, at)
    matches = ((phrase.rule, match) for phrase in PHRASES for pattern in phrase.patterns if (match := pattern.search(line)))
    told = (_of_match(state, sentence, at, documents, rule, match) for rule, match in matches)
    return next((attribution for attribution in told if attribution), None)


def _of_match(state: State, sentence: Sentence, at: int, documents: dict[int, Document], rule: str, match: re.Match) -> Attribution | None:
    """Whose words a match makes them, if what it names is known."""
    places = {group: place_of(match, group) for group, text in match.groupdict().items() if text}
    if not places:
        return Attribution(rule=rule, verb="said")
    if "who" in places:
        party = sentence.party(places["who"])
        return Attribution(party, None, rule, verb="said") if party else None
    if "letter" in places or "it" in places:
        letter = documents.get(places["letter"]) if "letter" in places else state.letter_before
        known = letter and letter.sender and not letter.many and letter.touched >= state.number - LATELY
        known = known and all(document.kind in CORRESPONDENCE or "letter" in places for document in documents.values())
        return Attribution(letter.sender, letter, rule) if known else None
    owner, answered = sentence.person(next(iter(places.values()))), "claim" in places
    if owner is None or not owner.leader or any((party == owner) is answered for party in _speakers(sentence, at)):
        return None  # "Putin said that Kim's “regard” …", "Xi repeats Xi's claim that …"
    letter = state.register.letter_by(owner) if "owner" not in places else None
    letter = letter if letter and letter.touched >= state.number - (1 if "regard" in places else LATELY) else None
    if "regard" in places and (letter is None or is_name(state.quote.text)):
        return None
    return Attribution(owner, letter, rule, verb="said" if answered else "wrote")


def _speakers(sentence: Sentence, at: int) -> list[Party]:
    """Who says, calls or sends something before the quotation: `Putin said that Kim's “regard” …`."""
    verbs = SPEAKING | SEND | REPORT | JUDGE
    speaking = (event for event in sentence.events if 0 <= event.subject < at and sentence.chunks[event.verb].text in verbs)
    return [party for event in speaking if (party := sentence.party(event.subject))]
