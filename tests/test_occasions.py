from __future__ import annotations

import pytest

from tonetrack.corpus import load_corpus
from tonetrack.occasions import RECURRING, occasion_of
from tonetrack.series import occasions_table


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("74th DPRK founding anniversary", "congratulation", "DPRK founding day"),
        ("71st founding anniversary of the Democratic People's Republic of Korea", "", "DPRK founding day"),
        ("70th PRC founding anniversary", "congratulation", "PRC founding day"),
        ("75th founding anniversary of the WPK", "congratulation", "WPK anniversary"),
        ("95th founding anniversary of the CPC", "congratulation", "CPC anniversary"),
        ("75th anniversary of diplomatic relations", "greeting", "ties and treaty"),
        ("60th anniversary of the 1961 treaty", "congratulation", "ties and treaty"),
        ("Xi's 65th birthday", "congratulation", "birthday"),
        ("New Year 2024", "greeting", "New Year"),
        ("re-election as PRC president", "congratulation", "election or congress"),
        ("thanks for 74th-anniversary greetings", "reply", "reply"),
        ("Thanks after the state visit", "letter", "reply"),
        ("China Eastern MU5735 crash", "condolence", "condolence"),
        ("Sympathy over the outbreak", "letter", "condolence"),
        ("special envoy in Beijing", "letter", ""),
        ("", "", ""),
    ],
)
def test_an_occasion_is_told_from_its_entry(text, kind, name):
    assert occasion_of(text, kind) == name


def test_nearly_every_message_of_the_catalogue_has_an_occasion():
    exchanges = load_corpus().exchanges
    named = [occasion_of(text, kind) for text, kind in zip(exchanges["occasion"], exchanges["kind"])]
    assert sum(map(bool, named)) / len(named) > 0.9 and set(named) - {""} <= set(RECURRING)


def test_scores_and_ratings_stand_in_columns_of_their_own():
    table = occasions_table(load_corpus())
    assert table["coded"].notna().sum() > 50 and 0 < table["warmth"].notna().sum() <= 6
    assert {(sender, recipient) for sender, recipient in zip(table["sender"], table["recipient"])} == {
        ("Kim Jong Un", "Xi Jinping"), ("Xi Jinping", "Kim Jong Un"),
    }  # fmt: skip
