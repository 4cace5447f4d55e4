"""Where else than in a letter a leader's words may be from, by the clause they stand in: a speech, an answer to a question, something told to others,
passed on by mouth, put in a margin, on a website or in a newspaper.

Every construction is a row of a table, with its example beside it; all are looked for in one line of the clause (`clause_line`).
"""

from __future__ import annotations

import re

from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.documents.talks import is_long_before
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.lines import kinds_of, with_kind
from tonetrack.reading.vocabulary import COMES, COMMON_ROLES, EXPERTS, MEDIA_ROLES, PLATFORMS, SAY, SEND, WRITE, forms_of

SPOKEN = SAY - WRITE  # verbs of saying, never of writing
_ALOUD = forms_of("mutter whisper shout yell bark roar snap scoff sneer jeer interject murmur growl mumble")  # what no letter does
_TWEETS = frozenset("tweeted tweets posted".split())  # verbs of a website
_TELLS = forms_of("tell scold lecture rebuke berate reprimand order instruct")  # with whoever hears it right after
# before people who then hear what somebody says
_ACTS = frozenset("received heard visited toured inspected opened inaugurated attended chaired hosted met welcomed laid unveiled".split())

# ------------------------------------------------------------------ pieces of the patterns

_ANY = r"(?:(?![,;:()] )\S+ )"  # a word or name
_END = r"(?!\S)"  # of a name that is nobody's possession
_OPENS = r"(?:^|, )"  # a clause, or what is set off in it
_AUDIENCE = (  # who listens, in a room or far away
    r"(?:press|reporters?|journalists?|me|us|viewers|voters|crowds?|supporters|troops|soldiers|students|workers|lawmakers|deputies|delegates|visitors"
    r"|guests|audience|rally|cadres|radio|television|broadcasters?|channels?|stations?|networks?|newspapers?|magazines?|media|cameras?|interviewer"
    r"|parliament|congregation|pilgrims|faithful|worshippers|(?<!each )(?<!every )nation|cadets|officers|officials|ambassadors|businessmen|executives|villagers|veterans"
    r"|congress|assembly|legislature|party|summit|forum|gathering|banquet|dinner|conference|ceremony|plenum|session|meeting|council|cabinet|people"
    r"|families|men|women|children)\b"
)
_GROUP = rf"(?:\S+:(?:role|organisation|agency|person){_END}|{_AUDIENCE})"  # people who lead no country
_NOT_THEM = r"(?!(?:by|in|on|at|of|from|for|that|to|about|with|as|always|perhaps|besides|towards)\b)"
_HEARERS = re.compile(  # right after `told`: `an American publisher`, `one of them`, `his guest`, `graduates`, `MPs`, `150,000 people`
    rf"(?:(?:an?|them)\b|(?:one|some|several|two) of |(?:{_NOT_THEM}(?:[^\s:]+(?::country)?|\S+['’]s) ){{0,3}}{_GROUP}"
    rf"|(?:(?:the|some|many|\S+['’]s) )?(?:{_NOT_THEM}[\w'-]+ )?(?:\S+:name{_END}|{_NOT_THEM}\w{{4,}}(?<!s)s{_END}))"
)
_GATHERING = (  # at which one speaks
    r"(?:opening|academy|university|school|forum|session|conference|ceremony|funeral|rally|dinner|banquet|cemetery|stadium|congress|parade|memorial"
    r"|reception|wreath-laying|inauguration)\b"
)
_NO_PLACE = (  # times and parts, at which something is written too
    r"(?:time|end|close|start|beginning|outset|moment|height|heart|core|centre|center|foot|top|bottom|head|request|invitation|suggestion|same"
    r"|conclusion|point|latest|earliest|opening|finish|turn|age|rate|back|letter|message|text)\b"
)
_LANGUAGE = r"(?:arabic|latin|hindi|hebrew|farsi|persian|urdu|english|mandarin|swahili|russian|chinese|korean|french|german|spanish|japanese)\b"
_PLACE = rf"(?:the )?(?!{_LANGUAGE})\S+:(?:name|organisation|country|person){_END}"
_EVENT = (  # at or around which one speaks
    r"(?:[\w:-]+ ){0,2}(?:call|conversation|meeting|visit|dinner|lunch(?:eon)?|banquet|rally|summit|ceremony|campaign|debate|congress|plenum|session"
    r"|parade|reception|forum|gathering|launch|exhibition|appearance|talks?|tour|trip|prayers?|signing|service)\b"
)
_MOVES = (  # what one does where people see it
    "(?:leav|depart|arriv|board|fly|land|inaugurat|launch|open|visit|tour|inspect|attend|unveil|campaign|travel|host|chair|return|walk|emerg|sign|pos|enter)"
)
_PAPER = (  # a newspaper by its name, or told to be one
    rf"(?:\S+:agency{_END}|\S+-\S+:person{_END}|(?:\S+-)?(?:times|post|news|herald|tribune|journal|telegraph|review|press|daily|mail|affairs"
    rf"|policy):organisation{_END}|(?:guardian|economist|politico|spectator|atlantic|bloomberg|axios|kommersant|izvestia|haaretz|kathimerini)\b"
    r"|(?:newspaper|paper|daily|outlet|magazine|journal|weekly|tabloid|review)\b)"
)
_SITE = rf"(?:{'|'.join(sorted(PLATFORMS - {'truth', 'telegram'})).replace(' ', '-')})"  # an answer may come by telegram


