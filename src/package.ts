import { createRequire } from "node:module";
import { dirname } from "node:path";

const require = createRequire(import.meta.url);

/** Where the package lies: the same from the sources and from the build. */
export const PACKAGE_ROOT = dirname(require.resolve("elek/package.json"));

/** elek's own version. */
export const VERSION = (require("elek/package.json") as { version: string }).version;
