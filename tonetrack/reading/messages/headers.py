"""The sentence that opens a printed message: who sent which kind of message to whom, on which day, what for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import islice

from tonetrack.reading.dates import day_of_number, find_dates, nearest_year, resolve
from tonetrack.reading.messages.officials import Party, read_parties
from tonetrack.reading.messages.phrasing import COMING, DAY, EVENT, RECEIVING, SENDING, SENT, SOME, THAT_DAY, WHEN, WISHES, one_of

LONGEST = 1800  # characters of the longest header sentence: two joint writers with all their offices take 900
LATE = timedelta(days=2)  # a report may be dated a little before the day it names: clocks differ from capital to capital

_NOUN = re.compile(  # `a congratulatory message of warm greetings`
    r"(?:(?:[Aa]n?|[Tt]he|his|her|their|its|the following|[Tt]heir|[Ss]everal|separate) )?"
    r"(?:(?!to\b|from\b|for\b|of\b|on\b|by\b|with\b|in\b|that\b|at\b)[\w'’-]+,? ){0,6}?"
    + SENT
    + r"\b(?: of (?:(?:[Nn]ew [Yy]ear(?:['’]?s)?|warm|deep|sincere|heartfelt|profound|personal) )?[a-z]+"
    r"(?:(?:,| and) (?:deep |warm )?(?!to\b|from\b)[a-z]+)?)?"
)  # fmt: skip
_BARE = re.compile(  # `his congratulations and best wishes`, without a message
    rf"(?:(?:[Tt]he|his|her|their|its|[a-z]+(?: and [a-z]+)?) ){{0,3}}{WISHES}\b(?: and (?:[a-z]+ )?(?:{WISHES}|support|best wishes)\b)?"
)
_VERB = re.compile(  # what is done with a message
    rf"\b(?P<write>wrote|written) to\b|\b(?P<send>{SENDING})\b|\b(?P<receive>{RECEIVING})\b|\b(?P<exchange>exchanged|exchanges)\b"
    r"|\b(?P<reply>repl(?:ied|ies)|responded) to\b"
    r"|\b(?P<congratulate>congratulated|congratulates|greeted|felicitated|thanked)\b|\b(?P<express>expressed|expresses|voiced)\b"
    rf"|\b(?P<come>{COMING})\b"
)
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
# `, together with C, a message`
_TOGETHER = re.compile(rf",? ?(?:together|along|jointly) with (?P<others>.{{3,500}}?),? (?=(?:a|an|the) {SOME}{{0,4}}?{SENT}\b)")
# sent with a message: `and a floral basket`
_GIFT = re.compile(r"^,? ?(?:and|with|along with|together with) (?:an?|his|her|their) (?:[\w'’-]+ ){1,5}?(?=to (?:the )?[A-Z])")
_ADVERBS = re.compile(r"(?:,|\b(?:also|has|have|had|jointly|recently|then|separately|already|respectively|hereby))\s*$")  # before a verb
_ADVERBS_BEFORE = re.compile(r"^,?\s*(?:also|respectively|separately|jointly)\s+")  # after it
_ON_HEARING = re.compile(r",? (?:up)?on hearing\b|,? after hearing\b")  # why the message was sent
_OF_A_CLAUSE = re.compile(r"\b(?:who|which|that|to|not)$")  # before a verb that is not the sentence's own
_SPOKEN_OF = re.compile(  # the next sentence, where it speaks of the message
    rf"\W*(?:In (?:a|the|his|her|their|its) |The |His |Her |Their ){SOME}{{0,4}}?{SENT}\b"
    rf"|.{{0,160}}\bin (?:the|his|her|a|their) {SOME}{{0,2}}?{SENT}\b"
)
_REPLIED_TO = re.compile(  # `a message sent by`
    rf" (?:an?|the) (?:[\w'-]+ ){{0,4}}?{SENT}(?: of [a-z]+(?: and [a-z]+)?)?(?: sent)?{WHEN}? ?(?:by|from) "
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
_OPENING_DAY = re.compile(rf"^On ({DAY}),? (?=\S)")  # `On May 3, President X sent`
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
    named = named or _names_message(follows)
    for verb in islice(_VERB.finditer(sentence), 6):
        header = _of_verb(sentence, verb, named, anchor)
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


def _of_verb(sentence: str, verb: re.Match[str], named: bool, anchor: date | None) -> Header | None:
    """The header that a verb makes of its sentence: `A sent B a message`, `A received a message from B`, `A congratulated B`."""
    before, after, kind = sentence[: verb.start()], sentence[verb.end() :], verb.lastgroup
    if kind == "come" or kind == "receive" and _NOUN.fullmatch(before.strip()):
        return _came(before, verb.group(), after, anchor)
    before, days = _days_at_end(_ON_HEARING.split(before)[0])
    if opened := _OPENING_DAY.match(before):
        before, days = before[opened.end() :], [opened[1], *days]
    if not before or _OF_A_CLAUSE.search(before) or _NOUN.match(before):
        return None
    if kind == "write":
        return _wrote(before, after, days, anchor) if named else None
    if kind == "congratulate":
        return _congratulated(before, after, days, named, sentence, anchor)
    if kind == "reply":
        return _replied(before, after, days, anchor)
    return _of_noun(sentence, verb, before, days, named, anchor)


def _of_noun(sentence: str, verb: re.Match[str], before: str, days: list[str], named: bool, anchor: date | None) -> Header | None:
    """The header of a verb that a message stands after: `sent`, `received`, `exchanged`, `expressed`."""
    kind = verb.lastgroup
    before, after, found = _before_noun(before, sentence[verb.end() :])
    noun = _NOUN.match(after) if kind != "express" else None
    if not noun and (_IN_MESSAGE.search(sentence) or named):
        noun = _BARE.match(after)
    if not noun:
        return None
    rest, more = _days_at_start(after[noun.end() :])
    reader = {"receive": _received, "exchange": _exchanged}.get(str(kind), _sent)
    return reader(before, noun.group(), rest, days + found + more, anchor)


def _before_noun(before: str, after: str) -> tuple[str, str, list[str]]:
    """The words before a verb with joint writers told after it (`sent, together with C, a message`), those from the noun on, and the days between."""
    after, days = _days_at_start(after)
    if others := _TOGETHER.match(after):
        before, after = f"{before} and {others['others']}", after[others.end() :]
    after, more = _days_at_start(_ADVERBS_BEFORE.sub("", after).strip())
    return before, after, days + more


def _sent(before: str, noun: str, rest: str, days: list[str], anchor: date | None) -> Header | None:
    """`A sent` `a message of greetings` `to B on Monday`; `rest` is what follows the noun."""
    rest = re.sub(r"^,? ?(?:dated|of) (?:" + DAY + r")", lambda found: days.append(found.group()) or "", rest)
    if others := re.match(r",? ?(?:together )?with (?P<others>[A-Z].{3,400}?),? to (?=[A-Z])", rest):
        before, rest = f"{before} and {others['others']}", rest[others.end() - 3 :]
    rest = _GIFT.sub("", rest)
    link = re.match(
        r",? ?(?:(?:sent|addressed|directed|jointly) )?(?:,? ?(?:expressing|extending|conveying|offering) (?:[\w'’-]+ ){1,6}?)?to (?=\S)", rest
    )
    if not link:
        return None
    names, tail = _until(rest[link.end() :])
    return _header(read_parties(before), read_parties(names), "sent", noun, days, tail, anchor)


def _received(before: str, noun: str, rest: str, days: list[str], anchor: date | None) -> Header | None:
    """`B received` `a message` `from A`, `sent on Monday by A`."""
    sent = re.match(r",? ?(?:sent|addressed|dated|offered|presented)(?: to (?:him|her|them))? ?", rest)
    basis = "received"
    if sent:
        rest, found = _days_at_start(rest[sent.end() :])
        if found:
            days, basis = found, "sent"
    link = re.match(r",? ?(?:from|by) (?=\S)", rest)
    if not link:
        return None
    names, tail = _until(rest[link.end() :])
    return _header(read_parties(names), read_parties(before), "received", noun, days, tail, anchor, basis=basis)


def _exchanged(before: str, noun: str, rest: str, days: list[str], anchor: date | None) -> Header | None:
    """`A exchanged` `messages` `with B`, `A and B exchanged messages`."""
    link = re.match(r",? ?(?:with|between) (?=\S)", rest)
    if link:
        names, tail = _until(rest[link.end() :])
        return _header(read_parties(before), read_parties(names), "exchanged", noun, days, tail, anchor)
    one, two = _two_sides(before)
    return _header(one, two, "exchanged", noun, days, rest, anchor) if one and two else None


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


def _wrote(before: str, after: str, days: list[str], anchor: date | None) -> Header | None:
    """`A has written to B to congratulate him`, of a letter that the title or the next sentence names."""
    names, tail = _until(after.strip())
    return _header(read_parties(before), read_parties(names), "sent", "letter", days, tail, anchor)


def _replied(before: str, after: str, days: list[str], anchor: date | None) -> Header | None:
    """`A replied to B`, `A replied to a message from B`."""
    found = _REPLIED_TO.match(after)
    names, tail = _until(after[found.end() :] if found else after.strip())
    if not found and not re.search(r"[A-Z]", names):
        return None
    return _header(read_parties(before), read_parties(names), "replied", "reply message", days, tail, anchor)


def _came(before: str, verb: str, after: str, anchor: date | None) -> Header | None:
    """`A message of greetings came to B from A`, `… was sent to B by A`, `Messages were exchanged between A and B`."""
    noun = _NOUN.fullmatch(before.strip()) or _BARE.fullmatch(before.strip())
    if not noun:
        return None
    after, days = _days_at_start(after)
    if verb.endswith("exchanged"):
        link = re.match(r",? ?between ", after)
        names, tail = _until(after[link.end() :]) if link else ("", "")
        one, two = _two_sides(names)
        return _header(one, two, "exchanged", noun.group(), days, tail, anchor) if one and two else None
    if link := re.match(r",? ?to (?P<to>.+?),? (?:from|by) (?=\S)", after):
        names, tail = _until(after[link.end() :])
        receivers, found = _until(link["to"])
        days += [day for day in re.findall(DAY, found)][:1]
        return _header(
            read_parties(names), read_parties(receivers), "received" if verb in ("came", "arrived") else "sent", noun.group(), days, tail, anchor
        )
    if link := re.match(r",? ?(?:from|by) (?P<from>.+?) to (?=\S)", after):
        names, tail = _until(after[link.end() :])
        return _header(read_parties(link["from"]), read_parties(names), "sent", noun.group(), days, tail, anchor)
    return None


def _congratulated(before: str, after: str, days: list[str], named: bool, sentence: str, anchor: date | None) -> Header | None:
    """`A on Monday congratulated B on …`, of a message that the sentence or the next ones name."""
    if not (_IN_MESSAGE.search(sentence) or named):
        return None
    names, tail = _until(after.strip())
    if not re.match(r"(?:the |his |her )?[\w'-]*\s?[A-Z]", names):
        return None
    noun = _IN_MESSAGE.search(sentence)
    return _header(read_parties(before), read_parties(names), "sent", noun.group() if noun else "congratulatory message", days, tail, anchor)


def _in_a_message(opening: re.Match[str], sentence: str, anchor: date | None) -> Header | None:
    """`In a message to B, A said`."""
    names, tail = _until(opening["to"])
    days = re.findall(DAY, sentence[opening.end("noun") : opening.start("to")]) + re.findall(r"^,? ?(?:on )?(" + DAY + ")", tail)
    by, found = _days_at_end(opening["by"])
    rest = sentence[opening.start("verb") :]
    occasion = re.search(r"\bon (?:the occasion of|his|her|its|the)\b.*", rest)
    return _header(
        read_parties(by), read_parties(names), "sent", opening["noun"], days + found, occasion.group() if occasion else tail, anchor, contents=rest
    )


def _names_message(follows: str) -> bool:
    """Whether the next words speak of the message: `In his message, Xi said`, `The message said`."""
    return bool(_SPOKEN_OF.match(follows))


# ------------------------------------------------------------------ days, phrases, occasion


def _days_at_end(words: str) -> tuple[str, list[str]]:
    """The words without adverbs and a day at their end, and that day."""
    days: list[str] = []
    words = words.rstrip()
    while True:
        shorter = _ADVERBS.sub("", words).rstrip()
        if found := re.search(r"(?:,? \bon)?,? (" + DAY + r"),?$", shorter):
            days.append(found[1])
            shorter = shorter[: found.start()].rstrip()
        if shorter == words:
            return words, days
        words = shorter


def _days_at_start(words: str) -> tuple[str, list[str]]:
    """The words without a day at their start, and that day."""
    found = re.match(r"\s*" + WHEN, words)
    return (words[found.end() :].strip(), [found.group()]) if found and found.group().strip() else (words.strip(), [])


def _until(words: str) -> tuple[str, str]:
    """The phrase that names somebody, and the rest of the sentence."""
    found = _ENDS.search(words)
    return (words[: found.start()].strip(" ,.:;"), words[found.start() :].strip()) if found else (words.strip(" ,.:;"), "")


def _header(
    senders: list[Party], recipients: list[Party], manner: str, noun: str, days: list[str], tail: str, anchor: date | None,
    *, basis: str = "", contents: str = "",
) -> Header | None:
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
