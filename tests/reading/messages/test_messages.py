"""Printed messages: the invented reports of tests/reports one by one, and what a report must never cost or become."""

from __future__ import annotations

import json
import time
from datetime import date

import pytest
from conftest import ROOT

from tonetrack.corpus import load_corpus
from tonetrack.reading import article_of, find_messages, roster_of
from tonetrack.reading.articles.article import Facts
from tonetrack.reading.messages.officials import country_in, read_parties

REPORTS = sorted((ROOT / "tests/reports").glob("*.json"))


@pytest.fixture(scope="module")
def roster():
    return roster_of()


def _article(report: dict):
    facts = Facts(report["title"], report["outlet"], published=date.fromisoformat(report["published"]), url=report["url"])
    return article_of(report["text"], facts=facts, record=1)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_report_holds_the_messages_a_careful_reader_marks(path, roster):
    report = json.loads(path.read_text("utf-8"))
    found = find_messages(_article(report), roster)
    fields = [sorted(marked) for marked in report["messages"]]
    assert [{field: getattr(message, field) for field in names} for message, names in zip(found, fields)] == report["messages"]
    assert len(found) == len(report["messages"]), [(message.sender, message.recipient) for message in found]


# ------------------------------------------------------------------ places, words, people

HEADER = "Kim Jong Un, president of the State Affairs of the Democratic People's Republic of Korea, sent a message of greeting to Ana Kealoha, president of the Republic of Palau, on June 3."


def _report(body: str, *, header: str = HEADER, dateline: str = "Pyongyang, June 4 (KCNA) -- ", published: str = "2031-06-04"):
    return article_of(dateline + header + "\n" + body, published=published)


def test_a_message_begins_with_its_header_and_ends_before_the_end_mark(roster):
    article = _report("The message said:\nI thank you for the reef’s photographs. -0-")
    (message,) = find_messages(article, roster)
    printed = article.text[message.start : message.end]
    assert printed.startswith("Kim Jong Un, president") and printed.endswith("photographs.")
    assert message.text == "I thank you for the reef’s photographs."


@pytest.mark.parametrize("body", [
    '"Dear Madam President,\nThe reef is "our garden". I thank you.\nI wish you rain."',
    '"Dear Madam President,\n"The reef is "our garden". I thank you.\n"I wish you rain."',
    "“Dear Madam President,\n“The reef is \"our garden\". I thank you.\n“I wish you rain.”",
    '"The reef is "our garden". I thank you.\n"I wish you rain."',
    'The reef is "our garden". I thank you.\nI wish you rain.',
])  # fmt: skip
def test_marks_around_a_whole_message_are_none_of_its_words(body, roster):
    (message,) = find_messages(_report("The message reads:\n\n" + body.replace("\n", "\n\n")), roster)
    assert message.text == 'The reef is "our garden". I thank you.\nI wish you rain.'


def test_places_are_exact_where_spaces_were_lost(roster):
    article = _report("The message told the islanders that ComradeKim Jong Unand his people wish them rain. -0-")
    (message,) = find_messages(article, roster)
    assert article.text[message.start : message.end].endswith("Kim Jong Unand his people wish them rain.")
    assert message.text.endswith("Comrade Kim Jong Un and his people wish them rain.")


def test_the_attribution_that_ends_a_sentence_is_not_the_message_s(roster):
    (message,) = find_messages(_report("We shall repair the pier together, the message said. -0-"), roster)
    assert message.text == "We shall repair the pier together." and message.form == "verbatim"


def test_a_message_without_words_is_none(roster):
    assert find_messages(_report("-0-"), roster) == []


def test_a_text_without_words_has_no_message(roster):
    assert find_messages(article_of(""), roster) == []


def test_two_officials_of_one_state_exchange_no_message(roster):
    header = "Kim Jong Un, president of the State Affairs of the DPRK, sent a message of greeting to Ri Thae Sop, premier of the DPRK Cabinet, on June 3."
    assert find_messages(_report("The message wished him success.", header=header), roster) == []


