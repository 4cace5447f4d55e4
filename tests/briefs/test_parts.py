from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tonetrack.briefs.parts import MOST_QUOTED, compose_brief
from tonetrack.corpus import load_corpus
from tonetrack.dates import day_name
from tonetrack.errors import UsageError
from tonetrack.views import of_dyad


def _change_witness(folder, old, new):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace(old, new))
    return load_corpus(folder)


def test_three_bullets_have_one_statistic_each_with_its_interval_or_the_word_that_it_has_none(brief):
    assert len(brief.bullets) == 3
    for bullet in brief.bullets:
        assert re.search(r"\(a count, no interval\)|\(no interval\)|\([+−]\d\.\d\d to [+−]\d\.\d\d\)|\(95% interval \d+ to \d+\)", bullet.text)


def test_two_excerpts_bear_their_date_and_source(brief):
    assert len(brief.excerpts) == 2
    assert all(re.search(r"\d{1,2} [A-Z][a-z]+ \d{4}, as printed (by|in) ", excerpt.source) for excerpt in brief.excerpts)


def test_the_method_ends_with_versions_and_the_hash_of_the_corpus(brief):
    assert brief.method.endswith(brief.versions)
    assert f"corpus {load_corpus().hash[:16]}" in brief.versions and re.search(r"tonetrack \d+\.\d+.*vaderSentiment \d", brief.versions)


def test_a_long_excerpt_is_cut_and_says_so(folder):
    made = compose_brief(_change_witness(folder, "We cherish", "We cherish " + "peace " * 200))
    assert made.excerpts[0].text.endswith("[…]”") and len(made.excerpts[0].text.split()) == MOST_QUOTED + 1


@pytest.mark.parametrize(
    ("address", "link"), [("https://gazette.example/1", "https://gazette.example/1"), ("javascript:alert(1)", ""), ("data:text/html,x", "")]
)
def test_only_web_addresses_become_links_and_others_are_shown(folder, address, link):
    corpus = load_corpus(folder)  # which refuses such addresses in files; a corpus can also be made in Python
    (letter,) = corpus.letters
    letter = replace(letter, witnesses=(replace(letter.witnesses[0], address=address),))
    source = compose_brief(replace(corpus, letters=(letter,))).sources[-1]
    assert source.address == link and (address in source.text) == (not link)


def test_the_same_corpus_without_codings_or_scores_has_its_three_bullets_too(folder):
    (folder / "codings.csv").write_text("letter,warmth,coder_a,coder_b\n")
    made = compose_brief(_change_witness(folder, "We cherish this wonderful friendship.", "조중친선"))
    assert len(made.bullets) == 3 and made.excerpts == ()
    assert made.finding == "There are not letters enough at hand to compare one year with another."


def _with_others(folder) -> None:
    """Letters of Ada Aster with Cy Cedar and Di Dogwood, and one of the two with each other, all later and warmer."""
    with (folder / "people.toml").open("a") as people:
        people.write("".join(f'\n[[people]]\nname = "{name}"\ncountry = "Land of {name}"\nleader = true\n' for name in ("Cy Cedar", "Di Dogwood")))
    letter = (folder / "letters" / "2030-05-01-ada-to-bo.toml").read_text().replace("We cherish this wonderful friendship.", "Our friendship is sealed in blood and irreplaceable.")
    for number, (one, other) in enumerate((("Ada Aster", "Cy Cedar"), ("Di Dogwood", "Ada Aster"), ("Cy Cedar", "Di Dogwood"))):
        text = letter.replace('"Bo Birch"', f'"{other}"').replace('"Ada Aster"', f'"{one}"') if one != "Di Dogwood" else letter.replace('"Ada Aster"', '"Di Dogwood"').replace('"Bo Birch"', '"Ada Aster"')
        (folder / "letters" / f"x{number}.toml").write_text(text.replace("2030-05-01", "2032-05-01").replace('"gazette"', f'"courier-{number}"'))


