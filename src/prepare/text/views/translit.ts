import { type Arcs, arcsFromText } from "./arcs.ts";

/**
 * Russian and Kazakh in Latin letters: passports' and engineers' systems, the Kazakh alphabets of 2018 and 2021 with or
 * without their marks, and what people make up (`sh ch zh q x w y 'i'`). The soft sign is mostly left out, so consonants
 * also read as soft ones.
 */
export const TRANSLITERATION: Arcs = arcsFromText(`
  a:а,ә b:б,бь,бъ c:ц,с,к,ч d:д,дь e:е,э,ә f:ф,в g:г,ғ,ж h:х,һ i:и,і,ы,й j:ж,й,дж k:к,қ l:л,ль m:м n:н,нь,ң o:о,ө p:п q:қ,к
  r:р,рь s:с,сь t:т,ть u:у,ұ,ү,ю v:в w:в,ш,у x:х,кс y:ы,й,у,и,ь,ү z:з,ц,зъ
  ya:я ja:я ia:я ea:я yu:ю ju:ю iu:ю yo:е jo:е io:е ye:е,ье,ъе je:е ie:е,ье
  zh:ж kh:х ts:ц tz:ц ch:ч,чь sh:ш,шь sch:щ,сч shh:щ shch:щ tch:ч ck:к ng:ң gh:ғ yy:ый iy:ий yi:ый,ый ij:ий ee:и oo:у ou:у dj:дж jj:ж
  ':ь,ъ b':бь t':ть,ч d':дь l':ль n':нь,ң s':сь,ш c':ч,ц g':ғ a':ә o':ө u':ү i':і,й y':у h':һ,х r':рь
  ä:ә á:ә,а ö:ө ó:ө,о ü:ү ú:ү,у ū:ұ,у ŭ:у ğ:ғ ǵ:ғ ñ:ң ń:ң ş:ш ś:ш š:ш ç:ч č:ч ž:ж ý:у ı:ы,і ï:и é:е,э ë:е à:а â:а ã:а å:а ā:а è:е ê:е ē:е ì:и í:и î:и ī:и ò:о ô:о õ:о ō:о ő:о ù:у û:у ű:у ə:ә ŋ:ң ɵ:ө
  0:о,ө 1:и,л 3:з,е 4:ч,а 6:ш,б 7:т 8:в 9:я @:а $:с !:и €:е
`);

/** Letters that are half of a digraph after these: `sh` is ш and never сх, so that шуыл is not read as с-ху-. */
export const HALF_OF_DIGRAPH: Readonly<Record<string, string>> = { h: "sc" };
