"""A sentence as a reader sees it, from words to clauses; each module rests on those before it:

- chunks (the types), titles (`Russian President | Putin` as one), parsing (words to chunks);
- verbs (which words are verbs), occasions (days that only name something), forms (constructions as rows of chunks: how all of reading writes what
  it looks for), ellipsis (`the second`, `this year's`: a letter without its noun), phrases (what stands around a noun), relatives (clauses within
  others), subjects (whose doing a verb tells);
- clauses: a Sentence is its chunks, its events and who each place means.
"""
