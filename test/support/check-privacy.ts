import type { ServerResponse } from "node:http";
import * as fc from "fast-check";
import { expect } from "vitest";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { Endpoint } from "../../src/backends/endpoint.ts";
import { isError } from "../../src/diagnostics/problem.ts";
import { createProgram } from "../../src/routing/turn/create-program.ts";
import { privateRuleSet, type PrivateRuleSet } from "./private-rule-sets.ts";
import { talk, type SaidBy, type Step } from "./private-conversations.ts";
import type { Draw } from "./rule-sets.ts";
import { claudeSays, startClaude, type ScriptedClaude } from "./scripted-claude.ts";
import { startTestServer } from "./test-server.ts";
import { compileFiles } from "../unit/checks/scratch.ts";

const SAYS = [
  'data: {"choices":[{"delta":{"role":"assistant","content":"Well."}}]}',
  'data: {"choices":[{"delta":{},"finish_reason":"stop"}]}',
  "data: [DONE]",
  "",
].join("\n\n");

/** Every profile of every rule set is behind one server, each under a path of its own. */
interface Upstream {
  readonly server: ScriptedClaude;
  /** How the next calls are answered. */
  mood: readonly number[];
}

async function startUpstream(): Promise<Upstream> {
  const upstream: { server?: ScriptedClaude; mood: readonly number[] } = { mood: [200] };
  let calls = 0;
  const server = await startClaude(async (res, call) => {
    const status = upstream.mood[calls++ % upstream.mood.length] ?? 200;
    if (status !== 200) return fail(res, status);
    const path = call.path.replace(/^\/[^/]+/, "");
    if (path.startsWith("/v1/messages")) return claudeSays("Well.")(res, { ...call, path });
    res.writeHead(200, { "content-type": "text/event-stream" }).end(SAYS);
  });
  return Object.assign(upstream, { server });
}

function fail(res: ServerResponse, status: number): void {
  const error = { type: "error", error: { type: "api_error", message: "not now" } };
  res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(error));
}

function endpointOf(plan: Plan, name: string, base: string): Endpoint {
  const profile = plan.profiles[name];
  const common = { model: "m", leaves: profile?.leaves === true };
  const url = `${base}/${name}`;
  return plan.backends[profile?.backend ?? ""]?.kind === "anthropic"
    ? { ...common, relays: true, url, key: "k" }
    : { ...common, relays: false, url: `${url}/v1` };
}

/** What has happened, so that silence is not taken for privacy. */
export interface Seen {
  sets: number;
  requests: number;
  private: number;
  /** Calls of profiles elsewhere. */
  elsewhere: number;
  /** Requests of bound sessions. */
  answered: number;
  refused: number;
  /** Of these: that say nothing private themselves. */
  afterwards: number;
  /** Of these: under another id than before, or none. */
  changed: number;
}

/**
 * Compiles rule sets, and sends each two sessions through the whole server: in the first, something that must not leave is said at some point.
 * @throws when a profile elsewhere is asked by a session that is bound
 */
export async function provePrivacy(numRuns: number): Promise<Seen> {
  const seen: Seen = {
    sets: 0,
    requests: 0,
    private: 0,
    elsewhere: 0,
    answered: 0,
    refused: 0,
    afterwards: 0,
    changed: 0,
  };
  const upstream = await startUpstream();
  try {
    const holds = fc.asyncProperty(fc.gen(), (draw) => playSet(draw, upstream, seen));
    await fc.assert(holds, { seed: 20_261_121, numRuns, endOnFailure: true });
    return seen;
  } finally {
    await upstream.server.close();
  }
}

async function playSet(draw: Draw, upstream: Upstream, seen: Seen): Promise<void> {
  const set = privateRuleSet(draw);
  const { plan, problems } = await compileFiles({ "mallex.yaml": JSON.stringify(set.file) });
  if (plan === undefined) throw new Error(JSON.stringify(problems.filter(isError)));
  seen.sets += 1;
  const server = await startTestServer({
    program: createProgram(plan, {}),
    endpoint: async (name) => endpointOf(plan, name, upstream.server.url),
  });
  try {
    const ids = (plan.neverLeaves ?? []).map(({ id }) => id);
    for (const session of ["first", "second"] as const) {
      const length = 4 + draw(fc.nat, { max: 3 });
      const privateAt = session === "first" ? draw(fc.nat, { max: length - 2 }) : -1;
      const { steps, place } = talk(draw, { session, length, privateAt, ids });
      upstream.mood = draw(fc.constantFrom<number[][]>, [200], [200], [200, 500], [429, 200, 401], [503]);
      const send = async ({ path, request }: Step, saidBy: SaidBy): Promise<Sent> => {
        const { headers, metadata } = idsOf(session, saidBy);
        const response = await server.post(path, { ...request, ...metadata }, { headers });
        await response.arrayBuffer();
        const asked = upstream.server.calls.splice(0).map((call) => call.path.split("/")[1] ?? "");
        return { isAnswered: response.ok, asked };
      };
      expect({ leaks: await leaksOf(set, steps, { send, seen }), place }).toEqual({ leaks: [], place });
    }
  } finally {
    await server.close(0);
  }
}

function idsOf(
  session: string,
  saidBy: SaidBy,
): {
  readonly headers: Record<string, string>;
  readonly metadata?: { readonly metadata: { readonly user_id: string } };
} {
  switch (saidBy) {
    case "nothing":
      return { headers: {} };
    case "metadata":
      return { headers: {}, metadata: { metadata: { user_id: `user_1_account_2_session_${session}` } } };
    case "header":
      return { headers: { "x-claude-code-session-id": session } };
    case "another id":
      return { headers: { "x-claude-code-session-id": `${session}-fork` } };
  }
}

interface Sent {
  readonly isAnswered: boolean;
  /** The profiles that were asked, in order. */
  readonly asked: readonly string[];
}

/** Sends the steps as one session, and says which profile elsewhere was asked although something bound the session. */
async function leaksOf(
  { elsewhere, localOnly }: PrivateRuleSet,
  steps: readonly Step[],
  { send, seen }: { readonly send: (step: Step, saidBy: SaidBy) => Promise<Sent>; readonly seen: Seen },
): Promise<string[]> {
  let bound: string | undefined;
  const leaks: string[] = [];
  for (const [index, step] of steps.entries()) {
    if (step.isPrivate) bound ??= "neverLeaves";
    const saidBy = bound === undefined ? step.usual : step.onceBound;
    if (saidBy !== step.usual) seen.changed += 1;
    const { isAnswered, asked } = await send(step, saidBy);
    count(seen, step, { isBound: bound !== undefined, isAnswered });
    for (const profile of asked) {
      if (elsewhere.has(profile)) seen.elsewhere += 1;
      if (elsewhere.has(profile) && bound !== undefined)
        leaks.push(`step ${index} (${saidBy}): ${profile}, bound by ${bound}`);
      if (localOnly.has(profile)) bound ??= "localOnly";
    }
  }
  return leaks;
}

function count(
  seen: Seen,
  { isPrivate }: Step,
  { isBound, isAnswered }: { readonly isBound: boolean; readonly isAnswered: boolean },
): void {
  seen.requests += 1;
  if (isPrivate) seen.private += 1;
  if (isBound) seen[isAnswered ? "answered" : "refused"] += 1;
  if (isBound && !isPrivate) seen.afterwards += 1;
}
