"""What a sentence says of letters, speeches and other documents: kind, from whom, to whom, of which day. Begin with mentions.py, then register.py:

- what is known of them: document (a Mention is what one noun phrase tells, a Document what all tell), register and agreement (which document a
  mention means);
- named by a noun: kinds (of which kind it is, if any), noun_phrases, recalled (of an earlier time), passing (only named beside something else);
- named without one: standins (`the one`, `Kim's`), implied and unaddressed (by a verb), talks (where leaders speak);
- the two sides: owners (before the noun), parties (after it, and by the verb) with sides (what one name tells), exchanges (of both);
- the day: days (which date is a document's own), dating_verbs (which document a verb dates); what it was for: occasions.

Everywhere `at` is the place of a noun (or a date) among the chunks of a sentence, `event` a verb with its subject,
`before` the words of a noun phrase before its noun, nearest first, and `governed` the preposition that has it, empty for a subject or an object.
"""
