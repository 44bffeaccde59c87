import type { LexiconEntry } from "elek/rule";
import type { Message } from "../scene.ts";
import { each } from "../words.ts";

/** What stands before "people", "women", "lives" …; misspelt as people misspell to get past filters. */
const FOLK =
  "(people|peoples|poeple|peopel|ppl|person|persons|folk|folks|man|men|woman|women|guy|guys|girl|girls|kid|kids|lives|life|bodies|community|communities|workers|drivers|sellers|seller|courier|couriers|driver|filth|trash|scum|vermin|garbage|throats|neck|culture|cultures|identity)";

const adjectives = (list: string): readonly string[] => [`(${list.trim().split(/\s+/u).join("|")}) ${FOLK}`];

/** Peoples by a noun of their own; ./en.ts gives them to the patterns as {ethnic}. */
export const PEOPLES: readonly string[] = each(`
  jew jews blacks whites browns arab arabs asian asians mexican mexicans african africans turk turks korean koreans uyghur uyghurs uighurs tajik tajiks kyrgyz turkmens kazakh kazakhs russian russians chinese 
  indian indians pakistani pakistanis uzbek uzbeks ukrainian ukrainians latino latinos hispanics gypsy gypsies gipsies roma armenians georgians chechens dungans tatars germans americans europeans vietnamese japanese mongols
  immigrant immigrants immigrnats imigrants migrant migrants refugee refugees foreigner foreigners illegals natives aborigines
`);

/** People named by a ground of discrimination, and words that only contempt has for them. */
export const groups: readonly LexiconEntry<Message>[] = [
  {
    match: [
      ...each(`
      nigger niggers nigga niggas niglet nigglet chink chinks gook gooks spic spics spick wetback wetbacks kike kikes paki pakis raghead ragheads towelhead towelheads sandnigger sandniggers
      coon coons beaner beaners honky honkies pikey pikeys zipperhead jigaboo darkie darkies polack polacks chinaman chinamen gringo gringos 
      rapefugee rapefugees porchmonkey gyppo gyppos goatfucker goatfuckers churka churkas uzkoglaz halfbreed halfbreeds mongrel mongrels
    `),
      "camel (jockey|jockeys|fucker|fuckers)",
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
  { match: "{ethnic}", message: "ethnicity", tag: "group" },
  {
    match: adjectives(
      "black white brown asian arab african mexican indian pakistani kazakh uzbek russian chinese jewish latino latin hispanic immigrant migrant refugee foreign turkish ukrainian uyghur tajik kyrgyz gypsy american native korean coloured colored blck balck",
    ),
    message: "ethnicity",
    tag: "group",
  },
  { match: "(from your|your) (kind|race|tribe|people|nation)", message: "ethnicity", tag: "group" },
  {
    match:
      "(owner|owners|seller|sellers|courier|couriers|driver|drivers|manager|guy|woman|man|he|she|they|staff|doctor|waiter|cashier) <1> (is|are|was|were) <1> (jewish|uzbek|gypsy|indian|chinese|russian|kazakh|black|arab|tajik|kyrgyz|chechen|turkish|african|asian)",
    message: "ethnicity",
    tag: "group",
  },
  {
    match: [
      ...each(
        "women wmen womne woemn womn females female femal girls wives housewives blondes men males trans transgender transgenders transsexuals trnas tarns transwomen feminists feminist moms mothers",
      ),
      ...adjectives("trans transgender transsexual female male single trns tran"),
    ],
    message: "sex",
    tag: "group",
  },
  {
    match: [
      ...each("gay gays lesbian lesbians homosexual homosexuals lgbt lgbtq queer queers bisexuals"),
      ...adjectives("gay lesbian homosexual queer bisexual lgbt gya"),
    ],
    message: "orientation",
    tag: "group",
  },
  {
    match: [
      ...each(
        "muslim muslims muslism mulsims muslms moslems moslem islam christian christians catholics hindu hindus buddhists atheists atheist islamists believers jehovah's",
      ),
      ...adjectives("muslim christian catholic hindu religious islamic muslm musilm"),
      "(in|wearing|with) <1> (hijab|hijabs|burqa|headscarf|headscarves|niqab)",
    ],
    message: "religion",
    tag: "group",
  },
  {
    match: [
      ...each("disabled autistics autistic handicapped disabld "),
      "the (disabled|blind|deaf|handicapped|mentally ill)",
      ...adjectives("disabled autistic blind deaf handicapped disabld disbaled crippled"),
      "mentally (ill|retarded|disabled) people",
      "people (with disabilities|in wheelchairs|with down syndrome)",
    ],
    message: "disability",
    tag: "group",
  },
  {
    match: [
      ...each("elderly boomers pensioners grannies oldies millennials teenagers seniors"),
      "old (people|folks|men|women|ladies|man|woman|lady)",
      "(people|anyone|everyone|someone|women|men) (over|above|past) (40|50|60|65|70|forty|fifty|sixty|seventy)",
      "at (that|this|your|his|her) age",
    ],
    message: "age",
    tag: "group",
  },
  {
    match: [
      ...each("homeless beggars unemployed convicts janitors cleaners"),
      "(poor|homeless|unemployed|broke|welfare) (people|folks|person|families|mothers|moms|kids|men|women)",
      "people on (welfare|benefits)",
      "ex (cons|convicts|con|convict|prisoners)",
      "(single|welfare) (mothers|mother|moms)",
    ],
    message: "status",
    tag: "group",
  },
  {
    match: [
      ...each("villagers newcomers outsiders southerners provincials"),
      "(village|rural|country|southern|provincial|shymkent|aul) (people|folks|person|guys|girls|boys)",
      "people from <2> (village|villages|south|countryside|provinces|aul|shymkent|there)",
    ],
    message: "residence",
    tag: "group",
  },
  {
    match: [
      "(russian|kazakh|english|uzbek|non english|foreign) (speakers|speaking people|speaking)",
      "(people|those|anyone|everyone) who <2> (speak|speaks) <2> (russian|kazakh|english|kazakh|properly)",
    ],
    message: "language",
    tag: "group",
  },
];
