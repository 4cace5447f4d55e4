"""What a page tells of itself."""

from datetime import date

import pytest

from tonetrack.errors import EncodingError, FileError, UsageError
from tonetrack.reading import article_of, extract, extract_quotations, read_article


def test_posted_on_line_gives_outlet_and_day():
    article = article_of("Author: Ann Fixture\n\nPosted on: FXW | November 2nd, 2031\n\nKim wrote to Xi. It was a long letter about rain.")
    assert (article.outlet, article.author, article.published, article.published_basis) == ("FXW", "Ann Fixture", "2031-11-02", "page")


def test_line_that_is_only_a_date_is_the_day():
    article = article_of("Fixture Town Opens Its Old Bridge Again\n\nJune 20, 2031\n\nThe bridge is open and many people came to see it.")
    assert (article.title, article.published) == ("Fixture Town Opens Its Old Bridge Again", "2031-06-20")


def test_dateline_takes_its_year_from_the_day_given():
    article = article_of("SEOUL, March 5 (Fixture Wire) -- Kim wrote.", published="2031-03-06")
    assert (article.outlet, article.anchor, article.published_basis) == ("Fixture Wire", date(2031, 3, 5), "dateline")


@pytest.mark.parametrize("head", ["CAIRO – 8 May 2031:", "HARBOUR - 8th May, 2031:", "NEW DELHI, May 8, 2031:", "Harbour City, 8 May 2031 –"])
def test_a_dateline_with_a_whole_day_needs_no_outlet(head):
    article = article_of(f"Boats come in before the storm\n\n{head} The harbour master wrote on Tuesday that all boats had come in before it.")
    assert (article.published, article.published_basis, article.outlet) == ("2031-05-08", "dateline", None)


def test_the_heads_of_a_list_of_days_are_no_dateline():
    assert article_of("Boats of the year\n\nHarbour, May 8, 2031: The boats came in.\n\nIsland, June 9, 2031: They left again.").published is None


@pytest.mark.parametrize("intro", ["", "The boats have come and gone for years.\n\n"])
def test_the_first_day_of_a_list_of_days_is_no_page_s(intro):
    text = f"Boats of the year\n\n{intro}3 May 2031\n\nThe boats came in.\n\n9 June 2031\n\nThey left again."
    assert (article_of(text).published, article_of(text, published="2032-01-07").published) == (None, "2032-01-07")


def test_a_day_above_the_story_is_the_page_s_with_days_of_other_stories_below():
    text = "Boats come in\n\n3 May 2031\n\nThe boats came in.\n\n9 June 2031\n\nBoats leave\n\n12 June 2031\n\nNo boats"
    assert article_of(text).published == "2031-05-03"


def test_story_day_and_copy_day_are_kept_apart():
    article = article_of("Posted 2031-06-30 by admin\n\nSEOUL, Nov. 3, 2028 (Fixture Wire) -- Xi wrote to Kim on Wednesday.")
    assert (article.published, article.anchor) == ("2031-06-30", date(2028, 11, 3))


def test_page_that_tells_nothing_leaves_everything_open():
    article = article_of("Kim wrote to Xi in 2019 about the harvest and the rain.")
    assert (article.title, article.outlet, article.published, article.published_basis) == (None, None, None, "unknown")


