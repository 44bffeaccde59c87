import { type LexiconEntry, withSlips } from "elek/rule";
import type { Message } from "../scene.ts";
import { each } from "../words.ts";

/** What contempt says that somebody is. */
const VILE = withSlips(
  each(`
  animals animal vermin disgusting inferior stupid dumb trash garbage rubbish filth scum refuse criminals criminal terrorists terrorist parasites parasite subhuman disease diseases plague evil worthless rapists rapist thieves thief scammers scammer
  liars liar cheaters cheats crooks dirty savages monkeys monkey pigs pig dogs cockroaches rats rat retarded sick freaks abomination abominations useless whores sluts lazy violent dishonest vile revolting repulsive repugnant despicable
  pathetic ignorant uncivilised uncivilized barbaric primitive backward sickening filthy ugly cancer pest pests virus viruses leeches leech maggots dumbest stupidest worst idiots morons insane crazy hysterical greedy cunning untrustworthy deceitful
  unclean smelly uneducated illiterate incompetent clueless brainless perverts pedophiles paedophiles degenerates mistake bitches lesser weak dangerous barbarians cowards scroungers freeloaders golddiggers drunks drunk drunkards drunkard alcoholics alcoholic
  sheep brainwashed filthiest nastiest rudest vilest lowest dirtiest laziest ugliest greediest thugs thug crooks crook useless burden
  locusts insects bugs infestation scourge menace disgrace slaves shitty bullshit dumber stupider freaks traitors spies extremists fanatics bastards scumbags assholes dickheads cunts animals
  acancer adisease aplague adisgrace amenace acurse aparasite
`),
);

/** What is done to people who are hated, by who does it and to whom it is done. */
const KILL = withSlips(
  each(
    "kill murder shoot stab strangle slaughter execute exterminate eradicate annihilate hang burn lynch gas behead torture rape beat castrate sterilize sterilise deport drown butcher massacre stone whip flog poison nuke bomb crucify punch attack hunt hurt choke expel evict ban imprison jail enslave",
  ),
);
const KILLED = withSlips(
  each(
    "killed murdered shot stabbed strangled slaughtered executed exterminated eradicated annihilated hanged hung burned burnt lynched gassed beheaded tortured raped beaten castrated sterilized sterilised deported drowned butchered massacred stoned whipped flogged poisoned crucified punished banned expelled evicted jailed locked imprisoned enslaved dumped slapped",
  ),
);
const SUFFER = withSlips(each("suffer die dead death bleed burn rot disappear vanish perish leave choke starve drown"));

/** The sets that patterns here name; ./en.ts gives them to the lexicon. */
export const CONTEMPT_SETS = {
  vile: [
    ...VILE,
    "gold diggers",
    "drug addicts",
    "human waste",
    "bad news",
    "good for nothing",
    "out of control",
    "second class",
    "brain dead",
  ],
  kill: [
    ...KILL,
    "wipe out",
    "get rid of",
    "do away with",
    "put an end to",
    "put down",
    "run over",
    "beat up",
    "lock up",
    "end",
  ],
  killed: [
    ...KILLED,
    "put down",
    "wiped out",
    "kept out",
    "thrown out",
    "kicked out",
    "sent back",
    "locked up",
    "fired",
  ],
  suffer: SUFFER,
  place:
    "country countries city town world planet earth society government nation neighborhood neighbourhood village europe kazakhstan building street".split(
      " ",
    ),
} as const;

const LOATHE = withSlips(each("hate hates despise despises detest detests loathe loathes abhor abhors"));
const SICKEN = withSlips(each("disgust disgusts disgusted repulse repulses sicken sickens"));
const SCORN = `(${withSlips(each("hatred contempt disdain disgust hate loathing scorn revulsion")).join("|")})`;
const THREAT = `(${withSlips(each("threat danger disgrace burden curse plague stain insult cancer scourge menace parasite parasites harm shame disease athreat acancer aplague acurse")).join("|")})`;
const RANT = `(${withSlips(each("furious livid mad angry rage boil seethe sick puke vomit gag ill cringe shudder barf hurl nauseous nauseated")).join("|")}|throw up)`;

