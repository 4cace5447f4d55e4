"""Whose words, a letter's or not, of which day: what everything around a quotation weighs together, once the rules have read the article.

`view` is what is looked at; `speakers`, `letters` and `days` name the signs of each question; `weigh` sums their weights and changes the readings.
"""
