"""Reading articles: clean text, quotations, who wrote what to whom, and letters for a corpus."""

from tonetrack.reading.articles import Article, article_of, read_article
from tonetrack.reading.extraction import Quotation, extract, extract_quotations

__all__ = ["Article", "Quotation", "article_of", "extract", "extract_quotations", "read_article"]
