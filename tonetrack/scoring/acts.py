"""The moves of cold letters, each one construction of English: its words, its shape, and what its sentence must not say."""

from __future__ import annotations

import re
from typing import NamedTuple


class Move(NamedTuple):
    """A thing done to the reader: its name, how cold it is by itself and as what, the words one of which it has, its shape,
    and what its sentence must not say."""

    name: str
    category: str
    strength: float
    words: frozenset[str]
    shape: re.Pattern[str]
    unless: re.Pattern[str]


def _pattern(shape: str) -> re.Pattern[str]:
    return re.compile(shape, re.IGNORECASE | re.DOTALL)


def move(name: str, category: str, strength: float, words: str, shape: str, unless: str) -> Move:
    """A move from its words in one line and its patterns as they are written."""
    return Move(name, category, strength, frozenset(words.split()), _pattern(shape), _pattern(unless))


WE = (
    r"\b(?:i|we|(?:my|our) (?:own )?(?:government|ministers?|cabinet|country|court|council|side|people)|the (?:\w+ )?(?:government|cabinet|council))"
)
_YOU = r"\b(?:you|your (?:own )?(?:government|side|ministers?|cabinet|leaders|party|committee|authorities|council|court|officials|country))"
_DAY = (
    r"(?:(?:\w+ ){0,2}?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|midnight|noon|sunset|sunrise|dawn|nightfall)"
    r"|[\w-]+ (?:o'clock|hours?|days?|weeks?)|the (?:end|\w+(?:th|st|nd|rd))\b)"
)
_BY = rf"(?:by|before|within|not later than|no later than|until) {_DAY}"
_FORCES = (
    r"(?:troops|soldiers|army|armies|forces|aircraft|planes|aeroplanes|ships|vessels|boats|gunboats|patrols?|police|agents|navy|air force"
    r"|artillery|tanks|guards|officers|marines|militia|fleet|warships|submarines|drones|bombers|cavalry|horsemen)"
)
_HARM = (
    r"(?:crossed|burned|burnt|killed|shelled|fired (?:on|upon|at|into|across)|opened fire|bombed|seized|violated|invaded|occup(?:y|ied)"
    r"|raided|attacked|murdered"
    r"|beat|sank|rammed|boarded|looted|shot|stormed|abducted|entered|cut|(?:are|stand|remain)(?: still)? (?:on|in|inside) our)"
)
_ENVOYS = (
    r"(?:ambassadors?|envoys?|ministers?|missions?|legations?|consuls?|diplomats?|delegations?|experts?|engineers|advisers|specialists|teachers"
    r"|representatives?)"
)
_COURTESY = (
    r"(?:bouquet|wreath|telegrams?|handshake|toast|greetings?|condolences|invitation|promises?|talks|dialogue|meetings?|visits?|seat|solidarity"
    r"|sympathy|congratulations|reception)"
)
_TIES = (
    r"(?:relations|treat(?:y|ies)|pacts?|agreements?|accords?|alliance|talks|negotiations|deliveries|shipments|supplies|contracts?|cooperation"
    r"|visits?|meetings?)"
)

