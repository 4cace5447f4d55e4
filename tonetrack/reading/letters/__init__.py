"""From what an article has to the letters of a corpus. Begin with findings.py (the letters of one article), then adding.py:

- which letter of the corpus a finding is: identity, by correspondents (whose names it uses), and what to write: additions, as letter_files;
- which letter another answers: days_answered (told in its own words), answers (which one of the corpus that is), links (written down);
- display: finds as a person reads them.
"""
