"""The words of a printed message told from the agency's: narration, attributions, salutations, end marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tonetrack.reading.messages.misprints import mended
from tonetrack.reading.messages.phrasing import GOING_ON, HANDING, LETTER, RULER, SAYING, TELLING
from tonetrack.reading.salutations import is_readers_address, opens_warmly, salutation_of
from tonetrack.reading.signing import find_signing
from tonetrack.text import plain, sentence_spans

_INTRO = re.compile(  # `The message reads as follows:`
    rf"[^:]{{0,170}}?\b{SAYING}(?: (?:as follows|in part|in full|to say|that))?(?:, [a-z ]{{3,30}})?\s*:\s*$"
    r"|.{0,120}\b(?:as follows|the following)\s*[:.]$",
    re.I,
)
# the same before words of the message in one sentence
_PREFIX = re.compile(rf"(?:The|His|Her|Their|In|It|He|She|They|[A-Z][\w.'-]+)\b[^:\"“]{{0,110}}?\b{SAYING}(?: as follows| in part)?\s*:\s+(?=\S)")
_TRAIL = re.compile(  # `, the message said.` at the end of its words
    rf"(?:,|(?<=[.!?”\"]))? ?\b(?:(?:the|his|her|their) (?:[\w'-]+ ){{0,3}}?{LETTER}|he|she|they|it|the (?:[\w'-]+ ){{0,4}}?{RULER})"
    rf" (?:also |further )?{SAYING}(?:,? (?:and )?{GOING_ON}(?: that| to say| as follows)?)?\s*[:.]*$"
    rf"|,? (?:said|says|noted|added) the (?:[\w'-]+ ){{0,2}}?{LETTER}(?:,? (?:and )?(?:adding|continued|went on))?\s*[:.]*$"
)
_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]yself|[Oo]urselves|[Yy]ou|[Yy]our|[Yy]ours|us|me)\b")  # words of an I or to a you
_THE_LETTER = rf"(?:the|his|her|their) (?:[\w'-]+ ){{0,3}}?{LETTER}"  # the message as the agency calls it
_SUBJECT = re.compile(  # what tells, in a sentence that is narrated
    rf"(?:(?:[A-Z][a-z]+ing\b[^,]{{3,400}}, |[A-Z][a-z]+ing\b.{{3,500}}?, )?{_THE_LETTER}|(?:The|His|Her|Their) (?:[\w'-]+ ){{0,3}}?{LETTER}"
    r"|It|He|She|They"
    rf"|In (?:the|this|his|her|their|a|an) (?:[\w'-]+ ){{0,3}}?{LETTER}\b.{{0,200}}?"
    rf"|(?:His|Her) (?:Majesty|(?:Royal )?Highness|Excellency|Holiness)(?: the [A-Z]\w+)?"
    rf"|The (?:[\w'-]+ ){{0,5}}?(?:{RULER}|Committee)s?(?: in (?:the|his|her) {LETTER})?"
    rf"|.{{2,160}}? in (?:the|his|her|their|a) (?:[\w'-]+ ){{0,3}}?{LETTER}(?: of [a-z]+)?)"
    rf"(?: (?:also|sincerely|heartily|warmly|highly|once again|again|further))* {TELLING}\b"
)
_HANDED = re.compile(rf"(?:The|This|His|Her|It)\b(?: [\w'’-]+){{0,9}}? (?:was|were|is|has been) {HANDING}\b")  # how the message came
_ASIDE = re.compile(  # something else begins
    r"(?:Meanwhile|(?:After|Upon|Having) (?:reading|receiving|received|read)|On the same day|The same day|That day|Earlier|Prior to this"
    r"|On hand were|Present (?:there|at)|Copyright|Enditem|■|Asked|Analysts|Experts|Observers|Reporters|.{0,80}\bspokes(?:man|woman|person))\b",
    re.I,
)
_END_MARK = re.compile(r"(?<!\s)\s*(?:-0-|-\s*0\s*-|Enditem|■|###)\s*$")
_ALONE = re.compile(r"[A-Z][\w .'’-]{3,100}[,:!]$")  # a salutation on a line of its own, whatever it calls its reader
_SIGN_OFF = re.compile(r"(?:With|Yours|Sincerely|Respectfully|Kind|Warm|Best)\b[^.!?:;,]{0,60},")  # `With respect,`
_CLAUSES = (  # the narrated clause before "the message said:"
    re.compile(rf"((?:[A-Z][a-z]+ing)\b.{{20,}}?), {_THE_LETTER}\b"),
    re.compile(rf"(.{{30,}}?),? {_THE_LETTER} (?:said|noted|says|went on|continued)[^:]{{0,30}}:$"),
)


@dataclass
class Body:
    """A message's words: `pieces` a paragraph each; how many sentences are its own (`direct`) and how many narrated; where
    the last one ends; `handed` the agency's sentences on how the message came; `quoted` whether it stands between marks."""

    pieces: list[str] = field(default_factory=list)
    direct: int = 0
    narrated: int = 0
    end: int = 0
    salutation: str = ""
    handed: list[str] = field(default_factory=list)
    quoted: bool = False

    @property
    def form(self) -> str:
        """verbatim, paraphrase or mixed."""
        return "mixed" if self.direct and self.narrated else "verbatim" if self.direct else "paraphrase"


