"""From the sentences of an article to who is quoted, and in which document. Begin with discourse.py; the others in the order in which it comes to
them:

- what a sentence tells of letters: signatures (whose they are), dating (their days, step by step) with deeds (what is done by one), recollections (of
  which time they are), writings (letters first named without their writer), keeping (which stays the one spoken of), replies (which answers which);
- whom it is about: topics, narrators (an agency, and `it`), speech (who speaks without being quoted);
- whose words a quotation is: governing and telling (the verb of saying), speaking (a document that speaks), joint (letters of several), phrases (a
  table of phrases beside it), cues, asides, referrals, receptions, absences, and, with no verb of saying, verbless; patterns for names and absences;
- from which document: belonging, by own_sentence, clauses (whose clause a document is in), settings (where else than in a letter it may be),
  judgements (words about a letter), recipients.

Everywhere `state` is what the article has told before, `sentence` its chunks and events (a verb with its subject), `at` the place of the quotation
among the chunks, `documents` those that the sentence names, by their place, and `found` the attribution made so far.

Constructions are rows over the chunks of a sentence (see sentences.forms).
"""
