"""The sentence that opens a printed message: who sent which kind of message to whom, on which day, what for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from tonetrack.reading.dates import day_of_number, find_dates, nearest_year, resolve
from tonetrack.reading.messages.officials import Party, read_parties
from tonetrack.reading.messages.phrasing import BEEN, COMING, DAY, EVENT, RECEIVING, SENDING, SENT, SOME, THAT_DAY, WHEN, WISHES, one_of

LONGEST = 1800  # characters of the longest header sentence: two joint writers with all their offices take 900
LATE = timedelta(days=2)  # a report may be dated a little before the day it names: clocks differ from capital to capital

_NOUN = (  # `a congratulatory message of warm greetings`
    r"(?:(?:[Aa]n?|[Tt]he|his|her|their|its|the following|[Tt]heir|[Ss]everal|separate) )?"
    r"(?:(?!to\b|from\b|for\b|of\b|on\b|by\b|with\b|in\b|that\b|at\b)[\w'’-]+,? ){0,6}?"
    + SENT
    + r"\b(?: of (?:(?:[Nn]ew [Yy]ear(?:['’]?s)?|warm|deep|sincere|heartfelt|profound|personal) )?[a-z]+"
    r"(?:(?:,| and) (?:deep |warm )?(?!to\b|from\b)[a-z]+)?)?"
)  # fmt: skip
_BARE = (  # `his congratulations and best wishes`, without a message
    rf"(?:(?:[Tt]he|his|her|their|its|[a-z]+(?: and [a-z]+)?) ){{0,3}}{WISHES}\b(?: and (?:[a-z]+ )?(?:{WISHES}|support|best wishes)\b)?"
)
_IS_MESSAGE, _BEGINS = re.compile(rf"\s*(?:{_NOUN}|{_BARE})\s*"), re.compile(_NOUN)  # words that are, or begin with, what is sent
_VERB = re.compile(  # what is done with a message
    rf"\b(?P<write>wrote|written) to\b|\b(?P<send>{SENDING})\b|\b(?P<receive>{RECEIVING})\b|\b(?P<exchange>exchanged|exchanges)\b"
    r"|\b(?P<reply>repl(?:ied|ies)|responded) to\b"
    r"|\b(?P<congratulate>congratulated|congratulates|greeted|felicitated|thanked)\b|\b(?P<express>expressed|expresses|voiced)\b"
    rf"|\b(?P<arrive>came|arrived)\b|\b(?P<pass>{BEEN} exchanged)\b|\b(?P<come>{COMING})\b"
)
_SUBJECT = re.compile(  # before the verb: `On May 3, A upon hearing the news on Monday also`
    rf"(?:On (?P<on>{DAY}),? (?=\S))?(?P<who>.+?)"
    rf"(?P<when>(?:\s*,|\s+(?:also|has|have|had|jointly|recently|then|separately|already|respectively|hereby)\b|(?:,? \bon)?,? (?:{DAY}),?)*)"
    r"(?:,? (?:up)?on hearing\b.*|,? after hearing\b.*)?\s*$"
)
_OF_A_CLAUSE = re.compile(r"\b(?:who|which|that|to|not)$")  # before a verb that is not the sentence's own
# Where the phrase that names somebody ends and the day, the occasion or the contents begin.
_ENDS = re.compile(
    r",? (?:"
    rf"on (?=(?:the|his|her|its|their|behalf|this|that|a|being|having|hearing)\b|\d|{DAY})|(?={DAY})"
    r"|over (?=the|a|an|his|her|its|their|recent|heavy|severe|that|several|serious|this|damage|flood)"
    r"|as (?=the|he|she|it|they|a)\b|to (?=mark|congratulate|extend|express|offer|convey|wish|celebrate|thank|greet)\b"
    r"|for (?=his|her|their|its|the\b|having|sending|extending|being)|at the (?=time|opening|news)|through (?=the|his|her|its|their|[A-Z])"
    r"|in (?:reply|response|return|answer|protest|token|which)\b|in (?:a|the|his|her|their) (?=[\w' -]{0,30}(?:message|letter|telegram|cable))"
    r"|and (?:the |all )?(?:residents|victims|bereaved|families)\b|says?\b|reports?\b|(?:in connection|in regard|as regards|with regard|due to)\b|"
    + one_of(
        "upon regarding concerning when leaving before while after following expressing congratulating wishing extending offering voicing marking"
        " celebrating conveying saying noting hailing thanking where via because dated that which said reported"
    )
    + r"\b)"
)
_IN_MESSAGE = re.compile(rf"\bin (?:a|an|the|his|her|their|its) {SOME}{{0,4}}?{SENT}\b")  # `in his message`
_OPENING = re.compile(  # `In a message to B, A said`
    rf"In (?P<noun>(?:an?|the|his|her|their) (?:[\w'’-]+,? ){{0,5}}?{SENT}(?: of (?:[\w'’-]+ ?(?:and )?){{1,3}}?)?)(?: sent| addressed)?"
    rf"(?: (?:sent )?{WHEN})?"
    r" to (?P<to>.{3,600}?), (?P<by>(?:[A-Z]|the ).{2,400}?)"
    r" (?P<verb>said|says|wrote|extended|expressed|congratulated|wished|conveyed|noted|hailed|offered|voiced|thanked|stressed)\b"
)
_SPOKEN_OF = re.compile(  # the next sentence, where it speaks of the message
    rf"\W*(?:In (?:a|the|his|her|their|its) |The |His |Her |Their ){SOME}{{0,4}}?{SENT}\b"
    rf"|.{{0,160}}\bin (?:the|his|her|a|their) {SOME}{{0,2}}?{SENT}\b"
)
# of two who exchange messages
_OFFICES = (
    "(?:foreign ministers?|ministers of [Ff]oreign [Aa]ffairs|(?:vice-)?presidents?|premiers|prime ministers|(?:top |supreme )?leaders|governments)"
)
_PAIRS = (  # `the foreign ministers of X and Y`
    re.compile(rf"[Tt]he (?P<one>[A-Z][\w ]{{2,40}}?) and (?P<two>[A-Z][\w ]{{2,40}}?) (?P<title>{_OFFICES})$"),
    re.compile(rf"[Tt]he (?P<title>{_OFFICES}) of (?:the )?(?P<one>[A-Z][\w' ]{{1,40}}?) and (?:the )?(?P<two>[A-Z][\w' ]{{1,40}})$"),
)
_SENT_FOR = re.compile(  # the occasion
    r"\b(?:on the occasions? of|to (?:mark|celebrate)|marking|in connection with|as regards|with regard to|regarding|over|upon"
    r"|in (?:reply|response|return|answer) to|on(?= (?:his|her|its|their|the)\b))\s+(?P<what>.+)"
)
# `, the agency reported on Sunday`: whose day that is
_REPORTED = re.compile(r", [^,]{2,90} (?:said|says|reported|reports?|announced|carried)\b[^,]{0,30}$")
_EVENT = re.compile(rf"\b{EVENT}\b")  # something that happened on a day, which is not the message's


@dataclass(frozen=True)
class Header:
    """What the opening sentence tells. `manner` is sent, received, exchanged or replied; `noun` what the message is called;
    `day` (ISO or None) with `basis` sent, received or unknown; `occasion` what it was sent for; `contents` words of the
    message that stand in the sentence itself."""

    senders: tuple[Party, ...]
    recipients: tuple[Party, ...]
    manner: str
    noun: str
    day: str | None = None
    basis: str = "unknown"
    occasion: str = ""
    contents: str = ""
    tail: str = field(default="", repr=False)


def read_header(sentence: str, follows: str, anchor: date | None, *, named: bool = False) -> Header | None:
    """The header that a sentence is; None for any other sentence.

    `follows` is what comes after it; `anchor` the day that its days are reckoned from. A sentence that tells of greetings
    only is a header when a message is `named` elsewhere (in the title) or in what follows.
    """
    if len(sentence) > LONGEST:
        return None
    if opening := _OPENING.match(sentence):
        return _in_a_message(opening, sentence, anchor)
    told = _SPOKEN_OF.match(follows) or _IN_MESSAGE.search(sentence)
    for verb in islice(_VERB.finditer(sentence), 6):
        header = _of_verb(sentence, verb, named or bool(told), anchor)
        if header:
            return _told_after(header, follows, anchor)
    return None


def _told_after(header: Header, follows: str, anchor: date | None) -> Header:
    """With the addressees of `A sent a message to Chinese leaders. It was sent to B, …`."""
    found = re.match(r"(?:It was|They were) (?:sent|addressed) to (.{5,900})", follows)
    if not found or any(party.name for party in header.recipients):
        return header
    names, tail = _until(found[1])
    return replace(
        header, recipients=tuple(read_parties(names)), occasion=header.occasion or _occasion(tail), day=header.day or _day_of_tail(tail, anchor)
    )


# ------------------------------------------------------------------ constructions


class _Construction(NamedTuple):
    """What verbs make of the words before them and after `link`, which begins behind the verb and ends before the other side.

    `before` is the sender, the recipient, both of them or the message. Where neither names the message it is called `noun`, and somebody else must.
    """

    verbs: str
    link: re.Pattern[str]
    before: str
    manner: str
    noun: str = ""


def _link(pattern: str) -> re.Pattern[str]:
    """A pattern in which `<day>` is a day that may stand there, `<message>` what is sent."""
    parts = {"<day>": rf"\s*{WHEN}?\s*", "<message>": rf"{_LEAD}(?>(?P<noun>{_NOUN})|(?P<wishes>{_BARE}))"}
    return re.compile(re.sub("<day>|<message>", lambda found: parts[found.group()], pattern))


_LEAD = (  # behind the verb: `on Monday, together with C,`
    rf"\s*{WHEN}?(?:,? ?(?:together|along|jointly) with (?P<others>.{{3,500}}?),? (?=(?:a|an|the) {SOME}{{0,4}}?{SENT}\b))?"
    rf"\s*{WHEN}?\s*(?:,?\s*(?:also|respectively|separately|jointly)\s+)?{WHEN}?\s*"
)
_TO = (  # behind what is sent: `on Monday`, `together with C` or `and a floral basket`, `expressing condolences` `to`
    rf"<day>(?:,? ?(?:dated|of) (?:{DAY}))?(?:,? ?(?:together )?with (?P<with>[A-Z].{{3,400}}?),? (?=to [A-Z])"
    r"|,? ?(?:and|with|along with|together with) (?:an?|his|her|their) (?:[\w'’-]+ ){1,5}?(?=to (?:the )?[A-Z]))?"
    r",? ?(?:(?:sent|addressed|directed|jointly) )?(?:,? ?(?:expressing|extending|conveying|offering) (?:[\w'’-]+ ){1,6}?)?to (?=\S)"
)
_FROM = rf"<day>(?:,? ?(?:sent|addressed|dated|offered|presented)(?: to (?:him|her|them))? ?\s*(?P<sent>{WHEN})?\s*)?,? ?(?:from|by) (?=\S)"
_NAME = r"\s*(?=(?:the |his |her )?[\w'-]*\s?[A-Z])"
_ANSWERED = rf" (?P<noun>(?:an?|the) (?:[\w'-]+ ){{0,4}}?{SENT}(?: of [a-z]+(?: and [a-z]+)?)?)(?: sent)?<day>(?:by|from) "
_CONSTRUCTIONS = (
    _Construction("send express", _link(f"<message>{_TO}"), "sender", "sent"),  # `A sent` `a message of greetings on Monday to` `B`
    _Construction("receive", _link(f"<message>{_FROM}"), "recipient", "received"),  # `B received` `a message sent on Monday by` `A`
    _Construction("exchange", _link(r"<message><day>,? ?(?:with|between) (?=\S)"), "sender", "exchanged"),  # `A exchanged` `messages with` `B`
    _Construction("exchange", _link("<message><day>"), "both", "exchanged"),  # `A and B exchanged` `messages`
    _Construction("write", _link(_NAME), "sender", "sent", "letter"),  # `A has written to` `B`
    _Construction("congratulate", _link(_NAME), "sender", "sent", "congratulatory message"),  # `A congratulated` `B`
    _Construction("reply", _link(_ANSWERED), "sender", "replied"),  # `A replied to` `a message from` `B`
    _Construction("reply", _link(_NAME), "sender", "replied", "reply message"),  # `A replied to` `B`
    _Construction("pass", _link("<day>,? ?between "), "message", "exchanged"),  # `Messages were exchanged` `between` `A and B`
    _Construction("arrive", _link(r"<day>,? ?to (?P<to>.+?),? (?:from|by) (?=\S)"), "message", "received"),  # `A message came` `to B from` `A`
    _Construction("come receive", _link(r"<day>,? ?to (?P<to>.+?),? (?:from|by) (?=\S)"), "message", "sent"),  # `… was sent` `to B by` `A`
    _Construction("come arrive receive", _link(r"<day>,? ?(?:from|by) (?P<from>.+?) to (?=\S)"), "message", "sent"),  # `… was sent` `by A to`
)


def _of_verb(sentence: str, verb: re.Match[str], named: bool, anchor: date | None) -> Header | None:
    """The header that a verb makes of its sentence: `A sent a message to B`, `B received a message from A`, `A congratulated B`."""
    before, after = sentence[: verb.start()], sentence[verb.end() :]
    message, subject = _IS_MESSAGE.fullmatch(f"{before[:1].lower()}{before[1:]}"), _SUBJECT.match(before)
    if not message and (not subject or _OF_A_CLAUSE.search(subject["who"]) or _BEGINS.match(subject["who"])):
        return None
    for one in _CONSTRUCTIONS:
        possible = verb.lastgroup in one.verbs.split() and bool(message) == (one.before == "message")
        if possible and (link := one.link.match(after)) and (header := _of_construction(one, message or subject, link, named, anchor)):
            return header
    return None


def _of_construction(one: _Construction, before: re.Match[str], link: re.Match[str], named: bool, anchor: date | None) -> Header | None:
    """The header of a construction with what stands before its verb, behind it, and behind that; None where nothing names a message."""
    told = before.groupdict() | link.groupdict()
    noun = before.group() if one.before == "message" else told.get("noun") or (told.get("wishes") or one.noun if named else None)
    if noun is None:
        return None
    names, tail = _until(f" {link.string[link.end() :]}")
    who = " and ".join(filter(None, map(told.get, ("who", "others", "with"))))
    of_message = told.get("from") or names, _until(told.get("to") or names)[0]
    senders, recipients = {"sender": (who, names), "recipient": (names, who), "both": (who, who), "message": of_message}[one.before]
    sides = _two_sides(senders) if senders == recipients else (read_parties(senders), read_parties(recipients))
    days = [told["sent"]] if told.get("sent") else re.findall(DAY, f"{told.get('on')} {told.get('when')} {link.group()}")
    return _header(*sides, one.manner, noun, days, tail, anchor, basis="sent" if told.get("sent") else "")


def _two_sides(words: str) -> tuple[list[Party], list[Party]]:
    """The two sides of `A, premier of X, and B, premier of Y` or `the foreign ministers of X and Y`."""
    pair = next((found for pattern in _PAIRS if (found := pattern.match(words))), None)
    if pair:
        one, two = (replace(read_parties(f"the {pair['title']} of {pair[side]}")[0], name="") for side in ("one", "two"))
        return [one], [two]
    parties = read_parties(words, joint=False)
    if len(parties) == 2:
        return parties[:1], parties[1:]
    ours = [party for party in parties if party.country == parties[0].country]
    return ours, [party for party in parties if party not in ours]


def _in_a_message(opening: re.Match[str], sentence: str, anchor: date | None) -> Header | None:
    """`In a message to B, A said`."""
    names, tail = _until(opening["to"])
    days = re.findall(DAY, sentence[opening.end("noun") : opening.start("to")]) + re.findall(r"^,? ?(?:on )?(" + DAY + ")", tail)
    by = _SUBJECT.match(opening["by"])
    rest = sentence[opening.start("verb") :]
    occasion = re.search(r"\bon (?:the occasion of|his|her|its|the)\b.*", rest)
    sides = read_parties(by["who"]), read_parties(names)
    return _header(*sides, "sent", opening["noun"], [*days, by["when"]], occasion.group() if occasion else tail, anchor, contents=rest)


# ------------------------------------------------------------------ days, phrases, occasion


def _until(words: str) -> tuple[str, str]:
    """The phrase that names somebody, and the rest of the sentence."""
    found = _ENDS.search(words)
    return (words[: found.start()].strip(" ,.:;"), words[found.start() :].strip()) if found else (words.strip(" ,.:;"), "")


def _header(
    senders: list[Party], recipients: list[Party], manner: str, noun: str, days: list[str], tail: str, anchor: date | None,
    *, basis: str = "", contents: str = "",
) -> Header | None:  # fmt: skip
    """The header of two sides with its day, occasion and contents as far as `days` or the `tail` of the sentence tell them; None without a side."""
    if not senders or not recipients:
        return None
    tail = _REPORTED.sub("", tail)
    day = next((day for words in days if (day := resolve_day(words, anchor))), None) or _day_of_tail(tail, anchor)
    basis = (basis or {"received": "received"}.get(manner, "sent")) if day else "unknown"
    return Header(tuple(senders), tuple(recipients), manner, noun.strip(), day, basis, _occasion(tail), contents or _contents(tail), tail)


def resolve_day(words: str, anchor: date | None) -> str | None:
    """The first day the words name (ISO); one without its year is the last before the report, or a day or two after it."""
    words = re.sub(r"(?<=[a-z])\.(?=\d)", ". ", words)
    words = re.sub(r"\b[a-z]+day\b(?<!today)(?<!yesterday)", lambda day: day.group().capitalize(), words)
    if (ordinal := re.search(r"\bthe (\d{1,2})(?:st|nd|rd|th)$", words.strip(" ,.;"))) and anchor:
        return day_of_number(int(ordinal[1]), anchor)
    mention = next((mention for mention in find_dates(words) if mention.kind in ("day", "month-day", "weekday", "relative")), None)
    if mention is None:
        return None
    if mention.kind == "month-day" and anchor:
        soon = nearest_year(mention.month, mention.day, anchor)
        if soon and anchor < soon <= anchor + LATE:
            return soon.isoformat()
    return resolve(mention, anchor)[0]


def _day_of_tail(tail: str, anchor: date | None) -> str | None:
    """The day of sending that stands after the addressee, or at the end of the sentence after the occasion."""
    if found := re.match(r",? ?(?:on )?(?:the (?:evening|morning|night) of )?(" + DAY + ")", tail):
        return resolve_day(found[1], anchor)
    if found := re.search(r"\bdated (" + DAY + ")", tail):
        return resolve_day(found[1], anchor)
    found = re.search(r",? on (" + DAY + r")[ .,:]*$|,? ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today)[ .,:]*$", tail)
    if found and not _EVENT.search(tail[: found.start()]):
        return resolve_day(found[1] or found[2], anchor)
    return None


def _occasion(tail: str) -> str:
    """What the message was sent for, as the sentence has it."""
    found = _SENT_FOR.search(re.sub(r"^,? ?(?:on )?(?:" + DAY + "),?", "", tail))
    what = found["what"] if found else ""
    what = re.split(r",? (?:expressing|wishing|extending|congratulating|conveying|saying|hoping)\b|\.\s+(?=[A-Z])", what)[0]
    return re.sub(r",? (?:on )?(?:" + DAY + f"|{THAT_DAY})[ .,:]*$", "", what).strip(" ,.:;")


def _contents(tail: str) -> str:
    """Words of the message in the header itself: `…, wishing him good health`, `… and wished him good health`."""
    found = re.search(r"\b(?:expressing|wishing|extending|congratulating|conveying|hoping|thanking)\b.*|\band (?:wished|thanked) [a-z].*", tail)
    return found.group().removeprefix("and ").strip(" .:") if found else ""
