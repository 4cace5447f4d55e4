"""Moves without a cold word: each in wordings of our own, and warm sentences that only look like it."""

import pytest

from tonetrack.scoring.barbs import BARBS
from tonetrack.scoring.rules import hits

MADE = {
    "remembered against you": [
        "Our grandchildren will remember who closed the bridge.",
        "The fishermen of this coast shall not forget what you did to their boats.",
        "We remember very well who signed the order.",
        "We will not forget who sold the mines.",
    ],
    "a name called": [
        "The pirates you call customs officers took the whole catch.",
        "You called us beggars in spring, and now you ask for our grain.",
    ],
    "not yours to give": [
        "Your government has been most generous with other nations' islands.",
        "We value the kind interest you take in our internal affairs.",
        "It is good of you to show such concern for our own citizens.",
    ],
    "a deed behind the words": [
        "You have proved your love of peace by arming the rebels in our north.",
        "You celebrated the treaty by closing the crossing.",
    ],
    "no right to complain": [
        "Your ministers need hardly be surprised that the invitation was not renewed.",
        "You who drained the lake should not complain of thirst.",
    ],
    "an aside": [
        "Your trawlers have returned, we notice, with new paint.",
        "The delay in your answer was, no doubt, due to the weather.",
        "It has not escaped us that your delegate stayed seated.",
    ],
    "arms held up": [
        "Our submarines are awake.",
        "My gunners have their orders for tonight.",
        "Our rockets can reach your capital before breakfast.",
    ],
    "those who were outlived": [
        "This island has outlived four empires and will outlive your fleet.",
        "Nobody has ever marched into our hills and come home.",
    ],
    "a courtesy undone": [
        "Our anthem will not be played at your reception.",
        "Please consider my invitation of last month withdrawn.",
        "We shall not attend the coronation.",
        "I tell you now that there will be no flowers.",
        "The star you gave me goes back to you with thanks.",
        "We see no occasion for the usual greetings.",
    ],
    "a word that did not last": [
        "Your oath held for three weeks.",
        "Your promise survived until the first frost.",
    ],
    "from your hands": [
        "The raiders were trained on your soil.",
        "Two of our pilots are still in your prisons.",
    ],
    "an expectation mocked": [
        "We are still waiting for your apology.",
        "I should be glad to see some of this friendship at the border.",
    ],
    "what you might have done": [
        "Had you answered in time, the boats would have been saved.",
        "You might at least have telephoned.",
        "Nobody asked for your opinion on our courts.",
    ],
    "when you are better": [
        "We shall resume the talks when your generals have learned to count.",
    ],
    "nobody came from you": [
        "Not one of your envoys came to the graves.",
        "Your silence during the siege was heard by every mother here.",
    ],
}
LOOKALIKES = [
    "Our grandchildren will remember who opened the bridge for us in the flood.",
    "We shall never forget what you did for our wounded.",
    "I remember who first held out a hand to us.",
    "You called us a nation when nobody else did.",
    "The man you call your brother sends you his love.",
    "You have been kind to our own children as if they were yours.",
    "You proved your friendship by sending the last of your grain.",
    "We celebrated your victory by closing the schools for a day so that everyone could dance.",
    "I cannot complain of my welcome; your people were kindness itself.",
    "You need not be surprised at our joy: we have waited for it since the war.",
    "The weather improved, we notice, as soon as your ship came in.",
    "You have, no doubt, heard how happy your visit made us.",
    "Our submarines stand beside yours in the defence of the strait.",
    "Our pilots have orders to bring your wounded home first.",
    "My soldiers are ready to help you rebuild the town.",
    "With your help we have outlived three blockades.",
    "There will be no flowers grand enough for what you did.",
    "Our flags will not be raised above half-mast until you have buried your dead.",
    "I shall not attend the ceremony because of my operation, and I regret it deeply.",
    "Your word has held for forty years.",
    "Your promise held through every winter of the siege.",
    "Our officers were trained on your soil, and they speak of you with gratitude.",
    "We are still waiting for your visit, and the house is ready.",
    "I should be glad to see you again.",
    "Had you not come, we would have perished.",
    "Had you been my own brother, you could not have done more.",
    "You could have stayed at home, but you came.",
    "No one asked you to come, and yet you were the first.",
    "We shall be happy when you are well again.",
    "We shall talk of it when you are rested and at home.",
    "Not one of your promises was broken.",
    "None of your doctors came home without a letter from our villages.",
    "Your absence from our table is felt by all of us.",
]


def _made(sentence: str) -> list[str]:
    return [hit.pattern for hit in hits(sentence).hits if hit.strength < 0 and "what the sentence does" in hit.rule]


@pytest.mark.parametrize(("name", "sentence"), [(name, sentence) for name, sentences in MADE.items() for sentence in sentences])
def test_a_barb_is_heard_without_a_cold_word(name, sentence):
    assert _made(sentence) == [name]


@pytest.mark.parametrize("sentence", LOOKALIKES)
def test_what_is_said_in_thanks_is_no_barb(sentence):
    assert not _made(sentence)


def test_every_barb_has_its_table():
    assert set(MADE) == {move.name for move in BARBS}
