import { type Arcs, arcsFromText } from "./arcs.ts";

/** Digits and signs written for Cyrillic letters. */
export const LEET_CYRILLIC: Arcs = arcsFromText(
  "0:о,ө 1:и,і,л,й 3:з,е,э 4:ч,а 5:с 6:б 7:т 8:в 9:я,д @:а,о $:с €:е £:е !:и,і |:л,і *:ж #:ж +:т &:в }{:х ><:х )(:х |<:к /\\:л ь|:ы ьi:ы ьl:ы bl:ы bi:ы b|:ы ():о [):ф",
);

/** The same for Latin letters. */
export const LEET_LATIN: Arcs = arcsFromText(
  "0:o 1:i,l 2:z 3:e 4:a 5:s 6:b,g 7:t 8:b 9:g @:a $:s €:e £:l !:i |:i,l +:t (:c ():o |<:k /\\:a \\/:v ><:x ph:f",
);
