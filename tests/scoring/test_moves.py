"""What a sentence does to its reader: each move in several wordings of our own, and sentences that only look like it."""

import pytest

from tonetrack.scoring import explain_warmth
from tonetrack.scoring.acts import MOVES
from tonetrack.scoring.hits import Hit
from tonetrack.scoring.rules import hits
from tonetrack.scoring.warmth import read

MADE = {
    "a threat under a condition": [
        "If the flights go on, we shall be forced to answer them.",
        "Unless the levy is repealed, my Government will have no choice but to close the canal.",
        "Should you persist, we shall take the necessary measures.",
    ],
    "no choice left": ["I shall have no alternative but to publish your letters."],
    "the consequences laid on you": [
        "You alone will bear the consequences.",
        "You will answer for this before history.",
        "The responsibility for the war will rest with your court.",
    ],
    "your words held up to you": [
        "You speak of solidarity as a hawk speaks of hens.",
        "You talk of trust, and your clerks open our letters.",
        "You preach peace to us; your gunners seem to have missed the sermon.",
        "You call it a loan, but no bank charges blood for interest.",
        "You ask for our patience, yet you have none with our fishermen.",
        "You congratulate us on our elections with the warmth of a wet glove.",
        "You, who speak so finely of kinship, were the first to bar the road.",
    ],
    "a courtesy withheld": [
        "There will be no handshake between us.",
        "No wreath of ours shall lie on your monument.",
        "You should expect no greetings from us.",
        "The promises you made us were broken.",
        "Our invitation has not been answered.",
        "The seat kept for your envoy stayed empty.",
    ],
    "a right reserved": ["My Government reserves the right to protect its citizens."],
    "a day set": [
        "You have until noon to clear the bridge.",
        "Your garrison must leave the island within ten days.",
        "Unless the sailors are released by Monday, our ambassador will leave.",
    ],
    "a warning": ["I must warn you that our patience is not without end."],
    "a demand": [
        "We demand the immediate release of the sailors.",
        "My Government expects a full apology.",
        "Withdraw your troops from the pass.",
    ],
    "a refusal": [
        "My Government cannot accept the reasoning of your note.",
        "We reject your claim.",
        "I am unable to attend the ceremony.",
        "We see no basis for such talks.",
        "There is at present no need for a meeting between us.",
        "I thank you for the offer of an envoy, of which we have no need.",
    ],
    "a gift returned": ["I return herewith the sword that you sent me.", "Your note is returned."],
    "no answer": [
        "Our three letters have remained without a reply.",
        "To my note no answer has come.",
        "We have received no explanation.",
        "Your reply passes over it in silence.",
    ],
    "a rupture": [
        "I have recalled our ambassador.",
        "We have called back our trade representative until further notice.",
        "We hereby suspend all deliveries of oil.",
        "The state visit is hereby cancelled.",
        "Our treaty is null and void.",
        "Your consul has been asked to leave our capital.",
    ],
    "a reproach": [
        "Your Government has once more broken its word.",
        "You have answered our note with an insult.",
        "You lied to us.",
        "You promised us grain and sent us inspectors.",
        "It was done without informing us.",
        "You threaten us with hunger.",
    ],
    "a disappointment": [
        "We had hoped for a friendly word.",
        "I took you for a man of honour.",
        "We expected better of you.",
        "One would have wished for a warmer word from you to us.",
        "We would have liked to hear it from you.",
        "We had believed your nation to be our friend.",
        "It would have been more courteous to ask us first.",
    ],
    "a maxim held up": [
        "Friends do not read one another's letters.",
        "Good neighbours do not join the hunt.",
        "A friend would not have signed that paper.",
        "This is no way to treat a friend.",
    ],
    "a regret told": [
        "To our deep regret your delegates voted with the barons.",
        "It saddens us that an old friend should speak in that tone.",
        "We note with regret that the joint celebrations were dropped.",
    ],
    "the past held up": [
        "There was a time when your fathers were the first at our gate.",
        "Once we broke bread together; now we pass each other salt through a fence.",
        "In better days your envoys sang at our table.",
    ],
    "frankness announced": [
        "I must say to you openly that this was no way to treat a guest.",
        "Honesty compels me to add that your offer pleased nobody here.",
        "Let me be frank with you: the embankment was a mistake.",
        "With all due respect, your government has misjudged us.",
        "I feel obliged to tell you candidly that the friendship of our houses has suffered.",
    ],
    "what cannot be understood": [
        "It is hard for us to see how a friend could sign such a paper.",
        "We find it difficult to reconcile the toast you gave with the levy that followed.",
        "Our long friendship makes it all the more regrettable that you kept away.",
        "I fail to understand why your envoy left our hall.",
        "It passes my understanding that a neighbour should count our sheep.",
    ],
    "advice that warns": [
        "Your regent would be wise not to count on our winter.",
        "You would do well not to mistake our courtesy.",
        "You had better remember who holds the pass.",
        "It would be prudent of you to read our treaty once more.",
    ],
    "thanks that decline": [
        "We thank you for the offer of tents, but we can put up our own.",
        "We are grateful for the invitation; we are, however, unable to come.",
        "While grateful for your concern, we prefer to settle this among ourselves.",
        "My thanks for the advice; we shall keep our own counsel.",
    ],
    "left alone": [
        "You left us to face the flood alone.",
        "For all your songs of brotherhood you looked away while our ports burned.",
        "In the hardest winter your court left us without bread.",
        "You were nowhere to be seen when the river rose.",
    ],
    "a note taken": ["We note that your wishes came six weeks late.", "I note from your letter that all is well between us."],
    "a pointed question": [
        "I should be glad to know who gave that order.",
        "We wonder what your friendship means.",
        "I should be grateful if your pilots could in future keep to their side.",
    ],
    "your forces on our ground": [
        "Your troops crossed our frontier at dawn.",
        "This morning your aircraft bombed our harbour.",
        "Boats flying your flag have entered our waters.",
    ],
}
LOOKALIKES = [
    "Friends do not need many words.",
    "Brothers do not count what they give.",
    "To my regret I cannot be with you at the feast.",
    "It saddens us to hear of the loss of your ship.",
    "Once we were enemies; now our sons marry your daughters.",
    "There was a time when you fed us, and we have not forgotten.",
    "I will tell you frankly how much I have missed you.",
    "To be honest, we have come to love your songs.",
    "It is difficult to see how we could have lived through it without you.",
    "It would be wise for us both to keep the channel open.",
    "You would do well to rest after such a journey.",
    "Thank you for the lamp; I cannot tell you how it lights my desk.",
    "I thank you, but words cannot express what I feel.",
    "Others left us to fight alone; you came.",
    "There is no need for words between brothers.",
    "I would have liked nothing better than to stay with you.",
    "If your country is attacked, we shall be forced to come to its defence.",
    "If they attack again, we shall have no choice but to strike back.",
    "Should you ever need our help, we shall take the necessary steps at once.",
    "Whoever attacks you will answer for it.",
    "I must leave by Friday, but my heart stays with you.",
    "If the bridge is opened by Monday, we shall meet upon it.",
    "We expect your return with joy.",
    "I cannot accept your thanks for so little.",
    "I return your visit with the greatest pleasure.",
    "Not one of my letters to you has been left without an answer.",
    "Forgive me that your letter has remained without a reply.",
    "Nothing can sever our relations.",
    "I recall our talks with pleasure.",
    "The visit is cancelled because of my illness.",
    "I had hoped to see you in the spring.",
    "You came sooner than we had expected.",
    "Without you it would have been better to stay at home.",
    "I note with satisfaction that our ministers have met.",
    "I would like to know when you are well again.",
    "You have never deceived us.",
    "You speak of our poets as a brother who knew them.",
    "You call us brothers, and brothers we are.",
    "You ask for our help, and it is on the way.",
    "You congratulate us on the harvest, and we thank you with all our hearts.",
    "You invite us to your jubilee, and we shall gladly come.",
    "You talk of peace, and we share your hope.",
    "No telegram can express our joy at your recovery.",
    "Not one of the promises you made us was broken.",
    "Our visit was lost to the storm.",
    "You promised me a song and you kept your word.",
    "You have broken the siege of our city.",
    "You have rejected every offer of our enemies.",
    "Your soldiers attacked the enemy beside ours.",
    "We wept over your soldiers who were killed in our defence.",
    "Your troops crossed the river to help our people.",
]


