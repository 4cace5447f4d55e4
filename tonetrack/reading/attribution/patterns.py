"""What the words right around a quotation make of it: words said to be absent, a name or title, an aside `as he put it`."""

from __future__ import annotations

import re

from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.vocabulary import JUDGE, ROLES

WINDOW = 14  # chunks looked at to either side
_NO = r"(?:no|not|\w+n't|never|nor|neither|nothing|none|nowhere|without|cannot)"  # words that deny
_USE = (  # what a text does with words
    r"(?:mention\w*|us(?:e|es|ed|ing)|contain\w*|includ\w*|repeat\w*|refer\w*|words?|phrases?|terms?|formulas?|expressions?|allusions?|trace"
    r"|sign|hint|talk|about|speak\w*|call\w*(?: [\w'-]+)?|invok\w*|featur\w*|appear\w*|employ\w*|echo\w*|found|find)"
)
_SMALL = (  # words that may stand between that and the quotation
    r"(?: (?:the|a|an|of|to|any|about|such|usual|familiar|word|words|phrase|phrases|term|terms|formula|expression|references?|mention|either"
    r"|as|on|its|his|her|old|once|this|year|even|it|them"
    r"|longer|standard|customary|by|for|talk|signature|favourite|favorite|and|that))*"
)
# `does not mention the word THIS`
_NOT_USED = re.compile(
    rf"(?:^| ){_NO}(?: (?!and (?:us|employ|call|invok|featur|contain|includ)\w*|(?:let|allow|but|should|must|accept)\b)[\w'-]+"
    rf"| ,(?: [\w'-]+){{1,2}} ,){{0,8}}? {_USE}{_SMALL} THIS$"
)
_NOT_WRITTEN = re.compile(  # `nowhere does he write THIS`
    r"(?:^| )(?:(?:do|does|did) not|don't|doesn't|didn't|never|no longer"
    r"|nowhere(?: in(?: [\w'-]+){1,5}?)? (?:do|does|did|has|had)(?: [\w'-]+){1,6}?)(?: once| ever| even| simply| actually| quite)?"
    rf" (?:writes?|wrote|written|says?|said|signs?|signed|utters?|uttered|prints?|printed){_SMALL} THIS$"
)
_NO_CLAUSE = r"(?! (?:and|that|which|who|whom|whose|where|he|she|they|because|if|when|once|until|as|but)\b)"  # a word that opens no clause
_NOT_CALLED = re.compile(
    rf"(?:^| ){_NO}(?:{_NO_CLAUSE} [\w'-]+){{0,3}}? (?:call|calls|called|calling|describe|describes|style|styles|label"
    rf"|labels)(?! off)(?:{_NO_CLAUSE} [\w'-]+){{1,8}}(?: as)? THIS$"
)  # "does not call the friendship between the two “x”"
# "There is no “x” in it, and no “y” either"
_THERE_IS_NO = re.compile(rf"^(?:(?:but|and|yet) )?(?:there (?:is|are|was|were) )?no(?:{_SMALL} Q\b.*? (?:and|or|nor|,) no)*{_SMALL} THIS$")
_LEFT_OUT = re.compile(  # `dropped THIS`, `has no THIS`
    rf"(?:^| )(?:drop\w*|omit\w*|avoid\w*|lack\w*|skip\w*|exclud\w*|shun\w*|without|(?:leave|left|leaving|leaves) out"
    rf"|(?:has|have|had|with|but) no){_SMALL} THIS$"
)
_ABSENCE = re.compile(  # `the absence of THIS`, `Gone is THIS`
    rf"(?:^| )(?:(?:absence|lack|omission|disappearance|removal|deletion) of|(?:silent|mute|mum) (?:on|about|over|as to)){_SMALL} THIS$"
    rf"|^(?:instead|in place) of{_SMALL} THIS$"
    rf"|^(?:also )?(?:gone|missing|absent|dropped|omitted)(?: (?:from|in) [\w' -]{{1,50}}?)?(?: ,)?(?: (?:too|also|now|entirely|altogether|this time"
    rf"|this year))?(?: ,)? (?:is|are|was|were|:){_SMALL} THIS$"
)
_LACKS_PHRASES = re.compile(  # `lacked any phrase that stresses THIS`
    r"(?:^| )(?:lack\w*|omit\w*|without|devoid of|free of)(?: (?:the|any|its|his|her|usual|such|all|customary|familiar|of)){0,3} (?:[\w'-]+ )?"
    r"(?:phrases?|words?|wording|language|references?|expressions?|sentences?|lines?|passages?|mentions?|terms?|formulas?|rhetoric)"
    r" (?:(?:that|which) )?(?:emphasi[sz]|stress|highlight|underlin|underscor|invok|celebrat|prais|speak|describ|mention|includ|call|pledg"
    r"|about|on|of|like|such as)\w*(?: (?:the|a|of|for|on|as|to|their|its|like))*(?: Q(?: ,)?(?: or| and| nor)?)* THIS$"
)
_OTHER_WORD = re.compile(  # what somebody could have said: `addressed as Q rather than THIS`, `of Q, not THIS`, `the word Q over THIS`
    rf"(?:^| )(?:Q(?: ,)? (?:rather than|instead of|in place of)(?: (?:by|as|of|with|using|saying|writing))?|Q(?: ,)? not(?: (?:of|as|for))?"
    rf"|(?:chose|chosen|chooses|choosing|preferr?\w*|picked) [^,;]*Q over|(?:could|might) have (?:said|written|used|been)){_SMALL} THIS$"
)
_ABSENT = (_OTHER_WORD, _NOT_USED, _NOT_WRITTEN, _NOT_CALLED, _THERE_IS_NO, _ABSENCE, _LACKS_PHRASES)  # before a quotation that nobody says
# not "had not been shed in vain"
_UNDONE = (
    r"(?! (?:(?:yet|publicly) )?(?:commented|responded|replied|answered|reacted|confirmed|visited|met)\b)"  # what its speaker does
    r"(?! been (?!(?:\w+ )?(?:us|see|hear|quot|print|repeat|mention|includ|found|carri|spoke|said|read|there|part|restor|reviv|kept|retain))\w+)"
)
_IS_NOT_THERE = re.compile(  # `THIS does not appear`
    rf"^THIS(?: [,)-])?(?: (?:which|that) [^;]{{1,60}}? ,)?(?:{_NO_CLAUSE} [\w'-]+){{0,6}}? "
    rf"(?:has|have|had|was|were|is|are|did|does|do|appears?|occurs?|remains?)"
    rf"(?: \w+){{0,2}}? (?:not{_UNDONE}|dropped|omitted|missing|absent|gone|left out|nowhere|in neither|in none)\b"
    rf"|^THIS(?: [,)-])?(?:{_NO_CLAUSE} [\w'-]+){{0,3}}? (?:didn't|doesn't|wasn't|isn't|hasn't) "
    r"|^THIS which .{0,40}? (?:did|does|do) not (?:occur|appear)\b"
    r"|^THIS (?:has |have |had )?(?:g[ia]ven?s? way|disappear\w*|vanish\w*|(?:was|were|is|are|been) replaced)\b"
)
# in a clause that tells more of somebody
_OF_WHOM = re.compile(
    r", (?:who|which) (?:[\w'-]+ ){0,4}?(?:said|called|calls|has called|described|branded|dubbed|denounced|labell?ed)\b[^,;]* THIS$"
)
_DOES_AFTER_ALL = re.compile(  # `did not hesitate to call it THIS`, `never tires of calling`
    rf"(?:^| ){_NO} (?:\w+ )?(?:hesitat\w*|fail(?:s|ed)?|forg[eo]t\w*|tir(?:e|es|ed|ing)|sh(?:y|ied) away|shrinks?|shrank|refrains?|neglect\w*)\b"
    r"[^,;]* THIS$"
)
_NEEDED = re.compile(  # `unthinkable without THIS`, `no road is built without THIS`
    r"\b(?:un(?:thinkable|imaginable)|impossible|inconceivable|no|not|\w+n't|cannot|never|nothing)\b(?:(?! and| but| while)[^;]){0,60}?"
    rf" without{_SMALL} THIS$"
)
_CONTENT = re.compile(  # right before words of a text: `there was talk of THIS`, `new is the reference to THIS`
    r"\b(?:(?:reference|nod|allusion|tribute|wish|wishes|promise|pledge|commitment|call|appeal|vow) (?:to|for)"
    r"|(?:mention|talk|promise|hope|assurance|expression) of"
    r")(?: (?:the|a|an|his|her|its|their))? THIS$"
)
_SMALL_WORDS = frozenset("a an the of and or in on for to with at by from de en el la".split())  # not capitalised in a name
_TITLED = re.compile(  # `a book titled THIS`, `known as THIS`, `the film THIS`
    r"(?: (?:titled|entitled|subtitled|nicknamed|dubbed|so-called"
    r"|(?:(?:better|best|widely|commonly|also|otherwise) )?known(?: (?:in|to|by|across|throughout|among|around)(?: [\w'-]+){1,4})? as|called|named"
    r"|headlined|inscribed|the title|the headline|the heading|the inscription|the legend)| page of| pages of| (?:quoted|cited|printed|reproduced) in"
    r"| (?:designat|declar|proclaim|nam)\w+ (?:[\w-]+ )?[\w-]*(?:\d{4}|year|month|week)(?: as)?"
    r"| (?:(?<!condolence )(?<!guest )(?<!visitors )book|novel|film|movie|documentary|study|series|song|memoir|play|album|exhibition"
    r"|exercise|operation|hashtag|memoirs|diary|diaries|autobiography|essay|poem|painting|opera|conference|forum|seminar|festival|overture|chapter"
    r"|monument)| (?:name|word|term|title|nickname)(?: ,)?(?: (?!and\b|which\b)[\w'-]+)?(?: which| that)? (?:meaning|means|translat\w+ as)"
    r"|(?: \(|^) ?(?:see|read|watch|related)(?: (?:also|more|our))?(?: :)?)(?: ,)?(?: (?:a|an|the))? THIS$"
)
_PROPER = re.compile(r"[A-Z][\w'-]+ [A-Z][\w'-]+ (?:of|on|in|for|to|with) [a-z]+$")
_UNDERTAKING = re.compile(  # `the campaign THIS`
    r" (?:campaign|programme|program|project|initiative|contest|competition|concert|musical|ballet|show|festival|motto|slogan|theme|hashtag"
    r"|award|medal|prize|drill|manoeuvres|maneuvers|expedition|marathon|party|movement|foundation|channel|app)(?: ,)? THIS$"
)
# before its name
_MEDIUM = re.compile(
    r"\b(?:reports?|reported by|according to|(?:news )?agency|newspaper|daily|weekly|broadcaster|(?:tv )?channel|radio station|magazine"
    r"|citing)(?: the)? THIS$"
)
_IS_WORK = re.compile(  # `THIS, a novel`
    r"^THIS(?: ,)? (?:a|an|the|his|her|their)(?: [\w'-]+){0,3}? (?:book|novel|film|movie|documentary|memoir|study|play|exhibition|album"
    r"|podcast|series)\b"
)
_IS_POLICY = re.compile(  # `THIS policy`
    r"^THIS (?:(?:foreign|economic|trade) )?(?:policy|policies|initiative|campaign|strategy|doctrine|programme|program|project|agenda|drive|movement"
    r"|plan|scheme|slogan|framework|vision)\b"
)
_CALLED = re.compile(r" (?:called|named|dubbed|nicknamed)(?: ,)?(?: (?:a|an|the))? THIS$")  # a name, or what somebody calls it
_CALLS_WORK = re.compile(  # what somebody calls a work: not `a book called THIS`
    r" (?:calls?|called|calling|branded|labell?ed|pronounced) (?:the|his|her|that|this) (?:[\w'-]+ )?"
    r"(?:book|memoirs?|film|report|article|novel|biography|documentary) THIS$"
)
# `a road called THIS`
_NAMING_AFTER_NOUN = re.compile(r"(?:^| )(?:a|an|the)(?: (?!(?:that|which|who|what|whom)\b)[\w'-]+){1,3} (?:called|named) THIS$")
_INSCRIBED = re.compile(  # on a thing that stands or hangs somewhere: nobody's words
    r"^(?:(?:under|below|beside|beneath|past|behind) )?(?:a|an|the|one|another|its|their) (?:[\w-]+ ){0,2}"
    r"(?:slogans?|banners?|placards?|posters?|signs?|plaques?|billboards?|inscriptions?|murals?|stickers?|(?:head|tomb)stones?"
    r"|monuments?|ribbons?|wreaths?|tablets?)"
    r"(?: (?!(?:that|which|called|described)\b)[\w'-]+){0,6}(?: ,| :)? THIS$"
)