def test_an_office_from_the_title_is_marked_as_inferred(roster):
    text = "Pyongyang, June 4 (KCNA) -- Choe Son Hui, foreign minister of the DPRK, sent a congratulatory message to Ines Moura on June 3.\nThe message wished her success."
    (message,) = find_messages(article_of(text, facts=Facts("Congratulatory Message to Portuguese FM", published=date(2031, 6, 4)), record=1), roster)
    assert (message.recipient_country, message.confidence) == ("PT", "medium") and "title" in message.rule


def test_a_date_without_any_anchor_is_left_open(roster):
    text = "Pyongyang (KCNA) -- " + HEADER + "\nThe message wished her a calm lagoon."
    (message,) = find_messages(article_of(text), roster)
    assert (message.date, message.date_basis, message.reported) == (None, "unknown", None)


def test_the_day_of_the_occasion_is_not_the_message_s(roster):
    header = HEADER.replace(" on June 3.", " over the typhoon that struck the atoll on May 30.")
    (message,) = find_messages(_report("The message wished her people strength.", header=header), roster)
    assert message.date is None and message.occasion.startswith("the typhoon")


@pytest.mark.parametrize(
    "office, official",
    [
        ("chairman of the National Committee of the Chinese People's Political Consultative Conference", True),
        ("queen mother of Cambodia", True),
        ("minister of Youth, Women and Families of Cuba", True),
        ("speaker of the State Duma of Russia", True),
        ("Central Committee of the Communist Party of Cuba", True),
        ("president of the Cuban Friendship Society", False),
        ("secretary-general of the World Federation of Trade Unions", False),
        ("head of the DPRK delegation to the United Nations", False),
    ],
)
def test_an_official_is_one_of_a_state_or_a_party(office, official):
    (party,) = read_parties(office if office.startswith("Central") else f"Ana Kealoha, {office}")
    assert party.holds_office == official


@pytest.mark.parametrize(
    "phrase, names",
    [
        ("Russian President Vladimir Vladimirovich Sokolov", ["Vladimir Vladimirovich Sokolov"]),
        ("Foreign Minister of the Bolivarian Republic of Venezuela Jesus Arnaldo Perez", ["Jesus Arnaldo Perez"]),
        ("his Brazilian counterpart Celso Nunes", ["Celso Nunes"]),
        ("Hamad bin Isa al-Harthy, king of the Kingdom of Bahrain", ["Hamad bin Isa al-Harthy"]),
        ("Queen Beatrix of the Netherlands", ["Beatrix"]),
        ("Mohamed the Sixth, king of Morocco", ["Mohamed the Sixth"]),
        ("president elect of Peru, Alan Huaman Perez", ["Alan Huaman Perez"]),
        ("Anil Kumar Gayan Minister of Foreign Affairs of Mauritius", ["Anil Kumar Gayan"]),
        ("Ana Kealoha, president of Palau, and Tom Remengesau, vice-president of Palau", ["Ana Kealoha", "Tom Remengesau"]),
        ("General Secretary Kim Jong Un together with Ri Thae Sop, premier of the Cabinet", ["Kim Jong Un", "Ri Thae Sop"]),
        ("the minister of Foreign Affairs and Cooperation of Spain", [""]),
    ],
)
def test_names_are_told_from_offices(phrase, names):
    assert [party.name for party in read_parties(phrase)] == names


@pytest.mark.parametrize("office", ['chairwoman of the "New Dawn" Party', 'chairwoman of the "New Dawn Together" Movement', 'head of the "Dawn" Front', 'leader of "New Dawn"'])
def test_what_stands_in_marks_is_a_partys_name_and_what_follows_may_be_a_persons(office):
    (party,) = read_parties(f"{office} Ana Kealoha")
    assert (party.name, party.role) == ("Ana Kealoha", office)
    (unnamed,) = read_parties(office)
    assert unnamed.name == ""


