import type { ErrorType } from "../anthropic/errors.ts";

export interface ChatError {
  readonly error: {
    readonly message: string;
    readonly type: string;
    /** The field that is wrong. */
    readonly param: string | null;
    readonly code: string;
  };
}

export interface ChatFault {
  readonly type: ErrorType;
  readonly message: string;
  /** mallex's own. */
  readonly code: string;
  readonly path?: string;
}

/** What OpenAI calls the kinds of errors; those that are called the same on both sides are not listed. */
const TYPES: Partial<Readonly<Record<ErrorType, string>>> = {
  not_found_error: "invalid_request_error",
  request_too_large: "invalid_request_error",
  conflict_error: "invalid_request_error",
  billing_error: "insufficient_quota",
  api_error: "server_error",
  overloaded_error: "server_error",
};

/** Codes that clients know, and act by; any other is mallex's own. */
const CODES: Readonly<Record<string, string>> = {
  MX8004: "context_length_exceeded",
  MX8011: "invalid_api_key",
  MX8404: "model_not_found",
};

/** The same shape as an HTTP body and as the data of an event. */
export function encodeChatError({ type, message, code, path }: ChatFault): ChatError {
  const known = type === "rate_limit_error" ? "rate_limit_exceeded" : CODES[code];
  return { error: { message, type: TYPES[type] ?? type, param: path ?? null, code: known ?? code } };
}
