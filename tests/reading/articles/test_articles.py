"""What a page tells of itself."""

from datetime import date

import pytest

from tonetrack.errors import EncodingError, FileError, UsageError
from tonetrack.reading import article_of, extract, read_article


def test_posted_on_line_gives_outlet_and_day():
    article = article_of("Author: Ann Fixture\n\nPosted on: FXW | November 2nd, 2031\n\nKim wrote to Xi. It was a long letter about rain.")
    assert (article.outlet, article.author, article.published, article.published_basis) == ("FXW", "Ann Fixture", "2031-11-02", "page")


def test_line_that_is_only_a_date_is_the_day():
    article = article_of("Fixture Town Opens Its Old Bridge Again\n\nJune 20, 2031\n\nThe bridge is open and many people came to see it.")
    assert (article.title, article.published) == ("Fixture Town Opens Its Old Bridge Again", "2031-06-20")


def test_dateline_takes_its_year_from_the_day_given():
    article = article_of("SEOUL, March 5 (Fixture Wire) -- Kim wrote.", published="2031-03-06")
    assert (article.outlet, article.anchor, article.published_basis) == ("Fixture Wire", date(2031, 3, 5), "dateline")


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
     ("The boats came in before the storm, says the Harbour Courier", None)],
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