@pytest.mark.parametrize("name", ["Putin", "Vladimir Putin"])
def test_a_leader_of_the_corpus_is_known_by_his_name_alone(name):
    roster = roster_of((load_corpus().people, {}, ()))
    header = f"{name} sent a message of greeting to Ana Kealoha, president of the Republic of Palau, on June 3."
    (message,) = find_messages(_report("The message said:\nI share the grief of the quarrymen.", header=header), roster)
    assert (message.sender, message.sender_country, message.sender_role) == (name, "RU", "President of Russia")


@pytest.mark.parametrize(
    "words, code",
    [
        ("Democratic People's Republic of Korea", "KP"), ("Republic of Korea", "KR"), ("D.P.R.K.", "KP"), ("Republic of Equatorial Guinea", "GQ"),
        ("Papua New Guinea", "PG"), ("the Democratic Republic of the Congo", "CD"), ("the Republic of Congo", "CG"), ("Syria's president", "SY"),
        ("he told us", ""), ("the U.S. president", "US"), ("Swazi king", "SZ"),
    ],
)  # fmt: skip
def test_countries_are_known_by_their_longest_name(words, code):
    assert country_in(words) == code


# ------------------------------------------------------------------ where a message's words end

OWN = "I thank you for the reef’s photographs.\nThe lagoon is calm.\n"


@pytest.mark.parametrize(
    "signed",
    ["Kim Jong Un", "KIM JONG UN", "Kim Jong Un\nPresident of the State Affairs of the Democratic People's Republic of Korea\nJune 3, 2031\nPyongyang", "June 3, 2031\nPyongyang\nKim Jong Un",
     "President of the State Affairs of the DPRK\nKim Jong Un", "Pyongyang, June 3, Juche 120 (2031)", "Juche 120 (2031), June 3\nPyongyang", "Comrade Kim Jong Un\nJune 3, 2031",
     "Yours sincerely,\nKim Jong Un\nPyongyang", "Kim Jong Un, President of the State Affairs of the DPRK, Pyongyang, June 3, 2031."],
)  # fmt: skip
@pytest.mark.parametrize("opening", ["The message reads:\n", "Dear Madam President,\n"])
def test_signature_day_and_place_are_not_the_message_s_words(roster, opening, signed):
    (message,) = find_messages(_report(f"{opening}{OWN}{signed}\n"), roster)
    assert (message.text, message.form) == (OWN.strip(), "verbatim")


@pytest.mark.parametrize(
    "last", ["Kim Jong Un and the Korean people wish you well.", "On June 3, 2031 our peoples became friends.", "I shall wait for you in Pyongyang on June 30, 2031.", "Long live Palau!", "the lagoon is ours"]
)
def test_a_sentence_that_names_the_sender_or_a_day_is_the_message_s_and_stands_as_printed(roster, last):
    (message,) = find_messages(_report(f"The message reads:\n{OWN}{last}\n"), roster)
    assert message.text == OWN + last


def test_after_a_salutation_the_words_are_the_message_s_own(roster):
    (message,) = find_messages(_report("Esteemed Madam President,\nThe lagoon is calm.\nThe message wished her rain.\n"), roster)
    assert (message.salutation, message.text, message.form) == ("Esteemed Madam President", "The lagoon is calm.\nThe message wished her rain.", "mixed")


# ------------------------------------------------------------------ several messages in one report

DIGEST = "BEIJING, June 4, 2031 (Xinhua) -- Chinese President Xi Jinping on Tuesday sent a congratulatory message to {first}.\nIn his message, Xi said that the lagoon is calm.\n{second}"


@pytest.mark.parametrize(
    ("second", "date"),
    [("On the same day, Xi sent a message of condolences to Peruvian President Alan Huaman over the flood in the north.", "2031-06-03"),
     ("That day, Xi Jinping also sent a message of condolences to Peruvian President Alan Huaman over the flood in the north.", "2031-06-03"),
     ("Xi also sent a message of condolences to Peruvian President Alan Huaman over the flood in the north on the same day.", "2031-06-03"),
     ("Separately, Xi sent a message of condolences on Wednesday to Peruvian President Alan Huaman over the flood in the north.", "2031-06-04")],
)  # fmt: skip
def test_a_sender_named_by_surname_is_the_one_introduced_before(roster, second, date):
    found = find_messages(article_of(DIGEST.format(first="Palauan President-elect Ana Kealoha", second=second + " Xi expressed deep grief.")), roster)
    assert [(one.sender, one.recipient, one.recipient_country, one.date) for one in found] == [
        ("Xi Jinping", "Ana Kealoha", "PW", "2031-06-03"), ("Xi Jinping", "Alan Huaman", "PE", date),
    ]  # fmt: skip
    assert found[1].occasion == "the flood in the north"


