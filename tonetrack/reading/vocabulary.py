"""The words by which English news tells who writes, says and sends: verbs, documents, callings.

These are words of the language, the same for every correspondence; names are in a corpus's people.toml.
"""

from __future__ import annotations

_IRREGULAR = {
    "show": "showed shown", "prove": "proved proven", "dwell": "dwelt dwelled", "undertake": "undertook undertaken", "jot": "jotted",
    "snap": "snapped", "say": "said", "tell": "told", "write": "wrote written", "speak": "spoke spoken", "send": "sent", "read": "read", "run": "ran",
    "think": "thought", "get": "got gotten", "forget": "forgot", "mean": "meant", "put": "put", "go": "went gone", "pen": "penned", "keep": "kept",
    "bear": "bore", "hold": "held", "begin": "began begun", "swear": "swore sworn", "bid": "bade", "feel": "felt", "quip": "quipped", "beg": "begged",
    "refer": "referred", "sum": "summed", "reply": "replied", "rebut": "rebutted", "leave": "left", "find": "found", "understand": "understood",
    "see": "saw seen", "give": "gave given", "make": "made", "drop": "dropped", "omit": "omitted", "set": "set", "concur": "concurred",
    "label": "labeled labelled", "dub": "dubbed", "signal": "signaled signalled", "convey": "conveyed", "relay": "relayed", "air": "aired",
    "forbid": "forbade", "close": "closed", "open": "opened", "use": "used", "underscore": "underscored", "deliver": "delivered",
}  # fmt: skip


_DOUBLING = frozenset(
    "pen beg quip refer drop omit run get put set rebut commit admit permit submit transmit regret concur jot snap skip shun slam brag bid"
    " sum dub forget begin".split()
)  # their last consonant, in committed and committing


def forms_of(verbs: str) -> frozenset[str]:
    """All forms of regular and listed irregular verbs."""
    found = set()
    for verb in verbs.split():
        stem = (verb[:-1] if verb.endswith("e") else verb) + (verb[-1] if verb in _DOUBLING else "")
        on_y = verb.endswith("y") and verb[-2] not in "aeiou"
        present = verb[:-1] + "ies" if on_y else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")
        past = verb[:-1] + "ied" if on_y else stem + "ed"
        found |= {verb, present, stem + "ing", *_IRREGULAR.get(verb, past).split()}
    return frozenset(found)


def past_forms(verbs: frozenset[str]) -> frozenset[str]:
    """The regular past forms among the forms of verbs."""
    return frozenset(verb for verb in verbs if verb.endswith("ed"))


