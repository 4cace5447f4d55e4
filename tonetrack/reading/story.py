"""An article's story read in order: its headlines, the days that head its parts, each paragraph sentence by sentence with its quotations masked."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from tonetrack.reading.articles.datelines import DATELINE
from tonetrack.reading.articles.passages import Paragraph
from tonetrack.reading.attribution.discourse import begin_entry, begin_section, read_headline, read_sentence
from tonetrack.reading.coreference.state import Attribution, Quote, State
from tonetrack.reading.coreference.turns import Turn
from tonetrack.reading.heads import Head, find_heads
from tonetrack.reading.people import Roster
from tonetrack.reading.printed import date_by_signature, heads_document, printed_letter, signed_under
from tonetrack.reading.quotations import Span
from tonetrack.reading.salutations import opens_with_salutation
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.parsing import DASH, FILL, parse_chunks
from tonetrack.reading.transcripts import find_turns, whole_answers
from tonetrack.reading.vocabulary import SAY, WRITE, past_forms
from tonetrack.text import plain, sentence_spans, with_words_joined

HEADLINES = 3  # paragraphs at the top among which an article's own headline stands
LONG = 250  # words of a sentence, quotations apart, that are read together
MANY = 20  # quotations of one sentence that are read together
TOP = 20_000  # characters at the top of an article in which its people are introduced

_FIELD = re.compile(r"[^:\n]{2,30}: ")  # of a box: no heading, though all in capitals
_CLOSE_DASH = re.compile(r"(?<=[^\W_])(?:\u2014|--)(?=[^\W_])|(?<=[a-z\d])\u2013(?=[a-z])")  # set between two words without spaces
_STYLE = re.compile(  # before a name or an office, of whom it tells no more: `His Majesty King Fixture`, `HE the President`
    r"\b(?:(?:His|Her|Their) (?:Majesty|Majesties|Excellency|(?:Royal |Serene |Imperial )?Highness|Holiness|Eminence)|H\.?R\.?H\b\.?"
    r"|H\.?[EMH]\b\.?) (?=(?:the )?[A-ZÀ-Þ][\w'’-]*[a-zà-ÿ])"
)
# whoever holds the office
_STYLED = re.compile(r"\b(?:[Hh](?:is|er) (?:Majesty|Holiness)|[Tt]he Custodian of the Two Holy Mosques|[Tt]he Holy Father|(?:[Tt]he )?Taoiseach)\b")
# by all the words, or the last
_OFFICES = {
    "majesty": "the monarch",
    "holiness": "the pope",
    "father": "the pope",
    "mosques": "the Saudi king",
    "the taoiseach": "Irish premier",
    "taoiseach": "premier",
}
_GOES_ON = re.compile(r"\s*(?:[a-z]|(?:[A-Z][\w.'-]* ){1,4}(?P<verb>[a-z]+)\b)")  # `“Good!” Trump tweeted`
_ENDS_QUOTED = past_forms(SAY | WRITE) | frozenset("said wrote told says writes asks".split())  # verbs after a name: the sentence goes on


def read_story(text: str, paragraphs: list[Paragraph], spans: list[Span], state: State, headed: Collection[int] = ()) -> list[Quote]:
    """Read every paragraph in order, so that `state` knows whose the quotations are; the quotes as it knows them, one for each span."""
    flat = flattened(text)
    turns = find_turns(flat, paragraphs, state.roster, state.cast, state.day)
    stories = {*turns, *(span.paragraph for span in spans if span.continues and span.depth == 0)}  # whatever they are set like
    documents = {number for number, paragraph in enumerate(paragraphs) if heads_document(flat[paragraph.start : paragraph.end])}
    stories |= documents
    paragraphs = [replace(paragraph, kind="story") if number in stories else paragraph for number, paragraph in enumerate(paragraphs)]
    quotes = [_quote(text, number, span, paragraphs[span.paragraph]) for number, span in enumerate(spans)]
    answers = whole_answers(flat, spans, paragraphs, turns)
    flat, quotes = _answered(flat, spans, quotes, answers, turns, state)
    outer: dict[int, list[tuple[Span, Quote]]] = {}  # by paragraph, those in no other
    for span, quote in zip(spans, quotes):
        if quote.depth == 0 and quote.number not in answers:
            outer.setdefault(span.paragraph, []).append((span, quote))
    _read_headlines(flat, paragraphs, outer, state)
    begun = {quote.paragraph: None for quote in quotes if quote.block and not quote.continues}  # with the salutation where there is one
    begun |= {quote.paragraph: quote for span, quote in zip(spans, quotes) if _begins_letter(span, quote, paragraphs[quote.paragraph], headed)}
    salutations = {number for number, salutation in begun.items() if salutation}
    heads = {} if turns else find_heads(flat, paragraphs, salutations, state)
    for number, paragraph in enumerate(paragraphs):
        if (
            number in documents
            and number not in heads
            or paragraph.kind in ("headline", "heading")
            and not _FIELD.match(flat, paragraph.start, paragraph.end)
        ):
            state.heading = state.headed = None
        head = heads.get(number)
        if head and head.alone:
            begins = paragraphs[head.first].start if head.first >= 0 else paragraph.start
            begin_section(state, head, flat[begins : paragraph.start + head.end], begins)
            if paragraph.start + head.end >= paragraph.end and (head.day or state.under):
                continue
        _take_turn(state, turns.get(number))
        if number in begun:
            _begin_letter(flat, paragraphs, number, begun[number], state)
        if paragraph.kind in ("story", "caption"):
            _read_own(flat, paragraphs, number, outer.get(number, []), state, head)
        if number in documents and not state.under:
            state.headed, state.heading, state.entered = state.letter, state.letter and state.letter.date, state.number
    return quotes


def _read_headlines(flat: str, paragraphs: list[Paragraph], outer: dict[int, list[tuple[Span, Quote]]], state: State) -> None:
    """Read the quotations of the headlines at the top, and of the page's headings."""
    for number, paragraph in enumerate(paragraphs):
        if (paragraph.kind == "heading" or paragraph.kind == "headline" and number < HEADLINES) and outer.get(number):
            _read_headline(flat, paragraph, outer[number], state)


