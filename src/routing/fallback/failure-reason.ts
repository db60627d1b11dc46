import { isPromptTooLong } from "../../shared/context-window.ts";
import type { PassReason } from "../../shared/turn-report.ts";

/** What went wrong with a profile, before the first word of its answer. */
export interface BackendFault {
  /** The problem's code, where mallex reports the failure itself. */
  readonly code?: string;
  /** Of the backend's own answer, where it gave one. */
  readonly status?: number;
  /** The message of the server. */
  readonly message?: string;
}

const NO_KEY: ReadonlySet<string> = new Set(["MX7515", "MX7540", "MX7541", "MX7542", "MX7543", "MX8110", "MX8028"]);

const BY_CODE: Readonly<Record<string, PassReason>> = {
  MX8004: "tooLong",
  MX8101: "refused",
  MX8103: "refused",
  MX8104: "timedOut",
  MX8105: "refused",
  MX8106: "busy",
  MX8107: "refused",
  MX8108: "busy",
  MX8120: "private",
};

const BY_STATUS: Readonly<Record<number, PassReason>> = {
  401: "refused",
  402: "refused",
  403: "refused",
  404: "refused",
  408: "timedOut",
  413: "tooLong",
  429: "overloaded",
  504: "timedOut",
};

/** What one model can't do and another may: read a picture, produce a format, use an unknown feature. */
const UNABLE: ReadonlySet<string> = new Set(["MX8003", "MX8015", "MX8016", "MX8017", "MX8020", "MX8022"]);

/** Whether a profile has refused for what it is: no fault of anybody's, and the same tomorrow. */
export function isUnable({ code }: { readonly code: string }): boolean {
  return UNABLE.has(code);
}

/** The name of a failure in a chain's conditions; undefined: the request itself is at fault, and another profile would answer the same. */
export function passReason({ code = "MX8102", status, message: text = "" }: BackendFault): PassReason | undefined {
  if (NO_KEY.has(code)) return "noKey";
  if (code.startsWith("MX7") || isUnable({ code })) return "refused";
  if (code !== "MX8102") return BY_CODE[code];
  const mayBeTooLong = status === undefined || status === 400 || status === 422;
  if (mayBeTooLong && isPromptTooLong(text)) return "tooLong";
  return status === undefined ? "refused" : ofStatus(status);
}

/** Redirects are not followed: the API never sends one. */
function ofStatus(status: number): PassReason | undefined {
  if (status >= 300 && status < 400) return "refused";
  return BY_STATUS[status] ?? (status >= 500 ? "overloaded" : undefined);
}

/** The server can't be reached, or its answers are incomplete. */
const BACKEND_DOWN_CODES: ReadonlySet<string> = new Set(["MX8101", "MX8103", "MX8104", "MX8105"]);

/**
 * Where the fault is: `because` when the backend itself is down; `none` when it is up and refused the request, the key or the
 * rate; undefined when the failure says nothing about the backend.
 */
export function classifyFault(fault: BackendFault): { readonly because: PassReason } | "none" | undefined {
  const { code = "MX8102", status = 500 } = fault;
  if (code !== "MX8102" && !BACKEND_DOWN_CODES.has(code)) return undefined;
  const because = passReason(fault);
  return because === undefined || because === "tooLong" || (code === "MX8102" && status < 500) ? "none" : { because };
}