SAY = forms_of(  # never of writing
    "confide mutter proclaim venture wonder reflect tease chide scold rebuke plead implore counsel reassure pray reckon guess fear regret mourn"
    " doubt retort riposte counter snap sigh gush marvel hint intimate imply indicate confess relate depict portray define applaud commend"
    " compliment bless toast instruct guarantee undertake protest object pronounce speculate forecast envisage summarise summarize dwell say tell"
    " post tweet inform express grumble describe add note state pledge vow promise hope wish stress emphasize emphasise reaffirm reiterate affirm"
    " declare thank congratulate assure urge warn explain argue insist claim acknowledge admit ask answer respond recall remind demand propose"
    " offer suggest speak voice extend underline underscore highlight predict conclude continue quip remark comment observe point believe think"
    " feel mention refer invoke repeat appeal confirm deny want like caution boast joke lament complain concede contend maintain swear signal seek"
    " advise invite request greet salute commit agree apologize apologise concur elaborate exclaim muse opine recount assert allege profess expect"
    " intend ascribe attribute call hail praise laud tout term dub brand label characterize characterise dismiss slam condemn denounce criticize"
    " criticise blast accuse credit welcome celebrate value appreciate remember talk sum bid renew evoke liken compare look cherish address begin"
    " open close end convey threaten taunt mock ridicule deride berate lambast rail thunder fume rant roar bark shout yell whisper cry scoff sneer"
    " jeer gloat crow beg order command bemoan deplore decry disparage extol entreat beseech exhort admonish chastise upbraid reprimand castigate"
    " vilify commiserate sympathize sympathise console clarify detail interject inquire enquire query"
)
WRITE = forms_of("scribble scrawl jot dictate draft compose write pen reply cable wire telegraph") | {"messaged", "texted", "e-mailed", "emailed"}
SEND = forms_of(
    "send write pen dispatch mail sign wire cable address convey reply extend forward exchange share deliver issue transmit relay pass"
) | {"replied", "sent", "swapped", "traded"}
JUDGE = forms_of(
    "pronounce deem call describe term dub brand label characterize characterise dismiss hail praise laud slam condemn denounce criticize criticise"
    " blast liken compare find"
)
RECEIVE = forms_of("receive get obtain read see accept")
REPORT = forms_of("report carry publish print run air broadcast release quote cite relay announce disclose reveal show post")
CITE = forms_of("quote cite")
COMES = frozenset("came comes arrived arrives followed follows".split())  # what a letter does
# of the reader of a letter, in the passive: what he is told in it
TOLD = frozenset(
    "told assured promised wished thanked reminded urged invited informed addressed greeted asked warned advised begged implored requested".split()
)
ANSWER = forms_of("answer reply respond")
PLATFORMS = frozenset({"twitter", "x", "truth social", "truth", "facebook", "weibo", "instagram", "telegram", "tiktok", "vk", "linkedin"})
ABSENT = forms_of("drop omit avoid lack miss skip exclude shun leave") - {"missing"}
OF_DOCUMENT = forms_of(
    "rule reject refuse rebuff spurn stipulate specify enumerate start quote read run keep contain include feature use bear carry go mark make give"
    " express conclude hold repeat close open begin end thank hail"
)
WEAK = forms_of(
    "think feel look like want point make use give keep bear go open close begin end hold mark run carry include feature contain sum talk bid send"
    " leave miss lack"
)
BE = frozenset("is was are were be been being".split())
OBJECT_VERBS = (
    forms_of(
        "tell thank congratulate assure urge wish invite praise call meet send host inform remind ask greet hail address visit receive welcome join"
        " see write quote cite accuse show give hold include replace succeed mention credit offer wire cable owe hand salute bid ask comfort console")
    | {"met", "gave", "saw", "toward", "towards", "reached", "reaches"}
)  # fmt: skip

VERBS = SAY | WRITE | SEND | JUDGE | RECEIVE | REPORT | ABSENT | OF_DOCUMENT | BE | {"met", "meets", "meeting", "hosted", "told"}
IRREGULAR_PAST = frozenset(
    "became came went took fell grew rose blew flew drew stood sat lay left lost won met sought brought bought taught caught fought felt held"
    " led let shook taken become gone grown risen blown flown drawn worn broken chosen driven eaten given hidden known ridden seen shaken"
    " sung sunk stolen woken begun fallen spent struck wore broke chose drove ate gave hid knew rode ran saw shot sang sank stole woke built"
    " kept paid made hit put cut quit swept lit repaid withdrew withheld withstood upheld overcame overtook overthrew foresaw forgave"
    " undertook undid sold lent heard slept wept dealt bent hung stuck flung fled tore strode strove swung swam slid shrank sped drank dug"
    " fed clung crept bound rang threw thrown swore sworn torn sprang sprung spun wound shone forbade forbidden leapt leant knelt"
    " cast wove woven slung trod wrung mistook mistaken rewrote rewritten slit set beset shut split spread thrust upset".split()
)  # of verbs that say nothing: they matter for who does what

ADVERBS = frozenset(
    "also reportedly then later again only still just further once even now first finally meanwhile instead too apparently allegedly simply"
    " personally recently previously repeatedly publicly often frequently once warmly briefly earlier however has have had was is been being"
    " would will did does do had having not never clearly openly merely nevertheless nonetheless likewise in-turn only pointedly directly"
    " pointedly reportedly bluntly famously privately specifically separately afterwards today".split()
)
PREPOSITIONS = frozenset(
    "to in with of for from by on at about against between into over under toward towards after before during since until upon near like than"
    " per via through amid among without within across behind beyond despite regarding concerning as alongside including beside around inside"
    " outside unlike".split()
)
TWO_FACED = frozenset("after before since until than like as".split())  # prepositions that also open a clause
WHEN = frozenset("when after before since as until while whilst whereas".split())  # open a clause that only tells when
CONJUNCTIONS = frozenset("and but or while whilst whereas although though because that which who whom whose when where as if so".split())
DETERMINERS = frozenset("a an the his her its their this that these those one another each every both some any no our my your".split())

