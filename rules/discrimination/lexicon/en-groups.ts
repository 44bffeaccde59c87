import { type LexiconEntry, withSlips } from "elek/rule";
import type { Message } from "../scene.ts";
import { each } from "../words.ts";

/** What stands after "black", "disabled" or "gay" and means people, misspelt as people misspell to get past filters. */
const FOLK = `(${withSlips(
  each(
    "people peoples ppl person persons folk folks man men woman women guy guys girl girls kid kids lives life bodies community communities workers drivers driver sellers seller courier couriers throats neck culture cultures cashier cashiers waiter waiters",
  ),
).join("|")})`;
/** What only people have: "women's nature", not "women's shoes". */
const OF_PEOPLE = "(nature|life|lives|throat|throats|neck|opinion|opinions|existence|brains)";
/** What is glued to a group's name and leaves no doubt: "gayvermin". */
const GLUED = "(vermin|scum|trash|filth|garbage|throats|disgust|peopledisgust|sdisgust|parasites|rats|pigs|animals)";

/** The names of those who share a ground, and the slurs that are made of them. */
function ground(
  message: Message,
  { nouns = "", adjectives = "", phrases = [] }: { nouns?: string; adjectives?: string; phrases?: readonly string[] },
): LexiconEntry<Message>[] {
  const plain = each(nouns).filter((noun) => noun !== "");
  const adjective = each(adjectives).filter((one) => one !== "");
  const names = [...new Set([...plain, ...adjective])];
  return [
    {
      match: [
        ...plain,
        ...phrases,
        ...(names.length > 0 ? [`(${names.map((name) => `${name}'s|${name} people's`).join("|")}) ${OF_PEOPLE}`] : []),
        ...(adjective.length > 0 ? [`(${withSlips(adjective).join("|")}) ${FOLK}`] : []),
      ],
      message,
      tag: "group",
    },
    { match: misspelt(plain), message, tag: "group", disguised: false },
    {
      match: [
        `(${names.join("|")})${GLUED}`,
        ...(adjective.length > 0
          ? [
              `(cut|slit|snap|slash|wring|break) <2> (${adjective.join("|")}) (throat|throats|neck|necks)`,
              `(${adjective.join("|")}) (peopledisgust|swine|whores|savages|parasites|barbarians|bastards|thieves|scumbags)`,
            ]
          : []),
        `(filthy|dirty|stupid|damn|fucking|bloody|deathto|killall|hangall|toomany|hate)(${names.join("|")})`,
      ],
      message,
      tag: "slur",
      disguised: "shallow",
    },
  ];
}
const misspelt = (nouns: readonly string[]): readonly string[] =>
  withSlips(nouns).filter((noun) => !nouns.includes(noun));

/** Peoples by a noun of their own; ./en.ts gives them to the patterns as {ethnic}. */
export const PEOPLES: readonly string[] = each(`
  jew jews blacks whites browns arab arabs asian asians mexican mexicans african africans turk turks korean koreans uyghur uyghurs uighurs tajik tajiks kyrgyz turkmens kazakh kazakhs russian russians chinese 
  indian indians pakistani pakistanis uzbek uzbeks ukrainian ukrainians latino latinos hispanics gypsy gypsies gipsies roma armenian armenians georgian georgians chechen chechens dungan dungans tatar tatars germans americans europeans vietnamese japanese mongols
  immigrant immigrants migrant migrants refugee refugees foreigner foreigners illegals natives aborigines
`);

