"""How well quotations are found and attributed, measured against articles marked by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tonetrack.corpus import Person
from tonetrack.reading.people import Roster
from tonetrack.text import name_key

OVERLAP = 0.8  # intersection over union from which a found span is the marked one: punctuation at its ends may differ


Read = Iterable[tuple[str, Sequence[dict], Sequence[dict], Mapping[str, str]]]  # name, found and marked quotations, leaders


def evaluate(pairs: Read) -> dict:
    """Compare found with marked quotations.

    Each pair is (name of the article, found quotations, gold quotations, names of the leaders: see `leader_names`). Returns counts and
    shares: precision, recall and f1 of spans; of the matched ones the accuracy of speaker (leaders exactly; for
    others it is wrong only to name a leader), is_letter, letter_date and document; and `misses`, a list of lines.
    """
    counts = dict.fromkeys(("gold", "found", "matched", "speaker", "addressee", "is_letter", "letter_date", "document"), 0)
    misses: list[str] = []
    for name, found, gold, leaders in pairs:
        _count(name, list(found), list(gold), leaders, counts, misses)
    return {**counts, **_shares(counts), "misses": misses}


def _shares(counts: dict[str, int]) -> dict[str, float]:
    precision = counts["matched"] / counts["found"] if counts["found"] else 1.0
    recall = counts["matched"] / counts["gold"] if counts["gold"] else 1.0
    matched = counts["matched"] or 1
    shares = {f"{name}_accuracy": counts[name] / matched for name in ("speaker", "addressee", "is_letter", "letter_date", "document")}
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0, **shares}


def _count(name: str, found: list[dict], gold: list[dict], leaders, counts: dict[str, int], misses: list[str]) -> None:
    counts["gold"] += len(gold)
    counts["found"] += len(found)
    free = list(found)
    for marked, match in matches(free, gold):
        shown = f"{name}: {marked['quote'][:40]!r}"
        if match is None:
            misses.append(f"{shown}: not found")
            continue
        counts["matched"] += 1
        for field, right in _agreements(match, marked, leaders).items():
            counts[field] += right
            if not right:
                key = "is_letter_excerpt" if field == "is_letter" else field
                misses.append(f"{shown}: {field} is {match[field]!r}; want {marked[key]!r} [{match.get('rule', '')}]")
    misses.extend(f"{name}: {extra['text'][:40]!r}: is no marked quotation" for extra in free)


def matches(free: list[dict], gold: Sequence[dict]) -> Iterator[tuple[dict, dict | None]]:
    """Each marked quotation with the found one that it overlaps, which is taken from the free ones; None where there is none."""
    for marked in gold:
        match = max(free, key=lambda one: _overlap(one, marked), default=None)
        match = match if match is not None and _overlap(match, marked) >= OVERLAP else None
        if match is not None:
            free.remove(match)
        yield marked, match


def right_by_confidence(pairs: Read) -> dict[str, tuple[int, int]]:
    """Of the pairs that `evaluate` takes, how many of the matched quotations of each confidence are right in speaker, letter or not and
    letter date, and how many there are; high, medium and low in that order."""
    counts = {level: (0, 0) for level in ("high", "medium", "low")}
    for _, found, gold, leaders in pairs:
        for marked, match in matches(list(found), gold):
            if match is not None:
                same = _agreements(match, marked, leaders)
                right, of = counts[match["confidence"]]
                counts[match["confidence"]] = right + (same["speaker"] and same["is_letter"] and same["letter_date"]), of + 1
    return counts


def _overlap(found: dict, marked: dict) -> float:
    start, end = marked["start"], marked["start"] + len(marked["quote"])
    shared = min(end, found["end"]) - max(start, found["start"])
    return max(0, shared) / (max(end, found["end"]) - min(start, found["start"]) or 1)


def _agreements(found: dict, marked: dict, leaders: Mapping[str, str]) -> dict[str, bool]:
    return {
        "speaker": _same(found["speaker"], marked["speaker"], leaders),
        "addressee": _same(found["addressee"], marked["addressee"], leaders),
        "is_letter": found["is_letter"] == marked["is_letter_excerpt"],
        "letter_date": found["letter_date"] == marked["letter_date"],
        "document": found["document"] == marked["document"],
    }


def _same(found: str | None, marked: str | None, leaders: Mapping[str, str]) -> bool:
    """Whether two names are one leader's, however accents or variants of it are written; those of no leader need only not be a leader's."""
    return leaders.get(name_key(found or "")) == leaders.get(name_key(marked or ""))


def leader_names(people: Iterable[Person]) -> dict[str, str]:
    """Every way to write the whole name of a leader, of these people or of the world's, as it is looked up, with the name: for `evaluate`."""
    return {
        name_key(form): person.name
        for person in Roster(tuple(people)).people.values()
        if person.leader
        for form in (person.name, *person.aliases)
        if len(form.split()) > 1 or form == person.name
    }


def format_confidence(counts: Mapping[str, tuple[int, int]]) -> str:
    """One line: `right in speaker, letter or not and day by confidence: high .93 of 120, medium .80 of 40, low .45 of 20`."""
    told = (f"{level} {right / of:.2f} of {of}" for level, (right, of) in counts.items() if of)
    return "right in speaker, letter or not and day, by confidence: " + ", ".join(told)


def format_evaluation(result: dict) -> str:
    """The figures in a few lines, then every miss."""
    spans = (
        f"spans: precision {result['precision']:.2f}, recall {result['recall']:.2f}, F1 {result['f1']:.2f} ({result['matched']} of {result['gold']})"
    )
    fields = ", ".join(f"{name} {result[name + '_accuracy']:.2f}" for name in ("speaker", "addressee", "is_letter", "letter_date", "document"))
    return "\n".join([spans, f"of the matched: {fields}", *result["misses"]])
