"""Letters that a page prints without telling of them, as archives and libraries do: whose they are, to whom, of which day.

Their heading tells the sides (`Letter From Chairman A to President B`, `A writes B`), the address above the salutation who gets it,
the signature below who sent it; a name under a quotation behind a dash whose words it is.
"""

from __future__ import annotations

import re
from itertools import islice, takewhile

from tonetrack.reading.articles.passages import MARKS, Paragraph
from tonetrack.reading.coreference.resolution import resolve_sentence
from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.coreference.times import note_time_of_names
from tonetrack.reading.dates import DateMention, find_dates, find_day, resolve
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.signing import find_signing
from tonetrack.reading.unmarked import is_letters_own, tells_of_letter
from tonetrack.reading.vocabulary import WRITE

MOST_ABOVE = 10  # lines between a letter's heading and its salutation: classification, place and day, address
MOST_BELOW = 60  # paragraphs of a letter before its signature
MOST_HEADINGS = 200  # lines of a page that may be headings of letters
MOST_AFTER = 3  # characters after the day with which a heading ends: a footnote
MOST_UNDER = 4  # lines of day, place and classification below a heading
MOST_LINE = 160  # characters of a line above a letter

_SIDES = re.compile(r"\s(?:to|TO)(?:\s+(?:the|of|and|[A-ZÀ-Þ(][^\s,:]*),?){1,8}$")  # ends a line that may name both sides
_NAMES_LETTER = re.compile(r"\b(?:letter|telegram|cablegram|cable|message|note)\b", re.I)
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")  # beside a day: when the page came out
DOCUMENT = "letter|telegram|cablegram|cable|message|note|reply|answer|memorandum|minutes|record|transcript"
# begins `Letter of condolence from`, `Handwritten note of`, `Aster's reply,`
_HEADS = re.compile(rf"(?:[\w'.-]+ ){{0,4}}(?:{DOCUMENT})\b(?! (?:says|read))", re.I)
_TITLE = re.compile(  # `The May 3 letter`, `Aster's reply of 9 May`
    rf"(?:The|[\w.'-]+(?: [A-ZÀ-Þ][\w.'-]*){{0,3}}'s?) (?:[\w.]+ ){{0,3}}(?:{DOCUMENT})(?: to [\w.' -]{{2,40}})?"
    r"(?:,| of| dated)?(?: \(?[\w., ]{4,18}\)?)?",
    re.I,
)
_FOOTNOTE = re.compile(r"(?<=[a-z])\d{1,2}\b|\b \d$")  # `President Fixture1`
_AFTER_DASH = re.compile(  # `– Ada Aster`; under a post `Ada Aster (@aster) May 3`
    r"\s*(?:(?:[-\u2010-\u2015\u2e3a]{1,2}|~) ?|(?:Posted by )?(?=[^\n\"“”]{3,40}@\w))(?P<name>[A-ZÀ-Þ][^\n\"“”]*)"
)
_TO = frozenset({"to", *WRITE})  # between sender and recipient in a heading


def printed_letter(flat: str, paragraphs: list[Paragraph], number: int, state: State) -> Attribution | None:
    """Whose the letter is that a salutation, the paragraph of this number, begins; None where the lines around it do not tell."""
    sender = day = None
    address: list[Party] = []  # whom a line `To …` names; what stands above it may be another letter's
    addressed: list[Party] = []  # from the nearest line up: whom a line names alone, by name or by office
    for above in range(number - 1, max(-1, number - 1 - MOST_ABOVE), -1):
        line = flat[paragraphs[above].start : paragraphs[above].end]
        if len(line) > MOST_LINE or line.rstrip().endswith((".", "!", "?")) and not find_dates(line) and not tells_of_letter(line):
            break
        day = day or (None if _CLOCK.search(line) else find_day(line))
        people, between = people_of(line, state)
        if len(people) == 2 and _TO & between:
            sender, addressed = people[0], people[1:]
            break
        if people and line.startswith("From "):
            sender = people[0]
            addressed += [*_greeted(flat, paragraphs[number], state), *state.cast]  # else whoever the page is about
            break
        address = address or people[:1] if line.startswith("To ") else address  # in which a bare `President` is no other leader
        addressed += [] if address else people if len(people) == 1 else []
    signer, signed = _signature(flat, paragraphs, number, state)
    sender, addressed = (signer or sender, address) if address else (sender, addressed)
    sender, day = sender or signer, signed if signed and _is_of_letter_before(day, state) else day or signed
    recipient = next((party for party in addressed if party != sender), None)
    if sender is None or addressed and not recipient:
        return None
    return Attribution(sender, _take_up(sender, recipient, day, state), "printed under its heading", addressee=recipient)


def _take_up(sender: Party, recipient: Party | None, day: DateMention | None, state: State) -> Document:
    """The letter that lines around it tell of."""
    told, basis = resolve(day, state.anchor) if day else (None, "unknown")
    return state.take(Mention("letter", sender=sender, recipient=recipient, date=told, basis=basis, new=True))