def words_before(chunks: list[Chunk], at: int) -> str:
    """The words before a quotation and the quotation itself as THIS; other quotations as Q."""
    return " ".join([*(_word(chunk) for chunk in chunks[max(0, at - WINDOW) : at]), "THIS"])


def words_after(chunks: list[Chunk], at: int) -> str:
    """The quotation as THIS and the words after it."""
    return " ".join(["THIS", *(_word(chunk) for chunk in chunks[at + 1 : at + 1 + WINDOW])])


def _word(chunk: Chunk) -> str:
    """A chunk as these patterns see it: in lower case, a name or calling of several words as one, a quotation as Q."""
    if chunk.kind in ("word", "mark"):  # nearly all of them: lower-case already
        return chunk.text
    return "Q" if chunk.kind == "quote" else chunk.text.lower().replace(" ", "-")


def is_said_absent(chunks: list[Chunk], at: int) -> str:
    """Whether words are said not to stand in a text: `nobody` says them, or `dropped` by whoever said them before; else empty."""
    before = words_before(chunks, at).rsplit(";", 1)[-1]
    if _OF_WHOM.search(before) or _DOES_AFTER_ALL.search(before) or _NEEDED.search(before):
        return ""  # "Trump, who called him “x”, has not answered"
    if any(pattern.search(before) for pattern in _ABSENT) or _IS_NOT_THERE.search(words_after(chunks, at)):
        return "nobody"
    return "dropped" if _LEFT_OUT.search(before) else ""


