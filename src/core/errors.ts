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
    action: "Send JPEG, PNG, WebP, GIF or AVIF; the content decides, not the name. docs/images.md lists what is refused.",
  },
  IMAGE_TOO_LARGE: {
    status: 413,
    retry: "give-up",
    title: "A picture is beyond the limits on bytes, pixels or frames",
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
    action: "The part is recorded as failed and the kind's fail mode applied; report the model's id and the log beside it.",
  },
  INTERNAL: {
    status: 500,
    retry: "retry",
    title: "Something failed inside elek",
    action: "Look for the request or job id in the log and report it with the versions that `elek --version` prints.",
  },
} as const satisfies Record<string, ErrorMeta>;

export type ErrorCode = keyof typeof ERRORS;

/** An error with a stable code. `detail` says what happened this time and never holds a user's words. */
export class ElekError extends Error {
  override readonly name = "ElekError";
  readonly code: ErrorCode;
  readonly detail: string;

  constructor(code: ErrorCode, detail: string, options?: { readonly cause?: unknown }) {
    super(`${code}: ${detail}`, options);
    this.code = code;
    this.detail = detail;
  }

  get meta(): ErrorMeta {
    return ERRORS[this.code];
  }
}

export const isElekError = (error: unknown): error is ElekError => error instanceof ElekError;
