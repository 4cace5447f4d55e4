"""Transcripts of interviews and briefings: whose turn each of their paragraphs belongs to, by the labels that open the turns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tonetrack.reading.articles.passages import Paragraph
from tonetrack.reading.coreference.names import surnames_of
from tonetrack.reading.coreference.turns import Turn
from tonetrack.reading.people import Party, Roster
from tonetrack.reading.quotations import Span
from tonetrack.reading.sentences.parsing import parse_chunks
from tonetrack.reading.vocabulary import HONORIFICS, ROLES, TITLES
from tonetrack.text import name_key

FEWEST = 3  # labelled paragraphs of a transcript: one label, another, and the first again
MOST_LABELS = 40  # different ones of a transcript; a page with more is a glossary
MOST_HEAD = 2000  # characters at the top in which a transcript says whose it is

_LABEL = re.compile(  # `Q.`, `Q  Thank you`, `MR. KALIN:`, `Mitsotakis (laughs):`
    r"(?P<letter>[QA])\.(?=\s)|(?P<asks>Q)(?=\s+[A-Z])"
    r"|(?P<name>[A-Z][\w.'-]*(?: (?:of |the )*[A-Z][\w.'-]*){0,4})(?: \([^()\n]{1,40}\))?:(?=\s|$)"
)
_ASKERS = frozenset("q question journalist reporter interviewer press moderator host anchor media correspondent".split())
_ANSWERERS = frozenset("a answer response".split())
_TALK = re.compile(r"\b(?:interviews?|briefing|press conference|news conference|transcript|conversation|questions and answers|Q ?& ?A)\b", re.I)
_BRIEFING = re.compile(r"\b(?:briefing|conference|remarks|press gaggle)\b", re.I)
_GUEST = re.compile(
    r"\b(?:interview|briefing|conference|conversation|questions|answers)\b[^.\n]{0,40}?\b(?:with|by|of|to)\s+(?P<name>(?:[A-Z][\w.'-]*\s?)+)"
)
_REST = re.compile(r"[^\w(\[]*(?:[(\[][^()\[\]]*[)\]])?\W*")  # after an answer in marks: `(laughs)`
_NO_NAMES = TITLES | HONORIFICS | ROLES | {"the", "of", "presidential", "foreign", "ministry", "press", "regular"}  # words before a name
_SPOKESMAN = re.compile(r"\b(spokes(?:man|woman|person))\b", re.I)


@dataclass(frozen=True)
class _Labelled:
    """A paragraph that a label opens: its number, the label as it is compared, where its words begin."""

    paragraph: int
    label: str
    start: int


def find_turns(flat: str, paragraphs: Sequence[Paragraph], roster: Roster, cast: Sequence[Party], day: str | None) -> dict[int, Turn]:
    """The turns of a transcript by the numbers of their paragraphs; none for a text that is no transcript.

    `flat` is the text with plain marks, `cast` its leaders. A transcript has two labels or more that open paragraphs in turn, of which one is
    that of somebody known and another asks, or a head that says what it is.
    """
    opened = [found for number, paragraph in enumerate(paragraphs) if (found := _labelled(flat, number, paragraph))]
    labels = [one.label for one in opened]
    if opened and opened[0].paragraph == 0 and labels.count(labels[0]) == 1:
        opened, labels = opened[1:], labels[1:]  # a title: "Kyriakos Mitsotakis: “We have stopped shouting”"
    last = {label: at for at, label in enumerate(labels)}
    in_turn = any(last[one] > at + 1 and one != after for at, (one, after) in enumerate(zip(labels, labels[1:])))
    if len(opened) < FEWEST or len(last) > MOST_LABELS or not in_turn:
        return {}
    head = flat[: min(paragraphs[opened[0].paragraph].start, MOST_HEAD)]
    guest = _guest(head, cast)
    speakers = {label: _speaker(label, flat, guest, roster, cast) for label in last}
    asking = {label for label in last if _asks(flat, paragraphs, [one for one in opened if one.label == label])}
    speakers = {label: party if party and (party.leader or label not in asking) else None for label, party in speakers.items()}
    asks = any(speakers[label] is None for label in asking)
    if not any(speakers.values()) or not (asks or _TALK.search(head)):
        return {}
    country = _country(head, roster)
    home = Turn(0, None, None, country, _leader(country, roster, cast, day), "" if _BRIEFING.search(head) else "interview")
    return _spread(flat, paragraphs, opened, _turns(opened, speakers, home))


def whole_answers(flat: str, spans: Sequence[Span], paragraphs: Sequence[Paragraph], turns: dict[int, Turn]) -> list[int]:
    """The numbers of the quotations that are nothing but a turn, or a paragraph of one, set in marks."""
    numbers: list[int] = []
    filled: set[int] = set()  # paragraphs that are nothing but one
    for number, span in enumerate(spans):
        turn = turns.get(span.paragraph)
        if turn is None or span.depth or not _fills(flat, span, paragraphs[span.paragraph], turn):
            continue
        goes_on = span.continues and span.paragraph - 1 in filled
        if paragraphs[span.paragraph].start < turn.start <= span.outer_start or goes_on:
            numbers.append(number)
            filled.add(span.paragraph)
    return numbers


def _fills(flat: str, span: Span, paragraph: Paragraph, turn: Turn) -> bool:
    """Whether a quotation is all that a paragraph of a turn holds."""
    start = max(turn.start, paragraph.start)
    return not flat[start : span.outer_start].strip() and _REST.fullmatch(flat[span.outer_end : paragraph.end]) is not None


def _asks(flat: str, paragraphs: Sequence[Paragraph], turns: Sequence[_Labelled]) -> bool:
    """Whether half of somebody's turns or more hold a question."""
    return 2 * sum("?" in flat[one.start : paragraphs[one.paragraph].end] for one in turns) >= len(turns)