/** People named by a ground of discrimination, and words that only contempt has for them. */
export const groups: readonly LexiconEntry<Message>[] = [
  {
    match: [
      ...each(`
      nigger niggers niglet nigglet chink chinks gook gooks spic spics spick wetback wetbacks kike kikes paki pakis raghead ragheads towelhead towelheads sandnigger sandniggers
      coon coons beaner beaners honky honkies pikey pikeys zipperhead jigaboo darkie darkies polack polacks chinaman chinamen gringo gringos 
      rapefugee rapefugees porchmonkey gyppo gyppos goatfucker goatfuckers churka churkas uzkoglaz halfbreed halfbreeds mongrel mongrels
    `),
      "camel (jockey|jockeys|fucker|fuckers)",
      "camel(jockey|jockeys|fucker|fuckers)",
      "goat (fucker|fuckers)",
      "(slant|squinty|slanty) (eye|eyes|eyed)",
      "yellow (monkey|monkeys|peril|bastard|bastards)",
      "(dirty|inferior|filthy|lesser|backward|primitive|subhuman|savage) (race|races|nation|people|tribe|breed)",
      "your race should",
      "{ethnic} are <2> (subhuman|inferior|vermin|animals|parasites)",
    ],
    message: "ethnicity",
    tag: "slur",
  },
  {
    match: [
      ...each(
        "faggot faggots faggit fagot fag fags faggy dyke dykes homo homos poof poofs poofter poofters sodomite sodomites fudgepacker fudgepackers lesbo lesbos pansy pansies",
      ),
      "batty boy",
    ],
    message: "orientation",
    tag: "slur",
    except: [
      "(packet|pack|carton|box) of fags",
      "(smoke|smoked|smoking|smokes|light|lit|buy|bought|have|had) <2> (fag|fags)",
      "fags <2> (lungs|shop|store|corner)",
      "dykes <1> (are|were) <3> (walls|embankments|flood|flooding|sea)",
    ],
  },
  {
    match: each(
      "tranny trannies trannie shemale shemales feminazi feminazis bimbo bimbos thot thots femoid femoids roastie roasties ladyboy ladyboys manhater manhaters",
    ),
    message: "sex",
    tag: "slur",
  },
  { match: "(subhuman|subhumans|untermensch|untermenschen)", message: "insult", tag: "slur", confidence: 0.8 },
  {
    match: each(
      "retard retards spastic spastics spaz spazz mongoloid mongoloids cripple cripples schizo schizos mong mongs tard tards fucktard fucktards gimp windowlicker windowlickers autist",
    ),
    message: "disability",
    tag: "slur",
  },
  { match: "(blind|deaf|lame) (bat|bats|idiot|idiots|fool|fools|mole)", message: "disability", tag: "slur" },
  {
    match: [
      ...each(
        "redneck rednecks hillbilly hillbillies yokel yokels peasant peasants bumpkin bumpkins hick hicks chav chavs",
      ),
      "white trash",
    ],
    message: "residence",
    tag: "weakSlur",
  },
  { match: each("jihadi jihadis fanatic fanatics"), message: "religion", tag: "weakSlur" },
  { match: each("nigga niggas"), message: "ethnicity", tag: "weakSlur" },
  {
    match: [
      ...each("muzzie muzzies muzzy mudslime mudslimes kafir infidels christfag islamonazi jesusfreak"),
      "bible (basher|thumper|bashers|thumpers)",
    ],
    message: "religion",
    tag: "slur",
  },
  {
    match: [
      "old (fossil|fossils|hag|hags|geezer|geezers|fart|farts|crone|bat|bag|coot|coots|goat|biddy|fool|fools|fogey|fogeys|relic|corpse|cow)",
      "(senile|doddering|decrepit|geriatric) (old|fool|idiot|woman|man|hag|granny|grandpa|people)",
      "(boomer|boomers) (trash|scum|parasites)",
      "(one foot|already) in the grave",
      "(wait|waiting) <2> (coffin|grave|funeral)",
      "(belong|belongs|should be) <2> (coffin|grave|morgue|graveyard|cemetery|nursing home|retirement home)",
    ],
    message: "age",
    tag: "slur",
  },
  ...ground("ethnicity", {
    adjectives:
      "black white brown asian arab african mexican indian pakistani kazakh uzbek russian chinese jewish latino latin hispanic immigrant migrant refugee foreign turkish ukrainian uyghur tajik kyrgyz gypsy roma american native korean coloured colored chechen caucasian",
    phrases: [
      "{ethnic}",
      "(from your|your) (kind|race|tribe|people|nation)",
      "(owner|owners|seller|sellers|courier|couriers|driver|drivers|manager|guy|woman|man|he|she|they|staff|doctor|waiter|cashier) <1> (is|are|was|were) <1> (jewish|uzbek|gypsy|indian|chinese|russian|kazakh|black|arab|tajik|kyrgyz|chechen|turkish|african|asian)",
    ],
  }),
  { match: misspelt(PEOPLES), message: "ethnicity", tag: "group", disguised: false },
  {
    match: [
      "(deathto|killall|hangall|toomany|hate|filthy|dirty)({ethnic})",
      "({ethnic})(vermin|scum|trash|filth|disgust|throats|sdisgust)",
    ],
    message: "ethnicity",
    tag: "slur",
    disguised: false,
  },
  ...ground("sex", {
    nouns:
      "women females girls wives housewives blondes men males trans transgender transgenders transsexuals transwomen feminists feminist moms mothers",
    adjectives: "trans transgender transsexual female male",
    phrases: ["womens", "womendisgust"],
  }),
  {
    match: "(a|any|every|another|one|each|the next|no) <1> (woman|man|girl|blonde|female|wmoan|womn)",
    message: "sex",
    tag: "single",
  },
  ...ground("orientation", {
    nouns: "gay gays lesbian lesbians homosexual homosexuals lgbt lgbtq queer queers bisexuals",
    adjectives: "gay gy gya lesbian homosexual queer bisexual lgbt",
  }),
  ...ground("religion", {
    nouns:
      "muslim muslims moslems moslem islam christian christians catholics hindu hindus buddhists atheists atheist islamists believers jehovah's",
    adjectives: "muslim christian catholic hindu religious islamic",
    phrases: ["(in|wearing|with) <1> (hijab|hijabs|burqa|headscarf|headscarves|niqab)"],
  }),
  ...ground("disability", {
    nouns: "disabled autistics autistic handicapped",
    adjectives: "disabled autistic blind deaf handicapped crippled",
    phrases: [
      "the (disabled|blind|deaf|handicapped|mentally ill)",
      "mentally (ill|retarded|disabled) people",
      "people (with disabilities|in wheelchairs|with down syndrome)",
    ],
  }),
  ...ground("age", {
    nouns: "elderly boomers pensioner pensioners grannies oldies millennials teenagers seniors",
    phrases: [
      "old (people|folks|men|women|ladies|man|woman|lady)",
      "(people|anyone|everyone|someone|women|men) (over|above|past) (#num|forty|fifty|sixty|seventy)",
      "at (that|this|your|his|her) age",
    ],
  }),
  ...ground("status", {
    nouns: "homeless beggars unemployed convicts janitors cleaners",
    adjectives: "poor homeless unemployed",
    phrases: [
      "(broke|welfare) (people|folks|person|families|mothers|moms|kids|men|women)",
      "(poor|homeless) families",
      "people on (welfare|benefits)",
      "ex (cons|convicts|con|convict|prisoners)",
      "(single|welfare) (mothers|mother|moms)",
    ],
  }),
  ...ground("residence", {
    nouns: "villagers newcomers outsiders southerners provincials",
    phrases: [
      "(village|rural|country|southern|provincial|shymkent|aul) (people|folks|person|guys|girls|boys)",
      "(people|anyone|everyone|those|everybody|guys) from <2> (village|villages|south|countryside|provinces|aul|shymkent|there)",
    ],
  }),
  {
    match: [
      "(russian|kazakh|english|uzbek|non english|foreign) (speakers|speaking people|speaking)",
      "(people|those|anyone|everyone) who <2> (speak|speaks) <2> (russian|kazakh|uzbek|properly)",
    ],
    message: "language",
    tag: "group",
  },
];
