"""Where else than in a letter a leader's words may be from, by the clause they stand in: a speech, an answer to a question, something told to others,
passed on by mouth, put in a margin, on a website or in a newspaper.

Every construction is a row of a table, with its example beside it; most are looked for in the clause that tells the words (`clause_of`), in which
the verb that brings them is of the kind SAID or WROTE.
"""

from __future__ import annotations

from dataclasses import replace

from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, text_at
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import find, fits, forms
from tonetrack.reading.vocabulary import ANSWER, COMMON_ROLES, EXPERTS, MEDIA_ROLES, PLATFORMS, SEND, WRITE, forms_of

_ALOUD = forms_of("mutter whisper shout yell bark roar snap scoff sneer jeer interject murmur growl mumble")  # what no letter does
_TWEETS = frozenset("tweeted tweets posted".split())  # verbs of a website
_TELLS = forms_of("tell scold lecture rebuke berate reprimand order instruct")  # with whoever hears it right after
# before people who then hear what somebody says
_ACTS = frozenset("received heard visited toured inspected opened inaugurated attended chaired hosted met welcomed laid unveiled".split())

# ------------------------------------------------------------------ pieces of the rows

_ANY = "!,|;|:|(|) _"  # what may stand within a phrase
_LISTENS = "( {AUDIENCE} | !each|every _ nation | ^ nation )"
_GROUP = f"( !LEADER PERSON | ROLE|GUEST|ORGANISATION|AGENCY | {_LISTENS} )"  # people who lead no country
_EVENT = "( !MARK|QUOTE _ ){0,2} {EVENT}"  # at or around which one speaks
_PAPER = "( AGENCY|{PAPERS}|{NEWSPAPER} | !LEADER PERSON&.._.. )"  # by its name, or told to be one
_BETWEEN = (  # a verb of saying and where it was
    "LEADER|PERSON|PRONOUN|DATE|to|on|the|a|his|her|later|also|today|again|early|late|evening|morning|afternoon|night|before|after|last|this|week"
)
_SETS = dict(
    AUDIENCE=frozenset(  # who listens, in a room or far away
        "press reporter reporters journalist journalists me us viewers voters crowd crowds supporters troops soldiers students workers"
        " lawmakers deputies delegates visitors guests audience rally cadres radio television broadcaster broadcasters channel channels"
        " station stations network networks newspaper newspapers magazine magazines media camera cameras interviewer parliament congregation"
        " pilgrims faithful worshippers cadets officers officials ambassadors businessmen executives villagers veterans congress assembly"
        " legislature party summit forum gathering banquet dinner conference ceremony plenum session meeting council cabinet people families"
        " men women children farmers miners".split()
    ),
    NOT_THEM=frozenset("by in on at of from for that to about with as always perhaps besides towards".split()),
    PEOPLE=frozenset(  # by whose name a leader is called: `told the Frenchman`
        "..man ..woman briton spaniard turk pole dane swede finn serb croat slovak czech scot arab filipino".split()
    ),
    NO_PLURAL=frozenset("this is was his its has as us does goes says yes plus thus".split()),
    GATHERING=frozenset(  # at which one speaks
        "opening academy university school forum session conference ceremony funeral rally dinner banquet cemetery stadium congress parade memorial"
        " reception wreath-laying inauguration".split()
    ),
    NO_PLACE=frozenset(  # times and parts, at which something is written too
        "time end close start beginning outset moment height heart core centre center foot top bottom head request invitation suggestion same"
        " conclusion point latest earliest opening finish turn age rate back letter message text".split()
    ),
    LANGUAGE=frozenset(
        "arabic latin hindi hebrew farsi persian urdu english mandarin swahili russian chinese korean french german spanish japanese".split()
    ),
    EVENT=frozenset(
        "call conversation meeting visit dinner lunch luncheon banquet rally summit ceremony campaign debate congress plenum session parade reception"
        " forum gathering launch exhibition appearance talk talks tour trip prayer prayers signing service opportunity".split()
    ),
    MOVING=frozenset(  # what one does where people see it
        "leaving departing arriving boarding flying landing inaugurating launching opening visiting touring inspecting attending unveiling"
        " campaigning travelling traveling hosting chairing returning walking emerging signing posing entering".split()
    ),
    PAPERS=frozenset(
        f"ORGANISATION&..{name}" for name in "times post news herald tribune journal telegraph review press daily mail affairs policy".split()
    ),
    NEWSPAPER=frozenset(
        "guardian economist politico spectator atlantic bloomberg axios kommersant izvestia haaretz kathimerini newspaper paper daily outlet magazine"
        " journal weekly tabloid review".split()
    ),
    SITE=PLATFORMS - {"truth", "telegram"},  # an answer may come by telegram
    POST=frozenset(
        "online blog memoir memoirs autobiography reminiscences book books diary diaries guestbook tweet post posts posting social".split()
    ),
    OF_LETTERS=frozenset(  # what a letter may do too
        "stressed called urged warned promised proposed expressed assured described pledged offered invited recalled thanked praised".split()
    ),
    GOES=frozenset("travelled traveled travels flew flown flies gone went goes left leaves embarked is".split()),
    CALLS=forms_of("call dub describe style bill term label christen"),
    VISITS=forms_of("visit tour inspect attend oversee watch") | {"oversaw"},
)


