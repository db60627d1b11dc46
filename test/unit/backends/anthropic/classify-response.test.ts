import { describe, expect, test } from "vitest";
import type { Relayed } from "../../../../src/backends/anthropic/relay.ts";
import { isUpstreamAnswer } from "../../../../src/backends/upstream-errors.ts";
import { MallexError } from "../../../../src/diagnostics/problem.ts";
import { relayedRefusal, awaitFirstContent } from "../../../../src/backends/anthropic/classify-response.ts";
import { claudeEvent } from "../../../support/scripted-claude.ts";

const SSE = { "content-type": "text/event-stream" };
const JSON_TYPE = { "content-type": "application/json" };

interface Given extends Relayed {
  /** Lets the body end. */
  readonly release: () => void;
}

/** What has come of an answer; `hang`: and for now nothing more comes. */
function answer(
  headers: Record<string, string>,
  pieces: readonly string[],
  { status = 200, hang = false } = {},
): Given {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  async function* body(): AsyncGenerator<Uint8Array> {
    for (const piece of pieces) yield new TextEncoder().encode(piece);
    if (hang) await held;
  }
  return { status, headers, body: body(), discard: () => {}, release };
}

interface Seen {
  readonly status: number;
  readonly text: string;
  readonly words?: string;
}

async function textOf({ body }: Pick<Relayed, "body">): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of body) text += decoder.decode(piece, { stream: true });
  return text;
}

/** Of an answer its text, of a refusal its status and words too. */
async function judged(given: Given): Promise<Seen> {
  try {
    const shown = await awaitFirstContent(given, { contentTimeoutMs: 20, firstTextMs: 20 });
    given.release();
    return { status: shown.status, text: await textOf(shown) };
  } catch (error) {
    given.release();
    const refusal = relayedRefusal(error);
    if (!(error instanceof MallexError)) throw error;
    const { cause, message } = error;
    const status = isUpstreamAnswer(cause) ? cause.status : 0;
    return { status, text: refusal === undefined ? "" : await textOf(refusal), words: message };
  }
}

const START = claudeEvent({ type: "message_start", message: { id: "m", usage: { input_tokens: 1 } } });
const PING = claudeEvent({ type: "ping" });
const BLOCK = claudeEvent({ type: "content_block_start", index: 0, content_block: { type: "text", text: "" } });
const ERROR = claudeEvent({ type: "error", error: { type: "rate_limit_error", message: "slow down" } });

describe("an error at the head of a stream has its status, wherever the pieces end", () => {
  test.each([
    ["with events' names", START + PING + ERROR],
    ["without them", (START + ERROR).replaceAll(/^event: .*\n/gm, "")],
    ["with CRLF", (START + ERROR).replaceAll("\n", "\r\n")],
    ["without its last line ends", ERROR.trimEnd()],
  ])("%s", async (_, text) => {
    for (let at = 0; at <= text.length; at++) {
      const seen = await judged(answer(SSE, [text.slice(0, at), text.slice(at)]));
      expect(seen, `split at ${at}`).toMatchObject({ status: 429, text, words: expect.stringMatching(/slow down/) });
    }
    const bytes = await judged(answer(SSE, text.split("")));
    expect(bytes).toMatchObject({ status: 429, text });
  });
});

describe("what is an answer, or may be one, is not asked for twice", () => {
  test.each<{ given: string; headers: Record<string, string>; text: string }>([
    { given: "a stream", headers: SSE, text: START + BLOCK },
    { given: "a type in capitals", headers: { "content-type": "Text/Event-Stream; Charset=UTF-8" }, text: BLOCK },
    { given: "events without names", headers: SSE, text: (START + BLOCK).replaceAll(/^event: .*\n/gm, "") },
    { given: "a stream without a type", headers: {}, text: START + BLOCK },
    { given: "a stream by another type", headers: { "content-type": "text/plain" }, text: `: hi\n\n${BLOCK}` },
    { given: "an answer that says nothing", headers: SSE, text: START + claudeEvent({ type: "message_stop" }) },
    { given: "events that nobody knows", headers: SSE, text: "data: [DONE]\n\n" },
    { given: "no events at all", headers: SSE, text: "what is this?" },
    { given: "packed bytes", headers: { ...SSE, "content-encoding": "gzip" }, text: "\u001f\u0008 packed" },
    { given: "a message", headers: JSON_TYPE, text: '{"type":"message","content":[],"error":null}' },
    { given: "a message by another type", headers: { "content-type": "text/plain" }, text: '{"type":"message"}' },
    { given: "JSON that is none", headers: JSON_TYPE, text: '{"type":' },
    { given: "some text", headers: { "content-type": "text/plain" }, text: "hello" },
  ])("$given", async ({ headers, text }) => {
    for (const pieces of [[text], text.split("")])
      expect(await judged(answer(headers, pieces))).toEqual({ status: 200, text });
  });

  test.each([
    ["pings", [START, PING, PING]],
    ["comments", [": waiting\n\n"]],
    ["half a message", ['{"type":"message"']],
    ["nothing", []],
  ])("an answer that is only %s for longer than it is held", async (_, pieces) => {
    const given = answer(SSE, pieces, { hang: true });
    expect(await judged(given)).toEqual({ status: 200, text: pieces.join("") });
  });
});

describe("what is none has its status", () => {
  test.each<{ given: string; headers: Record<string, string>; text: string; want: number }>([
    { given: "an empty body", headers: JSON_TYPE, text: "", want: 0 },
    { given: "a stream that ends before it says anything", headers: SSE, text: START, want: 0 },
    { given: "a page", headers: { "content-type": "text/html" }, text: "hello", want: 502 },
    { given: "a page by another type", headers: JSON_TYPE, text: "<!doctype html>", want: 502 },
    {
      given: "JSON that is an error",
      headers: JSON_TYPE,
      text: '{"type":"error","error":{"type":"overloaded_error","message":"full"}}',
      want: 529,
    },
    { given: "an error with a number", headers: JSON_TYPE, text: '{"error":{"code":403,"message":"no"}}', want: 403 },
    { given: "an error of no known kind", headers: JSON_TYPE, text: '{"error":"no"}', want: 500 },
    { given: "an error where a stream was promised", headers: SSE, text: '{"error":"no"}', want: 500 },
  ])("$given", async ({ headers, text, want }) => {
    for (const pieces of [[text], text.split("")])
      expect(await judged(answer(headers, pieces))).toMatchObject({ status: want, words: expect.any(String) });
  });

  test("a refusal whose words don't end is decided by its status, and shown as far as it comes", async () => {
    const given = answer(JSON_TYPE, ['{"error":'], { status: 429, hang: true });
    expect(await judged(given)).toMatchObject({ status: 429, text: '{"error":' });
  });
});
