import { type Arcs, arcsFromGroups, arcsFromText } from "./arcs.ts";

/**
 * Letters of other alphabets, and signs, that look like a Cyrillic or a Latin letter, small or capital. After the
 * confusables of Unicode Technical Standard 39 (Unicode licence), folded, with what was seen in use added.
 */
const CYRILLIC_TWINS: Readonly<Record<string, string>> = {
  а: "ɑαᗅ⍺ꓮꭺӓ",
  б: "ᛒƃⳓꮾ６",
  в: "ᛒβᏼᗷꓐꞵ",
  г: "γᒥᴦⲅꭇꭈꮁґ",
  е: "εҽ℮⋿ⴹꓰꬲꭼє",
  з: "ȝɜʒӡᴈⳍꝫҙ",
  и: "ͷꚡᴎ",
  й: "ѝ",
  к: "κᛕᴋⲕꓗꮶҡ",
  л: "λ٨۸ᐱᴫⴷꓥꛎꭆ",
  м: "μϻᗰᛖᴍⲙꓟꮇʍ",
  н: "ηᕼⲏꓧꮋʜ",
  о: "οσօסه٥ھہە۵߀०০੦૦ଠ୦௦ం౦ಂ೦ംഠ൦ං๐໐ဝ၀ჿዐᴏᴑⲟⵔ〇ꓳꬽӧ",
  п: "πᴨ∏ⲡꛛℼ",
  р: "ρᑭ⍴ⲣꓑꮲ",
  с: "ςσᴄⲥꓚꮯ¢",
  т: "τ⊤⟙ⲧꓔꭲᴛ",
  у: "ɣʏγυყᶌỿⲩꓬꭚꭹꮍў",
  ф: "φփቀᛰⲫ",
  х: "×χᕁᕽ᙭᙮ᚷ╳⤫⤬⨯ⲭⵝꓫꭓҳ",
  ш: "ⲽ",
  ь: "ƅᖯꮟ",
  э: "℈",
  і: "ıǀɩɪιӏ׀וןا١۱ߊᛁ∣⍳⏽│ⲓⵏꓲꙇꭵї",
  ғ: "ɍ",
  қ: "ⱪ",
  ң: "ⱨ",
  ү: "ɣʏγυყᶌỿⲩꓬꭚꭹꮍ",
  ұ: "¥ɏ",
  һ: "հꮒ",
  ә: "ə",
  ө: "ɵθѳ⊖⊝⍬ⴱꝋꮎꮻ",
  д: "ԁ",
  ж: "җ",
  ч: "ҷӵ",
  ы: "ӹ",
  я: "ᴙ",
};

const LATIN_TWINS: Readonly<Record<string, string>> = {
  a: "ɑαᗅ⍺ꓮꭺ",
  b: "ƅβᏼᖯᗷꓐꞵꮟ",
  c: "ςσᴄⲥꓚꮯ",
  d: "ԁᑯᗞᗪꓒꓓꭰꮷ",
  e: "εҽ℮⋿ⴹꓰꬲꭼ",
  f: "ϝքᖴẝꓝꞙꬵ",
  g: "ƍɡԍցᏻᶃꓖꮐ",
  h: "ηհᕼⲏꓧꮋꮒ",
  i: "ıǀɩɪιӏ׀וןا١۱ߊᛁ∣⍳⏽│ⲓⵏꓲꙇꭵ",
  j: "ʝϳјᒍꓙꭻ",
  k: "κᛕⲕꓗꮶ",
  l: "ǀɩιӏ׀וןا١۱ߊᒪᛁ∣⏽│ⲓⳑⵏꓡꓲꮮ",
  m: "μϻᗰᛖⲙꓟꮇ",
  n: "νոռⲛꓠ",
  o: "οσօסه٥ھہە۵߀०০੦૦ଠ୦௦ం౦ಂ೦ംഠ൦ං๐໐ဝ၀ჿዐᴏᴑⲟⵔ〇ꓳꬽ",
  p: "ρᑭ⍴ⲣꓑꮲ",
  q: "ԛգզⵕ",
  r: "ʀᖇᴦⲅꓣꭇꭈꭱꮁꮢ",
  s: "ƽѕտꓢꜱꮥꮪ",
  t: "τ⊤⟙ⲧꓔꭲ",
  u: "ʋυսሀᑌᴜ∪⋃ꓴꞟꭎꭒ",
  v: "νѵט٧۷ᐯᴠ∨⋁ⴸꓦꛟꮩ",
  w: "ɯѡԝաᴡꓪꮃꮤ",
  x: "×χᕁᕽ᙭᙮ᚷ╳⤫⤬⨯ⲭⵝꓫꭓ",
  y: "ɣʏγυყᶌỿⲩꓬꭚꭹꮍ",
  z: "ζᴢꓜꮓ",
};