def _table(*rows: str) -> tuple[str, ...]:
    return forms(*rows, **_SETS)


# ------------------------------------------------------------------ the tables

_BY_MOUTH = _table(
    "^ ( !who _ )* ( by word of mouth | orally|verbally | by mouth | face to face )",  # Xi let him know by word of mouth that
    # asked the envoy to convey
    f"^ ( !who _ )* asked|requested ( {_ANY} ){{0,3}}? !LEADER PERSON('s)|ROLE('s)|GUEST('s) to convey|relay|transmit|extend|pass",
)
_IN_MARGIN = _table("in the margin|margins !( of the|a summit|meeting|conference )", "on the|its back")
_ASKED = _table(
    # Asked about the letter, Trump said; Kishida, asked by reporters, said
    "^|,|when|was|being|if|( asked|questioned|pressed about|by|whether|if|on|at|what|how|why|in|to|repeatedly|directly|,|during|which",
)
_HEARSAY = _table(  # he is said to have told his cabinet
    "supposed|said|reported|reputed|rumoured|rumored|alleged|remembered to have !{OF_LETTERS} SAID !LEADER('s) !( the OFFICE('s) )"
)
_TOLD = _table(  # to people who lead no country
    f"SAID to WORD|VERB|COUNTRY|_'s{{0,2}} {_GROUP}",  # explained to the journalists
    "gave|granted|spoke|talked|explained|presented|offered|repeated|defended|turned ( !in|on|of|,|; _ ){0,5}"
    f" to ( !in|of|on|,|;|:|(|) _ ){{0,4}} {_LISTENS}",  # gave his own account to a television channel
    f"turning|gesturing|pointing to ( {_ANY} ){{0,2}}? {_GROUP}",  # the president remarked, turning to the journalists
)
_HEARERS = _table(  # right after `told`: `an American publisher`, `one of them`, `his guest`, `graduates`, `MPs`, `150,000 people`
    "@_ ( a|an|them | one|some|several|two of )",
    f"@_ ( !{{NOT_THEM}} WORD|VERB|COUNTRY|_'s ){{0,3}} {_GROUP}",
    "@_ the|some|many|_'s? ( !{NOT_THEM} WORD|VERB )? ( !{PEOPLE} NAME | !{NOT_THEM}|{NO_PLURAL}|..ss WORD&..s|VERB&..s )",
)
_AIRED = _table(
    f"^|, addressing !( ( {_ANY} ){{0,2}} LEADER|PERSON|OFFICE|PRONOUN|LETTER|REPLY )",  # Addressing pilgrims in the square
    f"^|, speaking|talking|appearing ( {_ANY} ){{0,3}}? on|at|in|to|with|from|outside|during|after|alongside",
    "^|, visiting|touring|inspecting|attending|standing",  # Visiting a flooded town
    # Receiving the Lao ambassador
    f"^|, receiving|meeting|welcoming|hosting|greeting ( !in|on|at|with|,|;|:|(|) _ ){{0,5}}? {_GROUP}",
    "LEADER|OFFICE|PRONOUN {VISITS} !( ( _ )* LETTER('s)|REPLY('s) )",  # Kim inspected a farm and demanded
    # stood before 150,000 people and promised
    f"stood|stands|appeared|spoke|speaks|addressed|addresses ( !LEADER('s)|,|;|:|(|) _ ){{0,5}} {_LISTENS}",
    f"^|, to ( {_ANY} ){{0,2}}? {_LISTENS} ( of|in NAME|COUNTRY )? ,? LEADER|OFFICE|PRONOUN",  # To reporters he said
    f"^|, before ( {_ANY} ){{0,2}} {_LISTENS}",  # Before the crowd in the stadium he was blunter
    "on|in ( !INTERVIEW|,|;|:|(|) _ ){0,3} television|tv|radio|video|broadcast|.._tv|.._radio|.._television",  # on state television
    # on his Telegram channel
    "on|via|through _'s ( own|official|telegram|whatsapp|youtube | _ media )? platform|account|feed|channel|page|network|site",
    "^ in an? answer|answers|reply|replies|response|responses|comments to ( _ ){0,3}? press|reporter|reporters|journalist|journalists"
    "|question|questions",
    "on {SITE}|telegram , where",
    "^|, at the|a|an? NAME|ORGANISATION|COUNTRY|{GATHERING}",  # At the funeral, he prayed
    # At a factory in Nampo on Friday,; At the airport Xi
    "^|, at the|a|an !{NO_PLACE} WORD|VERB ( !{NO_PLACE}|of|with WORD|VERB )?"
    " ( in|on|near|outside|the|COUNTRY|DATE|NAME|ORGANISATION | !LEADER PERSON )* ,|LEADER|OFFICE|PRONOUN",
)
_SAID_AT = _table(  # with a verb of saying beside them
    "in|before|to the? ( national assembly | house of commons|representatives | parliament|congress|assembly|national_assembly|senate|bundestag"
    "|knesset|duma|diet|lok_sabha|house_of_commons|house_of_representatives )",
    "on the ( campaign trail | sideline|sidelines|margin|margins|stage|air|hustings|phone|telephone )",
    "on stage|air|camera|television|tv|radio",
    "by|over the? phone|telephone",
    "over dinner|lunch|breakfast|supper|tea|coffee|drinks|golf",
    "from the podium|lectern|stage|balcony|rostrum",
    "publicly SAID",
    "^ earlier ( on? DATE | in|this the? day|week|month )",  # Earlier on Monday he said
    "( alongside | next to ) the|a|an|_'s",
    "^ in !LEADER|{LANGUAGE} NAME ( on|DATE|later|earlier|today|yesterday )* ,? LEADER|OFFICE|PRONOUN",  # In Recife on Tuesday he spoke
    # Days earlier
    "^ only|just? ( a|an|two|three|some|several|many? hour|hours|day|days|week|weeks|month|months earlier|before"
    " | ..hour_earlier|..hours_earlier|..day_earlier|..days_earlier|..week_earlier|..weeks_earlier|..month_earlier|..months_earlier )",
    "^ only|just last|last_..",  # Only last week
    "^ ( as recently|late as | until recently|last|last_.. ) !( ( _ )* LETTER('s)|REPLY('s) )",
    f"^|SAID ( in|during|at|over|on | emerging from ) a|an|the|their|his|her|this {_EVENT}",  # In a debate, he called
    f"( ^ after | during|from|on ) a|an {_EVENT}",
    f"SAID ( on|DATE )* after|following|before a|an|his|her|their|the? {_EVENT}",  # said after a meeting with the prime minister
    f"at|in|during a|an {_EVENT} ( _ ){{0,3}}? as a|an|the? ( … | $ )",  # described it at a rally in Rangpur as
    "in _'s? WORD|VERB? remarks|comments to|at|aired|broadcast",
    "in _'s? WORD|VERB? remarks|comments carried|shown by|on ( !MARK _ ){0,2} television|tv|radio|channel",
    "while|when|after|before|upon|on {MOVING}",  # while inaugurating a bridge
    "upon|on his|her arrival|return|departure|way",
    # he said in Rome on Friday, told Putin in St Petersburg; at a military academy, not `at the opening of the letter`
    f"SAID ( ( {_BETWEEN}|OFFICE )* {_BETWEEN} )? in|at|from|outside|near|aboard the? ( !LEADER|{{LANGUAGE}} NAME|ORGANISATION|COUNTRY|PERSON )",
    f"SAID ( {_BETWEEN}|OFFICE )* at ( {_ANY} ){{0,2}}? {{GATHERING}} !( ( _ ){{0,3}} LETTER('s)|REPLY('s) )",
    "SAID ( _ ){0,6}? here ( on|today|yesterday|this|late|early|earlier|..day|DATE|,|. | $ )",  # said the president here Tuesday
)
_SPOKEN_AFTER = _table(  # right after the words
    "^ ( _ ){0,14}? to|drawing|prompting|earning|provoking|amid|raising ( !MARK|QUOTE _ ){0,3}"  # “…,” she said, to laughter
    " laughter|laughs|applause|cheers|chuckles|groans|boos|jeers|ovation",
    # at a party meeting; not `at the summit`, of which a letter may tell
    "^ at|during a|an WORD|VERB{0,3} meeting|rally|ceremony|launch|plenum|session|congress|parade|banquet|reception|dinner|conference|event|briefing",
    "^ in a|an WORD|VERB{0,3} speech|address|interview",
)
_POSTED = _table(
    "^ ( !while _ )* !ORGANISATION('s)|_'s {SITE}|{POST}",  # wrote on Facebook, in his memoirs
    "^ ( !while _ )* !pen|pens|penned WROTE above|below|beneath|beside|underneath|across",  # “…,” Trump wrote above it
)
# repaid him in the People's Daily, writing that; wrote in the party daily Nhan Dan
_IN_PAPER = _table("in the? AGENCY", "in the ( !{DETERMINERS}|{PREPOSITIONS} WORD|COUNTRY ){0,2} AGENCY|{NEWSPAPER}|{PAPERS}")
# Writing in Le Monde last week, Macron argued
_WRITING_IN_PAPER = _table(f"writing in|for ( !in|to WORD|VERB|COUNTRY ){{0,3}}? {_PAPER}")
# said on Telegram that, responded on X
_ON_SITE = _table(f"SAID ( {_BETWEEN}|WORD&..ly ){{0,3}} on|via|through ( {{SITE}}|telegram | truth social | truth_social )")
_BY_SAYING = _table("responded|replied|answered|reacted|countered|retorted ( !QUOTE|,|; _ ){0,12}? by saying|implying|declaring|insisting")
_IN_WHICH = _table(  # up to who speaks: before a video call in which; before the letter, in which
    f"( letter=LETTER|REPLY | {_EVENT} | SPEECH|INTERVIEW|STATEMENT ) DATE? ,? in|at|during|on which $"
)
_LATELY = "( on|DATE|last|this|week|month|has|had|also|earlier|later|only )*"
_TELLS_OF_WRITING = _table(  # Trump said last week that he had written to Kim
    f"^ the? LEADER|OFFICE|HE {_LATELY} said|says|confirmed|confirms|disclosed|revealed|acknowledged|announced {_LATELY}"
    " ( that? he|she ( had|has just|also|already? written|sent | replied|answered|wrote ) | writing|sending"
    " | that? the|a|his|her LETTER|REPLY|exchange came|arrived )",
)
_STATED = (*_ASKED, *_BY_SAYING)  # before the words
_AROUND_LETTER = _table(  # The letter comes after Putin said; Putin sent it a day after calling Kim “…”
    f"( ^ ( _ ){{0,3}}? LETTER|REPLY|sent|sends ( {_ANY} )* | {{COMES}} ) after|before|as|GAP"
    " ( !LETTER('s)|REPLY('s)|SPEECH('s)|STATEMENT('s)|QUOTE|,|;|:|(|) _ )* ( said|says that? HE )? SAID"
)


