"""Which letters an article tells of as the news of its day, though it tells no day of their writing."""

import pytest
from attributed import read

from tonetrack.reading import article_of, extract_quotations, read_letters, roster_of

ROSTER = roster_of()
NEWS = (
    "Xi Jinping has sent a telegram to Vladimir Putin. “The ice on the river is firm,” he wrote.\n",
    "Rains have stopped in the north. In a message to Vladimir Putin, Xi Jinping offered “boats and blankets”.\n",
    "Xi Jinping sent a letter to Vladimir Putin, recalling the war that ended in 1945. “The ice on the river is firm,” he wrote.\n",
)
NEWS += (
    "Xi Jinping (left) walks with Vladimir Putin on Sept. 14, 2019, in this file photo.\n\n" + NEWS[0],  # a caption's day
    "Vladimir Putin, born on October 7 in 1952, walked along the river. " + NEWS[0],
    "Xi Jinping and Vladimir Putin exchanged messages on the opening of the bridge. Xi told Putin in his message that “the ice on the river is firm”.\n",
)
NO_NEWS = (
    "Xi Jinping sent a telegram to Vladimir Putin, a new book says. “The ice on the river is firm,” he wrote.\n",
    "In March, Xi Jinping sent a telegram to Vladimir Putin. “The ice on the river is firm,” he wrote.\n",
    "Relations froze in 2019. Xi Jinping sent a telegram to Vladimir Putin. “The ice on the river is firm,” he wrote.\n",
    "Xi Jinping sent several letters to Vladimir Putin. “The ice on the river is firm,” he wrote in one of the letters.\n",
    "Nikita Khrushchev sent a telegram to John F. Kennedy. “The ice on the river is firm,” he wrote.\n",  # neither holds an office on the page's day
    "The river froze. Boats lay idle. Children skated. Bells rang. Xi Jinping once sent a telegram to Vladimir Putin. “The ice is firm,” he wrote.\n",
)


def quoted(text, published="2022-06-20"):
    return extract_quotations(text, ROSTER, published=published)[-1]


@pytest.mark.parametrize("text", NEWS)
def test_letter_told_at_the_top_is_news(text):
    one = quoted(text)
    assert one.is_letter and one.letter_date is None and one.news


@pytest.mark.parametrize("text", NO_NEWS)
def test_letter_of_another_time_is_none(text):
    one = quoted(text)
    assert one.is_letter and one.letter_date is None and not one.news


def test_letter_is_no_news_where_its_day_is_told_or_the_page_has_none():
    assert not quoted("Xi Jinping sent a telegram to Vladimir Putin on Friday. “The ice on the river is firm,” he wrote.\n").news
    assert not quoted(NEWS[0], published=None).news


def test_news_is_dated_by_its_report():
    [letter] = read_letters(article_of(NEWS[0], published="2022-06-20"), ROSTER).letters
    assert (letter.date, letter.date_is, letter.date_note) == ("2022-06-20", "published", "the day of the report; the article tells no other")


@pytest.mark.parametrize("coming", ["before a summit on June 20", "ahead of talks on 30 May", "and cleared the way for talks beginning July 2"])
def test_a_day_soon_to_come_makes_no_letter_an_old_one(coming):
    text = f"Xi Jinping has sent Kim Jong Un a letter {coming}. “The road is dry,” he wrote."
    assert [one.news for one in read(text, "2024-05-08")] == [True]