@pytest.mark.parametrize("second", ["Xi sent the message to Kealoha on the same day.", "On the same day, Xi met Peruvian President Alan Huaman.", "Kealoha took office on the same day."])
def test_what_is_told_of_a_message_by_surname_is_no_second_one(roster, second):
    assert len(find_messages(article_of(DIGEST.format(first="Palauan President Ana Kealoha", second=second)), roster)) == 1


def test_messages_told_by_their_writers_are_one_each(roster):
    header = "The respected Comrade Kim Jong Un received messages of greeting from foreign leaders on the anniversary of the State."
    body = (
        "Palauan President Ana Kealoha said in her message dated June 2 that the lagoon is calm.\nThe message also wished him rain.\n"
        "The message of Alan Huaman, president of the Republic of Peru, said that the mountains are high.\nMessages came also from the presidents of Laos and Cuba.\n"
    )
    found = find_messages(_report(body, header=header), roster)
    assert [(one.sender, one.sender_country, one.recipient, one.date, one.text.count("\n")) for one in found] == [
        ("Ana Kealoha", "PW", "Kim Jong Un", "2031-06-02", 1), ("Alan Huaman", "PE", "Kim Jong Un", None, 0),
    ]  # fmt: skip


def test_a_list_of_senders_without_words_of_each_is_no_message(roster):
    header = "The respected Comrade Kim Jong Un received messages of greeting from foreign leaders on the anniversary of the State."
    assert find_messages(_report("Palauan President Ana Kealoha visited a school.\nAnalysts said in a message that it would rain.\n", header=header), roster) == []


@pytest.mark.parametrize("tail", [", the palace press service reported", ", the Harbour Agency said", ""])
def test_who_reported_it_is_not_the_occasion(roster, tail):
    header = HEADER.replace(" on June 3.", f" on the occasion of the Day of the Lagoon{tail}.")
    (message,) = find_messages(_report("The message wished her rain.", header=header), roster)
    assert message.occasion == "the Day of the Lagoon"


# ------------------------------------------------------------------ the gold, and reports labelled by eye

GOLD_HASH = "17bba9a8e4ab66dbe4dc1a9a738ad70a1effbc7ef87b8a569ef0c4dffc2ad84a"
SHARED = ROOT.parent / "shared"
FLOORS = {"sender": 0.97, "recipient": 0.97, "kind": 0.97, "date": 0.97, "date_basis": 0.97}
needs_archive = pytest.mark.skipif(not (SHARED / "kcna/messages_gold.json").exists(), reason="the archives of KCNA are not beside the repository")


def _holds(result: dict) -> None:
    from tonetrack.bench.messages import format_messages

    assert result["f1"] >= 0.98, format_messages(result)
    assert all(result["shares"][field] >= floor for field, floor in FLOORS.items()), format_messages(result)


@needs_archive
def test_the_gold_is_the_one_the_floors_were_set_on():
    from tonetrack.files import sha256

    assert sha256((SHARED / "kcna/messages_gold.json").read_bytes()) == GOLD_HASH


@needs_archive
def test_messages_of_2024_are_read_as_marked():
    from tonetrack.bench.messages import evaluate_messages, messages_gold

    result = evaluate_messages(messages_gold(SHARED))
    assert result["gold"] == 38
    _holds(result)


@needs_archive
@pytest.mark.parametrize("half", ["A", "B"])
def test_reports_of_2003_to_2008_are_read_as_labelled(half):
    from tonetrack.bench.messages import evaluate_messages, labelled_reports

    result = evaluate_messages(labelled_reports(SHARED, half))
    assert result["articles"] == 66
    _holds(result)


