"""From which day, and in which year, the dates count that an article tells without them: `the next day`, `on May 5`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from tonetrack.reading.coreference.state import LATELY, State
from tonetrack.reading.dates import MONTHS, DateMention, resolve, years_ago
from tonetrack.reading.documents.document import Document
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.sentences.phrases import TIMES, only_bounds
from tonetrack.reading.vocabulary import CORRESPONDENCE, PERIODS, forms_of

# before `of 1962`: a part of that year
_OF_YEARS = PERIODS | TIMES | {"crisis", "days", "weeks", "months", "early", "late", "mid", "end", "beginning", "start", "half"}
_THINKS = forms_of("think speak tell write dream remind hear learn read")  # of a year: not what it describes
_YEAR = re.compile(r"\b(?:194[5-9]|19[5-9]\d|20[0-4]\d)\b")  # 1945 to 2049
_ONE_DAY = frozenset("day month-day weekday holiday".split())  # kinds of dates that mean a single day
_OCCASION = forms("@_ ( !DATE('s)|MARK|QUOTE|OFFICE|PRONOUN|AGENCY|ROLE|PERSON _ ){1,11} day=DATE('s)")
_CLAUSE = forms(  # of what somebody did, but write: "two days after he visited Hanoi on May 2"
    "@_ ( !{WRITE}|{SEND}|{ANSWER}|DATE|MARK|QUOTE|DOCUMENT _ ){2,12} on? day=DATE !( {WRITE}|{SEND} )",
)
_TOLD = forms("@_ the|that|this|HE's|its|their WORD? noun=WORD|DOCUMENT !( {BE}|VERB )")  # "a day after the speech", not "after the letter was sent"
_ENDING = re.compile(r"(?:ing|ments?|ations?|ions?|als?)$")  # of a noun that tells what is done
_MEETINGS = frozenset("met meeting talks summit".split())  # one may be called by another
_DESCRIBES = forms(
    "_'s|{DETERMINERS} @DATE WORD|VERB|ORGANISATION|NAME", "!{YEARS} WORD|VERB|NAME|ORGANISATION|PERSON of @DATE", YEARS=_OF_YEARS | _THINKS
)
_SOME_TIME = re.compile(  # opens a sentence of a time that tells no day: `Earlier this month`, `In January`
    rf"(?:in (?:early |mid |late )?(?:{'|'.join(MONTHS)})\b(?! \d)|(?:earlier|late|later|early) (?:this|that|last) "
    r"(?:week|month|year|spring|summer|autumn|fall|winter)\b"
    r"|(?:last|this|that) (?:week|month|year|spring|summer|autumn|fall|winter)\b|(?:\w+ )?(?:weeks|months|years) (?:ago|earlier|before)\b)"
)
_FRESH = 31  # days before the page's that are its own time
_NEAR = 5  # chunks after a day within which a year may still be its own: `on May 5, in the spring of 1962`


def context_day(state: State, chunks: list[Chunk]) -> date | None:
    """The day that `the next day` counts from: of the letter spoken of lately, else the last one told."""
    letter, last = state.letter, state.days[-1][0] if state.days else 0
    if state.month and any(chunk.kind == "date" and chunk.value.kind == "ordinal" for chunk in chunks) and state.month[0] > last:
        return state.month[1]  # "In October 1962 two letters came. The first, of the 26th,"
    counts = [chunk.value.back for chunk in chunks if chunk.kind == "date" and chunk.value.kind == "offset"]
    if any(counts) and last < state.number - 1 and state.sentences and _SOME_TIME.match(_opening(state.sentences[-1].chunks)):
        return None  # "Earlier this month she called it dry. A day later he wrote"
    if state.days and not any(own for number, day, own in state.days if number == last) and _counts_from_event(state, letter, counts):
        return state.days[-1][1]  # "By Monday he had an answer. In a note sent that morning": not of the letter before
    if letter and letter.date and letter.touched >= state.number - 3:
        return date.fromisoformat(letter.date)
    own = [day for number, day, own in state.days if own and (number >= state.number - LATELY or number >= last)]
    return own[-1] if own else state.days[-1][1] if state.days else None


def _counts_from_event(state: State, letter: Document | None, counts: list[int]) -> bool:
    """Whether days count from what was told last, not from the letter spoken of before it: `They met on June 30. In a letter dated two days later`,
    `Lula visited Ottawa on July 3. It went badly. Two days later he wrote`."""
    last = state.days[-1][0]
    if last == state.number - 1 and (0 in counts or counts and (letter is None or letter.touched < state.number - 2)):
        return True
    after = letter is None or letter.touched < last
    return any(counts) and after and last >= state.number - 2 and (letter is None or not letter.date)


def _opening(chunks: list[Chunk]) -> str:
    """The first words of a sentence."""
    return " ".join(chunk.text.lower() for chunk in chunks[:4])


def past_year(state: State, chunks: list[Chunk]) -> int:
    """The year that a day without one belongs to: told in this sentence or the one before; for an article of no day, told last."""
    here = [year for year in _years_told(chunks) if not state.anchor or year <= state.anchor.year]
    of_that_year = any(chunk.text == "that" and after.text == "year" and after.possessive for chunk, after in zip(chunks, chunks[1:]))
    if of_that_year or any(chunk.kind == "date" and chunk.value.of_year == "that" for chunk in chunks):
        # "In a speech in 2022 …. In a letter of 14 March of that year"
        return here[-1] if here else state.year or (state.days[-1][1].year if state.days else 0)
    if state.entry and not here:
        return int(state.entry[:4])
    lately = [(number, day.year) for number, day, own in state.days if own and number >= state.number - LATELY]
    # a year counts from where it is told: "a note of May 5, 2018 … In 2019 they met … her letter of May 3"
    since = lately[-1][0] + 1 if lately else state.number - 1 if state.anchor else 0
    told = state.year if state.year_at >= min(since, state.number - 1) else 0
    if not here and _is_of_page(state, chunks, state.year_at if told else lately[-1][0] if lately else state.number):
        return 0
    near = here[0] if here else told or (lately[-1][1] if lately else 0) or (state.year if _are_of_the_past(state, chunks) else 0)
    return near if here or not state.anchor or near < state.anchor.year - 1 else 0


def _is_of_page(state: State, chunks: list[Chunk], told: int) -> bool:
    """Whether a day is one of the page's own time, though a sentence of an earlier paragraph told of a past year: `On Tuesday he replied`, and a day
    of this month."""
    if not state.anchor or not 0 < told <= len(state.places) or state.places[told - 1][0] >= state.begins or _are_of_the_past(state, chunks):
        return False
    days = [chunk.value for chunk in chunks if chunk.kind == "date" and chunk.value.kind in ("weekday", "month-day")]
    near = [date.fromisoformat(day) for one in days if (day := resolve(one, state.anchor)[0])]
    return bool(days) and all((state.anchor - day).days <= _FRESH for day in near)


def _are_of_the_past(state: State, chunks: list[Chunk]) -> bool:
    """Whether those a sentence is about, or whose letter was spoken of last, had all left office by the article's day."""
    focus, day = state.register.focus, state.day
    people = [chunk.value for chunk in chunks if chunk.kind == "person" and chunk.value.leader] or ([focus.sender] if focus and focus.sender else [])
    return bool(people) and all(state.roster.held(party, "leader") and not state.roster.held(party, "leader", day) for party in people)