def _table(*rows: str) -> re.Pattern:
    """The constructions of a table as one pattern."""
    return re.compile("|".join(rows))


def _any_of(words: frozenset[str]) -> str:
    """Any of some words, in a pattern."""
    return "|".join(sorted(words))


# ------------------------------------------------------------------ the tables

_BY_MOUTH = _table(
    r"\b(?:by word of mouth|orally|verbally|by mouth|face to face)\b",  # Xi let him know by word of mouth that
    rf"\b(?:asked|requested) {_ANY}{{0,3}}?\S+:(?:person|role) to (?:WROTE )?(?:convey|relay|transmit|extend|pass)\b",  # asked the envoy to convey
)
_IN_MARGIN = _table(r"\bin the margins?\b(?! of (?:the|a) (?:summit|meeting|conference))", r"\bin pencil\b", r"\bon (?:the|its\S*) back\b")
_ASKED = _table(
    # Asked about the letter, Trump said; Kishida, asked by reporters, said
    r"(?:^|, |\b(?:when|was|being|if) |\( )(?:SAID )?(?:asked|questioned|pressed)"
    r" (?:about|by|whether|if|on|at|what|how|why|in|to|repeatedly|directly|,|during|which)(?: |$)",
    r"\bin (?:response|answer|reply)\S* to (?:an? |the )?(?:\w+ )?questions?\b",  # said in response to a question
)
_HEARSAY = _table(  # he is said to have told his cabinet
    r"\b(?:supposed|said|reported|reputed|rumoured|rumored|alleged|remembered) to have SAID (?!\S+ (?:\S+:leader|the \S+:office))"
    r"(?!stressed|called|urged|warned|promised|proposed|expressed|assured|described|pledged|offered|invited|recalled|thanked|praised)"  # a letter may
)
_NAMES = _table(  # Kim then left for Moscow on what he has dubbed a “…”: a name of his own, no letter's
    r"\b(?:travell?ed|travels|flew|flown|flies|gone|went|goes|left|leaves|embarked|set (?:out|off)|is)\b(?: (?![,;Q])\S+){0,6}? on "
    r"(?:what|an? \S+ (?:which|that)) (?:(?!Q)\S+ ){1,2}?(?:(?:has|have|had|since|now|then|likes|like|to) )*"
    rf"(?:{_any_of(forms_of('call dub describe style bill term label christen'))})(?::speech)?(?: (?:as|an?|the|his\S*|her\S*|its|their\S*))*$",
    r"\bself-(?:styled|described|declared|proclaimed)(?: \S+)?$",  # his self-styled “…”
)
_TOLD = _table(  # to people who lead no country
    rf"SAID \S+ to (?:[\w'-]+ |\S+:country |\S+['’]s ){{0,2}}{_GROUP}",  # explained to the journalists
    r"\b(?:gave|granted|spoke|talked|explained|presented|offered|repeated|defended|turned)\b"
    rf"(?: (?!in\b|on\b|of\b)[^\s,;]+){{0,5}} to (?:(?!in\b|of\b|on\b){_ANY}){{0,4}}{_AUDIENCE}",  # gave his own account to a television channel
    rf"\b(?:turning|gesturing|pointing) to {_ANY}{{0,2}}?{_GROUP}",  # the president remarked, turning to the journalists
)
_AIRED = _table(
    rf"{_OPENS}addressing (?!{_ANY}{{0,2}}\S+:(?:leader|person|office|pronoun|letter|reply){_END})",  # Addressing pilgrims in the square
    rf"{_OPENS}(?:speaking|talking|appearing) {_ANY}{{0,3}}?(?:on|at|in|to|with|from|outside|during|after|alongside)\b",
    rf"{_OPENS}(?:visiting|touring|inspecting|attending|standing)\b",  # Visiting a flooded town
    # Receiving the Lao ambassador
    rf"{_OPENS}(?:receiving|meeting|welcoming|hosting|greeting)\S* (?:(?!in\b|on\b|at\b|with\b){_ANY}){{0,5}}?{_GROUP}",
    # Kim inspected a farm and demanded
    rf":(?:leader|office|pronoun) (?:{_any_of(forms_of('visit tour inspect attend oversee watch') | {'oversaw'})})\b(?!.*:(?:letter|reply))",
    # stood before 150,000 people and promised
    rf"\b(?:stood|stands|appeared|spoke|speaks|addressed|addresses) (?:(?!\S+:leader){_ANY}){{0,5}}?{_AUDIENCE}",
    rf"{_OPENS}before {_ANY}{{0,2}}?{_AUDIENCE}",  # Before the crowd in the stadium he was blunter
    rf"\b(?:on|in) (?:(?!\S+:interview){_ANY}){{0,3}}?(?:television|tv|radio|video|broadcast)\b",  # on state television
    r"\b(?:on|via|through) \S+['’]s (?:own |official\S* |\S+ media |telegram\S* |whatsapp |youtube )?(?:platform|account|feed|channel|page|network|site)\b",  # on his Telegram channel
    r"^in (?:an )?(?:answers?|repl(?:y|ies)|responses?|comments)\S* to (?:\S+ ){0,3}?(?:press|reporters?|journalists?|questions?)\b",
    rf"\bon (?:{_SITE}|telegram)\S* , where\b",
    rf"{_OPENS}at (?:the |an? )?(?:\S+:(?:name|organisation|country){_END}|{_GATHERING})",  # At the funeral, he prayed
    # At a factory in Nampo on Friday,; At the airport Xi
    rf"{_OPENS}at (?:the|an?) (?!{_NO_PLACE})[\w'-]+(?: (?!{_NO_PLACE}|of\b|with\b)[\w'-]+)?"
    rf"(?: in| on| near| outside| the| \S+:(?:country|date|year|month|name|organisation|person))* (?:,|\S+:(?:leader|office|pronoun){_END})",
)
_SAID_AT = _table(  # with a verb of saying beside them
    r"\b(?:in|before|to) (?:the )?(?:parliament|congress|(?:national[ -])?assembly|senate|bundestag|knesset|duma|diet|lok[ -]sabha"
    r"|house[ -]of[ -](?:commons|representatives))\b",
    r"\bon the (?:campaign trail|sidelines?|margins?|stage|air|hustings|phone|telephone)\b|\bon (?:stage|air|camera|television|tv|radio)\b",
    r"\b(?:by|over the|over) (?:phone|telephone)\b|\bover (?:dinner|lunch|breakfast|supper|tea|coffee|drinks|golf)\b",
    r"\bfrom the (?:podium|lectern|stage|balcony|rostrum)\b|\b(?:alongside|next to) (?:the|an?|\S+['’]s)\b",
    r"^(?:only |just )?(?:(?:an?|two|three|some|several|many)[ -])?(?:hours?|days?|weeks?|months?)[ -](?:earlier|before)\b",  # Days earlier
    r"^(?:only|just)[ -]last[ -]\w+|^(?:as (?:recently|late) as|until (?:recently|last))\b(?!.*:(?:letter|reply))",  # Only last week
    rf"(?:^|SAID \S+ )(?:in|during|at|over|on|emerging from) (?:an?|the|their\S*|his\S*|her\S*|this) {_EVENT}",  # In a debate, he called
    rf"(?:^after|\bduring|\bfrom|\bon) an? {_EVENT}|\bin (?:\S+['’]s )?(?:\w+ )?(?:remarks|comments)\S* (?:to|at|aired|broadcast)\b",
    rf"\b(?:while|when|after|before|upon|on) {_MOVES}\w*ing\b|\bas s?he\S* (?:left|stood|sat|{_MOVES}(?:ed|ned))\b",  # while inaugurating a bridge
    r"\b(?:upon|on) (?:his|her)\S* (?:arrival|return|departure|way)\b",
    # he said in Rome on Friday, told Putin in St Petersburg; at a military academy, not `at the opening of the letter`
    r"SAID \S+ (?:(?:\S+:(?:leader|person|pronoun|date|year|month|office)|to|on|the|a|his|her|later|also|today|again|early|late|evening|morning"
    rf"|afternoon|night|before|after|last|this|week) )*(?:(?<!:office )(?:in|at|from|outside|near|aboard) {_PLACE}"
    rf"|at {_ANY}{{0,2}}?{_GATHERING}(?!(?: \S+){{0,3}} \S+:(?:letter|reply)))",
    r"SAID \S+ (?:\S+ ){0,6}?here(?: (?:on|today|yesterday|this|late|early|earlier|\w+day|\S+:date)\b|$| [,.])",  # said the president here Tuesday
)
_SPOKEN_AFTER = re.compile(  # right after the words
    r".{0,90}?(?:\bto|\bdrawing|\bprompting|\bearning|\bprovoking|\bamid|\braising) (?:[\w-]+ ){0,3}"  # “…,” she said, to laughter
    r"(?:laughter|laughs|applause|cheers|chuckles|groans|boos|jeers|ovation)\b"
    # at a party meeting; not `at the summit`, of which a letter may tell
    r"|(?:at|during) an? (?:[\w'-]+ ){0,3}(?:meeting|rally|ceremony|launch|plenum|session|congress|parade|banquet|reception|dinner|conference|event"
    r"|briefing)\b|in an? (?:[\w'-]+ ){0,3}(?:speech|address|interview)\b"
)
_POSTED = _table(
    rf"(?<!\S)(?:{_SITE}|online|blog|memoirs?|autobiography|reminiscences|books?|diary|diaries|guestbook|tweet|posts?"
    r"|posting|social)(?::(?!organisation)\w+)?(?!\S)",  # wrote on Facebook, in his memoirs
    r"WROTE (?!pen)\S+ (?:above|below|beneath|beside|underneath|across)\b",  # “…,” Trump wrote above it
)
_IN_PAPER = _table(rf"\bin (?:the )?\S+:agency{_END}")  # repaid him in the People's Daily, writing that
# Writing in Le Monde last week, Macron argued
_WRITING_IN_PAPER = _table(rf"\bwriting (?:in|for) (?:(?!in\b|to\b)[\w'-]+(?::country)? ){{0,3}}?{_PAPER}")
_IN_WHICH = re.compile(  # up to who speaks: before a video call in which; before the letter, in which
    rf"(?:(?P<letter>\S+:(?:letter|reply)){_END}|{_EVENT}(?::\w+)?|\S+:(?:speech|interview){_END})(?: \S+:date)?(?: ,)? (?:in|at|during|on) which$"
)
_AROUND_LETTER = _table(  # The letter comes after Putin said; Putin sent it a day after calling Kim “…”
    rf"(?:^(?:\S+ ){{0,3}}?(?:\S+:(?:letter|reply)|sent|sends) {_ANY}*|\b(?:{_any_of(COMES)}) )"
    rf"\b(?:after|before|as|\S+:gap) (?:(?!\S+:(?:letter|reply|speech|statement)|Q ){_ANY})*SAID"
)


