"""Days: found as printed, resolved only where a careful reader could."""

from datetime import date

import pytest

from tonetrack.reading.dates import _weekday_near, find_dates, resolve, years_ago

PAGE = date(2031, 5, 8)  # a Thursday
TOLD = date(2031, 4, 2)  # the day the article spoke of last


def days(text, *, page=PAGE, told=TOLD, year=0):
    return [resolve(mention, page, told, year)[0] for mention in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on May 5", "2031-05-05"),
        ("on May 9", "2030-05-09"),
        ("on the 5th of May, 2029", "2029-05-05"),
        ("January 5, Juche 113 (2024)", "2024-01-05"),
        ("on Sept. 9, Juche 107", "2018-09-09"),
        ("Juche 113 (2024), October 20", "2024-10-20"),
        ("Juche 107, Sept. 9", "2018-09-09"),
        ("on Monday", "2031-05-05"),
        ("Posted on : Sep.11,2023 17:02 KST", "2023-09-11"),
        ("sent 15.09.2030.", "2030-09-15"),
        ("sent 5.9.2030", "2030-09-05"),
        ("dated 15/9/2030, it", "2030-09-15"),
        ("dated 9/15/2030, it", "2030-09-15"),
        ("dated 5/5/2030, it", "2030-05-05"),
        ("last Thursday", "2031-05-01"),
        ("last Friday", "2031-05-02"),
        ("on Monday of last week", "2031-04-28"),
        ("on Wednesday last week", "2031-04-30"),
        ("last night", "2031-05-07"),
        ("yesterday", "2031-05-07"),
        ("three days ago", "2031-05-05"),
        ("on New Year's Eve", "2030-12-31"),
        ("the next day.", "2031-04-03"),
        ("The following evening, he", "2031-04-03"),
        ("nine days later, by", "2031-04-11"),
        ("a week later.", "2031-04-09"),
        ("The day before, Xi", "2031-04-01"),
        ("that same day, in", "2031-04-02"),
        ("Hours later he", "2031-04-02"),
        ("on the night of the 24th, is", "2031-04-24"),
    ],
)
def test_day_that_can_be_known(text, day):
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text", ["Juche 113 (2024)", "in 2024", "in May 2024", "two weeks ago", "next Friday", "the day before the summit", "three days after Kim wrote"]
)
def test_day_that_cannot_be_known(text):
    assert set(days(text)) <= {None}


@pytest.mark.parametrize("text", ["the 79th anniversary", "the 9th Party Congress", "earlier this month", "last week", "Feb. 31", "May I say"])
def test_what_is_no_day(text):
    assert find_dates(text) == []


def test_day_without_a_year_belongs_to_the_past_year_spoken_of():
    assert days("on October 26", year=1962) == ["1962-10-26"]
    assert days("on June 2 this year", year=1962) == ["2030-06-02"]


def test_nothing_is_resolved_without_a_page_day():
    assert days("on Monday, yesterday, the next day.", page=None, told=None) == [None, None, None]


@pytest.mark.parametrize(("words", "years"), [("forty years ago", 40), ("twenty-five years ago this week", 25), ("two decades earlier", 20), ("half a century ago", 50), ("12 years ago", 12), ("years ago", 0)])
def test_years_ago_are_counted(words, years):
    assert years_ago(words) == years


def test_holidays_with_their_year_and_the_days_beside_them():
    assert days("on New Year's Day, 2019, on Christmas Eve of 2018, the day before Christmas 2020, the day after Christmas") == ["2019-01-01", "2018-12-24", "2020-12-24", "2030-12-26"]
    assert days("the day before the summit") == [None]


@pytest.mark.parametrize(("text", "page", "told_before", "day"), [
    ("on May 5", "2024-05-05", None, "2024-05-05"),  # the page's own day is past enough
    ("on the 24th", "2024-01-10", None, "2023-12-24"),  # over the turn of the year
    ("on the 10th", "2024-01-10", None, "2024-01-10"),
])  # fmt: skip
def test_days_at_the_edges_of_month_and_year(text, page, told_before, day):
    assert resolve(find_dates(text)[0], date.fromisoformat(page), told_before)[0] == day


@pytest.mark.parametrize(("weekday", "day"), [("Thursday", "1998-01-08"), ("Friday", "1998-01-02"), ("Monday", "1998-01-05")])
def test_a_weekday_of_a_history_is_the_nearest_to_the_day_told_before(weekday, day):
    mention = find_dates(f"on {weekday}")[0]
    assert _weekday_near(mention, date(1998, 1, 5)) == date.fromisoformat(day)


@pytest.mark.parametrize(("text", "page", "told_before", "year", "day", "basis"), [
    ("on January 31", "2030-05-17", "2029-01-22", 0, "2029-01-31", "stated, year of the day told before"),
    ("on April 20", "2030-07-30", "2029-01-22", 0, "2030-04-20", "stated, year from the page"),  # too far from that day to go on from it
    ("on May 3", "2030-05-17", "2029-05-01", 0, "2030-05-03", "stated, year from the page"),  # the page's own news
    ("on January 31", "2030-05-17", "2030-01-22", 0, "2030-01-31", "stated, year from the page"),
    ("on May 3 this year", "2030-12-01", "2029-05-01", 0, "2030-05-03", "stated, year from the page"),
    ("on May 3 of last year", "2030-05-17", None, 0, "2029-05-03", "stated, year from the text"),
    ("on May 3", "2030-05-17", "2029-05-03", 0, "2029-05-03", "the day told before"),
    ("on May 3", "2030-05-17", "2029-05-03", 1962, "1962-05-03", "stated, year from the text"),
    ("on February 29", "2028-01-10", None, 0, "2024-02-29", "stated, year from the page"),
    ("on Saturday", "2030-05-17", "2030-03-05", 1962, "2030-05-11", "weekday before the page's date"),
    ("on Saturday", "2030-05-17", "1962-10-25", 1962, "1962-10-27", "weekday next to a day told before"),
])  # fmt: skip
def test_year_of_a_day_is_that_of_its_story(text, page, told_before, year, day, basis):
    told = date.fromisoformat(told_before) if told_before else None
    assert resolve(find_dates(text)[0], date.fromisoformat(page), told, year) == (day, basis)


def test_no_month_has_a_45th():
    assert [mention.day for mention in find_dates("on the 45th, on the 0th, on the 30th, he wrote")] == [30]


@pytest.mark.parametrize("text", ["dated 5/9/2030", "version 31.31.2030", "1.2.3.2030", "dated 45/12/2030"])
def test_figures_that_may_be_two_days_or_are_none(text):
    assert not [mention for mention in find_dates(text) if mention.kind == "day"]


@pytest.mark.parametrize(("text", "day"), [
    ("on the last night of June", "2029-06-30"), ("on the last day of February 2028", "2028-02-29"), ("on the first of May", "2030-05-01"),
    ("on the first day of April last year", "2029-04-01"), ("on the third Sunday of April 2030", "2030-04-21"), ("on the last Friday of March 2030", "2030-03-29"),
    ("on the last Friday of March", None), ("on the last night of the year", "2029-12-31"), ("the last of June", None),
])  # fmt: skip
def test_a_day_by_its_place_in_the_month(text, day):
    assert days(text, page=date(2030, 5, 17)) == [day]
