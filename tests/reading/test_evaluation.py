"""The measure itself."""

from tonetrack.reading.evaluation import evaluate, format_confidence, format_evaluation, right_by_confidence
from tonetrack.text import name_key

GOLD = {"quote": "a dry road", "start": 10, "speaker": "Kim Jong Un", "addressee": None, "document": "letter", "is_letter_excerpt": True, "letter_date": None}
FOUND = {"text": "a dry road", "start": 10, "end": 20, "speaker": "Kim Jong Un", "addressee": None, "document": "letter", "is_letter": True, "letter_date": None}
LEADERS = {name_key(name): name for name in ("Kim Jong Un", "Xi Jinping")}


def test_equal_quotations_are_all_right():
    result = evaluate([("a", [FOUND], [GOLD], LEADERS)])
    assert (result["f1"], result["speaker_accuracy"], result["is_letter_accuracy"], result["letter_date_accuracy"], result["misses"]) == (1, 1, 1, 1, [])


def test_leader_named_for_somebody_else_is_wrong_but_another_name_is_not():
    clerk = {**GOLD, "speaker": "a clerk"}
    assert evaluate([("a", [FOUND], [clerk], LEADERS)])["speaker_accuracy"] == 0
    assert evaluate([("a", [{**FOUND, "speaker": None}], [clerk], LEADERS)])["speaker_accuracy"] == 1


def test_missing_and_extra_spans_are_counted_and_named():
    result = evaluate([("a", [{**FOUND, "start": 90, "end": 99}], [GOLD], LEADERS)])
    assert (result["precision"], result["recall"], result["f1"], len(result["misses"])) == (0, 0, 0, 2)
    assert "not found" in format_evaluation(result)


def test_each_confidence_is_counted_with_what_is_right_of_it():
    found = [{**FOUND, "confidence": "high"}, {**FOUND, "confidence": "low", "start": 30, "end": 40, "speaker": "Xi Jinping"}]
    counts = right_by_confidence([("a", found, [GOLD, {**GOLD, "start": 30}, {**GOLD, "start": 90}], LEADERS)])
    assert counts == {"high": (1, 1), "medium": (0, 0), "low": (0, 1)}
    assert format_confidence(counts).endswith("by confidence: high 1.00 of 1, low 0.00 of 1")