_FOR_YOU = (  # what is said to a friend about those who threaten him
    r"\b(?:attack|threat|invad|str(?:ike|uck)|harm|touch)\w* (?:\w+ )?(?:you|your)\b"
    r"|\byour? [^,;.]{0,30}\b(?:is|are|be|were|ever) (?:\w+ )?(?:attacked|threatened|invaded|need)"
    r"|\byou (?:ever )?need\b"
)
# a third party's
_THEM = r"\b(?:if|unless|should|once|until|whenever) (?:they|these people|(?:the|our|their) (?:common )?(?:enem\w+|invaders?|aggressors?))\b"
ALLIED = (
    r"\b(?:beside|alongside|together|side by side|with ours|our (?:aid|side|help|rescue)|enem|invader|pirate|aggressor|terrorist|bandit|thank"
    r"|grateful|gratitude|saved?|help|rescu|liberat)"
)
_DENIED = (
    r"\b(?:no|not|never|nothing|nobody|none|cannot|may|might) (?:\w+ ){0,3}"
    r"(?:recall|withdr[ae]w|expel|break|sever|suspend|terminat|denounc|abrogat|annul|revok|cancel)"
)
WELL = (  # a frank or wondering sentence that says something kind after all
    r"\b(?:proud|pride|moved|happy|glad|how much|joy\w*|admir\w+|love\w*|touch\w*|delight\w*|rejoic\w+|wonderful|miss(?:ed)? you"
    r"|without you\w*|friend of|saved?)\b"
)
_THANKS = r"(?:thank\w*|grateful|gratitude|appreciat\w+)"
_DECLINES = (
    r"(?:\b(?:not|cannot|unable|premature|impossible|decline\w*|prefer)\b|n't\b|\bourselves\b|\b(?:our|its|my) own\b)"
)
_NEVER = r"(?!)"

