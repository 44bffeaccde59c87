import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";

/** Lower-case hex SHA-256 of bytes, or of a string's UTF-8. */
export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** SHA-256 of a value's canonical JSON: a name for the value that does not depend on key order. */
export const hashOf = (value: unknown): string => sha256(canonicalJson(value));