def clause_line(sentence: Sentence, at: int, verb: str, start: int = 0) -> str:
    """What is told from a place on up to the words at another, and over the verb that brings them, as one line for patterns; `SAID` (or `WROTE`)
    stands before that verb, and `…` for what it tells (from `that` on)."""
    chunks, said = sentence.chunks, place_said(sentence, at, verb)
    line, told = [], False
    for place in range(start, max(at, min(said + 9, len(chunks)))):
        told = told and place not in (said, at) or place != said and chunks[place].text == "that"
        told = told or place > max(at, said) and chunks[place].kind == "quote"
        if not told and place != at:
            line += ["WROTE" if verb in WRITE | SEND else "SAID"] * (place == said) + [with_kind(chunks[place])]
        elif line[-1:] != ["…"]:
            line += ["…"]
    return " ".join(line)


def place_said(sentence: Sentence, at: int, verb: str) -> int:
    """Where the verb stands that brings the words at a place: the last such before them, else the first after; -1 without."""
    places = [event.verb for event in sentence.events if event.subject >= 0 and sentence.chunks[event.verb].text == verb]
    return next((place for place in reversed(places) if place < at), next(iter(places), -1))


def setting_of(sentence: Sentence, at: int, verb: str) -> str:
    """The kind of what words are from, as their clause shows it to be no letter: `verbal message`, `speech`, `statement`, `op-ed` or `post`;
    else empty."""
    said = place_said(sentence, at, verb)
    chunks, (start, near), subject = sentence.chunks, _starts(sentence, at, said), _subject_of(sentence, said)
    if within := _IN_WHICH.search(kinds_of(chunks[: max(subject, 0)])):
        return "" if within["letter"] else "speech"
    line = clause_line(sentence, at, verb, start)
    around = f"{line} {kinds_of(chunks[at + 1 : at + 9])}"
    if _BY_MOUTH.search(kinds_of(chunks[: at + 8]).split(" who ")[0]):
        return "verbal message"
    if verb not in WRITE and _AROUND_LETTER.search(clause_line(sentence, at, verb)):
        return "statement"
    if _AIRED.search(clause_line(sentence, at, "", start)) or _SPOKEN_AFTER.match(kinds_of(chunks[at + 1 : at + 16])):
        return "speech"
    if verb in _ALOUD or _ASKED.search(kinds_of(chunks[:at])) or _IN_MARGIN.search(around) or _HEARSAY.search(line):
        return "statement"
    if _NAMES.search(kinds_of(chunks[:at])):
        return "statement"
    if verb and verb not in WRITE and _SAID_AT.search(clause_line(sentence, at, verb, near)):
        return "speech"
    if verb in WRITE and _IN_PAPER.search(around) or _WRITING_IN_PAPER.search(line):
        return "op-ed"
    posts = verb in WRITE and _POSTED.search(f"{line} {kinds_of(chunks[at + 1 :])}".split(" while ")[0])
    return "post" if verb in _TWEETS or posts else ""