def _begin_letter(flat: str, paragraphs: list[Paragraph], number: int, salutation: Quote | None, state: State) -> None:
    """Take up whose letter is printed from a paragraph on, or, of one told of before, what its signature tells of its day."""
    if salutation and not _is_told(state, salutation):
        state.colon = printed_letter(flat, paragraphs, number, state)
    elif salutation is None or salutation.block and not salutation.continues:
        date_by_signature(flat, paragraphs, number, state)


def _read_own(flat: str, paragraphs: list[Paragraph], number: int, quotes: list[tuple[Span, Quote]], state: State, head: Head | None) -> None:
    """Read a paragraph of the story or a caption, below the head that it begins with, and who is named under its last quotation."""
    told, focus = len(state.register.documents), state.register.focus
    _read_paragraph(flat, paragraphs[number], number, quotes, state, head)
    for span, quote in quotes[-1:]:
        if quote.opens_paragraph and (signed := signed_under(flat, paragraphs, number, span.outer_end, state)):
            state.found[quote.number] = state.last = signed
    if paragraphs[number].kind == "caption":
        state.register.picture(told, focus)


def _quote(text: str, number: int, span: Span, paragraph: Paragraph) -> Quote:
    """A span as the discourse knows it; it opens its paragraph when at most a mark stands before it."""
    opens = span.outer_start <= paragraph.start + 1
    return Quote(
        number,
        text[span.start : span.end],
        span.paragraph,
        opens,
        span.continues,
        paragraph.kind == "story",
        span.depth,
        span.start == span.outer_start,
    )


def _begins_letter(span: Span, quote: Quote, paragraph: Paragraph, headed: Collection[int]) -> bool:
    """Whether a letter printed from there on begins with a quotation: below its heading, or with a salutation."""
    return quote.block and quote.paragraph in headed or _salutes(span, quote, paragraph)


def _salutes(span: Span, quote: Quote, paragraph: Paragraph) -> bool:
    """Whether a quotation is a paragraph of its own that begins a letter printed from there on: `“Dear Mr. President:`."""
    whole = quote.opens_paragraph and not quote.continues and span.outer_end >= paragraph.end
    return whole and (quote.block or not span.closed) and opens_with_salutation(quote.text)


