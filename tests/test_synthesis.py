"""The finding page says what tests support, cites where it stands, and says neither why nor what anybody meant."""

from __future__ import annotations

import csv
import io
import re

import pytest
from conftest import ROOT, rate

from tonetrack.briefs.finding import finding_outputs
from tonetrack.corpus import load_corpus
from tonetrack.synthesis import synthesise

CAUSE_OR_INTENT = re.compile(
    r"\b(because|due to|caus\w*|led to|result(ed|s) (of|in|from)|thanks to|owing|therefore|hence|in order to|intend\w*|intent|signal\w*|wants?|aim\w*|"
    r"reflect\w*|reveal\w*|prove\w*|snub\w*|send a message)\b", re.I)  # fmt: skip


@pytest.fixture(scope="module")
def shipped():
    return synthesise(load_corpus(ROOT / "corpus"))


def test_what_is_shown_of_the_shipped_corpus(shipped):
    said = " ".join(statement.text for statement in shipped.shown)
    assert "73 messages of the two are known: 2 in 2017, 10 in 2018" in said
    assert "rises by 34.1 of 100 (no interval) between the letters of 17 March 2018 and 15 June 2018 (95%): 3 letters before, 65 from 23 April 2018 on; p below 0.001" in said
    assert (
        "falls by 13.0 of 100 (no interval) between the letters of 23 July 2021 and 22 November 2022 (95%)" in said
        and "Kim Jong Un against Xi Jinping, coders’ ratings of letters: higher, +6.6 (+1.2 to +11.8)" in said
    )
    assert "2024 against" not in said  # not among all looks
    assert any("2024 against 2017–2023" in statement.text and "not among all looks" in statement.text for statement in shipped.not_shown)


def test_no_sentence_claims_a_cause_or_an_intent(shipped, stepped):
    for synthesis in (shipped, synthesise(load_corpus(stepped))):
        for statement in (*synthesis.shown, *synthesis.not_shown):
            assert not CAUSE_OR_INTENT.search(statement.text), statement.text
        assert not CAUSE_OR_INTENT.search(synthesis.lead)


def test_the_words_that_would_claim_one_are_caught():
    assert CAUSE_OR_INTENT.search("cooler because of Russia") and CAUSE_OR_INTENT.search("a signal to Moscow")


def test_every_citation_leads_to_the_numbers_of_its_sentence(shipped):
    outputs = finding_outputs(load_corpus(ROOT / "corpus"))
    cited = 0
    for statement in (*shipped.shown, *shipped.not_shown):
        if place := re.fullmatch(r"(change|change-points)\.csv, line (\d+)", statement.source):
            row = list(csv.reader(io.StringIO(outputs[f"{place[1]}.csv"])))
            values = dict(zip(row[0], row[int(place[2]) - 1]))
            if values["difference"] and "too few" not in statement.text:
                shown = re.search(r"(?:by |[+−])(\d+\.\d+)", statement.text)[1]
                assert float(shown) == pytest.approx(abs(float(values["difference"])), abs=0.051)
                cited += 1
    assert cited >= 9


def test_a_shown_sentence_has_its_letters_and_its_p_and_every_size_an_interval_or_the_word(shipped):
    for statement in shipped.shown:
        if statement.source.startswith("change"):
            assert "letters" in statement.text and re.search(r"p (= 0\.\d{3}|below 0\.001)", statement.text)
            assert re.search(r"\([+−]\d+\.\d+ to [+−]\d+\.\d+\)", statement.text) or "(no interval)" in statement.text
        elif "messages of the two" in statement.text:
            assert "no interval" in statement.text


def test_a_planted_change_is_shown_on_the_page(stepped):
    synthesis = synthesise(load_corpus(stepped))
    said = " ".join(statement.text for statement in synthesis.shown)
    assert (
        "falls by 20.0 of 100 (no interval)" in said and "16 letters before, 8 from 5 January 2032 on" in said
        and "2032 against 2030–2031, coders’ ratings of letters: lower, −20.0" in said
    )
    assert "2032 against 2031, coders’ ratings of letters: lower" in said and "down between" in synthesis.lead


def test_ratings_without_a_change_show_none(folder):
    rate(folder, [(f"{2030 + number // 12}-{1 + number % 12:02}-05", ("ada", "bo")[number % 2], 50 + (number * 7) % 5) for number in range(36)])
    synthesis = synthesise(load_corpus(folder))
    assert "coders’ ratings of letters: no change of level is shown (36 letters)" in synthesis.lead.lower()
    assert not any("coders" in statement.text for statement in synthesis.shown)


