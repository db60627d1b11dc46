import type { Endpoint } from "../backend/endpoint.ts";
import type { Privacy } from "../turn/private/must-stay.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { inSteps } from "./in-steps.ts";

/**
 * The last look at what is about to be sent, whatever has been decided before.
 * @param sent all of it, as data
 * @throws {MallexError} MX8120 when it would leave the person's own machines and a rule of `neverLeaves` matches
 */
export async function lastGate(privacy: Privacy, { leaves }: Pick<Endpoint, "leaves">, sent: unknown): Promise<void> {
  const found = leaves ? await inSteps(privacy.look(sent)) : undefined;
  if (found === undefined) return;
  throw new MallexError({
    code: "MX8120",
    severity: "error",
    message: `the rule "${found.id}" keeps this request on the person's own machines`,
    hint: "see neverLeaves in mallex.yaml; a tier needs a local profile to answer such requests",
  });
}
