"""Moves without a cold word: what is remembered against the reader, arms and endurance held up, a kindness with what is another's,
a courtesy undone, a word that did not last, a charge told as a fact. Warm words in them are the sting, so most take in their whole sentence."""

from __future__ import annotations

from tonetrack.scoring.acts import ALLIED, WE, WELL, move

_ARMS = (
    r"(?:missiles?|rockets?|guns|artillery|batteries|bombers|submarines|divisions|regiments|rifles|bayonets|fleet|navy|army|pilots|soldiers"
    r"|gunners|warheads|squadrons)"
)
_DEEDS = (
    r"(?:closing|shutting|bombing|shelling|arresting|expelling|jailing|imprisoning|blocking|burning|selling|arming|cutting|refusing|seizing"
    r"|occupying|banning|cancelling|withdrawing|recalling|mining|freezing|hanging|shooting|breaking)"
)
_SIGNS = r"(?:flags?|anthem|guard of honou?r|flowers|wreath|card|telegram|salute)"
_FEAST = r"(?:anniversary|funeral|celebrations?|ceremony|coronation|banquet|jubilee|reception|inauguration)"
_WORD = r"(?:word|oath|promises?|vow|pledge|assurances?|truce|treaty|guarantee|signature|repentance|neutrality)"
_CELLS = r"(?:cells?|prisons?|cellars?|gaols?|jails?|dungeons)"
_GIVEN = (  # what is remembered with thanks
    r"\b(?:help\w*|came|stood|stand|gave|given|open\w*|shelter\w*|fed|sent|offer\w*|saved?|fought|shared?|side by side|first|friends?|brothers?"
    r"|grat\w+|thank\w*|together|lent|welcom\w+|kind\w*|generosity|brought|taught|built|healed|wept|mourned|carried|hosted|received|embrace\w*"
    r"|hospitality|loyal\w*|dark\w*|blood|fell|sacrific\w*|gift\w*|good|fondly|before (?:our|my) own)\b"
)