@pytest.mark.parametrize(
    ("head", "outlet"),
    [("The Guardian live blog, Friday 10 February 2023", "The Guardian"), ("By Ann Fixture, diplomatic correspondent, Le Monde\nDecember 20, 2023", "Le Monde"),
     ("Interview by Bo Fixture, Frankfurter Allgemeine Zeitung (English edition)\nMay 12, 2024", "Frankfurter Allgemeine Zeitung"),
     ("By Our Own Correspondent\nThe Lakeside Dispatch\nPUBLISHED: 2031-02-02", "The Lakeside Dispatch"), ("By Ann Fixture, Harbour Courier\nHARBOUR, 18 July 2031", "Harbour Courier"),
     ("Harbour, 8 September 2031 (Agencia Sul)", "Agencia Sul"), ("By Ann Fixture, an economist\nHarbour, 8 September 2031", None),
     ("The boats came in before the storm, says the Harbour Courier", None), ("The Harbour Courier, 4 March 2031", "The Harbour Courier"),
     ("Harbour Courier - Friday, March 4 2031", "Harbour Courier"), ("Le Monde | 4 Mar. 2031", "Le Monde"), ("The boats came in, 4 March 2031", None),
     ("Politico as it was in spring, 4 March 2031", None)],
)  # fmt: skip
def test_an_outlet_on_a_line_of_its_own_or_after_the_author_is_read(head, outlet):
    text = f"Boats come in before the storm in the north\n{head}\n\nHARBOUR - The boats came in early on Monday, the harbour master said, and nobody was left outside.\n"
    assert article_of(text).outlet == outlet


def test_impossible_day_given_is_refused():
    with pytest.raises(UsageError, match="2031-02-30"):
        article_of("x", published="2031-02-30")


@pytest.mark.parametrize(("content", "error"), [(b"\xff\xfa\x00abc", EncodingError), (b"a\0b", EncodingError)])
def test_bytes_that_are_no_text_are_refused(tmp_path, content, error):
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(error):
        read_article(path)


def test_missing_file_is_refused(tmp_path):
    with pytest.raises(FileError, match="does not exist"):
        read_article(tmp_path / "none.txt")


