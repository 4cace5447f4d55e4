"""What a phrase counts in its place: each rule of reading, on sentences of our own."""

import pytest

from tonetrack.scoring import explain_warmth
from tonetrack.scoring.hits import Hit
from tonetrack.scoring.rules import hits
from tonetrack.scoring.sides import turn_from_friends
from tonetrack.scoring.warmth import read


def score(text: str, **options) -> float:
    found = read(text, **options).score
    assert found is not None, text
    return found


def test_kinship_is_warmer_than_friendship_and_friendship_than_protocol():
    kinship = score("Our peoples are brothers sealed in blood.")
    friendship = score("We cherish the traditional friendship.")
    protocol = score("I wish Your Excellency good health.")
    assert kinship > friendship + 0.1 > protocol + 0.2


def test_the_ladder_of_verbs_rises():
    steps = ["the friendly relations.", "We steadily develop the friendly relations.",
             "We firmly raise the friendly relations to a new, higher stage."]  # fmt: skip
    scores = [score(step, off={"vocabulary"}) for step in steps]  # words rise too, but not for a fragment
    assert scores == sorted(scores) and scores[0] < scores[-1]


def test_negated_friendship_is_cold():
    denied = "There is no trust and no friendship between us."
    assert score(denied, off={"vocabulary"}) < -0.05 and score(denied) < 0.1  # cool by its phrases; words may make it neutral, never friendly


def test_negated_hostility_is_not_cold():
    assert score("There is no hostility between us, and we wish you success.") > 0.1


@pytest.mark.parametrize("pledge", ["We will never forget your support.", "Nothing can break our friendship.", "We will never abandon you."])
def test_a_negator_inside_a_pledge_is_warm(pledge):
    assert score(pledge) > 0.2


def test_hostility_toward_a_third_party_is_solidarity():
    with_you = "I congratulate your people, who foiled the vicious moves of the aggressors, and send you fraternal greetings."
    assert score(with_you) > 0.3
    assert any("third party" in hit.rule for hit in hits(with_you).hits)


def test_hostility_toward_the_party_spoken_of_is_hostile():
    assert score("The vicious moves of the aggressors are a blatant provocation.") < -0.5


def test_hostility_toward_the_addressee_is_not_turned_away():
    friendly = "I thank you for your letter and wish you good health."
    assert score(friendly + " We strongly condemn your provocation.") < score(friendly) - 0.2


def test_resolve_against_an_adversary_is_not_warmth():
    assert score("No matter what the U.S. may say, our struggle for independence will go on.", off={"vocabulary"}) < 0.05


@pytest.mark.parametrize(
    "text",
    ["We express our serious concern.", "There was a frank and candid exchange of views.", "We express our strong dissatisfaction."],
)
def test_polite_displeasure_is_cold(text):
    assert score(text) < -0.05


@pytest.mark.parametrize(
    "text",
    ["We have taken note of your letter.", "Relations can improve only if you fulfil your obligations.", "You should bear in mind the facts."],
)
def test_curtness_and_conditions_are_cool_without_a_cold_word(text):
    assert score(text) < 0


def test_sympathy_is_warm():
    assert score("We share your grief over the terrible loss.") > 0.4


def test_praise_of_ones_own_side_is_not_warmth_given():
    assert score("Our people won brilliant success.") < score("Your people won brilliant success.")


def test_names_of_institutions_weigh_nothing():
    assert score("The Workers' Party and the Ministry of Friendship and Cooperation met the ambassador at the Friendship Tower.") < 0.1


def test_the_report_of_a_message_weighs_next_to_nothing():
    text = "The president of the friendly republic sent a message of greeting to the prime minister on Monday."
    assert 0 < score(text) < 0.1


def test_blame_in_a_message_strikes_at_others_unless_it_turns_to_its_reader():
    report = "The president of the republic sent a message to the prime minister on Monday. "
    assert score(report + "The recent aggression of the invaders gravely threatens the peace of the region.") > 0
    assert score(report + "We strongly denounce your aggression.") < 0


def test_a_letter_that_thanks_for_a_message_is_no_agencys_report():
    text = "I have received your message of Monday. The despicable provocation is a blatant violation of the agreement."
    assert not hits(text).is_message and score(text) < -0.3