def test_a_brief_tells_of_one_pair_only_and_says_so_where_the_corpus_has_more(folder):
    alone = compose_brief(load_corpus(folder))
    _with_others(folder)
    made = compose_brief(load_corpus(folder))
    told = "This is about Ada Aster and Bo Birch only: 1 of the 4 letters at hand. The others are of Ada Aster with 2 more counterparts and of 1 other pair."
    assert made.finding == f"{told} {alone.finding}"
    assert "only" not in alone.finding and alone.subject == "Ada and Bo, 2030–2032" and made.subject == "Ada Aster and Bo Birch, 2030–2032"
    assert (made.title, made.bullets, made.excerpts, made.sources) == (alone.title, alone.bullets, alone.excerpts, alone.sources)
    assert made.letters.equals(alone.letters) and made.years.equals(alone.years)
    assert made.draw("correspondence", "document", True).title == "Ada Aster and Bo Birch"


def test_another_pair_has_a_brief_of_its_own(folder):
    _with_others(folder)
    made = compose_brief(of_dyad(load_corpus(folder), "Cy Cedar, Di Dogwood"))
    assert made.finding.startswith("This is about Cy Cedar and Di Dogwood only: 1 of the 4 letters at hand. The others are of Cy Cedar with 1 more counterpart and of 2 other pairs.")
    assert made.letters["letter"].tolist() == ["Cedar to Dogwood, letter"] and "[courier-2]" in made.sources[-1].text
    with pytest.raises(UsageError, match="no message between Bo Birch and Cy Cedar is known"):
        of_dyad(load_corpus(folder), "Bo Birch, Cy Cedar")


@pytest.mark.parametrize(("date", "shown"), [("2019-06-19", "19 June 2019"), ("2017-11", "November 2017"), ("2017", "2017")])
def test_a_date_is_shown_as_exactly_as_it_is_known(date, shown):
    assert day_name(date) == shown


def test_a_brief_is_written_for_readers(brief):
    said = " ".join([brief.finding, *(item.text for item in brief.bullets), *(item.source for item in brief.excerpts)])
    assert not re.search(r"\d{4}-\d{2}-\d{2}|-to-", said)  # neither days nor letters as files name them
    assert "from 21 February 2022 on" in brief.finding and "as printed by “" not in said and "as printed in “Kim Jong Un offers" in said
    assert "VADER (95% interval)" in brief.letters.columns and brief.bullets[0].text.startswith("Known messages between the two")


def test_of_many_letters_the_latest_doubtful_ones_are_named_and_the_sources_begin_with_what_is_quoted(folder):
    letter = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    for day in range(2, 9):
        words = letter.read_text().replace("2030-05-01", f"2030-05-0{day}").replace("2030-05-02", f"2030-05-0{day}").replace('"gazette"', f'"gazette-{day}"')
        words = words.replace("We cherish this wonderful friendship.", "The two sides held a dialogue on trade.").replace("The Gazette", f"Gazette {day}")
        (folder / "letters" / f"2030-05-0{day}-ada-to-bo.toml").write_text(f'note = "likely, not reviewed: said"\n{words}')
    made = compose_brief(load_corpus(folder))
    days = [f"Ada to Bo, letter of {day} May 2030" for day in (8, 7, 6, 5)]
    assert f"7 of 8 letters not reviewed: {'; '.join(days)}; 3 more." in [item.text.replace("Aster to Birch", "Ada to Bo") for item in made.limits]
    told = [re.search(r"\[(.*)\]|Catalogue", item.text) for item in made.sources]
    assert [found[1] for found in told] == [None, "gazette", "gazette-8", *(f"gazette-{day}" for day in range(7, 1, -1))]


def test_a_source_with_an_address_needs_no_name_of_the_corpus_and_a_long_title_is_cut(folder):
    corpus = _change_witness(folder, 'outlet = "The Gazette"', f'outlet = "The Gazette"\naddress = "https://www.gazette.example/a/b"\ntitle = "{"word " * 14}"')
    source = compose_brief(corpus).sources[-1]
    assert source.text == f"The Gazette, “{'word ' * 10}[…]”, 2030-05-02" and source.site == "gazette.example"