def _is_of_letter_before(day: DateMention | None, state: State) -> bool:
    """Whether a day above a letter is that under the letter printed before it."""
    told = resolve(day, state.anchor)[0] if day else None
    return told is not None and any(letter.date == told for letter in state.register.documents)


def heads_document(line: str) -> bool:
    """Whether a line stands over what an archive or a museum tells of a document: names one at its beginning,
    has no quotation and ends with its day (`Letter from A to B, 3 May 1962`) or is a short title with one (`The letter of 3 May`)."""
    ends = line[-1].isalnum() or line[-1] == ")"
    if not (12 < len(line) <= MOST_LINE and _HEADS.match(line) and ends) or any(mark in line for mark in '"“”'):
        return False
    days = find_dates(line)
    return any(day.kind == "day" and day.end >= len(line) - MOST_AFTER for day in days) or bool(_TITLE.fullmatch(line)) and bool(days)


def signed_under(flat: str, paragraphs: list[Paragraph], number: int, end: int, state: State) -> Attribution | None:
    """Whose a quotation is that ends at a place of its paragraph with a name under it, or right after it, behind a dash:
    `– Ada Aster, letter to President Fixture, 3 May 1962`; None where none stands there."""
    last = number + 1 < len(paragraphs) and not flat[end : paragraphs[number].end].strip(MARKS)
    start, stop = (paragraphs[number + 1].start, paragraphs[number + 1].end) if last else (end, paragraphs[number].end)
    line = _AFTER_DASH.match(flat, start, min(stop, start + MOST_LINE))
    chunks = (sentence := _read(line["name"], state)).chunks if line else []
    posted = any(chunk.text == "@" for chunk in chunks[1:])  # by an office too: `PMO Aster (@PMO)`
    if not chunks or chunks[0].kind not in ("person", "name") and not posted or chunks[0].possessive:
        return None
    speaker = sentence.person(0) or Party(chunks[0].text)
    letter = _letter_under(line["name"], speaker, state, bare=all(chunk.kind == "mark" for chunk in chunks[1:]))
    return Attribution(speaker, letter, "named under it", addressee=letter.recipient if letter else None)


def _letter_under(line: str, speaker: Party, state: State, *, bare: bool) -> Document | None:
    """The letter that a line under a quotation tells of: to the leader it names, else, where it is a `bare` name, the one known of him;
    None for other words."""
    people, between = people_of(line, state)
    if len(people) != 2 or people[0] != speaker or "to" not in between:
        return state.register.letter_by(speaker) if bare else None
    return _take_up(speaker, people[1], find_day(line), state)


def headed_letters(text: str, paragraphs: list[Paragraph], state: State) -> set[int]:
    """The paragraphs with which letters begin that have no salutation, right below a heading of both sides:
    `Telegram From President A to Premier B`."""
    found, lines = set(), ((number, text[paragraph.start : paragraph.end]) for number, paragraph in enumerate(paragraphs[:-1]))
    for number, line in islice(((number, line) for number, line in lines if len(line) <= MOST_LINE and _SIDES.search(line)), MOST_HEADINGS):
        people, between = people_of(line, state)
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
    """The day in the lines below whoever signs an announced letter, whose words begin at the paragraph of this number, or in the address above them,
    is its day."""
    letter = state.colon.document if state.colon else None
    if letter is None or not letter.is_letter or letter.date:
        return
    signer, signed = _signature(flat, paragraphs, number, state)
    above = (paragraphs[before] for before in range(number - 1, max(-1, number - 1 - MOST_UNDER), -1))
    lines = takewhile(lambda line: len(line) <= MOST_LINE and line[-1] not in ".!?:", (flat[one.start : one.end] for one in above))
    if day := signed if signed and signer == letter.sender else find_day("\n".join(lines)):
        letter.take_day(resolve(day, state.anchor))


def people_of(line: str, state: State) -> tuple[list[Party], set[str]]:
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
    """The leader who signs below the letter that begins at a paragraph, and the day that stands in the lines under his name
    (`Ankara, 25 May 2023`)."""
    lines = [flat[paragraph.start : paragraph.end].strip(MARKS) for paragraph in paragraphs[number + 1 : number + 1 + MOST_BELOW]]
    for place, line in enumerate(lines):
        if line.startswith("From "):
            break  # the next letter's heading
        if len(line) <= MOST_LINE and find_signing(line) and (people := people_of(line, state)[0]):
            return people[0], find_day("\n".join(below for below in lines[place : place + 3] if len(below) <= MOST_LINE))
    return None, None


def _read(line: str, state: State) -> Sentence:
    """A line read by itself, without the footnotes that stand at its names, in small letters though set in capitals."""
    own = State(state.roster, state.anchor, cast=state.cast)
    line = line.title() if line.isupper() else line
    line = _FOOTNOTE.sub(lambda found: " " * len(found.group()), line)
    note_time_of_names(own, line)
    return resolve_sentence(own, line, 0, len(line), {})
