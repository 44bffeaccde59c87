import { defineRule } from "elek/rule";
import { EXAMPLES } from "./examples.ts";
import { findPersonalData } from "./find.ts";
import { MESSAGES } from "./messages.ts";
import { findInMetadata } from "./metadata.ts";
import { withOwnership } from "./ownership.ts";
import { judgePicture } from "./picture/index.ts";

/** Below this nothing is worth telling even as a signal. */
const FLOOR = 0.15;

export const rule = defineRule({
  meta: {
    id: "personal-data",
    version: 3,
    category: "personal-data",
    clause: "P2",
    stage: "live",
    languages: ["kk", "ru", "en"],
    description:
      "Personal data of people, the Kazakhstan pack: IIN, cards and accounts by their check digits, telephone numbers in every writing, e-mail, full names, home addresses, birth dates, document numbers, plates, income, pages in social networks; pictures of identity documents and of chats.",
    limitations: [
      "A name is judged by its build and by the words beside it: a rare given name beside a rare surname is missed, and a character of a little known book may be taken for a person.",
      "An organisation's BIN, hotlines (8 800, short numbers) and role mailboxes (info@, support@) are nobody's personal data and pass.",
      "Whether a street address is a home or a shop is guessed from the words around it; without a flat or such words it only asks a person.",
      "A birth date is found beside a word of birth only: any other date may be a delivery's.",
      "In a transfer's note contacts and names weigh half, since they are mostly the sender's or the recipient's own.",
    ],
    messages: MESSAGES,
    examples: EXAMPLES,
  },
  needs: ["text"],
  uses: ["context", "imageMetadata", "imageTexts", "faces"],
  knownPictures: true,
  check({ signals, report }) {
    const read = signals.imageTexts.status === "found" ? signals.imageTexts.value.texts : [];
    const faces = signals.faces.status === "found" ? signals.faces.value.images : [];
    for (const document of signals.text?.documents ?? []) {
      const hits = findPersonalData(document);
      for (const found of hits) {
        const { message, confidence, start, end, lexeme } = withOwnership(document, found, signals.context);
        if (confidence < FLOOR) continue;
        report({ message, confidence, evidence: [{ kind: "span", part: document.part, start, end, lexeme }] });
      }
      const picture = read.find(({ textPart, source }) => textPart === document.part && source === "letters");
      if (picture !== undefined) judgePicture(picture, document, hits, faces).forEach(report);
    }
    if (signals.imageMetadata.status !== "found") return;
    for (const picture of signals.imageMetadata.value.images) findInMetadata(picture).forEach(report);
  },
});
