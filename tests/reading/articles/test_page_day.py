"""The day of a saved page: what its reader sees, what its markup tells, and a guess, in that order."""

import pytest
from test_pages import STORY, page, paragraphs

MARKUP = '<meta property="article:published_time" content="2031-05-07T22:00:00Z"><meta property="article:modified_time" content="2031-05-12T09:00:00Z">'
LINKED = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-05-07", "dateModified": "2031-05-12"}</script>'
MODIFIED = '<meta property="article:modified_time" content="2033-01-02T09:00:00Z">'


def day_of(tmp_path, head, under, foot=""):
    return page(tmp_path, f"<html><head>{head}</head><body><h1>A letter after the flood</h1>{under}<article>{paragraphs(*STORY)}</article>{foot}</body></html>").published


@pytest.mark.parametrize(
    ("under", "want"),
    [
        ("<p>Posted Thu 8 May 2031 at 7:12am, updated Mon 12 May 2031 at 9:00am</p>", "2031-05-08"),
        ("<div>Posted : 2031-05-08 16:32<br>Updated : 2031-05-09 09:05</div>", "2031-05-08"),
        ("<p>Published on May 8, 2031</p>", "2031-05-08"),
        ("<p>Updated: May 12, 2031 09:10 | First published on: May 8, 2031 at 22:31</p>", "2031-05-08"),
        ("<details><summary>Mon 12 May 2031 21.15</summary><span>First published on Thu 8 May 2031 06.30</span></details>", "2031-05-08"),
        ("<p>By Ada Quill | Published: 08/05/2031</p>", "2031-05-08"),
        ("<p>Posted by Ada Quill on 8 May 2031</p>", "2031-05-08"),
        ("<p>8 May 2031, 06:05</p>", "2031-05-08"),  # a night after the day of the markup: that of the place
        ("<p>12 May 2031</p>", "2031-05-07"),  # a later copy's
        ("<p>Updated 12 May 2031, 11:48 PM</p>", "2031-05-07"),
        ("<div>Special Correspondent NEW DELHI May 7, 2031 21:47 IST Updated: May 8, 2031 00:12 IST</div>", "2031-05-07"),
        ("<p>A statement posted on May 3, 2031 by the ministry, in which it thanked all who had written to it since the flood of April and all who had come, was taken down.</p>", "2031-05-07"),
    ],
)
@pytest.mark.parametrize("head", [MARKUP, LINKED])
def test_day_that_a_reader_sees_goes_before_the_markup_s(tmp_path, head, under, want):
    assert day_of(tmp_path, head, under) == want


@pytest.mark.parametrize(
    ("head", "under", "foot", "want"),
    [
        ("", "<p>Posted : 2031-05-08 16:32</p>", "<div>Date of registration: 1999.02.08</div>", "2031-05-08"),
        ("", "<p>Updated 8 May 2031, 11:48 PM</p>", "", "2031-05-08"),
        ("", "<div><span>입력 2031.05.08 19:05</span> <span>업데이트 2031.05.12 11:00</span></div>", "", "2031-05-08"),
        ("", "<p class='credit'>HOKUTO NEWS - May 8, 2031 - 18:21 | All, World</p>", "", "2031-05-08"),
        ("", "<p>May 8, 2031 Updated May 12, 2031 10:11 a.m.</p>", "", "2031-05-08"),
        ("", "<p>Input : 2031.05.08 14:05 Updated : 2031.05.12 11:00</p>", "", "2031-05-08"),
        ("", "<p>All Headlines 14:05 May 08, 2031</p>", "", "2031-05-08"),
        ("", "<p>2031. 5. 8.</p>", "", "2031-05-08"),
        ("", "<p>2031/5/8 14:05</p>", "", "2031-05-08"),
        ("", "<p>08-May-2031</p>", "", "2031-05-08"),
        ('<script type="application/ld+json">{"datePublished": "May 8, 2031 10:00 AM"}</script>', "<p>8-5-2031</p>", "", "2031-05-08"),
        ("", "<p>Last reviewed: 8 May 2031</p>", "", "2031-05-08"),
        (MODIFIED, "<p>May 8, 2031</p>", "", "2031-05-08"),
        (MODIFIED, "<p>Published May 8, 2031</p>", "", "2031-05-08"),
        (MODIFIED, "", "", "2033-01-02"),
        ('<meta name="PubDate" content="2031-05-09 08:11">', "<div>2031-05-08 19:05</div>", "", "2031-05-08"),
        (LINKED + MODIFIED, "", "", "2031-05-07"),
    ],
)
def test_day_without_a_day_of_publication_in_the_markup(tmp_path, head, under, foot, want):
    assert day_of(tmp_path, head, under, foot) == want
