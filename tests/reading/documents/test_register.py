"""Which document a mention means: the rules of the register one by one, on mentions as a sentence gives them."""

from __future__ import annotations

from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.documents.register import RESTATED, Register
from tonetrack.reading.people import Party

KIM = Party("Kim Jong Un", leader=True, country="North Korea")
CHOE = Party("Choe Son Hui", leader=True, country="North Korea")
XI = Party("Xi Jinping", leader=True, country="China")
PUTIN = Party("Vladimir Putin", leader=True, country="Russia")
MAO = Party("Mao Zedong", leader=True, country="China")


def told(*mentions: Mention | None) -> tuple[Register, list[Document]]:
    """The register of an article with one mention a sentence (None for a sentence without), and the document of each."""
    register = Register()
    return register, [register.take(mention, number) for number, mention in enumerate(mentions, start=1) if mention]


def documents(*mentions: Mention | None) -> list[int]:
    """Which document each mention means, by number in the order they are first told."""
    register, found = told(*mentions)
    return [register.documents.index(document) for document in found]


def a(noun: str = "letter", kind: str = "letter", **told: object) -> Mention:
    return Mention(kind, noun=noun, new=True, **told)


def the(noun: str = "letter", kind: str = "letter", **told: object) -> Mention:
    return Mention(kind, noun=noun, definite=True, **told)


# ------------------------------------------------------------------ what agrees


def test_the_letter_is_the_one_told_and_grows_by_what_is_told_of_it():
    register, (first, second) = told(a(sender=KIM), the(recipient=XI, date="2030-05-03", basis="stated"))
    assert first is second is register.focus
    assert (first.sender, first.recipient, first.date, first.basis) == (KIM, XI, "2030-05-03", "stated")
    assert first.is_letter


def test_what_was_told_first_stands():
    _, (letter, _) = told(a(sender=KIM, date="2030-05-03", basis="stated"), the(date="2030-05-03", basis="weekday before the page's date", noun="message"))
    assert (letter.basis, letter.noun) == ("stated", "letter")


def test_a_letter_is_one_between_two_leaders_and_an_answer_may_be_to_nobody_named():
    assert [Document(kind, KIM, reader).is_letter for kind, reader in (("letter", XI), ("letter", None), ("letter", KIM), ("reply", None), ("op-ed", XI))] == [True, False, False, True, False]
    assert not Document("letter", KIM, XI, elsewhere=True).is_letter
    assert told(a(sender=KIM, recipient=KIM))[1][0].recipient is None


def test_a_document_told_as_an_answer_or_as_exchanged_is_one():
    _, (_, answer, _) = told(a(sender=XI, recipient=KIM), a("card", sender=KIM, recipient=XI), the("reply", "reply", sender=KIM))
    assert answer.kind == "reply"
    _, (letters, _) = told(a("letters", many=True), Mention("letter", definite=True, many=True, mutual=True, pair=(KIM, XI)))
    assert letters.mutual and letters.pair == (KIM, XI)


def test_greetings_to_the_people_in_a_letter_do_not_send_it_to_them():
    _, (letter, again) = told(a(sender=KIM, recipient=XI), the("greetings", elsewhere=True))
    assert letter is again and letter.is_letter


def test_a_sender_told_by_a_place_is_loose_until_he_is_named():
    _, (letter, _) = told(a(sender=KIM, loose=True), the())
    assert letter.loose
    _, (letter, _) = told(a(sender=KIM, loose=True), the(sender=KIM))
    assert not letter.loose


def test_a_mention_is_of_another_document_where_sides_kind_number_or_day_differ():
    letter = a(sender=KIM, recipient=XI, date="2030-05-03")
    for other in (
        the(sender=PUTIN), the(recipient=PUTIN), the(sender=XI), the(recipient=KIM), the("letters", many=True), the("speech", "speech"), the(date="2030-05-04"),
        the(year=2029), the(undated=True), the(elsewhere=True),
    ):  # fmt: skip
        assert documents(letter, other) == [0, 1], other
    assert documents(a(sender=KIM), the(recipient=KIM)) == [0, 1]
    assert documents(a(sender=KIM, elsewhere=True), the(sender=KIM, recipient=XI)) == [0, 1]


def test_of_a_letter_whose_year_is_told_no_other_year_is():
    assert documents(a(sender=KIM, year=2029), the(date="2028-05-03")) == [0, 1]
    assert documents(a(sender=KIM, year=2029), the(date="2029-05-03")) == [0, 0]


def test_a_letter_by_nobody_named_is_not_the_leaders_told_before():
    assert documents(a(sender=KIM), a()) == [0, 1]
    assert documents(a(), a()) == [0, 0]


def test_a_letter_is_no_answer_told_of():
    assert documents(the("reply", "reply"), Mention("letter", noun="letter")) == [0, 1]
    assert documents(the("reply", "reply"), the()) == [0, 0]


