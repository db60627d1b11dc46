import { MallexError, createError, createProblem } from "../diagnostics/problem.ts";
import { numberLiterals } from "../protocols/json/scan-keys.ts";
import { inSteps } from "../shared/async.ts";
import type { Endpoint } from "./endpoint.ts";

/** A request as it will be sent. */
export interface Outgoing {
  /** Including the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Rejects a request that must not leave the person's own machines. */
export type EgressCheck = (sent: Outgoing) => Promise<void>;

/** Called right before each request is sent. A request that leaves the machine needs a check. */
export async function checkEgress(
  { leaves }: Pick<Endpoint, "leaves">,
  sent: Outgoing,
  check: EgressCheck | undefined,
): Promise<void> {
  if (!leaves) return;
  if (check === undefined) throw new Error("a request that leaves this machine has no egress check");
  await check(sent);
}

/** What a request is checked against. */
export interface EgressContext {
  /** Searches every text of a value for a match of `neverLeaves`, in steps that leave time for other work. */
  readonly privacy: { search(value: unknown): Generator<undefined, { readonly id: string } | undefined> };
  /** Why the session is pinned to local profiles at this moment. */
  readonly currentPinnedReason: () => string | undefined;
  readonly signal?: AbortSignal;
  /** Does the same in another thread, for a large request: the id of the rule that matches. */
  readonly searchElsewhere?: ((sent: Outgoing) => Promise<string | undefined>) | undefined;
}

/**
 * The last check of a request that leaves the machine: URL, headers and body, independent of earlier decisions. The request may have waited
 * in a queue or for its server, and its session may have been pinned meanwhile.
 * Rejects with MX8120 when a rule of `neverLeaves` matches or the session is pinned.
 */
export function createEgressCheck(context: EgressContext): EgressCheck {
  const { privacy, currentPinnedReason, signal } = context;
  const searchHere = async (sent: Outgoing): Promise<string | undefined> =>
    (await inSteps(privacy.search([...envelopeTexts(sent), ...bodyOf(sent)]), signal))?.id;
  const { searchElsewhere: search = searchHere } = context;
  return async (sent) => {
    const rule = await search(sent);
    if (rule !== undefined)
      throw new MallexError(createProblem("MX8120.rule", { rule }), { cause: new EgressMatch(rule) });
    const pinnedReason = currentPinnedReason();
    if (pinnedReason !== undefined) throw createError("MX8120.session", { pinnedReason });
  };
}

/** The cause of a rejection: which rule matches. */
export class EgressMatch {
  readonly rule: string;

  constructor(rule: string) {
    this.rule = rule;
  }
}

/** What a request says besides its body. */
export function envelopeTexts({ path, headers }: Omit<Outgoing, "body">): unknown[] {
  return [path, headersOf(headers)];
}

const LOGINS: ReadonlySet<string> = new Set(["authorization", "x-api-key"]);
/** A key or a token, with its scheme. */
const LOGIN = /^(?:[A-Za-z]+ )?[\x21-\x7E]+$/;
const NOT_ASCII = /[\u0080-\u00FF]/;

/** All but the login of this API. Node decodes headers as Latin-1; values that are UTF-8 are checked in both readings. */
function headersOf(headers: Outgoing["headers"]): unknown[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (LOGINS.has(name) && LOGIN.test(value)) return [];
    return [name, value, ...(NOT_ASCII.test(value) ? [Buffer.from(value, "latin1").toString()] : [])];
  });
}

/** The values of its body. Includes numbers as written, since they are sent so. */
export function bodyOf({ body }: Pick<Outgoing, "body">): unknown[] {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return [JSON.parse(new TextDecoder().decode(bytes)), ...numberLiterals(bytes)];
}
