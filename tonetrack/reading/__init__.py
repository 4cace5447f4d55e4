"""Reading articles: clean text, quotations, printed messages, who wrote what to whom, and letters for a corpus.

The way through: `extraction.extract_quotations` takes an article's paragraphs (articles.passages) and quoted spans (quotations; unmarked and printed
for letters set without marks), finds whom it is about (coreference.cast) and reads it in order (story; transcripts: whose turn it is), sentence by
sentence: attribution.discourse is the page to begin with. What the rules found (found.Quotation) is weighed against everything around it, and changed
where that speaks for another speaker, document or day (weighing); confidence says how sure each reading is and what speaks against it.
`messages.message.find_messages` reads what state agencies print, `letters.findings.read_letters` both, and letters.adding writes them into a
corpus. vocabulary, people, dates, salutations and signing say what words, names, days, and a letter's opening and end look like; evaluation
holds readings against articles marked by hand.
"""

from tonetrack.reading.articles.article import Article, article_of
from tonetrack.reading.articles.sources import read_article, read_articles
from tonetrack.reading.extraction import extract_quotations, roster_of
from tonetrack.reading.found import Quotation
from tonetrack.reading.letters.findings import extract, read_letters
from tonetrack.reading.messages.message import Message, find_messages

__all__ = ["Article", "Message", "Quotation", "article_of", "extract", "extract_quotations", "find_messages", "read_article", "read_articles",
           "read_letters", "roster_of"]  # fmt: skip