def read_body(text: str, paragraphs: Iterable[tuple[int, str]], senders: Sequence[str] = (), recipients: Sequence[str] = ()) -> Body:
    """The words of a text in the (position, plain words) paragraphs after a header, until something else begins.

    `senders` and `recipients` are names: a sentence that tells what a recipient did is no longer the message's.
    """
    body, block = Body(), False
    theirs = _deeds_of(recipients, senders)
    for start, paragraph in paragraphs:
        words = _END_MARK.sub("", paragraph)
        if block and (is_readers_address(words) if not body.direct else _SIGN_OFF.fullmatch(words)):
            continue
        if body.direct and _is_signature(words, senders):
            break
        block, ended = _read_paragraph(text, start, words, block, body, theirs)
        if ended or words != paragraph:
            break
    return body


def _read_paragraph(text: str, start: int, words: str, block: bool, body: Body, theirs: re.Pattern[str] | None) -> tuple[bool, bool]:
    """Add a paragraph's words to the body; whether what follows is the message's own words, and whether the message ended here."""
    kept: list[str] = []
    ended = False
    for left, right in sentence_spans(words):
        sentence = " ".join(mended(text[start + left : start + right]).split())
        ended = not block and bool(_ASIDE.match(sentence) or theirs and theirs.match(sentence))
        if ended:
            break
        before = len(kept)
        block = _read_sentence(sentence, block, body, kept)
        body.end = start + right if len(kept) > before else body.end
    if kept:
        body.pieces.append(_unquoted(" ".join(kept), body))
    return block, ended


def _unquoted(words: str, body: Body) -> str:
    """A paragraph's words without the marks around the message, which its salutation or another paragraph opened or closes."""
    opens, closes = words[0] in '"“', words[-1] in '"”'
    if len(re.findall(r'["“”]', words)) % 2:
        body.quoted |= opens
        return words[1:] if opens else words[:-1] if closes else words
    return words[1:-1] if body.quoted and opens and closes else words


def _is_signature(words: str, senders: Sequence[str]) -> bool:
    """Whether a paragraph signs the message: a sender's name with office, place and day, a place and day, a sign-off."""
    signing = find_signing(words)
    return signing is not None and (signing.is_certain or any(map(signing.names, senders)))


def _deeds_of(names: Sequence[str], others: Sequence[str]) -> re.Pattern[str] | None:
    """What a sentence about somebody's own deeds begins with: `The respected Comrade A B expressed`, `B said`."""
    if not names:
        return None
    taken = {word for name in others for word in name.split()}
    short = {word for name in names for word in (name.split()[0], name.split()[-1]) if len(word) > 2 and word not in taken}
    called = "|".join(map(re.escape, (*names, *sorted(short))))
    return re.compile(rf"(?:The )?(?:respected |great )?(?:Comrade |President |Chairman |Leader )*(?:{called}) (?:[a-z]+ed|said|sent|wrote|told)\b")


def _read_sentence(sentence: str, block: bool, body: Body, kept: list[str]) -> bool:
    """Add a sentence's words to the body; whether what follows is the message's own words."""
    flat = plain(sentence)
    if not flat.strip("-0. *■"):
        return block
    if _HANDED.match(flat) and not _PERSON.search(flat):
        body.handed.append(flat)
        return block or flat.endswith(":")
    if _INTRO.match(flat):
        body.handed += [flat] if " dated " in flat else []
        _keep_clause(flat, body, kept)
        return True
    if prefix := _PREFIX.match(flat):
        sentence, block = sentence[prefix.end() :], True
    return _keep(sentence, block, body, kept)


def _keep(sentence: str, block: bool, body: Body, kept: list[str]) -> bool:
    """Keep a sentence without its attribution, as the message's own words or as narrated; whether own words follow."""
    flat, addressed = plain(sentence), bool(body.salutation)
    trail, speaks = _TRAIL.search(flat), bool(_PERSON.search(flat))
    opens = bool(trail) and flat.endswith(":")
    if trail:
        sentence = sentence[: trail.start()].rstrip(" ,")
    elif block and not speaks and _SUBJECT.match(flat):
        block = False
    if block and not trail or speaks or opens or opens_warmly(flat.lstrip('"')):
        sentence = _unaddressed(sentence, body)
        body.direct += bool(sentence)
    else:
        body.narrated += 1
    if sentence:
        kept.append(sentence + "." if trail and sentence[-1] not in '.!?:;"”' else sentence)
    return block or opens or bool(body.salutation) and not addressed


def _keep_clause(sentence: str, body: Body, kept: list[str]) -> None:
    """The narrated clause before `the message said:` — `Extending New Year's greetings, the letter said:`."""
    clause = next((found for pattern in _CLAUSES if (found := pattern.match(sentence))), None)
    if clause:
        kept.append(clause[1].rstrip(" ,") + ".")
        if re.match(r"[A-Z][a-z]+ing\b", clause[1]) and not _PERSON.search(clause[1]):
            body.narrated += 1
        else:
            body.direct += 1


def _unaddressed(sentence: str, body: Body) -> str:
    """The sentence without the salutation it begins with, which is kept apart."""
    bare = sentence.lstrip('“"')
    found = salutation_of(bare)
    if found and not body.salutation:
        body.salutation, body.quoted = found["words"].strip(), bare != sentence
        return bare[found.end() :].strip()
    if not body.direct and not body.salutation and _ALONE.match(sentence) and len(sentence.split()) <= 10:
        body.salutation = sentence.rstrip(",:!")
        return ""
    return sentence
