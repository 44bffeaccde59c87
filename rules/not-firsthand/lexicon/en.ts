import { defineLexicon } from "elek/rule";
import { outside } from "./en-outside.ts";

/** Tags as in the Russian lexicon. */
export const en = defineLexicon({
  language: "en",
  source: "written for elek; Apache-2.0",
  sets: {
    not: [
      "haven't",
      "havent",
      "have not",
      "hasn't",
      "hasnt",
      "has not",
      "didn't",
      "didnt",
      "did not",
      "never",
      "haven’t",
      "not",
      "yet to",
    ],
    use: (
      "used use using tried try tested test bought buy purchased ordered order read played play worn wear opened open unboxed unbox unpacked" +
      " installed install visited visit eaten tasted owned own switched plugged assembled seen drunk cooked driven"
    )
      .split(" ")
      .concat(["been there", "been to", "received it", "got it", "put it"]),
    good: (
      "good great bad terrible amazing excellent awesome nice reliable useful useless work works best worst break breaks broke quality fake" +
      " leak leaks awful overpriced slow fast cheap junk poor solid scam fall falls run runs shrink shrinks fade fades"
    ).split(" "),
    others: (
      "friend friends neighbor neighbour neighbors neighbours colleague coworker colleagues coworkers people everyone everybody cousin brother sister uncle aunt" +
      " reviewers youtubers someone others roommate classmate influencer influencers blogger bloggers guy folks buddy mate"
    ).split(" "),
    looks: (
      "picture pictures photo photos photograph description price looks specs ad ads advert listing image images video videos packaging cover" +
      " website page trailer menu ingredients label"
    ).split(" "),
  },
  exceptions: [
    "[(i|we|i've|we've)] <1> {not} <1> {use} (anything|any|a better|such|another|better|before|again)",
    "never <1> (been|had) (happier|better|disappointed)",
    "wish i <4> {use}",
    "(would|will|do|does|could) not <1> {use}",
    "not (recommend|worth|good|bad|as|the|a)",
    "based on <1> reviews i (bought|ordered|got)",
  ],
  entries: [
    ...outside,
    {
      match: [
        "(i|we|i've|we've|personally|myself) <1> {not} <2> {use}",
        "{not} <1> {use} (it|this|them|one|yet|the|mine|here|from)",
      ],
      message: "untried",
      tag: "untried",
    },
    {
      match: [
        "{not} <1> (unboxed|unpacked|opened)",
        "(still|sitting|sits|is) <1> (in the box|in its box|unopened|sealed|wrapped|boxed|in the package)",
        "(unopened|unboxed yet)",
      ],
      message: "untried",
      tag: "unopened",
    },
    {
      match: [
        "(don't|dont|do not) <1> (own|have) (one|it|this|any|mine)",
        "(didn't|did not|couldn't|could not) (go in|get in|enter|go inside|stop by)",
        "not (bought|ordered|purchased|tried|used|received|opened|tested) <1> (yet|it|but)",
        "{not} <1> (bought|buy|purchased|purchase|ordered|order) <1> (it|this|one|yet|from|here|anything|but)",
        "never (bought|ordered|purchased|been|shopped|tried|owned)",
        "(won't|wont|not going to|never going to|decided not to) (buy|buying|order|be buying|bother)",
        "(put it back|walked away|walked past|window shopping|passing by|changed my mind)",
        "if i (buy|bought|order|ordered|get) (it|one|this)",
        "(would|i'd) (buy|get|order) (it|one|this) if",
      ],
      message: "untried",
      tag: "not-bought",
      except: ["never (bought|tried|owned|been) <3> (better|again|such|before|anything|happier|disappointed)"],
    },
    {
      match: [
        "(just|only) ordered",
        "ordered <3> (waiting|can't wait|cant wait|yesterday|today|hope|hoping)",
        "not arrived yet",
        "(on its way|on the way|in transit|out for delivery|yet to arrive|being shipped|hasn't shipped)",
        "(can't wait|cant wait|excited|looking forward) (to|for) <2> (try|use|get|arrive|arrives|receive|wear|it)",
        "(arriving|arrives|coming|will arrive|delivered) <1> (tomorrow|next|soon|on)",
        "waiting for <2> (delivery|it|package|parcel|order|arrive)",
        "(booked|reserved|pre-ordered|preordered) <1> (for|it|a|the)",
      ],
      message: "untried",
      tag: "waiting",
      except: ["waiting <4> (weeks|months|days|refund|reply|answer)"],
    },
    {
      match: [
        "{not} <1> (arrived|received|come|shipped|delivered|turned up) <1> yet",
        "not yet <1> (arrived|received|used|tried|opened|delivered)",
        "still waiting <4>",
        "yet to (receive|try|use|open|test)",
      ],
      message: "untried",
      tag: "not-received",
      except: ["still waiting <4> (refund|reply|answer|response|weeks|months)"],
    },
    {
      match: [
        "(want|plan|planning|going|hope|hoping|thinking|would love|considering|tempted) <1> (to|of) <1> (buy|order|get|buying|ordering|getting|try|trying|purchase) (it|this|one)",
        "thinking about (it|buying|getting|ordering)",
        "(might|may|will) (buy|order|get|try) (it|one|this)",
        "(just|still) downloading",
        "(in my|in the|to my|to the) (cart|basket|wishlist|wish list)",
        "(saving|save) up for",
        "(on|added to) my (wishlist|list)",
      ],
      message: "untried",
      tag: "pending",
      except: [
        "(buy|order|get|buying|ordering) (it|this|one) <1> (again|another)",
        "(will|would) (buy|order) <2> again",
      ],
    },
    {
      match: [
        "(time will tell|we will see|we'll see|will see how|see how it (goes|works|holds)|will update|update later|update my review|too early to (say|tell|judge))",
      ],
      message: "untried",
      tag: "later",
    },
    {
      match: [
        "(stars|star|rating|five|5|review) <2> (in advance|upfront|ahead of time)",
        "(stars|star|rating) <1> (for the (price|looks|design|color|colour|packaging|idea|picture|photo|effort|brand))",
      ],
      message: "untried",
      tag: "in-advance",
    },
    {
      match: [
        "(my|a|an|some|one of my) <1> {others} <2> (said|says|say|told|tells|has|have|had|bought|loves|love|likes|recommended|swears|uses|use|got|complained|complains|complain|warned|hates|ordered|owns|tried|claims|mentioned)",
        "(heard|hear|told|learned) from <2> {others}",
        "(people|they|everyone|everybody|users|reviewers|folks|others|many|most) <2> (say|says|said|complain|claim|recommend|rave|praise|report) <3> {good}",
        "(people|everyone|everybody|reviewers|users|folks) <2> (says|say|said|complain|complains|claim|raves|rave|praise|praises|recommends)",
        "i <1> (heard|hear|read) <1> (that|it|they|this|these|about|from|good|bad|great|nothing|lots|many|somewhere|online|only|so)",
        "heard <4> {good}",
        "(rumor|rumour|rumors|rumours|word) <1> (has it|says|is|on the street)",
        "according to <2> (reviews|friends|people|friend|neighbor|neighbour|comments|reddit|internet|tiktok|everyone|colleague|article|articles|magazine|blog|study|website|news|experts|users|owners)",
        "(judging|going|based) (by|on|from) <2> (reviews|ratings|comments|feedback)",
        "(based on|from) <2> (reviews|comments|ratings) <1> i (read|saw)",
        "saw <3> (ad|advert|commercial|review|video|reel|unboxing)",
        "(saw|seen|watched) <2> (on|in) <1> (tiktok|instagram|youtube|tv|ad|facebook|internet|reddit)",
        "(reviews|comments|ratings) <1> (are|look|say|seem) <1> (good|great|bad|terrible|amazing|mixed|positive|negative)",
        "everyone knows",
        "(supposedly|allegedly|apparently)",
      ],
      message: "hearsay",
      tag: "hearsay",
      except: [
        "(everyone|everybody|people|friends) <2> (asks|ask|compliments|love|loves|loved) <2> (me|it on me|where)",
      ],
    },
    {
      match: [
        "(only|just) (read|saw|seen|looked at|know) <2> {looks}",
        "{looks} (promised|promises|claims|claimed|says|said)",
        "(judging|going|judge) (by|from) <2> {looks}",
        "(based on|from) <2> {looks} <1> (alone|only|it|you|i|looks|seems)",
        "{looks} <1> (alone|only)",
      ],
      message: "judgedByLooks",
      tag: "judged",
    },
    {
      match: [
        "(based on|from|by) <2> {looks}",
        "(looks|look|seems|seem) <2> (in|on|from) <1> {looks}",
        "(like that|that) on <2> {looks}",
      ],
      message: "judgedByLooks",
      tag: "looks",
    },
    {
      match: [
        "(looks|look) <1> (amazing|great|nice|good|cool|expensive|cheap|awesome|beautiful|promising|cute|gorgeous|stunning|sturdy|solid)",
        "(love|like) the (look|looks|design|color|colour)",
      ],
      message: "judgedByLooks",
      tag: "appearance",
    },
    {
      match: [
        "(probably|maybe|seems|hopefully|perhaps|surely|sure|bet|must|likely|guess|hope|hoping)",
        "i (think|guess|hope|believe|assume|suppose|bet|expect|imagine)",
        "(should|must|might|can only|gotta|has to|got to) be",
        "for (this|that) price",
        "(stay away|avoid|don't buy|do not buy|recommend|recommended|don't waste)",
        "(5|five|4|four|3|three|2|two|1|one) (star|stars)",
      ],
      message: "judgedByLooks",
      tag: "guess",
      disguised: "shallow",
    },
    {
      match: [
        "(cheaper|half the price|less|for less) <3> (elsewhere|on amazon|on aliexpress|on ebay|at the market|on the market|at the bazaar|in other|in another|at other|next door|online|somewhere else|in the shop|at <1> store)",
        "half (this|the|that|its) price <3> (at|on|in|elsewhere|across)",
        "(saw|seen|found|find|sells|sell|same) <5> (cheaper|half the price|for less)",
      ],
      message: "judgedByLooks",
      tag: "price",
    },
    {
      match: [
        "(bought|purchased|ordered|received|got|arrived|came|delivered|gave|gifted)",
        "my <1> (order|purchase|package|parcel)",
      ],
      message: "untried",
      tag: "got",
      disguised: "shallow",
    },
    {
      match: [
        "(works|worked|broke|broken|fits|fit|lasted|returned|refund|cracked|stopped|leaked|shrank|lasts|holds|charges|smells|tastes)",
        "after (a|two|three|one|six) (week|weeks|month|months|year|years|day|days|wash|washes)",
      ],
      message: "untried",
      tag: "works",
      disguised: "shallow",
    },
    {
      match: [
        "(i|we|i'm|we're|i've|we've|been) <2> (use|using|used|wear|wearing|own|love|loved|like|liked|enjoy|enjoyed|ate|stayed|tried|drink|cook|play|drive)",
        "my <1> (son|daughter|kid|kids|wife|husband|mom|mum|dad|baby|dog|cat|mother|father) <2> (uses|use|loves|love|wears|likes|plays|is|has)",
        "mine <1> (works|is|has|fit|fits|broke|does|lasted|arrived|came|was)",
        "(he|she|they) <1> (wears|uses|loves|likes|plays|love|use|wear)",
        "(fit|fits|suits|helped|disappointed) me",
        "(daily|every day|every single day)",
        "my <1> (skin|hair|face|back|feet|knees|legs|teeth|nails|lips) <1> (is|are|feels|feel|looks|look|got|became)",
        "second (one|pair|time|order|purchase)",
      ],
      message: "untried",
      tag: "use",
      disguised: "shallow",
    },
    {
      match: [
        "(does|do|is|are|can|will|would|has|have|did) (it|they|this|these|the|anyone|anybody|you|there) <8> (come|fit|work|include|support|ship|available|size|color|colour|black|white|original|genuine|compatible|waterproof|tried|know|bought|used|stock|deliver|real|have|warranty|worth)",
        "(what|which) <1> (size|sizes|color|colors|colour|material|length|weight|height|version|brand|warranty)",
        "how (much|many|long|big|heavy|tall|wide|do i order|can i order)",
        "(anyone|anybody|someone) <1> (know|knows|tried|bought|used|have|has|can)",
        "(where|how) can i (buy|order|get|find)",
        "(is|are) (it|this|these|they) <2> (worth|genuine|original|real|fake|true|good|any)",
      ],
      message: "question",
      tag: "question-marked",
      disguised: "shallow",
    },
    {
      match: [
        "(our|we) <2> (company|brand|products|product|formula|blend|team|store|shop|collection|experts|range|award-winning|award|service|clinic|studio|salon|specialists|masters) <6> (offer|offers|provide|provides|nourishes|guarantee|guarantees|deliver|delivers|gives|give|brings|combines|ensures|leaves|leaving|is|are|will|help|helps|makes|protects|transforms)",
        "our <3> (gives|leaves|brings|provides|ensures|offers|delivers|helps|makes|transforms|protects|combines|nourishes|hydrates) <1> (you|your|a|the|every|skin|hair)",
        "we (offer|provide|guarantee|specialize|specialise|are proud|deliver|are happy to|are pleased)",
        "(perfect|ideal|best|great|right) (choice|solution|gift|companion|addition|accessory|option) for <1> (your|any|every|everyone|all|those|modern)",
        "(order|buy|shop|call|contact us|get yours|grab yours|visit us|book|click|subscribe) <1> (now|today|while|online now|right now|our)",
        "(experience|discover|enjoy|feel|indulge|transform|unlock|elevate|upgrade|treat|introducing|meet the) <2> (luxury|difference|power|comfort|your|yourself|new|ultimate|magic|taste|perfect|world|beauty)",
        "(limited|special) (offer|time|stock|edition offer)",
        "(clinically|dermatologist|dermatologically|scientifically) <1> (proven|tested|approved|formulated)",
        "(money back guarantee|satisfaction guaranteed|wide range of|high quality products|free shipping on|state of the art|cutting edge|award winning)",
      ],
      message: "promotional",
      tag: "promo",
      disguised: "shallow",
    },
    {
      match: [
        "(nourishes|hydrates|moisturizes|moisturises|revitalizes|rejuvenates|ensures|provides|delivers|features|boasts|combines|designed to|engineered|crafted|enhances|protects|delivering|leaving|infused|enriched|formulated|equipped)",
        "(irresistibl~|effortless~|luxurious~|premium|seamless~|innovative|revolutionary|unparalleled|exceptional|superior|elegant|ultimate|unmatched|silky|shiny|radiant|high-quality|ergonomic)",
        "your <1> (skin|home|kitchen|hair|family|lifestyle|body|health|comfort|style|loved ones|pet|garden|wardrobe|everyday life|deserve|beauty)",
        "(suitable|ideal|perfect) for (all|any|every|everyday|indoor|outdoor|men|women|kids|home|both)",
      ],
      message: "promotional",
      tag: "promo-hint",
      disguised: "shallow",
    },
  ],
});