# document nouns: word -> kind
DOCUMENTS = {
    **dict.fromkeys(
        "letter letters message messages missive missives telegram telegrams cable cables card cards note notes memo epistle communication"
        " document documents texts".split(), "letter"),
    **dict.fromkeys("greetings congratulations congratulation condolences invitation well-wishes felicitations greeting".split(), "greeting"),
    **dict.fromkeys("reply replies response responses answer acknowledgment acknowledgement rejoinder".split(), "reply"),
    **dict.fromkeys("op-ed op-eds piece article articles commentary essay column editorial".split(), "op-ed"),
    **dict.fromkeys(
        "lectern podium rostrum speech speeches address remarks toast rally sermon homily angelus catechesis eulogy lecture oration meeting"
        " talks summit luncheon banquet reception dinner parade phone telephone conversation visit call".split(),
        "speech",
    ),
    **dict.fromkeys("interview interviews podcast".split(), "interview"),
    **dict.fromkeys(
        "statement statements briefing conference teleconference communique communiqué declaration tweet tweets post posting"
        " testimony announcement".split(), "statement"),
    **dict.fromkeys(
        "memorandum memoranda aide-memoire memoir memoirs book report analysis paper biography"
        " autobiography diary dispatch".split(), "other"),
    "correspondence": "correspondence", "exchange": "correspondence", "exchanges": "correspondence",
}  # fmt: skip
# of the document spoken of last
TEXT_PARTS = frozenset(
    "copy clause version wording postscript translation line lines passage passages text paragraph section sentence excerpt excerpts extract"
    " extracts snippet snippets fragment fragments".split()
)
PLURAL = frozenset("letters texts replies responses messages missives telegrams cables cards notes op-eds articles speeches tweets".split())
EVENTS = frozenset(
    "lectern podium rostrum meeting talks summit luncheon banquet reception dinner conversation visit rally parade call phone telephone".split()
)
LETTERS = frozenset({"letter", "reply"})  # kinds that are written by one leader to another
LETTER_NOUNS = frozenset(noun for noun, kind in DOCUMENTS.items() if kind in LETTERS)
CORRESPONDENCE = LETTERS | {"verbal message"}  # kinds that go from one leader to another
FIGURATIVE = frozenset(
    "clear strong wrong mixed right tough blunt chilling political veiled unmistakable text error key main core central same editor voice".split()
)
OLDER = frozenset("another earlier previous older separate past prior first second third former different old last original".split())

OCCASIONS = frozenset(
    "anniversary congress founding birthday day visit summit talks meeting launch test parade ceremony election festival holiday war"
    " liberation armistice typhoon flood earthquake olympics session plenum trip deadline crash attack reelection re-election inauguration"
    " vote votes referendum ballot poll polls hearing debate verdict coup"
    " victory funeral death demise passing conference party banquet dinner match statement speech interview briefing report"
    " dispatch broadcast".split()
)

PERIODS = frozenset("year month week spring summer autumn winter".split())  # `last year's`, `this week's`

