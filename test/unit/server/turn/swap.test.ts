import { afterEach, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import type { TurnRecord } from "../../../../src/diagnostics/records/turn-record.ts";
import { createProgram } from "../../../../src/routing/turn/create-program.ts";
import type { Executed } from "../../../../src/server/context/server-context.ts";
import { checkStream, parseStream, textOf } from "../../../support/check-stream.ts";
import { promised } from "../../../support/promise.ts";
import { chunk, DONE, startUpstream, streamHead, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { keepIn } from "../../../support/turn-cases.ts";
import { question, startTestServer, testPlan, TOKEN, type TestServer } from "../../../support/test-server.ts";

const STREAMS = 50;
const SWAPS = 20;

let server: TestServer;
let upstream: ScriptedUpstream;

afterEach(async () => {
  await server.close(0);
  await upstream.close();
});

/** What one plan says of itself: its name stands in the hash, in the profile, and in the path that its backend is asked at. */
function executed(name: string, more: Partial<Plan> & Partial<Pick<Executed, "release">> = {}): Executed {
  const { release, ...plan } = more;
  const { profiles, server: settings } = testPlan();
  const coder = profiles["coder"];
  if (coder === undefined) throw new Error("the test plan has lost its profile");
  const whole = testPlan({
    hash: name,
    server: { ...settings, record: true },
    profiles: { [name]: coder },
    tiers: [{ id: "low", profiles: [name] }],
    ...plan,
  });
  return {
    program: createProgram(whole, {}),
    endpoint: async () => ({ relays: false, leaves: false, url: `${upstream.url}/${name}`, model: "default_model" }),
    unusable: () => undefined,
    counter: () => undefined,
    ...(release === undefined ? {} : { release }),
  };
}

async function startWith(records: TurnRecord[], first: Executed): Promise<void> {
  server = await startTestServer({ turns: keepIn(records), ...first });
}

test(`${STREAMS} streams end on the plan that each began with, while ${SWAPS} others take its place`, async () => {
  const held: (() => void)[] = [];
  upstream = await startUpstream(async (res, { req }) => {
    streamHead(res);
    // What the backend says tells by which plan it was asked.
    res.write(chunk({ content: `${(req.url ?? "").split("/")[2]} ` }));
    await new Promise<void>((resolve) => held.push(resolve));
    res.end(chunk({ content: "done" }) + chunk({ content: "" }, "stop") + DONE);
  });
  const records: TurnRecord[] = [];
  const released: string[] = [];
  const plan = (number: number): Executed =>
    executed(`plan${number}`, { release: () => void released.push(`plan${number}`) });
  await startWith(records, plan(0));

  const answers: Promise<{ route: string | null; text: string }>[] = [];
  const perSwap = STREAMS / SWAPS;
  for (let swap = 0; swap < SWAPS; swap += 1) {
    const until = Math.round((swap + 1) * perSwap);
    while (answers.length < until) {
      const before = held.length;
      answers.push(readStream());
      await expect.poll(() => held.length).toBe(before + 1);
    }
    server.swap(plan(swap + 1));
  }
  expect(released).toEqual([]);
  for (const go of held) go();
  const done = await Promise.all(answers);
  await expect.poll(() => records.length).toBe(STREAMS);

  const complete = done.filter(({ text }) => text.endsWith(" done"));
  const pure = done.filter(({ route, text }) => route?.includes(`profile=${text.split(" ")[0]}`) === true);
  const kept = records.filter(
    ({ plan: hash, text, decision }) => text === `${hash} done` && decision?.profile === hash,
  );
  expect([complete.length, pure.length, kept.length]).toEqual([STREAMS, STREAMS, STREAMS]);
  expect(new Set(records.map(({ plan: hash }) => hash)).size).toBe(SWAPS);
  // What a plan holds goes with its last request, and that of the plan in use stays.
  await expect.poll(() => released.length).toBe(SWAPS);
  expect(released).not.toContain(`plan${SWAPS}`);
  promised(3, `${complete.length}/${STREAMS} streams complete through ${SWAPS} reloads, each with one plan`);
});

test("a plan that nobody asks any more is let go of at once, and one that takes nobody's place is not", async () => {
  upstream = await startUpstream((res) => void res.end());
  const released: string[] = [];
  const plan = (name: string): Executed => executed(name, { release: () => void released.push(name) });
  await startWith([], plan("one"));
  await fetch(`${server.url}/health`);
  expect(released).toEqual([]);
  server.swap(plan("two"));
  await expect.poll(() => released).toEqual(["one"]);
  const { plan: hash } = (await (await fetch(server.url, { headers: { "x-mallex-token": TOKEN } })).json()) as {
    plan: string;
  };
  expect([hash, released]).toEqual(["two", ["one"]]);
});

test("a new plan that passes on the client's login takes the token in its own header alone", async () => {
  upstream = await startUpstream((res) => void res.end());
  await startWith([], executed("one"));
  const asked = async (): Promise<number> =>
    (await fetch(`${server.url}/v1/models`, { headers: { "x-api-key": TOKEN } })).status;
  expect(await asked()).toBe(200);
  const backends = { local: { kind: "anthropic", url: "http://127.0.0.1:9", login: "client" } } as const;
  server.swap(executed("two", { backends }));
  expect(await asked()).toBe(401);
});

test("a talk whose tier is gone goes on with the tiers that there are", async () => {
  upstream = await startUpstream((res) => {
    streamHead(res);
    res.end(chunk({ content: "hi" }, "stop") + DONE);
  });
  const { coder } = testPlan().profiles;
  if (coder === undefined) throw new Error("the test plan has lost its profile");
  const profiles = { small: coder, big: coder, new: coder };
  const two: Plan["tiers"] = [
    { id: "low", profiles: ["small"] },
    { id: "high", profiles: ["big"] },
  ];
  await startWith([], executed("one", { profiles, tiers: two }));
  const user = { role: "user", content: "think hard" };
  const call = { type: "tool_use", id: "t1", name: "Read", input: {} };
  const loop = [
    user,
    { role: "assistant", content: [call] },
    { role: "user", content: [{ type: "tool_result", tool_use_id: "t1", content: "text" }] },
  ];
  const routeOf = async (model: string, messages: unknown[]): Promise<string | null> => {
    const tools = [{ name: "Read", input_schema: { type: "object" } }];
    const response = await server.post("/v1/messages", question({ model, messages, tools }));
    expect(response.status).toBe(200);
    await response.text();
    return response.headers.get("x-mallex-route");
  };
  expect(await routeOf("high", [user])).toContain("tier=high; profile=big");
  expect(await routeOf("claude-x", loop)).toContain("tier=high; profile=big");
  server.swap(executed("two", { profiles, tiers: [{ id: "only", profiles: ["new"] }] }));
  expect(await routeOf("claude-x", loop)).toContain("tier=only; profile=new");
  server.swap(executed("three", { profiles: { new: coder }, tiers: [{ id: "only", profiles: ["new"] }] }));
  expect(await routeOf("claude-x", loop)).toContain("tier=only; profile=new");
});

test("a profile that a new plan can't have here is passed over, with its reason", async () => {
  upstream = await startUpstream((res) => {
    streamHead(res);
    res.end(chunk({ content: "hi" }, "stop") + DONE);
  });
  const { coder } = testPlan().profiles;
  if (coder === undefined) throw new Error("the test plan has lost its profile");
  await startWith([], executed("one"));
  const tiers: Plan["tiers"] = [{ id: "low", profiles: ["far", "near"] }];
  const next = executed("two", { profiles: { far: coder, near: coder }, tiers });
  const problem = { code: "MX7530", severity: "error", message: "far is not on this machine" } as const;
  server.swap({ ...next, unusable: (profile) => (profile === "far" ? problem : undefined) });
  const response = await server.post("/v1/messages", question());
  await response.text();
  expect(response.headers.get("x-mallex-route")).toContain("profile=near; passed=far:refused");
  const alone = await server.post("/v1/messages", question({ model: "far", stream: false }));
  expect([alone.status, await alone.text()]).toEqual([503, expect.stringContaining("far is not on this machine")]);
});

test("a plan that keeps no turns takes effect at the next turn", async () => {
  upstream = await startUpstream((res) => {
    streamHead(res);
    res.end(chunk({ content: "hi" }, "stop") + DONE);
  });
  const records: TurnRecord[] = [];
  await startWith(records, executed("one"));
  await readStream();
  await expect.poll(() => records.length).toBe(1);
  server.swap(executed("two", { server: { ...testPlan().server, record: false } }));
  await readStream();
  await expect.poll(() => server.lines.filter(({ event }) => event === "turn").length).toBe(2);
  expect(records.map(({ plan }) => plan)).toEqual(["one"]);
  const { model, backend } = testPlan().profiles["coder"] ?? {};
  expect(records.map(({ answerer }) => answerer)).toEqual([{ model, backend }]);
});

async function readStream(): Promise<{ route: string | null; text: string }> {
  const response = await server.post("/v1/messages", question());
  const events = parseStream(await response.text());
  expect(checkStream(events)).toBeUndefined();
  return { route: response.headers.get("x-mallex-route"), text: textOf(events) };
}
