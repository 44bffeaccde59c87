import type { LexiconEntry } from "elek/rule";
import type { Message } from "../scene.ts";
import { each } from "../words.ts";

/** Words that mean a person, and what may be thrown at one. The tags are explained in ./ru.ts. */
export const insults: readonly LexiconEntry<Message>[] = [
  {
    match: [
      ...each(`
      idiot idiots idi0t moron morons imbecile imbeciles dumbass dumbasses scumbag scumbags bastard bastards dimwit dimwits halfwit halfwits nitwit nitwits jackass jackasses cretin cretins lowlife lowlifes degenerate degenerates scum vermin
      cunt cunts asshole assholes arsehole arseholes asshat asshats dickhead dickheads dickwad twat twats wanker wankers douchebag douchebags douche tosser tossers bellend knobhead knobheads prick pricks shithead shitheads dipshit dipshits
      numbskull numbskulls nincompoop nincompoops airhead airheads bonehead boneheads blockhead blockheads knucklehead simpleton simpletons dolt dolts dunce dunces oaf oafs buffoon buffoons dumbo pinhead pinheads birdbrain lamebrain
      slimeball slimeballs sleazebag sleazeball dirtbag dirtbags scuzzball fatso fatty fattie lardass fatass fatasses skank skanks hag crone braindead pondscum libtard libtards cuck cucks snowflakes incel incels
      scoundrel scoundrels swine crackhead crackheads junkies goons trashbag numpty numpties pillock pillocks plonker plonkers nonce nonces  
    `),
      "(fat|ugly|stupid|old|dirty|lazy|dumb|filthy|pregnant|useless|disgusting|silly|greedy|rude|brainless|worthless|selfish|miserable|ignorant|retarded|ret4rded|crazy|senile|nasty|vile|lying|thieving) <1> (cow|cows|pig|pigs|bitch|bitches|hag|whore|slut|bastard|dog|dogs|sheep|donkey|donkeys|ass|rat|rats|goat|monkey|monkeys|ape|sow|clown|clowns|trash|creature|fuck|fucks|witch|cunt)",
      "land (whale|whales)",
      "fat pregnant woman",
      "(piece|pieces|sack|bag|lump) of (human|scum) [(shit|garbage|trash|crap|filth|waste)]",
      "(absolute|utter|complete|total) (scum|vermin|clown|clowns|idiot|donkey|muppet|muppets)",
      "human (garbage|trash|scum|filth|waste|vermin|disgrace)",
      "(waste|wastes) of (oxygen|air|skin|sperm|flesh)",
      "(scum|dregs) of (the earth|society|humanity)",
      "(pond|bottom) scum",
      "(brain|brains|iq|intelligence|intellect) <2> (of a|like a|lower than|smaller than|below) <2> (pea|peanut|fish|goldfish|chicken|donkey|potato|rock|shoe|room|ant|monkey|walnut|plant|zero|toddler|amoeba|brick)",
      "(brainless|braindead|mindless|gutless|spineless|witless|clueless|worthless) (sheep|idiot|idiots|moron|morons|creature|creatures|person|people|staff|seller|courier|driver|drone|drones|zombie|zombies|clown|clowns|woman|man|girl|guy|cow|bot)",
      "(no|zero|without) <1> (brain|brains|brain cells|braincells)",
      "(two|one|single|half a|lost|last) (brain cell|braincell|brain cells|braincells)",
      "(you|u|he|she|they) <1> (disgust|sicken|repulse) (me|us|everyone)",
      "(pathetic|miserable|sad|sorry|poor) (excuse|excuses|little) (for|man|woman|person|loser|creature|life) [a]",
      "(good for nothing|useless) <1> (bum|bums|idiot|idiots|loser|losers|parasite|people|person|woman|man|girl|boy|clown|clowns|lump)",
      "(trailer|ghetto|eurotrash) trash",
      "(nobody|no one) <1> (loves|likes|wants|needs|asked) you",
      "(you|you're|youre) <1> (nobody|nothing)",
      "you <2> (zero|trash|garbage|filth|worthless|subhuman|pathetic|disgusting|scum)",
      "(your|ur) (ugly|fat|stupid|dumb|filthy|disgusting|stinking|dirty|smelly) <1> (face|ass|mouth|head|mother|mom|mum|family|wife|kids|self|body)",
      "(your|ur) (mother|mom|mum|momma) <2> (whore|slut|bitch|cow|ashamed|hooker)",
      "(shut|shuting) (your|ur|the fuck|yo) <2> (mouth|trap|up|face|piehole|gob)",
      "(go to hell|get lost|screw you|piss off|sod off|bugger off|drop dead|eat shit|kiss my ass|suck my dick|fuck you|fuck off|fuck yourself|burn in hell|rot in hell)",
      "(crawl|go|crawled|came) <2> (under|from under|out of) <1> (rock|sewer|hole|gutter|zoo|cave|jungle|trees)",
      "(born|dropped|raised) <3> (on your head|on the head|on his head|in a barn|by wolves|by animals|on her head|on their heads)",
      "(learn|go learn) <1> (to read|read|some manners) <1> (idiot|moron|dumbass|you)",
      "(ashamed|embarrassment|disgrace) (of a human|to humanity|to mankind|of a person|to the human race)",
    ],
    message: "insult",
    tag: "insult",
    except: [
      "this is <2> dumbass",
      "in the future",
      "nothing but (amazing|great|good|helpful|kind|love|praise|professional|nice|polite|wonderful|excellent|honest|thanks|gratitude)",
      "nothing (like|short|if|less|more|to|special|about|wrong|else|better)",
      "(black|white|soap|lime|green) scum",
    ],
  },
  {
    match: [
      "(piece|pieces|sack|bag|lump) of (shit|garbage|trash|crap|filth) [(human|person)]",
      "(absolute|utter|complete|total|real) (garbage|trash|filth|waste|tool|disgrace|joke) [(of a person|person|people)]",
      "(dumb|thick|stupid|dense|ugly|fat|useless) as <2> (rock|rocks|brick|bricks|post|donkey|shit|fuck|hell|pig|door|doornail|stump|sheep|ox)",
      "waste of space",
      "(dumber|stupider|uglier|fatter|lower|more useless) than",
    ],
    message: "insult",
    tag: "scrap",
  },
  {
    match: each(`
      pig pigs rat rats dog dogs cow cows monkey monkeys ape apes animal animals clown clowns loser losers snake snakes parasite parasites cockroach cockroaches garbage trash filth disease plague savage savages fool fools
      psycho psychos whore whores slut sluts hoe hoes bitch bitches criminals terrorists leeches leech stupid dumb disgusting worthless pathetic inferior evil sheep donkey donkeys goat worm worms maggot maggots weasel toad hyena vulture witch
      freak freaks weirdo weirdos creep creeps pervert perverts slob slobs jerk jerks lunatic lunatics maniac maniacs crook crooks bum bums thug thugs troll trolls dwarf midget midgets hobo zombie zombies dummy dummies tramp beggar mutt joke pest tool coward cowards
    `),
    message: "insult",
    tag: "beast",
  },
  {
    match: each(
      "brainless retarded ret4rded ugly fat filthy dirty illiterate uneducated senile demented moronic idiotic ignorant spineless",
    ),
    message: "insult",
    tag: "trait",
  },
  { match: each("fuck* fuk* shit* motherfuck*"), message: "insult", tag: "obscene", disguised: false },
];