def is_nobodys(chunks: list[Chunk], at: int, text: str) -> bool:
    """Whether a quotation is a name or a title, which nobody says: of a work, of what goes on with it (`the “Kyrgyz El” Republican Political Party`),
    of a medium (`reports “Interfax”`), a campaign (not `the plan “will go on”`), a programme (`told NBC's “Meet the Press”`), a thing (`a “Silk Road
    on ice”`)."""
    before, after, first, words = words_before(chunks, at), words_after(chunks, at), chunks[at - 1], text.split()
    goes_on = at + 1 < len(chunks) and chunks[at + 1].kind == "organisation" or _IS_POLICY.match(after)
    named = (goes_on or text[-1:].isalnum() and _MEDIUM.search(before)) and len(words) <= 4 and all(word[:1].isupper() for word in words)
    undertaking = text[:1].isupper() or text[:1].isdigit()
    undertaking = undertaking and text[-1:] not in ".!?" and _UNDERTAKING.search(before)
    programme = at and first.possessive and first.kind in ("name", "organisation", "agency") and is_name(text)
    return bool(named or undertaking or programme) or at > 0 and _is_called(text, chunks, at) or is_title(chunks, at)


def _is_called(text: str, chunks: list[Chunk], at: int) -> bool:
    """Whether words after an article are what a thing is called: `the “Belt and Road”`, `a “Silk Road on ice”`; not what it is judged to be:
    `slammed the trial as a “Witch Hunt”`, `branded it the “Road to Ruin”`."""
    text, determiner = text.rstrip(".,"), chunks[at - 1].text
    judged = next((place for place in range(at - 2, max(-1, at - 10), -1) if chunks[place].text in JUDGE), -1)
    if judged >= 0 and (chunks[at - 2].text == "as" or judged == at - 3 and chunks[at - 2].kind == "pronoun"):
        return False
    return determiner in ("a", "an", "the") and (is_name(text) or _PROPER.match(text) is not None)


