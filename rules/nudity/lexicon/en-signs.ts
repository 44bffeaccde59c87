import type { LexiconEntry } from "elek/rule";
import type { Message } from "../compose.ts";
import { signMaker } from "./sign.ts";

const sign = signMaker(false);

/** Words that say nothing alone; ../combinations.ts says which of them together do. */
export const signs: readonly LexiconEntry<Message>[] = [
  sign(
    "sex",
    "solicitation",
    "(sex|sexual|erotic|blowjob~n|bj|handjob~n|anal|oral|threesome~n|foursome|orgy|bdsm|kinky|kink|fetish~n|hookup~n|intimacy|intimate|bdsm)",
  ),
  sign("porn", "porn-offer", "(porn|porno|hentai|xxx|adult (videos|movies|content|films))"),
  sign(
    "service",
    "sexual-service",
    "(escort~n|call girl~n|stripper~n|hooker~n|prostitute~n|webcam model~n|cam girl~n|lap dance~n|private dance~n|incall|outcall|gfe|strip club~n|domme|mistress)",
  ),
  sign(
    "girls",
    "sexual-service",
    "(girl~n|babe~n|ladies|lady|models|blonde~n|brunette~n|teens|milf~n|young girl~n|college girl~n|masseuse~n)",
  ),
  sign("person", "solicitation", "(man|guy|woman|couple|men|women|husband|wife|third|partner)"),
  sign(
    "night",
    "sexual-service",
    "(tonight|all night|night|overnight|hotel|your place|my place|near you|discreet|discretion|no strings)",
  ),
  sign(
    "pay",
    "sexual-service",
    "(per hour|an hour|paid|pay|generous|cash|price|rates|menu|tips|sponsor|#num usd|#num dollars|one payment|subscription|cheap|for sale|selling|sell)",
  ),
  sign(
    "offer",
    "porn-offer",
    "(dm|dm me|message me|text me|call me|subscribe|link|join|available|access|selling|sell|for sale|trade|buy|book|full archive|full folder|unlimited|collection|telegram|whatsapp|waiting)",
  ),
  sign("seek", "solicitation", "(looking for|seeking|searching for|want|wanna|need|wanted|seeks|who wants)"),
  sign(
    "lover",
    "solicitation",
    "(sugar (daddy|baby|mommy)|lover|friends with benefits|fwb|one night stand|fuck buddy|mistress)",
  ),
  sign(
    "naked",
    "porn-offer",
    "(nude|nudes|naked|topless|without clothes|no clothes|undressed|uncensored|unclothed|without panties|no panties)",
  ),
  sign(
    "picture",
    "porn-offer",
    "(pic|pics|photo|photos|picture|pictures|video|videos|vids|clips|content|folder|archive|collection|webcam|cam|selfie|selfies|set|sets)",
  ),
  sign("parts", "porn-offer", "(tits|boobs|pussy|dick|cock|ass pics|feet pics|nipples|booty)"),
  sign("send", "solicitation", "(send|show|share|drop|trade|exchange|swap)"),
  sign("massage", "sexual-service", "(massage|rub|spa)"),
  sign(
    "happy",
    "sexual-service",
    "(happy (end|ending|finish)|extras|full service|four hands|naked|body to body|nuru|girls)",
  ),
  sign("come", "solicitation", "(come over|come to bed|my husband is away|my wife is away|home alone)"),
  sign("swing", "solicitation", "(swinger~n|threesome~n|wife swap|couple swap)"),
  sign("pair", "solicitation", "(couple|couples)"),
  sign("free", "porn-offer", "(free|watch|download|uncensored|unlimited)"),
  sign("leak", "porn-offer", "(leaked|leak|leaks)"),
  sign("private", "porn-offer", "(onlyfans|spicy|private|exclusive|naughty|dirty)"),
  sign("hot", "porn-offer", "(hot|sexy|naughty|dirty|wild|horny|wet|spicy|hardcore)"),
  sign("young", "porn-offer", "(teen|teens|schoolgirl~n|influencer|college)"),
  sign("undress", "porn-offer", "(undress|undresses|undressing|nudify|remove clothes|removes clothes)"),
  sign("machine", "porn-offer", "(ai|app|bot|photo)"),
  sign("used-wear", "porn-offer", "(used|worn) (panties|underwear|socks|stockings|tights|bra)"),
  sign(
    "act",
    "erotic-goods",
    "(orgasm~n|came (twice|hard|three|so)|made me (cum|come)|cumming|moaned|moaning|horny|aroused|climax)",
  ),
  sign(
    "pleasure-loud",
    "erotic-goods",
    "(orgasm~n|moaned|moaning|screamed|scream|made me (cum|come|scream)|drove (him|her|me) wild|climax)",
  ),
  sign("partner", "erotic-goods", "(husband|wife|boyfriend|girlfriend|partner|lover)"),
  sign("bed", "erotic-goods", "(in bed|bedroom)"),
  sign("pleasure", "erotic-goods", "(pleasure|amazing|incredible|intense|wild|hot|best ever)"),
  sign("goods", "erotic-goods", "(toy|lube|condom~n|vibrator|plug|ring|handcuffs|lingerie|massager)"),
  sign("scene", "erotic-goods", "(scenes|scene|positions)"),
  sign("sell", "porn-offer", "(selling|sell|sells|for sale|trade|buy|custom|customs)"),
  sign("intimate-goods", "erotic-goods", "(lube|condom~n|vibrator|plug|massager wand)"),
  sign("room", "sexual-service", "(the room|hotel|your room|my room)"),
  sign(
    "more-service",
    "sexual-service",
    "(extra services|other services|not just massage|not just a massage|anything you want)",
  ),
  sign("self", "sexual-service", "(mature lady|busty (lady|girl|blonde|brunette)|your (girl|babe|kitten|mistress))"),
  sign("at-home", "sexual-service", "(incall|my place|at my place|i host)"),
  sign("meeting", "sexual-service", "(meeting|date|night|hour|service)"),
  sign("no-condom", "sexual-service", "(bareback|without (a condom|condom|rubber)|no condom)"),
  sign(
    "undress-you",
    "solicitation",
    "(take (it|them|everything) (all off|off)|strip for me|without (panties|them|bra|a bra|underwear)|no panties|no bra|wear nothing|nothing underneath)",
  ),
  sign("come-you", "solicitation", "(come|next time|next one|wait for me|open the door)"),
  sign("you", "solicitation", "(you|your)"),
  sign("climax", "erotic-goods", "(orgasm~n|made me (cum|come)|cumming|moaned|moaning|climaxed|masturbat~v|squirt~v)"),
  sign(
    "tussle",
    "erotic-goods",
    "((rode|riding|ride) (me|him|his)|made love|making love|bent (me|her) over|on all fours)",
  ),
  sign("torn", "erotic-goods", "(ripped|tore) (it|them) off"),
  sign("both", "erotic-goods", "(both of us|the two of us|we both)"),
  sign("insatiable", "erotic-goods", "(all night|till morning|until morning|couldn't stop|begging for more)"),
  sign("bind", "erotic-goods", "(handcuffs|whip|blindfold|tied (me|her|him) (up|to)|spank~v|collar)"),
  sign(
    "nude-woman",
    "porn-offer",
    "(naked|nude|topless) (girl~n|woman|women|chick~n|babe~n|model~n)",
    "(girl~n|woman|women|chick~n|babe~n) (naked|nude|topless)",
  ),
  sign(
    "hourly",
    "sexual-service",
    "(per hour|an hour|per night|overnight|hourly|#num (an|per|for an) hour|for the night)",
  ),
  sign(
    "give-pleasure",
    "sexual-service",
    "(pleasure you|please you|satisfy you|satisfy your|fulfill your|fulfil your|make your (night|fantasies|dreams)|wildest fantasies)",
  ),
  sign("company", "sexual-service", "(companionship|companion|paid company|sugar arrangement|arrangement|ppm)"),
  sign(
    "your-body",
    "solicitation",
    "your <1> (body|boobs|tits|ass|butt|thighs|curves|pussy|nipples|booty|panties|bra)",
  ),
  sign(
    "touch",
    "solicitation",
    "(kiss|kissing|lick|licking|touch|touching|taste|grab|squeeze|suck|spank|dreaming|crave|miss|worship|naked|inside)",
  ),
  sign(
    "intimate-place",
    "solicitation",
    "(in (the shower|bed|your underwear|lingerie|a towel|panties|your bra|bikini)|from bed|from the shower|without (your|a|the) (top|shirt|bra|panties|clothes)|under (that|your) (dress|skirt|shirt))",
  ),
  sign(
    "role",
    "erotic-goods",
    "((nurse|maid|schoolgirl|bunny|cop) (outfit|costume)|fishnets|garter belt|garters|babydoll|lingerie|negligee|teddy|corset)",
  ),
  sign(
    "reached",
    "erotic-goods",
    "(every time|multiple|back to back|in minutes|several|two|three|times|twice|finally|first)",
  ),
  sign(
    "chaste",
    "erotic-goods",
    "(statue|sculpture|painting|museum|baby|kids|kid|daughter|son|toddler|pillow|mattress|pool|pregnan~n|nursing|breastfeeding|doctor|paint|hinges|bike|chain|lipstick|heels|pumps|juice|mug|movie|documentary|sleep|crib|wedding|workout|calves|back|neck|shoulders|dog|cat|front desk|reception|staff)",
  ),
];