@pytest.mark.parametrize(("name", "sentence"), [(name, sentence) for name, sentences in MADE.items() for sentence in sentences])
def test_a_move_is_heard_in_whatever_words(name, sentence):
    assert [hit.pattern for hit in hits(sentence).hits if hit.strength < 0 and "what the sentence does" in hit.rule] == [name]


@pytest.mark.parametrize("sentence", LOOKALIKES)
def test_what_is_done_for_the_reader_or_not_done_is_no_move(sentence):
    assert not [hit for hit in hits(sentence).hits if "what the sentence does" in hit.rule]


def test_every_move_has_its_table():
    assert set(MADE) == {move.name for move in MOVES}


def test_a_move_takes_in_the_phrases_it_is_made_of_and_shows_where_it_stands():
    sentence = "We strongly demand the immediate withdrawal of your occupation army."
    (made,) = [hit for hit in hits(sentence).hits if isinstance(hit, Hit) and hit.strength < 0 and "what the sentence does" in hit.rule]
    assert made.strength < next(move.strength for move in MOVES if move.name == made.pattern) + 1e-9
    reasons = [reason for reason in explain_warmth(sentence).reasons if reason.pattern == made.pattern]
    assert reasons and sentence[reasons[0].start : reasons[0].end].startswith("We strongly demand")


def test_moves_can_be_switched_off():
    assert not [hit for hit in hits("You have until noon to clear the bridge.", off={"moves"}).hits if "what the sentence does" in hit.rule]


def test_a_letter_is_half_what_its_gravest_act_is():
    before = "I have read your note of the third. Our officials have met four times. The matter of the canal is known to you."
    act = "You have until noon to clear the bridge."
    alone, letter = read(act).score, read(f"{before} {act}")
    assert alone < letter.score < 0.5 * alone + 0.05
    explained = explain_warmth(f"{before} {act}")
    assert sum(part.effect for part in (*explained.reasons, *explained.rest)) == pytest.approx(letter.score, abs=1e-3)


def test_a_move_takes_in_the_phrases_it_is_made_of_and_leaves_those_beside_it():
    found = hits("We cherish the old friendship between our peoples, but your shameless envoy must leave within ten days.").hits
    assert [hit.pattern for hit in found if hit.strength] == ["cherish", "old friendship", "shameless", "a day set"]
    (taken,) = (hit for hit in hits("You left us to face the enemies of our friendship alone.").hits if hit.strength)
    assert taken.pattern == "left alone"