# ------------------------------------------------------------------ time

WHOLE = 100_000  # characters
HOSTILE = {
    "blank lines": "\n",
    "capitalised names": "Anna Bell Carl Dunn ",
    "unclosed headers": "Kim sent a message of greeting to ",
    "headers": HEADER + "\nThe message wished her rain.\n",
    "commas": "president of the Republic of Palau, ",
    "joint senders": "Ana Kealoha and ",
    "attributions": "We hope, the message said, ",
    "countries": "Democratic People's Republic of ",
    "days": "on Monday ",
    "no spaces": "message",
    "lines cut short": "greetings to\n",
    "brackets": "a message (",
    "tabs": "\t\t",
}


@pytest.mark.parametrize("what", HOSTILE)
@pytest.mark.parametrize("start", ["", HEADER + "\n"], ids=["alone", "after a header"])
def test_time_grows_in_step_with_a_hostile_text(what, start, roster):
    def seconds(size: int) -> float:
        article = _report(start + HOSTILE[what] * (size // len(HOSTILE[what])), header="A message was sent. ")
        begin = time.process_time()
        find_messages(article, roster)
        return time.process_time() - begin

    seconds(1000)
    small, large = (min(seconds(size) for _ in range(2)) for size in (WHOLE // 4, WHOLE))
    assert large < max(8 * small, 0.25), f"{small:.3f} s for a quarter, {large:.3f} s for the whole"
    assert large < 3


@pytest.mark.parametrize("mark", ["", '"'])
def test_address_sign_off_and_signature_are_not_the_message_s_words(roster, mark):
    body = f"The full text of the message is as follows:\n{mark}His Excellency Ana Kealoha\nPresident of the Republic of Palau\n\nDear Madam President,\n\nI thank you for the reef’s photographs.\n\nWith sincere regards,\n\nKim Jong Un\n\nPyongyang, June 3{mark}\n"
    (message,) = find_messages(_report(body), roster)
    assert (message.text, message.salutation, message.form) == ("I thank you for the reef’s photographs.", "Dear Madam President", "verbatim")


SENT = "Kim Jong Un sent a message of condolence to President Ana Kealoha of Palau over the landslide at the quarry"


@pytest.mark.parametrize("clause", ["the Korean Central News Agency reported on Tuesday", "KCNA reported Tuesday", "the state-run news agency KCNA said on June 3"])
def test_the_day_on_which_an_agency_reported_it_is_not_the_message_s(roster, clause):
    (message,) = find_messages(_report("The message said:\nI share the grief of the quarrymen.", header=f"{SENT}, {clause}."), roster)
    assert (message.date, message.date_basis, message.occasion) == (None, "unknown", "the landslide at the quarry")


@pytest.mark.parametrize("opening", ["On June 3, ", "On June 3, 2031, ", "On Tuesday "])
def test_a_day_that_opens_the_header_is_the_message_s(roster, opening):
    (message,) = find_messages(_report("The message said:\nI share the grief of the quarrymen.", header=f"{opening}{SENT}."), roster)
    assert (message.date, message.date_basis, message.sender) == ("2031-06-03", "sent", "Kim Jong Un")


def test_each_writer_of_a_row_told_one_by_one_has_a_message(roster):
    header = "Kim Jong Un, president of the State Affairs of the Democratic People's Republic of Korea, received messages of greeting from foreign leaders."
    body = (
        "Palauan President Ana Kealoha said in her message dated June 2 that the lagoon is calm.\nThe message also wished him rain.\n"
        "Peruvian President Alan Huaman said in his message dated June 1 that the hills are green.\nLao President Bo Sayasith said in his message that the river is high."
    )
    found = find_messages(_report(body, header=header), roster)
    assert [(message.sender, message.sender_country, message.date) for message in found] == [
        ("Ana Kealoha", "PW", "2031-06-02"), ("Alan Huaman", "PE", "2031-06-01"), ("Bo Sayasith", "LA", None)
    ]  # fmt: skip
    assert "rain" in found[0].text and "rain" not in found[1].text