def _is_told(state: State, salutation: Quote) -> bool:
    """Whether the story has told whose letter begins with a salutation: one in marks is of the letter spoken of."""
    return bool(state.colon or not salutation.block and state.letter and state.letter.sender)


def _answered(flat: str, spans: list[Span], quotes: list[Quote], answers: list[int], turns: dict[int, Turn], state: State) -> tuple[str, list[Quote]]:
    """The text without the marks around whole answers, whose words are their speakers', and the quotes, those within them as if in no other."""
    of_answers, letters = {spans[number].paragraph for number in answers}, list(flat)
    for number in answers:
        span, turn = spans[number], turns[spans[number].paragraph]
        state.found[number] = Attribution(turn.speaker, None, "a turn of the transcript", setting=turn.setting)
        for start, end in ((span.outer_start, span.start), (span.end, span.outer_end)):
            letters[start:end] = " " * (end - start)
    return "".join(letters), [replace(quote, depth=quote.depth - 1) if quote.depth and quote.paragraph in of_answers else quote for quote in quotes]


def _take_turn(state: State, turn: Turn | None) -> None:
    """Somebody else's turn begins, of whom and to whom is spoken from now on; or what is told outside any."""
    if turn and turn is not state.turn:
        for party in (turn.addressee, turn.speaker):
            if party:
                state.see(party)
    state.turn = turn


def flattened(text: str) -> str:
    """The text with plain marks and without the styles of majesties, of equal length; a dash set close between words is told from a hyphen:
    `Kim—who had waited—wrote`."""
    text = _STYLE.sub(lambda found: " " * len(found.group()), with_words_joined(text))
    text = _STYLED.sub(lambda found: _office(found.group().casefold()).ljust(len(found.group())), text)
    return plain(_CLOSE_DASH.sub(lambda found: DASH * len(found.group()), text))


def _office(style: str) -> str:
    """The office that a style stands for."""
    return _OFFICES.get(style) or _OFFICES[style.rpartition(" ")[2]]


def _read_headline(flat: str, paragraph: Paragraph, quoted: list[tuple[Span, Quote]], state: State) -> None:
    """Attribute a headline's quotations by a reader of its own, who knows nothing of the story yet."""
    words = _masked(flat, paragraph, [span for span, _ in quoted[:MANY]])
    own = State(state.roster, state.anchor, cast=state.cast)
    read_headline(own, words, {span.outer_start - paragraph.start: quote for span, quote in quoted[:MANY]})
    state.found.update(own.found)


def _read_paragraph(flat: str, paragraph: Paragraph, number: int, quoted: list[tuple[Span, Quote]], state: State, head: Head | None) -> None:
    """Read the sentences of a paragraph in order, past its dateline or the day that heads it, and attribute its quotations."""
    spans, state.begins = [span for span, _ in quoted], paragraph.start
    body, sentences = _cut(flat, paragraph, spans)
    skipped = _begin(body, paragraph.start, state, head)
    sentences = [(max(start, skipped), end) for start, end in sentences if end > skipped]
    places = {span.outer_start - paragraph.start: quote for span, quote in quoted}
    starts = sorted(places)
    at = 0
    for start, end in sentences:
        first = at
        while at < len(starts) and starts[at] < end:
            at += 1
        _read_sentence(body, start, end, {place: places[place] for place in starts[first:at]}, number, state)


def top_sentences(flat: str, paragraphs: list[Paragraph], spans: list[Span], roster: Roster) -> Iterator[Sequence[Chunk]]:
    """The sentences at the top of an article, parsed as they will be read: whom they introduce is known before."""
    outer = [span for span in spans if span.depth == 0]
    for number, paragraph in enumerate(paragraphs):
        own = [span for span in outer if span.paragraph == number] if paragraph.start < TOP else []
        body, sentences = _cut(flat, paragraph, own) if paragraph.start < TOP else ("", [])
        for start, end in sentences:
            yield parse_chunks(body, start, end, tuple(at for span in own if start <= (at := span.outer_start - paragraph.start) < end), roster)


def _cut(flat: str, paragraph: Paragraph, spans: list[Span]) -> tuple[str, list[tuple[int, int]]]:
    """A paragraph with its quotations masked, and where in it its sentences begin and end."""
    body = _masked(flat, paragraph, spans)
    ends = _unglued(sentence_spans(_for_splitting(flat, paragraph, spans)), flat, paragraph.start, spans)
    return body, [part for start, end in ends for part in _parts(body, start, end)]


