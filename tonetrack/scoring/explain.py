"""Why a text has its warmth: each phrase and word that counted, where it stands, and how much it moved the score."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from math import fsum
from typing import NamedTuple

from tonetrack.errors import ScoringError, quoted
from tonetrack.scoring.hits import SILENT, Hit
from tonetrack.scoring.lexicon import token_spans
from tonetrack.scoring.parties import Sides
from tonetrack.scoring.pooling import HEARD, pooled
from tonetrack.scoring.reasons import Explanation, Reason, Rest, account
from tonetrack.scoring.rules import Found, diplomatic_lexicon, message_parts
from tonetrack.scoring.vocabulary import PHRASES
from tonetrack.scoring.warmth import read, scored_parts, shares, vocabulary_for, with_words
from tonetrack.text import normalise_with_offsets

METHOD = (
    "phrases have a weight in their place, of which the strongest of each kind count most; the other words are weighed beside them, each distinct one"
    " once"
)
SEVERAL = "said together by several phrases"
TOGETHER = SEVERAL + " of {}: without any one of them the others still say it"
MOST_KINDS = 4  # named of those that several phrases are of
LEVELS = {
    True: "where any printed message starts: before a word is weighed",
    False: "where any sentence starts: as far as phrases leave it uncovered",
}
METHOD_OF_SEVERAL = (
    "; a text is as warm as its sentences on average, and more so the more of them go beyond protocol; half of it is its gravest act, where it"
    " threatens, breaks off or attacks"
)
CUT = "cut off at the end of the scale"


def explain_warmth(text: str, *, sides: Sides | None = None) -> Explanation:
    """The warmth of a text with its reasons; the same score as `score_warmth`. `sides` are those of a letter, where they are known.

    Raises ScoringError for what is no text."""
    if not isinstance(text, str):
        raise ScoringError(f"{quoted(text)} is not a text")
    reading = read(text, sides=sides)
    if reading.score is None:
        return Explanation(None, reading.status)
    scored = scored_parts(reading.found)
    parts = [part for part, _ in scored]
    accounts = [_account(part, share) for part, share in zip(parts, shares(scored), strict=True)]
    found, effects = [hit for part in parts for hit in part.hits], [effect for one in accounts for effect in one.effects]
    words = [words for one in accounts for words in one.words]
    reasons = _joined(_phrase_reasons(text, found, effects, sides), _word_reasons(text, reading.found, parts, words))
    whole = LEVELS[parts[0].is_message]
    cold = Rest(fsum(one.cold for one in accounts), TOGETHER.format(_kinds(found, cold=True)))
    rest = [Rest(fsum(one.level for one in accounts), whole), Rest(reading.score - fsum(one.uncut for one in accounts), CUT), cold]
    return account(
        reading.score,
        reasons,
        rest,
        together=TOGETHER.format(_kinds(found, cold=False)),
        method=METHOD + (METHOD_OF_SEVERAL if len(parts) > 1 else ""),
    )


class _Account(NamedTuple):
    """What a scored part of a text, a message or a sentence, adds to its score: each phrase, each word and pair of its sentences, what
    stands before any word, what its cold phrases say together, and all of it before the scale cuts it off."""

    effects: list[float]
    words: list[dict]
    level: float
    cold: float
    uncut: float


def _account(part: Found, share: float) -> _Account:
    vocabulary, by_phrases = vocabulary_for(part), pooled(part.hits)
    effects = [share * effect for effect in _effects(part.hits, partial(with_words, found=part, vocabulary=vocabulary))]
    words = [{word: share * effect for word, effect in here.items()} for here in vocabulary.effects(part.words)]
    added, covered = vocabulary.score(part.words) or (0.0, 1.0)
    phrases = PHRASES + (1 - PHRASES) * covered
    level = share * added - fsum(effect for here in words for effect in here.values())
    return _Account(effects, words, level, _cold_together(part.hits, effects, share * phrases), share * (phrases * by_phrases + added))


def _cold_together(found: Sequence[Hit], effects: Sequence[float], share: float) -> float:
    """What several cold phrases say together: what the phrases would score without them is the warm ones' alone."""
    coldness = pooled(found) - pooled(hit for hit in found if hit.strength >= 0)
    return share * coldness - sum(effect for hit, effect in zip(found, effects, strict=True) if hit.strength < 0)


