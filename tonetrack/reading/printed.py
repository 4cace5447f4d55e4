"""Letters that a page prints without telling of them, as archives and libraries do: whose they are, to whom, of which day.

Their heading tells the sides (`Letter From Chairman A to President B`, `A writes B`), the address above the salutation who gets it, the signature below who sent it.
"""

from __future__ import annotations

import re
from itertools import islice

from tonetrack.reading.articles.passages import MARKS, Paragraph
from tonetrack.reading.coreference.resolution import resolve_sentence
from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.coreference.times import note_time_of_names
from tonetrack.reading.dates import DateMention, find_dates, resolve
from tonetrack.reading.documents.document import Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.signing import find_signing
from tonetrack.reading.unmarked import is_letters_own, tells_of_letter
from tonetrack.reading.vocabulary import WRITE

MOST_ABOVE = 10  # lines between a letter's heading and its salutation: classification, place and day, address
MOST_BELOW = 60  # paragraphs of a letter before its signature
MOST_HEADINGS = 200  # lines of a page that may be headings of letters
MOST_UNDER = 4  # lines of day, place and classification below a heading
MOST_LINE = 160  # characters of a line above a letter

_SIDES = re.compile(r"\s(?:to|TO)(?:\s+(?:the|of|and|[A-ZÀ-Þ(][^\s,:]*),?){1,8}$")  # ends a line that may name both sides
_NAMES_LETTER = re.compile(r"\b(?:letter|telegram|cablegram|cable|message|note)\b", re.I)
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")  # beside a day: when the page came out
_FOOTNOTE = re.compile(r"(?<=[a-z])\d{1,2}\b|\b \d$")  # `President Fixture1`
_TO = frozenset({"to", *WRITE})  # between sender and recipient in a heading


def printed_letter(flat: str, paragraphs: list[Paragraph], number: int, state: State) -> Attribution | None:
    """Whose the letter is that a salutation, the paragraph of this number, begins; None where the lines around it do not tell."""
    sender = day = None
    addressed: list[Party] = []  # from the nearest line up: whom a line names alone, by name or by office
    for above in range(number - 1, max(-1, number - 1 - MOST_ABOVE), -1):
        line = flat[paragraphs[above].start : paragraphs[above].end]
        if len(line) > MOST_LINE or line.rstrip().endswith((".", "!", "?")) and not find_dates(line) and not tells_of_letter(line):
            break
        day = day or next((one for one in find_dates(line) if one.kind == "day" and not _CLOCK.search(line)), None)
        people, between = _people(line, state)
        if len(people) == 2 and _TO & between:
            sender, addressed = people[0], people[1:]
            break
        if people and line.startswith("From "):
            sender = people[0]
            addressed += [*_greeted(flat, paragraphs[number], state), *state.cast]  # else whoever the page is about
            break
        addressed += people if len(people) == 1 else []
    signer, signed = _signature(flat, paragraphs, number, state)
    sender, day = sender or signer, day or signed
    recipient = next((party for party in addressed if party != sender), None)
    if sender is None or addressed and not recipient:
        return None
    told, basis = resolve(day, state.anchor) if day else (None, "unknown")
    letter = state.take(Mention("letter", sender=sender, recipient=recipient, date=told, basis=basis, new=True))
    return Attribution(sender, letter, "printed under its heading", addressee=recipient)


def headed_letters(text: str, paragraphs: list[Paragraph], state: State) -> set[int]:
    """The paragraphs with which letters begin that have no salutation, right below a heading of both sides: `Telegram From President A to Premier B`."""
    found, lines = set(), ((number, text[paragraph.start : paragraph.end]) for number, paragraph in enumerate(paragraphs[:-1]))
    for number, line in islice(((number, line) for number, line in lines if len(line) <= MOST_LINE and _SIDES.search(line)), MOST_HEADINGS):
        people, between = _people(line, state)
        first = _below_heading(text, paragraphs, number) if len(people) == 2 and between <= {"to", ","} else None  # no "A writes a letter to B"
        if first and _NAMES_LETTER.search(text, paragraphs[number].start, paragraphs[first].start):
            found.add(first)
    return found


def _below_heading(text: str, paragraphs: list[Paragraph], number: int) -> int | None:
    """The first paragraph below a heading that is no line of day, place or classification, if it speaks in a letter's voice; else None."""
    for below in range(number + 1, min(number + 2 + MOST_UNDER, len(paragraphs))):
        words = text[paragraphs[below].start : paragraphs[below].end]
        if is_letters_own(words):
            return below
        if len(words) > MOST_LINE or words.startswith("By ") or not (words.isupper() or find_dates(words) or _NAMES_LETTER.search(words)):
            break
    return None


def date_by_signature(flat: str, paragraphs: list[Paragraph], number: int, state: State) -> None:
    """The day in the lines below whoever signs an announced letter, whose words begin at the paragraph of this number, is its day."""
    letter = state.colon.document if state.colon else None
    if letter is None or not letter.is_letter or letter.date:
        return
    signer, signed = _signature(flat, paragraphs, number, state)
    if signed and signer == letter.sender:
        letter.date, letter.basis = resolve(signed, state.anchor)


def _people(line: str, state: State) -> tuple[list[Party], set[str]]:
    """The leaders a line names, in order, and the words between the first two."""
    sentence = _read(line, state)
    places = [(at, party) for at in range(len(sentence.chunks)) if (party := sentence.person(at)) and party.leader]
    places = [(at, party) for place, (at, party) in enumerate(places) if party not in [earlier for _, earlier in places[:place]]]
    between = sentence.chunks[places[0][0] + 1 : places[1][0]] if len(places) > 1 else []
    return [party for _, party in places], {chunk.text for chunk in between}


def _greeted(flat: str, salutation: Paragraph, state: State) -> list[Party]:
    """The leaders of the article whose given name is in a salutation: `Dear Ilham Heydar oglu`, `Dear Leo`."""
    words = set(flat[salutation.start : salutation.end].lower().replace(",", " ").split())
    return [party for party in (*state.leaders, *state.cast) if party.leader and party.name.split()[0].lower() in words]


def _signature(flat: str, paragraphs: list[Paragraph], number: int, state: State) -> tuple[Party | None, DateMention | None]:
    """The leader who signs below the letter that begins at a paragraph, and the day that stands in the lines under his name (`Ankara, 25 May 2023`)."""
    lines = [flat[paragraph.start : paragraph.end].strip(MARKS) for paragraph in paragraphs[number + 1 : number + 1 + MOST_BELOW]]
    for place, line in enumerate(lines):
        if line.startswith("From "):
            break  # the next letter's heading
        if len(line) <= MOST_LINE and find_signing(line) and (people := _people(line, state)[0]):
            under = (one for below in lines[place : place + 3] if len(below) <= MOST_LINE for one in find_dates(below) if one.kind == "day")
            return people[0], next(under, None)
    return None, None


def _read(line: str, state: State) -> Sentence:
    """A line read by itself, without the footnotes that stand at its names, in small letters though set in capitals."""
    own = State(state.roster, state.anchor, cast=state.cast)
    line = line.title() if line.isupper() else line
    line = _FOOTNOTE.sub(lambda found: " " * len(found.group()), line)
    note_time_of_names(own, line)
    return resolve_sentence(own, line, 0, len(line), {})