def _read_sentence(body: str, start: int, end: int, places: dict[int, Quote], number: int, state: State) -> None:
    """Read a sentence whole; in parts if it has more than MANY quotations, since each looks at its whole sentence, to stay linear."""
    starts = list(places)
    cuts = [start, *starts[MANY::MANY], end]
    for part, (left, right) in enumerate(zip(cuts, cuts[1:])):
        read_sentence(state, body, left, right, {place: places[place] for place in starts[part * MANY : (part + 1) * MANY]}, number)


def _begin(body: str, start: int, state: State, head: Head | None) -> int:
    """How far the dateline of a paragraph that begins at a place of the text, its head (`Dec. 25, 2018: …`), or its label in a transcript reaches;
    the discourse learns what the head tells."""
    state.entry, state.under = state.heading, state.headed
    if state.turn:
        return max(0, state.turn.start - start)
    dateline = DATELINE.match(body)
    if head and not head.alone:
        begin_entry(state, head, body[: head.end], start)
    return dateline.end() if dateline else head.end if head and (head.day or state.under) else 0


def _unglued(sentences: list[tuple[int, int]], flat: str, begin: int, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Sentences of a paragraph that begins at a place, parted where a page has lost the space between them: `him “a mule.”“Go home,” he wrote.”`."""
    before = {span.outer_start - begin for span in spans if flat[span.outer_start - 1 : span.outer_start] in tuple(".!?")}
    after = {span.outer_end - begin for span in spans if flat[span.end - 1] in ".!?" and flat[span.outer_end : span.outer_end + 1].isupper()}
    after |= {one.outer_end - begin for one, two in zip(spans, spans[1:]) if one.outer_end == two.outer_start and flat[one.end - 1] in ".!?"}
    cuts, at = sorted(before | after), 0
    for start, end in sentences:
        while at < len(cuts) and cuts[at] < end:
            if cuts[at] > start:
                yield start, cuts[at]
                start = cuts[at]
            at += 1
        yield start, end


def _parts(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence whole, or a run-on of thousands of words in parts, since each verb looks at its whole sentence."""
    cuts = [start + space.end() for number, space in enumerate(re.finditer(r"\s+", body[start:end]), start=1) if number % LONG == 0]
    yield from zip([start, *cuts], [*cuts, end])


def _masked(flat: str, paragraph: Paragraph, spans: Sequence[Span]) -> str:
    """A paragraph with its quotations filled up, of equal length."""
    return _replaced(flat, paragraph, spans, lambda span: FILL * (span.outer_end - span.outer_start))


def _for_splitting(flat: str, paragraph: Paragraph, spans: Sequence[Span]) -> str:
    """A paragraph as it is split into sentences: of each quotation only its last mark counts, where the sentence ends with it; no line's end does."""
    return _replaced(flat, paragraph, spans, lambda span: _tail(flat, span)).replace("\n", " ")


def _tail(flat: str, span: Span) -> str:
    """A quotation without its words: a sentence may end inside the marks, as its last character and what follows tell."""
    last = flat[span.end - 1] if flat[span.end - 1] in ".?!" and not _goes_on(flat, span) else "x"
    return "x" * (span.end - span.outer_start - 1) + last + '"' * (span.outer_end - span.end)


def _goes_on(flat: str, span: Span) -> bool:
    """Whether the sentence goes on after the marks: `“Will it hold?” Kim asked`, `“It will.” he said`."""
    after = flat[span.outer_end : span.outer_end + 80]
    if re.match(r"\s+[a-z]", after):
        return True
    found = _GOES_ON.match(after) if flat[span.end - 1] in "?!" else None
    return found is not None and (found["verb"] is None or found["verb"] in _ENDS_QUOTED)


def _replaced(flat: str, paragraph: Paragraph, spans: Sequence[Span], put: Callable[[Span], str]) -> str:
    """A paragraph with something put for each quotation and its marks."""
    parts, done = [], paragraph.start
    for span in spans:
        parts += [flat[done : span.outer_start], put(span)]
        done = span.outer_end
    return "".join(parts) + flat[done : paragraph.end]