MAXIM = "a maxim held up"  # said of friends and brothers as such, so that it needs no "I" or "you"
MOVES = (
    move(
        "a threat under a condition", "threat", -0.5,
        "forced obliged compelled constrained choice alternative option reserve reserves respond retaliate accordingly measures steps"
        " conclusions ourselves itself released",
        rf"\b(?:if|unless|should|were|until|once|any|in the event|in case)\b.{{3,160}}?(?:{WE}|it) (?:shall|will|would|must)\b(?: \w+ly)? "
        r"(?:be (?:forced|obliged|compelled|constrained|released|free) "
        r"|have (?:no (?:choice|alternative|other|option)|to (?:reconsider|draw|respond))"
        r"|consider (?:itself|ourselves)|reserve|respond|retaliate|act accordingly|take (?:\w+ ){0,3}(?:measures|steps)"
        r"|draw (?:\w+ ){1,3}conclusions|\w+ (?:\w+ )?ourselves)",
        rf"{_FOR_YOU}|{_THEM}|\b(?:obliged|free) to (?:learn|hear|know|receive|come|visit)|\bmuch obliged",
    ),
    move(
        "no choice left", "threat", -0.45, "forced compelled choice alternative option",
        rf"{WE} (?:shall|will|would|must)\b(?: \w+ly)? (?:be (?:forced|compelled) to|have no (?:choice|alternative|other|option))",
        rf"{_FOR_YOU}|{_THEM}",
    ),
    move(
        "the consequences laid on you", "threat", -0.45,
        "consequences responsibility consequence blame follows answer punished regret account pay hostile",
        r"\b(?:you|your [\w ]{3,25}?|it) (?:alone )?(?:will|shall|must|would) (?:alone )?(?:have to )?"
        r"(?:bear (?:alone )?the (?:\w+ )?(?:consequences|responsibility|blame)|answer for|pay for"
        r"|be (?:punished|held)|regret (?:this|it))|\b(?:responsibility|consequences?|blame)\b.{0,40}?\b(?:will|shall|must|would)\b.{0,12}\b"
        r"(?:rest|fall|lie|be yours)\b.{0,12}\b(?:you|your|yours|alone)\b"
        r"|\b(?:will|shall) be (?:treated|regarded|considered) as (?:hostile|an? (?:act|enemy|hostile|breach))",
        rf"{_FOR_YOU}|{_THEM}",
    ),
    move(
        "a right reserved", "threat", -0.42, "reserve reserves",
        rf"{WE} (?:therefore |fully )?reserves? (?:the|its|our|my|all|full|to \w+)\b.{{0,20}}\b"
        r"(?:rights?|freedom|liberty)", _NEVER,
    ),
    move(
        "a day set", "threat", -0.5,
        "monday tuesday wednesday thursday friday saturday sunday tomorrow tonight midnight noon sunset sunrise dawn nightfall clock hour hours"
        " days weeks January February March April May June July August September October November December end third fourth fifth sixth seventh"
        " eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth th"
        " st nd rd",
        rf"\byou have (?:only )?{_BY}|(?<!\bi )(?<!\bwe )\b(?:must|are to|is to|has to|have to)\b [^.;]{{0,40}}?\b"
        r"(?:withdraw|withdrawn|evacuated?|leave|removed?|released?|returned|"
        r"hand(?:ed)? over|surrender(?:ed)?|vacated?|ceased?|cleared?|quit|dismantled?|gone|out|stop|stopped|open|opened|lifted|paid)\b"
        rf"[^.;]{{0,50}}\b{_BY}|\byou (?:will|shall) (?:withdraw|take (?:them|it)|remove|leave|release|hand|evacuate|clear|vacate|stop"
        rf"|cease)\b[^.;]{{0,50}}\b{_BY}"
        r"|\b(?:unless|if)\b[^.;]{0,90}?\b(?:withdrawn|evacuated|left|removed|released|returned|handed over|surrendered|vacated|ceased"
        r"|cleared|dismantled|gone|stopped|opened|lifted|paid|received)\b"
        rf"[^.;]{{0,40}}\b{_BY}|\b(?:will|shall) be (?:gone|out) {_BY}",
        r"\bif (?!.*(?:\bnot\b|n't))(?!.*\bun)|\b(?:i|we) (?:must|have to|are to) (?:leave|return)\b|\bwhoever\b",
    ),
    move("a warning", "threat", -0.4,
        "warn warning",
        rf"{WE} (?:must |have to |feel bound to |am bound to )?warn you\b"
        r"|\b(?:last|final|solemn|serious) warning\b", r"\bwarn you (?:of|against|that they)\b"),
    move(
        "a demand", "displeasure", -0.38,
        "demand demands insist insists require requires call calls expect expects withdraw remove recall release hand stop cease kindly",
        rf"{WE} (?:must |therefore |once more |again |also |strongly )*"
        r"(?:(?:demands?|insists?|requires?|calls? upon you)\b.{0,40}?\b(?:withdraw\w*|released?|return\w*|apolog\w+|punish\w*|end|ceased?"
        r"|stop|explanation|compensation|account|remov\w+|reparation|satisfaction|immediate\w*|paid|payment|surrender|evacuat\w+|desist|halt"
        r"|at once|forthwith|without delay)"
        r"|expects? (?:an? |your |the )?(?:\w+ )?(?:apolog\w+|explanation|compensation|reparation|satisfaction|punishment|withdrawal|immediate))\b"
        r"|^\W*(?:kindly |please )?(?:withdraw|remove|recall|take back|call off|release|hand over|stop|cease)\b (?:\w+ ){0,2}?"
        r"(?:your|our|the) (?:\w+ )?"
        r"(?:troops|soldiers|forces|ships|prisoners|hostages|sailors|fishermen|army|crews?|attacks?|shelling|flights|raids|agents)\b",
        _NEVER,
    ),
    move(
        "a refusal", "displeasure", -0.24,
        "accept agree consent attend receive recognise recognize consider grant comply entertain countenance resume join admit acquiesce"
        " tolerate permit concede discuss negotiate accede invitation decoration proposal request offer claim demand assertion charge basis"
        " reason ground grounds purpose point use occasion cause need call room time",
        rf"{WE} (?:therefore |also |regret that (?:i|we|it) |must )*(?:can(?:not|'t| not)|could(?: not|n't)"
        r"|(?:is|am|are)(?:(?: not|n't) (?:able|prepared|ready|willing|disposed|in a position)| unable| unwilling) to|w(?:ill not|on't)"
        r"|sha(?:ll not|n't)|do(?:es)?(?: not|n't)|declines?|refuses? to|rejects?|sees? no|has (?:rejected|declined|refused to)) (?:to )?"
        r"(?:accept|agree|consent|attend|receive|recogni[sz]e|consider|grant|comply|entertain"
        r"|countenance|resume|join|admit|acquiesce|tolerate|permit|concede|discuss|negotiate|accede"
        r"|(?:the|your|this|that|such) (?:\w+ )?(?:invitation|decoration|proposal|request|offer|claim|demand"
        r"|assertion|charge)|(?:basis|reason|grounds?|purpose|point|use|occasion|cause) (?:for|in|to))\b"
        rf"|(?:{WE} (?:has|have|sees?)|\bthere is)(?: \w+){{0,2}}? no (?:need|reason|basis|occasion|call|room|time)(?: \w+){{0,2}}? for"
        rf" (?:\w+ ){{0,3}}?(?:{_TIES}|advice|mediat\w+|intermediar\w+|lectures?|lessons?|charity|pity)\b"
        rf"|{WE} (?:has|have) no (?:need|use) (?:of|for) (?:your|this|that|such|any|a|an)\b|^[^;]*\bof which (?:i|we) have no need\b",
        r"\b(?:accept|agree|receive) (?:your |these |the |any )?(?:\w+ )?(?:thanks|gratitude|apolog|that distance)"
        r"|\b(?:because of|owing to) (?:my |an )?(?:\w+ )?(?:illness|doctors?|operation)",
    ),
    move(
        "a gift returned", "displeasure", -0.38, "return returned returning back herewith restore",
        r"\b(?:i|we|am|are|ambassador|envoy) (?:herewith |to )?(?:return(?:ing)?|send(?:ing)? back|hand(?:ing)? back)\b (?:\w+ ){0,4}?"
        r"(?:notes?|letter|gifts?|decoration|order|medal|horses|presents?|sword|insignia)\b"
        r"|\b(?:note|letter|gift|decoration|message)\b.{0,40}\b(?:is|are) (?:herewith )?returned\b",
        r"\breturn (?:your|the) (?:visit|greeting|call|compliment)",
    ),
    move(
        "no answer", "displeasure", -0.2, "answered reply replied response unanswered answer ears acknowledged explanation silence",
        r"\b(?:our|my|the|these|three|four|two|repeated|earlier|previous) (?:\w+ ){0,4}?"
        r"(?:letters?|notes?|appeals?|requests?|messages?|telegrams?|proposals?|questions?|protests?|enquir\w+|inquir\w+"
        r"|representations)\b.{0,60}?\b(?:unanswered|without (?:an? |any )?(?:reply|answer|response)"
        r"|(?:not|never) (?:yet )?(?:been )?(?:answered|replied|acknowledged)|no (?:reply|answer|response)|deaf ears)"
        r"|\bno (?:\w+ )?(?:answer|reply|response)\b (?:\w+ )?(?:has|had|came|was|have)\b"
        r"|\b(?:received|had|have|obtained|got) (?:neither|no|not a) (?:\w+ )?(?:answer|reply|response|explanation)\b"
        r"|\byou have(?: not|n't) .{0,20}(?:answered|answer|replied|reply)\b|\bin silence\b.{0,20}\byour\b"
        r"|\byour (?:letter|reply|note|answer) .{0,40}in silence\b",
        r"\b(?:none of|not one of|never left|not fallen|forgive|sorry|apologi[sz]e|excuse)\b",
    ),
    move(
        "a rupture", "displeasure", -0.4,
        "call called calling recall recalled recalling withdraw withdrawn withdrew expel expelled broken breaking sever severed suspend"
        " suspended terminate terminated cancel cancelled canceled denounce denounced abrogate abrogated annul annulled revoke revoked void"
        " grata end tore torn war leave",
        rf"\b(?:recall(?:ed|ing)?|call(?:ed|ing)? (?:back|home)|withdr[ae]wn?|withdrew|expel(?:led|ling)?) (?:\w+ ){{0,2}}?{_ENVOYS}\b"
        r"|\b(?:break(?:ing)? off|broken off|broke off|sever(?:ed|ing)?|suspend(?:ed|ing)?|terminat(?:e|ed|ing)|cancel(?:led|ed|ling)?"
        r"|denounc(?:e|ed|ing)|abrogat(?:e|ed|ing)|annul(?:led)?|revok(?:e|ed)|t(?:ear|ore|orn) up)"
        rf" (?:\w+ ){{0,3}}?{_TIES}\b|\b(?:{_ENVOYS}|{_TIES})\b[^.;]{{0,45}}? (?:is|are|has been|have been|will be|must be|stands?|lie) "
        r"(?:hereby |today |now |therefore )?(?:recalled|withdrawn|expelled|broken off"
        r"|severed|suspended|terminated|cancell?ed|denounced|abrogated|annulled|revoked|at an end|null and void|void)\b"
        r"|\b(?:asked|told|ordered|requested|instructed|hours|days) to leave\b|\bpersona non grata\b|\ba state of war\b",
        rf"{_DENIED}|\b(?:illness|ill health|mourning|storm|weather|sorry that|agreement,? (?:\w+ )?years of)\b",
    ),
    move(
        "a reproach", "displeasure", -0.42,
        "broken violated betrayed deceived miscalculated ignored refused rejected denied breached disregarded torn tore repaid cheated insulted"
        " mistaken abandoned answered consult inform warn consulted informed warned consulting informing warning threaten threatened boast"
        " accuse accused claim allege pretend lecture lied withdrew recalled promised swore",
        rf"{_YOU} (?:have|has) (?:(?:once |again |more |repeatedly |now |already |deliberately |openly |chosen to ))*"
        r"(?:broken|violated|betrayed|deceived|miscalculated|ignored?|refused|rejected|denied|breached"
        r"|disregarded|torn|repaid|cheated|insulted|(?:been )?mistaken|abandoned|threatened|accused|answered .{3,60}? with"
        r"|(?:not|never) (?:consulted|informed|warned) (?:us|me)\b)"
        rf"|{_YOU} (?:did not|didn't|never|failed to|chose not to) (?:consult|inform|warn) (?:us|me)\b"
        r"|\bwithout (?:consulting|informing|warning) (?:us|me|my|our)\b"
        r"|\byou (?:now )?(?:threaten|boast|accuse (?:us|me|my|our)|claim (?:that|to)|allege|pretend|lecture)\b"
        rf"|{_YOU} (?:betrayed|deceived|lied|violated|tore up|cheated|insulted|threatened|accused (?:us|me|my|our)"
        r"|withdrew your|recalled your)\b|\byou (?:promised|swore)\b .{3,60}?\b(?:and|but|yet|instead)\b",
        rf"{ALLIED}|\b(?:kept|keep|fulfilled|faithful)\b|\b(?:if|nobody|no one|none) .{{0,20}}\byou have\b"
        r"|\bbroken (?:\w+ )?(?:ice|records?|chains|ground|siege|ring|blockade|bread)\b"
        r"|\b(?:refused|rejected) (?:to )?(?:abandon|leave|bow|kneel|yield|surrender|despair)",
    ),
    move(  # what was hoped for is warm in its words: to its end the sentence says that it was not had
        "a disappointment", "displeasure", -0.26,
        "hoped liked expected believed thought understood trusted assumed took taken preferred wished helpful courteous agreeable welcome"
        " fairer proper better kinder wiser fitting comradely friendly neighbourly honest tactful dignified prudent",
        rf"{WE} had (?:\w+ly )?(?:hoped|expected|believed|thought|understood|trusted|assumed|taken you for)\b[^;]*"
        rf"|{WE} (?:took you for|(?:had )?expected (?:better|otherwise))\b[^;]*"
        rf"|(?:{WE}|\bit|\bone|\bwhich) would have (?:been (?:more (?!than)\w+|helpful|courteous|agreeable|welcome|fair|fairer|proper|better"
        r"|kinder|wiser|fitting)|(?:preferred|wished|expected|hoped|liked|thought))\b[^;]*",
        r"\b(?:when|before|until|till|than|what|as|more|all|never|nor) (?:\w+ )?(?:i|we) had\b"
        r"|\bhad (?:never|not|hoped to (?:see|meet|visit|come|be|welcome|greet|attend|thank|receive|congratulate|embrace))"
        r"|\b(?:without|but for) (?:you|your)\b|\b(?:no|nobody|none|impossible) |\b(?:wrong|mistaken) (?:to|in) "
        r"|\b(?:surpass|exceed|nothing (?:better|more))",
    ),
    move(  # who announces that he will be frank has nothing kind to say: what manners he adds is taken in
        "frankness announced", "displeasure", -0.26,
        "frankly openly plainly bluntly candidly frank honest candid candour candor honesty frankness respect",
        rf"{WE} (?:must|have to|am (?:bound|obliged) to|are (?:bound|obliged) to|feel (?:bound|obliged) to|cannot but) (?:\w+ )?"
        r"(?:say|tell|state|write|speak|point out)\b[^;]{0,30}?\b(?:frankly|openly|plainly|bluntly|candidly|in all (?:honesty|candou?r))\b[^;]*"
        r"|\b(?:candou?r|honesty|frankness) (?:obliges?|compels?|requires?|forces?|bids?)\b[^;]*"
        r"|\b(?:let me|if i may|allow me to|i would) (?:be|speak) (?:frank|frankly|honest|candid|blunt|plainly|less than honest)\b[^;]*"
        r"|\b(?:frankly|to be (?:\w+ )?(?:frank|honest|candid|plain)|in all (?:honesty|candou?r|frankness)),[^;]*"
        r"|\bwith (?:all|due|all due|great|the greatest) respect,[^;]*",
        WELL,
    ),
    move(  # praise that leads up to it makes it worse
        "what cannot be understood", "displeasure", -0.26, "hard difficult impossible painful puzzling more understand understanding loss",
        r"^[^;]*\b(?:hard|difficult|impossible|painful|puzzling)(?: for \w+)? to (?:see|understand|explain|comprehend|grasp|accept|reconcile"
        r"|square)\b (?:\w+ ){0,4}?(?:why|how|that|the|your|its|such|these|with)\b[^;]*"
        r"|^[^;]*\b(?:fail|(?:do|does|can|could)(?: not|n't)|cannot|at a loss|unable)"
        r" (?:to )?(?:\w+ )?(?:understand|see) (?:why|how|what|the|your)\b[^;]*"
        r"|^[^;]*\bpass(?:es|ed) (?:my|our|all) understanding\b[^;]*"
        r"|^[^;]*\ball the more (?:painful|regrettable|disappointing|surprising|bitter|puzzling|strange)\b[^;]*",
        rf"{WELL}|\b(?:grief|mourn\w*|loss|death|passing|gone|condol\w+|find words|words fail|suffer\w*|victims|repay|deserve)\b",
    ),
    move(
        "advice that warns", "threat", -0.24, "wise wiser prudent advised well better",
        r"\b(?:would|will|should|might) (?:be (?:wise|wiser|prudent|advised|(?:well|better) advised|better) (?:for|of|if|not|to)"
        r"|do (?:well|better) (?:not )?to)\b(?! us both)|\bhad better (?:not )?\w+",
        rf"{WELL}|\b(?:rest|health|doctors?|take care|us both|both of us|both our|we (?:would|should|might|had)|i (?:would|should|had))\b",
    ),
    move(  # thanks in the first half, and no in the second
        "thanks that decline", "distance", -0.06, "thank thanks thankful grateful gratitude appreciate appreciated appreciative",
        rf"\b{_THANKS}\b[^.;]*?(?:, |;|\b)(?:but|yet|however|though|although|while)\b[^;]*?{_DECLINES}[^;]*"
        rf"|^\W*(?:while|although|though|much as)\b[^.;]{{0,20}}?\b{_THANKS}\b[^;]*?, [^;]*?{_DECLINES}[^;]*"
        rf"|^[^.;]*\b{_THANKS}\b[^.;]*; {WE} [^;]*?{_DECLINES}[^;]*",
        rf"{WELL}|\b(?:cannot|can not|n't|not|no) (?:\w+ )?(?:tell|say|express|describe|find|forget|repay|only|words)\b"
        r"|\b(?:nothing|never|illness|doctors?)\b",
    ),
    move(  # what fine things are said of him who left us are said of what he ought to have been
        "left alone", "displeasure", -0.36, "left leaving alone aside away back backs silent nowhere",
        r"^[^;]*\b(?:left|leaving|leaves) (?:us|me|our \w+) (?:to (?:bear|face|fight|fend|stand|carry|pay|die|starve|our)"
        r"|alone|in the lurch|without (?:a word|warning|help|bread))\b[^;]*"
        r"|^[^;]*\b(?:nowhere to be (?:seen|found)|stood aside|looked (?:on|away)|turned (?:your|its|his|her|their) backs?|stay(?:ed|s)? silent"
        r"|kept silent) (?:as|while|when)\b[^;]*",
        rf"{WELL}|\b(?:no|not|never|nobody|none|neither|nor|cannot|others?|everyone|the (?:whole )?world)\b",
    ),
    move(  # what friends do not do is what this one did
        MAXIM, "displeasure", -0.32, "friend friends brother brothers neighbour neighbours neighbor neighbors allies comrades partners",
        r"^\W*(?:an? )?(?:(?:good|true|real|old|honest) )?(?:friends?|brothers?|neighbou?rs?|all(?:y|ies)|comrades|partners) (?:do(?:es)?|would"
        r"|should|ought)(?: not|n't|(?: \w+)? never)\b[^;]*"
        r"|\b(?:this|that|it) is (?:no way(?: to)?|not (?:how|the way|what))\b[^;]{0,40}"
        r"\b(?:friends?|brothers?|neighbou?rs?|allies|comrades|partners)\b[^;]*",
        rf"{WELL}|\b(?:forget|forsake|desert|abandon|part|need|require|ask|count|tally|reckon|keep|owe|thank|for thanks|tire|fear|fail)\b",
    ),
    move(
        "a regret told", "displeasure", -0.28, "regret disappointment dismay sadness sorrow surprise saddens disappoints hurts grieves pains",
        r"\b(?:it (?:is|was) with|(?:i|we) (?:note|see|observe) with|to (?:our|my))(?: \w+){0,2}? (?:regret|disappointment|dismay|sadness|sorrow"
        r"|surprise)\b[^;]*|\bit (?:saddens|disappoints|hurts|grieves|pains) (?:us|me)(?: \w+)? (?:that|to (?:see|note|hear|learn))\b[^;]*",
        rf"{WELL}|\b(?:death|died|dead|loss|lost|lives|victims|suffer\w*|passing|demise|ill|illness|accident|earthquake|floods?|fire|storm|typhoon"
        r"|explosion|condol\w+|sympath\w+|departure|leave|leaving|part from|with you|attend|join you)\b",
    ),
    move(  # what was, told to him with whom it is no more
        "the past held up", "displeasure", -0.26, "time once Once other former better earlier",
        r"^\W*(?:there was a time when|time was when|(?:once|in (?:other|former|better|earlier) (?:days|times|years)),? (?:we|you|our|your)\b)"
        r".*",
        rf"{WELL}|\b(?:still|even now|as now|too|forg[eo]t\w*|thank\w*|grateful|gratitude|enem\w+|war|foes|strangers|again|more|met|told|said)\b",
    ),
    move(
        "a note taken", "distance", -0.22, "note notes noted",
        rf"{WE} (?:also |must |can only |do )*(?:notes?|have noted)(?: from [^,;]{{3,40}}?)?"
        r" that\b[^;]*",
        r"\b(?:satisfaction|pleasure|pleased|joy|gratitude|appreciat\w+|approval|grateful|glad to note|admiration|pride|happy)\b",
    ),
    move(
        "a pointed question", "distance", -0.22, "know learn wonder wonders future",
        rf"{WE} (?:should|would) (?:like|be (?:glad|grateful|obliged|interested|curious)) to (?:know|learn|hear|be told) "
        r"(?:who|whom|whether|why|how|what|when|on what|by what|in what)\b[^;]*"
        r"|\b(?:(?:i|we) (?:may |must |can only )?wonder|one (?:may |must )?wonders?)\b[^;]*|\b(?:could|might|would) in future\b[^;]*",
        r"\bwonder(?:ful|ed at)|\b(?:you|your family|your wife|your health) (?:are|is) (?:keeping|recover|feeling|well)",
    ),
    move(  # what the reader says, set beside what he does: it is warm in its words
        "your words held up to you", "displeasure", -0.34, "speak talk preach boast sing lecture congratulate ask call complain invite",
        r"^\W*you,? who (?:\w+ ){0,2}?(?:speak|talk|preach|boast|sing|complain)\b [^;]{2,100}?, [^;]*"
        r"|^\W*you (?:(?:speak|talk|preach|boast|complain|lecture us)\b(?: to (?:us|me))?(?: of| about| on)?|congratulate us|invite us"
        r"|ask (?:us )?for (?:our|my)|call (?:us|it|this|that|them))\b [^;:]{2,140}?(?:;|, (?:and|but|yet|while|who)\b"
        r"| as an? \w+| with the \w+ of | from the \w+ of ).*",
        r"\b(?:thank\w*|grateful|gratitude|honou?r\w*|proud|pride|glad\w*|joy\w*|moved|touch\w*|heart\w*|share|agree"
        r"|rightly|so (?:do|shall|will)|too|likewise|indeed"
        r"|trust you|love|faithful|kept|keep|keeping|true|ready|welcome|never (?:fail|left|let)\w*"
        r"|accept|come|coming|send\w*|given?|yours|the way|we (?:are|do)|a (?:friend|brother|father|mother|man|woman) who)\b",
    ),
    move(
        "a courtesy withheld", "displeasure", -0.34,
        "bouquet wreath telegram telegrams handshake toast greetings greeting condolences invitation promise promises talks dialogue meeting"
        " visit seat solidarity sympathy congratulations reception",
        rf"\b(?:no|neither) {_COURTESY}\b[^;]{{0,60}}?\b(?:shall|will|can)\b|\b(?:shall|will|can) be no {_COURTESY}\b"
        rf"|\bexpect no {_COURTESY}\b|\b{_COURTESY}\b[^,;.]{{0,40}}? (?:is|are|was|were|has been|have been|had been|stays?|stayed"
        rf"|remains?|remained) (?:\w+ly )?(?:declined|withdrawn|withheld|lost|broken|hollow|empty|worthless|refused)\b"
        rf"|\b{_COURTESY}\b[^,;.]{{0,40}}? (?:(?:is|are|was|were) not|(?:has|have|had) not (?:yet )?been)"
        r" (?:yet )?(?:received|answered|returned|accepted|sent|given|kept|honou?red|delivered)\b",
        r"\b(?:no|never|not one|nor|if) [^;]{0,40}\b(?:lost|broken|withdrawn|refused|empty|hollow)\b"
        r"|\bno \w+ (?:can|could|will|would) (?:express|convey|repay|match|replace|equal|say)"
        r"|\b(?:illness|storm|weather|sorry|apolog\w+|forgive|until you|without you)\b",
    ),
    move(
        "your forces on our ground", "hostility", -0.5,
        "troops soldiers army armies forces aircraft planes aeroplanes ships vessels boats gunboats patrol patrols police agents navy force"
        " artillery tanks guards officers marines militia fleet warships submarines drones bombers cavalry horsemen",
        r"\byour (?<!upon your )(?<!\bon your )(?<!\bof your )(?<!\bto your )(?<!\bfor your )(?<!with your )(?<!from your )"
        rf"(?<!against your )(?<!\bat your )(?<!over your )(?:\w+ ){{0,2}}?{_FORCES}\b(?: \w+){{0,5}}?(?<! were)(?<! was)(?<! been) {_HARM}\b"
        rf"|\b{_FORCES} (?:flying|bearing|under|of) your (?:\w+ )?(?:flag|markings|colou?rs|forces|army|navy|air force)\b.{{0,30}}? {_HARM}\b",
        ALLIED,
    ),
)  # fmt: skip
