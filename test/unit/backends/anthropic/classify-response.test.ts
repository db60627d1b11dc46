import { describe, expect, test } from "vitest";
import type { Relayed } from "../../../../src/backends/anthropic/relay.ts";
import { isUpstreamAnswer } from "../../../../src/backends/upstream-errors.ts";
import { MallexError } from "../../../../src/diagnostics/problem.ts";
import { relayedRefusal, awaitFirstContent } from "../../../../src/backends/anthropic/classify-response.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

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

describe("an error at the head of a stream has its status, wherever the pieces end", () => {
  test.each(cases("an error at the head of a stream has its status wherever") as [string, string][])(
    "%s",
    async (_, text) => {
      for (let at = 0; at <= text.length; at++) {
        const seen = await judged(answer(SSE, [text.slice(0, at), text.slice(at)]));
        expect(seen, `split at ${at}`).toMatchObject({ status: 429, text, words: expect.stringMatching(/slow down/) });
      }
      const bytes = await judged(answer(SSE, text.split("")));
      expect(bytes).toMatchObject({ status: 429, text });
    },
  );
});

describe("what is an answer, or may be one, is not asked for twice", () => {
  test.each(
    cases("what is an answer or may be one is not asked for twice") as {
      given: string;
      headers: Record<string, string>;
      text: string;
    }[],
  )("$given", async ({ headers, text }) => {
    for (const pieces of [[text], text.split("")])
      expect(await judged(answer(headers, pieces))).toEqual({ status: 200, text });
  });

  test.each(cases("an answer that is only for longer than it is held") as [string, readonly string[]][])(
    "an answer that is only %s for longer than it is held",
    async (_, pieces) => {
      const given = answer(SSE, pieces, { hang: true });
      expect(await judged(given)).toEqual({ status: 200, text: pieces.join("") });
    },
  );
});

describe("what is none has its status", () => {
  test.each(
    cases("what is none has its status") as {
      given: string;
      headers: Record<string, string>;
      text: string;
      want: number;
    }[],
  )("$given", async ({ headers, text, want }) => {
    for (const pieces of [[text], text.split("")])
      expect(await judged(answer(headers, pieces))).toMatchObject({ status: want, words: expect.any(String) });
  });

  test("a refusal whose words don't end is decided by its status, and shown as far as it comes", async () => {
    const given = answer(JSON_TYPE, ['{"error":'], { status: 429, hang: true });
    expect(await judged(given)).toMatchObject({ status: 429, text: '{"error":' });
  });
});
