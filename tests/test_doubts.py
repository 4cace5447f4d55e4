"""What readers are told of how sure letters are."""

from __future__ import annotations

from dataclasses import replace

from tonetrack.briefs.explorer import explorer_records
from tonetrack.briefs.parts import compose_brief
from tonetrack.briefs.placeholders import Placeholder, table_of
from tonetrack.briefs.rhythms import coverage_in_words
from tonetrack.corpus import DateStamp, load_corpus
from tonetrack.doubts import twins, undated_note
from tonetrack.figures.words import source_line
from tonetrack.report import format_table, report_table


def test_what_nobody_reviewed_and_inferred_days_stand_in_the_report_and_in_what_readers_see(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    sure, words = load_corpus(folder), path.read_text()
    assert not any(report_table(sure, by=by)["doubt"].any() for by in ("letter", "year")) and "not sure" not in format_table(report_table(sure, by="letter"), "table", by="letter")
    path.write_text('note = "medium confidence, not reviewed: verb before the quotation: said"\n' + words.replace('basis = "article"', 'basis = "inferred"', 1))
    corpus = load_corpus(folder)
    for by in ("letter", "article"):
        table = report_table(corpus, by=by)
        assert list(table)[-1] == "doubt" and table["doubt"][0].startswith("medium confidence, not reviewed: verb") and "its day is inferred" in table["doubt"][0]
        assert "not reviewed: verb" in " ".join(format_table(table, "table", by=by).split())
    years = report_table(corpus, by="year").set_index(["year", "sender"])["doubt"]
    assert years.pop((2030, "Ada Aster")) == "1 of 1 letter not reviewed, 1 with an inferred day" and not years.any()
    assert "1 of 1 letter not reviewed" in format_table(report_table(corpus, by="year"), "table", by="year")
    made = compose_brief(corpus)
    assert any(item.text.startswith("1 of 1 letter not reviewed, 1 with an inferred day: ") for item in made.limits)
    assert made.letters["letter"][0].endswith(" †") and "† Not reviewed" in table_of(made, Placeholder("table", "table:letters")).more
    assert "1 of 1 letter not reviewed" in source_line(corpus, words=["2030-05-01-ada-to-bo"])
    assert explorer_records(corpus)[0]["doubt"].startswith("medium confidence, not reviewed")
    path.write_text('note = "confirmed in review"\n' + words)
    assert not load_corpus(folder).letters[0].doubt


def test_letters_without_a_date_are_named_beside_counts_and_make_room_for_dated_ones(folder):
    dated = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    words = dated.read_text().partition("[[witnesses]]")
    head = "\n".join(line for line in words[0].splitlines() if line.startswith(("sender", "recipient", "kind")))
    for number in range(3):
        (folder / "letters" / f"undated-{number}.toml").write_text(f"{head}\n\n{words[1]}{words[2]}")
    corpus = load_corpus(folder)
    made = compose_brief(corpus)
    assert "3 letters without a date are in no count" in made.bullets[0].text and undated_note(corpus) in coverage_in_words(corpus)
    assert sum("undated" in item.text for item in made.limits) <= 1 and not any("undated; Ada to Bo, letter undated" in item.text for item in made.limits)
    latest = table_of(made, Placeholder("table", "table:letters", ("2",)))
    assert list(latest.rows["date"]) == ["unknown", "2030-05-01"]


def test_two_letters_of_one_direction_and_day_may_be_one_letter_twice(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    assert twins(load_corpus(folder).letters) == []
    other = folder / "letters" / "2030-05-01-ada-to-bo-2.toml"
    other.write_text(path.read_text().replace('kind = "letter"', 'kind = "thanks"'))
    assert twins(load_corpus(folder).letters) == ["2 letters of one direction and day: one letter twice? 2030-05-01-ada-to-bo, 2030-05-01-ada-to-bo-2"]
    assert twins([replace(letter, kind=kind) for letter, kind in zip(load_corpus(folder).letters, ("condolence", "thanks"))]) == []


def test_day_of_report_near_the_day_of_writing_may_be_one_letter_twice(folder):
    [letter] = load_corpus(folder).letters
    printed = replace(letter, id="printed", written=None, published=DateStamp("2030-05-03", "inferred"))
    assert twins([letter, printed]) == [f"2 letters of one direction within 2 days: one letter twice? {letter.id}, printed"]
    assert twins([letter, replace(printed, published=DateStamp("2030-05-09", "inferred"))]) == []
    assert twins([letter, replace(letter, id="next", written=DateStamp("2030-05-03", "article"))]) == []  # both told to be written then


def test_the_last_letter_quoted_in_a_brief_is_one_with_a_day(folder):
    words = (folder / "letters" / "2030-05-01-ada-to-bo.toml").read_text()
    undated = words.replace('date = "2030-05-01"\nbasis = "article"', 'date = ""').replace("cherish this wonderful friendship", "met at the ferry").replace('"gazette"', '"tribune"')
    (folder / "letters" / "undated-ada-to-bo.toml").write_text(undated)
    assert not any("undated" in item.source for item in compose_brief(load_corpus(folder)).excerpts)
