/** What a queue worker or a client should do after an error. */
export type Retry = "retry" | "give-up";

export interface ErrorMeta {
  /** HTTP status where the error reaches a client */
  readonly status: number;
  readonly retry: Retry;
  /** what happened, for people; never holds a user's words */
  readonly title: string;
  /** what to do about it */
  readonly action: string;
}

/**
 * Every error that elek raises on purpose. Codes are stable and never reused; docs/errors.md is generated from here.
 */
export const ERRORS = {
  CONFIG_INVALID: {
    status: 500,
    retry: "give-up",
    title: "The configuration is not valid",
    action: "Set the environment variables that the message lists; docs/configuration.md explains each.",
  },
  POLICY_INVALID: {
    status: 500,
    retry: "give-up",
    title: "The policy file is not valid",
    action: "Mend what the message lists; start from the default policy printed by `elek rules list --policy`.",
  },
  RULESET_INVALID: {
    status: 500,
    retry: "give-up",
    title: "The set of rules can't be used",
    action: "Mend or remove the rule that the message names; private rules are read from RULES_DIR.",
  },
  MODEL_INVALID: {
    status: 500,
    retry: "give-up",
    title: "A learned model can't be used",
    action: "Restore the model's folder under models/ from the release, or train it again with its train script.",
  },
  LEXICON_INVALID: {
    status: 500,
    retry: "give-up",
    title: "A lexicon holds a pattern that can't be matched",
    action: "Mend the pattern that the message names; docs/text-core.md explains the pattern language.",
  },
  RULE_FAILED: {
    status: 500,
    retry: "give-up",
    title: "A rule threw instead of answering",
    action: "The decision is marked degraded and the kind's fail mode applied; report the rule's id and version.",
  },
  RULE_SIGNAL_FAILED: {
    status: 500,
    retry: "give-up",
    title: "A rule was not run because a signal it needs failed",
    action: "See the extractor's own failure beside it.",
  },
  CHECK_LINE_INVALID: {
    status: 400,
    retry: "give-up",
    title: "A line of `elek check --jsonl` can't be read",
    action: "Mend the fields that the message names; the other lines were answered.",
  },
  ARGUMENT_INVALID: {
    status: 400,
    retry: "give-up",
    title: "An argument of the command can't be used",
    action: "Run the command with --help; it shows the form that each argument takes.",
  },
  FILE_UNREADABLE: {
    status: 400,
    retry: "give-up",
    title: "A file named on the command line can't be read",
    action: "Check that the path exists, may be read, and holds what the command expects.",
  },
  HASH_LINE_INVALID: {
    status: 400,
    retry: "give-up",
    title: "A line of a hash list can't be read",
    action: "Mend the fields that the message names; the other lines were taken. docs/images.md shows the forms.",
  },
  HASH_INVALID: {
    status: 400,
    retry: "give-up",
    title: "A hash is not 64 hexadecimal digits",
    action: "Give PDQ as Meta's tools print it, or SHA-256 of the file; other hashes can't be compared with.",
  },
  HASH_UNTELLING: {
    status: 400,
    retry: "give-up",
    title: "A PDQ hash tells nothing apart",
    action:
      "Leave it out: its quality is below 50, or nearly all bits are the same, so unlike pictures would match it.",
  },
  HASH_DISPUTED: {
    status: 400,
    retry: "give-up",
    title: "The list itself says that a hash gives false alarms",
    action: "Leave it out, or ask where the list comes from.",
  },
  HASH_CATEGORY_MISSING: {
    status: 400,
    retry: "give-up",
    title: "Nothing says what the picture of a hash breaks",
    action: "Name the category in the line's `reason`, or for all lines with --category.",
  },
  CHECK_NOTHING: {
    status: 400,
    retry: "give-up",
    title: "There is nothing to check",
    action: "Give --text, --title, --image or --jsonl; `elek check --help` explains them.",
  },
  IMAGE_UNREADABLE: {
    status: 400,
    retry: "give-up",
    title: "A picture's file can't be read",
    action: "Check that the path exists and may be read by elek.",
  },
  TEXT_TOO_LARGE: {
    status: 413,
    retry: "give-up",
    title: "A text is longer than elek reads",
    action: "Send texts below the limit in docs/api.md; nothing of this one was stored.",
  },
  IMAGE_UNSUPPORTED: {
    status: 415,
    retry: "give-up",
    title: "A file is not a picture of a format that elek decodes",
    action:
      "Send JPEG, PNG, WebP, GIF or AVIF; the content decides, not the name. docs/images.md lists what is refused.",
  },
  IMAGE_TOO_LARGE: {
    status: 413,
    retry: "give-up",
    title: "A picture is beyond the limits on bytes, pixels, frames or memory",
    action: "Send a smaller picture; docs/images.md lists the limits.",
  },
  IMAGE_TRUNCATED: {
    status: 422,
    retry: "give-up",
    title: "A picture ends before it is complete",
    action: "Send the whole file again.",
  },
  IMAGE_CORRUPT: {
    status: 422,
    retry: "give-up",
    title: "A picture can't be decoded",
    action: "Save the picture again with another program and send it anew.",
  },
  IMAGE_TIMEOUT: {
    status: 422,
    retry: "retry",
    title: "A picture took too long to decode",
    action: "Save the picture again with another program, or at a smaller size, and send it anew.",
  },
  IMAGE_CRASHED: {
    status: 422,
    retry: "give-up",
    title: "Decoding a picture ended the process that did it, twice",
    action: "Save the picture again with another program and send it anew. If every picture fails, sharp does not run.",
  },
  MODEL_MISSING: {
    status: 500,
    retry: "give-up",
    title: "A model's file is not in place",
    action: "Run `npx tsx scripts/build-models.ts`; `npm ci` does so by itself.",
  },
  INFERENCE_UNAVAILABLE: {
    status: 500,
    retry: "give-up",
    title: "The chosen inference back end can't be used on this machine",
    action: "Choose another back end; `onnxruntime` is the default and needs nothing beyond `npm ci`.",
  },
  INFERENCE_FAILED: {
    status: 500,
    retry: "retry",
    title: "A model gave no answer",
    action:
      "The part is recorded as failed and the kind's fail mode applied; report the model's id and the log beside it.",
  },
  DATA_DIR_UNUSABLE: {
    status: 500,
    retry: "give-up",
    title: "The data folder can't be made or written to",
    action: "Set ELEK_DATA_DIR to a folder that elek's user may write to; pictures and keys are kept there.",
  },
  POSTGRES_UNSUPPORTED: {
    status: 500,
    retry: "give-up",
    title: "There is no embedded Postgres for this machine",
    action: "Set DATABASE_URL to a Postgres 15 or newer, or run on Linux (glibc) or macOS.",
  },
  POSTGRES_DISK_FULL: {
    status: 503,
    retry: "retry",
    title: "The embedded Postgres found no space on the disk",
    action: "Free space where ELEK_DATA_DIR lies and start again; what was committed is kept.",
  },
  POSTGRES_DATA_DAMAGED: {
    status: 500,
    retry: "give-up",
    title: "The embedded Postgres can't read its data",
    action: "Restore ELEK_DATA_DIR from a backup, or set another one to begin anew; the server's log is named above.",
  },
  POSTGRES_DATA_VERSION: {
    status: 500,
    retry: "give-up",
    title: "The embedded data were written by another major version of Postgres",
    action: "Dump them with that version and restore into an empty ELEK_DATA_DIR.",
  },
  POSTGRES_DATA_CLOSED: {
    status: 500,
    retry: "give-up",
    title: "The embedded Postgres may not enter its folder",
    action: "Run as the user that made ELEK_DATA_DIR, or give the folder to the user named in the message.",
  },
  POSTGRES_START_FAILED: {
    status: 500,
    retry: "retry",
    title: "The embedded Postgres did not start",
    action: "Read the server's log named in the message; DATABASE_URL uses another Postgres instead.",
  },
  DATABASE_UNREACHABLE: {
    status: 503,
    retry: "retry",
    title: "The database can't be reached",
    action: "Check DATABASE_URL, that the server runs, and that the network lets this machine through.",
  },
  DATABASE_REFUSED: {
    status: 500,
    retry: "give-up",
    title: "The database refused the connection",
    action: "Check user, password and database name in DATABASE_URL.",
  },
  DATABASE_SCHEMA: {
    status: 500,
    retry: "give-up",
    title: "The database's tables are not those of this version",
    action: "Run `elek migrate`; if the database is newer than this elek, install that version.",
  },
  KEY_INVALID: {
    status: 500,
    retry: "give-up",
    title: "A key file can't be used",
    action: "Restore the file named in the message from a backup; without it the data it protects can't be read.",
  },
  KEY_MISMATCH: {
    status: 500,
    retry: "give-up",
    title: "The master key is not the one this database was written with",
    action: "Set ELEK_MASTER_KEY, or restore ELEK_DATA_DIR/keys, to the key of this database.",
  },
  BLOBS_UNAVAILABLE: {
    status: 503,
    retry: "retry",
    title: "Where pictures are kept can't be reached",
    action:
      "Check the bucket of ELEK_BLOBS_URL, its key and its rights, or the folder in ELEK_DATA_DIR; nothing is lost.",
  },
  BLOB_MISSING: {
    status: 500,
    retry: "give-up",
    title: "The bytes of a picture are not in the blob store",
    action: "Restore the blob folder from a backup; until then the part counts as failed.",
  },
  BLOB_DAMAGED: {
    status: 500,
    retry: "give-up",
    title: "The bytes of a picture or a text can't be decrypted",
    action: "Restore them from a backup; until then the part counts as failed.",
  },
  CASE_UNKNOWN: {
    status: 404,
    retry: "give-up",
    title: "There is no such review case",
    action: "List the cases again.",
  },
  CASE_TAKEN: {
    status: 409,
    retry: "retry",
    title: "Another moderator holds this case",
    action: "Take another one, or wait until the lease ends.",
  },
  CASE_CLOSED: {
    status: 409,
    retry: "give-up",
    title: "The review case is closed",
    action: "List the cases again; a newer revision may have its own.",
  },
  CASE_LEASE_LOST: {
    status: 409,
    retry: "give-up",
    title: "The lease of this case has ended",
    action: "Take the case again and decide anew.",
  },
  SIGNATURE_INVALID: {
    status: 401,
    retry: "give-up",
    title: "The webhook's signature is missing or does not match",
    action:
      "Sign id, timestamp and raw body with a secret of ELEK_WEBHOOK_SECRETS, after Standard Webhooks; docs/api.md shows how.",
  },
  TIMESTAMP_STALE: {
    status: 401,
    retry: "retry",
    title: "The webhook's timestamp is too far from now",
    action: "Sign each attempt anew with the current time, and set the sender's clock; five minutes are tolerated.",
  },
  BODY_TOO_LARGE: {
    status: 413,
    retry: "give-up",
    title: "A request's body is larger than elek reads",
    action: "Send pictures by URL, or smaller ones; docs/api.md lists the limits.",
  },
  BODY_UNSUPPORTED: {
    status: 415,
    retry: "give-up",
    title: "A request's body is of a type that elek does not read",
    action: "Send application/json, or multipart/form-data with the event in the field `event`.",
  },
  BODY_NOT_UTF8: {
    status: 400,
    retry: "give-up",
    title: "A request's body is not valid UTF-8",
    action: "Encode the body in UTF-8; nothing of it was stored.",
  },
  BODY_NOT_JSON: {
    status: 400,
    retry: "give-up",
    title: "A request's body is not JSON",
    action: "Send one JSON object; the detail says where reading stopped.",
  },
  EVENT_INVALID: {
    status: 422,
    retry: "give-up",
    title: "An event has missing or wrong fields",
    action: "Mend the fields that the answer lists; docs/api.md and /openapi.json describe them.",
  },
  KIND_UNKNOWN: {
    status: 422,
    retry: "give-up",
    title: "An event names a kind of content that elek does not know",
    action: "Use profile_image, product_image, review or message.",
  },
  IDEMPOTENCY_CONFLICT: {
    status: 409,
    retry: "give-up",
    title: "This webhook-id was used before with another body",
    action: "Give every event an id of its own; repeat an id only with the same body.",
  },
  IMAGE_URL_REFUSED: {
    status: 422,
    retry: "give-up",
    title: "A picture's URL is not one that elek fetches from",
    action: "Use https on a public address, or list the host in ELEK_IMAGE_HOSTS.",
  },
  IMAGE_FETCH_GONE: {
    status: 422,
    retry: "give-up",
    title: "A picture is not at its URL",
    action: "Send the content again with a URL that answers 200 with the picture.",
  },
  IMAGE_FETCH_FAILED: {
    status: 502,
    retry: "retry",
    title: "A picture could not be fetched from its URL",
    action: "It is tried again with growing delays; look at the server that the URL names.",
  },
  REQUEST_INVALID: {
    status: 400,
    retry: "give-up",
    title: "A request's parameters or body are wrong",
    action: "Mend the fields that the answer lists; /openapi.json describes them.",
  },
  UNAUTHORISED: {
    status: 401,
    retry: "give-up",
    title: "A request needs a valid token",
    action:
      "Send `Authorization: Bearer …` with a token made by `elek token create`; it may have expired or been revoked.",
  },
  FORBIDDEN: {
    status: 403,
    retry: "give-up",
    title: "The token's role does not allow this",
    action: "Use a token of the role that the detail names.",
  },
  NOT_FOUND: {
    status: 404,
    retry: "give-up",
    title: "There is nothing here",
    action: "Check the address and the id; erased content is not found either.",
  },
  QUEUE_UNREACHABLE: {
    status: 503,
    retry: "retry",
    title: "The job queue's engine can't be reached",
    action: "Check REDIS_URL and that Redis runs and is reachable; without REDIS_URL the queues live in Postgres.",
  },
  QUEUE_REFUSED: {
    status: 500,
    retry: "give-up",
    title: "The job queue's engine refused the login",
    action: "Check the user and the password in REDIS_URL.",
  },
  QUEUE_UNAVAILABLE: {
    status: 503,
    retry: "retry",
    title: "The job queue does not answer",
    action: "Nothing is lost: what was accepted is in the database and is put into the queue once it is back.",
  },
  JUDGING_FAILED: {
    status: 500,
    retry: "give-up",
    title: "A revision could not be judged at all",
    action: "The kind's fail mode applied and a review case is open; report the log beside the revision's id.",
  },
  RESCAN_UNKNOWN: {
    status: 404,
    retry: "give-up",
    title: "There is no such re-scan",
    action: "List the re-scans again.",
  },
  ADDRESS_UNAVAILABLE: {
    status: 500,
    retry: "give-up",
    title: "The HTTP server can't listen on its address",
    action: "Stop what uses the port, or set ELEK_HOST and ELEK_PORT to a free address; port 0 takes any free one.",
  },
  READER_UNAVAILABLE: {
    status: 500,
    retry: "give-up",
    title: "Codes or words in pictures can't be read on this machine",
    action:
      "For words, name the directory of tesseract's language files in ELEK_TESSDATA; docs/images.md says where they come from.",
  },
  READER_FAILED: {
    status: 500,
    retry: "retry",
    title: "The reader of codes or words in pictures gave no answer",
    action: "The part is recorded as failed and the kind's fail mode applied; report the log beside it.",
  },
  INTERNAL: {
    status: 500,
    retry: "retry",
    title: "Something failed inside elek",
    action: "Look for the request or job id in the log and report it with the versions that `elek --version` prints.",
  },
} as const satisfies Record<string, ErrorMeta>;

export type ErrorCode = keyof typeof ERRORS;

/** What is wrong with one field of an input: its name and what was expected, never its value. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}

/** An error with a stable code. `detail` says what happened this time and never holds a user's words. */
export class ElekError extends Error {
  override readonly name = "ElekError";
  readonly code: ErrorCode;
  readonly detail: string;
  readonly fields: readonly FieldProblem[];

  constructor(
    code: ErrorCode,
    detail: string,
    options?: { readonly cause?: unknown; readonly fields?: readonly FieldProblem[] },
  ) {
    super(`${code}: ${detail}`, options);
    this.code = code;
    this.detail = detail;
    this.fields = options?.fields ?? [];
  }

  get meta(): ErrorMeta {
    return ERRORS[this.code];
  }
}

export const isElekError = (error: unknown): error is ElekError => error instanceof ElekError;
