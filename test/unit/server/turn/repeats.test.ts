import { expect, test } from "vitest";
import { callsOf, checkStream, parseStream, textOf, type WireEvent } from "../../../support/check-stream.ts";
import type { ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question, type TestServer } from "../../../support/test-server.ts";
import { startCase } from "../../../support/turn-cases.ts";
import type { Counters } from "../../../../src/server/context/server-context.ts";

let server: TestServer;
let upstream: ScriptedUpstream;
let counters: Counters;

const TOOLS = [{ name: "See", description: "Shows.", input_schema: { type: "object", properties: {} } }];
const KEEP = { shell: "Bash", tools: [], others: [{ match: "*", do: "keep" }] };

/** A model that always makes the same call. */
async function start(): Promise<void> {
  const started = await startCase({
    plan: { repeats: { tell: 2, stop: 4 }, toolsets: { client: KEEP } },
    servers: { local: { deltas: ["I look. ", { call: { name: "See" } }] } },
  });
  ({ server, counters } = started);
  upstream = started.upstreams.get("local") as ScriptedUpstream;
}

interface Talked {
  readonly turns: number;
  readonly last: readonly WireEvent[];
}

/** Carries out what the model wants, each time with the next of the results, the last for all that follow, until it wants nothing more. */
async function talk(results: readonly string[], most: number): Promise<Talked> {
  const messages: unknown[] = [{ role: "user", content: "go" }];
  for (let turns = 1; ; turns++) {
    const response = await server.post("/v1/messages", question({ tools: TOOLS, messages }));
    const last = parseStream(await response.text());
    expect(checkStream(last)).toBeUndefined();
    const calls = callsOf(last);
    if (calls.length === 0 || turns === most) return { turns, last };
    messages.push(
      { role: "assistant", content: calls.map((call) => ({ type: "tool_use", ...call })) },
      {
        role: "user",
        content: calls.map(({ id }) => ({
          type: "tool_result",
          tool_use_id: id,
          content: results[Math.min(turns, results.length) - 1],
        })),
      },
    );
  }
}

test("a model that makes the same call for ever is told so, and then the person is", async () => {
  await start();
  const { turns, last } = await talk(["same"], 20);
  // The first call, four that brought nothing new, and one that was not carried out.
  expect(turns).toBe(6);
  expect(textOf(last)).toMatch(/^I look\. \n\n\[mallex: the last 4 calls brought nothing new.*See \{\}.*\]$/);
  expect(last.at(-2)?.data).toMatchObject({ delta: { stop_reason: "end_turn" } });
  const prompts = upstream.calls.map(({ body }) => body["messages"] as { content: string }[]);
  for (const [at, prompt] of prompts.slice(1).entries())
    expect(prompt.slice(0, prompts[at]?.length)).toEqual(prompts[at]);
  const told = prompts.at(-1)?.filter(({ content }) => content.includes("brought nothing new")).length;
  expect(told).toBe(3);
  await expect
    .poll(() => counters.read())
    .toMatchObject({ "turns told of repeated calls": 3, "turns ended for repeated calls": 1 });
  expect(server.lines.at(-1)?.fields).toMatchObject({ repeats: 4, stopReason: "end_turn" });
});

test("one that waits for something goes on while what it sees changes", async () => {
  await start();
  const { turns } = await talk(["1", "1", "1", "2", "2", "2", "3", "3", "3", "4"], 10);
  expect(turns).toBe(10);
});
