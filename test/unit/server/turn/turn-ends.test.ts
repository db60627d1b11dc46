import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { TurnEnd } from "../../../../generated/types/plan.d.ts";
import { callsOf, checkStream, parseStream, textOf } from "../../../support/check-stream.ts";
import { readChat } from "../../../support/read-chat.ts";
import { chunk, DONE, startUpstream, streamHead, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question, startTestServer, type TestServer } from "../../../support/test-server.ts";

let server: TestServer;
let upstream: ScriptedUpstream;

afterEach(async () => {
  await server.close(0);
  await upstream.close();
});

const DEFAULTS = parse(readFileSync(new URL("../../../../packs/defaults.yaml", import.meta.url), "utf8")) as {
  readonly turnEnds: Readonly<Record<string, TurnEnd>>;
};
const ENDS = Object.values(DEFAULTS.turnEnds);
const KEEP = { shell: "Bash", tools: [], others: [{ match: "*", do: "keep" as const }] };
const SEE = { type: "object", properties: { path: { type: "string" } } };
const TOOLS = [{ name: "See", description: "Shows.", input_schema: SEE }];
const CHAT_TOOLS = [{ type: "function", function: { name: "See", description: "Shows.", parameters: SEE } }];
const CALL = '<tool_call>{"name":"See","arguments":{"path":"a"}}</tool_call>';

/** A model server that leaves special tokens in the text, one character in each piece. */
async function start(words: string): Promise<void> {
  upstream = await startUpstream((res) => {
    streamHead(res);
    res.end(Array.from(words, (content) => chunk({ content })).join("") + chunk({}, "stop") + DONE);
  });
  server = await startTestServer({ upstream: upstream.url, plan: { toolsets: { client: KEEP }, turnEnds: ENDS } });
}

interface Answer {
  readonly text: string;
  readonly calls: readonly unknown[];
  readonly stop: unknown;
}

async function askStreamed(): Promise<Answer> {
  const response = await server.post("/v1/messages", question({ tools: TOOLS }));
  const events = parseStream(await response.text());
  expect(checkStream(events)).toBeUndefined();
  const calls = callsOf(events).map(({ name, input }) => ({ name, input }));
  const delta = events.at(-2)?.data["delta"] as { readonly stop_reason: unknown } | undefined;
  return { text: textOf(events), calls, stop: delta?.stop_reason };
}

interface Message {
  readonly content: readonly { readonly type: string; readonly text?: string; name?: string; input?: unknown }[];
  readonly stop_reason: unknown;
}

async function askWhole(): Promise<Answer> {
  const response = await server.post("/v1/messages", question({ tools: TOOLS, stream: false }));
  const { content, stop_reason: stop } = (await response.json()) as Message;
  const calls = content.flatMap(({ type, name, input }) => (type === "tool_use" ? [{ name, input }] : []));
  return { text: content.map(({ text = "" }) => text).join(""), calls, stop };
}

async function askChat(): Promise<Answer> {
  const body = { model: "coder", messages: [{ role: "user", content: "hi" }], tools: CHAT_TOOLS, stream: true };
  const { text, finish, pieces } = await readChat(await server.post("/v1/chat/completions", body));
  const called = pieces.flatMap(({ choices }) => choices?.flatMap(({ delta }) => delta.tool_calls ?? []) ?? []);
  const name = called.map((piece) => piece.function.name ?? "").join("");
  const input = called.map((piece) => piece.function.arguments).join("");
  const calls = name === "" ? [] : [{ name, input: JSON.parse(input) as unknown }];
  return { text, calls, stop: { stop: "end_turn", tool_calls: "tool_use" }[finish ?? ""] };
}

interface Completion {
  readonly choices: readonly {
    readonly message: {
      readonly content: string | null;
      readonly tool_calls?: readonly { readonly function: { readonly name: string; readonly arguments: string } }[];
    };
    readonly finish_reason: string;
  }[];
}

async function askWholeChat(): Promise<Answer> {
  const body = { model: "coder", messages: [{ role: "user", content: "hi" }], tools: CHAT_TOOLS };
  const { choices } = (await (await server.post("/v1/chat/completions", body)).json()) as Completion;
  const { message, finish_reason: finish } = choices[0] as Completion["choices"][number];
  const calls = (message.tool_calls ?? []).map(({ function: { name, arguments: input } }) => ({
    name,
    input: JSON.parse(input) as unknown,
  }));
  return { text: message.content ?? "", calls, stop: { stop: "end_turn", tool_calls: "tool_use" }[finish] };
}

describe.each([
  { surface: "a stream", ask: askStreamed },
  { surface: "a whole answer", ask: askWhole },
  { surface: "a stream of a chat", ask: askChat },
  { surface: "a whole chat completion", ask: askWholeChat },
])("in $surface", ({ ask }) => {
  test.each(ENDS)("$token does not reach the client", async ({ token, next }) => {
    await start(`Two.${token}${next === undefined ? "" : `\n${next}user\nAnd three?`}`);
    expect(await ask()).toEqual({ text: "Two.", calls: [], stop: "end_turn" });
  });

  test.each(["<|im_end|>", " <|eot_id|>\n", "\n</s>"])("a call before %j is made", async (end) => {
    await start(CALL + end);
    const { text, calls, stop } = await ask();
    expect({ text: text.trim(), calls, stop }).toEqual({
      text: "",
      calls: [{ name: "See", input: { path: "a" } }],
      stop: "tool_use",
    });
  });
});