def _kinds(found: Sequence[Hit], *, cold: bool) -> str:
    """The kinds of the warm or of the cold phrases, those with the most weight first."""
    weights: dict[str, float] = {}
    for hit in found:
        if hit.strength and (hit.strength < 0) == cold and hit.category not in SILENT:
            weights[hit.category] = weights.get(hit.category, 0.0) + abs(hit.strength)
    kinds = sorted(weights, key=lambda kind: -weights[kind])
    return ", ".join(kinds[:MOST_KINDS]) + (" and others" if len(kinds) > MOST_KINDS else "")


def _joined(phrases: list[Reason], words: list[Reason]) -> list[Reason]:
    """Both kinds of reasons; a phrase that is heard as a word or pair too is one reason, with both effects."""
    heard = {(word.start, word.end): word for word in words}
    both = []
    for phrase in phrases:
        word = heard.pop((phrase.start, phrase.end), None)
        both.append(replace(phrase, effect=round(phrase.effect + word.effect, 4), rule=f"{phrase.rule}, {word.rule}") if word else phrase)
    return both + list(heard.values())


def _phrase_reasons(text: str, hits: Sequence[Hit], effects: Sequence[float], sides: Sides | None) -> list[Reason]:
    """The phrases with their effects on the text's score."""
    return [
        Reason(start, end, text[start:end], hit.category, round(hit.strength, 3), round(effect, 4), hit.rule or "lexicon", hit.pattern)
        for hit, (start, end), effect in zip(hits, _places(text, hits, sides), effects, strict=True)
        if hit.strength or hit.rule == "narration"
    ]


def _word_reasons(text: str, found: Found, parts: Sequence[Found], words: Sequence[dict]) -> list[Reason]:
    """The words and pairs of the vocabulary where they first stand in each part of the text; `words` are those of the parts' sentences."""
    clean, offsets = normalise_with_offsets(text)
    reports = {hit.sentence for hit in found.hits if hit.rule == "narration"}
    own = [part for number, part in enumerate(message_parts(clean)) if number not in reports]
    heard = {id(one) for part in parts for one in part.words}
    own = [part for part, one in zip(own, found.words, strict=True) if id(one) in heard]
    reasons = []
    for (begin, sentence), effects in zip(own, words, strict=True):
        spans = [(token.lower(), first, last) for token, first, last in token_spans(sentence)]
        places = [(effects.pop(token, None), first, last, "word") for token, first, last in spans]
        places += [(effects.pop((one, other), None), first, last, "pair") for (one, first, _), (other, _, last) in pairwise(spans)]
        for effect, first, last, rule in places:
            if effect is not None:
                start, end = offsets[begin + first], offsets[begin + last - 1] + 1
                reasons.append(Reason(start, end, text[start:end], "vocabulary", round(effect, 3), round(effect, 4), rule))
    return reasons


def _places(text: str, hits: Sequence[Hit], sides: Sides | None) -> list[tuple[int, int]]:
    """Where each hit stands in the original text."""
    clean, offsets = normalise_with_offsets(text)
    parts, named, lexicon = message_parts(clean), message_parts(clean, sides=sides), diplomatic_lexicon()
    spans: dict[int, list[tuple[int, int]]] = {}
    places = []
    for hit in hits:
        start, sentence = (parts if hit.rule == "narration" else named)[hit.sentence]
        if hit.sentence not in spans:
            spans[hit.sentence] = lexicon.spans(sentence)
        words = spans[hit.sentence]
        first, last = start + words[hit.start][0], start + words[hit.end - 1][1]
        places.append((offsets[first], offsets[last - 1] + 1))
    return places


def _effects(hits: Sequence[Hit], scored: Callable[[float], float]) -> list[float]:
    """What each phrase moves; `scored` makes the text's score of what its phrases score together."""
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
