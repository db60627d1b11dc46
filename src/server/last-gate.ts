import type { EgressCheck, Outgoing } from "../backend/check-egress.ts";
import type { Privacy } from "../turn/private/must-stay.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { numberLiterals } from "../wire/json/number-literals.ts";
import { inSteps } from "./in-steps.ts";

/**
 * The last look at what is about to be sent elsewhere, whatever has been decided before: its URL, its headers and its body.
 * The check rejects with MX8120 when a rule of `neverLeaves` matches.
 */
export function lastGate(privacy: Privacy, signal?: AbortSignal): EgressCheck {
  return async (sent) => {
    const found = await inSteps(privacy.look([sent.path, headersOf(sent), ...bodyOf(sent)]), signal);
    if (found === undefined) return;
    throw new MallexError({
      code: "MX8120",
      severity: "error",
      message: `the rule "${found.id}" keeps this request on the person's own machines`,
      hint: "see neverLeaves in mallex.yaml; a tier needs a local profile to answer such requests",
    });
  };
}

const LOGINS: ReadonlySet<string> = new Set(["authorization", "x-api-key"]);
/** A key or a token, with the name of its scheme. */
const LOGIN = /^(?:[A-Za-z]+ )?[\x21-\x7E]+$/;
const NOT_ASCII = /[\u0080-\u00FF]/;

/** All but the login that opens this very API. Node reads each byte of a header as a letter; what is UTF-8 is read as that, too. */
function headersOf({ headers }: Outgoing): unknown[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (LOGINS.has(name) && LOGIN.test(value)) return [];
    return [name, value, ...(NOT_ASCII.test(value) ? [Buffer.from(value, "latin1").toString()] : [])];
  });
}

/** Numbers, too, as they are written: so they are sent. */
function bodyOf({ body }: Outgoing): unknown[] {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return [JSON.parse(new TextDecoder().decode(bytes)), ...numberLiterals(bytes)];
}