def test_extract_gives_the_fields_promised_first_and_in_order(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("“Our boats are out,” Kim wrote to Xi.", encoding="utf-8-sig")
    extracted = extract(path, published="2031-05-05")
    assert list(extracted)[:6] == ["path", "title", "outlet", "published", "quotations", "messages"]
    [quotation] = extracted["quotations"]
    assert list(quotation.items())[:10] == list(
        {"text": "Our boats are out,", "start": 1, "end": 19, "form": "direct", "speaker": "Kim Jong Un", "addressee": "Xi Jinping",
         "document": "letter", "is_letter": True, "letter_date": None, "date_basis": "unknown"}.items()
    )  # fmt: skip


def test_empty_text_has_no_quotations(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("")
    assert extract(path)["quotations"] == []


def test_day_in_the_head_of_a_live_blog_is_the_page_s():
    text = "Storm live: harbour closed as Ada visits the coast\n\nThe Guardian live blog, Friday 10 February 2023\n\n19:42 What we know so far\nThe boats are in.\n"
    assert (article_of(text).published, article_of(text).published_basis) == ("2023-02-10", "page")


LETTER = "Xi Jinping wrote to Kim Jong Un on Friday: “Our two countries are close.”"


@pytest.mark.parametrize("signed", ["Beijing, March 2, 2023", "March 2, 2023", "Xi Jinping\nBeijing, March 2, 2023"])
def test_the_day_beneath_a_letter_in_the_story_is_not_the_page_s(signed):
    dated = article_of(f"Leader writes\n\nSEOUL, Oct. 20, 2024 (Fixture Wire) -- {LETTER}\n\n{signed}\n")
    assert (dated.published, dated.published_basis, dated.anchor) == ("2024-10-20", "dateline", date(2024, 10, 20))
    assert article_of(f"{LETTER}\n\n{signed}\n", published="2024-10-21").published == "2024-10-21"
    assert article_of(f"SEOUL, Oct. 20 (Fixture Wire) -- {LETTER}\n\n{signed}\n").anchor is None
    assert article_of(f"SEOUL, Oct. 20 (Fixture Wire) -- {LETTER}\n\n{signed}\n", published="2024-10-21").anchor == date(2024, 10, 20)


def test_a_letter_signed_in_the_days_before_tells_the_dateline_s_year():
    assert article_of(f"SEOUL, Jan. 2 (Fixture Wire) -- {LETTER}\n\nDecember 31, 2024\n").published == "2025-01-02"


@pytest.mark.parametrize("line", ["Posted October 21, 2024", "Updated: 21 October 2024"])
def test_a_line_that_says_posted_is_the_page_s_wherever_it_stands(line):
    assert article_of(f"Leader writes\n\nSEOUL, Oct. 20, 2024 (Fixture Wire) -- {LETTER}\n\n{line}\n").published == "2024-10-21"


def test_a_day_under_a_standfirst_is_the_page_s():
    assert article_of(f"Leader writes a letter again\n\nIt came on Friday, and it is warm.\n\nBy Ann Fixture\n\nOctober 21, 2024\n\n{LETTER}\n").published == "2024-10-21"


@pytest.mark.parametrize("day", ["Juche 113 (2024), October 20", "Juche 113, Oct. 20", "October 20, Juche 113 (2024)", "October 20 Juche 113(2024)", "20 October 2024"])
def test_a_dateline_may_tell_its_year_as_juche(day):
    article = article_of(f"Kim replies to Xi\n\nPyongyang, {day} (KCNA) -- Kim Jong Un sent a reply message to Xi Jinping on October 18.\n")
    assert (article.outlet, article.published, article.anchor) == ("KCNA", "2024-10-20", date(2024, 10, 20))


@pytest.mark.parametrize(
    ("head", "title"),
    [("Xi sends messages", "Xi sends messages"), ("Macron writes twice", "Macron writes twice"), ("Leader writes", "Leader writes"),
     ("World news", None), ("Harbour Courier", None), ("By Ann Fixture", None), ("Harbour Courier\n\nLeader writes", "Leader writes"),
     ("Xi sends messages.", None), ("October 21, 2024", None)],
)  # fmt: skip
def test_a_short_heading_above_the_dateline_is_the_title(head, title):
    assert article_of(f"{head}\n\nSEOUL, Oct. 20, 2024 (Fixture Wire) -- {LETTER}\n").title == title


STORY = "OSLO, {}(KCNA) -- The king wrote to the queen that all was well on the road. It was long.\n"


@pytest.mark.parametrize(
    ("line", "story", "day"),
    [
        ("Posted On: 26 JUL 2024 9:14AM by a clerk", "", "2024-07-26"),
        ("25/09/2019", "", "2019-09-25"),
        ("09/25/2019", "", "2019-09-25"),
        ("10.09.2019", "", "2019-09-10"),
        ("Date: 10/09/2019 | Source: The Fixture", "September 9 ", "2019-09-10"),
        ("Date: 10/09/2019 | Source: The Fixture", "October 9 ", "2019-10-09"),
        ("Date: 10/09/2019 | Source: The Fixture", "", None),  # September or October: nothing tells
        ("Date: 31/31/2019", "", None),
    ],
)
def test_the_pages_day_in_figures_or_capitals(line, story, day):
    assert article_of(f"{line}\n\nKing writes to queen\n\n{STORY.format(story)}").published == day


@pytest.mark.parametrize("line", ["31 replies on “Xi thanks Kim”", "One thought on “Xi thanks Kim”", "3 Comments on \"Xi thanks Kim\"", "2 responses to “Xi thanks Kim”"])
def test_comments_under_the_articles_own_title_are_nobodys(line):
    text = f"Xi thanks Kim\n\nXi Jinping thanked Kim Jong Un in a letter. “Peace,” he wrote.\n\n{line}"
    assert [(one.speaker, one.is_letter) for one in extract_quotations(article_of(text))] == [("Xi Jinping", True), (None, False)]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Published: 17th September 2030 11:40 AM  |   Last Updated: 18th September 2030 12:05 PM   |  A+A-", None),
        ("By Ann Fixture Posted : September 17, 2030, 15:50 Updated : September 18, 2030, 15:53", "Ann Fixture"),
        ("By Ann Fixture Published: September 17, 2030", "Ann Fixture"),
    ],
)
def test_page_day_stands_behind_a_byline_and_before_the_day_of_a_later_copy(line, author):
    article = article_of(f"Ferries rest while the river thaws\n\n{line}\n\nThe boats lie idle. Kim wrote to Xi of the thaw.\n")
    assert (article.published, article.author) == ("2030-09-17", author)
