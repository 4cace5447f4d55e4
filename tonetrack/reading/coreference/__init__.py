"""Whom and what the words of a sentence mean, by what the article has told before: `State` in state.py.

names learns who is introduced; resolution makes a sentence of chunks by what stands for people (relations, callings, cast), for days (counting,
times) and for letters, and asks of each place whom it means: namesakes for names, offices, and pronouns with antecedents and fronts. news:
which letters the article tells of as the news of its day. turns: whose turn it is in a transcript.
"""