def test_what_is_written_is_not_by_mouth():
    assert documents(a("telegram", sender=KIM), the("message", "verbal message")) == [0, 1]
    assert documents(a("message", sender=KIM), the("message", "verbal message")) == [0, 0]
    assert documents(a("message", sender=KIM), a("message", "verbal message", sender=KIM)) == [0, 1]


def test_a_message_by_mouth_beside_a_letter_is_another():
    register = Register()
    letter = register.take(a("message", sender=KIM), 1)
    assert register.take(the("message", "verbal message"), 1) is not letter


def test_letters_exchanged_between_others_are_others():
    exchange = Mention("letter", definite=True, many=True, mutual=True, pair=(KIM, XI))
    assert documents(exchange, Mention("letter", definite=True, many=True, mutual=True, pair=(KIM, PUTIN))) == [0, 1]
    assert documents(exchange, Mention("letter", definite=True, many=True, mutual=True)) == [0, 0]


def test_a_meeting_of_others_is_another():
    meeting = Mention("speech", definite=True, present=(KIM, XI))
    assert documents(meeting, Mention("speech", definite=True, present=(KIM,)), Mention("speech", definite=True, present=(KIM, PUTIN))) == [0, 0, 1]


# ------------------------------------------------------------------ which of those that agree


def test_a_letter_once_more_is_the_one_of_the_lead_only_by_the_same_noun_and_near_the_top():
    assert documents(a(sender=KIM), a(sender=KIM)) == [0, 0]
    assert documents(a(sender=KIM), a("card", sender=KIM)) == [0, 1]
    assert documents(a(sender=KIM), a("message", sender=KIM)) == [0, 0]
    assert documents(a(sender=KIM), *[None] * RESTATED, a(sender=KIM)) == [0, 1]
    assert documents(a(sender=KIM, date="2030-05-03"), *[None] * RESTATED, a(sender=KIM, date="2030-05-03")) == [0, 0]


def test_the_letter_is_one_called_so_not_a_message_that_nobody_sent():
    assert documents(a(sender=KIM, recipient=XI), a("message"), the()) == [0, 1, 0]
    assert documents(a(sender=KIM, recipient=XI), a("message"), the("message")) == [0, 1, 1]


def test_that_letter_is_the_one_spoken_of_last():
    assert documents(a(sender=KIM), a("card", sender=XI), the(pointed=True)) == [0, 1, 1]
    assert documents(a(sender=XI), a("card", sender=KIM, older=True), the(pointed=True)) == [0, 1, 1]


def test_the_earlier_letter_is_not_the_answer_just_told():
    earlier = the(known=True, older=True)
    assert documents(a(sender=KIM), a("reply", "reply", sender=XI, recipient=KIM), earlier) == [0, 1, 0]
    assert documents(the("reply", "reply", sender=XI, recipient=KIM), earlier) == [0, 0]  # where no other is told


def test_an_exchange_told_from_its_beginning_does_not_begin_with_the_answer_that_ended_it():
    exchange = Mention("letter", definite=True, many=True, mutual=True, pair=(KIM, XI))
    assert documents(the("reply", "reply"), exchange, the())[2] == 2


def test_the_reply_to_somebody_is_the_letter_to_him_told_before():
    assert documents(a(sender=KIM, recipient=XI), the("reply", "reply", recipient=XI)) == [0, 0]  # "Kim has thanked Xi. State media carried the reply to Xi"


def test_an_answer_is_not_its_writers_letter_from_before():
    assert documents(a(sender=KIM, recipient=XI), a(sender=XI, recipient=KIM), the("reply", "reply", sender=KIM)) == [0, 1, 2]
    assert documents(a(sender=XI, recipient=KIM), a(sender=KIM, recipient=XI), the("reply", "reply", sender=KIM)) == [0, 1, 1]
    assert documents(a(sender=KIM, recipient=XI), a("message", sender=XI), the("reply", "reply", sender=KIM)) == [0, 1, 2]
    assert documents(a(sender=KIM, recipient=XI), a("message", sender=XI, elsewhere=True), the("reply", "reply", sender=KIM)) == [0, 1, 0]


def test_an_answer_told_stays_the_answer_when_the_other_writes_again():
    answered = [a(sender=XI, recipient=KIM), the("reply", "reply", sender=KIM, recipient=XI), a("card", sender=XI, recipient=KIM)]
    assert documents(*answered, the("reply", "reply", sender=KIM)) == [0, 1, 2, 1]


def test_of_letters_exchanged_on_a_day_neither_is_later():
    register = Register()
    register.take(Mention("letter", definite=True, many=True, mutual=True, pair=(KIM, XI), date="2030-05-03"), 1)
    kims, _ = register.take(the(sender=KIM), 1), register.take(the(sender=XI), 2)
    assert register.take(the("reply", "reply", sender=KIM), 3) is kims