def _starts(sentence: Sentence, at: int, said: int) -> tuple[int, int]:
    """Where what is told of whoever says the words begins, past what others do; and of his saying them, past what he does besides."""
    subject = _subject_of(sentence, said)
    before = [event for event in sentence.events if event.subject >= 0 and event.verb < said]
    others = any(event.verb < subject and sentence.party(event.subject) != sentence.party(subject) for event in before)
    joined = said < at and sentence.chunks[subject + 1].text != "," and any(event.subject == subject for event in before)
    return subject if others else 0, (joined_at(sentence, said) or said) if joined else subject if before and subject >= 0 else 0


def _subject_of(sentence: Sentence, said: int) -> int:
    """Where whoever does what the verb at a place tells is named; -1 for none."""
    return next((event.subject for event in sentence.events if event.verb == said), -1)


def joined_at(sentence: Sentence, said: int) -> int:
    """Where a deed begins that is told besides another of the same person: `wrote to him and, at a rally, spoke of`; 0 for the first one."""
    subject, chunks = _subject_of(sentence, said), sentence.chunks
    if not any(event.subject == subject >= 0 and event.verb < said for event in sentence.events):
        return 0
    begins = max(subject, *(event.verb for event in sentence.events if event.verb < said))
    joins = next((at for at in range(said - 1, begins, -1) if chunks[at].text in ("and", "but")), -1)
    return joins + 1 + (chunks[joins + 1].text == ",")