def clause_of(sentence: Sentence, at: int, verb: str, start: int = 0) -> list[Chunk]:
    """What is told from a place on up to the words at another, and over the verb that brings them, without what that tells (from `that` on), for
    which `…` stands; the verb is of the kind SAID or WROTE."""
    chunks, said = sentence.chunks, place_said(sentence, at, verb)
    clause: list[Chunk] = []
    told = False
    for place in range(start, max(at, min(said + 9, len(chunks)))):
        told = told and place not in (said, at) or place != said and chunks[place].text == "that"
        told = told or place > max(at, said) and chunks[place].kind == "quote"
        if not told and place != at:
            clause += [replace(chunks[place], kind="wrote" if verb in WRITE | SEND else "said") if place == said else chunks[place]]
        elif not clause or clause[-1].text != "…":
            clause += [Chunk("mark", 0, 0, "…")]
    return clause


def place_said(sentence: Sentence, at: int, verb: str) -> int:
    """Where the verb stands that brings the words at a place: the last such before them, else the first after; -1 without."""
    places = [event.verb for event in sentence.events if event.subject >= 0 and sentence.chunks[event.verb].text == verb]
    return next((place for place in reversed(places) if place < at), next(iter(places), -1))


def setting_of(sentence: Sentence, at: int, verb: str) -> str:
    """The kind of what words are from, as their clause shows it to be no letter: `verbal message`, `speech`, `statement`, `op-ed` or `post`;
    else empty."""
    said = place_said(sentence, at, verb)
    chunks, (start, near) = sentence.chunks, _starts(sentence, at, said)
    if within := find(_IN_WHICH, chunks[: max(_subject_of(sentence, said), 0)]):
        return "" if "letter" in within else "speech"
    clause = clause_of(sentence, at, verb, start)
    around = [*clause, *chunks[at + 1 : at + 9]]
    if fits(_BY_MOUTH, chunks[: at + 8]):
        return "verbal message"
    if verb not in WRITE and fits(_AROUND_LETTER, clause_of(sentence, at, verb)):
        return "statement"
    if fits(_AIRED, clause_of(sentence, at, "", start)) or fits(_SPOKEN_AFTER, chunks[at + 1 : at + 16]):
        return "speech"
    if verb in _ALOUD or fits(_STATED, chunks[:at]) or fits(_IN_MARGIN, around) or fits(_HEARSAY, clause):
        return "statement"
    if verb and verb not in WRITE and fits(_SAID_AT, clause_of(sentence, at, verb, near)):
        return "speech"
    if verb in WRITE and fits(_IN_PAPER, around) or fits(_WRITING_IN_PAPER, clause):
        return "op-ed"
    posts = fits(_POSTED if verb in WRITE else _ON_SITE, [*clause, *chunks[at + 1 :]])
    return "post" if verb in _TWEETS or posts else ""


