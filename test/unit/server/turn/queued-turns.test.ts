import { afterEach, describe, expect, test } from "vitest";
import type { ServerResponse } from "node:http";
import type { Backend, Plan, Profile, Tier } from "../../../../generated/types/plan.d.ts";
import type { RunStatus } from "../../../../generated/types/status.d.ts";
import { createProgram } from "../../../../src/routing/turn/create-program.ts";
import { checkStream, parseStream, textOf } from "../../../support/check-stream.ts";
import { claudeSays, startClaude, type ScriptedClaude } from "../../../support/scripted-claude.ts";
import {
  says,
  startUpstream,
  streamHead,
  wholeAnswer,
  type ScriptedUpstream,
} from "../../../support/scripted-upstream.ts";
import {
  TOKEN,
  question,
  startTestServer,
  testPlan,
  type TestServer,
  type TestServerOptions,
} from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const coder = testPlan().profiles["coder"] as Profile;

const plan = (limits: Pick<Backend, "concurrent" | "waiting">, changes: Partial<Plan> = {}): Partial<Plan> => ({
  backends: {
    local: { kind: "openai", url: "http://127.0.0.1:9/v1", ...limits },
    other: { kind: "openai", url: "http://127.0.0.1:9/v1" },
    claude: { kind: "anthropic", url: "http://127.0.0.1:9", key: { env: "K" }, ...limits },
  },
  profiles: {
    coder,
    spare: { ...coder, backend: "other" },
    opus: { ...coder, backend: "claude", leaves: true },
  },
  ...changes,
});

let server: TestServer;
let model: ScriptedUpstream;
let spare: ScriptedUpstream;
let claude: ScriptedClaude;
/** The answers that are waited for, in the order in which they were asked. */
let answers: ServerResponse[];

async function start(changes: Partial<Plan>, options: TestServerOptions = {}): Promise<void> {
  answers = [];
  model = await startUpstream((res) => {
    streamHead(res);
    answers.push(res);
  });
  spare = await startUpstream(says("spare"));
  claude = await startClaude(claudeSays("claude"));
  const ours = { relays: false, model: "m", leaves: false } as const;
  server = await startTestServer({
    plan: changes,
    server: { earlyHeadMs: 20, pingMs: 20 },
    endpoint: async (profile) =>
      profile === "opus"
        ? { relays: true, model: "claude-opus-4-8", leaves: true, url: claude.url, key: "k" }
        : { ...ours, url: profile === "spare" ? spare.url : model.url },
    ...options,
  });
}

afterEach(async () => {
  await server.close(0);
  for (const upstream of [model, spare, claude]) await upstream.close();
});

