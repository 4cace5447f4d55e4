"""Why a text has its warmth: each phrase and word that counted, where it stands, and how much it moved the score."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from math import fsum

from tonetrack.scoring.hits import SILENT, Hit
from tonetrack.scoring.lexicon import token_spans
from tonetrack.scoring.pooling import HEARD, pooled
from tonetrack.scoring.reasons import Explanation, Reason, Rest, account
from tonetrack.scoring.rules import Found, diplomatic_lexicon, message_parts
from tonetrack.scoring.vocabulary import PHRASES, Vocabulary
from tonetrack.scoring.warmth import read, vocabulary_for, with_words
from tonetrack.text import normalise_with_offsets

METHOD = (
    "phrases have a weight in their place, of which the strongest of each kind count most; the other words are weighed beside them, each distinct one once"
)
SEVERAL = "said together by several phrases"
TOGETHER = SEVERAL + " of {}: without any one of them the others still say it"
MOST_KINDS = 4  # named of those that several phrases are of
LEVELS = {True: "where any printed message starts: before a word is weighed", False: "where any excerpt starts: as far as phrases leave it uncovered"}
CUT = "cut off at the end of the scale"


def explain_warmth(text: str) -> Explanation:
    """The warmth of a text with its reasons; the same score as `score_warmth`."""
    reading = read(text)
    if reading.score is None:
        return Explanation(None, reading.status)
    found, by_phrases = reading.found, pooled(reading.hits)
    vocabulary = vocabulary_for(found, by_phrases)
    scored = partial(with_words, found=found, vocabulary=vocabulary)
    effects = _effects(found.hits, scored)
    reasons = _joined(_phrase_reasons(text, found.hits, effects), _word_reasons(text, found, vocabulary))
    added, covered = vocabulary.score(found.words) or (0.0, 1.0)
    level = added - fsum(effect for words in vocabulary.effects(found.words) for effect in words.values())
    share = PHRASES + (1 - PHRASES) * covered
    rest = [Rest(level, LEVELS[not vocabulary.by_sentence]), Rest(reading.score - share * by_phrases - added, CUT), _cold_together(found.hits, effects, share)]
    return account(reading.score, reasons, rest, together=TOGETHER.format(_kinds(found.hits, cold=False)), method=METHOD)


def _cold_together(found: Sequence[Hit], effects: Sequence[float], share: float) -> Rest:
    """What several cold phrases say together: what the phrases would score without them is the warm ones' alone."""
    coldness = pooled(found) - pooled(hit for hit in found if hit.strength >= 0)
    alone = sum(effect for hit, effect in zip(found, effects, strict=True) if hit.strength < 0)
    return Rest(share * coldness - alone, TOGETHER.format(_kinds(found, cold=True)))


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


def _phrase_reasons(text: str, hits: Sequence[Hit], effects: Sequence[float]) -> list[Reason]:
    """The phrases with their effects on the text's score."""
    return [
        Reason(start, end, text[start:end], hit.category, round(hit.strength, 3), round(effect, 4), hit.rule or "lexicon", hit.pattern)
        for hit, (start, end), effect in zip(hits, _places(text, hits), effects, strict=True)
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
