import { defineLexicon } from "elek/rule";
import { each } from "../words.ts";
import { CONTEMPT_SETS, contempt } from "./en-contempt.ts";
import { groups, PEOPLES } from "./en-groups.ts";
import { insults } from "./en-insults.ts";

/** The tags are explained in ./ru.ts. */
export const en = defineLexicon({
  language: "en",
  source: "written for elek; Apache-2.0",
  sets: {
    ethnic: PEOPLES,
    ...CONTEMPT_SETS,
  },
  exceptions: [
    "idiot proof",
    "honky tonk",
    "trash talk~",
    "cripple (our|the|their|this|a|my|your|its)",
    "(garden|rake|dutch) (hoe|hoes)",
    "(hoe|hoes) <1> is a <2> tool",
    "(labrador|dog|puppies|puppy|pups|kennel|breeder|litter) <2> (bitch|bitches)",
    "(felt|feel|feeling|look|looked|looking) like (a|an|such) <2> (idiot|fool|moron|clown|loser)",
    "(chinese|russian|kazakh|indian|uzbek) (food|restaurant|language|style|cuisine|brand|made|version|market|company|product|quality)",
    "stupid (phone|app|game|thing|price|question|design|ad|ads|advertising|rule|rules|update|system)",
    "dumb (phone|app|game|thing|question|design|bell|bells)",
    "(guinea|piggy) (pig|pigs|bank)",
    "(dog|cat|pig|rat|cow|monkey) (food|toy|toys|leash|bed|collar|repellent|trap|poison|bars|milk|mask|costume)",
    "(chink|chinks) (in|of)",
    "(spic|spick) and span",
    "(maine|raccoon) (coon|coons)",
    "coon (hound|hounds|cat|cats|dog)",
    "paki (style|suit|dress|kurta|salwar|food)",
    "homo (sapiens|erectus|economicus)",
    "(pansy|pansies) <2> (flower|flowers|seed|seeds|garden|pot|pots|plant|plants|bloom|bloomed)",
    "(plant|planted|garden|pots|flower|flowers|seeds|grow) <2> (pansy|pansies)",
    "gimp (software|image|editor|plugin|tutorial)",
    "mongrel (dog|dogs|puppy|puppies)",
    "(dyke|dykes) <3> (protect|protects|flood|flooding|floods|sea|water|dam|river|town|village|netherlands|holland)",
    "(built|build|dutch|repair|repaired|reinforced) <3> (dyke|dykes)",
    "(faggot|faggots) <4> (gravy|peas|delicious|tasty|cooked|mash|dinner|oven|butcher|wood|sticks)",
    "(cook|cooked|eat|ate|eating|frozen|microwave|bundle of) faggots",
    "(fag|fags) (ash|end|packet|break)",
    "(even|any|every) <1> (idiot|fool|moron|dummy|monkey) <1> (can|could|would|will|knows)",
    "(for|guide for|books for) (dummies|idiots)",
    "(crash|test) (dummy|dummies)",
    "(not|no|never) <1> (idiot|idiots|moron|morons)",
  ],
  entries: [
    {
      match: each(`
        you you're youre your ur u ya yall y'all
      `),
      message: "insult",
      tag: "you",
    },
    {
      match: each(`
        seller sellers manager managers courier couriers driver drivers operator operators staff employee
        employees owner owners cashier doctor nurse teacher teachers developer developers he she he's she's
        they they're people person guy guys man woman girl
      `),
      message: "insult",
      tag: "person",
    },
    ...insults,
    ...groups,
    ...contempt,
  ],
});
