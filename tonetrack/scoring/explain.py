"""Why a text scored as it did: each phrase and word that counted, where it stands, and how much it moved the score."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from tonetrack.scoring.hits import Hit
from tonetrack.scoring.lexicon import token_spans
from tonetrack.scoring.pooling import HEARD, pooled
from tonetrack.scoring.rules import Found, diplomatic_lexicon, message_parts
from tonetrack.scoring.vocabulary import Vocabulary
from tonetrack.scoring.warmth import read, vocabulary_for, with_words
from tonetrack.text import normalise_with_offsets

WARM_MARK, COLD_MARK, SILENT_MARK, END_MARK = "\x1b[32m", "\x1b[31m", "\x1b[2m", "\x1b[0m"
MOVES = 0.005  # a phrase that moved the score by less is marked as heard, not as warm or cold


@dataclass(frozen=True)
class Reason:
    """One phrase: `original[start:end] == text`, its weight in its place, and `effect`: the score minus what it would be if the phrase said nothing.

    A word or pair of the vocabulary has the category "vocabulary", its first place and, as its weight, what it adds to the score.
    """

    start: int
    end: int
    text: str
    category: str
    weight: float
    effect: float
    rule: str


@dataclass(frozen=True)
class Explanation:
    """A text's score (None without one, with the reason in `status`) and the phrases behind it, in order."""

    score: float | None
    status: str
    reasons: tuple[Reason, ...]


def explain_warmth(text: str) -> Explanation:
    """The warmth of a text with its reasons; the same score as `score_warmth`."""
    reading = read(text)
    if reading.score is None:
        return Explanation(None, reading.status, ())
    found = reading.found
    vocabulary = vocabulary_for(found, pooled(found.hits))
    scored = partial(with_words, found=found, vocabulary=vocabulary)
    reasons = _joined(_phrase_reasons(text, found.hits, scored), _word_reasons(text, found, vocabulary))
    return Explanation(reading.score, "", tuple(sorted(reasons, key=lambda reason: (reason.start, -reason.end))))


def _joined(phrases: list[Reason], words: list[Reason]) -> list[Reason]:
    """Both kinds of reasons; a phrase that is heard as a word or pair too is one reason, with both effects."""
    heard = {(word.start, word.end): word for word in words}
    both = []
    for phrase in phrases:
        word = heard.pop((phrase.start, phrase.end), None)
        both.append(replace(phrase, effect=round(phrase.effect + word.effect, 4), rule=f"{phrase.rule}, {word.rule}") if word else phrase)
    return both + list(heard.values())


def _phrase_reasons(text: str, hits: Sequence[Hit], scored: Callable[[float], float]) -> list[Reason]:
    """The phrases; `scored` makes the text's score of what its phrases score together."""
    return [
        Reason(start, end, text[start:end], hit.category, round(hit.strength, 3), round(effect, 4), hit.rule or "lexicon")
        for hit, (start, end), effect in zip(hits, _places(text, hits), _effects(hits, scored), strict=True)
        if hit.strength or hit.rule == "narration"
    ]


def _word_reasons(text: str, found: Found, vocabulary: Vocabulary) -> list[Reason]:
    """The words and pairs of the vocabulary where they first stand in the text."""
    clean, offsets = normalise_with_offsets(text)
    reports = {hit.sentence for hit in found.hits if hit.rule == "narration"}
    own = [part for number, part in enumerate(message_parts(clean)) if number not in reports]
    reasons = []
    for (begin, sentence), effects in zip(own, vocabulary.effects(found.words), strict=True):
        spans = [(token.lower(), first, last) for token, first, last in token_spans(sentence)]
        places = [(effects.pop(token, None), first, last, "word") for token, first, last in spans]
        places += [(effects.pop((one, other), None), first, last, "pair") for (one, first, _), (other, _, last) in pairwise(spans)]
        for effect, first, last, rule in places:
            if effect is not None:
                start, end = offsets[begin + first], offsets[begin + last - 1] + 1
                reasons.append(Reason(start, end, text[start:end], "vocabulary", round(effect, 3), round(effect, 4), rule))
    return reasons


