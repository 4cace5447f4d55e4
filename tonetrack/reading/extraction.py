"""From an article to its quotations: spans, attribution, and what each may be called in the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tonetrack.corpus import Country, Person, load_corpus
from tonetrack.reading.articles.article import Article, article_of
from tonetrack.reading.articles.passages import Paragraph, split_paragraphs
from tonetrack.reading.attribution.belonging import number_of, recipient_of
from tonetrack.reading.attribution.discourse import begin_entry, begin_section, read_headline, read_sentence
from tonetrack.reading.attribution.settings import default_kind
from tonetrack.reading.confidence import Facts, Reading, confidence_of, doubts_of, gather
from tonetrack.reading.coreference.names import find_cast
from tonetrack.reading.coreference.state import Attribution, Quote, State
from tonetrack.reading.dates import DateMention, find_dates, resolve
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Roster
from tonetrack.reading.quotations import Span, find_spans
from tonetrack.reading.sentences.parsing import DASH, FILL
from tonetrack.reading.vocabulary import CORRESPONDENCE, SAY, WRITE
from tonetrack.text import plain, sentence_spans, with_words_joined

People = tuple[Sequence[Person], Sequence[Country], Sequence[str]]


@dataclass(frozen=True)
class Quotation:
    """Words between quotation marks: `text == article.text[start:end]`.

    `form` is direct (a sentence of its own) or mixed (woven into the reporter's); `document` one of letter, reply,
    verbal message, op-ed, speech, interview, statement, other; `letter_date` ISO, or None when the article does not
    let one know; `rule` says in words why it was attributed so, `confidence` is high, medium or low, `doubts` say why not higher; quotations from one
    document share its `document_number`.
    """

    text: str
    start: int
    end: int
    form: str
    speaker: str | None
    addressee: str | None
    document: str
    is_letter: bool
    letter_date: str | None
    date_basis: str
    rule: str
    confidence: str
    document_number: int | None = None
    doubts: tuple[str, ...] = ()


_GOES_ON = re.compile(r"\s*(?:[a-z]|(?:[A-Z][\w.'-]* ){1,4}(?P<verb>[a-z]+)\b)")  # `“Good!” Trump tweeted`
_ENDS_QUOTED = frozenset(verb for verb in SAY | WRITE if verb.endswith("ed")) | frozenset("said wrote told says writes asks".split())
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATELINE = re.compile(
    r"[A-Z][A-Z .'/-]{2,40}(?:, [A-Z][\w .]{2,24}?)?(?:, \d{4})? ?(?:\([^()\n]{2,40}\))? ?(?:--|-) |\([^()\n]{2,40}\) ?(?:--|-) "
    r"|[A-Z][A-Z .'/-]{2,40}(?:, [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?)?(?:\. /[^/\n]{2,30}/\. ?|[:.] ?-? )"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2} \([^()\n]{2,40}\) ?(?:--|-) "
    r"|(?!(?:On|In|By|At|Since|Until)\b)[A-Z][\w'/-]+(?: [A-Z][\w'/-]+){0,3}, "
    rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:, \d{{4}})? ?(?:\([^()\n]{{2,40}}\) (?=[A-Z])|(?:\([^()\n]{{2,40}}\) ?)?(?:--|\.?-|:|\.) )"
)

_CLOSE_DASH = re.compile(r"(?<=[^\W_])(?:\u2014|--)(?=[^\W_])")
_LETTERS = re.compile(r"\b(?:letters?|messages?|telegrams?|missives?|cables?|correspondence|greetings|condolences)\b", re.I)
_ON_LETTERS = re.compile(r"\b(?:wrote|written|letters?|messages?)\b", re.I)  # words about a letter

# as one does in a message that only the next sentence names
_GREETS = frozenset("expressed offered conveyed extended wished congratulated thanked sent".split())
HEADLINES = 3  # paragraphs at the top among which an article's own headline stands
LONG = 250  # words of a sentence, quotations apart, that are read together
MANY = 20  # quotations of one sentence that are read together
LEAD = 3  # sentences at the top in which an article may quote a letter that it names only afterwards


def extract_quotations(article: Article | str, people: People | Roster | None = None, *, published: str | None = None) -> list[Quotation]:
    """All quotations of an article (or of a text) in the order they stand, each attributed as far as the text tells.

    `people` are the people, countries and agencies of a corpus (default: the shipped one); a Roster (see `roster_of`)
    spares building one for each of many articles.
    """
    if isinstance(article, str):
        article = article_of(article, published=published)
    roster = people if isinstance(people, Roster) else roster_of(people)
    paragraphs = split_paragraphs(article.text)
    spans = find_spans(article.text, paragraphs, article.quoted)
    if not spans:  # most of an archive
        return []
    state = State(roster, article.anchor, cast=find_cast(_flat(article.text), roster, article.anchor and article.anchor.isoformat()), corresponding=bool(_LETTERS.search(article.text)))
    quotes = _read_all(article.text, paragraphs, spans, state)
    facts = gather(state)
    return [_quotation(article.text, span, quote, spans, state, facts) for span, quote in zip(spans, quotes)]


def roster_of(people: People | None = None) -> Roster:
    """The Roster of a corpus's (people, countries, agencies); default: those of the shipped corpus."""
    return Roster(*map(tuple, people or _shipped_people()))


def _shipped_people() -> People:
    corpus = load_corpus()
    return corpus.people, corpus.countries, corpus.agencies


def _read_all(text: str, paragraphs: list[Paragraph], spans: list[Span], state: State) -> list[Quote]:
    """Read every paragraph in order; the quotes as the discourse knows them, one for each span."""
    quotes = [_quote(text, number, span, paragraphs[span.paragraph]) for number, span in enumerate(spans)]
    outer: dict[int, list[tuple[Span, Quote]]] = {}
    for span, quote in zip(spans, quotes):
        if span.depth == 0:
            outer.setdefault(span.paragraph, []).append((span, quote))
    flat = _flat(text)
    for number, paragraph in enumerate(paragraphs[:HEADLINES]):
        if paragraph.kind == "headline" and outer.get(number):
            _read_headline(flat, paragraph, outer[number], state)
    heads = {number: head for number, paragraph in enumerate(paragraphs) if (head := _head(flat[paragraph.start : paragraph.end]))}
    for number, paragraph in enumerate(paragraphs):
        if number in heads and len(heads) > 1:
            begin_section(state, heads[number])
            continue
        if paragraph.kind == "headline":
            state.heading = None
        if paragraph.kind in ("story", "caption"):
            _read_paragraph(flat, paragraph, number, outer.get(number, []), state)
    return quotes


def _quote(text: str, number: int, span: Span, paragraph: Paragraph) -> Quote:
    """A span as the discourse knows it; it opens its paragraph when at most a mark stands before it."""
    opens = span.outer_start <= paragraph.start + 1
    return Quote(number, text[span.start : span.end], span.paragraph, opens, span.continues, paragraph.kind == "story", span.depth, span.start == span.outer_start)


def _flat(text: str) -> str:
    """The text with plain marks, of equal length; a dash set close between words is told from a hyphen: `Kim—who had waited—wrote`."""
    text = with_words_joined(text)
    return plain(_CLOSE_DASH.sub(lambda found: DASH * len(found.group()), text))


def _read_headline(flat: str, paragraph: Paragraph, quoted: list[tuple[Span, Quote]], state: State) -> None:
    """Attribute a headline's quotations by a reader of its own, who knows nothing of the story yet."""
    words = _masked(flat, paragraph, [span for span, _ in quoted[:MANY]])
    own = State(state.roster, state.anchor, cast=state.cast)
    read_headline(own, words, 0, len(words), {span.outer_start - paragraph.start: quote for span, quote in quoted[:MANY]})
    state.found.update(own.found)


def _read_paragraph(flat: str, paragraph: Paragraph, number: int, quoted: list[tuple[Span, Quote]], state: State) -> None:
    """Read the sentences of a paragraph in order, past its dateline or the day that heads it, and attribute its quotations."""
    spans = [span for span, _ in quoted]
    body = _masked(flat, paragraph, spans)
    skipped = _begin(body, state)
    ends = sentence_spans(_for_splitting(flat, paragraph, spans))
    sentences = [part for start, end in ends if end > skipped for part in _parts(body, max(start, skipped), end)]
    places = {span.outer_start - paragraph.start: quote for span, quote in quoted}
    starts = sorted(places)
    at = 0
    for start, end in sentences:
        first = at
        while at < len(starts) and starts[at] < end:
            at += 1
        _read_sentence(body, start, end, {place: places[place] for place in starts[first:at]}, number, state)


def _read_sentence(body: str, start: int, end: int, places: dict[int, Quote], number: int, state: State) -> None:
    """Read a sentence whole; in parts if it has more than MANY quotations, since each looks at its whole sentence, to stay linear."""
    starts = list(places)
    cuts = [start, *starts[MANY::MANY], end]
    for part, (left, right) in enumerate(zip(cuts, cuts[1:])):
        read_sentence(state, body, left, right, {place: places[place] for place in starts[part * MANY : (part + 1) * MANY]}, number)


def _begin(body: str, state: State) -> int:
    """How far a paragraph's dateline or its head (`Dec. 25, 2018: …`) reaches; the discourse learns the day that heads it."""
    dateline, entry = _DATELINE.match(body), _entry(body)
    state.entry = state.heading
    if entry and (day := resolve(entry, state.anchor, year=state.section)[0]):
        begin_entry(state, day)
    return dateline.end() if dateline else entry.end + 1 if entry else 0


def _masked(flat: str, paragraph: Paragraph, spans: Sequence[Span]) -> str:
    """A paragraph with its quotations filled up, of equal length."""
    return _replaced(flat, paragraph, spans, lambda span: FILL * (span.outer_end - span.outer_start))


def _for_splitting(flat: str, paragraph: Paragraph, spans: Sequence[Span]) -> str:
    """A paragraph as it is split into sentences: of each quotation only its last mark counts, where the sentence ends with it."""
    return _replaced(flat, paragraph, spans, lambda span: _tail(flat, span))


def _tail(flat: str, span: Span) -> str:
    """A quotation without its words: a sentence may end inside the marks, as its last character and what follows tell."""
    last = flat[span.end - 1] if flat[span.end - 1] in ".?!" and not _goes_on(flat, span) else "x"
    return "x" * (span.end - span.outer_start - 1) + last + '"' * (span.outer_end - span.end)


def _replaced(flat: str, paragraph: Paragraph, spans: Sequence[Span], put: Callable[[Span], str]) -> str:
    """A paragraph with something put for each quotation and its marks."""
    parts, done = [], paragraph.start
    for span in spans:
        parts += [flat[done : span.outer_start], put(span)]
        done = span.outer_end
    return "".join(parts) + flat[done : paragraph.end]


def _parts(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence whole, or a run-on of thousands of words in parts, since each verb looks at its whole sentence."""
    cuts = [start + space.end() for number, space in enumerate(re.finditer(r"\s+", body[start:end]), start=1) if number % LONG == 0]
    yield from zip([start, *cuts], [*cuts, end])


def _head(body: str) -> DateMention | None:
    """The day, month or year that a paragraph is nothing but: the head of what follows in a list of days."""
    told = find_dates(body) if len(body) < 40 else []
    rest = "".join(body[left:right] for left, right in zip([0, *(one.end for one in told)], [*(one.start for one in told), len(body)]))
    return next((one for one in told if one.kind in ("day", "month-day", "month", "year") and not any(map(str.isalnum, rest))), None)


def _entry(body: str) -> DateMention | None:
    """The day that opens a paragraph as the head of an entry: `Dec. 25, 2018: …`, `March 22 — …`, `June 5. …`."""
    first = next(iter(find_dates(body, 0, min(len(body), 24))), None)
    if first and first.start <= 2 and first.kind in ("day", "month-day") and re.match(r"\s*(?:[:.|]|-{1,2})\s", body[first.end : first.end + 4]):
        return first
    return None


def _goes_on(flat: str, span: Span) -> bool:
    """Whether the sentence goes on after the marks: `“Will it hold?” Kim asked`, `“It will.” he said`."""
    after = flat[span.outer_end : span.outer_end + 80]
    if re.match(r"\s+[a-z]", after):
        return True
    found = _GOES_ON.match(after) if flat[span.end - 1] in "?!" else None
    return found is not None and (found["verb"] is None or found["verb"] in _ENDS_QUOTED)


# ------------------------------------------------------------------ what it is called in the end


def _quotation(text: str, span: Span, quote: Quote, spans: list[Span], state: State, facts: Facts) -> Quotation:
    attribution = state.found.get(quote.number) if not quote.depth else None
    if attribution and not quote.story and not attribution.about:
        attribution = None  # a caption's
    if attribution is None and quote.depth:
        attribution = _recalled(text, span, spans, state)
    if attribution is None:
        rule = "nested in another quotation" if quote.depth else "not part of the story" if not quote.story else "no rule applies"
        attribution = Attribution(rule=rule)
    document = attribution.document = attribution.document or _named_later(attribution, text[span.start : span.end], state)
    speaker, addressee, kind, letter = _settled(attribution, document, state)
    date = document.date if document and (letter or document.kind == "op-ed") and document.sender == attribution.speaker else None
    date = None if attribution.about else date
    doubts = doubts_of(Reading(text[span.start : span.end], attribution, addressee, kind, letter, date), facts)
    return Quotation(
        text[span.start : span.end], span.start, span.end, _form(text, span), speaker, addressee, kind, letter,
        date, document.basis if date and document else "unknown", attribution.rule, confidence_of(doubts),
        number_of(state, document) if document else None, doubts,
    )  # fmt: skip


def _named_later(attribution: Attribution, words: str, state: State) -> Document | None:
    """The letter that the lead quotes and the next sentences name: `Kim hailed “…”, KCNA said. In the message, …`."""
    speaker, alone = attribution.speaker, attribution.rule == "stands alone" and not _ON_LETTERS.search(words)
    told = attribution.sentence <= LEAD or attribution.verb in _GREETS
    if not (alone or speaker and speaker.leader) or not 0 < attribution.sentence or not told or attribution.rule.startswith("an agency"):
        return None
    later = (document for document in state.register.documents if document.sentence > attribution.sentence and (alone or document.by(speaker)))
    document = next(later, None)
    return document if document and document.kind in CORRESPONDENCE and not document.older and document.sentence - attribution.sentence <= 2 else None


def _recalled(text: str, span: Span, spans: list[Span], state: State) -> Attribution | None:
    """Words nested in a letter that its writer gives as the addressee's: `I remember your words, “…”`."""
    before = text[max(0, span.outer_start - 30) : span.outer_start].lower()
    outer = next((number for number, other in enumerate(spans) if other.depth == 0 and other.start <= span.start and span.end <= other.end), None)
    around = state.found.get(outer) if outer is not None else None
    if around and around.document and re.search(r"\b(?:your (?:own )?words|you (?:said|wrote|told|called))\W*$", before):
        return Attribution(around.document.recipient, None, "the addressee's words, recalled in the letter")
    return None


def _settled(attribution: Attribution, document: Document | None, state: State) -> tuple[str | None, str | None, str, bool]:
    speaker = attribution.speaker or (document.sender if document else None)
    if document and document.sender is None and not document.present and document.kind not in CORRESPONDENCE:
        document.sender = speaker
    if document and document.sender == speaker and document.kind in CORRESPONDENCE and not document.recipient:
        document.recipient = recipient_of(state, document)
    if document and attribution.speaker is None:
        attribution.speaker = speaker
    own = document is not None and (document.by(speaker) or document.sender is speaker is None) and not attribution.about
    letter = own and document.is_letter
    kind = document.kind if own else default_kind(speaker, attribution.setting)
    recipient = document.recipient if own and document.kind in CORRESPONDENCE else attribution.addressee if kind != "op-ed" else None
    return speaker.name if speaker else None, recipient.name if recipient else None, kind, bool(letter)


def _form(text: str, span: Span) -> str:
    """Direct: a sentence of its own by its capital, or the rest of one; mixed: a fragment in the reporter's sentence."""
    words = text[span.start : span.end]
    first = next((char for char in words if char.isalpha()), "")
    before = text[max(0, span.outer_start - 60) : span.outer_start].rstrip()
    starts = not before or before[-1] in ".:,?!”»\"'" or text[max(0, span.outer_start - 3) : span.outer_start].count("\n") > 0
    ends = words.rstrip()[-1:] in ".,?!…"
    return "direct" if len(words.split()) >= 4 and ((first.isupper() and (starts or ends)) or (starts and before[-1:] in ",:")) else "mixed"
