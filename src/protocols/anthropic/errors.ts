/** The names that the Messages API has for what went wrong. */
export const ERROR_TYPES = [
  "invalid_request_error",
  "authentication_error",
  "billing_error",
  "permission_error",
  "not_found_error",
  "conflict_error",
  "request_too_large",
  "rate_limit_error",
  "api_error",
  "timeout_error",
  "overloaded_error",
] as const;

export type ErrorType = (typeof ERROR_TYPES)[number];

export interface ErrorBody {
  readonly type: "error";
  readonly error: { readonly type: ErrorType; readonly message: string };
  readonly request_id: string;
}

/** The same shape as an HTTP body and as the data of an `error` event. */
export function encodeError(type: ErrorType, message: string, requestId: string): ErrorBody {
  return { type: "error", error: { type, message }, request_id: requestId };
}
