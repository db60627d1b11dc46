import type { PassReason } from "../../terms/report.ts";
import { passReason, type BackendFault } from "./pass-reason.ts";

/** Nobody is there, or nothing whole comes from there. */
const BACKEND_DOWN_CODES: ReadonlySet<string> = new Set(["MX8101", "MX8103", "MX8104", "MX8105"]);

/**
 * Whose fault it was: `because` where the backend itself is down; `none` where it is there, and had something against the request, the key or
 * the rate; undefined where a fault says nothing about it.
 */
export function classifyFault(fault: BackendFault): { readonly because: PassReason } | "none" | undefined {
  const { code = "MX8102", status = 500 } = fault;
  if (code !== "MX8102" && !BACKEND_DOWN_CODES.has(code)) return undefined;
  const because = passReason(fault);
  return because === undefined || because === "tooLong" || (code === "MX8102" && status < 500) ? "none" : { because };
}
