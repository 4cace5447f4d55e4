"""How a letter calls its reader: by name is personal, by office is protocol."""

import pytest

from tonetrack.scoring import explain_warmth
from tonetrack.scoring.address import by_name
from tonetrack.scoring.rules import hits


@pytest.mark.parametrize(
    "opening",
    ["Dear Ingrid,", "My dear Kwame:", "Dear Pavel Andreevich,", "Dear Farid Rashid oglu.", "Dear Åse, thank you", "Dear José Ramón:"],
)
def test_a_reader_called_by_name_is_called_personally(opening):
    assert by_name(opening, 0)


@pytest.mark.parametrize(
    "opening",
    ["Dear Mr. Okafor,", "Dear Mister President,", "Dear Prime Minister,", "Dear President Lindqvist!", "Dear Secretary General,", "Dear Comrades,",
     "Dear Friends,", "Dear Sir,", "Dear Colleague:", "Your Excellency,", "Dear Ingrid and Olof have come", "Dear to us is peace,", "Esteemed Kwame,",
     "We met dear Ingrid, and"],
)  # fmt: skip
def test_one_called_by_office_or_not_addressed_is_not(opening):
    assert not by_name(opening, 0)


def test_a_name_makes_the_same_letter_warmer():
    body = "Thank you for your letter of 4 May. Our delegations will meet in June."
    by_first_name, by_office = explain_warmth(f"Dear Ingrid,\n\n{body}"), explain_warmth(f"Dear Prime Minister,\n\n{body}")
    assert by_first_name.score > by_office.score + 0.05
    assert any(reason.text == "Dear Ingrid" and reason.rule == "called by name" for reason in by_first_name.reasons)


def test_a_name_outweighs_the_single_words_it_stands_in():
    assert [hit.pattern for hit in hits("Dear Victor, thank you.").hits if hit.strength] == ["dear (a name)", "thank"]
