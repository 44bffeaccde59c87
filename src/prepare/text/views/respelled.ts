import { type Arcs, arcsFromText } from "./arcs.ts";

/** Russian written as it sounds, or as nobody would: `хэрня`, `йобаный`, `пиздетс`, `пыздец`. */
export const RESPELLED: Arcs = arcsFromText(
  "бэ:бе вэ:ве дэ:де лэ:ле нэ:не пэ:пе тэ:те хэ:хе йо:е ьо:е тс:ц тц:ц дц:ц дс:ц жы:жи пы:пи шы:ши",
);
