"""When two printings are one letter, and when two letters stay two."""

from __future__ import annotations

import pytest

from tonetrack.corpus import DateStamp, Excerpt, Letter, Witness
from tonetrack.reading.letters.findings import Finding, Official
from tonetrack.reading.letters.identity import same_letter

ONE = "The message extended warm greetings to the president and the islanders, recalled the lifeboats of last winter and wished the harbour of the capital calm water and rich catches"
OTHER_AGENCY = "Warm greetings to the president and all islanders: we recall the lifeboats of last winter, and wish your capital's harbour calm water and plentiful catches"
DIFFERENT = "The message expressed deep grief over the avalanche, condoled with mountain families whose cottages vanished, and promised blankets, tents and doctors without delay"


def letter(text=ONE, *, kind="greeting", occasion="", witnesses=1, **dates):
    stamps = {name: DateStamp(day, "article") for name, day in dates.items()}
    return Letter("x", "Ada", "Bo", kind, (Witness("a", (Excerpt(text),)),) * witnesses, occasion, **stamps)


def finding(text=OTHER_AGENCY, *, day="2030-05-03", day_is="written", kind="greeting", occasion="", printed=True, reported="2030-05-04", parties=("Ada", "Bo")):
    sender, recipient = map(Official, parties)
    return Finding(sender, recipient, kind, ((text, "indirect"),), day, day_is, "", reported, occasion, "high", "", printed)


def test_two_translations_of_one_day_are_one_letter():
    assert same_letter(letter(written="2030-05-03"), finding()) == "its words"


def test_the_other_way_is_another_letter():
    assert not same_letter(letter(written="2030-05-03"), finding(parties=("Bo", "Ada")))


def test_same_words_on_another_day_are_next_years_letter():
    assert not same_letter(letter(written="2029-05-03"), finding(ONE))
    assert not same_letter(letter(written="2030-05-02"), finding(ONE))


def test_different_letters_of_one_day_stay_apart_by_kind_or_by_words():
    assert not same_letter(letter(written="2030-05-03"), finding(DIFFERENT, kind="condolence"))
    assert not same_letter(letter(written="2030-05-03"), finding(DIFFERENT))


def test_different_letters_of_one_day_stay_apart_by_occasion():
    assert not same_letter(letter(written="2030-05-03", occasion="the 75th anniversary of the lighthouse"), finding(occasion="the 79th anniversary of the bridge"))
    assert not same_letter(letter(written="2030-05-03", occasion="the flood in the south"), finding(occasion="her election as harbour master"))


def test_newspapers_tell_one_occasion_in_other_words_but_its_number_alike():
    flood = letter("We grieve with the ferrymen of the south.", kind="letter", occasion="the flood in the south", written="2030-05-03")
    assert same_letter(flood, finding("We grieve with the ferrymen", kind="letter", occasion="loss of eleven boats", printed=False))
    ferry = letter(written="2030-05-03", occasion="the 36th jubilee of the ferry")
    assert not same_letter(ferry, finding(ONE, occasion="the ferry's 40th jubilee", printed=False))


@pytest.mark.parametrize(("one", "two"), [("greeting", "congratulation"), ("reply", "thanks"), ("condolence", "sympathy"), ("letter", "reply")])
def test_agencies_name_one_message_by_kinds_of_one_family(one, two):
    assert same_letter(letter(written="2030-05-03", kind=one), finding(kind=two))


@pytest.mark.parametrize(("one", "two"), [("greeting", "condolence"), ("reply", "congratulation"), ("new-year card", "sympathy")])
def test_kinds_of_two_families_are_two_letters(one, two):
    assert not same_letter(letter(written="2030-05-03", kind=one), finding(kind=two))


def test_written_here_and_received_there_are_one_letter_when_the_words_agree():
    assert same_letter(letter(written="2030-05-03"), finding(day="2030-05-05", day_is="received")) == "its words"
    assert not same_letter(letter(written="2030-05-03"), finding(DIFFERENT, day="2030-05-05", day_is="received"))


def test_nothing_is_received_before_it_was_written():
    assert not same_letter(letter(written="2030-05-03"), finding(day="2030-05-01", day_is="received"))


def test_two_agencies_report_on_two_days():
    assert same_letter(letter(published="2030-05-03"), finding(day=None, reported="2030-05-04")) == "its words"
    assert not same_letter(letter(published="2029-05-03"), finding(day=None, reported="2030-05-04"))


def test_day_alone_is_enough_for_a_short_quotation():
    assert same_letter(letter("calm water", written="2030-05-03"), finding("rich catches", printed=False)) == "its day"


def test_undated_quotation_is_known_by_a_run_of_words():
    quoted = finding("recalled the lifeboats of last winter and wished", day=None, printed=False)
    assert same_letter(letter(written="2030-05-03"), quoted) == "its words"
    assert not same_letter(letter(written="2030-05-03"), finding("calm water", day=None, printed=False))


def test_article_cannot_quote_a_letter_that_is_yet_to_come():
    quoted = finding("recalled the lifeboats of last winter and wished", day=None, printed=False, reported="2030-05-01")
    assert not same_letter(letter(written="2030-05-03"), quoted)


def test_soft_hyphens_typography_and_insertions_hide_no_words():
    quoted = finding("recalled the life\u00adboats of “last” winter and [the president] wished", day=None, printed=False)
    assert same_letter(letter(written="2030-05-03"), quoted) == "its words"


def test_month_of_a_letter_does_not_deny_its_day():
    assert same_letter(letter(written="2030-05"), finding())
    assert not same_letter(letter(written="2030-04"), finding())


RECALLED = "Your Excellency, I still see the two of us carrying the lantern across the frozen pass while the whole valley held its breath"
OF_EVERY_YEAR = "I accept with pleasure the further strengthening of the comprehensive strategic partnership between our two countries, and wish you good health and great success in your responsible work"


@pytest.mark.parametrize(
    ("ours", "reported"),
    [
        (OF_EVERY_YEAR, "2034-05-04"),  # formulas that a letter of another year has too
        ("greets the people on the occasion of the 40th jubilee of the ferry", "2034-05-04"),
        ("wish you good health and great success in your responsible work", None),  # a page that tells no day
    ],
)
def test_formulas_make_letters_of_different_years_no_one_letter(ours, reported):
    known = Letter("x", "Ada", "Bo", "letter", (Witness("a", (Excerpt(OF_EVERY_YEAR + " and the people on the occasion of the 36th jubilee of the ferry"),), published="2030-05-04"),))
    assert not same_letter(known, finding(ours, day=None, printed=False, reported=reported, kind="letter"))
    assert not same_letter(known, finding(ours, day=None, printed=True, reported=reported, kind="letter"))


def test_formula_shared_at_one_time_is_no_letter_either():
    known = Letter("x", "Ada", "Bo", "letter", (Witness("a", (Excerpt("warmly greets the people on the occasion of the spring fair"),), published="2030-05-04"),))
    assert not same_letter(known, finding("thanks the people on the occasion of the harvest", day=None, printed=False, reported="2030-05-05", kind="letter"))


@pytest.mark.parametrize("ours", [RECALLED, "still see the two of us carrying the lantern across the frozen pass"])
def test_letter_quoted_years_later_is_known_by_words_of_its_own(ours):
    known = Letter("x", "Ada", "Bo", "letter", (Witness("a", (Excerpt(RECALLED),), published="2030-05-04"),))
    assert same_letter(known, finding(ours, day=None, printed=False, reported="2034-09-01", kind="letter")) == "its words"
