import { isUpstreamAnswer } from "../../backends/upstream-errors.ts";
import { MallexError, type Problem, createProblem } from "../../diagnostics/problem.ts";
import type { ErrorType } from "../../protocols/anthropic/errors.ts";

/** How a problem looks to the client. */
export interface HttpProblem {
  readonly status: number;
  readonly type: ErrorType;
  /** The client shows it, and recognises some wordings. */
  readonly message: string;
  /** mallex's own. */
  readonly code: string;
  /** The field that is wrong, as the client wrote it. */
  readonly path?: string;
  /** The client obeys it rather than the status. */
  readonly shouldRetry: boolean;
  readonly retryAfter?: string;
}

type HttpShape = Omit<HttpProblem, "message" | "code" | "path">;

const SOON = { shouldRetry: true, retryAfter: "1" } as const;

const HTTP_SHAPES: Readonly<Record<string, HttpShape>> = {
  MX7554: { status: 404, type: "not_found_error", shouldRetry: false },
  // A retry doesn't help: it stays off until a person starts it.
  MX7207: { status: 529, type: "overloaded_error", shouldRetry: false },
  MX7204: { status: 529, type: "overloaded_error", shouldRetry: false },
  MX7514: { status: 503, type: "api_error", ...SOON },
  MX8001: { status: 400, type: "invalid_request_error", shouldRetry: false },
  MX8006: { status: 415, type: "invalid_request_error", shouldRetry: false },
  MX8007: { status: 408, type: "timeout_error", shouldRetry: true },
  MX8010: { status: 403, type: "permission_error", shouldRetry: false },
  MX8011: { status: 401, type: "authentication_error", shouldRetry: false },
  MX8012: { status: 403, type: "permission_error", shouldRetry: false },
  MX8013: { status: 413, type: "request_too_large", shouldRetry: false },
  MX8028: { status: 401, type: "authentication_error", shouldRetry: false },
  MX8029: { status: 413, type: "request_too_large", shouldRetry: false },
  MX8030: { status: 413, type: "request_too_large", shouldRetry: false },
  MX8101: { status: 503, type: "api_error", ...SOON },
  MX8102: { status: 502, type: "api_error", shouldRetry: false },
  MX8103: { status: 502, type: "api_error", ...SOON },
  MX8104: { status: 504, type: "timeout_error", shouldRetry: true },
  MX8105: { status: 503, type: "api_error", shouldRetry: false },
  MX8110: { status: 401, type: "authentication_error", shouldRetry: false },
  MX8120: { status: 403, type: "permission_error", shouldRetry: false },
  MX8121: { status: 503, type: "api_error", shouldRetry: false },
  MX8122: { status: 402, type: "billing_error", shouldRetry: false },
  MX8404: { status: 404, type: "not_found_error", shouldRetry: false },
  MX8405: { status: 404, type: "not_found_error", shouldRetry: false },
  MX8406: { status: 405, type: "invalid_request_error", shouldRetry: false },
  MX8408: { status: 404, type: "not_found_error", shouldRetry: false },
  MX8409: { status: 503, type: "api_error", ...SOON },
  MX8407: { status: 503, type: "api_error", ...SOON },
};

/** Other codes, by their first digit: a machine's fault, or a request's. */
const FAMILIES: Readonly<Record<string, HttpShape>> = {
  MX7: { status: 503, type: "api_error", shouldRetry: false },
  MX8: { status: 400, type: "invalid_request_error", shouldRetry: false },
};

const BUG: HttpShape = { status: 500, type: "api_error", shouldRetry: false };

export function problemToHttp(error: unknown): HttpProblem {
  if (!(error instanceof MallexError)) {
    const bug = createProblem("MX9001.request", {});
    return { ...BUG, code: bug.code, message: sentence(bug) };
  }
  const { code, at } = error.problem;
  const message = error.problems.map(sentence).join("; ");
  return { ...httpShapeOf(error), code, message, ...(at?.path !== undefined && { path: at.path }) };
}

/** A chain that has failed looks as its last profile does. */
function httpShapeOf({ problem: { code }, cause }: MallexError): HttpShape {
  if (code === "MX8121" && cause instanceof MallexError) return httpShapeOf(cause);
  return relayed(cause) ?? HTTP_SHAPES[code] ?? FAMILIES[code.slice(0, 3)] ?? BUG;
}

/** The client finds "prompt is too long" by its exact words, so nothing is added to those. */
function sentence({ code, message, hint }: Problem): string {
  if (code === "MX8004") return message;
  return `${message}${hint === undefined ? "" : ` (${hint})`} [${code}]`;
}

/** By a backend's status. 400, 413 and 422 are the request's fault; a retry fixes no other client error. */
const RELAYED: Readonly<Record<number, HttpShape>> = {
  400: { status: 400, type: "invalid_request_error", shouldRetry: false },
  401: { status: 401, type: "authentication_error", shouldRetry: false },
  402: { status: 402, type: "billing_error", shouldRetry: false },
  403: { status: 403, type: "permission_error", shouldRetry: false },
  413: { status: 400, type: "invalid_request_error", shouldRetry: false },
  422: { status: 400, type: "invalid_request_error", shouldRetry: false },
  429: { status: 429, type: "rate_limit_error", ...SOON },
  503: { status: 503, type: "api_error", ...SOON },
  529: { status: 529, type: "overloaded_error", ...SOON },
};

function relayed(cause: unknown): HttpShape | undefined {
  if (!isUpstreamAnswer(cause)) return undefined;
  const { status, retryAfter } = cause;
  const other: HttpShape = { status: 502, type: "api_error", ...(status >= 500 ? SOON : { shouldRetry: false }) };
  const search = RELAYED[status] ?? other;
  return search.shouldRetry && retryAfter !== undefined ? { ...search, retryAfter } : search;
}
