"""How a letter calls its reader: by office, which is protocol, or by name, as one writes only to somebody one knows."""

from __future__ import annotations

import re

from tonetrack.scoring.hits import Hit

BY_NAME = 0.32  # as "Dear Comrade"
_TITLES = (
    "your his her our the mr mister mrs ms miss madam madame sir sirs dr lord lady king queen emperor pope president vice prime first "
    "deputy acting minister premier chancellor chairman chairwoman chairperson secretary general marshal colonel captain admiral "
    "commander ambassador senator governor mayor director speaker excellency excellencies highness majesty holiness eminence honourable "
    "honorable comrade comrades friend friends brother brothers sister sisters colleague colleagues compatriot compatriots countrymen "
    "gentlemen ladies greetings dear citizens people esteemed respected party central leader leaders all members"
).split()
_NAME = rf"(?!(?i:{'|'.join(_TITLES)})\b)[^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][^\W\d_]+)?(?: oglu)?"
# "Dear Margaret," and "My dear Anwar:", but not "Dear Mr Rao" or "Dear Secretary General".
_CALLED = re.compile(rf"\s*(?:My )?[Dd]ear {_NAME}(?=\s*(?:[,:.!\n\u2013\u2014-]|$))")


def by_name(sentence: str, number: int) -> list[Hit]:
    """The salutation that calls the reader by name, should the sentence open with one."""
    called = _CALLED.match(sentence)
    return [Hit(number, 0, len(called.group().split()), "dear (a name)", "personal", BY_NAME, "called by name")] if called else []