def day_of(state: State, chunk: Chunk) -> date | None:
    """The day that a date in a sentence not yet read means."""
    found = resolve(chunk.value, state.anchor, state.days[-1][1] if state.days else None, past_year(state, [chunk]))[0]
    return date.fromisoformat(found) if found else None


def count_days(state: State, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with a phrase that counts from a day, told in it (`two days after the summit of June 10`, `after he met Xi on June 10`) or before
    (`They met on June 10. Two days after the meeting`), as the day it means."""
    at = next((place for place, chunk in enumerate(chunks) if chunk.kind == "date" and chunk.value.kind == "gap"), -1)
    if at < 0:
        return chunks
    told, clause = _day_of_occasion(chunks, at), (find(_CLAUSE, chunks, at) or {}).get("day", 0)
    noun = 0 if told or clause else (find(_TOLD, chunks, at) or {}).get("noun", 0)
    if day := day_of(state, chunks[told or clause]) if told or clause else _event_before(state, chunks[noun].text) if noun else None:
        day -= timedelta(days=chunks[at].value.back)
        value = DateMention(chunks[at].value.start, chunks[at].value.end, "day", day.year, day.month, day.day, back=1)
        counted = replace(chunks[at], value=value)
        if told or noun:
            return [*chunks[:at], counted, *chunks[(told or noun) + 1 :]]
        side = replace(chunks[at], kind="word", text="after" if chunks[at].value.back < 0 else "before", value=None)
        return [*chunks[:at], counted, side, *chunks[at + 1 : clause - (chunks[clause - 1].text == "on")], *chunks[clause + 1 :]]
    if chunks[at].text.endswith(" of"):  # "on the eve of his arrival": plain words
        words = [replace(chunks[at], kind="word", text=word, value=None) for word in chunks[at].text.split()]
        return [*chunks[:at], *words, *chunks[at + 1 :]]
    return chunks


def _day_of_occasion(chunks: list[Chunk], gap: int) -> int:
    """The place of the day in what is counted from; 0 where somebody acts before it (`after Kim wrote`), and without."""
    told = find(_OCCASION, chunks, gap)
    return told["day"] if told and chunks[told["day"]].value.kind in _ONE_DAY else 0


def _event_before(state: State, noun: str) -> date | None:
    """The day told with an event in the last sentence that told one of it: `He spoke in Hanoi on Friday. A day after the speech`."""
    stem = _ENDING.sub("", noun)
    for number, day, own in reversed(state.days):
        told = state.sentences[number - 1].chunks
        told = told[: next((at for at, chunk in enumerate(told) if chunk.text == "that"), None)]  # not "said on Friday that the summit"
        names = (chunk.text for chunk in told if chunk.kind == "document" or chunk.kind == "word" and not own)
        if any(name == noun or len(stem) > 4 and name.startswith(stem) or {name, noun} <= _MEETINGS for name in names):
            return day if sum(number == other for other, _, _ in state.days) == 1 else None
    return None


def note_days(state: State, sentence: Sentence, documents: dict[int, Document]) -> None:
    """The days and years that the sentence tells, from which later ones are counted."""
    own = {document.date for document in documents.values() if document.date and document.kind in CORRESPONDENCE}
    for chunk in sentence.chunks:
        if chunk.kind == "date" and (found := resolve(chunk.value, sentence.anchor, sentence.context, sentence.year)[0]):
            state.days.append((state.number, date.fromisoformat(found), found in own))
    months = [chunk.value for chunk in sentence.chunks if chunk.kind == "date" and chunk.value.kind == "month"]
    state.month = (state.number, date(months[-1].year, months[-1].month, 1)) if months else state.month
    years = [chunk.value.year for chunk in sentence.chunks if chunk.kind == "date" and chunk.value.kind not in ("year", "month")] + _years_told(
        sentence.chunks
    )
    if any(years):
        state.year, state.year_at = [year for year in years if year][-1], state.number
    if state.anchor and _tells_this_year(sentence.chunks):
        state.year, state.year_at, state.days = state.anchor.year, state.number, [told for told in state.days if told[1].year == state.anchor.year]
    back = years_ago(" ".join(chunk.text for chunk in sentence.chunks)) if state.anchor else 0
    if back > 1:
        state.year, state.year_at = state.anchor.year - back, state.number
    del state.days[:-20]


def _years_told(chunks: list[Chunk]) -> list[int]:
    """The years to which the days of a sentence may belong: `In 2018 Kim wrote on May 5`, not `on May 5 of the war that began in 1950`."""
    days = [at for at, chunk in enumerate(chunks) if chunk.kind == "date" and chunk.value.kind in ("month-day", "holiday")]
    return [chunk.value.year for at, chunk in enumerate(chunks) if _is_year(chunk) and not only_bounds(chunks, at) and _is_of_days(chunks, at, days)]


def _years_in(plain: str) -> list[int]:
    """The years since 1945 that a text names, in order."""
    return [int(year) for year in _YEAR.findall(plain)]


def _tells_this_year(chunks: list[Chunk]) -> bool:
    """Whether a sentence turns to the article's own year: `This year.`, `This year the message`, `This year's text`."""
    opening = [chunk.text for chunk in chunks[:2]]
    return opening == ["this", "year"]


def note_time_of_names(state: State, plain: str) -> None:
    """Tell the names of which time a sentence is, for who held an office then: the year it tells or that was told just before,
    else the article's day."""
    names, told = state.names, _years_in(plain) or ([state.year] if state.year and state.year_at >= state.number - 2 else [])
    names.cast, names.day = state.cast, state.day
    names.then = str(told[0]) if told and not (state.anchor and told[0] >= state.anchor.year) else names.day


def _is_year(chunk: Chunk) -> bool:
    """Whether a chunk tells a year, or a month with its year."""
    return chunk.kind == "date" and chunk.value.kind in ("year", "month") and bool(chunk.value.year)


def _is_of_days(chunks: list[Chunk], at: int, days: list[int]) -> bool:
    """Whether a year is not only that of a thing (`the 1961 treaty`, `the war of 1950`), or of a clause without the days."""
    if _describes(chunks, at):
        return False  # "still short of the level of 2019"
    if not days:
        return True
    if at > days[-1] + _NEAR:
        return False  # "a letter dated May 5, recalled their meeting in 2024"
    start, end = _clause(chunks, at)
    return start < 0 or any(start < day < end for day in days)


def _describes(chunks: list[Chunk], at: int) -> bool:
    """Whether a year stands before a noun or after `of`: `the 2020 election`, `the liberation of 1945`; not in `the autumn of 1962`."""
    return chunks[at].value.kind != "month" and find(_DESCRIBES, chunks, at) is not None


def _clause(chunks: list[Chunk], at: int) -> tuple[int, int]:
    """Where the clause within another that a place stands in begins and ends; -1 and the end for the main one."""
    for place in range(at - 1, -1, -1):
        if chunks[place].kind in ("mark", "quote"):
            break
    return -1, len(chunks)
