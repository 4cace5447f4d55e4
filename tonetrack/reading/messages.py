"""Printed messages between officials of two states, as state agencies report them: who to whom, what for, which day, which words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tonetrack.corpus.country_codes import country_code
from tonetrack.reading.articles import Article
from tonetrack.reading.bodies import Body, read_body
from tonetrack.reading.headers import Header, read_header, resolve_day
from tonetrack.reading.officials import Party, country_in, read_parties
from tonetrack.reading.people import Roster
from tonetrack.text import plain, sentence_spans

WORDS = ("message", "letter", "telegram", "greetings", "condolences", "congratulat")  # one stands in every report of a message
HEAD = 1200  # characters at the top in which the dateline stands
LONG = 2600  # characters of a paragraph that are read for a header
_STATES = {  # the agency in a dateline or among an archive's facts: its state
    "KCNA": "KP", "Korean Central News Agency": "KP", "Rodong Sinmun": "KP", "Voice of Korea": "KP", "Xinhua": "CN", "TASS": "RU", "ITAR-TASS": "RU", "RIA Novosti": "RU", "Sputnik": "RU", "VNA": "VN",
    "KPL": "LA", "Prensa Latina": "CU", "ACN": "CU", "SANA": "SY", "IRNA": "IR", "BelTA": "BY", "Belta": "BY", "MONTSAME": "MN", "Montsame": "MN", "ANTARA": "ID", "Antara": "ID", "AKP": "KH", "WAFA": "PS", "QNA": "QA", "WAM": "AE",
    "kcna.kp": "KP", "kcna.co.jp": "KP", "vok.rep.kp": "KP", "rodong.rep.kp": "KP", "xinhuanet.com": "CN", "news.cn": "CN", "tass.com": "RU", "kremlin.ru": "RU",
}  # fmt: skip
_AGENCY = re.compile(r"[(/](?P<name>" + "|".join(re.escape(name) for name in _STATES if "." not in name) + r")\b[^)/\n]{0,30}[)/]\s*(?:--?|–|—|\.)?\s*")
_HINT = re.compile(r"\b(?:sent|sends|set|received|receives|presented|handed|replied|replies|exchange[ds]|came|conveyed|extended|addressed|cabled|wired|dispatched|congratulated|greeted|expressed|mailed|wrote|forwarded|delivered|[Ii]n an? (?:[\w'’-]+ ){0,4}(?:message|letter|telegram))\b")
_PARTY_LEADER = re.compile(r"\b(?:party|front|movement|politburo|political bureau|central committee|c\. ?c\.)\b", re.I)
_STATE_HEAD = re.compile(r"\b(?:president of (?!the (?:united russia|party))|king|queen|emir|amir|sultan|emperor|head of state|state affairs|national defen[cs]e commission|presidium|grand duke|pope|governor-general|captain regent|chairman of the (?:presidium|state)|supreme leader)", re.I)


@dataclass(frozen=True)
class Message:
    """One printed message: `article.text[start:end]` is what is printed of it, `text` its own words, narrated or verbatim.

    `sender` and `recipient` are names as printed, joint ones with `; ` between; countries are ISO 3166 codes; `level`
    (the sender's) is leader, head of government, foreign minister, party organ or other official; `kind` new-year,
    congratulation, greeting, reply, condolence, sympathy, thanks or letter; `date` ISO or None, with `date_basis` sent,
    received (also handed over or conveyed) or unknown, and `reported` the day the agency reported it; `form` verbatim,
    paraphrase or mixed; `salutation` as printed, or empty. `rule` says in words how it was recognised; `confidence` is
    high, medium or low.
    """

    sender: str
    recipient: str
    sender_country: str
    recipient_country: str
    sender_role: str
    recipient_role: str
    level: str
    kind: str
    occasion: str
    date: str | None
    date_basis: str
    reported: str | None
    form: str
    salutation: str
    text: str
    start: int
    end: int
    rule: str
    confidence: str


@dataclass(frozen=True)
class _Printed:
    """A header at its place, with the paragraphs up to the next one."""

    header: Header
    start: int
    end: int
    follows: tuple[tuple[int, str], ...]


def find_messages(article: Article, roster: Roster) -> list[Message]:
    """The printed messages of an article between officials of two states, in the order they stand.

    Only reports of state agencies are read so: the agency stands in the dateline or among the article's facts. A message
    has an official or organ of two states at its ends and words of its own; wreaths, gifts, lists of senders, verbal
    greetings and letters within one state have not. Linear in the length of the text.
    """
    text = article.text
    if not any(word in text for word in WORDS):
        return []
    state, start = _agency(article)
    if not state:
        return []
    context = _Context(article, roster, state)
    headers = list(_headers(text, start, context))
    return [message for printed in _shared(headers) for message in context.messages_of(printed)]


def _shared(headers: list[_Printed]) -> Iterator[_Printed]:
    """The headers, each with its words: `A sent a message to B. He sent a similar message to C. The messages said …` is two."""
    for number, printed in enumerate(headers):
        following = headers[number + 1] if number + 1 < len(headers) else None
        if not printed.follows and following and (_SIMILAR.search(following.header.noun) or following.header.senders == printed.header.senders):
            printed = replace(printed, follows=following.follows)
        yield printed


def _agency(article: Article) -> tuple[str, int]:
    """The state of the agency that reports, and where its report begins; two empty values for other outlets."""
    found = _AGENCY.search(article.text, 0, HEAD)
    if found:
        return _STATES[found["name"]], found.end()
    facts = f"{article.outlet or ''} {article.url}"
    state = next((state for name, state in _STATES.items() if name in facts), "")
    return state, 0


# ------------------------------------------------------------------ headers in their places


def _headers(text: str, start: int, context: _Context) -> Iterator[_Printed]:
    """The headers of an article and what follows each, up to the next."""
    paragraphs = list(_paragraphs(text, start))
    current: tuple[Header, int, int] | None = None
    follows: list[tuple[int, str]] = []
    for number, (at, words) in enumerate(paragraphs):
        done = 0
        if len(words) > 40 and words[0] not in _BULLETS and any(word in words for word in WORDS) and _HINT.search(words, 0, LONG):
            for left, right in sentence_spans(words[:LONG])[: 2 if number == 0 else 1]:
                after = words[right:].strip() or (paragraphs[number + 1][1][:400] if number + 1 < len(paragraphs) else "")
                header = context.read(words[left:right], after, current[0] if current else None)
                if header:
                    if current:
                        yield _Printed(*current, tuple(follows))
                    current, follows, done = (header, at + left, at + right), [], right
        if current and words[done:].strip():
            follows.append((at + done, words[done:]))
    if current:
        yield _Printed(*current, tuple(follows))


_BULLETS = "-*\u2022\u00b7"  # a list of headlines (a press review) reports no message
_DATELINE = re.compile(r"\s*[A-Z][\w .'-]{2,30}, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?\.? ?(?:[(/][^)/\n]{2,30}[)/])? ?(?:--?|\.) ?(?=\S)")
_OPEN_END = re.compile(r"[\w,;’'-]\s*$")


def _paragraphs(text: str, start: int) -> Iterator[tuple[int, str]]:
    """(position, words) of the paragraphs: lines, with those that break a sentence joined. Words have the text's length."""
    flat = plain(text[start:])
    begin, at = 0, 0
    size = len(flat)
    while at < size:
        cut = flat.find("\n", at)
        cut = size if cut < 0 else cut
        following = flat[cut + 1 : cut + 3]
        line = flat[at:cut]
        goes_on = cut < size and line.strip() and _OPEN_END.search(line[-20:]) and (following[:1].islower() or following[:1] == " " and following[1:2].islower() or line.rstrip()[-1] == "," or cut - at > 20 and line.rstrip().endswith((" to", " of", " the", " and", " his", " on")))
        if not goes_on or cut - begin > 4 * LONG:
            words = flat[begin:cut]
            if dateline := _DATELINE.match(words):
                begin, words = begin + dateline.end(), words[dateline.end() :]
            if words.strip():
                yield start + begin + len(words) - len(words.lstrip()), words.strip().replace("\n", " ")
            begin = cut + 1
        at = cut + 1


class _Context:
    """What an article tells beside its headers: title, agency's state, anchor of its days, people met so far."""

    def __init__(self, article: Article, roster: Roster, state: str):
        self.article, self.roster, self.state = article, roster, state
        self.title = _spaced(article.title or article.text[:HEAD].strip().split("\n")[0][:300])
        self.known: dict[str, Party] = {}

    def read(self, sentence: str, follows: str, before: Header | None) -> Header | None:
        """The header a sentence is; None for one that goes on about the message before it."""
        words = " ".join(_spaced(sentence).split())
        if before and re.search(r"\bin (?:the|his|her|their) (?:[\w'-]+ ){0,3}?(?:message|letter|telegram)", words[:300]):
            return None
        header = read_header(words, follows if before or not _NAMED.search(self.title) else self.title, self.article.anchor)
        if header is None or re.search(r"\b(?:verbal|oral|telephone|telephonic|phone|video|radio|protest|open)\b", header.noun):
            return None
        if before and _PRONOUN.fullmatch(words.split(" ")[0]):
            header = replace(header, senders=before.senders, noun=before.noun if _SIMILAR.search(header.noun) else header.noun)
        elif before and _names(header.senders) == _names(before.senders) and _names(header.recipients) == _names(before.recipients):
            return None
        return header if all(self._whole(parties) for parties in (header.senders, header.recipients)) else None

    @staticmethod
    def _whole(parties: tuple[Party, ...]) -> bool:
        return any(party.name or party.role for party in parties)

    def messages_of(self, printed: _Printed) -> Iterator[Message]:
        """The message of a header, both of an exchange, none when it is no message between officials of two states."""
        header = printed.header
        follows = [(at, _spaced(words)) for at, words in printed.follows]
        if header.manner == "exchanged":
            yield from self._exchange(printed, follows)
            return
        for senders, recipients in _single(header):
            if ends := self._ends(header, senders, recipients):
                senders, recipients, doubts = ends
                body = read_body(follows, [party.name for party in recipients if party.name])
                if message := self._message(printed, header, senders, recipients, body, doubts):
                    yield message

    # -------------------------------------------------------------- the two ends

    def _ends(self, header: Header, senders: list[Party], recipients: list[Party]) -> tuple[list[Party], list[Party], list[str]] | None:
        """Both ends with office and country; None unless there are officials of two states. Doubts say what was inferred."""
        doubts: list[str] = []
        senders, recipients = self._introduced(senders), self._introduced(recipients)
        ours, theirs = _country_of(senders), _country_of(recipients)
        if not theirs:  # whoever is congratulated upon an appointment is introduced by it
            theirs, doubt = self._country(header.tail, ours)
            doubts += [doubt] if doubt else []
        if not ours and theirs:
            ours, doubt = (self.state, "the agency's own state") if theirs != self.state else self._country("", theirs)
            doubts += [doubt] if doubt else []
        senders, recipients = ([replace(party, country=party.country or country) for party in own] for own, country in ((senders, ours), (recipients, theirs)))
        if not ours or not theirs or ours == theirs:
            return None
        senders, recipients = self._in_office(senders, header, doubts), self._in_office(recipients, header, doubts)
        if not senders or not recipients:
            return None
        for party in (*senders, *recipients):
            self.known.setdefault(party.name, party)
        return senders, recipients, doubts

    def _introduced(self, parties: list[Party]) -> list[Party]:
        """With the office and country that the article or the people of the corpus give a name that stands alone."""
        return [self._known_as(party) if party.name and not party.country else party for party in parties]

    def _known_as(self, party: Party) -> Party:
        if met := self.known.get(party.name):
            return replace(party, country=met.country, role=party.role or met.role)
        words = party.name.split()
        entry = self.roster.look_up(words)
        if entry and entry[1] == "person" and (entry[0] == len(words) or entry[0] >= 2):
            person = next((person for person in self.roster.people if person.name == entry[2].name), None)
            code = country_code(person.country) if person else ""
            office = party.role or (person.offices[-1].title if person and person.offices else "leader" if person and person.leader else "")
            return replace(party, country=code, role=office)
        return party

    def _country(self, tail: str, other: str) -> tuple[str, str]:
        """The country of an end whose phrase does not tell it, and from where it is known; `other` is the other end's."""
        but = other or self.state
        if named := country_in(tail, but=but):
            return named, "country from the occasion"
        if _TITLE.search(self.title) and (named := country_in(self.title, but=but)):
            return named, "country from the title"
        return (self.state, "the agency's own state") if other and other != self.state else ("", "")

    def _in_office(self, parties: list[Party], header: Header, doubts: list[str]) -> list[Party]:
        """Those who hold an office of a state or party, or are an organ of one; an office without a name stands for its holder."""
        found = []
        for party in parties:
            if not party.holds_office and not party.organ and party.name and (office := self._office(party, header)):
                party = replace(party, role=f"{party.role}, {office}".strip(", "))
                doubts.append("office from the occasion or title")
            if not party.holds_office:
                continue
            if not party.name:
                name = re.sub(r"^(?:the|his|her) ", "", party.role, flags=re.I)
                if re.search(r"(?:presidents|ministers|heads|leaders|counterparts|chairmen|parties|figures|personages)\b", name) or not country_in(name):
                    continue
                doubts.append("named by office only")
                party = replace(party, name=name)
            found.append(party)
        return found

    def _office(self, party: Party, header: Header) -> str:
        """The office in which somebody is congratulated, or that the title gives to one whom nothing else introduces."""
        if found := _APPOINTED.search(header.tail):
            return found["role"].strip(" .,")
        found = None if party.role else _TITLED.search(self.title)
        return found.group() if found else ""

    # -------------------------------------------------------------- the message

    def _message(self, printed: _Printed, header: Header, senders: list[Party], recipients: list[Party], body: Body, doubts: list[str]) -> Message | None:
        words = "\n".join(body.pieces)
        if not words and header.contents and header.contents != header.tail:
            words, body = header.contents, replace(body, narrated=1)
        if not words:
            return None
        kind = _kind(header, self.title, words)
        day, basis = (header.day, header.basis) if header.day else self._handed(body, words)
        return Message(
            "; ".join(party.name for party in senders), "; ".join(party.name for party in recipients), senders[0].country, recipients[0].country,
            "; ".join(party.role for party in senders), "; ".join(party.role for party in recipients), _level(senders[0]), kind,
            header.occasion or _occasion_of(words), day, basis, self.article.published, body.form, body.salutation, words,
            printed.start, max(body.end, printed.end), ", ".join([f"its header ({header.manner})", *dict.fromkeys(doubts)]), "medium" if doubts else "high",
        )  # fmt: skip

    def _handed(self, body: Body, words: str) -> tuple[str | None, str]:
        """The day on which the agency says the message was written, sent or handed over."""
        if (found := _OWN_DAY.search(words[:400])) and (day := resolve_day(found[1], self.article.anchor)):
            return day, "sent"
        for sentence in body.handed:
            if day := resolve_day(sentence, self.article.anchor):
                return day, "sent" if re.search(r"\b(?:dated|written|sent)\b", sentence) else "received"
        return None, "unknown"

    def _exchange(self, printed: _Printed, follows: list[tuple[int, str]]) -> Iterator[Message]:
        """Both messages of an exchange: each paragraph goes to the one whose writer it names, or to the one before."""
        header = printed.header
        sides = [list(header.senders), list(header.recipients)]
        shares: list[list[tuple[int, str]]] = [[], []]
        side = -1
        for at, words in follows:
            side = _writer(words, sides, side)
            if side >= 0:
                shares[side].append((at, words))
        common = not any(shares)
        for number in (0, 1):
            if ends := self._ends(header, sides[number], sides[1 - number]):
                senders, recipients, doubts = ends
                body = read_body(follows if common else shares[number], [])
                if message := self._message(printed, header, senders, recipients, body, doubts + ["words of both"] * common):
                    yield message


_APPOINTED = re.compile(r"\b(?:as|to|of) (?:the )?(?P<role>(?:[\w'-]+ ){0,4}?(?:president|king|queen|premier|prime minister|minister|chairman|chairwoman|secretary|speaker|leader|chancellor|(?:general-)?governor|captains?-regent|emir|sultan|emperor)\b.*)", re.I)
_TITLED = re.compile(r"\b(?:PM|FM|Premier|President|King|Queen|Prime Minister|Foreign Minister|Minister|Emir|Sultan|Emperor|Chancellor|Leader)\b")
_OWN_DAY = re.compile(r"\b(?:message|letter|telegram)(?: of [a-z]+)?(?: sent)?,? (?:on|dated) ([A-Z][a-z]+\.? ?\d{0,2})\b")
_SIMILAR = re.compile(r"\b(?:similar|same|identical)\b")
_PRONOUN = re.compile(r"He|She|They")
_NAMED = re.compile(r"\b(?:message|letter|telegram|cable)s?\b", re.I)
_TITLE = re.compile(r"\b(?:message|letter|greet|congrat|condol|sympath|thank|repl|exchang|telegram|solidarity)", re.I)
_ENTITLED = re.compile(r"^(?P<who>.{2,220}?),? in (?:his|her|the|a|an|its|their|the reply) (?:[\w'-]+ ){0,3}?(?:message|letter|telegram)s?\b(?: of [a-z]+)?(?: to (?P<to>.{3,160}?) (?:said|expressed|noted|wished|hoped|extended|stressed|voiced))?|^(?:In (?:his|her|a|the|its) (?:[\w'-]+ ){0,3}?(?:message|letter|telegram)(?: of [a-z]+)?(?: to (?P<to2>.{3,120}?))?,? ?)(?P<who2>.{2,200}?) (?:said|expressed|noted|wished|hoped|extended|stressed|says|voiced|pointed|congratulated|affirmed|also|sincerely)\b|^(?P<who3>.{2,200}?)'s? (?:[\w-]+ ){0,2}?(?:message|letter)\b|^The (?:[\w-]+ )?(?:message|letter) (?:from|of|sent by) (?P<who4>.{2,200}?) (?:said|reads?|says|expressed|noted)\b")


def _single(header: Header) -> Iterator[tuple[list[Party], list[Party]]]:
    """The two ends of each message of a header: `A sent messages to B, president of X, and C, president of Y` is two."""
    if header.manner == "exchanged":
        return
    for one in _by_country(header.senders):
        for two in _by_country(header.recipients):
            yield one, two


def _by_country(parties: tuple[Party, ...]) -> list[list[Party]]:
    groups: dict[str, list[Party]] = {}
    for party in parties:
        groups.setdefault(party.country, []).append(party)
    return list(groups.values())


def _names(parties: tuple[Party, ...]) -> set[str]:
    return {party.name for party in parties}


def _country_of(parties: list[Party]) -> str:
    return next((party.country for party in parties if party.country), "")


def _writer(words: str, sides: list[list[Party]], side: int) -> int:
    """Which side a paragraph of an exchange is by: 0 or 1, or as before; a side without a name is given the one it names."""
    found = _ENTITLED.match(words)
    if not found:
        opening = re.match(r"(?:[A-Z][\w.'-]+ ){1,4}(?=(?:also |sincerely )?(?:said|noted|expressed|wished|hoped|stressed|extended|voiced|pointed|affirmed)\b)", words)
        number = _side(opening.group(), sides) if opening else -1
        return number if number >= 0 else side
    who = next((found[group] for group in ("who", "who2", "who3", "who4") if found[group]), "")
    number = _side(who, sides)
    for writer, phrase in ((number, who), (1 - number if number >= 0 else -1, found["to"] or found["to2"] or "")):
        named = read_parties(phrase)[:1] if phrase and writer >= 0 and not sides[writer][0].name else []
        if named and named[0].name:
            old = sides[writer][0]
            sides[writer] = [replace(named[0], role=named[0].role if named[0].holds_office and "counterpart" not in named[0].role else old.role, country=named[0].country or old.country)]
    return number if number >= 0 else side


def _side(words: str, sides: list[list[Party]]) -> int:
    tokens = set(re.findall(r"[\w'-]{2,}", words))
    country = country_in(words)
    named = [bool(tokens & {token for party in side for token in party.name.split() if len(token) > 1 and token[0].isupper()}) for side in sides]
    if named[0] != named[1]:
        return 0 if named[0] else 1
    by_country = [bool(country) and country == side[0].country for side in sides]
    return 0 if by_country[0] and not by_country[1] else 1 if by_country[1] and not by_country[0] else -1


def _kind(header: Header, title: str, words: str) -> str:
    """What kind of message it is: by what the header calls it, else the title, else its first words."""
    if header.manner == "replied" or re.search(r"\brepl(?:y|ay)\b|\bin (?:reply|response|return|answer) to\b", f"{header.noun} {header.tail}", re.I):
        return "reply"
    kind = _called(header.noun) or _called(title.split(" from ")[0] if _TITLE.search(title) else "") or _called(words[:400]) or "letter"
    festive = re.search(r"\bnew year", f"{header.noun} {header.tail} {title} {words[:400]}", re.I)
    return "new-year" if festive and kind in ("greeting", "congratulation", "letter") else kind


_CALLED = (
    ("reply", r"\brepl(?:y|ies|ay)\b"), ("condolence", r"\bcondolences?\b|\bcondolatory\b"), ("sympathy", r"\bsympath|\bconsolation"), ("congratulation", r"\bcongratulat|\bfelicitat"),
    ("greeting", r"\bgreet|\bbest wishes"), ("thanks", r"\bthanks?\b|\bgratitude|\bthanking"),
)  # fmt: skip


def _called(words: str) -> str:
    return next((kind for kind, pattern in _CALLED if re.search(pattern, words, re.I)), "")


def _level(party: Party) -> str:
    role = party.role
    if party.organ:
        return "party organ"
    if re.search(r"\bforeign (?:affairs|minister)|minister of (?:international|foreign|external)|\bFM\b|foreign relations", role, re.I) and not re.search(r"(?<!deputy )(?<!vice-)(?<!vice )(?:prime minister|premier)\b", role, re.I):
        return "foreign minister"
    if _STATE_HEAD.search(role) or re.search(r"\bgeneral secretary of the (?:workers' party|wpk|(?:central committee|c\.? ?c\.).{0,12}(?:communist party of (?:china|vietnam|cuba)|lao))|^(?:[A-Z]\w+ )+President$|^(?:General Secretary|Leader|President)$", role, re.I):
        return "leader" if not re.search(r"\bvice-", role[:12], re.I) else "other official"
    if re.search(r"\bpremier\b|prime minister|head of government|chancellor|\bPM\b", role, re.I):
        return "head of government"
    return "party organ" if _PARTY_LEADER.search(role) else "other official"


def _occasion_of(words: str) -> str:
    found = re.search(r"\bon the occasion of ([^,.;:]{4,140})|\bon the (\d+\w* [^,.;:]{4,100})|\b(?:upon|on) ((?:your|his|her) (?:re-?election|election|appointment|birthday)[^,.;:]{0,120})", words)
    return next((group.strip() for group in found.groups() if group), "") if found else ""


_GLUED = ("Kim Jong Un", "Kim Il Sung", "Kim Jong Il", "Kim Jong Suk")  # KCNA sets them in bold, and the spaces go with the markup
_SHIFT_JIS = {"|": "-", "f": "'", "e": "'", "g": '"', "h": '"', "@": " ", "[": "-"}  # second bytes of signs whose first byte was lost

_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def _spaced(words: str) -> str:
    """Words as they were meant: `ComradeKim Jong Unon` is read `Comrade Kim Jong Un on`, signs lost from Shift JIS are plain ones."""
    if "\ufffd" in words:
        words = re.sub("\ufffd([T-Z\\]\\\\])(?=\ufffd|\\s)", lambda found: _NUMERALS["TUVWXYZ[\\]".index(found[1])], words)
        words = re.sub("\ufffd([|fegh@[])?", lambda found: _SHIFT_JIS.get(found[1] or "", " "), words)
    for name in _GLUED:
        if name in words:
            words = re.sub(r"(?<=[a-z.,])" + name, " " + name, words)
            words = re.sub(name + r"(?=[a-z])", name + " ", words)
    return words