def test_the_cable_of_a_day_is_the_one_of_that_day():
    dated, undated = a("cable", sender=KIM, date="2030-05-03"), a("card", sender=KIM, undated=True)
    assert documents(dated, undated, the(date="2030-05-03")) == [0, 1, 0]


def test_a_recalled_letter_is_one_told_as_such():
    assert documents(a(sender=KIM), the(sender=KIM, older=True)) == [0, 1]
    assert documents(a(sender=KIM), the(sender=KIM, older=True), the(sender=KIM)) == [0, 1, 0]
    assert documents(a(sender=KIM, older=True), the(sender=KIM)) == [0, 0]  # where none else fits


def test_the_second_is_known_by_its_day_only():
    first, second = a(sender=KIM, date="2030-05-03"), Mention("letter", one_of=True)
    assert documents(first, second) == [0, 1]
    assert documents(first, Mention("letter", one_of=True, sender=KIM, date="2030-05-03")) == [0, 0]
    assert documents(first, Mention("letter", one_of=True, sender=KIM)) == [0, 1]


def test_an_op_ed_is_called_a_letter_where_its_author_wrote_none():
    op_ed = a("op-ed", "op-ed", sender=PUTIN)
    assert documents(op_ed, the(printed=True)) == [0, 0]
    assert documents(op_ed, the()) == [0, 0]
    assert documents(op_ed, a(sender=PUTIN), the()) == [0, 1, 1]


def test_an_answer_of_nobody_told_is_the_one_that_another_of_his_state_signed():
    _, (_, answer, signed) = told(a(sender=XI, recipient=KIM), the("reply", "reply"), the("reply", "reply", sender=CHOE))
    assert answer is signed
    assert (answer.sender, answer.inferred) == (CHOE, False)


# ------------------------------------------------------------------ what those told beside let one know


def test_the_answer_is_by_whoever_the_letter_before_was_to():
    _, (_, answer) = told(a(sender=KIM, recipient=XI), the("reply", "reply"))
    assert (answer.sender, answer.recipient) == (XI, KIM)
    _, (_, answer) = told(a(sender=KIM, recipient=XI), the("reply", "reply", sender=XI))
    assert answer.recipient == KIM


def test_letters_exchanged_share_their_day_and_are_to_the_other_side():
    exchange = Mention("letter", definite=True, many=True, mutual=True, pair=(KIM, XI), date="2030-05-03", basis="stated")
    _, (_, kims, xis, kims_second) = told(exchange, the(sender=KIM), the(sender=XI), a("card", sender=KIM))
    assert [(one.recipient, one.date) for one in (kims, xis)] == [(XI, "2030-05-03"), (KIM, "2030-05-03")]
    assert kims_second.date is None
    assert told(exchange, a(sender=PUTIN, recipient=MAO))[1][1].date is None


def test_both_letters_are_dated_by_one_day():
    both = the("letters", many=True, date="2030-05-03", basis="stated")
    _, (kims, xis, old, _) = told(a(sender=KIM, recipient=XI), a("card", sender=XI, recipient=KIM), the(sender=PUTIN, older=True), both)
    assert [one.date for one in (kims, xis, old)] == ["2030-05-03", "2030-05-03", None]
    assert told(a(sender=KIM, date="2030-05-03"), a("card", sender=KIM), both)[1][1].date is None  # his letter of that day is another


def test_the_second_is_of_the_series_told_before():
    _, (_, second) = told(a("letters", sender=KIM, recipient=XI, many=True), Mention("letter", one_of=True))
    assert (second.sender, second.recipient) == (KIM, XI)
    _, (_, second) = told(a(sender=KIM, recipient=XI), Mention("letter", one_of=True))
    assert (second.sender, second.recipient) == (KIM, XI)
    _, (*_, second) = told(a("letters", sender=KIM, recipient=XI, many=True), a("card", sender=PUTIN, recipient=MAO), Mention("letter", one_of=True))
    assert (second.sender, second.recipient) == (KIM, XI)


def test_what_is_named_in_passing_is_not_spoken_of():
    register, (letter, _) = told(a(sender=KIM), a("card", sender=XI, background=True))
    assert register.focus is letter
    register, (letter, _) = told(a(sender=KIM), the("letters", many=True, sender=KIM))
    assert register.focus is letter


def test_the_counterpart_is_the_other_side_of_the_last_letter():
    register, (first, _) = told(a(sender=KIM, recipient=XI), a("card", sender=PUTIN, recipient=KIM))
    assert [register.counterpart(KIM), register.counterpart(XI), register.counterpart(KIM, until=first), register.counterpart(MAO)] == [PUTIN, KIM, XI, None]
