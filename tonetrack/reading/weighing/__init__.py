"""Whose words, a letter's or not, to whom, of which day, from which kind of document: what everything around a quotation weighs together, once the
rules have read the article.

`view` is what is looked at; `speakers`, `letters`, `addressees`, `days` and `kinds` name the signs of each question; `weigh` sums their weights and
changes the readings.
"""