/** Letters outside the basic plane, which nobody here writes for their own sake: read as their twin when text is folded. */
export const ASTRAL_TWINS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: "𐊠𖽀",
    b: "𐊂𐊡𐌁",
    c: "𐊢𐌂𐐽𐔜𑣩𑣲🝌",
    e: "𐊆𑣆𑣎",
    f: "𐊇𐊥𐔥𑣂𝈓",
    h: "𐋏",
    i: "𐊊𐌉𐌠𑣃𖼨𞣇",
    k: "𐔘",
    l: "𐑃𐔦𑣒𖼖𝈪",
    m: "𐊰𐌑𑜀𑣣",
    n: "𐔓",
    o: "𐊒𐊫𐐬𐓪𐔖𑓐𑣈𑣗𑣠",
    p: "𐊕",
    r: "𐓜𖼵𝈖",
    s: "𐊖𐑈𑣁𖼺",
    t: "𐊗𐊱𐌕𑣜𖼊🝨",
    u: "𐓶𑣘𖽂",
    v: "𐔝𑜆𑣀𖼈𝈍",
    w: "𑜊𑜎𑜏𑣦𑣯",
    x: "𐊐𐊴𐌗𐌢𐔧𑣬",
    y: "𐊲𑣄𖽃",
    z: "𐋵𑣉𑣥",
    г: "𖼇",
    з: "𑣊𖼻𝈆",
    и: "𐑍𝈋",
    л: "𐊍𐓘𖼽",
    ф: "𐊳",
    ө: "𝈚🜔",
    б: "𑣕",
  }).flatMap(([letter, twins]) => [...twins].map((twin) => [twin, letter] as const)),
);

/** A Latin letter inside a Cyrillic word: by its print, its handwriting or its sound. */
const LATIN_IN_CYRILLIC = arcsFromText(
  "a:а,ә b:б,в,ь c:с,ц d:д e:е,э f:ф g:г,д,ғ h:н,х,һ i:и,і,й j:й,ж k:к,қ l:л m:м,т n:п,н,и,ң o:о,ө p:р,п q:қ,д r:г,р,я s:с t:т u:и,у,ұ,ү v:в,у w:ш x:х y:у,ү,ұ,ы z:з ä:ә ö:ө ü:ү ə:ә",
);

/** A whole word in Latin letters that print like Cyrillic ones, small or capital: `cyka`, `xep`. */
export const LATIN_PRINT: Arcs = arcsFromText("a:а b:в,ь,б c:с e:е h:н k:к m:м,т o:о p:р r:г t:т u:и,й x:х y:у");

const CYRILLIC_IN_LATIN = arcsFromText(
  "а:a в:b с:c е:e,ye н:h,n і:i к:k м:m о:o р:p,r т:t у:y,u х:x,h һ:h п:n,p г:r,g и:u,n,i ь:b з:z б:b л:l д:d й:i ѕ:s ј:j ф:f я:r ш:w",
);

export const LOOK_ALIKE_CYRILLIC: Arcs = { ...arcsFromGroups(CYRILLIC_TWINS), ...LATIN_IN_CYRILLIC };
export const LOOK_ALIKE_LATIN: Arcs = { ...arcsFromGroups(LATIN_TWINS), ...CYRILLIC_IN_LATIN };