interface Sent {
  readonly fields?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

const ask = async (words: string, { fields, ...init }: Sent = {}): Promise<Response> =>
  server.post("/v1/messages", question({ messages: [{ role: "user", content: words }], ...fields }), init);

const said = async (response: Response): Promise<string> => textOf(parseStream(await response.text()));

/** Which questions have reached the model. */
const asked = (): unknown[] =>
  model.calls.map(({ body }) => (body["messages"] as { readonly content: unknown }[]).at(-1)?.content);

const busyWith = async (count: number): Promise<void> => {
  await expect.poll(() => answers.length).toBe(count);
};

/** Turns that wait for the first backend, as the server's status has it. */
async function waiting(): Promise<number | undefined> {
  const response = await fetch(`${server.url}/mallex/status`, { headers: { "x-mallex-token": TOKEN } });
  const { queues } = (await response.json()) as RunStatus;
  return queues.find(({ backend }) => backend === "local")?.waiting;
}

const end = (at: number): void => void answers[at]?.end(wholeAnswer("done"));

const UNSTREAMED = { fields: { stream: false } };

describe("a turn that waits for its place", () => {
  test("is pinged meanwhile, and answered in its turn", async () => {
    await start(plan({ concurrent: 1 }));
    const first = ask("one");
    await busyWith(1);
    const second = await ask("two");
    let bytes = "";
    let askedBefore: unknown[] = [];
    for await (const chunk of second.body ?? []) {
      bytes += new TextDecoder().decode(chunk);
      if (answers.length === 1 && bytes.split("event: ping").length > 3) {
        askedBefore = asked();
        end(0);
      }
      if (answers.length === 2) end(1);
    }
    expect(askedBefore).toEqual(["one"]);
    expect(checkStream(parseStream(bytes))).toBeUndefined();
    expect(textOf(parseStream(bytes))).toBe("done");
    expect(await said(await first)).toBe("done");
  });

  test("is told to come back later when too many wait, before anything is rendered", async () => {
    await start(plan({ concurrent: 1, waiting: 0 }));
    const first = ask("one");
    await busyWith(1);
    for (const fields of [{}, { stream: false }]) {
      const response = await ask("two", { fields });
      expect(response.status).toBe(429);
      expect(Object.fromEntries(response.headers)).toMatchObject({ "retry-after": "1", "x-should-retry": "true" });
      expect(await response.json()).toMatchObject({
        error: { type: "rate_limit_error", message: expect.stringContaining("[MX8106]") },
      });
    }
    end(0);
    expect(await said(await first)).toBe("done");
    expect(asked()).toEqual(["one"]);
  });

  test("is told so after a while when it gets no pings", async () => {
    await start(plan({ concurrent: 1 }), { unstreamedWaitMs: 50 });
    const first = ask("one");
    await busyWith(1);
    const streamed = ask("two");
    const response = await ask("three", UNSTREAMED);
    expect(response.status).toBe(429);
    expect(await response.text()).toContain("[MX8108]");
    end(0);
    await busyWith(2);
    end(1);
    await Promise.all([first, streamed]);
    expect(asked()).toEqual(["one", "two"]);
  });

  test("has no place any more when its client has gone", async () => {
    await start(plan({ concurrent: 1, waiting: 1 }));
    const first = ask("one");
    await busyWith(1);
    const leaver = new AbortController();
    const gone = ask("two", { signal: leaver.signal }).then(
      async (response) => response.text(),
      () => "gone",
    );
    await expect.poll(async () => (await ask("full?")).status).toBe(429);
    leaver.abort();
    await gone.catch(() => {});
    const third = ask("three");
    end(0);
    await busyWith(2);
    end(1);
    expect(await said(await third)).toBe("done");
    expect(asked()).toEqual(["one", "three"]);
    await first;
  });

  test("goes before helpers, and these before what runs on the side", async () => {
    const classes: Plan["classes"] = [{ id: "title", when: [{ kind: "tools", some: true }], background: true }];
    await start(plan({ concurrent: 1 }, { classes }));
    const turns = [ask("first")];
    await busyWith(1);
    const tools = [{ name: "T", description: "t", input_schema: { type: "object" } }];
    turns.push(ask("title", { fields: { tools } }));
    await expect.poll(waiting).toBe(1);
    turns.push(ask("helper", { headers: { "x-claude-code-agent-id": "a1" } }));
    await expect.poll(waiting).toBe(2);
    turns.push(ask("main"));
    await expect.poll(waiting).toBe(3);
    for (const at of [0, 1, 2, 3]) {
      await busyWith(at + 1);
      end(at);
    }
    await Promise.all(turns);
    expect(asked()).toEqual(["first", "main", "helper", "title"]);
  });

  test("goes on when a new plan has more places", async () => {
    await start(plan({ concurrent: 1 }));
    const turns = [ask("one"), ask("two")];
    await busyWith(1);
    server.swap({
      program: createProgram(testPlan(plan({ concurrent: 2 })), {}),
      endpoint: async () => ({ relays: false, model: "m", leaves: false, url: model.url }),
      unusable: () => undefined,
      counter: () => undefined,
    });
    await busyWith(2);
    for (const at of [0, 1]) end(at);
    for (const turn of turns) expect(await said(await turn)).toBe("done");
  });

  test("is kept alive by comments when its request will be handed on", async () => {
    await start(plan({ concurrent: 1 }, { tiers: [{ id: "low", profiles: ["opus"] }] }));
    let finish = (): void => {};
    claude.script = (_, call) => {
      claude.script = claudeSays("second");
      finish = () => void claudeSays("first")(_, call);
    };
    const first = ask("one");
    await expect.poll(() => claude.calls.length).toBe(1);
    const second = await ask("two"); // its head has come, and nothing else is known
    finish();
    const text = await second.text();
    expect(text).toMatch(/^: waiting\n\n/);
    expect(await said(await first)).toBe("first");
    expect(text).toContain("second");
  });
});

describe("a chain whose first backend has no room", () => {
  const tier: Tier = { id: "low", profiles: ["coder", "spare"] };

  test.each(cases("cases") as [string, Pick<Tier, "moveOn">, number, string][])(
    "%s",
    async (_, changes, status, route) => {
      await start(plan({ concurrent: 1, waiting: 0 }, { tiers: [{ ...tier, ...changes }] }));
      const first = ask("one");
      await busyWith(1);
      const response = await ask("two", UNSTREAMED);
      expect(response.status).toBe(status);
      expect(response.headers.get("x-mallex-route")).toContain(route);
      end(0);
      await first;
    },
  );

  test("has the last one's time to come back when all are full", async () => {
    const backends = plan({ concurrent: 1, waiting: 0 }).backends;
    const other = { ...backends?.["other"], concurrent: 1, waiting: 0 } as Backend;
    await start({ ...plan({}), backends: { ...backends, other }, tiers: [tier] });
    spare.script = model.script;
    const turns = [ask("one")];
    await busyWith(1);
    turns.push(ask("two"));
    await busyWith(2);
    const response = await ask("three");
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("1");
    expect(await response.text()).toContain("[MX8121]");
    for (const at of [0, 1]) end(at);
    await Promise.all(turns);
  });
});

describe("what is asked beside turns", () => {
  const decide = cases("decide") as NonNullable<Plan["decide"]>;
  const intents: NonNullable<Plan["intents"]> = [
    { id: "chat", about: "talk", to: { kind: "tier", tier: "low" }, patterns: [] },
    { id: "hard", about: "work", to: { kind: "tier", tier: "low" }, patterns: [] },
  ];

  test("a count waits for nothing", async () => {
    await start(plan({ concurrent: 1, waiting: 0 }));
    const first = ask("one");
    await busyWith(1);
    const response = await server.post("/v1/messages/count_tokens", question());
    expect(await response.json()).toEqual({ input_tokens: expect.any(Number) });
    end(0);
    await first;
  });

  test("the question for an intent has its turn as its turn would", async () => {
    await start(plan({ concurrent: 1 }, { decide, intents }));
    const helper = { headers: { "x-claude-code-agent-id": "a1" } };
    const first = ask("one", helper);
    await busyWith(1);
    const turns = [ask("two", helper)];
    await expect.poll(waiting).toBe(1);
    turns.push(ask("three"));
    await expect.poll(waiting).toBe(2);
    end(0);
    await busyWith(2);
    answers[1]?.end(wholeAnswer("hard"));
    await busyWith(3);
    end(2);
    await busyWith(4);
    end(3);
    const routes = await Promise.all(turns.map(async (turn) => (await turn).headers.get("x-mallex-route")));
    expect(routes[1]).toContain("intent=hard; step=model");
    // With its answer the place is free again, for whoever waits.
    expect(asked()).toEqual(["one", expect.stringContaining("three"), "two", "three"]);
    await first;
  });

  test("where it has no room the best guess stands", async () => {
    await start(plan({ concurrent: 1, waiting: 0 }, { decide, intents, tiers: [{ id: "low", profiles: ["spare"] }] }));
    const first = ask("one", { fields: { model: "coder" } });
    await busyWith(1);
    const response = await ask("two", UNSTREAMED);
    expect(response.headers.get("x-mallex-route")).toContain("intent=chat; step=default");
    expect(server.lines.find(({ event }) => event === "intent-not-asked")?.fields["error"]).toContain("MX8106");
    end(0);
    await first;
  });
});