LEADER_TITLES = frozenset(
    "ayatollah amir emir sultan leader president chairman chairwoman chairperson chair dictator ruler strongman premier counterpart"
    " chancellor king queen monarch sovereign pope pontiff autocrat despot president-elect".split()
)
# of a state, when nothing but a country or a party stands before
STATE_OFFICES = frozenset("president president-elect king queen pope amir emir sultan emperor chancellor premier".split())
OFFICE_WORDS = STATE_OFFICES | frozenset(
    "state then former outgoing incoming new current prime minister general first secretary supreme leader party federal acting interim"
    " caretaker transitional chairman his her excellency comrade".split()
)
# before a known name they tell no office
HONORIFICS = frozenset(
    "shri smt shrimati datuk dato seri tun tengku haji pak bapak bung u daw sheikh sheikha shaikh seyyed sayyid sayyed sayed syed mr mrs ms"
    " sir lord lady comrade marshal dr general colonel captain ayatollah imam gen col capt lt brig maj adm cmdr"
    " admiral major brigadier lieutenant".split()
)
TITLES = LEADER_TITLES | HONORIFICS | frozenset(
    "minister secretary ambassador senator sen rep representative professor prof spokesman spokeswoman spokesperson director deputy vice chief"
    " envoy analyst expert founder editor correspondent reporter author historian aide adviser advisor governor lawmaker rapporteur commissioner"
    " fellow researcher scholar then-president ex-president head member commander first emperor prince princess archbishop bishop cardinal"
    " patriarch rabbi homologue journalist diplomat then supreme prime sister negotiator economist scientist commentator official"
    " defector activist secretary-general under-secretary-general director-general governor-general attorney-general"
    " vice-president vice-premier vice-chairman vice-minister".split()
)
ROLES = frozenset(
    "spokesman spokeswoman spokesperson spokespeople analyst analysts expert experts professor professors researcher researchers fellow"
    " official officials diplomat diplomats aide aides minister ministers secretary director directors scholar scholars lawmaker lawmakers"
    " envoy ambassador adviser advisers advisor historian historians clerk clerks resident residents trader traders commentator commentators"
    " scientist economist author journalist journalists broadcaster newspaper paper daily ministry government agency media outlet website"
    " observers observer critics critic source sources person insider insiders reporter reporters editor editors senator staff office"
    " administration authorities experts columnist founder lawyer worker workers dockworker teacher student shopkeeper farmer businessman"
    " interpreter translator defector defectors sister wife brother son daughter witness witnesses embassy committee department service"
    " think-tank institute group bureau delegation someone people many some others another regime side entourage camp".split()
)
MEDIA_ROLES = frozenset("broadcaster newspaper paper daily agency media outlet website television tv".split())
EXPERTS = frozenset("analyst analysts expert experts professor fellow researcher scholar historian economist author founder commentator".split())
COMMON_ROLES = frozenset(
    "clerk clerks resident residents trader traders worker workers dockworker teacher student shopkeeper farmer businessman defector witness".split()
)

ORGANISATION = frozenset(
    "institute university ministry agency party times post daily center centre house council committee news peninsula congress army force"
    " forces navy corps fleet guard institution association department office group bank court parliament assembly union nations sea river"
    " bridge road port city province island islands airport square hall day year plan award prize project company corporation international"
    " national security affairs foreign defense defence state states republic korea asia europe africa pacific north south east west workers"
    " central communist people's school college thought initiative television media press journal review magazine radio network foundation"
    " society club museum police games olympics cup treaty pact agreement labour hamas hezbollah fatah likud fidesz taliban mount northern"
    " southern eastern western street avenue hotel palace mausoleum presidium politburo bureau commission unification esplanade gate monument"
    " memorial cemetery plaza tower park garden theatre station pavilion stadium library archive archives foundation".split()
)
NOT_NAMES = frozenset(  # capitalised, they open a sentence and are no name: `Whether Kim will answer`
    "i i'm i've i'd i'll there here he she it they we you what why how yes thus yet all many most more two three four five six seven eight nine"
    " ten such other last next according yesterday monday tuesday wednesday thursday friday saturday sunday january february march april june july"
    " august september october november december jan feb mar apr jun jul aug sept sep oct nov dec are were be can could may might should must let"
    " read see citing quoting following photo caption updated published dear share follow subscribe observers analysts experts officials critics"
    " state media marxist communist western eastern northern southern asian european african relations ties letters said friends neighbours"
    " neighbors compare contrast recall remember imagine visiting touring inspecting attending hosting nor neither nowhere nobody none nothing"
    " something everybody everyone much consider whoever whatever whichever wherever anyone anybody anything whether unless till perhaps maybe"
    " sometimes soon indeed moreover hence few several rarely seldom curiously strangely oddly tellingly notably naturally certainly surely"
    " evidently presumably possibly officially rather provided supposing considering judging barely hardly scarcely enough either throughout"
    " regardless contrary thanks owing due apart aside away back down up off out always ever almost nearly quite very already tomorrow tonight"
    " overnight lately eventually ultimately initially originally formerly simultaneously similarly conversely alternatively consequently therefore"
    " accordingly otherwise anyway anyhow equally ironically sadly unfortunately unusually unexpectedly predictably typically generally usually"
    " occasionally twice elsewhere together alone given seen told gone absent past opposite except besides above below along".split()
)
NOT_NAMES |= ADVERBS | PREPOSITIONS | CONJUNCTIONS | DETERMINERS
NOT_NAMES |= {verb for verb in SAY | WRITE | SEND | JUDGE | RECEIVE if verb.endswith(("ing", "ed"))}
