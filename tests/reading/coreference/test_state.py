"""What an article has told so far, as one record."""

import pytest

from tonetrack.reading import roster_of
from tonetrack.reading.coreference.state import State
from tonetrack.reading.documents.document import Mention
from tonetrack.reading.people import Party

KIM, XI, PUTIN = (Party(name, leader=True) for name in ("Kim Jong Un", "Xi Jinping", "Vladimir Putin"))


def state_of(*leaders):
    state = State(roster_of(), None)
    for leader in leaders:
        state.see(leader)
    return state


def test_who_is_spoken_of_now_is_seen_last():
    state = state_of(KIM, XI, KIM)
    assert state.seen == [XI, KIM]
    assert state.leaders == [KIM, XI]


def test_the_counterpart_is_the_other_of_two_leaders_and_of_three_nobody():
    assert state_of(KIM, XI).counterpart(KIM) == XI
    assert state_of(KIM, XI, PUTIN).counterpart(KIM) is None


def test_a_letter_tells_the_counterpart_whoever_else_is_named():
    state = state_of(KIM, XI, PUTIN)
    state.take(Mention("letter", sender=PUTIN, recipient=KIM))
    assert state.counterpart(KIM) == PUTIN


def test_a_document_is_of_the_sentence_being_read():
    state = state_of(KIM)
    state.number = 4
    assert state.take(Mention("letter", sender=KIM)).sentence == 4


def test_a_field_that_nobody_declared_is_refused():
    with pytest.raises(AttributeError):
        state_of().subjct = KIM
