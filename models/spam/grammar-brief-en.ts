import { type Phrases, ways } from "../../scripts/train/grammar.ts";

/** Brief English advertisements and scams. Own lines. */
export const BRIEF_EN: Phrases = {
  praise: ways(`
     ·  ·  · Nice product. · Great case! · Good quality, · Btw · Five stars. · Not bad, but · Loved it.`),
  end: ways(`
    dm me · text me · hit me up · message us on whatsapp · call now · contact us · link in bio · dm for price · hmu
    on insta · limited spots · ask me how · book now · whatsapp +7 7#10-79 #100-999 #10-99 #10-99 · @shop_#10-99 ·
    reply YES · text us · add me on telegram`),
  sum: ways("$#10-900 · #100-9000 bucks · $#1-9000 · #10-500k tenge"),
  per: ways("a day · a week · a month · per hour · daily"),
  earn: ways(`
    Earn {sum} {per} from your phone · Make {sum} {per} online · Work from home, flexible hours · Hiring now: part
    time job · Part time online job, no experience · I made {sum} trading crypto · Join our crypto signals group ·
    Free crypto signals · Double your bitcoin in #2-9 days · Passive income for students · Looking for people to
    work online · Forex mentor, {sum} profit {per} · Be your own boss · Side hustle that pays {sum}`),
  loan: ways("Need a loan? · Loans up to #1-9 million · Quick cash loan · Instant loan approval"),
  loaned: ways("no credit check · same day · instant approval · bad credit ok · no collateral · low rates"),
  won: ways(`
    Congrats you are selected · You won a prize! · You have been chosen for a gift card · Congratulations winner ·
    Your number won {sum} · Your account has a reward`),
  claim: ways(`
    claim it now · reply YES to receive your reward · click to claim · send a small fee to release · confirm your
    card · text back your address`),
  sub: ways(`
    subscribe to my channel · follow my page · check my youtube · follow me for more · join our telegram group ·
    check out my insta · sub 2 my yt · visit my profile · join my discord`),
  prize: ways(`
    win airpods · giveaway every week · free gift for followers · chance to win an iphone · daily giveaways`),
  craft: ways(`
    phone repair · custom cakes · nail art · logo design · math tutoring · english lessons · house cleaning · car
    rental · website building · photo shoots · airport taxi · moving service · handmade candles`),
  offer: ways(`
    I also do {craft} · we offer {craft} · I sell {craft} cheap · {craft} at low rates · {craft} available ·
    professional {craft} · looking for {craft}?`),
  same: ways(`
    we have the same cheaper in our shop · cheaper at our store · same thing {sum} at my place · wholesale prices,
    we ship worldwide · selling mine, good condition · visit our shop for better price · #10-70% off everything at
    our store · original ones available with us`),
  code: ways(`
    use my code KZ#10-99 for a discount · sign up with my link and we both get a bonus · get {sum} with my invite ·
    use code SAVE#10-99 on their rival's app · my referral link gives {sum}`),
  chain: ways(`
    forward this to #5-20 friends and get {sum} · send this to #5-20 groups for good luck · share with #5-20 people
    and your wish comes true`),
  all: ways(`
    {earn}, {end} · {earn} · {praise} {earn}, {end} · {loan} {loaned}, {loaned} · {loan} {loaned}, {end} · {won},
    {claim} · {praise} {sub} · {sub} and {prize} · {prize}, {sub} · {praise} {offer}, {end} · {offer}, {end} ·
    {praise} {same} · {same}, {end} · {praise} {code} · {chain}`),
};
