"""A title that changed because an office did is no change of tone."""

from __future__ import annotations

import pytest

from tonetrack.comparison.sides import Side
from tonetrack.comparison.titles import address_of, titles_table
from tonetrack.corpus import Office, Person, load_corpus
from tonetrack.occasions import Occasion

ADA = Person("Ada Aster", "Asteria", ("Aster",), offices=(Office("President of Asteria", "2020-01-01"),))
BO = Person("Bo Birch", "Birchland", ("Birch",), offices=(
    Office("Chairman of the Party", "2025-01-01", "2031-01-10"), Office("General Secretary of the Party", "2031-01-10"),
    Office("Marshal of Birchland", "2025-01-01"), Office("President of Birchland", "2025-01-01"),
))  # fmt: skip


@pytest.fixture
def corpus(folder):
    from dataclasses import replace

    return replace(load_corpus(folder), people=(ADA, BO))


def _side(day: str) -> Side:
    return Side({"id": day, "date": day, "sender": "Ada Aster", "recipient": "Bo Birch"}, Occasion("other"))


def _verdicts(corpus, earlier: str, later: str, days=("2030-09-09", "2032-09-09")) -> dict[str, tuple[str, str, str]]:
    table = titles_table(corpus, *map(_side, days), (earlier, later))
    return {row["person"]: (row["earlier"], row["later"], row["verdict"]) for row in table.to_dict("records")}


def test_a_title_that_went_with_its_office_is_told_from_a_choice(corpus):
    found = _verdicts(corpus, "Esteemed Comrade Chairman, we greet you.", "Esteemed Comrade General Secretary, we greet you.")
    assert found["Bo Birch"] == ("Chairman", "General Secretary", "office changed")
    found = _verdicts(corpus, "Esteemed Comrade Marshal, we greet you.", "Esteemed Comrade President, we greet you.")
    assert found["Bo Birch"] == ("Marshal", "President", "chosen")


def test_the_same_change_while_both_offices_were_held_is_a_choice(corpus):
    found = _verdicts(corpus, "Esteemed Comrade Marshal,", "Esteemed Comrade Chairman,", ("2029-09-09", "2030-09-09"))
    assert found["Bo Birch"][2] == "chosen"


def test_the_nearest_name_tells_whose_a_title_is(corpus):
    found = _verdicts(corpus, "President Aster greets Marshal Birch.", "President Aster greets President Birch.")
    assert found["Ada Aster"] == ("President", "President", "same") and found["Bo Birch"] == ("Marshal", "President", "chosen")


def test_no_title_in_one_text_is_no_verdict(corpus):
    assert _verdicts(corpus, "We greet you.", "Esteemed Comrade Chairman,")["Bo Birch"][2] == "no title in the words"


def test_the_honour_in_a_salutation_stands_without_its_title():
    assert address_of("Esteemed Comrade General Secretary, I thank you.") == ("Esteemed Comrade General Secretary", "Esteemed Comrade")
    assert address_of("Dear Bo Birch, I thank you.") == ("Dear Bo Birch", "Dear") and address_of("I thank you.") == ("", "")


def test_a_title_is_no_change_of_office_where_the_offices_of_a_day_are_not_known(corpus):
    found = _verdicts(corpus, "Esteemed Comrade Chairman,", "Esteemed Comrade General Secretary,", ("", "2032-09-09"))
    assert found["Bo Birch"][2] == "chosen"
