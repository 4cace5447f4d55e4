"""A sentence as a reader sees it: typed chunks, verbs with their subjects and objects, clauses."""
