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