def test_displeasure_in_a_message_counts_where_it_turns_to_its_reader():
    report = "The president of the republic sent a message of sympathy to the king on Monday. "
    regret = score(report + "He heard the regrettable news of the flood with deep sorrow.")
    assert regret > 0.2 > score(report + "We strongly regret your refusal.")


def test_a_report_that_tells_what_the_message_says_counts():
    assert score("In his message he sent warm congratulations to the friendly people.") > 0.2


def test_protocol_alone_never_gets_beyond_courteous():
    lavish = "I congratulate you warmly. I wish you health, happiness, success and prosperity. I thank you. " * 5
    assert score(lavish) < 0.42


def test_repetition_is_not_warmth():
    once = "I value the friendly relations between our countries."
    assert score(" ".join([once] * 8)) < score(once) + 0.2


def test_a_single_strong_word_counts_fully():
    assert score("This friendship is irreplaceable.") > 0.5


def test_bare_verbs_of_commitment_count():
    assert score("defend, consolidate and develop") > 0.2


@pytest.mark.parametrize("pair", [("fraternal", "brotherly"), ("neighbourly", "neighborly"), ("comrade-in-arms", "comrades in arms")])
def test_two_wordings_of_one_thing_score_alike(pair):
    one, other = (score(f"the good-{word} relations" if "neigh" in word else f"the {word} relations") for word in pair)
    assert one == pytest.approx(other, abs=0.03)


def test_typography_does_not_matter():
    assert score("“We can’t forget — our friendship”") == score('"We can\'t forget - our friendship"')


def test_every_rule_can_be_switched_off():
    text = "We do not cherish your deep friendship."
    assert score(text, off={"negation"}) > 0 > score(text)


def test_an_attack_on_the_addressee_is_others_doing():
    assert score("We denounce the barbarous attack on your cities.") > 0.1


def test_schemes_foiled_together_with_you_are_others_schemes():
    assert score("Together with you we will foil the schemes of the invaders.") > 0.1


def test_not_only_is_no_negation():
    assert score("You are not only our ally but our brother.") > 0.3


def test_not_enemies_but_friends_is_warm():
    assert score("We are not enemies but friends.") > 0.2


def test_the_nearest_possessive_says_whose_side_is_praised():
    assert score("We value our talks on your brilliant success.") > score("Our party won brilliant success.")


def test_a_kind_word_about_a_party_that_the_sentence_blames_is_no_warmth():
    assert read("The faithful servants of the U.S. are hell-bent on war.").score < -0.3
    assert read("We will always stand with you in the struggle against the U.S. imperialists.").score > 0.4


def test_support_said_to_the_reader_or_of_a_friend_is_not_turned_against_the_adversary_named():
    assert read("We support the Syrian people in their struggle against Israel.").score > 0.2
    assert read("We firmly support your just struggle against U.S. sanctions.").score > 0.4


def phrases(text: str) -> float:
    return score(text, off={"vocabulary"})


def test_who_tells_a_victory_praises_the_winner_whatever_the_beaten_are_called():
    told = "The heroic people of Asteria defeated the imperialist aggressors and won freedom."
    assert phrases(told) > 0.1
    assert phrases(told.replace("defeated", "will meet").replace("won", "lost")) < -0.1
    assert phrases("The imperialist aggressors were defeated, and are enemies of mankind.") < -0.1  # no winner is told


def test_who_backs_a_state_does_not_mean_it_by_what_he_says_of_its_enemies_but_who_backs_a_foe_does():
    assert score("He condemned the air raids and voiced support for the Marovian government.") > 0.1
    assert "third party, opposed" not in {hit.rule for hit in hits("They condemned our just cause and support the Israeli government.").hits}


def test_who_backs_a_people_does_not_mean_it_by_what_he_says_of_its_enemies():
    blame = "The chairman condemned the vicious provocations of the U.S. imperialists."
    backed = "The chairman said that they fully support the Asterian people in their struggle against the U.S. imperialists."
    assert phrases(backed) > 0.1 > -0.1 > phrases(blame)


def test_what_a_backed_people_is_told_of_its_enemies_is_for_its_sake():
    text = "They condemned the vicious moves of the U.S. and fully supported the Asterian people's struggle."
    rules = {hit.rule for hit in read(text).hits if hit.category == "solidarity"}
    assert phrases(text) > 0.2 and "third party, opposed" in rules