def _labelled(flat: str, number: int, paragraph: Paragraph) -> _Labelled | None:
    """A paragraph with the label that opens it; None for one without, as a caption is."""
    if paragraph.kind in ("caption", "furniture"):
        return None
    words = flat[paragraph.start : min(paragraph.end, paragraph.start + 120)]
    found = _LABEL.match(words)
    label = found[found.lastgroup].lower().rstrip(".") if found else ""
    return _Labelled(number, label, paragraph.start + found.end()) if found else None


def _spread(flat: str, paragraphs: Sequence[Paragraph], opened: Sequence[_Labelled], each: Sequence[Turn]) -> dict[int, Turn]:
    """Each turn over the paragraphs it has: up to the next label; after a turn in marks that are closed, only its own."""
    turns: dict[int, Turn] = {}
    for one, turn, after in zip(opened, each, [*(other.paragraph for other in opened[1:]), len(paragraphs)]):
        first = paragraphs[one.paragraph]
        words = flat[one.start : first.end].strip()
        closed = words[:1] in "\"'" and words.count('"') % 2 == 0 and words[-1:] in "\"')]" if words else False
        turns |= {number: turn for number in range(one.paragraph, one.paragraph + 1 if closed else after)}
    return turns


def _turns(opened: Sequence[_Labelled], speakers: dict[str, Party | None], home: Turn) -> list[Turn]:
    """The turn of each labelled paragraph: whoever asks speaks to who answers next, of two leaders each to the other;
    who is no leader speaks for `home`."""
    leaders = {party for party in speakers.values() if party and party.leader}
    turns: list[Turn] = []
    answers = None
    for one in reversed(opened):
        speaker = speakers[one.label]
        other = next(iter(leaders - {speaker})) if speaker in leaders and len(leaders) == 2 else None
        own = Turn(one.start, speaker, other, speaker.country, speaker, home.setting) if speaker in leaders else None
        turns.append(own or replace(home, start=one.start, speaker=speaker, addressee=None if speaker else answers))
        answers = speaker or answers
    return turns[::-1]


# ------------------------------------------------------------------ who speaks


def _speaker(label: str, flat: str, guest: Party | None, roster: Roster, cast: Sequence[Party]) -> Party | None:
    """Who speaks under a label: a leader of the article or the roster, somebody whom the article names in full, its guest; None for whoever asks."""
    if label in _ASKERS:
        return None
    words = [word for word in label.replace(".", "").split() if word not in _NO_NAMES]
    if label in _ANSWERERS or not words:
        return guest
    listed = roster.look_up([word.title() for word in words]) if len(words) > 1 else None
    if listed and listed[0] == len(words) and listed[1] == "person":
        return listed[2]
    surname = name_key(words[-1])
    leader = next((party for party in cast if surname in name_key(party.name).split()), None)
    return leader or (_named_in_full(words, label, flat) if len(surname) > 1 else None)


def _named_in_full(words: list[str], label: str, flat: str) -> Party | None:
    """Somebody of no list by his full name, from the label or from where the article names him; None for an outlet."""
    surname = words[-1]
    for found in re.finditer(rf"(?:[A-Z][\w'-]+ ){{1,4}}{re.escape(surname)}\b", flat[:20_000], re.I):
        names = _names(found.group())
        if len(names) > 1 and not found.group().isupper():
            return _official(names[-2:], flat[max(0, found.start() - 60) : found.end()])
    titled = label.replace(".", "").split()[0] in TITLES | HONORIFICS
    return Party(surname.title(), "person") if titled else None


def _names(words: str) -> list[str]:
    """The words of a name without what somebody is, which stands before it."""
    return [word for word in words.split() if word[0].isupper() and name_key(word) not in _NO_NAMES]


def _official(names: list[str], told: str) -> Party:
    """Somebody of no list by his name, a spokesman where what is told beside it says so."""
    calling = _SPOKESMAN.search(told)
    return Party(" ".join(names), "person", calling=calling[1].lower() if calling else "")


def _guest(head: str, cast: Sequence[Party]) -> Party | None:
    """Whom the head of a transcript says is interviewed or briefs: `Interview with X`, else the leader it names first."""
    found = _GUEST.search(head)
    named = [(place, party) for party in cast if (place := _place(head, party)) >= 0]
    if found:
        inside = [party for place, party in named if found.start("name") <= place < found.end()]
        words = _names(found["name"])
        if inside or len(words) > 1:
            return inside[0] if inside else _official(words[:2], found.group())
    return min(named, key=lambda one: one[0])[1] if named else None


def _place(head: str, party: Party) -> int:
    """Where a head names a leader by his surname first; -1 where it does not."""
    words = [word for word in re.finditer(r"[^\W\d_][\w'-]*", head) if name_key(word.group().removesuffix("'s")) in surnames_of(party.name)]
    return words[0].start() if words else -1


def _leader(country: str, roster: Roster, cast: Sequence[Party], day: str | None) -> Party | None:
    """The leader of the country that somebody speaks for: the one whom the article names, else whoever led it on its day."""
    named = (party for party in cast if party.country == country)
    return next(named, None) or next(iter(roster.holders(country, "leader", day)), None) if country else None


def _country(head: str, roster: Roster) -> str:
    """The first country, or capital, that the head of a briefing names."""
    chunks = parse_chunks(head, 0, len(head), (), roster)
    return next((str(chunk.value) for chunk in chunks if chunk.kind == "country"), "")
