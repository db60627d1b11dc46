import { describe, expect, test } from "vitest";
import { MallexError } from "../../../src/diagnostics/problem.ts";
import type { Program } from "../../../src/prompt/templates/program.ts";
import { prepareTurn } from "../../../src/routing/turn/prepare-turn.ts";
import { decodeRequest } from "../../../src/protocols/anthropic/decode-request.ts";
import { encodeBody } from "../../../src/protocols/openai/encode-request.ts";
import { BASE_REQUEST } from "../../support/ask-protocol.ts";
import { protocolCases } from "../../support/protocol-cases.ts";
import { byDepth } from "../../support/depth.ts";
import { columnProgram } from "../../support/protocol-columns.ts";

/** What no field is meant to be. */
const ODD: readonly unknown[] = byDepth<readonly unknown[]>({ small: [null, {}], full: [null, -1, "\ud800", [], {}] });

/** The same value with another one at every place of it, one place at a time; and with every place left out. */
function* spoiled(value: unknown, odd: unknown): Generator {
  yield odd;
  if (typeof value !== "object" || value === null) return;
  const entries = Object.entries(value);
  const rebuilt = (changed: readonly (readonly [string, unknown])[]): unknown =>
    Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
  for (const [at, [key, inner]] of entries.entries()) {
    yield rebuilt(entries.toSpliced(at, 1));
    for (const other of spoiled(inner, odd)) yield rebuilt(entries.with(at, [key, other]));
  }
}

/** What goes wrong on a request's road; a refusal does not. */
function faultOf(program: Program, request: unknown): string | undefined {
  try {
    const turn = prepareTurn(program, { request: decodeRequest(request) });
    if (turn.kind === "ask") encodeBody(turn.prompt, "tiny");
    return undefined;
  } catch (error) {
    if (error instanceof MallexError) return undefined;
    return `${String(error)} at ${JSON.stringify(request).slice(0, 300)}`;
  }
}

const CASES = protocolCases()
  .flatMap(({ cases }) => cases)
  .filter(({ request }) => request !== undefined);

describe.each(["native", "tagged"] as const)("%s: whatever stands at a place, it is answered or refused", (column) => {
  test.each(CASES.map((given) => [`${given.row}: ${given.what}`, given] as const))("%s", (_, given) => {
    const program = columnProgram(column, given.with);
    const faults = new Set<string>();
    let tried = 0;
    for (const odd of ODD)
      for (const request of spoiled(given.request, odd)) {
        tried += 1;
        const fault = faultOf(program, { ...BASE_REQUEST, ...Object(request) });
        if (fault !== undefined) faults.add(fault);
      }
    expect([...faults].slice(0, 3)).toEqual([]);
    expect(tried).toBeGreaterThan(ODD.length);
  });
});