/**
 * What hostility says of a group, by where the group stands: before what is said of it (so), after what is done or felt
 * (at, harm), between a wish and what is wished (wishing, doom), or on either side (hostile). Esteem is hostile where it
 * is denied. ../english.ts reads them.
 */
export const contempt: readonly LexiconEntry<Message>[] = [
  {
    match: [
      `(are|is|r|re|was|were|being|been|aren't|isn't) <3> {vile}`,
      "without a doubt <2> {vile}",
      "(smell|smells|stink|stinks|reek|reeks)",
      "(steal|steals|cheat|cheats)",
      "(the|like) <1> {vile} (they|you) (are|is)",
      "root of <2> (evil|problems|problem|crime)",
      "(made|born|created|meant) to (serve|obey|cook|clean|please|be slaves)",
      "not <1> real (men|women|people)",
      "(should|must|can) (not|never) be (let|admitted|born|trusted|given)",
      "(spread|spreads|carry|carries) <2> (disease|diseases|aids|filth|lice|crime)",
      "commit <2> (crime|crimes|murders|rapes)",
      "(come|came|comes) here <1> (to|for)",
      "(should|must) (never|not) have <1> (been|come)",
      "(need|needs) <1> (real man|beating|lesson|cure|therapy|leash|cage)",
      "(ruin|ruins|ruined) it for",
      "(can't|cannot|cant|couldn't) <1> (drive|park|think|be trusted|be honest|do maths|do math|handle money|behave|work|lead|control themselves|help themselves)",
      "(should|must|ought to|need to|needs to|deserve to|deserves to|shall|have to|gotta|can all|can just|would all) <2> {suffer}",
      "(should|must|ought to|need to|needs to|deserve to|deserves to|shall|have to|gotta|can all|can just|would all) <2> {killed}",
      "(should|must|ought to|need to|have to|can|can all|better) <2> (go back|go home|stay home|stay at home|get out|get the fuck out|crawl back|know their place|shut up|shut the fuck up|go to hell|be ashamed|be slaves|be dead|stick to|stay in the kitchen|go fuck themselves|go fuk themselves|learn their place|be gone)",
      "(deserve|deserves) <1> (die|death|todie|suffer|nothing|a bullet|beating|punishment)",
      "(should|must|can|shall|ought) (not|never) <2> (drive|vote|exist|lead|manage|be allowed|be selling|sell|be working|work|serve|have rights|have kids|have children|run|hold|teach|be driving|reproduce|breed|be here|be doing|be hired|be trusted|talk|speak|be born|apply|handle|operate)",
      "(shouldn't|shouldnt|mustn't|shan't|oughtn't) <2> (drive|vote|exist|lead|manage|be allowed|be selling|sell|be working|work|serve|have rights|have kids|have children|run|hold|teach|be driving|reproduce|breed|be here|be doing|be hired|be trusted|talk|speak|be born|apply|handle|operate)",
      `(make|makes|making|made) (me|us) <2> ${RANT}`,
      "(make|makes|made) my (blood|skin|stomach) (boil|crawl|turn)",
      "(fill|fills|filled) me with",
      `(${SICKEN.join("|")})`,
      "(piss|pisses|pissing) (me|us|everyone|everybody) off",
      "(get|gets|getting) on (my|our) nerves",
      "(ruin|ruins|ruining|ruined|destroy|destroys|destroying|invade|invading|infest|infesting|poison|poisoning|overrun|flooding|taking over|taken over|take over|polluting|stealing|destroyed) <2> ({place}|everything|jobs|culture|benefits)",
      "(steal|steals) (our|everything|whatever|from everyone|all)",
      "(will|would|always) <1> (rob you|cheat you|rip you off|steal from you|screw you over|stab you in the back)",
      "(breed|breeding|reproduce|multiply|multiplying) like",
      "(go|goes|went) back to (your|their) <1> (country|village|homeland|aul)",
      "(know|knows|understand|understands) nothing",
      "(think|thinks) <1> (they are|they're|they were) <1> (my|our) equal",
      "(only|just) (care about money|want money|want benefits|think about money|think about sex|want one thing)",
      "(only good for|good for nothing|good only for|only know how to|only after|only care about|all they want|all they do|nothing but trouble)",
      "(belong|belongs|belonging) <3> (kitchen|prison|jail|zoo|cage|hell|camp|camps|jungle|gutter|sewer|home|streets|asylum|farm|grave)",
      "place is <3> (kitchen|prison|jail|zoo|cage|hell|camp|camps|home)",
      "(don't|do not|doesn't|does not|dont|never) belong <1> (here|in|among|on|with)",
      "not (welcome|wanted) <1> (here|in|anywhere)",
      "(aren't|isn't) <1> (welcome|wanted) <1> (here|in|anywhere)",
      "(have|has|had|with) no (value|worth|soul|brain|brains|honor|honour|shame|dignity|morals|rights|manners|culture|hygiene|education|conscience)",
      "(have|has) no (place|business) (in|among|here|on)",
      "(have|has|had|with) no (right|business|place) <1> (exist|live|be|vote|work|drive|breathe|speak|complain|breed|here|existing|living|being|driving|among)",
      "(don't|do not|doesn't|does not|aren't|isn't|not|never|won't|will never) <2> (matter|count|exist)",
      "(not|isn't|aren't|ain't|never|worth) <1> worth (protecting|saving|anything|living|shit|a damn|a shit|a thing|a penny|keeping|absolutely nothing|less)",
      "(worth|worht|woth) <1> (nothing|less|shit)",
      "(mean|means) nothing <1> (to|for)",
      `(be|are|is|become|becoming) <2> ${THREAT} (to|on|of|for) <3> ({place}|civilisation|civilization|humanity|us|race|mankind|company|everyone|community|civilised)`,
      `(are|is) (a|like) ${THREAT}`,
      "(fuck|fukc|fuk|screw) (off|themselves)",
      "(can|could) be (so|that|this) {vile}",
      "(are|is|like) <2> (no better than|worse than|lower than|the same as|like) <2> (rats|animals|dogs|pigs|monkeys|cockroaches|vermin|insects|beasts|trash)",
      "(are|is) <1> (dumber|stupider|worse|less intelligent|less human|lower|beneath|not as smart|not as intelligent) than (men|us|whites|animals|dogs|real people|normal people|me)",
      "(are|is) <2> not <1> (human|people|normal|equal|our equals|like us)",
      "(aren't|isn't|ain't) <1> (human|people|normal|equal|our equals)",
      "(aren't|isn't|not|never) <3> (as smart as|as good as|as intelligent as|intelligent|attractive|trustworthy|honest|civilised|civilized)",
      "(disgust|sicken|repulse) <1> (me|us|everyone)",
      "(lack|lacks) <1> (brains|intelligence|culture|morals|manners|hygiene)",
      "should (not|never) <1> (be important|matter) <1> (to|for)",
      "would (all|just|better) be (dead|daed|deda|gone|extinct)",
      "(deserve|deserves) <1> (hell|prison|deportation|hate)",
      "(don't|do not|doesn't|does not|dont|never) deserve (to live|to exist|to vote|to be here|rights|respect|any <1>|mercy|jobs|a job)",
      "(not|never|aren't|isn't) worthy of",
      "(will|should|gonna) <2> (die a|bleed|rot|pay with)",
      "(lives|life|opinions|opinion|feelings|votes|vote|voice) <2> (worthless|worth nothing|meaningless|don't matter|do not matter|doesn't matter|mean nothing|means nothing)",
      "don't <1> matter",
      "should go back",
      "(can|should) (rot|burn|drop dead|kiss my ass|suck it)",
    ],
    message: "insult",
    tag: "so",
    except: [
      "(crazy|mad|sick|hysterical|insane) (about|for|over|of|with|from|after)",
      "(weak|sick|drunk|dangerous) (in|when|after|from|because|if)",
      "be dangerous (for|to)",
      "(being|was|were|are|is) (weak|sick|stupid)ened",
      "sick (leave|people|person|note)",
      "worth <4> to (you|him|her|them|some)",
      "(so|such) dirty (after|from)",
      "(steal|steals) (the show|hearts|looks|glances)",
      "lazy (day|days|bones|morning|sunday|evening)",
      "without a doubt <2> {vile}",
      "(smell|smells|stink|stinks) (good|nice|great|amazing|lovely|fresh|of soap)",
      "(can|could) be (so|that|this) (weak|sick|lazy)",
    ],
  },
  {
    match: [
      ...LOATHE,
      "(ihate|wehate)",
      "(can't|cant|cannot|couldn't|can not) (stand|bear|tolerate|trust|deal with)",
      "(i|i'd|we|i'll|would|will|i'm|we're) <1> (never|not|don't|dont|won't|wouldn't|ain't|refuse to) <1> (trust|hire|buy from|buy anything from|sell to|rent to|serve|date|respect|believe|deal with|work with|touch|vote for|talk to|sit next to|live near|marry)",
      "(never|don't|do not|dont|won't|wouldn't|nobody should|no one should) <2> (trust|hire|buy from|buy anything from|serve|believe|deal with|rely on|rent to|do business with|marry|date|employ|sell to)",
      "(refuse|refused|rather not|not going|hate) to be (treated|served|taught|driven|led|touched|examined|helped) by",
      "why (would|do|does|did|should) <3> (hire|employ|trust|let|allow|marry|serve|keep)",
      "happens when <2> (let|hire|allow|employ|trust|put)",
      "(spit|piss) on",
      "(never|not|n't|don't|won't|wouldn't) let <2> (marry|date|play with|talk to|sit next to|go out with)",
      "(something|anything) <2> wrong with",
      "never <1> (trust|believe|buy|listen|eat|accept) <6> (by|from)",
      `(sick|tired|s1ck|sikc|fed up|weary|${withSlips(["disgusted"]).join("|")}) <1> (of|with|by)`,
      "(pissed off|pissed|repulsed|sickened|revolted|enraged|infuriated) (by|at|with)",
      `${SCORN} <4> (for|of|towards|toward|against)`,
      `(so|such) ${SCORN}`,
      "(muchdisdain|muchhatred|muchcontempt|somuch hate|muchhate) <1> (for|of|towards)",
      "(no|zero) <1> (compassion|respect|sympathy|pity|empathy|tolerance|mercy|patience) <3> (for|towards|with)",
      "(there is|there's|really is|is) <1> nothing <1> (worse|more disgusting|lower|dumber|stupider) than",
      "(nothing|nobody|no one|noone) <6> (like|love|respect|trust|want|enjoy) less than",
      `(rather|sooner) (die|starve|have {vile}|have cancer|have aids|eat shit|eat glass|eat dirt|kill myself|jump off|be dead|drown|hang myself|walk|go hungry|shoot myself|go blind|lose|sleep on|live on|live with|drink) <4> than <4> (near|date|marry|by|with|by|under|for|from|to|be|have|hire|serve|trust|see)`,
      `(rather|sooner) (die|starve|have {vile}|have cancer|eat shit|eat glass|kill myself|be dead|drown|go hungry) <4> than (date|marry|hire|trust|serve|be)`,
      `(rather|sooner) have ({vile}|cancre|cancr) than be anywhere near`,
      "(worst kind of|dumbest|stupidest|lowest form of)",
      "(no|not any|any) (space|place|room) <4> ({place}|here) <1> for",
      "(smarter|more intelligent|cleverer|better|more valuable|worth more|cleaner|more human|more useful) than",
      "better than (any|every|most|all|these|those|a)",
      "(baffles|wonder|don't get|don't understand|can't understand|no idea) <4> (care|cares|bother|worry) <3> about",
      "rights <2> (not|n't|never) <1> apply to",
      "(no one|nobody|nothing|noone) <4> as {vile} as",
      "(difference between) <6> (and)",
      "(no|never|not|n't|wouldn't|won't|don't) <2> lift a finger [to] [(save|help|protect|feed|teach)]",
      "(wouldn't|won't|not|never|shouldn't) <1> (help|save|rescue|protect|spit on)",
      "(world|country|city|planet|society|life|place|europe|earth) <4> better <3> without",
      "better off without",
      `(execution|death|extermination|sterilization|deportation|castration|bullet|bullets|prison|violence|genocide|rope|noose|concentration camps|camps|torture|gas) is <3> (solution|answer|cure|fate|language|remedy|place|option|punishment) for`,
      "deathto",
      "(death|deaht|deth|hell) to",
      "(fuck|fukc|fcuk|fuk|screw|damn|fuckall|fuckthe) <1> (all|the|every|these|those|you)",
      "(flooded with|infested with|overrun by|overrun with|swarming with)",
      "(swarm|swarms|horde|hordes|herds|herd|packs|plague|infestation|invasion) of",
      "(rid|cleanse|clean|free|purge) <4> (of|from)",
      "keep out",
      "no entry (for|to)",
      "(send|ship|kick|throw|keep) (back|out|away)",
      "(typical|typically|classic) <1> (behaviour|behavior) (of|from)",
      "(typical|classic) of",
      "(war|fight|fighting|jihad|crusade) (against|on)",
      "(hitler|stalin) should have <2> (finished|killed|gassed|done)",
      "just another <1> (common|typical|stupid|dirty|lazy|fucking|filthy|dumb|lying)",
      "(we|i|they|shops|managers|nobody) (shouldn't|should not|must not|mustn't|should never|must never) (allow|let|accept|admit|hire)",
    ],
    message: "insult",
    tag: "at",
    except: [
      "(hate|hates|despise|loathe|detest) (that|when|how|to (see|hear|think|say|admit|be)|it when|the way|crime|crimes|speech|groups|group|preachers)",
      "(not|n't|never|no) <2> (particular|real) (contempt|hatred|disdain|hate)",
      "respect for",
      `(call out|fight|combat|end|stop|oppose|tackle|your|their|his|her|against) <4> ${SCORN}`,
    ],
  },
  {
    match: "(don't|do not|dont|never|wouldn't|won't|can't|shouldn't|not) (let|allow|want)",
    message: "insult",
    tag: "bar",
  },
  {
    match:
      "(lazy|filthy|dirty|stupid|dumb|thieving|greedy|disgusting|useless|worthless|lying|damn|damned|fucking|goddamn|bloody)",
    message: "insult",
    tag: "smear",
    disguised: false,
  },
  { match: "(too many|toomany|full of|so many)", message: "insult", tag: "crowd" },
  { match: "({kill}|{killed}|hangall|killall|burnall|shootall)", message: "insult", tag: "harm" },
  {
    match: [
      "(killing|raping|beating|murdering|shooting|stabbing|hunting|attacking|torturing|hanging|burning|deporting|executing|gassing|lynching)",
    ],
    message: "insult",
    tag: "harming",
  },
  {
    match: [
      "(love|like|want|enjoy|wish|wanna|hope|dying|wait) [to] (see|watch)",
      "(love|enjoy|like) (seeing|watching)",
      "(hope|hoping|wish|pray|praying|if only|hoped) [that]",
      "(hope|wish|pray|want) <1> (all|every|every last|each|most)",
      "(i|we|i'll|we'll|i'm|we're|gonna|let's|lets) <4> (make|making)",
      "(let|may|want)",
    ],
    message: "insult",
    tag: "wishing",
  },
  { match: "({suffer}|{killed}|dies|burns|suffers|bleeds|gone)", message: "insult", tag: "doom" },
  {
    match: [
      "(trusted|honest|valuable|equal|respected|intelligent|smart|civilised|civilized|human|normal|decent|believed)",
      "(a|any) (seat|place|say|chance|right|voice|vote|respect)",
      "(deserves|deserve) <1> (to (live|vote|exist|be here)|rights|respect|a seat|a job|anything|mercy)",
    ],
    message: "insult",
    tag: "esteem",
  },
  {
    match: [
      "(fucked|fukced|messed up|sick) in the head",
      "(behind the wheel|at the wheel|in charge|in power|run the|run this|run our|as boss|as <1> boss) <5> (disaster|mistake|joke|nightmare|suicide|catastrophe)",
      `(${LOATHE.join("|")}) people (especially|if|when|because|that are|who are)`,
      "go back",
      "go home",
      "(get|gets) (the fuck|the hell|right) out",
      "get out of (our|my|this|here)",
      "stay (in the kitchen|away from)",
      "send them back",
      "not allowed (here|in|inside|near)",
      "(only|just) <1> (for|good for) <1> (whites|russians|kazakhs|locals|men|slavs|cooking|cleaning|kitchen|breeding|one thing)",
      "(no|without) (blacks|jews|muslims|gays|women|immigrants|foreigners|indians|arabs|asians|russians|kazakhs|uzbeks|tajiks|gypsies|chinese|old people|disabled|kids) (allowed|please|here|admitted|served|welcome)",
      "(dirt|mud|gum) under my",
      "(waste|wastes) of (space|air|oxygen|skin|life|sperm)",
      "(dumped|thrown|put|buried) <2> (landfill|trash|garbage|dump|ditch|sea|camp|camps|gas)",
      "(in|by) <2> nature <3> (lazy|violent|stupid|evil|dishonest|uncivilised|uncivilized|unciviliesd|inferior|{vile})",
      "in <2> nature to be",
      "(lesser|lessr|leser|inferior|lower|second class|second rate|subhuman|worthless) (being|beings|people|humans|species|citizens|creature|creatures|kind|sex|gender|race)",
      "(throats|throat) <1> (cut|slit)",
      "(cut|slit|snap|slash|wring) <4> (throats|throat|neck|necks)",
      "(nothing|none) good <1> (comes|came|ever)",
      "(burn|rot) in hell",
      "(end|take) every",
      "it (must|has to|is bound to|will|gotta) <1> be <1> (bullshit|bullsiht|crap|wrong|stupid|garbage|rubbish|nonsense|lie|trash|shit|worthless|bad)",
      "i (would|'d|will|'ll) <1> (kill|hang|shoot|drown) myself",
      "i'd <1> (kill|hang|shoot|drown) myself",
      "(wiped out|exterminated|eradicated)",
      "before <3> (animals|rats|mice|dogs|monkeys)",
      "from a mile away",
      "(hold|hide|watch|check|guard) your <1> (wallet|wallets|pocket|pockets|purse|money)",
      "my (skin crawls|stomach turns|blood boils)",
      "are not people",
      "nobody (wants|needs|asked for|likes) you",
      "where you came from",
      "what <2> (do|did|can) <1> expect",
      "should (not|n't) be (a crime|illegal|punished|punishable|forbidden|against the law)",
      "shouldn't be (a crime|illegal|punished|punishable|forbidden|against the law)",
      "should be (legal|decriminalised|decriminalized|legalised|legalized|allowed by law|encouraged)",
      "(you|they|she|he) are (just|only|nothing but|merely) (a|an|another|a bunch of|some)",
      "(you're|they're|she's|he's|ur) (just|only|nothing but|merely) (a|an|another|a bunch of|some)",
      "until you are gone",
      "(fair game|human shields|target practice)",
    ],
    message: "insult",
    tag: "hostile",
    except: [
      "(not|n't|never|don't|cannot|can't|won't) let <5> (suffer|starve|die|down|be hurt|be harmed|be bullied|be hated)",
      "(don't|do not|doesn't|does not) deserve to be (tortured|killed|hated|abused|treated|mistreated|hurt|bullied|excluded|punished|beaten|harassed|attacked)",
      "go back (and|in|to (buy|order|work|school|this))",
    ],
  },
  {
    // about those whom the sentence before names, or the one after
    match: [
      "(hate|loathe|despise|detest) (them|all of them|every one of them|every single one of them|each of them|you all)",
      "(can't|cannot|cant) (stand|bear|tolerate|trust) (them|any of them|you all|these people|those people)",
      "(contempt|hatred|disdain|disgust|scorn|hate) for (them|all of them|these people|you all)",
      "(disgust|disgusts|sicken|sickens) me",
      "about them <2> (disgust|disgusts|sickens|repulses)",
      "(throw|kick|send|ship|push|put|toss) (them|those people) <3> (sea|oven|ovens|camp|camps|jail|prison|zoo|where they came|in a cage)",
      "(people|those|women|men) like (that|this|them|these) (should|must) (not|never|be)",
      "(make|making) them (suffer|pay|bleed|disappear)",
      `({kill}|start killing|start shooting|shooting|killing|murdering|beating|hanging) <1> (them|every one of them|all of them|them all|each of them)`,
      "get rid of them",
      "than your kind",
      "(the whole lot|whole lot|every one|every last one|the lot|all|most) of (them|you) <1> (are|is)",
      "never trust (that|this|their|your) (kind|lot|sort|people)",
      "(they|these people|those people|these) are all <1> (like this|like that|the same|alike)",
      "why do they <2> (hire|allow|let|employ|keep) <1> (these|those|such|this|people like)",
      "let (them|him|her) <1> stay <1> home",
      "(typical|classic) of (them|these people|that lot|those people)",
      "only (they|you) can be",
      "(they|they're|you're|they are|you are|theyre) <3> (scum|vermin|trash|common trash|filth|subhuman|dumb|stupid|animals|parasites|disgusting|inferior|lesser|worthless|pigs|rats|terrorists|criminals|thieves|revolting|repulsive|vile|evil|dishonest|violent|pathetic|useless|idiots|liars|sickening|filthy)",
      "(they|you) <1> (should|must|deserve to|ought to|need to) <2> (be ({killed})|suffer|die|burn|rot|pay for|be dead)",
      "(your|their) <1> (lives|life|opinions|opinion) <1> (are|is|aren't|isn't|don't|doesn't|mean|not) <2> (worthless|worth|matter|nothing)",
      "(people|women|men|guys|waiters|workers) like that (make|makes) me",
      "(ненавижу|презираю|терпеть не могу) (их|этих|таких)",
      "(гнать|выгнать|выслать|депортировать|сажать|изолировать) <1> (их|этих|таких|всех)",
    ],
    message: "insult",
    tag: "hostileToThem",
    confidence: 0.7,
  },
  {
    // what is held against those whom the next sentence names: "… They are women after all"
    match: [
      "(no wonder|not surprised|no surprise|of course|obviously|naturally|figures) <5> (bullshit|crap|garbage|wrong|stole|lied|cheated|crashed|late|rude|stupid|stupidly|broke|ruined|failed)",
      "(are|aren't|is|isn't) <1> (stupid|dumb|worthless|useless|disgusting|lazy|liars|thieves)",
      "(you're|they're|he's|she's) <1> (stupid|dumb|worthless|useless|disgusting|lazy)",
    ],
    message: "insult",
    tag: "heldAgainst",
    confidence: 0.7,
  },
  {
    // several words in one, as they are written to pass a filter
    match:
      "(many|massive|such|these|those|fucking|dirty|filthy|stupid|damn|total|complete|absolute|bloody|all)(scumbags|whores|sluts|idiots|morons|bastards|cripples|retards|queer|queers|niggers|faggots|fags|rapefugees|jihadis|assholes|dickheads|vermin|parasites|bitches|chinks|spics|kikes|trannies|dykes)",
    message: "insult",
    tag: "slur",
    disguised: "shallow",
  },
  {
    match: [
      ...each(`
      revolting repulsive vile abomination scourge repugnant despicable despicble sickening dishonest violent uncivilised uncivilized barbaric primitive f1lthy trahs tr4sh
        pests virus cancer subhuman disgustng thieves rapists liars scammers
      stupidestpeople sosickening justpathetic absolutefilth
    `),
      "lesser beings",
    ],
    message: "insult",
    tag: "vile",
  },
  {
    match: [
      "go back to (your|ur) <1> (country|village|aul|cave|jungle|mountains|desert|trees|homeland)",
      "(speak|learn) <1> (english|russian|kazakh|our language) or (leave|go|get out)",
    ],
    message: "ethnicity",
    tag: "slur",
    confidence: 0.86,
  },
  {
    match: ["(get|go|go right) back to the kitchen", "you belong in the kitchen", "make me a sandwich"],
    message: "sex",
    tag: "slur",
    confidence: 0.8,
  },
  {
    match: "(too many|all these|full of|toomany) <1> (sluts|whores|bitches|hoes|thots)",
    message: "sex",
    tag: "slur",
    confidence: 0.8,
  },
];
