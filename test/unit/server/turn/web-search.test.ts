import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { createSearch } from "../../../../src/backends/search/search-web.ts";
import { checkStream, parseStream, type WireEvent } from "../../../support/check-stream.ts";
import { inTurn, modelScript } from "../../../support/script-data.ts";
import { says, startUpstream, type Script, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { serveLocally, type LocalServer } from "../../../support/serve-locally.ts";
import { question, startTestServer, testPlan, type TestServer } from "../../../support/test-server.ts";

let server: TestServer;
let upstream: ScriptedUpstream;
let engine: LocalServer;
let queries: string[];

beforeEach(async () => {
  queries = [];
  engine = await serveLocally((req, res) => {
    queries.push(new URL(req.url ?? "", "http://x").searchParams.get("q") ?? "");
    const page = { title: `Page ${queries.length}`, url: `https://${queries.length}.test/`, content: "Its text." };
    res.end(JSON.stringify({ results: [page] }));
  });
});

afterEach(async () => {
  await server.close(0);
  await upstream.close();
  await engine.close();
});

const TOOL = { type: "web_search_20250305", name: "web_search" };
const OTHER = { name: "Read", description: "Reads.", input_schema: { type: "object", properties: {} } };
const CLIENT_ASKS = "Perform a web search for the query: ";
const DROPPING: Plan["toolsets"][string] = { shell: "Bash", tools: [], others: [{ match: "*", do: "drop" }] };

async function start(plan: Partial<Plan>, ...scripts: readonly Script[]): Promise<void> {
  upstream = await startUpstream(inTurn(scripts));
  const search: Plan["search"] = {
    kind: "searxng",
    url: engine.origin,
    results: 8,
    timeoutMs: 5000,
    asks: [CLIENT_ASKS],
  };
  const searchWeb = createSearch(search, { key: undefined, folder: "/", env: {} });
  server = await startTestServer({
    upstream: upstream.url,
    plan: { search, toolsets: { client: DROPPING }, ...plan },
    searchWeb,
  });
}

const calls = (query: string, ...before: string[]): Script =>
  modelScript({ deltas: [...before, { call: { name: "web_search", arguments: { query } } }] });

async function ask(fields: Record<string, unknown> = {}): Promise<WireEvent[]> {
  const response = await server.post("/v1/messages", question({ tools: [TOOL, OTHER], max_tokens: 400, ...fields }));
  expect(response.headers.get("x-mallex-search")).toBe("searxng");
  const events = parseStream(await response.text());
  expect(checkStream(events)).toBeUndefined();
  return events;
}

/** The blocks of an answer as a client puts them together. */
function blocksOf(events: readonly WireEvent[]): unknown[] {
  const blocks: Record<string, unknown>[] = [];
  for (const { data } of events as readonly { data: Record<string, Record<string, unknown>> }[]) {
    const { content_block: block, delta } = data;
    if (block !== undefined) blocks.push({ ...block });
    const last = blocks.at(-1) ?? {};
    if (delta?.["type"] === "text_delta") last["text"] = `${String(last["text"])}${String(delta["text"])}`;
    if (delta?.["type"] === "input_json_delta") last["input"] = JSON.parse(String(delta["partial_json"]));
  }
  return blocks;
}

const usageOf = (events: readonly WireEvent[]): unknown =>
  (events.at(-2)?.data as { usage: unknown } | undefined)?.usage;
const ID = expect.stringMatching(/^srvtoolu_mallex_\w+$/) as string;
const searched = (query: string): object => ({ type: "server_tool_use", id: ID, name: "web_search", input: { query } });
const found = (at: number): object => ({
  type: "web_search_tool_result",
  tool_use_id: ID,
  content: [
    {
      type: "web_search_result",
      title: `Page ${at}`,
      url: `https://${at}.test/`,
      encrypted_content: "Its text.",
      page_age: null,
    },
  ],
});
const failed = (error_code: string): object => ({
  type: "web_search_tool_result",
  tool_use_id: ID,
  content: { type: "web_search_tool_result_error", error_code },
});

describe("a model that searches the web", () => {
  test("reads what was found within its answer, as often as it likes", async () => {
    await start({}, calls("moons", "I look."), calls("moons of Mars"), says("Two."));
    const events = await ask();
    const text = { type: "text", text: "I look." };
    const end = { type: "text", text: "Two." };
    expect(blocksOf(events)).toEqual([text, searched("moons"), found(1), searched("moons of Mars"), found(2), end]);
    expect(usageOf(events)).toMatchObject({ server_tool_use: { web_search_requests: 2 } });
    expect(queries).toEqual(["moons", "moons of Mars"]);
    const messages = upstream.calls[2]?.body["messages"] as { role: string; content: string }[];
    expect(messages.map(({ role }) => role)).toEqual(["user", "assistant", "tool", "assistant", "tool"]);
    expect(messages[2]?.content).toContain("1. Page 1\n   https://1.test/\n   Its text.");
    const turn = server.lines.find(({ event }) => event === "turn");
    expect(turn?.fields).toMatchObject({ searches: [{ results: 1 }, { results: 1 }] });
    expect(JSON.stringify(server.lines)).not.toContain("moons");
  });

  test("and nothing else changes where it is not streamed", async () => {
    await start({}, calls("moons"), says("Two."));
    const response = await server.post("/v1/messages", question({ tools: [TOOL], stream: false, max_tokens: 400 }));
    expect(await response.json()).toMatchObject({
      content: [searched("moons"), found(1), { type: "text", text: "Two." }],
      usage: { server_tool_use: { web_search_requests: 1 } },
    });
  });

  test("searches as often as the client allows", async () => {
    await start({}, calls("one"), calls("two"), says("The answer."));
    const refused = [searched("one"), found(1), searched("two"), failed("max_uses_exceeded")];
    const limited = { tools: [{ ...TOOL, max_uses: 1 }] };
    expect(blocksOf(await ask(limited))).toEqual([...refused, { type: "text", text: "The answer." }]);
    expect(queries).toEqual(["one"]);
    expect(upstream.calls).toHaveLength(3);
  });

  test("is not called again by a model that goes on searching", async () => {
    await start({}, calls("one"), calls("two"), calls("three"), calls("four"));
    const blocks = blocksOf(await ask({ tools: [{ ...TOOL, max_uses: 1 }] }));
    const note = { type: "text", text: expect.stringContaining("the answer ends here") as string };
    expect(blocks.slice(4)).toEqual([searched("three"), failed("max_uses_exceeded"), note]);
    expect(queries).toEqual(["one"]);
    expect(upstream.calls).toHaveLength(3);
  });

  test("fails in a session that must stay local, whatever is searched for", async () => {
    const codename = { id: "codename", tests: [{ op: "contains", value: "nightingale" }] };
    await start({ neverLeaves: [codename] } as unknown as Partial<Plan>, calls("moons"), says("No answer."));
    const blocks = blocksOf(await ask({ messages: [{ role: "user", content: "Nightingale looks at moons." }] }));
    expect(blocks.slice(0, 2)).toEqual([searched("moons"), failed("unavailable")]);
    expect(queries).toEqual([]);
  });

  test("has for all requests of an answer what the client allows for it, and counts each", async () => {
    const price = { input: 1000, output: 1000, cacheRead: 0, cacheWrite: 0 };
    const { coder } = testPlan().profiles;
    if (coder === undefined) throw new Error("there is no profile");
    await start({ profiles: { coder: { ...coder, price } }, budget: { perDay: 1 } }, calls("moons"), says("Two."));
    const events = await ask();
    expect(upstream.calls.map(({ body }) => body["max_tokens"])).toEqual([400, 397]);
    expect(usageOf(events)).toMatchObject({ input_tokens: 7, cache_read_input_tokens: 5, output_tokens: 6 });
    const turn = server.lines.find(({ event }) => event === "turn");
    // Twice 7 new tokens, and twice 3.
    expect(turn?.fields).toMatchObject({ cost: { usd: 0.02 } });
  });

  test("is reminded of it in later turns by the same prompt, longer", async () => {
    await start({}, calls("moons", "\n\nI look.\n\n"), calls("moons of Mars", "\n"), says("Two."), says("So it is."));
    const first = blocksOf(await ask({ tools: [{ ...TOOL, max_uses: 1 }] }));
    expect(first).toMatchObject([
      { type: "text" },
      searched("moons"),
      found(1),
      searched("moons of Mars"),
      failed("max_uses_exceeded"),
      { type: "text" },
    ]);
    const messages = [
      ...(question()["messages"] as object[]),
      { role: "assistant", content: first },
      { role: "user", content: "Why?" },
    ];
    await ask({ tools: [{ ...TOOL, max_uses: 1 }], messages });
    const [before, after] = [2, 3].map((at) => upstream.calls[at]?.body["messages"] as unknown[]);
    expect(after?.slice(0, before?.length)).toEqual(before);
    expect(after?.slice(before?.length)).toEqual([
      { role: "assistant", content: "Two." },
      { role: "user", content: "Why?" },
    ]);
    const turn = server.lines.findLast(({ event }) => event === "turn");
    expect(turn?.fields["dropped"]).toEqual([]);
  });

  test("searches once at a time, and the rest is reported", async () => {
    const deltas = [0, 1].map((index) => ({
      call: { name: "web_search", arguments: { query: `moon ${index}` }, index },
    }));
    await start({}, modelScript({ deltas }), says("Two."));
    const user_location = { type: "approximate", city: "Lund" };
    expect(blocksOf(await ask({ tools: [{ ...TOOL, user_location, max_uses: 11 }] }))).toMatchObject([
      searched("moon 0"),
      found(1),
      { text: "Two." },
    ]);
    const turn = server.lines.find(({ event }) => event === "turn");
    expect(turn?.fields["dropped"]).toEqual(
      ["tools.user_location", "tools.max_uses", "web_search"].map((what) => ({ what, count: 1 })),
    );
  });

  test("is free after a search that it had to make", async () => {
    await start({}, calls("moons"), says("Two."));
    expect(blocksOf(await ask({ tool_choice: { type: "tool", name: "web_search" } }))).toHaveLength(3);
    expect(upstream.calls.map(({ body }) => body["tool_choice"])).toEqual([expect.anything(), undefined]);
  });

  test("searches under the name that a toolset gives the tool", async () => {
    const call = modelScript({ deltas: [{ call: { name: "look", arguments: { query: "moons" } } }] });
    const tools = [{ name: "look", as: ["web_search"] }];
    await start({ toolsets: { client: { ...DROPPING, tools } } }, call, says("Two."));
    expect(blocksOf(await ask())).toEqual([searched("moons"), found(1), { type: "text", text: "Two." }]);
  });

  test("leaves a search out behind a call for the client", async () => {
    const both = modelScript({
      deltas: [
        { call: { name: "Read", arguments: {}, index: 0 } },
        { call: { name: "web_search", arguments: { query: "moons" }, index: 1 } },
      ],
    });
    await start({ toolsets: { client: { ...DROPPING, others: [{ match: "*", do: "keep" }] } } }, both);
    const events = await ask();
    expect(blocksOf(events)).toMatchObject([{ type: "tool_use", name: "Read" }]);
    expect(events.at(-2)?.data).toMatchObject({ delta: { stop_reason: "tool_use" } });
    expect(queries).toEqual([]);
    const turn = server.lines.find(({ event }) => event === "turn");
    expect(turn?.fields["dropped"]).toEqual([{ what: "web_search", count: 1 }]);
  });
});

describe("the client's own request for a search", () => {
  const request = { tools: [TOOL], messages: [{ role: "user", content: `${CLIENT_ASKS}moons of Mars` }] };

  test("is answered without a model", async () => {
    await start({}, says("never"));
    const events = await ask({ ...request, tool_choice: { type: "tool", name: "web_search" } });
    const text = expect.stringContaining("1. Page 1\n   https://1.test/") as string;
    expect(blocksOf(events)).toEqual([searched("moons of Mars"), found(1), { type: "text", text }]);
    expect(usageOf(events)).toMatchObject({ server_tool_use: { web_search_requests: 1 } });
    expect(upstream.calls).toEqual([]);
  });

  test.each([
    ["a profile that must stay local", { profiles: localOnly() }],
    [
      "a session that must stay local",
      { neverLeaves: [{ id: "codename", tests: [{ op: "contains", value: "mars" }] }] },
    ],
  ] as const)("is refused for %s", async (_, plan) => {
    await start(plan as Partial<Plan>, says("never"));
    const events = await ask(request);
    expect(blocksOf(events).slice(0, 2)).toEqual([searched("moons of Mars"), failed("unavailable")]);
    expect(usageOf(events)).not.toHaveProperty("server_tool_use");
    expect(queries).toEqual([]);
  });
});

function localOnly(): Plan["profiles"] {
  const { coder } = testPlan().profiles;
  return coder === undefined ? {} : { coder: { ...coder, localOnly: true } };
}

test("without `search`, the tool is left out as before", async () => {
  upstream = await startUpstream(says("ok"));
  server = await startTestServer({ upstream: upstream.url, plan: { toolsets: { client: DROPPING } } });
  const response = await server.post("/v1/messages", question({ tools: [TOOL] }));
  expect(response.headers.get("x-mallex-search")).toBeNull();
  expect(response.headers.get("x-mallex-dropped")).toContain("tools=1");
});
