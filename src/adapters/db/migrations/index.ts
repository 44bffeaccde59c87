import type { Migration } from "kysely";
import { content } from "./0001-content.ts";
import { decision } from "./0002-decision.ts";
import { audit } from "./0003-audit.ts";
import { hashBanks } from "./0004-hash-banks.ts";
import { recentPictures } from "./0005-recent-pictures.ts";

/** In order, by name. Published ones never change: what must differ is a new one at the end. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-content": content,
  "0002-decision": decision,
  "0003-audit": audit,
  "0004-hash-banks": hashBanks,
  "0005-recent-pictures": recentPictures,
};