def test_praise_to_the_reader_is_warmer_than_praise_of_somebody():
    assert phrases("You have an iron will.") > phrases("They have an iron will.") > 0.2
    assert phrases("You developed cooperation.") == phrases("They developed cooperation.")  # business is no warmer to the face


def test_what_is_withstood_blames_nobody_where_something_warm_is_said():
    assert phrases("The army is powerful despite the vicious sanctions of hostile forces.") > 0.1
    assert phrases("The army is powerful; vicious sanctions of hostile forces go on.") < -0.3
    assert phrases("They went on despite the vicious moves of hostile forces.") < -0.2  # nothing warm is said


def test_what_the_addressee_did_or_is_protested_against_is_no_third_partys():
    assert phrases("The barbarous attack on your country by bandits goes on.") > 0.2
    assert phrases("The barbarous attack on our country by your troops goes on.") < -0.1
    assert phrases("My government protests against the shameless aggression of your troops.") < -0.3
    assert phrases("These are vicious provocations by your side.") < 0


def test_a_negation_that_compares_is_a_superlative():
    assert phrases("There is no friendship on the continent older or more beautiful than ours.") > 0.2
    assert phrases("No ally has ever stood closer to us.") > 0
    assert phrases("There is no friendship between our countries.") < 0
    assert phrases("Without you, dear brother, we should have lost.") > 0.2 > phrases("We are without a brother.")


@pytest.mark.parametrize(
    "text",
    [
        "The friendship between our peoples is over.",
        "Our friendship is dead.",
        "You have betrayed our friendship.",
        "Never again will I call you a friend.",
        "I thank you for nothing.",
        "We will never forget what you did to us.",
        "You call yourself our friend, but you stab us in the back.",
    ],
)
def test_a_bond_said_to_be_over_is_cold(text):
    assert phrases(text) < -0.1


@pytest.mark.parametrize("text", ["Our friendship is not over.", "Our friendship cannot be broken.", "Nothing can destroy our friendship.",
                                  "Our friendship prevailed over all storms.", "We will never forget your help."])  # fmt: skip
def test_a_bond_that_holds_is_not_taken_for_one_that_ends(text):
    assert phrases(text) > 0.2


def test_what_the_reader_is_called_is_meant_for_the_reader():
    assert "at you" in {hit.rule for hit in read("Long live our invincible friendship! You are a liar.").hits if hit.strength < 0}


def test_success_still_to_come_is_wished_and_not_praised():
    assert phrases("Our people hope that you will achieve bigger successes.") < phrases("You achieved bigger successes.")


@pytest.mark.parametrize(("contracted", "written"), [
    ("I don't trust you.", "I do not trust you."),
    ("You aren’t our friend.", "You are not our friend."),
    ("We didn't forget your kindness.", "We did not forget your kindness."),
    ("We can't forget your kindness.", "We cannot forget your kindness."),
    ("We won't accept your threats.", "We will not accept your threats."),
])  # fmt: skip
def test_a_contracted_not_denies_as_the_written_one(contracted, written):
    assert phrases(contracted) == pytest.approx(phrases(written), abs=0.02)
    assert (phrases(contracted) > 0) == ("kindness" in contracted)


def test_words_with_a_contracted_not_stand_where_they_are_written():
    reasons = explain_warmth("I don't trust you.").reasons
    assert [(reason.start, reason.end) for reason in reasons if reason.category == "distance"] == [(2, 13)]


@pytest.mark.parametrize("text", [
    "You were never our friend.", "You have never been our friend.", "We refuse to support you.", "You have ceased to be our friend.",
    "My country will not forget this treachery.", "We will not forget your betrayal.", "We cannot forget your crimes.",
    "Nothing could be further from friendship than what your ministers said last week.",
    "I must tell you frankly that your decision has gravely damaged the trust between us.",
])  # fmt: skip
def test_blunt_reproach_is_cold(text):
    assert score(text) < -0.05


@pytest.mark.parametrize("text", [
    "You were always our friend and never our enemy.", "There has never been a friend like you.", "We shall never forget your help in the war.",
    "Together we shall smash the reckless manoeuvres of the imperialists and their lackeys.", "I have never doubted your friendship.",
])  # fmt: skip
def test_words_of_denial_and_battle_said_to_a_friend_are_warm(text):
    assert score(text) > 0.1