def _starts(sentence: Sentence, at: int, said: int) -> tuple[int, int]:
    """Where what is told of whoever says the words begins, past what others do; and of his saying them, past what he does besides."""
    subject = _subject_of(sentence, said)
    before = [event for event in sentence.events if event.subject >= 0 and event.verb < said]
    fronted = sentence.chunks[0].text.endswith("ing")  # "Speaking to reporters after the letter was sent, Lula said"
    front = next((at for at, chunk in enumerate(sentence.chunks) if chunk.text == ","), 0) if fronted else 0
    chunks = sentence.chunks
    others = any(front <= event.verb < subject and sentence.party(event.subject) != sentence.party(subject) for event in before)
    participle = said >= 0 and chunks[said].text.endswith("ing")  # "came back to it while opening a mill, saying"
    joined = said < at and not participle and text_at(chunks, subject + 1) != "," and any(event.subject == subject for event in before)
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
    """Whether the sentence before tells what somebody did or said among people, or that he wrote: `Putin opened a bridge. “…,” the President
    said`, `On the sidelines of the summit, Khan was blunter. “…,” he said`."""
    before, focus = state.sentences[-2] if len(state.sentences) > 1 else None, state.letter
    if before is None or not state.corresponding or any(chunk.kind == "quote" for chunk in before.chunks):
        return False
    first = next((event for event in before.events if event.subject >= 0), None)
    if first is None or before.person(first.subject) != speaker:
        return False
    verb = before.chunks[first.verb].text
    fresh = focus is not None and focus.touched >= state.number - 1  # told of in the same breath
    acts = verb in _ACTS and not fresh or fits(_TELLS_OF_WRITING, before.chunks)
    return acts or (verb in ANSWER or not fresh) and setting_of(before, len(before.chunks), verb) == "speech"


def is_told_to_others(sentence: Sentence, at: int, found: Attribution) -> bool:
    """Whether the words are told to somebody who is no leader: `told reporters`, `told lawmakers`, `told Choe`, `told the Times`."""
    chunks, said = sentence.chunks, place_said(sentence, at, found.verb)
    tells = (event.verb for event in sentence.events if chunks[event.verb].text in _TELLS and sentence.party(event.subject) == found.speaker)
    heard = any(fits(_HEARERS, chunks, verb) for verb in ([said] if found.verb in _TELLS and said >= 0 else tells))
    return heard or fits(_TOLD, clause_of(sentence, at, found.verb))


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