def test_few_letters_say_nothing(folder):
    synthesis = synthesise(load_corpus(folder))
    assert "too few to say whether the level changes (1 letter)" in synthesis.lead
    assert {statement.source for statement in synthesis.shown} <= {"exchanges.csv, report-by-year.csv", "report-by-letter.csv"}
    assert any("too few letters to test" in statement.text for statement in synthesis.not_shown)
    assert "| 0 → 0 |" not in finding_outputs(load_corpus(folder))["finding.md"]


def test_no_letter_at_all_is_a_page_too(folder):
    for path in (folder / "letters").glob("*.toml"):
        path.unlink()
    for name in ("exchanges", "codings", "events"):
        (folder / f"{name}.csv").unlink()
    outputs = finding_outputs(load_corpus(folder))
    assert "none at hand, so nothing can be said" in outputs["finding.md"] and "No exchange of the two is known" in outputs["finding.md"]


def test_the_page_stands_beside_the_published_judgments(shipped):
    outputs = finding_outputs(load_corpus(ROOT / "corpus"))
    for page in (outputs["finding.md"], outputs["finding.html"]):
        assert "32 published judgments, 16 of them testable" in page and "agree: −13.5 (−19.0 to −8.0), 1 against 1" in page
    assert outputs["finding.html"].count("<table>") == 3 and "default-src 'none'" in outputs["finding.html"]


def test_names_show_literally_on_both_pages(folder):
    for name in ("corpus.toml", "people.toml", "exchanges.csv", "letters/2030-05-01-ada-to-bo.toml"):
        path = folder / name
        path.write_text(path.read_text().replace("Bo Birch", "Bo <script>Birch"))
    outputs = finding_outputs(load_corpus(folder))
    assert "<script>" not in outputs["finding.html"] and "<script>" not in outputs["finding.md"].replace("\\<script\\>", "")


def test_a_second_correspondence_makes_its_page_with_no_change_of_code(kim_and_putin):
    outputs = finding_outputs(load_corpus(kim_and_putin))
    assert outputs["finding.md"].startswith("# What is shown of the correspondence of Kim Jong Un and Vladimir Putin, 2017–2024")
    counts = re.search(r"(\d+) messages of the two are known: (.+?)\. Counts", outputs["finding.md"])
    rows = list(csv.DictReader(open(kim_and_putin / "exchanges.csv", encoding="utf-8")))
    by_hand = [row for row in rows if {row["sender"], row["recipient"]} == {"Kim Jong Un", "Vladimir Putin"} and "2017" <= row["date"][:4] <= "2024"]
    assert int(counts[1]) == len(by_hand) and f"{sum(row['date'][:4] == '2024' for row in by_hand)} in 2024" in counts[2]


COLD = "We strongly condemn your hostile provocation and your treacherous betrayal."


def _letters(folder, texts):
    """A letter a text, all rated, the later the warmer."""
    model = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    content = model.read_text()
    model.unlink()
    (folder / "exchanges.csv").unlink()
    codings = ["letter,warmth,coder_a,coder_b"]
    for number, text in enumerate(texts, start=1):
        (folder / "letters" / f"l{number:02}.toml").write_text(content.replace("2030-05-01", f"2031-{number:02}-01").replace("We cherish this wonderful friendship.", text))
        codings.append(f"l{number:02},{10 + 5 * number},{9 + 5 * number},{11 + 5 * number}")
    (folder / "codings.csv").write_text("\n".join(codings) + "\n")


def test_a_letter_is_named_whose_whole_interval_lies_below_what_is_usual_and_no_other(folder):
    _letters(folder, [COLD, "We cherish this wonderful friendship."])
    told = [statement.text for statement in synthesise(load_corpus(folder)).shown if "an interval (95%) wholly" in statement.text]
    assert len(told) == 1 and told[0].startswith("Of 2 letters whose words are at hand, 1 has an interval (95%) wholly below +0.49") and "l01" in told[0] and "l02" not in told[0]


def test_how_far_scores_and_ratings_agree_is_told_from_ten_letters_on(folder, tmp_path):
    texts = [COLD, "We deplore your silence.", "We express concern.", "I wish you health.", "Thank you for your letter.", "We value our cooperation.", "We value our friendship.",
             "We cherish our friendship.", "We deeply cherish our traditional friendship.", "We cherish our invincible friendship, sealed in blood."]  # fmt: skip
    _letters(folder, texts)
    synthesis = synthesise(load_corpus(folder))
    told = [statement.text for statement in synthesis.shown if "Scores and ratings" in statement.text]
    assert told and re.fullmatch(r"Scores and ratings of the same 10 letters agree at a rank correlation of \+[01]\.\d\d \((?:\+0.* to .*|no interval)\)\.", told[0])
    (folder / "letters" / "l10.toml").unlink()
    (folder / "codings.csv").write_text("".join((folder / "codings.csv").read_text().splitlines(keepends=True)[:-1]))
    assert any("is not told: 9 letters have both, 10 needed" in statement.text for statement in synthesise(load_corpus(folder)).not_shown)