def is_title(chunks: list[Chunk], at: int) -> bool:
    """Whether a quotation is the name of a thing: a book, an address `titled “…”`, a railway `dubbed “…”`, a film called so."""
    before = words_before(chunks, at)
    if _CALLS_WORK.search(before):
        return False
    if (
        _IS_WORK.search(words_after(chunks, at))
        or _INSCRIBED.match(before)
        and not any(chunk.kind in ("person", "office", "pronoun") and chunk.text not in ("it", "its") for chunk in chunks[:at])
    ):
        return True
    found = _TITLED.search(before)
    if not found:
        return False
    if not _CALLED.search(found.group()):
        return True
    # "the president called “trust” a gift"
    somebody = at > 1 and (chunks[at - 2].kind in ("person", "office", "pronoun") or chunks[at - 2].text in ROLES)
    return bool(_NAMING_AFTER_NOUN.search(before)) and not somebody


def is_name(text: str) -> bool:
    """Whether words are printed as a name: `Belt and Road`, each capitalised but the small ones, with no stop at their end."""
    words = text.split()
    large = [word for word in words if word.lower() not in _SMALL_WORDS]
    return 2 <= len(words) <= 8 and len(large) > 1 and text[-1:].isalnum() and all(word[:1].isupper() or word[:1].isdigit() for word in large)


def is_content(chunks: list[Chunk], at: int) -> bool:
    """Whether a quotation is told as what stands in a text: `There was also talk of “…”`."""
    return bool(_CONTENT.search(words_before(chunks, at)))


def is_cross_head(chunks: list[Chunk], text: str) -> bool:
    """Whether a quotation is a line between paragraphs that ends like no sentence: `‘Read it twice’` alone."""
    return len(chunks) == 1 and len(text.split()) <= 6 and text[-1:].isalnum()