BARBS = (
    move(
        "remembered against you", "threat", -0.34, "remember remembered forget forgotten",
        r"\b(?:will|shall|have|has|can|could|must)\b(?: \w+){0,2}? (?:be )?(?:remember\w*|(?:not|never) (?:be )?forg[eo]t\w*)(?: \w+){0,2}?"
        r" (?:who|whom|which|what (?:you|was done|has been done)|the (?:hour|names?))\b[^;]*"
        r"|\b(?:we|our people|they) remember (?:very well |well |exactly )?(?:who|which|whom)\b[^;]*",
        rf"{WELL}|{_GIVEN}|\bdid for\b",
    ),
    move(
        "a name called", "displeasure", -0.32, "call calls called",
        r"\bthe [^,;]{2,40}? (?:whom |that |which )?you (?:call|called|are pleased to call) (?:an? )?\w+\b[^;]*"
        r"|\byou (?:now |have )?called (?:us|me|him|her|them|our \w+) (?!in\b|on\b|to\b|at\b|when\b|back\b|together\b|an?\b|the\b|your\b)\w+s\b[^;]*",
        rf"{WELL}|\b(?:we were|were) called\b|\bthank\w*|\bcall(?:ed)? (?:us|me) (?:brothers|sisters|friends|comrades)\b(?!,? (?:and|but|then))",
    ),
    move(
        "not yours to give", "displeasure", -0.34,
        "generosity generous generously kindness kind kindly enough concern interest hospitality hospitable liberality magnanimity",
        r"^[^;]*\b(?:generosity|generous(?:ly)?|kind(?:ness|ly)?|good enough|concern|interest|hospitality|hospitable|liberality|magnanimity)\b"
        r"[^;]{0,90}?\b(?:our own|our (?:internal|domestic)|other (?:people|nation|countr|state)\w*'s?)(?=\s)[^;]*",
        rf"{WELL}|\b(?:not|never|like|as if|as though|thank\w*|grateful)\b",
    ),
    move(
        "a deed behind the words", "displeasure", -0.36,
        "closing shutting bombing shelling arresting expelling jailing imprisoning blocking burning selling arming cutting refusing seizing"
        " occupying banning cancelling withdrawing recalling mining freezing hanging shooting breaking",
        r"^[^;]*\byour?\b[^;]{0,80}?\b(?:express|show|prov|demonstrat|confirm|celebrat|honou?r|reward)\w*\b[^,;]{0,45}?"
        rf" by {_DEEDS} (?!off\b|your\b|the (?:first|road|way))[^;]*",
        r"\b(?:siege|ring|ice|ground|chains|blockade|so that|for a day|your victory)\b",
    ),
    move(
        "no right to complain", "displeasure", -0.34, "complain weep surprised astonished",
        r"^[^;]*\b(?:should|need|ought|must) (?:not|hardly|never)(?: now)? ?(?:to )?(?:complain|weep|be (?:surprised|astonished))\b[^;]*"
        r"|^[^;]*\bno right to (?:complain|weep)\b[^;]*",
        rf"{WELL}|\b(?:we|i) (?:should|need|must|ought|have)\b|\bfor joy\b",
    ),
    move(
        "an aside", "displeasure", -0.22, "notice observe doubt oversight escaped noticed",
        r"^[^;]*(?:, (?:we|i) (?:notice|observe)\b|, no doubt\b|\bno doubt (?:for|by|in|to)\b|\b(?:it|which) has(?: not|n't) escaped\b"
        r"|\bit has been (?:noticed|remarked|observed)\b"
        r"|\b(?:absence|omission|silence|delay|choice)\b[^;]{0,80}\b(?:oversight|due to|accident|coincidence)\b)[^;]*",
        rf"{WELL}|\b(?:thank\w*|grateful|pleas\w+|admir\w+|satisf\w+|kind\w*|better|improv\w*|our (?:oversight|silence|delay))\b",
    ),
    move(
        "an expectation mocked", "displeasure", -0.28, "waiting yet found looking vain glad happy pleased",
        rf"^[^;]*(?:{WE} (?:am|are) still waiting (?:to (?:see|hear|learn)|for your)|{WE} (?:has |have )yet to (?:see|hear|meet)"
        r"|\bhas so far found no\w*|\bhave been looking for [^;]{2,40} ever since|\blooked in vain"
        rf"|{WE} (?:should|would) be (?:glad|happy|pleased) to (?:see (?:some|any|it|them)|be (?:given|shown) (?:an?|some|any)))\b[^;]*",
        r"\b(?:you again|your (?:visit|letter|country|family)|visit you|welcome|hosts?|honou?r|proud|love\w*|miss\w*|dear\w*)\b",
    ),
    move(
        "what you might have done", "displeasure", -0.3, "Had Were could might should asked uninvited",
        r"^\W*(?:Had|Were) (?:you|your \w+)\b[^;]*\b(?:would|might|could|should)\b[^;]*"
        r"|\byou (?:could|might|should|ought to) (?:at least |well )?have (?!been (?:prouder|happier))\w+[^;]*"
        r"|^[^;]*\b(?:no one|nobody) (?:has |had |ever )*asked (?:you to|for your)\b[^;]*",
        r"\b(?:had (?:you|your \w+) not|could not have|been (?:my|our|here|there|with)|better|more|prouder|happier|proud"
        r"|perish\w*|touch\w*|thank\w*)\b"
        r"|\byou (?:could|might) have [^;]*\b(?:but|instead|yet) you\b|\basked you to [^;]*\b(?:and|but|yet)\b[^;]*\byou\b",
    ),
    move(
        "when you are better", "displeasure", -0.34,
        "sober found learn learned learnt stopped ceased finished done understood read ready able tired awake rid whether",
        rf"^[^;]*{WE} (?:shall|will) (?:be ready|be glad|be happy|resume|greet|answer|believe|talk|reply|discuss|listen|return)\b[^;]{{0,50}}?"
        r" when (?:you|it|he|they|your \w+) (?:has|have|are|is) (?:sober|found|learn\w*|stopped|ceased|finished|done|understood|read|ready to|able to"
        r"|tired|awake|rid)\b[^;]*|^[^;]*\bwhether we (?:shall|should|will)\b[^;]*; we (?:shall|will) [^;]* when\b.*",
        WELL,
    ),
    move(
        "nobody came from you", "displeasure", -0.32, "Not not None none silence absence",
        r"^[^;]*\b(?:not (?:one|a single one|a single)|none) of your (?:\w+ )?\w+ (?:signed|came|called|wrote|asked|stood|rose|attended|spoke)\b[^;]*"
        r"|^[^;]*\byour (?:silence|absence) (?:from|during|on|at|when|while|in the|has been|was|is)\b[^;]*",
        rf"{WELL}|\b(?:in your absence|miss\w*|felt|without|home|illness|until|saddens|grieves)\b",
    ),
    move(
        "arms held up", "threat", -0.42,
        "missile missiles rocket rockets guns artillery batteries bombers submarines divisions regiments rifles bayonets fleet navy army pilots"
        " soldiers gunners warheads squadrons",
        rf"\b(?:our|my) (?:\w+ )?{_ARMS} (?:(?:can|could|will|would) (?:\w+ )?(?:reach|strike|hit|find|be over|answer)"
        r"|(?:now |still |already )?(?:stands?|waits?) (?:at|on|by|ready|along|before|in (?:sight|range))"
        r"|(?:have|has)(?: been given| received| had)? (?:\w+ )?orders"
        r"|(?:is|are) (?:not (?:tired|asleep|idle)|ready|awake|loaded|aimed|trained on|in range|pointed|rested|waiting))\b[^;]*",
        rf"{ALLIED}|\b(?:at your (?:side|disposal|service)|for you|(?:defend|protect) you|your (?:defen[cs]e|aid|rescue|wounded)"
        r"|salute|welcome|search)\b",
    ),
    move(
        "those who were outlived", "threat", -0.34,
        "empires invaders conquerors emperors sultans tyrants armies army embargo embargoes blockades sanctions nobody",
        r"\b(?:buried|outlived|outlasted|seen off|swallowed|survived) (?:\w+ ){0,2}(?:empires|invaders|conquerors|emperors|sultans|tyrants|armies"
        r"|embargo(?:es)?|blockades?|sanctions)\b[^;]*"
        r"|\b(?:nobody|no one|no army)\b[^;]{0,60}\b(?:mountains|hills|soil|shores|desert|walls|land|passes|snows)\b[^;]{0,50}\band (?:\w+ )?"
        r"(?:(?:walked|come|came|gone|went) (?:out|home|back)|lived|returned|left)\b[^;]*",
        r"\b(?:together|with you|your (?:help|aid|support|side|people|friendship)|thanks|thank\w*|grateful|both|our two|common|enem\w+)\b",
    ),
    move(
        "a courtesy undone", "displeasure", -0.34,
        "toast invitation visit greetings flag flags anthem flowers wreath card telegram salute order medal decoration ribbon star sword"
        " anniversary funeral celebrations ceremony coronation banquet jubilee reception inauguration hand fitting proper",
        r"\b(?:consider|regard|treat) (?:the|my|our) (?:toast|invitation|visit|letter|greetings?|promise)\b[^;]{0,60}"
        r"\b(?:not (?:having been )?(?:made|given|sent|written|proposed|extended)|withdrawn|void|cancelled)\b[^;]*"
        rf"|^[^;]*\b{_SIGNS}\b[^;]{{0,40}}\b(?:will|shall) not (?:be )?(?:flown|played|sent|laid|raised|hoisted|drawn up|fired|delivered)\b[^;]*"
        rf"|\bthere (?:will|shall) be no {_SIGNS}\b[^;]*|\b(?:shall|will) not send {_SIGNS}\b[^;]*"
        rf"|\bno (?:\w+ )?occasion for\b[^;]{{0,40}}\b(?:greetings|exchange|visit|{_FEAST})\b[^;]*"
        r"|^[^;]*\b(?:order|medal|decoration|ribbon|star|sword|cross)\b[^;]{0,100}\b(?:goes back|is on its way back|comes back) (?:to you|by)\b[^;]*"
        rf"|{WE} (?:shall|will) not (?:be present|attend|be represented|come)\b[^;]{{0,30}}\b{_FEAST}\b[^;]*"
        r"|\b(?:do|does|did|shall|will|can)(?: not|n't) (?:think it (?:fitting|proper)|(?:extend|offer|give) (?:you )?my hand)\b[^;]*",
        rf"{WELL}|\b(?:illness|ill|operation|doctors?|storm|weather|sorry|apolog\w+|forgive|until|mourning|alas|unfortunately|half-mast"
        r"|(?<!good )enough|worthy"
        r"|regret|at your request|as you (?:asked|wished))\b",
    ),
    move(
        "a word that did not last", "displeasure", -0.34, "lasted survived held",
        rf"\byour (?:\w+ )?{_WORD}\b[^;]{{0,50}}\b(?:lasted|survived|held)\b(?: \w+)? (?:until|till|as long as|for|less than|an?|one|two|three|four"
        r"|five|six|ten|eleven)\b[^;]*",
        r"\b(?:still|every|generations?|centur\w+|years|decades|enem\w+)\b",
    ),
    move(
        "from your hands", "hostility", -0.42,
        "treasury arsenal arsenals soil territory factories camps officers agents barracks bases army depot cell cells prison prisons cellar"
        " cellars gaol gaols jail jails dungeons",
        r"\b(?:armed|trained|paid|sheltered|hidden|supplied|financed|equipped)\b[^;]{0,25}\b(?:from|on|in|out of|by) your (?:\w+ )?"
        r"(?:treasury|arsenals?|soil|territory|factories|camps|officers|agents|barracks|bases|army)\b[^;]*"
        r"|\b(?:stamp|marks?|numbers?|seal) of your (?:\w+ )?(?:arsenals?|factories|army|depot)\b[^;]*"
        rf"|\b(?:our|my) [^;]{{2,50}}\b(?:in|inside) your (?:\w+ )?{_CELLS}\b[^;]*|\bhas (?:our|my) \w+ in his (?:\w+ )?{_CELLS}\b[^;]*",
        rf"{ALLIED}|\b(?:released?|freed?|opened|welcome\w*|friends?|cadets|doctors|students|guests?)\b",
    ),
)  # fmt: skip
