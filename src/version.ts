import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** elek's own version, from its package.json. */
export const VERSION = (require("elek/package.json") as { version: string }).version;