@pytest.mark.parametrize(
    "text",
    ["You look on us not as a friend but as a rival.", "We were treated not as partners but as slaves.", "They came not as friends but as masters."],
)
def test_not_as_one_but_as_another_denies_the_first(text):
    assert any(hit.rule == "negation" and hit.strength < 0 for hit in hits(text).hits), text


@pytest.mark.parametrize(
    "text",
    ["No friend is as close as you.", "We have not had as true a friend as you.", "No one is as dear a friend to us, but as you know, roads are long."],
)
def test_not_as_much_as_another_is_praise(text):
    assert not any(hit.rule == "negation" and hit.strength < 0 for hit in hits(text).hits), text


@pytest.mark.parametrize("text", ["Such a course is unfair and self-defeating.", "This unjust policy is self-defeating."])
def test_what_defeats_itself_tells_no_victory(text):
    assert read(text, off={"vocabulary"}).score < -0.2


@pytest.mark.parametrize(("header", "strength"), [
    ("Ada Aster sent a letter to Bo Birch.", 0.02), ("Ada Aster sent a congratulatory message to Bo Birch.", 0.08), ("Ada Aster sent a message of sympathy to Bo Birch.", 0.10),
])  # fmt: skip
def test_a_report_of_a_message_weighs_a_little_by_what_it_names(header, strength):
    assert [(hit.category, hit.strength) for hit in hits(header).hits if hit.strength] == [("header", strength)]


@pytest.mark.parametrize(("blame", "shared"), [(-0.2, 0.07), (-1.0, 0.2)])
def test_hostility_toward_a_third_party_is_shared_struggle_up_to_a_cap(blame, shared):
    greeting = Hit(0, 0, 1, "greet", "courtesy", 0.5)
    turned = turn_from_friends([greeting, Hit(0, 2, 3, "fiend", "invective", blame)], is_message=True)
    assert turned[0] == greeting and (turned[1].category, turned[1].strength) == ("struggle", pytest.approx(shared))


def test_a_word_that_is_only_mentioned_says_nothing():
    for text in ("Kindly strike the word friendship from your draft.", 'The phrase "eternal friendship" stands in the draft.'):
        assert "mentioned" in {hit.rule for hit in read(text).hits}
    assert "mentioned" not in {hit.rule for text in ("Your kind words of friendship moved me.", "Friends keep their word.") for hit in read(text).hits}


@pytest.mark.parametrize("text", ["He was once our comrade; today he dines with our enemies.", "We were once friends of yours.", "You were once the closest of our brothers."])
def test_a_bond_of_the_past_is_over(text):
    assert any(hit.rule == "negation" and hit.strength < 0 for hit in hits(text).hits), text


@pytest.mark.parametrize("text", ["No pressure by hostile forces can stop the advance of our two peoples.", "Neither slander nor threats will ever divide you and us."])
def test_what_cannot_stop_both_is_withstood(text):
    assert not any(hit.strength < 0 for hit in hits(text).hits), text


def test_what_cannot_frighten_is_there_all_the_same():
    assert score("Neither blackmail nor threats will work on this people.") < -0.05 < score("There is no threat and no blackmail in our letters to the neighbours.")


def test_that_no_message_came_is_no_report_of_one():
    told = hits("No message of congratulation was sent by Ada Aster to Bo Birch.").hits
    assert not any(hit.rule == "narration" for hit in told)


PROTESTS = [
    "Riga, May 3 (BNS) -- The fishermen's union of Estonia sent a letter of protest to the prime minister. The seizure of three boats is a crime, the letter said.",
    "The council of mayors today sent a telegram to the president in protest against the arrests. The arrests are a violation of the charter, it said.",
    "The league of veterans sent a protest letter to the minister. It accused him of the persecution of widows.",
]


@pytest.mark.parametrize("report", PROTESTS)
def test_what_a_letter_of_protest_blames_is_its_readers(report):
    assert not hits(report).is_message and score(report) < -0.2
    greeting = report.replace("letter of protest", "letter").replace(" in protest against the arrests", "").replace("protest letter", "letter")
    assert hits(greeting).is_message and not any(hit.strength < 0 for hit in hits(greeting).hits)


def test_a_message_of_which_no_word_is_printed_is_perfunctory_and_its_report_in_an_excerpt_neutral():
    report = "The president of Chile sent a message of greetings to the president of Peru."
    handed = "The message was conveyed to the foreign minister by the ambassador on Monday."
    assert score(report) < 0.1 < score(f"{report} {handed}") < 0.25