def was_seen_to_act(state: State, speaker: Party) -> bool:
    """Whether the sentence before tells what somebody did or said among people, and of no letter: `Putin opened a bridge. “…,” the President
    said`, `On the sidelines of the summit, Khan was blunter. “…,” he said`."""
    before, focus = state.sentences[-2] if len(state.sentences) > 1 else None, state.letter
    if before is None or not state.corresponding or focus and focus.touched >= state.number - 1:
        return False
    if any(chunk.kind == "quote" for chunk in before.chunks):
        return False
    first = next((event for event in before.events if event.subject >= 0), None)
    if first is None or before.person(first.subject) != speaker or is_long_before(before):
        return False
    verb = before.chunks[first.verb].text
    return verb in _ACTS or setting_of(before, len(before.chunks), verb) == "speech"


def is_told_to_others(sentence: Sentence, at: int, found: Attribution) -> bool:
    """Whether the words are told to somebody who is no leader: `told reporters`, `told lawmakers`, `told Choe`, `told the Times`."""
    if found.verb in _TELLS and found.addressee and not found.addressee.leader:
        return True
    chunks, said = sentence.chunks, place_said(sentence, at, found.verb)
    tells = (event.verb for event in sentence.events if chunks[event.verb].text in _TELLS and sentence.party(event.subject) == found.speaker)
    heard = any(_HEARERS.match(kinds_of(chunks[verb + 1 : verb + 7])) for verb in ([said] if found.verb in _TELLS and said >= 0 else tells))
    return heard or _TOLD.search(clause_line(sentence, at, found.verb)) is not None


def speech_going_on(state: State, speaker: Party) -> Document | None:
    """Where a leader speaks, told just before without its speaker (`at the lectern`), or where the other has just spoken."""
    focus, last = state.register.focus, state.last
    for told in (focus, None if state.letter else state.focus_before):
        if told and told.kind in ("speech", "interview") and told.sender is None and not told.present and state.number - told.touched <= 2:
            told.present = (speaker,)
            return told
    if last is None or last.document is None or last.document.kind != "speech" or state.number - last.sentence > 1:
        return None
    if last.speaker is None or last.speaker == speaker or not last.speaker.leader:
        return None
    shared = last.document.sender is None and speaker in last.document.present
    return last.document if shared else Document("speech", speaker, last.speaker, sentence=state.number)


def default_kind(party: Party | None, setting: str) -> str:
    """The kind of document when none is named: what people of a calling usually speak in."""
    if party is None:
        return "other"
    words = set(party.calling.split())
    if setting == "interview" or words & (COMMON_ROLES | EXPERTS):
        return "interview"
    return "other" if party.kind in ("agency", "country", "organisation") or words & MEDIA_ROLES else "statement"