def moved(text: str) -> list[tuple[str, float]]:
    """The phrases that moved the score and by how much, the strongest first; equal phrases together.

    >>> moved("We deplore your silence.")[0][0]
    'deplore'
    """
    totals: dict[str, float] = {}
    for reason in explain_warmth(text).reasons:
        phrase = " ".join(reason.text.split())
        totals[phrase] = totals.get(phrase, 0.0) + reason.effect
    ranked = sorted(totals.items(), key=lambda item: (-abs(item[1]), item[0]))
    return [(phrase, round(effect, 3)) for phrase, effect in ranked if abs(effect) >= MOVES]


def apart(reasons: Sequence[Reason]) -> list[Reason]:
    """Reasons that do not overlap, in order: of those that do the stronger one, so that a text can be marked with them."""
    chosen: list[Reason] = []
    for reason in sorted(reasons, key=lambda reason: -abs(reason.effect)):
        place = bisect(chosen, reason.start, key=lambda other: other.start)
        free = (place == 0 or chosen[place - 1].end <= reason.start) and (place == len(chosen) or reason.end <= chosen[place].start)
        if free:
            chosen.insert(place, reason)
    return chosen


def marked(text: str) -> str:
    """The text with warm phrases green, cold ones red and headers dim, for a terminal that shows colour."""

    def mark(reason: Reason) -> str:
        colour = SILENT_MARK if abs(reason.effect) < MOVES else WARM_MARK if reason.effect > 0 else COLD_MARK
        return f"{colour}{reason.text}{END_MARK}"

    return _with_marks(text, mark)


def bracketed(text: str) -> str:
    """The text with each phrase that moved the score in brackets and its effect after it: `[traditional friendship +0.21]`."""
    return _with_marks(text, lambda reason: f"[{reason.text} {reason.effect:+.2f}]" if abs(reason.effect) >= MOVES else reason.text)


def _with_marks(text: str, mark: Callable[[Reason], str]) -> str:
    parts, done = [], 0
    for reason in apart(explain_warmth(text).reasons):
        parts += [text[done : reason.start], mark(reason)]
        done = reason.end
    return "".join(parts) + text[done:]


def _places(text: str, hits: Sequence[Hit]) -> list[tuple[int, int]]:
    """Where each hit stands in the original text."""
    clean, offsets = normalise_with_offsets(text)
    parts, lexicon = message_parts(clean), diplomatic_lexicon()
    spans: dict[int, list[tuple[int, int]]] = {}
    places = []
    for hit in hits:
        start, sentence = parts[hit.sentence]
        if hit.sentence not in spans:
            spans[hit.sentence] = lexicon.spans(sentence)
        words = spans[hit.sentence]
        first, last = start + words[hit.start][0], start + words[hit.end - 1][1]
        places.append((offsets[first], offsets[last - 1] + 1))
    return places


def _effects(hits: Sequence[Hit], scored: Callable[[float], float]) -> list[float]:
    effects, heard = [0.0] * len(hits), _heard(hits)
    counted = [hits[place] for place in heard]
    score = scored(pooled(counted))
    for order, place in enumerate(heard):
        effects[place] = score - scored(pooled(counted[:order] + counted[order + 1 :]))
    return effects


def _heard(hits: Sequence[Hit]) -> list[int]:
    """The hits that can have an effect: the strongest of each category and sign, so that a long text takes no long time."""
    groups: dict[tuple[str, bool], list[int]] = {}
    for place, hit in enumerate(hits):
        groups.setdefault((hit.category, hit.strength < 0), []).append(place)
    strongest = (sorted(group, key=lambda place: -abs(hits[place].strength))[: HEARD + 1] for group in groups.values())
    return sorted(place for group in strongest for place in group)
